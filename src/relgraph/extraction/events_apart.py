"""One who meets several of another side meets them one after the other: an event for each of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from relgraph.extraction.clauses import kind_of_key
from relgraph.extraction.events_act import Act, Part
from relgraph.extraction.scene import Scene

ALONE = 1
RANG = "met.rang"
"""Rule of calls that one makes to others, one after the other."""


def apart(scene: Scene, acts: Iterable[Act]) -> list[Act]:
    """The acts; of "A met the president, B, and the premier, C" both meetings, as few receive a guest together."""
    return [one for act in acts for one in _one_by_one(scene, act)]


def _one_by_one(scene: Scene, act: Act) -> list[Act]:
    hub = _hub(scene, act) if len(act.pairs) > ALONE else None
    others = [part for part in act.parts if hub and part.key != hub.key]
    met = {key for pair in act.pairs for key in (pair.a, pair.b) if hub and hub.key in (pair.a, pair.b)}
    if hub is None or len(act.pairs) > len(others) or not met >= act.keys:
        return [act]
    return [_with(act, hub, other) for other in others]


def _hub(scene: Scene, act: Act) -> Part | None:
    """The one named leader who met all the others, all of them named leaders of one other side; of calls whoever."""
    if any(kind_of_key(part.key) != "leader" for part in act.parts):
        return None
    if act.rule.startswith(RANG):
        return act.parts[0]
    if act.kind != "meeting":
        return None
    sides = [scene.side_of(part.key) for part in act.parts]
    alone = [part for part, side in zip(act.parts, sides, strict=True) if sides.count(side) == ALONE]
    first = len(alone) == ALONE and len(set(sides)) == len(alone) + 1 and alone[0] == act.parts[0]
    return alone[0] if first else None


def _with(act: Act, hub: Part, other: Part) -> Act:
    """What one of them alone took part in."""
    pair = next(pair for pair in act.pairs if other.key in (pair.a, pair.b))
    return replace(act, parts=(hub, other), pairs=(pair,), start=pair.start, end=pair.end)
