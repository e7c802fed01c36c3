"""How much speaks for a sector in a document.

The more its words are, by the logarithm of their number, by how many different ones they are, and against the sector
that has most; the more where one of them stands behind words of dealing ("agreed to boost", "areas such as"), where a
list names it among others ("trade, transport and tourism"), where the text tells of talks, and where an agreement is
about it; the less, the longer the text. A weak word weighs little, a faint one hardly anything. The weights are those
of a logistic regression over annotated articles (`benchmarks/sectors.py`), which was tried on articles left out of it;
the column `enough` of `data/sectors.tsv` holds what it asks of each sector.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import fsum, log1p
from operator import mul

from relgraph.gazetteer.hit import Hit
from relgraph.light import light

SHARES = {"strong": 1.0, "weak": 0.25, "faint": 0.1}
"""How much a word counts, by the column of `data/sectors.tsv` in which it stands."""
WEIGHTS = {
    "named": 1.71,
    "against most": 1.81,
    "different": 0.22,
    "dealt": 0.48,
    "listed": 0.26,
    "talks": 0.45,
    "agreed": 1.22,
    "length": -0.29,
}
"""What `Weight.features` counts and how much it weighs: made by `benchmarks/sectors.py`."""
NAMED_AT_MOST, DIFFERENT_AT_MOST, DEALT_AT_MOST, LISTED_AT_MOST, LONGEST = 6.0, 4, 3, 3, 10.0
ENOUGH = 2.5


@light(frozen=True, slots=True)
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
    count: int = 0
    words: set[str] = field(default_factory=set)

    def add(self, share: float, word: str, dealings: int) -> None:
        """Count a word of the sector, which stands behind so many words of dealing."""
        self.count += 1
        self.named += share
        self.words.add(word)
        if dealings:
            self.dealt = max(self.dealt, share * min(dealings, DEALT_AT_MOST))

    def enough(self, whole: Whole, *, agreed: bool) -> bool:
        """Whether the sector counts; its row may ask for more or less than the others."""
        return self.total(whole, agreed=agreed) >= float(self.first.row["enough"] or ENOUGH)

    def total(self, whole: Whole, *, agreed: bool = False) -> float:
        """The sum of what counts, each as it weighs."""
        return fsum(map(mul, WEIGHTS.values(), self.features(whole, agreed=agreed)))

    def features(self, whole: Whole, *, agreed: bool) -> tuple[float, ...]:
        """What counts, in the order of `WEIGHTS`; `agreed` tells whether an agreement is about the sector."""
        return (
            log1p(min(self.named, NAMED_AT_MOST)),
            self.named / whole.most,
            min(len(self.words), DIFFERENT_AT_MOST),
            self.dealt,
            min(self.listed, LISTED_AT_MOST),
            whole.talks,
            agreed,
            min(whole.length / 1000, LONGEST),
        )
