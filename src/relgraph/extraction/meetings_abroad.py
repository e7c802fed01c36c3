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
    rf"\bfor\s+(?!the\b)(?:[\w\-]+\s+){{0,4}}$|\bto\s+(?:(?:have|{one_of('takes up')})\s+)?(?:[\w\-]+\s+){{0,2}}$",
    re.IGNORECASE,
)
GOES = re.compile(rf"\b{one_of('on the way')}\b", re.IGNORECASE)
ASIDE = re.compile(r"\s+(?:with|between|among)\b", re.IGNORECASE)
THE = re.compile(r"\s+(?:with\s+)?(?:the|its)\s+$", re.IGNORECASE)
HEADS = frozenset({"state", "government", "royal", "foreign"})
MEETS = frozenset({"join", "see"})
OFFICIALS = re.compile(
    rf"\s+(?:with\s+)?(?:(?:the|its|and|other|country['’]s|{one_of('of what officials')})\s+)*"
    rf"{one_of('officials of a state')}\b",
    re.IGNORECASE,
)
"""Officials of no country behind a word of meeting: "to meet with State and local officials"."""
IN = re.compile(r"\s+(?:here\s+)?in\s+(?:the\s+)?(?:capital,?\s+)?")
NEAR = 24
PURPOSES = frozenset({"talks", "with", "encounter"})
EXAMPLE = "Belarusian President Arkady Bortnik was due in Tashkent for talks on gas. Uzbekistan confirmed it."
COUNTER = "Belarusian President Arkady Bortnik was due in Geneva for talks on gas. Uzbekistan confirmed it."


def read(line: Line, hit: Hit) -> Contact | None:
    """The one leader before the cue and the country to which the sentence takes him, where no partner is named."""
    meets, purpose = hit.row["frame"] in MEETS, hit.row["frame"] in PURPOSES
    if not meets and not purpose:
        return None
    office = OFFICIALS.match(line.text, hit.end) or (meets and _is_office(line, hit.end))
    if not (office or (purpose and not ASIDE.match(line.text, hit.end))) or line.scene.passage_at(hit.start):
        return None
    leaders = {a.key: a for a in line.actors if a.named and a.end <= hit.start}
    leader = next(iter(leaders.values()), None)
    if leader is None or len(leaders) > 1 or kind_of_key(leader.key) != "leader":
        return None
    host = _there(line, office, leader) or _visited(line, hit.start, leader, spoken=not office)
    return Contact([leader], [host], (hit.start, hit.end)) if host else None


def _is_office(line: Line, end: int) -> bool:
    """Whether an office without a name stands right behind a verb of meeting: "met the president"."""
    role = next((h for h in line.scene.hits_in(end, end + NEAR, "role") if h.row["class"] in HEADS), None)
    return role is not None and THE.fullmatch(line.text, end, role.start) is not None


def _visited(line: Line, cue: int, leader: Actor, *, spoken: bool) -> Actor | None:
    """The country abroad whose place stands last before the cue, if the leader goes there.

    Where no office there is met, the text has to speak of the country elsewhere.
    """
    places = line.scene.hits_in(leader.end, cue, *TOWNS, *COUNTRIES)
    place = next((hit for hit in reversed(places) if is_place(line.scene, hit)), None)
    land = country_at(line.scene, place) if place else None
    if place is None or land is None or land == leader.side or sides.STOP.search(line.text, place.end, cue):
        return None
    goes = GOES.search(line.text, leader.end, place.start) and FOR_TALKS.search(line.text, place.end, cue)
    known = not spoken or any(
        line.scene.side_of(m.key) == land for m in line.scene.mentions if not line.start <= m.start < line.end
    )
    return Actor(place.start, place.end, land, land, named=False) if goes and known else None


def _there(line: Line, office: re.Match[str] | bool | None, leader: Actor) -> Actor | None:
    """The country of the town in which officials are met: "held talks with officials in Tashkent"."""
    there = IN.match(line.text, office.end(), line.end) if isinstance(office, re.Match) else None
    place = next(iter(line.scene.hits_in(there.end(), there.end() + 1, *TOWNS, *COUNTRIES)), None) if there else None
    land = country_at(line.scene, place) if place else None
    return Actor(place.start, place.end, land, land, named=False) if place and land and land != leader.side else None
