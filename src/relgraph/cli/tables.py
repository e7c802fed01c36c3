"""Rows as a table that fits the terminal, or as JSON, CSV, Markdown, Parquet or a spreadsheet."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from relgraph.api.readable import MARKS, readable
from relgraph.api.rows import Result, shown
from relgraph.cli import output
from relgraph.cli.explaining import marks
from relgraph.cli.options import Form
from relgraph.errors import UsageError
from relgraph.exporters.cells import cell
from relgraph.registry import need

WIDTH = 100
"""The width of a table that does not go to a terminal."""


def write_rows(answer: Result, form: Form, path: Path | None = None) -> None:
    """Print rows, or write them to a file. Raises UsageError for a form that needs a file and has none."""
    if form in FILES:
        if path is None:
            raise UsageError(f"--format {form} needs a file. Name one: -o rows.{form}.")
        path.parent.mkdir(parents=True, exist_ok=True)
        FILES[form](answer, path)
    elif path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXTS[form](answer), encoding="utf-8", newline="")
    elif form is Form.table:
        _print_table(answer)
    else:
        sys.stdout.write(TEXTS[form](answer))


def _print_table(answer: Result) -> None:
    if not sys.stdout.isatty():
        sys.stdout.write(_table(answer))
        return
    from rich.console import Console

    console = Console(highlight=False, soft_wrap=True)
    text = _table(answer, width=console.width)
    if text.count("\n") > console.height:
        with console.pager():
            console.print(text, markup=False, end="")
    else:
        sys.stdout.write(coloured(text))


def coloured(text: str) -> str:
    """The proving words in colour, where `marks` says that the terminal has colours."""
    for mark, shown_as in zip(MARKS, marks(), strict=True):
        text = text.replace(mark, shown_as)
    return text


def _table(answer: Result, *, width: int = WIDTH) -> str:
    """A table to read: dates as exact as they are known, evidence in its sentence, long cells below their row."""
    from relgraph.cli import layout

    if not answer.rows:
        return "no rows\n"
    found = readable(answer)
    numbers = [all(isinstance(row[i], int | float | None) for row in found.rows) for i in range(len(found.columns))]
    cells = [[" ".join(shown(value).split()) for value in row] for row in found.rows]
    return layout.table(found.columns, cells, numbers=numbers, width=width)


def _json(answer: Result) -> str:
    return output.dumps(answer.dicts(), indent=2) + "\n"


def _jsonl(answer: Result) -> str:
    return "".join(output.dumps(row) + "\n" for row in answer.dicts())


def _csv(answer: Result) -> str:
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(answer.columns)
    writer.writerows([cell(value) for value in row] for row in answer.rows)
    return file.getvalue()


def _md(answer: Result) -> str:
    found = readable(answer)
    rows = [found.columns, ["---"] * len(found.columns), *found.rows]
    return "".join("| " + " | ".join(_md_cell(value) for value in row) + " |\n" for row in rows)


def _md_cell(value: object) -> str:
    return " ".join(shown(value).replace("\\", "\\\\").replace("|", "\\|").split())


def _parquet(answer: Result, path: Path) -> None:
    need("pyarrow", extra="parquet", why="--format parquet")
    answer.df().to_parquet(path, index=False)


def _xlsx(answer: Result, path: Path) -> None:
    need("openpyxl", extra="xlsx", why="--format xlsx")
    frame = answer.df()
    for name in frame.columns[[kind in {"object", "string"} for kind in map(str, frame.dtypes)]]:
        frame[name] = [cell(value) if value is not None else None for value in frame[name]]
    frame.to_excel(path, index=False)


TEXTS: Mapping[Form, Callable[[Result], str]] = {
    Form.table: _table,
    Form.json: _json,
    Form.jsonl: _jsonl,
    Form.csv: _csv,
    Form.md: _md,
}
FILES: Mapping[Form, Callable[[Result, Path], None]] = {Form.parquet: _parquet, Form.xlsx: _xlsx}
