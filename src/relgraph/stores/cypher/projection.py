"""The projection of a record for Cypher: a folder that can be made again at any time, brought up to date when asked.

    relgraph.db.cypher/
        42-5c1f…/        a database of the engine, whole and never written again, with its stamp
        new-4711-…/      one in the making: gets its name when it is whole

Questions open a database READ_ONLY, so that several processes ask at once. A projection that is behind is copied,
changed and put beside the old one under the name of the new change; old ones go when nobody holds them.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from relgraph.config import cache_folder
from relgraph.errors import FULL, QueryError, StoreError
from relgraph.model import digest
from relgraph.ontology import SCHEMA_VERSION
from relgraph.protocols import Result
from relgraph.stores.cypher.editions import Edition, Editions, Stamp
from relgraph.stores.cypher.engine import DamagedError, Engine
from relgraph.stores.cypher.jvm import engine_version, start_to_load
from relgraph.stores.cypher.load import change, load
from relgraph.stores.cypher.source import Changes, Source

FEW = 10_000
"""Up to so many changed nodes and edges a copy is changed; beyond, all is loaded afresh."""


class Projection:
    """Answers Cypher about a record. Making it opens nothing; the first question does."""

    def __init__(self, source: Source, folder: Path | None, say: Callable[[str], None]) -> None:
        self._temporary = None if folder else tempfile.TemporaryDirectory(prefix="relgraph-")
        home = folder or Path(self._temporary.name if self._temporary else "")
        self._home = home.resolve()  # Java keeps the working directory of its start, Python may leave it
        self._source = source
        self._say = say
        self._editions: Editions | None = None
        self._edition: Edition | None = None
        self._engine: Engine | None = None
        self._made: Stamp | None = None

    def query(self, cypher: str, params: Mapping[str, Any]) -> Result:
        """The rows of a question, on the record's present state. Raises QueryError for a faulty or refused one."""
        engine = self._level()
        try:
            return engine.query(cypher, params)
        except DamagedError as exc:
            if self._edition is None or self._edition.stamp == self._made:
                raise QueryError(str(exc)) from exc
            self._discard(str(exc))
        return self.query(cypher, params)

    def close(self) -> None:
        """Let go of the database; a temporary one is deleted."""
        self._let_go()
        if self._temporary:
            self._temporary.cleanup()

    def _level(self) -> Engine:
        """An engine on an edition that is level with the record; made where there is none."""
        if self._engine is not None and self._edition is not None and self._edition.stamp == self._wanted():
            return self._engine
        self._let_go()
        editions = self._editions = self._editions or Editions(_writable(self._home))
        with self._source.snapshot():
            wanted = self._wanted()
            self._edition = editions.find(wanted) or self._make(editions, wanted)
        try:
            self._engine = Engine.shared(self._edition.folder)
        except DamagedError as exc:
            if wanted == self._made:
                raise
            self._discard(str(exc))
            return self._level()
        editions.tidy(wanted)
        return self._engine

    def _wanted(self) -> Stamp:
        """The stamp of an edition that is level with the record."""
        change = self._source.change()
        mark = self._source.mark(change)
        return Stamp(self._source.record_id(), change, mark, SCHEMA_VERSION, engine_version())

    def _discard(self, why: str) -> None:
        """Take a damaged edition away, and say why the next question takes longer."""
        edition = self._edition
        self._let_go()
        if edition is not None and self._editions is not None:
            self._editions.remove(edition.folder)
        self._say(f"{why} The projection is made again.")

    def _let_go(self) -> None:
        if self._engine is not None:
            self._engine.close()
        if self._edition is not None:
            self._edition.release()
        self._engine = self._edition = None

    def _make(self, editions: Editions, wanted: Stamp) -> Edition:
        """A new edition: a changed copy of the newest one where little changed, else all loaded afresh."""
        self._made = wanted
        older = editions.newest(wanted, self._source.mark)
        if older is not None:
            try:
                changes = self._source.changed(older.stamp.change)
                if changes is not None and len(changes) <= FEW:
                    return self._write(editions, wanted, older.folder, changes)
            except DamagedError as exc:
                self._say(str(exc))
            finally:
                older.release()
        self._say(f"making the Cypher projection in {editions.home}")
        start_to_load(self._source.statements_kept())
        return self._write(editions, wanted, None, Changes())

    def _write(self, editions: Editions, wanted: Stamp, older: Path | None, changes: Changes) -> Edition:
        """A new edition under another name, renamed when it is whole."""
        folder = editions.begin()
        try:
            if older is not None:
                shutil.copytree(older, folder)
            with Engine(folder, create=older is None, write=True) as engine:
                if older is None:
                    load(engine.database, self._source)
                else:
                    change(engine.database, changes)
            edition = editions.finish(folder, wanted)
        except BaseException as exc:
            shutil.rmtree(folder, ignore_errors=True)
            if _no_room(exc):
                raise StoreError(
                    f"{editions.home}: no room left on the disk for the Cypher projection, or over a quota. "
                    "Make room and ask again."
                ) from exc
            raise
        if edition is None:
            raise StoreError(f"{editions.home}: the new projection cannot be put in place. Delete the folder.")
        return edition


def _no_room(exc: BaseException | None) -> bool:
    """Whether a full disk is behind an error, also one of Java, which tells it by the system's words alone."""
    said = []
    while exc is not None:
        said.append(str(exc))
        exc = exc.__cause__ or exc.__context__
    return any(os.strerror(code) in text for code in FULL for text in said)


def _writable(home: Path) -> Path:
    """The folder, or one in the cache where the store lies in a folder that may only be read."""
    try:
        home.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=home):
            return home
    except OSError:
        return cache_folder() / "cypher" / digest(str(home.absolute()))
