"""What is kept follows what comes in and goes: copies, quotes, surnames, terms, months."""

from contextlib import suppress

import pytest
from stated import article, copy_of, event, met, office, quoted, who

from relgraph import pipeline
from relgraph.api.proofs import explain
from relgraph.errors import QueryError
from relgraph.fold import filed, fold
from relgraph.model import Decision
from relgraph.protocols import Batch
from relgraph.stores import open_store
from relgraph.stores.folding import Work

A, B = "leader:AZE:ilham aliev", "leader:BLR:aleksandr lukashenk"


def test_copies_follow_what_is_said_of_their_original(make):
    made = make()
    store = made.open()
    first = article("a", met(A, B, date="2024-05-16"), publisher="P")
    store.apply(Batch(extractions=[first, copy_of(first, "z", publisher="Q", published="2024-05-17")]))
    store.apply(Batch(extractions=[copy_of(first, "a", publisher="S")]))
    (edge,) = store.view().edges("MET_WITH")
    assert edge.properties["sources"] == 1
    assert len(store.view().evidence(edge.id)) == 2
    store.retract(["a"])
    (left,) = store.view().edges("MET_WITH")
    assert left.properties["sources"] == 1
    assert [n.id for n in store.view().nodes("Article") if "reprint_of" in n.properties] == []
    store.close()
    made.close()


def test_a_report_of_a_month_meets_that_of_a_day_in_it(make):
    made = make()
    store = made.open()
    for name, day in (("a", "2024-05"), ("b", "2024-05-20"), ("c", "2024")):
        store.apply(Batch(extractions=[article(name, met(A, B, date=day))]))
    (edge,) = store.view().edges("MET_WITH")
    assert (edge.properties["date"], len(store.view().evidence(edge.id))) == ("2024-05-20", 3)
    store.retract(["b"])
    assert len(list(store.view().edges("MET_WITH"))) == 2
    store.close()
    made.close()


def test_a_quote_follows_its_event(make):
    made = make()
    store = made.open()
    talks = [event("e1", "meeting", A, B, date=d) for d in ("2024-05-16", "2024-05-15")]
    store.apply(Batch(extractions=[article("a", talks[0], quoted(A, "All is agreed.", event="e1"))]))
    before = [e.target for e in store.view().edges("QUOTED")]
    store.apply(Batch(extractions=[article("b", talks[1])]))
    (node,) = store.view().nodes("Event")
    assert [e.target for e in store.view().edges("QUOTED")] == [node.id] != before
    store.retract(["b"])
    assert [e.target for e in store.view().edges("QUOTED")] == before
    store.close()
    made.close()


def test_who_writes_again_sees_what_others_wrote_meanwhile(tmp_path):
    """What a transaction heard serves the next one only where nobody wrote between them."""
    mine = open_store(str(tmp_path / "relgraph.db"), create=True)
    told = article("a", met(A, B, date="2024-05-16"), publisher="P")
    mine.apply(Batch(extractions=[told]))
    others = open_store(str(tmp_path / "relgraph.db"))
    others.apply(Batch(extractions=[copy_of(told, "a", publisher="Q", updated="2024-06-01")]))
    mine.apply(Batch(extractions=[article("b", met(A, B, date="2024-05-16", place="Minsk"), publisher="Q")]))
    (edge,) = mine.view().edges("MET_WITH")
    assert (edge.properties["sources"], len(mine.view().evidence(edge.id))) == (1, 2)
    others.close()
    mine.close()


MEANWHILE = {
    "an edited original": lambda s, told: s.apply(
        Batch(extractions=[copy_of(told, "a", publisher="Q", updated="2025")])
    ),
    "an original gone": lambda s, told: s.retract(["a"]),
    "an earlier original": lambda s, told: s.apply(Batch(extractions=[copy_of(told, "c", published="2024-05-10")])),
    "a confirmed meeting": lambda s, told: s.decide(Decision("confirm", statement_of(told, "met_with"))),
    "a rejected meeting": lambda s, told: s.decide(Decision("reject", statement_of(told, "met_with"))),
    "a quote rejected": lambda s, told: s.decide(Decision("reject", statement_of(told, "quoted"))),
    "a merged person": lambda s, told: s.decide(Decision("merge", "person:x", A)),
    "a split person": lambda s, told: s.decide(Decision("split", A, articles=("a",))),
}


