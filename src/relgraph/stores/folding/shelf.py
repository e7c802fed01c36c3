"""Articles and their statements on the record's shelves."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from relgraph.fold.facts import Facts, Filed, Told
from relgraph.fold.facts import told as told_one
from relgraph.model import Document
from relgraph.ontology import PAYLOADS
from relgraph.stores.database import Database
from relgraph.stores.packing import (
    STATED,
    dump,
    pack_document,
    pack_facts,
    pack_sketch,
    pack_statement,
    unpack_facts,
    unpack_statement,
)
from relgraph.stores.schema import SHIFT, span

Links = Mapping[int, tuple[str, list[str]]]
"""The event and the edges that a statement supports, by its number."""
_SILENT: tuple[str, list[str]] = ("", [])
SAMPLE = "sample_feed"
"""The folder of the invented articles that ship with relgraph."""
SEALED = "id, raw_hash, content_hash, origin, version, run, sample, facts, document, text, sketch"
_SEALED_PART = "\0".join(["%s"] * (STATED.count(",") - 3))
_TOLD = (
    f"SELECT n, name, {STATED} FROM statement WHERE n BETWEEN ? AND ? "  # noqa: S608  # our own columns
    "AND kind IN (SELECT value FROM json_each(?)) ORDER BY n"
)
_FACTS = "SELECT id, facts, substr(text, 1, 300), content_hash, origin, sketch, n FROM article"


def seal(row: Iterable[Any]) -> int:
    """The check sum of an article's row."""
    return crc32("\0".join(map(str, row)).encode())


def seal_of(packed: Iterable[Sequence[Any]]) -> int:
    """The check sum of an article's statements, without what goes into their ids: kind, span and payload."""
    return crc32("\0".join([_SEALED_PART % row[3:-1] for row in packed]).encode())


@dataclass(slots=True)
class Shelved:
    """An article of this transaction, written when all is folded."""

    n: int
    document: Document
    filed: Filed
    run: str | None
    root: str = ""
    mentions: str = "[]"


