"""Bringing a record of an older schema to this one, by named steps, after a copy of it."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from uuid import uuid4

from relgraph.stores.database import Database
from relgraph.stores.schema import SCHEMA_VERSION, STEPS


def migrate(database: Database) -> list[str]:
    """The names of the steps that were done; a copy beside the record keeps its old state."""
    database.old_too = True
    version = int(database.meta("schema", SCHEMA_VERSION))
    if version == SCHEMA_VERSION:
        return []
    copy(database, Path(f"{database.path}.schema{version}"))
    done = []
    with database.writing():
        for step in range(version, SCHEMA_VERSION):
            name, sql = STEPS[step]
            for statement in sql.split(";"):
                database.run(statement)
            done.append(name)
        database.set_meta("schema", SCHEMA_VERSION)
    database.old_too = False
    return done


def copy(database: Database, path: Path) -> None:
    """A copy of the whole record, also while somebody writes to it.

    It gets a name of its own: put in the place of the record, it does not pass for the state that a projection shows.
    """
    target = sqlite3.connect(path)
    try:
        database.connection.backup(target)
        with target:
            target.execute("UPDATE meta SET value = ? WHERE key = 'record'", (json.dumps(uuid4().hex),))
    finally:
        target.close()
