"""Those whom a list behind the news names: "A spoke with foreign leaders … Participants in the call included B, C"."""

from __future__ import annotations

import re

from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of, words
from relgraph.extraction.clauses import Actor, kind_of_key
from relgraph.extraction.events_act import Act, Pair, Part
from relgraph.extraction.events_attacks import lead_end
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.scene import Scene

PARTICIPANTS = words("participants")
LISTS = re.compile(
    rf"\b{one_of('participants')}\b(?:\s+(?:in|at|of|on)\s+(?:the|this)\s+(?P<what>[\w\s\-]{{3,40}}?))?\s+"
    r"(?:(?:also\s+)?includ(?:ed?|ing)|were|are):?\s",
    re.IGNORECASE,
)
LEAST = 2
EXAMPLE = (
    "Belarusian President Arkady Bortnik spoke today with foreign leaders about the harvest.",
    "Participants in the call included Uzbek President Jahongir Qosimbekov and Kazakh President Timur Aliev.",
)
COUNTER = (
    "Belarusian President Arkady Bortnik spoke today about the harvest.",
    "Participants in the race included Uzbek President Jahongir Qosimbekov and Kazakh President Timur Aliev.",
)


def read(scene: Scene) -> list[Act]:
    """The contact of the leader of the news with each of those whom a list of participants names."""
    low = scene.text.lower()
    found = LISTS.search(scene.text) if any(word in low for word in PARTICIPANTS) else None
    line = Line.at(scene, found.start()) if found else None
    if found is None or line is None:
        return []
    nouns = scene.hits_in(*found.span("what"), "met") if found["what"] else []
    host = _opener(scene) if any(h.id == "nominal" for h in nouns) else None
    guests = [a for a in line.actors if a.start >= found.end() and a.named and host and a.side != host.side]
    by_phone = any(h.row["mode"] == "phone" for h in nouns)
    return [_act(scene, host, guests, by_phone=by_phone)] if host and len(guests) >= LEAST else []


def _opener(scene: Scene) -> Actor | None:
    """The leader who speaks or meets in the first sentences."""
    hits = [h for h in scene.hits_in(0, lead_end(scene), "met") if h.id == "contact"]
    lines = [(line, hit) for hit in hits if (line := Line.at(scene, hit.start))]
    who = (a for line, hit in lines for a in sides.subject(line, hit.start) if kind_of_key(a.key) == "leader")
    return next(who, None)


def _act(scene: Scene, host: Actor, guests: list[Actor], *, by_phone: bool) -> Act:
    start, end = guests[0].start, guests[-1].end
    return Act(
        kind="phone_call" if by_phone else "meeting",
        status="happened",
        parts=tuple(Part(a.key) for a in (host, *guests)),
        start=start,
        end=end,
        cue=(start, end),
        rule="met.listed",
        mode="phone" if by_phone else "unspecified",
        when=next(iter(scene.dates_in(0, lead_end(scene))), None),
        pairs=tuple(Pair(host.key, a.key, a.start, a.end) for a in guests),
        spots=(start,),
    )
