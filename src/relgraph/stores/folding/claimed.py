"""The claims of articles as rows, and the groups that they touch when they come or go."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from relgraph.fold import agreements, events, offices, quotes
from relgraph.fold.claims import Claims, Office, Report, Words
from relgraph.stores.database import Database
from relgraph.stores.packing import dump, pack_report
from relgraph.stores.schema import SHIFT

Range = tuple[int, int]


_INSERT = {
    "report": "INSERT INTO report VALUES (?, ?, ?, ?, ?, ?, '', ?)",
    "deal": "INSERT INTO deal (article, owner, body) VALUES (?, ?, ?)",
    "quote": "INSERT INTO quote VALUES (?, ?, ?, ?, '', '', ?)",
    "office": "INSERT INTO office VALUES (?, ?, ?, ?, ?, '', ?, ?)",
}


@dataclass(slots=True)
class Touched:
    """The groups to fold again."""

    stretches: dict[str, list[Range]] = field(default_factory=lambda: defaultdict(list))
    events: set[str] = field(default_factory=set)
    refs: set[int] = field(default_factory=set)  # articles whose quotes may stand at another event now
    deals: set[str] = field(default_factory=set)
    quotes: set[tuple[str, int]] = field(default_factory=set)
    quoted: set[str] = field(default_factory=set)
    occasions: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)
    new_offices: dict[str, list[tuple[int, Office]]] = field(default_factory=lambda: defaultdict(list))


class Claimed:
    """Writes and deletes the rows of claims."""

    def __init__(self, database: Database) -> None:
        self.db = database
        self.touched = Touched()
        self.reports: dict[int, Report] = {}
        self.quotes: dict[int, Words] = {}
        """The claims written in this transaction, by their number: they need not be unpacked again."""
        self._next: dict[str, int] = {}
        self._rows: dict[str, list[tuple[object, ...]]] = {table: [] for table in _INSERT}

    def forget(self, n: int) -> None:
        """Delete what an article claimed."""
        t = self.touched
        for block, low, high, event in self.db.rows(
            "SELECT block, low, high, event FROM report WHERE article = ?", (n,)
        ):
            t.stretches[block].append((low, high))
            t.events.add(event)
        t.deals |= {owner for (owner,) in self.db.rows("SELECT owner FROM deal WHERE article = ?", (n,))}
        sql = "SELECT block, place, edge, occasion FROM quote WHERE article = ?"
        for block, place, edge, occasion in self.db.rows(sql, (n,)):
            t.quotes.add((block, place))
            t.quoted.add(edge)
            t.occasions.add(occasion)
        t.offices |= {owner for (owner,) in self.db.rows("SELECT owner FROM office WHERE article = ?", (n,))}
        for table in ("report", "deal", "quote", "office"):
            self.db.run(f"DELETE FROM {table} WHERE article = ?", (n,))  # noqa: S608  # our own tables

    def put(self, n: int, claims: Claims) -> None:
        """Write what an article claims."""
        t = self.touched
        reports = [self._report(n, r) for r in claims.reports]
        for _, _, _, block, low, high, *_ in reports:
            t.stretches[block].append((low, high))
        deals = [(n, agreements.occasion(d), dump(d)) for d in claims.deals]
        t.deals |= {owner for _, owner, _ in deals}
        said = [self._quote(n, w) for w in claims.quotes]
        t.quotes |= {(block, place) for _, _, place, block, *_ in said}
        held = [self._office(n, o) for o in claims.offices]
        for table, rows in (("report", reports), ("deal", deals), ("quote", said), ("office", held)):
            self._rows[table] += rows

    def flush(self) -> None:
        """Write the rows of all claims that were put."""
        for table, rows in self._rows.items():
            self.db.many(_INSERT[table], rows)
            rows.clear()

    def _report(self, n: int, report: Report) -> tuple[int, int, str | None, str, int, int, str]:
        number = self._number("report")
        self.reports[number] = report
        return (number, n, report.ref, events.block_of(report), *report.reach, pack_report(report))

    def _quote(self, n: int, words: Words) -> tuple[int, int, int, str, str]:
        number = self._number("quote")
        self.quotes[number] = words
        return (number, n, quotes.place(words), quotes.block(words), dump(words))

    def _office(self, n: int, office: Office) -> tuple[int, int, str, str, str, int, str]:
        number, owner = self._number("office"), offices.owner(office)
        self.touched.new_offices[owner].append((number, office))
        statement = (n << SHIFT) + office.voice.place
        return (number, n, owner, offices.day(office), office.leader, statement, dump(office))

    def _number(self, table: str) -> int:
        """The next free number of a table."""
        if table not in self._next:
            self._next[table] = self.db.row(f"SELECT COALESCE(MAX(n), 0) FROM {table}")[0]  # noqa: S608  # our tables
        self._next[table] += 1
        return self._next[table]
