"""Extraction in this process or in several: the same results in the same order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context

from relgraph import annotators as parts
from relgraph.model import Article, Extraction, Quarantined
from relgraph.pipeline.extracting import extract_one
from relgraph.protocols import Annotator

CHUNK = 8
_CHOSEN: list[Annotator] = []
"""The annotators of a worker process, made once by `_prepare`."""


class Extractors:
    """Extracts batches; a process that dies takes its article to quarantine and nothing else."""

    def __init__(self, annotators: Sequence[str], workers: int = 1) -> None:
        self._names = tuple(annotators)
        self._workers = workers
        self._own = parts.load(annotators)  # for several processes too: a fault of a table is told here, not by a death
        self._pool: Executor | None = None

    def __call__(self, articles: Sequence[Article]) -> Iterator[Extraction | Quarantined]:
        """What each article says, in order."""
        if self._workers == 1:
            for article in articles:
                yield extract_one(article, self._own)
        else:
            yield from self._shared(articles)

    def close(self) -> None:
        """Let the processes go; work not begun is dropped."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None

    def _shared(self, articles: Sequence[Article]) -> list[Extraction | Quarantined]:
        self._pool = self._pool or self._new_pool(self._workers)
        try:
            return list(self._pool.map(_work, articles, chunksize=CHUNK))
        except BrokenProcessPool:
            self.close()
            return [self._careful(article) for article in articles]

    def _careful(self, article: Article) -> Extraction | Quarantined:
        """One article in a process of its own, to find the one that kills it."""
        with self._new_pool(1) as pool:
            try:
                return pool.submit(_work, article).result()
            except BrokenProcessPool:
                problem = f"{article.source}: the process that read it died. Please report it with this file."
                return Quarantined(article.source, "crash", problem, article.external_id)

    def _new_pool(self, workers: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            workers, mp_context=get_context("spawn"), initializer=_prepare, initargs=(self._names,)
        )


@contextmanager
def extractors(annotators: Sequence[str], workers: int = 1) -> Iterator[Extractors]:
    """Extractors that are closed at the end."""
    made = Extractors(annotators, workers)
    try:
        yield made
    finally:
        made.close()


def _prepare(names: Iterable[str]) -> None:
    _CHOSEN[:] = parts.load(names)


def _work(article: Article) -> Extraction | Quarantined:
    return extract_one(article, _CHOSEN)
