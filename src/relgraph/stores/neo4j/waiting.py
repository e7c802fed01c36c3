"""While another transaction is in the way: who waits hears of it once, and gives up where that one hangs."""

from __future__ import annotations

import os
import re
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress
from threading import Event, Thread
from time import monotonic
from types import TracebackType
from typing import Any, Self
from uuid import uuid4

from relgraph.errors import LockedError
from relgraph.stores.neo4j.connecting import Address

HINT = 5.0
"""Seconds after which a waiting writer is told for whom it waits; as often it looks who that is."""
LIMIT = 300.0
"""Seconds that one transaction may keep a writer waiting: it is taken for hanging then."""

_SHOW = "SHOW TRANSACTIONS YIELD transactionId, metaData, status, username, clientAddress"
_END = "TERMINATE TRANSACTION $transaction"
_BLOCKED = re.compile(r"Blocked by: \[([^],]+)")
_TOKEN, _WHO = "relgraph", "who"  # what a transaction of ours says of itself


class Watch:
    """Looks at one transaction of this process from beside, as long as the block runs.

    Raises LockedError where one other transaction kept it waiting for `LIMIT` seconds.
    """

    def __init__(self, driver: Any, to: Address, say: Callable[[str], None], told: set[str]) -> None:
        self._driver = driver
        self._to = to
        self._say = say
        self._told = told
        self._over = Event()
        self._thread = Thread(target=self._look, daemon=True)
        self._refusal: LockedError | None = None
        self.metadata = {_TOKEN: uuid4().hex, _WHO: f"process {os.getpid()} on {socket.gethostname()}"}

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()
        if kind is not None and not issubclass(kind, Exception):  # Ctrl-C: the driver would wait for the answer
            self._stop()
        if error is not None and self._refusal is not None:
            raise self._refusal from error

    def _stop(self) -> None:
        """End our transaction on the server."""
        from neo4j.exceptions import DriverError, Neo4jError

        with suppress(DriverError, Neo4jError):
            mine, _ = self._blocked({row["transactionId"]: row for row in self._rows(_SHOW)})
            self._rows(_END, transaction=mine)

    def _look(self) -> None:
        from neo4j.exceptions import DriverError, Neo4jError

        before, since = "", 0.0
        while not self._over.wait(HINT):
            # A user without the right to see or end transactions waits as long as the server lets it.
            with suppress(DriverError, Neo4jError):
                rows = {row["transactionId"]: row for row in self._rows(_SHOW)}
                mine, holder = self._blocked(rows)
                if holder != before:
                    before, since = holder, monotonic()
                if holder:
                    self._tell(_named(rows.get(holder)))
                    self._end(mine, holder, _named(rows.get(holder)), monotonic() - since)

    def _blocked(self, rows: Mapping[str, Mapping[str, Any]]) -> tuple[str, str]:
        """The ids of our transaction and of the one in its way, "" where there is none."""
        for name, row in rows.items():
            if row["metaData"].get(_TOKEN) == self.metadata[_TOKEN]:
                found = _BLOCKED.match(row["status"])
                return name, found[1] if found else ""
        return "", ""

    def _tell(self, who: str) -> None:
        if who not in self._told:
            self._told.add(who)
            self._say(f"waiting for {who}, who writes to the {self._to}; giving up after {LIMIT / 60:.0f} minutes")

    def _end(self, mine: str, holder: str, who: str, waited: float) -> None:
        if waited + HINT < LIMIT:
            return
        self._refusal = LockedError(
            f"{self._to}: {who} has kept it locked for {LIMIT / 60:.0f} minutes. Ask whoever runs that, or end it "
            f"on the server by TERMINATE TRANSACTION '{holder}'. Then run the same command again."
        )
        self._rows(_END, transaction=mine)

    def _rows(self, statement: str, **params: Any) -> list[Any]:
        with self._driver.session(database=self._to.database) as session:
            return list(session.run(statement, params))


def _named(row: Mapping[str, Any] | None) -> str:
    """Who a transaction belongs to."""
    if row is None:
        return "somebody else"
    user = f"{row['username']!r} from {row['clientAddress']}"
    return f"{row['metaData'][_WHO]} ({user})" if _WHO in row["metaData"] else user
