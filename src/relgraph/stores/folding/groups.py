"""Folding the groups that were touched, each into its piece of the graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from relgraph.fold import agreements, events, quotes
from relgraph.fold.claims import PATIENCE, Deal, Report, Words
from relgraph.fold.edges import event_piece
from relgraph.fold.graph import Piece
from relgraph.stores.folding.claimed import Claimed, QuoteRow, Range, ReportRow
from relgraph.stores.folding.pieces import Pieces
from relgraph.stores.folding.terms import Terms
from relgraph.stores.packing import dump
from relgraph.stores.schema import SHIFT, span

C = TypeVar("C", Report, Deal, Words)

_KEPT = (
    "WITH RECURSIVE days (day) AS (VALUES (:low - 4) UNION ALL SELECT day + 1 FROM days WHERE day <= :high) "
    "SELECT n, ref, block, low, high, event FROM days CROSS JOIN report ON low = day AND block = :block "
    "WHERE high >= :low - 1 AND high - low <= 3 UNION ALL SELECT n, ref, block, low, high, event FROM report "
    "WHERE block = :block AND low BETWEEN :low - 400 AND :high + 1 AND high >= :low - 1 AND high - low > 3"
)
"""The reports that meet a range of days: short ones by their days, long ones from the index `report_wide`.

