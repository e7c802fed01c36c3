"""Visits: who went to which country."""

from __future__ import annotations

import re
from dataclasses import replace

from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import JOINT, OWNED, Actor, clause, kind_of_key
from relgraph.extraction.events_act import Act, Part, sides_of
from relgraph.extraction.events_attacks import lead_end
from relgraph.extraction.events_goals import GOAL, Journey, place_of_site, site_of
from relgraph.extraction.events_journeys import RULES, received
from relgraph.extraction.events_trips import LIGHT
from relgraph.extraction.events_visits_status import leaves, told_of
from relgraph.extraction.events_when import PAST, ahead, by_day, when_of
from relgraph.extraction.meetings_contact import is_headline
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.meetings_settled import is_by_month
from relgraph.extraction.places import COUNTRIES, TOWNS, country_at
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import UNREAL, Reading, reading
from relgraph.gazetteer.hit import Hit
from relgraph.model import When

LIES_IN = re.compile(r",?\s+(?:in\s+)?(?:the\s+)?")
"""What ties a town to its own country: "Aceh in Indonesia"."""
ASKED = re.compile(r"(?<!\bat the )(?<!\bon the )(?<!\bupon the )\binvitation\b[^.;]{0,80}$", re.IGNORECASE)
PERFECT = re.compile(r"\b(?:has|have)\s+(?:already\s+|also\s+|twice\s+)?$", re.IGNORECASE)
BEEN = re.compile(r"(?:has|have) been (?:to|in)\b", re.IGNORECASE)
PERFECTS = frozenset({"go", "in"})
"""Frames whose perfect tells of some time before."""
FIRST, NEAR = re.compile(r"\b(?:first|last|second|third|only)\s+(?:[\w\-]+\s+){0,3}[\w\-]+$", re.IGNORECASE), 40
"""What counts a visit among those of others."""
HOST, BACK = "host", "back"
TEAM = re.compile(rf"\b{one_of('delegations')}s?\b", re.IGNORECASE)
GONE = "visit.gone"
"""The rule of journeys of which the text names no place."""
GONE_FOR = re.compile(rf"\b{one_of('left for elsewhere')}\b", re.IGNORECASE)
"""Verbs of a journey that has begun, whatever it is for: "left on Sunday for a visit to Oslo"."""
TRAVELS = re.compile(rf"{one_of('travels')}(?:\s+\w+)*", re.IGNORECASE)
BEFORE = 120
TRIP = "trip"
SITE_FRAMES = frozenset({"go", "to", TRIP})
TOUR = 3
"""So many countries ahead are one tour; those behind are visits each."""
PLACE_BEHIND = frozenset({"accept", "away", "in", "along", "back", "lead", "send", "stay", "stops", "take", "tour"})
"""Frames of words behind which the place to which somebody goes is named."""


def read(scene: Scene) -> list[Act]:
    """The visits that the document tells, clause by clause."""
    acts = []
    for hit in scene.hits_of("event"):
        if hit.id == "visit" and _may_tell(scene, hit) and (line := Line.at(scene, hit.start)):
            acts += _act(line, hit)
    acts += _receptions(scene)
    known = {(a.status, side) for a in acts if a.rule != GONE for side in sides_of(scene, a)}
    return [a for a in acts if a.rule != GONE or not any((a.status, side) in known for side in sides_of(scene, a))]


def _may_tell(scene: Scene, hit: Hit) -> bool:
    """Whether the place stands behind the word that must: "left", "take" and "lead" mostly tell of no journey."""
    sentence = scene.sentence_at(hit.start) if hit.row["frame"] in PLACE_BEHIND else None
    return sentence is None or bool(scene.hits_in(hit.end, sentence.end, *GOAL))


def _receptions(scene: Scene) -> list[Act]:
    """The visits told by those who receive the guest."""
    acts = []
    for hit in scene.hits_of("met"):
        if hit.id == "contact" and hit.row["frame"] == HOST and (line := Line.at(scene, hit.start)):
            journey = received(line, hit)
            acts += [act] if journey and (act := _visit(line, hit, journey, "visit.received")) else []
    return acts


def _act(line: Line, hit: Hit) -> list[Act]:
    rule = RULES[hit.row["frame"]]
    journey = rule.read(line, hit)
    if journey is None:
        return _to_site(line, hit)
    further = _further(line, journey)
    if len(further) + 1 >= TOUR and reading(line.scene, hit.start, hit.end).status == "planned":
        journey, further = replace(journey, others=tuple(stop.host for stop in further if stop.host)), []
    return [act for stop in (journey, *further) if (act := _visit(line, hit, stop, rule.name))]


