"""Learns from annotated articles how much speaks for a sector, and prints it: python benchmarks/sectors.py GOLD …

GOLD has the form of `relgraph evaluate` (docs/evaluation.md). A logistic regression (`pip install scikit-learn`) over
what `relgraph.extraction.sectors_weight` counts gives its `WEIGHTS` and the column `enough` of `data/sectors.tsv`, a
figure a sector. Before that it says how right such a regression is on articles left out of it, a tenth at a time,
beside the weights of today. These come from gold, the articles of `tests/annotated/read.jsonl`, the samples, which
counted half, and 155 invented stories of other outlets, which counted one and a half times.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path
from typing import Any

import numpy as np

from relgraph import readers, text
from relgraph.evaluate import annotated, gold_id
from relgraph.extraction import RulesAnnotator, sectors
from relgraph.extraction.sectors_weight import WEIGHTS
from relgraph.extraction.stations import stations
from relgraph.model import Article, Statement

SURE = 0.42
"""From which probability on a sector counts: below a half, as a sector missed costs as much as one too many."""
STRENGTH = 0.3
"""The regression's inverse regularisation."""
FOLDS = 10


@dataclass(frozen=True, slots=True)
class Case:
    """A sector that has words in an article: what counts for it, whether it counts today, and whether it should."""

    article: str
    sector: str
    features: tuple[float, ...]
    today: bool
    right: bool


def cases(gold: Path) -> Iterator[Case]:
    """Those of the annotated articles in a folder."""
    notes = annotated(gold)
    rules = RulesAnnotator()
    for article in readers.read([str(gold / "articles")]):
        if not isinstance(article, Article):
            continue
        document = text.clean(article)
        ident = gold_id({"source": document.source, "external_id": document.external_id}, notes)
        if ident is None:
            continue
        scene = rules.scene(document)
        earlier: list[Statement] = []
        for find in stations()[:-1]:
            earlier += find(scene, tuple(earlier))
        (weights, whole), agreed = sectors.subjects(scene), sectors.agreed_on(earlier)
        for sector, weight in weights.items():
            held = sector in agreed
            right = sector in notes[ident]["sectors"]
            yield Case(
                f"{gold}/{ident}", sector, weight.features(whole, agreed=held), weight.enough(whole, agreed=held), right
            )


class Table:
    """The cases as arrays: what counts, in units of its spread, and a column for each sector."""

    def __init__(self, known: Sequence[Case]) -> None:
        self.sectors = sorted({case.sector for case in known})
        counted = np.array([case.features for case in known], float)
        self.spread = counted.std(0)
        ids = np.array([case.sector for case in known])
        self.columns = np.c_[counted / self.spread, ids[:, None] == np.array(self.sectors)]
        self.right = np.array([case.right for case in known])
        self.today = np.array([case.today for case in known])
        articles = {name: number for number, name in enumerate(dict.fromkeys(case.article for case in known))}
        self.fold = np.array([articles[case.article] % FOLDS for case in known])

    def fitted(self, where: Any) -> Any:
        """The regression over some of the rows."""
        from sklearn.linear_model import LogisticRegression

        return LogisticRegression(C=STRENGTH, max_iter=5_000).fit(self.columns[where], self.right[where])

    def left_out(self) -> Any:
        """What the regression says of each row when its article was left out."""
        said = np.zeros(len(self.right), bool)
        for fold in range(FOLDS):
            out = self.fold == fold
            said[out] = self.fitted(~out).predict_proba(self.columns[out])[:, 1] >= SURE
        return said

    def f1(self, said: Any) -> float:
        """The F1 of what is said of the sectors that have a word in their article."""
        return float(2 * (said & self.right).sum() / (said.sum() + self.right.sum()))


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    table = Table([case for gold in parser.parse_args().gold for case in cases(gold)])
    print(f"F1 with the weights of today {table.f1(table.today):.3f}, fitted anew {table.f1(table.left_out()):.3f}")
    model = table.fitted(slice(None))
    weights, sides = np.split(model.coef_[0], [len(WEIGHTS)])
    for name, weight in zip(WEIGHTS, weights / table.spread, strict=True):
        print(f"{name:20}{weight:6.2f}   today {WEIGHTS[name]:6.2f}")
    for sector, side in zip(table.sectors, sides, strict=True):
        print(f"{sector:30}{log(SURE / (1 - SURE)) - model.intercept_[0] - side:4.1f}")


if __name__ == "__main__":
    main()
