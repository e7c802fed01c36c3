"""Three invented stories, each told by three outlets that spell the names as they like (the sample corpus, 201 to 227)."""

from stated import agreed, article, event, met, who

from relgraph.fold import filed, fold
from relgraph.text.names import fold_name


def leader(country, name, role):
    return who(f"leader:{country}:{fold_name(name)}", name, role=role)


def told(name, published, people, *said):
    return article(name, *said, entities=tuple(people), published=published, publisher=f"Outlet {name}")


def folded(*articles):
    graph = fold(map(filed, articles))
    return graph, [e for e in graph.edges if e.kind == "MET_WITH"]


def test_one_meeting_of_two_presidents_in_samarkand():
    spellings = [
        ("201", "2023-03-14", "Jahongir Qosimbekov", "Arkady Bortnik"),
        ("202", "2023-03-15", "Jakhongir Kosimbekov", "Arkady Bortnik"),
        ("219", "2023-03-14", "Dzhakhongir Kasymbekov", "Arkadi Bortnik"),
    ]
    articles = []
    for name, published, one, other in spellings:
        people = [leader("UZB", one, "president"), leader("BLR", other, "president")]
        keys = [p["key"] for p in people]
        meeting = event("e1", "meeting", *keys, date="2023-03-14", place="Samarkand")
        articles.append(told(name, published, people, meeting, met(*keys, date="2023-03-14", event="e1")))
    graph, meetings = folded(*articles)
    (edge,) = meetings
    assert (edge.properties["sources"], edge.properties["date"]) == (3, "2023-03-14")
    assert len([n for n in graph.nodes if n.label == "Leader"]) == 2


def test_one_signing_in_algiers_which_a_spokesman_denies():
    def signers(one, other):
        people = [leader("DZA", one, "minister of energy"), leader("ITA", other, "environment minister")]
        return people, [p["key"] for p in people]

    parties = ("country:DZA", "country:ITA")
    signed = []
    for name, published, one in [("203", "2024-10-22", "Nadjib Oukaci"), ("220", "2024-10-23", "Najib Oukaci")]:
        people, keys = signers(one, "Ettore Brambati")
        act = event("e1", "agreement_signed", *keys, date="2024-10-22")
        deal = agreed(*parties, sectors=("energy",), status="signed", date="2024-10-22", event="e1")
        signed.append(told(name, published, people, act, deal, met(*keys, date="2024-10-22")))
    denial = event("e1", "agreement_signed", *parties, date="2024-10-22", status="denied")
    later = event("e2", "agreement_signed", *parties, date="2024-12", status="planned")
    graph, _ = folded(*signed, told("204", "2024-10-23", [], denial, later))
    signings = [n for n in graph.nodes if n.properties.get("event_type") == "agreement_signed"]
    assert sorted((n.properties["date"], n.properties["status"], n.properties["disputed"]) for n in signings) == [
        ("2024-10-22", "happened", True),
        ("2024-12-01", "planned", False),
    ]
    deals = [e for e in graph.edges if e.kind == "AGREED_ON"]
    assert {(e.source, e.properties["sources"], e.properties["disputed"]) for e in deals} == {
        (p, 2, True) for p in parties
    }


def test_one_call_between_seoul_and_lima():
    spellings = [
        ("205", "2025-02-11", "Ryu Sang-hyuk", "Rosario Quincho Altamirano"),
        ("226", "2025-02-12", "Ryoo Sang-hyeok", "Rosario Quincho"),
        ("227", "2025-02-12", "Yoo Sang Hyuk", "Rosario Quincho Altamirano"),
    ]
    articles = []
    for name, published, one, other in spellings:
        people = [leader("KOR", one, "president"), leader("PER", other, "president")]
        keys = [p["key"] for p in people]
        call = event("e1", "phone_call", *keys, date="2025-02-11")
        articles.append(told(name, published, people, call, met(*keys, date="2025-02-11", mode="phone", event="e1")))
    graph, calls = folded(*articles)
    (edge,) = calls
    assert (edge.properties["mode"], edge.properties["sources"]) == ("phone", 3)
    assert len([n for n in graph.nodes if n.label == "Leader"]) == 2
