"""A leader's meeting with people who are no side, where it is the news: "Modi meets chiefs of technology firms"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import clause, kind_of_key
from relgraph.extraction.events_act import Act, Part
from relgraph.extraction.events_attacks import lead_end
from relgraph.extraction.events_when import by_day, when_of
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.places import place_in
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import UNREAL, reading
from relgraph.gazetteer.hit import Hit

NEAR = 40
HELD = frozenset({"encounter", "talks"})
FRAMES = frozenset({"join", "view", "host"})
PRESIDED = re.compile(one_of("presides"), re.IGNORECASE)
WITH = re.compile(
    r"(?:\s+(?:today|on\s+\w+day|virtually|in(?:\s+the)?(?:\s+[A-Z]\w+){1,4}))*"
    rf"\s+with\s+(?!an?\s(?!(?:\w+\s+){{0,2}}{one_of('many at once')}\b))",
    re.IGNORECASE,
)
EXAMPLE = "Indian Prime Minister Arun Mehta met chiefs of technology firms in New York on Monday."
COUNTER = "Indian Prime Minister Arun Mehta met the deadline for the budget."


def read(scene: Scene, told: Sequence[Act]) -> list[Act]:
    """The meeting of the lead, if no side of another country takes part and the lead tells of nothing else."""
    lead = lead_end(scene)
    if any(act.cue[0] < lead for act in told):
        return []
    hits = scene.hits_in(0, lead, "met")
    acts = (_act(scene, hit) for hit in hits if _is_cue(scene, hit))
    return [act for act in acts if act][:1]


def _is_cue(scene: Scene, hit: Hit) -> bool:
    """Whether a hit is a verb of meeting, or one of presiding before the word for a meeting."""
    if hit.id == "contact":
        return hit.row["frame"] in FRAMES
    near = scene.hits_in(hit.end, hit.end + NEAR, "met") if hit.id == "light" else []
    held = next((h for h in near if h.id == "nominal" and h.row["frame"] in HELD), None)
    if held is None:
        return False
    presided = PRESIDED.match(scene.text, hit.start) and held.row["frame"] == "encounter"
    return bool(presided) or WITH.match(scene.text, held.end) is not None


def _act(scene: Scene, hit: Hit) -> Act | None:
    line = Line.at(scene, hit.start)
    leaders = [a for a in sides.subject(line, hit.start) if kind_of_key(a.key) == "leader"] if line else []
    if line is None or not leaders or (hit.id == "contact" and not _meets_people(line, hit)):
        return None
    told = reading(scene, hit.start, hit.end)
    if told.status in UNREAL or not sides.is_adjacent(line, leaders[-1], hit.start):
        return None
    span = clause(scene, hit.start, hit.end)
    when = when_of(scene, span, hit.start)
    return Act(
        kind="meeting",
        status=by_day(scene, told.status, when),
        parts=tuple(Part(a.key) for a in leaders),
        start=leaders[0].start,
        end=hit.end,
        cue=(hit.start, hit.end),
        rule="met.crowd",
        mode="in_person",
        place=place_in(scene, span),
        when=when,
        spots=(hit.start,),
    )


def _meets_people(line: Line, hit: Hit) -> bool:
    """Whether people follow the verb: a word of `crowd` within a few words, right behind it or behind "with"."""
    if hit.row["frame"] == "join" and WITH.match(line.text, hit.end):
        return True
    crowd = [h for h in line.scene.hits_in(hit.end, hit.end + 60, "met") if h.id == "crowd"]
    return bool(crowd) and len(line.text[hit.end : crowd[0].start].split()) <= 5
