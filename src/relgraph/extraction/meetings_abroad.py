"""Contacts abroad whose other side only the place tells: "A was due in Islamabad for talks", "to meet the Sultan"."""

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
THE = re.compile(r"\s+(?:with\s+)?(?:the|its)\s+$", re.IGNORECASE)
HEADS = frozenset({"state", "government", "royal", "foreign"})
PURPOSES = frozenset({"talks", "with", "encounter"})
MEETS = frozenset({"join", "see"})
EXAMPLE = "Belarusian President Arkady Bortnik was due in Tashkent for talks on gas. Uzbekistan confirmed it."
COUNTER = "Belarusian President Arkady Bortnik was due in Geneva for talks on gas. Uzbekistan confirmed it."


def read(line: Line, hit: Hit) -> Contact | None:
    """The leader before the cue and the country to which the sentence takes him, where no partner is named."""
    leaders = {a.key: a for a in line.actors if a.named and a.end <= hit.start}
    leader = next(iter(leaders.values()), None)
    if leader is None or kind_of_key(leader.key) != "leader" or line.scene.passage_at(hit.start):
        return None
    frame = hit.row["frame"]
    host = _received(line, hit, leader) if frame in MEETS else None
    if frame in PURPOSES and len(leaders) == 1:
        host = _visited(line, hit, leader)
    return Contact([leader], [host], (hit.start, hit.end)) if host else None


def _received(line: Line, hit: Hit, leader: Actor) -> Actor | None:
    """The host whom only the office names: "went to Oman to meet the Sultan"."""
    land, office = _land(line, hit.start, leader), _office(line, hit.end, leader)
    return Actor(hit.end, office, land.key, land.side, named=False) if land and office else None


def _visited(line: Line, hit: Hit, leader: Actor) -> Actor | None:
    """The country whose capital the leader goes to for talks, if the document speaks of it elsewhere."""
    land = _land(line, hit.start, leader)
    if land is None or ASIDE.match(line.text, hit.end) or not FOR_TALKS.search(line.text, land.end, hit.start):
        return None
    spoken = {line.scene.side_of(m.key) for m in line.scene.mentions if not line.start <= m.start < line.end}
    return land if land.key in spoken and GOES.search(line.text, leader.end, land.start) else None


def _office(line: Line, end: int, leader: Actor) -> int:
    """Where an office of nobody else named ends right behind a verb of meeting: "met the president"; else 0."""
    role = next((h for h in line.scene.hits_in(end, end + 24, "role") if h.row["class"] in HEADS), None)
    if role is None or not THE.fullmatch(line.text, end, role.start):
        return 0
    return role.end if all(m.key == leader.key for m in line.scene.mentions_in(end, role.end)) else 0


def _land(line: Line, cue: int, leader: Actor) -> Actor | None:
    """The country abroad of the last place before the cue in its clause."""
    place = _last_place(line, cue)
    key = country_at(line.scene, place) if place else None
    if place is None or key is None or key == leader.side:
        return None
    return Actor(place.start, place.end, key, key, named=False)


def _last_place(line: Line, cue: int) -> Hit | None:
    """The last place before the cue that no new clause parts from it."""
    for hit in reversed(line.scene.hits_in(line.start, cue, *TOWNS, *COUNTRIES)):
        if sides.STOP.search(line.text, hit.end, cue):
            return None
        if is_place(line.scene, hit):
            return hit
    return None
