"""Phrases of whole words in a text: looked up by its words, and by an automaton once many texts came.

The automaton finds them three times as quickly, but to build it takes as long as two hundred articles save by it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import accumulate, compress, count, pairwise
from operator import add
from typing import Any

import ahocorasick_rs

from relgraph.text.lazy import lazy

Found = tuple[int, int, int]
"""The number of a phrase, where the blank before it stands, and the end of the blank behind it or of its letters."""
ENOUGH = 100_000
"""After so many characters more are likely to come."""


class Phrases:
    """Finds phrases in texts of small letters, figures and blanks; `*` at the end of a phrase stands for any ending."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        self._numbers = numbers
        self._longest: dict[str, int] = {}
        for phrase in numbers:
            first, _, others = phrase.partition(" ")
            if " " in others:
                self._add_long(first, others)
        stems = [phrase for phrase in numbers if phrase[-1] == "*"]
        self._stems = ahocorasick_rs.AhoCorasick(list(map(_pattern, stems)))
        self._endings = [numbers[phrase] for phrase in stems]
        self._read = 0

    def _add_long(self, first: str, others: str) -> None:
        """Let the first two words of a phrase of more tell how many it may have."""
        second, *rest = others.split(" ")
        head, words = f"{first} {second}", len(rest) + 2
        if words > self._longest.get(head, 0):
            self._longest[head] = words

    def find(self, text: str) -> list[Found]:
        """The phrases of a text with a blank before and behind it; of one place those of any ending first."""
        self._read += len(text)
        if self._read > ENOUGH:
            return self.by_automaton(text)
        return self.by_words(text)

    def by_automaton(self, text: str) -> list[Found]:
        """The same by the automaton."""
        automaton, numbers = self._automaton
        hits = automaton.find_matches_as_indexes(text, overlapping=True)
        return [(numbers[index], start, stop) for index, start, stop in hits]

    @lazy
    def _automaton(self) -> tuple[Any, list[int]]:
        return ahocorasick_rs.AhoCorasick(list(map(_pattern, self._numbers))), list(self._numbers.values())

    def by_words(self, text: str) -> list[Found]:
        """The same by words: each alone, with the next, and, where a longer phrase begins with the two, with more."""
        hits = self._stems.find_matches_as_indexes(text, overlapping=True)
        return [*((self._endings[index], start, stop) for index, start, stop in hits), *self._whole(text[1:-1])]

    def _whole(self, text: str) -> Iterator[Found]:
        words = text.split(" ")
        pairs = list(map(" ".join, pairwise(words)))
        starts = list(map(add, accumulate(map(len, words), initial=0), count()))
        number_of = self._numbers.get
        for phrases in (words, pairs):
            for phrase, start, number in zip(phrases, starts, map(number_of, phrases), strict=False):
                if number is not None:
                    yield number, start, start + len(phrase) + 2
        for at in compress(count(), map(self._longest.__contains__, pairs)):
            start = starts[at]
            for end in range(at + 3, min(at + self._longest[pairs[at]], len(words)) + 1):
                number = number_of(text[start : starts[end] - 1])
                if number is not None:
                    yield number, start, starts[end] + 1


def _pattern(phrase: str) -> str:
    return f" {phrase[:-1]}" if phrase[-1] == "*" else f" {phrase} "
