"""A small graph made by hand, in which every question of the catalogue has an answer that can be checked by eye.

Ruritania, Sylvania and Graustark meet, agree, deny and plan between 2022 and 2024. All of it is invented.
"""

from __future__ import annotations

from contextlib import nullcontext
from typing import Any

from relgraph.model import Edge, Node
from relgraph.stores.cypher import Changes

PEOPLE = [
    Node(
        "leader:rudolf",
        "Leader",
        "Rudolf Elphberg",
        {
            "country": "RUR",
            "roles": ["president"],
            "gender": "m",
            "aliases": ["Rudolph Elphberg"],
            "first_seen": "2024-03-01",
            "last_seen": "2024-06-10",
        },
    ),
    Node(
        "leader:flavia",
        "Leader",
        "Flavia Strakencz",
        {
            "country": "SYL",
            "roles": ["prime minister"],
            "gender": "f",
            "first_seen": "2024-03-01",
            "last_seen": "2024-07-01",
        },
    ),
    Node(
        "leader:sapt",
        "Leader",
        "Anton Sapt",
        {
            "country": "RUR",
            "roles": ["defence minister", "foreign minister"],
            "first_seen": "2022-01-10",
            "last_seen": "2024-07-01",
        },
    ),
    Node(
        "leader:ivan",
        "Leader",
        "Iván Dangloss",
        {"country": "GRA", "roles": ["president"], "first_seen": "2022-01-10", "last_seen": "2024-06-10"},
    ),
    Node("leader:-:lorry", "Leader", "Harry Lorry", {"roles": ["envoy"], "first_seen": "2024-06-10"}),
    Node("person:ada black", "Person", "Ada Black"),
]
SIDES = [
    Node("country:RUR", "Country", "Ruritania", {"aliases": ["Kingdom of Ruritania"]}),
    Node("country:SYL", "Country", "Sylvania"),
    Node("country:GRA", "Country", "Graustark"),
    Node("org:LGA", "Organization", "League of the Adriatic", {"kind": "body", "aliases": ["the League"]}),
    Node("sector:trade", "Sector", "trade", {"iptc": "20000209"}),
    Node("sector:energy", "Sector", "energy", {"iptc": "20000256"}),
    Node("sector:unspecified", "Sector", "unspecified"),
]


def _event(event_id: str, name: str, event_type: str, date: str | None, status: str, **more: Any) -> Node:
    known = {"event_type": event_type, "date": date, "precision": "day" if date else None, "status": status}
    return Node(
        event_id,
        "Event",
        name,
        {k: v for k, v in (known | {"implicit": False, "disputed": False} | more).items() if v is not None},
    )


EVENTS = [
    _event("e1", "meeting of Ruritania and Sylvania", "meeting", "2024-05-16", "happened", place="Strelsau", sources=2),
    _event("e2", "phone call of Ruritania and Sylvania", "phone_call", "2024-03-01", "happened", sources=1),
    _event("e3", "summit of the League", "summit", "2024-06-10", "happened", place="Zenda", sources=2),
    _event("e4", "visit to Sylvania", "visit", "2024-07-01", "planned", place="Hentzau", sources=1),
    _event("e5", "phone call of Ruritania and Graustark", "phone_call", "2024-04-02", "cancelled", sources=1),
    _event("e6", "meeting of Ruritania and Graustark", "meeting", "2024-04-20", "denied", sources=1),
    _event("e7", "statement of Ada Black", "statement", None, "happened", implicit=True, sources=1),
    _event(
        "e8",
        "signing of Ruritania and Graustark",
        "agreement_signed",
        "2024-05-17",
        "happened",
        sources=2,
        disputed=True,
    ),
    _event("e9", "meeting of Ruritania and Graustark", "meeting", "2022-01-10", "happened", sources=1),
    _event("e10", "meeting of Ruritania and Graustark", "meeting", "2022-05-02", "happened", sources=1),
]
ARTICLES = [
    Node(
        "a1",
        "Article",
        "Elphberg receives Strakencz",
        {
            "url": "https://times.example/a1",
            "publisher": "Strelsau Times",
            "published": "2024-05-16",
            "language": "en",
            "excerpt": "Rudolf Elphberg met",
        },
    ),
    Node(
        "a2",
        "Article",
        "Sylvania and Ruritania agree",
        {
            "url": "https://post.example/a2",
            "publisher": "Sylvan Post",
            "published": "2024-05-17",
            "language": "en",
            "excerpt": "The two",
        },
    ),
    Node(
        "a3",
        "Article",
        "League meets at Zenda",
        {
            "url": "https://wire.example/a3",
            "publisher": "Graustark Wire",
            "published": "2024-06-11",
            "language": "en",
            "excerpt": "Three leaders",
        },
    ),
    Node(
        "a4",
        "Article",
        "Elphberg receives Strakencz (copy)",
        {
            "publisher": "Zenda Herald",
            "published": "2024-05-17",
            "language": "en",
            "excerpt": "Rudolf Elphberg met",
            "reprint_of": "a1",
        },
    ),
    Node(
        "a5",
        "Article",
        "Old news",
        {"publisher": "Graustark Wire", "published": "2022-05-03", "language": "en", "excerpt": "Sapt came"},
    ),
]


