"""The parts of a text in which a date can stand: around digits, months, weekdays and words such as today."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Any

from relgraph.text.absolute import MONTHS, SHORT_MONTHS, WEEKDAYS

_SHORT = [f"{name}{end}" for name in SHORT_MONTHS for end in " .,"]
_TURNS = [f"{turn} {unit}" for turn in ("ast", "his", "ext", "oming") for unit in ("month", "year")]
_DAYS = ["today", "Today", "night", "yesterday", "Yesterday", "tomorrow", "Tomorrow", "this morning", "This morning"]
_DAYS += ["this afternoon", "this evening", "day before", "day after", "day earlier", "day later", "previous day"]
_DAYS += ["next day", "following day"]
_FIGURES = ["19", "20", *(f"the {n}" for n in "123456789"), *(f"{mark}{n}" for mark in "-/." for n in "0123")]
_REACH = 32


class Windows:
    """Where to look for dates in a text: found in one pass, so that patterns run over a fraction of it."""

    def __init__(self, text: str) -> None:
        self.starts = [start for _, start, _ in _triggers().find_matches_as_indexes(text)]

    def within(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The windows in `start:end`, in order, none overlapping."""
        left = right = None
        for at in self.starts[bisect_left(self.starts, start) : bisect_left(self.starts, end)]:
            if right is not None and left is not None and at - _REACH > right:
                yield left, right
                left = None
            left = max(start, at - _REACH) if left is None else left
            right = min(end, at + _REACH)
        if left is not None and right is not None:
            yield left, right


@cache
def _triggers() -> Any:
    from ahocorasick_rs import AhoCorasick

    names = [*MONTHS, *_SHORT, *WEEKDAYS]
    return AhoCorasick([*names, *(name.upper() for name in names), *_TURNS, *_DAYS, *_FIGURES])
