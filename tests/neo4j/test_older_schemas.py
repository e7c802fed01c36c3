"""A database of an older schema: brought level after a copy, read meanwhile, never half."""

from __future__ import annotations

import sqlite3
import subprocess
import sys

import pytest
from neo4j_made import apply, article, articles, graph

from relgraph import pipeline
from relgraph.errors import LockedError, SchemaError, StoreError
from relgraph.model import Quarantined
from relgraph.protocols import Batch, Run
from relgraph.stores import open_store
from relgraph.stores.neo4j import store as module

pytestmark = pytest.mark.neo4j


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


def test_a_newer_schema_is_refused(neo4j_env, neo4j_server):
    neo4j_server.run("CREATE (:_RelgraphMeta {id: 'relgraph', schema: 99, change: 0, record: 'x', version: '9'})")
    with pytest.raises(SchemaError, match="written by a newer relgraph"):
        open_store(neo4j_env)
