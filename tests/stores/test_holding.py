"""Who holds a store, and where there is no room: each told by name, and nothing lost."""

import contextlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from stores.test_faults import some, with_articles
from stores.test_invariants import contents

from relgraph import pipeline
from relgraph.errors import LockedError, StoreError
from relgraph.ontology import SCHEMA_VERSION
from relgraph.protocols import Batch
from relgraph.stores import open_store
from relgraph.stores.database import Database
from relgraph.stores.schema import TABLES

TESTS = Path(__file__).parent.parent
HOLDER = """
import sys
sys.path.insert(0, {tests!r})
from stores.test_faults import some
from relgraph.protocols import Batch
from relgraph.stores import open_store
store = open_store({url!r}, create=True)
store.apply(Batch(extractions=some(3)))
print("holding", flush=True)
sys.stdin.readline()
store.close()
"""


@pytest.fixture
def url(tmp_path):
    return f"networkx:{tmp_path / 'graph.json'}"


@pytest.fixture
def holder(url):
    code = HOLDER.format(tests=str(TESTS), url=url)
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stdin=subprocess.PIPE)
    process.stdout.readline()
    yield process
    process.kill()
    process.wait()
    process.stdin.close()
    process.stdout.close()


def test_one_process_writes_a_networkx_file_and_others_are_told_which(url, holder, tmp_path):
    store = open_store(url)
    store.database.patience = 0.1
    assert len(list(store.view().nodes("Article"))) == 3
    with pytest.raises(LockedError, match=f"process {holder.pid} ") as refused:
        store.apply(Batch(extractions=some(1, 90)))
    assert refused.value.exit_code == 6
    store.close()
    holder.stdin.write(b"\n")
    holder.stdin.flush()
    holder.wait()
    assert [p.name for p in tmp_path.iterdir()] == ["graph.json"]


def test_who_waits_for_a_networkx_file_goes_on_from_what_was_written_meanwhile(url):
    late = open_store(url, create=True)
    assert list(late.view().nodes()) == []
    first = open_store(url, create=True)
    first.apply(Batch(extractions=some(3)))
    first.close()
    late.apply(Batch(extractions=some(2, 50)))
    assert len(list(late.view().nodes("Article"))) == 5
    late.close()


def test_who_waits_for_a_networkx_file_gets_it_when_the_writer_closes_it(url, holder, tmp_path):
    store = open_store(url)
    letting_go = threading.Timer(0.5, holder.communicate, [b"\n"])
    letting_go.start()
    store.apply(Batch(extractions=some(1, 90)))
    letting_go.join()
    assert len(list(store.view().nodes("Article"))) == 4
    late = open_store(url)
    late.database.patience = 0.1
    with pytest.raises(LockedError):
        late.apply(Batch(extractions=some(1, 91)))
    late.close()
    store.close()
    assert [p.name for p in tmp_path.iterdir()] == ["graph.json"]


def test_a_killed_writer_leaves_a_networkx_file_free(url, holder):
    holder.kill()
    holder.wait()
    store = open_store(url)
    store.apply(Batch(extractions=some(1, 90)))
    assert len(list(store.view().nodes("Article"))) == 4
    store.close()


def test_a_folder_that_is_not_there_is_named(tmp_path):
    nowhere = tmp_path / "none"
    with pytest.raises(StoreError, match="Choose a folder that you may write to"):
        open_store(f"networkx:{nowhere / 'graph.json'}", create=True).apply(Batch(extractions=some(1)))
    store = open_store(str(tmp_path / "relgraph.db"), create=True)
    store.apply(Batch(extractions=some(1)))
    with pytest.raises(StoreError, match="choose a folder that you may write to"):
        store.backup(nowhere / "copy.db")
    store.close()


WRITER = """
import resource, signal, sys
sys.path.insert(0, {tests!r})
from stores.test_faults import some
from relgraph.protocols import Batch
from relgraph.stores import open_store
store = open_store({path!r})
list(store.view().nodes())
if {limit}:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))
try:
    for i in range(100, 1100, 50):
        store.apply(Batch(extractions=some(50, i)))
except Exception as exc:
    print(type(exc).__name__, exc)
"""


def _fill_up(path, limit=0):
    """Write until there is no room: whole batches stand, the store is sound, and the refusal names it."""
    store = open_store(str(path), create=True)
    store.apply(Batch(extractions=some(20)))
    before = contents(store.view())
    store.close()
    code = WRITER.format(tests=str(TESTS), path=str(path), limit=limit and path.stat().st_size + limit)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.startswith(f"StoreError {path}: no room left"), done.stdout + done.stderr
    store = open_store(str(path))
    kept = len(list(store.view().nodes("Article")))
    assert kept >= 20
    assert kept % 50 == 20
    assert pipeline.verify(store) == []
    return store, before


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of this kind there")
def test_a_quota_is_named_and_loses_nothing(tmp_path):
    store, before = _fill_up(tmp_path / "relgraph.db", 400_000)
    store.retract([f"n{i:04}" for i in range(100, 1100)])
    assert contents(store.view()) == before
    store.close()


