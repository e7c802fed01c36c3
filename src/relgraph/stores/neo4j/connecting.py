"""The way to a Neo4j server: its address, the log-in from the environment, and its errors in relgraph's words."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from relgraph.errors import RelgraphError, ServerError, StoreError, UsageError

SCHEMES = tuple(f"{scheme}{tls}" for scheme in ("neo4j", "bolt") for tls in ("", "+s", "+ssc"))
"""The schemes of a server's URL: without TLS, with it, with a certificate that nobody signed."""

OLDEST = (5, 26)
"""The oldest server: relationship constraints and the planner's rules are as relgraph needs them from here on."""

PATIENCE = 30.0
"""Seconds for which a transaction that a broken connection or another writer stopped is tried again."""

_AGENT = re.compile(r"Neo4j/(\d+)\.(\d+)")
_REASON = re.compile(r"\[Errno -?\d+\] ([^)\n]+)")
_READ_ONLY = ("ForbiddenOnReadOnlyDatabase", "WriteOnReadOnlyAccessDatabase", "AccessMode", "Forbidden")


@dataclass(frozen=True, slots=True)
class Address:
    """A database on a server, and who logs in. The password comes from the environment alone and is never shown."""

    uri: str
    database: str
    username: str
    password: str | None

    @property
    def url(self) -> str:
        """The store's URL, as `--store` takes it."""
        return f"{self.uri}/{self.database}"

    @property
    def file_name(self) -> str:
        """What a file of this database is called."""
        return re.sub(r"[^\w.-]+", "-", f"{urlsplit(self.uri).hostname}-{self.database}")

    def __str__(self) -> str:
        return f"database {self.database!r} at {self.uri}"

    def __repr__(self) -> str:
        return f"Address({self.uri!r}, {self.database!r}, {self.username!r})"


def address(url: str, env: Mapping[str, str] | None = None) -> Address:
    """The address of `neo4j://host[:port][/database]`; `neo4j:` alone means NEO4J_URI. Raises UsageError."""
    env = os.environ if env is None else env
    parts = urlsplit(url if urlsplit(url).netloc else env.get("NEO4J_URI", ""))
    if not parts.hostname:
        raise UsageError(f"{url}: no server is named. Write neo4j://host:7687, or set NEO4J_URI.")
    if parts.scheme not in SCHEMES:
        raise UsageError(f"{parts.scheme}:// is no way to Neo4j. Known: {', '.join(f'{s}://' for s in SCHEMES)}.")
    if "@" in parts.netloc:
        raise UsageError("no name or password belongs in a URL. Set NEO4J_USERNAME and NEO4J_PASSWORD.")
    return Address(
        uri=f"{parts.scheme}://{parts.netloc}",
        database=parts.path.strip("/") or env.get("NEO4J_DATABASE") or "neo4j",
        username=env.get("NEO4J_USERNAME") or "neo4j",
        password=env.get("NEO4J_PASSWORD"),
    )


def connect(to: Address) -> Any:
    """A driver whose server answers, accepts the log-in and is new enough. Raises ServerError, StoreError."""
    import neo4j

    if not (logger := logging.getLogger("neo4j")).handlers:
        logger.addHandler(logging.NullHandler())  # our error says it once, and the driver not at all
    auth = (to.username, to.password) if to.password is not None else None
    with named_errors(to):
        driver = neo4j.GraphDatabase.driver(
            to.uri,
            auth=auth,
            user_agent="relgraph",
            notifications_min_severity="OFF",
            max_transaction_retry_time=PATIENCE,
        )
        try:
            driver.verify_connectivity()
            _refuse_old(to, str(driver.get_server_info().agent))
        except BaseException:
            driver.close()
            raise
    return driver


def _refuse_old(to: Address, agent: str) -> None:
    match = _AGENT.match(agent)
    if match is None:
        raise StoreError(f"{to.uri}: {agent} is no Neo4j server. relgraph writes to Neo4j 5.26 or newer.")
    if (int(match[1]), int(match[2])) < OLDEST:
        raise StoreError(f"{to.uri}: {agent} is too old. relgraph needs Neo4j 5.26 or newer.")


@contextmanager
def named_errors(to: Address) -> Iterator[None]:
    """Errors of the driver as errors of relgraph that name the server, the database and the remedy."""
    from neo4j.exceptions import DriverError, Neo4jError

    try:
        yield
    except RelgraphError:
        raise
    except Neo4jError as exc:
        if interrupt := _interrupt(exc):  # what was cut off by Ctrl-C comes back as an error of the server
            raise interrupt from None
        raise _refused(to, str(exc.code or ""), str(exc.message or exc)) from exc
    except (DriverError, OSError) as exc:
        raise ServerError(
            f"{to.uri}: no Neo4j server answers{_why(exc)}. Is it running, and is its address right? "
            "What was written before stands; run the same command again."
        ) from exc


def _interrupt(exc: BaseException | None) -> KeyboardInterrupt | None:
    """The interrupt in the course of which the error came."""
    while exc is not None and not isinstance(exc, KeyboardInterrupt):
        exc = exc.__context__
    return exc


def _refused(to: Address, code: str, message: str) -> StoreError:
    if ".Security." in code and not code.endswith(_READ_ONLY):
        remedy = "Check NEO4J_USERNAME, NEO4J_PASSWORD." if to.password else "NEO4J_PASSWORD is not set."
        return ServerError(f"{to.uri}: the log-in of {to.username!r} is refused. {remedy}")
    if code.endswith("DatabaseNotFound"):
        return ServerError(f"{to.uri}: there is no database {to.database!r}. Set NEO4J_DATABASE to one that exists.")
    if code.endswith("DatabaseUnavailable"):
        return ServerError(f"{to.uri}: the database {to.database!r} is not running. Start it, then try again.")
    if code.endswith(_READ_ONLY):
        return StoreError(f"{to}: may only be read by {to.username!r} ({_short(message)}). Ask its owner for writing.")
    return StoreError(f"{to}: {_short(message)} ({code}).")


def _why(exc: Exception) -> str:
    """What lies under the driver's words, in brackets."""
    text = str(exc)
    if "SSL" in text:
        return " by TLS, which the +s of the address asks for"
    reason = _REASON.search(text)
    return f" ({reason[1] if reason else _short(text)})"


def _short(text: str, length: int = 200) -> str:
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1] + "…"
