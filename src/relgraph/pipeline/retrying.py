"""Reading quarantined inputs again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from relgraph import readers
from relgraph.errors import UsageError
from relgraph.pipeline.ingesting import Settings, take_in
from relgraph.pipeline.quarantine import file_of, quarantined
from relgraph.pipeline.report import IngestReport, Progress
from relgraph.protocols import Store


def retry(
    store: Store,
    sources: Sequence[str] | None = None,
    *,
    columns: Mapping[str, str] | None = None,
    progress: Progress = lambda done: None,
) -> IngestReport:
    """Read quarantined inputs again; what can be used now leaves the quarantine. `columns` are those of `ingest`.

    Raises UsageError where all of them came from stdin.
    """
    files = {file_of(q.source) for q in quarantined(store, sources)}
    if files == {readers.STDIN}:
        raise UsageError("what came from stdin cannot be read again. Give it to `relgraph ingest -` once more.")
    found = readers.read(sorted(files - {readers.STDIN}), columns=columns)
    return take_in(store, found, Settings(progress=progress, command="quarantine retry"))
