"""The tables of a record, and the steps that bring an older one to this version."""

from __future__ import annotations

from relgraph.ontology import SCHEMA_VERSION

LEDGER = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE decision (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE run (id TEXT PRIMARY KEY, started TEXT NOT NULL, version TEXT NOT NULL, command TEXT NOT NULL,
    counts TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE quarantine (source TEXT NOT NULL, external_id TEXT NOT NULL, reason TEXT NOT NULL, detail TEXT NOT NULL,
    run TEXT, PRIMARY KEY (source, external_id)) WITHOUT ROWID;
"""
"""What no article brings: settings of the record, decisions, runs, inputs that could not be used."""

ARTICLES = """
CREATE TABLE article (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, raw_hash TEXT NOT NULL,
    content_hash TEXT NOT NULL, origin TEXT NOT NULL, version TEXT NOT NULL, run TEXT, sample INTEGER NOT NULL,
    facts TEXT NOT NULL, document TEXT NOT NULL, text TEXT NOT NULL, sketch BLOB NOT NULL, seal INTEGER NOT NULL,
    root TEXT NOT NULL DEFAULT '', mentions TEXT NOT NULL DEFAULT '[]', change INTEGER NOT NULL DEFAULT 0);
CREATE INDEX article_root ON article (root);
CREATE INDEX article_change ON article (change);
CREATE TABLE statement (n INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, first INTEGER NOT NULL,
    last INTEGER NOT NULL, around INTEGER NOT NULL, until INTEGER NOT NULL, rule TEXT NOT NULL, sure NOT NULL,
    maker TEXT NOT NULL, status TEXT, date TEXT, why TEXT, cue INTEGER, cue_end INTEGER, words TEXT NOT NULL,
    payload TEXT NOT NULL, event TEXT NOT NULL, edges TEXT NOT NULL, heard INTEGER NOT NULL);
CREATE TABLE heads (article INTEGER PRIMARY KEY, ids TEXT NOT NULL, seal INTEGER NOT NULL);
CREATE TABLE band (band INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (band, article)) WITHOUT ROWID;
CREATE TABLE late_band (band INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (band, article)) WITHOUT ROWID;
"""
"""What articles say. A statement's number is its article's, shifted, and its place there.

Bands are hashes: each new one falls on another page of its table. So the late ones gather in a small table of their own
and go over many at a time.
"""

KEYS = """
CREATE TABLE canon (n INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, id TEXT NOT NULL, home TEXT NOT NULL,
    near INTEGER NOT NULL);
CREATE INDEX canon_id ON canon (id);
CREATE TABLE used (key INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (key, article)) WITHOUT ROWID;
CREATE TABLE turned (article INTEGER NOT NULL, key TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY (article, key))
    WITHOUT ROWID;
CREATE TABLE trait (key INTEGER NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, n INTEGER NOT NULL,
    first TEXT NOT NULL, last TEXT NOT NULL, PRIMARY KEY (key, kind, value)) WITHOUT ROWID;
CREATE TABLE trait_day (day TEXT NOT NULL, key INTEGER NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL,
    n INTEGER NOT NULL, PRIMARY KEY (day, key, kind, value)) WITHOUT ROWID;
CREATE TABLE code (code TEXT NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (code, key)) WITHOUT ROWID;
"""
"""What is known of each key over all articles, and the entity that it names."""

CLAIMS = """
CREATE TABLE report (n INTEGER PRIMARY KEY, ref TEXT, block TEXT NOT NULL, low INTEGER NOT NULL, high INTEGER NOT NULL,
    event TEXT NOT NULL);
CREATE INDEX report_day ON report (low, block);
CREATE INDEX report_wide ON report (block, low, high) WHERE high - low > 3;
CREATE TABLE deal (n INTEGER PRIMARY KEY, owner TEXT NOT NULL);
CREATE INDEX deal_owner ON deal (owner);
CREATE TABLE quote (n INTEGER PRIMARY KEY, place INTEGER NOT NULL, block TEXT NOT NULL, edge TEXT NOT NULL,
    occasion TEXT NOT NULL);
CREATE INDEX quote_place ON quote (place, block);
CREATE INDEX quote_occasion ON quote (occasion) WHERE occasion <> '';
CREATE TABLE office (n INTEGER PRIMARY KEY, owner TEXT NOT NULL, side TEXT NOT NULL, role TEXT NOT NULL,
    leader TEXT NOT NULL, day TEXT NOT NULL, seen TEXT NOT NULL, edge TEXT NOT NULL);
CREATE INDEX office_owner ON office (owner, day, leader);
"""
"""In which group each claim folds, by the number of its statement; what it claims follows from the article.

Indexes lead with the day where they can: what comes in on one day then lies on few pages.
"""

GRAPH = """
CREATE TABLE piece (n INTEGER PRIMARY KEY, owner TEXT NOT NULL UNIQUE, nodes TEXT NOT NULL, edges TEXT NOT NULL,
    voices TEXT NOT NULL, change INTEGER NOT NULL);
CREATE INDEX piece_change ON piece (change);
CREATE TABLE node (id TEXT PRIMARY KEY, label TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL,
    change INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX node_change ON node (change);
CREATE TABLE gone (change INTEGER NOT NULL, what TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL);
CREATE INDEX gone_change ON gone (change);
"""
"""The folded graph: a piece is one event (quote, deal, office) with all its edges, a node is an entity."""

TABLES = LEDGER + ARTICLES + KEYS + CLAIMS + GRAPH

_TO_COLUMNS = """
CREATE TABLE columns AS SELECT n, json_extract(body, '$[0]') AS kind, json_extract(body, '$[1]') AS first,
    json_extract(body, '$[2]') AS last, json_extract(body, '$[3]') AS around, json_extract(body, '$[4]') AS until,
    json_extract(body, '$[5]') AS rule, CAST(json_extract(body, '$[6]') AS REAL) AS sure,
    json_extract(body, '$[7]') AS maker, json_extract(body, '$[8]') AS status, json_extract(body, '$[9]') AS date,
    json_extract(body, '$[10]') AS why, json_extract(body, '$[11]') AS cue, json_extract(body, '$[12]') AS cue_end,
    json_extract(body, '$[14]') AS words, json_extract(body, '$[13]') AS payload FROM statement ORDER BY n;
DROP TABLE statement;
ALTER TABLE columns RENAME TO statement
"""

STEPS: dict[int, tuple[str, str]] = {
    1: ("keep the fields of a statement as columns", _TO_COLUMNS),
    2: ("lay out by day what is looked up by day", ""),
}
"""Version → (name of the step to the next one, what it does to articles and statements as SQL).

All else follows from these two: after the last step it is dropped and folded anew.
"""

READ = ("meta", "decision", "run", "quarantine", "article", "statement")
"""The tables that migration reads; they have always had the columns of today, with one exception."""
LAYOUTS = {
    1: """
DROP TABLE statement;
CREATE TABLE statement (n INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL,
    event TEXT NOT NULL, edges TEXT NOT NULL, heard INTEGER NOT NULL)
"""
}
"""Version → what makes tables of today hold the rows that it kept."""

KEEP = """
DROP INDEX article_root;
DROP INDEX article_change;
ALTER TABLE article RENAME TO kept;
CREATE TABLE kept_statement AS SELECT n, kind, first, last, around, until, rule, sure, maker, status, date, why, cue,
    cue_end, words, payload FROM statement ORDER BY n;
CREATE INDEX kept_place ON kept_statement (n)
"""
"""Sets articles and statements aside, to be folded anew."""
FOLDED = ARTICLES + KEYS + CLAIMS + GRAPH
"""The tables that are made anew then."""

SHIFT = 16
"""Bits of a statement's number that hold its place in its article."""


def span(n: int) -> tuple[int, int]:
    """The first and the last number that a statement of an article can have."""
    return n << SHIFT, ((n + 1) << SHIFT) - 1


__all__ = ["FOLDED", "KEEP", "LAYOUTS", "READ", "SCHEMA_VERSION", "SHIFT", "STEPS", "TABLES", "span"]
