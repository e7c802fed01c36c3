"""What relgraph needs on a machine, checked one by one."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version

import relgraph
from relgraph.config import cache_folder, resource, settings
from relgraph.errors import RelgraphError


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that must hold, whether it does, and what was seen."""

    name: str
    ok: bool
    detail: str


def checks(store: str | None = None) -> Iterator[Check]:
    """All checks, in the order in which one would mend them."""
    yield Check("python", sys.version_info >= (3, 11), sys.version.split()[0])
    yield Check("relgraph", True, relgraph.__version__)
    yield from _packages()
    yield _tried("data", lambda: f"{sum(1 for _ in resource('data').glob('*.tsv'))} tables in {resource('data')}")
    yield _tried("questions", lambda: f"{sum(1 for _ in resource('cypher').glob('*.cypher'))} in {resource('cypher')}")
    yield _tried("gazetteer", _gazetteer)
    yield _tried("cypher engine", _engine)
    yield _tried("cache folder", _cache)
    yield _tried("store", lambda: _store(settings({"store": store})["store"].value))


def _tried(name: str, look: Callable[[], str]) -> Check:
    try:
        return Check(name, True, look())
    except (RelgraphError, OSError, ImportError) as exc:
        return Check(name, False, str(exc))


def _packages() -> Iterator[Check]:
    for line in requires("relgraph") or ():
        name, _, marker = line.partition(";")
        package = name.split(">")[0].strip()
        if "extra ==" not in marker:
            try:
                yield Check(package, True, version(package))
            except PackageNotFoundError:
                yield Check(package, bool(marker), "not installed" + (" (no wheel for this machine)" if marker else ""))


def _gazetteer() -> str:
    from relgraph.gazetteer import load

    load()
    return "reads all its tables"


def _engine() -> str:
    try:
        return f"arcadedb-embedded {version('arcadedb-embedded')}"
    except PackageNotFoundError:
        return "none for this machine: all works but Cypher on the embedded store; use Neo4j for it"


def _cache() -> str:
    folder = cache_folder()
    folder.mkdir(parents=True, exist_ok=True)
    probe = folder / ".relgraph"
    probe.touch()
    probe.unlink()
    return str(folder)


def _store(url: str) -> str:
    from pathlib import Path

    from relgraph.stores import open_store

    if "://" not in url and not Path(url.partition(":")[2] or url).exists():
        return f"{url}: none yet; `relgraph ingest` makes it"
    store = open_store(url)
    try:
        return f"{url}: {dict(store.view().meta())}"
    finally:
        store.close()
