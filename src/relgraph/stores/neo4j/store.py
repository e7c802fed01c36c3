"""The Neo4j store: the public graph and the private ledger in one shared database."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import relgraph
from relgraph.errors import LockedError, SchemaError, StoreError
from relgraph.fold.claims import Caption
from relgraph.fold.decisions import refuse_impossible
from relgraph.model import Decision, Document, Extraction, Quarantined
from relgraph.ontology import SCHEMA_VERSION
from relgraph.protocols import Applied, Batch, Known, Result, Run
from relgraph.stores.cypher import Changes
from relgraph.stores.folding.shelf import SAMPLE
from relgraph.stores.ledger import decision_of
from relgraph.stores.migrating import remove, unused
from relgraph.stores.neo4j import ledger
from relgraph.stores.neo4j.asking import ask
from relgraph.stores.neo4j.connecting import Address, connect, named_errors
from relgraph.stores.neo4j.differing import differences
from relgraph.stores.neo4j.mirror import Mirror
from relgraph.stores.neo4j.reading import Neo4jView
from relgraph.stores.neo4j.schema import lock, look, make, read_meta, write_meta
from relgraph.stores.neo4j.waiting import Watch
from relgraph.stores.neo4j.writing import push
from relgraph.stores.record import Record

T = TypeVar("T")
Work = Callable[[Any, Record, int], tuple[T, bool]]
"""What is done in a transaction on the mirror: it gets the number of the change, and tells whether it wrote texts."""
ROUNDS = 20
"""Times to catch up with others who go on writing, before it is done in turn with them."""

_KNOWN = (
    "MATCH (t:_RelgraphText) WHERE t.id IN $ids AND t.gone IS NULL "
    "RETURN t.id AS id, t.raw_hash AS raw_hash, t.content_hash AS content_hash, t.origin AS origin"
)
_IDS = "MATCH (t:_RelgraphText) WHERE t.gone IS NULL RETURN t.id AS id, t.origin AS origin ORDER BY id"
_TEXT = "MATCH (t:_RelgraphText {id: $id}) WHERE t.gone IS NULL RETURN t {.*} AS t"
_TEXTS = "MATCH (t:_RelgraphText) WHERE t.gone IS NULL RETURN t {.*} AS t ORDER BY t.id"
_DECISIONS = "MATCH (d:_RelgraphDecision) RETURN d.body AS body"
_RUNS = "MATCH (r:_RelgraphRun) RETURN r {.*} AS r ORDER BY r.started DESC, r.id"
_QUARANTINE = "MATCH (q:_RelgraphQuarantine) RETURN q {.*} AS q ORDER BY q.source, q.external_id"


class Neo4jStore:
    """A store in a Neo4j database that several people may write to: writers follow each other."""

    def __init__(
        self, to: Address, *, create: bool, caption: Caption = lambda _: {}, say: Callable[[str], None] = lambda _: None
    ) -> None:
        self.address = to
        self._caption = caption
        self._say = say
        self._driver = connect(to)
        self._mirror: Mirror | None = None
        try:
            self._schema = self._schema_there(create=create)
        except BaseException:
            self._driver.close()
            raise
        self._made = self._schema is not None
        self._announced = False
        self._told: set[str] = set()  # the writers of whom it was told that this one waits for them

    def caption(self, key: str) -> Mapping[str, str]:
        """What is known of a country, organisation or sector beyond the articles."""
        return self._caption(key)

    def view(self) -> Neo4jView:
        """The public graph as the server holds it."""
        return Neo4jView(self)

    def query(self, cypher: str, params: Mapping[str, Any]) -> Result:
        """The rows of a Cypher question. Raises QueryError for a faulty or refused one."""
        with named_errors(self.address), self._session() as session:
            return ask(session, cypher, params)

    def apply(self, batch: Batch) -> Applied:
        """Take a batch in, in one transaction: all of it or nothing."""

        def unit(tx: Any, mirror: Record, change: int) -> tuple[Applied, bool]:
            done = mirror.apply(replace(batch, quarantined=()))
            kept = mirror.extractions({*done.new, *done.updated, *done.reprint})
            rows = [ledger.text_row(e, change, batch.run, sample=SAMPLE in e.document.source) for e in kept]
            ledger.write_texts(tx, rows)
            return self._account(tx, batch, done), bool(rows)

        if batch.extractions:
            return self._write(unit)
        return self._plainly(lambda tx: self._account(tx, batch, Applied(unchanged=list(batch.unchanged))))

    def retract(self, ids: Iterable[str]) -> int:
        """Take articles out, damaged ones too, with what they alone supported; how many there were."""
        wanted = sorted(set(ids))

        def unit(tx: Any, mirror: Record, change: int) -> tuple[int, bool]:
            known = sorted(row["id"] for row in tx.run(_KNOWN, ids=wanted))
            ledger.write_texts(tx, [ledger.gone_row(article, change) for article in known])
            mirror.retract(known)
            return len(known), bool(known)

        return self._write(unit, leaving=wanted)

    def decide(self, row: Decision) -> None:
        """Add a decision to the ledger; a known one changes nothing. Raises UsageError for one that cannot be."""
        refuse_impossible(row)

        def unit(tx: Any, mirror: Record, change: int) -> tuple[None, bool]:
            fresh = row.id not in {d.id for d in mirror.decisions()}
            if fresh:
                mirror.decide(row)
                ledger.write_decision(tx, row, change)
            return None, fresh

        self._write(unit)

    def begin(self, run: Run) -> None:
        """Write a run into the ledger."""
        self._plainly(lambda tx: ledger.write_run(tx, run))

    def release(self, inputs: Iterable[Quarantined]) -> int:
        """Take inputs out of quarantine; how many there were."""
        wanted = list(inputs)
        return self._plainly(lambda tx: ledger.release(tx, wanted))

    def known(self, ids: Iterable[str]) -> dict[str, Known]:
        """What the ledger knows of articles, by id; unknown ones are left out."""
        rows = self.rows(_KNOWN, ids=list(ids))
        return {row["id"]: Known(row["raw_hash"], row["content_hash"], row["origin"]) for row in rows}

    def copies(self, documents: Iterable[Document]) -> set[str]:
        """The ids of kept articles that are copies of these, or of such, and maybe a few more."""
        if not self._made:
            return set()
        self._levelled(lambda tx: None)
        return self._mirrored().record.copies(documents)

    def decisions(self) -> list[Decision]:
        """The ledger of decisions, by time."""
        found = (decision_of(row["body"]) for row in self.rows(_DECISIONS))
        return sorted(found, key=lambda d: (d.at, d.id))

    def runs(self) -> list[Run]:
        """The runs, the last first."""
        return [ledger.run_of(row["r"]) for row in self.rows(_RUNS)]

    def quarantined(self) -> list[Quarantined]:
        """What could not be used, by source."""
        return [ledger.quarantined_of(row["q"]) for row in self.rows(_QUARANTINE)]

    def origins(self) -> Iterator[tuple[str, str]]:
        """Each article with the origins of its statements."""
        return ((row["id"], row["origin"]) for row in self.stream(_IDS))

    def extractions(self, ids: Iterable[str] | None = None) -> Iterator[Extraction]:
        """Kept documents with their statements, by id."""
        if ids is None:
            rows = iter(self.stream(_TEXTS))
        else:
            rows = (row for article in sorted(ids) for row in self.rows(_TEXT, id=article))
        return (ledger.extraction_of(row["t"]) for row in rows)

    def check(self) -> list[tuple[str, str]]:
        """Texts that are not what was written, and what strange hands put into the graph, as (place, problem)."""
        damaged = [
            (f"article {row['t']['id']}", "is not as it was written")
            for row in self.stream(_TEXTS)
            if ledger.is_damaged(row["t"])
        ]
        return [*damaged, *self.view().strangers()]

    def migrate(self) -> list[str]:
        """Bring an older schema to this one, after a copy in the working folder; the names of the steps done."""
        version = self._schema_there(create=False)
        if version == SCHEMA_VERSION:
            return []
        self._keep_old(unused(Path.cwd() / f"{self.address.file_name}.schema{version}", ".db"))
        kept = self._mirrored().change

        def unit(tx: Any, mirror: Record, change: int) -> tuple[None, bool]:
            if change > kept + 1:
                raise LockedError(
                    f"{self.address}: somebody wrote to it after the copy. "
                    "Nothing was migrated: run the same command again."
                )
            return None, True

        self._send(unit)
        return ["bring the graph level with its texts"]

    def _keep_old(self, path: Path) -> None:
        """A copy before a migration. Where it cannot be written, the error says that nothing was migrated."""
        try:
            self.backup(path)
        except StoreError as exc:
            raise type(exc)(
                f"{exc} Nothing was migrated: a copy comes first, into the folder where the command is run."
            ) from exc
        self._say(f"the state before is kept in {path}")

    def backup(self, path: Path) -> None:
        """A copy as an embedded store, of one state, while others write."""
        bad, runs = self._levelled(lambda tx: (list(tx.run(_QUARANTINE)), list(tx.run(_RUNS))))
        self._mirrored().record.backup(path)
        try:
            with closing(Record(path)) as copy, copy.database.writing():
                copy.apply(Batch(quarantined=[ledger.quarantined_of(row["q"]) for row in bad]))
                for row in runs:
                    copy.begin(ledger.run_of(row["r"]))
        except BaseException:  # a copy is whole or not there
            remove(path)
            raise

    def close(self) -> None:
        """Let the server and the mirror go."""
        if self._mirror is not None:
            self._mirror.close()
            self._mirror = None
        self._driver.close()

    def rows(self, statement: str, **params: Any) -> list[Any]:
        """The rows of a statement of relgraph's own, all at once."""
        return list(self.stream(statement, **params))

    def stream(self, statement: str, **params: Any) -> Iterator[Any]:
        """The rows of a statement of relgraph's own, as they come."""
        with named_errors(self.address), self._session() as session:
            yield from session.run(statement, params)

    def _session(self) -> Any:
        return self._driver.session(database=self.address.database)

    def _mirrored(self) -> Mirror:
        if self._mirror is None:
            self._mirror = Mirror(f"{self.address.uri} {self.address.database}", self._caption)
        return self._mirror

    def _write(self, work: Work[T], leaving: Container[str] = ()) -> T:
        """Do `work` as `_send` does. Raises SchemaError for a database of an older schema."""
        self._refuse_older()
        return self._send(work, leaving)

    def _send(self, work: Work[T], leaving: Container[str] = ()) -> T:
        """Do `work` on the mirror and send what it changed, in one transaction under the server's lock.

        The articles in `leaving` may be damaged.
        """

        def unit(tx: Any, mirror: Mirror, meta: Mapping[str, Any]) -> T:
            before = mirror.record.view().change()
            done, wrote = work(tx, mirror.record, meta["change"] + 1)
            changes = self._changes(mirror, before, meta)
            if wrote or len(changes):
                push(tx, changes, _label_of(mirror.record, changes), fresh=meta["change"] == 0)
                write_meta(tx, meta["change"] + 1)
                mirror.set_level(meta["record"], meta["change"] + 1)
            return done

        return self._in_turn(unit, leaving)

    def _in_turn(self, work: Callable[[Any, Mirror, Mapping[str, Any]], T], leaving: Container[str] = ()) -> T:
        """Do `work` with the mirror level with the server, in one transaction under the server's lock."""
        mirror = self._mirrored()

        def unit(tx: Any) -> T:
            meta = lock(tx)
            mirror.begin(meta)
            mirror.catch_up(tx, meta, leaving)
            return work(tx, mirror, meta)

        done = self._managed(unit, undo=mirror.rollback)
        mirror.commit()
        return done

    def _levelled(self, read: Callable[[Any], T]) -> T:
        """What `read` finds in the state of the server with which the mirror is level then; nobody is kept waiting.

        Neo4j shows a transaction what others write meanwhile: so it is one state only if nothing was written.
        """
        mirror = self._mirrored()

        def unit(tx: Any) -> tuple[T, bool]:
            now = look(tx)
            mirror.begin(now)
            for _ in range(ROUNDS):
                meta, met = now, mirror.catch_up(tx, now)
                found, now = read(tx), look(tx)
                if max(met, now["change"]) == meta["change"]:
                    return found, True
            return found, False

        try:
            with named_errors(self.address), self._session() as session:
                found, level = session.execute_read(unit)
        except BaseException:
            mirror.rollback()
            raise
        mirror.commit()
        return found if level else self._in_turn(lambda tx, *_: read(tx))

    def _changes(self, mirror: Mirror, before: int, meta: Mapping[str, Any]) -> Changes:
        """What the work changed; all in which the graph on the server differs, where that was made of other things."""
        view = mirror.record.view()
        if mirror.passed_over or (meta["version"], meta["schema"]) != (relgraph.__version__, SCHEMA_VERSION):
            return differences(self.view(), view)
        return view.changed(before)

    def _plainly(self, work: Callable[[Any], T]) -> T:
        """Do what leaves the graph alone, in one transaction."""
        self._refuse_older()
        return self._managed(work, undo=lambda: None)

    def _schema_there(self, *, create: bool) -> int | None:
        """The schema version of what is on the server; None for an empty database that may become a store."""
        with named_errors(self.address), self._session() as session:
            meta = read_meta(session.run, self.address, create=create)
        return None if meta is None else int(meta["schema"])

    def _refuse_older(self) -> None:
        if self._schema in (None, SCHEMA_VERSION):
            return
        self._schema = self._schema_there(create=False)  # it may have been migrated since
        if self._schema != SCHEMA_VERSION:
            raise SchemaError(
                f"{self.address}: written by an older relgraph (schema {self._schema}, this one needs "
                f"{SCHEMA_VERSION}). Run `relgraph migrate --store {self.address.url}`; it keeps a copy."
            )

    def _managed(self, unit: Callable[[Any], T], undo: Callable[[], None]) -> T:
        from neo4j import unit_of_work

        self._announce()
        try:
            with named_errors(self.address), self._session() as session:
                if not self._made:
                    make(session)
                    self._made = True
                with Watch(self._driver, self.address, self._say, self._told) as watch:
                    return session.execute_write(unit_of_work(metadata=watch.metadata)(unit))  # type: ignore[no-any-return]  # the driver is untyped here
        except BaseException:
            undo()
            raise

    def _announce(self) -> None:
        if not self._announced:
            self._announced = True
            self._say(f"writing to the {self.address}")

    def _account(self, tx: Any, batch: Batch, done: Applied) -> Applied:
        """Quarantine and figures of the run."""
        if batch.extractions:
            ledger.settle(tx, (e.document.source for e in batch.extractions))
        for q in batch.quarantined:
            done.quarantined[q.reason] = done.quarantined.get(q.reason, 0) + 1
        ledger.write_quarantined(tx, batch.quarantined)
        counts = {name: len(getattr(done, name)) for name in ("new", "updated", "unchanged", "reprint")}
        counts["quarantined"] = len(batch.quarantined)
        ledger.add_counts(tx, batch.run, counts | {"seen": sum(counts.values())})
        return done


def _label_of(mirror: Record, changes: Changes) -> Callable[[str], str | None]:
    """The label of a node, from the changes at hand or from the mirror."""
    known = {node.id: node.label for node in changes.nodes}

    def label(node_id: str) -> str | None:
        if node_id not in known:
            node = mirror.view().node(node_id)
            if node is None:
                return None
            known[node_id] = node.label
        return known[node_id]

    return label
