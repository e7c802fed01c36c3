"""The store on a real Neo4j server: what it writes, refuses and says."""

from __future__ import annotations

import subprocess
import sys

import neo4j
import pytest
from neo4j_made import apply, article, articles, graph
from neo4j_server import PASSWORD

from relgraph import pipeline
from relgraph.config import resource
from relgraph.errors import StoreError
from relgraph.model import Decision, Edge, Node, Quarantined
from relgraph.protocols import Batch, Run
from relgraph.stores import open_store
from relgraph.stores.cypher import Changes
from relgraph.stores.neo4j import store as module
from relgraph.stores.neo4j import writing
from relgraph.stores.neo4j.mirror import Mirror

pytestmark = pytest.mark.neo4j
FEED = str(resource("data", "sample_feed"))
PRIVATE = ("_RelgraphMeta", "_RelgraphText", "_RelgraphRun", "_RelgraphQuarantine", "_RelgraphDecision")


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
