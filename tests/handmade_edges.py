"""What ties the graph of `handmade` together: meetings, agreements, quotes, offices, and what the articles mention."""

from __future__ import annotations

from typing import Any

from relgraph.model import Edge


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
    _met(
        "m1",
        "leader:rudolf",
        "leader:flavia",
        "e1",
        "2024-05-16",
        "happened",
        place="Strelsau",
        sources=2,
        statement="s1",
    ),
    _met("m2", "country:RUR", "country:SYL", "e1", "2024-05-16", "happened", place="Strelsau", statement="s2"),
    _met("m3", "leader:rudolf", "leader:flavia", "e2", "2024-03-01", "happened", mode="phone"),
    _met("m4", "leader:rudolf", "leader:flavia", "e3", "2024-06-10", "happened", place="Zenda", statement="s6"),
    _met("m5", "leader:rudolf", "leader:ivan", "e3", "2024-06-10", "happened", place="Zenda", sources=2),
    _met("m6", "leader:flavia", "leader:ivan", "e3", "2024-06-10", "happened", place="Zenda"),
    _met("m7", "leader:sapt", "leader:flavia", "e4", "2024-07-01", "planned", place="Hentzau", statement="s7"),
    _met("m8", "leader:rudolf", "leader:ivan", "e5", "2024-04-02", "cancelled", mode="phone"),
    _met("m9", "leader:sapt", "leader:ivan", "e6", "2024-04-20", "denied"),
    _met("m10", "leader:sapt", "leader:ivan", "e9", "2022-01-01", "happened", precision="month"),
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
    _agreed(
        "g1",
        "country:RUR",
        "sector:trade",
        ["country:SYL"],
        "2024-05-16",
        "agreed",
        event_id="e1",
        sources=2,
        statement="s3",
    ),
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
PARTS = [
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
REPORTS = [
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
MENTIONS = [
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
