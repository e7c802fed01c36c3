"""What several reports say together."""

import pytest
from stated import agreed, article, copy_of, edges, event, events, graph_of, met, office, quoted, who

ALIYEV, LUKASHENKO = "leader:AZE:ilham aliev", "leader:BLR:aleksandr lukashenk"
AZE, BLR = "country:AZE", "country:BLR"


def test_three_outlets_and_a_reprint_make_one_meeting_with_three_sources():
    first = article("a", met(ALIYEV, LUKASHENKO, date="2024-05-16"), publisher="A")
    others = [article(n, met(ALIYEV, LUKASHENKO, date="2024-05-16"), publisher=n.upper()) for n in "bc"]
    graph = graph_of(first, *others, copy_of(first, "z", publisher="Z", published="2024-05-17"))
    (edge,) = edges(graph, "MET_WITH")
    assert edge.properties["sources"] == 3
    assert edge.properties["confidence"] == 0.875
    assert edge.properties["last_seen"] == "2024-05-17"
    assert len(graph.support[edge.id]) == 4
    assert len(events(graph)) == 1


@pytest.mark.parametrize(
    ("statuses", "status", "disputed"),
    [
        (["happened", "planned"], "happened", False),
        (["past_reference", "planned"], "happened", False),
        (["happened", "denied"], "happened", True),
        (["planned", "cancelled"], "cancelled", False),
        (["planned", "denied"], "denied", False),
        (["planned"], "planned", False),
        (["denied"], "denied", False),
    ],
)
def test_the_status_that_holds(statuses, status, disputed):
    told = [article(f"a{i}", met(ALIYEV, LUKASHENKO, date="2024-05-16", status=s)) for i, s in enumerate(statuses)]
    (edge,) = edges(graph_of(*told), "MET_WITH")
    assert (edge.properties["status"], edge.properties["disputed"]) == (status, disputed)


@pytest.mark.parametrize(
    ("dates", "count"),
    [
        (["2024-05-16", "2024-05-17"], 1),
        (["2024-05-16", "2024-05-18"], 2),
        (["2024-05-16", "2024-05-17", "2024-05-18"], 2),
        (["2024-05-16", "2024-05"], 1),
        (["2024-05-16", "2024-05-20", "2024-05"], 3),
        (["2024", "2024"], 1),
        (["2024-05-14", None], 1),
        (["2024-05-10", None], 2),
        ([None, None], 1),
    ],
)
def test_when_reports_are_of_one_meeting(dates, count):
    told = [article(f"a{i}", met(ALIYEV, LUKASHENKO, date=d), published="2024-05-16") for i, d in enumerate(dates)]
    assert len(edges(graph_of(*told), "MET_WITH")) == count


@pytest.mark.parametrize(
    ("statuses", "published", "dates", "count"),
    [
        (["planned", "happened"], ["2024-05-16", "2024-05-20"], [None, "2024-05-19"], 1),
        (["planned", "happened"], ["2024-05-16", "2024-05-20"], [None, "2024-05-20"], 2),
        (["planned", "happened"], ["2024-05-16", "2024-05-16"], [None, "2024-05-15"], 2),
        (["planned", "planned"], ["2024-05-16", "2024-05-19"], [None, None], 1),
        (["planned", "planned"], ["2024-05-16", "2024-05-20"], [None, None], 2),
        (["planned", "happened"], ["2024-05-16", "2024-05-17"], [None, None], 1),
        (["happened", "planned"], ["2024-05-16", "2024-05-16"], [None, None], 1),
        (["happened", "planned"], ["2024-05-16", "2024-05-17"], [None, None], 2),
    ],
)
def test_an_undated_plan_lies_ahead(statuses, published, dates, count):
    told = [
        article(f"a{i}", met(ALIYEV, LUKASHENKO, date=d, status=s), published=p)
        for i, (s, p, d) in enumerate(zip(statuses, published, dates, strict=True))
    ]
    assert len(edges(graph_of(*told), "MET_WITH")) == count


