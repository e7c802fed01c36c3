"""What a store does when processes die, disks fill, bytes flip and others hold it."""

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from stated import article, met
from stores.test_invariants import contents

from relgraph import pipeline
from relgraph.errors import LockedError, SchemaError, StoreError, UsageError
from relgraph.model import Decision, Quarantined
from relgraph.ontology import SCHEMA_VERSION
from relgraph.protocols import Batch, Run
from relgraph.stores import open_store

KILLS = int(os.environ.get("RELGRAPH_KILLS", "4"))
A, B = "leader:AZE:ilham aliev", "leader:BLR:aleksandr lukashenk"
TESTS = Path(__file__).parent.parent


def some(count, start=0):
    days = [f"2024-05-{1 + i % 28:02}" for i in range(count)]
    return [
        article(f"n{i:04}", met(A, B, date=days[i - start]), published=days[i - start], publisher=f"P{i % 5}")
        for i in range(start, start + count)
    ]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "relgraph.db"


@pytest.fixture
def filled(path):
    with_articles(path, some(20))
    return path


def with_articles(path, extractions):
    store = open_store(str(path), create=True)
    store.apply(Batch(extractions=extractions))
    graph = contents(store.view())
    store.close()
    return graph


WRITER = """
import sys
sys.path.insert(0, {tests!r})
from stores.test_faults import some
from relgraph.protocols import Batch
from relgraph.stores import open_store
store = open_store({path!r}, create=True)
print("ready", flush=True)
for i in range(0, 120, 3):
    store.apply(Batch(extractions=some(120)[i : i + 3]))
"""


def test_a_killed_run_leaves_whole_articles_and_a_second_run_ends_it(tmp_path):
    wanted = with_articles(tmp_path / "whole.db", some(120))
    rng = random.Random(5)
    for kill in range(KILLS):
        path = tmp_path / f"killed{kill}.db"
        code = WRITER.format(tests=str(TESTS), path=str(path))
        writer = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
        writer.stdout.readline()
        time.sleep(rng.uniform(0.0, 0.25))
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        store = open_store(str(path), create=True)
        assert pipeline.verify(store) == []
        assert len(list(store.origins())) % 3 == 0
        store.apply(Batch(extractions=some(120)))
        assert contents(store.view()) == wanted
        store.close()


def test_a_batch_that_fails_leaves_nothing(filled):
    store = open_store(str(filled))
    before = contents(store.view()), store.runs()
    bad = article("zz", met(A, B))
    object.__setattr__(bad.statements[-1], "payload", {"a": A})
    with pytest.raises(KeyError):
        store.apply(Batch(extractions=[*some(3, 50), bad]))
    assert (contents(store.view()), store.runs()) == before
    store.close()


def test_a_batch_that_fails_at_its_end_leaves_nothing(filled):
    store = open_store(str(filled))
    before = contents(store.view())
    with pytest.raises(StoreError):
        store.apply(Batch(extractions=some(3, 50), quarantined=[Quarantined("x", None, "no reason is no reason")]))
    assert contents(store.view()) == before
    store.close()


HOLDER = """
import sqlite3, sys, time
sys.path.insert(0, {tests!r})
from pathlib import Path
from relgraph.stores.database import Database
database = Database(Path({path!r}))
with database.writing():
    print("holding", flush=True)
    sys.stdin.readline()
"""


def test_a_store_that_another_process_holds_names_it(filled):
    code = HOLDER.format(tests=str(TESTS), path=str(filled))
    holder = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stdin=subprocess.PIPE)
    holder.stdout.readline()
    store = open_store(str(filled))
    store.database.patience = 0.1
    assert len(list(store.view().nodes("Article"))) == 20
    with pytest.raises(LockedError, match=f"process {holder.pid} "):
        store.apply(Batch(extractions=some(1, 90)))
    store.close()
    holder.communicate(b"\n")


