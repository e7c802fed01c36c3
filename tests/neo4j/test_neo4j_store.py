"""The store on a real Neo4j server: what it writes, refuses and says."""

from __future__ import annotations

import sqlite3
import subprocess
import sys

import neo4j
import pytest
from neo4j_made import article, articles
from neo4j_server import PASSWORD

from relgraph import pipeline
from relgraph.config import resource
from relgraph.errors import LockedError, SchemaError, ServerError, StoreError, UsageError
from relgraph.model import Decision, Edge, Node, Quarantined
from relgraph.protocols import Batch, Run
from relgraph.stores import open_store
from relgraph.stores.cypher import Changes
from relgraph.stores.neo4j import Address, address, connecting, writing
from relgraph.stores.neo4j import store as module
from relgraph.stores.neo4j.mirror import Mirror

pytestmark = pytest.mark.neo4j
FEED = str(resource("data", "sample_feed"))
PRIVATE = ("_RelgraphMeta", "_RelgraphText", "_RelgraphRun", "_RelgraphQuarantine", "_RelgraphDecision")


@pytest.fixture
def store(neo4j_env):
    opened = open_store(neo4j_env, create=True)
    yield opened
    opened.close()


@pytest.fixture
def embedded(tmp_path):
    opened = open_store(str(tmp_path / "relgraph.db"), create=True)
    yield opened
    opened.close()


def graph(store):
    return list(store.view().nodes()), list(store.view().edges())


def apply(*stores, extractions, **more):
    for store in stores:
        store.apply(Batch(extractions=extractions, **more))


def test_the_sample_feed_gives_the_same_graph_as_in_the_embedded_store(store, embedded):
    ours, theirs = pipeline.ingest(store, [FEED]), pipeline.ingest(embedded, [FEED])
    assert (ours.new, ours.nodes, ours.edges) == (theirs.new, theirs.nodes, theirs.edges)
    assert graph(store) == graph(embedded)
    assert pipeline.verify(store) == []
    assert pipeline.ingest(store, [FEED]).unchanged == ours.new
    meta, other = store.view().meta(), embedded.view().meta()
    assert {k: meta[k] for k in ("schema", "articles", "nodes", "edges", "sample", "version")} == {
        k: other[k] for k in ("schema", "articles", "nodes", "edges", "sample", "version")
    }


def test_new_edited_and_retracted_articles_leave_the_graph_of_the_embedded_store(store, embedded):
    apply(store, embedded, extractions=articles(range(12)))
    assert graph(store) == graph(embedded)
    edited = [article(3, day=9, other=8), article(4, day=9, word="did greet")]
    done = store.apply(Batch(extractions=edited))
    assert (done.updated, done.new) == ([e.document.id for e in edited], [])
    embedded.apply(Batch(extractions=edited))
    assert graph(store) == graph(embedded)
    gone = ["https://wire.example/1", "https://wire.example/3", "https://nowhere.example"]
    assert store.retract(gone) == embedded.retract(gone) == 2
    assert graph(store) == graph(embedded)
    assert store.known(gone) == {}
    assert pipeline.verify(store) == []


def test_decisions_change_the_graph_and_are_kept(store, embedded):
    apply(store, embedded, extractions=articles(range(4)))
    told = next(s for s in store.view().statements() if s.kind == "met_with")
    decision = Decision("reject", told.id, why="wrong", who="me", at="2024-06-01T00:00:00")
    for one in (store, embedded):
        one.decide(decision)
        one.decide(decision)
    assert store.decisions() == embedded.decisions() == [decision]
    assert graph(store) == graph(embedded)


def test_reading_is_that_of_the_embedded_store(store, embedded):
    apply(store, embedded, extractions=articles(range(6)))
    ours, theirs = store.view(), embedded.view()
    for edge in theirs.edges():
        assert ours.edge(edge.id) == edge
        assert ours.evidence(edge.id) == theirs.evidence(edge.id)
    for node in theirs.nodes():
        assert ours.node(node.id) == node
    assert list(ours.statements()) == list(theirs.statements())
    assert list(ours.nodes("Leader")) == list(theirs.nodes("Leader"))
    assert list(ours.edges("MET_WITH")) == list(theirs.edges("MET_WITH"))
    one = "https://wire.example/2"
    assert list(ours.statements(one)) == list(theirs.statements(one))
    assert ours.text(one) == theirs.text(one)
    assert list(store.extractions([one])) == list(embedded.extractions([one]))
    assert list(store.extractions()) == list(embedded.extractions())
    assert dict(store.origins()) == dict(embedded.origins())
    assert store.known([one, "x"]) == embedded.known([one, "x"])
    assert (ours.node("none"), ours.edge("none"), ours.evidence("none")) == (None, None, [])
    with pytest.raises(StoreError, match="no article has the id 'none'"):
        ours.text("none")


