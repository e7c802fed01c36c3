"""Rows into a database: static statements, `UNWIND $rows`, counts asserted, all in the transaction of the caller."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from relgraph import ontology
from relgraph.errors import StoreError
from relgraph.model import Edge, Node
from relgraph.stores.cypher import Changes
from relgraph.stores.cypher.values import properties

ROWS = 5_000
"""Rows of an UNWIND."""

T = TypeVar("T")

_NODES = {
    label: f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n = row RETURN count(n) AS n"
    for label in ontology.NODES
}
_GONE_NODES = {
    label: f"UNWIND $rows AS id MATCH (n:{label} {{id: id}}) DETACH DELETE n RETURN count(*) AS n"
    for label in ontology.NODES
}
_GONE_EDGES = {
    kind: f"UNWIND $rows AS id MATCH ()-[r:{kind} {{id: id}}]->() DELETE r RETURN count(*) AS n"
    for kind in ontology.EDGES
}
_HELD_EDGES = {
    kind: f"UNWIND $rows AS id MATCH ()-[r:{kind} {{id: id}}]->() RETURN r.id AS id" for kind in ontology.EDGES
}
_MOVED_EDGES = {
    kind: f"UNWIND $rows AS row MATCH (a)-[r:{kind} {{id: row[2].id}}]->(b) WHERE a.id <> row[0] OR b.id <> row[1] "
    "DELETE r RETURN count(*) AS n"
    for kind in ontology.EDGES
}
"""Edges that keep their id and get other ends."""
_BETWEEN = "UNWIND $rows AS row MATCH (a:{a} {{id: row[0]}}) MATCH (b:{b} {{id: row[1]}}) "
_NEW_EDGES = _BETWEEN + "CREATE (a)-[r:{kind}]->(b) SET r = row[2] RETURN count(r) AS n"
_KNOWN_EDGES = _BETWEEN + "MERGE (a)-[r:{kind} {{id: row[2].id}}]->(b) SET r = row[2] RETURN count(r) AS n"
"""Edges of one kind between two labels, so that both ends are found by their index.

To create what is new is twice as fast as to merge it, which looks through the edges of one end.
"""


def _itself(row: Any) -> Any:
    return row


def push(tx: Any, changes: Changes, label_of: Callable[[str], str | None], *, fresh: bool) -> None:
    """Bring the public graph to the new state. `fresh` says that it was empty, so that nothing can be in the way.

    Always in the same order: edges out, nodes out, nodes in, edges in.
    """
    for kind, ids in _by_name(changes.gone_edges).items():
        _send(tx, _GONE_EDGES[kind], ids, exact=False)
    for label, ids in _by_name(changes.gone_nodes).items():
        _send(tx, _GONE_NODES[label], ids, exact=False)
    nodes: dict[str, list[Node]] = defaultdict(list)
    for node in changes.nodes:
        nodes[node.label].append(node)
    for label in sorted(nodes):
        _send(tx, _NODES[label], nodes[label], typed)
    for (kind, a, b), edges in sorted(_between(changes.edges, label_of).items()):
        held = frozenset() if fresh else _held(tx, kind, [e.id for e in edges])
        known = [e for e in edges if e.id in held]
        _send(tx, _MOVED_EDGES[kind], known, _row, exact=False)
        _send(tx, _KNOWN_EDGES.format(kind=kind, a=a, b=b), known, _row)
        new = [e for e in edges if e.id not in held] if held else edges
        _send(tx, _NEW_EDGES.format(kind=kind, a=a, b=b), new, _row)


def _between(edges: Iterable[Edge], label_of: Callable[[str], str | None]) -> Mapping[tuple[str, str, str], list[Edge]]:
    """Edges by their kind and the labels of both ends."""
    found: dict[tuple[str, str, str], list[Edge]] = defaultdict(list)
    for edge in edges:
        a, b = label_of(edge.source), label_of(edge.target)
        if a is None or b is None:
            raise StoreError(f"the edge {edge.id} points at a node that is not there. Run relgraph verify.")
        found[edge.kind, a, b].append(edge)
    return found


def _held(tx: Any, kind: str, ids: Sequence[str]) -> frozenset[str]:
    """The ids of those edges that are there already."""
    parts = (ids[start : start + ROWS] for start in range(0, len(ids), ROWS))
    return frozenset(record["id"] for part in parts for record in tx.run(_HELD_EDGES[kind], rows=part))


def _row(edge: Edge) -> tuple[str, str, dict[str, Any]]:
    return edge.source, edge.target, typed(edge)


def typed(noun: Node | Edge) -> dict[str, Any]:
    """The properties of a node or edge with real dates."""
    types = ontology.NODES[noun.label] if isinstance(noun, Node) else ontology.EDGES[noun.kind]
    row = properties(noun)
    return {k: dt.date.fromisoformat(v) if types.get(k) == "date" else v for k, v in row.items()}


def send(tx: Any, statement: str, rows: Sequence[Any]) -> None:
    """Run a statement of our own over rows; each row must count."""
    _send(tx, statement, rows)


def _send(
    tx: Any, statement: str, items: Sequence[T], row_of: Callable[[T], Any] = _itself, *, exact: bool = True
) -> None:
    """Run a statement over the rows of items; the next rows are made while the server works on some."""
    rows = [row_of(item) for item in items[:ROWS]]
    for start in range(ROWS, len(items) + ROWS, ROWS):
        answer, sent = tx.run(statement, rows=rows), len(rows)
        rows = [row_of(item) for item in items[start : start + ROWS]]
        written = answer.single()["n"]
        if exact and written != sent:
            raise StoreError(f"the server wrote {written} of {sent} rows. Nothing of this batch was kept.")


def _by_name(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for noun_id, name in sorted(pairs, key=lambda pair: (pair[1], pair[0])):
        found[name].append(noun_id)
    return found
