"""Each question has the same rows on the embedded store and on the NetworkX store of the same articles."""

from __future__ import annotations

import pytest

from relgraph import pipeline
from relgraph.config import resource
from relgraph.queries import catalogue, run
from relgraph.stores import open_store

GIVEN = {
    "a": "Belarus",
    "b": "Uzbekistan",
    "actor": "Belarus",
    "party": "Algeria",
    "outlets": "Commonwealth Cable: Talks & Visits",
    "since": "2021-01-01",
}


@pytest.fixture(scope="module")
def stores(tmp_path_factory):
    folder = tmp_path_factory.mktemp("stores")
    made = [open_store(url, create=True) for url in (str(folder / "g.db"), f"networkx:{folder / 'g.json'}")]
    for store in made:
        pipeline.ingest(store, [str(resource("data", "sample_feed"))])
    yield made
    for store in made:
        store.close()


@pytest.mark.parametrize("question", catalogue(), ids=lambda q: q.name)
def test_both_stores_give_the_same_rows(stores, question):
    edge = next(iter(stores[0].view().edges("MET_WITH"))).id
    given = {p.name: (GIVEN | {"edge": edge})[p.name] for p in question.parameters if p.default is None}
    embedded, networkx = (run(store, question.name, given) for store in stores)
    assert embedded == networkx
    assert embedded.columns == tuple(column.name for column in question.columns)


def test_the_sample_feed_answers_most_questions(stores):
    edge = next(iter(stores[0].view().edges("MET_WITH"))).id
    answered = set()
    for question in catalogue():
        given = {p.name: (GIVEN | {"edge": edge})[p.name] for p in question.parameters if p.default is None}
        if run(stores[1], question.name, given).rows:
            answered.add(question.name)
    assert len(answered) >= 20
