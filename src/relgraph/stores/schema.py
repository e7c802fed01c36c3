"""The tables of a record, and the steps that bring an older one to this version."""

from __future__ import annotations

from collections.abc import Mapping

from relgraph.ontology import SCHEMA_VERSION

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE article (
    id TEXT PRIMARY KEY, raw_hash TEXT NOT NULL, content_hash TEXT NOT NULL, origin TEXT NOT NULL,
    run TEXT, sample INTEGER NOT NULL, facts TEXT NOT NULL, document TEXT NOT NULL, text TEXT NOT NULL,
    seal INTEGER NOT NULL
);
CREATE TABLE statement (id TEXT PRIMARY KEY, article TEXT NOT NULL, place INTEGER NOT NULL, body TEXT NOT NULL);
CREATE INDEX statement_article ON statement (article, place);
CREATE TABLE node (id TEXT NOT NULL, label TEXT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (label, id)) WITHOUT ROWID;
CREATE INDEX node_id ON node (id);
CREATE TABLE edge (id TEXT NOT NULL, kind TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL,
    body TEXT NOT NULL, support TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;
CREATE INDEX edge_id ON edge (id);
CREATE TABLE touched (what TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, change INTEGER NOT NULL,
    PRIMARY KEY (what, id)) WITHOUT ROWID;
CREATE INDEX touched_change ON touched (change);
CREATE TABLE decision (id TEXT PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE run (id TEXT PRIMARY KEY, started TEXT NOT NULL, version TEXT NOT NULL, command TEXT NOT NULL,
    counts TEXT NOT NULL);
CREATE TABLE quarantine (source TEXT NOT NULL, external_id TEXT NOT NULL, reason TEXT NOT NULL, detail TEXT NOT NULL,
    run TEXT, PRIMARY KEY (source, external_id));
"""

STEPS: Mapping[int, tuple[str, str]] = {}
"""Version → (name of the step to the next one, its SQL)."""

__all__ = ["SCHEMA_VERSION", "STEPS", "TABLES"]
