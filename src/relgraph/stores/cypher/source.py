"""What a projection reads of a record, and nothing more of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from relgraph.model import Edge, Node


@dataclass(frozen=True, slots=True)
class Changes:
    """What a record wrote and deleted since a change number: new states whole, what is gone by id."""

    nodes: Sequence[Node] = ()
    edges: Sequence[Edge] = ()
    gone_nodes: Sequence[tuple[str, str]] = ()  # id, label
    gone_edges: Sequence[tuple[str, str]] = ()  # id, kind

    def __len__(self) -> int:
        return len(self.nodes) + len(self.edges) + len(self.gone_nodes) + len(self.gone_edges)


class Source(Protocol):
    """A record as its projection sees it."""

    def record_id(self) -> str:
        """A name made once for each record: a new record never passes for an old one."""
        ...

    def change(self) -> int:
        """The number of the last change of the public graph."""
        ...

    def mark(self, change: int) -> str | None:
        """What tells a change from one of the same number in a copy that went its own way; None for an unknown one."""
        ...

    def statements_kept(self) -> int:
        """How many statements it holds: by them the machine is chosen that makes a projection."""
        ...

    def changed(self, since: int) -> Changes | None:
        """What changed after that number; None where the record no longer knows."""
        ...

    def nodes_of(self, label: str) -> Iterator[Node]:
        """The nodes of a label, in the order in which they are read fastest."""
        ...

    def edges_of(self, kind: str) -> Iterator[Edge]:
        """The edges of a kind, in the order in which they are read fastest."""
        ...

    def snapshot(self) -> AbstractContextManager[object]:
        """A block within which all reads see one state of the record."""
        ...
