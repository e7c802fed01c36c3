"""The record: articles, statements, decisions and the folded graph in one SQLite file. One batch, one transaction."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from relgraph.errors import StoreError
from relgraph.fold import Filed, fold
from relgraph.fold.facts import facts_of, origin_of
from relgraph.fold.sketch import sketch
from relgraph.fold.whole import Caption
from relgraph.model import Decision, Extraction, Quarantined
from relgraph.protocols import Applied, Batch, Known, Run
from relgraph.stores.checking import faults, sealed
from relgraph.stores.database import Database
from relgraph.stores.migrating import migrate
from relgraph.stores.packing import (
    dump,
    pack_document,
    pack_facts,
    pack_statement,
    told,
    unpack_document,
    unpack_facts,
    unpack_statement,
)
from relgraph.stores.refold import write
from relgraph.stores.view import RecordView

SAMPLE = "sample_feed"
"""The folder of the invented articles that ship with relgraph."""


class Record:
    """A record in a file, or in memory where `path` is None."""

    def __init__(self, path: Path | None = None, *, create: bool = False, caption: Caption = lambda _: {}) -> None:
        self.database = Database(path, create=create)
        self._caption = caption

    def caption(self, key: str) -> Mapping[str, str]:
        """What is known of a country, organisation or sector beyond the articles."""
        return self._caption(key)

    def view(self) -> RecordView:
        """The public graph."""
        return RecordView(self.database)

    def apply(self, batch: Batch) -> Applied:
        """Take a batch in, in one transaction: all of it or nothing."""
        done = Applied()
        with self.database.writing():
            for extraction in sorted(_latest(batch.extractions), key=lambda e: e.document.id):
                self._file(extraction, batch.run, done)
            self._quarantine(batch.quarantined, batch.run, done)
            done.unchanged += batch.unchanged
            self._refold()
            self._count(batch.run, done)
        return done

    def retract(self, ids: Iterable[str]) -> int:
        """Take articles out, with what they alone supported; how many there were."""
        with self.database.writing():
            gone = sum(self._drop(article) for article in sorted(set(ids)))
            self._refold()
        return gone

    def known(self, ids: Iterable[str]) -> dict[str, Known]:
        """What the ledger knows of articles, by id; unknown ones are left out."""
        found = {}
        for article in ids:
            row = self.database.row("SELECT raw_hash, content_hash, origin FROM article WHERE id = ?", (article,))
            if row:
                found[article] = Known(*row)
        return found

    def decide(self, row: Decision) -> None:
        """Add a decision to the ledger; a known one changes nothing."""
        with self.database.writing():
            self.database.run("INSERT OR IGNORE INTO decision VALUES (?, ?)", (row.id, dump(row.to_dict())))
            self._refold()

    def decisions(self) -> list[Decision]:
        """The ledger of decisions, by time."""
        rows = [json.loads(body) for (body,) in self.database.rows("SELECT body FROM decision")]
        found = [Decision(**{**row, "articles": tuple(row["articles"])}) for row in rows]
        return sorted(found, key=lambda d: (d.at, d.id))

    def begin(self, run: Run) -> None:
        """Write a run into the ledger."""
        with self.database.writing():
            self.database.run(
                "INSERT OR REPLACE INTO run VALUES (?, ?, ?, ?, ?)",
                (run.id, run.started, run.version, run.command, dump(dict(run.counts))),
            )

    def runs(self) -> list[Run]:
        """The runs, the last first."""
        rows = self.database.rows("SELECT id, started, version, command, counts FROM run ORDER BY started DESC, id")
        return [
            Run(id=i, started=started, version=version, command=command, counts=json.loads(counts))
            for i, started, version, command, counts in rows
        ]

    def quarantined(self) -> list[Quarantined]:
        """What could not be used, by source."""
        rows = self.database.rows(
            "SELECT source, reason, detail, external_id FROM quarantine ORDER BY source, external_id"
        )
        return [Quarantined(source, reason, detail, external or None) for source, reason, detail, external in rows]

    def release(self, inputs: Iterable[Quarantined]) -> int:
        """Take inputs out of quarantine; how many there were."""
        with self.database.writing():
            return sum(
                self.database.run(
                    "DELETE FROM quarantine WHERE source = ? AND external_id = ?", (q.source, q.external_id or "")
                )
                for q in inputs
            )

    def extractions(self, ids: Iterable[str] | None = None) -> Iterator[Extraction]:
        """Kept documents with their statements, by id."""
        known = self.database.rows("SELECT id FROM article ORDER BY id") if ids is None else ((i,) for i in sorted(ids))
        for (article,) in known:
            row = self.database.row(
                "SELECT document, text, content_hash, raw_hash FROM article WHERE id = ?", (article,)
            )
            if row:
                document = unpack_document(row[0], id=article, text=row[1], content_hash=row[2], raw_hash=row[3])
                yield Extraction(document=document, statements=tuple(self.view().statements(article)))

    def origins(self) -> Iterator[tuple[str, str]]:
        """Each article with the origins of its statements."""
        return self.database.rows("SELECT id, origin FROM article ORDER BY id")

    def check(self) -> list[tuple[str, str]]:
        """Faults of the file and of its rows, as (place, problem)."""
        return list(faults(self.database))

    def filed(self) -> Iterator[Filed]:
        """Every article with its statements, as the fold takes it."""
        for article, facts, text in self.database.rows("SELECT id, facts, text FROM article ORDER BY id"):
            rows = self.database.rows("SELECT id, body FROM statement WHERE article = ? ORDER BY place", (article,))
            said = tuple(told(i, unpack_statement(article, body), text) for i, body in rows)
            yield Filed(unpack_facts(article, facts, text[:300]), said)

    def migrate(self) -> list[str]:
        """Bring a record of an older schema to this one; the names of the steps done."""
        return migrate(self.database)

    def backup(self, path: Path) -> None:
        """A copy of the record, whole, also while somebody writes."""
        if path.exists():
            raise StoreError(f"{path}: is there already. Choose another name for the copy.")
        target = sqlite3.connect(path)
        try:
            self.database.connection.backup(target)
        finally:
            target.close()

    def close(self) -> None:
        """Let the file go."""
        self.database.close()

    def _file(self, extraction: Extraction, run: str | None, done: Applied) -> None:
        d = extraction.document
        facts = facts_of(d, origin_of(extraction), sketch(d))
        copied = self.database.row("SELECT 1 FROM article WHERE content_hash = ? AND id <> ?", (d.content_hash, d.id))
        kind = done.updated if self._drop(d.id) else done.reprint if copied else done.new
        kind.append(d.id)
        self.database.run(
            "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            sealed(
                (
                    d.id,
                    d.raw_hash,
                    d.content_hash,
                    facts.origin,
                    run,
                    int(SAMPLE in d.source),
                    pack_facts(facts),
                    pack_document(d),
                    d.text,
                )
            ),
        )
        by_id = {s.id: s for s in extraction.statements}
        order = sorted(by_id, key=lambda i: (by_id[i].start, by_id[i].end, i))
        rows = ((i, d.id, place, pack_statement(by_id[i])) for place, i in enumerate(order))
        self.database.many("INSERT INTO statement VALUES (?, ?, ?, ?)", rows)

    def _drop(self, article: str) -> bool:
        self.database.run("DELETE FROM statement WHERE article = ?", (article,))
        return self.database.run("DELETE FROM article WHERE id = ?", (article,)) > 0

    def _quarantine(self, inputs: Iterable[Quarantined], run: str | None, done: Applied) -> None:
        for q in inputs:
            done.quarantined[q.reason] = done.quarantined.get(q.reason, 0) + 1
            self.database.run(
                "INSERT OR REPLACE INTO quarantine VALUES (?, ?, ?, ?, ?)",
                (q.source, q.external_id or "", q.reason, q.detail, run),
            )

    def _count(self, run: str | None, done: Applied) -> None:
        row = self.database.row("SELECT counts FROM run WHERE id = ?", (run,)) if run else None
        if row:
            held = json.loads(row[0])
            for name in ("new", "updated", "unchanged", "reprint"):
                held[name] = held.get(name, 0) + len(getattr(done, name))
            held["quarantined"] = held.get("quarantined", 0) + sum(done.quarantined.values())
            self.database.run("UPDATE run SET counts = ? WHERE id = ?", (dump(held), run))

    def _refold(self) -> None:
        write(self.database, fold(self.filed(), self.decisions(), caption=self._caption))


def _latest(extractions: Iterable[Extraction]) -> list[Extraction]:
    """One extraction an article: of one id twice the later, then the higher hash."""
    held: dict[str, Extraction] = {}
    for extraction in extractions:
        known = held.get(extraction.document.id)
        if known is None or _version(known) < _version(extraction):
            held[extraction.document.id] = extraction
    return list(held.values())


def _version(extraction: Extraction) -> tuple[str, str]:
    d = extraction.document
    return (d.updated or d.published or "", d.raw_hash)
