"""Who of a contact met whom: its principals, two by two."""

from __future__ import annotations

import re

from relgraph.extraction.clauses import Actor, kind_of_key
from relgraph.extraction.events_act import Pair
from relgraph.extraction.meetings_contact import Contact
from relgraph.extraction.meetings_kinds import kind_of
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.resolve_groups import SPOUSE
from relgraph.gazetteer.hit import Hit

MOST, PAIR = 4, 2
"""Up to so many principals all pairs count; of more, only those that the text links."""
AT_HOME = frozenset({"join", "with", "talks", "call", ""})
"""Frames in which two who are the subject alone met each other, be they of one side."""
ONE_BY_ONE = frozenset({"rang", "see"})
"""Frames whose objects were reached one after the other."""
BESIDES = re.compile(r"\b(?:as well as|but also|later|then|afterwards|subsequently|and (?:with|to))\b", re.IGNORECASE)
WITH = re.compile(r"[^.;]{0,45}\bwith\s+(?!an?\s)")


def pairs_of(line: Line, contact: Contact, hit: Hit) -> tuple[Pair, ...]:
    """The pairs of a contact: left with right, and within a group those of different sides, up to four principals."""
    left, right = principals(line, contact)
    found = [(a, b) for a in left for b in right]
    if len(left) + len(right) <= MOST:
        found += [
            pair
            for group in ((right,) if right and hit.row["frame"] == "host" else (left, right))
            for pair in _within(group, at_home=_is_at_home(line, left, right, hit))
            if _together(line, pair, hit, bool(contact.left and contact.right))
        ]
    elif not right:
        found += [(a, b) for a in left if a.named for b in left if not b.named and sum(c.named for c in left) == 1]
    if kind_of(line, hit) == "summit":
        found = [(a, b) for a, b in found if a.named and b.named]
    named = {(a.key, b.key): (a, b) for a, b in found if a.key != b.key and _different(a, b)}
    return tuple(Pair(a, b, *_span(one, other, hit)) for (a, b), (one, other) in named.items())


def principals(line: Line, contact: Contact) -> tuple[list[Actor], list[Actor]]:
    """Those of each group who count: no mere private persons, no spouse or delegation beside its own head."""
    headed = {a.side for a in (*contact.left, *contact.right) if a.named}
    left, right = (
        [
            a
            for a in group
            if kind_of_key(a.key) != "person" and _leads(line, a, group) and (a.named or a.side not in headed)
        ]
        for group in (contact.left, contact.right)
    )
    return left, right


def _leads(line: Line, actor: Actor, group: list[Actor]) -> bool:
    """Whether an actor is no spouse beside the head of the same side."""
    role = line.scene.entities[actor.key].role or ""
    return not SPOUSE.search(role) or not any(a.named and a.side == actor.side and a.key != actor.key for a in group)


def _within(group: list[Actor], *, at_home: bool) -> list[tuple[Actor, Actor]]:
    pairs = [(a, b) for i, a in enumerate(group) for b in group[i + 1 :]]
    return [(a, b) for a, b in pairs if at_home or (a.side and b.side and a.side != b.side)]


def _is_at_home(line: Line, left: list[Actor], right: list[Actor], hit: Hit) -> bool:
    """Whether those of one side met each other: two alone ("A and B met", not "met with others"), or one's guests."""
    everybody = [*left, *right]
    if not all(a.named for a in everybody) or (left and right and any(a.several for a in everybody)):
        return False
    if left and right:
        return hit.row["frame"] == "host" and len({a.side for a in everybody} - {None}) == 1
    return len(everybody) == PAIR and hit.row["frame"] in AT_HOME and not WITH.match(line.text, hit.end)


def _together(line: Line, pair: tuple[Actor, Actor], hit: Hit, opposite: bool) -> bool:
    """Whether two of one group met each other too: always without an opposite group, else if named and not apart."""
    besides = BESIDES.search(line.text, pair[0].end, pair[1].start)
    one_by_one = besides or is_plural(line, hit) or are_apart(line) or hit.row["frame"] in ONE_BY_ONE
    return not opposite or (all(a.named and not a.several for a in pair) and not one_by_one)


def is_plural(line: Line, hit: Hit) -> bool:
    """Whether the noun speaks of several occasions: "meetings with A and B"."""
    return line.text[hit.start : hit.end].lower().endswith(("meetings", "summits", "calls", "conversations"))


def _different(a: Actor, b: Actor) -> bool:
    return a.side != b.side or (a.named and b.named)


def are_apart(line: Line) -> bool:
    """Whether the sentence says that the partners came one by one."""
    return any(h.id == "apart" for h in line.scene.hits_in(line.start, line.end, "met"))


def _span(a: Actor, b: Actor, hit: Hit) -> tuple[int, int]:
    return min(a.start, b.start, hit.start), max(a.end, b.end, hit.end)
