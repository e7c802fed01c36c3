"""The surfaces of all tables: which file gives which families, and what a written surface means.

A surface with an upper-case letter is found only in this spelling, or wholly in capitals from four letters on;
an all-lower one in any case. A trailing `*` stands for any ending of its last word. Accents, hyphens, apostrophes
and full stops make no difference.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import accumulate, chain, compress, count, groupby, pairwise, repeat
from operator import contains, itemgetter, ne
from pathlib import Path
from typing import NamedTuple

from relgraph.gazetteer.view import spaced, spaced_list
from relgraph.tables import Cut, bad_row, cut, parts


class Column(NamedTuple):
    """A column of surfaces: the family of its hits, and what it adds to their row."""

    name: str
    family: str
    extra: Mapping[str, str]


class Table(NamedTuple):
    """A kind of file: its pattern, the column that holds the id, the columns of surfaces."""

    pattern: str
    id: str
    columns: tuple[Column, ...]


Cell = tuple[Table, Column, Cut, int]
"""A cell of surfaces: what it means, where it stands, and its place among all cells, row by row."""
NAMES = frozenset({"country", "demonym", "seat", "capital", "place", "people", "organization", "decoy"})
"""Families that compete for a name: the longest wins (`Bank of China` hides `China`)."""


class Surface(NamedTuple):
    """One way to write one thing, and what its spelling must be."""

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
_path = itemgetter(0)


@lru_cache(maxsize=16)
def _cue_table(path: Path) -> Table:
    return Table(path.name, "class", (_column("surface", path.stem.removeprefix("cues_")),))


def _files() -> Iterator[tuple[Table, list[Cut]]]:
    """The rows of each file of surfaces."""
    for kind in TABLES:
        for _, rows in groupby(cut(kind.pattern, (kind.id, *(c.name for c in kind.columns))), _path):
            yield kind, list(rows)
    for path, rows in groupby(cut(CUES, ("surface", "class")), _path):
        yield _cue_table(path), list(rows)


class Surfaces:
    """All surfaces of `data/`, and of the user's folder that is in use, each by its number.

    What one means is read when it is asked for: a text holds few of them.
    """

    def __init__(self) -> None:
        self._cells: list[Cell] = []
        values: list[str] = []
        place = 0
        for kind, rows in _files():
            _, _, names, _ = rows[0]
            by_name = dict(zip(names, zip(*map(itemgetter(3), rows), strict=True), strict=True))
            end = place + len(rows) * len(kind.columns)
            for n, column in enumerate(kind.columns):
                places = range(place + n, end, len(kind.columns))
                cells = by_name[column.name]
                values += filter(None, cells)
                self._cells += compress(zip(repeat(kind), repeat(column), rows, places), cells)
            place = end
        words = list(map(str.split, values, repeat("|")))
        self._written = list(map(str.strip, chain.from_iterable(words)))
        self._begins = [0, *accumulate(map(len, words))]
        self._double: list[int] = []
        self._alike: dict[int, list[int]] = {}

    def phrases(self) -> dict[str, int]:
        """What stands in a text for each way to write, in small letters, with the first surface that it may be.

        `*` at the end stands for any ending. A full stop leaves a second blank (`george w  bush`), or one.
        """
        spelled = parts([spaced_list(self._written).lower()])
        for number in compress(count(), map(contains, self._written, repeat("*"))):
            if self._written[number][-1] == "*":
                spelled[number] += "*"
        self._double = list(compress(count(), map(contains, spelled, repeat("  "))))
        spelled += [" ".join(spelled[number].split()) for number in self._double]
        found: dict[str, int] = {}
        for number in compress(count(), map(ne, map(found.setdefault, spelled, count()), count())):
            self._alike.setdefault(found[spelled[number]], []).append(number)
        if not found.keys().isdisjoint({"", "*"}):
            self._refuse()
        found.pop("", None)
        return found

    def _refuse(self) -> None:
        """Raise DataError where a surface has no letter; between two strokes may be nothing."""
        for number, surface in enumerate(self._written):
            if surface and not spaced(surface).strip():
                path, line, *_ = self._cell(number)[2]
                problem = f"the surface {surface!r} has no letter"
                raise bad_row(path, line, problem, "Write a word, or leave the cell empty.")

    def _cell(self, number: int) -> Cell:
        return self._cells[bisect_right(self._begins, number) - 1]

    def _source(self, number: int) -> int:
        """The surface that is written, for one without the second blank."""
        return number if number < len(self._written) else self._double[number - len(self._written)]

    def _place(self, number: int) -> tuple[int, int, int]:
        source = self._source(number)
        return self._cell(source)[3], source, number

    def __getitem__(self, number: int) -> Surface:
        """What a surface means."""
        source = self._source(number)
        surface = self._written[source]
        spelling = spaced(surface).strip()
        spelling = spelling if number == source else " ".join(spelling.split())
        kind, column, (_, _, names, cells), _ = self._cell(source)
        plain, open_ended, family = spelling.lower(), surface[-1] == "*", column.family
        cased = None if spelling == plain else spelling
        row = {**dict(zip(names, cells, strict=True)), **column.extra}
        ident = row[kind.id]
        for name in (c.name for c in kind.columns if c.name not in {"caption", "name"}):
            row.pop(name, None)
        return Surface(
            free=cased is None and not open_ended,
            cased=cased,
            open_ended=open_ended,
            dotted=surface[-1] == ".",
            group="names" if family in NAMES else family,
            family=family,
            id=ident,
            row=row,
        )

    def alike(self, number: int) -> list[Surface]:
        """What a phrase may mean, by the number that `phrases` gives it."""
        return [self[n] for n in sorted((number, *self._alike.get(number, ())), key=self._place)]

    def spelled(self, *families: str) -> list[str]:
        """The spellings of some families, without accents and marks."""
        places = zip(self._cells, pairwise(self._begins), strict=True)
        words = [self._written[slice(*place)] for (_, column, *_), place in places if column.family in families]
        return parts([spaced_list(chain.from_iterable(words))])
