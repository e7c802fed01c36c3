"""Contacts abroad whose other side only the place tells: "A was due in Islamabad for talks"."""

from __future__ import annotations

import re

from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import Actor, kind_of_key
from relgraph.extraction.meetings_contact import Contact
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.places import COUNTRIES, TOWNS, country_at, is_place
from relgraph.gazetteer.hit import Hit

FOR_TALKS = re.compile(
    r"\bfor\s+(?!the\b)(?:[\w\-]+\s+){0,4}$|\bto\s+(?:(?:hold|have|begin|start|open)\s+)?(?:[\w\-]+\s+){0,2}$",
    re.IGNORECASE,
)
GOES = re.compile(rf"\b{one_of('goes')}\b", re.IGNORECASE)
ASIDE = re.compile(r"\s+(?:with|between|among)\b", re.IGNORECASE)
PURPOSES = frozenset({"talks", "with", "encounter"})
EXAMPLE = "Belarusian President Arkady Bortnik was due in Tashkent for talks on gas. Uzbekistan confirmed it."
COUNTER = "Belarusian President Arkady Bortnik was due in Geneva for talks on gas. Uzbekistan confirmed it."


def read(line: Line, hit: Hit) -> Contact | None:
    """The one leader before the cue and the country to which the sentence takes him, where no partner is named."""
    if hit.row["frame"] not in PURPOSES or line.scene.passage_at(hit.start) or ASIDE.match(line.text, hit.end):
        return None
    leaders = {a.key: a for a in line.actors if a.named and a.end <= hit.start}
    leader = next(iter(leaders.values()), None)
    if leader is None or len(leaders) > 1 or kind_of_key(leader.key) != "leader":
        return None
    host = _visited(line, hit.start, leader)
    return Contact([leader], [host], (hit.start, hit.end)) if host else None


def _visited(line: Line, cue: int, leader: Actor) -> Actor | None:
    """The country abroad whose place stands last before the cue, if the leader goes there and the text speaks of it."""
    places = line.scene.hits_in(leader.end, cue, *TOWNS, *COUNTRIES)
    place = next((hit for hit in reversed(places) if is_place(line.scene, hit)), None)
    land = country_at(line.scene, place) if place else None
    if place is None or land is None or land == leader.side or sides.STOP.search(line.text, place.end, cue):
        return None
    goes = GOES.search(line.text, leader.end, place.start) and FOR_TALKS.search(line.text, place.end, cue)
    spoken = goes and any(
        line.scene.side_of(m.key) == land for m in line.scene.mentions if not line.start <= m.start < line.end
    )
    return Actor(place.start, place.end, land, land, named=False) if spoken else None
