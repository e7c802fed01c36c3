"""Journeys: the ways to say who goes where, one rule for each; what a noun tells is read in `events_trips`."""

from __future__ import annotations

import re
from collections.abc import Callable

from relgraph.extraction import meetings_owner as whose
from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import OWNED, Actor
from relgraph.extraction.events_goals import (
    SITE,
    STRAIGHT,
    TOWARDS,
    Journey,
    goal_of,
    here,
    is_by_name,
    journey_to,
    the_country,
)
from relgraph.extraction.events_trips import LIGHT, opening, trip
from relgraph.extraction.meetings_contact import is_passive
from relgraph.extraction.meetings_line import Line
from relgraph.gazetteer.hit import Hit
from relgraph.light import light

SUITE = re.compile(r"\s+and\s+(?:his|her)\s")
"""Who travels along: "A and his most senior officials are in Oslo"."""
HERE = re.compile(r"\s+here\b")
NO_STAY = re.compile(r"(?:['’]s|-|\s+[a-z]+(?:ed|s)\b(?<!was)(?<!as)(?<!this)|\s+hands\b)")
AWAY = re.compile(
    r"(?:\s+(?:the\s+)?(?:[A-Z][\w\-’']+\s?){0,3}(?:here|home)?)?"
    rf"(?:,?\s+(?:here|early|late|on|last|\w+day|this|{one_of('parts of the day')}"
    r"|today|yesterday))*,?\s+for\s+(?:the\s+|neighbou?ring\s+)*$"
)
"""What lies between "left" and the place to which: "left Dhaka on Sunday for Riyadh"."""
FROM_THERE = re.compile(r"(?:\s+from)?\s+(?:the\s+)?$")
LEFT = re.compile(r"\s*(?:$|[.,;]|(?:on|by|after|late|early|yesterday|today|this|following|amid|at|\w+day)\b)")
VERBAL = re.compile(r"\b(?:after|before|while|when|by|is|was|are|were|been|be|of|for|from|in|since)\s+$", re.IGNORECASE)
TEAM = re.compile(
    rf"\s+(?:an?|the|his|her|its)\s+[^,;.:]{{0,60}}\b{one_of('delegations')}s?\b[^,;.:]{{0,50}}\s(?:to|in)\s+(?:the\s+)?"
)
TOUR_TAKES = re.compile(rf"\b{one_of('journeys')}\b[^;.]{{0,60}}$", re.IGNORECASE)
TAKEN_TO = re.compile(r",?\s+(?:first\s+|also\s+|then\s+|on\s+)?to\s+(?:the\s+)?")
"""What stands between whom a tour takes somewhere, and the place."""
VISITOR = re.compile(r"\s+(?:guest|visitor)\s+(?:had\s+|has\s+|will\s+)?", re.IGNORECASE)
ENVOY = re.compile(rf"\s+(?:an?|the|its|his|her)\s+(?:[\w\-]+\s+){{0,4}}{one_of('who is sent')},?\s+")
"""What may stand between "sent" and the name of who was sent."""
DAYS_IN = re.compile(
    r"\s+(?:(?:the|his|her|about|more than|almost|nearly|just|last)\s+)*(?:[\w\-]+\s+){0,2}"
    rf"{one_of('spent abroad')}\s+(?:in|at)\s+(?:the\s+)?"
)
"""What stands between "spent" and the place."""
RECEIVED_AT = re.compile(r",?\s+(?:[^;.]{0,60}?\s)?(?:to|at|in)\s+(?:the\s+)?$")
"""What stands between who is received and the place."""
BY = re.compile(r"\bby\s")
PLAN = "plan"
TO, SEAT = re.compile(r"\bto\s+(?:the\s+)?$"), "seat"
STOPPING = re.compile(r"\s+(?:was\s+|were\s+|is\s+)?(?:in|at)\s+(?:the\s+)?")


@light(frozen=True, slots=True)
class Rule:
    """A way to say that somebody visits a country."""

    name: str
    frame: str
    read: Callable[[Line, Hit], Journey | None]
    example: str
    counter: str


