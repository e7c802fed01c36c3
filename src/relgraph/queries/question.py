"""A question of the catalogue: one Cypher file, and the header that says what it answers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from relgraph.errors import DataError
from relgraph.model import Noun

TYPES = ("str", "int", "float", "date", "str[]", "edge", "leader", "country", "organization", "sector", "actor")
"""What a parameter may be. An edge is an id or its beginning; the last five are names as people type them."""

_PARAM = re.compile(r"(?P<name>\w+): (?P<type>[\w\[\]]+)(?: = (?P<default>.*?))?(?: — (?P<text>.*))?$")
_COLUMN = re.compile(r"(?P<name>\w+) — (?P<text>.+)$")
_LINE = re.compile(r"// (?P<key>title|question|param|column|example): (?P<rest>.+)$")


@dataclass(frozen=True, slots=True)
class Parameter(Noun):
    """A parameter: its type (one of `TYPES`), its default as typed, or None where a value must be given."""

    name: str
    type: str
    default: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Column(Noun):
    """A column and what it means."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Question(Noun):
    """A question in Cypher. `name` is the file's; `example` holds a row as its file shows it."""

    name: str
    title: str
    question: str
    cypher: str
    parameters: tuple[Parameter, ...] = ()
    columns: tuple[Column, ...] = ()
    example: tuple[str, ...] = ()

    @property
    def limited(self) -> bool:
        """Whether the query itself takes the number of rows, as `$limit`."""
        return "$limit" in self.cypher

    def parameter(self, name: str) -> Parameter | None:
        """The parameter called `name`."""
        return next((p for p in self.parameters if p.name == name), None)


def read(path: Path) -> Question:
    """The question in a file. Raises DataError with file and line for a faulty header."""
    cypher = path.read_text(encoding="utf-8")
    found: dict[str, list[str]] = {key: [] for key in ("title", "question", "param", "column", "example")}
    parameters: list[Parameter] = []
    columns: list[Column] = []
    for number, line in enumerate(cypher.splitlines(), start=1):
        if not (match := _LINE.match(line)):
            continue
        found[match["key"]].append(match["rest"])
        if match["key"] == "param":
            parameters.append(_parameter(match["rest"], f"{path}: line {number}"))
        if match["key"] == "column":
            columns.append(_column(match["rest"], f"{path}: line {number}"))
    return Question(
        name=path.stem,
        title=" ".join(found["title"]),
        question=" ".join(found["question"]),
        cypher=cypher,
        parameters=tuple(parameters),
        columns=tuple(columns),
        example=tuple(cell.strip() for row in found["example"][:1] for cell in row.split(" | ")),
    )


def _parameter(text: str, place: str) -> Parameter:
    match = _PARAM.match(text)
    if match is None:
        raise DataError(f"{place}: a parameter reads `// param: name: type = default — meaning`, not {text!r}.")
    if match["type"] not in TYPES:
        raise DataError(f"{place}: no parameter type is called {match['type']!r}. Known: {', '.join(TYPES)}.")
    return Parameter(match["name"], match["type"], match["default"], match["text"] or "")


def _column(text: str, place: str) -> Column:
    match = _COLUMN.match(text)
    if match is None:
        raise DataError(f"{place}: a column reads `// column: name — meaning`, not {text!r}.")
    return Column(match["name"], match["text"])
