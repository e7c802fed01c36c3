"""Opening a store by its URL."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from relgraph.config import resource
from relgraph.gazetteer.tables import rows
from relgraph.stores.embedded import EmbeddedStore


def open_embedded(url: str, *, create: bool, say: Callable[[str], None]) -> EmbeddedStore:
    """The embedded store of a path, or of `relgraph:PATH`."""
    return EmbeddedStore(Path(url.removeprefix("relgraph:")), create=create, caption=caption, say=say)


def caption(key: str) -> Mapping[str, str]:
    """What the gazetteer's tables know of a country, organisation or sector."""
    return _captions().get(key, {})


@cache
def _captions() -> Mapping[str, Mapping[str, str]]:
    tables = (
        ("country", "countries.tsv", "iso3", "caption"),
        ("org", "organizations.tsv", "id", "caption"),
        ("sector", "sectors.tsv", "id", "label"),
    )
    return {
        f"{prefix}:{placed.row[key]}": {"name": placed.row[name], **_further(placed.row)}
        for prefix, file, key, name in tables
        for placed in rows(resource("data", file), (key, name))
    }


def _further(row: Mapping[str, str]) -> dict[str, str]:
    return {name: row[name] for name in ("iptc", "kind", "country") if row.get(name)}
