"""The NetworkX store: a record in memory, saved whole as one JSON file that NetworkX reads as a graph."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import sys
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from relgraph.config import cache_folder
from relgraph.errors import StoreError
from relgraph.fold.claims import Caption
from relgraph.model import digest
from relgraph.stores.database import Database
from relgraph.stores.embedded import EmbeddedStore
from relgraph.stores.schema import LAYOUTS, READ
from relgraph.stores.view import RecordView

if TYPE_CHECKING:
    import networkx as nx

Tables = dict[str, list[list[Any]]]
PRIVATE = "record"
"""The key of the file under which the tables of the record stand; the rest is NetworkX's node-link form."""


class NetworkxStore(EmbeddedStore):
    """A store in memory, kept in a JSON file where it has a path: `networkx:graph.json`, `networkx:`."""

    def __init__(
        self,
        path: Path | None,
        *,
        create: bool = False,
        caption: Caption = lambda _: {},
        say: Callable[[str], None] = lambda _: None,
    ) -> None:
        folder = cache_folder() / "networkx" / digest(str(path.absolute())) if path else None
        super().__init__(JsonDatabase(path, create=create), folder, caption=caption, say=say)

    def graph(self) -> nx.MultiDiGraph[str]:
        """The public graph: nodes with label and name, edges keyed by their id with their kind."""
        return multigraph(self.view())


def multigraph(view: RecordView) -> nx.MultiDiGraph[str]:
    """The public graph of a view as NetworkX has it."""
    import networkx as nx

    made: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    made.add_nodes_from((n.id, {"label": n.label, "name": n.name, **n.properties}) for n in view.nodes())
    for e in view.edges():
        made.add_edge(e.source, e.target, key=e.id, **{"relation": e.kind, **e.properties})
    return made


