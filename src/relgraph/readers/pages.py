"""Web pages: one article a file, with what the page says of itself."""

from __future__ import annotations

from collections.abc import Iterator

from relgraph.model import Article, Quarantined
from relgraph.readers.base import FileReader, Loaded, raw_hash
from relgraph.readers.ids import article_id, canonical_url
from relgraph.readers.places import STDIN
from relgraph.text.page_facts import page_facts


class PageReader(FileReader):
    """One article a page: address, publisher, title and times from its own metadata, the words by cleaning."""

    def articles(self, loaded: Loaded) -> Iterator[Article | Quarantined]:
        """The article."""
        facts = page_facts(loaded.text)
        hashed = raw_hash(loaded.text)
        key = f"{loaded.key}#{hashed[:12]}" if loaded.locator == STDIN else loaded.key
        yield Article(
            id=article_id(url=facts.url, external_id=None, key=key),
            source=loaded.locator,
            text=loaded.text,
            raw_hash=hashed,
            media="html",
            url=canonical_url(facts.url),
            publisher=facts.publisher,
            title=facts.title,
            published=facts.published,
            updated=facts.updated,
        )