@pytest.mark.parametrize(
    ("kind", "days", "count"), [("visit", 3, 1), ("visit", 4, 2), ("meeting", 1, 1), ("meeting", 2, 2)]
)
def test_a_visit_without_a_date_is_told_for_days(kind, days, count):
    published = ["2024-05-16", f"2024-05-{16 + days}"]
    told = [
        article(f"a{i}", event("e1", kind, ALIYEV, BLR), published=p, entities=(who(ALIYEV),))
        for i, p in enumerate(published)
    ]
    assert len(events(graph_of(*told))) == count


@pytest.mark.parametrize(
    ("kind", "dates", "count"),
    [
        ("other", ["2019", "2019-01-30"], 2),
        ("other", ["2019-01", "2019-01"], 2),
        ("other", ["2019-01-30", "2019-01-30"], 1),
        ("conflict", ["2019", "2019-01-30"], 2),
        ("conflict", ["2019-01", "2019-01"], 1),
        ("conflict", ["2019-01-30", "2019-01-31"], 1),
        ("meeting", ["2019-01", "2019-01-30"], 1),
    ],
)
def test_deeds_of_no_type_or_told_often_are_one_by_their_day(kind, dates, count):
    told = [article(f"a{i}", event("e1", kind, AZE, BLR, date=d)) for i, d in enumerate(dates)]
    assert len(events(graph_of(*told))) == count


def test_two_meetings_of_one_document_stay_two():
    twice = [met(ALIYEV, LUKASHENKO, date="2024-05-16", mode=m) for m in ("in_person", "video")]
    assert len(edges(graph_of(article("a", *twice)), "MET_WITH")) == 2


MINISTER = "leader:AZE:jehun bairamov"


@pytest.mark.parametrize(
    ("kind", "parts", "found"),
    [
        ("meeting", [[ALIYEV, BLR], [AZE, BLR]], {ALIYEV, BLR}),
        ("visit", [[AZE, ALIYEV, BLR]], {ALIYEV, BLR}),
        ("agreement_signed", [[ALIYEV, LUKASHENKO], [AZE, BLR]], {ALIYEV, LUKASHENKO}),
        ("meeting", [[ALIYEV, MINISTER, BLR], [AZE, BLR]], {AZE, ALIYEV, MINISTER, BLR}),
        ("meeting", [[AZE, BLR], [BLR, AZE]], {AZE, BLR}),
        ("conflict", [[ALIYEV, BLR], [AZE, BLR]], {AZE, ALIYEV, BLR}),
        (
            "meeting",
            [["leader:EU:ursula von der leien", "org:EU", BLR]],
            {"leader:EU:ursula von der leien", "org:EU", BLR},
        ),
    ],
)
def test_the_one_person_of_a_country_takes_part_for_it(kind, parts, found):
    known = [who(ALIYEV), who(MINISTER), who(LUKASHENKO)]
    told = [
        article(
            f"a{i}",
            event("e1", kind, *keys, date="2024-05-16"),
            entities=tuple(e for e in known if e["key"] in keys),
        )
        for i, keys in enumerate(parts)
    ]
    graph = graph_of(*told)
    took = {e.source: graph.support[e.id] for e in edges(graph, "TOOK_PART_IN")}
    assert took.keys() == found
    assert {s for ids in took.values() for s in ids} == {n.id for n in graph.nodes if n.label == "Statement"}
    assert all(len(set(ids)) == len(ids) for ids in took.values())
    (node,) = events(graph)
    assert node.name.count(",") == len(found) - 1


def test_a_country_that_hosts_an_event_takes_part_beside_its_leader():
    hosted = event("e1", "summit", ALIYEV, AZE, BLR, date="2024-05-16")
    hosted["payload"]["participants"][1]["role"] = "host"
    graph = graph_of(article("a", hosted, entities=(who(ALIYEV),)))
    assert {e.source for e in edges(graph, "TOOK_PART_IN")} == {AZE, ALIYEV, BLR}