@contextlib.contextmanager
def _disk(folder, size):
    """A small disk in a folder, which is made."""
    folder.mkdir()
    mount = shutil.which("mount")
    asked = [mount, "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    if not mount or os.name != "posix" or subprocess.run(asked, capture_output=True, check=False).returncode:
        pytest.skip("no small disk can be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def _refused_for_room(*arguments):
    """What the command line says, in one line, where there is no room."""
    command = [sys.executable, "-m", "relgraph", *arguments, "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1), done.stderr
    assert "Make room" in done.stderr
    return done.stderr


def test_a_full_disk_is_named_and_loses_nothing(tmp_path):
    with _disk(tmp_path / "disk", "3m") as disk:
        store, _ = _fill_up(disk / "relgraph.db")
        with pytest.raises(StoreError, match="Make room"):
            store.backup(disk / "copy.db")
        assert not list(disk.glob("copy*"))
        store.close()
        _refused_for_room("export", str(disk / "g.graphml"), "--store", str(disk / "relgraph.db"))


COUNT = "MATCH (a:Article) RETURN count(a)"


@pytest.mark.parametrize("size", ["1m", "3m", "5m"], ids=["none", "a little", "almost enough"])
def test_a_projection_without_room_is_named_and_made_when_there_is_some(tmp_path, size):
    with _disk(tmp_path / "disk", size) as disk:
        path = disk / "relgraph.db"
        with_articles(path, some(20))
        assert f"{path}.cypher" in _refused_for_room("query", COUNT, "--store", str(path))
        assert list(disk.glob("relgraph.db.cypher/*")) == []
        subprocess.run(["mount", "-o", "remount,size=40m", str(disk)], check=True)
        store = open_store(str(path))
        assert store.query(COUNT, {}).rows == [(20,)]
        store.close()


def test_a_projection_that_finds_no_room_for_its_next_edition_is_named(tmp_path):
    with _disk(tmp_path / "disk", "40m") as disk:
        path = disk / "relgraph.db"
        with_articles(path, some(20))
        store = open_store(str(path))
        assert store.query(COUNT, {}).rows == [(20,)]
        store.apply(Batch(extractions=some(1, 50)))
        store.close()
        rest = disk / "rest"
        rest.write_bytes(bytes(shutil.disk_usage(disk).free - 100_000))
        _refused_for_room("query", COUNT, "--store", str(path))
        assert len(list(disk.glob("relgraph.db.cypher/*"))) == 1
        rest.unlink()
        store = open_store(str(path))
        assert store.query(COUNT, {}).rows == [(21,)]
        store.close()


def test_a_backup_put_back_does_not_pass_for_what_a_projection_shows(tmp_path):
    path = tmp_path / "relgraph.db"
    store = open_store(str(path), create=True)
    store.apply(Batch(extractions=some(2)))
    store.backup(tmp_path / "copy.db")
    store.apply(Batch(extractions=some(1, 10)))
    name, change = store.view().record_id(), store.view().change()
    store.close()
    (tmp_path / "copy.db").replace(path)
    store = open_store(str(path))
    store.apply(Batch(extractions=some(1, 20)))
    assert store.view().change() == change
    assert store.view().record_id() != name
    store.close()


@pytest.mark.parametrize("further", [0, 1])
def test_a_plain_copy_put_back_does_not_pass_either(tmp_path, further):
    """The copy is the same record, and counts its changes on to where the projection stands, or one beyond."""
    path = tmp_path / "relgraph.db"
    titles = "MATCH (a:Article) RETURN a.id AS id ORDER BY id"
    store = open_store(str(path), create=True)
    store.apply(Batch(extractions=some(2)))
    store.close()
    shutil.copy(path, tmp_path / "copy.db")
    store = open_store(str(path))
    store.apply(Batch(extractions=some(1, 10)))
    assert [row[0] for row in store.query(titles, {}).rows] == ["n0000", "n0001", "n0010"]
    store.close()
    shutil.copy(tmp_path / "copy.db", path)
    store = open_store(str(path))
    for i in range(1 + further):
        store.apply(Batch(extractions=some(1, 20 + i)))
    held = ["n0000", "n0001", *(f"n{20 + i:04}" for i in range(1 + further))]
    assert [row[0] for row in store.query(titles, {}).rows] == held
    store.close()


def test_a_changed_number_in_a_statement_is_found(tmp_path):
    path = tmp_path / "relgraph.db"
    store = open_store(str(path), create=True)
    store.apply(Batch(extractions=some(3)))
    store.database.run("UPDATE said SET body = json_set(body, '$[0][6]', 0.75) WHERE article = 3")
    assert [f.place for f in pipeline.verify(store)] == ["article n0002, its text and statements"]
    store.close()


def test_a_store_that_another_process_makes_at_the_same_time_is_one(tmp_path):
    path, found = tmp_path / "relgraph.db", []
    first = sqlite3.connect(path, isolation_level=None)
    first.execute("PRAGMA journal_mode = WAL")
    first.execute("BEGIN IMMEDIATE")
    second = threading.Thread(target=lambda: found.append(Database(path, create=True).connection))
    second.start()
    second.join(0.3)  # it sees a file without tables, and waits
    for statement in TABLES.split(";"):
        first.execute(statement)
    first.execute("INSERT INTO meta VALUES ('schema', ?)", (str(SCHEMA_VERSION),))
    first.execute("COMMIT")
    second.join()
    assert [c.execute("SELECT value FROM meta").fetchall() for c in found] == [[(str(SCHEMA_VERSION),)]]
    first.close()
    found[0].close()


def test_a_file_of_another_kind_is_no_networkx_store(tmp_path):
    (tmp_path / "x.json").write_text(json.dumps({"nodes": []}), encoding="utf-8")
    with pytest.raises(StoreError, match="not a store of relgraph"):
        open_store(f"networkx:{tmp_path / 'x.json'}").view().meta()
