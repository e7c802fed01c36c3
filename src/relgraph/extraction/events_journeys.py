"""Journeys: the ways to say who goes where, one rule for each."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

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
    is_office,
    journey_to,
    office_of,
    region,
    the_country,
    there,
)
from relgraph.extraction.meetings_sides import Line
from relgraph.extraction.places import COUNTRIES, TOWNS
from relgraph.gazetteer.hit import Hit

INVITED = re.compile(r"\b(?:invit(?:ed|es|ing)|invitations?\s+(?:to|for))\s+$", re.IGNORECASE)
INVITEE = re.compile(r",?\s+to\s+(?:pay\s+(?:a|an)\s+)?(?:[\w\-]+\s+){0,2}")
SUITE = re.compile(r"\s+and\s+(?:his|her)\s")
"""Who travels along: "A and his most senior officials are in Oslo"."""
PRONOUN = 3
"""So long is "she": "he was in Oslo" tells where somebody was, and of no journey."""
HERE_ON = re.compile(r"\bhere\s+(?:on|for)\s+(?:an?\s+|the\s+|his\s+|her\s+)?(?:[\w\-]+\s+){0,3}$", re.IGNORECASE)
OF_OWNER = re.compile(r"['’]s?\s+(?:(?:[\w]+-day|official|state|working|first|brief|current)\s+){0,3}")
NO_STAY = re.compile(r"(?:['’]s|-|\s+[a-z]+(?:ed|s)\b(?<!was)(?<!as)(?<!this)|\s+hands\b)")
TOUR, TOUR_OF = re.compile(r"tours?\b", re.IGNORECASE), re.compile(r"\s+of\s+(?:the\s+)?")
IS_IN = re.compile(r"\s+(?:(?:on\s+)?\w+\s+)?(?:for|on)\s+(?:an?|his|her|their)\s+(?:[\w\-]+\s+){0,4}$")
AWAY = re.compile(
    r"(?:\s+(?:the\s+)?(?:[A-Z][\w\-’']+\s?){0,3}(?:here|home)?)?(?:,?\s+(?:here|early|late|on|last|\w+day|this|morning|afternoon|evening"
    r"|night|today|yesterday))*,?\s+for\s+(?:the\s+|neighbou?ring\s+)*$"
)
"""What lies between "left" and the place to which: "left Dhaka on Sunday for Riyadh"."""
FROM_THERE = re.compile(r"(?:\s+from)?\s+(?:the\s+)?$")
LEFT = re.compile(r"\s*(?:$|[.,;]|(?:on|by|after|late|early|yesterday|today|this|following|amid|at|\w+day)\b)")
OPENS = re.compile(
    r"\W*(?:(?:in|during|on|after|following|ahead of|before|at the end of|as part of"
    r"|on the (?:first|second|third|last|final) (?:day|leg|stop) of)\s+(?:an?|the|his|her)\s+"
    r"(?:[\w\-]+\s+){0,3})?",
    re.IGNORECASE,
)
DURING = re.compile(r"\b(?:during|on|amid|at the end of)\s+[^,;.]{0,60}$", re.IGNORECASE)
VERBAL = re.compile(r"\b(?:after|before|while|when|by|is|was|are|were|been|be|of|for|from|in|since)\s+$", re.IGNORECASE)
BY = re.compile(r",?\s+(?:by|of|from)\s+(?:then[\s\-]|the then\s+)?$")
AFTER = re.compile(
    r"\b(?:after|following|before|during|from|amid)\s+(?:an?|his|her|the)?\s*(?:[\w\-]+\s+){0,4}$", re.IGNORECASE
)
TEAM = re.compile(
    r"\s+(?:an?|the|his|her|its)\s+[^,;.:]{0,60}\b(?:delegations?|teams?|missions?)\b[^,;.:]{0,50}\s(?:to|in)\s+(?:the\s+)?"
)
TOUR_TAKES = re.compile(r"\b(?:trip|tour|visit|journey|mission|swing|itinerary)\b[^;.]{0,60}$", re.IGNORECASE)
TAKEN_TO = re.compile(r",?\s+(?:first\s+|also\s+|then\s+|on\s+)?to\s+(?:the\s+)?")
"""What stands between whom a tour takes somewhere, and the place."""
ASKED_TO = re.compile(r"\s+(?:back\s+|for\s+talks\s+)?to\s+(?:the\s+)?")
ENVOY = re.compile(
    r"\s+(?:an?|the|its|his|her)\s+(?:[\w\-]+\s+){0,4}(?:envoy|emissary|representative|minister|delegate),?\s+"
)
"""What may stand between "sent" and the name of who was sent."""
TO_PLACE = re.compile(r",?\s+(?:to|in)\s+(?:the\s+)?")
VISITOR = re.compile(r"\s+(?:guest|visitor)\s+(?:had\s+|has\s+|will\s+)?", re.IGNORECASE)
STOPPING = re.compile(r"\s+(?:was\s+|were\s+|is\s+)?(?:in|at)\s+(?:the\s+)?")
LIGHT = re.compile(
    rf"\b{one_of('journey verbs')}\s+(?:(?:a|an|his|her|their|the)\s+)?(?:[\w\-]+\s+){{0,4}}$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
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
    guests = (_invited(line, hit) or sides.subject(line, hit.start)) if goal else []
    return journey_to(line, guests, goal) if goal and guests else _trip(line, hit)


def _invited(line: Line, hit: Hit) -> list[Actor]:
    """Who is asked to come: "invited President A to visit"."""
    near = [a for a in line.actors if a.end <= hit.start][-1:]
    asked = (
        near
        and INVITED.search(line.text, max(line.start, near[0].start - 120), near[0].start)
        and INVITEE.fullmatch(line.text, near[0].end, hit.start)
    )
    return near if asked else []


def _to(line: Line, hit: Hit) -> Journey | None:
    """ "arrived in Ankara", "will fly to Tashkent"."""
    goal = goal_of(line, hit.end, TOWARDS) or (goal_of(line, hit.end, STRAIGHT) if hit.row["frame"] == "to" else None)
    if goal is None and line.text[hit.start : hit.end].endswith(" for"):
        goal = goal_of(line, hit.end, SITE)
    guests = _visitor(line, hit) or sides.subject(line, hit.start) or _opening(line, hit)
    if goal is None and guests and re.match(r"\s+here\b", line.text[hit.end : hit.end + 8]):
        return here(line, guests, hit.end + 5)
    if goal and guests:
        return journey_to(line, guests, goal)
    return the_country(line, hit, guests) or region(line, hit, guests)


def _away(line: Line, hit: Hit) -> Journey | None:
    """ "left Dhaka on Sunday for Riyadh"; "left Dhaka", where he was the guest."""
    goal = goal_of(line, hit.end, AWAY)
    if goal:
        return journey_to(line, sides.subject(line, hit.start), goal)
    place = goal_of(line, hit.end, FROM_THERE)
    guests = [a for a in sides.subject(line, hit.start) if a.named and sides.is_adjacent(line, a, hit.start)]
    return journey_to(line, guests, place) if place and guests and LEFT.match(line.text, place.end) else None


def _visitor(line: Line, hit: Hit) -> list[Actor]:
    """Whom "the Italian guest" means: the first leader of that side whom the text names."""
    scene = line.scene
    for country in scene.mentions_in(max(line.start, hit.start - 60), hit.start, "country")[-1:]:
        guest = VISITOR.fullmatch(line.text, country.end, hit.start)
        named = (m for m in scene.mentions if m.kind == "leader" and m.start < country.start) if guest else ()
        keys = (m.key for m in named if scene.side_of(m.key) == country.key)
        return [Actor(country.start, hit.start, key, country.key, named=True) for key in keys][:1]
    return []


def _accept(line: Line, hit: Hit) -> Journey | None:
    """ "accepted an invitation to Lisbon"."""
    goal = goal_of(line, hit.end, TOWARDS)
    return journey_to(line, sides.subject(line, hit.start), goal) if goal else None


def _invite(line: Line, hit: Hit) -> Journey | None:
    """ "invited President A to Lisbon"; with "to visit" the visit has a cue of its own."""
    guests = sides.direct_object(line, hit.end)
    goal = goal_of(line, guests[-1].end, ASKED_TO) if guests else None
    return journey_to(line, guests, goal) if goal else None


def _send(line: Line, hit: Hit) -> Journey | None:
    """ "sent Foreign Minister A to Lisbon", "dispatched a special envoy, A, to Lisbon"."""
    grown = [a for a in line.actors if a.start < hit.start < a.end]  # "Japan sent Minister A" read as his title
    guests = sides.behind(line, hit.end, ENVOY) or grown or sides.direct_object(line, hit.end)
    guests = [a for a in guests if a.named]
    goal = goal_of(line, guests[-1].end, TO_PLACE) if guests else None
    return journey_to(line, guests, goal) if goal else None


def _take(line: Line, hit: Hit) -> Journey | None:
    """ "a tour which will take him to Lisbon and Rabat"."""
    tour = TOUR_TAKES.search(line.text, line.start, hit.start)
    taken = [a for a in sides.direct_object(line, hit.end) if a.named] if tour else []
    goal = goal_of(line, taken[-1].end, TAKEN_TO) if taken else None
    him = taken and taken[-1].end - taken[-1].start <= PRONOUN
    return journey_to(line, (sides.possessor(line, hit.start) if him else []) or taken, goal) if goal else None


def _lead(line: Line, hit: Hit) -> Journey | None:
    """ "led a delegation of lawmakers to Oslo"."""
    goal = goal_of(line, hit.end, TEAM)
    guests = [a for a in sides.subject(line, hit.start) if a.named and sides.is_adjacent(line, a, hit.start)]
    return journey_to(line, guests, goal) if goal and guests else None


def _stops(line: Line, hit: Hit) -> Journey | None:
    """ "A's visit, which included stops in Oslo and Riga"."""
    goal = goal_of(line, hit.end, STOPPING)
    made = goal and LIGHT.search(line.text, max(line.start, hit.start - 60), hit.start)
    guests = sides.possessor(line, hit.start) or (
        [a for a in sides.subject(line, hit.start) if a.named] if made else []
    )
    return journey_to(line, guests, goal) if goal and guests else None


def _in(line: Line, hit: Hit) -> Journey | None:
    """ "was in Havana from Sunday to Wednesday"."""
    goal = goal_of(line, hit.end, STRAIGHT)
    if goal is None or OWNED.match(line.text, goal.end) or NO_STAY.match(line.text, goal.end):
        return None
    near = [a for a in sides.subject(line, hit.start) if (a.named and a.end - a.start > PRONOUN) or is_office(line, a)]
    guests = [a for a in near if sides.is_adjacent(line, a, hit.start) or SUITE.match(line.text, a.end, hit.start)]
    return journey_to(line, guests, goal) if guests else None


def _trip(line: Line, hit: Hit) -> Journey | None:
    """ "Putin's visit to Pyongyang", "a visit by A to B", "is on a visit to B"."""
    before = _goal_before(line, hit)
    goal = (
        goal_of(line, hit.end, TOWARDS) or _behind_guest(line, hit) or before or _stay(line, hit) or _toured(line, hit)
    )
    own = sides.owner(line, before.start if before else hit.start) or _of(line, hit) or _invited(line, hit)
    own = own or _by(line, goal) or _opening(line, hit) or office_of(line, hit)
    light = LIGHT.search(line.text, max(line.start, hit.start - 120), hit.start)
    own = own or (_on_way(line, hit) if light else [])
    guests = own or (sides.subject(line, hit.start) or sides.possessor(line, hit.start) if light or before else [])
    journey = journey_to(line, guests, goal) if guests else None
    if goal is None:
        who = guests or (sides.subject(line, hit.start) if light else [])
        journey = the_country(line, hit, guests or sides.subject(line, hit.start)) or region(line, hit, who)
        journey = journey or _bare(line, hit, guests) or _is_here(line, hit)
    return replace(journey, tensed=bool(light)) if journey else None


def _bare(line: Line, hit: Hit, guests: list[Actor]) -> Journey | None:
    """The visit without a goal: to the place of the sentence, else to where the report is from."""
    if not guests:
        return None
    end = max(hit.end, guests[-1].end)
    if not _is_the_visit(line, hit):
        return here(line, guests, end, sure=True) if _is_owned(line, hit) else None
    return there(line, guests, hit.start) or here(line, guests, end, sure=not _of(line, hit))


def _is_here(line: Line, hit: Hit) -> Journey | None:
    """ "who is here on a week-long visit"."""
    guests = [a for a in sides.subject(line, hit.start) if a.named]
    before = HERE_ON.search(line.text, max(line.start, hit.start - 60), hit.start) if guests else None
    return here(line, guests, hit.end, sure=True) if before else None


def _is_owned(line: Line, hit: Hit) -> bool:
    """Whether it is somebody's visit, by name: "Minister A's visit is part of …"."""
    owner = [a for a in sides.owner(line, hit.start) if a.named and a.end - a.start > PRONOUN]
    noun = line.text[hit.start : hit.end].lower().endswith("visit")
    return noun and bool(owner) and OF_OWNER.fullmatch(line.text, owner[-1].end, hit.start) is not None


