"""What the user decides: who is one, who is two, what is wrong."""

import pytest
from stated import agreed, article, edges, event, events, graph_of, met, quoted, who

from relgraph.model import Decision

ALIYEV, LUKASHENKO = "leader:AZE:ilham aliev", "leader:BLR:aleksandr lukashenk"
AZE, BLR = "country:AZE", "country:BLR"


def test_decisions_merge_split_reject_confirm_and_are_undone():
    a, b = article("a", met(ALIYEV, LUKASHENKO, date="2024-05-16")), article("b", met(ALIYEV, BLR, date="2024-07-01"))
    person = article("c", quoted("person:aliev", "Words."))
    merge = Decision("merge", ALIYEV, "person:aliev", at="1")
    split = Decision("split", ALIYEV, articles=("b",), at="2")
    rejected = next(s for s in a.statements if s.kind == "met_with")

    def ids(*decisions):
        return {n.id for n in graph_of(a, b, person, decisions=decisions).nodes if n.label in {"Leader", "Person"}}

    assert ids() == {ALIYEV, LUKASHENKO, "person:aliev"}
    assert ids(merge) == {ALIYEV, LUKASHENKO}
    assert ids(merge, Decision("undo", merge.id, at="3")) == ids()
    assert ids(split) == {*ids(), f"{ALIYEV}~{split.id[:8]}"}
    assert len(edges(graph_of(a, b, decisions=[Decision("reject", rejected.id)]), "MET_WITH")) == 1
    confirmed = graph_of(a, b, decisions=[Decision("confirm", rejected.id)])
    assert 1.0 in {e.properties["confidence"] for e in edges(confirmed, "MET_WITH")}
    (edge, _) = edges(graph_of(a, b), "MET_WITH")
    assert edge.id not in {e.id for e in graph_of(a, b, decisions=[Decision("reject", edge.id)]).edges}


HEIDAR, PERSON = "leader:AZE:heidar aliev", "person:aliev"
PAIR = met(ALIYEV, HEIDAR, date="2024-05-16")


@pytest.mark.parametrize(
    ("said", "merge", "kinds", "meetings"),
    [
        ([PAIR], (ALIYEV, HEIDAR), [], 0),
        (
            [event("e1", "meeting", ALIYEV, HEIDAR), met(ALIYEV, HEIDAR, event="e1")],
            (ALIYEV, HEIDAR),
            ["TOOK_PART_IN"],
            1,
        ),
        (
            [event("e1", "meeting", AZE, BLR), met(ALIYEV, HEIDAR, event="e1")],
            (HEIDAR, ALIYEV),
            ["TOOK_PART_IN"] * 2,
            1,
        ),
        ([met(AZE, BLR)], (BLR, AZE), [], 0),
        ([agreed(AZE, BLR, sectors=("trade",))], (AZE, BLR), ["AGREED_ON"], 0),
        ([quoted(ALIYEV, "He said it.", about=[HEIDAR])], (ALIYEV, HEIDAR), ["QUOTED", "TOOK_PART_IN"], 1),
    ],
)
def test_nobody_meets_himself(said, merge, kinds, meetings):
    """What is said of two who are one stays as it was said; it makes no meeting while they are one."""
    told, row = article("a", *said), Decision("merge", *merge, at="1")
    graph = graph_of(told, decisions=[row])
    links = {"MENTIONS", "REPORTED_IN", "STATES"}
    assert sorted(e.kind for e in graph.edges if e.kind not in links) == kinds
    assert len(events(graph)) == meetings
    assert [e.id for e in graph.edges if e.source == e.target] == []
    met_with = [n for n in graph.nodes if n.properties.get("kind") == "met_with"]
    assert [(n.properties["edge_ids"], "event_id" in n.properties) for n in met_with] == [([], False)] * len(met_with)
    assert graph_of(told, decisions=[row, Decision("undo", row.id, at="2")]) == graph_of(told)