def _met(edge_id: str, a: str, b: str, event: str, date: str, status: str, **more: Any) -> Edge:
    known = {
        "event_id": event,
        "date": date,
        "precision": "day",
        "status": status,
        "mode": "in_person",
        "disputed": False,
        "sources": 1,
        "confidence": 0.8,
        "evidence": f"{edge_id}: they met",
    }
    return Edge(edge_id, "MET_WITH", *sorted((a, b)), known | more)


MEETINGS = [
    _met("m1", "leader:rudolf", "leader:flavia", "e1", "2024-05-16", "happened", place="Strelsau", sources=2, statement="s1"),
    _met("m2", "country:RUR", "country:SYL", "e1", "2024-05-16", "happened", place="Strelsau", statement="s2"),
    _met("m3", "leader:rudolf", "leader:flavia", "e2", "2024-03-01", "happened", mode="phone"),
    _met("m4", "leader:rudolf", "leader:flavia", "e3", "2024-06-10", "happened", place="Zenda", statement="s6"),
    _met("m5", "leader:rudolf", "leader:ivan", "e3", "2024-06-10", "happened", place="Zenda", sources=2),
    _met("m6", "leader:flavia", "leader:ivan", "e3", "2024-06-10", "happened", place="Zenda"),
    _met("m7", "leader:sapt", "leader:flavia", "e4", "2024-07-01", "planned", place="Hentzau", statement="s7"),
    _met("m8", "leader:rudolf", "leader:ivan", "e5", "2024-04-02", "cancelled", mode="phone"),
    _met("m9", "leader:sapt", "leader:ivan", "e6", "2024-04-20", "denied"),
    _met("m10", "leader:sapt", "leader:ivan", "e9", "2022-01-10", "happened"),
    _met("m11", "leader:sapt", "leader:ivan", "e10", "2022-05-02", "happened"),
    _met("m12", "leader:flavia", "leader:ivan", "e4", "2024-01-01", "planned", precision="year"),
]


def _agreed(edge_id: str, party: str, sector: str, partners: list[str], date: str, status: str, **more: Any) -> Edge:
    known = {
        "partners": partners,
        "date": date,
        "precision": "day",
        "status": status,
        "disputed": False,
        "sources": 1,
        "confidence": 0.7,
        "what": f"{edge_id}: what",
        "evidence": f"{edge_id}: they agreed",
    }
    return Edge(edge_id, "AGREED_ON", party, sector, known | more)


