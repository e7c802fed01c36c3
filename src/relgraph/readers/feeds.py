"""RSS and Atom feeds: one article an entry."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

from relgraph.model import Article, Quarantined
from relgraph.readers.base import FileReader, Loaded, raw_hash
from relgraph.readers.ids import article_id, canonical_url

_TYPE = re.compile(r"<!(?:DOCTYPE|ENTITY)\b", re.IGNORECASE)
_ROOT = re.compile(r"<(?:\w+:)?(rss|feed|RDF)\b")
_TRAILING_COMMENTS = r"\s*(?:<!--[^<>]*-->\s*)*$"
_TAIL_LENGTH = 2000
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


class FeedReader(FileReader):
    """One article an entry: its title, and its content or description. A feed that is not whole gives none."""

    def articles(self, loaded: Loaded) -> Iterator[Article | Quarantined]:
        """The articles, in the order of the feed."""
        if fault := _fault(loaded):
            yield fault
            return
        feed = _parsed(loaded.text)
        if not feed.entries:
            yield loaded.fault("empty", "is a feed without entries. Leave it out.")
        publisher = feed.feed.get("title")
        for number, entry in enumerate(feed.entries, start=1):
            yield _article(entry, loaded, number, publisher)


def _fault(loaded: Loaded) -> Quarantined | None:
    """Why the file is no feed to read, or None."""
    root = _ROOT.search(loaded.text)
    if _TYPE.search(loaded.text, 0, root.start() if root else len(loaded.text)):
        return loaded.fault("doctype", "the feed has a document type of its own, which relgraph refuses. Take it out.")
    if not root:
        return loaded.fault("bad_feed", "is no RSS or Atom feed. Give feeds as .xml, .rss or .atom, pages as .html.")
    if re.search(rf"</(?:\w+:)?{root[1]}\s*>{_TRAILING_COMMENTS}", loaded.text[-_TAIL_LENGTH:]):
        return None
    return loaded.fault("bad_feed", f"the feed breaks off{_place_of_break(loaded.text)}. Get it again.")


def _place_of_break(text: str) -> str:
    parser = expat.ParserCreate()
    try:
        parser.Parse(_DECLARATION.sub("", text).encode("utf-8", "replace"), True)
    except expat.ExpatError as exc:
        return f" at line {exc.lineno}"
    return ""


def _parsed(text: str) -> Any:
    import feedparser

    # The text is decoded already: a declaration of another encoding would be believed.
    return feedparser.parse(io.BytesIO(_DECLARATION.sub("", text).encode("utf-8", "replace")), sanitize_html=False)


def _article(entry: dict[str, Any], loaded: Loaded, number: int, publisher: str | None) -> Article | Quarantined:
    url, guid = entry.get("link"), entry.get("id")
    updated = dict.get(entry, "updated")  # feedparser's own `get` would fall back to the day of publication
    title = " ".join(html.unescape(re.sub(r"<[^<>]+>", "", entry.get("title") or "")).split())
    body = max([c.get("value") or "" for c in entry.get("content", ())] + [entry.get("summary") or ""], key=len)
    if not body.strip() and not title:
        return loaded.fault("bad_record", "the entry has no text. Leave it out.", line=number, external_id=guid)
    return Article(
        id=article_id(url=url, external_id=guid or str(number), key=loaded.key),
        source=f"{loaded.locator}:{number}",
        text=f"<h1>{html.escape(title, quote=False)}</h1>\n{body}",
        raw_hash=raw_hash(title, body, url, guid, publisher, entry.get("published"), updated),
        media="html",
        external_id=guid,
        url=canonical_url(url),
        publisher=publisher or None,
        title=title or None,
        published=entry.get("published") or updated,
        updated=updated,
    )
