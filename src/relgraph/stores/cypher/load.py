"""Nodes and edges into a database of the engine: all of them at first, later the changed ones."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any

from relgraph import ontology
from relgraph.errors import StoreError
from relgraph.model import Edge, Node
from relgraph.stores.cypher.jvm import java_class, java_map
from relgraph.stores.cypher.source import Changes, Source
from relgraph.stores.cypher.values import properties

_ROWS = 5_000
_ROUND = 50_000
_TYPES = {
    "str": "STRING",
    "int": "LONG",
    "float": "DOUBLE",
    "bool": "BOOLEAN",
    "date": "DATE",
    "str[]": "LIST OF STRING",
}


def load(database: Any, source: Source) -> None:
    """Declare the schema in an empty database and add all nodes and edges, in bulk."""
    for statement in _schema():
        database.command("sql", statement)
    places: dict[str, str] = {}
    with _batch(database) as batch:
        for label in ontology.NODES:
            for nodes in _chunks(source.nodes_of(label)):
                places |= _add_nodes(batch, label, nodes)
    for kind in ontology.EDGES:
        for some in _chunks(source.edges_of(kind), _ROUND):
            with _batch(database) as batch:
                for edges in _chunks(some):
                    _add_edges(batch, kind, edges, places)
    for kind in ontology.EDGES:
        database.command("sql", f"CREATE INDEX ON `{kind}` (`id`) UNIQUE")


def change(database: Any, changes: Changes) -> None:
    """Bring a loaded database up to date: delete by id, write nodes over, add edges in bulk."""
    database.begin()
    for kind, ids in _by_type([*changes.gone_edges, *((edge.id, edge.kind) for edge in changes.edges)]):
        _delete(database, kind, ids)
    for label, ids in _by_type(changes.gone_nodes):
        _delete(database, label, ids)
    for node in changes.nodes:
        content = json.dumps(properties(node))
        database.command(
            "sql", f"UPDATE `{node.label}` CONTENT {content} UPSERT WHERE `id` = :id", java_map({"id": node.id})
        )
    database.commit()
    _add_changed_edges(database, changes.edges)


def _add_changed_edges(database: Any, edges: Sequence[Edge]) -> None:
    places = {node_id: _place(database, node_id) for edge in edges for node_id in (edge.source, edge.target)}
    by_kind: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        by_kind[edge.kind].append(edge)
    with _batch(database) as batch:
        for kind, found in by_kind.items():
            _add_edges(batch, kind, found, places)


@contextmanager
def _batch(database: Any) -> Iterator[Any]:
    """A bulk load. Its end writes the nodes that its edges touched in one transaction, which must fit in memory."""
    batch = database.batch().withExpectedEdgeCount(_ROUND).build()
    yield batch
    batch.close()


def _place(database: Any, node_id: str) -> str:
    """Where the engine keeps a node. Raises StoreError for one that it does not hold."""
    for label in ontology.NODES:
        cursor = database.lookupByKey(label, "id", node_id)
        if cursor.hasNext():
            return str(cursor.next().getIdentity())
    raise _missing(node_id)


def _schema() -> Iterator[str]:
    for made, table in (("VERTEX", ontology.NODES), ("EDGE", ontology.EDGES)):
        for name, types in table.items():
            yield f"CREATE {made} TYPE `{name}`"
            named = {"id": "str", "name": "str"} if made == "VERTEX" else {"id": "str"}
            for column, kind in {**named, **types}.items():
                yield f"CREATE PROPERTY `{name}`.`{column}` {_TYPES[kind]}"
            if made == "VERTEX":
                yield f"CREATE INDEX ON `{name}` (`id`) UNIQUE"


def _add_nodes(batch: Any, label: str, nodes: Sequence[Node]) -> dict[str, str]:
    """Add nodes of one label: id → where the engine keeps it."""
    rows = json.dumps([properties(node) for node in nodes])
    placed = str(java_class("com.arcadedb.python.VertexBatcher").createVerticesJson(batch, label, rows))
    return dict(zip((node.id for node in nodes), placed.split(";"), strict=True))


def _add_edges(batch: Any, kind: str, edges: Sequence[Edge], places: Mapping[str, str]) -> None:
    try:
        rows = [properties(e) | {"_src": places[e.source], "_dst": places[e.target]} for e in edges]
    except KeyError as exc:
        raise _missing(str(exc.args[0])) from exc
    java_class("com.arcadedb.python.EdgeBatcher").newEdgesJson(batch, kind, json.dumps(rows))


def _missing(node_id: str) -> StoreError:
    return StoreError(f"an edge of the store points at the node {node_id!r}, which is not there. Run relgraph verify.")


def _delete(database: Any, name: str, ids: Sequence[str]) -> None:
    for some in _chunks(ids):
        statement = f"DELETE FROM `{name}` WHERE `id` IN :ids"  # noqa: S608 - the name is the ontology's
        database.command("sql", statement, java_map({"ids": some}))


def _by_type(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, list[str]]]:
    """Ids by their label or relation."""
    found: dict[str, list[str]] = defaultdict(list)
    for noun_id, name in pairs:
        found[name].append(noun_id)
    yield from found.items()


def _chunks(nouns: Iterable[Any], size: int = _ROWS) -> Iterator[list[Any]]:
    todo = iter(nouns)
    while some := list(islice(todo, size)):
        yield some
