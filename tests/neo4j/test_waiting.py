"""Writers that get in each other's way on a server: who waits is told for whom, and not kept for ever."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from contextlib import contextmanager

import neo4j
import pytest
from neo4j_made import articles
from neo4j_server import PASSWORD

from relgraph.errors import LockedError
from relgraph.protocols import Batch
from relgraph.stores import open_store
from relgraph.stores.neo4j import waiting

pytestmark = pytest.mark.neo4j


@pytest.fixture
def said(monkeypatch):
    monkeypatch.setattr(waiting, "HINT", 0.2)
    return []


@pytest.fixture
def store(neo4j_env, said):
    opened = open_store(neo4j_env, create=True, say=said.append)
    opened.apply(Batch(extractions=articles(range(2))))
    said.clear()
    yield opened
    opened.close()


@contextmanager
def hanging(server, **metadata):
    """A transaction that holds the lock of writers."""
    driver = neo4j.GraphDatabase.driver(server.uri, auth=("neo4j", PASSWORD))
    with driver, driver.session(database="neo4j") as session, session.begin_transaction(metadata=metadata) as writing:
        writing.run("MATCH (m:_RelgraphMeta) SET m.lock = m.lock + 1").consume()
        yield


@pytest.mark.parametrize(
    ("metadata", "who"), [({"who": "process 1 on desk"}, "process 1 on desk ('neo4j' from "), ({}, "'neo4j' from ")]
)
def test_who_hangs_is_named_and_not_waited_for_without_end(store, neo4j_server, said, monkeypatch, metadata, who):
    monkeypatch.setattr(waiting, "LIMIT", 1.0)
    with hanging(neo4j_server, **metadata):
        with pytest.raises(LockedError, match="TERMINATE TRANSACTION 'neo4j-transaction-") as refused:
            store.apply(Batch(extractions=articles(range(2, 4))))
        assert refused.value.exit_code == 6
        assert who in str(refused.value)
        assert [line.startswith(f"waiting for {who}") for line in said] == [True]
    assert len(list(store.origins())) == 2
    store.apply(Batch(extractions=articles(range(2, 4))))
    assert len(list(store.origins())) == 4


RETRACT = """
import signal, sys
from relgraph.cli import main
from relgraph.stores.neo4j import waiting
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell in the background has it ignored
waiting.HINT = 0.2
sys.argv = ["relgraph", "retract", "https://wire.example/1", "--store", sys.argv[1]]
main()
"""


def test_who_waits_is_interrupted_at_once(store, neo4j_env, neo4j_server):
    with hanging(neo4j_server):
        command = [sys.executable, "-c", RETRACT, neo4j_env]
        process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        assert [process.stderr.readline().split()[0] for _ in "ab"] == ["writing", "waiting"]
        process.send_signal(signal.SIGINT)
        assert (process.wait(timeout=30), "Neo." in process.stderr.read()) == (130, False)
        process.stderr.close()
    assert len(list(store.origins())) == 2


def test_who_waits_for_another_writer_goes_on_after_it(store, neo4j_env, neo4j_server, said):
    other, done = open_store(neo4j_env), threading.Event()

    def write():
        other.apply(Batch(extractions=articles(range(2, 4))))
        done.set()

    with hanging(neo4j_server):
        writer = threading.Thread(target=write)
        writer.start()
        assert not done.wait(1.0)
    writer.join()
    assert (done.is_set(), len(list(store.origins()))) == (True, 4)
    other.close()


def test_a_transaction_tells_the_server_whose_it_is(store, neo4j_server, monkeypatch):
    seen = []
    monkeypatch.setattr(
        "relgraph.stores.neo4j.store.write_meta",
        lambda tx, change: seen.extend(neo4j_server.run("SHOW TRANSACTIONS YIELD metaData RETURN metaData.who AS who")),
    )
    store.apply(Batch(extractions=articles(range(2, 3))))
    assert f"process {os.getpid()} on " in str(seen)