def test_the_presidents_and_the_ministers_meet_on_one_day_and_countries_join_neither():
    presidents = article("a", met(ALIYEV, LUKASHENKO, date="2024-05-16"))
    ministers = article("b", met("leader:AZE:jehun baramov", "leader:BLR:sergei aleinik", date="2024-05-16"))
    countries = article("c", met(AZE, BLR, date="2024-05-16"))
    assert len(edges(graph_of(presidents, ministers, countries), "MET_WITH")) == 3
    assert len(edges(graph_of(presidents, countries), "MET_WITH")) == 1


def test_a_denial_disputes_the_signature():
    signed = article(
        "a",
        event("e1", "agreement_signed", AZE, BLR, date="2024-05-16"),
        agreed(AZE, BLR, sectors=("trade",), status="signed", event="e1"),
    )
    denied = article("b", event("e1", "agreement_signed", AZE, BLR, date="2024-05-16", status="denied"))
    graph = graph_of(signed, denied)
    (node,) = events(graph)
    assert node.properties["disputed"]
    deals = edges(graph, "AGREED_ON")
    assert {(e.source, e.target, tuple(e.properties["partners"])) for e in deals} == {
        (AZE, "sector:trade", (BLR,)),
        (BLR, "sector:trade", (AZE,)),
    }
    assert all(e.properties["disputed"] and e.properties["status"] == "signed" for e in deals)


def test_an_agreement_has_the_date_of_its_event():
    told = article(
        "a",
        event("e1", "meeting", AZE, BLR, date="2024-05"),
        agreed(AZE, BLR, sectors=("trade",), status="agreed", event="e1"),
    )
    deals = [e.properties for e in edges(graph_of(told), "AGREED_ON")]
    assert [(p["date"], p["precision"]) for p in deals] == [("2024-05-01", "month")] * 2


@pytest.mark.parametrize(
    ("talks", "deal", "placed"),
    [
        ("happened", "agreed", True),
        ("happened", "planned", True),
        ("planned", "planned", True),
        ("planned", "agreed", False),
        ("past_reference", "agreed", False),
        ("cancelled", "planned", False),
        ("denied", "agreed", False),
    ],
)
def test_an_agreement_without_an_event_is_placed_at_talks_that_can_hold_it(talks, deal, placed):
    told = article(
        "a",
        event("e1", "meeting", AZE, BLR, date="2024-05-16", status=talks),
        agreed(AZE, BLR, sectors=("trade",), status=deal),
    )
    assert {e.properties.get("date") for e in edges(graph_of(told), "AGREED_ON")} == {"2024-05-16" if placed else None}


def test_a_denied_event_at_which_somebody_saw_a_deal_is_disputed():
    told = article(
        "a",
        event("e1", "other", AZE, BLR, status="denied"),
        agreed(AZE, BLR, sectors=("trade",), status="signed", event="e1"),
    )
    graph = graph_of(told)
    assert [n.properties["disputed"] for n in events(graph)] == [True]
    assert all(e.properties["disputed"] for e in edges(graph, "AGREED_ON"))


def test_a_planned_meeting_never_counts_as_happened():
    graph = graph_of(article("a", event("e1", "meeting", AZE, BLR, date="2024-06-01", status="planned")))
    assert [n.properties["status"] for n in events(graph)] == ["planned"]


def test_the_same_words_are_one_quote_to_one_occasion():
    told = [
        article(n, quoted(ALIYEV, words), publisher=n)
        for n, words in (("a", "“We agreed on all.”"), ("b", '"We agreed on all"'))
    ]
    graph = graph_of(*told)
    (edge,) = edges(graph, "QUOTED")
    assert edge.properties["sources"] == 2
    assert [n.id for n in events(graph) if n.properties["implicit"]] == [edge.target]


def test_terms_end_where_another_holds_the_office():
    told = [
        article(d, office(leader, "country:RUS", "president", date=d), published=d)
        for d, leader in [
            ("2005-01-01", "leader:RUS:a b"),
            ("2009-01-01", "leader:RUS:c d"),
            ("2010-01-01", "leader:RUS:c d"),
            ("2013-01-01", "leader:RUS:a b"),
        ]
    ]
    found = {
        (e.source, e.properties["first_seen"], e.properties["last_seen"]) for e in edges(graph_of(*told), "REPRESENTS")
    }
    assert found == {
        ("leader:RUS:a b", "2005-01-01", "2005-01-01"),
        ("leader:RUS:c d", "2009-01-01", "2010-01-01"),
        ("leader:RUS:a b", "2013-01-01", "2013-01-01"),
    }


