"""Meetings set for a day, or off, that no verb of meeting tells: "the session, due in Minsk on May 3, was put off"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import clause
from relgraph.extraction.events_act import Act, Part, states_of
from relgraph.extraction.events_rounds import is_at_home
from relgraph.extraction.events_sides import is_body, not_as_places
from relgraph.extraction.events_when import ahead, by_day, when_of
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.places import place_in
from relgraph.extraction.scene import Covered, Scene
from relgraph.extraction.status import reading
from relgraph.gazetteer.hit import Hit
from relgraph.model import Span, When

SET = re.compile(rf"(?P<of>[^.;:]{{0,90}}?)[\s,](?P<verb>{one_of('sets a day')})(?=[\s,.])", re.IGNORECASE)
"""What follows a noun of meeting: its participants and subject, and the words that set it for some time."""
OFF = re.compile(rf"\b{one_of('is off')}\b", re.IGNORECASE)
ROUNDS = re.compile(rf"(?!rounds?\s+tables?){one_of('rounds of talks')}\b", re.IGNORECASE)
HELD = frozenset({"encounter", "body", "talks", "forum"})
SESSION, NOMINAL, BOTH, MOST = "session", "nominal", 2, 6
EXAMPLE = "The meeting of trade officials of Kenya and Uganda, scheduled for June 10 in Arusha, fell through."
COUNTER = "The meeting of the shareholders, scheduled for June 10 in Arusha, fell through."


def read(scene: Scene, told: Sequence[Act]) -> list[Act]:
    """The meetings with a day ahead, or called off, of those whom the sentence names, else of the contact before."""
    known = {spot for act in told for spot in act.places}
    names = Covered(act.cue for act in told)
    hits = [h for h in scene.hits_of("met") if _is_held(h) and h.start not in known and h.start not in names]
    return [act for hit in hits if scene.passage_at(hit.start) is None and (act := _act(scene, hit, told))]


def _is_held(hit: Hit) -> bool:
    return hit.id == SESSION or (hit.id == NOMINAL and hit.row["frame"] in HELD)


def _act(scene: Scene, hit: Hit, told: Sequence[Act]) -> Act | None:
    line = Line.at(scene, hit.start)
    found = SET.match(scene.text, hit.end, line.end) if line else None
    if line is None or found is None or is_at_home(scene, hit):
        return None
    verb = Span(*found.span("verb"))
    when = _when(line, verb)
    keys = _sides(line, hit, Span(*found.span("of")), told)
    if when is None or not keys:
        return None
    return Act(
        kind="negotiation" if ROUNDS.match(scene.text, hit.start) else hit.row["type"] or "meeting",
        status=by_day(scene, _status(line, hit, verb), when),
        parts=tuple(Part(key) for key in keys[:MOST]),
        start=hit.start,
        end=verb.end,
        cue=(hit.start, hit.end),
        rule="met.set",
        place=place_in(scene, Span(hit.end, line.end)),
        when=when,
    )


def _when(line: Line, verb: Span) -> When | None:
    """The day behind the verb that sets it, else that of the clause."""
    scene = line.scene
    behind = next(iter(scene.dates_in(verb.start, min(line.end, verb.end + 40))), None)
    return ahead(
        behind or when_of(scene, clause(scene, verb.start, verb.end), verb.start), "planned", scene.document.published
    )


def _status(line: Line, hit: Hit, verb: Span) -> str:
    """Planned, or called off by the verb or by what follows it."""
    scene = line.scene
    readings = {reading(scene, hit.start, hit.end).status, reading(scene, verb.start, verb.end).status}
    off = OFF.search(line.text, verb.start, verb.end) or "cancelled" in readings
    return "cancelled" if off else "planned"


def _sides(line: Line, hit: Hit, of: Span, told: Sequence[Act]) -> list[str]:
    """Who is to meet: a body whose meeting it is, those of the sentence, those before."""
    scene = line.scene
    around = scene.mentions_in(max(line.start, hit.start - 50), of.end, "organization")
    if body := [m.key for m in around if is_body(scene, m.start, m.start + 1)][:1]:
        return body
    named = list(dict.fromkeys(m.key for m in not_as_places(line, line.start, line.end)))
    if len(named) >= BOTH:
        return named
    before = [act for act in told if act.pairs and act.cue[0] < hit.start]
    last = max(before, key=lambda act: act.cue, default=None)
    states = states_of(scene, last) if last else []
    return states if len(states) == BOTH else []
