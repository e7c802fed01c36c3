"""The next of a row: "the eighth meeting of the commission will be held in Baku", between the sides of the story."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import clause
from relgraph.extraction.events_act import Act, Pair, Part, states_of
from relgraph.extraction.events_rounds import GO_ON, OF_ELSE, told_by
from relgraph.extraction.events_when import ahead, when_of
from relgraph.extraction.places import place_in
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import reading
from relgraph.gazetteer.hit import Hit
from relgraph.model import Span

NEXT = re.compile(rf"\b(?:{one_of('ordinals')}|\d+(?:st|nd|rd|th))\s+(?:[\w\-’']+\s+){{0,3}}$", re.IGNORECASE)
HELD = frozenset({"encounter", "body"})
SESSION, NOMINAL, BOTH = "session", "nominal", 2
CUES = frozenset({SESSION, NOMINAL})
EXAMPLE = (
    "Belarusian President Arkady Bortnik met Uzbek President Jahongir Qosimbekov. "
    "The next meeting of the commission will be held in Minsk in October."
)
COUNTER = "The next meeting of the club will be held in October."


def read(scene: Scene, acts: Sequence[Act]) -> list[Act]:
    """The planned meetings of a row, with a day, a place or a verb that fixes them, of the sides of the act before."""
    known = {act.cue for act in acts}
    told = sorted((act for act in acts if act.pairs or act.kind == "summit"), key=lambda act: act.cue)
    hits = [h for h in scene.hits_of("met") if h.id in CUES and _is_next(scene, h) and (h.start, h.end) not in known]
    return [act for hit in hits if (act := _act(scene, hit, told))]


def _is_next(scene: Scene, hit: Hit) -> bool:
    """Whether a word for a meeting, or a round of talks, is counted: "the eighth meeting", "the next round"."""
    held = hit.row["frame"] in HELD if hit.id == NOMINAL else not OF_ELSE.match(scene.text, hit.end)
    return held and NEXT.search(scene.text, max(0, hit.start - 80), hit.start) is not None


def _act(scene: Scene, hit: Hit, told: Sequence[Act]) -> Act | None:
    summit, of_talks = hit.row["type"] == "summit", hit.id == SESSION
    before = [act for act in told if act.cue[0] < hit.start and (act.kind == "summit" or not summit)]
    sides = states_of(scene, before[-1]) if before else []
    if len(sides) < (1 if of_talks else BOTH):
        return None
    span = clause(scene, hit.start, hit.end)
    when = ahead(when_of(scene, span, hit.start), "planned", scene.document.published)
    place, fixed = place_in(scene, span), _is_set_for(scene, hit, span)
    if not fixed and not ((when or place) and reading(scene, hit.start, hit.end).status == "planned"):
        return None
    paired = (when or fixed) and len(sides) == BOTH and not summit
    return Act(
        kind=hit.row["type"] or (before[-1].kind if of_talks else "meeting"),
        status="planned",
        parts=tuple(Part(side) for side in sides),
        start=span.start,
        end=span.end,
        cue=(hit.start, hit.end),
        rule="met.next",
        mode="in_person",
        place=place,
        when=when,
        pairs=(Pair(sides[0], sides[1], span.start, span.end),) if paired else (),
        spots=(hit.start,),
    )


def _is_set_for(scene: Scene, hit: Hit, span: Span) -> bool:
    """Whether the verb behind the word fixes it: "is planned for Tirana", "has been set for next week"."""
    verb = GO_ON.match(scene.text, hit.end, span.end)
    return verb is not None and told_by(scene, Span(*verb.span("verb"))).status == "planned"
