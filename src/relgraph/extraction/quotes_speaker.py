"""From the noun phrase of a subject to the entity that speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from relgraph.extraction.quotes_phrases import Range, behind_fronted, kinds
from relgraph.extraction.quotes_subjects import Subject
from relgraph.extraction.quotes_units import Token, Unit
from relgraph.extraction.quotes_words import DETERMINERS, LINKS, PAST, PREPOSITIONS, WHOSE, small, voices
from relgraph.extraction.scene import OFFICE, PEOPLE, Scene, once
from relgraph.model import Entity, Mention
from relgraph.text.names import fold_name

UNNAMED = "person:?"
"""So the key of a speaker begins whom the text gives no name."""
WIDE = 200
"""A mention may begin so many characters before the phrase that ends it (`the president, Maia Sandu`)."""
_WHICH = ", which"
"""Behind this a country or body goes on as the subject: `to the United States, which alleges`."""
MEMBERS = small("members")
"""These speak for the body that they are of."""
OF_A_BODY = small("of a body")
REFERENCES = frozenset({"role", "nationality + role", "counterpart", "pronoun"})
"""Reasons of mentions that name nobody themselves."""
POSSESSIVE = ("'s ", "’s ")
PLURAL = ("s", "se", "sh", "nch", "tch")
"""Ends of the nationality of a whole people."""
_OF = r"(?: of (?:the )?[A-Z][\w. ]{1,24}\w)?"
_OWNER = r"(?:the )?(?:[A-Z][\w. ]{1,24}[’']s )?"
_AND = re.compile(rf"{_OF},? and {_OWNER}")
"""What joins two who act together, with whose they are: `Arvid Falk of Norway and Fiji's Ratu Tora`."""
_LISTED = re.compile(rf"{_OF}, {_OWNER}")
JOINED_WITHIN = 60
COMPANY = small("company")
KINDS = small("kinds of bodies")
"""What may follow a body's name and says only what it is."""
LED_BY = tuple(sorted(small("led by")))
"""What a leader's name may stand for his country with: `the Biden administration`."""
LED = 20
NEARBY = 3
"""How many small words may stand between the start of a clause and the country or body that opens it."""


def speakers(scene: Scene, unit: Unit, subject: Subject) -> tuple[str, ...]:
    """The keys of those who speak: one, or two where the subject joins two by `and`; none where nobody is named."""
    for part in subject.parts:
        if office := _office(scene, unit.tokens, part):
            return (_without_name(scene, office),)
        keys = _of_part(scene, unit.tokens, part, subject)
        if keys:
            return keys
    return ()


def _office(scene: Scene, tokens: Sequence[Token], part: Range) -> str | None:
    """The bare office that speaks: where it acts it stands for its state, but who says something bears it."""
    start, end = tokens[part[0]].start, tokens[part[1] - 1].end
    closing = [m for m in scene.mentions_in(start, end, "country") if m.end == end and m.reason == OFFICE]
    alone = (m for m in closing if not any(c.isalpha() for c in scene.text[start : m.start]))  # `- The President said`
    return next((scene.text[m.start : m.end] for m in alone), None)


def unnamed(scene: Scene, unit: Unit, subject: Subject) -> str:
    """The key of a speaker whom the text gives no name: the words of the subject, in this document alone."""
    start, end = subject.parts[0]
    while end - start > 1 and (unit.tokens[start].low in DETERMINERS or unit.tokens[start].low in LINKS):
        start += 1
    return _without_name(scene, scene.text[unit.tokens[start].start : unit.tokens[end - 1].end])


def _without_name(scene: Scene, words: str) -> str:
    name = " ".join(words.split()).removeprefix("The ").removeprefix("the ")
    key = f"{UNNAMED}{fold_name(name)}"
    scene.entities.setdefault(key, Entity(key=key, kind="person", name=name, partial=True))
    return key


@once
def first_named(scene: Scene) -> dict[str, int]:
    """Where each entity is named first."""
    return {m.key: m.start for m in reversed(scene.mentions) if m.reason not in REFERENCES}


def _of_part(scene: Scene, tokens: Sequence[Token], part: Range, subject: Subject) -> tuple[str, ...]:
    start, end = tokens[part[0]].start, tokens[part[1] - 1].end
    found = [m for m in scene.mentions_in(start - WIDE, end) if m.end > start and m.kind != "sector"]
    if tokens[part[0]].low in {"a", "an"}:
        found = [m for m in found if m.start >= start]
    if voices().get(tokens[part[1] - 1].low) == "media":
        return ()
    if subject.lead:
        return _leading(scene, tokens, part, found)
    person = next(_persons(found, end), None) or _referred(found, start, end) or _with_company(tokens, part, found)
    if person is None and subject.relative:
        person = next((m for m in reversed(found) if m.kind in PEOPLE and _of_a_place(scene.text[m.end : end])), None)
    if person and (subject.relative or not _governed(scene.text, person, start)):
        return _with_partner(scene, person, _joined(scene, start, person))
    if subject.relative and scene.text[end : end + len(_WHICH)] == _WHICH:
        return next(((m.key,) for m in found if m.end == end), ())
    return _of_head(scene, tokens, _head(tokens, part, found), found)


