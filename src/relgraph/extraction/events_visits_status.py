"""Whether a visit happened: its clause, what is done at it, and the verb behind the noun tell."""

from __future__ import annotations

import re
from dataclasses import replace

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import clause
from relgraph.extraction.events_goals import Journey, goal_of
from relgraph.extraction.events_journeys import AWAY, is_adjective
from relgraph.extraction.events_when import WEEKDAY, when_of
from relgraph.extraction.meetings_contact import is_headline
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.status import UNREAL, Reading, reading
from relgraph.gazetteer.hit import Hit

DURING = re.compile(r"\b(?:during|on)\s+(?:an?|his|her|their|the|this|that)\s+(?:[\w\-]+\s+){0,3}$", re.IGNORECASE)
"""What stands before the visit at which something else is done."""
NO_DEED = frozenset({"side", "bond", "medium", "face", "crowd", "none", "hall", "sport"})
"""Classes of words that tell nothing that is done."""
MAIN = 160
"""So far from the visit may stand what is done at it."""
TIMETABLE = re.compile(rf"{one_of('timetable of a journey')}\b")
"""Present tenses that, with the name of a weekday, tell what a timetable holds: "travels to Oslo on Monday"."""
BACK = "back"
WAS = re.compile(r"(?:was|were|(?:ha[sd] |have )?been) (?:back )?in\b", re.IGNORECASE)
NEXT = re.compile(r"\b(?:next|later this|tomorrow)\b", re.IGNORECASE)
NEAR = 60
PRESENT = re.compile(rf"\b{one_of('makes a journey')}\b[^,;.]{{0,40}}$", re.IGNORECASE)
"""Present tenses before the noun of a visit that may tell what a timetable holds: "begins a visit to"."""
COMING = re.compile(
    r"(?:,?\s+(?:on|in|early|late|next|this|later)(?:\s+[\w]+){1,3},?)?"
    r"(?:,?\s+which\b[^;.]{0,50}?|,[^,;.]{1,60},)?\s+(?:that\s+)?(?:also\s+|now\s+)?"
    rf"(?:will|would|could|may|might|should|is to|is {one_of('set for a time')}"
    rf"|{one_of('journey begins')}\s+(?:(?:on|in)\s+)?(?:\w+day|tomorrow|next|later))\b"
)
"""What follows the noun of a visit that lies ahead: "A's visit to Oslo will …", "…, which begins on Monday"."""
LATER = re.compile(
    rf"\b(?:(?:after|following|from)\s+(?:{one_of('ends a journey')}\s+)?(?:an?|his|her|the)\s+(?:[\w\-]+\s+){{0,3}}"
    r"|after\s+)$",
    re.IGNORECASE,
)
HOME = re.compile(r"\b(?:return\w*|home|back)\b", re.IGNORECASE)
WHEN = re.compile(r"\b(?:when|after|before|until|once|as soon as|by the time)\s+[^,;.]{0,60}$", re.IGNORECASE)


def told_of(line: Line, hit: Hit, journey: Journey, name: str) -> Reading:
    """The status that the text gives to a journey."""
    told = reading(line.scene, hit.start, hit.end)
    if told.status in UNREAL:
        return told
    if hit.row["frame"] == "guest" and is_adjective(line, hit):
        return replace(told, status="happened")  # "visiting" tells who is there, whatever the sentence plans
    if told.status == "planned" and (leaves(line, hit) or WAS.match(line.text, hit.start)):
        return replace(told, status="happened")  # who is to leave is there; who was there may go on to elsewhere
    if hit.row["mode"] == "plan":
        return replace(told, status="planned")
    if told.status == "happened" and (hit.row["mode"] == "past" or _is_earlier_leg(line, hit)):
        return replace(told, status="past_reference")
    ahead = told.status == "happened" and (
        _lies_ahead(line, hit, name)
        or _is_for_what_comes(line, hit)
        or _verb_behind(line, hit, journey)
        or _by_timetable(line, hit)
    )
    return replace(told, status="planned") if ahead else told


