"""Ceremonies: credentials (with the pairs that they make), inaugurations, funerals, wreaths, openings, awards."""

from __future__ import annotations

import re
from dataclasses import replace

from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import Actor, clause, kind_of_key
from relgraph.extraction.events_act import Act, Pair, Part
from relgraph.extraction.events_when import by_day, when_of
from relgraph.extraction.meetings_contact import is_passive
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.places import place_in
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import UNREAL, reading
from relgraph.gazetteer.hit import Hit

EXAMPLE = "Moroccan Ambassador Samira Tazrouti presented her credentials to Chilean President Gonzalo Leiva."
COUNTER = "The new teacher presented her credentials in Chile."
HANDS_OVER = re.compile(rf"\b{one_of('hands over credentials')}\b", re.IGNORECASE)
SITE = re.compile(rf"\s+(?!up\b)(?:[\w\-’'&]+\s+){{0,6}}?{one_of('what is opened')}\b", re.IGNORECASE)
"""What somebody opens in a ceremony: "an honorary consulate", "a new wing"."""
SITE_IS = re.compile(rf"\b{one_of('what is opened')}\b[^.;]{{0,80}}$", re.IGNORECASE)
BUSINESS = re.compile(rf"\b{one_of('awarded in business')}\b", re.IGNORECASE)
BY = re.compile(r"[^,;.]{0,40}\bby\s+(?:the\s+)?")
SITE_FRAME, PLAN, AWARD = "site", "plan", "award"
BY_WHOM = frozenset({SITE_FRAME, "wreath", "opening"})
"""Frames of verbs whose passive names behind "by" who did it."""
CLASSES = frozenset({"credentials", "ceremony"})
MOST = 4


def read(scene: Scene) -> list[Act]:
    """The ceremonies that the document tells of."""
    acts = []
    for hit in scene.hits_of("event"):
        if hit.id in CLASSES and _is_ceremony(scene, hit) and (line := Line.at(scene, hit.start)) and line.actors:
            acts += _act(line, hit)
    return acts


def _is_ceremony(scene: Scene, hit: Hit) -> bool:
    """Whether what somebody opens is a building or the like, active or passive, and an award is an honour."""
    if hit.row["frame"] == AWARD:
        span = clause(scene, hit.start, hit.end)
        return BUSINESS.search(scene.text, span.start, span.end) is None
    if hit.row["frame"] != SITE_FRAME:
        return True
    line = Line.at(scene, hit.start)
    if line is not None and is_passive(line, hit):
        return SITE_IS.search(scene.text, line.start, hit.start) is not None
    return SITE.match(scene.text, hit.end) is not None


def _act(line: Line, hit: Hit) -> list[Act]:
    scene = line.scene
    told = reading(scene, hit.start, hit.end)
    who = _credentials(line) if hit.id == "credentials" else _celebrants(line, hit)
    if told.status in UNREAL or not who or (hit.id == "credentials" and len(who) < 2):
        return []
    span = clause(scene, hit.start, hit.end)
    when = when_of(scene, span, hit.start)
    return [
        Act(
            kind="ceremony",
            status=by_day(scene, "planned" if hit.row["mode"] == PLAN else told.status, when),
            parts=tuple(Part(key) for key in dict.fromkeys(a.key for a in who)),
            start=min(hit.start, *(a.start for a in who)),
            end=max(hit.end, *(a.end for a in who)),
            cue=(hit.start, hit.end),
            rule=f"ceremony.{SITE_FRAME if hit.row['frame'] == SITE_FRAME else hit.id}",
            mode="in_person",
            place=place_in(scene, span),
            when=when,
            pairs=_pairs(who, hit) if hit.id == "credentials" else (),
            topic=hit.row["frame"],
        )
    ]


def _credentials(line: Line) -> list[Actor]:
    """The head of state and the envoys; an unnamed envoy of a country is the named one of the story."""
    if not HANDS_OVER.search(line.text, line.start, line.end):
        return []
    envoys = {line.scene.side_of(e.key): e.key for e in line.scene.entities.values() if _is_envoy(e.role)}
    single = [a for a in line.actors if not a.several]
    found = [replace(a, key=envoys.get(a.side, a.key)) if not a.named else a for a in single]
    return found if any(kind_of_key(a.key) == "leader" for a in found) else []


def _is_envoy(role: str | None) -> bool:
    return "ambassador" in (role or "")


def _pairs(who: list[Actor], hit: Hit) -> tuple[Pair, ...]:
    """The one who receives or is received with each of another side."""
    first, rest = who[0], [a for a in who[1:] if a.side != who[0].side]
    return tuple(Pair(first.key, a.key, min(first.start, hit.start), max(a.end, hit.end)) for a in rest)


def _celebrants(line: Line, hit: Hit) -> list[Actor]:
    """Who holds or attends a ceremony: the leaders who are its subject; at a welcome all whom the sentence names."""
    if hit.row["frame"] == "welcome":
        return [a for a in line.actors if kind_of_key(a.key) in {"leader", "country"}][:MOST]
    passive = hit.row["frame"] in BY_WHOM and is_passive(line, hit)
    who = sides.behind(line, hit.end, BY) if passive else []
    if not (passive and hit.row["frame"] == SITE_FRAME):
        who = who or sides.subject(line, hit.start)
    if hit.row["frame"] == AWARD:
        end = clause(line.scene, hit.start, hit.end).end
        who = [*who, *(a for a in line.actors if hit.end <= a.start < end and a.named)]
    return [a for a in who if kind_of_key(a.key) == "leader"][:MOST]