def statement_of(told, kind):
    return next(s.id for s in told.statements if s.kind == kind)


@pytest.mark.parametrize("meanwhile", MEANWHILE.values(), ids=MEANWHILE)
@pytest.mark.parametrize("who_acts", ["I", "another"])
def test_what_a_batch_heard_serves_the_next_one_only_while_it_holds(tmp_path, meanwhile, who_acts):
    mine, others = (open_store(str(tmp_path / "relgraph.db"), create=True) for _ in "ab")

    def acts(name, by):
        talks = event("e1", "meeting", A, B, date="2024-05-16")
        said = quoted(A, "All is agreed.", event="e1"), quoted("person:x", "We went home.", about=[A])
        return article(name, talks, met(A, B, date="2024-05-16", event="e1"), *said, publisher=by)

    told = acts("a", "P")
    mine.apply(Batch(extractions=[told, copy_of(told, "z", publisher="R", published="2024-05-17")]))
    meanwhile(mine if who_acts == "I" else others, told)
    mine.apply(Batch(extractions=[acts("b", "Q")]))
    assert pipeline.verify(mine) == []
    others.close()
    mine.close()


def test_a_plan_is_at_hand_when_it_is_carried_out(tmp_path, monkeypatch):
    """It was heard batches ago: what was told in between is forgotten, what is to come is not read back."""
    store = open_store(str(tmp_path / "relgraph.db"), create=True)
    plan = event("e1", "meeting", A, B, date="2024-06-20", status="planned")
    store.apply(Batch(extractions=[article("a", plan, publisher="P")]))
    for day in ("2024-05-20", "2024-06-01"):
        store.apply(Batch(extractions=[article(day, met(A, B, date=day), published=day)]))
    monkeypatch.setattr(Work, "_hear", None)
    held = event("e1", "meeting", A, B, date="2024-06-20")
    store.apply(Batch(extractions=[article("b", held, published="2024-06-21", publisher="Q")]))
    assert [e.properties["status"] for e in store.view().nodes("Event")].count("planned") == 0
    assert pipeline.verify(store) == []
    store.close()


@pytest.mark.parametrize("meanwhile", MEANWHILE.values(), ids=MEANWHILE)
def test_a_plan_is_at_hand_only_while_it_holds(tmp_path, meanwhile):
    store = open_store(str(tmp_path / "relgraph.db"), create=True)
    plan = event("e1", "meeting", A, B, date="2024-06-20", status="planned")
    said = met(A, B, date="2024-06-20", event="e1", status="planned"), quoted(A, "We shall meet.", event="e1")
    told = article("a", plan, *said, publisher="P")
    store.apply(Batch(extractions=[told, copy_of(told, "z", publisher="R", published="2024-05-17")]))
    store.apply(Batch(extractions=[article("x", quoted(B, "No."), published="2024-05-18")]))
    meanwhile(store, told)
    store.apply(Batch(extractions=[article("y", quoted(B, "Yes."), published="2024-05-19")]))
    held = event("e1", "meeting", A, B, date="2024-06-20")
    store.apply(Batch(extractions=[article("b", held, published="2024-06-21", publisher="Q")]))
    assert pipeline.verify(store) == []
    store.close()


def test_two_spellings_join_when_what_kept_them_apart_goes(make):
    made = make()
    store = made.open()
    spelled = [("Hana Yoon", "m"), ("Hana Yoon", None), ("Hana Yun", "f")]
    people = [who(f"leader:KOR:{n.lower()}", n, role="minister", gender=gender) for n, gender in spelled]
    store.apply(Batch(extractions=[article(f"a{i}", entities=(one,)) for i, one in enumerate(people)]))
    assert len(list(store.view().nodes("Leader"))) == 2
    store.retract(["a0"])
    assert len(list(store.view().nodes("Leader"))) == 1
    assert pipeline.verify(store) == []
    store.close()
    made.close()