AGREEMENTS = [
    _agreed("g1", "country:RUR", "sector:trade", ["country:SYL"], "2024-05-16", "agreed", event_id="e1", sources=2, statement="s3"),
    _agreed("g2", "country:SYL", "sector:trade", ["country:RUR"], "2024-05-16", "agreed", event_id="e1", sources=2),
    _agreed(
        "g3",
        "country:RUR",
        "sector:energy",
        ["country:GRA"],
        "2024-05-17",
        "signed",
        event_id="e8",
        disputed=True,
        sources=2,
    ),
    _agreed(
        "g4",
        "country:GRA",
        "sector:energy",
        ["country:RUR"],
        "2024-05-17",
        "signed",
        event_id="e8",
        disputed=True,
        sources=2,
    ),
    _agreed("g5", "country:SYL", "sector:energy", ["country:GRA"], "2024-06-10", "proposed", event_id="e3"),
    _agreed("g6", "country:RUR", "sector:energy", ["country:GRA"], "2022-05-02", "discussed", event_id="e10"),
]
QUOTES = [
    Edge(
        "q1",
        "QUOTED",
        "leader:rudolf",
        "e1",
        {
            "text": "Sylvania is a friend",
            "kind": "direct",
            "about": ["country:SYL"],
            "date": "2024-05-16",
            "precision": "day",
            "sources": 2,
            "article_id": "a1",
            "start": 40,
            "end": 60,
            "attributed_via": "said",
            "confidence": 0.9,
        },
    ),
    Edge(
        "q2",
        "QUOTED",
        "person:ada black",
        "e7",
        {
            "text": "Elphberg has no choice",
            "kind": "direct",
            "about": ["leader:rudolf"],
            "date": "2024-05-17",
            "precision": "day",
            "sources": 1,
            "article_id": "a2",
            "start": 10,
            "end": 32,
            "attributed_via": "said",
            "confidence": 0.8,
        },
    ),
    Edge(
        "q3",
        "QUOTED",
        "leader:flavia",
        "e3",
        {
            "text": "that Sylvania and Ruritania would sign",
            "kind": "indirect",
            "about": ["country:RUR", "country:SYL"],
            "date": "2024-06-10",
            "precision": "day",
            "sources": 1,
            "article_id": "a3",
            "start": 90,
            "end": 128,
            "attributed_via": "announced",
            "confidence": 0.6,
        },
    ),
]
OFFICES = [
    Edge(
        "r1",
        "REPRESENTS",
        "leader:rudolf",
        "country:RUR",
        {"role": "president", "first_seen": "2024-03-01", "last_seen": "2024-06-10"},
    ),
    Edge(
        "r2",
        "REPRESENTS",
        "leader:flavia",
        "country:SYL",
        {"role": "prime minister", "first_seen": "2024-03-01", "last_seen": "2024-07-01"},
    ),
    Edge(
        "r3",
        "REPRESENTS",
        "leader:sapt",
        "country:RUR",
        {"role": "president", "first_seen": "2022-01-10", "last_seen": "2022-05-02"},
    ),
    Edge(
        "r4",
        "REPRESENTS",
        "leader:sapt",
        "country:RUR",
        {"role": "foreign minister", "first_seen": "2024-04-20", "last_seen": "2024-07-01"},
    ),
    Edge(
        "r5",
        "REPRESENTS",
        "leader:ivan",
        "country:GRA",
        {"role": "president", "first_seen": "2022-01-10", "last_seen": "2024-06-10"},
    ),
]
_PARTS = [
    ("leader:rudolf", "e1", "host"),
    ("leader:flavia", "e1", "guest"),
    ("country:RUR", "e1", "host"),
    ("country:SYL", "e1", "guest"),
    ("leader:rudolf", "e2", "party"),
    ("leader:flavia", "e2", "party"),
    ("leader:rudolf", "e3", "party"),
    ("leader:flavia", "e3", "party"),
    ("leader:ivan", "e3", "party"),
    ("org:LGA", "e3", "host"),
    ("leader:sapt", "e4", "guest"),
    ("leader:flavia", "e4", "host"),
    ("leader:sapt", "e9", "guest"),
    ("leader:ivan", "e9", "host"),
    ("leader:sapt", "e10", "host"),
    ("leader:ivan", "e10", "guest"),
    ("country:RUR", "e8", "party"),
    ("country:GRA", "e8", "party"),
]
_REPORTS = [
    ("e1", "a1"),
    ("e1", "a2"),
    ("e1", "a4"),
    ("e2", "a1"),
    ("e3", "a3"),
    ("e3", "a2"),
    ("e4", "a3"),
    ("e5", "a3"),
    ("e6", "a3"),
    ("e7", "a2"),
    ("e8", "a2"),
    ("e8", "a3"),
    ("e9", "a5"),
    ("e10", "a5"),
]
_MENTIONS = [
    ("a1", "leader:rudolf", 3),
    ("a1", "leader:flavia", 2),
    ("a1", "country:RUR", 1),
    ("a2", "country:SYL", 4),
    ("a2", "country:RUR", 2),
    ("a2", "person:ada black", 1),
    ("a3", "org:LGA", 2),
    ("a3", "leader:ivan", 1),
    ("a3", "leader:-:lorry", 1),
    ("a5", "leader:sapt", 2),
]


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
        *(Edge(f"p{n}", "TOOK_PART_IN", who, event, {"role": role}) for n, (who, event, role) in enumerate(_PARTS)),
        *(Edge(f"b{n}", "ABOUT", event, sector) for n, (event, sector) in enumerate([("e1", "sector:trade"), ("e8", "sector:energy")])),
        *(Edge(f"i{n}", "REPORTED_IN", event, article) for n, (event, article) in enumerate(_REPORTS)),
        *(Edge(f"n{n}", "MENTIONS", article, key, {"count": count, "resolved_by": "full name", "start": 0, "end": 6})
          for n, (article, key, count) in enumerate(_MENTIONS)),
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

    def node(self, node_id: str) -> Node | None:
        return next((node for node in self.all_nodes if node.id == node_id), None)

    def edge(self, edge_id: str) -> Edge | None:
        return next((edge for edge in self.all_edges if edge.id == edge_id), None)

    def record_id(self) -> str:
        return "handmade"

    def change(self) -> int:
        return self.number

    def changed(self, since: int) -> Changes | None:
        return self.log.get(since)

    def snapshot(self) -> Any:
        return nullcontext()