def _behind_guest(line: Line, hit: Hit) -> Hit | None:
    """The place behind the guest: "the visit of the minister of Angola, A, to Brazil"."""
    guests = _of(line, hit)
    return goal_of(line, guests[-1].end, TO_PLACE) if guests else None


def _on_way(line: Line, hit: Hit) -> list[Actor]:
    """Whose journey it was "after" which he did something: "A returned home on Tuesday after a visit to B"."""
    if sides.subject(line, hit.start) or not AFTER.search(line.text, max(line.start, hit.start - 40), hit.start):
        return []
    return [a for a in sides.main_subject(line, hit.start, []) if a.named]


def _toured(line: Line, hit: Hit) -> Hit | None:
    """The first land of "a tour of Italy and Poland"."""
    return goal_of(line, hit.end, TOUR_OF) if TOUR.match(line.text, hit.start) else None


def _by(line: Line, goal: Hit | None) -> list[Actor]:
    """Who visits, named behind the place: "a visit to Haiti by Secretary A"."""
    return sides.behind(line, goal.end, BY) if goal else []


def _opening(line: Line, hit: Hit) -> list[Actor]:
    """The subject behind a phrase that opens the sentence: "In a visit to Oslo, A said", "Arriving there, A said"."""
    return sides.main_subject(line, hit.end, []) if OPENS.fullmatch(line.text, line.start, hit.start) else []


