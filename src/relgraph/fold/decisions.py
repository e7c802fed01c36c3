"""What the user's ledger says: which entities are one, which articles mean another, what is wrong or confirmed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from relgraph.model import Decision


@dataclass(frozen=True, slots=True)
class Rulings:
    """The decisions that hold, ready to be looked up; `rejected` and `confirmed` are ids of statements or edges."""

    merges: tuple[tuple[str, str], ...] = ()
    splits: dict[tuple[str, str], str] = field(default_factory=dict)  # (article, key) → key of the other entity
    rejected: frozenset[str] = frozenset()
    confirmed: frozenset[str] = frozenset()

    def key(self, article: str, key: str) -> str:
        """The key that a key of an article stands for, after the splits."""
        return self.splits.get((article, key), key)


def in_force(decisions: Iterable[Decision]) -> list[Decision]:
    """The decisions that hold, by time: those that no row which holds undoes. Rows that undo are left out."""
    rows = {d.id: d for d in decisions}
    against: dict[str, list[str]] = {}
    for row in rows.values():
        if row.verb == "undo":
            against.setdefault(row.subject, []).append(row.id)

    def holds(row_id: str) -> bool:
        return not any(holds(undo) for undo in against.get(row_id, ()))

    held = [row for row in rows.values() if row.verb != "undo" and holds(row.id)]
    return sorted(held, key=lambda d: (d.at, d.id))


def rulings(decisions: Iterable[Decision]) -> Rulings:
    """The rulings of a ledger; of reject and confirm on one statement the later holds."""
    merges: set[tuple[str, str]] = set()
    splits: dict[tuple[str, str], str] = {}
    verdict: dict[str, str] = {}
    for row in in_force(decisions):
        if row.verb == "merge" and row.object:
            merges.add((min(row.subject, row.object), max(row.subject, row.object)))
        elif row.verb == "split":
            splits |= {(a, key): split_key(key, row) for a in row.articles for key in split_keys(row)}
        else:
            verdict[row.subject] = row.verb
    rejected = frozenset(s for s, v in verdict.items() if v == "reject")
    confirmed = frozenset(s for s, v in verdict.items() if v == "confirm")
    return Rulings(tuple(sorted(merges)), splits, rejected, confirmed)


def split_keys(row: Decision) -> list[str]:
    """The keys that a split tells apart: those of the entity at the time of the decision."""
    return row.object.split("\n") if row.object else [row.subject]


def split_key(key: str, row: Decision) -> str:
    """The key of the entity that a split makes: the same for all keys of one split."""
    return f"{split_keys(row)[0]}~{row.id[:8]}"
