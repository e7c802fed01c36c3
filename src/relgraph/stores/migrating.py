"""Bringing a record of an older schema to this one, by named steps, after a copy of it."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from itertools import groupby, islice
from pathlib import Path
from uuid import uuid4

from relgraph.errors import StoreError
from relgraph.model import Extraction
from relgraph.protocols import Batch
from relgraph.stores.database import Database
from relgraph.stores.packing import STATED, unpack_document, unpack_statement
from relgraph.stores.schema import FOLDED, KEEP, SCHEMA_VERSION, STEPS, span

SIZE = 500
"""Articles that are folded together."""
KEPT = {"meta", "decision", "run", "quarantine", "kept", "kept_statement"}
"""The tables that do not follow from articles and statements."""


def migrate(database: Database, take: Callable[[Batch], None]) -> list[str]:
    """The names of the steps that were done; a copy beside the record keeps its old state.

    `take` folds a batch into the record, within the transaction that is open.
    """
    database.old_too = True
    try:
        version = int(database.meta("schema", SCHEMA_VERSION))
        return _migrated(database, version, take) if version < SCHEMA_VERSION else []
    finally:
        database.old_too = False


def _migrated(database: Database, version: int, take: Callable[[Batch], None]) -> list[str]:
    _keep_old(database, Path(f"{database.name}.schema{version}"))
    done = []
    with database.writing():
        for step in range(version, SCHEMA_VERSION):
            name, sql = STEPS[step]
            _run(database, sql)
            done.append(name)
        _fold_anew(database, take)
        database.set_meta("schema", SCHEMA_VERSION)
    return done


def _keep_old(database: Database, path: Path) -> None:
    """A copy of the record as it is; of one in memory the file from which it was filled."""
    if database.path:
        copy(database, path)
        return
    try:
        shutil.copyfile(database.name, path)
    except OSError as exc:
        raise StoreError(f"{path}: cannot be written ({exc.strerror}). Choose a folder that you may write to.") from exc


def _run(database: Database, sql: str) -> None:
    for statement in sql.split(";"):
        database.run(statement)


def _fold_anew(database: Database, take: Callable[[Batch], None]) -> None:
    """Make anew all that follows from articles and statements; it is another record than its projection shows then."""
    _run(database, KEEP)
    tables = {name for (name,) in database.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}
    for name in sorted(tables - KEPT):
        database.run(f"DROP TABLE {name}")
    _run(database, FOLDED)
    for run, articles in groupby(_kept(database), key=lambda kept: kept[0]):
        while some := [extraction for _, extraction in islice(articles, SIZE)]:
            take(Batch(extractions=some, run=run))
    database.run("DROP TABLE kept")
    database.run("DROP TABLE kept_statement")
    database.set_meta("record", uuid4().hex)


def _kept(database: Database) -> Iterator[tuple[str | None, Extraction]]:
    """The articles with their run, in their order."""
    stated = f"SELECT {STATED} FROM kept_statement WHERE n BETWEEN ? AND ? ORDER BY n"  # noqa: S608  # our own columns
    rows = database.rows("SELECT n, run, id, document, text, content_hash, raw_hash FROM kept ORDER BY n")
    for n, run, article, packed, text, content_hash, raw_hash in rows:
        document = unpack_document(packed, id=article, text=text, content_hash=content_hash, raw_hash=raw_hash)
        statements = (unpack_statement(article, row) for row in database.all(stated, span(n)))
        yield run, Extraction(document=document, statements=tuple(statements))


def copy(database: Database, path: Path) -> None:
    """A copy of the whole record, also while somebody writes to it.

    It gets a name of its own: put in the place of the record, it does not pass for the state that a projection shows.
    """
    try:
        target = sqlite3.connect(path)
    except sqlite3.OperationalError as exc:
        raise StoreError(f"{path}: cannot be written ({exc}). Choose a folder that you may write to.") from exc
    try:
        database.connection.backup(target)
        with target:
            target.execute("UPDATE meta SET value = ? WHERE key = 'record'", (json.dumps(uuid4().hex),))
    finally:
        target.close()
