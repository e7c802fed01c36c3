"""The heads of two teams that met: "A led the Polish side, B the other", "The Danish delegation was headed by B"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import Actor, clause, kind_of_key
from relgraph.extraction.events_act import Act, Pair, Part
from relgraph.extraction.events_when import by_day, when_of
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import reading

LED = re.compile(r"\b(?:led|leads|headed|heads|represented|represents)\s+(?P<by>by\s+)?")
BEHIND = re.compile(rf"(?:(?:the|their|its|his|her|a)\s+)?(?:[\w\-']+\s+){{0,4}}(?:{one_of('teams')}|one)\b")
BEFORE = re.compile(rf"\b{one_of('teams')}\b[^.;]{{0,90}}$", re.IGNORECASE)
NEAR, LOOK_BACK, BOTH = 320, 700, 2
EXAMPLE = (
    "The border talks of Belarus and Uzbekistan ended on Tuesday.",
    "Minister Arkady Bortnik of Belarus led one side. The Uzbek team was headed by Minister Jahongir Qosimbekov.",
)
COUNTER = (
    "The games of Belarus and Uzbekistan ended on Tuesday.",
    "Minister Arkady Bortnik of Belarus led one side. The Uzbek team was headed by Minister Jahongir Qosimbekov.",
)


def read(scene: Scene, told: Sequence[Act]) -> list[Act]:
    """The contacts of those who headed the two sides of talks that the text tells of."""
    if not told and not any(hit.id == "nominal" for hit in scene.hits_of("met")):
        return []
    heads = list(_heads(scene))
    acts = [act for one, other in pairwise(heads) if (act := _met(scene, told, one, other))]
    known = {frozenset((pair.a, pair.b)) for act in told for pair in act.pairs}
    return [act for act in acts if act.keys not in known]


def _heads(scene: Scene) -> Iterator[Actor]:
    """Those who head a side, a delegation or a team, each once, in the order of the text."""
    seen: set[str] = set()
    for found in LED.finditer(scene.text):
        line = Line.at(scene, found.start()) if BEHIND.match(scene.text, found.end()) or found.group("by") else None
        for actor in _of(line, found) if line else ():
            if actor.named and kind_of_key(actor.key) == "leader" and actor.side and actor.key not in seen:
                seen.add(actor.key)
                yield actor


def _of(line: Line, found: re.Match[str]) -> list[Actor]:
    """Who heads: the group behind "led by" where a team stands before it, else the subject, or two of one sentence."""
    if found.group("by"):
        near = sides.after(line, found.end())[:1] if BEFORE.search(line.text, line.start, found.start()) else []
        return near[0][:1] if near else []
    named = [a for a in line.actors if a.named]
    two = len({a.side for a in named}) == len(named) == BOTH
    return named if two else sides.subject(line, found.start())


def _met(scene: Scene, told: Sequence[Act], one: Actor, other: Actor) -> Act | None:
    if one.side == other.side or other.start - one.end > NEAR:
        return None
    pair = Pair(one.key, other.key, one.start, other.end)
    first = _talks(scene, told, {one.side, other.side}, one.start) or _occasion(scene, one)
    if first is None or first.status != "happened":
        return None
    return replace(
        first,
        parts=(Part(one.key), Part(other.key)),
        pairs=(pair,),
        start=one.start,
        end=other.end,
        cue=(one.start, other.end),
        spots=(one.start,),
        rule="met.heads",
        kind="meeting",
        firm=True,
        borrowed=False,
    )


def _talks(scene: Scene, told: Sequence[Act], both: set[str | None], start: int) -> Act | None:
    """The last contact of two sides told before a place."""
    before = [act for act in told if act.cue[0] < start and both <= {scene.side_of(key) for key in act.keys}]
    return before[-1] if before else None


def _occasion(scene: Scene, one: Actor) -> Act | None:
    """The talks or the meeting, told last before the heads or beside them, of which the text names no sides."""
    line = Line.at(scene, one.start)
    hits = scene.hits_in(max(0, one.start - LOOK_BACK), line.end if line else one.end, "met")
    cue = next((h for h in reversed(hits) if h.id == "nominal" and not scene.passage_at(h.start)), None)
    told = reading(scene, cue.start, cue.end) if cue else None
    if cue is None or told is None:
        return None
    when = when_of(scene, clause(scene, cue.start, cue.end), cue.start)
    status = by_day(scene, told.status, when)
    return Act(kind="meeting", status=status, parts=(), start=0, end=0, cue=(0, 0), rule="met.heads", when=when)
