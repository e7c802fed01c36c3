"""Commands that write the graph for others: report, explore, export, load."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from relgraph.cli import output
from relgraph.cli.base import SHARE, command
from relgraph.cli.options import StoreUrl, opened


class Aggregate(StrEnum):
    """What may stand in the place of people."""

    country = "country"


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
    from relgraph.api.reporting import write_report

    with opened(store) as graph:
        output.emit(str(write_report(graph, path, kind=kind, names=tuple(names or ()), since=since)))


@command(
    SHARE,
    "relgraph explore -o graph.html",
    "relgraph explore --around Azerbaijan --hops 2 --since 2024-01-01 --open",
    "relgraph explore --country AZE --country BLR --aggregate country",
)
def explore(
    path: Annotated[Path, typer.Option("--output", "-o", help="The page to write.")] = Path("graph.html"),
    around: Annotated[list[str] | None, typer.Option(metavar="NAME", help="What to start from.")] = None,
    hops: Annotated[int, typer.Option(min=1, max=6, help="How far to go from it.")] = 1,
    country: Annotated[list[str] | None, typer.Option(metavar="NAME", help="These countries only.")] = None,
    since: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The first day.")] = None,
    until: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The last day.")] = None,
    status: Annotated[list[str] | None, typer.Option(help="These statuses only: happened, signed …")] = None,
    min_sources: Annotated[int, typer.Option(min=0, help="At least so many outlets.")] = 0,
    top: Annotated[int | None, typer.Option(min=1, help="The most linked nodes only.")] = None,
    aggregate: Annotated[Aggregate | None, typer.Option(help="Put countries in the place of people.")] = None,
    heading: Annotated[str | None, typer.Option(help="The title of the page.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Write also a page that browsers find heavy.")] = False,
    show: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    store: StoreUrl = None,
) -> None:
    """Write the explorer: one page, to open in a browser without network."""
    from relgraph import explorer

    with opened(store) as graph:
        made = explorer.write(
            graph.view(),
            path,
            around=around,
            hops=hops,
            countries=country,
            since=since.date() if since else None,
            until=until.date() if until else None,
            statuses=status,
            min_sources=min_sources,
            top=top,
            aggregate=aggregate.value if aggregate else None,
            heading=heading,
            force=force,
        )
    output.emit(str(made.path))
    output.say(f"{made.nodes} nodes, {made.ties} ties, {made.statements} statements; {made.size // 1024} KB")
    if show:
        typer.launch(str(made.path.resolve()))


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
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="NAME",
            help="The form, where no suffix says: csv, cypher, ftm, gexf, graphml, jsonl, jsonld, neo4j-admin, "
            "parquet, statements.",
        ),
    ] = None,
    store: StoreUrl = None,
) -> None:
    """Write the whole graph for another tool: the same bytes for the same articles."""
    from relgraph import exporters

    exporter = exporters.find(path, form)
    with opened(store) as graph:
        exporter.export(graph.view(), path)
    output.emit(str(path))


@command(
    SHARE,
    "relgraph load --to neo4j://localhost:7687",
    "relgraph load --from relgraph.db --to networkx:graph.json",
)
def load(
    target: Annotated[str, typer.Option("--to", metavar="PATH|URL", help="The store to fill.")],
    source: Annotated[
        str | None, typer.Option("--from", metavar="PATH|URL", help="The store to copy. Default: as for --store.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Count, change nothing.")] = False,
) -> None:
    """Copy a store, with its texts, statements and decisions, into another."""
    from relgraph import pipeline

    with opened(source) as full, opened(target, create=True) as filled:
        if dry_run:
            count = pipeline.lacking(full, filled)
            output.say(f"{output.many(count, 'article')} would be loaded into {target}")
            return
        report = pipeline.load(full, filled)
    counts = {"new": report.new, "updated": report.updated, "unchanged": report.unchanged, "reprint": report.reprint}
    told = output.summary({name: n for name, n in counts.items() if n or name in {"new", "unchanged"}})
    output.say(f"{told}; next: relgraph status -s {target}")