def test_two_spellings_that_an_article_has_meet_are_one_person_and_no_meeting():
    other = "leader:AZE:ilham aleev"
    people = who(ALIYEV, "Ilham Aliyev", role="president"), who(other, "Ilham Aleyev", role="president")
    graph = graph_of(article("a", met(ALIYEV, other), entities=people))
    assert len([n for n in graph.nodes if n.label == "Leader"]) == 1
    assert edges(graph, "MET_WITH") == []


def test_a_party_that_is_two_agrees_with_nobody_named():
    row = Decision("merge", AZE, BLR)
    (edge,) = edges(graph_of(article("a", agreed(AZE, BLR, sectors=("trade",))), decisions=[row]), "AGREED_ON")
    assert (edge.source, edge.properties["partners"]) == (AZE, [])


@pytest.mark.parametrize(
    ("merges", "stays", "name"),
    [
        ([(ALIYEV, LUKASHENKO)], ALIYEV, "Ilham Aliyev"),
        ([(LUKASHENKO, ALIYEV)], LUKASHENKO, "Aleksandr Lukashenko"),
        ([(LUKASHENKO, ALIYEV), (ALIYEV, LUKASHENKO)], ALIYEV, "Ilham Aliyev"),
        ([(ALIYEV, LUKASHENKO), (PERSON, ALIYEV)], ALIYEV, "Ilham Aliyev"),
        ([(PERSON, LUKASHENKO)], LUKASHENKO, "Aleksandr Lukashenko"),
        ([(LUKASHENKO, PERSON), (ALIYEV, PERSON)], ALIYEV, "Ilham Aliyev"),
        ([("leader:AZE:ilham aleev", ALIYEV)], "leader:AZE:ilham aleev", "Ilham Aleyev"),
        ([(ALIYEV, "leader:AZE:ilham aleev")], ALIYEV, "Ilham Aliyev"),
    ],
)
def test_the_one_named_first_stays_with_id_name_and_country(merges, stays, name):
    """However many articles name the other one; of a person and a leader the leader stays."""
    spelled = {ALIYEV: "Ilham Aliyev", "leader:AZE:ilham aleev": "Ilham Aleyev", LUKASHENKO: "Aleksandr Lukashenko"}
    named = [who(key, name, role="president", gender="m") for key, name in spelled.items()] + [who(PERSON, "Aliyev")]
    named = [one for one in named if any(one["key"] in pair for pair in merges)]
    told = [article(f"{i}{n}", entities=(one,)) for i, one in enumerate(named) for n in range(i + 1)]
    rows = [Decision("merge", *pair, at=str(i)) for i, pair in enumerate(merges)]
    nodes = {n.id: n for n in graph_of(*told, decisions=rows).nodes}
    assert (nodes[stays].name, nodes[stays].properties["country"]) == (name, stays.split(":")[1])
    assert not nodes.keys() & {key for pair in merges for key in pair if key != stays}
    assert {known["name"] for known in named} - {name} == set(nodes[stays].properties["aliases"])


def test_what_the_one_named_first_lacks_comes_from_the_other():
    kept, other = {"key": "leader:-:n", "kind": "leader"}, who(LUKASHENKO, "Aleksandr Lukashenko", gender="m")
    row = Decision("merge", "leader:-:n", LUKASHENKO)
    (node,) = [n for n in graph_of(article("a", entities=(kept, other)), decisions=[row]).nodes if n.label == "Leader"]
    found = node.id, node.name, node.properties["country"], node.properties["gender"]
    assert found == ("leader:-:n", "Aleksandr Lukashenko", "BLR", "m")


def test_a_merge_of_sectors_changes_nothing():
    told = article("a", agreed(AZE, BLR, sectors=("trade",)), event("e1", "meeting", AZE, BLR, sectors=("energy",)))
    assert graph_of(told, decisions=[Decision("merge", "sector:energy", "sector:trade")]) == graph_of(told)
