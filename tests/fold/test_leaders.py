"""Which keys of leaders and persons are one, over all articles."""

import pytest
from stated import article, graph_of, quoted, who

from relgraph.fold.tables import role_means

ALIYEV = "leader:AZE:ilham aliev"


def leaders(*entities, decisions=()):
    graph = graph_of(*(article(f"a{i}", entities=(e,)) for i, e in enumerate(entities)), decisions=decisions)
    return sorted(n.id for n in graph.nodes if n.label == "Leader")


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("Jahongir Qosimbekov", "Dzhakhongir Kasymbekov", 1),
        ("Abdelwahab Benzerga", "Abdul Wahab Ben Zerga", 1),
        ("Ryu Sang-hyuk", "Yoo Sang Hyuk", 1),
        ("Rosario Quincho", "Rosario Quincho Altamirano", 1),
        ("Aleksandr Lukashenko", "Alexander Lukashenka", 1),
        ("Vladimir Putin", "Putin Vladimir", 1),
        ("Vladimir Putin", "V. Putin", 1),
        ("Ilham Aliyev", "Mehriban Aliyeva", 2),
        ("Aleksandr Ivanov", "Aleksandra Ivanova", 2),
        ("Ilham Aliyev", "Heydar Aliyev", 2),
        ("Kim Jong-il", "Kim Jong-un", 2),
        ("Vladimir Putin", "Vladimir Rutin", 2),
    ],
)
def test_spellings_of_one_president(one, other, count):
    spelled = [who(f"leader:XXX:{n.lower()}", n, role="president") for n in (one, other)]
    assert len(leaders(*spelled)) == count


def test_a_minister_and_a_president_of_one_name_stay_two():
    assert (
        len(
            leaders(
                who("leader:XXX:a kosim", "Ali Kosim", role="president"),
                who("leader:XXX:a kasim", "Ali Kasem", role="mayor"),
            )
        )
        == 2
    )


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("ambassador", "ambassador to the United States", 1),
        ("spokesman for the Secretary-General", "deputy spokesman for the Secretary-General", 1),
        ("director of the White House Office", "director of the Office of Intergovernmental Affairs", 1),
        ("president", "president of the Republic", 1),
        ("secretary of state", "foreign minister", 1),
        ("president", "aide to the president", 2),
        ("energy minister", "adviser to the energy minister", 2),
        ("ambassador to Peru", "director of studies", 2),
    ],
)
def test_an_office_is_known_without_what_it_is_for(one, other, count):
    bearers = ("leader:XXX:ali kosim", "Ali Kosim", one), ("leader:XXX:ali kasem", "Ali Kasem", other)
    assert len(leaders(*(who(key, name, role=role) for key, name, role in bearers))) == count


def test_a_surname_with_an_office_joins_none_of_another_office():
    minister = who("leader:IND:piush goial", "Piyush Goyal", role="minister of commerce and industry")
    other = who("leader:IND:goel", "Goel", role="v.p.", partial=True)
    assert len(leaders(minister, other)) == 2
    assert len(leaders(minister, other | {"role": "minister"})) == 1


def test_two_whom_the_gazetteer_knows_stay_two_and_a_name_that_fits_both_joins_neither():
    father = who("leader:bush-41", "George H.W. Bush", country="USA", role="president", gazetteer_id="bush-41")
    son = who("leader:bush-43", "George W. Bush", country="USA", role="president", gazetteer_id="bush-43")
    either = who("leader:USA:george bush", "George Bush", role="president")
    assert len(leaders(father, son)) == 2
    assert len(leaders(father, son, either)) == 3
    assert len(leaders(son, either)) == 1


@pytest.mark.parametrize(
    ("key", "known", "count"),
    [
        ("leader:-:alexandr lukashenk", {}, 1),
        ("leader:-:alexandr lukashenk", {"role": "mediator"}, 1),
        ("leader:-:alexandr lukashenk", {"gender": "f"}, 2),
    ],
)
def test_one_name_without_a_country_takes_no_two_spellings_apart(key, known, count):
    one = who("leader:BLR:alexandr lukashenk", "Alexandr Lukashenko", role="president", gender="m")
    other = who("leader:BLR:alexander lukashenk", "Alexander Lukashenka", role="president", gender="m")
    assert len(leaders(one, other)) == 1
    assert len(leaders(one, other, who(key, "Alexandr Lukashenko", **known))) == count


