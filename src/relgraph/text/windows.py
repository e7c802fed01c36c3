"""The parts of a text in which a date can stand: around digits, months, weekdays and words such as today."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Any

from relgraph.text.days import MONTHS, WEEKDAYS

_WORDS = ("day", "night", "morning", "afternoon", "evening", "tomorrow", "month", "year")
_FIGURES = ("19", "20", *(f"the {n}" for n in "123456789"), *(f"{mark}{n}" for mark in "-/." for n in "0123"))
_REACH = 40


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

    names = [form for name in (*MONTHS, *WEEKDAYS) for form in (name.title(), name.upper())]
    return AhoCorasick([*names, *_WORDS, *_FIGURES])
