"""How good an extraction is against annotated articles.

    relgraph evaluate FOLDER        FOLDER/articles/ID.txt or ID_name.txt, and FOLDER/annotations/ID.json

An article is recognised by its external id where that ends in an annotated id, else by the id that its file's name
starts with. Counts are pooled over the articles.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from glob import escape
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
    found: dict[str, Row] = {}
    unknown: list[str] = []
    for row in rows:
        if ident := gold_id(row["article"], known):
            found[ident] = row
        else:
            unknown.append(_shown(row["article"]))
    wanted = {ident: a for ident, a in known.items() if only is None or ident in only}
    comparison = _compared(gold, wanted, found, organizations)
    return Report.of(comparison, absent=[ident for ident in wanted if ident not in found], unknown=sorted(unknown))


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
    """The annotated id that an article stands for: at the end of its external id, or at the head of its file's name.

    Of two that fit, the longer one; a number may stand there without a mark that sets it off.
    """
    external, name = str(article.get("external_id") or ""), Path(str(article.get("source") or "")).stem
    tails = [external[at.end() :] for at in re.finditer(r"^|[\W_]", external)]
    heads = [name[: at.start()] for at in re.finditer(r"[\W_]|$", name)]
    numbers = re.findall(r"\d+[a-z]?$", external), re.findall(r"^\d+", name)
    candidates = (*tails, *numbers[0], *reversed(heads), *numbers[1])
    return next((ident for ident in candidates if ident in known), None)


def _shown(article: Row) -> str:
    source = str(article.get("source") or "")
    return Path(source).name or str(article.get("external_id") or article.get("title") or "(no name)")


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
    name = escape(ident)
    path = next((path for form in (f"{name}_*.txt", f"{name}.txt") for path in (gold / "articles").glob(form)), None)
    return path.read_text(encoding="utf-8", errors="replace") if path else ""


__all__ = ["Report", "annotated", "evaluate", "gold_id", "measured", "printed", "refuse_unknown"]
