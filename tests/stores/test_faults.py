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
from base64 import b64encode
from pathlib import Path

import pytest
from stated import article, met
from stores.test_invariants import contents

from relgraph import pipeline
from relgraph.errors import LockedError, SchemaError, StoreError, UsageError
from relgraph.model import Decision, Quarantined
from relgraph.ontology import SCHEMA_VERSION
from relgraph.protocols import Batch, Run
from relgraph.stores import migrating, open_store
from relgraph.stores.networkx import PRIVATE
from relgraph.stores.record import Record
from relgraph.stores.schema import LAYOUTS, STEPS

KILLS = int(os.environ.get("RELGRAPH_KILLS", "4"))
A, B = "leader:AZE:ilham aliev", "leader:BLR:aleksandr lukashenk"
TESTS = Path(__file__).parent.parent


AS_SCHEMA_3 = f"""
CREATE TABLE new AS SELECT * FROM article;
{LAYOUTS[3]};
INSERT INTO article SELECT n, id, raw_hash, content_hash, origin, version, run, sample, facts, document, text, sketch,
    new.seal, root, mentions, change FROM new JOIN said ON said.article = n;
DROP TABLE new;
INSERT INTO statement SELECT (said.article << 16) + key, json_extract(ids, '$[' || key || ']'),
    json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]'), json_extract(value, '$[3]'),
    json_extract(value, '$[4]'), json_extract(value, '$[5]'), json_extract(value, '$[6]'), json_extract(value, '$[7]'),
    json_extract(value, '$[8]'), json_extract(value, '$[9]'), json_extract(value, '$[10]'),
    json_extract(value, '$[11]'), json_extract(value, '$[12]'), json_extract(value, '$[13]'),
    json_extract(value, '$[14]'), '', '', 1
    FROM said JOIN heads ON heads.article = said.article, json_each(body);
DROP TABLE said;
DROP TABLE link;
UPDATE meta SET value = '3' WHERE key = 'schema';
"""
"""Makes a record of schema 3 of a new one: its statements were rows."""
AS_SCHEMA_2 = f"""
{AS_SCHEMA_3}
INSERT INTO band SELECT * FROM late_band;
DROP TABLE late_band;
DROP INDEX report_day;
CREATE INDEX report_block ON report (block, low, high);
CREATE INDEX office_leader ON office (owner, leader);
UPDATE meta SET value = '2' WHERE key = 'schema';
"""
"""Makes a record of schema 2 of a new one: its indexes led with what folds together."""
AS_SCHEMA_1 = f"""
{AS_SCHEMA_2}
CREATE TABLE old (n INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL,
    event TEXT NOT NULL, edges TEXT NOT NULL, heard INTEGER NOT NULL);
INSERT INTO old SELECT n, name, kind, json_array(kind, first, last, around, until, rule, sure, maker, status, date, why,
    cue, cue_end, json(payload), words), event, edges, heard FROM statement;
DROP TABLE statement;
ALTER TABLE old RENAME TO statement;
UPDATE meta SET value = '1' WHERE key = 'schema';
"""
"""Makes a record of schema 1 of a new one: its statements were rows of JSON."""


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
from relgraph.stores import migrating, open_store
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
    for folder in [tmp_path, *tmp_path.parents][:3]:
        folder.chmod(folder.stat().st_mode | 0o555) if folder != Path(
            "/"
        ) and folder.owner() == tmp_path.owner() else None
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
    whole = filled.read_bytes()
    rng = random.Random(7)
    found = 0
    marks = [
        i
        for word in (b"met_with", b"made/1", b"Article n00", b'"sentences"', b'"blocks"')
        for i in _places(whole, word)
    ]
    for at in rng.sample(marks, 40):
        filled.write_bytes(whole[:at] + bytes([whole[at] ^ 0x02]) + whole[at + 1 :])
        store = open_store(str(filled))
        try:
            found += bool(pipeline.verify(store))
        except StoreError:
            found += 1
        store.close()
    assert found == 40


def _places(whole, word):
    at = whole.find(word)
    while at >= 0:
        yield at + 2
        at = whole.find(word, at + 1)


def test_a_newer_store_is_refused_untouched(filled):
    with sqlite3.connect(filled) as raw:
        raw.execute("UPDATE meta SET value = ? WHERE key = 'schema'", (json.dumps(SCHEMA_VERSION + 1),))
    raw.close()
    with pytest.raises(SchemaError, match="newer relgraph"):
        open_store(str(filled)).view().meta()


def _into_json(path):
    """The record as the NetworkX store keeps it; the URL of that."""
    with sqlite3.connect(path) as raw:
        names = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        tables = {name: raw.execute(f"SELECT * FROM {name}").fetchall() for name in names}
    raw.close()
    path.write_text(json.dumps({PRIVATE: tables}, default=lambda v: {"bytes": b64encode(v).decode()}), "utf-8")
    return f"networkx:{path}"


