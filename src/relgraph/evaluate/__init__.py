"""How good an extraction is against annotated articles.

    relgraph evaluate FOLDER        FOLDER/articles/NNN_name.txt and FOLDER/annotations/NNN.json

An article is recognised by its external id where that ends in an annotated id, else by the number that its file's
name starts with. Counts are pooled over the articles.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from relgraph.errors import UsageError
from relgraph.evaluate.actors import Actors
from relgraph.evaluate.annotations import annotated
from relgraph.evaluate.compare import Comparison
from relgraph.evaluate.report import Report, refuse_unknown

Row = Mapping[str, Any]
_AGAIN = "Print it with `relgraph extract` without --format and --statements."


def evaluate(
    gold: Path,
    rows: Iterable[Row],
    *,
    only: Collection[str] | None = None,
    organizations: Path | None = None,
) -> Report:
    """The figures of rows as `relgraph extract` prints them, against the annotations in `gold`.

    Raises UsageError where `gold` holds no annotations, wrong ones, or none of the `only` ones.
    """
    known = annotated(gold)
    if strange := sorted({*(only or ())} - {*known}):
        raise UsageError(f"{gold}: no annotation has the id {strange[0]}. The first is {min(known)}.")
    found = {ident: row for row in rows if (ident := gold_id(row["article"], known))}
    wanted = {ident: a for ident, a in known.items() if only is None or ident in only}
    comparison = _compared(gold, wanted, found, organizations)
    return Report.of(comparison, absent=[ident for ident in wanted if ident not in found])


def measured(gold: Path, rows: Iterable[Row]) -> dict[str, list[bool]]:
    """For each rule, whether each statement that it made on the annotated articles is right."""
    known = annotated(gold)
    found = {ident: row for row in rows if (ident := gold_id(row["article"], known))}
    return dict(_compared(gold, known, found, None).rules)


def _compared(
    gold: Path, wanted: Mapping[str, Row], found: Mapping[str, Row], organizations: Path | None
) -> Comparison:
    comparison = Comparison(Actors.of(organizations or gold / "organizations.tsv"))
    for ident, annotation in wanted.items():
        row = found.get(ident, {})
        comparison.article(annotation, row, _page(gold, ident) or row.get("article", {}).get("text", ""))
    return comparison


def gold_id(article: Row, known: Collection[str]) -> str | None:
    """The annotated id that an article stands for: at the end of its external id, or at the head of its file's name."""
    tail = re.search(r"(\d+[a-z]?)$", str(article.get("external_id") or ""))
    if tail and tail[1] in known:
        return tail[1]
    head = re.match(r"\d+", Path(str(article.get("source") or "")).name)
    return head[0] if head and head[0] in known else None


def printed(path: Path) -> Iterator[Row]:
    """The rows of a file that `relgraph extract` wrote."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as exc:
        raise UsageError(f"{path}: not UTF-8 at byte {exc.start}. Save the file as UTF-8.") from exc
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                row = json.loads(line)
            except json.JSONDecodeError as exc:
                raise UsageError(f"{path}: line {number} is not JSON ({exc.msg}). {_AGAIN}") from exc
            if not isinstance(row, dict) or not isinstance(row.get("article"), dict):
                raise UsageError(f"{path}: line {number} is no article as relgraph prints it. {_AGAIN}")
            yield row


def _page(gold: Path, ident: str) -> str:
    path = next((gold / "articles").glob(f"{ident}_*.txt"), None)
    return path.read_text(encoding="utf-8", errors="replace") if path else ""


__all__ = ["Report", "annotated", "evaluate", "gold_id", "measured", "printed", "refuse_unknown"]