def test_runs_and_quarantine_are_a_ledger_of_the_server(store):
    bad = Quarantined("a.txt", "empty", "no text", None)
    store.begin(Run(id="r1", started="2024-06-01T00:00:00", version="1", command="ingest", counts={}))
    store.apply(Batch(extractions=articles(range(2)), quarantined=[bad], run="r1"))
    store.apply(Batch(unchanged=["x"], quarantined=[bad], run="r1"))
    (run,) = store.runs()
    assert run.counts == {"seen": 5, "new": 2, "updated": 0, "unchanged": 1, "reprint": 0, "quarantined": 2}
    assert store.quarantined() == [bad]
    assert store.release([bad]) == 1
    assert store.quarantined() == []


def test_no_public_label_or_question_shows_the_ledger(store):
    apply(store, extractions=articles(range(2)))
    labels = {node.label for node in store.view().nodes()}
    assert labels.isdisjoint(PRIVATE)
    found = store.query("MATCH (n:Leader) RETURN n.id AS id ORDER BY id", {})
    assert len(found.rows) == 4


def test_a_second_mirror_catches_up_with_what_others_wrote(neo4j_env, embedded, monkeypatch, tmp_path):
    first = open_store(neo4j_env, create=True)
    first.apply(Batch(extractions=articles(range(3))))
    monkeypatch.setenv("RELGRAPH_CACHE", str(tmp_path / "another machine"))
    second = open_store(neo4j_env, create=True)
    second.apply(Batch(extractions=articles(range(2, 6))))
    first.retract(["https://wire.example/5"])
    second.apply(Batch(extractions=[article(0, day=20)]))
    embedded.apply(Batch(extractions=[*articles(range(1, 5)), article(0, day=20)]))
    assert graph(first) == graph(second) == graph(embedded)
    first.close()
    second.close()


def test_a_mirror_that_is_lost_or_ahead_is_made_again(neo4j_env, embedded, tmp_path):
    store = open_store(neo4j_env, create=True)
    store.apply(Batch(extractions=articles(range(3))))
    store._mirror.set_level("another record", 99)
    store.apply(Batch(extractions=articles(range(3, 5))))
    store.close()
    for path in (tmp_path / "cache" / "neo4j").rglob("*.db"):
        path.unlink()
    store = open_store(neo4j_env, create=True)
    store.apply(Batch(extractions=articles(range(5, 7))))
    embedded.apply(Batch(extractions=articles(range(7))))
    assert graph(store) == graph(embedded)
    store.close()


def test_a_graph_that_another_relgraph_made_is_brought_level(store, neo4j_server, embedded):
    apply(store, embedded, extractions=articles(range(3)))
    neo4j_server.run("MATCH (m:_RelgraphMeta) SET m.version = '0.0.1'")
    neo4j_server.run("MATCH (n:Leader) WITH n LIMIT 1 SET n.name = 'old'")
    neo4j_server.run("MATCH ()-[r:MET_WITH]->() WITH r LIMIT 1 DELETE r")
    neo4j_server.run("CREATE (:Leader {id: 'leader:stray', name: 'stray'})")
    apply(store, embedded, extractions=[article(9)])
    assert graph(store) == graph(embedded)


def _made_older(server):
    server.run("MATCH (m:_RelgraphMeta) SET m.schema = 1")
    server.run("MATCH ()-[r:MET_WITH]->() REMOVE r.statement")


@pytest.fixture
def older(neo4j_env, neo4j_server, embedded, tmp_path, monkeypatch):
    """A database of schema 1 with what is in the embedded store; the working folder is empty."""
    store = open_store(neo4j_env, create=True)
    bad = [Quarantined("a", "empty", "no text")]
    apply(store, embedded, extractions=articles(range(3)), quarantined=bad)
    store.close()
    _made_older(neo4j_server)
    (mirror,) = (tmp_path / "cache" / "neo4j").rglob("*.db")
    with sqlite3.connect(mirror) as raw:
        raw.execute("UPDATE meta SET value = '1' WHERE key = 'schema'")
        raw.execute("DROP TABLE said")
    raw.close()
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    return neo4j_env


