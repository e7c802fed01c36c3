"""What is wrong in a user's own tables: said with file, line and remedy before anything is read by them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from relgraph.config import resource
from relgraph.errors import DataError
from relgraph.tables import Placed, cells, lines, rows
from relgraph.text.names import fold_name

CLOSED = ("class", "frame", "mode", "type", "form", "where", "status", "kind", "gender")
"""Columns whose values are a closed list: those that relgraph's own table has."""
SINGLE = frozenset({*CLOSED, "caption", "country", "enough", "from", "iptc", "label", "name", "quarrel", "to"})
"""Columns of one value, to which no words can be added."""
OFFICIAL = ("key", "country", "name", "from", "to")
"""The columns of `officials.tsv`; who is in office still has no day in the last."""
SHEETS = frozenset({".csv", ".txt", ".xls", ".xlsx", ".ods", ".numbers"})
CHECKED = re.compile(r"(?:cues_\w+|countries|group_words|leaders|organizations|places|roles|sectors)\.tsv")
"""Tables with a line of column names and closed lists of their own."""
OWN_ALONE = frozenset(
    f"{name}.tsv"
    for name in (
        *("alternatives", "small_words", "rules_quoted", "quality"),
        *("codes", "first_names", "single_offices", "surname_variants"),
    )
)
"""Tables that are part of the rules, of the fold or of the papers: whoever reads a store has to have the same."""
_TERM = re.compile(r"(?:[^:]+:)?\D+ (\d{4}(?:-\d\d){0,2})/(\d{4}(?:-\d\d){0,2})?")


def check(folder: Path) -> None:
    """Raise DataError for the first mistake in the tables of the folder."""
    own = {path.name: path for path in resource("data").glob("*.tsv")}
    for path in sorted(folder.iterdir()):
        _refuse_name(path, own)
        if path.name in own and CHECKED.fullmatch(path.name):
            _check_table(path, list(rows(own[path.name])), folder)
        if path.name == "officials.tsv":
            _check_officials(path, own[path.name], folder)


def _refuse_name(path: Path, own: Mapping[str, Path]) -> None:
    """Raise for what is meant as a table and would be passed over."""
    if path.name in OWN_ALONE:
        raise DataError(f"{path}: relgraph reads this table from its own folder alone. Take it out of yours.")
    if path.name in own or path.suffix.lower() not in {".tsv", *SHEETS}:
        return
    table = f"{path.stem.lower()}.tsv"
    if path.suffix != ".tsv" and table in own:
        raise DataError(f"{path}: is no table for relgraph. Save it as {table}: text with tabs between the cells.")
    if path.suffix == ".tsv":
        near = get_close_matches(table, own, 1, 0.7)
        raise DataError(
            f"{path}: relgraph has no table of this name. Name it {near[0] if near else 'as one of data/'}."
        )


def _check_table(path: Path, own: list[Placed], folder: Path) -> None:
    mine = list(rows(path))
    if not mine:
        return
    known = own[0].row
    if strange := [name for name in mine[0].row if name not in known]:
        header = mine[0]._replace(line=lines(path)[0][0])
        raise header.fail(f"this table has no column {strange[0]!r}", f"Known: {', '.join(known)}, with tabs between.")
    closed = {name: {placed.row[name] for placed in own} for name in CLOSED if name in known}
    sides = {name: _ids(name, folder) for name in ("countries.tsv", "organizations.tsv")}
    seen: dict[str, int] = {}
    for placed in mine:
        if placed.first in seen:
            raise placed.fail(f"{placed.first!r} stands in line {seen[placed.first]} too", "Make one row of the two.")
        seen[placed.first] = placed.line
        _check_amended(placed, own)
        _check_cells(placed, closed)
        _check_sides(placed, sides)


def _check_amended(placed: Placed, own: list[Placed]) -> None:
    """Raise where the row that gets other words is not there."""
    if not placed.amends:
        return
    sign, alone = placed.first[0], not any(list(placed.row.values())[1:])
    if sign == "+" and alone:
        raise placed.fail("adds nothing", "Write the words into the columns that they belong to.")
    if single := [name for name, value in placed.row.items() if value and name in SINGLE]:
        raise placed.fail(f"{single[0]} holds one value, no words", "Write a whole row without the sign in its place.")
    known = {word for row in own for word in cells(row.first)} if alone else {row.first for row in own}
    if not known.issuperset(cells(placed.amends) if alone else [placed.amends]):
        raise placed.fail(f"{placed.amends!r} stands in no row of relgraph's", "Write it as it stands there.")


def _ids(name: str, folder: Path) -> set[str]:
    return {
        placed.first for root in (resource("data"), folder) if (root / name).is_file() for placed in rows(root / name)
    }


def _check_cells(placed: Placed, closed: Mapping[str, set[str]]) -> None:
    for name, value in placed.row.items():
        if value.startswith('"') and value.endswith('"'):
            raise placed.fail(f"{value} stands in quotation marks", "Take them out: tabs part the cells.")
        if name in closed and value not in closed[name] and (value or (name == "class" and not placed.amends)):
            listed = ", ".join(sorted(closed[name] - {""}))
            raise placed.fail(f"{value!r} is no {name}", f"Known: {listed}.")


def _check_sides(placed: Placed, sides: Mapping[str, set[str]]) -> None:
    """Raise for a country, or the side or term of an office, that means nothing."""
    countries, bodies = sides["countries.tsv"], sides["organizations.tsv"]
    country = placed.row.get("country", "")
    if country and country not in countries:
        raise placed.fail(f"{country!r} is no country", "Write the ISO 3166 code of three letters, such as MLT.")
    for office in cells(placed.row.get("offices", "")):
        term = _TERM.fullmatch(office)
        if term is None or not all(_is_day(day) for day in term.groups() if day):
            raise placed.fail(f"{office!r} is no office", "Write it like `foreign minister 2023-01-31/2024-05-16`.")
        side, colon, _ = office.partition(":")
        if colon and side not in countries | bodies:
            raise placed.fail(f"{side!r} is no country or organisation", "Add it to organizations.tsv.")


def _check_officials(path: Path, own: Path, folder: Path) -> None:
    """Raise for a row by which no name of a text would find an official, or that amends none."""
    countries, mine = _ids("countries.tsv", folder), list(rows(path, OFFICIAL))
    amendable = list(rows(own)) if any(placed.amends for placed in mine) else []
    for placed in mine:
        if placed.amends:
            _check_amended(placed, amendable)
            continue
        if empty := [name for name in OFFICIAL[:4] if not placed.row[name]]:
            raise placed.fail(f"no {empty[0]}", f"Fill the cells {', '.join(OFFICIAL[:4])}, with tabs between.")
        if placed.first != (key := fold_name(placed.row["name"])):
            raise placed.fail(f"{placed.first!r} is not the key of this name", f"Write {key!r}.")
        _check_sides(placed, {"countries.tsv": countries, "organizations.tsv": set()})
        for day in (placed.row["from"], placed.row["to"]):
            if day and not _is_day(day):
                raise placed.fail(f"{day!r} is no day", "Write it like 2023-01-31.")


def _is_day(written: str) -> bool:
    try:
        date.fromisoformat(f"{written}-01-01"[:10])
    except ValueError:
        return False
    return True