def _to_site(line: Line, hit: Hit) -> list[Act]:
    """The visit of a leader to a place of which no country is known, his own or that of his hosts."""
    if hit.row["frame"] not in SITE_FRAMES or line.scene.passage_at(hit.start):
        return []
    guests = [a for a in sides.subject(line, hit.start) if a.named and kind_of_key(a.key) == "leader"]
    near = guests and sides.is_adjacent(line, guests[-1], hit.start)
    site = site_of(line, hit.end) if near and hit.row["frame"] != TRIP else None
    if site:
        journey, name = Journey(guests, None, place_of_site(line, site), site.end()), "visit.site"
    elif guests and _goes(line, hit, near=bool(near)):
        journey, name = Journey(guests, None, None, hit.end), GONE
    else:
        return []
    act = _visit(line, hit, journey, name)
    timeless = act and name == GONE and act.when is None and act.status in PAST
    return [act] if act and not timeless else []  # "has travelled so much", "when he arrived"


def _goes(line: Line, hit: Hit, *, near: bool) -> bool:
    """Whether a leader travels, to wherever it be: "who flew in last night", "made a flying visit"."""
    if hit.row["frame"] == TRIP:
        return LIGHT.search(line.text, max(line.start, hit.start - BEFORE), hit.start) is not None
    return near and hit.row["frame"] == "to" and TRAVELS.fullmatch(line.text, hit.start, hit.end) is not None


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
    guests = [a for a in _travellers(scene, journey.guests) if a.side != journey.host]
    hosts = [host for host in (journey.host, *journey.others) if host]
    if (
        not guests
        or _only_asked(line, hit)
        or _is_of_any(line, hit, guests)
        or (journey.host is None and not journey.place and name != GONE)
    ):
        return None
    told = told_of(line, hit, journey, name)
    if told.status in UNREAL:
        return None
    status, when = _status(line, hit, told, name)
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
        tensed=journey.tensed and (told.reason != "infinitive" or is_headline(line)),
    )


def _status(line: Line, hit: Hit, told: Reading, name: str) -> tuple[str, When | None]:
    """The status of a visit and its day, which an arrival has where it is for the visit: "arrived for a visit"."""
    scene, arrival = line.scene, told.reason == "for"
    undated = (
        name == "visit.guest"
        or hit.row["frame"] == BACK
        or (leaves(line, hit) and reading(scene, hit.start, hit.end).status == "planned")
    )
    when = None if undated else when_of(scene, clause(scene, hit.start, hit.end), hit.start)
    gone = arrival and GONE_FOR.search(line.text, line.start, hit.start) is not None
    when = ahead(when, "happened" if gone else told.status, scene.document.published)
    status = by_day(scene, "happened" if arrival else told.status, when)
    perfect = hit.row["frame"] in PERFECTS and hit.start >= lead_end(scene) and _is_perfect(line, hit)
    background = status == "happened" and when is None and (perfect or is_by_month(line))
    return "past_reference" if background else status, when


def _is_perfect(line: Line, hit: Hit) -> bool:
    """Whether a visit is told as done at some time: "has visited", "has been to"."""
    return (
        PERFECT.search(line.text, max(line.start, hit.start - 20), hit.start) is not None
        or BEEN.match(line.text, hit.start) is not None
    )


def _only_asked(line: Line, hit: Hit) -> bool:
    """Whether the visit is no more than an invitation that nobody has accepted."""
    asked = ASKED.search(line.text, max(line.start, hit.start - 120), hit.start)
    return asked is not None and "accept" not in line.text[line.start : line.end].lower()


def _is_of_any(line: Line, hit: Hit, guests: list[Actor]) -> bool:
    """Whether the visit only counts others: "the first visit by a French president since 1993"."""
    counts = FIRST.search(line.text, max(line.start, hit.start - NEAR), hit.end)
    return counts is not None and not any(a.named for a in guests)


def _travellers(scene: Scene, guests: list[Actor]) -> list[Actor]:
    """Those who can be visitors; behind "leaders of A, B and C" all of these."""
    going = [a for a in guests if _travels(scene, a)]
    listed = going and going[0] is guests[0] and not any(a.named for a in guests)
    return guests if listed else going


def _travels(scene: Scene, actor: Actor) -> bool:
    """Whether an actor can be a visitor: a leader, an official or a delegation, no country or body itself."""
    if kind_of_key(actor.key) == "leader":
        return True
    if kind_of_key(actor.key) == "org":
        return TEAM.search(scene.text, actor.start, actor.end + len(" fact-finding mission")) is not None
    nouns = scene.hits_in(actor.start, actor.end, "met")
    return kind_of_key(actor.key) == "country" and not actor.several and any(h.id == "side" for h in nouns)
