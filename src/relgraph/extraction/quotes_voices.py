"""Speakers that no other sign shows: names and offices that stand as the subject of a reporting cue."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.quotes_acts import Act, acting
from relgraph.extraction.quotes_labels import labelled
from relgraph.extraction.quotes_papers import papers
from relgraph.extraction.quotes_phrases import INITIALS, Range, behind_fronted, behind_paper, head, kinds, named
from relgraph.extraction.quotes_speaker import LED_BY
from relgraph.extraction.quotes_strangers import strangers
from relgraph.extraction.quotes_units import Token
from relgraph.extraction.quotes_words import (
    CLAUSE,
    COUNTS,
    DETERMINERS,
    FINITE,
    LINKS,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    SMALL,
    TITLES,
    adverb,
    owns,
    voices,
)
from relgraph.extraction.scene import Covered, Scene
from relgraph.light import light

ACRONYM = re.compile(r"[A-Z]{3,6}")
"""A body by its initials."""
NOT_NAMES = ("role", "country", "demonym", "organization", "seat", "capital", "place", "people")
STATES = ("country", "demonym", "capital", "seat", "leader", "short")
RELAY = "relay"
"""What a medium does (`Newsnet reported`): whom no other sign shows is no speaker there."""
JOINING = LINKS | DETERMINERS | COUNTS
"""What joins a phrase to what stands before, or opens it, and is no part of a name."""
NO_SURNAMES = SMALL | PRONOUNS | DETERMINERS | COUNTS | CLAUSE
LONGEST_NAME = 6
LONGEST_OFFICE = 6
LONGEST_TITLE = 14
"""A body's name may be longer where all its words have capitals."""
SHORTEST_NAME = 3
_OUTLET = re.compile(rf"\b{one_of('kinds of outlets')},?\s$")
BESIDE = 24
"""In so many characters before a name stands what kind of outlet it is."""


@light(frozen=True, slots=True)
class Voice:
    """A speaker as the text names it: a `name` without titles, or an `office`: a body or who speaks for it."""

    start: int
    end: int
    shape: Literal["name", "office"]


def voiced(scene: Scene) -> list[Voice]:
    """The names and offices that stand as subjects of reporting cues or as labels, in the order of the text."""
    taken = Covered((h.start, h.end) for h in scene.hits_of(*NOT_NAMES))
    spoken = set(_of_givers(scene))
    relayed: set[Voice] = set()
    for unit, acts in acting(scene):
        for act in acts:
            heard = _of_act(scene, unit.tokens, act, taken) if act.own else _of_lead(unit.tokens, act)
            (spoken if act.behind or act.cue.id != RELAY else relayed).update(heard)
    named = [*labelled(scene), *strangers(scene, acting(scene), taken)]
    spoken |= {Voice(start, end, "name") for start, end in named if start not in taken}
    outlets = {scene.text[v.start : v.end] for v in spoken | relayed if _an_outlet(scene.text, v)}
    return sorted((v for v in spoken if scene.text[v.start : v.end] not in outlets), key=lambda v: (v.start, v.end))


def _an_outlet(text: str, voice: Voice) -> bool:
    """Whether a name is introduced as that of a paper or station, which only reports: `the newspaper La Tribuna`."""
    return voice.shape == "name" and bool(_OUTLET.search(text, max(0, voice.start - BESIDE), voice.start))


def _of_givers(scene: Scene) -> Iterator[Voice]:
    """The bodies that are said to have given a paper: `a release from the Ugandan Foreign Ministry`."""
    for paper in papers(scene):
        tokens = paper.unit.tokens
        office = _office(tokens, _bare(tokens, *paper.giver.parts[0]))
        if office and tokens[office[1] - 1].low not in LED_BY:
            yield Voice(tokens[office[0]].start, tokens[office[1] - 1].end, "office")


def _of_lead(tokens: Sequence[Token], act: Act) -> Iterator[Voice]:
    office = _leading(tokens, act.subject.parts[0]) if act.subject.lead else None
    if office:
        yield Voice(tokens[office[0]].start, tokens[office[1] - 1].end, "office")


def _of_act(scene: Scene, tokens: Sequence[Token], act: Act, taken: Covered) -> Iterator[Voice]:
    people = any(
        end - start > 1 and tokens[end - 1].capital and tokens[end - 2].capital for start, end in act.subject.parts
    )
    for start, end in act.subject.parts:
        giver = behind_paper(tokens[start:end])
        paper = end - start > 2 and voices().get(tokens[end - 1].low) == "paper"
        part = _bare(tokens, start + (giver or 0), end - paper)
        office = _office(tokens, part) or _by_initials(scene.text, tokens, part)
        if office and tokens[head(tokens, *office)].low in LED_BY and _known(scene, tokens, office):
            continue
        if office and people and not any(t.text[0].isupper() for t in tokens[office[0] : office[1]]):
            continue  # `A and B, peace mediators in the conflict`
        if office:
            yield Voice(tokens[office[0]].start, tokens[office[1] - 1].end, "office")
            continue
        name = _name(tokens, part, taken) or _full_name(tokens, _head(tokens, part), taken)
        if name:
            yield Voice(tokens[name[0]].start, tokens[name[1] - 1].end, "name")


