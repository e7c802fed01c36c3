"""The private nodes: texts with their statements, runs, quarantine and decisions, as rows and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from relgraph.errors import StoreError
from relgraph.fold.facts import origin_of
from relgraph.model import Decision, Document, Extraction, Quarantined, Statement, digest
from relgraph.protocols import Run
from relgraph.stores.neo4j.schema import packed
from relgraph.stores.neo4j.writing import send

_TEXTS = "UNWIND $rows AS row MERGE (t:_RelgraphText {id: row.id}) SET t = row RETURN count(t) AS n"
_RUNS = "UNWIND $rows AS row MERGE (r:_RelgraphRun {id: row.id}) SET r = row RETURN count(r) AS n"
_COUNTS = "MATCH (r:_RelgraphRun {id: $id}) RETURN r.counts AS counts"
_SET_COUNTS = "MATCH (r:_RelgraphRun {id: $id}) SET r.counts = $counts"
_QUARANTINE = "UNWIND $rows AS row MERGE (q:_RelgraphQuarantine {id: row.id}) SET q = row RETURN count(q) AS n"
_SETTLE = "MATCH (q:_RelgraphQuarantine) WHERE q.source IN $sources DELETE q"
_RELEASE = "UNWIND $rows AS id MATCH (q:_RelgraphQuarantine {id: id}) DELETE q RETURN count(*) AS n"
_DECISION = "UNWIND $rows AS row MERGE (d:_RelgraphDecision {id: row.id}) SET d = row RETURN count(d) AS n"

_COLUMNS = ("id", "text", "raw_hash", "content_hash")
"""The fields of a document that are properties of their own."""


def text_row(extraction: Extraction, change: int, run: str | None, *, sample: bool) -> dict[str, Any]:
    """An article's cleaned text with all that was read in it."""
    document = extraction.document
    by_id = {s.id: s for s in extraction.statements}
    order = sorted(by_id, key=lambda i: (by_id[i].start, by_id[i].end, i))
    row: dict[str, Any] = {
        "id": document.id,
        "change": change,
        "run": run,
        "sample": sample,
        "raw_hash": document.raw_hash,
        "content_hash": document.content_hash,
        "origin": origin_of(extraction),
        "document": packed({k: v for k, v in document.to_dict().items() if k not in _COLUMNS}),
        "text": document.text,
        "statements": [packed(by_id[i].to_dict()) for i in order],
    }
    return row | {"seal": _seal(row)}


def _seal(row: Mapping[str, Any]) -> str:
    """A hash over what was written, by which damage is noticed."""
    return digest([row.get(k) for k in ("id", "raw_hash", "content_hash", "document", "text", "statements")])


def is_damaged(row: Mapping[str, Any]) -> bool:
    """Whether an article's row is not what was written."""
    return _seal(row) != row.get("seal")


def gone_row(article: str, change: int) -> dict[str, Any]:
    """What remains of a retracted article, so that mirrors learn of it."""
    return {"id": article, "change": change, "gone": True}


def extraction_of(row: Mapping[str, Any]) -> Extraction:
    """The article of a row, with its statements. Raises StoreError for a damaged one."""
    if is_damaged(row):
        raise _damaged(row)
    document = Document.from_dict(json.loads(row["document"]) | {name: row[name] for name in _COLUMNS})
    return Extraction(document=document, statements=tuple(statements_of(row)))


def statements_of(row: Mapping[str, Any]) -> Iterator[Statement]:
    """The statements of a row, in the order of the text. Raises StoreError for damaged ones."""
    try:
        for body in row["statements"]:
            yield Statement.from_dict(json.loads(body))
    except (KeyError, TypeError, ValueError) as exc:
        raise _damaged(row) from exc


def _damaged(row: Mapping[str, Any]) -> StoreError:
    return StoreError(
        f"article {row['id']} is not as it was written. Take it out by `relgraph retract`, then ingest it again."
    )


def write_texts(tx: Any, rows: Sequence[Mapping[str, Any]]) -> None:
    """Keep texts, or mark them as gone."""
    send(tx, _TEXTS, rows)


def write_decision(tx: Any, decision: Decision, change: int) -> None:
    """Keep a decision."""
    send(tx, _DECISION, [{"id": decision.id, "change": change, "body": packed(decision.to_dict())}])


def write_run(tx: Any, run: Run) -> None:
    """Keep a run."""
    row = {"id": run.id, "started": run.started, "version": run.version, "command": run.command}
    send(tx, _RUNS, [row | {"counts": packed(dict(run.counts))}])


def run_of(row: Mapping[str, Any]) -> Run:
    """The run of a row."""
    known = {name: row[name] for name in ("id", "started", "version", "command")}
    return Run(**known, counts=json.loads(row["counts"]))


def add_counts(tx: Any, run: str | None, added: Mapping[str, int]) -> None:
    """Add to the figures of a run."""
    row = tx.run(_COUNTS, id=run).single() if run else None
    if row is None:
        return
    counts = json.loads(row["counts"])
    for name, number in added.items():
        counts[name] = counts.get(name, 0) + number
    tx.run(_SET_COUNTS, id=run, counts=packed(counts)).consume()


def write_quarantined(tx: Any, inputs: Iterable[Quarantined]) -> None:
    """Keep inputs that could not be used."""
    by_key = {_key(q): q.to_dict() | {"id": _key(q)} for q in inputs}
    send(tx, _QUARANTINE, list(by_key.values()))


def settle(tx: Any, sources: Iterable[str]) -> None:
    """Take inputs out of quarantine that have been read after all."""
    tx.run(_SETTLE, sources=sorted(set(sources))).consume()


def quarantined_of(row: Mapping[str, Any]) -> Quarantined:
    """The input of a row."""
    return Quarantined(row["source"], row["reason"], row["detail"], row.get("external_id"))


def release(tx: Any, inputs: Iterable[Quarantined]) -> int:
    """Take inputs out; how many there were."""
    row = tx.run(_RELEASE, rows=sorted({_key(q) for q in inputs})).single()
    return int(row["n"])


def _key(q: Quarantined) -> str:
    return digest(q.source, q.external_id)
