"""Stores of older schemas become ones of today: after a copy, in batches, and on from where it was cut off."""

import json
import sqlite3
from base64 import b64encode

import pytest
from stores.test_faults import some, with_articles
from stores.test_invariants import contents

from relgraph import pipeline
from relgraph.errors import LockedError, SchemaError
from relgraph.model import Decision
from relgraph.ontology import SCHEMA_VERSION
from relgraph.protocols import Batch
from relgraph.stores import migrating, open_store
from relgraph.stores.networkx import PRIVATE
from relgraph.stores.record import Record
from relgraph.stores.schema import LAYOUTS, STEPS

AS_SCHEMA_7 = """
UPDATE canon SET id = (SELECT MIN(id) FROM canon WHERE key LIKE 'leader:%') WHERE key LIKE 'leader:%';
UPDATE node SET name = 'another';
UPDATE meta SET value = '7' WHERE key = 'schema';
"""
"""Makes a record of schema 7 of a new one: of two that are merged the first by alphabet stayed."""
AS_SCHEMA_6 = """
DELETE FROM code;
UPDATE report SET low = low + 9;
UPDATE meta SET value = '6' WHERE key = 'schema';
"""
"""Makes a record of schema 6 of a new one: it placed plans otherwise, and knew short surnames by a consonant."""
AS_SCHEMA_5 = """
UPDATE article SET sketch = x'', root = id;
DELETE FROM late_band;
UPDATE quote SET block = 'x' || block;
UPDATE meta SET value = '5' WHERE key = 'schema';
"""
"""Makes a record of schema 5 of a new one: it told copies and equal quotes by other marks."""
AS_SCHEMA_4 = """
DELETE FROM code WHERE key IN (SELECT n FROM canon WHERE key LIKE 'person:%');
UPDATE meta SET value = '4' WHERE key = 'schema';
"""
"""Makes a record of schema 4 of a new one: it did not look for persons by their names."""
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


@pytest.fixture
def filled(tmp_path):
    path = tmp_path / "relgraph.db"
    with_articles(path, some(20))
    return path


def _made_older(path, script):
    with sqlite3.connect(path) as raw:
        raw.executescript(script)
    raw.close()


def _into_json(path):
    """The record as the NetworkX store keeps it; the URL of that."""
    with sqlite3.connect(path) as raw:
        names = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        tables = {name: raw.execute(f"SELECT * FROM {name}").fetchall() for name in names}
    raw.close()
    path.write_text(json.dumps({PRIVATE: tables}, default=lambda v: {"bytes": b64encode(v).decode()}), "utf-8")
    return f"networkx:{path}"


KINDS = pytest.mark.parametrize("url", [str, _into_json], ids=["embedded", "networkx"])


@KINDS
@pytest.mark.parametrize(
    ("version", "script"),
    [
        (1, AS_SCHEMA_1),
        (2, AS_SCHEMA_2),
        (3, AS_SCHEMA_3),
        (4, AS_SCHEMA_4),
        (5, AS_SCHEMA_5),
        (6, AS_SCHEMA_6),
        (7, AS_SCHEMA_7),
    ],
)
def test_an_older_store_is_migrated_after_a_copy(filled, version, script, url):
    _made_older(filled, script)
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


@KINDS
def test_a_copy_never_goes_over_an_older_one(filled, url):
    _made_older(filled, AS_SCHEMA_7)
    where, said, first = url(filled), [], b""
    old, kept = filled.read_bytes(), filled.with_name("relgraph.db.schema7")
    for place in (kept, kept.with_name(f"{kept.name}-2")):
        filled.write_bytes(old)
        store = open_store(where, say=said.append)
        assert store.migrate() == [STEPS[7]]
        store.close()
        assert said.pop(0) == f"the state before is kept in {place}"
        first = first or kept.read_bytes()
    assert kept.read_bytes() == first
    assert sorted(p.name for p in filled.parent.glob("*schema*")) == ["relgraph.db.schema7", "relgraph.db.schema7-2"]


@KINDS
def test_a_merge_is_migrated_to_what_it_names_first(filled, url):
    kept, other = "leader:BLR:aleksandr lukashenk", "leader:AZE:ilham aliev"
    store = open_store(str(filled))
    store.decide(Decision("merge", kept, other))
    now = contents(store.view())
    store.close()
    _made_older(filled, AS_SCHEMA_7)
    store = open_store(url(filled))
    assert store.migrate() == [STEPS[7]]
    assert contents(store.view()) == now
    assert [n.id for n in store.view().nodes("Leader")] == [kept]
    assert [*store.view().edges("MET_WITH")] == pipeline.verify(store) == []
    store.close()


def test_a_migration_that_was_cut_off_goes_on(filled, monkeypatch):
    _made_older(filled, AS_SCHEMA_3)
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
    assert store.migrate() == [STEPS[step] for step in range(3, SCHEMA_VERSION)]
    assert folded == [*(f"n{i:04}" for i in range(12)), "cut", *(f"n{i:04}" for i in range(12, 20))]
    assert said.pop(0) == f"the state before is kept in {filled}.schema3"
    assert [line.partition(": ")[2] for line in said] == [f"{n} of 20 articles migrated" for n in (6, 12, 18)]
    assert contents(store.view()) == with_articles(filled.with_name("fresh.db"), some(20))
    assert "migrated" not in store.view().meta()
    assert pipeline.verify(store) == []
    store.close()
    assert sorted(p.name for p in filled.parent.iterdir()) == ["fresh.db", "relgraph.db", "relgraph.db.schema3"]


def test_who_reads_an_older_store_reads_on_while_it_is_migrated(filled):
    _made_older(filled, AS_SCHEMA_3)
    reader = sqlite3.connect(filled, isolation_level=None)
    reader.execute("BEGIN")
    count = "SELECT COUNT(*) FROM statement"
    before = reader.execute(count).fetchone()
    store = open_store(str(filled))
    assert store.migrate() == [STEPS[step] for step in range(3, SCHEMA_VERSION)]
    assert reader.execute(count).fetchone() == before
    reader.close()
    assert pipeline.verify(store) == []
    store.close()


def test_a_migration_waits_for_a_writer_and_then_names_it(filled, monkeypatch):
    _made_older(filled, AS_SCHEMA_3)
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
    assert store.migrate() == [STEPS[step] for step in range(3, SCHEMA_VERSION)]
    store.close()
