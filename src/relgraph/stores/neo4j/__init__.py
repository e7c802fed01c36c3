"""A store in a Neo4j database, shared by several people."""

from __future__ import annotations

from collections.abc import Callable

from relgraph.stores.neo4j.connecting import Address, address
from relgraph.stores.neo4j.store import Neo4jStore


def open_neo4j(url: str, *, create: bool, say: Callable[[str], None]) -> Neo4jStore:
    """The store of `neo4j://host[:port][/database]`; log-in and database come from NEO4J_* too."""
    from relgraph.stores.opening import caption

    return Neo4jStore(address(url), create=create, caption=caption, say=say)


__all__ = ["Address", "Neo4jStore", "address", "open_neo4j"]