def test_a_surname_joins_the_one_bearer_and_is_un_joined_by_a_second():
    alone = who("leader:AZE:aliev", "Aliyev", partial=True)
    ilham, heydar = who("leader:AZE:ilham aliev", "Ilham Aliyev"), who("leader:AZE:heidar aliev", "Heydar Aliyev")
    assert len(leaders(alone, ilham)) == 1
    assert len(leaders(alone, ilham, heydar)) == 3
    assert len(leaders(alone, who("leader:AZE:mehriban alieva", "Mehriban Aliyeva"), ilham)) == 2


@pytest.mark.parametrize(("role", "count"), [("energy secretary", 1), ("ambassador", 2)])
def test_a_first_name_may_be_shortened_in_one_office(role, count):
    whole = who("leader:USA:samuel hartigan", "Samuel Hartigan", role="energy secretary")
    assert len(leaders(whole, who("leader:USA:sam hartigan", "Sam Hartigan", role=role))) == count
    surname = who("leader:USA:samuel", "Samuel", partial=True, role=role)
    assert len(leaders(who("leader:USA:sam hartigan", "Sam Hartigan", role=role), surname)) == 2


def test_a_short_surname_joins_by_its_vowels_too():
    brown = who("leader:USA:ck brown", "CQ Brown", role="general")
    assert len(leaders(brown, who("leader:USA:coe", "Coe", partial=True, role="general"))) == 2
    wu = who("leader:CHN:wu jianmin", "Wu Jianmin", role="minister")
    assert len(leaders(wu, who("leader:CHN:we jianmin", "Wei Jianmin", role="minister"))) == 2
    roh = who("leader:KOR:roh mo hiun", "Roh Moo-hyun", role="president")
    assert len(leaders(roh, who("leader:KOR:roh mu hiun", "Roh Mu-hyun", role="president"))) == 1
    omar = who("leader:SDN:omar al bashir", "Omar al-Bashir", role="president")
    assert len(leaders(omar, who("leader:SDN:omar el beshir", "Omar el-Beshir", role="president"))) == 1


MUSK = who("leader:USA:elon musk", "Elon Musk", role="adviser", gender="m")


@pytest.mark.parametrize(
    ("person", "others", "found"),
    [
        (who("person:elon musk", "Elon Musk"), [MUSK], []),
        (who("person:musk elon", "MUSK Elon"), [MUSK], []),
        (who("person:elon musk", "Elon Musk", gender="f"), [MUSK], ["person:elon musk"]),
        (who("person:elen musk", "Elen Musk"), [MUSK], ["person:elen musk"]),
        (who("person:musk", "Musk", partial=True), [MUSK], ["person:musk"]),
        (who("person:musk", "Musk"), [who("leader:USA:musk", "Musk")], ["person:musk"]),
        (who("person:elon musk", "Elon Musk"), [MUSK, who("person:musk elon", "Musk Elon")], []),
        (who("person:elon musk", "Elon Musk"), [MUSK, who("leader:ZAF:elon musk", "Elon Musk")], []),
        (
            who("person:elon musk", "Elon Musk"),
            [MUSK, who("leader:ZAF:musk elon", "Musk Elon", gender="f")],
            ["person:elon musk"],
        ),
        (
            who("person:elon musk", "Elon Musk"),
            [MUSK, who("leader:-:elon musk", "Elon Musk", gender="f")],
            ["person:elon musk"],
        ),
    ],
)
def test_a_person_joins_the_one_leader_of_the_same_full_name(person, others, found):
    told = [article(f"a{i}", quoted(e["key"], f"Word {i}."), entities=(e,)) for i, e in enumerate([person, *others])]
    graph = graph_of(*told)
    assert sorted(n.id for n in graph.nodes if n.label == "Person") == found
    speakers = {e.source for e in graph.edges if e.kind == "QUOTED"}
    assert speakers == {n.id for n in graph.nodes if n.label in {"Leader", "Person"}}


def test_a_person_takes_no_two_spellings_of_a_leader_apart():
    one = who("leader:BLR:alexandr lukashenk", "Alexandr Lukashenko", role="president")
    other = who("leader:BLR:alexander lukashenk", "Alexander Lukashenka", role="president")
    assert leaders(one, other, who("person:alexandr lukashenk", "Alexandr Lukashenko")) == [other["key"]]


def test_who_has_yet_to_take_up_an_office_is_known_by_it():
    assert role_means("president-elect") == role_means("president")
    assert role_means("ambassador-designate to Peru") == role_means("ambassador to Peru")
