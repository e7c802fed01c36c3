"""Rows into a database: static statements, `UNWIND $rows`, counts asserted, all in the transaction of the caller."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from relgraph import ontology
from relgraph.errors import StoreError
from relgraph.model import Edge, Node
from relgraph.stores.cypher import Changes
from relgraph.stores.cypher.values import properties

ROWS = 5_000
"""Rows of an UNWIND."""

Row = Mapping[str, Any]

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
    kind: f"UNWIND $rows AS row MATCH ()-[r:{kind} {{id: row.p.id}}]->() RETURN r.id AS id" for kind in ontology.EDGES
}
_MOVED_EDGES = {
    kind: f"UNWIND $rows AS row MATCH (a)-[r:{kind} {{id: row.p.id}}]->(b) WHERE a.id <> row.a OR b.id <> row.b "
    "DELETE r RETURN count(*) AS n"
    for kind in ontology.EDGES
}
"""Edges that keep their id and get other ends."""


def push(tx: Any, changes: Changes, label_of: Callable[[str], str | None], *, fresh: bool) -> None:
    """Bring the public graph to the new state. `fresh` says that it was empty, so that nothing can be in the way.

    Always in the same order: edges out, nodes out, nodes in, edges in.
    """
    for kind, ids in _by_name(changes.gone_edges).items():
        _send(tx, _GONE_EDGES[kind], ids, exact=False)
    for label, ids in _by_name(changes.gone_nodes).items():
        _send(tx, _GONE_NODES[label], ids, exact=False)
    nodes: dict[str, list[Row]] = defaultdict(list)
    for node in changes.nodes:
        nodes[node.label].append(typed(node))
    for label in sorted(nodes):
        _send(tx, _NODES[label], nodes[label], exact=True)
    for (kind, a, b), rows in sorted(_edge_rows(changes.edges, label_of).items()):
        held = frozenset() if fresh else _held(tx, kind, rows)
        known = [row for row in rows if row["p"]["id"] in held]
        _send(tx, _MOVED_EDGES[kind], known, exact=False)
        _send(tx, _edge_statement("MERGE", kind, a, b), known, exact=True)
        # To create what is new is twice as fast as to merge it, which looks through the edges of one end.
        _send(tx, _edge_statement("CREATE", kind, a, b), [r for r in rows if r["p"]["id"] not in held], exact=True)


def _edge_rows(
    edges: Iterable[Edge], label_of: Callable[[str], str | None]
) -> Mapping[tuple[str, str, str], list[Row]]:
    """Edges as rows, by their kind and the labels of both ends."""
    rows: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for edge in edges:
        ends = label_of(edge.source), label_of(edge.target)
        if ends[0] is None or ends[1] is None:
            raise StoreError(f"the edge {edge.id} points at a node that is not there. Run relgraph verify.")
        rows[edge.kind, ends[0], ends[1]].append({"a": edge.source, "b": edge.target, "p": typed(edge)})
    return rows


def _held(tx: Any, kind: str, rows: Sequence[Row]) -> frozenset[str]:
    """The ids of those edges that are there already."""
    parts = (rows[start : start + ROWS] for start in range(0, len(rows), ROWS))
    return frozenset(record["id"] for part in parts for record in tx.run(_HELD_EDGES[kind], rows=part))


def _edge_statement(verb: str, kind: str, a: str, b: str) -> str:
    """The statement for edges of one kind between two labels, so that both ends are found by their index."""
    return (
        f"UNWIND $rows AS row MATCH (a:{a} {{id: row.a}}) MATCH (b:{b} {{id: row.b}}) "
        f"{verb} (a)-[r:{kind} {{id: row.p.id}}]->(b) SET r = row.p RETURN count(r) AS n"
    )


def typed(noun: Node | Edge) -> dict[str, Any]:
    """The properties of a node or edge with real dates."""
    types = ontology.NODES[noun.label] if isinstance(noun, Node) else ontology.EDGES[noun.kind]
    row = properties(noun)
    return {k: dt.date.fromisoformat(v) if types.get(k) == "date" else v for k, v in row.items()}


def send(tx: Any, statement: str, rows: Sequence[Any]) -> None:
    """Run a statement of our own over rows; each row must count."""
    _send(tx, statement, rows, exact=True)


def _send(tx: Any, statement: str, rows: Sequence[Any], *, exact: bool) -> None:
    for start in range(0, len(rows), ROWS):
        some = rows[start : start + ROWS]
        written = tx.run(statement, rows=some).single()["n"]
        if exact and written != len(some):
            raise StoreError(f"the server wrote {written} of {len(some)} rows. Nothing of this batch was kept.")


def _by_name(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for noun_id, name in sorted(pairs, key=lambda pair: (pair[1], pair[0])):
        found[name].append(noun_id)
    return found
