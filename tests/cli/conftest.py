"""A store of the sample feed, and ways to run the command line on it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from relgraph.cli import app
from relgraph.config import resource

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the sample feed; copy it before you change it."""
    from relgraph import pipeline
    from relgraph.stores import open_store

    path = tmp_path_factory.mktemp("sample") / "relgraph.db"
    store = open_store(str(path), create=True)
    pipeline.ingest(store, [str(resource("data", "sample_feed"))])
    store.query("MATCH (c:Country) RETURN c.id AS id", {})
    store.close()
    return path


@pytest.fixture(scope="session")
def classes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the first process that asks leaves the classes that Java prepared: each would prepare them anew."""
    return tmp_path_factory.mktemp("java")


@pytest.fixture
def empty_place(tmp_path: Path, classes: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own without a store."""
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "java").symlink_to(classes)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RELGRAPH_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path


@pytest.fixture
def place(empty_place: Path, sample_store: Path) -> Path:
    """A folder of its own with a copy of the sample store, in which commands run."""
    shutil.copy(sample_store, empty_place / "relgraph.db")
    shutil.copytree(f"{sample_store}.cypher", empty_place / "relgraph.db.cypher")
    return empty_place


@pytest.fixture
def invoke() -> Run:
    """Run the command line in this process, where the Cypher engine starts once; same result as `relgraph`."""

    def run(*arguments: str, stdin: str = "", **more: str) -> subprocess.CompletedProcess[str]:
        done = CliRunner().invoke(app, list(arguments), input=stdin, env=more)
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        return subprocess.CompletedProcess(arguments, done.exit_code, done.stdout, done.stderr)

    return run


@pytest.fixture
def relgraph() -> Run:
    """Run the real command line as a process of its own, its output not a terminal."""

    def run(*arguments: str, stdin: str = "", **more: str) -> subprocess.CompletedProcess[str]:
        environment = os.environ | {"PYTHONWARNINGS": "error::ResourceWarning"} | more
        return subprocess.run(
            [sys.executable, "-m", "relgraph", *arguments],
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=environment,
            check=False,
        )

    return run
