"""The public graph of a database, read from the server row by row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from relgraph import ontology
from relgraph.errors import StoreError
from relgraph.fold.claims import NEVER
from relgraph.model import Edge, Node, Statement
from relgraph.stores.neo4j.ledger import statements_of
from relgraph.stores.neo4j.schema import META

if TYPE_CHECKING:
    from relgraph.stores.neo4j.store import Neo4jStore

_ALL_LABELS = "|".join(ontology.NODES)
_NODE = f"MATCH (n:{_ALL_LABELS} {{id: $id}}) RETURN [l IN labels(n) WHERE l IN $labels][0] AS label, n {{.*}} AS p"
_NODES = {
    label: f"MATCH (n:{label}) WHERE n.id IS NOT NULL RETURN n {{.*}} AS p ORDER BY n.id" for label in ontology.NODES
}
_EDGES = {
    kind: f"MATCH (a)-[r:{kind}]->(b) WHERE r.id IS NOT NULL "
    "RETURN coalesce(a.id, '') AS a, coalesce(b.id, '') AS b, r {.*} AS p ORDER BY r.id"
    for kind in ontology.EDGES
}
_EDGE = {
    kind: f"MATCH (a)-[r:{kind} {{id: $id}}]->(b) RETURN a.id AS a, b.id AS b, r {{.*}} AS p" for kind in ontology.EDGES
}
_SUPPORT = (
    "MATCH (r:Article)-[:STATES]->(s:Statement) WHERE size(s.edge_ids) > 0 "
    "RETURN s.id AS id, s.edge_ids AS edges, toString(r.published) AS seen, r.id AS article, "
    "s.start AS start, s.end AS end"
)
_TEXTS = "MATCH (t:_RelgraphText) WHERE t.gone IS NULL RETURN t.id AS id, t.statements AS statements ORDER BY id"
_TEXT = "MATCH (t:_RelgraphText {id: $id}) WHERE t.gone IS NULL RETURN t {.*} AS t"
_META = "MATCH (m:_RelgraphMeta {id: $id}) RETURN m {.*} AS meta"
_ARTICLES = (
    "MATCH (t:_RelgraphText) WHERE t.gone IS NULL "
    "RETURN count(t) AS articles, count(CASE WHEN t.sample THEN 1 END) AS samples"
)
_STRANGE_NODES = (
    f"MATCH (n:{_ALL_LABELS}) WHERE n.id IS NULL UNWIND [l IN labels(n) WHERE l IN $labels] AS name "
    "RETURN name, count(*) AS n ORDER BY name"
)
_STRANGE_EDGES = (
    f"MATCH ()-[r:{'|'.join(ontology.EDGES)}]->() WHERE r.id IS NULL "
    "RETURN type(r) AS name, count(*) AS n ORDER BY name"
)
_COUNT_NODES = f"MATCH (n:{_ALL_LABELS}) WHERE n.id IS NOT NULL RETURN count(n) AS n"
_COUNT_EDGES = f"MATCH ()-[r:{'|'.join(ontology.EDGES)}]->() WHERE r.id IS NOT NULL RETURN count(r) AS n"


class Neo4jView:
    """A `View` of what the server holds now; what has no id was made by other hands, and is passed over."""

    def __init__(self, store: Neo4jStore) -> None:
        self._store = store
        self._support: dict[str, list[str]] | None = None

    def nodes(self, label: str | None = None) -> Iterator[Node]:
        """The nodes by label and id."""
        for name in [label] if label else sorted(ontology.NODES):
            for row in self._store.stream(_NODES[name]):
                yield _node(name, row["p"])

    def edges(self, kind: str | None = None) -> Iterator[Edge]:
        """The edges by kind and id."""
        for name in [kind] if kind else sorted(ontology.EDGES):
            for row in self._store.stream(_EDGES[name]):
                yield _edge(name, row)

    def node(self, node_id: str) -> Node | None:
        """The node of that id."""
        rows = self._store.rows(_NODE, id=node_id, labels=list(ontology.NODES))
        return _node(rows[0]["label"], rows[0]["p"]) if rows else None

    def edge(self, edge_id: str) -> Edge | None:
        """The edge of that id."""
        for kind, statement in _EDGE.items():
            for row in self._store.rows(statement, id=edge_id):
                return _edge(kind, row)
        return None

    def evidence(self, edge_id: str) -> list[Node]:
        """The `Statement` nodes behind an edge, newest first."""
        if self._support is None:
            self._support = self._read_support()
        found = (self.node(statement) for statement in self._support.get(edge_id, ()))
        return [node for node in found if node]

    def _read_support(self) -> dict[str, list[str]]:
        """The statements behind each edge, in the order in which the fold hears them, the last first."""
        said: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        for row in self._store.stream(_SUPPORT):
            order = (row["seen"] or NEVER, row["article"], row["start"], row["end"], row["id"])
            for edge_id in row["edges"]:
                said[edge_id].append(order)
        return {edge_id: [o[-1] for o in sorted(found, reverse=True)] for edge_id, found in said.items()}

    def statements(self, article_id: str | None = None) -> Iterator[Statement]:
        """The statements as the extractor made them, by article and place."""
        rows = self._store.stream(_TEXTS) if article_id is None else self._texts(article_id)
        for row in rows:
            yield from statements_of(row)

    def text(self, article_id: str) -> str:
        """The cleaned text of an article. Raises StoreError for an unknown id."""
        for row in self._texts(article_id):
            return str(row["text"])
        raise StoreError(f"no article has the id {article_id!r}. Ask for them: MATCH (a:Article) RETURN a.id AS id")

    def meta(self) -> Mapping[str, Any]:
        """schema, version, sample, articles, nodes, edges."""
        found: dict[str, Any] = {}
        for row in self._store.rows(_META, id=META):
            found = {k: v for k, v in row["meta"].items() if k not in {"id", "lock"}}
        (row,) = self._store.rows(_ARTICLES)
        return {
            "schema": ontology.SCHEMA_VERSION,
            **found,
            "articles": row["articles"],
            "sample": bool(row["articles"]) and row["articles"] == row["samples"],
            "nodes": self._store.rows(_COUNT_NODES)[0]["n"],
            "edges": self._store.rows(_COUNT_EDGES)[0]["n"],
        }

    def change(self) -> int:
        """The number of the last change."""
        return int(self.meta().get("change", 0))

    def strangers(self) -> Iterator[tuple[str, str]]:
        """What looks like a part of the graph and has no id, as (place, problem)."""
        for row in self._store.rows(_STRANGE_NODES, labels=list(ontology.NODES)):
            yield f"label {row['name']}", f"{row['n']} without id, which relgraph did not make: questions meet them"
        for row in self._store.rows(_STRANGE_EDGES):
            yield f"relation {row['name']}", f"{row['n']} without id, which relgraph did not make: questions meet them"

    def _texts(self, article_id: str) -> list[Mapping[str, Any]]:
        return [row["t"] for row in self._store.rows(_TEXT, id=article_id)]


def _node(label: str, properties: Mapping[str, Any]) -> Node:
    known = _known(properties)
    return Node(known.pop("id"), label, known.pop("name", ""), known)


def _edge(kind: str, row: Mapping[str, Any]) -> Edge:
    known = _known(row["p"])
    return Edge(known.pop("id"), kind, row["a"], row["b"], known)


def _known(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Properties with dates as ISO text, as the fold writes them."""
    return {k: v.iso_format() if hasattr(v, "iso_format") else v for k, v in properties.items()}
