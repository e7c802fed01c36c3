"""Sides that are not named at the cue: the two states that a story is about, those named elsewhere in the sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from relgraph.extraction.agreements_sides import namings
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import Actor, kind_of_key
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.meetings_sides import is_governed
from relgraph.extraction.places import lands
from relgraph.extraction.scene import Scene, once
from relgraph.gazetteer.hit import Hit
from relgraph.model import Mention, Sentence, Span

HEADS = re.compile(rf"\b(?<!deputy )(?<!vice )(?<!vice-)(?<!former ){one_of('heads of states')}\b", re.IGNORECASE)
"""Words for those who lead states, without their names: "the leaders of A, B and C"."""
COMPOUND = re.compile(rf"-{one_of('behind a state in an adjective')}\b", re.IGNORECASE)
FOR_OR_AGAINST = re.compile(r"\b(?:anti|pro|non)-$", re.IGNORECASE)
TELLS = re.compile(rf"[^,;:.]{{0,60}}?\b(?:ha[sd]\s+|have\s+)?{one_of('tells the news')}\b", re.IGNORECASE)
"""What follows the one who tells the news, where a comma stands before him: "…, Japan's foreign ministry has said"."""
AND = re.compile(r",?\s+and\s+(?:the\s+)?")
LISTED = re.compile(r",\s+(?:the\s+)?")
"""Between states that do something together, before the last of them and before the others."""
BEHIND_COMMA = re.compile(r",\s+(?:[a-z\-]+\s+){0,3}$")
LEAD, PAIR, NEAR, BODY = 5, 2, 30, "body"
LATER = 0.2
"""What a mention behind the lead weighs beside one in it."""
LEAST = MOST = 4
"""How often a text names, at the least, a state that it is about."""


def unnamed(hit: Hit, keys: Iterable[str]) -> list[Actor]:
    """States and bodies as those who act at a cue, though nothing there names them."""
    return [Actor(hit.start, hit.end, key, key, named=False) for key in keys]


def joined(line: Line, near: Sequence[Mention]) -> Sequence[Mention]:
    """The last of some mentions, and those to which "and" and commas join it: none of "In Chad, Danish soldiers"."""
    first, joint = len(near) - 1, AND
    while first > 0 and joint.fullmatch(line.text, near[first - 1].end, near[first].start):
        if joint is LISTED and is_governed(line, near[first - 1].start):
            break
        first, joint = first - 1, LISTED
    return near[max(0, first) :]


@once
def of_story(scene: Scene) -> tuple[str, ...]:
    """The two states most named in the headline and first sentences, of equals the one most named in all.

    None where the text names fewer than two states over and again: it is no story of two.
    """
    sides = namings(scene)
    early: Counter[str] = Counter()
    for sentence in scene.document.sentences[:LEAD]:
        for mention in scene.mentions_in(sentence.start, sentence.end, "country", "leader"):
            if (side := scene.side_of(mention.key)) and kind_of_key(side) == "country":
                early[side] += 1
    weight = {side: times + LATER * sides[side] for side, times in early.items()}
    first = sorted(weight, key=lambda side: (-weight[side], side))[:PAIR]
    known = all(sides[side] >= LEAST and side in scene.entities for side in first)
    return tuple(first) if known and len(first) == PAIR else ()


def two_or_more(scene: Scene, span: Span | Sentence | Line) -> list[str]:
    """The states that a stretch names, if they are two or more."""
    named = [*dict.fromkeys(m.key for m in scene.mentions_in(span.start, span.end, "country"))]
    return named[:MOST] if len(named) >= PAIR else []


def is_side(scene: Scene, mention: Mention) -> bool:
    """Whether a name stands for a side of the deed: not in an adjective ("UN-backed"), nor for who tells the news."""
    if COMPOUND.match(scene.text, mention.end):
        return False
    before = max(0, mention.start - NEAR)
    if FOR_OR_AGAINST.search(scene.text, before, mention.start):
        return False
    return not (BEHIND_COMMA.search(scene.text, before, mention.start) and TELLS.match(scene.text, mention.end))


def is_body(scene: Scene, start: int, end: int) -> bool:
    """Whether a stretch names a body of states: the United Nations, no party and no movement."""
    return any(h.row.get("kind") == BODY for h in scene.hits_in(start, end, "organization"))


def not_as_places(line: Line, start: int, end: int, *kinds: str) -> list[Mention]:
    """The states, or those of `kinds`, that a stretch of the sentence names otherwise than as where something is.

    Of organizations only bodies of states are meant.
    """
    places = {hit.start for hit, _ in lands(line.scene, line.start, line.end)}
    named = [m for m in line.scene.mentions_in(start, end, *(kinds or ("country",))) if m.start not in places]
    named = [m for m in named if is_side(line.scene, m)]
    return [m for m in named if m.kind == "country" or is_body(line.scene, m.start, m.start + 1)]
