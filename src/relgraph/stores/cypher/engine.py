"""A database of the engine, opened for questions: Cypher in, rows of Python values out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

from relgraph.errors import QueryError, StoreError
from relgraph.protocols import Result
from relgraph.stores.cypher.clauses import columns
from relgraph.stores.cypher.guard import check
from relgraph.stores.cypher.jvm import TIME_LIMIT, java_class, java_map, start_to_read
from relgraph.stores.cypher.place import fault, offset
from relgraph.stores.cypher.tokens import plain_name, tokens
from relgraph.stores.cypher.values import parameters, rows_of
from relgraph.stores.cypher.waiting import interruptible

ROW_LIMIT = 100_000
_BATCH = 1_000
_PLACES = (re.compile(r"line (\d+):(\d+)"), re.compile(r"line (\d+), column (\d+)"))
_NAMED = re.compile(r"'([^']+)'")
_BROKEN_FILES = re.compile(
    r"Serialization|Metadata|Schema|Buffer|OutOfBounds|NegativeArray|IOException|ClosedChannel|RecordNotFound|"
    r"NullPointer|ClassCast|DatabaseOperation|IllegalState|IndexException"
)


class DamagedError(StoreError):
    """The engine cannot read its own files, or fails in a way that a query does not explain."""


class Engine:
    """An open database. Several processes may read one at once; within a process it is shared."""

    _shared: ClassVar[dict[Path, Engine]] = {}

    def __init__(self, folder: Path, *, create: bool = False, write: bool = False) -> None:
        self.folder = folder
        self._users = 1
        try:
            self.database = self._open(create=create, write=write)
        except Exception as exc:  # Java's: any of them means that this folder cannot be read
            raise DamagedError(f"{folder}: the Cypher engine cannot open it ({_said(exc)}).") from exc

    @classmethod
    def shared(cls, folder: Path) -> Engine:
        """The engine on a folder for reading: the engine opens a folder once in a process, so users share it."""
        engine = cls._shared.get(folder)
        if engine is None:
            engine = cls._shared[folder] = cls(folder)
        else:
            engine._users += 1
        return engine

    def __enter__(self) -> Engine:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def query(self, cypher: str, params: Mapping[str, Any]) -> Result:
        """The rows of a question that only reads. Raises QueryError with the place, DamagedError for broken files."""
        check(cypher)
        try:
            rows = interruptible(lambda: self._rows(cypher, params))
        except QueryError:
            raise
        except Exception as exc:
            raise explained(cypher, exc) from exc
        names = tuple(rows[0]) if rows else columns(cypher)
        _refuse_lost(cypher, names)
        return Result(names, [tuple(row[name] for name in names) for row in rows])

    def _rows(self, cypher: str, params: Mapping[str, Any]) -> list[dict[str, Any]]:
        reader = java_class("com.arcadedb.python.TypedRows")
        found = self.database.query("opencypher", cypher, java_map(parameters(params)))
        rows: list[dict[str, Any]] = []
        while True:
            batch = reader.nextRows(found, _BATCH)
            rows += rows_of(batch)
            if len(rows) > ROW_LIMIT:
                raise QueryError(f"more than {ROW_LIMIT:,} rows. Add LIMIT, or count and collect in the query.")
            if batch[2]:
                return rows

    def close(self) -> None:
        """Close the database when its last user leaves; Java itself stays ready for the next."""
        self._users -= 1
        if self._users > 0:
            return
        self._shared.pop(self.folder, None)
        if self.database.isOpen():
            self.database.close()
        if any(self.folder.glob("database.lck")):
            # On a busy machine a closing writer may leave its lock, and a reader would refuse the folder.
            self._open(write=True).close()

    def _open(self, *, create: bool = False, write: bool = False) -> Any:
        start_to_read(self.folder)
        factory = java_class("com.arcadedb.database.DatabaseFactory")(str(self.folder))
        mode = java_class("com.arcadedb.engine.ComponentFile$MODE")
        return factory.create() if create else factory.open(mode.READ_WRITE if write else mode.READ_ONLY)


def _refuse_lost(cypher: str, names: Sequence[str]) -> None:
    """Raise QueryError where a column is missing: the engine drops what it cannot work out."""
    told, given = (tuple(name.replace("`", "") for name in some) for some in (columns(cypher), names))
    if len(given) < len(told) or not {*told} <= {*given}:
        lost = next((name for name in told if name not in given), told[0])
        raise fault(cypher, f"the engine loses the column {lost}. Name it with AS; name an aggregate in a WITH before.")


def explained(cypher: str, exc: Exception) -> StoreError | QueryError:
    """The engine's exception as QueryError with the place in the query, or DamagedError where files may be broken."""
    name = type(exc).__name__
    if _BROKEN_FILES.search(name):
        return DamagedError(f"the Cypher engine failed: {_said(exc)}.")
    if "Timeout" in name:
        return fault(cypher, f"not answered within {TIME_LIMIT // 1000} seconds. Bound its paths, or add labels.")
    if "ParameterMissing" in name:
        return fault(cypher, f"{_said(exc)}. Give each parameter a value: -p name=value.")
    return fault(cypher, _message(exc), _at(cypher, _said(exc)))


def _said(exc: Exception) -> str:
    """The engine's words without the name of the Java class."""
    message = exc.getMessage() if hasattr(exc, "getMessage") else str(exc)
    return str(message or type(exc).__name__).split("\n")[0]


def _message(exc: Exception) -> str:
    """The engine's words without the place, which `fault` shows, and without the name of the error's kind."""
    return re.sub(r"^Syntax error at line \d+:\d+ - |^[A-Z]\w+: | at line \d+, column \d+$", "", _said(exc))


def _at(cypher: str, message: str) -> int | None:
    """Where in the query the engine points, or where the name stands that it quotes."""
    for pattern in _PLACES:
        if match := pattern.search(message):
            return offset(cypher, int(match[1]), int(match[2]))
    named = _NAMED.search(message)
    found = (token.start for token in tokens(cypher) if named and plain_name(token) == named[1])
    return next(found, None)
