"""Plain text and Markdown: one article a file."""

from __future__ import annotations

from collections.abc import Iterator

from relgraph.model import Article, Quarantined
from relgraph.readers.base import FileReader, Loaded, raw_hash
from relgraph.readers.places import STDIN


class TextReader(FileReader):
    """One article a file; its title and day stand in the text, and cleaning finds them there."""

    def articles(self, loaded: Loaded) -> Iterator[Article | Quarantined]:
        """The article."""
        hashed = raw_hash(loaded.text)
        key = f"{loaded.key}#{hashed[:12]}" if loaded.locator == STDIN else loaded.key
        yield Article(id=key, source=loaded.locator, text=loaded.text, raw_hash=hashed)