1 is `events.REACH`, 3 the longest of the short ones (`PATIENCE` after a day), 400 more than a year: what one report can
reach over.
"""
_HELD = "SELECT n, ref, block, low, high, event FROM report WHERE low = ? AND block IN (SELECT value FROM json_each(?))"
_WIDE = "SELECT block FROM report WHERE block IN (SELECT value FROM json_each(?)) AND high - low > 3"
MONTH = 31
"""Days up to which a range is looked at day by day to see whether anything is kept there."""
_DONE = ("mention", "event", "met_with", "agreed_on")
_SPOKEN = ("mention", "quoted")
"""The kinds of statement that make reports and deals, and those that make quotes."""
_SAID = "SELECT n, place, block, edge, occasion FROM quote WHERE place IN (?, ?, ?) AND block = ?"


class Groups:
    """Loads the touched groups, folds them with the functions of `relgraph.fold`, and writes what comes out."""

    def __init__(self, pieces: Pieces, claimed: Claimed, hear: Callable[[int, Sequence[str]], None]) -> None:
        self.pieces = pieces
        self.db = pieces.db
        self.claimed = claimed
        self.touched = claimed.touched
        self._hear = hear  # has `claimed` know what a kept article claims by its statements of some kinds
        self._occasions: dict[str, dict[int, Words]] = defaultdict(dict)

    def fold(self) -> None:
        """Fold all that was touched: quotes after the events at which they were said."""
        self._events()
        for owner in sorted(self.touched.deals):
            self._deals(owner)
        self._quotes()
        for owner in sorted(self.touched.offices | self.claimed.offices.groups.keys()):
            self._offices(owner)
        self.claimed.flush()

    def _events(self) -> None:
        """Fold the touched stretches of each block."""
        moved: list[tuple[str, int]] = []
        kept, wide = self._kept_reports()
        for block in sorted(self.touched.stretches):
            if block in kept or block in wide:
                ranges = self.touched.stretches[block]
                for rows in self._whole(block, ranges, None if block in wide else kept[block]):
                    moved += self._stretch(rows)
            else:
                moved += self._stretch(self.claimed.reports.of(block))
        self.db.many("UPDATE report SET event = ? WHERE n = ?", moved)
        self._empty(self.touched.events)

    def _empty(self, owners: set[str]) -> None:
        """Note which groups have lost all that they had."""
        for owner in owners - self.pieces.owners:
            self.pieces.put(owner, Piece())

    def _stretch(self, rows: Sequence[ReportRow]) -> Iterator[tuple[str, int]]:
        """Fold reports that lie in reach of each other; the kept ones that belong to another event now."""
        reports = [row.told or self._told(Report, row.n) for row in rows]
        at = {id(report): row for report, row in zip(reports, rows, strict=True)}
        self.touched.events |= {row.event for row in rows if row.event}
        for stretch in events.stretches(reports):
            for happening in events.happenings(stretch):
                self.pieces.put(happening.id, event_piece(happening))
                for report in happening.reports:
                    row = at[id(report)]
                    if row.event != happening.id and not row.told:
                        yield happening.id, row.n
                        self.touched.refs |= {row.n >> SHIFT} if row.ref else set()
                    row.event = happening.id

    def _kept_reports(self) -> tuple[Mapping[str, list[ReportRow]], set[str]]:
        """The reports of kept articles near the touched days, by block; the blocks of which this need not be all."""
        wide = {block for (block,) in self.db.all(_WIDE, (dump(sorted(self.touched.stretches)),))}
        by_range: dict[Range, set[str]] = defaultdict(set)
        for block, ranges in self.touched.stretches.items():
            for reach in ranges:
                by_range[reach].add(block)
        asked: dict[int, set[str]] = defaultdict(set)
        for (low, high), blocks in by_range.items():
            if high - low > MONTH:
                wide |= blocks
                continue
            for day in range(low - PATIENCE - events.REACH, high + events.REACH + 1):
                asked[day] |= blocks
        found: dict[str, list[ReportRow]] = defaultdict(list)
        for day, blocks in asked.items():
            for row in self.db.all(_HELD, (day, dump(sorted(blocks)))):
                found[row[2]].append(ReportRow(*row))
        return found, wide

    def _whole(
        self, block: str, ranges: Iterable[Range], kept: Sequence[ReportRow] | None
    ) -> Iterator[list[ReportRow]]:
        """The reports around the ranges of days, each range widened until no report reaches over its ends.

        `kept` are those of kept articles near these days, None where they are to be asked for.
        """
        fresh = self.claimed.reports.of(block)
        todo = list(_merged(ranges))
        while todo:
            low, high = todo.pop(0)
            held = self._near(block, low, high) if kept is None else [r for r in kept if _reaches(r, low, high)]
            while held:
                wider = (min([low, *(r.low for r in held)]), max([high, *(r.high for r in held)]))
                while todo and todo[0][0] <= wider[1] + events.REACH:
                    wider = (wider[0], max(wider[1], todo.pop(0)[1]))
                if wider == (low, high):
                    break
                low, high = wider
                held = self._near(block, low, high)
            yield held + [row for row in fresh if low <= row.low <= max(low, high)]

    def _near(self, block: str, low: int, high: int) -> list[ReportRow]:
        """The reports of kept articles that meet a range of days."""
        return [ReportRow(*row) for row in self.db.all(_KEPT, {"block": block, "low": low, "high": high})]

    def _deals(self, owner: str) -> None:
        kept = [n for (n,) in self.db.all("SELECT n FROM deal WHERE owner = ?", (owner,))]
        deals = [*(self._told(Deal, n) for n in kept), *(row.told for row in self.claimed.deals.of(owner))]
        self.pieces.put(owner, agreements.deal_piece(deals, owner))

    def _quotes(self) -> None:
        for n in sorted(self.touched.refs):
            for block, place in self.db.all("SELECT block, place FROM quote WHERE n BETWEEN ? AND ?", span(n)):
                self.touched.quotes.add((block, place))
                self.touched.spoken[place].add(block)
        kept = self._kept_blocks()
        for block, rows in self.claimed.quotes.groups.items():
            if block not in kept:
                self._fresh(rows)
        fresh = {(block, row.place) for block in kept for row in self.claimed.quotes.of(block)}
        self._beside(sorted(fresh.union(said for said in self.touched.quotes if said[0] in kept)))
        self._empty(self.touched.quoted)
        self._spoken(self.touched.occasions - {""})

    def _fresh(self, rows: Sequence[QuoteRow]) -> None:
        """Fold the quotes of a block of which no kept article has any: most are those of one article alone."""
        if len(rows) > 1:
            made: dict[str, Piece] = {}
            self._settle(rows, made)
            self._put(made)
            return
        row = rows[0]
        words = row.told
        assert words is not None
        quote = quotes.settled((words,), (self._event(words, row),))
        row.edge = quote.id
        if quote.implicit:
            row.occasion = quote.event
            self.touched.occasions.add(quote.event)
            self._occasions[quote.event][row.n] = words
        if quote.id in self.touched.quoted:  # of an older state of its article
            self.pieces.put(quote.id, quotes.quote_piece(quote))
        else:
            self.pieces.put_new(quotes.quote_tie(quote), quote.event)

    def _beside(self, touched: Iterable[tuple[int, int]]) -> None:
        """Fold the quotes of blocks of which kept articles have some, around the touched days."""
        made: dict[str, Piece] = {}  # put at the end: some may be settled again
        moved: list[tuple[str, str, int]] = []
        done: set[int] = set()
        for block, place in touched:
            rows = self._run(block, place)
            numbers = [row.n for row in rows]
            if not done.issuperset(numbers):
                done.update(numbers)
                moved += self._settle(rows, made)
        self._put(made)
        self.db.many("UPDATE quote SET edge = ?, occasion = ? WHERE n = ?", moved)

    def _put(self, made: Mapping[str, Piece]) -> None:
        """Hand pieces over, by the id of their group."""
        for owner, piece in made.items():
            self.pieces.put(owner, piece)

    def _event(self, words: Words, row: QuoteRow) -> str:
        """The event at which a quote was said, as its article names it; "" for none."""
        return self.claimed.event(row.n >> SHIFT, words.ref) if words.ref else ""

    def _kept_blocks(self) -> set[int]:
        """The touched blocks that hold quotes of kept articles near a touched day."""
        asked: dict[int, set[int]] = defaultdict(set)
        for place, blocks in self.touched.spoken.items():
            for day in range(place - quotes.REACH, place + quotes.REACH + 1):
                asked[day] |= blocks
        sql = "SELECT block FROM quote WHERE place = ? AND block IN (SELECT value FROM json_each(?))"
        found = (self.db.all(sql, (day, dump(sorted(blocks)))) for day, blocks in asked.items())
        return {block for rows in found for (block,) in rows}

    def _run(self, block: int, place: int) -> list[QuoteRow]:
        """The quotes of one stretch of days around a day."""
        fresh = self.claimed.quotes.of(block)
        found: dict[int, QuoteRow] = {}
        todo, seen = {place}, set[int]()
        while todo:
            day = todo.pop()
            seen.add(day)
            near = [QuoteRow(*row) for row in self.db.all(_SAID, (day - 1, day, day + 1, block))]
            near += [row for row in fresh if abs(row.place - day) <= quotes.REACH]
            for row in near:
                found.setdefault(row.n, row)
                todo |= {row.place} - seen
        return list(found.values())

    def _settle(self, rows: Sequence[QuoteRow], made: dict[str, Piece]) -> list[tuple[str, str, int]]:
        """Fold the quotes of one block; the kept ones that belong to another edge or occasion now."""
        said = [(row.told or self._told(Words, row.n), row) for row in rows]
        if len(said) == 1:
            return self._place(said, made)
        at = {id(words): (words, row) for words, row in said}
        same = quotes.alike([words for words, _ in said])
        return [moved for alike in same for moved in self._place([at[id(words)] for words in alike], made)]

    def _place(self, said: Sequence[tuple[Words, QuoteRow]], made: dict[str, Piece]) -> list[tuple[str, str, int]]:
        """Make the piece of one quote; its kept rows that belong to another edge or occasion now."""
        named = [self._event(words, row) for words, row in said]
        quote = quotes.settled(tuple([words for words, _ in said]), named)
        made[quote.id] = quotes.quote_piece(quote)
        occasion = quote.event if quote.implicit else ""
        self.touched.occasions.add(occasion)
        moved = []
        for words, row in said:
            if not row.told:
                self.touched.quoted.add(row.edge)
                self.touched.occasions.add(row.occasion)
                if (row.edge, row.occasion) != (quote.id, occasion):
                    moved.append((quote.id, occasion, row.n))
            elif occasion:
                self._occasions[occasion][row.n] = words
            row.edge, row.occasion = quote.id, occasion
        return moved

    def _spoken(self, occasions: set[str]) -> None:
        """Fold the occasions of quotes that were said at no event."""
        held = {event: self._occasions.get(event, {}) for event in sorted(occasions)}
        sql = "SELECT occasion, n FROM quote WHERE occasion IN (SELECT value FROM json_each(?)) AND occasion <> ''"
        for event, n in self.db.all(sql, (dump(list(held)),)):
            held[event][n] = self._told(Words, n)
        for event, said in held.items():
            self.pieces.put(event, quotes.occasion_piece(event, [*said.values()]) if said else Piece())

    def _offices(self, owner: str) -> None:
        terms = Terms(self.pieces, owner, self.claimed.offices.of(owner))
        if owner in self.touched.offices or not terms.go_on():
            terms.fold()

    def _told(self, kind: type[C], n: int) -> C:
        """The claim of a statement, heard again where its article is a kept one."""
        found = self.claimed.again(n)
        if found is None:
            self._hear(n >> SHIFT, _SPOKEN if kind is Words else _DONE)
            found = self.claimed.told[n]
        assert isinstance(found, kind)
        return found


def _reaches(row: ReportRow, low: int, high: int) -> bool:
    """Whether a report meets a range of days, as `_KEPT` has it for a short one."""
    return low - PATIENCE - events.REACH <= row.low <= high + events.REACH and row.high >= low - events.REACH


def _merged(ranges: Iterable[Range]) -> Iterator[Range]:
    """The ranges in order, those that touch as one."""
    held: Range | None = None
    for low, high in sorted(ranges):
        if held and low <= held[1] + events.REACH:
            held = (held[0], max(held[1], high))
            continue
        if held:
            yield held
        held = (low, high)
    if held:
        yield held
