"""Those whom a later sentence names: "Participants in the call included A", "The delegation was led by A"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of, words
from relgraph.extraction.clauses import Actor, clause, kind_of_key
from relgraph.extraction.events_act import Act, Pair, Part
from relgraph.extraction.events_attacks import lead_end
from relgraph.extraction.events_when import by_day, when_of
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import UNREAL, reading
from relgraph.gazetteer.hit import Hit
from relgraph.model import When

PARTICIPANTS = words("participants")
LISTS = re.compile(
    rf"\b{one_of('participants')}\b(?:\s+(?:in|at|of|on)\s+(?:the|this)\s+(?P<what>[\w\s\-]{{3,40}}?))?\s+"
    r"(?:(?:also\s+)?includ(?:ed?|ing)|were|are):?\s",
    re.IGNORECASE,
)
CALL, BEFORE = re.compile(r"\bcalls?\b", re.IGNORECASE), 60
DELEGATION = re.compile(
    rf"[Tt]h(?:e|is)\s+(?:visiting\s+)?{one_of('delegations')}\s+(?:is|was)\s+(?:led|headed)\s+by\s"
)
TEAM = re.compile(rf"[^.;]{{0,60}}\b{one_of('delegations')}\b", re.IGNORECASE)
LOOK_BACK = 500
"""Characters before the sentence that names the heads of a delegation within which the meeting with it stands."""
FRAMES = frozenset({"join", "host"})
"""Frames of `data/cues_met.tsv` whose object the delegation is."""
TALKS = frozenset({"meeting", "phone_call"})
LEAST = 2
EXAMPLE = (
    "Belarusian President Arkady Bortnik spoke today with foreign leaders about the harvest.",
    "Participants in the call included Uzbek President Jahongir Qosimbekov and Kazakh President Timur Aliev.",
)
COUNTER = (
    "Belarusian President Arkady Bortnik spoke today about the harvest.",
    "Participants in the race included Uzbek President Jahongir Qosimbekov and Kazakh President Timur Aliev.",
)


def read(scene: Scene, told: Sequence[Act]) -> list[Act]:
    """The contact whose participants a list names: of the leader of the first meeting or call with each of them."""
    text = scene.text.lower()
    found = LISTS.search(scene.text) if any(word in text for word in PARTICIPANTS) else None
    line = Line.at(scene, found.start()) if found else None
    if found is None or line is None or scene.passage_at(found.start()) or _is_of_else(scene, found):
        return []
    first = next((act for act in told if act.kind in TALKS and act.status == "happened"), None)
    host = next((part.key for part in first.parts if kind_of_key(part.key) == "leader"), None) if first else None
    host = host or _opener(scene)
    guests = [a for a in line.actors if a.start >= found.end() and a.named and a.key != host]
    return [_act(scene, first, host, guests)] if host and len(guests) >= LEAST else []


def delegates(scene: Scene) -> list[Act]:
    """The meeting with a delegation whose heads the next sentence names: "The delegation was led by A and B"."""
    found = DELEGATION.search(scene.text)
    line = Line.at(scene, found.start()) if found else None
    hits = scene.hits_in(max(0, found.start() - LOOK_BACK), found.start(), "met") if found else []
    met = next((h for h in reversed(hits) if h.row["frame"] in FRAMES and TEAM.match(scene.text, h.end)), None)
    before = Line.at(scene, met.start) if met else None
    if found is None or line is None or met is None or before is None:
        return []
    hosts = [a for a in sides.subject(before, met.start) if kind_of_key(a.key) == "leader"]
    heads = [a for a in line.actors if a.start >= found.end() and a.named and a.key not in {h.key for h in hosts}]
    told = reading(scene, met.start, met.end).status
    return [_with_delegates(scene, met, hosts, heads, told)] if hosts and heads and told not in UNREAL else []


def _with_delegates(scene: Scene, met: Hit, hosts: Sequence[Actor], heads: Sequence[Actor], told: str) -> Act:
    when = when_of(scene, clause(scene, met.start, met.end), met.start)
    return Act(
        kind="meeting",
        status=by_day(scene, told, when),
        parts=tuple(Part(a.key) for a in (*hosts, *heads)),
        start=hosts[0].start,
        end=heads[-1].end,
        cue=(met.start, met.end),
        rule="met.delegates",
        mode="in_person",
        when=when,
        pairs=tuple(Pair(a.key, b.key, a.start, b.end) for a in hosts for b in heads),
        spots=(met.start,),
    )


def _is_of_else(scene: Scene, found: re.Match[str]) -> bool:
    """Whether the list is of those who took part in something else, such as a race."""
    what = found.group("what")
    nouns = scene.hits_in(found.start("what"), found.end("what"), "met") if what else []
    return bool(what) and not any(h.id == "nominal" for h in nouns)


def _opener(scene: Scene) -> str | None:
    """The leader who speaks or meets in the first sentences."""
    hits = [h for h in scene.hits_in(0, lead_end(scene), "met") if h.id == "contact"]
    lines = [(line, hit) for hit in hits if (line := Line.at(scene, hit.start))]
    who = (a for line, hit in lines for a in sides.subject(line, hit.start) if kind_of_key(a.key) == "leader")
    return next((a.key for a in who), None)


def _act(scene: Scene, first: Act | None, host: str, guests: Sequence[Actor]) -> Act:
    start, end = guests[0].start, guests[-1].end
    foreign = [a for a in guests if a.side != scene.side_of(host)]
    by_phone = CALL.search(scene.text, max(0, start - BEFORE), start)
    return Act(
        kind=first.kind if first else "phone_call" if by_phone else "meeting",
        status="happened",
        parts=(Part(host), *(Part(a.key) for a in guests)),
        start=start,
        end=end,
        cue=(start, end),
        rule="met.listed",
        mode=first.mode if first else "phone" if by_phone else "unspecified",
        place=first.place if first else None,
        when=first.when if first else _day(scene),
        pairs=tuple(Pair(host, a.key, a.start, a.end) for a in foreign),
        spots=(start,),
    )


def _day(scene: Scene) -> When | None:
    """The first day that the first sentences name."""
    return next(iter(scene.dates_in(0, lead_end(scene))), None)