def test_a_read_only_folder_can_be_read(filled, tmp_path):
    if os.name != "posix":
        pytest.skip("folders have no such permission here")
    (tmp_path / "ro").mkdir()
    copied = tmp_path / "ro" / "relgraph.db"
    shutil.copy(filled, copied)
    (tmp_path / "ro").chmod(0o555)
    code = (  # whatever is imported late is loaded by a first use, while root may still read it
        "import os\n"
        "from relgraph.stores import open_store\n"
        f"first = open_store({str(filled)!r})\n"
        "list(first.view().nodes('Article')), first.retract(['nobody']), first.close()\n"
        "if os.getuid() == 0: os.setuid(65534)\n"
        f"store = open_store({str(copied)!r})\n"
        "print(len(list(store.view().nodes('Article'))))\n"
        "try: store.retract(['n0001'])\n"
        "except Exception as exc: print(type(exc).__name__, exc)\n"
    )
    for folder in [tmp_path, *tmp_path.parents][:-1]:
        if folder.owner() == tmp_path.owner():
            folder.chmod(folder.stat().st_mode | 0o555)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    (tmp_path / "ro").chmod(0o755)
    if "Permission" in done.stderr or "ModuleNotFound" in done.stderr:
        pytest.skip("another user cannot run Python here")
    count, refusal = done.stdout.splitlines()
    assert count == "20"
    assert refusal.startswith("StoreError")
    assert "may only be read" in refusal


def test_a_store_that_may_only_be_read_is_not_written(filled, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    store = open_store(str(filled))
    assert len(list(store.view().nodes("Article"))) == 20
    with pytest.raises(StoreError, match="may only be read"):
        store.retract(["n0001"])
    assert sorted(p.name for p in filled.parent.iterdir()) == ["relgraph.db"]
    store.close()


def test_a_networkx_file_keeps_its_rights(tmp_path, monkeypatch):
    path = tmp_path / "graph.json"
    store = open_store(f"networkx:{path}", create=True)
    store.apply(Batch(extractions=some(1)))
    path.chmod(0o600)
    store.retract(["n0000"])
    assert path.stat().st_mode & 0o777 == (0o666 if sys.platform == "win32" else 0o600)
    store.close()
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    with pytest.raises(StoreError, match="may only be read"):
        open_store(f"networkx:{path}").apply(Batch(extractions=some(1)))


def test_a_full_disk_is_named_and_loses_nothing(filled):
    store = open_store(str(filled))
    before = contents(store.view())
    pages = store.database.row("PRAGMA page_count")[0]
    store.database.connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError, match="no room left"):
        store.apply(Batch(extractions=some(200, 100)))
    assert contents(store.view()) == before
    store.close()
    store = open_store(str(filled))
    assert pipeline.verify(store) == []
    store.close()


def test_flipped_bytes_are_found(filled):
    raw = sqlite3.connect(filled)
    hashes = [raw_hash.encode() for (raw_hash,) in raw.execute("SELECT raw_hash FROM article")]
    raw.close()
    whole = filled.read_bytes()
    rng = random.Random(7)
    found = 0
    words = (b"met_with", b"made/1", b"Article n00", b'"sentences"', b'"blocks"', *hashes)
    marks = [at for word in words for at in _places(whole, word)]
    for at in rng.sample(marks, 40):
        filled.write_bytes(whole[:at] + bytes([whole[at] ^ 0x02]) + whole[at + 1 :])
        store = open_store(str(filled))
        try:
            found += bool(pipeline.verify(store))
        except StoreError:
            found += 1
        store.close()
    assert found == 40


@pytest.mark.parametrize(
    ("damage", "read"),
    [
        ("article SET facts = 'x' || facts WHERE n = 3", lambda store: list(store.view().nodes())),
        ("article SET facts = '{\"titel\": 1}' WHERE n = 3", lambda store: list(store.view().nodes())),
        ("said SET body = 'x' || body WHERE article = 3", lambda store: list(store.view().statements())),
        ("said SET body = '[[1]]' WHERE article = 3", lambda store: list(store.extractions())),
        ("said SET document = '{\"sources\": 1}' WHERE article = 3", lambda store: list(store.extractions())),
        ("said SET document = '[]' WHERE article = 3", lambda store: list(store.extractions())),
    ],
)
def test_damaged_rows_are_told_wherever_they_are_read(filled, damage, read):
    store = open_store(str(filled))
    store.database.run(f"UPDATE {damage}")
    with pytest.raises(StoreError, match="is not as it was written") as refused:
        read(store)
    assert "take your last backup" in str(refused.value)
    del refused  # it holds an open cursor
    assert "article n0002" in str(pipeline.verify(store)[0])
    store.close()


def test_a_damaged_decision_is_told(filled):
    store = open_store(str(filled))
    store.decide(Decision("merge", A, "person:x", at="1"))
    store.database.run("UPDATE decision SET body = 'x' || body")
    with pytest.raises(StoreError, match=r"a decision is not as it was written .*take your last backup"):
        store.apply(Batch(extractions=some(1)))
    assert "a decision is not as it was written" in str(pipeline.verify(store)[0])
    store.close()


