"""Opening a store by its URL."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from relgraph.config import from_data
from relgraph.stores.database import Database
from relgraph.stores.embedded import EmbeddedStore
from relgraph.stores.networkx import NetworkxStore
from relgraph.tables import table


def open_embedded(url: str, *, create: bool, say: Callable[[str], None]) -> EmbeddedStore:
    """The embedded store of a path, or of `relgraph:PATH`."""
    path = Path(url.removeprefix("relgraph:"))
    folder = path.with_name(path.name + ".cypher")
    return EmbeddedStore(Database(path, create=create), folder, caption=caption, say=say)


def open_networkx(url: str, *, create: bool, say: Callable[[str], None]) -> NetworkxStore:
    """The store of `networkx:FILE.json`, or a new one in memory of `networkx:`."""
    rest = url.removeprefix("networkx:")
    return NetworkxStore(Path(rest) if rest else None, create=create, caption=caption, say=say)


def caption(key: str) -> Mapping[str, str]:
    """What the gazetteer's tables know of a country, organisation, sector or person."""
    return _captions().get(key, {})


@from_data
def _captions() -> Mapping[str, Mapping[str, str]]:
    tables = (
        ("country", "countries.tsv", "iso3", "caption"),
        ("org", "organizations.tsv", "id", "caption"),
        ("sector", "sectors.tsv", "id", "label"),
        ("leader", "leaders.tsv", "id", "name"),
    )
    return {
        f"{prefix}:{placed.row[key]}": {"name": placed.row[name], **_further(placed.row)}
        for prefix, file, key, name in tables
        for placed in table(file, (key, name))
    }


def _further(row: Mapping[str, str]) -> dict[str, str]:
    return {name: row[name] for name in ("iptc", "kind", "country") if row.get(name)}
