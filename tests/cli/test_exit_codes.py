"""What is wrong ends with the exit code of its kind, and is named with its remedy."""

from __future__ import annotations

import contextlib
import sqlite3

import pytest

from relgraph.stores.database import Database


def test_a_damaged_store_is_told_once(place, invoke):
    whole = (place / "relgraph.db").read_bytes()
    (place / "relgraph.db").write_bytes(whole[: len(whole) // 2])
    done = invoke("verify")
    assert (done.returncode, done.stdout.count("relgraph.db"), done.stdout.count("damaged")) == (1, 1, 1)
    assert done.stderr == "0 spans checked, 1 fault\n"


@pytest.mark.parametrize(("name", "content"), [("relgraph:a.txt", "A text."), ("networkx:a.json", '{"nodes": []}')])
def test_what_is_no_store_is_told_as_such(empty_place, invoke, name, content):
    (empty_place / name.partition(":")[2]).write_text(content)
    done = invoke("status", "-s", name)
    assert (done.returncode, "not a store of relgraph" in done.stderr, "Choose another file" in done.stderr) == (
        1,
        True,
        True,
    )


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["status", "-s", "nowhere.db"], 1, "nowhere.db"),
        (["query", "MATCH (a RETURN a", "--quiet"], 2, "relgraph:"),
        (["query", "CREATE (a:Country {id: 'x'}) RETURN a.id AS id"], 2, "relgraph:"),
        (["query", "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row"], 2, "relgraph:"),
        (["query", "top-pear"], 2, "top-pairs"),
        (["query", "nowhere.cypher"], 2, "nowhere.cypher"),
        (["query", "meetings-of", "-p", "actor"], 2, "name=value"),
        (["explain", "zzzz"], 2, "zzzz"),
        (["retract", "no-such-article"], 2, "no-such-article"),
        (["retract", "--publisher", "Nobody's Gazette"], 2, "Nobody's Gazette"),
        (["retract", "--url", "https://nowhere.example/1"], 2, "https://nowhere.example/1"),
        (["retract"], 2, "--publisher"),
        (["undo", "no-such-decision"], 2, "no-such-decision"),
        (["split", "leader:KOR:kim~8c1d22aa", "--articles", "205.txt"], 2, "Split leader:KOR:kim anew"),
        (["export", "graph.docx"], 2, "graphml"),
        (["report", "gossip"], 2, "overview"),
        (["explore", "--around", "Atlantis"], 2, "Atlantis"),
        (["evaluate", "."], 2, "annotations"),
        (["extract", "nowhere.txt"], 2, "nowhere.txt"),
        (["status", "-s", "mystery://x"], 2, "mystery"),
        (["nonsense"], 2, "nonsense"),
        (["query"], 2, "CYPHER"),
        (["quarantine", "show", "nothing.txt"], 2, "nothing.txt"),
        (["decisions", "import", "nothing.jsonl"], 2, "nothing.jsonl"),
    ],
)
def test_what_is_wrong_is_named_with_its_exit_code(place, invoke, arguments, code, said):
    done = invoke(*arguments)
    assert done.returncode == code, done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("name", ["relgraph.toml", "config/relgraph/relgraph.toml"])
def test_a_faulty_settings_file_is_named(place, invoke, name):
    (place / name).parent.mkdir(parents=True, exist_ok=True)
    (place / name).write_text("store = [")
    done = invoke("config", "show")
    assert done.returncode == 2
    assert "relgraph.toml" in done.stderr


def test_a_server_that_is_not_there_is_exit_code_4(place, invoke):
    done = invoke("status", "--store", "bolt://127.0.0.1:9")
    assert done.returncode == 4
    assert "bolt://127.0.0.1:9" in done.stderr


def test_a_store_of_another_schema_is_exit_code_5(place, invoke):
    with contextlib.closing(sqlite3.connect("relgraph.db")) as raw, raw:
        raw.execute("UPDATE meta SET value = '99' WHERE key = 'schema'")
    done = invoke("status")
    assert done.returncode == 5
    assert "relgraph.db" in done.stderr


def test_a_store_that_another_process_writes_to_is_exit_code_6(place, invoke, monkeypatch):
    monkeypatch.setitem(Database.__init__.__kwdefaults__, "patience", 0.2)
    (place / "a.txt").write_text("The president of Austria met the president of Malta in Vienna on Monday.")
    with contextlib.closing(sqlite3.connect("relgraph.db", isolation_level=None)) as raw:
        raw.execute("BEGIN IMMEDIATE")
        done = invoke("ingest", "a.txt")
    assert done.returncode == 6
    assert "relgraph.db" in done.stderr


@pytest.mark.parametrize("name", ["copy.json", "networkx:copy.json", "neo4j://localhost", "bolt+s://host"])
def test_a_backup_named_like_another_kind_of_store_is_refused(place, invoke, name):
    done = invoke("backup", name)
    assert (done.returncode, "a backup is an embedded store" in done.stderr) == (2, True)
