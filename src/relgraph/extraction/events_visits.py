"""Visits: who went to which country."""

from __future__ import annotations

import re
from dataclasses import replace

from relgraph.extraction.clauses import JOINT, OWNED, Actor, clause, kind_of_key
from relgraph.extraction.events_act import Act, Part
from relgraph.extraction.events_attacks import lead_end
from relgraph.extraction.events_goals import Journey
from relgraph.extraction.events_journeys import RULES, is_adjective
from relgraph.extraction.events_when import ahead, by_day, when_of
from relgraph.extraction.meetings_contact import is_headline
from relgraph.extraction.meetings_sides import Line
from relgraph.extraction.places import COUNTRIES, TOWNS, country_at
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import UNREAL, Reading, reading
from relgraph.gazetteer.hit import Hit

LIES_IN = re.compile(r",?\s+(?:in\s+)?(?:the\s+)?")
"""What ties a town to its own country: "Aceh in Indonesia"."""
ASKED = re.compile(r"(?<!\bat the )(?<!\bon the )(?<!\bupon the )\binvitation\b[^.;]{0,80}$", re.IGNORECASE)
PERFECT = re.compile(r"\b(?:has|have)\s+(?:already\s+|also\s+|twice\s+)?$", re.IGNORECASE)
BEEN = re.compile(r"(?:has|have) been to\b", re.IGNORECASE)
EXTENDED = re.compile(
    r"\b(?:extend|issu|convey|deliver|renew|hand)\w*\s+(?:[\w\-]+\s+){0,3}invitation\b", re.IGNORECASE
)
BEING = re.compile(r"\b(?:will|would|shall|to)\s+(?:also\s+|soon\s+|then\s+)?be\s+$", re.IGNORECASE)
DURING = re.compile(r"\b(?:during|on)\s+(?:an?|his|her|their|the|this|that)\s+(?:[\w\-]+\s+){0,3}$", re.IGNORECASE)
"""What stands before the visit at which something else is done."""
NO_DEED = frozenset({"side", "bond", "medium", "face", "crowd", "firm", "none", "hall", "object", "sport"})
"""Classes of words that tell nothing that is done."""
MAIN = 160
"""So far from the visit may stand what is done at it."""
TIMETABLE = re.compile(r"(?:travel|flie|goe|head|leave|arrive|depart|visit|return)s\b")
"""Present tenses that, with the name of a weekday, tell what a timetable holds: "travels to Oslo on Monday"."""
WEEKDAY = "weekday+stamp"
TOUR = 3
"""So many countries ahead are one tour; those behind are visits each."""


def read(scene: Scene) -> list[Act]:
    """The visits that the document tells, clause by clause."""
    acts = []
    for hit in scene.hits_of("event"):
        if hit.id == "visit" and (line := Line.at(scene, hit.start)):
            acts += _act(line, hit)
    return acts


def _act(line: Line, hit: Hit) -> list[Act]:
    rule = RULES[hit.row["frame"]]
    journey = rule.read(line, hit)
    if journey is None:
        return []
    further = _further(line, journey)
    if len(further) + 1 >= TOUR and reading(line.scene, hit.start, hit.end).status == "planned":
        journey, further = replace(journey, others=tuple(stop.host for stop in further if stop.host)), []
    return [act for stop in (journey, *further) if (act := _visit(line, hit, stop, rule.name))]


def _further(line: Line, journey: Journey) -> list[Journey]:
    """The further stops of a tour: "visits to Russia, China and Kazakhstan"."""
    stops: list[Journey] = []
    end = journey.end
    for hit in line.scene.hits_in(journey.end, line.end, *COUNTRIES, *TOWNS):
        host = country_at(line.scene, hit)
        if host in {journey.host, *(stop.host for stop in stops)} and LIES_IN.fullmatch(line.text, end, hit.start):
            end = hit.end
            continue
        if not host or not JOINT.fullmatch(line.text, end, hit.start) or OWNED.match(line.text, hit.end):
            break
        stops.append(replace(journey, host=host, place=line.text[hit.start : hit.end], end=hit.end))
        end = hit.end
    return stops


