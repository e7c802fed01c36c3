"""Articles and their statements on the record's shelves."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from relgraph.fold.facts import Facts, Filed, Kept, Told
from relgraph.model import Document
from relgraph.ontology import PAYLOADS
from relgraph.stores.database import Database
from relgraph.stores.packing import (
    dump,
    load,
    pack_facts,
    pack_sketch,
    pack_statements,
    unpack_facts,
)
from relgraph.stores.schema import SHIFT

Links = Mapping[int, list[str]]
"""The event ("" for none) and the edges that a statement supports, by its number or its place."""
SHOWN, NAMED, HUSHED = "snh"
"""The mark of a statement: a node of the graph, one that names somebody, one that the user rejected."""
_SILENT = [""]
SAMPLE = "sample_feed"
"""The folder of the invented articles that ship with relgraph."""
SEALED = "id, raw_hash, content_hash, origin, version, run, sample, facts, excerpt, sketch"
_FACTS = "SELECT id, facts, excerpt, content_hash, origin, sketch, n FROM article"
_AGAIN = (
    "SELECT id, facts, excerpt, content_hash, origin, sketch, n, root, ids, text, body FROM article "
    "JOIN heads ON heads.article = n JOIN said ON said.article = n WHERE n = ?"
)


def seal(row: Iterable[Any]) -> int:
    """The check sum of an article's row, whose last column is its sketch."""
    *told, sketch = row
    return crc32(sketch, crc32("\0".join(map(str, told)).encode()))


def seal_of(*packed: str) -> int:
    """The check sum of an article's document, text and statements."""
    return crc32("\0".join(packed).encode("utf-8", "surrogatepass"))


