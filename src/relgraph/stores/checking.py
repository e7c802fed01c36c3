"""Finding damage in a record: the file's own structure, and rows that are not what was written."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any
from zlib import crc32

from relgraph.errors import StoreError
from relgraph.model import Decision
from relgraph.stores.database import Database
from relgraph.stores.packing import dump, unpack_statement

Found = Iterator[tuple[str, str]]


def sealed(row: Sequence[Any]) -> tuple[Any, ...]:
    """The row with a check sum of it at the end."""
    return (*row, crc32(dump(list(row)).encode()))


def faults(database: Database) -> Found:
    """Each fault as (place, problem)."""
    if not database.exists:
        return
    try:
        yield from (
            (database.name, problem) for (problem,) in database.rows("PRAGMA integrity_check") if problem != "ok"
        )
        yield from _articles(database)
        yield from _statements(database)
        yield from _decisions(database)
    except StoreError as exc:
        yield database.name, str(exc)
    except ValueError as exc:
        yield database.name, f"a row is not as it was written ({exc})"


def _articles(database: Database) -> Found:
    for *row, seal in database.rows("SELECT * FROM article"):
        if sealed(row)[-1] != seal:
            yield f"article {row[0]}", "is not as it was written"


def _statements(database: Database) -> Found:
    for name, article, body in database.rows("SELECT id, article, body FROM statement"):
        if unpack_statement(article, body).id != name:
            yield f"article {article}, statement {name}", "is not as it was written"


def _decisions(database: Database) -> Found:
    for name, body in database.rows("SELECT id, body FROM decision"):
        row = json.loads(body)
        if Decision(**{**row, "articles": tuple(row["articles"])}).id != name:
            yield f"decision {name}", "is not as it was written"
