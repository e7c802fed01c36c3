"""The public graph of a record, read row by row."""

# ruff: noqa: S608  # the parts of the SQL are constants of ours, values are parameters

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any

from relgraph.errors import StoreError
from relgraph.fold.facts import Told
from relgraph.fold.nodes import article_node, statement_node, states_edge
from relgraph.model import Edge, Node, Statement
from relgraph.ontology import EDGES, SCHEMA_VERSION
from relgraph.stores.database import Database
from relgraph.stores.folding.shelf import SHOWN
from relgraph.stores.packing import exact, load, unpack_facts, unpack_statement, unpack_statements
from relgraph.stores.schema import SHIFT

if TYPE_CHECKING:
    from relgraph.stores.cypher.source import Changes

Row = tuple[Any, ...]

_FACTS = "SELECT id, facts, excerpt, content_hash, origin, root FROM article"
_SHOWN = f"FROM heads, json_each(ids) WHERE substr(marks, key + 1, 1) = '{SHOWN}'"
_SAID = (
    "SELECT article.id, text, marks, json_extract(ids, :at), json_extract(link.body, :at), "
    "json_extract(said.body, :at) FROM article JOIN heads ON heads.article = n JOIN link ON link.article = n "
    "JOIN said ON said.article = n WHERE n = :n"
)
"""What stands at a place of an article's statements, or all of it where the place is `$`."""
_NODE = "SELECT id, label, name, body FROM node"