def _go(line: Line, hit: Hit) -> Journey | None:
    """ "visited Japan"; where no place follows, "visit" is the noun."""
    goal = goal_of(line, hit.end, STRAIGHT) or goal_of(line, hit.end, SITE)
    guests = sides.subject(line, hit.start) if goal else []
    return journey_to(line, guests, goal) or trip(line, hit)


def _to(line: Line, hit: Hit) -> Journey | None:
    """ "arrived in Ankara", "will fly to Tashkent"."""
    goal = goal_of(line, hit.end, TOWARDS) or (goal_of(line, hit.end, STRAIGHT) if hit.row["frame"] == "to" else None)
    if goal is None and line.text[hit.start : hit.end].endswith(" for"):
        goal = goal_of(line, hit.end, SITE)
    guests = _visitor(line, hit) or sides.subject(line, hit.start) or opening(line, hit)
    if goal is None and guests and (to_here := HERE.match(line.text, hit.end)):
        return here(line, guests, to_here.end())
    if goal is None and guests and guests[-1].named and line.text.endswith(" in", hit.start, hit.end):
        return here(line, guests, hit.end, sure=True)  # "who flew in last night"
    return journey_to(line, guests, goal) or the_country(line, hit, guests)


def _away(line: Line, hit: Hit) -> Journey | None:
    """ "left Dhaka on Sunday for Riyadh"; "left Dhaka", where he was the guest."""
    goal = goal_of(line, hit.end, AWAY)
    if goal:
        return journey_to(line, sides.subject(line, hit.start), goal)
    place = goal_of(line, hit.end, FROM_THERE)
    guests = _right_before(line, hit)
    return journey_to(line, guests, place) if place and guests and LEFT.match(line.text, place.end, line.end) else None


def _right_before(line: Line, hit: Hit) -> list[Actor]:
    """The leaders who are the subject right before a word that mostly tells of no journey: "left", "led", "spent"."""
    return [a for a in sides.subject(line, hit.start) if a.named and sides.is_adjacent(line, a, hit.start)]


def _visitor(line: Line, hit: Hit) -> list[Actor]:
    """Whom "the Italian guest" means: the first leader of that side whom the text names."""
    scene = line.scene
    for country in scene.mentions_in(max(line.start, hit.start - 60), hit.start, "country")[-1:]:
        guest = VISITOR.fullmatch(line.text, country.end, hit.start)
        named = (m for m in scene.mentions if m.kind == "leader" and m.start < country.start) if guest else ()
        keys = (m.key for m in named if scene.side_of(m.key) == country.key)
        return [Actor(country.start, hit.start, key, country.key, named=True) for key in keys][:1]
    return []


def _send(line: Line, hit: Hit) -> Journey | None:
    """ "sent Foreign Minister A to Lisbon", "dispatched a special envoy, A, to Lisbon"."""
    grown = [a for a in line.actors if a.start < hit.start < a.end]  # "Japan sent Minister A" read as his title
    guests = sides.behind(line, hit.end, ENVOY) or grown or sides.direct_object(line, hit.end)
    guests = [a for a in guests if a.named]
    goal = goal_of(line, guests[-1].end, TAKEN_TO) if guests else None
    return journey_to(line, guests, goal)


def _back(line: Line, hit: Hit) -> Journey | None:
    """ "returned from Lisbon", "on his way back from Lisbon, A"."""
    goal = goal_of(line, hit.end, FROM_THERE)
    guests = [a for a in sides.subject(line, hit.start) or sides.main_subject(line, hit.end, []) if a.named]
    guests = guests or [a for a in line.actors if goal and a.named and a.start > goal.end][:1]
    return journey_to(line, guests, goal)


def _accept(line: Line, hit: Hit) -> Journey | None:
    """ "accepted an invitation to Lisbon"."""
    goal = goal_of(line, hit.end, TOWARDS)
    return journey_to(line, sides.subject(line, hit.start), goal)


def _take(line: Line, hit: Hit) -> Journey | None:
    """ "a tour which will take him to Lisbon and Rabat"."""
    tour = TOUR_TAKES.search(line.text, line.start, hit.start)
    taken = [a for a in sides.direct_object(line, hit.end) if a.named] if tour else []
    goal = goal_of(line, taken[-1].end, TAKEN_TO) if taken else None
    him = taken and not is_by_name(taken[-1])
    return journey_to(line, (whose.possessor(line, hit.start) if him else []) or taken, goal) if goal else None