def _of_a_place(behind: str) -> bool:
    """Whether what stands between a name and its `who` only says whence somebody is: `of the University of Oslo`."""
    words = behind.split()
    return bool(words) and words[0] in PREPOSITIONS


def _of_head(scene: Scene, tokens: Sequence[Token], head: Range, found: Sequence[Mention]) -> tuple[str, ...]:
    """Who is named at the end of the head: a body, a country, or a government by its country."""
    end = tokens[head[1] - 1].end
    closing = [m for m in found if m.end >= end and m.start < end]
    last = max(closing, key=lambda m: m.end - m.start, default=None)
    if _nobody(tokens, head) or (last and last.kind == "country" and _one_of_them(scene, last, end)):
        return ()
    if last is None:
        return _government(scene, tokens, head, found) or _of_members(tokens, head, found)
    other = _joined(scene, tokens[head[0]].start, last)
    return (other.key, last.key) if other else (_in_short(scene, last) or _within(scene, last, found) or last.key,)


def _within(scene: Scene, mention: Mention, found: Sequence[Mention]) -> str | None:
    """The known body that a common noun follows: `the ruling Hamas movement`."""
    if mention.reason != "voice":
        return None
    return next((m.key for m in found if m.reason == "name" and _is_kind(scene.text[m.end : mention.end])), None)


def _is_kind(behind: str) -> bool:
    return behind.strip().lower() in KINDS


def _in_short(scene: Scene, mention: Mention) -> str | None:
    """The known body whose initials stand in brackets behind a name: `the office of the … for Refugees (UNHCR)`."""
    if mention.reason != "voice" or scene.text[mention.end : mention.end + 2] != " (":
        return None
    inside = scene.mentions_in(mention.end + 2, mention.end + 3, "organization")
    words = scene.text[mention.start : mention.end].split()
    if any(w.islower() and w not in OF_A_BODY for w in words):
        return None  # `the central council of the … Organisation (PLO)`
    capitals = "".join(c for c in " ".join(words) if c.isupper())
    return next((m.key for m in inside if m.reason == "name" and scene.text[m.start : m.end] == capitals), None)


def _with_partner(scene: Scene, person: Mention, other: Mention | None) -> tuple[str, ...]:
    """Two who serve one side speak each; what two sides say together is an agreement."""
    if other is None:
        return (person.key,)
    side = scene.side_of(person.key)
    return (other.key, person.key) if side and side == scene.side_of(other.key) else ()


def _one_of_them(scene: Scene, mention: Mention, end: int) -> bool:
    """Whether a nationality stands for one person: `the American said`, not `the Chinese`, `the Dutch`."""
    adjective = any(h.start == mention.start for h in scene.hits_in(mention.start, mention.start + 1, "demonym"))
    return adjective and mention.end == end and not scene.text.endswith(PLURAL, mention.start, mention.end)


def _joined(scene: Scene, start: int, last: Mention) -> Mention | None:
    """Who is joined to the last one by `and`: two persons speak for both sides, two countries each for itself.

    He stands in the phrase that begins at `start`, or before it where a comma has torn the last one's name off.
    """
    ahead = scene.mentions_in(min(start, last.start) - JOINED_WITHIN, last.start, last.kind)
    if last.start >= start:
        ahead = [m for m in ahead if m.end > start]
    return next((m for m in ahead if _AND.fullmatch(scene.text, m.end, last.start)), None)


def _partner(text: str, first: Mention, found: Sequence[Mention]) -> Mention | None:
    """Who closes the list that somebody opens: `A and B met and pledged`, `A, B and C`."""
    last = first
    for mention in found:
        if mention.kind == first.kind and mention.start >= last.end:
            if _AND.fullmatch(text, last.end, mention.start):
                return mention
            if not _LISTED.fullmatch(text, last.end, mention.start):
                return None
            last = mention
    return None


def _nobody(tokens: Sequence[Token], head: Range) -> bool:
    """Whether anonymous people, a paper or the media speak."""
    start, end = head
    return not {"nobody", "media", "paper"}.isdisjoint(kinds(tokens, start, end - 1))


def _persons(found: Sequence[Mention], end: int) -> Iterator[Mention]:
    """Persons that close the phrase, the nearest first."""
    return (m for m in reversed(found) if m.kind in PEOPLE and m.end >= end - 1)


def _referred(found: Sequence[Mention], start: int, end: int) -> Mention | None:
    """Whom a role that opens the phrase means, with more words behind (`the head of Belarus's oil company`)."""
    return next((m for m in found if m.start == start and m.end < end and m.reason == "nationality + role"), None)


