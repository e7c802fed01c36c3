"""Bringing a record of an older schema to this one, by named steps, after a copy of it.

What follows from articles and statements is not carried over but folded anew, batch by batch, into a record beside
the old one; the old one then becomes that. So a migration that was cut off goes on where it was.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, suppress
from itertools import count, groupby, islice
from pathlib import Path
from typing import Any
from uuid import uuid4

import relgraph
from relgraph.errors import StoreError
from relgraph.model import Extraction, Statement
from relgraph.protocols import Batch
from relgraph.stores.database import Database
from relgraph.stores.packing import unpack_document, unpack_statement, unpack_statements
from relgraph.stores.schema import SCHEMA_VERSION, STATED, STEPS, span

SIZE = 500
"""Articles that are folded together."""
TOLD = 5000
"""Articles after which it is told how far it is."""
LEDGER = ("decision", "run", "quarantine")
_OWN = ("schema", "record", "change", "marks")
"""What a record's own table says of this record alone."""
_NOTE = "migrated"
"""Under this name the new record notes of which state of the old one, by which relgraph, and until which article."""

Fold = Callable[[Database, Batch], object]


def migrate(database: Database, fold: Fold, say: Callable[[str], None]) -> list[str]:
    """The names of the steps that were done; a copy beside the record keeps its old state.

    `fold` takes a batch into a record, within the transaction that is open.
    """
    database.old_too = True
    try:
        version = int(database.meta("schema", SCHEMA_VERSION))
        if version < SCHEMA_VERSION:
            _migrate(database, version, fold, say)
        return [STEPS[step] for step in range(version, SCHEMA_VERSION)]
    finally:
        database.old_too = False


def _migrate(database: Database, version: int, fold: Fold, say: Callable[[str], None]) -> None:
    beside = Path(f"{database.name}.migrating") if database.path else None
    with ExitStack() as opened:
        with database.held():
            fresh = _begun(database, beside)
            if fresh is None:
                kept = unused(Path(f"{database.name}.schema{version}"))
                _keep_old(database, kept)
                say(f"the state before is kept in {kept}")
                fresh = _new(database, beside)
            opened.callback(fresh.close)
            _fold_anew(database, version, fresh, fold, say)
        database.become(fresh)
    with database.writing():
        database.run("DELETE FROM meta WHERE key = ?", (_NOTE,))
    if beside:
        remove(beside)


def _state(database: Database) -> list[Any]:
    return [database.meta("record"), database.meta("change"), relgraph.__version__]


def _begun(database: Database, beside: Path | None) -> Database | None:
    """The new record that an earlier migration of this state began, if there is one."""
    if beside is None or not beside.exists():
        return None
    found = Database(beside)
    with suppress(StoreError):  # one that is damaged is begun again
        if found.meta(_NOTE, [])[:-1] == _state(database):
            return found
    found.close()
    return None


def _new(database: Database, beside: Path | None) -> Database:
    """A new record with the ledger of the old one."""
    if beside:
        remove(beside)
    (page,) = database.row("PRAGMA page_size")  # a record becomes another one only with pages of its own size
    made = Database(beside, create=True, page=page)
    with made.writing():
        for table in LEDGER:
            for row in database.all(f"SELECT * FROM {table}"):  # noqa: S608  # our own tables
                made.run(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608
        own = [row for row in database.all("SELECT key, value FROM meta") if row[0] not in _OWN]
        made.many("INSERT OR REPLACE INTO meta VALUES (?, ?)", own)
        made.set_meta(_NOTE, [*_state(database), 0])
    return made


def _fold_anew(old: Database, version: int, fresh: Database, fold: Fold, say: Callable[[str], None]) -> None:
    """Take the articles that the new record does not have yet into it."""
    *state, last = fresh.meta(_NOTE)
    (total,) = old.row("SELECT COUNT(*) FROM article")
    (done,) = fresh.row("SELECT COUNT(*) FROM article")
    for run, articles in groupby(_kept(old, version, last), key=lambda kept: kept[1]):
        while some := list(islice(articles, SIZE)):
            with fresh.writing():
                fold(fresh, Batch(extractions=[extraction for *_, extraction in some], run=run))
                fresh.set_meta(_NOTE, [*state, some[-1][0]])
            if done // TOLD < (done := done + len(some)) // TOLD:
                say(f"{old.name}: {done:,} of {total:,} articles migrated")


def _kept(database: Database, version: int, last: int) -> Iterator[tuple[int, str | None, Extraction]]:
    """The articles after a number, with their numbers and runs, in their order."""
    said = "" if version in STATED else "JOIN said ON said.article = n"
    sql = f"SELECT n, run, id, document, text, content_hash, raw_hash FROM article {said} WHERE n > ? ORDER BY n"  # noqa: S608
    for n, run, article, packed, text, content_hash, raw_hash in database.rows(sql, (last,)):
        document = unpack_document(packed, id=article, text=text, content_hash=content_hash, raw_hash=raw_hash)
        yield n, run, Extraction(document=document, statements=tuple(_statements(database, version, n, article)))


def _statements(database: Database, version: int, n: int, article: str) -> Iterator[Statement]:
    """The statements of an article, of one row or of rows of their own."""
    if version not in STATED:
        return unpack_statements(article, *database.row("SELECT body FROM said WHERE article = ?", (n,)))
    rows = database.all(STATED[version], span(n))
    return (unpack_statement(article, (*row, json.loads(payload))) for *row, payload in rows)


def _keep_old(database: Database, path: Path) -> None:
    """A copy of the record as it is; of one in memory the file from which it was filled."""
    if database.path:
        reader = Database(database.path)  # the one that holds the record cannot be copied from
        reader.old_too = True
        copy(reader, path)
        reader.close()
        return
    try:
        shutil.copyfile(database.name, path)
    except OSError as exc:
        raise StoreError(f"{path}: cannot be written ({exc.strerror}). Choose a folder that you may write to.") from exc


def unused(path: Path, end: str = "") -> Path:
    """The path with this end, numbered where something is there."""
    numbered = (path.with_name(f"{path.name}{'' if n == 1 else f'-{n}'}{end}") for n in count(1))
    return next(free for free in numbered if not free.exists())


def remove(path: Path) -> None:
    """Take a database away, with what SQLite keeps beside it."""
    for end in ("", "-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)


def copy(database: Database, path: Path) -> None:
    """A copy of the whole record, also while somebody writes to it.

    It gets a name of its own: put in the place of the record, it does not pass for the state that a projection shows.
    What is not whole has another name, and goes.
    """
    source, beside = database.connection, path.with_name(f"{path.name}.part")
    try:
        with closing(sqlite3.connect(beside)) as target:
            source.backup(target)
            with target:
                target.execute("UPDATE meta SET value = ? WHERE key = 'record'", (json.dumps(uuid4().hex),))
        beside.replace(path)
    except (sqlite3.OperationalError, OSError) as exc:
        raise StoreError(
            f"{path}: cannot be written ({exc}). Make room, or choose a folder that you may write to."
        ) from exc
    finally:
        with suppress(OSError):
            remove(beside)
