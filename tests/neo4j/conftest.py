"""The hand-made graph on a real server and on the embedded engine, for questions to both."""

from __future__ import annotations

import neo4j
import pytest
from handmade import EDGES, NODES, HandmadeView
from neo4j_server import PASSWORD

from relgraph.stores import open_store
from relgraph.stores.cypher import Changes, open_projection
from relgraph.stores.neo4j import schema
from relgraph.stores.neo4j.writing import push


@pytest.fixture(scope="module")
def session(neo4j_server):
    """A session on the hand-made graph, written by relgraph's own statements."""
    neo4j_server.empty()
    labels = {node.id: node.label for node in NODES}
    driver = neo4j.GraphDatabase.driver(neo4j_server.uri, auth=("neo4j", PASSWORD))
    with driver, driver.session(database="neo4j") as opened:
        schema.make(opened)
        opened.execute_write(push, Changes(NODES, EDGES), labels.get, fresh=True)
        yield opened


@pytest.fixture(scope="module")
def projection(tmp_path_factory):
    made = open_projection(HandmadeView(), tmp_path_factory.mktemp("asking") / "p", lambda _: None)
    yield made
    made.close()


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
