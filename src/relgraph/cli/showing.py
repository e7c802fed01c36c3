"""The demonstration: the sample feed from articles to graph to answers."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from relgraph.cli import output
from relgraph.cli.base import READ, command
from relgraph.model import Edge
from relgraph.ontology import NO_SECTOR
from relgraph.protocols import Store, View

if TYPE_CHECKING:
    from relgraph.api.proofs import Explanation, Proof

QUESTIONS = {"top-pairs": 5, "overdue": 3, "disputed": 3}
"""The questions that are asked, and how many rows of each are shown."""

SHOWN = {"MET_WITH": ("happened", 2), "AGREED_ON": ("signed", 2), "QUOTED": ("direct", 1)}
"""Of each kind so many edges, those of the status or kind first, are shown with their proof; one an event."""


@command(READ, "relgraph demo", "relgraph demo somewhere/")
def demo(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where store, report and page are written.")] = Path(
        "demo"
    ),
) -> None:
    """Ingest the sample feed of invented articles, and show what relgraph makes of it."""
    from relgraph import explorer, pipeline
    from relgraph.api.reporting import write_report
    from relgraph.config import resource
    from relgraph.stores import open_store

    began = time.monotonic()
    folder.mkdir(parents=True, exist_ok=True)
    store = open_store(str(folder / "relgraph.db"), create=True)
    try:
        report = pipeline.ingest(store, [str(resource("data", "sample_feed"))])
        output.emit(f"{report.seen} invented articles: {report.new} new, {report.unchanged} unchanged;")
        output.emit(f"{report.nodes} nodes, {report.edges} edges. What the articles say, and where:")
        for proof in _proofs(store.view()):
            output.emit(f"\n{proof}")
        for question, limit in QUESTIONS.items():
            _ask(store, question, limit)
        write_report(store, folder / "report.html")
        explorer.write(store.view(), folder / "graph.html")
    finally:
        store.close()
    _farewell(folder, time.monotonic() - began)


def _proofs(view: View) -> Iterator[str]:
    """The best edges of each kind, each with the plainest sentence behind it."""
    from relgraph.api.proofs import explain
    from relgraph.cli.explaining import explained

    for kind, (status, count) in SHOWN.items():
        ranked = sorted(view.edges(kind), key=partial(_rank, status))
        first = {edge.properties.get("event_id", edge.id): edge for edge in reversed(ranked)}
        for edge in sorted(first.values(), key=ranked.index)[:count]:
            found = explain(view, edge.id)
            yield explained(replace(found, proofs=(min(found.proofs, key=partial(_plainness, found)),)))


def _rank(status: str, edge: Edge) -> tuple[bool, bool, bool, int, str]:
    """The best first: of the status or kind, on a named sector, dated, by several outlets."""
    p = edge.properties
    vague = edge.target == f"sector:{NO_SECTOR}"
    return status not in {p.get("status"), p.get("kind")}, vague, not p.get("date"), -int(p.get("sources", 1)), edge.id


def _plainness(found: Explanation, proof: Proof) -> tuple[bool, int, str]:
    """A sentence that says the edge's own status and names both ends comes first."""
    named = sum(name.split()[-1] in proof.context for name in (found.source, found.target))
    return proof.status != found.edge.properties.get("status"), -named, proof.id


def _ask(store: Store, question: str, limit: int) -> None:
    from relgraph.api.asking import ask
    from relgraph.cli.options import Form
    from relgraph.cli.tables import write_rows

    output.emit(f"\n$ relgraph query {question} --limit {limit}")
    write_rows(ask(store, question, {"limit": limit}), Form.table)


def _farewell(folder: Path, seconds: float) -> None:
    output.emit(f"\nstore     {folder / 'relgraph.db'}")
    output.emit(f"report    {folder / 'report.html'}")
    output.emit(f"explorer  {folder / 'graph.html'}")
    output.emit(f"\n{seconds:.1f} s; next: relgraph queries, or relgraph ingest YOUR_ARTICLES")
