"""From a locator to articles: files, folders, feeds, tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from relgraph.errors import UsageError
from relgraph.model import Article, Quarantined
from relgraph.readers.fitting import fit
from relgraph.readers.places import STDIN, Place, expand
from relgraph.readers.records import FIELDS
from relgraph.registry import Registry

READERS = Registry(
    "reader",
    {
        ".txt": "relgraph.readers.texts:TextReader",
        ".md": "relgraph.readers.texts:TextReader",
        ".markdown": "relgraph.readers.texts:TextReader",
        ".html": "relgraph.readers.pages:PageReader",
        ".htm": "relgraph.readers.pages:PageReader",
        ".xhtml": "relgraph.readers.pages:PageReader",
        ".jsonl": "relgraph.readers.json_lines:JsonLinesReader",
        ".ndjson": "relgraph.readers.json_lines:JsonLinesReader",
        ".json": "relgraph.readers.json_lines:JsonReader",
        ".csv": "relgraph.readers.tables:TableReader",
        ".tsv": "relgraph.readers.tables:TableReader",
        ".xml": "relgraph.readers.feeds:FeedReader",
        ".rss": "relgraph.readers.feeds:FeedReader",
        ".atom": "relgraph.readers.feeds:FeedReader",
        STDIN: "relgraph.readers.sniffed:SniffingReader",
    },
    group="relgraph.readers",
)
"""Readers by the suffix of the file (`.gz` taken off), and the one for stdin."""


def read(locators: Iterable[str], *, columns: Mapping[str, str] | None = None) -> Iterator[Article | Quarantined]:
    """The articles behind the locators: files, folders (recursive), globs, `.gz` of these, `-` for stdin.

    `columns` tells which column or key holds a field of ours where it has another name: `{"text": "story"}`.
    Whatever cannot be used comes out as one `Quarantined` in its place, and the rest is read.
    Raises UsageError for a field that relgraph does not have.
    """
    if wrong := sorted({*(columns or {})} - {*FIELDS}):
        raise UsageError(f"relgraph has no field {wrong[0]!r}. Known: {', '.join(FIELDS)}.")
    known = frozenset(READERS)
    for place in expand(locators, known):
        if isinstance(place, Quarantined):
            yield fit(place)
        else:
            yield from map(fit, _read_place(place, known, columns))


def _read_place(
    place: Place, known: frozenset[str], columns: Mapping[str, str] | None
) -> Iterator[Article | Quarantined]:
    name = STDIN if place.path == STDIN else place.suffix
    if name not in known:
        what = f"no reader for {name or 'a file without suffix'}. Save its text as .txt or .html, a table as .csv."
        yield Quarantined(place.path, "unsupported", f"{place.path}: {what}")
        return
    try:
        yield from READERS.get(name)(root=place.root, columns=columns).read(place.path)
    except Exception as exc:  # one input never stops the run, whatever a reader does
        yield Quarantined(place.path, "crash", f"{place.path}: {type(exc).__name__}: {exc}. Please report it.")


__all__ = ["READERS", "STDIN", "read"]
