"""How much speaks for a sector in a document.

The more its words are, by the logarithm of their number, by how many different ones they are, and against the sector
that has most; the more where the headline names it, where a list names it among others ("trade, transport and
tourism"), where the text tells of talks, and where an agreement is about it; the less, the longer the text. A weak
word weighs little. The weights are those of a logistic regression over annotated articles, which was tried on articles
left out of it; the column `enough` of `data/sectors.tsv` holds what it asks of each sector.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import log1p

from relgraph.gazetteer.hit import Hit

WEAK = 0.1
NAMED, NAMED_AT_MOST = 1.22, 5.0
AGAINST_MOST = 1.43
DIFFERENT, DIFFERENT_AT_MOST = 0.37, 4
IN_HEADLINE = 0.5
LISTED, LISTED_AT_MOST = 0.28, 3
TALKS = 0.31
AGREED = 1.73
LENGTH, LONGEST = -0.22, 10.0
ENOUGH = 2.4


@dataclass(frozen=True, slots=True)
class Whole:
    """What the document is as a whole: the sum for the sector that has most, its length, whether it tells of talks."""

    most: float
    length: int
    talks: bool


@dataclass(slots=True)
class Weight:
    """What speaks for a sector so far: its words, and the longest list that names it among others."""

    first: Hit
    named: float = 0.0
    headline: float = 0.0
    listed: int = 0
    agreed: bool = False
    count: int = 0
    words: set[str] = field(default_factory=set)

    def add(self, hit: Hit, word: str, *, headline: bool) -> None:
        """Count a word of the sector."""
        share = 1.0 if hit.row["strength"] == "strong" else WEAK
        self.count += 1
        self.named += share
        self.words.add(word)
        if headline:
            self.headline = max(self.headline, 1.0 if share == 1.0 else 0.5)

    def enough(self, whole: Whole) -> bool:
        """Whether the sector counts; its row may ask for more or less than the others."""
        return self.total(whole) >= float(self.first.row["enough"] or ENOUGH)

    def total(self, whole: Whole) -> float:
        """The sum of the weights."""
        return (
            NAMED * log1p(min(self.named, NAMED_AT_MOST))
            + AGAINST_MOST * self.named / whole.most
            + DIFFERENT * min(len(self.words), DIFFERENT_AT_MOST)
            + IN_HEADLINE * self.headline
            + LISTED * min(self.listed, LISTED_AT_MOST)
            + TALKS * whole.talks
            + AGREED * self.agreed
            + LENGTH * min(whole.length / 1000, LONGEST)
        )