def test_a_former_holder_who_is_still_called_so_ends_no_term():
    days = [("2024-01-01", "a b"), ("2024-02-01", "c d"), ("2024-03-01", "a b"), ("2024-04-01", "c d")]
    told = [article(d, office(f"leader:RUS:{n}", "country:RUS", "president"), published=d) for d, n in days]
    assert len(edges(graph_of(*told), "REPRESENTS")) == 2


@pytest.mark.parametrize(
    ("keys", "roles", "days", "count"),
    [
        (["leader:USA:tim walz", "leader:GEO:tim walz"], ["governor", None], ["2024-08-08", "2024-09-11"], 1),
        (["leader:USA:tim walz", "leader:GEO:walz tim"], [None, None], ["2024-08-08", "2024-09-11"], 1),
        (
            ["leader:UZB:jahongir kosimbekov", "leader:BLR:djahongir kasimbekov"],
            ["president"] * 2,
            ["2023-03-14"] * 2,
            1,
        ),
        (
            ["leader:UZB:jahongir kosimbekov", "leader:BLR:djahongir kasimbekov"],
            ["president", None],
            ["2023-03-14"] * 2,
            2,
        ),
        (["leader:USA:tim walz", "leader:-:tim walz"], ["governor", "teacher"], ["2024-08-08"] * 2, 1),
        (["leader:USA:tim walz", "leader:-:tim vals"], ["governor", "teacher"], ["2024-08-08"] * 2, 2),
        (["leader:USA:walz", "leader:-:walz"], ["governor", "teacher"], ["2024-08-08"] * 2, 2),
        (["leader:KOR:kim", "leader:PRK:kim"], ["president"] * 2, ["2024-08-08"] * 2, 2),
        (["leader:GBR:tom keli", "leader:UN:tim keli"], ["spokesman", "head"], ["2005-12-16"] * 2, 2),
    ],
)
def test_one_full_name_is_one_person_whose_country_somebody_mistook(keys, roles, days, count):
    told = [
        article(
            f"a{i}",
            quoted(key, f"Word {i}."),
            entities=(who(key, role=role, partial=key.endswith(":kim")),),
            published=day,
        )
        for i, (key, role, day) in enumerate(zip(keys, roles, days, strict=True))
    ]
    assert len([n for n in graph_of(*told).nodes if n.label == "Leader"]) == count


@pytest.mark.parametrize(("right", "count"), [(1, 2), (2, 2), (3, 1)])
def test_many_articles_overrule_one_that_mistakes_a_country_and_few_do_not(right, count):
    slip = "leader:GEO:tim walz"
    told = [
        article(f"a{i}", event("e1", "meeting", "leader:USA:tim walz", AZE, date="2024-05-16")) for i in range(right)
    ]
    told.append(article("b", event("e1", "meeting", slip, AZE, date="2024-05-16")))
    graph = graph_of(*told)
    assert len([n for n in graph.nodes if n.label == "Leader"]) == 1
    assert len(events(graph)) == count


@pytest.mark.parametrize(
    ("places", "held"),
    [
        (["Belarus", "Minsk"], "Minsk"),
        (["Zaslawye", "Minsk"], "Zaslawye"),
        (["the United Kingdom", "Belarus"], "the United Kingdom"),
        (["Minsk", "Belarus", "Belarus"], "Belarus"),
        ([None, "Belarus"], "Belarus"),
    ],
)
def test_the_place_of_equal_votes(places, held):
    told = [
        article(f"a{i}", met(ALIYEV, LUKASHENKO, date="2024-05-16", place=place), published=f"2024-05-{16 + i}")
        for i, place in enumerate(places)
    ]
    graph = graph_of(*reversed(told))
    assert [e.properties["place"] for e in edges(graph, "MET_WITH")] == [held]
    assert [e.properties["place"] for e in events(graph)] == [held]
