"""Deeds told by the people in them: a debate of two, who is named for an office, whose arrest it was."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.clauses import Actor, clause, kind_of_key
from relgraph.extraction.meetings_sides import Line
from relgraph.gazetteer.hit import Hit

MOST = 4
ASIDE, LONGEST = re.compile(r"(?:since|after|before|when|who|until|while|following)\b", re.IGNORECASE), 10
OF = re.compile(r"\s+of\s+")


def debate(line: Line, hit: Hit) -> list[Actor]:
    """The leaders of a sentence about a debate, if it names two: "A and B agreed to a debate on Monday"."""
    named = {a.key: a for a in line.actors if a.named and kind_of_key(a.key) == "leader"}
    return list(named.values())[:MOST] if len(named) > 1 else []


def whom(line: Line, hit: Hit) -> list[Actor]:
    """Who named whom: "A picked B as deputy"."""
    agents = [a for a in sides.subject(line, hit.start) if sides.is_adjacent(line, a, hit.start)]
    chosen = [a for a in sides.direct_object(line, hit.end) if a.named]
    return [*agents, *chosen] if agents and chosen else []


def of(line: Line, hit: Hit) -> list[Actor]:
    """Whose deed a noun tells, and to whom it was done: "Kenya's arrest of the Japanese envoy A"."""
    near = sides.after(line, hit.end)[:1]
    return [*sides.owner(line, hit.start), *(near[0] if near else [])] if sides.owner(line, hit.start) else []


def steps(line: Line, hit: Hit) -> list[Actor]:
    """Who comes to power, leaves it or loses it: "A resigned"; "since A was elected" only tells a time."""
    opener = line.text[clause(line.scene, hit.start, hit.end).start :][:LONGEST]
    if ASIDE.match(opener):
        return []
    return [a for a in sides.subject(line, hit.start) if _is_leader(a) and sides.is_adjacent(line, a, hit.start)]


def whose(line: Line, hit: Hit) -> list[Actor]:
    """Whose coming or going a noun tells: "A's resignation", "the resignation of A"."""
    near = sides.after(line, hit.end)[:1]
    of_them = near[0] if near and OF.fullmatch(line.text, hit.end, near[0][0].start) else []
    return [a for a in sides.owner(line, hit.start) or of_them if _is_leader(a)]


def _is_leader(actor: Actor) -> bool:
    return actor.named and kind_of_key(actor.key) == "leader"


READERS: Mapping[str, Callable[[Line, Hit], list[Actor]]] = {
    "debate": debate,
    "whom": whom,
    "of": of,
    "steps": steps,
    "whose": whose,
}
"""By the frame of the cue."""
