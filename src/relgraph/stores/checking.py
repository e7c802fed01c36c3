"""Finding damage in a record: the file's own structure, and rows that are not what was written."""

from __future__ import annotations

from collections.abc import Iterator

from relgraph.errors import StoreError
from relgraph.stores.database import Database
from relgraph.stores.folding.shelf import SEALED, seal
from relgraph.stores.ledger import decision_of
from relgraph.stores.packing import unpack_statement
from relgraph.stores.schema import SHIFT

Found = Iterator[tuple[str, str]]
WRONG = "is not as it was written"


def faults(database: Database) -> Found:
    """Each fault as (place, problem)."""
    if not database.exists:
        return
    try:
        rows = database.rows("PRAGMA integrity_check")
        yield from ((database.name, problem) for (problem,) in rows if problem != "ok")
        yield from _articles(database)
        yield from _statements(database)
        yield from _decisions(database)
    except StoreError as exc:
        yield database.name, str(exc)
    except (ValueError, TypeError, KeyError) as exc:
        yield database.name, f"a row {WRONG} ({exc})"


def _articles(database: Database) -> Found:
    for *row, written in database.rows(f"SELECT {SEALED}, seal FROM article"):  # noqa: S608  # our own columns
        if seal(row) != written:
            yield f"article {row[0]}", WRONG


def _statements(database: Database) -> Found:
    sql = f"SELECT article.id, name, body FROM statement LEFT JOIN article ON article.n = statement.n >> {SHIFT}"  # noqa: S608
    for article, name, body in database.rows(sql):
        if article is None or unpack_statement(article, body).id != name:
            yield f"article {article}, statement {name}", WRONG


def _decisions(database: Database) -> Found:
    for name, body in database.rows("SELECT id, body FROM decision"):
        if decision_of(body).id != name:
            yield f"decision {name}", WRONG
