"""What the user's ledger says: which entities are one, which articles mean another, what is wrong or confirmed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from relgraph.errors import UsageError
from relgraph.model import Decision

SPLIT = "~"
"""Between the key of an entity and the mark of the decision that split it."""
MERGED = ("leader:", "person:", "country:", "org:")
"""How the keys begin of those that can be merged; sectors are a fixed list, and none of it stands for another."""


@dataclass(frozen=True, slots=True)
class Split:
    """The articles that mean another than `subject`; `mark` tells the other's keys apart."""

    subject: str
    articles: frozenset[str]
    mark: str

    def key(self, key: str) -> str:
        """The key of the other one."""
        return f"{key}{SPLIT}{self.mark}"


@dataclass(frozen=True, slots=True)
class Rulings:
    """The decisions that hold, ready to be looked up.

    `merges` are by time, each with the entity that stays first; `rejected` and `confirmed` are ids of statements or
    edges.
    """

    merges: tuple[tuple[str, str], ...] = ()
    splits: tuple[Split, ...] = ()
    rejected: frozenset[str] = frozenset()
    confirmed: frozenset[str] = frozenset()


def plain_key(key: str) -> str:
    """The key as the articles use it, without the mark of a split."""
    return key.partition(SPLIT)[0]


def stands_for(
    article: str, keys: Iterable[str], splits: Iterable[Split], unsplit: Mapping[str, str]
) -> dict[str, str]:
    """The keys of an article that a split turns into others; `unsplit` gives the canonical id before all splits."""
    found: dict[str, str] = {}
    for split in splits:
        if article in split.articles:
            who = unsplit.get(split.subject, split.subject)
            found |= {key: split.key(key) for key in keys if unsplit.get(key, key) == who}
    return found


def split_pairs(keys: Iterable[str]) -> list[tuple[str, str]]:
    """The keys that one split made, in pairs: they are one entity."""
    first: dict[str, str] = {}
    return [(first.setdefault(key.partition(SPLIT)[2], key), key) for key in sorted(keys) if SPLIT in key]


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


def can_merge(one: str, other: str) -> bool:
    """Whether two keys can be one entity: both people, or both of one kind."""
    kinds = {key.partition(":")[0] for key in (one, other)}
    return kinds <= {"leader", "person"} or len(kinds) == 1


def refuse_impossible(row: Decision) -> None:
    """Raises UsageError for a merge of two kinds."""
    if row.verb == "merge" and not can_merge(row.subject, row.object or ""):
        raise UsageError(f"{row.subject} and {row.object} are not of one kind. Merge people with people only.")


def rulings(decisions: Iterable[Decision]) -> Rulings:
    """The rulings of a ledger; of reject and confirm on one statement or edge the later holds."""
    merges: list[tuple[str, str]] = []
    splits: list[Split] = []
    verdict: dict[str, str] = {}
    for row in in_force(decisions):
        if row.verb == "merge":
            pair = (row.subject, row.object or "")
            merges += [pair] if can_merge(*pair) and row.subject.startswith(MERGED) else []
        elif row.verb == "split":
            splits.append(Split(row.subject, frozenset(row.articles), row.id[:8]))
        else:
            verdict[row.subject] = row.verb
    rejected = frozenset(s for s, v in verdict.items() if v == "reject")
    confirmed = frozenset(s for s, v in verdict.items() if v == "confirm")
    return Rulings(tuple(merges), tuple(splits), rejected, confirmed)
