"""The surfaces of all tables: which file gives which families, and what a written surface means.

A surface with an upper-case letter is found only in this spelling, or wholly in capitals from four letters on;
an all-lower one in any case. A trailing `*` stands for any ending of its last word. Accents, hyphens, apostrophes
and full stops make no difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from relgraph.gazetteer.view import spaced
from relgraph.tables import Placed, cells, table


@dataclass(frozen=True, slots=True)
class Column:
    """A column of surfaces: the family of its hits, and what it adds to their row."""

    name: str
    family: str
    extra: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A kind of file: its pattern, the column that holds the id, the columns of surfaces."""

    pattern: str
    id: str
    columns: tuple[Column, ...]


NAMES = frozenset({"country", "demonym", "seat", "capital", "place", "people", "organization", "decoy"})
"""Families that compete for a name: the longest wins (`Bank of China` hides `China`)."""


@dataclass(slots=True)
class Surface:
    """One way to write one thing, and what its spelling must be."""

    plain: str
    free: bool  # any spelling will do, and the surface is whole
    cased: str | None  # the spelling it must have, or None where any will do
    open_ended: bool
    dotted: bool
    group: str  # its family, or that of all names
    family: str
    id: str
    row: Mapping[str, str]


def _column(name: str, family: str, **extra: str) -> Column:
    return Column(name, family, extra)


TABLES = (
    Table(
        "countries.tsv",
        "iso3",
        (
            _column("caption", "country"),
            _column("names", "country"),
            _column("adjectives", "demonym"),
            _column("seats", "seat"),
            _column("capitals", "capital"),
        ),
    ),
    Table("places.tsv", "id", (_column("id", "place"), _column("names", "place"))),
    Table("peoples.tsv", "surface", (_column("surface", "people"),)),
    Table(
        "organizations.tsv",
        "id",
        (_column("caption", "organization"), _column("names", "organization"), _column("capitals", "capital")),
    ),
    Table("decoys.tsv", "surface", (_column("surface", "decoy"),)),
    Table("calendar.tsv", "surface", (_column("surface", "calendar"),)),
    Table("roles.tsv", "id", (_column("surfaces", "role"), _column("plurals", "role", number="plural"))),
    Table("pronouns.tsv", "surface", (_column("surface", "pronoun"),)),
    Table("group_words.tsv", "word", (_column("word", "group"),)),
    Table("leaders.tsv", "id", (_column("name", "person"), _column("aliases", "person"), _column("short", "short"))),
    Table("outlets.tsv", "surface", (_column("surface", "outlet"),)),
    Table(
        "sectors.tsv",
        "id",
        (
            _column("strong", "sector", strength="strong"),
            _column("weak", "sector", strength="weak"),
            _column("faint", "sector", strength="faint"),
        ),
    ),
)
CUES = "cues_*.tsv"


def surfaces() -> Iterator[Surface]:
    """All surfaces of `data/`, and of the user's folder that is in use."""
    for kind in TABLES:
        for placed in table(kind.pattern, (kind.id, *(c.name for c in kind.columns))):
            yield from _of_row(kind, placed)
    for placed in table(CUES, ("surface", "class")):
        yield from _of_row(_cue_table(placed.path), placed)


@lru_cache(maxsize=16)
def _cue_table(path: Path) -> Table:
    return Table(path.name, "class", (_column("surface", path.stem.removeprefix("cues_")),))


def _of_row(kind: Table, placed: Placed) -> Iterator[Surface]:
    hidden = {column.name for column in kind.columns if column.name not in {"caption", "name"}}
    shared = {name: value for name, value in placed.row.items() if name not in hidden and name != "note"}
    ident = placed.row[kind.id]
    for column in kind.columns:
        row, family = {**shared, **column.extra}, column.family
        group = "names" if family in NAMES else family
        for written in cells(placed.row[column.name]):
            open_ended, dotted = written[-1] == "*", written[-1] == "."
            for spelling in _spellings(written, placed):
                plain = spelling.lower()
                cased = None if spelling == plain else spelling
                free = cased is None and not open_ended
                yield Surface(plain, free, cased, open_ended, dotted, group, family, ident, row)


def _spellings(written: str, placed: Placed) -> tuple[str, ...]:
    """The surface as written, and without the second blank that a full stop leaves in `George W. Bush`."""
    exact = spaced(written.rstrip("*")).strip()
    if not exact:
        raise placed.fail(f"the surface {written!r} has no letter", "Write a word, or leave the cell empty.")
    return (exact, " ".join(exact.split())) if "  " in exact else (exact,)
