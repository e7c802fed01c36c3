"""The next of a row: "the eighth meeting of the commission will be held in Baku", between the sides of the story."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import clause
from relgraph.extraction.events_act import Act, Pair, Part
from relgraph.extraction.events_when import when_of
from relgraph.extraction.places import place_in
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import reading
from relgraph.gazetteer.hit import Hit

NEXT = re.compile(rf"\b(?:{one_of('ordinals')}|\d+(?:st|nd|rd|th))\s+(?:[\w\-’']+\s+){{0,3}}$", re.IGNORECASE)
OF_ELSE = re.compile(rf"\s+of\s+(?!(?:[\w\-]+\s+){{0,3}}{one_of('held in rounds')}\b)")
"""What follows a round that is none of talks: "another round of strikes"."""
LOOK_BACK = 20
EXAMPLE = (
    "Belarusian President Arkady Bortnik met Uzbek President Jahongir Qosimbekov. "
    "The next meeting of the commission will be held in Minsk in October."
)
COUNTER = "The next meeting of the club will be held in October."


def read(scene: Scene, acts: Sequence[Act]) -> list[Act]:
    """The planned meetings of a row whose sides are those of the act before."""
    known = {act.cue for act in acts}
    acts = sorted((act for act in acts if act.pairs or act.kind == "summit"), key=lambda act: act.cue)
    hits = [h for h in scene.hits_of("met") if h.id in {"nominal", "session"}]
    told = [act for hit in hits if (hit.start, hit.end) not in known and (act := _act(scene, hit, acts))]
    return told


def _act(scene: Scene, hit: Hit, acts: Sequence[Act]) -> Act | None:
    sentence = scene.sentence_at(hit.start)
    other = (
        hit.id == "session"
        and OF_ELSE.match(scene.text, hit.end)
        and scene.text[hit.start : hit.end].startswith("round")
    )
    if other or sentence is None or not NEXT.search(scene.text, max(sentence.start, hit.start - 80), hit.start):
        return None
    sides = _sides(scene, hit, acts)
    if len(sides) < 2 or reading(scene, hit.start, hit.end).status != "planned":
        return None
    span = clause(scene, hit.start, hit.end)
    when = when_of(scene, span, hit.start)
    a, b = sides[:2]
    return Act(
        kind=hit.row["type"] or "meeting",
        status="planned",
        parts=tuple(Part(side) for side in sides),
        start=span.start,
        end=span.end,
        cue=(hit.start, hit.end),
        rule="met.next",
        mode="in_person",
        place=place_in(scene, span),
        when=when,
        pairs=(Pair(a, b, span.start, span.end),) if when and len(sides) == 2 and hit.row["type"] != "summit" else (),
        spots=(hit.start,),
    )


def _sides(scene: Scene, hit: Hit, acts: Sequence[Act]) -> list[str]:
    """The countries of the last act with two sides before the cue; of the last summit for "the next summit"."""
    end = bisect_left(acts, hit.start, key=lambda act: act.cue[0])
    before = acts[max(0, end - LOOK_BACK) : end]
    if hit.row["type"] == "summit":
        before = [act for act in before if act.kind == "summit"]
    sides = (scene.side_of(part.key) for part in before[-1].parts) if before else ()
    return list(dict.fromkeys(side for side in sides if side in scene.entities and side))
