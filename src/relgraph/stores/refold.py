"""Writing a folded graph into the record: only what differs, under a new change number."""

from __future__ import annotations

from collections.abc import Iterable

from relgraph.fold import Graph
from relgraph.stores.database import Database
from relgraph.stores.packing import dump

Rows = dict[tuple[str, str], tuple[str, ...]]


def write(database: Database, graph: Graph) -> None:
    """Make the record's graph equal to this one."""
    nodes: Rows = {(n.label, n.id): (n.name, dump(n.properties)) for n in graph.nodes}
    edges: Rows = {
        (e.kind, e.id): (e.source, e.target, dump(e.properties), dump(graph.support.get(e.id, ()))) for e in graph.edges
    }
    held_nodes: Rows = {(label, i): (name, body) for i, label, name, body in database.rows("SELECT * FROM node")}
    held_edges: Rows = {(row[1], row[0]): row[2:] for row in database.rows("SELECT * FROM edge")}
    changed_nodes = _differ(nodes, held_nodes)
    changed_edges = _differ(edges, held_edges)
    if not changed_nodes and not changed_edges:
        return
    change = int(database.meta("change")) + 1
    database.set_meta("change", change)
    _put(database, "node", changed_nodes, change)
    _put(database, "edge", changed_edges, change)
    database.many(
        "INSERT INTO node VALUES (?, ?, ?, ?)",
        ((i, label, *nodes[label, i]) for label, i in changed_nodes & set(nodes)),
    )
    database.many(
        "INSERT INTO edge VALUES (?, ?, ?, ?, ?, ?)",
        ((i, kind, *edges[kind, i]) for kind, i in changed_edges & set(edges)),
    )


def _differ(new: Rows, held: Rows) -> set[tuple[str, str]]:
    return {key for key in new.keys() | held.keys() if new.get(key) != held.get(key)}


def _put(database: Database, what: str, changed: Iterable[tuple[str, str]], change: int) -> None:
    kind = "label" if what == "node" else "kind"
    rows = sorted(changed)
    database.many(f"DELETE FROM {what} WHERE {kind} = ? AND id = ?", rows)  # noqa: S608  # names of our own tables
    database.many("INSERT OR REPLACE INTO touched VALUES (?, ?, ?, ?)", ((what, i, k, change) for k, i in rows))
