"""What other hands do to a database of relgraph: passed over or told, never a crash."""

from __future__ import annotations

import pytest
from neo4j_made import articles

from relgraph import pipeline
from relgraph.errors import StoreError
from relgraph.protocols import Batch
from relgraph.stores import open_store

pytestmark = pytest.mark.neo4j


@pytest.fixture
def store(neo4j_env):
    opened = open_store(neo4j_env, create=True)
    opened.apply(Batch(extractions=articles(range(2))))
    yield opened
    opened.close()


def test_what_others_add_is_passed_over_kept_and_told(store, neo4j_server):
    before, counted = ([*store.view().nodes()], [*store.view().edges()]), store.view().meta()
    neo4j_server.run("MATCH (l:Leader) WITH l LIMIT 1 CREATE (:Comment {text: 'mine'})-[:ON]->(l)")
    assert pipeline.verify(store) == []
    neo4j_server.run("MATCH (l:Leader) WITH l LIMIT 1 CREATE (:Leader {name: 'drawn by hand'})-[:MET_WITH]->(l)")
    assert ([*store.view().nodes()], [*store.view().edges()]) == before
    assert store.view().meta() == counted
    assert [fault.place for fault in pipeline.verify(store)] == ["label Leader", "relation MET_WITH"]
    store.retract([name for name, _ in store.origins()])
    assert neo4j_server.run("MATCH (n) WHERE n:Comment OR n:Leader RETURN n.text, n.name ORDER BY n.text") == [
        ["mine", None],
        [None, "drawn by hand"],
    ]


def test_an_edge_to_what_has_no_id_is_told(store, neo4j_server):
    neo4j_server.run("MATCH (l:Leader) WITH l LIMIT 1 CREATE (:Comment)-[:MET_WITH {id: 'x'}]->(l)")
    assert [str(fault) for fault in pipeline.verify(store)] == ["edge MET_WITH x: no statement supports it"]


DAMAGES = ["t.document = 'x' + t.document", "t.statements = ['{}']", "t.statements = []", "t.text = 'x' + t.text"]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_article_is_named_wherever_it_is_read(store, neo4j_env, neo4j_server, monkeypatch, tmp_path, damage):
    neo4j_server.run(f"MATCH (t:_RelgraphText {{id: 'https://wire.example/1'}}) SET {damage}")
    (fault,) = pipeline.verify(store)
    assert str(fault) == "article https://wire.example/1: is not as it was written"
    monkeypatch.setenv("RELGRAPH_CACHE", str(tmp_path / "another machine"))
    other = open_store(neo4j_env)
    with pytest.raises(StoreError, match=r"article https://wire\.example/1 is not as it was written") as refused:
        other.backup(tmp_path / "copy.db")
    assert refused.value.exit_code == 1
    assert "relgraph retract" in str(refused.value)
    assert other.retract(["https://wire.example/1"]) == 1
    assert pipeline.verify(other) == []
    store.apply(Batch(extractions=articles(range(2))))
    assert pipeline.verify(store) == []
    other.backup(tmp_path / "copy.db")
    other.close()
