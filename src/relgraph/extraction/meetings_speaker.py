"""Who says "I" or "we" of a contact: "“I met B on Tuesday,” A said", "A said: I have spoken to B"."""

from __future__ import annotations

import re

from relgraph.extraction.clauses import Actor
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.meetings_sides import REACH

FIRST_PERSON = re.compile(r"\b(?:I|we)(?:['’]ve|\s+(?:have|had|also|just|then|recently|\w+ly))*\s+$", re.IGNORECASE)
LOOK_BEHIND = 20
"""How near behind the marks the speaker stands: "…," A said or "…," said A."""


def speaker(line: Line, cue: int) -> list[Actor]:
    """Who says "I" before a cue: the leader beside the word of saying behind the marks, or whose statement it is."""
    if not FIRST_PERSON.search(line.text, max(line.start, cue - 40), cue):
        return []
    passage = line.scene.passage_at(cue)
    if passage is None:
        return []
    said = line.scene.hits_in(passage.end, min(line.end, passage.end + REACH), "said")
    near = [a for a in line.actors if a.named and passage.end <= a.start]
    return near[:1] if said and near and near[0].start - passage.end < LOOK_BEHIND else []
