"""Who says "I" or "we" of a contact: "“I met B on Tuesday,” A said", "PRESIDENT A: I have spoken to B"."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from operator import attrgetter

from relgraph.extraction.clauses import Actor
from relgraph.extraction.meetings_line import Line, as_actor
from relgraph.extraction.meetings_sides import REACH

FIRST_PERSON = re.compile(r"\b(?:I|we)(?:['’]ve|\s+(?:have|had|also|just|then|recently|\w+ly))*\s+$", re.IGNORECASE)
STATEMENT_BY = re.compile(r"\b(?:statement|remarks|message|speech|address)\b.{0,30}\bby\b", re.IGNORECASE)
OFFICE = "role"
"""How somebody is named whom his office alone tells: of "THE PRESIDENT:" nobody knows here whose he is."""
LOOK_BEHIND = 20
"""How near behind the marks the speaker stands: "…," A said or "…," said A."""


def speaker(line: Line, cue: int) -> list[Actor]:
    """Who says "I" before a cue: the leader beside the word of saying behind the marks, or whose words a text is."""
    first = FIRST_PERSON.search(line.text, max(line.start, cue - 40), cue)
    if first is None:
        return []
    passage = line.scene.passage_at(cue)
    if passage is None:
        return _of_text(line, first)
    said = line.scene.hits_in(passage.end, min(line.end, passage.end + REACH), "said")
    near = [a for a in line.actors if a.named and passage.end <= a.start]
    return near[:1] if said and near and near[0].start - passage.end < LOOK_BEHIND else []


def _of_text(line: Line, first: re.Match[str]) -> list[Actor]:
    """Whose words a text without marks is: those of the last label before, else of "Statement by Minister A"."""
    blocks = line.scene.document.blocks
    before = blocks[: bisect_right(blocks, first.start(), key=attrgetter("start"))]
    label = next((block for block in reversed(before) if block.kind == "speaker"), None)
    if label:
        leaders = [m for m in line.scene.mentions_in(label.start, label.end, "leader") if m.reason != OFFICE][-1:]
    else:
        by = STATEMENT_BY.search(line.text, blocks[0].start, blocks[0].end)
        leaders = line.scene.mentions_in(by.end(), blocks[0].end, "leader")[:1] if by else []
    return [replace(as_actor(line, m), start=first.start(), end=first.end()) for m in leaders]
