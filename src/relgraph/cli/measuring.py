"""The command that measures: evaluate."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from relgraph.cli import output
from relgraph.cli.base import KEEP, command
from relgraph.cli.options import Annotators, Plain, PlainOption


@command(
    KEEP,
    "relgraph evaluate my_gold/",
    "relgraph evaluate my_gold/ --errors met_with",
    "relgraph evaluate my_gold/ --predictions rows.jsonl --format json",
)
def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="FOLDER", help="Holds articles/ and annotations/.")],
    predictions: Annotated[
        Path | None, typer.Option(metavar="FILE", help="What `relgraph extract` printed. Default: extract now.")
    ] = None,
    errors: Annotated[str | None, typer.Option(metavar="KIND", help="List the faults of a kind.")] = None,
    only: Annotated[str | None, typer.Option(metavar="ID,ID", help="These articles only.")] = None,
    annotators: Annotators = None,
    form: PlainOption = Plain.table,
) -> None:
    """Measure the extraction against articles that you annotated."""
    from relgraph.api.scoring import evaluate as figures
    from relgraph.evaluate import refuse_unknown

    if errors:
        refuse_unknown(errors)  # before minutes of reading
    report = figures(
        gold,
        predictions=predictions,
        only=frozenset(only.split(",")) if only else None,
        annotators=tuple(annotators or ("rules",)),
    )
    faults = report.errors_of(errors) if errors else []
    if form is Plain.json:
        listed = {"errors": [asdict(fault) for fault in faults]} if errors else {}
        output.emit_json(report.to_dict() | listed, indent=1)
    else:
        output.emit("\n".join([report.table(), *map(str, faults)]))
