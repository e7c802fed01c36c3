"""The tables of a record, and what is known of those of older versions."""

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
    facts TEXT NOT NULL, excerpt TEXT NOT NULL, sketch BLOB NOT NULL, seal INTEGER NOT NULL,
    root TEXT NOT NULL, mentions TEXT NOT NULL, change INTEGER NOT NULL);
CREATE INDEX article_root ON article (root);
CREATE INDEX article_change ON article (change);
CREATE TABLE heads (article INTEGER PRIMARY KEY, ids TEXT NOT NULL, marks TEXT NOT NULL, seal INTEGER NOT NULL);
CREATE TABLE said (article INTEGER PRIMARY KEY, document TEXT NOT NULL, text TEXT NOT NULL, body TEXT NOT NULL);
CREATE TABLE link (article INTEGER PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE band (band INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (band, article)) WITHOUT ROWID;
CREATE TABLE late_band (band INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (band, article)) WITHOUT ROWID;
"""
"""What articles say. A statement's number is its article's, shifted, and its place there.

The statements of an article are one row: `said` as they were made, with the text, `link` with the event and the edges
that each supports, `heads` with the id and the mark of each. A row a statement would cost a fifth of their folding.
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
CREATE TABLE quote (n INTEGER PRIMARY KEY, place INTEGER NOT NULL, block INTEGER NOT NULL, edge TEXT NOT NULL,
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

STEPS = {
    1: "keep the fields of a statement as columns",
    2: "lay out by day what is looked up by day",
    3: "keep the statements of an article in one row",
    4: "find persons beside leaders by their full names",
    5: "tell copies by pieces of the text, and equal quotes by a number",
    6: "join plans with what their own article tells as held, short names by vowels, short first names with whole ones",
    7: "keep of two that are merged the one named first, and have nobody meet himself",
}
"""Version → name of the step to the next one. Articles and statements are read as they were and folded anew."""

_OLD = "SELECT {fields} FROM statement WHERE n BETWEEN ? AND ? ORDER BY n"
_BODY = ", ".join(f"json_extract(body, '$[{i}]')" for i in (*range(13), 14, 13))
_COLUMNS = "kind, first, last, around, until, rule, sure, maker, status, date, why, cue, cue_end, words, payload"
STATED = {1: _OLD.format(fields=_BODY), 2: _OLD.format(fields=_COLUMNS), 3: _OLD.format(fields=_COLUMNS)}
"""Version → the statements between two numbers, with the fields of today; the last one is JSON.

Later versions keep articles and statements as they are kept today.
"""

READ = ("meta", "decision", "run", "quarantine", "article", "statement")
"""The tables of older versions that migration reads; those before `article` have the columns of today."""
_ARTICLE = """
DROP TABLE article;
CREATE TABLE article (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, raw_hash TEXT NOT NULL,
    content_hash TEXT NOT NULL, origin TEXT NOT NULL, version TEXT NOT NULL, run TEXT, sample INTEGER NOT NULL,
    facts TEXT NOT NULL, document TEXT NOT NULL, text TEXT NOT NULL, sketch BLOB NOT NULL, seal INTEGER NOT NULL,
    root TEXT NOT NULL DEFAULT '', mentions TEXT NOT NULL DEFAULT '[]', change INTEGER NOT NULL DEFAULT 0);
"""
_AS_COLUMNS = f"""{_ARTICLE}
CREATE TABLE statement (n INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, first INTEGER NOT NULL,
    last INTEGER NOT NULL, around INTEGER NOT NULL, until INTEGER NOT NULL, rule TEXT NOT NULL, sure NOT NULL,
    maker TEXT NOT NULL, status TEXT, date TEXT, why TEXT, cue INTEGER, cue_end INTEGER, words TEXT NOT NULL,
    payload TEXT NOT NULL, event TEXT NOT NULL, edges TEXT NOT NULL, heard INTEGER NOT NULL)
"""
_AS_BODY = f"""{_ARTICLE}
CREATE TABLE statement (n INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL,
    event TEXT NOT NULL, edges TEXT NOT NULL, heard INTEGER NOT NULL)
"""
LAYOUTS = {1: _AS_BODY, 2: _AS_COLUMNS, 3: _AS_COLUMNS}
"""Version → what makes tables of today hold the rows that it kept."""

SHIFT = 16
"""Bits of a statement's number that hold its place in its article."""


def span(n: int) -> tuple[int, int]:
    """The first and the last number that a statement of an article can have."""
    return n << SHIFT, ((n + 1) << SHIFT) - 1


__all__ = ["LAYOUTS", "READ", "SCHEMA_VERSION", "SHIFT", "STATED", "STEPS", "TABLES", "span"]
