"""Data on stdout, messages on stderr, colours on a terminal only, exit codes that say what happened."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import pty
import re
import signal
import sqlite3
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

import relgraph
from relgraph.cli import output
from relgraph.errors import StoreError
from relgraph.stores import open_store

MEETINGS = "MATCH (a)-[m:MET_WITH]->(b) RETURN a.name AS a, b.name AS b, m.date AS day ORDER BY a, b, day"
COUNT = "MATCH (c:Country) RETURN count(c) AS n"


def test_ingest_ends_with_one_line_and_the_same_as_json(empty_place, relgraph):
    (empty_place / "a.txt").write_text("The president of Austria met the president of Malta in Vienna on Monday.")
    first = relgraph("ingest", "a.txt")
    assert (first.returncode, first.stdout) == (0, "")
    assert first.stderr.splitlines()[-1].startswith("1 new, 0 updated, 0 unchanged, 0 quarantined; ")
    assert first.stderr.splitlines()[-1].endswith("next: relgraph query top-pairs")
    second = relgraph("ingest", "a.txt", "--format", "json", "--quiet")
    assert second.stderr == ""
    report = json.loads(second.stdout)
    assert {k: report[k] for k in ("seen", "new", "unchanged", "quarantined")} == {
        "seen": 1,
        "new": 0,
        "unchanged": 1,
        "quarantined": {},
    }
    assert {"updated", "reprint", "nodes", "edges", "seconds"} <= set(report)


def test_the_faults_of_an_evaluation_are_lines_or_part_of_the_json(empty_place, invoke):
    for folder, name, text in (
        ("articles", "901_talks.txt", "The president of Austria met the president of Malta in Vienna on Monday."),
        ("annotations", "901.json", '{"id": "901", "countries": ["AUT", "MLT", "SVN"]}'),
    ):
        (empty_place / "gold" / folder).mkdir(parents=True)
        (empty_place / "gold" / folder / name).write_text(text, encoding="utf-8")
    asked = ("evaluate", "gold", "--errors", "countries")
    assert invoke(*asked).stdout.splitlines()[-1] == "901 missed  SVN"
    report = json.loads(invoke(*asked, "--format", "json").stdout)
    assert report["errors"] == [{"kind": "countries", "article": "901", "what": "missed", "shown": "SVN"}]


def test_ingesting_twice_exports_the_same_bytes(place, invoke):
    invoke("export", "one.jsonl")
    store = open_store("relgraph.db")
    ids = [a.id for a in store.view().nodes("Article")]
    store.close()
    from relgraph.config import resource

    done = invoke("ingest", str(resource("data", "sample_feed")))
    assert done.stderr.splitlines()[-1].startswith(f"0 new, 0 updated, {len(ids)} unchanged, 0 quarantined")
    invoke("export", "two.jsonl")
    assert Path("one.jsonl").read_bytes() == Path("two.jsonl").read_bytes()


def test_a_dry_run_stores_nothing(empty_place, relgraph):
    (empty_place / "a.txt").write_text("The president of Austria met the president of Malta in Vienna on Monday.")
    done = relgraph("ingest", "a.txt", "--dry-run", "--format", "json")
    assert json.loads(done.stdout)["new"] == 1
    assert done.stderr.endswith("0 quarantined; nothing was stored; next: the same without --dry-run\n")
    assert not (empty_place / "relgraph.db").exists()


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "md", "table"])
def test_rows_in_every_form_say_the_same(place, invoke, form):
    rows = json.loads(invoke("query", MEETINGS, "-f", "json").stdout)
    wanted = rows if form in {"json", "jsonl"} else [{k: v or "" for k, v in row.items()} for row in rows]
    text = invoke("query", MEETINGS, "-f", form, "--quiet").stdout
    match form:
        case "json":
            found = json.loads(text)
        case "jsonl":
            found = [json.loads(line) for line in text.splitlines()]
        case "csv":
            found = list(csv.DictReader(io.StringIO(text)))
        case "md":
            head, _, *body = [[c.strip() for c in line.split("|")[1:-1]] for line in text.splitlines()]
            found = [dict(zip(head, row, strict=True)) for row in body]
        case _:
            assert all(len(line) <= 100 for line in text.splitlines())
            assert all(row["a"].split()[0] in text for row in wanted)
            return
    assert found == wanted


def test_the_catalogue_is_listed_with_its_questions_in_plain_words(invoke):
    heads = json.loads(invoke("queries", "-f", "json").stdout)
    assert len(heads) >= 25
    assert all(head["title"] and head["question"] and head["columns"] and head["example"] for head in heads)
    text = invoke("queries").stdout
    assert all(head["name"] in text for head in heads)
    shown = invoke("queries", "overdue").stdout
    assert "// param: grace: int = 30" in shown


def test_a_limit_holds_for_every_question(place, invoke):
    free = "MATCH (c:Country) RETURN c.name AS name ORDER BY name"
    for asked in (free, "rules", "offices"):
        done = invoke("query", asked, "--limit", "2", "-f", "json")
        assert len(json.loads(done.stdout)) == 2
        assert re.search(r"2 rows; there (are|may be) more: --limit", done.stderr)
    done = invoke("query", "between", "-p", "a=Belarus", "-p", "b=Uzbekistan", "--limit", "1")
    assert "next: relgraph explain 2" in done.stderr


def test_what_finds_nothing_says_with_what_it_looked(place, invoke):
    said = invoke("query", "silence", "-p", "least=99", "--since", "2024-01-01").stderr
    assert "0 rows for since=2024-01-01, least=99\n" in said
    assert "no label or relation is called Leeder" in invoke("query", "MATCH (a:Leeder) RETURN a.name AS n").stderr


@pytest.mark.parametrize(
    ("cypher", "said"),
    [
        ("MATCH (c:Country) RETURN c.nme AS n LIMIT 2", "2 rows; no property is called nme"),
        ("MATCH (c:Country) RETURN c.name AS n ORDER BY c.nme", "no property is called nme"),
        ("MATCH (a:leader) RETURN count(a) AS n", "1 row; no label or relation is called leader"),
        ("MATCH (a:Leader)-[:MET|MET_WITH]-(b:Country|Land) RETURN 1 AS n", "relation is called Land or MET"),
        (
            "MATCH (e:Event) RETURN max(e.id) AS m, count(e.date.year) AS n, {a: NULL} AS z, 1.5 AS f, 'x.y:Z' AS s",
            "1 row\n",
        ),
    ],
)
def test_names_that_no_graph_has_are_told_with_the_rows(place, invoke, cypher, said):
    assert said in invoke("query", cypher).stderr


def test_an_entity_is_not_merged_with_itself(place, invoke):
    done = invoke("merge", "country:BLR", "country:BLR")
    assert (done.returncode, "is one already" in done.stderr) == (2, True)


def test_an_unknown_id_in_a_merge_is_told_as_such(place, invoke):
    done = invoke("merge", "nobody", "country:AUT")
    assert (done.returncode, "nothing in the store has the id 'nobody'" in done.stderr) == (2, True)


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text there")
def test_names_that_are_no_text_are_taken_or_told(place, relgraph):
    """A terminal that takes UTF-8 alone, and a shell that hands on any bytes."""
    strict, copy = {"PYTHONIOENCODING": "utf-8:strict"}, "caf\udce9.db"
    done = relgraph("backup", copy, **strict)
    assert (done.returncode, done.stdout, (place / copy).exists()) == (0, "caf\\udce9.db\n", True)
    assert relgraph("verify", "--store", copy, **strict).returncode == 0
    done = relgraph("explain", "nix\udce9", **strict)
    assert (done.returncode, done.stderr.count("\n"), "no text" in done.stderr) == (2, 1, True)


def test_a_file_that_cannot_be_written_is_named(place, invoke):
    (place / "taken").write_text("a file")
    done = invoke("query", MEETINGS, "-f", "csv", "-o", "taken/rows.csv")
    assert done.returncode == 1
    assert "taken" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("form", ["parquet", "xlsx"])
def test_rows_as_files(place, invoke, form):
    pandas = pytest.importorskip("pandas")
    pytest.importorskip({"parquet": "pyarrow", "xlsx": "openpyxl"}[form])
    assert invoke("query", MEETINGS, "-f", form).returncode == 2
    assert invoke("query", MEETINGS, "-f", form, "-o", f"rows.{form}").returncode == 0
    read = {"parquet": pandas.read_parquet, "xlsx": pandas.read_excel}[form]
    assert list(read(f"rows.{form}").columns) == ["a", "b", "day"]


def test_the_ending_of_a_file_names_the_form_of_its_rows(place, invoke):
    for ending, begin in {"csv": "id\n", "json": "[", "jsonl": "{", "md": "| id |"}.items():
        assert invoke("query", "MATCH (c:Country) RETURN c.id AS id", "-o", f"rows.{ending}").returncode == 0
        assert (place / f"rows.{ending}").read_text("utf-8").startswith(begin)


def test_settings_show_where_they_come_from(place, invoke):
    (place / "relgraph.toml").write_text('store = "mine.db"\nformat = "csv"\n')
    rows = invoke("config", "show", RELGRAPH_STORE="env.db").stdout
    assert next(iter(csv.DictReader(io.StringIO(rows)))) == {
        "setting": "store",
        "value": "env.db",
        "origin": "RELGRAPH_STORE",
    }
    assert "format,csv,relgraph.toml" in rows


def test_no_colours_when_not_a_terminal(place, invoke):
    assert "\x1b" not in invoke("query", "top-pairs", FORCE_COLOR="").stdout
    assert "\x1b" not in invoke("status").stdout


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(("variable", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_proofs_are_coloured_on_a_terminal_that_wants_it(place, variable, coloured):
    store = open_store("relgraph.db")
    edge = next(store.view().edges("MET_WITH")).id
    store.close()
    environment = {k: v for k, v in os.environ.items() if k != "NO_COLOR"} | {"TERM": "xterm"} | variable
    front, back = pty.openpty()
    subprocess.run([sys.executable, "-m", "relgraph", "explain", edge], stdout=back, env=environment, check=True)
    os.close(back)
    text = os.read(front, 65536).decode()
    os.close(front)
    assert ("\x1b[" in text) is coloured
    assert ("[[" in text) is not coloured


def test_a_pipe_that_closes_is_no_fault(place):
    command = f"{sys.executable} -m relgraph query '{MEETINGS}' -f json 2>err | head -c 1 >/dev/null"
    subprocess.run(command, shell=True, check=True)
    assert "Traceback" not in Path("err").read_text()


@pytest.mark.skipif(sys.platform == "win32", reason="sends the signal of Ctrl-C")
def test_ctrl_c_leaves_a_whole_store(empty_place):
    text = "The president of Austria met the president of Malta in Vienna on 3 May 2024. They agreed on trade.\n"
    rows = (json.dumps({"id": f"a{i}", "text": text * 30, "published": "2024-05-03"}) for i in range(4000))
    (empty_place / "many.jsonl").write_text("\n".join(rows))
    command = [sys.executable, "-m", "relgraph", "ingest", "many.jsonl", "--batch-size", "5"]
    heard = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # a shell's background job ignores Ctrl-C
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, preexec_fn=heard)  # noqa: PLW1509
    try:
        deadline = time.monotonic() + 120
        while not _articles() and time.monotonic() < deadline:
            time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=120)
    finally:
        process.kill()
        process.communicate()
    assert process.returncode == 130, said
    assert "Traceback" not in said
    done = subprocess.run([sys.executable, "-m", "relgraph", "verify"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert 0 < _articles() < 4000


def _articles() -> int:
    try:
        with relgraph.open("relgraph.db") as g:
            return int(g.view.meta().get("articles", 0))
    except StoreError:  # not yet there, or in the making
        return 0


ROLE = "id\tsurfaces\tplurals\tclass\tcovers\tgender\nhigh_steward\thigh steward\thigh stewards\tstate\t\t\n"


def test_verify_tells_whether_older_rules_may_be_behind_a_fault(place, relgraph, monkeypatch):
    with contextlib.closing(sqlite3.connect("relgraph.db")) as database, database:
        database.execute("UPDATE node SET name = 'Nowhere' WHERE label = 'Country'")
    (place / "mine").mkdir()
    (place / "mine" / "roles.tsv").write_text(ROLE, encoding="utf-8")
    monkeypatch.setenv("RELGRAPH_DATA", "mine")
    done = relgraph("verify")
    assert done.returncode == 1
    assert "12 articles read with other rules or tables: relgraph refresh, then verify again" in done.stderr


def test_load_tells_of_each_article(place, relgraph, invoke):
    assert invoke("load", "--to", "copy.db", "--dry-run").stderr == "12 articles would be loaded into copy.db\n"
    assert not (place / "copy.db").exists()
    assert relgraph("load", "--to", "copy.db").stderr.startswith(
        "12 new, 0 unchanged; next: relgraph status -s copy.db"
    )
    assert relgraph("load", "--to", "copy.db").stderr.startswith("0 new, 12 unchanged")
    assert invoke("load", "--to", "copy.db", "--dry-run").stderr == "0 articles would be loaded into copy.db\n"


def test_quiet_says_nothing_but_errors(capsys):
    output.set_voice(quiet=True, verbose=False)
    output.say("a message")
    output.complain("an error")
    output.set_voice(quiet=False, verbose=False)
    output.detail("a detail")
    assert capsys.readouterr() == ("", "relgraph: an error\n")


def test_articles_are_retracted_by_publisher_or_address(place, invoke):
    told = "The president of Austria met the president of Malta in Vienna on Monday."
    rows = ({"text": f"{told} {i}", "publisher": "Q", "url": f"https://q.example/{i}"} for i in range(3))
    (place / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)))
    invoke("ingest", "rows.jsonl")
    assert "1 article would be retracted" in invoke("retract", "--url", "https://q.example/1", "--dry-run").stderr
    assert "1 article retracted" in invoke("retract", "--url", "https://q.example/1").stderr
    assert "2 articles retracted" in invoke("retract", "--publisher", "Q").stderr


def test_a_decision_on_what_the_store_does_not_hold_is_told(place, invoke):
    done = invoke("reject", "no-such-statement")
    assert done.returncode == 0
    assert "no-such-statement" in done.stderr.splitlines()[0]
    assert "nothing in the store" not in invoke("confirm", "no-such-statement").stderr
    assert "'nowhere.txt'" in invoke("split", "leader:nobody", "--articles", "nowhere.txt").stderr


def test_runs_are_listed_the_last_first(place, invoke):
    (place / "a.txt").write_text("The president of Austria met the president of Malta in Vienna on 6 May 2024.")
    assert invoke("ingest", "a.txt").returncode == 0
    assert invoke("ingest", "a.txt").returncode == 0
    runs = json.loads(invoke("status", "--runs", "--format", "json").stdout)
    assert [(r["command"], r["seen"], r["new"], r["unchanged"]) for r in runs[:2]] == [
        ("ingest", 1, 0, 1),
        ("ingest", 1, 1, 0),
    ]
    assert runs[-1]["new"] + runs[-1]["reprint"] == runs[-1]["seen"]
    shown = invoke("status", "--runs").stdout
    for column in ("started", "version", "seen", "new", "updated", "unchanged", "reprint", "quarantined"):
        assert column in shown


def test_a_noun_goes_with_its_number():
    assert [output.many(n, "article") for n in (0, 1, 2)] == ["0 articles", "1 article", "2 articles"]
