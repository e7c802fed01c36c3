"""Commands that read articles: ingest, extract, refresh, retract."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Any

import typer

from relgraph.cli import output
from relgraph.cli.base import READ, command
from relgraph.cli.options import Annotators, Columns, Locators, PlainOption, StoreUrl, opened, pairs, store_url
from relgraph.cli.options import Plain
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
    trouble: list[Quarantined] = []
    extractions = _good(found, trouble)
    if explain:
        from relgraph.cli.explaining import explanation

        for extraction in extractions:
            output.emit(explanation(extraction))
    else:
        rows = _statement_rows(extractions) if statements else _article_rows(extractions)
        for row in rows:
            output.emit_json(row, indent=2 if form is Lines.json else None)
    _finish(trouble)


def _names(annotators: list[str] | None) -> tuple[str, ...]:
    return tuple(annotators or ("rules",))


def _good(found: Iterable[Extraction | Quarantined], trouble: list[Quarantined]) -> Iterator[Extraction]:
    """The extractions; what could not be used is told at once and kept in `trouble`."""
    for item in found:
        if isinstance(item, Quarantined):
            output.complain(item.detail)
            trouble.append(item)
        else:
            yield item


def _article_rows(extractions: Iterable[Extraction]) -> Iterator[dict[str, Any]]:
    from relgraph.extract.rows import row

    return map(row, extractions)


def _statement_rows(extractions: Iterable[Extraction]) -> Iterator[dict[str, Any]]:
    statements = chain.from_iterable(e.statements for e in extractions)
    return ({"id": s.id, **s.to_dict()} for s in statements)


def _finish(trouble: list[Quarantined]) -> None:
    """Leave with exit code 3 where an input could not be used."""
    if trouble:
        raise typer.Exit(InputError.exit_code)
