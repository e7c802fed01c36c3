"""What looks after a store: refresh, naming articles, copying into another store."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeVar
from uuid import uuid4

from relgraph import annotators as parts
from relgraph.config import BATCH
from relgraph.errors import UsageError
from relgraph.fold.facts import origin_of
from relgraph.model import Extraction
from relgraph.pipeline.ingesting import Settings, begun
from relgraph.pipeline.report import IngestReport, Progress
from relgraph.protocols import Batch, Known, Store
from relgraph.readers.ids import canonical_url
from relgraph.readers.places import shown

T = TypeVar("T")
_LIST = "relgraph query 'MATCH (a:Article) RETURN a.id AS id, a.url AS url, a.publisher AS publisher ORDER BY id'"


def outdated(store: Store, annotators: Sequence[str] = ("rules",)) -> list[str]:
    """The articles whose statements another version of these annotators made, by id."""
    present = {f"{a.name}/{a.version}" for a in parts.load(annotators)}
    return [i for i, origin in store.origins() if origin and not set(origin.split()) <= present]


def refresh(
    store: Store, *, annotators: Sequence[str] = ("rules",), progress: Progress = lambda done: None
) -> IngestReport:
    """Extract again, from the kept texts, what another version made; the graph follows."""
    began = time.perf_counter()
    report = IngestReport(run=uuid4().hex)
    chosen = parts.load(annotators)
    stale = outdated(store, annotators)
    if stale:
        store.begin(begun(report.run, Settings(command="refresh")))
    for ids in _pieces(stale, BATCH):
        made = [parts.annotate(e.document, chosen) for e in store.extractions(ids)]
        report.count(store.apply(Batch(extractions=made, run=report.run)))
        progress(report.seen)
    return _finished(store, report, began)


def named(
    store: Store, ids: Sequence[str] = (), *, urls: Sequence[str] = (), publishers: Sequence[str] = ()
) -> list[str]:
    """The ids of the articles of these ids, at these addresses and of these publishers, sorted.

    Raises UsageError for the first that no article has.
    """
    plain = [shown(i) for i in ids]
    held = store.known(plain)
    found = [_some(i, [i] if i in held else [], "the id") for i in plain]
    articles = list(store.view().nodes("Article")) if urls or publishers else []
    for url in urls:
        same = {url, canonical_url(url)}
        found.append(_some(url, [n.id for n in articles if n.id in same or n.properties.get("url") in same], "the URL"))
    for name in publishers:
        found.append(_some(name, [n.id for n in articles if n.properties.get("publisher") == name], "the publisher"))
    return sorted({i for some in found for i in some})


def _some(given: str, found: list[str], what: str) -> list[str]:
    """What was found. Raises UsageError for nothing."""
    if not found:
        raise UsageError(f"no article has {what} {given!r}. `{_LIST}` lists them.")
    return found


def load(source: Store, target: Store, *, batch_size: int = BATCH) -> IngestReport:
    """Copy articles, statements and decisions into another store; what it holds already stays."""
    began = time.perf_counter()
    report = IngestReport()
    for batch in _lacking(source, target, batch_size):
        report.count(target.apply(batch))
    held = {d.id for d in target.decisions()}
    for decision in source.decisions():
        if decision.id not in held:
            target.decide(decision)
    return _finished(target, report, began)


def lacking(source: Store, target: Store) -> int:
    """How many articles `load` would bring."""
    return sum(len(batch.extractions) for batch in _lacking(source, target, BATCH))


def _lacking(source: Store, target: Store, size: int) -> Iterator[Batch]:
    """The articles of a store, those that the other one holds as unchanged."""
    for extractions in _pieces(source.extractions(), size):
        known = target.known([e.document.id for e in extractions])
        same = {e.document.id for e in extractions if _same(e, known)}
        yield Batch(extractions=[e for e in extractions if e.document.id not in same], unchanged=sorted(same))


def _same(extraction: Extraction, known: Mapping[str, Known]) -> bool:
    held = known.get(extraction.document.id)
    d = extraction.document
    return held == Known(d.raw_hash, d.content_hash, origin_of(extraction))


def _finished(store: Store, report: IngestReport, began: float) -> IngestReport:
    meta = store.view().meta()
    report.nodes, report.edges = int(meta.get("nodes", 0)), int(meta.get("edges", 0))
    report.seconds = round(time.perf_counter() - began, 3)
    return report


def _pieces(items: Iterable[T], size: int) -> Iterator[list[T]]:
    rest = iter(items)
    while piece := list(islice(rest, size)):
        yield piece
