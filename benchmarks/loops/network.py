"""The graph as networkx holds it, a graph for each relation, and small helps for loops over it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

import networkx as nx

from relgraph import ontology
from relgraph.model import Edge, Node
from relgraph.protocols import View
from relgraph.stores.cypher.values import whole_day

Row = tuple[Any, ...]
Given = Mapping[str, Any]
Loop = Callable[["Network", Given], list[Row]]
Data = Mapping[str, Any]
Thing = TypeVar("Thing")

HAPPENED = "happened"


@dataclass(frozen=True, slots=True)
class Network:
    """The whole public graph: attributes of each node by its id, ids by label, and a graph for each relation."""

    nodes: dict[str, Data] = field(default_factory=dict)
    labelled: dict[str, list[str]] = field(default_factory=dict)
    of: dict[str, nx.MultiDiGraph[str]] = field(default_factory=dict)

    @classmethod
    def read(cls, view: View) -> Network:
        """All nodes and edges of a view; dates are dates."""
        network = cls(labelled={label: [] for label in ontology.NODES})
        for node in view.nodes():
            network.nodes[node.id] = {
                "label": node.label,
                "name": node.name,
                **_typed(node, ontology.NODES[node.label]),
            }
            network.labelled[node.label].append(node.id)
        for kind, types in ontology.EDGES.items():
            graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
            network.of[kind] = graph
            for edge in view.edges(kind):
                graph.add_edge(edge.source, edge.target, key=edge.id, **_typed(edge, types))
        return network

    def name(self, node_id: str) -> str:
        """The name of a node."""
        return str(self.nodes[node_id]["name"])

    def is_a(self, node_id: str, *labels: str) -> bool:
        """Whether a node is there and has one of these labels."""
        return self.nodes.get(node_id, {}).get("label") in labels

    def each(self, label: str) -> Iterator[tuple[str, Data]]:
        """The nodes of a label with their attributes."""
        return ((node_id, self.nodes[node_id]) for node_id in self.labelled[label])

    def context(self, data: Data) -> Any:
        """The sentence of the statement that an edge names."""
        return self.nodes.get(data.get("statement", ""), {}).get("context")

    def out(self, kind: str, node_id: str) -> Iterator[tuple[str, str, Data]]:
        """What edges of a kind lead to from a node: the other end, the edge's id, its attributes."""
        graph = self.of[kind]
        if node_id in graph:
            yield from ((b, key, data) for _, b, key, data in graph.out_edges(node_id, keys=True, data=True))

    def into(self, kind: str, node_id: str) -> Iterator[tuple[str, str, Data]]:
        """From where edges of a kind come to a node: the other end, the edge's id, its attributes."""
        graph = self.of[kind]
        if node_id in graph:
            yield from ((a, key, data) for a, _, key, data in graph.in_edges(node_id, keys=True, data=True))

    def around(self, kind: str, node_id: str) -> Iterator[tuple[str, str, Data]]:
        """Edges of a kind in either direction."""
        yield from self.out(kind, node_id)
        yield from self.into(kind, node_id)

    def all(self, kind: str) -> Iterable[tuple[str, str, str, Data]]:
        """All edges of a kind: both ends, id, attributes."""
        return self.of[kind].edges(keys=True, data=True)

    def with_speakers(self, actor: str) -> list[str]:
        """An actor and the leaders that represent it."""
        return [actor, *dict.fromkeys(leader for leader, _, _ in self.into("REPRESENTS", actor))]


def _typed(noun: Node | Edge, types: Mapping[str, str]) -> dict[str, Any]:
    return {
        key: dt.date.fromisoformat(whole_day(str(value))) if types.get(key) == "date" else value
        for key, value in noun.properties.items()
        if value is not None
    }


def day(value: str | None) -> dt.date | None:
    """A parameter as a date."""
    return dt.date.fromisoformat(value) if value else None


def since(found: dt.date | None, first: dt.date | None) -> bool:
    """Whether a date is not before the first day asked for; with one, what has no date is left out."""
    return first is None or (found is not None and found >= first)


def until(found: dt.date | None, last: dt.date | None) -> bool:
    """Whether a date is not after the last day asked for; with one, what has no date is left out."""
    return last is None or (found is not None and found <= last)


def newest(things: Iterable[Thing], date: Callable[[Thing], Any], then: Callable[[Thing], Any]) -> list[Thing]:
    """Sorted by date, the latest first and what has none last; then by another key."""
    return sorted(sorted(things, key=then), key=lambda thing: str(date(thing) or ""), reverse=True)
