"""Questions on a real server: the rows of the embedded engine, read-only, with the place of a fault."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from handmade import NODES, HandmadeView
from handmade_rows import ASKED, CASES, TODAY

from relgraph.errors import QueryError
from relgraph.queries import bind, catalogue, find
from relgraph.stores.neo4j import asking
from relgraph.stores.neo4j.asking import ask

pytestmark = pytest.mark.neo4j
QUESTIONS = catalogue()


@pytest.mark.parametrize(("name", "given", "rows"), CASES, ids=[name for name, *_ in CASES])
def test_the_catalogue_has_the_rows_worked_out_by_hand(session, name, given, rows):
    question = find(name)
    found = ask(session, question.cypher, bind(HandmadeView(), question, given, today=lambda: TODAY))
    assert found.columns == tuple(column.name for column in question.columns)
    assert found.rows == rows


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.name)
def test_explain_has_no_warning_no_cartesian_product_and_no_full_scan(session, question):
    given, _ = ASKED[question.name]
    params = bind(HandmadeView(), question, given, today=lambda: TODAY)
    summary = session.run(f"EXPLAIN {question.cypher}", params).consume()
    assert summary.query_type == "r"
    assert [status for status in summary.gql_status_objects if status.is_notification] == []
    operators = [operator.partition("@")[0] for operator, _ in asking._operators(summary.plan)]
    assert "CartesianProduct" not in operators
    assert "AllNodesScan" not in operators
    assert not any("AllRelationships" in operator for operator in operators)
    if {"a", "actor", "party"} & set(params):
        assert any("UniqueIndexSeek" in operator for operator in operators) or question.name == "quotes-about"


VALUES = [
    "MATCH (a:Leader {id: 'leader:rudolf'}) RETURN a AS node",
    "MATCH (:Country {id: 'country:RUR'})-[m:MET_WITH]-(:Country) RETURN m AS edge",
    "MATCH p = (:Country {id: 'country:RUR'})-[m:MET_WITH]-(:Country) RETURN p AS path, [m] AS edges",
    "MATCH (m:Event {id: 'e1'}) RETURN {day: [m.date], nothing: m.nothing} AS map, m.sources AS n, m.disputed AS no",
    "RETURN 1 AS i, 1.5 AS f, 'x' AS s, true AS b, null AS n, [1, 'a', null] AS l, date('2024-02-29') AS d",
    "MATCH (a:Leader) RETURN a.name AS name ORDER BY name",
    "MATCH (a:Leader) WITH a ORDER BY a.id LIMIT 3 WITH * WHERE a.id > 'leader:f' RETURN a.id AS id ORDER BY id",
    "MATCH (a:Leader) OPTIONAL MATCH (a)-[:REPRESENTS]->(c:Country) RETURN a.id AS id, COUNT { (c)<-[:REPRESENTS]-() } AS n ORDER BY id",
    "MATCH (s:Statement) UNWIND s.edge_ids AS i WITH * MATCH (:Leader)-[m:MET_WITH]->(:Leader) WHERE m.id = i RETURN s.id AS s, i ORDER BY s, i",
    "MATCH p = shortestPath((a:Leader {id: 'leader:sapt'})-[:MET_WITH*..6]-(b:Leader {id: 'leader:rudolf'})) RETURN length(p) AS n",
]


@pytest.mark.parametrize("query", VALUES)
def test_values_are_those_of_the_embedded_engine(session, projection, query):
    ours, theirs = ask(session, query, {}), projection.query(query, {})
    assert ours == theirs
    assert _as_text(ours) == _as_text(theirs)  # 1 and 1.0 and true are equal, and still not the same


def _as_text(result):
    return json.dumps(result.rows, default=repr, sort_keys=True)


REFUSED = [
    "CREATE (n:Leader)",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) SET n.x = 1",
    "INSERT (:Leader)",
    "MERGE (n:Leader {id: 'x'}) RETURN n",
    "CALL { CREATE (n:Leader) } RETURN 1 AS x",
    "CALL (*) { MATCH (n) DELETE n } RETURN 1 AS x",
    "MATCH (n) CALL { WITH n DELETE n } IN TRANSACTIONS RETURN 1 AS x",
    "FOREACH (x IN [1] | CREATE (:Leader))",
    "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
    "CALL dbms.listConfig() YIELD name RETURN name",
    "CALL db.createLabel('x')",
    "CREATE INDEX x FOR (n:Leader) ON (n.x)",
    "CREATE USER eve SET PASSWORD 'abcdefgh'",
    "SHOW USERS",
    "DROP CONSTRAINT leader_id",
    "PROFILE CREATE (n:Leader)",
    "EXPLAIN CREATE (n:Leader)",
    "CYPHER runtime=slotted CREATE (n:Leader)",
    "/* x */ CREATE (n:Leader) // y",
    "\\u0043REATE (n:Leader)",
    "MATCH (n) RETURN n; CREATE (m)",
]


@pytest.mark.parametrize("query", REFUSED)
def test_nothing_but_reading_is_done(session, query):
    with pytest.raises(QueryError):
        ask(session, query, {})
    assert session.run("MATCH (n) WHERE NOT n:_RelgraphMeta RETURN count(n) AS n").single()["n"] == len(NODES)


@pytest.mark.parametrize("query", [*REFUSED[:6], "CALL dbms.listConfig() YIELD name RETURN name"])
def test_the_server_is_asked_even_where_the_guard_is_blind(session, query, monkeypatch):
    monkeypatch.setattr(asking, "check", lambda query: None)
    with pytest.raises(QueryError, match=r"writes|refused|read access"):
        ask(session, query, {})
    assert session.run("MATCH (n) WHERE NOT n:_RelgraphMeta RETURN count(n) AS n").single()["n"] == len(NODES)


def test_allowed_procedures_answer(session):
    labels = ask(session, "CALL db.labels() YIELD label RETURN label ORDER BY label", {})
    assert ("Leader",) in labels.rows


@pytest.mark.parametrize(
    ("query", "message", "caret"),
    [
        ("MATCH (a:Leader RETURN a", "line 1, column 17: Invalid input 'RETURN'", "                  ^"),
        ("MATCH (a:Leader)\nRETURN a.id,\n  missing", "line 3, column 3: Variable `missing` not defined", "    ^"),
        ("RETURN foo(1) AS x", "line 1, column 8: Unknown function 'foo'", "         ^"),
    ],
)
def test_a_faulty_query_shows_the_servers_words_and_the_place(session, query, message, caret):
    with pytest.raises(QueryError) as caught:
        ask(session, query, {})
    assert str(caught.value).startswith(message)
    assert str(caught.value).splitlines()[-1] == caret


@pytest.mark.parametrize(
    ("query", "message"),
    [("RETURN $x AS x", "-p name=value"), ("RETURN 1 / 0 AS x", "zero"), ("RETURN date('x') AS x", "x")],
)
def test_an_impossible_query_is_an_error_of_the_query(session, query, message):
    with pytest.raises(QueryError, match=message):
        ask(session, query, {})


def test_a_query_that_takes_too_long_is_given_up(session, monkeypatch):
    monkeypatch.setattr(asking, "TIME_LIMIT", 0.2)
    with pytest.raises(QueryError, match="not answered within"):
        ask(session, "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a + b) AS n", {})


def test_too_many_rows_are_refused(session, monkeypatch):
    monkeypatch.setattr(asking, "ROW_LIMIT", 10)
    with pytest.raises(QueryError, match="more than 10 rows"):
        ask(session, "UNWIND range(1, 50) AS x RETURN x", {})


def test_a_date_given_from_python_is_one(session):
    rows = ask(session, "RETURN date($d) AS d", {"d": dt.date(2024, 5, 16)}).rows
    assert rows == [(dt.date(2024, 5, 16),)]
