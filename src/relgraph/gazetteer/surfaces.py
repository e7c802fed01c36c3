"""The surfaces of all tables: which file gives which families, and what a written surface means.

A surface with an upper-case letter is found only in this spelling, or wholly in capitals from four letters on;
an all-lower one in any case. A trailing `*` stands for any ending of its last word. Accents, hyphens, apostrophes
and full stops make no difference.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import compress, count, repeat
from operator import contains, ne
from pathlib import Path
from typing import NamedTuple

from relgraph.gazetteer.view import spaced_cells
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


Cell = tuple[Table, Column, Cut]
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


@lru_cache(maxsize=16)
def _cue_table(path: Path) -> Table:
    return Table(path.name, "class", (_column("surface", path.stem.removeprefix("cues_")),))


class Surfaces:
    """All surfaces of `data/`, and of the user's folder that is in use, each by its number.

    What one means is read when it is asked for: a text holds few of them.
    """

    def __init__(self) -> None:
        self._written: list[str] = []
        self._spelled: list[str] = []
        self._begins: list[int] = []
        self._cells: list[Cell] = []
        self._single: dict[int, int] = {}
        self._earlier: dict[int, list[int]] = defaultdict(list)
        for kind in TABLES:
            self._add((kind, row) for row in cut(kind.pattern, (kind.id, *(c.name for c in kind.columns))))
        self._add((_cue_table(row[0]), row) for row in cut(CUES, ("surface", "class")))

    def _add(self, rows: Iterable[tuple[Table, Cut]]) -> None:
        """The surfaces of rows, taken apart and freed of accents in one go."""
        header, places, values = None, [], []
        first = number = len(self._written)
        for kind, row in rows:
            _, _, names, cells = row
            if names is not header:
                header, places = names, [(column, names.index(column.name)) for column in kind.columns]
            for column, place in places:
                if value := cells[place]:
                    values.append(value)
                    self._begins.append(number)
                    self._cells.append((kind, column, row))
                    number += value.count("|") + 1
        self._written += parts(values)
        self._spelled += parts(spaced_cells(values))
        if not all(self._spelled):
            self._refuse()
        for number in compress(count(first), map(contains, self._spelled[first:], repeat("  "))):
            self._add_single(number)

    def _refuse(self) -> None:
        """Raise DataError where a surface has no letter; between two strokes may be nothing."""
        for number, (surface, spelling) in enumerate(zip(self._written, self._spelled, strict=True)):
            if surface and not spelling:
                path, line, *_ = self._cell(number)[-1]
                problem = f"the surface {surface!r} has no letter"
                raise bad_row(path, line, problem, "Write a word, or leave the cell empty.")

    def _add_single(self, number: int) -> None:
        """The same surface without the second blank that a full stop leaves in `George W. Bush`."""
        self._cells.append(self._cell(number))
        self._begins.append(len(self._written))
        self._single[len(self._written)] = number
        self._written.append(self._written[number])
        self._spelled.append(" ".join(self._spelled[number].split()))

    def _cell(self, number: int) -> Cell:
        return self._cells[bisect_right(self._begins, number) - 1]

    def __getitem__(self, number: int) -> Surface:
        """What a surface means."""
        spelling, surface = self._spelled[number], self._written[number]
        kind, column, (_, _, names, cells) = self._cell(number)
        plain, open_ended, family = spelling.lower(), surface[-1] == "*", column.family
        cased = None if spelling == plain else spelling
        row = {**dict(zip(names, cells, strict=True)), **column.extra}
        ident = row[kind.id]
        for name in ("note", *(c.name for c in kind.columns if c.name not in {"caption", "name"})):
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

    def patterns(self) -> dict[str, int]:
        """What stands in a text for each way to write, with the last surface that it may be.

        A blank at the end ends the last word.
        """
        looked = f" {' | '.join(self._spelled)} ".lower().split("|")
        for number in compress(count(), map(contains, self._written, repeat("*"))):
            if self._written[number][-1] == "*":
                looked[number] = looked[number][:-1]
        last = dict(zip(looked, count()))
        for number in compress(count(), map(ne, map(last.__getitem__, looked), count())):
            self._earlier[last[looked[number]]].append(number)
        last.pop("  ", None)
        return last

    def alike(self, number: int) -> list[Surface]:
        """What a surface of `patterns` may mean."""
        numbers = (*self._earlier.get(number, ()), number)
        return [self[n] for n in sorted(numbers, key=lambda n: (self._single.get(n, n), n))]

    def spelled(self, *families: str) -> Iterator[str]:
        """The spellings of some families, without accents and marks."""
        ends = [*self._begins[1:], len(self._written)]
        for begin, end, (_, column, _) in zip(self._begins, ends, self._cells, strict=True):
            if column.family in families:
                yield from self._spelled[begin:end]
