"""A small graph made by hand, in which every question of the catalogue has an answer that can be checked by eye.

Ruritania, Sylvania and Graustark meet, agree, deny and plan between 2022 and 2024. All of it is invented.
"""

from __future__ import annotations

from contextlib import nullcontext
from typing import Any

from handmade_edges import AGREEMENTS, MEETINGS, MENTIONS, OFFICES, PARTS, QUOTES, REPORTS
from handmade_nodes import ARTICLES, EVENTS, PEOPLE, SIDES

from relgraph.model import Edge, Node
from relgraph.stores.cypher import Changes


def _statement(
    statement_id: str, says: tuple[str, str, str], edges: list[str], event: str, rule: str, sure: float
) -> Node:
    """A statement; `says` is its article, kind and status. It has the date of its event."""
    article, kind, status = says
    date = next(e.properties["date"] for e in EVENTS if e.id == event)
    return Node(
        statement_id,
        "Statement",
        f"{kind} in {article}",
        {
            "kind": kind,
            "edge_ids": edges,
            "event_id": event,
            "status": status,
            "date": date,
            "precision": "day",
            "evidence": f"{statement_id}: the words",
            "start": 5,
            "end": 15,
            "context": f"Before {statement_id}: the words, after.",
            "context_start": 0,
            "rule": rule,
            "origin": "rules 0.1",
            "confidence": sure,
            "article_id": article,
            "payload": "{}",
        },
    )


STATEMENTS = [
    _statement("s1", ("a1", "met_with", "happened"), ["m1"], "e1", "met.active", 0.9),
    _statement("s2", ("a2", "met_with", "happened"), ["m1", "m2"], "e1", "met.talks", 0.7),
    _statement("s3", ("a2", "agreed_on", "agreed"), ["g1", "g2"], "e1", "agreed.verb", 0.7),
    _statement("s4", ("a2", "agreed_on", "signed"), ["g3", "g4"], "e8", "agreed.signed", 0.8),
    _statement("s5", ("a3", "agreed_on", "denied"), ["g3", "g4"], "e8", "agreed.denied", 0.8),
    _statement("s6", ("a3", "met_with", "happened"), ["m4", "m5", "m6"], "e3", "met.active", 0.9),
    _statement("s7", ("a3", "met_with", "planned"), ["m7"], "e4", "met.active", 0.6),
    _statement("s8", ("a5", "met_with", "happened"), ["m10"], "e9", "met.active", 0.9),
    _statement("s9", ("a1", "quoted", "happened"), ["q1"], "e1", "quote.after", 0.9),
]
NODES = sorted([*PEOPLE, *SIDES, *EVENTS, *ARTICLES, *STATEMENTS], key=lambda node: node.id)
EDGES = sorted(
    [
        *MEETINGS, *AGREEMENTS, *QUOTES, *OFFICES,
        *(Edge(f"p{n}", "TOOK_PART_IN", who, event, {"role": role}) for n, (who, event, role) in enumerate(PARTS)),
        *(Edge(f"b{n}", "ABOUT", event, sector) for n, (event, sector) in enumerate([("e1", "sector:trade"), ("e8", "sector:energy")])),
        *(Edge(f"i{n}", "REPORTED_IN", event, article) for n, (event, article) in enumerate(REPORTS)),
        *(Edge(f"n{n}", "MENTIONS", article, key, {"count": count, "resolved_by": "full name", "start": 0, "end": 6})
          for n, (article, key, count) in enumerate(MENTIONS)),
        *(Edge(f"t{n}", "STATES", str(s.properties["article_id"]), s.id) for n, s in enumerate(STATEMENTS)),
    ],
    key=lambda edge: edge.id,
)  # fmt: skip


class HandmadeView:
    """The graph as a view, and as a source of a projection."""

    def __init__(self, nodes: list[Node] | None = None, edges: list[Edge] | None = None) -> None:
        self.all_nodes = list(NODES if nodes is None else nodes)
        self.all_edges = list(EDGES if edges is None else edges)
        self.number = 1
        self.log: dict[int, Changes] = {}

    def nodes(self, label: str | None = None) -> Any:
        return (node for node in self.all_nodes if label in (None, node.label))

    def edges(self, kind: str | None = None) -> Any:
        return (edge for edge in self.all_edges if kind in (None, edge.kind))

    nodes_of, edges_of = nodes, edges

    def node(self, node_id: str) -> Node | None:
        return next((node for node in self.all_nodes if node.id == node_id), None)

    def edge(self, edge_id: str) -> Edge | None:
        return next((edge for edge in self.all_edges if edge.id == edge_id), None)

    def statements_kept(self) -> int:
        return len(STATEMENTS)

    def mark(self, change: int) -> str | None:
        return f"mark {change}"

    def record_id(self) -> str:
        return "handmade"

    def change(self) -> int:
        return self.number

    def changed(self, since: int) -> Changes | None:
        return self.log.get(since)

    def snapshot(self) -> Any:
        return nullcontext()