def _known(scene: Scene, tokens: Sequence[Token], office: Range) -> bool:
    """Whether whose government it is shows by itself: a country's, or that of somebody named."""
    words = tokens[office[0] : office[1]]
    plain = (t for t in words if "-" not in t.text)  # `the Biden-Harris administration`
    return any(scene.hits_in(t.start, t.end, *STATES) for t in plain) or any(owns(t.low) for t in words)


def _bare(tokens: Sequence[Token], start: int, end: int) -> Range:
    """The phrase without what joins it, a time or place that opens it (`In March the office`), and its article."""
    start = behind_fronted(tokens, start, end)
    while start < end and (tokens[start].low in JOINING or adverb(tokens[start].low)):
        start += 1
    return start, end


def _office(tokens: Sequence[Token], part: Range) -> Range | None:
    """The phrase as far as it names a body or who speaks for one: `spokesman for the ministry`, `Israeli army`."""
    start, end = part
    noun = head(tokens, start, end)
    words = tokens[start:end]
    titled = all(t.capital or t.low in SMALL for t in words[1:])
    if not start <= noun <= start + LONGEST_OFFICE or end - noun > (LONGEST_TITLE if titled else LONGEST_OFFICE):
        return None
    if any(t.low in FINITE or t.low.endswith("-based") for t in words):
        return None
    kind = next(iter(kinds(tokens, start, noun)), None)
    if kind == "group":
        alone = end - start == 1 and not tokens[start].text[0].isupper() and tokens[start - 1].low != "the"
        return None if alone else (start, end)
    if end - start == 1 and ACRONYM.fullmatch(tokens[start].text):
        return None if start and tokens[start - 1].low in COUNTS else (start, end)
    rules = noun > start and tokens[noun].low in LED_BY and tokens[noun - 1].capital
    if (kind in {"voice", "body"} and end - start > 1) or rules:
        named = kind == "voice" or any(t.text[0].isupper() for t in words)
        return (start, end) if named else None
    return None


def _by_initials(text: str, tokens: Sequence[Token], part: Range) -> Range | None:
    """A body that only its initials show: `the main opposition BJP`, `South African Revenue Services (SARS)`."""
    start, end = part
    words = tokens[start:end]
    if end - start < 2:
        return None
    other = (t.low in PREPOSITIONS or (t.capital and t.low not in voices()) for t in words[:-1])
    if ACRONYM.fullmatch(words[-1].text) and not any(other):
        return end - 1, end
    short = INITIALS.match(text, words[-1].end)
    name = words[0].capital and all(t.capital or t.low in SMALL for t in words)
    return part if short and name and words[0].text[0] == short[1][0] else None


def _leading(tokens: Sequence[Token], part: Range) -> Range | None:
    """The body with which a clause opens whose verb comes later: `China's foreign ministry declined to …, saying`."""
    start, stop = _bare(tokens, *part)
    for i in range(start + 1, min(stop, start + LONGEST_NAME)):
        if voices().get(tokens[i].low) in {"body", "voice"}:
            return _office(tokens, (start, i + 1))
        if not (tokens[i].capital or voices().get(tokens[i].low) == "official"):
            return None
    return None


def _name(tokens: Sequence[Token], part: Range, taken: Covered) -> Range | None:
    """The name that closes the phrase: two words or more with capitals, none of them a title, role or body."""
    end = part[1]
    if (part[0] and tokens[part[0] - 1].low in COUNTS) or not named(tokens, *part) or tokens[end - 1].low in voices():
        return None
    start = end
    while start > part[0] and end - start < LONGEST_NAME and _in_name(tokens, start - 1, taken):
        start -= 1
    while start < end and tokens[start].low in PARTICLES and tokens[start].text.islower():
        start += 1
    words = [t for t in tokens[start:end] if t.text[0].isalpha()]
    if not words or (len(words) == 1 and not _surname(tokens, part, start)):
        return None
    return start, end


def _head(tokens: Sequence[Token], part: Range) -> Range:
    """The phrase up to its first preposition (`Matthew Ingram of The Globe`)."""
    return part[0], head(tokens, *part) + 1


def _full_name(tokens: Sequence[Token], part: Range, taken: Covered) -> Range | None:
    name = _name(tokens, part, taken) if part[0] < part[1] else None
    return name if name and name[1] - name[0] > 1 else None


def _surname(tokens: Sequence[Token], part: Range, start: int) -> bool:
    """Whether one word with a capital is all of the subject: a surname, and no plural that opens a sentence."""
    ahead = [t.low for t in tokens[part[0] : start] if t.text != "."]
    word = tokens[start]
    if word.low in NO_SURNAMES or adverb(word.low):
        return False
    if (
        word.text.isupper()
        or any(low not in TITLES for low in ahead)
        or not word.text.isalpha()
        or len(word.text) < SHORTEST_NAME
    ):
        return False
    return start > 0 or not word.low.endswith("s")


def _in_name(tokens: Sequence[Token], i: int, taken: Covered) -> bool:
    token = tokens[i]
    if token.text == ".":
        return (
            i > 0 and all(len(part) <= 2 for part in tokens[i - 1].text.split(".")) and tokens[i - 1].text[0].isupper()
        )
    if token.start in taken or token.low in voices() or owns(token.low):
        return False
    if token.low in TITLES or token.low in CLAUSE or token.low in PREPOSITIONS:
        return False
    return token.capital or token.low in PARTICLES
