"""Graphs made by hand and by a seeded generator, behind the same View that stores give."""

import random
from datetime import date, timedelta

from relgraph.model import Edge, Node
from relgraph.ontology import SCHEMA_VERSION

OUTLETS = ("Example Wire", "Harbour Times", "The Continental", "Desk Agency")
SECTORS = ("energy", "trade", "transport", "security", "agriculture", "health", "education", "space")
COUNTRIES = {
    "AZE": "Azerbaijan", "BLR": "Belarus", "UZB": "Uzbekistan", "ITA": "Italy", "DZA": "Algeria", "KEN": "Kenya",
    "TUR": "Türkiye", "MLT": "Malta", "JPN": "Japan", "CHL": "Chile", "CAN": "Canada", "FJI": "Fiji", "NZL": "New Zealand",
    "POL": "Poland", "SRB": "Serbia", "ZMB": "Zambia", "PER": "Peru", "KOR": "South Korea", "TZA": "Tanzania", "EST": "Estonia",
}  # fmt: skip


class MadeView:
    """A View over lists of nodes and edges."""

    def __init__(self, nodes, edges, meta=None):
        self._nodes = {node.id: node for node in sorted(nodes, key=lambda n: n.id)}
        self._edges = {edge.id: edge for edge in sorted(edges, key=lambda e: e.id)}
        self._meta = {"schema": SCHEMA_VERSION, "sample": False, "articles": len(list(self.nodes("Article")))} | (
            meta or {}
        )

    def nodes(self, label=None):
        return (node for node in self._nodes.values() if label is None or node.label == label)

    def edges(self, kind=None):
        return (edge for edge in self._edges.values() if kind is None or edge.kind == kind)

    def node(self, node_id):
        return self._nodes.get(node_id)

    def edge(self, edge_id):
        return self._edges.get(edge_id)

    def evidence(self, edge_id):
        found = [n for n in self.nodes("Statement") if edge_id in n.properties["edge_ids"]]
        return sorted(
            found,
            key=lambda n: (str(self.node(n.properties["article_id"]).properties["published"]), n.id),
            reverse=True,
        )

    def statements(self, article_id=None):
        return iter(())

    def text(self, article_id):
        return ""

    def meta(self):
        return self._meta


class Maker:
    """Collects nodes and edges; each edge that it makes is proved by the sentences given with it."""

    def __init__(self):
        self.nodes, self.edges, self.count = {}, [], 0

    def node(self, node_id, label, name, /, **properties):
        self.nodes.setdefault(node_id, Node(node_id, label, name, properties))
        return node_id

    def country(self, code):
        return self.node(f"country:{code}", "Country", COUNTRIES[code], aliases=[])

    def sector(self, name):
        return self.node(f"sector:{name}", "Sector", name.replace("_", " ").capitalize(), iptc="")

    def leader(self, name, code, role="president", gender=None):
        key = f"leader:{code}:{name.lower().replace(' ', '-')}"
        self.node(key, "Leader", name, country=code, roles=[role], gender=gender, aliases=[])
        self.edge(
            "REPRESENTS",
            key,
            self.country(code),
            [],
            role=role,
            first_seen=date(2024, 1, 3),
            last_seen=date(2024, 6, 2),
        )
        return key

    def article(self, number, published, outlet, title=None, url=None):
        return self.node(
            f"https://news.example/{number}", "Article", title or f"Report {number}", url=url or f"https://news.example/{number}",
            publisher=outlet, published=published, content_hash=f"{number:012x}", origin="rules 1", language="en", excerpt="",
        )  # fmt: skip

    def edge(self, kind, source, target, proofs, /, **properties):
        self.count += 1
        edge_id = f"{kind.lower()}:{self.count:06d}"
        self.edges.append(Edge(edge_id, kind, source, target, properties))
        for sentence, article, evidence in proofs:
            start = sentence.index(evidence)
            self.node(
                f"statement:{edge_id}:{article}", "Statement", evidence, kind=kind.lower(), edge_ids=[edge_id], event_id=properties.get("event_id"),
                status=properties.get("status"), date=properties.get("date"), precision=properties.get("precision"), evidence=evidence,
                start=100 + start, end=100 + start + len(evidence), context=sentence, context_start=100, cue_start=None, cue_end=None,
                rule="made", origin="rules 1", confidence=properties.get("confidence", 0.9), article_id=article, payload="{}",
            )  # fmt: skip
        return edge_id

    def view(self, **meta):
        return MadeView(self.nodes.values(), self.edges, meta)


