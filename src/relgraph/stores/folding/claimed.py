"""In which groups the claims of articles fold, as rows, and the groups touched when articles come or go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from relgraph.fold import agreements, events, offices, quotes
from relgraph.fold.claims import Claims, Deal, Office, Report, Words
from relgraph.stores.database import Database
from relgraph.stores.schema import SHIFT, span

Claim = Report | Deal | Words
Range = tuple[int, int]


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


@dataclass(slots=True)
class ReportRow:
    """Where a report folds, and the event to which it belongs ("" where that is not known yet)."""

    n: int
    ref: str | None
    block: str
    low: int
    high: int
    event: str = ""
    fresh: bool = False


@dataclass(slots=True)
class QuoteRow:
    """Where a quote folds, its edge, and its occasion ("" for one that was said at an event)."""

    n: int
    place: int
    block: str
    edge: str = ""
    occasion: str = ""
    fresh: bool = False


@dataclass(slots=True)
class OfficeRow:
    """Where an office folds, and the edge of its term."""

    n: int
    office: Office
    edge: str = ""
    fresh: bool = False


Row = TypeVar("Row")


@dataclass(slots=True)
class Fresh(Generic[Row]):
    """Rows of this transaction, by group: they are written when all is folded."""

    rows: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))

    def of(self, group: str) -> list[Row]:
        """The rows of a group."""
        return self.rows.get(group, [])

    def __iter__(self) -> Iterator[Row]:
        return (row for rows in self.rows.values() for row in rows)


class Claimed:
    """What this transaction heard articles claim, and the rows that say where each claim folds."""

    def __init__(self, database: Database) -> None:
        self.db = database
        self.touched = Touched()
        self.reports: Fresh[ReportRow] = Fresh()
        self.deals: Fresh[int] = Fresh()
        self.quotes: Fresh[QuoteRow] = Fresh()
        self.offices: Fresh[OfficeRow] = Fresh()
        self.numbers: dict[str, int] = {}
        """The number of each article that was heard, by its id."""
        self.told: dict[int, Claim] = {}
        """The claims that were heard, by the number of their statement."""
        self._refs: dict[tuple[int, str], ReportRow] = {}

    def forget(self, n: int) -> None:
        """Delete the rows of an article."""
        t, mine = self.touched, span(n)
        for block, low, high, event in self.db.rows(
            "SELECT block, low, high, event FROM report WHERE n BETWEEN ? AND ?", mine
        ):
            t.stretches[block].append((low, high))
            t.events.add(event)
        t.deals |= {owner for (owner,) in self.db.rows("SELECT owner FROM deal WHERE n BETWEEN ? AND ?", mine)}
        sql = "SELECT block, place, edge, occasion FROM quote WHERE n BETWEEN ? AND ?"
        for block, place, edge, occasion in self.db.rows(sql, mine):
            t.quotes.add((block, place))
            t.quoted.add(edge)
            t.occasions.add(occasion)
        t.offices |= {owner for (owner,) in self.db.rows("SELECT owner FROM office WHERE n BETWEEN ? AND ?", mine)}
        for table in ("report", "deal", "quote", "office"):
            self.db.run(f"DELETE FROM {table} WHERE n BETWEEN ? AND ?", mine)  # noqa: S608  # our own tables

    def put(self, n: int, article: str, claims: Claims) -> None:
        """Take in what an article claims."""
        self.know(n, article, claims)
        t, first = self.touched, n << SHIFT
        for report in claims.reports:
            row = ReportRow(first + report.at, report.ref, events.block_of(report), *report.reach, fresh=True)
            self.reports.rows[row.block].append(row)
            t.stretches[row.block].append((row.low, row.high))
            if report.ref:
                self._refs[n, report.ref] = row
        for deal in claims.deals:
            occasion = agreements.occasion(deal)
            self.deals.rows[occasion].append(first + deal.voice.place)
            t.deals.add(occasion)
        for words in claims.quotes:
            quote = QuoteRow(first + words.voice.place, quotes.place(words), quotes.block(words), fresh=True)
            self.quotes.rows[quote.block].append(quote)
            t.quotes.add((quote.block, quote.place))
        for office in claims.offices:
            self.offices.rows[offices.owner(office)].append(OfficeRow(first + office.voice.place, office, fresh=True))

    def event(self, article: int, ref: str) -> str:
        """The event to which a report belongs, by the article's name of it; "" where it has none of that name."""
        row = self._refs.get((article, ref))
        if row is not None:
            return row.event
        found = self.db.row("SELECT event FROM report WHERE n BETWEEN ? AND ? AND ref = ?", (*span(article), ref))
        return str(found[0]) if found else ""

    def flush(self) -> None:
        """Write the rows of all claims that were put."""
        self.db.many(
            "INSERT INTO report VALUES (?, ?, ?, ?, ?, ?)",
            sorted((r.n, r.ref, r.block, r.low, r.high, r.event) for r in self.reports),
        )
        self.db.many("INSERT INTO deal VALUES (?, ?)", ((n, o) for o, held in self.deals.rows.items() for n in held))
        self.db.many(
            "INSERT INTO quote VALUES (?, ?, ?, ?, ?)",
            sorted((r.n, r.place, r.block, r.edge, r.occasion) for r in self.quotes),
        )
        self.db.many(
            "INSERT INTO office VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (r.n, owner, r.office.side, r.office.role, r.office.leader, offices.day(r.office), seen, r.edge)
                for owner, rows in self.offices.rows.items()
                for r in rows
                for seen in (r.office.voice.seen,)
            ),
        )

    def know(self, n: int, article: str, claims: Claims) -> None:
        """Keep what an article claims at hand."""
        self.numbers[article] = n
        told, first = self.told, n << SHIFT
        for report in claims.reports:
            told[first + report.at] = report
        for deal in claims.deals:
            told[first + deal.voice.place] = deal
        for words in claims.quotes:
            told[first + words.voice.place] = words
