"""A writer killed, a server killed, a connection cut: one more run, and the graph is that of an uninterrupted one.

RELGRAPH_NIGHTLY=1 does each many times; else once or twice at seeded places.
"""

from __future__ import annotations

import os
import random
import select
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress

import pytest
from neo4j_made import articles, graph

from relgraph import pipeline
from relgraph.errors import ServerError
from relgraph.protocols import Batch
from relgraph.stores import open_store

pytestmark = pytest.mark.neo4j
NIGHTLY = os.environ.get("RELGRAPH_NIGHTLY") == "1"
NUMBER = 30
STEP = 3
SCRIPT = """
import sys
sys.path.insert(0, sys.argv[1])
from neo4j_made import articles
from relgraph.protocols import Batch
from relgraph.stores import open_store
store = open_store(sys.argv[2], create=True)
for n in range(0, int(sys.argv[3]), int(sys.argv[4])):
    store.apply(Batch(extractions=articles(range(n, n + int(sys.argv[4])))))
    print(n, flush=True)
store.close()
"""


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    monkeypatch.setattr("relgraph.stores.neo4j.connecting.PATIENCE", 1.0)


def seeds(short, long):
    return range(long if NIGHTLY else short)


def ingest(url):
    store = open_store(url, create=True)
    try:
        for n in range(0, NUMBER, STEP):
            store.apply(Batch(extractions=articles(range(n, n + STEP))))
    finally:
        store.close()


@pytest.fixture(scope="module")
def expected(tmp_path_factory):
    store = open_store(str(tmp_path_factory.mktemp("expected") / "relgraph.db"), create=True)
    store.apply(Batch(extractions=articles(range(NUMBER))))
    yield graph(store)
    store.close()


def assert_whole(url, expected):
    """What is there is whole, and one more run completes it."""
    store = open_store(url, create=True)
    assert pipeline.verify(store) == []
    assert store.view().meta()["articles"] % STEP == 0
    store.close()
    ingest(url)
    store = open_store(url)
    assert graph(store) == expected
    store.close()


@pytest.mark.parametrize("seed", seeds(2, 20))
def test_a_killed_writer_leaves_whole_batches(neo4j_env, expected, seed):
    here = str(__file__).rsplit("/", 2)[0]
    command = [sys.executable, "-c", SCRIPT, here, neo4j_env, str(NUMBER), str(STEP)]
    writer = subprocess.Popen(command, stdout=subprocess.PIPE)
    dice = random.Random(seed)
    for _ in range(dice.randrange(1, NUMBER // STEP)):
        writer.stdout.readline()
    time.sleep(dice.random() * 0.1)
    writer.kill()
    writer.communicate()
    assert_whole(neo4j_env, expected)


@pytest.mark.parametrize("seed", seeds(1, 10))
def test_a_killed_server_keeps_what_it_confirmed(neo4j_env, neo4j_server, expected, seed):
    dice = random.Random(seed)
    store = open_store(neo4j_env, create=True)
    done = dice.randrange(1, NUMBER // STEP) * STEP
    for n in range(0, done, STEP):
        store.apply(Batch(extractions=articles(range(n, n + STEP))))
    killer = threading.Timer(dice.random() * 0.05, neo4j_server.stop, [signal.SIGKILL])
    killer.start()
    with suppress(ServerError):  # the server may just have been quick enough
        store.apply(Batch(extractions=articles(range(done, done + STEP))))
    killer.join()
    store.close()
    neo4j_server.start()
    store = open_store(neo4j_env)
    assert store.view().meta()["articles"] in {done, done + STEP}
    store.close()
    assert_whole(neo4j_env, expected)


class CuttingProxy:
    """Passes bytes on to the server, and cuts every connection after so many of the client's."""

    def __init__(self, port: int, allowed: int) -> None:
        self.allowed = allowed
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.uri = f"bolt://127.0.0.1:{self.listener.getsockname()[1]}"
        self.port = port
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()

    def _serve(self) -> None:
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self._pass, args=(client,), daemon=True).start()

    def _pass(self, client: socket.socket) -> None:
        with client, socket.create_connection(("127.0.0.1", self.port)) as server:
            while self.allowed > 0:
                ready, _, _ = select.select([client, server], [], [], 30)
                for source in ready:
                    data = source.recv(4096)
                    if source is client:
                        data = data[: max(self.allowed, 0)]
                        self.allowed -= len(data)
                    if not data:
                        return
                    (server if source is client else client).sendall(data)
                if not ready:
                    return

    def close(self) -> None:
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        self.thread.join(5)


@pytest.mark.parametrize("seed", seeds(3, 50))
def test_a_cut_connection_leaves_whole_batches(neo4j_env, neo4j_server, expected, seed):
    ingest(neo4j_env)  # the schema is made, and the rest is rewritten below
    store = open_store(neo4j_env)
    store.retract([e.document.id for e in articles(range(NUMBER))])
    store.close()
    proxy = CuttingProxy(neo4j_server.port, random.Random(seed).randrange(2_000, 120_000))
    with suppress(ServerError):
        ingest(proxy.uri)
    proxy.close()
    assert_whole(neo4j_env, expected)
