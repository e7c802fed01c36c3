"""What no article brings: runs, decisions and the quarantine, in tables of their own."""

from __future__ import annotations

import json
from collections.abc import Iterable

from relgraph.model import Decision, Quarantined
from relgraph.protocols import Applied, Run
from relgraph.stores.database import Database
from relgraph.stores.packing import damaged, dump


def decide(database: Database, row: Decision) -> bool:
    """Add a decision; whether it was not known."""
    return database.run("INSERT OR IGNORE INTO decision VALUES (?, ?)", (row.id, dump(row.to_dict()))) > 0


def decisions(database: Database) -> list[Decision]:
    """The decisions, by time."""
    found = [decision_of(body) for (body,) in database.rows("SELECT body FROM decision")]
    return sorted(found, key=lambda d: (d.at, d.id))


def decision_of(body: str) -> Decision:
    """The decision of a row. Raises StoreError for a damaged one."""
    try:
        row = json.loads(body)
        return Decision(**{**row, "articles": tuple(row["articles"])})
    except (KeyError, TypeError, ValueError) as exc:
        raise damaged(exc, "a decision") from exc


def begin(database: Database, run: Run) -> None:
    """Write a run into the ledger."""
    row = (run.id, run.started, run.version, run.command, dump(dict(run.counts)))
    database.run("INSERT OR REPLACE INTO run VALUES (?, ?, ?, ?, ?)", row)


def count(database: Database, run: str | None, done: Applied) -> None:
    """Add what a batch did to the counts of its run."""
    row = database.row("SELECT counts FROM run WHERE id = ?", (run,)) if run else None
    if row is None:
        return
    held = json.loads(row[0])
    did = {name: len(getattr(done, name)) for name in ("new", "updated", "unchanged", "reprint")}
    did["quarantined"] = sum(done.quarantined.values())
    did["seen"] = sum(did.values())
    database.run("UPDATE run SET counts = ? WHERE id = ?", (dump({k: held.get(k, 0) + n for k, n in did.items()}), run))


def runs(database: Database) -> list[Run]:
    """The runs, the last first."""
    rows = database.rows("SELECT id, started, version, command, counts FROM run ORDER BY started DESC, id")
    return [
        Run(id=name, started=started, version=version, command=command, counts=json.loads(counts))
        for name, started, version, command, counts in rows
    ]


def quarantine(database: Database, inputs: Iterable[Quarantined], run: str | None, done: Applied) -> None:
    """Write down what could not be used; the newest word on an input holds."""
    for q in inputs:
        done.quarantined[q.reason] = done.quarantined.get(q.reason, 0) + 1
        row = (q.source, q.external_id or "", q.reason, q.detail, run)
        database.run("INSERT OR REPLACE INTO quarantine VALUES (?, ?, ?, ?, ?)", row)


def settle(database: Database, sources: Iterable[str]) -> None:
    """Take inputs out of quarantine that have been read after all."""
    if database.row("SELECT 1 FROM quarantine LIMIT 1"):
        database.many("DELETE FROM quarantine WHERE source = ?", ((source,) for source in sources))


def quarantined(database: Database) -> list[Quarantined]:
    """What could not be used, by source."""
    rows = database.rows("SELECT source, reason, detail, external_id FROM quarantine ORDER BY source, external_id")
    return [Quarantined(source, reason, detail, name or None) for source, reason, detail, name in rows]


def release(database: Database, inputs: Iterable[Quarantined]) -> int:
    """Take inputs out of quarantine; how many there were."""
    sql = "DELETE FROM quarantine WHERE source = ? AND external_id = ?"
    return sum(database.run(sql, (q.source, q.external_id or "")) for q in inputs)
