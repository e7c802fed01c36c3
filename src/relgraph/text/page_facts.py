"""What a web page says of itself: address, publisher, title, times."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from relgraph.text.dom import parse_html

_SITE_SUFFIX = re.compile(r"\s+(?:[|–—-]|::?)\s+[^|–—]{2,60}$")


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The metadata of a page, each None where the page has none. Times stay as written, with their zone."""

    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    published: str | None = None
    updated: str | None = None


def page_facts(html: str) -> PageFacts:
    """The facts in the head of a page, in its linked data and in its marked times."""
    root = parse_html(html)
    if root is None:
        return PageFacts()
    meta, data = _meta(root), _linked_data(root)
    return PageFacts(
        url=_link(root) or meta.get("og:url"),
        publisher=meta.get("og:site_name") or _name(data.get("publisher")),
        title=_title(root, meta, data),
        published=meta.get("article:published_time")
        or _text(data.get("datePublished"))
        or meta.get("datepublished")
        or meta.get("pubdate")
        or meta.get("date")
        or _time(root),
        updated=meta.get("article:modified_time") or _text(data.get("dateModified")),
    )


def _meta(root: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in root.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        if name and tag.get("content", "").strip():
            found.setdefault(name.lower(), tag.get("content").strip())
    return found


def _link(root: Any) -> str | None:
    return next((link.get("href") for link in root.iter("link") if link.get("rel", "").lower() == "canonical"), None)


def _linked_data(root: Any) -> Mapping[str, Any]:
    """The first object of the page's linked data that has a day of publication."""
    for script in root.iter("script"):
        if script.get("type", "").lower() == "application/ld+json":
            try:
                found = json.loads(script.text or "null")
            except (ValueError, RecursionError):
                continue
            dated = next((node for node in _objects(found) if node.get("datePublished")), None)
            if dated:
                return dated
    return {}


def _objects(value: Any) -> Iterator[Mapping[str, Any]]:
    waiting = [value]
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, dict):
            yield node
            waiting.extend(v for v in node.values() if isinstance(v, dict | list))
        elif isinstance(node, list):
            waiting.extend(node)


def _title(root: Any, meta: Mapping[str, str], data: Mapping[str, Any]) -> str | None:
    headings = [" ".join(h.text_content().split()) for h in root.iter("h1")]
    if len(headings) == 1 and headings[0]:
        return headings[0]
    named = meta.get("og:title") or _text(data.get("headline"))
    if named:
        return " ".join(named.split())
    written = next((t.text_content() for t in root.iter("title")), "")
    return _SITE_SUFFIX.sub("", " ".join(written.split())) or None


def _time(root: Any) -> str | None:
    times = [t.get("datetime") for t in root.iter("time") if t.get("datetime")]
    return times[0] if times else None


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _name(value: Any) -> str | None:
    return _text(value.get("name")) if isinstance(value, Mapping) else _text(value)
