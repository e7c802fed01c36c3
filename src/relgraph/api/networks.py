"""The graph for networkx: plain attributes that every algorithm and writer takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from relgraph.errors import UsageError
from relgraph.model import Edge, Node
from relgraph.ontology import EDGES
from relgraph.protocols import View

if TYPE_CHECKING:
    import networkx as nx

ENDS = ("Leader", "Person", "Country", "Organization", "Sector", "Event")
"""Nodes of a whole network; articles and statements, the evidence, stay outside unless their edges are asked for."""

EVIDENCE = ("REPORTED_IN", "MENTIONS", "STATES")


def multigraph(view: View, kind: str | None = None) -> nx.MultiDiGraph[Any]:
    """Every edge as an edge, keyed by its id; without `kind` all but those to articles and statements."""
    import networkx as nx

    graph: nx.MultiDiGraph[Any] = nx.MultiDiGraph()
    for edge in _edges(view, kind):
        graph.add_edge(edge.source, edge.target, key=edge.id, kind=edge.kind, **_attributes(edge, skip="kind"))
    _describe(graph, view)
    return graph


def folded(view: View, kind: str | None = None, weight: str = "weight") -> nx.Graph[Any]:
    """One undirected edge for each pair of nodes; the attribute `weight` counts the edges between them."""
    import networkx as nx

    graph: nx.Graph[Any] = nx.Graph()
    for edge in _edges(view, kind):
        before = graph.get_edge_data(edge.source, edge.target, {weight: 0})
        graph.add_edge(edge.source, edge.target, **{weight: before[weight] + 1})
    _describe(graph, view)
    return graph


def _edges(view: View, kind: str | None) -> list[Edge]:
    if kind is not None and kind not in EDGES:
        raise UsageError(f"no edges are called {kind!r}. Known: {', '.join(EDGES)}.")
    return [e for e in view.edges(kind) if kind or e.kind not in EVIDENCE]


def _describe(graph: nx.Graph[Any], view: View) -> None:
    for node in view.nodes():
        if node.id in graph:
            graph.nodes[node.id].update(label=node.label, name=node.name, **_attributes(node))


def _attributes(noun: Node | Edge, *, skip: str = "") -> dict[str, Any]:
    """Properties as scalars; a list becomes its items with `; ` between them."""
    return {
        key: "; ".join(map(str, value)) if isinstance(value, list | tuple) else value
        for key, value in noun.properties.items()
        if key != skip and value is not None
    }
