"""Rows of the small tables in `data/` that cleaning reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from relgraph.config import data_folders, from_data
from relgraph.errors import DataError
from relgraph.tables import lines


def rows(name: str, *, columns: int) -> Iterator[tuple[str, ...]]:
    """The rows of `data/<name>.tsv` as tuples of `columns` cells; lines that open with `#` explain.

    The user's own file of that name adds its rows, in place of those with the same first cell.
    Raises DataError with file and line for a row of another width.
    """
    own, *users = (folder / f"{name}.tsv" for folder in data_folders())
    added = [cells for path in users if path.is_file() for cells in _of_file(path, columns)]
    replaced = {cells[0] for cells in added}
    yield from (cells for cells in _of_file(own, columns) if cells[0] not in replaced)
    yield from added


def _of_file(path: Path, columns: int) -> Iterator[tuple[str, ...]]:
    for number, line in lines(path):
        cells = tuple(cell.strip() for cell in line.split("\t"))
        if len(cells) != columns or not all(cells):
            raise DataError(f"{path}: line {number} has {len(cells)} cells, not {columns} filled ones. Mend the row.")
        yield cells


@from_data
def words(name: str, kind: str) -> frozenset[str]:
    """The first cells of the rows of `data/<name>.tsv` whose second cell is `kind`."""
    return frozenset(word for word, its_kind in rows(name, columns=2) if its_kind == kind)


def longest_first(name: str, *kinds: str) -> list[str]:
    """The words of these kinds, in one order whatever the process."""
    return sorted({word for kind in kinds for word in words(name, kind)}, key=lambda word: (-len(word), word))


def any_of(name: str, kind: str) -> str:
    """The words of a kind as alternatives of a pattern."""
    return f"(?:{'|'.join(map(re.escape, longest_first(name, kind)))})"