def _is_earlier_leg(line: Line, hit: Hit) -> bool:
    """Whether somebody goes or is somewhere else after a visit: "flew in on Thursday after a state visit to Oslo"."""
    if _is_where_from(line, hit):
        return True
    after = LATER.search(line.text, max(line.start, hit.start - NEAR), hit.start)
    gone = line.scene.hits_in(line.start, after.start(), "event") if after else []
    further = any(h.id == "visit" for h in gone)
    further = further and reading(line.scene, gone[0].start, gone[0].end).status == "happened"
    return further and after is not None and HOME.search(line.text, gone[0].start, after.start()) is None


def _is_where_from(line: Line, hit: Hit) -> bool:
    """Whether a visit is told of where somebody comes from: "arrives from west Africa, where she visited Benin"."""
    before = line.scene.hits_in(max(line.start, hit.start - NEAR), hit.start, "event")
    return any(h.id == "visit" and h.row["frame"] == BACK for h in before)


def leaves(line: Line, hit: Hit) -> bool:
    """Whether a word tells only that somebody goes away, on a day that is not that of the visit."""
    return hit.row["frame"] == "away" and goal_of(line, hit.end, AWAY) is None


def _verb_behind(line: Line, hit: Hit, journey: Journey) -> bool:
    """Whether a visit is the subject of what is to come: "A's visit to Oslo will open on Monday"."""
    noun = hit.row["frame"] == "trip" or line.text[hit.start : hit.end].lower() == "visit"
    end = max([journey.end, hit.end, *(a.end for a in journey.guests)])
    return noun and COMING.match(line.text, end, line.end) is not None


def _lies_ahead(line: Line, hit: Hit, name: str) -> bool:
    """Whether a journey is still to come: an invitation accepted, or "will return to the Gulf, visiting Oman"."""
    aside = name == "visit.guest" and line.text[max(line.start, hit.start - 2) : hit.start] == ", "
    return name == "visit.accept" or (aside and reading(line.scene, hit.start - 2, hit.start - 2).status == "planned")


def _by_timetable(line: Line, hit: Hit) -> bool:
    """Whether a present tense in the body of a story tells what is to come: with a weekday, or behind "when"."""
    light = PRESENT.search(line.text, max(line.start, hit.start - NEAR), hit.start)
    if is_headline(line) or not (light or TIMETABLE.match(line.text, hit.start)):
        return False
    sub = WHEN.search(line.text, line.start, light.end() if light else hit.start)
    if sub and any(h.id == "plan" for h in line.scene.hits_in(line.start, sub.start(), "status")):
        return True
    when = when_of(line.scene, clause(line.scene, hit.start, hit.end), hit.start)
    coming = NEXT.search(line.text, hit.end, min(line.end, hit.end + NEAR))
    return bool(coming) or (when is not None and when.reason == WEEKDAY)


def _is_for_what_comes(line: Line, hit: Hit) -> bool:
    """Whether what is done "during" a visit lies ahead, and the visit with it: "will meet B during his visit"."""
    during = DURING.search(line.text, line.start, hit.start)
    if during is None:
        return False
    if not line.text[line.start : during.start()].strip():
        comma = line.text.find(",", hit.end, min(line.end, hit.end + MAIN))
        return comma >= 0 and plans_first(line, comma)
    done = line.scene.hits_in(max(line.start, during.start() - MAIN), during.start(), "met", "event", "agreed")
    done = [h for h in done if h.id not in NO_DEED]
    return bool(done) and reading(line.scene, done[-1].start, done[-1].end).status == "planned"


def plans_first(line: Line, start: int) -> bool:
    """Whether a word of plan comes before any deed or saying: "Minister A will stress", not "said that B will"."""
    words = line.scene.hits_in(start, min(line.end, start + MAIN), "status", "said", "met", "event", "agreed")
    telling = [h for h in words if h.id == "plan" or (h.family != "status" and h.id not in NO_DEED)]
    plans = (h for h in telling if h.family == "status" and h.row["where"] != "near")
    return any(h.start == telling[0].start for h in plans)
