"""Passages in quotation marks: every kind of mark, nested, over several paragraphs, with closers that are missing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from relgraph.model import Block, Passage

_MARK = re.compile("``|''|[\"“”„‟«»‹›‘’‚']")
_OPENERS = {"“": "”", "„": "“", "‟": "”", "«": "»", "‹": "›", "‘": "’", "‚": "‘", "``": "''"}
_CLOSERS = {"”": "“„‟", "»": "«", "›": "‹", "’": "‘‚'", "''": ("``",), "“": "„", "‘": "‚"}
_SINGLE = frozenset("‘’‚'‹›")
_ELISIONS = re.compile(r"['‘’](?:em|til|tis|twas|cause|n|round|\d\ds?)\b", re.IGNORECASE)
_PLURAL_PEEK = 6

SPOKEN_KINDS = frozenset({"headline", "deck", "paragraph", "caption"})


@dataclass(slots=True)
class _Open:
    mark: str
    start: int
    depth: int


@dataclass(slots=True)
class _Reading:
    """What has been read of a block: the passages found and the marks that are still open."""

    text: str
    block: int
    start: int
    end: int
    found: list[Passage] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)

    def opens(self, mark: str, at: int) -> None:
        self.open.append(_Open(mark, at + len(mark), len(self.open)))

    def closes(self, index: int, at: int) -> None:
        """Close the open mark `index` at `at`; what stands open inside it was no quotation, or lost its closer."""
        for inner in self.open[index + 1 :]:
            if inner.mark not in _SINGLE:
                self.add(inner, at, closed=False)
        self.add(self.open[index], at, closed=True)
        del self.open[index:]

    def add(self, opened: _Open, end: int, *, closed: bool) -> None:
        start, end = _trimmed(self.text, opened.start, end)
        if start < end:
            self.found.append(Passage(start, end, self.block, opened.depth, closed))

    def last_open(self, marks: Sequence[str]) -> int | None:
        return next((i for i in range(len(self.open) - 1, -1, -1) if self.open[i].mark in marks), None)


def find_passages(text: str, blocks: Sequence[Block]) -> tuple[Passage, ...]:
    """The quoted passages of the blocks that hold prose, sorted by place, the outer before the inner."""
    found: list[Passage] = []
    pending: Passage | None = None
    for number, block in enumerate(blocks):
        if block.kind not in SPOKEN_KINDS:
            continue
        here = _in_block(text, number, block, continues=pending is not None)
        if pending is not None and here and _resumes(text, block, here[0]):
            found[found.index(pending)] = _going_on(pending)
        found.extend(here)
        outer = [p for p in here if p.depth == 0]
        pending = outer[-1] if outer and not outer[-1].closed and outer[-1].end >= block.end - 1 else None
    return tuple(found)


def _resumes(text: str, block: Block, first: Passage) -> bool:
    return not text[block.start : first.start].strip("\"“„«‘'`” ")


def _going_on(passage: Passage) -> Passage:
    return Passage(passage.start, passage.end, passage.block, passage.depth, passage.closed, goes_on=True)


def _in_block(text: str, number: int, block: Block, *, continues: bool) -> list[Passage]:
    marks = list(_MARK.finditer(text, block.start, block.end))
    if not marks:
        return []
    reading = _Reading(text, number, block.start, block.end)
    for index, match in enumerate(marks):
        _read_mark(reading, marks, index, match, continues=continues)
    for opened in reading.open:
        if opened.mark not in _SINGLE:
            reading.add(opened, block.end, closed=False)
    reading.found.sort(key=lambda p: (p.start, -p.end))
    return reading.found


def _read_mark(
    reading: _Reading, marks: Sequence[re.Match[str]], index: int, match: re.Match[str], *, continues: bool
) -> None:
    mark, at = match[0], match.start()
    closing = reading.last_open(_CLOSERS.get(mark, mark))
    if mark in "'’‘" and _apostrophe(reading.text, match, closing, marks, index):
        return
    if closing is not None and mark in _CLOSERS and (mark not in _OPENERS or closing == len(reading.open) - 1):
        reading.closes(closing, at)
    elif mark in {'"', "'"}:
        _read_straight(reading, mark, at, closing, continues=continues and index == 0)
    elif mark in _OPENERS:
        _open_again(reading, mark, at)
    elif continues and index == 0 and mark in "”»":
        reading.open.append(_Open(mark, reading.start, 0))
        reading.closes(0, at)


def _open_again(reading: _Reading, mark: str, at: int) -> None:
    """Open a passage; one of the same kind that stands open has lost its closer, and ends here."""
    same = reading.last_open(mark)
    if same is not None:
        reading.add(reading.open[same], at, closed=False)
        del reading.open[same:]
    reading.opens(mark, at)


def _read_straight(reading: _Reading, mark: str, at: int, closing: int | None, *, continues: bool) -> None:
    text = reading.text
    before = text[at - 1] if at > reading.start else " "
    after = text[at + 1] if at + 1 < reading.end else " "
    if closing is not None:
        reading.closes(closing, at)
    elif continues and not before.isspace() and not after.isalnum() and at > reading.start:
        reading.open.append(_Open(mark, reading.start, 0))
        reading.closes(0, at)
    elif not (before.isdigit() and not after.isalnum()):  # 5" is a measure
        reading.opens(mark, at)


def _apostrophe(
    text: str, match: re.Match[str], closing: int | None, marks: Sequence[re.Match[str]], index: int
) -> bool:
    """Whether a single mark is an apostrophe: in a word, an elision, or the possessive of a plural."""
    at = match.start()
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if before.isalnum() and after.isalnum():
        return True
    if (not before.isalnum() and before not in ".,!?…;:)]”\"-–—’'") or closing is None:
        return closing is None and (match[0] == "’" or before.isalnum() or not _may_open(text, match, after))
    return before in "sS" and after == " " and _closes_later(text, marks, index)


def _may_open(text: str, match: re.Match[str], after: str) -> bool:
    return not after.isspace() and not _ELISIONS.match(text, match.start())


def _closes_later(text: str, marks: Sequence[re.Match[str]], index: int) -> bool:
    """Whether a plainer closer, right behind a stop or comma, follows before the next single opener."""
    for later in marks[index + 1 : index + 1 + _PLURAL_PEEK]:
        at = later.start()
        if later[0] in "'’" and text[at - 1] in ".,!?…":
            return True
        if later[0] in "'‘" and text[at - 1].isspace():
            return False
    return False


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
