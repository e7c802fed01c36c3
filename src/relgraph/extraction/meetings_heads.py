"""The heads of two teams that met: "A led the Polish side, B the other", "The Danish delegation was headed by B"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of, words
from relgraph.extraction.clauses import Actor, clause, kind_of_key
from relgraph.extraction.events_act import Act, Pair, Part
from relgraph.extraction.events_when import by_day, when_of
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.places import place_in
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import reading
from relgraph.gazetteer.hit import Hit

TEAMS = words("teams")
LED = re.compile(rf"\b{one_of('leads a side')}\s+(?:[\w\-']+\s+){{1,5}}$")
LED_BY = re.compile(rf"[^.;]{{0,90}}?\b{one_of('leads a side')}\s+by\s+")
HEADING, WAS = (
    re.compile(rf"\b{one_of('heading a side')}\s+(?:[\w\-']+\s+){{1,5}}$"),
    re.compile(r"[^.;:,]{0,40}?\s(?:was|is)\s+"),
)
"""What opens a sentence of which the head stands last: "Heading the Danish team was B"."""
CUES = frozenset({"contact", "nominal"})
MEETS = frozenset({"join", "host"})
"""Frames of `data/cues_met.tsv` whose object a team is."""
THEY = re.compile(rf"\b{one_of('two who negotiate')}\b")
NOTHING = re.compile("")
BEHIND, NEAR, LOOK_BACK, BOTH, MOST = 80, 320, 700, 2, 4
EXAMPLE = (
    "The border talks of Belarus and Uzbekistan ended on Tuesday.",
    "Minister Arkady Bortnik of Belarus led one side. The Uzbek team was headed by Minister Jahongir Qosimbekov.",
)
COUNTER = (
    "The games of Belarus and Uzbekistan ended on Tuesday.",
    "Minister Arkady Bortnik of Belarus led one side. The Uzbek team was headed by Minister Jahongir Qosimbekov.",
)


def read(scene: Scene, told: Iterable[Act]) -> list[Act]:
    """The contacts, not told yet, of those who headed the two sides of talks that the text tells of shortly before."""
    heads = list({head.key: head for head in _heads(scene)}.values())
    known = {frozenset((pair.a, pair.b)) for act in told for pair in act.pairs}
    both = ((one, other) for i, one in enumerate(heads) for other in heads[i + 1 : i + MOST])
    found = (act for one, other in both if (act := _met(scene, one, other)))
    return [act for act in found if act.keys not in known]


def _heads(scene: Scene) -> Iterator[Actor]:
    """Those who head a side, a delegation or a team, or who meet one, in the order of the text."""
    for hit in scene.hits_of("met"):
        line = Line.at(scene, hit.start) if scene.text[hit.start : hit.end].lower() in TEAMS else None
        for actor in _of(line, hit) if line else ():
            if actor.named and actor.side and kind_of_key(actor.key) == "leader":
                yield actor


def _of(line: Line, team: Hit) -> list[Actor]:
    """Who heads a team: those behind "led by", else the subject of the verb before, or the two of one sentence.

    Else who meets it.
    """
    ahead = max(line.start, team.start - BEHIND)
    if HEADING.search(line.text, ahead, team.start):
        return sides.behind(line, team.end, WAS)
    led = LED.search(line.text, ahead, team.start)
    by = None if led else LED_BY.match(line.text, team.end, line.end)
    if by:
        return sides.behind(line, by.end(), NOTHING)
    if led is None:
        return _host(line, team)
    named = [a for a in line.actors if a.named]
    two = len({a.side for a in named}) == len(named) == BOTH
    return named if two else sides.subject(line, led.start())


def _host(line: Line, team: Hit) -> list[Actor]:
    """Who met a team: "A received a delegation from Denmark", the head of which a later sentence names."""
    before = line.scene.hits_in(max(line.start, team.start - BEHIND), team.start, "met")
    met = next((h for h in reversed(before) if h.id == "contact"), None)
    return sides.subject(line, met.start) if met and met.row["frame"] in MEETS else []


def _met(scene: Scene, one: Actor, other: Actor) -> Act | None:
    line = Line.at(scene, one.start)
    if line is None or one.side == other.side or other.start - one.end > NEAR:
        return None
    before = scene.hits_in(max(0, one.start - LOOK_BACK), line.end, "met")
    after = scene.hits_in(other.end, other.end + BEHIND, "met")
    hits = [*reversed(before), *(h for h in after if THEY.search(scene.text, other.end, h.start))]
    cues = (h for h in hits if h.id in CUES and h.row["frame"] != "forum" and not scene.passage_at(h.start))
    cue = next(cues, None)
    if cue is None or reading(scene, cue.start, cue.end).status != "happened":
        return None
    span = clause(scene, cue.start, cue.end)
    when = when_of(scene, span, cue.start)
    return Act(
        kind="meeting",
        status=by_day(scene, "happened", when),
        parts=(Part(one.key), Part(other.key)),
        start=one.start,
        end=other.end,
        cue=(one.start, other.end),
        rule="met.heads",
        mode="in_person",
        place=place_in(scene, span),
        when=when,
        pairs=(Pair(one.key, other.key, one.start, other.end),),
        spots=(one.start,),
    )
