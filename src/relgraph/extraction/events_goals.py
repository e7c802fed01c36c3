"""Where a journey goes: the words between a cue and the place, and the country in which that lies."""

from __future__ import annotations

import re

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import Actor
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.places import country_at, country_of, dateline_place, is_place
from relgraph.gazetteer.hit import Hit
from relgraph.light import light

GOAL = ("country", "capital", "place", "demonym", "seat")
PART = r"(?:(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?|central|[a-z]+-[a-z]+)\s+"
"""What may stand before a country's name: "southern Thailand", "war-torn Somalia"."""
STRAIGHT = re.compile(
    rf"(?:\s+(?:on\s+)?\w+day)?\s+(?:(?:the|neighbou?ring)\s+)?(?:{PART})?"
    rf"(?:(?:[a-z\-]+\s+){{0,2}}(?:[A-Z][a-z]+\s+)?{one_of('kinds of places')}\s+(?:of\s+)?)?"
    r"(?:[A-Z][\w\-’']+(?:\s[A-Z][\w\-’']+)?(?:,|\sin)\s(?:the\s+)?)?$"
)
SITE = re.compile(
    r"(?:\s+(?:on\s+)?\w+day)?\s+(?:an?|the|his|her|its|two|three|four|several|some)\s+(?:[\w\-’'()]+\s+){1,8}(?:in|at|near|outside)\s+(?:the\s+)?"
    rf"(?:[\w\-’']+\s+{one_of('kinds of places')}\s+of\s+)?$"
)
"""What lies between "toured" and the place of what was seen: "a satellite plant in"."""
TOWARDS = re.compile(
    r"(?:[\s,]+(?:back|here|officially|there|on(?=\s+to)|ahead|directly|straight|over|down|up|out|off|across"
    rf"|by {one_of('ways of travel')}|on\s+\w+|(?:by|of)\s+[^,;.]{{1,70}}"
    r"|yesterday|today|tomorrow|(?:next|this|later)(?:\s+(?:this|in))?\s+\w+|\w+day))*\s*"
    rf"\b(?:to|in|for|at)\s+(?:the\s+|its\s+|neighbou?ring\s+|nearby\s+|{PART}|\w+\s+capital,?\s+(?:of\s+)?"
    rf"|(?:[\w\-]+\s+){{1,3}}(?:state|{one_of('kinds of states')}|{one_of('kinds of places')})\s+of\s+)*"
    r"(?:[A-Z][\w\-’']+(?:\s[A-Z][\w\-’']+)?(?:,|\sin)\s(?:the\s+)?)?$",
    re.IGNORECASE,
)
COUNTRY = rf"(?:the|that)\s+(?:[\w\-]+\s+){{0,2}}{one_of('kinds of states')}\b(?!['’])"
TO_THE_COUNTRY = re.compile(rf"(?:(?:[\s,]+[\w\-]+){{0,5}}?\s+(?:to|in|into))?\s+{COUNTRY}", re.IGNORECASE)
"""The country spoken of just before: "paid a state visit to the country", "toured the kingdom"."""
LOOK_BACK = 300
OF_TOWN = re.compile(
    rf"\s+(?:[a-z\-]+\s+){{0,2}}(?:{one_of('kinds of places')}|{one_of('land and water of a town')})\b"
)
"""What makes the adjective of a country a goal: "the southern Albanian town of"."""
TOWN_BEHIND = re.compile(OF_TOWN.pattern + r",?\s+(?:of\s+)?(?P<town>[A-Z][\w’'\-]+(?:\s[A-Z][\w’'\-]+){0,2})")
NAMED_SITE = re.compile(r"(?<!from )(?<!\S)[A-Z].*", re.DOTALL)
OF_SITE = re.compile(
    rf"(?:\s+(?:to|in|at))?\s+(?:the\s+|an?\s+|his\s+|her\s+)?(?P<site>(?:[\w’'&\-]+\s+){{0,5}}?(?:{one_of('sites')}))\b(?!\s+hours)",
    re.IGNORECASE,
)
"""What one goes to see, by a word for it within a few words."""
PRONOUN = len("she")


@light(frozen=True, slots=True)
class Journey:
    """Who goes, and the place to which he goes: its words and its country."""

    guests: list[Actor]
    host: str | None
    place: str | None
    end: int
    tensed: bool = True
    others: tuple[str, ...] = ()


def here(line: Line, guests: list[Actor], end: int, *, sure: bool = False) -> Journey | None:
    """The journey to where the report is from, or, unless it must be `sure`, to the other side of the sentence."""
    place = dateline_place(line.scene)
    host = country_of(line.scene, place)
    if host is None:
        host = next((a.side for a in line.actors if a.side and a.side != guests[0].side and not sure), None)
        place = None
    named = next((m for m in line.scene.mentions if m.key == host and m.reason == "name"), None)
    place = line.text[named.start : named.end] if named else place
    return Journey(guests, host, place, end) if host else None


def the_country(line: Line, hit: Hit, guests: list[Actor]) -> Journey | None:
    """The journey to "the country": the one named last before, other than the guest's own."""
    said = TO_THE_COUNTRY.match(line.text, hit.end, line.end) if guests else None
    before = line.scene.mentions_in(max(0, hit.start - LOOK_BACK), hit.start, "country") if said else []
    host = next((m.key for m in reversed(before) if m.key != guests[0].side), None)
    return Journey(guests, host, None, said.end()) if said and host else None


def goal_of(line: Line, end: int, way: re.Pattern[str]) -> Hit | None:
    """The place that `way` ties to what ends at `end`."""
    for hit in line.scene.hits_in(end, min(line.end, end + 90), *GOAL):
        town = hit.family != "demonym" or OF_TOWN.match(line.text, hit.end)
        if town and way.fullmatch(line.text, end, hit.start):
            return hit
    return None


def journey_to(line: Line, guests: list[Actor], goal: Hit | None) -> Journey | None:
    """The journey of the guests to a place, where there are both."""
    if goal is None or not guests:
        return None
    host = country_at(line.scene, goal)
    place = _town_of(line, goal, host) if goal.family == "demonym" else line.text[goal.start : goal.end]
    return Journey(guests, host, place, goal.end)


def _town_of(line: Line, goal: Hit, host: str | None) -> str | None:
    """The town behind the adjective of its country, else that of the dateline: "the Croatian capital Zagreb"."""
    named = TOWN_BEHIND.match(line.text, goal.end, line.end)
    at_dateline = dateline_place(line.scene)
    return named["town"] if named else at_dateline if country_of(line.scene, at_dateline) == host else None


def place_of_site(line: Line, site: re.Match[str]) -> str:
    """Where a site is: its name, else the town of its sentence, else what it is."""
    named = NAMED_SITE.search(site["site"])
    return named.group() if named else _town_near(line) or site["site"]


def _town_near(line: Line) -> str | None:
    towns = [hit for hit in line.scene.hits_in(line.start, line.end, "capital", "place") if is_place(line.scene, hit)]
    return line.text[towns[0].start : towns[0].end] if towns else None


def is_by_name(actor: Actor) -> bool:
    """Whether an actor stands there by name: "he was in Oslo" tells where somebody was, and of no journey."""
    return actor.named and actor.end - actor.start > PRONOUN


def site_of(line: Line, end: int) -> re.Match[str] | None:
    """The place right behind a word of journeys of which no country is known: "visited the textile mill"."""
    return OF_SITE.match(line.text, end, line.end)
