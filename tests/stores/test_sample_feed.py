from collections import Counter

import pytest

from relgraph import pipeline
from relgraph.config import resource
from relgraph.errors import UsageError
from relgraph.stores import open_store

FEED = str(resource("data", "sample_feed"))


@pytest.fixture
def store(tmp_path):
    opened = open_store(str(tmp_path / "relgraph.db"), create=True)
    yield opened
    opened.close()


def test_the_same_articles_again_change_nothing(store):
    first = pipeline.ingest(store, [FEED])
    graph = [*store.view().nodes(), *store.view().edges()]
    second = pipeline.ingest(store, [FEED])
    assert first.new == first.seen == second.unchanged > 0
    assert graph == [*store.view().nodes(), *store.view().edges()]
    assert store.view().change() == 1


def test_every_edge_is_supported(store):
    pipeline.ingest(store, [FEED])
    view = store.view()
    for edge in view.edges():
        if edge.kind not in {"MENTIONS", "STATES"}:
            assert view.evidence(edge.id), edge


def test_all_ends_of_edges_are_nodes(store):
    pipeline.ingest(store, [FEED])
    view = store.view()
    ids = Counter(n.id for n in view.nodes())
    assert all(edge.source in ids and edge.target in ids for edge in view.edges())
    assert set(ids.values()) == {1}


def test_a_store_of_invented_articles_says_so(store):
    pipeline.ingest(store, [FEED])
    assert store.view().meta()["sample"] is True
    assert pipeline.verify(store) == []


def test_nothing_found_at_all_makes_no_store(store, tmp_path):
    with pytest.raises(UsageError, match="is not there"):
        pipeline.ingest(store, [str(tmp_path / "nowhere.txt")])
    assert list(tmp_path.iterdir()) == []
