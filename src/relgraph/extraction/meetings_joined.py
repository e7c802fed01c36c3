"""Those of a third side who were there, too: "Turkish Minister C also took part", "the talks were attended by C"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import Actor, kind_of_key
from relgraph.extraction.events_act import Act, Pair, Part
from relgraph.extraction.meetings_contact import PASSIVE, is_passive
from relgraph.extraction.meetings_pairs import MOST
from relgraph.extraction.meetings_sides import Line
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import reading
from relgraph.gazetteer.hit import Hit

JOINS = re.compile(one_of("was there"), re.IGNORECASE)
ALSO = re.compile(r"\b(?:also|too|likewise)\s+(?:\w+\s+)?$", re.IGNORECASE)
BARE = re.compile(r"\s*(?:in\s+it|them|in)?\s*(?:[.,;]|$)", re.IGNORECASE)
THE_SAME = re.compile(
    rf"\s+(?:(?:in|at|for|on)\s+)?(?:the|their|this|that)\s+(?:[\w\-]+\s+){{0,2}}{one_of('words for a meeting')}\b"
    r"(?!\s+(?:with|between|of|in|at|on|last)\b)",
    re.IGNORECASE,
)
"""The meeting told before, by a word for it that nothing tells apart from it."""
THE_MEETING = re.compile(rf"\b{one_of('words for a meeting')}\b[^.;]{{0,120}}$", re.IGNORECASE)
LOOK_BACK = 600
EXAMPLE = (
    "Belarusian President Arkady Bortnik met Uzbek President Jahongir Qosimbekov in Minsk.",
    "Kazakh President Timur Aliev also took part.",
)
COUNTER = (
    "Belarusian President Arkady Bortnik met Uzbek President Jahongir Qosimbekov in Minsk.",
    "Kazakh President Timur Aliev also took part in the games.",
)


def read(scene: Scene, told: Sequence[Act]) -> list[Act]:
    """The contacts of those who joined a meeting that the text has told, with all who held it."""
    hits = [h for h in scene.hits_of("met") if h.id == "light" and JOINS.fullmatch(scene.text, h.start, h.end)]
    return [act for hit in hits if not scene.passage_at(hit.start) and (act := _act(scene, hit, told))]


def _act(scene: Scene, hit: Hit, told: Sequence[Act]) -> Act | None:
    line = Line.at(scene, hit.start)
    first = _last(told, hit) if line else None
    if line is None or first is None or reading(scene, hit.start, hit.end).status != "happened":
        return None
    known = {scene.side_of(key) for key in first.keys}
    guests = [a for a in _guests(line, hit) if kind_of_key(a.key) == "leader" and a.side not in {*known, None}]
    hosts = [part.key for part in first.parts if part.key in {key for pair in first.pairs for key in (pair.a, pair.b)}]
    return _joined(first, hit, guests, hosts) if guests and len(guests) + len(hosts) <= MOST else None


def _last(told: Sequence[Act], hit: Hit) -> Act | None:
    """The contact told last before a word, and near it."""
    before = [act for act in told if act.pairs and act.firm and hit.start - LOOK_BACK < act.cue[0] < hit.start]
    return max(before, key=lambda act: act.cue[0], default=None)


def _guests(line: Line, hit: Hit) -> list[Actor]:
    """Who was there, too: behind "was attended by", else the subject, where no other meeting is named."""
    if is_passive(line, hit):
        of_it = THE_MEETING.search(line.text, line.start, hit.start)
        return sides.behind(line, hit.end, PASSIVE) if of_it else []
    also = ALSO.search(line.text, line.start, hit.start) and BARE.match(line.text, hit.end)
    return sides.subject(line, hit.start) if also or THE_SAME.match(line.text, hit.end) else []


def _joined(first: Act, hit: Hit, guests: Sequence[Actor], hosts: Sequence[str]) -> Act:
    start, end = min(hit.start, guests[0].start), max(hit.end, guests[-1].end)
    return replace(
        first,
        parts=(*first.parts, *(Part(a.key) for a in guests)),
        pairs=(*first.pairs, *(Pair(key, a.key, start, end) for a in guests for key in hosts)),
        start=start,
        end=end,
        cue=(hit.start, hit.end),
        spots=(hit.start,),
        rule="met.joined",
    )
