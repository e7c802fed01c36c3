"""Pieces of the graph in the record: written where they differ, under the number of the change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from relgraph.fold.claims import NEVER
from relgraph.fold.decisions import Rulings
from relgraph.fold.graph import Piece, Tie
from relgraph.model import Node
from relgraph.stores.database import Database
from relgraph.stores.packing import dump, load

Packed = tuple[str, str, str]
"""Nodes, edges and voices of a piece."""
Placed = tuple[str, str, str, str, Mapping[str, Any], Sequence[int]]
"""An edge, and the places of the statements behind it among those of its piece."""
Linked = list[str]
"""What a statement supports: its event, "" where it has none, and its edges."""
_PUT = (
    "INSERT INTO piece (owner, nodes, edges, voices, change) VALUES (?, ?, ?, ?, ?) ON CONFLICT (owner) DO UPDATE "
    "SET nodes = excluded.nodes, edges = excluded.edges, voices = excluded.voices, change = excluded.change"
)


class Pieces:
    """Writes pieces, and keeps which event and edges each statement supports now.

    The places of the voices in pieces are the numbers of their statements.
    """

    def __init__(self, database: Database, ruled: Rulings) -> None:
        self.db = database
        self.ruled = ruled
        self.links: dict[int, Linked] = {}
        self.owners: set[str] = set()
        self._made: dict[str, Packed | None] = {}
        self._new: dict[str, Packed] = {}  # of groups that were not there before
        self._change: int | None = None
        self._judging = bool(ruled.rejected or ruled.confirmed)

    def change(self) -> int:
        """The number of this transaction's change; the record's own rises when it is first asked for."""
        if self._change is None:
            self._change = self.db.rise()
        return self._change

    def put(self, owner: str, piece: Piece, *, listed: bool = True) -> None:
        """Make a group's piece what it is now; an empty one goes.

        With `listed` it lists its statements; where these have a table of their own it need not.
        """
        if not owner:
            return
        self.owners.add(owner)
        if not piece.ties:
            self._made[owner] = None
            return
        if self._judging:
            piece.judged(self.ruled.rejected, self.ruled.confirmed)
        voices = sorted(piece.voices) if len(piece.voices) > 1 else piece.voices
        numbers = [v.place for v in voices]
        edges = self._noted(piece, numbers)
        if not listed:
            numbers, edges = [], [(*edge[:-1], ()) for edge in edges]
        nodes = dump([(n.id, n.label, n.name, n.properties) for n in piece.nodes]) if piece.nodes else "[]"
        self._made[owner] = (nodes, dump(edges), f"[{','.join(map(str, numbers))}]")

    def put_new(self, tie: Tie, event: str) -> None:
        """Make the piece of a new group that is one edge with one statement behind it, under the name of the edge."""
        name, voice = tie[0], tie[5][0]
        if self._judging:
            self.put(name, Piece(ties=[tie], voices=tie[5], event=event))
            return
        self.links[voice.place] = [event, name]
        self._new[name] = ("[]", dump([(*tie[:5], (0,))]), f"[{voice.place}]")

    def _noted(self, piece: Piece, numbers: Sequence[int]) -> list[Placed]:
        """The edges by id, each with the places of the statements behind it among all, the last one first.

        Of each statement it is noted which of them it supports, and its event, if any.
        """
        linked = [self.links.setdefault(number, [""]) for number in numbers]
        if piece.event:
            for one in linked:
                one[0] = piece.event
        everybody = [*range(len(numbers) - 1, -1, -1)]
        place: dict[int, int] = {}
        found: list[Placed] = []
        for name, kind, source, target, properties, told in sorted(piece.ties) if len(piece.ties) > 1 else piece.ties:
            at = everybody
            if len(told) < len(numbers):
                place = place or {number: i for i, number in enumerate(numbers)}
                at = [place[v.place] for v in told]
                at.sort(reverse=True)
            for i in at:
                linked[i].append(name)
            found.append((name, kind, source, target, properties, at))
        return found

    def link(self, statement: int, edge: str) -> None:
        """Note that a statement supports an edge whose group is not folded anew."""
        linked = self.links.setdefault(statement, [""])
        if edge not in self.ruled.rejected:
            linked.append(edge)

    def prolong(self, owner: str, seen: Iterable[tuple[str, str]]) -> None:
        """Widen the time in which edges of a piece were seen."""
        nodes, edges, voices = self.db.row("SELECT nodes, edges, voices FROM piece WHERE owner = ?", (owner,))
        rows = load(edges)
        by_id = {row[0]: row[4] for row in rows}
        for edge, day in seen:
            if edge in by_id and day != NEVER:
                known = by_id[edge]
                known["first_seen"] = min(known.get("first_seen", day), day)
                known["last_seen"] = max(known.get("last_seen", day), day)
        self._made[owner] = (nodes, dump(rows), voices)

    def flush(self) -> None:
        """Write the pieces that differ from what was there."""
        old = self._old()
        changed = {owner: new for owner, new in self._made.items() if old.get(owner) != new}
        for owner in sorted(old.keys() & changed.keys()):
            self._log(old[owner], changed[owner])
        made = self._new | {owner: new for owner, new in changed.items() if new is not None}
        change = self.change() if changed or made else 0
        self.db.many("DELETE FROM piece WHERE owner = ?", ((owner,) for owner in changed.keys() - made.keys()))
        self.db.many(_PUT, ((owner, *new, change) for owner, new in sorted(made.items())))
        self._made, self._new = {}, {}

    def _old(self) -> Mapping[str, Packed]:
        sql = "SELECT owner, nodes, edges, voices FROM piece WHERE owner IN (SELECT value FROM json_each(?))"
        return {owner: (*packed,) for owner, *packed in self.db.rows(sql, (dump(sorted(self._made)),))}

    def _log(self, old: Packed, new: Packed | None) -> None:
        """Note the nodes and edges that go."""
        for what, i in (("node", 0), ("edge", 1)):
            before = {row[0]: row[1] for row in load(old[i])}
            after = {row[0] for row in load(new[i])} if new else set()
            self.gone(what, ((item, kind) for item, kind in sorted(before.items()) if item not in after))

    def gone(self, what: str, items: Iterable[tuple[str, str]]) -> None:
        """Note nodes or edges, by id and label or kind, that are there no more."""
        for item, kind in items:
            self.db.run("INSERT INTO gone VALUES (?, ?, ?, ?)", (self.change(), what, item, kind))

    def put_nodes(self, nodes: Iterable[Node], gone: Iterable[str]) -> None:
        """Make the nodes of entities what they are now."""
        new = {node.id: (node.label, node.name, dump(node.properties)) for node in nodes}
        sql = "SELECT id, label, name, body FROM node WHERE id IN (SELECT value FROM json_each(?))"
        old = {who: (*row,) for who, *row in self.db.rows(sql, (dump(sorted([*new, *gone])),))}
        rows = [(who, *row, self.change()) for who, row in new.items() if old.get(who) != row]
        self.db.many("INSERT OR REPLACE INTO node VALUES (?, ?, ?, ?, ?)", rows)
        for who in sorted(old.keys() & set(gone)):
            self.db.run("DELETE FROM node WHERE id = ?", (who,))
            self.gone("node", [(who, old[who][0])])
