"""The figures of the extraction on articles that the user annotated."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

from relgraph import evaluate as scorer
from relgraph import pipeline
from relgraph.evaluate import Report
from relgraph.extraction.rows import row
from relgraph.model import Quarantined


def evaluate(
    gold: str | Path,
    *,
    predictions: Path | None = None,
    only: Collection[str] | None = None,
    annotators: Iterable[str] = ("rules",),
) -> Report:
    """Precision, recall and F1 on a folder with `articles/` and `annotations/`.

    `predictions` is a file that `relgraph extract` printed; without it the articles are read now.
    Raises UsageError where the folder holds no annotations.
    """
    rows = scorer.printed(predictions) if predictions else _extracted(Path(gold), annotators)
    return scorer.evaluate(Path(gold), rows, only=only)


def _extracted(gold: Path, annotators: Iterable[str]) -> Iterator[dict[str, Any]]:
    for found in pipeline.extract([str(gold / "articles")], annotators=annotators):
        if not isinstance(found, Quarantined):
            yield row(found)
