"""Rows of the small tables in `data/` that cleaning reads."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from relgraph import config
from relgraph.errors import DataError


def rows(name: str, *, columns: int) -> Iterator[tuple[str, ...]]:
    """The rows of `data/<name>.tsv` as tuples of `columns` cells; lines that open with `#` explain.

    Raises DataError with file and line for a row of another width.
    """
    path = config.resource("data", f"{name}.tsv")
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = tuple(cell.strip() for cell in line.split("\t"))
        if len(cells) != columns or not all(cells):
            raise DataError(f"{path}: line {number} has {len(cells)} cells, not {columns} filled ones. Mend the row.")
        yield cells


@cache
def words(name: str, kind: str) -> frozenset[str]:
    """The first cells of the rows of `data/<name>.tsv` whose second cell is `kind`."""
    return frozenset(word for word, its_kind in rows(name, columns=2) if its_kind == kind)
