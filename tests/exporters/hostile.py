"""A small graph whose words are as bad as words can be, and a view of it."""

from __future__ import annotations

from collections.abc import Iterator

from relgraph.model import Edge, Node, Statement
from relgraph.ontology import SCHEMA_VERSION

BAD = {
    "formula": '=HYPERLINK("https://example.org","click")',
    "plus": "+1 @SUM(A1)",
    "apostrophe": "'t Hooft",
    "quotes": "He said \"no\" and 'yes', «maybe» „so“",
    "lines": "one\ntwo\r\nthree\tfour",
    "xml": "<b>&amp; ]]> </data>",
    "backslash": "C:\\new \\u0041 \\\\ \\",
    "control": "bell\x07 null-ish\x1b escape\x7f\x85\u2028",
    "emoji": "🤝 e\u0301 عربي \U0001f1e6\U0001f1ff \ufdd0",
    "semicolon": "a;b|c,d\x1ee",
    "blank": "",
    "spaces": "  two before, two after  ",
    "cypher": "'}) DETACH DELETE (n) //",
}

NODES = [
    Node("country:AZE", "Country", "Azerbaijan", {"aliases": []}),
    Node("country:BLR", "Country", BAD["formula"], {"aliases": [BAD["semicolon"], BAD["quotes"], ""]}),
    *(
        Node(f"leader:AZE:{key}", "Leader", value or "nameless", {"country": "AZE", "roles": [value], "gender": "f", "aliases": list(BAD.values())})
        for key, value in BAD.items()
    ),
    Node("sector:trade", "Sector", "trade", {"iptc": "20000209"}),
    Node("e1", "Event", BAD["lines"], {"event_type": "meeting", "date": "2024-05-16", "precision": "day", "place": BAD["xml"], "status": "happened", "disputed": False, "sources": 2, "implicit": False}),
    Node("e2", "Event", "undated", {"event_type": "meeting", "status": "planned", "disputed": True, "sources": 1, "implicit": False}),
    Node("https://example.org/?a=1&b='2'", "Article", BAD["quotes"], {"url": "https://example.org/?a=1&b='2'", "publisher": BAD["plus"], "published": "2024-05-16", "excerpt": BAD["control"], "language": "en"}),
    Node("s1", "Statement", "met_with", {"kind": "met_with", "edge_ids": ["m1"], "event_id": "e1", "status": "happened", "evidence": BAD["lines"], "start": 0, "end": 24, "context": BAD["backslash"], "context_start": 0, "confidence": 0.1, "rule": "met", "article_id": "https://example.org/?a=1&b='2'", "payload": "{\"a\": \"\\u0041\"}"}),
]  # fmt: skip
EDGES = [
    Edge("m1", "MET_WITH", "leader:AZE:formula", "leader:AZE:quotes", {"event_id": "e1", "date": "2024-05-16", "precision": "day", "status": "happened", "disputed": False, "sources": 2, "evidence": BAD["lines"], "confidence": 1e-07, "place": BAD["blank"]}),
    Edge("g1", "AGREED_ON", "country:AZE", "sector:trade", {"event_id": "e2", "partners": ["country:BLR"], "status": "signed", "what": BAD["cypher"], "disputed": True, "sources": 1}),
    Edge("q1", "QUOTED", "leader:AZE:plus", "e1", {"text": BAD["backslash"], "kind": "direct", "about": ["country:BLR", BAD["formula"]], "start": 3, "end": 9, "article_id": "https://example.org/?a=1&b='2'"}),
    Edge("r1", "REPRESENTS", "leader:AZE:plus", "country:AZE", {"role": BAD["emoji"], "first_seen": "2024-05-16", "last_seen": "2024-05-17"}),
    Edge("t1", "TOOK_PART_IN", "country:AZE", "e1", {"role": "host"}),
    Edge("t2", "TOOK_PART_IN", "leader:AZE:plus", "e1", {"role": "guest"}),
    Edge("a1", "ABOUT", "e1", "sector:trade", {}),
    Edge("p1", "REPORTED_IN", "e1", "https://example.org/?a=1&b='2'", {}),
    Edge("n1", "MENTIONS", "https://example.org/?a=1&b='2'", "country:AZE", {"count": 2, "resolved_by": "name", "start": 0, "end": 3}),
    Edge("x1", "STATES", "https://example.org/?a=1&b='2'", "s1", {}),
]  # fmt: skip


class GraphView:
    """A view of nodes and edges in memory."""

    def __init__(self, nodes: list[Node] = NODES, edges: list[Edge] = EDGES) -> None:
        self._nodes = sorted(nodes, key=lambda n: n.id)
        self._edges = sorted(edges, key=lambda e: e.id)

    def nodes(self, label: str | None = None) -> Iterator[Node]:
        return (n for n in self._nodes if label in (None, n.label))

    def edges(self, kind: str | None = None) -> Iterator[Edge]:
        return (e for e in self._edges if kind in (None, e.kind))

    def node(self, node_id: str) -> Node | None:
        return next((n for n in self._nodes if n.id == node_id), None)

    def edge(self, edge_id: str) -> Edge | None:
        return next((e for e in self._edges if e.id == edge_id), None)

    def evidence(self, edge_id: str) -> list[Node]:
        return [n for n in self.nodes("Statement") if edge_id in n.properties["edge_ids"]]

    def statements(self, article_id: str | None = None) -> Iterator[Statement]:
        return iter(())

    def text(self, article_id: str) -> str:
        return ""

    def meta(self) -> dict[str, object]:
        return {"schema": SCHEMA_VERSION, "sample": True}
