"""What weights say that were learned from annotated articles: a whole number, the sum of the weights of some features.

The tables `data/weights_*.tsv` are written by `benchmarks/weights.py`. A weight is a hundredth of a logarithm of odds,
so that 0 is an even chance; as whole numbers the sums are the same on every machine, in any order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from relgraph.config import from_data
from relgraph.tables import Placed, table

ALWAYS, ENOUGH = "always", "enough"
"""The rows of a table that weigh on every candidate, and that say from which sum on a candidate counts."""
WORD = re.compile(r"\b[a-z]{2,}\b")
ENDING = re.compile(r"(?<=\w\w\w)(?:ing|ed|ies|es|s|ly)s?$")
STEM = 8
"""So many letters of a word count."""


def surplus(name: str, features: Iterable[str]) -> int:
    """How much more the features of a candidate weigh than the table `name` asks for: below 0 it does not count."""
    weights = _weights(name)
    return weights[ALWAYS] + sum(weights.get(feature, 0) for feature in {*features}) - weights[ENOUGH]


@from_data
def _weights(name: str) -> Mapping[str, int]:
    found = {placed.row["feature"]: _whole(placed) for placed in table(f"weights_{name}.tsv", ("feature", "weight"))}
    return {ALWAYS: 0, ENOUGH: 0, **found}


def _whole(placed: Placed) -> int:
    try:
        return int(placed.row["weight"])
    except ValueError as exc:
        raise placed.fail(f"{placed.row['weight']!r} is no weight", "Write a whole number.") from exc


def stems(text: str, start: int, end: int) -> list[str]:
    """The words of a stretch that have no capital, without their endings."""
    return [stem(found[0]) for found in WORD.finditer(text, start, max(start, end))]


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """The beginning of a word, which its forms share: `visited`, `visiting`."""
    return ENDING.sub("", word)[:STEM]


def step(number: int, *steps: int) -> int:
    """The first of some steps that a number does not pass; beyond the last, one more than it."""
    return next((high for high in steps if number <= high), steps[-1] + 1)


def together(place: str, words: Iterable[str]) -> Iterator[str]:
    """Words as features, each with its place."""
    return (f"{place} {word}" for word in words)
