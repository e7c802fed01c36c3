"""Pieces of the graph in the record: written where they differ, under the number of the change."""

from __future__ import annotations

import json
from collections.abc import Iterable

from relgraph.fold.claims import NEVER
from relgraph.fold.decisions import Rulings
from relgraph.fold.graph import Piece
from relgraph.model import Node
from relgraph.stores.database import Database
from relgraph.stores.packing import dump, pack_edge, pack_node
from relgraph.stores.schema import SHIFT


class Pieces:
    """Writes pieces, and keeps which event and edges each statement supports now."""

    def __init__(self, database: Database, ruled: Rulings) -> None:
        self.db = database
        self.ruled = ruled
        self.links: dict[int, tuple[str, set[str]]] = {}
        self.owners: set[str] = set()
        self._numbers: dict[str, int] = {}
        self._change: int | None = None

    def change(self) -> int:
        """The number of this transaction's change; the record's own rises when it is first asked for."""
        if self._change is None:
            self._change = int(self.db.meta("change")) + 1
            self.db.set_meta("change", self._change)
        return self._change

    def know(self, articles: Iterable[tuple[str, int]]) -> None:
        """Learn the numbers of articles by their ids."""
        self._numbers.update(articles)

    def put(self, owner: str, piece: Piece, *, listed: bool = True) -> None:
        """Make a group's piece what it is now; an empty one goes.

        With `listed` it lists its statements; where these have a table of their own it need not.
        """
        if not owner:
            return
        voices = sorted({v for told in piece.support.values() for v in told})
        numbers = {v.id: (self._numbers[v.article] << SHIFT) + v.place for v in voices}
        index = {v.id: i for i, v in enumerate(voices)}
        said = list(numbers.values())
        piece.judged(self.ruled.rejected, self.ruled.confirmed)
        links = piece.links()
        self.owners.add(owner)
        for v in voices:
            event, known = self.links.get(numbers[v.id], ("", set()))
            self.links[numbers[v.id]] = (piece.events.get(v.id, event), known.union(links.get(v.id, ())))
        edges = sorted(
            [*pack_edge(e), [index[v.id] for v in piece.support[e.id]] if listed else []] for e in piece.edges
        )
        nodes = sorted(map(pack_node, piece.nodes))
        self._write(owner, (dump(nodes), dump(edges), dump(said if listed else [])) if said else None)

    def link(self, statement: int, edge: str) -> None:
        """Note that a statement supports an edge whose group is not folded anew."""
        event, known = self.links.get(statement, ("", set()))
        self.links[statement] = (event, {*known, edge} - self.ruled.rejected)

    def prolong(self, owner: str, seen: Iterable[tuple[str, str]]) -> None:
        """Widen the time in which edges of a piece were seen."""
        nodes, edges, voices = self.db.row("SELECT nodes, edges, voices FROM piece WHERE owner = ?", (owner,))
        rows = json.loads(edges)
        by_id = {row[0]: row[4] for row in rows}
        for edge, day in seen:
            if edge in by_id and day != NEVER:
                known = by_id[edge]
                known["first_seen"] = min(known.get("first_seen", day), day)
                known["last_seen"] = max(known.get("last_seen", day), day)
        self._write(owner, (nodes, dump(rows), voices))

    def _write(self, owner: str, new: tuple[str, str, str] | None) -> None:
        old = self.db.row("SELECT nodes, edges, voices FROM piece WHERE owner = ?", (owner,))
        if old == new:
            return
        if old:
            self._log(old, new)
        if new is None:
            self.db.run("DELETE FROM piece WHERE owner = ?", (owner,))
        elif old:
            sql = "UPDATE piece SET nodes = ?, edges = ?, voices = ?, change = ? WHERE owner = ?"
            self.db.run(sql, (*new, self.change(), owner))
        else:
            sql = "INSERT INTO piece (owner, nodes, edges, voices, change) VALUES (?, ?, ?, ?, ?)"
            self.db.run(sql, (owner, *new, self.change()))

    def _log(self, old: tuple[str, str, str], new: tuple[str, str, str] | None) -> None:
        """Note the nodes and edges that go."""
        for what, i in (("node", 0), ("edge", 1)):
            before = {row[0]: row[1] for row in json.loads(old[i])}
            after = {row[0] for row in json.loads(new[i])} if new else set()
            self.gone(what, ((item, kind) for item, kind in sorted(before.items()) if item not in after))

    def gone(self, what: str, items: Iterable[tuple[str, str]]) -> None:
        """Note nodes or edges, by id and label or kind, that are there no more."""
        for item, kind in items:
            self.db.run("INSERT INTO gone VALUES (?, ?, ?, ?)", (self.change(), what, item, kind))

    def put_nodes(self, nodes: Iterable[Node], gone: Iterable[str]) -> None:
        """Make the nodes of entities what they are now."""
        for node in nodes:
            new = (node.label, node.name, dump(node.properties))
            if self.db.row("SELECT label, name, body FROM node WHERE id = ?", (node.id,)) != new:
                self.db.run("INSERT OR REPLACE INTO node VALUES (?, ?, ?, ?, ?)", (node.id, *new, self.change()))
        for who in gone:
            row = self.db.row("SELECT label FROM node WHERE id = ?", (who,))
            if row:
                self.db.run("DELETE FROM node WHERE id = ?", (who,))
                self.gone("node", [(who, row[0])])
