"""The public graph of a record, read row by row."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

from relgraph.errors import StoreError
from relgraph.model import Edge, Node, Statement
from relgraph.ontology import SCHEMA_VERSION
from relgraph.stores.database import Database
from relgraph.stores.packing import edge_of, node_of, unpack_statement

if TYPE_CHECKING:
    from relgraph.stores.cypher.source import Changes

_NODE = "SELECT id, label, name, body FROM node"
_EDGE = "SELECT id, kind, source, target, body FROM edge"
_STATEMENT = "SELECT article, body FROM statement"


class RecordView:
    """A `View` of a record, with what a projection needs to follow it."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def nodes(self, label: str | None = None) -> Iterator[Node]:
        """The nodes by label and id."""
        where = (" WHERE label = ?", (label,)) if label else ("", ())
        return map(node_of, self._db.rows(f"{_NODE}{where[0]} ORDER BY label, id", where[1]))

    def edges(self, kind: str | None = None) -> Iterator[Edge]:
        """The edges by kind and id."""
        where = (" WHERE kind = ?", (kind,)) if kind else ("", ())
        return map(edge_of, self._db.rows(f"{_EDGE}{where[0]} ORDER BY kind, id", where[1]))

    def node(self, node_id: str) -> Node | None:
        """The node of that id."""
        row = self._db.row(f"{_NODE} WHERE id = ?", (node_id,))
        return node_of(row) if row else None

    def edge(self, edge_id: str) -> Edge | None:
        """The edge of that id."""
        row = self._db.row(f"{_EDGE} WHERE id = ?", (edge_id,))
        return edge_of(row) if row else None

    def evidence(self, edge_id: str) -> list[Node]:
        """The `Statement` nodes behind an edge, newest first."""
        row = self._db.row("SELECT support FROM edge WHERE id = ?", (edge_id,))
        found = (self.node(i) for i in json.loads(row[0])) if row else ()
        return [node for node in found if node]

    def statements(self, article_id: str | None = None) -> Iterator[Statement]:
        """The statements as the extractor made them, by article and place."""
        where = (" WHERE article = ?", (article_id,)) if article_id else ("", ())
        rows = self._db.rows(f"{_STATEMENT}{where[0]} ORDER BY article, place", where[1])
        return (unpack_statement(article, body) for article, body in rows)

    def text(self, article_id: str) -> str:
        """The cleaned text of an article. Raises StoreError for an unknown id."""
        row = self._db.row("SELECT text FROM article WHERE id = ?", (article_id,))
        if row is None:
            raise StoreError(f"no article has the id {article_id!r}. `relgraph queries` has one that lists them.")
        return str(row[0])

    def meta(self) -> Mapping[str, Any]:
        """schema, version, sample, articles."""
        found = {key: json.loads(value) for key, value in self._db.rows("SELECT key, value FROM meta")}
        row = self._db.row("SELECT COUNT(*), COUNT(CASE WHEN sample THEN 1 END) FROM article")
        articles, samples = row or (0, 0)
        return {
            "schema": SCHEMA_VERSION,
            **found,
            "articles": articles,
            "sample": bool(articles) and articles == samples,
            "nodes": (self._db.row("SELECT COUNT(*) FROM node") or (0,))[0],
            "edges": (self._db.row("SELECT COUNT(*) FROM edge") or (0,))[0],
        }

    def record_id(self) -> str:
        """The name that this record got when it was made."""
        return str(self._db.meta("record", ""))

    def change(self) -> int:
        """The number of the last change of the public graph."""
        return int(self._db.meta("change", 0))

    def changed(self, since: int) -> Changes:
        """What was written and what deleted after that change."""
        from relgraph.stores.cypher.source import Changes

        rows = list(self._db.rows("SELECT what, id, kind FROM touched WHERE change > ?", (since,)))
        nodes = {i: (self.node(i), kind) for what, i, kind in rows if what == "node"}
        edges = {i: (self.edge(i), kind) for what, i, kind in rows if what == "edge"}
        return Changes(
            nodes=[node for node, _ in nodes.values() if node],
            edges=[edge for edge, _ in edges.values() if edge],
            gone_nodes=[(i, kind) for i, (node, kind) in nodes.items() if not node],
            gone_edges=[(i, kind) for i, (edge, kind) in edges.items() if not edge],
        )

    def snapshot(self) -> AbstractContextManager[None]:
        """A block within which all reads see one state."""
        return self._db.reading()
