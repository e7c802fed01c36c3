"""Nouns as rows of the record, short: what the record writes a hundred thousand times."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from relgraph.fold.facts import Facts, Told
from relgraph.model import Block, Dateline, Document, Edge, Node, Passage, Sentence, Statement, plain


def dump(value: Any) -> str:
    """Short JSON with sorted keys: equal values, equal text."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def pack_document(document: Document) -> str:
    """A document without its text."""
    d = document
    row: dict[str, Any] = {
        "source": d.source,
        "external_id": d.external_id,
        "url": d.url,
        "publisher": d.publisher,
        "title": d.title,
        "published": d.published,
        "updated": d.updated,
        "language": d.language,
        "blocks": [(b.start, b.end, b.kind) for b in d.blocks],
        "sentences": [(s.start, s.end, s.block) for s in d.sentences],
        "passages": [(p.start, p.end, p.block, p.depth, p.closed, p.goes_on) for p in d.passages],
        "datelines": [(x.start, x.end, x.place, x.date, x.agency) for x in d.datelines],
    }
    return dump({k: v for k, v in row.items() if v})


def unpack_document(packed: str, *, id: str, text: str, content_hash: str, raw_hash: str) -> Document:  # noqa: A002
    """The document that `pack_document` wrote."""
    row = json.loads(packed)
    parts: dict[str, Any] = {
        "blocks": tuple(Block(*r) for r in row.pop("blocks", ())),
        "sentences": tuple(Sentence(*r) for r in row.pop("sentences", ())),
        "passages": tuple(Passage(*r) for r in row.pop("passages", ())),
        "datelines": tuple(Dateline(*r) for r in row.pop("datelines", ())),
    }
    source = row.pop("source", "")
    return Document(id=id, source=source, text=text, content_hash=content_hash, raw_hash=raw_hash, **parts, **row)


_STATEMENT = (
    "kind",
    "start",
    "end",
    "context_start",
    "context_end",
    "rule",
    "confidence",
    "origin",
    "status",
    "date",
    "date_reason",
    "cue_start",
    "cue_end",
)


def pack_statement(statement: Statement) -> str:
    """A statement without its article and its words, which the article's text holds."""
    return dump([*(getattr(statement, name) for name in _STATEMENT), plain(statement.payload), statement.evidence])


def unpack_statement(article: str, packed: str) -> Statement:
    """The statement that `pack_statement` wrote."""
    *values, payload, evidence = json.loads(packed)
    named = dict(zip(_STATEMENT, values, strict=True))
    return Statement(article_id=article, payload=payload, evidence=evidence, **named)


def told(statement_id: str, statement: Statement, text: str) -> Told:
    """The statement with the sentence around it."""
    return Told(statement_id, statement, text[statement.context_start : statement.context_end])


def pack_facts(facts: Facts) -> str:
    """Facts as a row; the excerpt is the head of the text and left out."""
    row = facts.to_dict()
    return dump({k: v for k, v in row.items() if v and k not in {"id", "excerpt"}})


def unpack_facts(article: str, packed: str, excerpt: str) -> Facts:
    """The facts that `pack_facts` wrote."""
    row = json.loads(packed)
    return Facts(id=article, excerpt=excerpt, **{**row, "sketch": tuple(row.get("sketch", ()))})


def node_of(row: tuple[str, str, str, str]) -> Node:
    """The node of a row (id, label, name, body)."""
    return Node(row[0], row[1], row[2], json.loads(row[3]))


def edge_of(row: tuple[str, str, str, str, str]) -> Edge:
    """The edge of a row (id, kind, source, target, body)."""
    return Edge(row[0], row[1], row[2], row[3], json.loads(row[4]))


def pack_properties(properties: Mapping[str, Any]) -> str:
    """The properties of a node or edge."""
    return dump(properties)
