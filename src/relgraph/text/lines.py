"""Lines of a page and what they look like: a stamp, a menu, a byline, a credit, prose."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from relgraph.config import from_data
from relgraph.text.datelines import Opening, read_dateline
from relgraph.text.lazy import lazy
from relgraph.text.stamps import is_stamp
from relgraph.text.tables import any_of, words

_LINE = re.compile(r"(?:#{1,6} +(?=\S))?(\S(?:[^\n]*\S)?)")  # without the mark of a Markdown heading
_GAPS = re.compile(r"\w\S* {3,}\S|(?:\S+ {2,}){3}")
_BARS = re.compile(r"\S\s+[|•·›»]\s+\S|\s>\s|\S+ / .+ / \S")
_BAR_MARKS = frozenset("|•·›»>/")
_DASHES = re.compile(r"(?:\S+ - ){2,}\S+$")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+|(?:https?://|www\.)\S+|@\w+|#\w+")
_PROSE_END = re.compile(r"[.!?…:;][\"”’»')\]]*$")
_CLOCK = re.compile(r"(?:END\s+)?[0-2]?\d[:.][0-5]\d\s?(?:[AaPp]\.?[Mm]\.?)?(?:\s[A-Z]{2,4})?")
_WORD = re.compile(r"[^\W\d_]{2,}")
PROSE_LENGTH = 60
LONG_LENGTH = 160
_WRAP_WIDTH = 110
_ENOUGH_WRAPS = 3
_BROKEN = 40
_ENDS = frozenset(".!?…:;\"”’»')]")


@dataclass(eq=False)
class Line:
    """A line without the blanks around it, or, in a text wrapped by hand, the lines of one paragraph.

    `is_alone` is true between two blank lines; `hint` is the use that the tag of a web page tells. What the line looks
    like is found once, when first asked.
    """

    start: int
    end: int
    text: str
    is_alone: bool = False
    hint: str | None = None

    @lazy
    def is_prose(self) -> bool:
        """Whether the line reads like a paragraph of a story: long, with a mark at its end, or very long."""
        length = self.end - self.start
        return length >= LONG_LENGTH or (length >= PROSE_LENGTH and bool(_PROSE_END.search(self.text, length - 6)))

    @lazy
    def word_count(self) -> int:
        """How many words of two letters and more."""
        return len(_WORD.findall(self.text))

    @lazy
    def is_stamp(self) -> bool:
        """Whether the line tells when the page was published, and hardly anything else."""
        return is_stamp(self.text)

    @lazy
    def opening(self) -> Opening | None:
        """The dateline that opens the line."""
        return read_dateline(self.text)

    @property
    def is_dateline(self) -> bool:
        """Whether the line is a dateline and no more."""
        return self.opening is not None and self.opening.length >= len(self.text) - 1

    @property
    def opens_story(self) -> bool:
        """Whether a report begins here behind its dateline."""
        return self.opening is not None and len(self.text) > self.opening.length + 40


def read_lines(text: str, start: int) -> list[Line]:
    """The lines from `start` on; lines that a fixed width has broken are joined to their paragraphs."""
    spans = [m.span(1) for m in _LINE.finditer(text, start)]
    edges = [True, *(text.count("\n", a[1], b[0]) > 1 for a, b in pairwise(spans)), True]
    lines = [Line(a, b, text[a:b], edges[i] and edges[i + 1]) for i, (a, b) in enumerate(spans)]
    width = _wrap_width(text, lines)
    return lines if width is None and not _is_broken(text, lines) else _unwrapped(text, lines, width)


def _is_broken(text: str, lines: list[Line]) -> bool:
    """Whether lines break in the middle of their sentences: the next begins with a small letter."""
    broken = (
        _goes_on(a, b) and b.text[0].islower() and text.count("\n", a.end, b.start) == 1 for a, b in pairwise(lines)
    )
    return sum(broken) >= _ENOUGH_WRAPS


def _goes_on(line: Line, following: Line) -> bool:
    """Whether a line ends without a mark, long enough to be prose, and the next begins with a word."""
    return line.end - line.start >= _BROKEN and line.text[-1] not in _ENDS and following.text[0].isalnum()


def _wrap_width(text: str, lines: list[Line]) -> int | None:
    """The width at which the text is wrapped, or None for a text with a paragraph a line."""
    lengths = sorted(line.end - line.start for line in lines)
    if len(lengths) <= _ENOUGH_WRAPS or lengths[-1 - len(lengths) // 20] > _WRAP_WIDTH:
        return None
    width = lengths[-1 - max(2, len(lengths) // 20)]
    pairs = [(a, b) for a, b in pairwise(lines) if text.count("\n", a.end, b.start) == 1]
    wraps = sum(_is_full(a, b, width) for a, b in pairs)
    return width if wraps >= _ENOUGH_WRAPS and wraps * 3 >= len(pairs) else None


def _is_full(line: Line, following: Line, width: int) -> bool:
    """Whether the first word of the following line would not have fitted on this one."""
    first = len(following.text.split(None, 1)[0])
    return line.end - line.start + 1 + first >= width - 2


def _runs_on(line: Line, following: Line, width: int) -> bool:
    long = (line.end - line.start) * 5 > width * 3
    return _is_full(line, following, width) or (long and line.text[-1].isalnum() and following.text[0].isalnum())


def _unwrapped(text: str, lines: list[Line], width: int | None) -> list[Line]:
    runs_on = partial(_runs_on, width=width) if width else _goes_on
    joined: list[Line] = []
    previous: Line | None = None
    for line in lines:
        if previous and text.count("\n", previous.end, line.start) == 1 and runs_on(previous, line):
            joined[-1] = Line(joined[-1].start, line.end, text[joined[-1].start : line.end])
        else:
            joined.append(line)
        previous = line
    return joined


_AROUND = {
    "author": r"{}:?\s+[^\W\d_a-z]",
    "byline": r"{}(?:\s+by|:)\s",
    "credit": r"[(\[]?{}\b[^.!?]{{0,100}}[)\]]?$",
}
"""What stands around the words of a kind, where that is more than the words."""
_WITH_CASE = frozenset({"author", "byline"})


@from_data
def _of_kind(kind: str) -> re.Pattern[str]:
    """What is of a kind of `data/clutter.tsv`."""
    form = _AROUND.get(kind, "{}").format(any_of("clutter", kind))
    return re.compile(form, re.NOFLAG if kind in _WITH_CASE else re.IGNORECASE)


@from_data
def _notices() -> tuple[str, ...]:
    return tuple(sorted(surface.lower() for surface in words("clutter", "has")))


def opens_tail(line: Line) -> bool:
    """Whether the line is the heading of a box of other stories."""
    match = _of_kind("tail").match(line.text)
    return match is not None and not line.is_prose and line.text[match.end() : match.end() + 1] in {"", ":", " "}


def is_caption(line: Line) -> bool:
    """Whether the line is the caption of a picture."""
    return bool(_of_kind("caption").match(line.text)) and line.word_count > 5


def leads_to_speech(line: Line) -> bool:
    """Whether the line ends in a colon behind which somebody speaks: `Minister Ellwood said:`."""
    return line.text.rstrip().endswith(":") and bool(_of_kind("speech").search(line.text))


def is_clutter(line: Line) -> bool:
    """Whether the line belongs to the page and not to the story: a menu, a share bar, a credit, an address."""
    text = line.text
    if not _WORD.search(text) or _of_kind("line").fullmatch(text):
        return True
    if len(text) < LONG_LENGTH and _is_notice(text):
        return True
    if line.is_prose:
        return False
    return bool(
        _of_kind("end").search(text[-40:])
        or _is_menu(text)
        or _MAIL.fullmatch(text)
        or _CLOCK.fullmatch(text)
        or (_of_kind("credit").fullmatch(text) and not is_caption(line))
    )


def _is_menu(text: str) -> bool:
    """Whether the line is a row of links, set apart by blanks, bars, strokes or dashes."""
    return bool(
        ("  " in text and _GAPS.search(text))
        or (not _BAR_MARKS.isdisjoint(text) and _BARS.search(text))
        or (text.count(" - ") > 1 and _DASHES.search(text))
    )


def _is_notice(text: str) -> bool:
    starts = _of_kind("start").match(text)
    if starts and not text[starts.end() : starts.end() + 1].isalnum():
        return True
    lowered = text.lower()
    return any(notice in lowered for notice in _notices())


def is_byline(line: Line) -> bool:
    """Whether the line names the author."""
    return any(_of_kind(kind).match(line.text) for kind in ("author", "byline")) and not line.is_prose
