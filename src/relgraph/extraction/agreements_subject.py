"""Who acts in a clause of agreement: those who stand free before its cue, "we", or the owner of a proposal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from relgraph.extraction.agreements_frame import Frame
from relgraph.extraction.agreements_people import people_before
from relgraph.extraction.agreements_sides import sides_of
from relgraph.extraction.agreements_words import pattern
from relgraph.extraction.clauses import BORDER, SIDES, Actor, actors, groups
from relgraph.extraction.scene import Scene

GOVERNED = re.compile(
    r"\b(?:of|to|from|by|for|on|in|at|against|about|over|into|via|during|under|towards?|with|including|than|like)\s+$",
    re.IGNORECASE,
)
IN_TOWN = re.compile(r"\b(?:in|at|(?<!ccording )to|from)\s+[A-Z][\w'’\-]+(?:\s[A-Z][\w'’\-]+)?,\s+$")
MEMBERS_OF = re.compile(r"\s+of\s+(?:the\s+)?(?:[\w-]+\s+)?")
"""What ties members to their body: "members of the pan-European organisation"."""
NUMBER = {"two": 2, "both": 2, "pair": 2, "three": 3, "trio": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
PLURAL_GAP = re.compile(r"\s*(?:\w+\s+){0,3}")
TITLE_AND = re.compile(r"\b(?:President|Minister|Secretary|Chancellor|Premier|King|Queen|Leader)\s+and\s")
SUBORDINATE = re.compile(r"\W*(?:As|While|When|Since|Although|Though|If|Because|Unless|Until|Once)\s[^;:]*,\s")
OWNS = re.compile(r"(?:['’]s?)?\s(?:\w+\s)?")
OUR = re.compile(r"\bour\s+(?:two\s+|both\s+)?(?:countries|nations|governments|peoples|sides)\b", re.IGNORECASE)
WE = re.compile(
    r"\b(?:(?:we|I)(?:['’](?:ve|re|ll|d|m))?|our (?:country|government|side|party|people))\b(?:\s\w+){0,3}\s*$",
    re.IGNORECASE,
)
SEVERAL = re.compile(
    rf"\b(?:the\s+)?({'|'.join(NUMBER)})\s+(?:(?:[\w-]+\s+){{0,2}}\w+s\s+)?(?:(?:have|has|had|also|then|\w+ly)\s+){{0,2}}$",
    re.IGNORECASE,
)
TOLD = re.compile(r"\b(?:told|tells|telling|assured|informed|promised)\s+$")
HIMSELF = re.compile(r"\s+(?:that\s+)?(?:he|she|they|it|his|her|its|their)\b")
REACH = 400
"""Characters before a quote within which its speaker is looked for."""
TITLED = 40
"""Characters before a body in which the word for its members stands."""
NAME, ADVERBS = 80, 2
"""Characters before a cue within which its subject stands, and words between the two."""
PRONOUNS = frozenset({"they", "them", "their"})


@dataclass(frozen=True, slots=True)
class Subject:
    """Who acts: where the words begin, the sides, whether the words speak of several at once, and of how many."""

    start: int
    sides: tuple[str, ...]
    collective: bool = False
    size: int = 0
    body: bool = False
    pronoun: bool = False
    paired: bool = False


def subject(scene: Scene, start: int, cue: int, frame: Frame) -> Subject | None:
    """The first sides that stand free of a preposition in the part of `start:cue` nearest to the cue."""
    start = _main_clause(scene, start, cue)
    if _is_stranger(scene, start, cue):
        return Subject(cue, ())
    runs = [run for run in runs_in(scene, start, cue) if not governed(scene.text, run[0])]
    if not runs and (our := OUR.search(scene.text, start, cue)):
        return Subject(our.start(), frame.joint, collective=not frame.joint)
    if not runs:
        return _speaker(scene, start, cue, frame) or _people_of(scene, start, cue) or _several(scene, start, cue)
    run = runs[-1]
    if len(runs) > 1 and _is_listener(scene.text, run, cue):
        return _subject(scene, [*runs[-2], *run], cue)
    for earlier in reversed(runs[:-1]):
        if _parted(scene, earlier[-1].end, run[0].start):
            break
        run = earlier
    return _subject(scene, run, cue)


def _several(scene: Scene, start: int, cue: int) -> Subject | None:
    """Two or more without names right before the cue: "the two foes had agreed"."""
    several = SEVERAL.search(scene.text, max(start, cue - NAME), cue)
    return Subject(several.start(), (), collective=True, size=NUMBER[several[1].lower()]) if several else None


def _is_listener(text: str, run: Sequence[Actor], cue: int) -> bool:
    """Whether somebody is told what another will do himself: "Kim told Putin he was ready"."""
    return bool(TOLD.search(text, max(0, run[0].start - 16), run[0].start) and HIMSELF.match(text, run[-1].end, cue))


def _people_of(scene: Scene, start: int, cue: int) -> Subject | None:
    """Those whom the noun phrase before the cue names by their states: "Kuwait's emir", "Tajik border guards"."""
    found = people_before(scene, start, cue)
    sides = sides_of(scene, (mention.key for mention in found))
    return Subject(found[0].start, sides) if sides else None


def _is_stranger(scene: Scene, start: int, cue: int) -> bool:
    """Whether somebody of no known side stands right before the cue."""
    near = [a for a in actors(scene, max(start, cue - NAME), cue) if a.end <= cue]
    gap = scene.text[near[-1].end : cue] if near else ""
    return bool(near) and near[-1].named and near[-1].side is None and len(gap.split()) <= ADVERBS and "," not in gap


def _main_clause(scene: Scene, start: int, cue: int) -> int:
    """Where the main clause begins in a sentence that opens with another one: "As NATO trains, Japan agreed"."""
    opening = SUBORDINATE.match(scene.text, start, cue)
    return opening.end() if opening and actors(scene, opening.end(), cue) else start


def owner(scene: Scene, start: int, cue: int) -> Subject | None:
    """Whose proposal it is: the owner or the adjective right before the noun, "Kyiv's request", "a Polish proposal"."""
    mention = next((m for m in reversed(scene.mentions_in(start, cue, *SIDES)) if m.end <= cue), None)
    if mention is None or not OWNS.fullmatch(scene.text, mention.end, cue):
        return None
    sides = sides_of(scene, (mention.key,))
    adjective = any(h.end == mention.end for h in scene.hits_in(mention.start, mention.end, "demonym"))
    owned = scene.text[mention.end : cue].strip() != ""
    return Subject(mention.start, sides) if sides and (owned or adjective) else None


def _speaker(scene: Scene, start: int, cue: int, frame: Frame) -> Subject | None:
    """Who speaks of itself as "we" before the cue: the speaker of the quote, those of a joint document, its issuer."""
    we = WE.search(scene.text, start, cue)
    voice = frame.voice_at(cue) or frame.issuer
    sides = frame.joint or ((voice,) if voice else ())
    if we is None or not sides:
        return _named_near(scene, cue) if we else None
    return Subject(we.start(), sides)


def _named_near(scene: Scene, cue: int) -> Subject | None:
    """The side named last outside of the quote in which the cue stands, in its sentence or the one before."""
    passage, sentence = scene.passage_at(cue), scene.sentence_at(cue)
    if passage is None or sentence is None:
        return None
    after = [a for a in actors(scene, passage.end, sentence.end) if a.side]
    opens = max(0, passage.start - REACH)
    before = [a for a in actors(scene, opens, passage.start) if a.side and not a.several]
    told = (after or before[-1:])[:1]
    return _subject(scene, told, cue) if told and told[0].side else None


def _parted(scene: Scene, start: int, end: int) -> bool:
    """Whether a clause border or a word such as "said" stands between."""
    stops = (h for h in scene.hits_in(start, end, "agreed") if h.id == "stop")
    return any(stops) or bool(BORDER.search(scene.text, start, end))


def runs_in(scene: Scene, start: int, end: int) -> list[list[Actor]]:
    """Who stands in a stretch of text, those together whom a list joins."""
    return groups(scene, [a for a in actors(scene, start, end) if a.side], loose=True)


def governed(text: str, actor: Actor) -> bool:
    """Whether a preposition takes somebody out of the running: "of Japan", "in Tokyo, Japan"."""
    if _is_member_of(text, actor):
        return False
    if _is_behind_town(text, actor) or text[actor.start : actor.end].lower() == "them":
        return True
    before = GOVERNED.search(text, max(0, actor.start - 12), actor.start)
    return bool(before) and not (actor.several and before is not None and before.group().startswith("of"))


def _is_behind_town(text: str, actor: Actor) -> bool:
    """Whether a country only says where a town is: "in Tokyo, Japan,", not "in Tokyo, Japan and India agreed"."""
    town = IN_TOWN.search(text, max(0, actor.start - 40), actor.start)
    return town is not None and not actor.named and text.startswith(",", actor.end)


def _is_member_of(text: str, actor: Actor) -> bool:
    """Whether a body stands behind its members: "the 55 member states of the OSCE"."""
    body = actor.side is not None and actor.side.startswith("org:")
    found = pattern("members").finditer(text, max(0, actor.start - TITLED), actor.start) if body else ()
    return any(MEMBERS_OF.fullmatch(text, members.end(), actor.start) for members in found)


def _subject(scene: Scene, run: Sequence[Actor], cue: int) -> Subject:
    first, last = run[0], run[-1]
    words = scene.text[first.start : first.end].lower().split()
    size = next((NUMBER[w] for w in words if w in NUMBER), 0)
    sides = sides_of(scene, (a.side for a in run if a.side))
    if first.several and (named := _named_inside(scene, first)):
        return Subject(first.start, named, size=size, body=len(named) == 1 and named[0].startswith("org:"))
    paired = len(sides) == 1 and first.named and _is_paired(scene.text, first)
    body = len(sides) == 1 and sides[0].startswith("org:") and _speaks_as_body(scene, first, last, cue)
    return Subject(
        first.start, sides, collective=first.several, size=size, body=body, pronoun=words[0] in PRONOUNS, paired=paired
    )


def _is_paired(text: str, person: Actor) -> bool:
    """Whether "and" ties a person to a title without name before: "the Vice President and President X"."""
    return bool(TITLE_AND.search(text, max(0, person.start - 16), person.end))


def _speaks_as_body(scene: Scene, first: Actor, last: Actor, cue: int) -> bool:
    """Whether an organisation acts through its members: "NATO leaders", "ministers of the ECB's council"."""
    sentence = scene.sentence_at(first.start)
    opens = sentence.start if sentence else first.start
    if pattern("members").search(scene.text, opens, last.end):
        return True
    behind = pattern("members", "also").search(scene.text, last.end, cue)
    return behind is not None and bool(PLURAL_GAP.fullmatch(scene.text, last.end, behind.start()))


def _named_inside(scene: Scene, group: Actor) -> tuple[str, ...]:
    """The sides that words for several name themselves: "the Quad partners", "both German and French ministers"."""
    return sides_of(scene, (m.key for m in scene.mentions_in(group.start, group.end, *SIDES)))
