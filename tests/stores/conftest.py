"""The one body of tests that every store must pass."""

from __future__ import annotations

import pytest
from stores.makers import MAKERS, OnServer

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