COPY = "127.0.0.1-neo4j.schema1"


def test_a_database_of_an_older_schema_is_brought_level_after_a_copy(older, neo4j_server, embedded, tmp_path):
    said: list[str] = []
    store = open_store(older, say=said.append)
    before = graph(store)
    assert store.migrate() == ["bring the graph level with its texts"]
    assert store.migrate() == []
    kept = tmp_path / "work" / f"{COPY}.db"
    assert f"the state before is kept in {kept}" in said
    assert graph(store) == graph(embedded) != before
    assert pipeline.verify(store) == []
    copy = open_store(str(kept))
    assert graph(copy) == graph(embedded)
    assert len(copy.quarantined()) == 1
    assert pipeline.verify(copy) == []
    copy.close()
    first = kept.read_bytes()
    _made_older(neo4j_server)
    assert store.migrate() == ["bring the graph level with its texts"]
    assert sorted(path.name for path in kept.parent.iterdir()) == [f"{COPY}-2.db", f"{COPY}.db"]
    assert kept.read_bytes() == first
    store.close()


def test_an_older_schema_is_read_and_not_written_until_it_is_migrated(older, neo4j_server, embedded):
    """Also for a colleague who had it open meanwhile, with a mirror of his own."""
    store, colleague = open_store(older), open_store(older)
    assert len(list(colleague.origins())) == 3
    assert colleague.copies([article(0).document]) >= set()
    writes = [
        lambda: colleague.apply(Batch(extractions=[article(9)])),
        lambda: colleague.retract([name for name, _ in colleague.origins()]),
        lambda: colleague.begin(Run(id="r", started="2024-06-01T00:00:00", version="1", command="ingest", counts={})),
        lambda: colleague.release(colleague.quarantined()),
    ]
    for write in writes:
        with pytest.raises(SchemaError, match=rf"Run `relgraph migrate --store {older}/neo4j`") as refused:
            write()
        assert refused.value.exit_code == 5
    assert neo4j_server.run("MATCH (m:_RelgraphMeta) RETURN m.schema, m.change") == [[1, 1]]
    store.migrate()
    apply(colleague, embedded, extractions=[article(9)])
    apply(store, embedded, extractions=[article(10)])
    assert graph(colleague) == graph(store) == graph(embedded)
    assert pipeline.verify(colleague) == []
    store.close()
    colleague.close()


def test_the_command_line_sends_writers_of_an_older_schema_to_migrate(older, tmp_path):
    def relgraph(*arguments):
        command = [sys.executable, "-m", "relgraph", *arguments, "--store", older]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    (tmp_path / "work" / "a.txt").write_text("The president of Togo met the president of Fiji.", encoding="utf-8")
    refused = relgraph("ingest", "a.txt")
    assert (refused.returncode, refused.stderr.count("relgraph migrate")) == (5, 1), refused.stderr
    assert not list((tmp_path / "work").glob("*.db"))
    done = relgraph("migrate")
    assert done.returncode == 0
    assert f"the state before is kept in {tmp_path / 'work' / COPY}.db" in done.stderr
    assert "1 step done" in done.stderr
    assert relgraph("ingest", "a.txt").returncode == 0


def test_without_a_copy_nothing_is_migrated(older, neo4j_server, tmp_path):
    (tmp_path / "work" / f"{COPY}.db.part").mkdir()  # where the copy is begun, nothing can be written then
    store = open_store(older)
    before = graph(store)
    with pytest.raises(StoreError, match=r"cannot be written .*choose a folder .*Nothing was migrated"):
        store.migrate()
    assert neo4j_server.run("MATCH (m:_RelgraphMeta) RETURN m.schema") == [[1]]
    assert graph(store) == before
    with pytest.raises(SchemaError):
        store.apply(Batch(extractions=[article(9)]))
    assert [path.name for path in (tmp_path / "work").iterdir()] == [f"{COPY}.db.part"]
    store.close()


