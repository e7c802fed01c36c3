"""Acts of clauses in which nothing else is told: one a clause."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from relgraph.extraction.clauses import clause
from relgraph.extraction.events_act import Act
from relgraph.extraction.scene import Scene
from relgraph.gazetteer.hit import Hit
from relgraph.model import Span, When

Place = TypeVar("Place", bound=Hit | When)


def one_a_clause(
    scene: Scene, told: Iterable[Act], places: Iterable[Place], act_of: Callable[[Scene, Span, Place], Act | None]
) -> list[Act]:
    """What `act_of` reads at the first of the places of a clause that tells of an act, but for clauses with one."""
    known = sorted(spot for act in told for spot in act.places)
    acts: dict[int, Act] = {}
    for place in places:
        span = clause(scene, place.start, place.end)
        if span.start in acts or scene.passage_at(place.start) or _is_told(span, known):
            continue
        if act := act_of(scene, span, place):
            acts[span.start] = act
    return list(acts.values())


def _is_told(span: Span, known: Sequence[int]) -> bool:
    """Whether one of the cues `known`, in order, stands in the clause."""
    following = bisect_left(known, span.start)
    return following < len(known) and known[following] < span.end
