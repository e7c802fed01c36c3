"""The visible words of a page, block by block, without what belongs to the site."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from relgraph.text.dom import parse_html
from relgraph.text.lines import PROSE_LENGTH, Line
from relgraph.text.tables import words

_BLOCKS = frozenset(
    {
        *("p", "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article"),
        *("header", "footer", "nav", "aside", "main", "time", "figure", "figcaption", "blockquote", "pre", "table"),
        *("tr", "td", "th", "form", "button", "br", "hr", "center", "title", "body", "html", "address", "details"),
    }
)
_UNSEEN = frozenset(
    {
        *("script", "style", "noscript", "template", "svg", "head", "iframe", "object", "select", "textarea", "input"),
        *("button", "label"),
    }
)
_SITE = frozenset({"nav", "footer", "aside", "menu", "form", "dialog"})
_HINTS = {"h1": "headline", "figcaption": "caption", "time": "stamp"}
_BLANKS = re.compile(r"[ \t\r\n]+")
_TOKEN = re.compile(r"[A-Za-z][a-z]+|[A-Z]{2,}")


@dataclass(frozen=True, slots=True)
class Part:
    """The words of a block element.

    `hint` is the use that its tag tells; `doubtful` is true where its class or tag says that the site is speaking.
    """

    text: str
    hint: str | None
    doubtful: bool


def page_lines(html: str) -> tuple[str, list[Line]]:
    """The text of the story and what surrounds it closely, a block a line, and the lines."""
    parts = _chosen(html, list(_parts(html)))
    lines, at = [], 0
    for part in parts:
        lines.append(Line(at, at + len(part.text), part.text, is_alone=True, hint=part.hint))
        at += len(part.text) + 2
    return "\n\n".join(part.text for part in parts), lines


def _chosen(html: str, parts: Sequence[Part]) -> list[Part]:
    """The parts that are not doubtful, and none of the long ones outside what trafilatura takes for the story."""
    body = _folded(_main_text(html))
    known = [
        number for number, part in enumerate(parts) if len(part.text) >= PROSE_LENGTH and _folded(part.text) in body
    ]
    first, last = (known[0], known[-1]) if known else (0, len(parts))
    chosen = []
    for number, part in enumerate(parts):
        outside = bool(known) and not first <= number <= last and len(part.text) >= PROSE_LENGTH
        if (not part.doubtful or number in known) and (not outside or part.hint == "headline"):
            chosen.append(part)
    return chosen or list(parts)


def _main_text(html: str) -> str:
    from trafilatura import extract

    return extract(html, include_comments=False, include_tables=True, favor_recall=True) or ""


def _folded(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _parts(html: str) -> Iterator[Part]:
    """The visible block elements in the order of the page."""
    root = parse_html(html)
    if root is None:
        return
    walk = _Walk()
    for event, element in _events(root):
        if event == "start":
            yield from walk.enter(element)
        else:
            yield from walk.leave(element)
    yield from walk.flush()


def _events(root: Any) -> Iterator[tuple[str, Any]]:
    from lxml import etree

    return iter(etree.iterwalk(root, events=("start", "end")))


@dataclass(frozen=True, slots=True)
class _Context:
    unseen: bool = False
    doubtful: bool = False
    hint: str | None = None


class _Walk:
    """The words since the last border of a block, and the contexts of the elements that are open."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.contexts = [_Context()]

    def enter(self, element: Any) -> Iterator[Part]:
        if element.tag in _BLOCKS:
            yield from self.flush()
        self.contexts.append(_context(element, self.contexts[-1]))
        self._add(element.text)

    def leave(self, element: Any) -> Iterator[Part]:
        if element.tag in _BLOCKS:
            yield from self.flush()
        self.contexts.pop()
        self._add(element.tail)

    def flush(self) -> Iterator[Part]:
        """The part that ends here, if it holds a word."""
        text = _BLANKS.sub(" ", "".join(self.words)).strip()
        self.words.clear()
        if text:
            yield Part(text, self.contexts[-1].hint, self.contexts[-1].doubtful)

    def _add(self, text: str | None) -> None:
        if text and not self.contexts[-1].unseen:
            self.words.append(text)


def _context(element: Any, around: _Context) -> _Context:
    tag = element.tag
    unseen = around.unseen or tag in _UNSEEN or _is_hidden(element)
    doubtful = around.doubtful or tag in _SITE or (tag not in {"body", "article", "main", "html"} and _of_site(element))
    return _Context(unseen, doubtful, _HINTS.get(tag, around.hint))


def _is_hidden(element: Any) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.get("hidden") is not None or element.get("aria-hidden") == "true" or "display:none" in style


def _of_site(element: Any) -> bool:
    """Whether class or id name a part of the site: `related`, `share-bar`, `cookieBanner`."""
    named = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}"
    return named != "  " and not words("page_parts", "site").isdisjoint(t.lower() for t in _TOKEN.findall(named))