@dataclass(slots=True)
class Shelved:
    """An article of this transaction, written when all is folded.

    `said` are its document, its text and its statements, packed.
    """

    n: int
    document: Document
    filed: Filed
    said: tuple[str, str, str]
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
        sql = f"INSERT INTO article (n, {SEALED}, seal, root, mentions, change) VALUES (?{', ?' * 14})"  # noqa: S608  # our own columns
        self.db.many(sql, ((a.n, *(row := _row(a)), seal(row), a.root, a.mentions, change) for a in articles))

    def older(self, n: int, document: Document, told: Filed, run: str | None, *, rival: bool) -> bool:
        """Whether the kept article is to be replaced by this state of it.

        Where the kept one tells when it was updated, an earlier one changes nothing; else the newcomer holds, for a
        day of publication may have been corrected or taken out. Within one run (or for a `rival`, where the run has
        met both states) the later day wins, then the higher hash. The first rule lets in whatever is later than what
        it lets in: so the order of one run's inputs does not matter, nor how they are cut into batches.
        """
        row = self.db.row("SELECT version, raw_hash, content_hash, origin, run, facts FROM article WHERE n = ?", (n,))
        version, raw_hash, content_hash, origin, last, facts = row
        d = document
        fresh = d.updated or d.published or ""
        if rival or (run is not None and run == last):
            return (fresh, d.raw_hash) > (str(version), str(raw_hash))
        if fresh < version and version != load(facts).get("published"):
            return False
        same = (d.raw_hash, d.content_hash, told.facts.origin) == (raw_hash, content_hash, origin)
        (body,) = self.db.row("SELECT body FROM said WHERE article = ?", (n,))
        return not same or body != pack_statements(t.statement for t in told.told)

    def _heads(self, n: int) -> tuple[list[str], str]:
        """The ids and the marks of an article's statements."""
        ids, marks = self.db.row("SELECT ids, marks FROM heads WHERE article = ?", (n,))
        return load(ids), marks

    def drop(self, n: int) -> None:
        """Take an article's rows away."""
        self._top()
        self.db.run("DELETE FROM article WHERE n = ?", (n,))
        for table in ("heads", "said", "link"):
            self.db.run(f"DELETE FROM {table} WHERE article = ?", (n,))  # noqa: S608  # our own tables

    def facts(self, n: int) -> Facts:
        """The facts of an article."""
        return self._facts(self.db.row(f"{_FACTS} WHERE n = ?", (n,)))

    def family(self, root: str) -> dict[int, Facts]:
        """The facts of all copies of one original, by number."""
        return {row[-1]: self._facts(row) for row in self.db.rows(f"{_FACTS} WHERE root = ?", (root,))}

    def _facts(self, row: Any) -> Facts:
        name, facts, head, content_hash, origin, packed, _ = row
        return unpack_facts(name, facts, excerpt=head, content_hash=content_hash, origin=origin, sketch=packed)

    def filed(self, n: int) -> Filed:
        """An article as the fold takes it."""
        facts, _, told = self.again(n)
        return Filed(facts, told)

    def again(self, n: int, kinds: Container[str] = PAYLOADS) -> tuple[Facts, str, tuple[Told, ...]]:
        """An article's facts, the id of its original, and those of its statements that are of these kinds."""
        *facts, root, ids, text, body = self.db.row(_AGAIN, (n,))
        names, rows = load(ids), enumerate(load(body))
        told = [Told(names[at], at, Kept._make((*row, facts[0])), text) for at, row in rows if row[0] in kinds]
        return self._facts(facts), root, tuple(told)

    def hushed(self, n: int) -> frozenset[str]:
        """The ids of the statements that are kept but not heard."""
        ids, marks = self._heads(n)
        return frozenset(name for name, mark in zip(ids, marks, strict=True) if mark == HUSHED)

    def mentioned(self, n: int) -> list[str]:
        """The ids of the entities that an article names."""
        row = self.db.row("SELECT mentions FROM article WHERE n = ?", (n,))
        return [who for who, _ in load(row[0])] if row else []

    def holder(self, statement: str) -> int | None:
        """The number of the article that holds a statement, by the statement's id."""
        row = self.db.row("SELECT article FROM heads WHERE instr(ids, ?)", (statement,))
        return int(row[0]) if row else None

    def put_statements(self, articles: Sequence[Shelved], links: Links, rejected: frozenset[str]) -> None:
        """Write the statements of new articles, with the events and edges that they support."""
        self.db.many("INSERT INTO said VALUES (?, ?, ?, ?)", ((a.n, *a.said) for a in articles))
        self.db.many("INSERT INTO link VALUES (?, ?)", ((a.n, _linked(a, links)) for a in articles))
        heads = ((a.n, *_headed(a.filed.told, rejected), seal_of(*a.said)) for a in articles)
        self.db.many("INSERT INTO heads VALUES (?, ?, ?, ?)", heads)

    def relink(self, n: int, links: Links, owners: set[str]) -> bool:
        """Write what statements of a kept article, by their places, support now; whether it differs.

        `owners` are the groups that were folded.
        """
        row = self.db.row("SELECT body FROM link WHERE article = ?", (n,))
        if row is None:
            return False
        rows = load(row[0])
        for place, (event, *edges) in links.items():
            before, *known = rows[place]
            kept = {e for e in known if e.partition(".")[0] not in owners}
            rows[place] = [event or before, *sorted(kept.union(edges))]
        new = dump(rows)
        return new != row[0] and self.db.run("UPDATE link SET body = ? WHERE article = ?", (new, n)) > 0

    def unlink(self, n: int, told: Sequence[Told], rejected: frozenset[str]) -> None:
        """Take all links off the statements of a kept article, and write which of them the user lets stand."""
        self.db.run("UPDATE link SET body = ? WHERE article = ?", (dump([("",)] * len(told)), n))
        self.db.run("UPDATE heads SET marks = ? WHERE article = ?", (_headed(told, rejected)[1], n))


def _headed(told: Sequence[Told], rejected: frozenset[str]) -> tuple[str, str]:
    """The ids and the marks of an article's statements."""
    ids = [t.id for t in told]
    marks = [NAMED if t.statement.kind == "mention" else SHOWN for t in told]
    if rejected:
        marks = [HUSHED if i in rejected else mark for i, mark in zip(ids, marks, strict=True)]
    return dump(ids), "".join(marks)


def _linked(shelved: Shelved, links: Links) -> str:
    """The event and the edges that each statement of an article supports."""
    first = shelved.n << SHIFT
    rows = map(links.get, range(first, first + len(shelved.filed.told)))
    return dump([_SILENT if row is None else row if len(row) < 3 else [row[0], *sorted(row[1:])] for row in rows])


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
        facts.excerpt,
        pack_sketch(facts.sketch),
    )