def _tour(line: Line, hit: Hit) -> Journey | None:
    """ "A's tour, which also included Lisbon and Rabat"."""
    tour = TOUR_TAKES.search(line.text, line.start, hit.start)
    goal = goal_of(line, hit.end, STRAIGHT) if tour else None
    guests = whose.owner(line, tour.start()) or sides.subject(line, tour.start()) if tour and goal else []
    guests = [a for a in guests if a.named]
    return journey_to(line, guests, goal)


def _lead(line: Line, hit: Hit) -> Journey | None:
    """ "led a delegation of lawmakers to Oslo"."""
    goal = goal_of(line, hit.end, TEAM)
    guests = _right_before(line, hit)
    return journey_to(line, guests, goal)


def _stay(line: Line, hit: Hit) -> Journey | None:
    """ "spent two days in Lisbon last week"."""
    goal = goal_of(line, hit.end, DAYS_IN)
    guests = _right_before(line, hit)
    return journey_to(line, guests, goal)


def _along(line: Line, hit: Hit) -> Journey | None:
    """ "accompanied President A to Lisbon": both went there."""
    guests = [a for a in sides.direct_object(line, hit.end) if a.named]
    goal = goal_of(line, guests[-1].end, TAKEN_TO) if guests else None
    return journey_to(line, guests, goal)


def received(line: Line, hit: Hit) -> Journey | None:
    """ "welcomed President A to Lisbon", "will host Minister A at the White House"."""
    if is_passive(line, hit):
        return _was_received(line, hit)
    guests = [a for a in sides.direct_object(line, hit.end) if a.named and a.side]
    goal = goal_of(line, guests[-1].end, RECEIVED_AT) if guests else None
    came = goal and (goal.family == SEAT or TO.search(line.text, guests[-1].end, goal.start))
    journey = journey_to(line, guests, goal) if came else None
    at_home = journey and any(a.side == journey.host for a in sides.subject(line, hit.start))
    return journey if at_home else None


def _was_received(line: Line, hit: Hit) -> Journey | None:
    """ "A was hosted at the White House", "A was received in Lisbon by President B"."""
    guests = [a for a in sides.subject(line, hit.start) if a.named and a.side]
    goal = goal_of(line, hit.end, RECEIVED_AT) if guests else None
    journey = journey_to(line, guests, goal)
    by = [a for group in sides.after(line, hit.end)[:1] for a in group if BY.search(line.text, hit.end, a.start)]
    at_home = journey and goal and (goal.family == SEAT or any(a.side == journey.host for a in by))
    return journey if at_home else None


def _stops(line: Line, hit: Hit) -> Journey | None:
    """ "A's visit, which included stops in Oslo and Riga"."""
    goal = goal_of(line, hit.end, STOPPING)
    made = goal and LIGHT.search(line.text, max(line.start, hit.start - 60), hit.start)
    guests = whose.possessor(line, hit.start) or (
        [a for a in sides.subject(line, hit.start) if a.named] if made else []
    )
    return journey_to(line, guests, goal)


def _in(line: Line, hit: Hit) -> Journey | None:
    """ "was in Havana from Sunday to Wednesday"."""
    goal = goal_of(line, hit.end, STRAIGHT)
    if goal is None or OWNED.match(line.text, goal.end) or NO_STAY.match(line.text, goal.end):
        return None
    ahead = hit.row["mode"] == PLAN
    near = [a for a in sides.subject(line, hit.start) if ahead or is_by_name(a) or not a.named]
    guests = [a for a in near if sides.is_adjacent(line, a, hit.start) or SUITE.match(line.text, a.end, hit.start)]
    return journey_to(line, guests, goal)


def _guest(line: Line, hit: Hit) -> Journey | None:
    """ "visiting President A": the host is the country of the dateline, or the other side of the sentence."""
    return here(line, guests, guests[0].end) if (guests := _visiting(line, hit)) else _go(line, hit)


def is_adjective(line: Line, hit: Hit) -> bool:
    """Whether "visiting" stands before the name of a visitor."""
    return bool(_visiting(line, hit))


