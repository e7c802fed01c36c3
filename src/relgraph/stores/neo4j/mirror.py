"""A record on this machine that follows the server, so that the same code folds for every store.

A writer brings its mirror level with the server, does its work on the mirror, and sends what that changed, all while
it holds the server's lock. The mirror commits after the server did: it may be behind, and never ahead.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Container, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

import relgraph
from relgraph.config import cache_folder
from relgraph.errors import SchemaError
from relgraph.fold.claims import Caption
from relgraph.model import digest
from relgraph.protocols import Batch
from relgraph.stores.ledger import decision_of
from relgraph.stores.migrating import remove
from relgraph.stores.neo4j.ledger import extraction_of, is_damaged
from relgraph.stores.record import Record

_PAGE = 500
_TEXTS = (
    "MATCH (t:_RelgraphText) WHERE t.change > $change OR (t.change = $change AND t.id > $id) "
    "RETURN t {.*} AS t ORDER BY t.change, t.id LIMIT $page"
)
_DECISIONS = "MATCH (d:_RelgraphDecision) WHERE d.change > $change RETURN d.body AS body ORDER BY d.id"
_LEVEL = "server"  # the mirror's own note: of which record, after which change, folded by which relgraph


class Mirror:
    """The mirror of one server database, for this process alone until `close`."""

    def __init__(self, name: str, caption: Caption) -> None:
        self._folder = cache_folder() / "neo4j" / digest(name, size=8)
        self._caption = caption
        self._path, self._lock = _free(self._folder)
        self.passed_over = False
        """Whether it lacks an article that is damaged, so that the graph on the server may hold more."""
        self.record = Record(self._path, create=True, caption=caption)
        try:
            self._level()
        except SchemaError:  # another relgraph left it: a mirror is made again, not migrated
            self._clear()

    def begin(self, meta: Mapping[str, Any]) -> None:
        """Open the transaction in which the mirror catches up and works; one that was open is undone."""
        self.rollback()
        record, change, maker = self._level()
        if record != meta["record"] or change > meta["change"] or maker != relgraph.__version__:
            self._clear()
        self._execute("BEGIN IMMEDIATE")

    @property
    def change(self) -> int:
        """The number of the last change that it has."""
        return self._level()[1]

    def catch_up(self, tx: Any, meta: Mapping[str, Any], leaving: Container[str] = ()) -> int:
        """Take in what others wrote since the mirror was level; the number of the last change that was met.

        Of the articles in `leaving`, those that are damaged are passed over. Raises StoreError for other damaged ones.
        """
        since = met = self.change
        self.passed_over = False
        for rows in _pages(tx, since):
            met = rows[-1]["change"]
            self.record.retract([row["id"] for row in rows])  # the server's state holds, also where it is an older one
            kept = [row for row in rows if not row.get("gone")]
            sound = [row for row in kept if row["id"] not in leaving or not is_damaged(row)]
            self.passed_over |= len(sound) < len(kept)
            self.record.apply(Batch(extractions=[extraction_of(row) for row in sound]))
        for row in list(tx.run(_DECISIONS, change=since)):
            self.record.decide(decision_of(row["body"]))
        self.set_level(meta["record"], meta["change"])
        return met

    def set_level(self, record: str, change: int) -> None:
        """Note how far the mirror is."""
        self.record.database.set_meta(_LEVEL, [record, change, relgraph.__version__])

    def commit(self) -> None:
        """Keep what was done since `begin`."""
        if self.record.database.connection.in_transaction:
            self._execute("COMMIT")

    def rollback(self) -> None:
        """Undo what was done since `begin`."""
        if self.record.database.connection.in_transaction:
            self._execute("ROLLBACK")

    def close(self) -> None:
        """Leave the mirror to the next process; what was not committed is undone."""
        self.rollback()
        self.record.close()
        if self._lock is None:
            remove(self._path)
        else:
            self._lock.close()

    def _level(self) -> tuple[str, int, str]:
        record, change, maker = self.record.database.meta(_LEVEL, ["", 0, ""])
        return record, change, maker

    def _clear(self) -> None:
        self.record.close()
        remove(self._path)
        self.record = Record(self._path, create=True, caption=self._caption)

    def _execute(self, statement: str) -> None:
        self.record.database.connection.execute(statement)


def _pages(tx: Any, since: int) -> Iterator[list[Mapping[str, Any]]]:
    """The texts written after a change, in pages, by change and id."""
    last: dict[str, Any] = {"change": since + 1, "id": ""}
    while rows := [row["t"] for row in tx.run(_TEXTS, **last, page=_PAGE)]:
        yield rows
        last = {"change": rows[-1]["change"], "id": rows[-1]["id"]}


def _free(folder: Path) -> tuple[Path, IO[bytes] | None]:
    """The first mirror that no other process has; without file locks one of this process alone."""
    folder.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32":
        return folder / f"process-{os.getpid()}.db", None
    import fcntl

    for number in range(1000):
        lock = (folder / f"{number}.lock").open("ab")
        with suppress(BlockingIOError):
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return folder / f"{number}.db", lock
        lock.close()
    raise OSError(f"{folder}: a thousand mirrors are in use.")
