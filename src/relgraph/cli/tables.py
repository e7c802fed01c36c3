"""Rows as a table that fits the terminal, or as JSON, CSV, Markdown, Parquet or a spreadsheet."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from relgraph.api.rows import Result, shown
from relgraph.cli import output
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
        FILES[form](answer, path)
    elif path is not None:
        path.write_text(TEXTS[form](answer), encoding="utf-8", newline="")
    elif form is Form.table:
        _print_table(answer)
    else:
        sys.stdout.write(TEXTS[form](answer))


def _print_table(answer: Result) -> None:
    from rich.console import Console

    console = Console(width=None if sys.stdout.isatty() else WIDTH, highlight=False, soft_wrap=False)
    text = _table(answer, width=console.width)
    if sys.stdout.isatty() and text.count("\n") > console.height:
        with console.pager():
            console.print(text, markup=False, end="")
    else:
        sys.stdout.write(text)


def _table(answer: Result, *, width: int = WIDTH) -> str:
    """A table of plain lines; long cells wrap within `width`."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    if not answer.rows:
        return "no rows\n"
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for i, name in enumerate(answer.columns):
        values = [row[i] for row in answer.rows]
        numbers = all(isinstance(value, int | float) or value is None for value in values)
        table.add_column(
            name, overflow="fold", justify="right" if numbers else "left", no_wrap=all(map(_is_word, values))
        )
    for row in answer.rows:
        table.add_row(*(Text(shown(value)) for value in row))
    file = io.StringIO()
    Console(file=file, width=width, color_system=None).print(table)
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines()) + "\n"


def _is_word(value: object) -> bool:
    """Whether a cell stays in one line: ids and dates, which somebody may want to copy."""
    text = shown(value)
    return len(text) <= 26 and " " not in text


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
    rows = [answer.columns, ["---"] * len(answer.columns), *answer.rows]
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
