"""What belongs to a state and is not its government: its police that arrest, the citizens of another whom they hold."""

from __future__ import annotations

import re

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import Actor
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.scene import Scene
from relgraph.gazetteer.hit import Hit
from relgraph.model import Mention, Span

ORGAN = re.compile(
    rf"(?:['’]s?)?\s+(?:[\w\-]+\s+){{0,2}}?{one_of('organs of states')}"
    r"(?:,?\s+(?:on\s+)?\w+day,?|\s+(?:ha[sd]|have|also|later|then|recently|\w+ly))*\s+",
    re.IGNORECASE,
)
"""What lies between the name of a state and a verb whose subject is one of its organs: "Thai police on Monday"."""
CITIZENS = re.compile(r"\s+(?:(?!(?:by|in|of|from|with|for|at|on|is|are|was|were|be)\b)[\w,.\-]+\s+){0,4}$")
"""What lies between a verb and the state of those to whom something is done: "arrested two suspected Laotian"."""
REACH, BEHIND, NEXT = 60, 45, 12
COMMA = re.compile(r",\s+(?:[a-z]\w*\s+){0,4}$")


def organ(line: Line, cue: int) -> list[Actor]:
    """The state whose police, courts or forces are the subject right before a verb."""
    near = line.scene.mentions_in(max(line.start, cue - REACH), cue, "country")[-1:]
    return [Actor(m.start, m.end, m.key, m.key, named=False) for m in near if ORGAN.fullmatch(line.text, m.end, cue)]


def is_source(line: Line, mention: Mention) -> bool:
    """Whether a body only says what is told: "withdrew its ambassador from Oslo, the agency WAM said"."""
    said = line.scene.hits_in(mention.end, mention.end + NEXT, "said") if mention.kind == "organization" else []
    return (
        bool(said)
        and said[0].start == mention.end + 1
        and COMMA.search(line.text, line.start, mention.start) is not None
    )


def has_citizens(scene: Scene, span: Span, hit: Hit) -> bool:
    """Whether those of a state stand right behind the verb: "freed two Kenyans", "arrested a Laotian general"."""
    near = scene.hits_in(hit.end, min(span.end, hit.end + BEHIND), "demonym")[:1]
    return any(CITIZENS.fullmatch(scene.text, hit.end, demonym.start) for demonym in near)
