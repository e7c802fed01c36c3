"""What a fold makes: nodes and edges, and which statement stands behind which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from relgraph.fold.claims import Voice
from relgraph.model import Edge, Node

Tie = tuple[str, str, str, str, Mapping[str, Any], Sequence[Voice]]
"""An edge as a fold makes it: id, kind, source, target and properties, as in `Edge`, and the statements behind it.

These come in no order, each once.
"""


@dataclass(frozen=True, slots=True)
class Graph:
    """The public graph, its nodes and edges sorted, and the ids of the statements behind each edge, newest first."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    support: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(slots=True)
class Piece:
    """What one group folds into: its nodes and edges, all statements behind these, and the event of the statements.

    `voices` has each statement once, in no order; `event` is "" where the group tells of none.
    """

    nodes: list[Node] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    voices: Sequence[Voice] = ()
    event: str = ""

    def judged(self, rejected: frozenset[str], confirmed: frozenset[str]) -> Piece:
        """The piece without the edges that the user rejected; those that he confirmed are certain."""
        self.ties = [_certain(t) if t[0] in confirmed else t for t in self.ties if t[0] not in rejected]
        return self


def _certain(tie: Tie) -> Tie:
    name, kind, source, target, properties, voices = tie
    sure = {**properties, "confidence": 1.0} if "confidence" in properties else properties
    return (name, kind, source, target, sure, voices)


def node_order(node: Node) -> tuple[str, str]:
    """The order of nodes in a graph: by label, then id."""
    return (node.label, node.id)


def edge_order(edge: Edge) -> tuple[str, str]:
    """The order of edges in a graph: by kind, then id."""
    return (edge.kind, edge.id)
