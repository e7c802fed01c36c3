"""What stands in a database before the first article: constraints, indexes, and the node that says whose it is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from uuid import uuid4

import relgraph
from relgraph.config import resource
from relgraph.errors import SchemaError, StoreError
from relgraph.ontology import SCHEMA_VERSION
from relgraph.stores.neo4j.connecting import Address

META = "relgraph"
"""The id of the one `_RelgraphMeta` node; a writer locks it, so that writers follow each other."""

_READ_META = "MATCH (m:_RelgraphMeta {id: $id}) RETURN m {.*} AS meta"
_ANY_NODE = "MATCH (n) WITH labels(n) AS names LIMIT 10000 UNWIND names AS name RETURN collect(DISTINCT name) AS names"
_MAKE_META = (
    "MERGE (m:_RelgraphMeta {id: $id}) ON CREATE SET m.record = $record, m.schema = $schema, m.change = 0, "
    "m.version = $version, m.lock = 0"
)
_LOCK_META = "MATCH (m:_RelgraphMeta {id: $id}) SET m.lock = m.lock + 1 RETURN m {.*} AS meta"
_WRITE_META = "MATCH (m:_RelgraphMeta {id: $id}) SET m.change = $change, m.version = $version, m.schema = $schema"


def statements() -> Iterator[str]:
    """The statements of `cypher/schema.cypher`, without its comments."""
    text = resource("cypher", "schema.cypher").read_text(encoding="utf-8")
    for statement in re.sub(r"//[^\n]*", "", text).split(";"):
        if statement.strip():
            yield statement.strip()


def read_meta(run: Any, to: Address, *, create: bool) -> Mapping[str, Any] | None:
    """What the database says of itself; None for an empty one that may become a store.

    Raises StoreError for an empty database without `create` and for one that relgraph did not make, and SchemaError
    for one that a newer relgraph wrote.
    """
    meta = run(_READ_META, id=META).single()
    if meta is not None:
        return _right_schema(meta["meta"], to)
    names = run(_ANY_NODE).single()["names"]
    if names:
        raise StoreError(
            f"{to}: holds nodes that relgraph did not make ({', '.join(sorted(names)[:5])}). "
            "Nothing was written. Choose an empty database: NEO4J_DATABASE."
        )
    if not create:
        raise StoreError(f"{to}: no store is there. Make one with `relgraph ingest PATH --store {to.uri}`.")
    return None


def look(tx: Any) -> dict[str, Any]:
    """The meta node's properties as they are now."""
    return _meta(tx.run(_READ_META, id=META).single())


def _right_schema(meta: Mapping[str, Any], to: Address) -> Mapping[str, Any]:
    if meta["schema"] > SCHEMA_VERSION:
        raise SchemaError(
            f"{to}: written by a newer relgraph (schema {meta['schema']}, this one knows {SCHEMA_VERSION}). "
            "Install that version; nothing was changed."
        )
    return meta


def make(session: Any) -> None:
    """Constraints and indexes, then the node that marks the database as relgraph's. Does no harm twice."""
    for statement in statements():
        _make_rule(session, statement)
    session.run("CALL db.awaitIndexes(300)").consume()
    new = {"record": uuid4().hex, "schema": SCHEMA_VERSION, "version": relgraph.__version__}
    session.execute_write(_run, _MAKE_META, id=META, **new)


def _make_rule(session: Any, statement: str) -> None:
    """One constraint or index; where another first writer made it in the same moment, it is there."""
    from neo4j.exceptions import ClientError

    try:
        session.execute_write(_run, statement)
    except ClientError as exc:
        if not str(exc.code).endswith("AlreadyExists"):
            raise


def _run(tx: Any, statement: str, **params: Any) -> None:
    tx.run(statement, params).consume()


def lock(tx: Any) -> dict[str, Any]:
    """The meta node's properties, locked until the transaction ends: one writer after the other."""
    return _meta(tx.run(_LOCK_META, id=META).single())


def _meta(row: Any) -> dict[str, Any]:
    if row is None:
        raise StoreError("the database is no longer a store of relgraph: its _RelgraphMeta node is gone.")
    return dict(row["meta"])


def write_meta(tx: Any, change: int) -> None:
    """Number the change, and say which relgraph made it."""
    tx.run(_WRITE_META, id=META, change=change, version=relgraph.__version__, schema=SCHEMA_VERSION).consume()


def packed(value: Any) -> str:
    """JSON for what a property cannot hold."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