class RecordView:
    """A `View` of a record, with what a projection needs to follow it."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def nodes(self, label: str | None = None) -> Iterator[Node]:
        """The nodes by label and id."""
        for name in sorted(_MADE) if label is None else _MADE.keys() & {label}:
            yield from _MADE[name](self, name)

    def edges(self, kind: str | None = None) -> Iterator[Edge]:
        """The edges by kind and id."""
        for name in sorted(EDGES) if kind is None else EDGES.keys() & {kind}:
            yield from _KINDS.get(name, RecordView._pieces)(self, name)

    def node(self, node_id: str) -> Node | None:
        """The node of that id."""
        row = self._db.row(f"{_NODE} WHERE id = ?", (node_id,))
        if row:
            return _node(row)
        return self._event(node_id) or self._article(node_id) or self._statement(node_id)

    def edge(self, edge_id: str) -> Edge | None:
        """The edge of that id."""
        if edge_id.startswith("states:"):
            node = self._statement(edge_id.removeprefix("states:"))
            return states_edge(node.properties["article_id"], node.id) if node else None
        if edge_id.startswith("mentions:"):
            article = edge_id.removeprefix("mentions:").rpartition("|")[0]
            row = self._db.row("SELECT id, mentions FROM article WHERE id = ?", (article,))
            return next((e for e in _mentions(*row) if e.id == edge_id), None) if row else None
        found = self._folded(edge_id)
        return Edge(*found[0][:5]) if found else None

    def evidence(self, edge_id: str) -> list[Node]:
        """The `Statement` nodes behind an edge, newest first."""
        found = self._folded(edge_id)
        if not found:
            return []
        (*_, indexes), voices = found
        numbers = [voices[i] for i in indexes] or self._of_office(edge_id)
        return [self._said(n) for n in numbers]

    def statements(self, article_id: str | None = None) -> Iterator[Statement]:
        """The statements as the extractor made them, by article and place."""
        where, parameters = ("WHERE id = ?", (article_id,)) if article_id is not None else ("", ())
        sql = f"SELECT id, body FROM article JOIN said ON said.article = n {where} ORDER BY id"
        for name, packed in self._db.rows(sql, parameters):
            yield from unpack_statements(name, packed)

    def text(self, article_id: str) -> str:
        """The cleaned text of an article. Raises StoreError for an unknown id."""
        row = self._db.row("SELECT text FROM article JOIN said ON said.article = n WHERE id = ?", (article_id,))
        if row is None:
            raise StoreError(f"no article has the id {article_id!r}. `relgraph queries` has one that lists them.")
        return str(row[0])

    def meta(self) -> Mapping[str, Any]:
        """schema, version, change, sample, and how many articles, nodes and edges there are."""
        told = self._db.rows("SELECT key, value FROM meta WHERE key <> 'marks'")
        found = {key: json.loads(value) for key, value in told}
        articles, samples, mentions = self._db.row(
            "SELECT COUNT(*), COALESCE(SUM(sample), 0), COALESCE(SUM(json_array_length(mentions)), 0) FROM article"
        ) or (0, 0, 0)
        events, edges = self._db.row(
            "SELECT COALESCE(SUM(json_array_length(nodes)), 0), COALESCE(SUM(json_array_length(edges)), 0) FROM piece"
        ) or (0, 0)
        (entities,) = self._db.row("SELECT COUNT(*) FROM node") or (0,)
        shown = "SELECT COALESCE(SUM(length(marks) - length(replace(marks, ?, ''))), 0) FROM heads"
        (said,) = self._db.row(shown, (SHOWN,)) or (0,)
        return {
            "schema": SCHEMA_VERSION,
            **found,
            "articles": articles,
            "sample": bool(articles) and articles == samples,
            "nodes": articles + events + entities + said,
            "edges": edges + mentions + said,
        }

    def record_id(self) -> str:
        """The name that this record got when it was made."""
        return str(self._db.meta("record", ""))

    def change(self) -> int:
        """The number of the last change of the public graph."""
        return int(self._db.meta("change", 0))

    def mark(self, change: int) -> str | None:
        """The mark of a change; None where the record no longer knows it, or never made it."""
        return dict(self._db.meta("marks", [])).get(change)

    def statements_kept(self) -> int:
        """How many statements the record holds, of all kinds."""
        (kept,) = self._db.row("SELECT COALESCE(SUM(length(marks)), 0) FROM heads") or (0,)
        return int(kept)

    def changed(self, since: int) -> Changes:
        """What was written and what deleted after that change; the pieces that changed come whole."""
        from relgraph.stores.cypher.source import Changes

        nodes = {n.id: n for n in self._changed_nodes(since)}
        edges = {e.id: e for e in self._changed_edges(since)}
        gone = list(self._db.rows("SELECT DISTINCT what, id, kind FROM gone WHERE change > ?", (since,)))
        return Changes(
            nodes=list(nodes.values()),
            edges=list(edges.values()),
            gone_nodes=[(i, k) for what, i, k in gone if what == "node" and i not in nodes and not self.node(i)],
            gone_edges=[(i, k) for what, i, k in gone if what == "edge" and i not in edges and not self.edge(i)],
        )

    def nodes_of(self, label: str) -> Iterator[Node]:
        """The nodes of a label, in the order in which they are read fastest: statements article by article."""
        if label != "Statement":
            return self.nodes(label)
        return (node for (n,) in self._db.rows("SELECT n FROM article ORDER BY n") for node in self._statements_of(n))

    def edges_of(self, kind: str) -> Iterator[Edge]:
        """The edges of a kind, in the order in which they are read fastest."""
        if kind != "STATES":
            return self.edges(kind)
        return (states_edge(article, name) for article, names in self._stated() for name in names)

    def snapshot(self) -> AbstractContextManager[None]:
        """A block within which all reads see one state."""
        return self._db.reading()

    def _changed_nodes(self, since: int) -> Iterator[Node]:
        yield from map(_node, self._db.rows(f"{_NODE} WHERE change > ?", (since,)))
        for (packed,) in self._db.rows("SELECT nodes FROM piece WHERE change > ?", (since,)):
            yield from (Node(*row) for row in load(packed))
        for row in self._db.rows(f"{_FACTS} WHERE change > ?", (since,)):
            yield self._made_article(row)
        for (n,) in self._db.rows("SELECT n FROM article WHERE change > ?", (since,)):
            yield from self._statements_of(n)

    def _changed_edges(self, since: int) -> Iterator[Edge]:
        for (packed,) in self._db.rows("SELECT edges FROM piece WHERE change > ?", (since,)):
            yield from (Edge(*row[:5]) for row in load(packed))
        for article, packed in self._db.rows("SELECT id, mentions FROM article WHERE change > ?", (since,)):
            yield from _mentions(article, packed)
        for article, names in self._stated("WHERE change > ?", (since,)):
            yield from (states_edge(article, name) for name in names)

    def _entities(self, label: str) -> Iterator[Node]:
        return map(_node, self._db.rows(f"{_NODE} WHERE label = ? ORDER BY id", (label,)))

    def _events(self, label: str) -> Iterator[Node]:
        rows = self._db.rows("SELECT nodes FROM piece ORDER BY owner")
        return (Node(*row) for (packed,) in rows for row in load(packed))

    def _articles(self, label: str) -> Iterator[Node]:
        return map(self._made_article, self._db.rows(f"{_FACTS} ORDER BY id"))

    def _statements(self, label: str) -> Iterator[Node]:
        found = self._db.rows(f"SELECT heads.article, key {_SHOWN} ORDER BY value")
        return (self._said((n << SHIFT) + place) for n, place in found)

    def _pieces(self, kind: str) -> Iterator[Edge]:
        rows = self._db.rows("SELECT edges FROM piece WHERE instr(edges, ?) ORDER BY owner", (f'"{kind}"',))
        return (Edge(*row[:5]) for (packed,) in rows for row in load(packed) if row[1] == kind)

    def _named(self, kind: str) -> Iterator[Edge]:
        rows = self._db.rows("SELECT id, mentions FROM article ORDER BY id || '|'")
        return (edge for article, packed in rows for edge in _mentions(article, packed))

    def _stating(self, kind: str) -> Iterator[Edge]:
        of = "(SELECT id FROM article WHERE n = heads.article)"
        rows = self._db.rows(f"SELECT {of}, value {_SHOWN} ORDER BY value")
        return (states_edge(article, name) for article, name in rows)

    def _statements_of(self, n: int) -> list[Node]:
        """The nodes of an article's statements, by id."""
        article, text, marks, *packed = self._db.row(_SAID, {"n": n, "at": "$"})
        rows = enumerate(zip(marks, *map(exact, packed), strict=True))
        made = [_node_of(place, article, text, *row) for place, (mark, *row) in rows if mark == SHOWN]
        return sorted(made, key=lambda node: node.id)

    def _stated(self, where: str = "", parameters: tuple[int, ...] = ()) -> Iterator[tuple[str, list[str]]]:
        """Each article with the ids of its statements that are nodes."""
        sql = f"SELECT id, ids, marks FROM article JOIN heads ON heads.article = n {where} ORDER BY id"
        for article, ids, marks in self._db.rows(sql, parameters):
            yield article, sorted(name for name, mark in zip(load(ids), marks, strict=True) if mark == SHOWN)

    def _event(self, node_id: str) -> Node | None:
        row = self._db.row("SELECT nodes FROM piece WHERE owner = ?", (node_id,))
        return next((Node(*packed) for packed in load(row[0])), None) if row else None

    def _article(self, node_id: str) -> Node | None:
        row = self._db.row(f"{_FACTS} WHERE id = ?", (node_id,))
        return self._made_article(row) if row else None

    def _made_article(self, row: Row) -> Node:
        name, facts, head, content_hash, origin, root = row
        known = unpack_facts(name, facts, excerpt=head, content_hash=content_hash, origin=origin)
        return article_node(known, root)

    def _statement(self, node_id: str) -> Node | None:
        row = self._db.row("SELECT article FROM heads WHERE instr(ids, ?)", (node_id,))
        if row is None or not node_id:
            return None
        n = int(row[0])
        return next((node for node in self._statements_of(n) if node.id == node_id), None)

    def _said(self, number: int) -> Node:
        n = number >> SHIFT
        place = number - (n << SHIFT)
        article, text, _, name, *packed = self._db.row(_SAID, {"n": n, "at": f"$[{place}]"})
        return _node_of(place, article, text, name, *map(exact, packed))

    def _of_office(self, edge_id: str) -> list[int]:
        """The statements behind an edge of an office, newest first."""
        sql = (
            f"SELECT office.n FROM office JOIN article ON article.n = office.n >> {SHIFT} WHERE owner = ? AND edge = ? "
            "ORDER BY seen DESC, article.id DESC, office.n DESC"
        )
        return [n for (n,) in self._db.rows(sql, (edge_id.partition(".")[0], edge_id))]

    def _folded(self, edge_id: str) -> tuple[Row, list[int]] | None:
        """The packed edge of that id, with the statements of its piece."""
        row = self._db.row("SELECT edges, voices FROM piece WHERE owner = ?", (edge_id.partition(".")[0],))
        packed = next((e for e in load(row[0]) if e[0] == edge_id), None) if row else None
        return (packed, load(row[1])) if row and packed else None


_MADE: Mapping[str, Callable[[RecordView, str], Iterator[Node]]] = {
    "Article": RecordView._articles,
    "Country": RecordView._entities,
    "Event": RecordView._events,
    "Leader": RecordView._entities,
    "Organization": RecordView._entities,
    "Person": RecordView._entities,
    "Sector": RecordView._entities,
    "Statement": RecordView._statements,
}
"""How the nodes of each label are read."""
_KINDS: Mapping[str, Callable[[RecordView, str], Iterator[Edge]]] = {
    "MENTIONS": RecordView._named,
    "STATES": RecordView._stating,
}
"""How the edges of articles are read; all others stand in pieces."""


def _node(row: Row) -> Node:
    return Node(row[0], row[1], row[2], load(row[3]))


def _node_of(place: int, article: str, text: str, name: str, links: list[str], packed: Row) -> Node:
    """The node of a statement."""
    event, *edges = links
    return statement_node(Told(name, place, unpack_statement(article, packed), text), edges, event or None)


def _mentions(article: str, packed: str) -> Iterator[Edge]:
    for who, properties in load(packed):
        yield Edge(f"mentions:{article}|{who}", "MENTIONS", article, who, properties)