class Shelf:
    """Reads and writes the rows of articles."""

    def __init__(self, database: Database) -> None:
        self.db = database
        self._last: int | None = None

    def number(self, article: str) -> int | None:
        """The number of an article, by its id."""
        row = self.db.row("SELECT n FROM article WHERE id = ?", (article,))
        return int(row[0]) if row else None

    def numbers(self, articles: Iterable[str]) -> dict[str, int]:
        """The numbers of those of the articles that are kept, by id."""
        sql = "SELECT id, n FROM article WHERE id IN (SELECT value FROM json_each(?))"
        return dict(self.db.all(sql, (dump(list(articles)),)))

    def name(self, n: int) -> str | None:
        """The id of an article, by its number."""
        row = self.db.row("SELECT id FROM article WHERE n = ?", (n,))
        return str(row[0]) if row else None

    def fresh(self) -> int:
        """The next number that no article has or had in this transaction."""
        self._last = self._top() + 1
        return self._last

    def _top(self) -> int:
        if self._last is None:
            self._last = int(self.db.row("SELECT COALESCE(MAX(n), 0) FROM article")[0])
        return self._last

    def put(self, articles: Iterable[Shelved], change: int) -> None:
        """Write the rows of new articles."""
        sql = f"INSERT INTO article (n, {SEALED}, seal, root, mentions, change) VALUES (?{', ?' * 15})"  # noqa: S608  # our own columns
        self.db.many(sql, ((a.n, *(row := _row(a)), seal(row), a.root, a.mentions, change) for a in articles))

    def older(self, n: int, document: Document, told: Filed, run: str | None) -> bool:
        """Whether the kept article is to be replaced by this state of it.

        A later `updated` or `published` wins; of equal ones the newcomer, but within one run the higher hash: so the
        order of one run's inputs does not matter.
        """
        row = self.db.row("SELECT version, raw_hash, content_hash, origin, run FROM article WHERE n = ?", (n,))
        version, raw_hash, content_hash, origin, last = row
        d = document
        fresh = d.updated or d.published or ""
        if fresh != version:
            return fresh > str(version)
        if run is not None and run == last:
            return d.raw_hash > str(raw_hash)
        same = (d.raw_hash, d.content_hash, told.facts.origin) == (raw_hash, content_hash, origin)
        return not same or self._packed(n) != [pack_statement(t.statement, t.payload) for t in told.told]

    def _packed(self, n: int) -> list[tuple[Any, ...]]:
        return self.db.all(f"SELECT {STATED} FROM statement WHERE n BETWEEN ? AND ? ORDER BY n", span(n))  # noqa: S608

    def drop(self, n: int) -> None:
        """Take an article's rows away."""
        self._top()
        self.db.run("DELETE FROM article WHERE n = ?", (n,))
        self.db.run("DELETE FROM statement WHERE n BETWEEN ? AND ?", span(n))
        self.db.run("DELETE FROM heads WHERE article = ?", (n,))

    def facts(self, n: int) -> Facts:
        """The facts of an article."""
        return self._facts(self.db.row(f"{_FACTS} WHERE n = ?", (n,)))

    def family(self, root: str) -> dict[int, Facts]:
        """The facts of all copies of one original, by number."""
        return {row[-1]: self._facts(row) for row in self.db.rows(f"{_FACTS} WHERE root = ?", (root,))}

    def _facts(self, row: Any) -> Facts:
        name, facts, head, content_hash, origin, packed, _ = row
        return unpack_facts(name, facts, text=head, content_hash=content_hash, origin=origin, sketch=packed)

    def filed(self, n: int) -> Filed:
        """An article as the fold takes it."""
        facts = self.facts(n)
        return Filed(facts, tuple(self.told(n, facts.id)))

    def told(self, n: int, article: str, kinds: Iterable[str] = tuple(PAYLOADS)) -> Iterator[Told]:
        """The statements of an article that are of these kinds, in their order."""
        text = self.db.row("SELECT text FROM article WHERE n = ?", (n,))[0]
        first, last = span(n)
        for number, name, *packed in self.db.all(_TOLD, (first, last, dump(list(kinds)))):
            yield told_one(name, number - first, unpack_statement(article, packed), packed[-1], text=text)

    def hushed(self, n: int) -> frozenset[str]:
        """The ids of the statements that are kept but not heard."""
        rows = self.db.rows("SELECT name FROM statement WHERE n BETWEEN ? AND ? AND NOT heard", span(n))
        return frozenset(name for (name,) in rows)

    def mentioned(self, n: int) -> list[str]:
        """The ids of the entities that an article names."""
        row = self.db.row("SELECT mentions FROM article WHERE n = ?", (n,))
        return [who for who, _ in json.loads(row[0])] if row else []

    def holder(self, statement: str) -> int | None:
        """The number of the article that holds a statement, by the statement's id."""
        row = self.db.row("SELECT article FROM heads WHERE instr(ids, ?)", (statement,))
        return int(row[0]) if row else None

    def put_statements(self, articles: Iterable[Shelved], links: Links, rejected: frozenset[str]) -> None:
        """Write the statements of new articles, with the events and edges that they support."""
        sql = f"INSERT INTO statement (n, name, {STATED}, event, edges, heard) VALUES (?{', ?' * 19})"  # noqa: S608  # our own columns
        heads = []
        for a in articles:
            packed = [pack_statement(t.statement, t.payload) for t in a.filed.told]
            self.db.many(sql, _said(a, packed, links, rejected))
            heads.append((a.n, " ".join(t.id for t in a.filed.told), seal_of(packed)))
        self.db.many("INSERT INTO heads VALUES (?, ?, ?)", heads)

    def relink(self, number: int, event: str, edges: Iterable[str], owners: set[str]) -> bool:
        """Write what a kept statement supports now; whether it differs. `owners` are the groups that were folded."""
        row = self.db.row("SELECT event, edges FROM statement WHERE n = ?", (number,))
        if row is None:
            return False
        kept = {e for e in row[1].split() if e.partition(".")[0] not in owners}
        new = (event or row[0], " ".join(sorted(kept.union(edges))))
        if new == row:
            return False
        return self.db.run("UPDATE statement SET event = ?, edges = ? WHERE n = ?", (*new, number)) > 0

    def unlink(self, n: int, told: Iterable[Told], rejected: frozenset[str]) -> None:
        """Take all links off the statements of a kept article, and write which of them the user lets stand."""
        rows = ((t.id not in rejected, (n << SHIFT) + t.place) for t in told)
        self.db.many("UPDATE statement SET event = '', edges = '', heard = ? WHERE n = ?", rows)


def _said(
    shelved: Shelved, packed: Iterable[tuple[Any, ...]], links: Links, rejected: frozenset[str]
) -> Iterator[tuple[Any, ...]]:
    first = shelved.n << SHIFT
    for t, row in zip(shelved.filed.told, packed, strict=True):
        event, edges = links.get(first + t.place) or _SILENT
        if len(edges) > 1:
            edges.sort()
        yield first + t.place, t.id, *row, event, " ".join(edges), t.id not in rejected


def _row(shelved: Shelved) -> tuple[Any, ...]:
    d, facts = shelved.document, shelved.filed.facts
    return (
        d.id,
        d.raw_hash,
        d.content_hash,
        facts.origin,
        d.updated or d.published or "",
        shelved.run,
        int(SAMPLE in d.source),
        pack_facts(facts),
        pack_document(d),
        d.text,
        pack_sketch(facts.sketch),
    )
