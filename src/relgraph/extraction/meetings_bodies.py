"""Meetings of a body among itself: "NATO foreign ministers met in Brussels", "the Security Council held a session"."""

from __future__ import annotations

from collections.abc import Sequence

from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.clauses import Actor, clause
from relgraph.extraction.events_act import Act, Part
from relgraph.extraction.events_attacks import lead_end
from relgraph.extraction.events_merge import compatible
from relgraph.extraction.events_sides import HEADS, is_body
from relgraph.extraction.events_when import ahead, by_day, when_of
from relgraph.extraction.meetings_contact import ALONE
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.meetings_nouns import light_before
from relgraph.extraction.places import place_in
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import UNREAL, reading
from relgraph.gazetteer.hit import Hit

FRAMES = {
    "contact": frozenset({"join", "gather"}),
    "nominal": frozenset({"encounter", "talks"}),
    "session": frozenset({""}),
}
EXAMPLE = "NATO foreign ministers met in Oslo on Tuesday to discuss the war in Ukraine."
COUNTER = "NATO foreign ministers met the deadline on Tuesday."


def read(scene: Scene, told: Sequence[Act]) -> list[Act]:
    """The meetings of bodies, in the lead or with a day; none of a body whose meeting or summit is told already.

    One of another day is another.
    """
    known = [act for act in told if act.kind in {"meeting", "summit"}]
    hits = [h for h in scene.hits_of("met") if h.id in FRAMES and h.row["frame"] in FRAMES[h.id]]
    acts = (_act(line, hit) for hit in hits if (line := Line.at(scene, hit.start)) and not scene.passage_at(hit.start))
    return [act for act in acts if act and not any(act.keys & o.keys and compatible(act.when, o.when) for o in known)]


def _act(line: Line, hit: Hit) -> Act | None:
    scene = line.scene
    verb = hit if hit.id == "contact" else light_before(line, hit)
    body = _body(line, verb) if verb else None
    if verb is None or body is None or _has_partner(line, hit):
        return None
    told, span = reading(scene, verb.start, verb.end), clause(scene, hit.start, hit.end)
    when = ahead(when_of(scene, span, hit.start), told.status, scene.document.published)
    if told.status in UNREAL or (when is None and hit.start >= lead_end(scene)):
        return None
    return Act(
        kind="summit" if HEADS.search(line.text, body.start, verb.start) else "meeting",
        status=by_day(scene, told.status, when),
        parts=(Part(body.key),),
        start=body.start,
        end=hit.end,
        cue=(hit.start, hit.end),
        rule="met.bodies",
        mode="in_person",
        place=place_in(scene, span),
        when=when,
        spots=(hit.start,),
    )


def _body(line: Line, verb: Hit) -> Actor | None:
    """The body that is the only subject of the verb."""
    subject = sides.subject(line, verb.start)
    if len(subject) != 1 or not sides.is_adjacent(line, subject[0], verb.start):
        return None
    return subject[0] if is_body(line.scene, subject[0].start, subject[0].end) else None


def _has_partner(line: Line, hit: Hit) -> bool:
    """Whether somebody else takes part, or something follows that a body meets: "met the target"."""
    partner = sides.partner(line, hit.end, noun=hit.id != "contact", of=True) or sides.direct_object(line, hit.end)
    return bool(partner) or (hit.id == "contact" and not ALONE.match(line.text, hit.end, line.end))
