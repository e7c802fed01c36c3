"""Two who stand behind what was done by both: "was opened by A and B", "sealed between A and B"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.clauses import Actor, clause, kind_of_key
from relgraph.extraction.events_act import Act, Pair, Part
from relgraph.extraction.events_when import by_day, when_of
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.places import place_in
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import UNREAL, reading
from relgraph.model import Span

BEFORE_TWO = re.compile(
    r"\s(?P<done>in the presence of"
    r"|(?:(?:was|were|been|be)\s+(?:\w+ly\s+)?|(?=[Cc]o-?chaired\b|[Jj]ointly\schaired\b|chaired\sjointly\b))"
    r"(?P<verb>(?:\w+ly\s|[Cc]o-(?=chair|host))?\w+(?:ed|un|id))\b[^.;,]{0,50}?\s(?:by|between))"
    r"\s+(?:both\s+)?(?=[A-Z]|(?:the|its|his|her)\s)"
)
"""It opens with a blank, for which the whole text is searched in half the time that a border of words takes."""
ARTICLE = re.compile(r"(?:the\s+)?")
BOTH = 2
EXAMPLE = (
    "The plant was opened on Tuesday by Belarusian President Arkady Bortnik and Uzbek President Jahongir Qosimbekov."
)
COUNTER = "The plant was opened on Tuesday by Belarusian President Arkady Bortnik and his wife."


def read(scene: Scene, told: Sequence[Act]) -> list[Act]:
    """The contacts of two leaders of different sides, each with a name, of which nothing else tells."""
    known = {frozenset((pair.a, pair.b)) for act in told for pair in act.pairs}
    found = (_act(scene, before) for before in BEFORE_TWO.finditer(scene.text))
    return [act for act in found if act and act.keys not in known]


def _act(scene: Scene, before: re.Match[str]) -> Act | None:
    start = before.start("done")
    line = None if scene.passage_at(start) else Line.at(scene, start)
    both = sides.behind(line, before.end(), ARTICLE) if line else []
    if not _are_two(both):
        return None
    verb = Span(*before.span("verb")) if before["verb"] else Span(start, before.end())
    told, span = reading(scene, verb.start, verb.end), clause(scene, verb.start, verb.end)
    when = when_of(scene, span, verb.start)
    status = by_day(scene, told.status, when)
    if status in UNREAL or status == "denied":
        return None
    one, other = both
    return Act(
        kind="meeting",
        status=status,
        parts=(Part(one.key), Part(other.key)),
        start=start,
        end=other.end,
        cue=(verb.start, verb.end),
        rule="met.both",
        mode="in_person",
        place=place_in(scene, span),
        when=when,
        pairs=(Pair(one.key, other.key, start, other.end),),
        spots=(verb.start,),
        firm=False,
    )


def _are_two(group: list[Actor]) -> bool:
    """Whether a group is of two leaders, each with a name, of two sides."""
    named = [a for a in group if a.named and not a.several and kind_of_key(a.key) == "leader"]
    return len(group) == len(named) == len({a.side for a in named} - {None}) == BOTH
