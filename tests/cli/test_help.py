"""Every command has help with examples, and every example works as it stands."""

from __future__ import annotations

import gzip
import json
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from typer.main import get_command
from typer.testing import CliRunner

from relgraph import __version__, pipeline
from relgraph.cli import app
from relgraph.config import resource
from relgraph.exporters import EXPORTERS
from relgraph.model import Decision
from relgraph.stores import open_store

COMMANDS = {
    "ingest extract refresh retract status verify backup migrate query queries shell explain report explore export load",
    "merge split reject confirm undo evaluate demo doctor",
    "decisions/export decisions/import quarantine/list quarantine/show quarantine/retry quarantine/drop config/show",
}


def walk(command: object, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], object]]:
    below = getattr(command, "commands", None)
    if below is None:
        yield path, command
        return
    for name, each in below.items():
        yield from walk(each, (*path, name))


ALL = dict(walk(get_command(app)))


def examples(command: object) -> list[str]:
    lines = [line.strip().replace(r"\[", "[") for line in command.epilog.split("\n\n")]
    return [line for line in lines if line.startswith(("relgraph ", "cat "))]


def test_all_verbs_are_there():
    assert {"/".join(path) for path in ALL} == {verb for line in COMMANDS for verb in line.split()}


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_help_says_what_it_does_with_an_example(path):
    done = CliRunner().invoke(app, [*path, "--help"], env={"COLUMNS": "100"})
    assert done.exit_code == 0
    assert "Examples" in done.stdout
    assert f"relgraph {' '.join(path)}" in done.stdout
    assert ALL[path].help.split("\n")[0].endswith(".")


def test_the_help_of_export_names_all_its_forms():
    (form,) = (option.help for option in ALL["export",].params if option.name == "form")
    assert form.endswith(f": {', '.join(EXPORTERS.names())}.")


@pytest.fixture
def furnished(place: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """A folder in which the examples of the help find what they name; returns the ids that they mean."""
    monkeypatch.setattr(typer, "launch", lambda url: 0)
    feed = resource("data", "sample_feed")
    text = (feed / "201_samarkand-joint-plants.txt").read_text(encoding="utf-8")
    for folder in ("articles", "news", "my_gold/articles", "my_gold/annotations"):
        (place / folder).mkdir(parents=True)
    for name in ("article.txt", "articles/17.txt", "news/2024-1.html", "article.html", "my_gold/articles/201_x.txt"):
        (place / name).write_text(text, encoding="utf-8")
    (place / "more.jsonl").write_text((feed / "226_batch.jsonl").read_text("utf-8"), encoding="utf-8")
    (place / "feed.xml").write_text((feed / "230_commonwealth-cable.rss").read_text("utf-8"), encoding="utf-8")
    (place / "export.csv").write_text(f'body_html,outlet,id\n"{text.replace(chr(34), "”")}",Wire,1\n', encoding="utf-8")
    (place / "question.cypher").write_text(
        "// title: t\n// question: q\n// param: since: date = 2020-01-01 — since\n"
        "MATCH (a:Article) WHERE a.published >= date($since) RETURN a.name AS name ORDER BY name",
        encoding="utf-8",
    )
    gold = '{"id": "201", "leaders": [], "countries": [], "sectors": [], "events": [], "met_with": [], "agreed_on": [], "quoted": []}'
    (place / "my_gold/annotations/201.json").write_text(gold, encoding="utf-8")
    (place / "feed.xml.gz").write_bytes(gzip.compress((place / "feed.xml").read_bytes()))
    row = {"article": {"source": "201_x.txt", "text": text}}
    (place / "rows.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    (place / "broken.jsonl").write_text("{no json\n", encoding="utf-8")
    return _ids(place)


def _ids(place: Path) -> dict[str, str]:
    """What stands in the help for an id, and an id that the store has."""
    store = open_store(str(place / "relgraph.db"))
    try:
        pipeline.ingest(store, ["broken.jsonl"])
        shutil.copy("more.jsonl", "broken.jsonl")
        view = store.view()
        leader, other = (shlex.quote(n.id) for n in list(view.nodes("Leader"))[:2])
        article, another = (shlex.quote(n.id) for n in list(view.nodes("Article"))[:2])
        publisher = max(filter(None, (n.properties.get("publisher") for n in view.nodes("Article"))))
        edge = next(view.edges("MET_WITH")).id
        decision = Decision("confirm", edge)
        store.decide(decision)
    finally:
        store.close()
    shutil.copy(place / "relgraph.db", place / "news.db")
    (place / "decisions.jsonl").write_text(json.dumps(decision.to_dict()) + "\n", encoding="utf-8")
    return {
        "3f0c1a9e5b7d": edge,
        "3f0c1a9e": edge,
        "8c1d22aa0f3e": decision.id,
        "leader:BLR:bortnik": leader,
        "person:bortnik": other,
        "leader:KOR:kim": leader,
        "--articles 205.txt --articles 226": f"--articles {article}",
        "https://example.org/news/17": article,
        "articles/17.txt --dry-run": f"{another} --dry-run",
        "Example Times": publisher,
        "Ilham Aliyev": "Rosario Quincho Altamirano",
        "Azerbaijan": "Belarus",
        "--hops 2 --since 2024-01-01": "--hops 2 --since 2023-01-01",
        "AZE": "Belarus",
    }


def _meant(line: str, ids: dict[str, str]) -> str:
    for said, real in ids.items():
        line = line.replace(said, real)
    return line


NEEDS_MORE = ("neo4j://", "--format parquet", "relgraph shell")
"""Examples that need a server or a terminal; others try them."""


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_every_example_works(path, furnished):
    for line in examples(ALL[path]):
        if any(need in line for need in NEEDS_MORE):
            continue
        source, _, rest = _meant(line, furnished).rpartition(" | ")
        stdin = Path(source.removeprefix("cat ")).read_text("utf-8") if source else None
        done = CliRunner().invoke(app, shlex.split(rest)[1:], input=stdin)
        assert done.exit_code == 0, f"{line}\n{done.output}\n{done.exception!r}"


def test_version():
    assert CliRunner().invoke(app, ["--version"]).stdout == f"relgraph {__version__}\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_can_be_printed(relgraph, shell):
    done = relgraph("--show-completion", shell, _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    assert done.returncode == 0
    assert "_COMPLETE" in done.stdout


HEAVY = {"pandas", "networkx", "neo4j", "pyvis", "trafilatura", "feedparser", "jpype", "arcadedb_embedded", "lxml"}


@pytest.mark.parametrize("command", [["--help"], ["ingest", "--help"], ["config", "show"], ["status"]])
def test_a_small_command_loads_nothing_heavy(place, command):
    code = f"import sys; sys.argv = ['relgraph', *{command!r}]; from relgraph.cli import main\ntry: main()\nexcept SystemExit: pass\nprint(*sorted(sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(done.stderr.splitlines()[-1].split()) & HEAVY == set()
