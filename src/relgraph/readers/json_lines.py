"""JSON and JSON Lines: one article a record."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from relgraph.model import Article, Quarantined
from relgraph.readers.base import FileReader, Loaded
from relgraph.readers.records import FIELDS, article_of

_LISTS = ("articles", "items", "records", "data", "entries")


class JsonLinesReader(FileReader):
    """One record a line. A line that is no record gives one `Quarantined`, its neighbours are read."""

    def articles(self, loaded: Loaded) -> Iterator[Article | Quarantined]:
        """The articles, in the order of the lines."""
        for number, line in enumerate(loaded.text.split("\n"), start=1):
            if line.strip():
                yield self._line(loaded, number, line)

    def _line(self, loaded: Loaded, number: int, line: str) -> Article | Quarantined:
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as exc:
            message = exc.msg if isinstance(exc, json.JSONDecodeError) else "nested too deep"
            return loaded.fault("bad_json", f"is not JSON ({message}). Mend the line.", line=number)
        if not isinstance(record, dict):
            return loaded.fault("bad_record", "is JSON but no record. Write an object a line.", line=number)
        return article_of(record, loaded, line=number, columns=self.columns)


class JsonReader(FileReader):
    """One record, a list of records, or JSON Lines under the name of JSON."""

    def articles(self, loaded: Loaded) -> Iterator[Article | Quarantined]:
        """The articles, in the order of the file."""
        try:
            found = json.loads(loaded.text)
        except (ValueError, RecursionError) as exc:
            yield from self._lines(loaded, exc)
            return
        for number, record in enumerate(_records(found), start=1):
            if isinstance(record, dict):
                yield article_of(record, loaded, line=number, columns=self.columns)
            else:
                yield loaded.fault("bad_record", "is no record. Write a list of objects.", line=number)

    def _lines(self, loaded: Loaded, exc: Exception) -> Iterator[Article | Quarantined]:
        first = loaded.text.lstrip().partition("\n")[0]
        try:
            whole_line = isinstance(json.loads(first), dict)
        except (ValueError, RecursionError):
            whole_line = False
        if whole_line:
            yield from JsonLinesReader(root=self.root, columns=self.columns).articles(loaded)
        else:
            line = exc.lineno if isinstance(exc, json.JSONDecodeError) else 1
            message = exc.msg if isinstance(exc, json.JSONDecodeError) else "nested too deep"
            yield loaded.fault("bad_json", f"is not JSON ({message}). Mend the file.", line=line)


def _records(found: Any) -> list[Any]:
    if isinstance(found, list):
        return found
    if isinstance(found, dict) and not any(name in found for name in FIELDS["text"]):
        return next((found[name] for name in _LISTS if isinstance(found.get(name), list)), [found])
    return [found]