def test_two_who_met_are_one_until_that_is_undone(make):
    made = make()
    store = made.open()
    talks = event("e1", "meeting", A, B, date="2024-05-16")
    told = [article("a", talks, met(A, B, event="e1", date="2024-05-16")), article("b", met(A, B, date="2024-05-20"))]
    store.apply(Batch(extractions=told))
    before = [*store.view().nodes(), *store.view().edges()]
    merge = Decision("merge", B, A, at="1")
    store.decide(merge)
    assert [*store.view().edges("MET_WITH")] == []
    assert [(e.source, e.kind) for e in store.view().edges("TOOK_PART_IN")] == [(B, "TOOK_PART_IN")]
    stated = [store.view().node(statement_of(one, "met_with")) for one in told]
    assert [node.properties["edge_ids"] for node in stated] == [[], []]
    with pytest.raises(QueryError, match="its sides are one entity"):
        explain(store.view(), stated[0].id)
    assert pipeline.verify(store) == []
    store.decide(Decision("undo", merge.id, at="2"))
    assert [*store.view().nodes(), *store.view().edges()] == before
    assert pipeline.verify(store) == []
    store.close()
    made.close()


def test_a_merged_entity_keeps_the_name_of_the_one_that_stays(make):
    """Also where an article that names another changes which spellings are its own."""
    made = make()
    store = made.open()
    spelled = {"hana yoon": ("m", 1), "hana yun": (None, 2), "yoon hanna": ("f", 1), "min park": (None, 1)}
    people = [who(f"leader:KOR:{n}", n.title(), role="minister", gender=g) for n, (g, _) in spelled.items()]
    times = [many for _, many in spelled.values()]
    for i, (one, many) in enumerate(zip(people, times, strict=True)):
        store.apply(Batch(extractions=[article(f"a{i}{n}", entities=(one,)) for n in range(many)]))
    yoon, yun, _, park = (one["key"] for one in people)
    for at, kept in enumerate([yun, yoon]):
        store.decide(Decision("merge", kept, park, at=str(at)))
    names = [store.view().node(yoon).name]
    store.retract(["a20"])
    names.append(store.view().node(yoon).name)
    assert pipeline.verify(store) == []
    store.decide(Decision("merge", park, yoon, at="3"))
    assert pipeline.verify(store) == []
    assert (names, [n.name for n in store.view().nodes("Leader")]) == (["Hana Yoon", "Hana Yun"], ["Min Park"])
    store.close()
    made.close()


def test_a_split_of_what_a_split_made_turns_nothing(make):
    """Where nothing is split there is no such entity: the split has to name the one that articles name."""
    made = make()
    store = made.open()
    store.apply(
        Batch(extractions=[article("a", met(A, B, date="2024-05-16")), article("b", quoted("person:x", "No."))])
    )
    first = Decision("split", A, articles=("a",), at="1")
    other = f"{A}~{first.id[:8]}"
    rows = [first, Decision("merge", other, B, at="2"), Decision("split", other, articles=("a",), at="3")]
    for row in rows:
        store.decide(row)
    wanted = fold(map(filed, store.extractions()), rows, caption=store.caption)
    assert list(store.view().nodes()) == list(wanted.nodes)
    assert list(store.view().edges()) == list(wanted.edges)
    store.close()
    made.close()


def test_a_batch_that_was_undone_is_not_remembered(tmp_path):
    store = open_store(str(tmp_path / "relgraph.db"), create=True)
    told = article("a", met(A, B, date="2024-05-16"), publisher="P")
    store.apply(Batch(extractions=[told]))
    with suppress(KeyError), store.database.writing():
        store.apply(Batch(extractions=[copy_of(told, "a", publisher="Q", updated="2024-06-01")]))
        raise KeyError
    store.apply(Batch(extractions=[article("b", met(A, B, date="2024-05-16"), publisher="P")]))
    (edge,) = store.view().edges("MET_WITH")
    assert (edge.properties["sources"], len(store.view().evidence(edge.id))) == (1, 2)
    store.close()


