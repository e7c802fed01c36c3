"""A story of a few sentences as its statements, events, meetings and sides: for the tests that are tables of stories."""

from __future__ import annotations

from collections.abc import Iterable

from relgraph.extraction import RulesAnnotator
from relgraph.model import Article, Statement
from relgraph.text import clean

AFTER = "This is what was known about it in the evening, and more is to be said about it by those who were there."
TITLE, PUBLISHED = "News of the day from abroad", "2024-05-16"
A = "Belarusian President Arkady Bortnik"
B = "Uzbek President Jahongir Qosimbekov"
FAR = ("Rain fell all day over the hills.", "Nobody had seen such rain.", "The old people said so, too.")
"""A lead of something else: what follows stands late in its story."""


def statements(*paragraphs: str, title: str = TITLE, published: str | None = PUBLISHED) -> list[Statement]:
    text = "\n\n".join([title, *paragraphs, AFTER])
    article = Article(id="t", source="t", text=text, raw_hash="0", published=published)
    return list(RulesAnnotator().annotate(clean(article)).statements)


def events(
    *paragraphs: str, title: str = TITLE, published: str | None = PUBLISHED
) -> list[tuple[str, str, frozenset[str]]]:
    """Type, status and the last words of the participants' keys, in the order of the text."""
    found = [s for s in statements(*paragraphs, title=title, published=published) if s.kind == "event"]
    return [
        (s.payload["event_type"], str(s.status), frozenset(_last(p["key"]) for p in s.payload["participants"]))
        for s in found
    ]


def pairs(*paragraphs: str, published: str | None = PUBLISHED) -> set[tuple[str, str, str]]:
    """Who met whom, each two by the last words of their keys, sorted, with the status."""
    found = [s for s in statements(*paragraphs, published=published) if s.kind == "met_with"]
    return {(*sorted(_last(s.payload[end]) for end in ("a", "b")), str(s.status)) for s in found}


def sides(*paragraphs: str, names: Iterable[str]) -> dict[str, str | None]:
    """The country or organisation of each leader whose name holds one of these; nothing is put around the story."""
    article = Article(id="t", source="t.txt", text="\n\n".join(paragraphs) + "\n", raw_hash="0", published="2024-06-12")
    leaders = [e for e in RulesAnnotator().scene(clean(article)).entities.values() if e.kind == "leader"]
    return {part: e.country or e.org for part in names for e in leaders if part in e.name}


def _last(key: str) -> str:
    return key.rpartition(" ")[2].rpartition("-")[2].rpartition(":")[2]
