"""Commands that look after a store: verify, backup, migrate, doctor, config."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from relgraph.cli import output
from relgraph.cli.base import KEEP, command, group
from relgraph.cli.options import FormOption, StoreUrl, chosen_form, opened
from relgraph.errors import StoreError, UsageError

config_app = group("config", "Show the settings.", KEEP)

OTHER_STORE = re.compile(r"(?:networkx|neo4j|bolt)[+a-z]*:|.*\.json$")
"""A name that stands for another kind of store than a backup is."""


@command(KEEP, "relgraph verify", "relgraph verify --store news.db")
def verify(store: StoreUrl = None) -> None:
    """Check every span of the store against its text, and the graph against its statements."""
    from relgraph import pipeline

    with opened(store) as target:
        faults = pipeline.verify(target)
        for fault in faults:
            output.emit(str(fault))
        checked = stale = 0
        with suppress(StoreError):  # of what is damaged it is told already
            checked = sum(1 for _ in target.view().statements())
            stale = len(pipeline.outdated(target)) if faults else 0
    why = (
        f"; {output.many(stale, 'article')} read with other rules or tables: relgraph refresh, then verify again"
        if stale
        else ""
    )
    output.say(f"{output.many(checked, 'span')} checked, {output.many(len(faults), 'fault')}{why}")
    if faults:
        raise typer.Exit(StoreError.exit_code)


@command(KEEP, "relgraph backup relgraph-2024-05-16.db")
def backup(
    path: Annotated[str, typer.Argument(metavar="FILE", help="The copy to write: an embedded store, of any store.")],
    store: StoreUrl = None,
) -> None:
    """Write a copy of the store, also while somebody writes to it."""
    file = _embedded(path)
    with opened(store) as target:
        target.backup(file)
    output.emit(str(file))


def _embedded(path: str) -> Path:
    """The file of a backup. Raises UsageError where its name is that of another kind of store."""
    if OTHER_STORE.match(path):
        raise UsageError(
            f"{path}: a backup is an embedded store, one file. Name it like copy.db; "
            "`relgraph load --to URL` copies into a store of another kind."
        )
    return Path(path.removeprefix("relgraph:"))


@command(KEEP, "relgraph migrate")
def migrate(store: StoreUrl = None) -> None:
    """Bring a store of an older schema to this version; a copy keeps the old state."""
    with opened(store) as target:
        steps = target.migrate()
    for step in steps:
        output.emit(step)
    done = f"{output.many(len(steps), 'step')} done; next: relgraph status"
    output.say(done if steps else "nothing to do: the schema is new")


@command(KEEP, "relgraph doctor")
def doctor(store: StoreUrl = None) -> None:
    """Check what relgraph needs: Python, packages, data files, the Cypher engine, the store."""
    from relgraph.api.doctor import checks

    found = list(checks(store))
    for check in found:
        output.emit(f"{'ok  ' if check.ok else 'FAIL'} {check.name:<20}{check.detail}")
    if not all(check.ok for check in found):
        raise typer.Exit(1)


@command(KEEP, "relgraph config show", "relgraph config show --format json", name="show", to=config_app)
def config_show(form: FormOption = None) -> None:
    """Show each setting with its value and where it came from."""
    from relgraph.api.rows import Result
    from relgraph.cli.tables import write_rows
    from relgraph.config import settings

    rows = [(s.name, s.value, s.origin) for s in settings().values()]
    write_rows(Result(("setting", "value", "origin"), list(rows)), chosen_form(form))