def test_a_surname_is_un_joined_and_joined_again(make):
    made = make()
    store = made.open()
    surname = who("leader:AZE:aliev", "Aliyev", partial=True)
    people = [surname, who(A, "Ilham Aliyev"), who("leader:AZE:heidar aliev", "Heydar Aliyev")]
    counts = []
    for name, entity in zip("abc", people, strict=True):
        store.apply(Batch(extractions=[article(name, entities=(entity,))]))
        counts.append(len(list(store.view().nodes("Leader"))))
    store.retract(["c"])
    counts.append(len(list(store.view().nodes("Leader"))))
    assert counts == [1, 1, 3, 1]
    store.close()
    made.close()


def test_a_person_is_un_joined_from_one_leader_by_a_second_and_joined_again(make):
    made = make()
    store = made.open()
    said = {
        "a": who("person:john smith", "John Smith"),
        "b": who("leader:GBR:john smith", "John Smith", role="minister", gender="m"),
        "c": who("leader:USA:smith john", "Smith John", role="governor", gender="f"),
    }
    told = {name: article(name, quoted(e["key"], f"Word {name}."), entities=(e,)) for name, e in said.items()}
    people = []
    for name in ("a", "b", "c"):
        store.apply(Batch(extractions=[told[name]]))
        people.append(sorted(n.id for n in store.view().nodes() if n.label in {"Leader", "Person"}))
    store.retract(["c"])
    people.append(sorted(n.id for n in store.view().nodes() if n.label in {"Leader", "Person"}))
    person, one, other = (e["key"] for e in said.values())
    assert people == [[person], [one], [one, other, person], [one]]
    assert pipeline.verify(store) == []
    store.close()
    made.close()


def test_a_country_takes_part_itself_again_when_a_second_person_of_it_did(make):
    made = make()
    store = made.open()
    one, other = "leader:AZE:ilham aliev", "leader:AZE:jehun bairamov"
    parts = {"a": ("country:AZE", "country:BLR"), "b": (one, "country:BLR"), "c": (one, other, "country:BLR")}
    took = []
    for name, keys in parts.items():
        known = tuple(who(key) for key in keys if key.startswith("leader:"))
        told = article(name, event("e1", "meeting", *keys, date="2024-05-16"), entities=known)
        store.apply(Batch(extractions=[told]))
        took.append({e.source for e in store.view().edges("TOOK_PART_IN")})
    store.retract(["c"])
    took.append({e.source for e in store.view().edges("TOOK_PART_IN")})
    country, guest = parts["a"]
    assert took == [{country, guest}, {one, guest}, {country, one, other, guest}, {one, guest}]
    assert pipeline.verify(store) == []
    store.close()
    made.close()


def test_terms_are_told_apart_as_they_come_in(make):
    made = make()
    store = made.open()
    holders = [("2005", "a b"), ("2006", "a b"), ("2009", "c d"), ("2013", "a b"), ("2014", "a b"), ("2010", "c d")]
    for year, name in holders:
        day = f"{year}-01-01"
        said = office(f"leader:RUS:{name}", "country:RUS", "president", date=day)
        store.apply(Batch(extractions=[article(f"n{year}", said, published=day)]))
    terms = {
        (e.source, e.properties["first_seen"][:4], e.properties["last_seen"][:4])
        for e in store.view().edges("REPRESENTS")
    }
    assert terms == {
        ("leader:RUS:a b", "2005", "2006"),
        ("leader:RUS:c d", "2009", "2010"),
        ("leader:RUS:a b", "2013", "2014"),
    }
    assert pipeline.verify(store) == []
    store.close()
    made.close()


def test_two_terms_become_one_when_the_leader_is_seen_between(make):
    made = make()
    store = made.open()
    holders = [("2005-01-01", "a b"), ("2006-03-01", "c d"), ("2007-01-01", "a b"), ("2005-12-31", "a b")]
    counts = []
    for day, name in holders:
        said = office(f"leader:RUS:{name}", "country:RUS", "president", date=day)
        store.apply(Batch(extractions=[article(f"n{day}", said, published=day)]))
        counts.append(len(list(store.view().edges("REPRESENTS"))))
    assert counts == [1, 2, 3, 2]
    assert pipeline.verify(store) == []
    store.close()
    made.close()