def small(sample=True):
    """Two presidents who met twice, planned once, and agreed; a speaker; a cancelled meeting."""
    make = Maker()
    bortnik = make.leader("Arkady Bortnik", "BLR", gender="m")
    kosimbekov = make.leader("Jahongir Qosimbekov", "UZB", gender="m")
    marchesani = make.leader("Livia Marchesani", "ITA", "foreign minister", gender="f")
    analyst = make.node("person:ann lee", "Person", "Ann Lee", aliases=[])
    one = make.article(1, date(2024, 3, 14), OUTLETS[0], "Plants to open in Samarkand")
    two = make.article(2, date(2024, 3, 15), OUTLETS[1], "Presidents meet")
    three = make.article(3, date(2024, 5, 2), OUTLETS[2], "Trip called off")
    talk = make.node(
        "event:1",
        "Event",
        "meeting, Samarkand, 14 March 2024",
        event_type="meeting",
        date=date(2024, 3, 14),
        precision="day",
        place="Samarkand",
        status="happened",
        disputed=False,
        sources=2,
        implicit=False,
    )
    met = "Belarus President Arkady Bortnik met Uzbek President Jahongir Qosimbekov in Samarkand on 14 March."
    make.edge(
        "MET_WITH",
        bortnik,
        kosimbekov,
        [(met, one, met), ("Bortnik met Qosimbekov on Thursday.", two, "Bortnik met Qosimbekov")],
        event_id=talk,
        date=date(2024, 3, 14),
        precision="day",
        mode="in_person",
        place="Samarkand",
        status="happened",
        disputed=False,
        sources=2,
        confidence=0.92,
    )
    plan = "The next meeting of Bortnik and Qosimbekov will take place in Minsk in October."
    make.edge(
        "MET_WITH",
        bortnik,
        kosimbekov,
        [(plan, one, "next meeting of Bortnik and Qosimbekov will take place in Minsk in October")],
        date=date(2024, 10, 1),
        precision="month",
        mode="in_person",
        place="Minsk",
        status="planned",
        disputed=False,
        sources=1,
        confidence=0.8,
    )
    off = "Italy called off the talks of Livia Marchesani with Arkady Bortnik."
    make.edge(
        "MET_WITH",
        bortnik,
        marchesani,
        [(off, three, off)],
        date=None,
        mode="unspecified",
        status="cancelled",
        disputed=True,
        sources=1,
        confidence=0.7,
        first_seen=date(2024, 5, 2),
    )
    deal = "Belarus and Uzbekistan agreed to double trade by 2026."
    for party, partner in (("BLR", "UZB"), ("UZB", "BLR")):
        make.edge(
            "AGREED_ON",
            make.country(party),
            make.sector("trade"),
            [(deal, one, "agreed to double trade by 2026")],
            event_id=talk,
            partners=[make.country(partner)],
            status="agreed",
            date=date(2024, 3, 14),
            precision="day",
            what="to double trade by 2026",
            sources=1,
            confidence=0.85,
            disputed=False,
        )
    said = "“We sat for almost four hours,” Arkady Bortnik said of Uzbekistan."
    make.edge(
        "QUOTED",
        bortnik,
        talk,
        [(said, one, "We sat for almost four hours")],
        text="We sat for almost four hours",
        kind="direct",
        about=[make.country("UZB")],
        date=date(2024, 3, 14),
        precision="day",
        sources=1,
        confidence=0.95,
    )
    alone = make.node("event:2", "Event", "statement", event_type="statement", implicit=True, status="happened")
    make.edge(
        "QUOTED",
        analyst,
        alone,
        [("“It is a start,” Ann Lee said.", two, "It is a start")],
        text="It is a start",
        kind="direct",
        about=[],
        date=date(2024, 3, 15),
        precision="day",
        sources=1,
        confidence=0.9,
    )
    for who, role in ((bortnik, "guest"), (kosimbekov, "host")):
        make.edge("TOOK_PART_IN", who, talk, [(met, one, met)], role=role)
    make.edge("ABOUT", talk, make.sector("trade"), [(deal, one, "trade")])
    make.edge("REPORTED_IN", talk, one, [])
    return make.view(sample=sample)


