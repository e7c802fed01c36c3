"""Passages in quotation marks: every kind of mark, nested, over several paragraphs, with closers that are missing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from relgraph.model import Block, Passage

SPOKEN_KINDS = frozenset({"headline", "deck", "paragraph", "caption"})

# One set first, so that the search runs from mark to mark; an apostrophe inside a word is none.
_MARK = re.compile(
    '[`"“”„‟«»‹›‘’‚\'](?:(?<=")(?:"{1,2}+(?!\\w)|(?<!\\S.)"{1,2}|)|(?<=[“”„‟«»‹›‚])|(?<=`)`|(?<=\')\''
    "|(?<=['‘’])(?:(?!\\w)|(?<!\\w.)))"
)
_FAMILY = {
    **dict.fromkeys(["“", "”", "„", "‟", '"', '""', '"""', "``", "''"], "double"),
    **dict.fromkeys("«»", "angle"),
    **dict.fromkeys("‹›", "small angle"),
    **dict.fromkeys("‘’‚'", "single"),
}
"""Marks of one family close each other, for pages mix “ with "."""

_ALWAYS_OPEN = frozenset({"„", "‟", "«", "‹", "‚", "``"})
_ALWAYS_CLOSE = frozenset({"”", "»", "›"})
_BEFORE_OPENER = frozenset("([{-–—―/…:‘“\"'«")
_AFTER_CLOSER = frozenset(".,;:!?)]}-–—―/…’”\"'»")
_ELISION = re.compile(r"['‘’](?:em|til|tis|twas|cause|cos|n|round|bout|\d\ds?)\b", re.IGNORECASE)
_DOUBLED = '""'
_MARKS_TO_PEEK = 6
_LONGEST_UNCLOSED = 1200
_LONGEST_SINGLE = 800  # beyond it, two apostrophes


@dataclass(slots=True)
class _Reading:
    """A block on its way through its marks: what was found, and the marks that stand open, outermost first."""

    text: str
    block: int
    start: int
    end: int
    found: list[Passage] = field(default_factory=list)
    open: list[tuple[str, int]] = field(default_factory=list)  # family, where its words begin

    def level(self, family: str) -> int | None:
        """The place of the open mark of that family among the open ones."""
        for level, (its_family, _) in enumerate(self.open):
            if its_family == family:
                return level
        return None

    def close(self, level: int, at: int, *, closed: bool = True) -> None:
        """End the open passage at `at`, and with it those inside it, which have lost their closers."""
        for depth in range(len(self.open) - 1, level - 1, -1):
            family, start = self.open[depth]
            if family != "single" or (depth == level and closed and at - start <= _LONGEST_SINGLE):
                self.add(start, at, closed=closed and depth == level)
        del self.open[level:]

    def add(self, start: int, end: int, *, closed: bool) -> None:
        """Keep the passage, without the blanks at its ends; an empty one is none."""
        words = self.text[start:end]
        start, end = end - len(words.lstrip()), start + len(words.rstrip())
        if start < end:
            self.found.append(Passage(start, end, self.block, 0, closed))

    def nested(self) -> list[Passage]:
        """The passages by place, each with the number of those around it: what proved an apostrophe counts no more."""
        around: list[int] = []
        placed = []
        for passage in sorted(self.found, key=lambda p: (p.start, -p.end)):
            while around and around[-1] < passage.end:
                around.pop()
            placed.append(replace(passage, depth=len(around)) if around else passage)
            around.append(passage.end)
        return placed


def find_passages(text: str, blocks: Sequence[Block]) -> tuple[Passage, ...]:
    """The quoted passages of the blocks that hold prose, sorted by place, the outer before the inner."""
    marks = list(_MARK.finditer(text))
    starts = [mark.start() for mark in marks]
    found: list[Passage] = []
    pending = False
    for number, block in enumerate(blocks):
        first = bisect_left(starts, block.start)
        silent = first == len(starts) or starts[first] >= block.end
        if block.kind not in SPOKEN_KINDS or (silent and not pending):
            continue
        inside = _spoken_marks(marks[first : bisect_left(starts, block.end)])
        here = _in_block(text, number, block, inside, continues=pending)
        if pending:
            resumed = bool(here) and not _MARK.sub("", text[block.start : here[0].start]).strip()
            found[-1] = replace(found[-1], goes_on=True) if resumed else _cut(text, found[-1])
        found.extend(here)
        pending = bool(here) and here[-1].depth == 0 and not here[-1].closed and here[-1].end >= block.end - 1
    if pending:
        found[-1] = _cut(text, found[-1])
    return tuple(found)


