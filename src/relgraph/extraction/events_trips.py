"""Journeys told by a noun, "A's visit to Oslo": who makes them, and to where."""

from __future__ import annotations

import re
from dataclasses import replace

from relgraph.extraction import meetings_owner as whose
from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import Actor
from relgraph.extraction.events_goals import (
    TOWARDS,
    Journey,
    goal_of,
    here,
    is_by_name,
    journey_to,
    the_country,
)
from relgraph.extraction.meetings_line import Line
from relgraph.gazetteer.hit import Hit

OF_OWNER = re.compile(rf"['’]s?\s+(?:(?:[\w]+-day|{one_of('kinds of visits')})\s+){{0,3}}")
TOUR, TOUR_OF = re.compile(r"tours?\b", re.IGNORECASE), re.compile(r"\s+of\s+(?:the\s+)?")
OPENS = re.compile(
    r"\W*(?:(?:in|during|on|after|following|ahead of|before|at the end of|as part of"
    rf"|on the (?:first|second|third|last|final) {one_of('parts of a journey')} of)\s+(?:an?|the|his|her)\s+"
    r"(?:[\w\-]+\s+){0,3})?",
    re.IGNORECASE,
)
BEFORE = ("country", "demonym", "capital", "place")
DURING = re.compile(r"\b(?:during|on|amid|at the end of)\s+[^,;.]{0,60}$", re.IGNORECASE)
BY = re.compile(r",?\s+(?:by|of|from)\s+(?:then[\s\-]|the then\s+)?$")
LIGHT = re.compile(
    rf"\b{one_of('journey verbs')}\s+(?:(?:a|an|his|her|their|the)\s+)?(?:[\w\-]+\s+){{0,4}}$", re.IGNORECASE
)


def trip(line: Line, hit: Hit) -> Journey | None:
    """ "Putin's visit to Pyongyang", "a visit by A to B", "is on a visit to B"."""
    before, light = _goal_before(line, hit), LIGHT.search(line.text, max(line.start, hit.start - 120), hit.start)
    goal = goal_of(line, hit.end, TOWARDS) or before or _toured(line, hit)
    guests = _whose(line, hit, goal, before)
    if not guests and (light or before):
        guests = sides.subject(line, before.start if before else hit.start) or whose.possessor(line, hit.start)
    journey = journey_to(line, guests, goal)
    if goal is None:
        back = the_country(line, hit, guests or sides.subject(line, hit.start))
        journey = back or _bare(line, hit, guests)
    return replace(journey, tensed=bool(light)) if journey else None


def _whose(line: Line, hit: Hit, goal: Hit | None, before: Hit | None) -> list[Actor]:
    """Whose visit the noun is, by the words around it."""
    owner = whose.owner(line, before.start if before else hit.start)
    return owner or _of(line, hit) or _by(line, goal) or opening(line, hit)


def _bare(line: Line, hit: Hit, guests: list[Actor]) -> Journey | None:
    """The visit that names no place: to that of the sentence, else to where the report is from."""
    if not guests:
        return None
    end = max(hit.end, guests[-1].end)
    if not _is_the_visit(line, hit):
        return here(line, guests, end, sure=True) if _is_owned(line, hit) else None
    return here(line, guests, end, sure=not _of(line, hit))


def _is_owned(line: Line, hit: Hit) -> bool:
    """Whether it is somebody's visit, by name: "Minister A's visit is part of …"."""
    owner = [a for a in whose.owner(line, hit.start) if is_by_name(a)]
    noun = line.text[hit.start : hit.end].lower().endswith("visit")
    return noun and bool(owner) and OF_OWNER.fullmatch(line.text, owner[-1].end, hit.start) is not None


def _goal_before(line: Line, hit: Hit) -> Hit | None:
    """The country or region right before the noun: "his China trip", "a Middle East tour"."""
    near = line.scene.hits_in(max(line.start, hit.start - 30), hit.start, *BEFORE)
    return near[-1] if near and not line.text[near[-1].end : hit.start].strip() else None


def _toured(line: Line, hit: Hit) -> Hit | None:
    """The first land of "a tour of Italy and Poland"."""
    return goal_of(line, hit.end, TOUR_OF) if TOUR.match(line.text, hit.start) else None


def _of(line: Line, hit: Hit) -> list[Actor]:
    """Who visits, named behind the noun: "a visit by Secretary A"; "a tour of Italy" names the place."""
    return [] if _toured(line, hit) else sides.behind(line, hit.end, BY)


def _by(line: Line, goal: Hit | None) -> list[Actor]:
    """Who visits, named behind the place: "a visit to Haiti by Secretary A"."""
    return sides.behind(line, goal.end, BY) if goal else []


def opening(line: Line, hit: Hit) -> list[Actor]:
    """The subject behind a phrase that opens the sentence: "In a visit to Oslo, A said", "Arriving there, A said"."""
    return sides.main_subject(line, hit.end, []) if OPENS.fullmatch(line.text, line.start, hit.start) else []


def _is_the_visit(line: Line, hit: Hit) -> bool:
    """Whether "the visit of A" is meant, which needs no goal: A came to where the report is from."""
    if not line.text[hit.start : hit.end].lower().endswith("visit"):
        return False
    if whose.owner(line, hit.start) and DURING.search(line.text, max(line.start, hit.start - 80), hit.start):
        return True  # "papers are to be signed during A's visit"
    return bool(_of(line, hit)) or OPENS.fullmatch(line.text, line.start, hit.start) is not None
