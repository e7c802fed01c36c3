"""Who says "I" or "we" of a contact, and with whom: "PRIME MINISTER A: We met this morning"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from relgraph.extraction.clauses import Actor
from relgraph.extraction.meetings_line import Line, as_actor
from relgraph.extraction.meetings_sides import REACH

FIRST_PERSON = re.compile(r"\b(?:I|we)(?:['’]ve|\s+(?:have|had|also|just|then|recently|\w+ly))*\s+$", re.IGNORECASE)
STATEMENT = 15
"""So many sentences at most stand between "A said:" and an "I"."""
STATEMENT_BY = re.compile(r"\b(?:statement|remarks|message|speech|address)\b.{0,30}\bby\b", re.IGNORECASE)
LOOK_BEHIND = 20
"""How near behind the marks the speaker stands: "…," A said or "…," said A."""
WE = re.compile(r"\bwe\b[^.;,]{0,30}$", re.IGNORECASE)
TURN, NEAR = 8, 400
"""So many paragraphs a turn lasts at most; how near the one is named whom "we" takes in."""


def speaker(line: Line, cue: int) -> list[Actor]:
    """Who says "I" before a cue: the leader beside the word of saying behind the marks, or whose statement it is."""
    if not FIRST_PERSON.search(line.text, max(line.start, cue - 40), cue):
        return []
    passage = line.scene.passage_at(cue)
    if passage is None:
        return _labelled(line, cue) or _author(line, cue)
    said = line.scene.hits_in(passage.end, min(line.end, passage.end + REACH), "said")
    near = [a for a in line.actors if a.named and passage.end <= a.start]
    return near[:1] if said and near and near[0].start - passage.end < LOOK_BEHIND else []


def _author(line: Line, cue: int) -> list[Actor]:
    """Whose statement a text without marks is: "President A said:", else "Statement by Minister A" at its head."""
    sentences = line.scene.document.sentences
    here = bisect_left(sentences, line.start, key=lambda sentence: sentence.start)
    opening = [
        s for s in sentences[max(0, here - STATEMENT) : here] if line.text[s.start : s.end].rstrip().endswith(":")
    ]
    titled = [s for s in sentences[:1] if STATEMENT_BY.search(line.text, s.start, s.end)]
    for sentence in (*reversed(opening), *titled):
        leaders = line.scene.mentions_in(sentence.start, sentence.end, "leader")
        if leaders:
            found = as_actor(line, leaders[0])
            return [replace(found, start=max(line.start, cue - 20), end=cue)]
    return []


def _labelled(line: Line, cue: int) -> list[Actor]:
    """Whose turn it is in a transcript: the leader of the last label before."""
    blocks = line.scene.document.blocks
    here = bisect_right(blocks, cue, key=attrgetter("start")) - 1
    turn = next((b for b in reversed(blocks[max(0, here - TURN) : here + 1]) if b.kind == "speaker"), None)
    leaders = line.scene.mentions_in(turn.start, turn.end, "leader") if turn else []
    return [replace(as_actor(line, m), start=max(line.start, cue - 20), end=cue) for m in leaders[:1]]


def the_other(line: Line, cue: int, who: Sequence[Actor]) -> list[Actor]:
    """Whom "we" takes in beside the speaker: the leader of another side named last before, else the next to speak."""
    if not who or not WE.search(line.text, max(line.start, cue - 40), cue):
        return []
    sides = {a.side for a in who}
    near = line.scene.mentions_in(max(0, cue - NEAR), cue + NEAR, "leader")
    others = [m for m in near if line.scene.side_of(m.key) not in {*sides, None}]
    before = [m for m in others if m.end <= cue][-1:]
    return [replace(as_actor(line, m), start=max(line.start, cue - 20), end=cue) for m in before or others[:1]]
