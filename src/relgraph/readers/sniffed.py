"""Stdin, which has no suffix: what it holds is told from how it begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relgraph.model import Article, Quarantined
from relgraph.readers.base import FileReader, Loaded
from relgraph.readers.feeds import FeedReader
from relgraph.readers.json_lines import JsonReader
from relgraph.readers.pages import PageReader
from relgraph.readers.texts import TextReader

_KINDS: tuple[tuple[re.Pattern[str], type[FileReader]], ...] = (
    (re.compile(r"\s*[{\[]"), JsonReader),
    (re.compile(r"\s*(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:rss|feed|rdf)\b", re.IGNORECASE | re.DOTALL), FeedReader),
    (re.compile(r"\s*(?:<\?xml[^>]*>|\s)*<(?:!doctype|html|head|body|article|p|div|h1)\b", re.IGNORECASE), PageReader),
)


class SniffingReader(FileReader):
    """JSON, a feed, a page or plain text."""

    def articles(self, loaded: Loaded) -> Iterator[Article | Quarantined]:
        """The articles, read as what the text begins like."""
        kind = next((kind for pattern, kind in _KINDS if pattern.match(loaded.text)), TextReader)
        yield from kind(root=self.root, columns=self.columns).articles(loaded)
