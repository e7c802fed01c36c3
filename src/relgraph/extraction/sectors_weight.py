"""How much speaks for a sector in a document.

The more its words are, in number, of all and against the sector that has most; the more where the headline names it,
where a list names it among others ("trade, transport and tourism"), where its sentence names a state or a leader, and
where the story tells of talks at all. A weak word weighs little. The weights are the middle of the plateau of a grid
over the annotated articles, on which both halves agree.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from relgraph.gazetteer.hit import Hit

WEAK = 0.1
NAMED, NAMED_AT_MOST = 0.1, 5.0
SHARE = 1.5
AGAINST_MOST = 0.5
IN_HEADLINE = 0.5
LISTED, LISTED_AT_MOST = 0.2, 3
SIDED, SIDED_AT_MOST = 0.2, 3
TALKS = 0.4
ENOUGH = 1.25


@dataclass(slots=True)
class Weight:
    """What speaks for a sector so far: its words, and the sentences that name it beside states or leaders."""

    first: Hit
    named: float = 0.0
    headline: float = 0.0
    listed: int = 0
    sided: set[int] = field(default_factory=set)
    agreed: bool = False
    count: int = 0

    def add(self, hit: Hit, *, headline: bool) -> None:
        """Count a word of the sector."""
        share = 1.0 if hit.row["strength"] == "strong" else WEAK
        self.count += 1
        self.named += share
        if headline:
            self.headline = max(self.headline, 1.0 if share == 1.0 else 0.5)

    def enough(self, everything: float, most: float, *, talks: bool) -> bool:
        """Whether the sector counts; its row may ask for more or less than the others."""
        return self.total(everything, most, talks=talks) >= float(self.first.row["enough"] or ENOUGH)

    def total(self, everything: float, most: float, *, talks: bool) -> float:
        """The sum of the weights; `everything` is what all words of the document count, `most` its top sector's."""
        return (
            SHARE * self.named / everything
            + AGAINST_MOST * self.named / most
            + NAMED * min(self.named, NAMED_AT_MOST)
            + IN_HEADLINE * self.headline
            + LISTED * min(self.listed, LISTED_AT_MOST)
            + SIDED * min(len(self.sided), SIDED_AT_MOST)
            + TALKS * talks
        )
