"""The store on a real Neo4j server: what it writes, refuses and says."""

from __future__ import annotations

import pytest
from neo4j_server import PASSWORD

from relgraph import pipeline
from relgraph.config import resource
from relgraph.errors import ServerError, StoreError, UsageError
from relgraph.stores import open_store

pytestmark = [pytest.mark.neo4j, pytest.mark.xdist_group("neo4j")]
FEED = str(resource("data", "sample_feed"))


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
    return [*store.view().nodes()], [*store.view().edges()]


def test_the_same_articles_give_the_same_graph_as_the_embedded_store(store, embedded):
    ours, theirs = pipeline.ingest(store, [FEED]), pipeline.ingest(embedded, [FEED])
    assert (ours.new, ours.nodes, ours.edges) == (theirs.new, theirs.nodes, theirs.edges)
    assert graph(store) == graph(embedded)
    assert pipeline.verify(store) == []