def _places(whole, word):
    at = whole.find(word)
    while at >= 0:
        yield at + 2
        at = whole.find(word, at + 1)


def test_a_newer_store_is_refused_untouched(filled):
    with sqlite3.connect(filled) as raw:
        raw.execute("UPDATE meta SET value = ? WHERE key = 'schema'", (json.dumps(SCHEMA_VERSION + 1),))
    raw.close()
    for asked in (lambda s: s.view().meta(), pipeline.verify, lambda s: s.backup(filled.with_name("copy.db"))):
        with pytest.raises(SchemaError, match="newer relgraph"):
            asked(open_store(str(filled)))
    assert not list(filled.parent.glob("copy*"))


def test_a_file_that_is_no_store_is_left_alone(tmp_path):
    (tmp_path / "x.db").write_bytes(b"not a database at all, but long enough to be one" * 100)
    with pytest.raises(StoreError, match=r"not a store|damaged"):
        open_store(str(tmp_path / "x.db")).view().meta()
    sqlite3.connect(tmp_path / "y.db").execute("CREATE TABLE t (a)").connection.close()
    (tmp_path / "z.db").touch()
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(StoreError, match="not a store of relgraph"):
        open_store(str(tmp_path / "y.db"), create=True).view().meta()
    with pytest.raises(StoreError, match="empty, not a store of relgraph"):
        open_store(str(tmp_path / "z.db")).view().meta()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_missing_store_is_told_and_not_made(tmp_path):
    with pytest.raises(StoreError, match="no store is there"):
        open_store(str(tmp_path / "none.db"))
    assert list(tmp_path.iterdir()) == []


def test_a_backup_is_a_store(filled, tmp_path):
    store = open_store(str(filled))
    store.backup(tmp_path / "copy.db")
    with pytest.raises(StoreError, match="is there already"):
        store.backup(tmp_path / "copy.db")
    assert not list(tmp_path.glob("copy.db?*"))
    copy = open_store(str(tmp_path / "copy.db"))
    assert contents(copy.view()) == contents(store.view())
    copy.close()
    store.close()


def test_a_store_is_copied_into_another(make, filled):
    made = make()
    source, target = open_store(str(filled)), made.open()
    source.decide(Decision("merge", A, "person:x", at="1"))
    first = pipeline.load(source, target)
    assert (first.new, pipeline.load(source, target).unchanged) == (20, 20)
    assert contents(source.view()) == contents(target.view())
    assert source.decisions() == target.decisions()
    source.close()
    target.close()
    made.close()


def test_runs_are_counted(path):
    store = open_store(str(path), create=True)
    store.begin(Run(id="r1", started="2024-01-01T00:00:00", version="1", command="ingest"))
    store.apply(Batch(extractions=some(3), run="r1"))
    store.apply(Batch(extractions=some(3), run="r1"))
    assert store.runs()[0].counts == {"new": 3, "updated": 0, "unchanged": 3, "reprint": 0, "quarantined": 0, "seen": 6}
    store.close()


def test_a_rejected_statement_is_not_heard(make):
    made = make()
    store = made.open()
    store.apply(Batch(extractions=some(2)))
    (edge,) = store.view().edges("MET_WITH")
    later = store.view().evidence(edge.id)[0]
    store.decide(Decision("reject", later.id))
    assert store.view().node(later.id) is None
    assert [e.properties["sources"] for e in store.view().edges("MET_WITH")] == [1]
    assert [n.id for n in store.view().evidence(edge.id)] != [later.id]
    assert pipeline.verify(store) == []
    store.close()
    made.close()


def test_people_are_merged_with_people_only(make):
    made = make()
    said: list[str] = []
    store = open_store(made.url, create=True, say=said.append)
    with pytest.raises(UsageError, match="not of one kind"):
        store.decide(Decision("merge", A, "country:AZE"))
    assert (said, store.decisions()) == ([], [])
    store.close()
    made.close()


def test_a_time_behind_the_day_of_publication_is_no_day_of_an_update(make):
    made = make()
    store = made.open()
    for day in ("2024-05-17T10:00:00", "2024-05-16"):
        done = store.apply(Batch(extractions=[article("a", met(A, B), published=day)]))
    assert (done.updated, [e.document.published for e in store.extractions()]) == (["a"], ["2024-05-16"])
    store.close()
    made.close()