def large(nodes, entries, seed=11):
    """A graph of about so many leaders, countries and sectors, and so many meetings, agreements and quotes."""
    rng, make = random.Random(seed), Maker()
    codes = list(COUNTRIES)
    countries = [make.country(code) for code in codes]
    sectors = [make.sector(name) for name in SECTORS]
    leaders = [
        make.leader(f"Leader {_word(i)}", codes[min(i % 23, len(codes) - 1)])
        for i in range(nodes - len(countries) - len(sectors))
    ]
    articles = [
        make.article(i, date(2023, 1, 1) + timedelta(days=i % 700), OUTLETS[i % 4])
        for i in range(max(20, entries // 2))
    ]
    for _ in range(entries):
        article = rng.choice(articles)
        day = make.nodes[article].properties["published"]
        known = {"date": day, "precision": "day", "sources": 1, "confidence": round(rng.uniform(0.5, 1), 2)}
        a, b = sorted(
            (rng.choice(leaders), leaders[min(len(leaders) - 1, int(rng.expovariate(1 / (len(leaders) / 5))))])
        )
        roll = rng.random()
        if roll < 0.6 and a != b:
            text = f"{make.nodes[a].name} met {make.nodes[b].name} for talks on the future of both countries in the capital, officials said."
            make.edge(
                "MET_WITH",
                a,
                b,
                [(text, article, text)],
                status=rng.choice(("happened", "happened", "planned", "cancelled")),
                disputed=False,
                mode="in_person",
                place="the capital",
                **known,
            )
        elif roll < 0.8:
            one, other = rng.sample(countries, 2)
            text = f"{make.nodes[one].name} and {make.nodes[other].name} agreed to work together."
            make.edge(
                "AGREED_ON",
                one,
                rng.choice(sectors),
                [(text, article, text)],
                partners=[other],
                status=rng.choice(("agreed", "signed", "discussed")),
                what="to work together",
                disputed=False,
                **known,
            )
        else:
            text = f"“We want results,” {make.nodes[a].name} said."
            event = make.node(f"event:q{make.count}", "Event", "statement", event_type="statement", implicit=True)
            make.edge(
                "QUOTED",
                a,
                event,
                [(text, article, "We want results")],
                text="We want results",
                kind="direct",
                about=[rng.choice(countries)],
                **known,
            )
    return make.view()


def _word(number):
    return (
        "".join("bcdfgklmnprstvz"[number // 15**i % 15] + "aeiou"[number // 5**i % 5] for i in range(3)).capitalize()
        + f" {number}"
    )


def hostile_strings():
    return (
        "<script>window.__ran=1</script>", "</script><script>window.__ran=1</script>", "<!--<script>", "<img src=x onerror=window.__ran=1>",
        "javascript:window.__ran=1", "\"'`${1}{{7*7}}{% raw %}", "line\u2028sep\u2029arator", "\u202eright to left\u202c שלום", "👩‍🚀🇦🇿 emoji", "x" * 10_000,
        "]]>&amp;&lt;", "\\u003cb\\u003e", "=HYPERLINK(\"http://x.example\")", "\ud800 lone",
    )  # fmt: skip


def hostile():
    """Every hostile string in every text of every node, edge and article."""
    make = Maker()
    make.country("BLR")
    for i, text in enumerate(hostile_strings()):
        article = make.node(
            f"article {i} {text}",
            "Article",
            text,
            url=text,
            publisher=text,
            published=date(2024, 1, 1 + i),
            content_hash=text,
            origin=text,
            language="en",
            excerpt=text,
            reprint_of=text,
        )
        leader = make.node(
            f"leader:{i} {text}", "Leader", text, country="BLR", roles=[text], aliases=[text], gender=text
        )
        country = make.node(f"country:{text}", "Country", text, aliases=[text])
        organization = make.node(f"org:{i}{text}", "Organization", text, kind=text, aliases=[text])
        sector = make.node(f"sector:{text}", "Sector", text, iptc=text)
        event = make.node(
            f"event:{i}{text}",
            "Event",
            text,
            event_type=text,
            date=date(2024, 1, 1 + i),
            precision="day",
            place=text,
            status="happened",
            implicit=False,
        )
        proof = [(f"{text} met {text}", article, text)]
        known = {"date": date(2024, 1, 1 + i), "precision": "day", "sources": 1, "confidence": 0.9, "event_id": event}
        make.edge(
            "REPRESENTS", leader, country, proof, role=text, first_seen=date(2024, 1, 1), last_seen=date(2024, 2, 1)
        )
        make.edge(
            "MET_WITH",
            leader,
            organization,
            proof,
            status="happened",
            mode=text,
            place=text,
            evidence=text,
            disputed=True,
            **known,
        )
        make.edge(
            "AGREED_ON",
            country,
            sector,
            proof,
            status="signed",
            what=text,
            partners=[organization],
            evidence=text,
            disputed=False,
            **known,
        )
        make.edge(
            "QUOTED", leader, event, proof, text=text, kind="direct", about=[country], attributed_via=text, **known
        )
        make.edge("TOOK_PART_IN", leader, event, proof, role=text)
        make.edge("ABOUT", event, sector, proof)
    return make.view()
