"""Where articles, statements, decisions and the folded graph are kept."""

from __future__ import annotations

from collections.abc import Callable

from relgraph.protocols import Store
from relgraph.registry import Registry

STORES = Registry(
    "store",
    {
        "relgraph": "relgraph.stores.opening:open_embedded",
        "networkx": "relgraph.stores.opening:open_networkx",
        "neo4j": "relgraph.stores.neo4j:open_neo4j",
        "bolt": "relgraph.stores.neo4j:open_neo4j",
    },
    group="relgraph.stores",
)
"""Scheme of a URL → `open(url, create=, say=)`. A path without a scheme is an embedded store."""

Say = Callable[[str], None]


def open_store(url: str, *, create: bool = False, say: Say | None = None) -> Store:
    """The store of a path or URL: `relgraph.db`, `networkx:graph.json`, `neo4j://host`, `bolt+s://host`.

    With `create` a missing one is made when something is first written to it; without, StoreError.
    """
    scheme, _, _ = url.partition(":")
    plain = ":" not in url or len(scheme) == 1  # a path, also one with a drive letter
    family = "relgraph" if plain else scheme.partition("+")[0]
    store: Store = STORES.get(family)(url, create=create, say=say or (lambda _: None))
    return store


__all__ = ["STORES", "open_store"]
