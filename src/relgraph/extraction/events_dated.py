"""Deeds that no other rule reads: of a day long past, and in the first sentences of one state to another.

"China suspended its exports of gallium last year", "Kenya has barred ministers of Japan". Who acts on a day long past
may be no state ("direct flights from Chile to Peru were halted in 1992"): then the clause names whose deed it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import Actor, kind_of_key
from relgraph.extraction.events_act import Act, Part
from relgraph.extraction.events_attacks import lead_end
from relgraph.extraction.events_sides import is_body, is_side, not_as_places, two_or_more, unnamed
from relgraph.extraction.events_thoughts import is_adjective
from relgraph.extraction.events_untold import one_a_clause
from relgraph.extraction.events_when import PAST, by_day, when_of
from relgraph.extraction.meetings_contact import is_passive
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.places import place_in
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import reading
from relgraph.gazetteer.hit import Hit
from relgraph.model import Span, When

MOST = 4
PRONOUN = re.compile(r"(?:it|he|she|they)", re.IGNORECASE)
NEWS = "news"
SINCE = re.compile(r"since\b", re.IGNORECASE)
MADE = re.compile(one_of("done to a body"))
"""What may be done to a body or a state: the passive tells it of its subject."""
PRIVATE = re.compile(rf"\b{one_of('no business of states')}\b", re.IGNORECASE)
MEASURES = re.compile(rf"\b{one_of('measures against a state')}\b", re.IGNORECASE)
EXAMPLE = "The talk was of rice. China suspended its exports of gallium to Japan in March 2019."
COUNTER = "The talk was of rice. China grew more rice than Japan in March 2019."


def read(scene: Scene, told: Sequence[Act]) -> list[Act]:
    """The deeds, each in a clause in which nothing else is told."""
    known = (act for act in told if act.kind != "letter_message")
    return one_a_clause(scene, known, (hit for hit in scene.hits_of("event") if hit.id == "dated"), _act)


def _act(scene: Scene, span: Span, hit: Hit) -> Act | None:
    line = Line.at(scene, hit.start)
    since = SINCE.match(scene.text, span.start)
    if line is None or since or is_adjective(line, hit) or reading(scene, hit.start, hit.end).status not in PAST:
        return None
    when = when_of(scene, span, hit.start)
    status, agents = by_day(scene, "happened", when), _agents(line, hit)
    if when and status == "past_reference":
        name, parts = ("dated", _parts(line, span, hit, agents)) if agents else ("done", _done(line, span, hit))
    else:
        lead = status == "happened" and hit.row["frame"] == NEWS and hit.start < lead_end(scene)
        name, parts = "news", _news(line, span, hit, agents) if lead and agents else []
    return _told(scene, span, hit, parts, when, name) if parts else None


def _told(scene: Scene, span: Span, hit: Hit, parts: Sequence[Actor], when: When | None, name: str) -> Act:
    return Act(
        kind=kind_of(scene, span, hit.row["type"]),
        status="happened" if name == "news" else "past_reference",
        parts=tuple(Part(a.key) for a in parts),
        start=min(hit.start, parts[0].start),
        end=hit.end,
        cue=(hit.start, hit.end),
        rule=f"event.{name}",
        place=place_in(scene, span),
        when=when,
        topic=scene.text[hit.start : hit.end].lower(),
    )


def _agents(line: Line, hit: Hit) -> list[Actor]:
    """Who acts: the subject, right before the verb."""
    agents = sides.subject(line, hit.start)
    return agents if agents and sides.is_adjacent(line, agents[-1], hit.start) else []


def _news(line: Line, span: Span, hit: Hit, agents: list[Actor]) -> list[Actor]:
    """The states or bodies that act, together or on others that the clause names otherwise than as a place."""
    if is_passive(line, hit):
        return []
    if any(a.named or not acts_itself(line, a) for a in agents):
        return []
    known = {a.side or a.key for a in agents}
    others = dict.fromkeys(m.key for m in not_as_places(line, hit.start, span.end) if m.key not in known)
    return [*agents, *unnamed(hit, others)][:MOST] if len(known) + len(others) > 1 else []


def _parts(line: Line, span: Span, hit: Hit, agents: list[Actor]) -> list[Actor]:
    """Who acts, and whom the clause names; of passives only those that are done to a body or a state."""
    told = not is_passive(line, hit) or MADE.match(line.text, hit.start)
    return with_others(line, Span(hit.start, span.end), agents) if told else []


def with_others(line: Line, span: Span, agents: Sequence[Actor]) -> list[Actor]:
    """Those who act themselves, and the sides that a stretch names; a leader by name acts on another."""
    if not all(acts_itself(line, a) for a in agents):
        return []
    known = {a.side or a.key for a in agents}
    named = line.scene.mentions_in(span.start, span.end, "country", "organization", "leader")
    others = dict.fromkeys(line.scene.side_of(m.key) or m.key for m in named if is_side(line.scene, m))
    further = [key for key in others if key not in known and key in line.scene.entities]
    alone = not further and len(known) == 1 and agents[0].named
    return [] if alone else [*agents, *(Actor(span.start, span.start, key, key, named=False) for key in further)][:MOST]


def _done(line: Line, span: Span, hit: Hit) -> list[Actor]:
    """The states of what was done by or to a thing of theirs, of which the clause names two or more."""
    private = PRIVATE.search(line.text, span.start, span.end)
    return [] if private else unnamed(hit, two_or_more(line.scene, span))


def kind_of(scene: Scene, span: Span, kind: str) -> str:
    """The type of a deed: one that the words of its clause tell, else that of its verb."""
    return "sanction" if kind == "other" and MEASURES.search(scene.text, span.start, span.end) else kind


def acts_itself(line: Line, actor: Actor) -> bool:
    """Whether a state, a body of states or a leader by name acts: no party, nobody without office, no "he"."""
    kind = kind_of_key(actor.key)
    if kind == "org" and not is_body(line.scene, actor.start, actor.end):
        return False
    return kind != "person" and PRONOUN.fullmatch(line.text, actor.start, actor.end) is None
