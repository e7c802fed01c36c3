"""The next of a row: "the eighth meeting of the commission will be held in Baku", between the sides of the story."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import clause
from relgraph.extraction.events_act import Act, Pair, Part, states_of
from relgraph.extraction.events_rounds import OF_ELSE
from relgraph.extraction.events_when import when_of
from relgraph.extraction.places import place_in
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import reading
from relgraph.gazetteer.hit import Hit

NEXT = re.compile(rf"\b(?:{one_of('ordinals')}|\d+(?:st|nd|rd|th))\s+(?:[\w\-’']+\s+){{0,3}}$", re.IGNORECASE)
HELD = frozenset({"encounter", "body"})
BOTH = 2
EXAMPLE = (
    "Belarusian President Arkady Bortnik met Uzbek President Jahongir Qosimbekov. "
    "The next meeting of the commission will be held in Minsk in October."
)
COUNTER = "The next meeting of the club will be held in October."


def read(scene: Scene, acts: Sequence[Act]) -> list[Act]:
    """The planned meetings of a row, with a day or a place, whose sides are those of the act before."""
    known = {act.cue for act in acts}
    told = sorted((act for act in acts if act.pairs or act.kind == "summit"), key=lambda act: act.cue)
    hits = [h for h in scene.hits_of("met") if _is_next(scene, h) and (h.start, h.end) not in known]
    return [act for hit in hits if (act := _act(scene, hit, told))]


def _is_next(scene: Scene, hit: Hit) -> bool:
    """Whether a word for a meeting, or a round of talks, is counted: "the eighth meeting", "the next round"."""
    of_talks = hit.id == "session" and not OF_ELSE.match(scene.text, hit.end)
    held = of_talks or (hit.id == "nominal" and hit.row["frame"] in HELD)
    return held and NEXT.search(scene.text, max(0, hit.start - 80), hit.start) is not None


def _act(scene: Scene, hit: Hit, told: Sequence[Act]) -> Act | None:
    span, summit = clause(scene, hit.start, hit.end), hit.row["type"] == "summit"
    when, place = when_of(scene, span, hit.start), place_in(scene, span)
    before = [act for act in told if act.cue[0] < hit.start and (act.kind == "summit" or not summit)]
    sides = states_of(scene, before[-1]) if before else []
    known = (when or place) and len(sides) >= BOTH
    if not known or reading(scene, hit.start, hit.end).status != "planned":
        return None
    return Act(
        kind=hit.row["type"] or "meeting",
        status="planned",
        parts=tuple(Part(side) for side in sides),
        start=span.start,
        end=span.end,
        cue=(hit.start, hit.end),
        rule="met.next",
        mode="in_person",
        place=place,
        when=when,
        pairs=(Pair(sides[0], sides[1], span.start, span.end),) if when and len(sides) == BOTH and not summit else (),
        spots=(hit.start,),
    )
