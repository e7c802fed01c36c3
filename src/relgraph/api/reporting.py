"""Reports on a store: what its graph says, and what only the store knows, such as the quarantine."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from relgraph import reports
from relgraph.config import resource
from relgraph.protocols import Store


def report(store: Store, *, kind: str = "overview", names: Sequence[str] = (), since: str | None = None) -> str:
    """A report as an HTML page."""
    return reports.render(store.view(), kind=kind, names=names, since=since, form="html", **_known(store))


def write_report(
    store: Store, path: Path, *, kind: str = "overview", names: Sequence[str] = (), since: str | None = None
) -> Path:
    """The path of a written report, in the form that its suffix names."""
    known: dict[str, Any] = _known(store)
    return reports.write(store.view(), path, kind=kind, names=names, since=since, **known)


def _known(store: Store) -> dict[str, Mapping[str, Any]]:
    quarantined = Counter(q.reason for q in store.quarantined())
    return {"quarantined": dict(sorted(quarantined.items())), "quality": measured()}


def measured() -> dict[str, str]:
    """The figures of this version's extraction on annotated articles, from `data/quality.tsv`."""
    lines = resource("data", "quality.tsv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
    return {row["measure"]: row["value"] for row in rows}