def test_what_is_written_after_the_copy_stops_a_migration(older, neo4j_server, monkeypatch):
    store = open_store(older)
    copy = module.Neo4jStore.backup

    def overtaken(self, path):
        copy(self, path)
        neo4j_server.run("MATCH (m:_RelgraphMeta) SET m.change = m.change + 1")

    monkeypatch.setattr(module.Neo4jStore, "backup", overtaken)
    with pytest.raises(LockedError, match="Nothing was migrated: run the same command again"):
        store.migrate()
    assert neo4j_server.run("MATCH (m:_RelgraphMeta) RETURN m.schema") == [[1]]
    monkeypatch.setattr(module.Neo4jStore, "backup", copy)
    assert store.migrate() == ["bring the graph level with its texts"]
    store.close()


def test_a_copy_that_is_cut_off_is_gone(older, neo4j_server, tmp_path, monkeypatch):
    store = open_store(older)
    monkeypatch.setattr(module.ledger, "quarantined_of", lambda row: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        store.migrate()
    assert list((tmp_path / "work").iterdir()) == []
    assert neo4j_server.run("MATCH (m:_RelgraphMeta) RETURN m.schema") == [[1]]
    store.close()


def test_two_processes_that_ingest_overlapping_halves_end_with_the_graph_of_one(neo4j_env, embedded, tmp_path):
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from neo4j_made import articles\nfrom relgraph.protocols import Batch\nfrom relgraph.stores import open_store\n"
        "store = open_store(sys.argv[2], create=True)\n"
        "first, last = int(sys.argv[3]), int(sys.argv[4])\n"
        "for n in range(first, last, 4):\n"
        "    store.apply(Batch(extractions=articles(range(n, min(n + 4, last)))))\n"
        "store.close()\n"
    )
    here = str(__file__).rsplit("/", 2)[0]
    halves = [("0", "26"), ("14", "40")]
    running = [subprocess.Popen([sys.executable, "-c", script, here, neo4j_env, *half]) for half in halves]
    assert [process.wait(timeout=300) for process in running] == [0, 0]
    embedded.apply(Batch(extractions=articles(range(40))))
    store = open_store(neo4j_env)
    assert graph(store) == graph(embedded)
    assert pipeline.verify(store) == []
    store.close()