class JsonDatabase(Database):
    """A database in memory that is read from a JSON file and written to it with every transaction."""

    def __init__(self, path: Path | None, *, create: bool = False) -> None:
        super().__init__(None, create=True)
        self.file = path
        self._stamp: tuple[int, int, int] | None = None
        self._lock: sqlite3.Connection | None = None
        if path is not None and not path.exists() and not create:
            raise StoreError(
                f"{path}: no store is there. Make one with `relgraph ingest PATH --store networkx:{path}`."
            )

    @property
    def exists(self) -> bool:
        """Whether there is anything to read yet."""
        return self._connection is not None or (self.file is not None and self.file.exists())

    @property
    def name(self) -> str:
        """What to call it in a message."""
        return str(self.file) if self.file else "the store in memory"

    @property
    def url(self) -> str:
        """What `--store` calls it."""
        return f"networkx:{self.file}"

    @contextmanager
    def writing(self) -> Iterator[None]:
        """A transaction; the file is replaced before it ends, or stays as it was.

        The first one makes this process the file's only writer, until it is closed: others hold an older state.
        """
        self._claim()
        with super().writing():
            yield
            self._save()

    @contextmanager
    def held(self) -> Iterator[None]:
        """A block in which nobody else writes."""
        self._claim()
        self._sign()
        yield

    def become(self, other: Database) -> None:
        """Hold what another database holds, all of it or nothing of it."""
        super().become(other)
        self._save()

    def close(self) -> None:
        """Let the file go."""
        super().close()
        if self.file is not None and self._lock is not None:
            super()._unsign()
            with suppress(OSError):  # while it is still held: who waits for it sees then that it is another file
                _lock_of(self.file).unlink()
            self._lock.close()
            self._lock = None
            if sys.platform == "win32":  # no open file can be deleted there
                with suppress(OSError):
                    _lock_of(self.file).unlink()

    def _claim(self) -> None:
        """Keep other writers out: SQLite's lock on an empty file beside it, which ends with the process."""
        path = self.file
        if path is None or self._lock is not None:
            return
        if path.exists() and not os.access(path, os.W_OK):  # to put another in its place would ask the folder alone
            raise StoreError(f"{self.name}: may only be read. Copy it, or change its rights.")
        until = monotonic() + self.patience
        while self._lock is None:
            self._lock = self._locked(_lock_of(path), max(0.0, until - monotonic()))
        if self._connection is not None and path.exists() and _stamp(path) != self._stamp:
            self._connection.close()  # another process has written it since it was read
            self._connection = None

    def _locked(self, file: Path, patience: float) -> sqlite3.Connection | None:
        """The lock on a file; None where whoever held it has deleted the file meanwhile."""
        try:
            lock = sqlite3.connect(file, timeout=patience, isolation_level=None, check_same_thread=False)
        except sqlite3.OperationalError as exc:
            raise StoreError(f"{self.name}: cannot be written ({exc}). Choose a folder that you may write to.") from exc
        opened, refused = _inode(file), None
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as exc:
            refused = exc
        held = opened is not None and _inode(file) == opened
        if held and refused is None:
            return lock
        lock.close()
        if held and refused is not None:
            raise self._named(refused) from refused
        return None

    def _note(self) -> Path | None:
        return self.file.with_name(self.file.name + ".writer") if self.file else None

    def _unsign(self) -> None:
        """The note stays as long as the lock."""

    def _open(self) -> sqlite3.Connection:
        if self.file is None or not self.file.exists():
            return super()._open()
        self._stamp = _stamp(self.file)
        version, tables = _read(self.file)
        self._fits(version)
        connection = super()._open()
        if version in LAYOUTS:
            _lay_out(connection, version)
            tables = {name: tables[name] for name in READ}
        _fill(connection, tables)
        return connection

    def _save(self) -> None:
        """Write the whole store beside the file, then put it in its place."""
        path = self.file
        if path is None:
            return
        if path.exists() and _stamp(path) != self._stamp:
            raise StoreError(f"{path}: another process has written it meanwhile. Open it again.")
        fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
        try:
            with fresh.open("w", encoding="utf-8") as out:
                json.dump(_whole(self), out, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
                out.flush()
                os.fsync(out.fileno())
            if path.exists():
                shutil.copymode(path, fresh)
            fresh.replace(path)
        except OSError as exc:
            raise StoreError(
                f"{path}: cannot be written ({exc.strerror}). Make room or choose another folder."
            ) from exc
        finally:
            with suppress(OSError):
                fresh.unlink()
        self._stamp = _stamp(path)


def _lock_of(path: Path) -> Path:
    return path.with_name(path.name + ".lock")


def _inode(path: Path) -> int | None:
    try:
        return path.stat().st_ino
    except FileNotFoundError:
        return None


def _stamp(path: Path) -> tuple[int, int, int]:
    found = path.stat()
    return found.st_mtime_ns, found.st_size, found.st_ino


def _read(path: Path) -> tuple[int, Tables]:
    """The schema version and the tables of a file. Raises StoreError for one that is no store."""
    try:
        tables: Tables = json.loads(path.read_text(encoding="utf-8"))[PRIVATE]
        return int(json.loads(dict(tables["meta"])["schema"])), tables
    except (ValueError, KeyError, TypeError) as exc:
        why = f"it has no {exc}" if isinstance(exc, KeyError) else exc
        raise StoreError(
            f"{path}: not a store of relgraph, or damaged ({why}). Choose another file, or take your last backup."
        ) from exc


def _lay_out(connection: sqlite3.Connection, version: int) -> None:
    """Make fresh tables ready for the rows of an older version."""
    for statement in LAYOUTS[version].split(";"):
        connection.execute(statement)


def _fill(connection: sqlite3.Connection, tables: Tables) -> None:
    for name, rows in tables.items():
        connection.execute(f"DELETE FROM {name}")  # noqa: S608  # names that `_whole` wrote
        if not rows:
            continue
        marks = ", ".join("?" * len(rows[0]))
        values = ([b64decode(v["bytes"]) if isinstance(v, dict) else v for v in row] for row in rows)
        connection.executemany(f"INSERT INTO {name} VALUES ({marks})", values)  # noqa: S608


def _whole(database: Database) -> dict[str, Any]:
    """The file: the public graph in node-link form, and the tables of the record."""
    view = RecordView(database)
    names = [name for (name,) in database.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    return {
        "directed": True,
        "multigraph": True,
        "graph": {"made_by": "relgraph"},
        "nodes": [{"id": n.id, "label": n.label, "name": n.name, **n.properties} for n in view.nodes()],
        "edges": [
            {"source": e.source, "target": e.target, "key": e.id, "relation": e.kind, **e.properties}
            for e in view.edges()
        ],
        PRIVATE: {name: list(_rows(database, name)) for name in names},
    }


def _rows(database: Database, name: str) -> Iterator[list[Any]]:
    for row in database.rows(f"SELECT * FROM {name}"):  # noqa: S608  # names of our own tables
        yield [{"bytes": b64encode(v).decode()} if isinstance(v, bytes) else v for v in row]
