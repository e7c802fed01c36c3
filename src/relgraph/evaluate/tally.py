"""Counting what was found, missed and invented."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(slots=True)
class Tally:
    """Found, invented and missed of one kind of label."""

    found: int = 0
    extra: int = 0
    missed: int = 0

    def add(self, pairing: Pairing) -> None:
        """Count a pairing in."""
        self.found += len(pairing.pairs)
        self.extra += len(pairing.extra)
        self.missed += len(pairing.missed)

    def row(self) -> dict[str, float]:
        """Precision, recall and F1, with how many were annotated and how many predicted."""
        predicted, gold = self.found + self.extra, self.found + self.missed
        precision = self.found / predicted if predicted else 0.0
        recall = self.found / gold if gold else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return {"precision": precision, "recall": recall, "f1": f1, "gold": gold, "predicted": predicted}


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which annotation goes with which prediction, and what is left on both sides."""

    pairs: list[tuple[Any, Any]]
    missed: list[Any]
    extra: list[Any]


def pair_up(gold: Sequence[Any], predicted: Sequence[Any], same: Callable[[Any, Any], float]) -> Pairing:
    """One-to-one, the best score first; `same` gives 0 where two do not match."""
    scores = [(float(same(g, p)), i, j) for i, g in enumerate(gold) for j, p in enumerate(predicted)]
    used_gold: set[int] = set()
    used_predicted: set[int] = set()
    pairs = []
    for score, i, j in sorted(scores, key=lambda s: (-s[0], s[1], s[2])):
        if score > 0 and i not in used_gold and j not in used_predicted:
            used_gold.add(i)
            used_predicted.add(j)
            pairs.append((gold[i], predicted[j]))
    missed = [g for i, g in enumerate(gold) if i not in used_gold]
    extra = [p for j, p in enumerate(predicted) if j not in used_predicted]
    return Pairing(pairs, missed, extra)
