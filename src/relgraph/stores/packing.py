"""Nouns as rows of the record, short: what the record writes a hundred thousand times."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from relgraph.errors import StoreError
from relgraph.fold.facts import Facts, Kept
from relgraph.model import Block, Dateline, Document, Passage, Sentence, Statement, compact, decoded

dump = compact


def load(packed: str) -> Any:
    """What `dump` wrote.

    For the graph and its folding alone: of a whole number of more than 64 bits the fast decoder keeps what a float can.
    """
    try:
        return decoded(packed)
    except ValueError:  # NaN, or half a surrogate pair: Python's own decoder takes them
        return exact(packed)


def exact(packed: str) -> Any:
    """What `dump` wrote, whole numbers of any size too. Raises StoreError for what is no JSON any more."""
    try:
        return json.loads(packed)
    except ValueError as exc:
        raise damaged(exc) from exc


def damaged(exc: Exception, place: str = "a row") -> StoreError:
    """What to raise for what was read and cannot have been written so."""
    return StoreError(
        f"{place} is not as it was written ({exc}). `relgraph verify` tells where the store is damaged; "
        "take your last backup, or ingest the articles into a new store."
    )


def pack_document(document: Document) -> str:
    """A document without its text and hashes."""
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
    """The document that `pack_document` wrote. Raises StoreError for a damaged one."""
    row = exact(packed)
    try:
        parts: dict[str, Any] = {
            "blocks": tuple(Block(*r) for r in row.pop("blocks", ())),
            "sentences": tuple(Sentence(*r) for r in row.pop("sentences", ())),
            "passages": tuple(Passage(*r) for r in row.pop("passages", ())),
            "datelines": tuple(Dateline(*r) for r in row.pop("datelines", ())),
        }
        source = row.pop("source", "")
        return Document(id=id, source=source, text=text, content_hash=content_hash, raw_hash=raw_hash, **parts, **row)
    except (AttributeError, TypeError) as exc:
        raise damaged(exc, f"article {id}") from exc


def pack_statements(statements: Iterable[Statement | Kept]) -> str:
    """The statements of one article, without what they share with it, in the order of the fields of `Kept`."""
    return dump(
        [
            (
                s.kind,
                s.start,
                s.end,
                s.context_start,
                s.context_end,
                s.rule,
                s.confidence,
                s.origin,
                s.status,
                s.date,
                s.date_reason,
                s.cue_start,
                s.cue_end,
                s.evidence,
                s.payload,
            )
            for s in statements
        ]
    )


def unpack_statement(article: str, packed: Sequence[Any]) -> Statement:
    """One of the statements that `pack_statements` wrote."""
    kind, start, end, c_start, c_end, rule, sure, origin, status, date, why, cue, cue_end, words, payload = packed
    return Statement(
        article_id=article,
        kind=kind,
        start=start,
        end=end,
        evidence=words,
        context_start=c_start,
        context_end=c_end,
        payload=payload,
        rule=rule,
        confidence=sure,
        origin=origin,
        status=status,
        date=date,
        date_reason=why,
        cue_start=cue,
        cue_end=cue_end,
    )


def unpack_statements(article: str, packed: str) -> Iterator[Statement]:
    """The statements that `pack_statements` wrote, in their order."""
    try:
        for row in exact(packed):
            yield unpack_statement(article, row)
    except (TypeError, ValueError) as exc:
        raise damaged(exc, f"article {article}") from exc


def pack_facts(facts: Facts) -> str:
    """Facts without what has a column of its own or follows from the text."""
    return dump(
        {k: v for k in ("url", "publisher", "title", "published", "language") if (v := getattr(facts, k)) is not None}
    )


def unpack_facts(
    id: str,  # noqa: A002
    packed: str,
    *,
    excerpt: str,
    content_hash: str,
    origin: str,
    sketch: bytes = b"",
) -> Facts:
    """The facts that `pack_facts` wrote, with what has a column of its own."""
    row = exact(packed)
    try:
        return Facts(
            id=id, excerpt=excerpt, content_hash=content_hash, origin=origin, sketch=unpack_sketch(sketch), **row
        )
    except (TypeError, ValueError) as exc:
        raise damaged(exc, f"article {id}") from exc


def pack_sketch(sketch: tuple[int, ...]) -> bytes:
    """A sketch as bytes."""
    return array("I", sketch).tobytes()


def unpack_sketch(packed: bytes) -> tuple[int, ...]:
    """The sketch that `pack_sketch` wrote."""
    return tuple(array("I", packed))
