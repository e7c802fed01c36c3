"""In which groups the claims of articles fold, as rows, and the groups touched when articles come or go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from relgraph.fold import agreements, events, offices, quotes
from relgraph.fold.claims import Claims, Deal, Office, Report, Words
from relgraph.fold.dates import number
from relgraph.stores.database import Database
from relgraph.stores.schema import span

AHEAD = 20_000
"""Reports of days to come that are kept at hand: some 40 MB."""
Claim = Report | Deal | Words
Range = tuple[int, int]


@dataclass(slots=True)
class Touched:
    """The groups to fold again; quotes beside those of the new ones."""

    stretches: dict[str, list[Range]] = field(default_factory=lambda: defaultdict(list))
    events: set[str] = field(default_factory=set)
    refs: set[int] = field(default_factory=set)  # articles whose quotes may stand at another event now
    deals: set[str] = field(default_factory=set)
    quotes: set[tuple[int, int]] = field(default_factory=set)
    spoken: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))  # day → blocks, of all quotes
    quoted: set[str] = field(default_factory=set)
    occasions: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)


@dataclass(slots=True)
class ReportRow:
    """Where a report folds, and the event to which it belongs ("" where that is not known yet).

    `told` is the report itself where this transaction brings it, None where it was kept; so it is with a quote.
    """

    n: int
    ref: str | None
    block: str
    low: int
    high: int
    event: str = ""
    told: Report | None = None


@dataclass(slots=True)
class QuoteRow:
    """Where a quote folds, its edge, and its occasion ("" for one that was said at an event)."""

    n: int
    place: int
    block: int
    edge: str = ""
    occasion: str = ""
    told: Words | None = None


@dataclass(slots=True)
class DealRow:
    """A deal that names no event, and its group."""

    n: int
    owner: str
    told: Deal


@dataclass(slots=True)
class OfficeRow:
    """Where an office folds, and the edge of its term."""

    n: int
    owner: str
    office: Office
    edge: str = ""
    fresh: bool = False


Group = TypeVar("Group", str, int)
Row = TypeVar("Row")


@dataclass(slots=True)
class Fresh(Generic[Group, Row]):
    """Rows of this transaction, by group and one after the other: they are written when all is folded."""

    groups: dict[Group, list[Row]] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)

    def add(self, group: Group, row: Row) -> None:
        """Take in a row."""
        self.rows.append(row)
        if group in self.groups:
            self.groups[group].append(row)
        else:
            self.groups[group] = [row]

    def of(self, group: Group) -> list[Row]:
        """The rows of a group."""
        return self.groups.get(group, [])


@dataclass(slots=True)
class Heard:
    """Reports that were heard, by the number of their statement, as they are after the change of this mark."""

    mark: str
    told: Mapping[int, Report]


class Claimed:
    """What this transaction heard articles claim, and the rows that say where each claim folds.

    `before` is what the transactions before heard and this one may ask for: of a day whose articles come in several
    batches, and of a plan that is carried out, nothing is read back.
    """

    def __init__(self, database: Database, before: Mapping[int, Report]) -> None:
        self.db = database
        self._before = before
        self.touched = Touched()
        self.reports: Fresh[str, ReportRow] = Fresh()
        self.deals: Fresh[str, DealRow] = Fresh()
        self.quotes: Fresh[int, QuoteRow] = Fresh()
        self.offices: Fresh[str, OfficeRow] = Fresh()
        self.told: dict[int, Claim] = {}
        """The claims of kept articles that were heard again, by the number of their statement."""
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
            t.spoken[place].add(block)
            t.quoted.add(edge)
            t.occasions.add(occasion)
        t.offices |= {owner for (owner,) in self.db.rows("SELECT owner FROM office WHERE n BETWEEN ? AND ?", mine)}
        for table in ("report", "deal", "quote", "office"):
            self.db.run(f"DELETE FROM {table} WHERE n BETWEEN ? AND ?", mine)  # noqa: S608  # our own tables

    def put(self, n: int, claims: Claims) -> None:
        """Take in what an article claims."""
        t = self.touched
        for report in claims.reports:
            block = events.block_of(report)
            row = ReportRow(report.at, report.ref, block, *report.reach, "", report)
            self.reports.add(block, row)
            t.stretches[block].append(report.reach)
            if report.ref:
                self._refs[n, report.ref] = row
        for deal in claims.deals:
            occasion = agreements.occasion(deal)
            self.deals.add(occasion, DealRow(deal.voice.place, occasion, deal))
            t.deals.add(occasion)
        for words in claims.quotes:
            said, day = quotes.block(words), quotes.place(words)
            self.quotes.add(said, QuoteRow(words.voice.place, day, said, "", "", words))
            t.spoken[day].add(said)
        for office in claims.offices:
            owner = offices.owner(office)
            self.offices.add(owner, OfficeRow(office.voice.place, owner, office, "", True))

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
            [(r.n, r.ref, r.block, r.low, r.high, r.event) for r in self.reports.rows],
        )
        self.db.many("INSERT INTO deal VALUES (?, ?)", [(r.n, r.owner) for r in self.deals.rows])
        self.db.many(
            "INSERT INTO quote VALUES (?, ?, ?, ?, ?)",
            [(r.n, r.place, r.block, r.edge, r.occasion) for r in self.quotes.rows],
        )
        self.db.many("INSERT INTO office VALUES (?, ?, ?, ?, ?, ?, ?, ?)", map(_office, self.offices.rows))

    def again(self, n: int) -> Claim | None:
        """What a kept article claims by a statement, where that was heard."""
        if n not in self.told and (report := self._before.get(n)):
            self.told[n] = report
        return self.told.get(n)

    def heard(self) -> dict[int, Report]:
        """The reports that were heard now, and those of before whose days are to come, by number of their statement."""
        fresh = {row.n: row.told for row in self.reports.rows if row.told}
        kept = {n: claim for n, claim in self.told.items() if isinstance(claim, Report)}
        today = max([number(r.published) for r in fresh.values() if r.published], default=0)
        held = [(n, r) for n, r in self._before.items() if r.reach[1] >= today]
        return dict(held[-AHEAD:]) | kept | fresh

    def know(self, claims: Claims) -> None:
        """Keep what a kept article claims at hand."""
        self.told |= {report.at: report for report in claims.reports}
        self.told |= {deal.voice.place: deal for deal in claims.deals}
        self.told |= {words.voice.place: words for words in claims.quotes}


def _office(row: OfficeRow) -> tuple[int, str, str, str, str, str, str, str]:
    office = row.office
    return row.n, row.owner, office.side, office.role, office.leader, offices.day(office), office.voice.seen, row.edge
