"""How much speaks for a sector in a document.

The more its words are, by the logarithm of their number, by how many different ones they are, and against the sector
that has most; the more where one of them stands behind words of dealing ("agreed to boost", "areas such as"), where a
list names it among others ("trade, transport and tourism"), where the text tells of talks, and where an agreement is
about it; the less, the longer the text. A weak word weighs little, a faint one hardly anything. The weights are those
of a logistic regression over annotated articles, which was tried on articles left out of it; the column `enough` of
`data/sectors.tsv` holds what it asks of each sector.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import log1p

from relgraph.gazetteer.hit import Hit

SHARES = {"strong": 1.0, "weak": 0.25, "faint": 0.1}
"""How much a word counts, by the column of `data/sectors.tsv` in which it stands."""
NAMED, NAMED_AT_MOST = 1.71, 6.0
AGAINST_MOST = 1.81
DIFFERENT, DIFFERENT_AT_MOST = 0.22, 4
DEALT, DEALT_AT_MOST = 0.48, 3
LISTED, LISTED_AT_MOST = 0.26, 3
TALKS = 0.45
AGREED = 1.22
LENGTH, LONGEST = -0.29, 10.0
ENOUGH = 2.5


@dataclass(frozen=True, slots=True)
class Whole:
    """What the document is as a whole: the sum for the sector that has most, its length, whether it tells of talks."""

    most: float
    length: int
    talks: bool


@dataclass(slots=True)
class Weight:
    """What speaks for a sector so far: its words, the dealings before them, the longest list that names it."""

    first: Hit
    named: float = 0.0
    dealt: float = 0.0
    listed: int = 0
    agreed: bool = False
    count: int = 0
    words: set[str] = field(default_factory=set)

    def add(self, share: float, word: str, dealings: int) -> None:
        """Count a word of the sector, which stands behind so many words of dealing."""
        self.count += 1
        self.named += share
        self.words.add(word)
        self.dealt = max(self.dealt, share * min(dealings, DEALT_AT_MOST))

    def enough(self, whole: Whole) -> bool:
        """Whether the sector counts; its row may ask for more or less than the others."""
        return self.total(whole) >= float(self.first.row["enough"] or ENOUGH)

    def total(self, whole: Whole) -> float:
        """The sum of the weights."""
        return (
            NAMED * log1p(min(self.named, NAMED_AT_MOST))
            + AGAINST_MOST * self.named / whole.most
            + DIFFERENT * min(len(self.words), DIFFERENT_AT_MOST)
            + DEALT * self.dealt
            + LISTED * min(self.listed, LISTED_AT_MOST)
            + TALKS * whole.talks
            + AGREED * self.agreed
            + LENGTH * min(whole.length / 1000, LONGEST)
        )
