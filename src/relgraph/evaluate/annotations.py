"""The user's annotations, and what is wrong in them: with file and label, before anything is counted."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from relgraph.errors import UsageError
from relgraph.evaluate.actors import ISO3
from relgraph.evaluate.compare import MAIN
from relgraph.ontology import AGREED_STATUSES, EVENT_STATUSES, EVENT_TYPES
from relgraph.tables import table

Row = Mapping[str, Any]

NEEDED: Mapping[str, Mapping[str, type]] = {
    "leaders": {"name": str},
    "events": {"type": str, "status": str, "participants": list},
    "met_with": {"a": str, "b": str, "status": str},
    "agreed_on": {"parties": list},
    "quoted": {"speaker": str},
}
"""What a label of a kind must have."""
CLOSED: Mapping[tuple[str, str], Collection[str]] = {
    ("events", "type"): EVENT_TYPES,
    ("events", "status"): EVENT_STATUSES,
    ("met_with", "status"): EVENT_STATUSES,
    ("agreed_on", "status"): AGREED_STATUSES,
    ("quoted", "kind"): ("direct", "indirect"),
}
LISTS = ("countries", "sectors")
"""Kinds whose labels are words."""


def annotated(gold: Path) -> dict[str, Row]:
    """The annotations in a folder by their ids. A kind that one leaves out is not measured on its article.

    Raises UsageError where the folder holds none, and for one that cannot be read or counted.
    """
    paths = sorted((gold / "annotations").glob("*.json"))
    if not paths:
        raise UsageError(f"{gold}: no annotations/*.json in it. `docs/evaluation.md` shows the form.")
    sectors = {placed.row["id"] for placed in table("sectors.tsv", ("id",))} - {"-"}
    found: dict[str, Row] = {}
    for path in paths:
        row = _read(path)
        for fault in _faults(row, sectors):
            raise UsageError(f"{path}: {fault}")
        if row["id"] in found:
            raise UsageError(f"{path}: another file has the id {row['id']} too. Give each article one file.")
        found[row["id"]] = row
    return found


def _read(path: Path) -> Row:
    try:
        row = json.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as exc:
        raise UsageError(f"{path}: not UTF-8 at byte {exc.start}. Save the file as UTF-8.") from exc
    except json.JSONDecodeError as exc:
        raise UsageError(f"{path}: line {exc.lineno} is not JSON ({exc.msg}). Mend the line.") from exc
    if not isinstance(row, dict):
        raise UsageError(f"{path}: is JSON but no object. Write one object a file, as docs/evaluation.md shows.")
    return row


def _faults(row: Row, sectors: Collection[str]) -> Iterator[str]:
    """What is wrong in an annotation, and the remedy."""
    if not isinstance(row.get("id"), str):
        yield 'no "id" in quotation marks. Write what the article\'s file name begins with, such as "001".'
    for key in row:
        near = get_close_matches(key, MAIN, 1, 0.65)
        if near and key not in MAIN:
            yield f"{key!r} is no kind. Did you mean {near[0]!r}?"
    for kind in (kind for kind in MAIN if kind in row):
        if not isinstance(row[kind], list):
            yield f"{kind} is no list. Write [] where there is none; leave the kind out where you did not look for it."
            continue
        for number, label in enumerate(row[kind], 1):
            told = _of_word(kind, label, sectors) if kind in LISTS else _of_label(kind, label, sectors)
            yield from (f"{kind}, label {number}: {fault}" for fault in told)


def _of_word(kind: str, label: Any, sectors: Collection[str]) -> Iterator[str]:
    if kind == "countries" and not (isinstance(label, str) and ISO3.fullmatch(label)):
        yield f"{label!r} is no country. Write the ISO 3166 code of three letters, such as MLT."
    if kind == "sectors" and label not in sectors:
        yield f"{label!r} is no sector. Known: {', '.join(sorted(sectors))}."


def _of_label(kind: str, label: Any, sectors: Collection[str]) -> Iterator[str]:
    if not isinstance(label, dict):
        yield f"{label!r} is no object. Write one with {', '.join(NEEDED[kind])}."
        return
    for name, form in NEEDED[kind].items():
        if not isinstance(label.get(name), form):
            yield f"no {name!r}{' in a list' if form is list else ''}. It needs {', '.join(NEEDED[kind])}."
    if kind == "quoted" and not label.get("quote"):
        yield "no 'quote'. Copy the words from the article."
    for name, value in label.items():
        closed = CLOSED.get((kind, name))
        if closed and value is not None and value not in closed:
            yield f"{value!r} is no {name}. Known: {', '.join(closed)}."
    for sector in (label.get("sectors") or ()) if kind == "agreed_on" else ():
        yield from _of_word("sectors", sector, sectors)
