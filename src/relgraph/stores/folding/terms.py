"""The terms of one office: what is said of a head of state grows without end, so a term that goes on is prolonged."""

from __future__ import annotations

from collections.abc import Sequence

from relgraph.fold import offices
from relgraph.fold.claims import NEVER, Office
from relgraph.fold.tables import single_holders
from relgraph.stores.folding.pieces import Pieces
from relgraph.stores.packing import unpack_office


class Terms:
    """All that is said of one role at one side."""

    def __init__(self, pieces: Pieces, owner: str) -> None:
        self.pieces = pieces
        self.db = pieces.db
        self.owner = owner

    def fold(self) -> None:
        """Fold the office anew."""
        sql = "SELECT n, article, edge, body FROM office WHERE owner = ?"
        rows = [(n, article, edge, unpack_office(body)) for n, article, edge, body in self.db.rows(sql, (self.owner,))]
        self.pieces.know((o.voice.article, article) for _, article, _, o in rows)
        made = offices.office_piece([o for *_, o in rows])
        term = {voice.id: edge for edge, voices in made.support.items() for voice in voices}
        moved = [(term[o.voice.id], n) for n, _, edge, o in rows if term[o.voice.id] != edge]
        self.db.many("UPDATE office SET edge = ? WHERE n = ?", moved)
        self.pieces.put(self.owner, made, listed=False)

    def go_on(self, fresh: Sequence[tuple[int, Office]]) -> bool:
        """Add what goes on with a known term; whether that was so of all of it."""
        if self._any("day = ?", NEVER):
            return False
        order = sorted(fresh, key=lambda row: (offices.day(row[1]), row[1].voice))
        found: list[tuple[str, int, Office]] = []
        for n, office in order:
            edge = self._term(office)
            if not edge:
                return False
            self.db.run("UPDATE office SET edge = ? WHERE n = ?", (edge, n))
            found.append((edge, n, office))
        for edge, n, _ in found:
            self.pieces.link(self.db.row("SELECT statement FROM office WHERE n = ?", (n,))[0], edge)
        self.pieces.prolong(self.owner, [(edge, office.voice.seen) for edge, _, office in found])
        return True

    def _term(self, office: Office) -> str:
        """The edge of the term in which the leader is seen, "" where that is not plain."""
        day, leader = offices.day(office), office.leader
        if office.role not in single_holders():
            return self._edge("leader = ? AND edge <> ''", leader)
        if self._any("day = ? AND leader <> ?", day, leader):
            return ""
        sql = "SELECT leader, edge FROM office WHERE owner = ? AND day <= ? AND edge <> '' ORDER BY day DESC LIMIT 1"
        before = self.db.row(sql, (self.owner, day))
        return str(before[1]) if before and before[0] == leader else ""

    def _edge(self, where: str, *values: str) -> str:
        row = self.db.row(f"SELECT edge FROM office WHERE owner = ? AND {where} LIMIT 1", (self.owner, *values))  # noqa: S608  # our own words
        return str(row[0]) if row else ""

    def _any(self, where: str, *values: str) -> bool:
        sql = f"SELECT 1 FROM office WHERE owner = ? AND {where} LIMIT 1"  # noqa: S608  # our own words
        return self.db.row(sql, (self.owner, *values)) is not None
