"""Commands that read articles: ingest, extract, refresh, retract."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Any

import typer

from relgraph.cli import output
from relgraph.cli.base import READ, command
from relgraph.cli.options import Annotators, Columns, Locators, Plain, PlainOption, StoreUrl, opened, pairs
from relgraph.config import BATCH
from relgraph.errors import InputError, UsageError
from relgraph.model import Extraction, Quarantined

if TYPE_CHECKING:
    from relgraph.pipeline import IngestReport


class Lines(StrEnum):
    """The forms of `extract`."""

    jsonl = "jsonl"
    json = "json"


@command(
    READ,
    "relgraph extract article.txt --format json",
    "relgraph extract articles/ --statements",
    "relgraph extract article.html --explain",
)
def extract(
    paths: Locators,
    form: Annotated[Lines, typer.Option("--format", "-f", help="One object a line, or indented.")] = Lines.jsonl,
    statements: Annotated[bool, typer.Option("--statements", help="One statement a line.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="The marked sentences with rule and reasons.")] = False,
    annotators: Annotators = None,
    columns: Columns = None,
) -> None:
    """Print what each article says, as JSON, and store nothing."""
    from relgraph import pipeline

    found = pipeline.extract(paths, annotators=_names(annotators), columns=pairs(columns, what="--map"))
    extractions = _good(found)
    if explain:
        from relgraph.cli.explaining import explanation

        for extraction in extractions:
            output.emit(explanation(extraction))
    else:
        rows = _statement_rows(extractions) if statements else _article_rows(extractions)
        for row in rows:
            output.emit_json(row, indent=2 if form is Lines.json else None)


def _names(annotators: list[str] | None) -> tuple[str, ...]:
    return tuple(annotators or ("rules",))


def _good(found: Iterable[Extraction | Quarantined]) -> Iterator[Extraction]:
    """The extractions; what could not be used is told at once, and in the end by the exit code."""
    reasons, used = set(), False
    for item in found:
        if isinstance(item, Quarantined):
            output.complain(item.detail)
            reasons.add(item.reason)
        else:
            used = True
            yield item
    if reasons:
        raise typer.Exit(UsageError.exit_code if reasons == {"missing"} and not used else InputError.exit_code)


def _article_rows(extractions: Iterable[Extraction]) -> Iterator[dict[str, Any]]:
    from relgraph.extraction.rows import row

    return map(row, extractions)


def _statement_rows(extractions: Iterable[Extraction]) -> Iterator[dict[str, Any]]:
    statements = chain.from_iterable(e.statements for e in extractions)
    return ({"id": s.id, **s.to_dict()} for s in statements)


@command(
    READ,
    "relgraph ingest articles/ more.jsonl feed.xml.gz",
    "relgraph ingest 'news/2024-*.html' --store news.db --workers 2",
    "relgraph ingest export.csv --map text=body_html --map publisher=outlet",
    "cat article.txt | relgraph ingest -",
)
def ingest(
    paths: Locators,
    store: StoreUrl = None,
    workers: Annotated[int, typer.Option(min=1, help="Processes that extract.")] = 1,
    batch_size: Annotated[int, typer.Option(min=1, help="Articles in one transaction.")] = BATCH,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Tell what would happen, store nothing.")] = False,
    annotators: Annotators = None,
    columns: Columns = None,
    form: PlainOption = Plain.table,
) -> None:
    """Read articles into the store. The same articles again change nothing."""
    from relgraph import pipeline

    with opened(store, create=True) as target, output.progress("ingest") as done:
        report = pipeline.ingest(
            target,
            paths,
            columns=pairs(columns, what="--map"),
            workers=workers,
            batch_size=batch_size,
            dry_run=dry_run,
            annotators=_names(annotators),
            progress=done,
        )
    tell(report, form, "relgraph query top-pairs", stored=not dry_run)


@command(READ, "relgraph refresh", "relgraph refresh --store news.db")
def refresh(store: StoreUrl = None, form: PlainOption = Plain.table) -> None:
    """Extract again where an older relgraph or older data made the statements; the kept texts are enough."""
    from relgraph import pipeline

    with opened(store) as target, output.progress("refresh") as done:
        report = pipeline.refresh(target, progress=done)
    tell(report, form, "relgraph status")


@command(
    READ,
    "relgraph retract https://example.org/news/17",
    "relgraph retract articles/17.txt --dry-run",
    "relgraph retract --publisher 'Example Times'",
)
def retract(
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="ARTICLE_ID…", help="Articles, by the id that `query` shows.")
    ] = None,
    url: Annotated[list[str] | None, typer.Option(help="The article at this address; may be given again.")] = None,
    publisher: Annotated[
        list[str] | None, typer.Option(help="All articles of this publisher; may be given again.")
    ] = None,
    store: StoreUrl = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Tell what would go, change nothing.")] = False,
) -> None:
    """Take articles out, and with them what they alone supported."""
    from relgraph import pipeline

    if not (ids or url or publisher):
        raise UsageError("which articles? Name them by id, --url or --publisher.")
    with opened(store) as target:
        chosen = pipeline.named(target, ids or (), urls=url or (), publishers=publisher or ())
        gone = len(chosen) if dry_run else target.retract(chosen)
    output.say(f"{output.many(gone, 'article')} {'would be ' if dry_run else ''}retracted; next: relgraph status")


def tell(report: IngestReport, form: Plain, then: str, *, stored: bool = True) -> None:
    """Say how a run ended: its troubles, its figures, the next command; leave with 3 where there was trouble."""
    for trouble in report.problems:
        output.complain(trouble.detail)
    if form is Plain.json:
        output.emit_json({k: v for k, v in report.to_dict().items() if k != "problems"})
    bad = sum(report.quarantined.values())
    counts = {"new": report.new, "updated": report.updated, "unchanged": report.unchanged}
    counts |= {"reprint": report.reprint} if report.reprint else {}
    graph = (
        f"{output.many(report.nodes, 'node')}, {output.many(report.edges, 'edge')}" if stored else "nothing was stored"
    )
    step = "the same without --dry-run" if not stored else "relgraph quarantine list" if bad else then
    output.say(f"{output.summary(counts | {'quarantined': bad})}; {graph}; next: {step}")
    if bad:
        raise typer.Exit(InputError.exit_code)
