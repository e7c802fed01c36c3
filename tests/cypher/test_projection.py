"""The projection answers about the record's present state, whatever happened to its folder."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from handmade import EDGES, NODES, HandmadeView

from relgraph.errors import MissingExtraError, QueryError
from relgraph.model import Edge, Node
from relgraph.stores.cypher import Changes, engine, jvm, open_projection
from relgraph.stores.cypher.editions import Edition

COUNT = "MATCH (n:Leader) RETURN count(n) AS n"
MEETINGS = "MATCH (:Leader)-[m:MET_WITH]->(:Leader) RETURN m.id AS id ORDER BY id"
LEADERS = sum(node.label == "Leader" for node in NODES)


@pytest.fixture
def view():
    return HandmadeView()


@pytest.fixture
def said():
    return []


@pytest.fixture
def projection(view, tmp_path, said):
    made = open_projection(view, tmp_path / "store.cypher", said.append)
    yield made
    made.close()


@pytest.fixture(scope="module")
def told():
    return []


@pytest.fixture(scope="module")
def asked(tmp_path_factory, told):
    """A projection that is asked and stays as it is."""
    made = open_projection(HandmadeView(), tmp_path_factory.mktemp("asked") / "store.cypher", told.append)
    yield made
    made.close()


def editions(tmp_path):
    return sorted(path.name for path in (tmp_path / "store.cypher").iterdir())


def test_the_first_question_makes_it_and_says_so_once(projection, said, tmp_path):
    assert not (tmp_path / "store.cypher").exists()
    assert projection.query(COUNT, {}).rows == [(LEADERS,)]
    assert projection.query(COUNT, {}).rows == [(LEADERS,)]
    assert said == [f"making the Cypher projection in {tmp_path / 'store.cypher'}"]


def test_all_nodes_and_edges_arrive_with_their_values(asked, view):
    rows = asked.query("MATCH (n) RETURN n.id AS id ORDER BY id", {}).rows
    assert [row[0] for row in rows] == sorted(node.id for node in view.all_nodes)
    edges = asked.query("MATCH (a)-[r]->(b) RETURN r.id AS id, a.id AS a, b.id AS b ORDER BY id", {}).rows
    assert edges == sorted((edge.id, edge.source, edge.target) for edge in view.all_edges)


def test_values_are_pythons_own_all_the_way_down(asked):
    found = asked.query(
        "MATCH (a:Leader {id: 'leader:rudolf'})-[m:MET_WITH {id: 'm1'}]-(b:Leader) "
        "RETURN m.date AS day, [m.date] AS days, {at: [m.date], of: a.aliases} AS map, m.sources AS n, "
        "m.disputed AS no, m.confidence AS sure, a.nothing AS nothing, a.name AS name, 7 / 2.0 AS half",
        {},
    )
    day = dt.date(2024, 5, 16)
    assert found.rows == [
        (day, [day], {"at": [day], "of": ["Rudolph Elphberg"]}, 2, False, 0.8, None, "Rudolf Elphberg", 3.5)
    ]
    assert [type(value) for value in found.rows[0]] == [dt.date, list, dict, int, bool, float, type(None), str, float]


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (a:Leader)-[m:MET_WITH]->() RETURN a {.name, n: count(m)} AS met",
        "MATCH (a:Leader) RETURN *, a.name AS met LIMIT 1",
    ],
)
def test_a_column_that_the_engine_loses_is_not_left_out_in_silence(asked, query):
    with pytest.raises(QueryError, match="loses the column met"):
        asked.query(query, {})


def test_names_in_backticks_are_columns(asked):
    assert asked.query("MATCH (`a b`:Leader) RETURN `a b`.name, 1 AS `c d` LIMIT 1", {}).rows[0][1] == 1


def test_nodes_edges_and_paths_come_as_dicts(asked):
    ((node, edge, path),) = asked.query(
        "MATCH p = (a:Country {id: 'country:RUR'})-[m:MET_WITH]-(b:Country) RETURN a AS node, m AS edge, p AS path", {}
    ).rows
    assert (node["label"], node["id"], node["aliases"]) == ("Country", "country:RUR", ["Kingdom of Ruritania"])
    assert (edge["relation"], edge["from"], edge["to"]) == ("MET_WITH", "country:RUR", "country:SYL")
    assert edge["date"] == dt.date(2024, 5, 16)
    assert [step.get("label", step.get("relation")) for step in path] == ["Country", "MET_WITH", "Country"]


def test_a_month_or_year_is_its_first_day(tmp_path):
    event = Node("e", "Event", "x", {"date": "2024-06", "precision": "month"})
    leader = Node("l", "Leader", "x", {"first_seen": "2024"})
    projection = open_projection(HandmadeView([event, leader], []), tmp_path / "p", print)
    rows = projection.query("MATCH (e:Event), (l:Leader) RETURN e.date AS a, l.first_seen AS b", {}).rows
    assert rows == [(dt.date(2024, 6, 1), dt.date(2024, 1, 1))]
    projection.close()


HOSTILE = "'\"\\`{}$x\n\t\r\u2028\u202e\x7f😀 é` //*/ --"


def test_hostile_strings_arrive_as_they_are(tmp_path):
    node = Node(HOSTILE, "Leader", HOSTILE, {"aliases": [HOSTILE, "", "\u0001"], "country": HOSTILE})
    edge = Edge(HOSTILE, "QUOTED", HOSTILE, HOSTILE, {"text": HOSTILE * 500, "about": [HOSTILE]})
    projection = open_projection(HandmadeView([node], [edge]), tmp_path / "p", print)
    cypher = "MATCH (l:Leader {id: $id})-[q:QUOTED]->(l) RETURN l.id, l.name, l.aliases, l.country, q.text, q.about"
    rows = projection.query(cypher, {"id": HOSTILE}).rows
    assert rows == [(HOSTILE, HOSTILE, [HOSTILE, "", "\u0001"], HOSTILE, HOSTILE * 500, [HOSTILE])]
    projection.close()


def test_a_few_changes_are_applied_to_a_copy(projection, view, said, tmp_path):
    projection.query(COUNT, {})
    new = Node("leader:new", "Leader", "New", {"aliases": ["N"]})
    renamed = Node("leader:ivan", "Leader", "Ivan II", {})
    met = Edge("m99", "MET_WITH", "leader:ivan", "leader:new", {"date": "2024-08-01", "status": "happened"})
    moved = Edge("m10", "MET_WITH", "leader:ivan", "leader:new", {"status": "denied"})
    view.log[1] = Changes([new, renamed], [met, moved], [("person:ada black", "Person")], [("m11", "MET_WITH")])
    view.number = 2
    rows = projection.query(MEETINGS, {}).rows
    before = {edge.id for edge in EDGES if edge.kind == "MET_WITH" and edge.id != "m2"}
    assert {row[0] for row in rows} == (before | {"m99"}) - {"m11"}
    people = projection.query("MATCH (n:Leader) RETURN n.id AS id, n.name AS name, n.country AS c ORDER BY id", {})
    assert ("leader:ivan", "Ivan II", None) in people.rows
    assert ("leader:new", "New", None) in people.rows
    ends = projection.query("MATCH (a)-[m:MET_WITH {id: 'm10'}]->(b) RETURN b.id, m.status, m.date", {}).rows
    assert ends == [("leader:new", "denied", None)]
    assert projection.query("MATCH (p:Person) RETURN count(p) AS n", {}).rows == [(0,)]
    assert projection.query("MATCH (p)-[q:QUOTED {id: 'q2'}]->(e) RETURN q.id", {}).rows == []
    assert len(said) == 1  # the rebuild alone is worth a line
    assert len(editions(tmp_path)) == 1  # the old one is gone


def test_a_changed_copy_equals_a_new_one(view, tmp_path):
    changing = open_projection(view, tmp_path / "a", lambda _: None)
    changing.query(COUNT, {})
    dropped, kept = EDGES[::3], [edge for edge in EDGES if edge not in EDGES[::3]]
    view.all_edges = kept
    view.log[1] = Changes([], kept[:5], [], [(edge.id, edge.kind) for edge in dropped])
    view.number = 2
    fresh = open_projection(view, tmp_path / "b", lambda _: None)
    everything = "MATCH (a)-[r]->(b) RETURN r.id AS id, a.id AS a, b.id AS b, r AS edge ORDER BY id"
    assert changing.query(everything, {}).rows == fresh.query(everything, {}).rows
    changing.close()
    fresh.close()


def test_too_many_changes_or_an_unknown_past_load_afresh(projection, view, said):
    projection.query(COUNT, {})
    view.all_nodes = [*NODES, Node("leader:new", "Leader", "New")]
    view.number = 7
    assert projection.query(COUNT, {}).rows == [(LEADERS + 1,)]
    assert len(said) == 2


def test_another_record_with_the_same_change_number_is_noticed(projection, view):
    projection.query(COUNT, {})
    view.all_nodes, view.all_edges = [Node("leader:only", "Leader", "Only")], []
    view.record_id = lambda: "another"
    assert projection.query(COUNT, {}).rows == [(1,)]


def _empty_stamp(folder):
    (folder / "stamp.json").write_text("{}")


def _cut_file(folder):
    bucket = next(folder.glob("Leader_0.*.bucket"))
    bucket.write_bytes(bucket.read_bytes()[:1000])


def _lost_file(folder):
    next(folder.glob("dictionary*")).unlink()


def _scrambled(folder):
    for path in folder.glob("*.bucket"):
        path.write_bytes(b"\xff\x13" * (path.stat().st_size // 2))


def _broken_schema(folder):
    size = (folder / "schema.json").stat().st_size
    (folder / "schema.json").write_bytes(b"{" * size)
    (folder / "schema.prev.json").write_bytes(b"{" * (folder / "schema.prev.json").stat().st_size)


@pytest.mark.parametrize("damage", [shutil.rmtree, _empty_stamp, _cut_file, _lost_file, _scrambled, _broken_schema])
def test_a_damaged_projection_is_made_again(view, tmp_path, damage):
    first = open_projection(view, tmp_path / "p", lambda _: None)
    first.query(COUNT, {})
    first.close()
    damage(next((tmp_path / "p").iterdir()))
    said: list[str] = []
    second = open_projection(view, tmp_path / "p", said.append)
    assert second.query("MATCH (n:Leader) RETURN n.name AS n ORDER BY n", {}).rows[0] == ("Anton Sapt",)
    assert said
    assert second.query(COUNT, {}).rows == [(LEADERS,)]
    second.close()


def test_another_engine_version_loads_afresh(projection, monkeypatch, said):
    projection.query(COUNT, {})
    monkeypatch.setattr("relgraph.stores.cypher.projection.engine_version", lambda: "99.1")
    assert projection.query(COUNT, {}).rows == [(LEADERS,)]
    assert len(said) == 2


def test_two_users_in_one_process_share_it(projection, view, tmp_path):
    other = open_projection(view, tmp_path / "store.cypher", print)
    assert projection.query(COUNT, {}) == other.query(COUNT, {})
    other.close()
    assert projection.query(COUNT, {}).rows == [(LEADERS,)]


def test_an_old_edition_stays_while_somebody_holds_it(projection, view, tmp_path):
    projection.query(COUNT, {})
    old = next((tmp_path / "store.cypher").iterdir())
    stamp = json.loads((old / "stamp.json").read_text())
    stamp.pop("files")
    held = Edition(old, type(projection._edition.stamp)(**stamp))
    view.number, view.log[1] = 2, Changes()
    projection.query(COUNT, {})
    assert old.exists()
    held.release()
    view.number, view.log[2] = 3, Changes()
    projection.query(COUNT, {})
    assert not old.exists()


def test_what_a_killed_process_left_in_the_making_is_removed(projection, tmp_path):
    (tmp_path / "store.cypher" / "new-999999999-abc").mkdir(parents=True)
    projection.query(COUNT, {})
    assert len(editions(tmp_path)) == 1


def test_two_processes_make_it_at_once(view, tmp_path):
    script = (
        "import sys; sys.path.insert(0, sys.argv[2])\n"
        "from handmade import HandmadeView\nfrom pathlib import Path\n"
        "from relgraph.stores.cypher import open_projection\n"
        "p = open_projection(HandmadeView(), Path(sys.argv[1]), lambda _: None)\n"
        "print(p.query('MATCH (n:Leader) RETURN count(n) AS n', {}).rows)\n"
    )
    tests = str(__file__).rsplit("/", 2)[0]
    command = [sys.executable, "-c", script, str(tmp_path / "p"), tests]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    assert {process.communicate(timeout=120)[0] for process in running} == {f"[({LEADERS},)]\n"}
    assert len([path for path in (tmp_path / "p").iterdir() if not path.name.startswith("gone-")]) == 1


def test_a_folder_that_may_only_be_read_is_left_alone(view, tmp_path, monkeypatch):
    monkeypatch.setenv("RELGRAPH_CACHE", str(tmp_path / "cache"))
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    projection = open_projection(view, blocked / "store.cypher", lambda _: None)
    assert projection.query(COUNT, {}).rows == [(LEADERS,)]
    assert list((tmp_path / "cache" / "cypher").iterdir())
    projection.close()


def test_a_thread_may_ask(asked):
    found = []
    thread = threading.Thread(target=lambda: found.append(asked.query(COUNT, {}).rows))
    thread.start()
    thread.join()
    assert found == [[(LEADERS,)]]


FAULTS = [
    ("MATCH (a:Leader RETURN a", "line 1, column 17: mismatched input", "                  ^"),
    ("MATCH (a:Leader)\nRETURN a.id,\n  missing", "line 3, column 3: Variable 'missing' not defined", "    ^"),
    ("RETURN foo(1) AS x", "line 1, column 8: Unknown function 'foo'", "         ^"),
]


@pytest.mark.parametrize(("query", "message", "caret"), FAULTS)
def test_a_faulty_query_shows_the_engines_words_and_the_place(asked, query, message, caret):
    with pytest.raises(QueryError) as caught:
        asked.query(query, {})
    assert str(caught.value).startswith(message)
    assert str(caught.value).splitlines()[-1] == caret


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("RETURN 1 / 0 AS x", "zero"),
        ("RETURN 'a' - 1 AS x", "numeric operands"),
        ("RETURN date('rubbish') AS x", "rubbish"),
        ("RETURN $x AS x", "-p name=value"),
        ("RETURN 1 AS a UNION RETURN 2 AS b", "same return column names"),
    ],
)
def test_an_impossible_query_is_an_error_of_the_query(asked, query, message, told):
    with pytest.raises(QueryError, match=message):
        asked.query(query, {})
    with pytest.raises(QueryError, match=message):
        asked.query(query, {})
    assert len(told) <= 1  # no rebuild for it


def test_too_many_rows_are_refused(asked, monkeypatch):
    monkeypatch.setattr(engine, "ROW_LIMIT", 1000)
    with pytest.raises(QueryError, match="more than 1,000 rows"):
        asked.query("UNWIND range(1, 5000) AS x RETURN x", {})


def test_no_rows_still_have_columns(asked):
    assert asked.query("MATCH (n:Leader {id: 'none'}) RETURN n.name AS name, 1 AS one", {}).columns == (
        "name",
        "one",
    )


def test_where_there_is_no_engine_the_error_names_neo4j(view, tmp_path, monkeypatch):
    monkeypatch.setattr(jvm, "PACKAGE", "no-such-package-of-ours")
    with pytest.raises(MissingExtraError, match="neo4j://"):
        open_projection(view, tmp_path / "p", print).query(COUNT, {})


def test_a_relative_folder_stays_where_it_is_when_the_process_moves(view, tmp_path, monkeypatch):
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path)
    projection = open_projection(view, Path("store.cypher"), lambda _: None)
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert projection.query(COUNT, {}).rows == [(LEADERS,)]
    assert (tmp_path / "store.cypher").is_dir()
    projection.close()