def _spoken_marks(marks: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    """The marks that quote: where a table doubled them (`"He said: ""Yes.""\"`), single ones only wrap the cell."""
    doubled = any(mark[0].startswith(_DOUBLED) for mark in marks)
    return [mark for mark in marks if mark[0] != '"'] if doubled else marks


def _cut(text: str, passage: Passage) -> Passage:
    """A passage whose closer is missing, no longer than a quotation may be."""
    if passage.end - passage.start <= _LONGEST_UNCLOSED:
        return passage
    words = text[passage.start : passage.start + _LONGEST_UNCLOSED]
    return replace(passage, end=passage.start + (words.rfind(" ") if " " in words.strip() else len(words)))


def _in_block(
    text: str, number: int, block: Block, marks: Sequence[re.Match[str]], *, continues: bool
) -> list[Passage]:
    if not marks:
        return []
    reading = _Reading(text, number, block.start, block.end)
    if continues and _role(reading, marks[0]) == "close" and _FAMILY[marks[0][0]] != "single":
        reading.open.append((_FAMILY[marks[0][0]], block.start))
    for index, mark in enumerate(marks):
        if _FAMILY[mark[0]] == "single":
            _read_single(reading, marks, index)
        else:
            _read_double(reading, mark)
    if reading.open:
        reading.close(0, block.end, closed=False)
    return reading.nested()


def _read_double(reading: _Reading, mark: re.Match[str]) -> None:
    family = _FAMILY[mark[0]]
    level, role = reading.level(family), _role(reading, mark)
    if role == "either":
        role = "open" if level is None else "close"
    if level is not None:
        # An opener while its own kind stands open: the old one has lost its closer.
        reading.close(level, mark.start(), closed=role == "close")
    if role == "open":
        reading.open.append((family, mark.end()))


def _role(reading: _Reading, mark: re.Match[str]) -> str:
    """open, close, or either where the neighbours do not tell."""
    if mark[0] in _ALWAYS_OPEN:
        return "open"
    if mark[0] in _ALWAYS_CLOSE:
        return "close"
    before, after = _neighbours(reading, mark)
    opens = (before.isspace() or before in _BEFORE_OPENER) and not after.isspace()
    closes = not before.isspace() and (after.isspace() or after in _AFTER_CLOSER)
    if before.isdigit() and mark[0] == '"' and reading.level("double") is None:
        return "close"  # 5" is a measure
    if opens == closes:
        return "open" if mark[0] == "“" and not closes else "either"
    return "open" if opens else "close"


def _neighbours(reading: _Reading, mark: re.Match[str]) -> tuple[str, str]:
    before = reading.text[mark.start() - 1] if mark.start() > reading.start else " "
    after = reading.text[mark.end()] if mark.end() < reading.end else " "
    return before, after


def _read_single(reading: _Reading, marks: Sequence[re.Match[str]], index: int) -> None:
    """Open or close a passage in single marks; most of them are apostrophes, and one without a closer was one."""
    mark = marks[index]
    before, after = _neighbours(reading, mark)
    level = reading.level("single")
    opens = not before.isalnum() and before not in ".,!?" and not after.isspace() and mark[0] != "’"
    if opens and not _ELISION.match(reading.text, mark.start()):
        if level is not None:
            reading.close(level, mark.start(), closed=False)
        reading.open.append(("single", mark.end()))
    elif level is not None and level == len(reading.open) - 1 and not after.isalnum() and not before.isspace():
        possessive = before in "sS" and after == " " and _closes_later(reading.text, marks, index)
        if not possessive:
            reading.close(level, mark.start())


def _closes_later(text: str, marks: Sequence[re.Match[str]], index: int) -> bool:
    """Whether a plainer closer follows, right behind a stop or comma: then the mark after an s is a possessive."""
    for later in marks[index + 1 : index + 1 + _MARKS_TO_PEEK]:
        before = text[later.start() - 1]
        if later[0] in "'’" and before in ".,!?…":
            return True
        if later[0] in "'‘" and before.isspace():
            return False
    return False
