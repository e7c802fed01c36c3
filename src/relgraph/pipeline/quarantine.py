"""The inputs that could not be used: those of a name, those that a run mends, those to forget."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from relgraph.errors import UsageError
from relgraph.model import Article, Quarantined
from relgraph.protocols import Store
from relgraph.readers import STDIN
from relgraph.readers.places import reached


def file_of(source: str) -> str:
    """The file of an input: the number of a line, record or entry stands behind the last colon."""
    path, _, line = source.rpartition(":")
    return reached(path if line.isdigit() and path and not Path(reached(source)).exists() else source)


def quarantined(store: Store, sources: Sequence[str] | None = None) -> list[Quarantined]:
    """The quarantined inputs of these sources or files, else all. Raises UsageError for one that has none."""
    held = store.quarantined()
    if sources is None:
        return held
    names = {q: {q.source, _place(file_of(q.source))} for q in held}
    wanted = {source: {source, _place(source)} for source in sources}
    for source, said in wanted.items():
        if not any(said & named for named in names.values()):
            raise UsageError(f"{source} is not in quarantine. `relgraph quarantine list` shows what is.")
    return [q for q, named in names.items() if any(said & named for said in wanted.values())]


def _place(file: str) -> str:
    return os.path.realpath(reached(file))  # Path.resolve raises for a link to itself


def drop_quarantined(store: Store, sources: Sequence[str] | None = None) -> int:
    """Forget quarantined inputs; how many there were."""
    return store.release(quarantined(store, sources))


class Awaited:
    """The quarantined inputs that a run may find mended: it reads their file, and they are no problem any more.

    By the file, because a line that is taken out moves those below it, however the user names it: `news/a.txt` is
    met again below `/data/news` and below a link to that. What came from stdin is met by no later run.
    """

    def __init__(self, held: Iterable[Quarantined]) -> None:
        self._held: dict[str, list[Quarantined]] = defaultdict(list)
        for q in held:
            if (file := file_of(q.source)) != STDIN:
                self._held[_place(file)].append(q)
        self._names = {Path(file_of(q.source)).name for held in self._held.values() for q in held}
        self._read: set[str] = set()

    def watch(self, found: Iterable[Article | Quarantined]) -> Iterator[Article | Quarantined]:
        """What was found, as it is."""
        for item in found:
            if self._names and os.path.basename(file := file_of(item.source)) in self._names:  # noqa: PTH119  # for each
                self._read |= {_place(file)} & self._held.keys()
            yield item

    def mended(self, problems: Iterable[Quarantined]) -> list[Quarantined]:
        """Those whose file was read, without the problems of the run."""
        still = {(q.source, q.external_id) for q in problems}
        held = (q for file in sorted(self._read) for q in self._held[file])
        return [q for q in held if (q.source, q.external_id) not in still]
