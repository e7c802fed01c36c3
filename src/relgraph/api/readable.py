"""An answer as people read it: a date as exact as it is known, the evidence within its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from relgraph.protocols import Result

MARKS = ("[[", "]]")
"""What stands around the proving words of a sentence."""

_KNOWN = {"year": 4, "month": 7}


def readable(answer: Result, *, marks: tuple[str, str] = MARKS) -> Result:
    """The answer with `date` cut to its `precision`, and `evidence` marked in its `context`.

    The columns that only serve these two are left out. A row without a sentence keeps its evidence as it is.
    """
    columns = answer.columns
    hidden = {
        extra for extra, shown in (("precision", "date"), ("context", "evidence")) if {extra, shown} <= {*columns}
    }
    kept = [i for i, name in enumerate(columns) if name not in hidden]
    rows = [dict(zip(columns, row, strict=True)) for row in answer.rows]
    return Result(tuple(columns[i] for i in kept), [tuple(_cells(row, hidden, marks)) for row in rows])


def _cells(row: dict[str, Any], hidden: set[str], marks: tuple[str, str]) -> Iterator[Any]:
    for name, value in row.items():
        if name == "date" and "precision" in hidden:
            yield known_part(value, row["precision"])
        elif name == "evidence" and "context" in hidden:
            yield in_sentence(value, row["context"], marks)
        elif name not in hidden:
            yield value


def known_part(date: object, precision: object) -> object:
    """A date without the month or day that nobody told: 2024-05 for the precision month."""
    size = _KNOWN.get(str(precision))
    return str(date)[:size] if date is not None and size else date


def in_sentence(evidence: object, context: object, marks: Sequence[str] = MARKS) -> object:
    """The sentence with the evidence between two marks; the evidence alone where the sentence does not hold it."""
    words, sentence = str(evidence or ""), str(context or "")
    if not words or words not in sentence:
        return evidence
    before, _, after = sentence.partition(words)
    return f"{before}{marks[0]}{words}{marks[1]}{after}"
