"""What a fold makes: nodes and edges, and which statement stands behind which."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from relgraph.fold.claims import Voice
from relgraph.model import Edge, Node


@dataclass(frozen=True, slots=True)
class Graph:
    """The public graph, its nodes and edges sorted, and the ids of the statements behind each edge, newest first."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    support: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(slots=True)
class Piece:
    """What one group folds into: its nodes and edges, the statements behind each edge, the event of each statement.

    `support` has the statements in no order, and some of them more than once: see `behind`.
    """

    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    support: dict[str, list[Voice]] = field(default_factory=dict)
    events: dict[str, str] = field(default_factory=dict)

    def add(self, edge: Edge, voices: list[Voice]) -> None:
        """Take an edge in, with the statements behind it."""
        self.edges.append(edge)
        self.support[edge.id] = voices

    def voices(self) -> list[Voice]:
        """The statements behind its edges, sorted, each once."""
        if len(self.support) == 1:
            (told,) = self.support.values()
            if len(told) == 1:
                return told
        return sorted({v.id: v for told in self.support.values() for v in told}.values())

    def behind(self, edge: str) -> list[Voice]:
        """The statements behind an edge, newest first, each once."""
        return sorted({v.id: v for v in self.support[edge]}.values(), reverse=True)

    def judged(self, rejected: frozenset[str], confirmed: frozenset[str]) -> Piece:
        """The piece without the edges that the user rejected; those that he confirmed are certain."""
        ids = self.support.keys()
        if rejected.isdisjoint(ids) and confirmed.isdisjoint(ids):
            return self
        kept = [e for e in self.edges if e.id not in rejected]
        self.edges = [_certain(e) if e.id in confirmed else e for e in kept]
        self.support = {i: s for i, s in self.support.items() if i not in rejected}
        return self

    def links(self) -> dict[str, list[str]]:
        """The edges that each statement supports, sorted."""
        found: dict[str, list[str]] = {}
        for edge_id in sorted(self.support):
            for voice in self.behind(edge_id):
                found.setdefault(voice.id, []).append(edge_id)
        return found


def _certain(edge: Edge) -> Edge:
    return replace(edge, properties={**edge.properties, "confidence": 1.0}) if "confidence" in edge.properties else edge


def node_order(node: Node) -> tuple[str, str]:
    """The order of nodes in a graph: by label, then id."""
    return (node.label, node.id)


def edge_order(edge: Edge) -> tuple[str, str]:
    """The order of edges in a graph: by kind, then id."""
    return (edge.kind, edge.id)