@pytest.mark.parametrize("url", [str, _into_json], ids=["embedded", "networkx"])
@pytest.mark.parametrize(("version", "script"), [(1, AS_SCHEMA_1), (2, AS_SCHEMA_2), (3, AS_SCHEMA_3)])
def test_an_older_store_is_migrated_after_a_copy(filled, version, script, url):
    with sqlite3.connect(filled) as raw:
        raw.executescript(script)
    raw.close()
    store = open_store(url(filled))
    with pytest.raises(SchemaError, match="relgraph migrate"):
        store.view().meta()
    assert store.migrate() == [STEPS[step] for step in range(version, SCHEMA_VERSION)]
    assert store.migrate() == []
    kept = filled.with_name(f"relgraph.db.schema{version}")
    assert kept.read_bytes() != filled.read_bytes()
    store.close()
    store = open_store(f"networkx:{filled}" if url is _into_json else str(filled))
    fresh = open_store(str(filled.with_name("fresh.db")), create=True)
    fresh.apply(Batch(extractions=some(20)))
    assert contents(store.view()) == contents(fresh.view())
    assert store.view().record_id() != fresh.view().record_id()
    assert pipeline.verify(store) == []
    assert store.query("MATCH (n:Leader) RETURN count(*) AS n", {}).rows == [(2,)]
    fresh.close()
    store.close()


def test_a_migration_that_was_cut_off_goes_on(filled, monkeypatch):
    with sqlite3.connect(filled) as raw:
        raw.executescript(AS_SCHEMA_3)
    raw.close()
    said, folded, fold = [], [], Record._folded
    monkeypatch.setattr(migrating, "SIZE", 6)
    monkeypatch.setattr(migrating, "TOLD", 6)

    def cut(record, database, batch):
        if len(folded) == 12:
            folded.append("cut")
            raise KeyboardInterrupt
        folded.extend(e.document.id for e in batch.extractions)
        fold(record, database, batch)

    monkeypatch.setattr(Record, "_folded", cut)
    store = open_store(str(filled), say=said.append)
    with pytest.raises(KeyboardInterrupt):
        store.migrate()
    store.close()
    with pytest.raises(SchemaError, match="relgraph migrate"):
        open_store(str(filled)).view().meta()
    store = open_store(str(filled), say=said.append)
    assert store.migrate() == [STEPS[3]]
    assert folded == [*(f"n{i:04}" for i in range(12)), "cut", *(f"n{i:04}" for i in range(12, 20))]
    assert [line.partition(": ")[2] for line in said] == [f"{n} of 20 articles migrated" for n in (6, 12, 18)]
    assert contents(store.view()) == with_articles(filled.with_name("fresh.db"), some(20))
    assert "migrated" not in store.view().meta()
    assert pipeline.verify(store) == []
    store.close()
    assert sorted(p.name for p in filled.parent.iterdir()) == ["fresh.db", "relgraph.db", "relgraph.db.schema3"]


def test_who_reads_an_older_store_reads_on_while_it_is_migrated(filled):
    with sqlite3.connect(filled) as raw:
        raw.executescript(AS_SCHEMA_3)
    raw.close()
    reader = sqlite3.connect(filled, isolation_level=None)
    reader.execute("BEGIN")
    count = "SELECT COUNT(*) FROM statement"
    before = reader.execute(count).fetchone()
    store = open_store(str(filled))
    assert store.migrate() == [STEPS[3]]
    assert reader.execute(count).fetchone() == before
    reader.close()
    assert pipeline.verify(store) == []
    store.close()


def test_a_migration_waits_for_a_writer_and_then_names_it(filled, monkeypatch):
    with sqlite3.connect(filled) as raw:
        raw.executescript(AS_SCHEMA_3)
    raw.close()
    writer = sqlite3.connect(filled, isolation_level=None)
    store = open_store(str(filled))
    store.database.patience = 0.1
    become = store.database.become

    def late(other):
        writer.execute("BEGIN IMMEDIATE")
        become(other)

    monkeypatch.setattr(store.database, "become", late)
    with pytest.raises(LockedError, match="writes to it"):
        store.migrate()
    writer.close()
    monkeypatch.undo()
    assert store.migrate() == [STEPS[3]]
    store.close()


def test_a_file_that_is_no_store_is_left_alone(tmp_path):
    (tmp_path / "x.db").write_bytes(b"not a database at all, but long enough to be one" * 100)
    with pytest.raises(StoreError, match=r"not a store|damaged"):
        open_store(str(tmp_path / "x.db")).view().meta()
    sqlite3.connect(tmp_path / "y.db").execute("CREATE TABLE t (a)").connection.close()
    with pytest.raises(StoreError, match="not a store of relgraph"):
        open_store(str(tmp_path / "y.db"), create=True).view().meta()


def test_a_missing_store_is_told_and_not_made(tmp_path):
    with pytest.raises(StoreError, match="no store is there"):
        open_store(str(tmp_path / "none.db"))
    assert list(tmp_path.iterdir()) == []


def test_a_backup_is_a_store(filled, tmp_path):
    store = open_store(str(filled))
    store.backup(tmp_path / "copy.db")
    with pytest.raises(StoreError, match="is there already"):
        store.backup(tmp_path / "copy.db")
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


def test_people_are_merged_with_people_only(path):
    store = open_store(str(path), create=True)
    with pytest.raises(UsageError, match="not of one kind"):
        store.decide(Decision("merge", A, "country:AZE"))
    store.close()
