"""Who and what stands in the graph of `handmade`: people, sides, events and articles. All of it is invented."""

from __future__ import annotations

from typing import Any

from relgraph.model import Node

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