def _is_the_visit(line: Line, hit: Hit) -> bool:
    """Whether "the visit of A" is meant, which needs no goal: A came to where the report is from."""
    if not line.text[hit.start : hit.end].lower().endswith("visit"):
        return False
    if sides.owner(line, hit.start) and DURING.search(line.text, max(line.start, hit.start - 80), hit.start):
        return True  # "papers are to be signed during A's visit"
    return bool(_of(line, hit)) or OPENS.fullmatch(line.text, line.start, hit.start) is not None


def _stay(line: Line, hit: Hit) -> Hit | None:
    """The place before the noun: "is in Hanoi for a state visit"."""
    near = line.scene.hits_in(max(line.start, hit.start - 60), hit.start, *COUNTRIES, *TOWNS)
    return near[-1] if near and IS_IN.fullmatch(line.text, near[-1].end, hit.start) else None


def _goal_before(line: Line, hit: Hit) -> Hit | None:
    """The country right before the noun: "his China trip"."""
    near = line.scene.hits_in(max(line.start, hit.start - 30), hit.start, "country", "demonym", "capital")
    return near[-1] if near and not line.text[near[-1].end : hit.start].strip() else None


def _of(line: Line, hit: Hit) -> list[Actor]:
    return [] if _toured(line, hit) else sides.behind(line, hit.end, BY)


def _guest(line: Line, hit: Hit) -> Journey | None:
    """ "visiting President A": the host is the country of the dateline, or the other side of the sentence."""
    return here(line, guests, guests[0].end) if (guests := _visiting(line, hit)) else _go(line, hit)


def is_adjective(line: Line, hit: Hit) -> bool:
    """Whether "visiting" stands before the name of a visitor."""
    return bool(_visiting(line, hit))


def _visiting(line: Line, hit: Hit) -> list[Actor]:
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
            _trip,
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
            "visit.invite",
            "invite",
            _invite,
            "Namibian President Erastus Nakatana invited Finnish President Marjatta Korpivaara to Windhoek.",
            "Namibian President Erastus Nakatana invited Finnish President Marjatta Korpivaara to dinner.",
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