def _visit(line: Line, hit: Hit, journey: Journey, name: str) -> Act | None:
    scene = line.scene
    guests = [a for a in journey.guests if a.side != journey.host and _travels(scene, a)]
    hosts = [host for host in (journey.host, *journey.others) if host]
    if not guests or _only_asked(line, hit) or (journey.host is None and not journey.place):
        return None
    told = reading(scene, hit.start, hit.end)
    if told.status in UNREAL:
        return None
    if hit.row["mode"] == "plan":
        told = replace(told, status="planned")
    guest, arrival = name == "visit.guest", told.reason == "for"
    told = replace(told, status="planned") if told.status == "happened" and _lies_ahead(line, hit, name) else told
    told = replace(told, status="happened") if _is_there(line, hit) else _by_timetable(line, hit, told)
    if told.status == "happened" and _is_for_what_comes(line, hit):
        told = replace(told, status="planned")
    when = None if guest else when_of(scene, clause(scene, hit.start, hit.end), hit.start)
    when = ahead(when, told.status, scene.document.published)
    status = by_day(scene, "happened" if arrival else told.status, when)
    perfect = hit.row["frame"] == "go" and hit.start >= lead_end(scene) and _is_perfect(line, hit)
    if status == "happened" and when is None and (perfect or (not journey.tensed and _is_aside(scene, guests, hit))):
        status = "past_reference"
    return Act(
        kind="visit",
        status=status,
        parts=(*(Part(a.key, "guest") for a in guests), *(Part(host, "host") for host in dict.fromkeys(hosts))),
        start=min(hit.start, guests[0].start),
        end=max(hit.end, journey.end, guests[-1].end),
        cue=(hit.start, hit.end),
        rule=name,
        place=journey.place,
        when=when,
        spots=(hit.start,),
        tensed=journey.tensed and (told.reason != "infinitive" or is_headline(line)),
    )


def _is_perfect(line: Line, hit: Hit) -> bool:
    """Whether a visit is told as done at some time: "has visited", "has been to"."""
    return (
        PERFECT.search(line.text, max(line.start, hit.start - 20), hit.start) is not None
        or BEEN.match(line.text, hit.start) is not None
    )


def _lies_ahead(line: Line, hit: Hit, name: str) -> bool:
    """Whether a journey is still to come: an invitation accepted, or "will return to the Gulf, visiting Oman"."""
    aside = name == "visit.guest" and line.text[max(line.start, hit.start - 2) : hit.start] == ", "
    if BEING.search(line.text, max(line.start, hit.start - 30), hit.start):
        return True
    return name == "visit.accept" or (aside and reading(line.scene, hit.start - 2, hit.start - 2).status == "planned")


def _by_timetable(line: Line, hit: Hit, told: Reading) -> Reading:
    """The reading of a present tense in the body of a story, which with a weekday is one of the days to come."""
    if told.status != "happened" or is_headline(line) or not TIMETABLE.match(line.text, hit.start):
        return told
    when = when_of(line.scene, clause(line.scene, hit.start, hit.end), hit.start)
    return replace(told, status="planned") if when and when.reason == WEEKDAY else told


def _is_there(line: Line, hit: Hit) -> bool:
    """Whether "visiting" is the adjective of who is there already, whatever the sentence plans or denies."""
    return hit.row["frame"] == "guest" and is_adjective(line, hit)


def _is_for_what_comes(line: Line, hit: Hit) -> bool:
    """Whether what is done "during" a visit lies ahead, and the visit with it: "will meet B during his visit"."""
    during = DURING.search(line.text, line.start, hit.start)
    if during is None:
        return False
    if not line.text[line.start : during.start()].strip():
        comma = line.text.find(",", hit.end, min(line.end, hit.end + MAIN))
        return comma >= 0 and _plans_first(line, comma)
    done = line.scene.hits_in(max(line.start, during.start() - MAIN), during.start(), "met", "event", "agreed")
    done = [h for h in done if h.id not in NO_DEED]
    return bool(done) and reading(line.scene, done[-1].start, done[-1].end).status == "planned"


def _plans_first(line: Line, start: int) -> bool:
    """Whether a word of plan comes before any deed or saying: "Minister A will stress", not "said that B will"."""
    words = line.scene.hits_in(start, min(line.end, start + MAIN), "status", "said", "met", "event", "agreed")
    first = next((h for h in words if h.id == "plan" or (h.family != "status" and h.id not in NO_DEED)), None)
    return first is not None and first.id == "plan"


def _is_aside(scene: Scene, guests: list[Actor], hit: Hit) -> bool:
    """Whether the text names the visit late, and the first sentences none of those who made it."""
    early = {m.key for m in scene.mentions_in(0, lead_end(scene), "leader")}
    return hit.start >= lead_end(scene) and not early & {a.key for a in guests}


def _only_asked(line: Line, hit: Hit) -> bool:
    """Whether the visit is no more than an invitation that nobody has accepted."""
    before = max(line.start, hit.start - 120), hit.start
    asked = ASKED.search(line.text, *before) if not EXTENDED.search(line.text, *before) else None
    return asked is not None and "accept" not in line.text[line.start : line.end].lower()


def _travels(scene: Scene, actor: Actor) -> bool:
    """Whether an actor can be a visitor: a leader, an official or a delegation, not a country itself."""
    if kind_of_key(actor.key) == "leader":
        return True
    nouns = scene.hits_in(actor.start, actor.end, "met")
    return kind_of_key(actor.key) == "country" and not actor.several and any(h.id == "side" for h in nouns)
