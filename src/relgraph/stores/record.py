"""The record: articles, statements, decisions and the folded graph in one SQLite file. One batch, one transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from relgraph.errors import StoreError
from relgraph.fold.claims import Caption
from relgraph.fold.decisions import Rulings, refuse_impossible, rulings
from relgraph.fold.facts import facts_of, filed
from relgraph.fold.sketch import sketch
from relgraph.model import Decision, Document, Extraction, Quarantined
from relgraph.protocols import Applied, Batch, Known, Run
from relgraph.stores import ledger
from relgraph.stores.checking import differences, faults
from relgraph.stores.database import Database
from relgraph.stores.folding import Heard, Work
from relgraph.stores.migrating import copy, migrate
from relgraph.stores.packing import dump, unpack_document, unpack_statements
from relgraph.stores.view import RecordView
from relgraph.uncollected import uncollected

FRESH = 500
"""Articles in one transaction of the record that a check makes."""


class Record:
    """A record in a file, in a database that is given, or in memory."""

    def __init__(
        self,
        place: Path | Database | None = None,
        *,
        create: bool = False,
        caption: Caption = lambda _: {},
        say: Callable[[str], None] = lambda _: None,
    ) -> None:
        self.database = place if isinstance(place, Database) else Database(place, create=create or place is None)
        self._caption = caption
        self._say = say
        self._heard: Heard | None = None

    def caption(self, key: str) -> Mapping[str, str]:
        """What is known of a country, organisation or sector beyond the articles."""
        return self._caption(key)

    def view(self) -> RecordView:
        """The public graph."""
        return RecordView(self.database)

    def apply(self, batch: Batch) -> Applied:
        """Take a batch in, in one transaction: all of it or nothing."""
        done = Applied(unchanged=list(batch.unchanged))
        with self.database.writing(), uncollected():
            self._take(batch, done)
            ledger.settle(self.database, (e.document.source for e in batch.extractions))
            ledger.quarantine(self.database, batch.quarantined, batch.run, done)
            ledger.count(self.database, batch.run, done)
        return done

    def retract(self, ids: Iterable[str]) -> int:
        """Take articles out, with what they alone supported; how many there were."""
        with self.database.writing():
            work = self._work()
            known = sorted(work.shelf.numbers(set(ids)).values())
            for n in known:
                work.drop(n)
            work.finish()
        return len(known)

    def known(self, ids: Iterable[str]) -> dict[str, Known]:
        """What the ledger knows of articles, by id; unknown ones are left out."""
        sql = "SELECT id, raw_hash, content_hash, origin FROM article WHERE id IN (SELECT value FROM json_each(?))"
        return {row[0]: Known(*row[1:]) for row in self.database.rows(sql, (dump(list(ids)),))}

    def copies(self, documents: Iterable[Document]) -> set[str]:
        """The ids of kept articles that are copies of these, or of such, and maybe a few more."""
        if not self.database.exists:
            return set()
        return self._work().copies.beside(facts_of(d, "", sketch(d)) for d in documents)

    def decide(self, row: Decision) -> None:
        """Add a decision to the ledger; a known one changes nothing. Raises UsageError for one that cannot be."""
        refuse_impossible(row)
        with self.database.writing():
            before = rulings(ledger.decisions(self.database))
            if ledger.decide(self.database, row):
                self._judge(before, rulings(ledger.decisions(self.database)))

    def decisions(self) -> list[Decision]:
        """The ledger of decisions, by time."""
        return ledger.decisions(self.database)

    def begin(self, run: Run) -> None:
        """Write a run into the ledger."""
        with self.database.writing():
            ledger.begin(self.database, run)

    def runs(self) -> list[Run]:
        """The runs, the last first."""
        return ledger.runs(self.database)

    def quarantined(self) -> list[Quarantined]:
        """What could not be used, by source."""
        return ledger.quarantined(self.database)

    def release(self, inputs: Iterable[Quarantined]) -> int:
        """Take inputs out of quarantine; how many there were."""
        with self.database.writing():
            return ledger.release(self.database, inputs)

    def extractions(self, ids: Iterable[str] | None = None) -> Iterator[Extraction]:
        """Kept documents with their statements, by id."""
        known = self.database.rows("SELECT id FROM article ORDER BY id") if ids is None else ((i,) for i in sorted(ids))
        sql = "SELECT content_hash, raw_hash, text, document, body FROM article JOIN said ON article = n WHERE id = ?"
        for (article,) in known:
            if row := self.database.row(sql, (article,)):
                content_hash, raw_hash, text, packed, body = row
                document = unpack_document(packed, id=article, text=text, content_hash=content_hash, raw_hash=raw_hash)
                yield Extraction(document=document, statements=tuple(unpack_statements(article, body)))

    def origins(self) -> Iterator[tuple[str, str]]:
        """Each article with the origins of its statements."""
        return self.database.rows("SELECT id, origin FROM article ORDER BY id")

    def check(self) -> list[tuple[str, str]]:
        """Faults of the file and of its rows, as (place, problem)."""
        found = list(faults(self.database))
        return found or list(self._differences())

    def migrate(self) -> list[str]:
        """Bring a record of an older schema to this one; the names of the steps done."""
        return migrate(self.database, self._folded, self._say)

    def backup(self, path: Path) -> None:
        """A copy of the record, whole, also while somebody writes."""
        if path.exists():
            raise StoreError(f"{path}: is there already. Choose another name for the copy.")
        copy(self.database, path)

    def close(self) -> None:
        """Let the file go."""
        self.database.close()

    def _work(self, ruled: Rulings | None = None) -> Work:
        known = rulings(ledger.decisions(self.database)) if ruled is None else ruled
        return Work(self.database, known, self._caption, self._heard)

    def _folded(self, database: Database, batch: Batch) -> None:
        """Take the articles of a batch into a record in another database, within its transaction."""
        with uncollected():
            Record(database, caption=self._caption)._take(batch, Applied())

    def _take(self, batch: Batch, done: Applied) -> None:
        """Take the articles of a batch in."""
        work = self._work()
        fresh: dict[int, str] = {}
        latest = _latest(batch.extractions, done)
        numbers = work.shelf.numbers(e.document.id for e in latest)
        for extraction in latest:
            article, told = extraction.document.id, filed(extraction)
            n = numbers.get(article)
            if n is None:
                fresh[work.put(extraction.document, told, batch.run)] = article
            elif work.shelf.older(n, extraction.document, told, batch.run, rival=article in batch.rivals):
                work.drop(n)
                work.put(extraction.document, told, batch.run, n)
                done.updated.append(article)
            else:
                done.unchanged.append(article)
        reprints = work.finish()
        self._heard = work.heard()
        done.reprint += [article for n, article in fresh.items() if n in reprints]
        done.new += [article for n, article in fresh.items() if n not in reprints]

    def _differences(self) -> Iterator[tuple[str, str]]:
        """Where this record is not what a fresh one makes of its articles and decisions."""
        if not self.database.exists:
            return
        with TemporaryDirectory(prefix="relgraph-") as folder:
            fresh = Record(Path(folder) / "fresh.db", create=True, caption=self._caption)
            with fresh.database.writing():
                for row in self.decisions():
                    ledger.decide(fresh.database, row)
            rest = self.extractions()
            while batch := list(islice(rest, FRESH)):
                fresh.apply(Batch(extractions=batch))
            yield from differences(self.database, fresh.database)
            fresh.close()

    def _judge(self, before: Rulings, after: Rulings) -> None:
        """Fold again what two states of the user's decisions see differently."""
        work = self._work(after)
        judged = (before.rejected ^ after.rejected) | (before.confirmed ^ after.confirmed)
        work.again({n for subject in sorted(judged) for n in work.holders(subject)})
        held, now = Counter(before.merges), Counter(after.merges)
        merged = {key for pair in (held - now) + (now - held) for key in pair}
        work.finish({key for key in merged if work.book.number(key) is not None})


def _latest(extractions: Iterable[Extraction], done: Applied) -> list[Extraction]:
    """One extraction an article, by id: of one id twice the later, then the higher hash; the others change nothing."""
    held: dict[str, Extraction] = {}
    for extraction in extractions:
        article = extraction.document.id
        if article in held:
            done.unchanged.append(article)
        held[article] = max(held.get(article, extraction), extraction, key=_version)
    return [held[article] for article in sorted(held)]


def _version(extraction: Extraction) -> tuple[str, str]:
    d = extraction.document
    return (d.updated or d.published or "", d.raw_hash)
