"""Folding the groups that were touched, each into its piece of the graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from relgraph.fold import agreements, edges, events, quotes
from relgraph.fold.claims import Words
from relgraph.fold.graph import Piece
from relgraph.stores.folding.claimed import Claimed, Range
from relgraph.stores.folding.pieces import Pieces
from relgraph.stores.folding.terms import Terms
from relgraph.stores.packing import unpack_deal, unpack_report, unpack_words

LONGEST = 400
"""Days that one report can reach over: a year and its edges."""


class Groups:
    """Loads the touched groups, folds them with the functions of `relgraph.fold`, and writes what comes out."""

    def __init__(self, pieces: Pieces, claimed: Claimed) -> None:
        self.pieces = pieces
        self.db = pieces.db
        self.claimed = claimed
        self.touched = claimed.touched
        self._moved: list[tuple[str, str, int]] = []

    def fold(self) -> None:
        """Fold all that was touched: quotes after the events at which they were said."""
        self._events()
        for owner in sorted(self.touched.deals):
            self._deals(owner)
        self._quotes()
        self._offices()

    def _events(self) -> None:
        """Fold the touched stretches of each block."""
        made: dict[str, Piece] = {}
        for block in sorted(self.touched.stretches):
            for low, high in self._whole(block, self.touched.stretches[block]):
                self._stretch(block, low, high, made)
        for event in sorted(self.touched.events | made.keys()):
            self.pieces.put(event, made.get(event, Piece()))

    def _stretch(self, block: str, low: int, high: int, made: dict[str, Piece]) -> None:
        sql = "SELECT n, article, event, body FROM report WHERE block = ? AND low BETWEEN ? AND ?"
        rows = {
            n: (article, event, self.claimed.reports.get(n) or unpack_report(body))
            for n, article, event, body in self.db.rows(sql, (block, low, max(low, high)))
        }
        at = {id(report): n for n, (_, _, report) in rows.items()}
        self.pieces.know((report.article, article) for article, _, report in rows.values())
        self.touched.events |= {event for _, event, _ in rows.values()}
        for stretch in events.stretches([report for _, _, report in rows.values()]):
            for happening in events.happenings(stretch):
                made[happening.id] = edges.piece(happening)
                moved = [n for r in happening.reports if rows[n := at[id(r)]][1] != happening.id]
                self._move(happening.id, moved, {rows[n][0] for n in moved if rows[n][2].ref})

    def _move(self, event: str, reports: Sequence[int], articles: set[int]) -> None:
        """Write to which event reports belong now; the quotes of their articles follow."""
        self.db.many("UPDATE report SET event = ? WHERE n = ?", ((event, n) for n in reports))
        self.touched.refs |= articles

    def _whole(self, block: str, ranges: Iterable[Range]) -> list[Range]:
        """The ranges of days, each widened until no report reaches over its ends; those that meet are one."""
        found: list[Range] = []
        for low, high in _merged(ranges):
            if not found or low > found[-1][1] + events.REACH:
                found.append(self._widened(block, low, high))
        return found

    def _widened(self, block: str, low: int, high: int) -> Range:
        sql = "SELECT MIN(low), MAX(high) FROM report WHERE block = ? AND low BETWEEN ? AND ? AND high >= ?"
        while True:
            row = self.db.row(sql, (block, low - LONGEST, high + events.REACH, low - events.REACH))
            wider = (min(low, row[0]), max(high, row[1])) if row[0] is not None else (low, high)
            if wider == (low, high):
                return wider
            low, high = wider

    def _deals(self, owner: str) -> None:
        rows = list(self.db.rows("SELECT article, body FROM deal WHERE owner = ?", (owner,)))
        deals = [unpack_deal(body) for _, body in rows]
        self.pieces.know((d.voice.article, n) for d, (n, _) in zip(deals, rows, strict=True))
        made = Piece()
        agreements.agreement_edges(deals, made, owner)
        self.pieces.put(owner, made)

    def _quotes(self) -> None:
        for n in sorted(self.touched.refs):
            self.touched.quotes |= set(self.db.rows("SELECT block, place FROM quote WHERE article = ?", (n,)))
        made: dict[str, Piece] = {}
        done: set[int] = set()
        for block, place in sorted(self.touched.quotes):
            rows = self._run(block, place)
            if rows and not done.issuperset(rows):
                done |= rows.keys()
                self._settle(rows, made)
        self.db.many("UPDATE quote SET edge = ?, occasion = ? WHERE n = ?", self._moved)
        for quote in sorted(self.touched.quoted | made.keys()):
            self.pieces.put(quote, made.get(quote, Piece()))
        for event in sorted(self.touched.occasions - {""}):
            self._occasion(event)

    def _run(self, block: str, place: int) -> dict[int, tuple[int, str, str, Words]]:
        """The quotes of one stretch of days around a day: number → article, edge, occasion, words."""
        found: dict[int, tuple[int, str, str, Words]] = {}
        todo, seen = {place}, set[int]()
        sql = "SELECT n, article, edge, occasion, place, body FROM quote WHERE place IN (?, ?, ?) AND block = ?"
        while todo:
            day = todo.pop()
            seen.add(day)
            for n, article, edge, occasion, at, body in self.db.rows(sql, (day - 1, day, day + 1, block)):
                found[n] = (article, edge, occasion, self.claimed.quotes.get(n) or unpack_words(body))
                todo |= {at} - seen
        return found

    def _settle(self, rows: dict[int, tuple[int, str, str, Words]], made: dict[str, Piece]) -> None:
        at = {id(words): n for n, (_, _, _, words) in rows.items()}
        said = [words for _, _, _, words in rows.values()]
        self.pieces.know((words.voice.article, n) for n, _, _, words in rows.values())
        named = {(words.voice.article, words.ref or ""): self._event(n, words) for n, _, _, words in rows.values()}
        for stretch in quotes.stretches(said):
            for same in quotes.same_words(stretch):
                quote = quotes.settled(same, {key: event for key, event in named.items() if event})
                made[quote.id] = quotes.quote_piece(quote)
                self._place(quote, [at[id(w)] for w in same], rows)

    def _event(self, article: int, words: Words) -> str:
        if not words.ref:
            return ""
        row = self.db.row("SELECT event FROM report WHERE article = ? AND ref = ?", (article, words.ref))
        return str(row[0]) if row else ""

    def _place(self, quote: quotes.Quote, numbers: Iterable[int], rows: dict[int, tuple[int, str, str, Words]]) -> None:
        """Write to which edge and occasion quotes belong now."""
        occasion = quote.event if quote.implicit else ""
        self.touched.occasions.add(occasion)
        for n in numbers:
            _, edge, old, _ = rows[n]
            self.touched.quoted.add(edge)
            self.touched.occasions.add(old)
            if (edge, old) != (quote.id, occasion):
                self._moved.append((quote.id, occasion, n))

    def _occasion(self, event: str) -> None:
        sql = "SELECT n, article, body FROM quote WHERE occasion = ? AND occasion <> ''"
        rows = list(self.db.rows(sql, (event,)))
        said = [self.claimed.quotes.get(n) or unpack_words(body) for n, _, body in rows]
        self.pieces.know((w.voice.article, article) for w, (_, article, _) in zip(said, rows, strict=True))
        self.pieces.put(event, quotes.occasion_piece(event, said) if said else Piece())

    def _offices(self) -> None:
        for owner in sorted(self.touched.offices | self.touched.new_offices.keys()):
            terms = Terms(self.pieces, owner)
            if owner in self.touched.offices or not terms.go_on(self.touched.new_offices[owner]):
                terms.fold()


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
