"""The terms of one office: what is said of a head of state grows without end, so a term that goes on is prolonged."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from relgraph.fold import offices
from relgraph.fold.claims import NEVER, Office, Voice
from relgraph.fold.tables import single_holders
from relgraph.stores.folding.claimed import OfficeRow
from relgraph.stores.folding.pieces import Pieces
from relgraph.stores.packing import load
from relgraph.stores.schema import SHIFT

_KEPT = (
    "SELECT office.n, article.id, leader, side, role, day, seen, edge FROM office "  # noqa: S608  # a number of ours
    f"JOIN article ON article.n = office.n >> {SHIFT} WHERE owner = ?"
)


class Terms:
    """All that is said of one role at one side; `fresh` is what this transaction adds."""

    def __init__(self, pieces: Pieces, owner: str, fresh: Sequence[OfficeRow]) -> None:
        self.pieces = pieces
        self.db = pieces.db
        self.owner = owner
        self.fresh = fresh
        self._terms: dict[tuple[str, str], str] = {}

    def fold(self) -> None:
        """Fold the office anew."""
        rows = [*map(self._kept, self.db.all(_KEPT, (self.owner,))), *self.fresh]
        made = offices.office_piece([row.office for row in rows])
        term = {voice.id: edge for edge, *_, voices in made.ties for voice in voices}
        moved = []
        for row in rows:
            if row.edge != term[row.office.voice.id]:
                row.edge = term[row.office.voice.id]
                if not row.fresh:
                    moved.append((row.edge, row.n))
        self.db.many("UPDATE office SET edge = ? WHERE n = ?", moved)
        self.pieces.put(self.owner, made, listed=False)

    def go_on(self) -> bool:
        """Add what goes on with a known term; whether that was so of all of it."""
        if self._any("day = ?", NEVER):
            return False
        found = [(row, self._term(row.office)) for row in self.fresh]
        if not all(edge for _, edge in found):
            return False
        for row, edge in found:
            row.edge = edge
            self.pieces.link(row.n, edge)
        self.pieces.prolong(self.owner, [(row.edge, row.office.voice.seen) for row in self.fresh])
        return True

    def _kept(self, row: tuple[int, str, str, str, str, str, str, str]) -> OfficeRow:
        """A kept row; of its voice nothing is known but its day and its place, which is all that terms ask."""
        n, article, leader, side, role, day, seen, edge = row
        voice = Voice(seen, article, n, str(n), "", "", "", "", day, 0.0, "")
        return OfficeRow(n, self.owner, Office(leader, side, role, voice), edge)

    @cached_property
    def _single(self) -> bool:
        return self.fresh[0].office.role in single_holders()

    def _term(self, office: Office) -> str:
        """The edge of the term in which the leader is seen, "" where that is not plain."""
        asked = (office.leader, offices.day(office) if self._single else "")
        if asked not in self._terms:
            self._terms[asked] = self._term_of(*asked) if self._single else self._edges.get(office.leader, "")
        return self._terms[asked]

    def _term_of(self, leader: str, day: str) -> str:
        """The term of the one holder on a day, if those seen last until then are this leader alone.

        "" where he is seen next in another term: the two may become one.
        """
        sql = (
            "SELECT DISTINCT leader, edge FROM office WHERE owner = ? AND day = "
            "(SELECT MAX(day) FROM office WHERE owner = ? AND day <= ?) LIMIT 2"
        )
        last = self.db.all(sql, (self.owner, self.owner, day))
        if len(last) != 1 or last[0][0] != leader:
            return ""
        sql = "SELECT edge FROM office WHERE owner = ? AND day > ? AND leader = ? ORDER BY day LIMIT 1"
        after = self.db.row(sql, (self.owner, day, leader))
        return str(last[0][1]) if after is None or after[0] == last[0][1] else ""

    @cached_property
    def _edges(self) -> dict[str, str]:
        """The edge of each leader, where a role has one term each."""
        row = self.db.row("SELECT edges FROM piece WHERE owner = ?", (self.owner,))
        return {edge[2]: edge[0] for edge in load(row[0])} if row else {}

    def _any(self, where: str, *values: str) -> bool:
        sql = f"SELECT 1 FROM office WHERE owner = ? AND {where} LIMIT 1"  # noqa: S608  # our own words
        return self.db.row(sql, (self.owner, *values)) is not None
