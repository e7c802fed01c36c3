"""What must be written to make one graph equal to another."""

from __future__ import annotations

from relgraph.protocols import View
from relgraph.stores.cypher import Changes


def differences(held: View, wanted: View) -> Changes:
    """The changes that turn the graph of `held` into that of `wanted`."""
    nodes, edges = {n.id: n for n in wanted.nodes()}, {e.id: e for e in wanted.edges()}
    old_nodes, old_edges = {n.id: n for n in held.nodes()}, {e.id: e for e in held.edges()}
    return Changes(
        nodes=[n for i, n in nodes.items() if old_nodes.get(i) != n],
        edges=[e for i, e in edges.items() if old_edges.get(i) != e],
        gone_nodes=[(i, n.label) for i, n in old_nodes.items() if i not in nodes or nodes[i].label != n.label],
        gone_edges=[(i, e.kind) for i, e in old_edges.items() if i not in edges or edges[i].kind != e.kind],
    )
