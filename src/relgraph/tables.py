"""Reading `data/*.tsv`: `#` lines explain, the first other line names the columns, each further line is a row.

An error names file and line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from relgraph.config import data_folders, from_data, resource
from relgraph.errors import DataError

Row = dict[str, str]
Cut = tuple[Path, int, list[str], list[str]]
"""A row as it stands: its file, its line, the names of the columns and the cells."""


class Placed(NamedTuple):
    """A row, and where it stands."""

    path: Path
    line: int
    row: Row

    @property
    def first(self) -> str:
        """The first cell, which tells rows apart."""
        return next(iter(self.row.values()))

    @property
    def amends(self) -> str:
        """What a row that begins with `+ ` or `- ` adds words to or takes them out of; empty for any other."""
        return self.first[2:].strip() if self.first.startswith(("+ ", "- ")) else ""

    def fail(self, problem: str, remedy: str) -> DataError:
        """The error about this row."""
        return bad_row(self.path, self.line, problem, remedy)


def table(pattern: str, required: Sequence[str] = ()) -> Iterator[Placed]:
    """The rows of the tables that fit the pattern, those of the user's own folder after relgraph's.

    A row of the user's replaces those of the table of the same name that have the same first cell; columns that his
    file leaves out are empty. One that begins with `+ ` or `- ` adds its words to that row or takes them out.
    """
    own, *users = data_folders()
    told = [placed for folder in users for path in sorted(folder.glob(pattern)) for placed in rows(path, required)]
    added = [placed for placed in told if not placed.amends]
    amending = [placed for placed in told if placed.amends]
    replaced = {(placed.path.name, placed.first) for placed in added}
    columns: dict[str, dict[str, str]] = {}
    for path in sorted(own.glob(pattern)):
        name = path.name
        for placed in rows(path, required):
            if name not in columns:
                columns[name] = dict.fromkeys(placed.row, "")
            now = _amended(placed, amending) if amending else placed
            if now.first and (not replaced or (name, now.first) not in replaced):
                yield now
    for placed in added:
        yield placed._replace(row={**columns.get(placed.path.name, {}), **placed.row})


def cut(pattern: str, required: Sequence[str] = ()) -> Iterator[Cut]:
    """The rows of `table` as cells: quicker, where the user has no table that fits."""
    own, *users = data_folders()
    if any(path for folder in users for path in folder.glob(pattern)):
        return ((path, line, list(row), list(row.values())) for path, line, row in table(pattern, required))
    return (row for path in sorted(own.glob(pattern)) for row in _of_file(path, required))


def _amended(placed: Placed, amending: Sequence[Placed]) -> Placed:
    """The row with the words that the user adds to it, and without those that he takes out of it.

    `- x` with nothing behind it takes x itself out: the row of this id, or the word in whichever row it stands.
    """
    row = dict(placed.row)
    for change in (change for change in amending if change.path.name == placed.path.name):
        named, *columns = change.row
        told = {name: cells(change.row[name]) for name in columns if change.row[name]}
        if told and change.amends != placed.first:
            continue
        for name, words in (told or {named: cells(change.amends)}).items():
            if name not in row:
                raise change.fail(f"this table has no column {name!r}", f"Known: {', '.join(row)}.")
            kept = [word for word in cells(row[name]) if word not in words]
            row[name] = "|".join([*words, *kept] if change.first[0] == "+" and told else kept)
    return placed._replace(row=row)


@lru_cache(maxsize=4)
def fingerprint(overlay: Path | None = None) -> str:
    """A check sum of all tables: another one means that other data may give other statements."""
    found = 0
    folders = [resource("data"), *([overlay] if overlay else [])]
    for path in (path for folder in folders for path in sorted(folder.glob("*.tsv"))):
        found = crc32(path.name.encode() + b"\0" + path.read_bytes(), found)
    return f"{found:08x}"


def rows(path: Path, required: Sequence[str] = ()) -> Iterator[Placed]:
    """The rows of a table as dicts by column; missing cells at the end are empty."""
    for _, line, columns, row in _of_file(path, required):
        yield Placed(path, line, dict(zip(columns, row, strict=True)))


def _of_file(path: Path, required: Sequence[str]) -> list[Cut]:
    told = lines(path)
    columns = told[0][1].split("\t") if told else []
    if missing := [name for name in required if name not in columns]:
        raise DataError(
            f"{path}: line {told[0][0] if told else 1}: no column {missing[0]!r}. "
            "Let the first line without # hold the names of the columns, with tabs between."
        )
    width = len(columns)
    found = []
    for number, line in told[1:]:
        row = list(map(str.strip, line.split("\t")))
        if len(row) < width:
            row += [""] * (width - len(row))
        elif len(row) > width:
            problem = f"{len(row)} cells for {width} columns"
            raise bad_row(path, number, problem, "Take out the tabs that are too many.")
        if not row[0]:
            raise bad_row(path, number, f"no {columns[0]}", "Fill the first cell or delete the line.")
        found.append((path, number, columns, row))
    return found


def bad_row(path: Path, line: int, problem: str, remedy: str) -> DataError:
    """The error about a row."""
    return DataError(f"{path}: line {line}: {problem}. {remedy}")


def lines(path: Path) -> list[tuple[int, str]]:
    """The lines that are neither empty nor an explanation, with their numbers. Raises DataError if it is not UTF-8."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as exc:
        raise DataError(f"{path}: not UTF-8 at byte {exc.start}. Save the file as UTF-8.") from exc
    return [(n, line) for n, line in enumerate(text.splitlines(), 1) if line and line[0] != "#" and not line.isspace()]


def cells(value: str) -> list[str]:
    """The parts of a cell that `|` separates."""
    return list(filter(None, parts([value])))


def parts(values: Sequence[str]) -> list[str]:
    """The parts of many cells in one go, with the empty ones."""
    return list(map(str.strip, "|".join(values).split("|"))) if values else []


@from_data
def words(name: str, column: str = "word") -> frozenset[str]:
    """All cells of one column of a table, the user's own with it: a word list."""
    paths = (folder / name for folder in data_folders())
    return frozenset(word for path in paths if path.is_file() for word in _column(path, column))


def _column(path: Path, column: str) -> list[str]:
    told = [line for _, line in lines(path)]
    if told and told[0] != column:
        return [placed.row[column] for placed in rows(path, (column,))]
    return told[1:]
