"""Articles into a store, batch by batch, each one transaction."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import relgraph
from relgraph import readers
from relgraph.config import BATCH
from relgraph.errors import UsageError
from relgraph.model import Article, Extraction, Quarantined
from relgraph.pipeline.quarantine import Awaited
from relgraph.pipeline.report import IngestReport, Progress
from relgraph.pipeline.workers import Extractors, extractors
from relgraph.protocols import Applied, Batch, Run, Store
from relgraph.readers.base import NAMED
from relgraph.stores import open_store

Found = Article | Quarantined
Clock = Callable[[], datetime]
Take = Callable[[Batch], Applied]


def now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a run goes, whatever it reads."""

    workers: int = 1
    batch_size: int = BATCH
    dry_run: bool = False
    annotators: Sequence[str] = ("rules",)
    progress: Progress = lambda done: None
    clock: Clock = now
    command: str = "ingest"
    always: bool = False  # extract also what is unchanged


def ingest(
    store: Store,
    locators: Iterable[str],
    *,
    columns: Mapping[str, str] | None = None,
    settings: Settings | None = None,
    **options: object,
) -> IngestReport:
    """Read articles into the store; `options` are those of `Settings`.

    Raises UsageError where the locators lead to nothing at all: then nothing is written.
    """
    chosen = replace(settings or Settings(), **options)  # type: ignore[arg-type]  # names are checked by Settings
    return take_in(store, _something(readers.read(locators, columns=columns)), chosen)


def take_in(store: Store, found: Iterable[Found], settings: Settings) -> IngestReport:
    """Put what was found into the store."""
    began = time.perf_counter()
    report = IngestReport(run=uuid4().hex)
    awaited = Awaited(store.quarantined())
    with extractors(settings.annotators, settings.workers) as extract, _taking(store, settings) as take:
        started = False
        met: set[int] = set()
        for chunk in _chunks(awaited.watch(found), settings.batch_size):
            if not started and not settings.dry_run:
                store.begin(begun(report.run, settings))
            started = True
            batch = _batch(store, chunk, extract, report.run, met, always=settings.always)
            done = take(batch)
            report.problems += batch.quarantined
            report.count(done)
            settings.progress(report.seen)
    if not settings.dry_run:
        store.release(awaited.mended(report.problems))
    meta = store.view().meta()
    report.nodes, report.edges = int(meta.get("nodes", 0)), int(meta.get("edges", 0))
    report.seconds = round(time.perf_counter() - began, 3)
    return report


def begun(run: str, settings: Settings) -> Run:
    """The run that begins now, as the ledger keeps it."""
    started = settings.clock().isoformat(timespec="milliseconds")
    return Run(id=run, started=started, version=relgraph.__version__, command=settings.command)


def _something(found: Iterable[Found]) -> Iterator[Found]:
    """What was found, held back until something is there. Raises UsageError where all is missing."""
    missing: list[Found] = []
    rest = iter(found)
    for item in rest:
        missing.append(item)
        if isinstance(item, Article) or item.reason != "missing":
            yield from missing
            yield from rest
            return
    details = "\n".join(item.detail for item in missing if isinstance(item, Quarantined))
    raise UsageError(details or "no locator was given. Name files, folders, globs or - for stdin.")


def _chunks(found: Iterable[Found], size: int) -> Iterator[list[Found]]:
    rest = iter(found)
    while chunk := list(islice(rest, size)):
        yield chunk


def _batch(
    store: Store, chunk: Sequence[Found], extract: Extractors, run: str, met: set[int], *, always: bool
) -> Batch:
    """What the chunk says; equal raw input is passed over before cleaning.

    `met` takes in the hashes of the ids of articles that the run has met unchanged.
    """
    articles = [item for item in chunk if isinstance(item, Article)]
    bad = [item for item in chunk if isinstance(item, Quarantined)]
    known = {} if always else store.known([a.id for a in articles])
    same = [a for a in articles if a.id in known and _same(known[a.id].raw_hash, a.raw_hash)]
    unchanged = {id(a) for a in same}
    met |= {hash(a.id) for a in same}
    told = list(extract([a for a in articles if id(a) not in unchanged]))
    return Batch(
        extractions=[t for t in told if isinstance(t, Extraction)],
        unchanged=[a.id for a in same],
        rivals={a.id for a in articles if id(a) not in unchanged and hash(a.id) in met},
        quarantined=[*bad, *(t for t in told if isinstance(t, Quarantined))],
        run=run,
    )


def _same(kept: str, found: str) -> bool:
    """Whether the raw input is the kept one, which stays as it is where its columns are not named again."""
    return kept == found or kept.startswith(f"{found}{NAMED}")


@contextmanager
def _taking(store: Store, settings: Settings) -> Iterator[Take]:
    """What takes a batch in: the store, or in a dry run one for the time being."""
    if not settings.dry_run:
        yield store.apply
        return
    with TemporaryDirectory(prefix="relgraph-") as folder, closing(_trial(folder)) as trial:
        yield partial(_foreseen, store, trial)


def _trial(folder: str) -> Store:
    return open_store(str(Path(folder) / "trial.db"), create=True)


def _foreseen(store: Store, trial: Store, batch: Batch) -> Applied:
    """What a batch would do, tried on what is kept of its articles and of their copies: their texts tell it."""
    told = [replace(e, statements=()) for e in batch.extractions]
    concerned = {e.document.id for e in told} | store.copies(e.document for e in told)
    kept = store.extractions(store.known(concerned - trial.known(concerned).keys()))
    trial.apply(Batch(extractions=[replace(e, statements=()) for e in kept]))
    return trial.apply(replace(batch, extractions=told))
