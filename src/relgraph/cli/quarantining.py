"""Commands for inputs that could not be used: quarantine list, show, retry, drop."""

from __future__ import annotations

from typing import Annotated

import typer

from relgraph.cli import output
from relgraph.cli.articles import tell
from relgraph.cli.base import KEEP, command, group
from relgraph.cli.options import Columns, FormOption, Plain, PlainOption, StoreUrl, chosen_form, opened, pairs
from relgraph.errors import REASONS

quarantine_app = group("quarantine", "Inputs that could not be used, and why.", KEEP)

Sources = Annotated[
    list[str] | None,
    typer.Argument(metavar="SOURCE…", help="Inputs as `list` shows them, or files. Default: all."),
]


@command(KEEP, "relgraph quarantine list", "relgraph quarantine list --format json", name="list", to=quarantine_app)
def quarantine_list(form: FormOption = None, store: StoreUrl = None) -> None:
    """List the inputs that could not be used, with the reason."""
    from relgraph.api.rows import Result
    from relgraph.cli.tables import write_rows

    with opened(store) as target:
        rows = [(q.source, q.external_id, q.reason, REASONS[q.reason]) for q in target.quarantined()]
    write_rows(Result(("source", "id", "reason", "meaning"), list(rows)), chosen_form(form))
    if rows:
        output.next_step("relgraph quarantine show SOURCE, and once it is mended: relgraph quarantine retry")


@command(KEEP, "relgraph quarantine show broken.jsonl", name="show", to=quarantine_app)
def quarantine_show(
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="An input as `list` shows it, or its file.")],
    store: StoreUrl = None,
) -> None:
    """Show what was wrong with an input, and the remedy."""
    from relgraph import pipeline

    with opened(store) as target:
        found = pipeline.quarantined(target, [source])
    for row in found:
        output.emit(f"{row.reason}: {row.detail}")


@command(
    KEEP,
    "relgraph quarantine retry broken.jsonl",
    "relgraph quarantine retry",
    "relgraph quarantine retry --map text=story",
    name="retry",
    to=quarantine_app,
)
def quarantine_retry(
    sources: Sources = None,
    columns: Columns = None,
    form: PlainOption = Plain.table,
    store: StoreUrl = None,
) -> None:
    """Read quarantined inputs again."""
    from relgraph import pipeline

    with opened(store) as target, output.progress("retry") as done:
        report = pipeline.retry(target, sources, columns=pairs(columns, what="--map"), progress=done)
    tell(report, form, "relgraph status")


@command(KEEP, "relgraph quarantine drop broken.jsonl", name="drop", to=quarantine_app)
def quarantine_drop(sources: Sources = None, store: StoreUrl = None) -> None:
    """Forget quarantined inputs."""
    from relgraph import pipeline

    with opened(store) as target:
        gone = pipeline.drop_quarantined(target, sources)
    output.say(f"{gone} dropped")
