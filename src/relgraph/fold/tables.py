"""The tables of `data/` that the fold reads: roles, variants of surnames, letters."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from relgraph.config import data_folders, from_data
from relgraph.text.names import fold_name


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a table by column; the first line without `#` names the columns.

    The user's own table of that name adds its rows, in place of those with the same first cell.
    """
    own, *users = (folder / name for folder in data_folders())
    added = [row for path in users if path.is_file() for row in _of_file(path)]
    replaced = {_first(row) for row in added}
    yield from (row for row in _of_file(own) if _first(row) not in replaced)
    yield from added


def _of_file(path: Path) -> Iterator[dict[str, str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    return (dict(zip(cells[0], row, strict=False)) for row in cells[1:])


def _first(row: dict[str, str]) -> str:
    return next(iter(row.values()))


@from_data
def single_holders() -> frozenset[str]:
    """The roles that one person holds at a time: another holder ends the term."""
    return frozenset(row["role"] for row in rows("single_offices.tsv"))


@from_data
def event_codes() -> dict[tuple[str, str], dict[str, str]]:
    """The codes of other event systems by type and status of an event, as properties."""
    return {
        (row["event_type"], row["status"]): {k: row[k] for k in ("cameo", "plover") if row.get(k)}
        for row in rows("codes.tsv")
    }


@from_data
def surname_variants() -> dict[str, frozenset[str]]:
    """Each spelling of a surname that no rule of letters joins → the first spellings of its rows."""
    found: dict[str, set[str]] = {}
    for row in rows("surname_variants.tsv"):
        spellings = [fold_name(s) for s in row["spellings"].split("|")]
        for spelling in spellings:
            found.setdefault(spelling, set()).add(spellings[0])
    return {spelling: frozenset(firsts) for spelling, firsts in found.items()}


@from_data
def _roles() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in rows("roles.tsv"):
        means = {row["id"], row["class"], *row.get("covers", "").split("|")} - {""}
        for surface in row["surfaces"].split("|"):
            found.setdefault(surface, set()).update(means)
    return {surface: frozenset(means) for surface, means in found.items()}


@from_data
def role_means(role: str) -> frozenset[str]:
    """What a role stands for: its own id, its class and what it may cover; by its last words, empty if unknown."""
    words = role.lower().split()
    for cut in range(len(words)):
        if means := _roles().get(" ".join(words[cut:])):
            return means
    return frozenset()
