"""Finding damage in a record: the file's own structure, and rows that are not what was written."""

# ruff: noqa: S608  # the SQL is made of constants of ours

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import zip_longest

from relgraph.errors import SchemaError, StoreError
from relgraph.stores.database import Database
from relgraph.stores.folding.shelf import SEALED, seal, seal_of
from relgraph.stores.ledger import decision_of
from relgraph.stores.packing import unpack_statements
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
    except SchemaError:
        raise
    except StoreError as exc:
        yield database.name, str(exc).removeprefix(f"{database.name}: ")
    except (ValueError, TypeError, KeyError) as exc:
        yield database.name, f"a row {WRONG} ({exc})"


def _articles(database: Database) -> Found:
    for *row, written in database.rows(f"SELECT {SEALED}, seal FROM article"):
        if seal(row) != written:
            yield f"article {row[0]}", WRONG


def _statements(database: Database) -> Found:
    of = "FROM heads JOIN article ON n = heads.article JOIN said ON said.article = n"
    for article, ids, written, *said in database.rows(f"SELECT id, ids, heads.seal, document, text, body {of}"):
        if seal_of(*said) != written:
            yield f"article {article}, its text and statements", WRONG
        elif [s.id for s in unpack_statements(article, said[-1])] != json.loads(ids):
            yield f"article {article}, the ids of its statements", WRONG
    held = "SELECT (SELECT COUNT(*) FROM article), (SELECT COUNT(*) FROM heads), (SELECT COUNT(*) FROM said)"
    if len(set(database.row(held))) > 1:
        yield database.name, "articles without statements, or statements without articles"


_OF = f"JOIN article ON article.n = {{table}}.n >> {SHIFT}"
_IN = "JOIN article ON article.n = {table}.article"
_BY = "JOIN canon ON canon.n = {table}.key"
_AT = f"{{table}}.n & {(1 << SHIFT) - 1}"
DERIVED = {
    "report": f"SELECT id, {_AT}, ref, block, low, high, event FROM report {_OF} ORDER BY 1, 2",
    "deal": f"SELECT id, {_AT}, owner FROM deal {_OF} ORDER BY 1, 2",
    "quote": f"SELECT id, {_AT}, place, block, edge, occasion FROM quote {_OF} ORDER BY 1, 2",
    "office": f"SELECT id, {_AT}, owner, side, office.role, leader, day, seen, edge FROM office {_OF} ORDER BY 1, 2",
    "heads": f"SELECT id, ids, marks FROM heads {_IN} ORDER BY 1",
    "link": f"SELECT id, body FROM link {_IN} ORDER BY 1",
    "band": f"SELECT id, band FROM (SELECT * FROM band UNION SELECT * FROM late_band) AS band {_IN} ORDER BY 1, 2",
    "used": f"SELECT article.id, canon.key FROM used {_IN} {_BY} ORDER BY 1, 2",
    "turned": f"SELECT id, key, other FROM turned {_IN} ORDER BY 1, 2",
    "canon": "SELECT key, id, home, near FROM canon ORDER BY 1",
    "trait": f"SELECT canon.key, kind, value, trait.n, first, last FROM trait {_BY} ORDER BY 1, 2, 3",
    "trait_day": f"SELECT canon.key, kind, value, day, trait_day.n FROM trait_day {_BY} ORDER BY 1, 2, 3, 4",
    "code": f"SELECT code, canon.key FROM code {_BY} ORDER BY 1, 2",
    "node": "SELECT id, label, name, body FROM node ORDER BY 1",
    "piece": "SELECT owner, nodes, edges, json_array_length(voices) FROM piece ORDER BY 1",
}
"""What follows from articles and decisions, without the numbers that a record gives them."""


def differences(database: Database, fresh: Database) -> Found:
    """Where what a record derived is not what a fresh one derives from the same articles and decisions."""
    for table, sql in DERIVED.items():
        question = sql.format(table=table)
        for held, wanted in zip_longest(database.rows(question), fresh.rows(question)):
            if held != wanted:
                yield f"{database.name}, table {table}", f"{str(held)[:80]} does not follow from the articles"
                break


def _decisions(database: Database) -> Found:
    for name, body in database.rows("SELECT id, body FROM decision"):
        if decision_of(body).id != name:
            yield f"decision {name}", WRONG