def _visiting(line: Line, hit: Hit) -> list[Actor]:
    """The visitor by name before which "visiting" stands as an adjective."""
    guests = [a for a in line.actors if a.start <= hit.start < a.end or a.start == hit.end + 1][:1]
    verbal = VERBAL.search(line.text, max(line.start, hit.start - 120), hit.start)
    return guests if guests and guests[0].named and not verbal else []


RULES = {
    rule.frame: rule
    for rule in (
        Rule(
            "visit.go",
            "go",
            _go,
            "Finnish President Marjatta Korpivaara visited Namibia in May.",
            "Zambian President Mwape Shikatwe visited his fields on Sunday.",
        ),
        Rule(
            "visit.to",
            "to",
            _to,
            "Finnish President Marjatta Korpivaara arrived in Namibia on Tuesday.",
            "The bill arrived in parliament on Tuesday.",
        ),
        Rule(
            "visit.away",
            "away",
            _away,
            "Finnish President Marjatta Korpivaara left Helsinki on Sunday for Windhoek.",
            "Finnish President Marjatta Korpivaara left the hall in Windhoek for a walk.",
        ),
        Rule(
            "visit.trip",
            "trip",
            trip,
            "Finnish President Marjatta Korpivaara's state visit to Namibia began on Monday.",
            "A school trip to Namibia was fun.",
        ),
        Rule(
            "visit.accept",
            "accept",
            _accept,
            "Finnish President Marjatta Korpivaara accepted an invitation to Windhoek in May.",
            "Finnish President Marjatta Korpivaara accepted an invitation to dinner.",
        ),
        Rule(
            "visit.send",
            "send",
            _send,
            "The Finnish government sent Trade Minister Pekka Lehtovirta to Windhoek on Monday.",
            "Finnish Trade Minister Pekka Lehtovirta sent his regards to Windhoek.",
        ),
        Rule(
            "visit.lead",
            "lead",
            _lead,
            "Finnish Trade Minister Pekka Lehtovirta led a delegation of lawmakers to Namibia in May.",
            "Finnish Trade Minister Pekka Lehtovirta led a team of lawmakers in parliament.",
        ),
        Rule(
            "visit.take",
            "take",
            _take,
            "The tour will take Finnish President Marjatta Korpivaara to Namibia and Kenya in May.",
            "The news will take Finnish President Marjatta Korpivaara by surprise in Namibia.",
        ),
        Rule(
            "visit.tour",
            "tour",
            _tour,
            "Finnish President Marjatta Korpivaara spoke of her May tour, which also included Namibia and Kenya.",
            "Finnish President Marjatta Korpivaara spoke of a bloc that included Namibia and Kenya.",
        ),
        Rule(
            "visit.stay",
            "stay",
            _stay,
            "Finnish President Marjatta Korpivaara spent two days in Windhoek in May.",
            "Finnish President Marjatta Korpivaara spent two million dollars in Windhoek.",
        ),
        Rule(
            "visit.along",
            "along",
            _along,
            "Finnish Trade Minister Pekka Lehtovirta accompanied President Marjatta Korpivaara to Windhoek in May.",
            "Finnish Trade Minister Pekka Lehtovirta accompanied his wife to Windhoek.",
        ),
        Rule(
            "visit.back",
            "back",
            _back,
            "On her way back from Windhoek, Finnish President Marjatta Korpivaara spoke of rice.",
            "On her way back from a walk, Finnish President Marjatta Korpivaara spoke of rice.",
        ),
        Rule(
            "visit.stops",
            "stops",
            _stops,
            "Finnish President Marjatta Korpivaara's trip, which included stops in Kenya and Namibia, ended on Monday.",
            "Finnish President Marjatta Korpivaara wants a stop in the fighting in Kenya.",
        ),
        Rule(
            "visit.in",
            "in",
            _in,
            "Finnish President Marjatta Korpivaara was in Windhoek from Monday to Wednesday.",
            "Finnish President Marjatta Korpivaara was in Namibia's debt.",
        ),
        Rule(
            "visit.guest",
            "guest",
            _guest,
            "Namibian President Erastus Nakatana received visiting Finnish Foreign Minister Marjatta Korpivaara.",
            "Visiting hours are over.",
        ),
    )
}
