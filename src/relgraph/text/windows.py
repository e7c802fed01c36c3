"""The parts of a text in which a date can stand: around digits, months, weekdays and words such as today."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from relgraph.config import from_data
from relgraph.text.absolute import MONTHS, SHORT_MONTHS, WEEKDAYS
from relgraph.text.tables import longest_first

_SHORT = [f"{name}{end}" for name in SHORT_MONTHS for end in " .,"]
_TURNS = ("behind", "here", "ahead")
_DAYS = ("today", "yesterday", "tomorrow", "before", "before at the end", "after", "after at the end")
"""The kinds of `data/date_words.tsv` that mean a day."""
_UNITS = ("year", "years", "month", "months", "days")
_AGO = [f"{unit} {way}" for unit in _UNITS for way in ("ago", "later", "earlier")]
_YEARS = ["19", "20", *(f"the {n}" for n in "123456789")]
_SEPARATED = [f"{mark}{n}" for mark in "-/." for n in "0123"]
WRITTEN_REACH = (32, 32)
SPOKEN_REACH = (16, 26)


class Windows:
    """Where dates can stand in a text, found in one pass, so that patterns run over a small part of it.

    `written` are the places of months and of figures set apart by points, strokes or hyphens; `spoken` those of
    months, years, weekdays and words such as today.
    """

    def __init__(self, text: str) -> None:
        automaton, spoken_only, written_only = _triggers()
        hits = automaton.find_matches_as_indexes(text)
        self.starts = [start for _, start, _ in hits]
        self.written = [start for kind, start, _ in hits if kind >= spoken_only]
        self.spoken = [start for kind, start, _ in hits if kind < written_only]

    def any_in(self, start: int, end: int) -> bool:
        """Whether a date can begin in `start:end`."""
        index = bisect_left(self.starts, start)
        return index < len(self.starts) and self.starts[index] < end


def around(places: list[int], start: int, end: int, *, reach: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The windows around the places in `start:end`, so far back and ahead, in order, none overlapping."""
    here = places[bisect_left(places, start) : bisect_left(places, end)]
    if not here:
        return
    back, ahead = reach
    left, right = max(start, here[0] - back), here[0] + ahead
    for at in here[1:]:
        if at - back > right:
            yield left, right
            left = at - back
        right = at + ahead
    yield left, min(end, right)


@from_data
def _triggers() -> tuple[Any, int, int]:
    """The automaton of all words, and the borders between its kinds: spoken alone, both, written alone."""
    from ahocorasick_rs import AhoCorasick

    months = [form for name in (*MONTHS, *_SHORT) for form in (name, name.upper())]
    turns = [f"{turn} {unit}" for turn in longest_first("date_words", *_TURNS) for unit in ("month", "year")]
    phrases = [*longest_first("date_words", *_DAYS), *turns, *_AGO]
    said = [form for phrase in phrases for form in (phrase, phrase[0].upper() + phrase[1:])]
    spoken = [*WEEKDAYS, *(name.upper() for name in WEEKDAYS), *said, *_YEARS]
    return AhoCorasick([*spoken, *months, *_SEPARATED]), len(spoken), len(spoken) + len(months)
