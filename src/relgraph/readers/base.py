"""What the readers of files share: bytes in, articles out, and every fault as one row of quarantine."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from relgraph.errors import InputError
from relgraph.model import Article, Quarantined, digest
from relgraph.readers.places import STDIN, Place
from relgraph.readers.raw import decode, read_bytes

VERSION = "1"
"""Part of every `raw_hash`: raised when a reader makes other articles of the same bytes."""
NAMED = "+"
"""Stands in a `raw_hash` before that of the columns that the user named: named anew, they tell another article."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The content of a file: its locator, its key below the root, and its text."""

    locator: str
    key: str
    text: str

    def fault(self, reason: str, what: str, *, line: int | None = None, external_id: str | None = None) -> Quarantined:
        """The row of quarantine that says what is wrong, where."""
        source = self.locator if line is None else f"{self.locator}:{line}"
        return Quarantined(source, reason, f"{source}: {what}", external_id)


class FileReader(ABC):
    """Reads one file, or stdin as `-`.

    `root` is the folder below which ids count; `columns` the names that a table or record uses for relgraph's fields.
    Another package's reader takes the same arguments.
    """

    def __init__(self, *, root: Path | None = None, columns: Mapping[str, str] | None = None) -> None:
        self.root = root
        self.columns = columns or {}

    def read(self, locator: str) -> Iterator[Article | Quarantined]:
        """The articles of the file; a file that cannot be used gives one `Quarantined`."""
        try:
            loaded = Loaded(locator, self.key_of(locator), decode(read_bytes(locator), locator))
            found = None
            for found in self.articles(loaded):
                yield found
            if found is None:
                yield loaded.fault("empty", "holds no article. Leave it out.")
        except InputError as exc:
            yield Quarantined(exc.source or locator, exc.reason, str(exc), exc.external_id)

    def key_of(self, locator: str) -> str:
        """The path below the root."""
        return "stdin" if locator == STDIN else Place(locator, self.root or Path(os.path.realpath(locator)).parent).key

    @abstractmethod
    def articles(self, loaded: Loaded) -> Iterator[Article | Quarantined]:
        """The articles in the text of the file; each reader has its own way."""


def raw_hash(*parts: object) -> str:
    """The hash of a raw input under this version of the readers."""
    return digest(VERSION, *parts, size=16)
