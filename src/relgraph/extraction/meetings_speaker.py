"""Who says "I" or "we" of a contact: "“I met B on Tuesday,” A said", "PRESIDENT A: I have spoken to B"."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from operator import attrgetter

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import Actor
from relgraph.extraction.meetings_contact import Contact
from relgraph.extraction.meetings_line import Line, as_actor
from relgraph.extraction.meetings_sides import REACH
from relgraph.extraction.scene import Scene, once
from relgraph.gazetteer.hit import Hit
from relgraph.model import Mention, Passage

FIRST_PERSON = re.compile(
    rf"\b(?:I|we|my|our)(?:['’](?:ve|ll|d|m|re)|\s+(?:{one_of('words between I and its verb')}|\w+ly))*\s+$",
    re.IGNORECASE,
)
ME = re.compile(r"\s+(?:(?:with|to|on|by)\s+)?(?P<me>me|us)\b", re.IGNORECASE)
WE = re.compile(r"\b(?:we|you and I)(?:['’]ve|\s+(?:have|had|also|just|then|will|shall|\w+ly))*\s+$", re.IGNORECASE)
STATEMENT_BY = re.compile(rf"\b{one_of('speeches')}\b.{{0,30}}\bby\b", re.IGNORECASE)
OFFICE = "role"
"""How somebody is named whom his office alone tells: of "THE PRESIDENT:" nobody knows here whose he is."""
HEAD = 300
"""Characters at the head of a text in the first person in which its author alone is named."""
LOOK_BEHIND = 20
"""How near behind the marks the speaker stands: "…," A said or "…," said A."""


def speaker(line: Line, cue: int) -> list[Actor]:
    """Who says "I" before a cue: the leader beside the word of saying behind the marks, or whose words a text is."""
    first = FIRST_PERSON.search(line.text, max(line.start, cue - 60), cue)
    if first is None:
        return []
    passage = line.scene.passage_at(cue)
    return _sayer(line, passage) if passage else _of_text(line, first)


def me(line: Line, end: int) -> list[Actor]:
    """Whom "me" means right behind a verb in somebody's words: "President B received me"."""
    found, passage = ME.match(line.text, end, line.end), line.scene.passage_at(end - 1)
    who = _sayer(line, passage) if found and passage else []
    return [replace(a, start=found.start("me"), end=found.end("me")) for a in who] if found else []


def _sayer(line: Line, passage: Passage) -> list[Actor]:
    """Who says what stands between marks: the leader beside the word of saying behind them."""
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
        leaders = line.scene.mentions_in(by.end(), blocks[0].end, "leader")[:1] if by else _author(line.scene)
    return [replace(as_actor(line, m), start=first.start(), end=first.end()) for m in leaders]


def _author(scene: Scene) -> list[Mention]:
    """Who alone is named at the head of a text."""
    head = {m.key: m for m in scene.mentions_in(0, HEAD, "leader")}
    return list(head.values()) if len(head) == 1 else []


@once
def is_transcript(scene: Scene) -> bool:
    """Whether labels tell who says what."""
    return "speaker" in {block.kind for block in scene.document.blocks}


def together(line: Line, verb: Hit) -> Contact | None:
    """The two leaders of a transcript, one of whom says "we": "PRESIDENT A: We met in Rome a year ago"."""
    if line.scene.passage_at(verb.start):
        return None
    we = WE.search(line.text, max(line.start, verb.start - 40), verb.start)
    me = _of_text(line, we) if we else []
    others = [m for m in _heard(line.scene) if me and line.scene.side_of(m.key) != me[0].side]
    if we is None or len({line.scene.side_of(m.key) for m in others}) != 1:
        return None
    other = replace(as_actor(line, others[0]), start=we.start(), end=we.end())
    return Contact(me, [other], (verb.start, verb.end))


@once
def _heard(scene: Scene) -> list[Mention]:
    """The leaders whom the labels of a transcript name."""
    labels = (block for block in scene.document.blocks if block.kind == "speaker")
    return [m for label in labels for m in scene.mentions_in(label.start, label.end, "leader")]


@once
def heard(scene: Scene) -> frozenset[str]:
    """The keys of the leaders who speak in a transcript."""
    return frozenset(mention.key for mention in _heard(scene))
