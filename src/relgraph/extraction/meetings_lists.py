"""Those whom a list behind the news names: "A spoke with foreign leaders … Participants in the call included B, C"."""

from __future__ import annotations

import re
from itertools import combinations, islice, product

from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of, words
from relgraph.extraction.clauses import Actor, kind_of_key
from relgraph.extraction.events_act import Act, Pair, Part
from relgraph.extraction.events_attacks import lead_end
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.scene import Scene

PARTICIPANTS = words("participants") | words("attending")
WHAT = r"(?:the|this)\s+(?P<{}>[\w\s\-]{{3,40}}?)"
LISTS = re.compile(
    rf"\b{one_of('participants')}\b(?:\s+(?:in|at|of|on)\s+{WHAT.format('what')})?\s+"
    r"(?:(?:also\s+)?includ(?:ed?|ing)|(?:were|are)(?!\s(?:not|told|(?-i:[a-z]+ed))\b)):?\s"
    rf"|\b{one_of('attending')}\s+{WHAT.format('at')}\s+(?:were|are):?\s",
    re.IGNORECASE,
)
LEAST, MOST = 2, 4
"""Of so many whom one sentence names each pair counts; else only those of the leader of the news."""
EXAMPLE = (
    "Belarusian President Arkady Bortnik spoke today with foreign leaders about the harvest.",
    "Participants in the call included Uzbek President Jahongir Qosimbekov and Kazakh President Timur Aliev.",
)
COUNTER = (
    "Belarusian President Arkady Bortnik spoke today about the harvest.",
    "Participants in the race included Uzbek President Jahongir Qosimbekov and Kazakh President Timur Aliev.",
)


def read(scene: Scene) -> list[Act]:
    """The contact of those whom a list of participants names: with the leader of the news, else with each other."""
    low = scene.text.lower()
    found = LISTS.search(scene.text) if any(word in low for word in PARTICIPANTS) else None
    line = Line.at(scene, found.start()) if found else None
    if found is None or line is None:
        return []
    start, end = found.span("at" if found["at"] else "what")
    hits = scene.hits_in(start, end, "met") if start >= 0 else []
    nouns = [h for h in hits if h.id == "nominal" and h.row["frame"] != "forum"]
    listed = [a for a in line.actors if a.start >= found.end() and a.named]
    before = [a for a in line.actors if a.end <= found.start() and a.named] or _opener(scene)
    hosts = [a for a in before if a.side not in {b.side for b in listed}]
    if not nouns or len(listed) < LEAST or not (hosts or len({a.side for a in listed}) > 1):
        return []
    return [_act(scene, hosts, listed, by_phone=any(h.row["mode"] == "phone" for h in nouns))]


def _opener(scene: Scene) -> list[Actor]:
    """The leader who speaks or meets in the first sentences."""
    hits = [h for h in scene.hits_in(0, lead_end(scene), "met") if h.id == "contact"]
    lines = [(line, hit) for hit in hits if (line := Line.at(scene, hit.start))]
    who = (a for line, hit in lines for a in sides.subject(line, hit.start) if kind_of_key(a.key) == "leader")
    return list(islice(who, 1))


def _act(scene: Scene, hosts: list[Actor], guests: list[Actor], *, by_phone: bool) -> Act:
    start, end, everybody = guests[0].start, guests[-1].end, [*hosts, *guests]
    one_by_one = hosts and scene.sentence_at(hosts[0].start) != scene.sentence_at(start)
    few = product(hosts, guests) if one_by_one or len(everybody) > MOST else combinations(everybody, 2)
    return Act(
        kind="phone_call" if by_phone else "meeting",
        status="happened",
        parts=tuple(Part(a.key) for a in everybody),
        start=start,
        end=end,
        cue=(start, end),
        rule="met.listed",
        mode="phone" if by_phone else "unspecified",
        when=next(iter(scene.dates_in(0, lead_end(scene))), None),
        pairs=tuple(Pair(a.key, b.key, b.start, b.end) for a, b in few if a.side != b.side),
        spots=(start,),
    )