def test_a_batch_that_fails_leaves_nothing(store, monkeypatch):
    apply(store, extractions=articles(range(2)))
    before = graph(store)
    monkeypatch.setattr("relgraph.stores.neo4j.store.write_meta", lambda tx, change: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        store.apply(Batch(extractions=articles(range(2, 4))))
    monkeypatch.undo()
    assert graph(store) == before
    assert store.known(["https://wire.example/2"]) == {}


def test_rows_that_the_server_did_not_write_are_noticed(store, monkeypatch):
    lost = {
        label: text.replace("MERGE", "WITH row WHERE row.id <> $rows[0].id MERGE")
        for label, text in writing._NODES.items()
    }
    monkeypatch.setattr(writing, "_NODES", lost)
    with pytest.raises(StoreError, match=r"wrote \d+ of \d+ rows"):
        store.apply(Batch(extractions=articles(range(2))))
    assert graph(store) == ([], [])


def test_an_edge_that_gets_other_ends_moves(neo4j_env, neo4j_server, store):
    apply(store, extractions=articles(range(1)))
    people = [Node(f"leader:{name}", "Leader", name) for name in "abc"]
    labels = {node.id: node.label for node in people}.get

    def write(edge, *, fresh):
        with store._session() as session:
            changes = Changes(people, [edge])
            session.execute_write(writing.push, changes, labels, fresh=fresh)
        return neo4j_server.run("MATCH (a)-[r:MET_WITH {id: 'm'}]->(b) RETURN a.name, b.name, r.status")

    assert write(Edge("m", "MET_WITH", "leader:a", "leader:b", {"status": "planned"}), fresh=True) == [
        ["a", "b", "planned"]
    ]
    assert write(Edge("m", "MET_WITH", "leader:a", "leader:b", {}), fresh=False) == [["a", "b", None]]
    assert write(Edge("m", "MET_WITH", "leader:c", "leader:b", {"status": "x"}), fresh=False) == [["c", "b", "x"]]


def test_many_rows_go_in_pieces(store, embedded, monkeypatch):
    monkeypatch.setattr(writing, "ROWS", 3)
    apply(store, embedded, extractions=articles(range(12)))
    assert graph(store) == graph(embedded)


def test_copying_goes_both_ways_and_starts_again_where_it_stopped(store, embedded, tmp_path, monkeypatch):
    embedded.apply(Batch(extractions=articles(range(9))))
    pipeline.load(embedded, store, batch_size=4)
    monkeypatch.setattr(
        type(store), "apply", lambda self, batch: pytest.fail("copied twice") if batch.extractions else None
    )
    monkeypatch.undo()
    assert pipeline.load(embedded, store).unchanged == 9
    back = open_store(str(tmp_path / "back.db"), create=True)
    pipeline.load(store, back, batch_size=2)
    assert graph(back) == graph(store) == graph(embedded)
    back.close()


def test_a_backup_is_an_embedded_store(store, tmp_path):
    store.begin(Run(id="r1", started="2024-06-01T00:00:00", version="1", command="ingest", counts={}))
    store.apply(Batch(extractions=articles(range(3)), quarantined=[Quarantined("a", "empty", "no text")], run="r1"))
    store.backup(tmp_path / "copy.db")
    copy = open_store(str(tmp_path / "copy.db"))
    assert graph(copy) == graph(store)
    assert [run.id for run in copy.runs()] == ["r1"]
    assert len(copy.quarantined()) == 1
    copy.close()


def test_a_backup_waits_for_nobody(store, neo4j_server, tmp_path):
    store.apply(Batch(extractions=articles(range(3))))
    driver = neo4j.GraphDatabase.driver(neo4j_server.uri, auth=("neo4j", PASSWORD))
    with driver, driver.session(database="neo4j") as session, session.begin_transaction() as writing:
        writing.run("MATCH (m:_RelgraphMeta) SET m.lock = m.lock + 1").consume()
        store.backup(tmp_path / "copy.db")
    copy = open_store(str(tmp_path / "copy.db"))
    assert graph(copy) == graph(store)
    copy.close()


@pytest.mark.parametrize("rounds", [3, 20])
def test_a_backup_is_of_one_state_though_others_write_meanwhile(store, neo4j_env, tmp_path, monkeypatch, rounds):
    """They write three times: then it is level, or takes its turn with them."""
    store.apply(Batch(extractions=articles(range(3))))
    other, caught_up, numbers = open_store(neo4j_env), Mirror.catch_up, iter(range(3, 6))

    def while_others_write(mirror, *where):
        met = caught_up(mirror, *where)
        if mirror is store._mirror and (number := next(numbers, None)):
            other.apply(Batch(extractions=[article(0, day=10 + number), article(number)]))
        return met

    monkeypatch.setattr(module, "ROUNDS", rounds)
    monkeypatch.setattr(Mirror, "catch_up", while_others_write)
    store.backup(tmp_path / "copy.db")
    copy = open_store(str(tmp_path / "copy.db"))
    assert len(list(copy.origins())) == 6
    assert graph(copy) == graph(other)
    assert pipeline.verify(copy) == []
    copy.close()
    other.close()


def test_verify_finds_what_strange_hands_changed(store, neo4j_server):
    apply(store, extractions=articles(range(3)))
    neo4j_server.run("MATCH (n:Leader) WITH n LIMIT 1 SET n.name = 'somebody else'")
    assert "differs from what its statements say" in str(pipeline.verify(store)[0])
    neo4j_server.run("MATCH (t:_RelgraphText) WITH t LIMIT 1 SET t.text = 'x' + t.text")
    assert "is not as it was written" in str(pipeline.verify(store)[0])
    neo4j_server.run("CREATE (:Leader {name: 'drawn by hand'})")
    assert [place.partition(" ")[0] for place, _ in store.check()] == ["article", "label"]


def test_the_database_is_named_before_the_first_write(neo4j_env):
    said: list[str] = []
    store = open_store(neo4j_env, create=True, say=said.append)
    assert said == []
    store.apply(Batch(extractions=articles(range(1))))
    store.apply(Batch(extractions=articles(range(1, 2))))
    assert said == [f"writing to the database 'neo4j' at {neo4j_env}"]
    store.close()


def test_foreign_data_is_never_touched(neo4j_env, neo4j_server):
    neo4j_server.run("CREATE (:Person {name: 'Ann'})")
    with pytest.raises(StoreError, match=r"holds nodes that relgraph did not make \(Person\)"):
        open_store(neo4j_env, create=True)
    assert neo4j_server.run("MATCH (n) RETURN count(n)") == [[1]]
    assert neo4j_server.run("SHOW CONSTRAINTS YIELD name RETURN count(*)") == [[0]]


def test_an_empty_database_is_no_store_until_something_is_written(neo4j_env, neo4j_server):
    with pytest.raises(StoreError, match="no store is there"):
        open_store(neo4j_env)
    open_store(neo4j_env, create=True).close()
    assert neo4j_server.run("MATCH (n) RETURN count(n)") == [[0]]


def test_a_newer_schema_is_refused(neo4j_env, neo4j_server):
    neo4j_server.run("CREATE (:_RelgraphMeta {id: 'relgraph', schema: 99, change: 0, record: 'x', version: '9'})")
    with pytest.raises(SchemaError, match="written by a newer relgraph"):
        open_store(neo4j_env)


def test_an_unreachable_server(neo4j_env):
    with pytest.raises(ServerError, match=r"bolt://127\.0\.0\.1:1: no Neo4j server answers \(Connection refused\)"):
        open_store("bolt://127.0.0.1:1", create=True)


def test_a_wrong_password(neo4j_env, monkeypatch):
    monkeypatch.setenv("NEO4J_PASSWORD", "not the password")
    with pytest.raises(ServerError, match="the log-in of 'neo4j' is refused") as caught:
        open_store(neo4j_env, create=True)
    assert "not the password" not in str(caught.value)
    monkeypatch.delenv("NEO4J_PASSWORD")
    with pytest.raises(ServerError, match="NEO4J_PASSWORD is not set"):
        open_store(neo4j_env, create=True)


def test_a_wrong_database(neo4j_env, monkeypatch):
    monkeypatch.setenv("NEO4J_DATABASE", "nowhere")
    with pytest.raises(ServerError, match="there is no database 'nowhere'"):
        open_store(neo4j_env, create=True)


@pytest.mark.slow
def test_a_read_only_database(neo4j_env, neo4j_server):
    store = open_store(neo4j_env, create=True)
    store.apply(Batch(extractions=articles(range(1))))
    store.close()
    neo4j_server.stop()
    neo4j_server.configure("server.databases.read_only=neo4j")
    neo4j_server.start()
    try:
        store = open_store(neo4j_env)
        assert len(list(store.view().nodes("Leader"))) == 2
        with pytest.raises(StoreError, match="may only be read"):
            store.apply(Batch(extractions=articles(range(1, 2))))
        store.close()
    finally:
        neo4j_server.stop()
        neo4j_server.configure()
        neo4j_server.start()


@pytest.mark.parametrize(
    ("agent", "message"), [("Neo4j/5.25.1", "too old"), ("Neo4j/4.4.0", "too old"), ("Memgraph/2.0", "no Neo4j server")]
)
def test_an_old_or_other_server_is_refused(agent, message):
    with pytest.raises(StoreError, match=message):
        connecting._refuse_old(Address("bolt://x", "neo4j", "neo4j", None), agent)


@pytest.mark.parametrize("agent", ["Neo4j/5.26.0", "Neo4j/5.27.0", "Neo4j/2026.10.0"])
def test_newer_servers_are_taken(agent):
    connecting._refuse_old(Address("bolt://x", "neo4j", "neo4j", None), agent)


@pytest.mark.parametrize(
    ("url", "env", "uri", "database"),
    [
        ("neo4j://host", {}, "neo4j://host", "neo4j"),
        ("bolt+s://host:7777/news", {}, "bolt+s://host:7777", "news"),
        ("neo4j:", {"NEO4J_URI": "neo4j+ssc://there", "NEO4J_DATABASE": "d"}, "neo4j+ssc://there", "d"),
    ],
)
def test_an_address_comes_from_url_and_environment(url, env, uri, database):
    found = address(url, env)
    assert (found.uri, found.database) == (uri, database)


def test_no_password_in_a_url_and_none_in_a_representation():
    with pytest.raises(UsageError, match="no name or password belongs in a URL"):
        address("neo4j://me:secret@host", {})
    with pytest.raises(UsageError, match="no server is named"):
        address("neo4j:", {})
    with pytest.raises(UsageError, match=r"Known: neo4j://, neo4j\+s://"):
        address("bolt+tls://host", {})
    found = address("neo4j://host", {"NEO4J_PASSWORD": PASSWORD})
    assert PASSWORD not in f"{found} {found!r}"
