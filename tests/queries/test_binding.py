"""Parameters as people type them: dates, numbers, lists, and names of people and countries."""

from __future__ import annotations

import datetime as dt

import pytest
from handmade import HandmadeView

from relgraph.errors import DataError, QueryError, UsageError
from relgraph.model import Node
from relgraph.protocols import Result
from relgraph.queries import bind, catalogue, find, question, read, resolve, run

VIEW = HandmadeView()


@pytest.mark.parametrize(
    ("kind", "typed", "expected"),
    [
        ("leader", "Rudolf Elphberg", "leader:rudolf"),
        ("leader", "rudolf elphberg", "leader:rudolf"),
        ("leader", "Rudolph Elphberg", "leader:rudolf"),  # an alias
        ("leader", "Elphberg", "leader:rudolf"),
        ("leader", "Ivan Dangloss", "leader:ivan"),  # without diacritics
        ("leader", "Elphberg, Rudolf", "leader:rudolf"),  # any order
        ("leader", "leader:sapt", "leader:sapt"),
        ("country", "ruritania", "country:RUR"),
        ("country", "RUR", "country:RUR"),
        ("organization", "the League", "org:LGA"),
        ("sector", "trade", "sector:trade"),
        ("actor", "Sylvania", "country:SYL"),
        ("actor", "Ada Black", "person:ada black"),
    ],
)
def test_a_typed_name_finds_its_node(kind, typed, expected):
    assert resolve(VIEW, kind, typed) == expected


def test_an_ambiguous_name_lists_the_candidates():
    two = HandmadeView([Node("leader:1", "Leader", "Kim Jong Un"), Node("leader:2", "Leader", "Kim Yong Nam")], [])
    with pytest.raises(QueryError) as caught:
        resolve(two, "leader", "Kim")
    assert "fits 2 nodes" in str(caught.value)
    assert "Kim Jong Un  (leader:1)" in str(caught.value)
    assert resolve(two, "leader", "Kim Yong") == "leader:2"


def test_a_long_list_of_candidates_is_counted():
    many = HandmadeView([Node(f"leader:{n}", "Leader", f"Kim {n}") for n in range(14)], [])
    with pytest.raises(QueryError, match="and 4 more"):
        resolve(many, "leader", "Kim")


def test_an_unknown_name_is_answered_with_the_nearest():
    with pytest.raises(QueryError, match=r"knows no leader called 'Rudolf Elfberg'\. Did you mean Rudolf Elphberg"):
        resolve(VIEW, "leader", "Rudolf Elfberg")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"since": "2024-05-16"}, "2024-05-16"),
        ({"since": "2024-05"}, "2024-05-01"),
        ({"since": "2024"}, "2024-01-01"),
        ({"since": dt.date(2024, 5, 16)}, "2024-05-16"),
        ({"since": "today"}, "2024-09-01"),
        ({}, None),
    ],
)
def test_dates(given, expected):
    assert bind(VIEW, find("top-pairs"), given, today=lambda: dt.date(2024, 9, 1))["since"] == expected


@pytest.mark.parametrize(
    ("name", "given", "message"),
    [
        ("top-pairs", {"since": "16 May"}, r"since=16 May: not a date \(2024-05-16"),
        ("top-pairs", {"limit": "many"}, "limit=many: not a whole number"),
        ("top-pairs", {"sinse": "2024"}, "no parameter 'sinse'. Known: limit, since, until"),
        ("meetings-of", {}, "meetings-of needs actor"),
        ("meetings-of", {"actor": "Nobody"}, "knows no actor called 'Nobody'"),
    ],
)
def test_a_wrong_value_names_the_parameter_and_the_form(name, given, message):
    with pytest.raises(QueryError, match=message):
        bind(VIEW, find(name), given)


def test_a_list_is_typed_with_commas_or_given_as_one():
    asked = find("one-sided")
    assert bind(VIEW, asked, {"outlets": "A, B ,C"})["outlets"] == ["A", "B", "C"]
    assert bind(VIEW, asked, {"outlets": ["A, B"]})["outlets"] == ["A, B"]


def test_an_optional_name_may_be_left_out():
    assert bind(VIEW, find("offices"), {})["side"] is None
    assert bind(VIEW, find("offices"), {"side": "Ruritania"})["side"] == "country:RUR"


def test_free_cypher_takes_what_it_looks_like():
    asked = question("MATCH (n:Leader) WHERE n.x = $a RETURN n.id AS id")
    given = {
        "a": "1",
        "b": "1.5",
        "c": "2024-05-16",
        "d": "true",
        "e": dt.date(2024, 1, 2),
        "f": [1, 2],
        "g": "-3",
        "h": "x",
    }
    assert bind(VIEW, asked, given) == {
        "a": 1, "b": 1.5, "c": "2024-05-16", "d": True, "e": "2024-01-02", "f": [1, 2], "g": -3, "h": "x",
    }  # fmt: skip


def test_an_unknown_question_is_answered_with_near_names():
    with pytest.raises(UsageError, match=r"no question is called 'top-pair'\. Did you mean top-pairs"):
        question("top-pair")
    with pytest.raises(UsageError, match="relgraph queries lists them"):
        question("zzzz")
    with pytest.raises(QueryError, match="empty"):
        question("  ")
    with pytest.raises(UsageError, match="no such file"):
        question("nowhere.cypher")


def test_a_file_of_the_users_own_is_a_question(tmp_path):
    path = tmp_path / "mine.cypher"
    path.write_text("// title: Mine\n// param: n: int = 3 — how many\nRETURN $n AS n\n", encoding="utf-8")
    asked = question(str(path))
    assert (asked.name, asked.title, bind(VIEW, asked, {})) == ("mine", "Mine", {"n": 3})


@pytest.mark.parametrize(
    ("header", "message"),
    [
        ("// param: n = 3", "line 1: a parameter reads"),
        ("// title: x\n// param: n: integer — x", "line 2: no parameter type is called 'integer'"),
        ("// column: n", "line 1: a column reads"),
    ],
)
def test_a_faulty_header_names_file_and_line(tmp_path, header, message):
    path = tmp_path / "faulty.cypher"
    path.write_text(header + "\nRETURN 1 AS n\n", encoding="utf-8")
    with pytest.raises(DataError, match=message):
        read(path)


class AskedStore:
    """A store that shows what it is asked."""

    def view(self):
        return VIEW

    def query(self, cypher, params):
        return Result(("cypher", "params"), [(cypher, params)])


def test_run_takes_a_name_or_cypher():
    ((cypher, params),) = run(AskedStore(), "quotes-of", {"actor": "Flavia"}).rows
    assert cypher == find("quotes-of").cypher
    assert params == {"actor": "leader:flavia", "since": None, "limit": 100}
    assert run(AskedStore(), "RETURN $a AS a", {"a": "1"}).rows == [("RETURN $a AS a", {"a": 1})]


def test_the_catalogue_is_sorted_by_name():
    names = [asked.name for asked in catalogue()]
    assert names == sorted(names)