def _with_company(tokens: Sequence[Token], part: Range, found: Sequence[Mention]) -> Mention | None:
    """The person who speaks with nameless company: `Dr. Gordon and the delegation`."""
    if tokens[part[1] - 1].low not in COMPANY:
        return None
    joint = next((i for i in range(part[0], part[1]) if tokens[i].low == "and"), None)
    return next((m for m in found if joint and m.kind in PEOPLE and m.end == tokens[joint - 1].end), None)


def _governed(text: str, mention: Mention, start: int) -> bool:
    """Whether the person is only named behind a preposition: `a spokesman for Ms Trevanion`."""
    words = text[start : mention.start].split()
    while words and words[-1].lower() in DETERMINERS:
        words.pop()
    return bool(words) and words[-1].lower() in PREPOSITIONS


def _head(tokens: Sequence[Token], part: Range, found: Sequence[Mention]) -> Range:
    """The phrase up to its first preposition that is part of no name, behind what is fronted without a comma."""
    inside = [(m.start, m.end) for m in found]
    part = behind_fronted(tokens, *part), part[1]
    for i in range(part[0] + 1, part[1]):
        joins = tokens[i].low in PREPOSITIONS or tokens[i].low in WHOSE
        if joins and not any(a <= tokens[i].start < b for a, b in inside):
            return part[0], i
    return part


def _leading(scene: Scene, tokens: Sequence[Token], part: Range, found: Sequence[Mention]) -> tuple[str, ...]:
    """The first mention of a phrase whose end is not known, where no more than small words stand before it."""
    start = tokens[part[0]].start
    if tokens[part[0]].low in {"it", "they"}:
        found = [m for m in found if m.start == start]
    comma = next((t.start for t in tokens[part[0] : part[1]] if t.text == ","), tokens[part[1] - 1].end)
    named = [m for m in found if m.start < comma and not _governed(scene.text, m, start)]
    people = [m.start for m in named if m.kind in PEOPLE]
    first = next((m for m in named if not _qualifies(scene, tokens, part, m, people)), None)
    if first is None:
        return ()
    if first.kind in {"organization", "country"}:
        closing = part[0] + sum(t.end <= first.end for t in tokens[part[0] : part[1]])
        rest = tokens[closing : part[1]]
        given = first.kind == "organization" and any(t.low in DETERMINERS for t in rest)
        given = given or any(t.low in PAST or t.low.endswith("ed") for t in rest)  # `Suva fired off a note accusing`
        if _nobody(tokens, (part[0], max(closing, part[0] + 1))) or (not given and _nobody(tokens, part)):
            return ()
    ahead = [t for t in tokens[part[0] : part[1]] if t.end <= first.start]
    if len(ahead) > NEARBY or not all(t.text.islower() or t.low in DETERMINERS for t in ahead):
        return (first.key,) if first.kind in PEOPLE else ()
    other = _partner(scene.text, first, found)
    if first.kind in PEOPLE:
        return _with_partner(scene, first, other)
    return (first.key, other.key) if other else (first.key,)


def _qualifies(scene: Scene, tokens: Sequence[Token], part: Range, mention: Mention, people: Sequence[int]) -> bool:
    """Whether a name only says whose somebody is: `French yachtsman Alain Thébault`, `Mandela's spokesman`.

    `people` are the places of those who are named in the phrase: `Chile's Gabriel Boric`.
    """
    owner = scene.text.startswith(POSSESSIVE, mention.end)
    if mention.kind in PEOPLE or (owner and any(start > mention.end for start in people)):
        return owner
    if mention.kind != "country" or not scene.hits_in(mention.start, mention.start + 1, "demonym"):
        return False
    follower = next((t for t in tokens[part[0] : part[1]] if t.start >= mention.end), None)
    return follower is not None and follower.text.isalpha() and voices().get(follower.low) != "government"


def _of_members(tokens: Sequence[Token], head: Range, found: Sequence[Mention]) -> tuple[str, ...]:
    """The body whose members speak as one: `APEC ministers`, `NATO leaders`."""
    if tokens[head[1] - 1].low not in MEMBERS:
        return ()
    return tuple(m.key for m in found if m.kind == "organization")[:1]


def _government(scene: Scene, tokens: Sequence[Token], head: Range, found: Sequence[Mention]) -> tuple[str, ...]:
    """A country whose government speaks: `the Indian government`, `the Biden administration`."""
    last = tokens[head[1] - 1].low
    if voices().get(last) != "government":
        return ()
    countries = [m.key for m in found if m.kind == "country"]
    led = [m for m in found if m.kind == "leader" and scene.text[m.end : m.end + LED].strip("'’s ").startswith(LED_BY)]
    return tuple(countries or [side for m in led if (side := scene.side_of(m.key))])[:1]
