"""The one body of tests that every store must pass."""

from __future__ import annotations

import json

import pytest
from stores.makers import MAKERS, TALKS, OnServer

NEO4J = pytest.param("neo4j", marks=pytest.mark.neo4j)


@pytest.fixture(params=[*MAKERS, NEO4J])
def kind(request):
    """The name of a store; a test that asks for it runs on each."""
    return request.param


@pytest.fixture
def make(request, kind):
    """Makes a place for an empty store of that kind; on a server, one at a time."""
    if kind in MAKERS:
        return MAKERS[kind]
    url, server = request.getfixturevalue("neo4j_env"), request.getfixturevalue("neo4j_server")
    return lambda: OnServer(url, server)


@pytest.fixture
def feed(tmp_path):
    folder = tmp_path / "feed"
    folder.mkdir()
    rows = [{"id": f"r{i}", "text": f"{TALKS} Report {i}.", "published": "2024-05-17"} for i in range(5)]
    (folder / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)) + "\nno json\n", encoding="utf-8")
    (folder / "one.txt").write_text(TALKS, encoding="utf-8")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    return folder


@pytest.fixture
def store(make):
    made = make()
    opened = made.open()
    yield opened
    opened.close()
    made.close()
