"""Commands that write the graph for others: report, explore, export, load."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from relgraph.cli import output
from relgraph.cli.base import SHARE, command
from relgraph.cli.options import StoreUrl, opened


@command(
    SHARE,
    "relgraph report -o report.html",
    "relgraph report country Algeria -o algeria.html",
    "relgraph report pair Belarus Uzbekistan -o pair.md",
    "relgraph report week --since 2024-05-01 -o week.html",
)
def report(
    kind: Annotated[str, typer.Argument(help="overview, country, pair, leader, sector, week or quality.")] = "overview",
    names: Annotated[list[str] | None, typer.Argument(metavar="NAME…", help="Of whom or what the report is.")] = None,
    path: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help=".html, .md or .json")] = Path(
        "report.html"
    ),
    since: Annotated[str | None, typer.Option(metavar="DATE", help="The first day that counts as new.")] = None,
    store: StoreUrl = None,
) -> None:
    """Write a report: a page to read or print, Markdown or JSON."""
    from relgraph import reports

    with opened(store) as graph:
        reports.write(graph.view(), path, kind=kind, names=tuple(names or ()), since=since)
    output.emit(str(path))


@command(SHARE, "relgraph explore -o graph.html")
def explore(
    path: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The page to write.")] = Path(
        "graph.html"
    ),
    store: StoreUrl = None,
) -> None:
    """Write the explorer: one page, to open in a browser without network."""
    from relgraph import explorer

    with opened(store) as graph:
        explorer.write(graph.view(), path)
    output.emit(str(path))


@command(
    SHARE,
    "relgraph export graph.graphml",
    "relgraph export g.jsonl",
    "relgraph export tables/ --format csv",
    "relgraph export import/ --format neo4j-admin",
)
def export(
    path: Annotated[Path, typer.Argument(metavar="FILE|FOLDER", help="Its suffix names the form.")],
    form: Annotated[
        str | None, typer.Option("--format", "-f", metavar="NAME", help="The form, where no suffix says.")
    ] = None,
    store: StoreUrl = None,
) -> None:
    """Write the whole graph for another tool: the same bytes for the same articles."""
    from relgraph import exporters

    exporter = exporters.find(path, form)
    with opened(store) as graph:
        exporter.export(graph.view(), path)
    output.emit(str(path))


@command(SHARE, "relgraph load neo4j://localhost:7687", "relgraph load networkx:graph.json --store relgraph.db")
def load(
    target: Annotated[str, typer.Argument(metavar="STORE", help="The store to fill: a path or URL.")],
    store: StoreUrl = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Count, change nothing.")] = False,
) -> None:
    """Copy a store, with its texts, statements and decisions, into another."""
    from relgraph import pipeline

    with opened(store) as source:
        if dry_run:
            output.say(f"{sum(1 for _ in source.view().nodes('Article'))} articles would be loaded into {target}")
            return
        with opened(target, create=True) as filled:
            report = pipeline.load(source, filled)
    output.say(
        f"{report.new} new, {report.updated} updated, {report.unchanged} unchanged; next: relgraph status -s {target}"
    )
