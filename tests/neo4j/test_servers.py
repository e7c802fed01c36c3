"""Which servers and databases are taken, and how they are named and reached."""

from __future__ import annotations

import pytest
from neo4j_made import articles
from neo4j_server import PASSWORD

from relgraph.errors import ServerError, StoreError, UsageError
from relgraph.protocols import Batch
from relgraph.stores import open_store
from relgraph.stores.neo4j import Address, address, connecting

pytestmark = pytest.mark.neo4j


def test_the_database_is_named_before_the_first_write(neo4j_env):
    said: list[str] = []
    store = open_store(neo4j_env, create=True, say=said.append)
    assert said == []
    store.apply(Batch(extractions=articles(range(1))))
    store.apply(Batch(extractions=articles(range(1, 2))))
    assert said == [f"writing to the database 'neo4j' at {neo4j_env}"]
    store.close()


def test_foreign_data_is_never_touched(neo4j_env, neo4j_server):
    neo4j_server.run("CREATE (:Person {name: 'Ann'})")
    with pytest.raises(StoreError, match=r"holds nodes that relgraph did not make \(Person\)"):
        open_store(neo4j_env, create=True)
    assert neo4j_server.run("MATCH (n) RETURN count(n)") == [[1]]
    assert neo4j_server.run("SHOW CONSTRAINTS YIELD name RETURN count(*)") == [[0]]


def test_an_empty_database_is_no_store_until_something_is_written(neo4j_env, neo4j_server):
    with pytest.raises(StoreError, match="no store is there"):
        open_store(neo4j_env)
    open_store(neo4j_env, create=True).close()
    assert neo4j_server.run("MATCH (n) RETURN count(n)") == [[0]]


def test_an_unreachable_server(neo4j_env):
    with pytest.raises(ServerError, match=r"bolt://127\.0\.0\.1:1: no Neo4j server answers \(Connection refused\)"):
        open_store("bolt://127.0.0.1:1", create=True)


def test_a_wrong_password(neo4j_env, monkeypatch):
    monkeypatch.setenv("NEO4J_PASSWORD", "not the password")
    with pytest.raises(ServerError, match="the log-in of 'neo4j' is refused") as caught:
        open_store(neo4j_env, create=True)
    assert "not the password" not in str(caught.value)
    monkeypatch.delenv("NEO4J_PASSWORD")
    with pytest.raises(ServerError, match="NEO4J_PASSWORD is not set"):
        open_store(neo4j_env, create=True)


def test_a_wrong_database(neo4j_env, monkeypatch):
    monkeypatch.setenv("NEO4J_DATABASE", "nowhere")
    with pytest.raises(ServerError, match="there is no database 'nowhere'"):
        open_store(neo4j_env, create=True)


@pytest.mark.slow
def test_a_read_only_database(neo4j_env, neo4j_server):
    store = open_store(neo4j_env, create=True)
    store.apply(Batch(extractions=articles(range(1))))
    store.close()
    neo4j_server.stop()
    neo4j_server.configure("server.databases.read_only=neo4j")
    neo4j_server.start()
    try:
        store = open_store(neo4j_env)
        assert len(list(store.view().nodes("Leader"))) == 2
        with pytest.raises(StoreError, match="may only be read"):
            store.apply(Batch(extractions=articles(range(1, 2))))
        store.close()
    finally:
        neo4j_server.stop()
        neo4j_server.configure()
        neo4j_server.start()


@pytest.mark.parametrize(
    ("agent", "message"), [("Neo4j/5.25.1", "too old"), ("Neo4j/4.4.0", "too old"), ("Memgraph/2.0", "no Neo4j server")]
)
def test_an_old_or_other_server_is_refused(agent, message):
    with pytest.raises(StoreError, match=message):
        connecting._refuse_old(Address("bolt://x", "neo4j", "neo4j", None), agent)


@pytest.mark.parametrize("agent", ["Neo4j/5.26.0", "Neo4j/5.27.0", "Neo4j/2026.10.0"])
def test_newer_servers_are_taken(agent):
    connecting._refuse_old(Address("bolt://x", "neo4j", "neo4j", None), agent)


@pytest.mark.parametrize(
    ("url", "env", "uri", "database"),
    [
        ("neo4j://host", {}, "neo4j://host", "neo4j"),
        ("bolt+s://host:7777/news", {}, "bolt+s://host:7777", "news"),
        ("neo4j:", {"NEO4J_URI": "neo4j+ssc://there", "NEO4J_DATABASE": "d"}, "neo4j+ssc://there", "d"),
    ],
)
def test_an_address_comes_from_url_and_environment(url, env, uri, database):
    found = address(url, env)
    assert (found.uri, found.database) == (uri, database)


def test_no_password_in_a_url_and_none_in_a_representation():
    with pytest.raises(UsageError, match="no name or password belongs in a URL"):
        address("neo4j://me:secret@host", {})
    with pytest.raises(UsageError, match="no server is named"):
        address("neo4j:", {})
    with pytest.raises(UsageError, match=r"Known: neo4j://, neo4j\+s://"):
        address("bolt+tls://host", {})
    found = address("neo4j://host", {"NEO4J_PASSWORD": PASSWORD})
    assert PASSWORD not in f"{found} {found!r}"
