"""One SQLite file: opened when first needed, one writer at a time, every transaction whole and on the disk."""

from __future__ import annotations

import json
import os
import sqlite3
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import relgraph
from relgraph.errors import LockedError, SchemaError, StoreError
from relgraph.ontology import SCHEMA_VERSION
from relgraph.stores.schema import TABLES

PATIENCE = 5.0
"""Seconds to wait for another writer's transaction."""
PAGE = 8192
"""Bytes of a page: half as many go through the log as there are of 4096, and a small record stays small."""
CACHE = 64 * 1024
"""Kilobytes of pages that a writer keeps at hand: a transaction that fits is written once."""
LOG = 4 * 1024
"""Pages that gather in the write-ahead log before they go into the file: what is written often goes there once."""
_LOGGED = "PRAGMA journal_mode = WAL"
"""Asked of a record alone: it would change the file of anybody else."""
MARKS = 50
"""Changes whose marks are kept: what shows an older state than these is made afresh."""
APPLICATION = 0x72656C67  # "relg" in the file's header


class Database:
    """A record's file, or one in memory where `path` is None."""

    def __init__(
        self, path: Path | None, *, create: bool = False, patience: float = PATIENCE, page: int = PAGE
    ) -> None:
        self.path = path
        self.patience = patience
        self._page = page
        self.old_too = False  # whether a record of an older schema may be opened, for its migration
        self._create = create
        self._connection: sqlite3.Connection | None = None
        if path is not None and not path.exists() and not create:
            raise StoreError(f"{path}: no store is there. Make one with `relgraph ingest PATH --store {path}`.")

    @property
    def exists(self) -> bool:
        """Whether there is anything to read yet."""
        return self._connection is not None or (self.path is not None and self.path.exists())

    @property
    def name(self) -> str:
        """What to call it in a message."""
        return str(self.path) if self.path else "the store in memory"

    @property
    def url(self) -> str:
        """What `--store` calls it."""
        return str(self.path)

    @property
    def connection(self) -> sqlite3.Connection:
        """The open connection; made, with the tables where they are wanted and missing, on first use."""
        if self._connection is None:
            self._connection = self._open()
        return self._connection

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> Iterator[Any]:
        """The rows of a question, one at a time; none where there is no store yet."""
        if not self.exists:
            return iter(())
        try:
            return self._all(self.connection.execute(sql, parameters))
        except sqlite3.DatabaseError as exc:
            raise self._named(exc) from exc

    def row(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> Any:
        """The first row, or None."""
        if not self.exists:
            return None
        try:
            return self.connection.execute(sql, parameters).fetchone()
        except sqlite3.DatabaseError as exc:
            raise self._named(exc) from exc

    def _all(self, cursor: sqlite3.Cursor) -> Iterator[Any]:
        try:
            yield from cursor
        except sqlite3.DatabaseError as exc:
            raise self._named(exc) from exc

    def all(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> list[Any]:
        """All rows of a question within a transaction."""
        return self.connection.execute(sql, parameters).fetchall()

    def run(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """The number of rows that a statement changed."""
        return self.connection.execute(sql, parameters).rowcount

    def many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run a statement once a row."""
        self.connection.executemany(sql, rows)

    def meta(self, key: str, default: Any = None) -> Any:
        """A value of the record's own table."""
        row = self.row("SELECT value FROM meta WHERE key = ?", (key,))
        return json.loads(row[0]) if row else default

    def set_meta(self, key: str, value: Any) -> None:
        """Write a value of the record's own table."""
        self.run("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, json.dumps(value)))

    def rise(self) -> int:
        """The number of a new change, which gets a mark of its own.

        Two histories of one record, of which one began with a copy of the other, count alike; their marks differ.
        """
        number = int(self.meta("change", 0)) + 1
        marks = [*self.meta("marks", []), [number, uuid4().hex[:8]]]
        self.set_meta("change", number)
        self.set_meta("marks", marks[-MARKS:])
        return number

    def mark(self) -> str:
        """The mark of the last change, "" where there was none."""
        marks = self.meta("marks", [])
        return str(marks[-1][1]) if marks else ""

    @contextmanager
    def writing(self) -> Iterator[None]:
        """A transaction that is written whole or not at all, whatever ends it.

        Inside an open transaction it is a part of that one, which commits or undoes it.
        """
        if self._connection is not None and self._connection.in_transaction:
            yield
            return
        with self._named_errors():
            connection = self.connection
            connection.execute(f"PRAGMA busy_timeout = {int(self.patience * 1000)}")
            connection.execute("BEGIN IMMEDIATE")
            self._sign()
            try:
                yield
            except BaseException:
                if connection.in_transaction:  # SQLite itself rolls back when the disk is full
                    connection.execute("ROLLBACK")
                raise
            else:
                connection.execute("COMMIT")
            finally:
                self._unsign()

    @contextmanager
    def held(self) -> Iterator[None]:
        """A block in which nobody else writes."""
        with self.writing():
            yield

    def become(self, other: Database) -> None:
        """Hold what another database holds, all of it or nothing of it."""
        until = monotonic() + self.patience

        def busy(status: int, remaining: int, total: int) -> None:
            if status == sqlite3.SQLITE_BUSY and monotonic() > until:
                raise sqlite3.OperationalError("database is locked")

        with self._named_errors():
            other.connection.backup(self.connection, progress=busy)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """A block within which all reads see one state."""
        if not self.exists or self.connection.in_transaction:
            yield
            return
        with self._named_errors():
            self.connection.execute("BEGIN")
            self.connection.execute("SELECT 1 FROM meta").fetchone()
            try:
                yield
            finally:
                self.connection.execute("ROLLBACK")

    def close(self) -> None:
        """Let the file go."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _open(self) -> sqlite3.Connection:
        if self.path is None:
            connection = _connect(":memory:", self.patience)
        elif not self._journals:
            # A write-ahead log needs files beside the record; where none can be made nobody else writes either.
            connection = _connect(_uri(self.path, "ro&immutable=1"), self.patience)
        else:
            connection = self._writable()
        try:
            self._check(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    @property
    def _journals(self) -> bool:
        """Whether a log can be kept beside the file."""
        return self.path is not None and (not self.path.exists() or os.access(self.path.parent, os.W_OK))

    def _writable(self) -> sqlite3.Connection:
        assert self.path is not None
        mode = "rwc" if self._create else "rw"
        try:
            connection = _connect(_uri(self.path, mode), self.patience)
        except sqlite3.OperationalError as exc:
            raise StoreError(f"{self.path}: cannot be opened ({exc}). Choose a folder that you may write to.") from exc
        with self._named_errors():
            connection.execute(f"PRAGMA page_size = {self._page}")  # of a new file; an old one keeps its own
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute(f"PRAGMA cache_size = -{CACHE}")
            connection.execute(f"PRAGMA wal_autocheckpoint = {LOG}")
        return connection

    def _check(self, connection: sqlite3.Connection) -> None:
        with self._named_errors():
            if self._bare(connection):
                self._make(connection)
            row = connection.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone()
        version = json.loads(row[0]) if row else None
        if version is None:
            raise StoreError(f"{self.name}: not a store of relgraph. Choose another file.")
        self._fits(version)
        if self._journals:
            with self._named_errors():
                connection.execute(_LOGGED)

    def _fits(self, version: int) -> None:
        """Raises SchemaError for a record of another schema, unless it is older and opened for its migration."""
        if version < SCHEMA_VERSION and not self.old_too:
            raise SchemaError(
                f"{self.name}: written by an older relgraph (schema {version}, this one needs {SCHEMA_VERSION}). "
                f"Run `relgraph migrate --store {self.url}`; it keeps a copy."
            )
        if version > SCHEMA_VERSION:
            raise SchemaError(
                f"{self.name}: written by a newer relgraph (schema {version}, this one knows {SCHEMA_VERSION}). "
                "Install that version; nothing was changed."
            )

    def _bare(self, connection: sqlite3.Connection) -> bool:
        """Whether there are no tables yet. Raises StoreError for those of something else."""
        there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        if there and "meta" not in there:
            raise StoreError(f"{self.name}: not a store of relgraph. Choose another file.")
        return not there

    def _make(self, connection: sqlite3.Connection) -> None:
        """Make the tables, unless another process has made them meanwhile."""
        if not self._create and self.path is not None:
            raise StoreError(f"{self.name}: empty, not a store of relgraph. Delete the file or choose another.")
        connection.execute(_LOGGED)
        connection.execute("BEGIN IMMEDIATE")
        if self._bare(connection):
            for statement in TABLES.split(";"):
                connection.execute(statement)
            made = {"schema": SCHEMA_VERSION, "record": uuid4().hex, "change": 0, "version": relgraph.__version__}
            connection.executemany("INSERT INTO meta VALUES (?, ?)", [(k, json.dumps(v)) for k, v in made.items()])
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute("COMMIT")

    @contextmanager
    def _named_errors(self) -> Iterator[None]:
        """Errors of SQLite as errors of relgraph that name the file and the remedy."""
        try:
            yield
        except sqlite3.DatabaseError as exc:
            raise self._named(exc) from exc

    def _named(self, exc: sqlite3.DatabaseError) -> StoreError:
        text = str(exc)
        if "not a database" in text:
            return StoreError(
                f"{self.name}: not a store of relgraph, or damaged where it begins ({text}). "
                "Choose another file, or take your last backup."
            )
        if not isinstance(exc, sqlite3.OperationalError):
            return StoreError(
                f"{self.name}: damaged ({text}). Take your last backup, or ingest the articles into a new store."
            )
        if "locked" in text or "busy" in text:
            return LockedError(f"{self.name}: {self._writer()} writes to it. Wait until it is done, then try again.")
        if "readonly" in text or "read-only" in text:
            return StoreError(f"{self.name}: may only be read. Copy it to a folder that you may write to.")
        if "full" in text or "disk I/O" in text:  # a quota is an error of input and output to SQLite
            return StoreError(
                f"{self.name}: no room left on the disk, or over a quota ({text}). "
                "Make room and run the same command again."
            )
        return StoreError(f"{self.name}: {text}. `relgraph verify` tells whether the store is sound.")

    def _note(self) -> Path | None:
        return self.path.with_name(self.path.name + ".writer") if self.path else None

    def _sign(self) -> None:
        """Leave a note of who writes, for the message to others that come meanwhile."""
        if note := self._note():
            with suppress(OSError):
                note.write_text(f"process {os.getpid()} ({Path(sys.argv[0]).name or 'python'})", encoding="utf-8")

    def _unsign(self) -> None:
        if note := self._note():
            with suppress(OSError):
                note.unlink()

    def _writer(self) -> str:
        note = self._note()
        try:
            return note.read_text(encoding="utf-8") if note else "another process"
        except OSError:
            return "another process"


def _uri(path: Path, mode: str) -> str:
    return f"file:{quote(os.fsencode(path))}?mode={mode}"


def _connect(uri: str, patience: float) -> sqlite3.Connection:
    return sqlite3.connect(uri, timeout=patience, isolation_level=None, uri=True, check_same_thread=False)
