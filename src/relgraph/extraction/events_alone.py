"""A meeting with somebody by name, of which the text says not who else met: "Working meeting with Governor A"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.clauses import clause, kind_of_key
from relgraph.extraction.events_act import CONTACTS, Act, Part, sides_of
from relgraph.extraction.events_when import by_day, when_of
from relgraph.extraction.meetings_contact import Contact
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.meetings_status import status_of
from relgraph.extraction.places import place_in
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import UNREAL
from relgraph.gazetteer.hit import Hit

NEXT = re.compile(r"\bnext\b", re.IGNORECASE)
EXAMPLE = "In the meeting with Kenyan President Jeremiah Okoro, the sponsors spoke of their budget."
COUNTER = "In the book with Kenyan President Jeremiah Okoro, the sponsors spoke of their budget."


def read(scene: Scene, told: Sequence[Act]) -> list[Act]:
    """The meetings that no other rule has read, unless a contact of the same status holds who is named."""
    spots = {spot for act in told for spot in act.places}
    known = {(act.status, side) for act in told if act.kind in CONTACTS for side in sides_of(scene, act)}
    hits = [h for h in scene.hits_of("met") if h.id == "nominal" and h.row["frame"] == "encounter"]
    acts = (act for hit in hits if hit.start not in spots and (act := _act(scene, hit)))
    return [act for act in acts if not all((act.status, side) in known for side in sides_of(scene, act))]


def _act(scene: Scene, hit: Hit) -> Act | None:
    line = Line.at(scene, hit.start)
    partner = sides.partner(line, hit.end, noun=True) if line and not scene.passage_at(hit.start) else []
    if line is None or not partner or any(kind_of_key(a.key) != "leader" for a in partner):
        return None
    told = status_of(line, hit, Contact([], partner, (hit.start, hit.end)))
    ahead = NEXT.search(line.text, hit.end, partner[0].start) is not None and told.status == "happened"
    if told.status in UNREAL:
        return None
    span = clause(scene, hit.start, hit.end)
    when = when_of(scene, span, hit.start)
    return Act(
        kind=hit.row["type"] or "meeting",
        status=by_day(scene, "planned" if ahead else told.status, when),
        parts=tuple(Part(key) for key in dict.fromkeys(a.key for a in partner)),
        start=hit.start,
        end=partner[-1].end,
        cue=(hit.start, hit.end),
        rule="met.alone",
        place=place_in(scene, span),
        when=when,
    )
