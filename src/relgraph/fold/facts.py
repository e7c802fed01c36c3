"""What the fold needs of an article: its facts, and its statements with the sentence around each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from relgraph.fold.sketch import sketch
from relgraph.model import Document, Extraction, Noun, Statement

EXCERPT = 300
_NEW = tuple.__new__
"""How a named tuple is made, without the call that its own constructor adds for each of the many statements."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts(Noun):
    """An article as the fold knows it; `published` is a day or None, `sketch` tells near copies."""

    id: str
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    published: str | None = None
    content_hash: str
    origin: str = ""
    language: str = "en"
    excerpt: str = ""
    sketch: tuple[int, ...] = ()


class Kept(NamedTuple):
    """A statement as a record keeps it: the fields of `Statement`, made of a row at once."""

    kind: str
    start: int
    end: int
    context_start: int
    context_end: int
    rule: str
    confidence: float
    origin: str
    status: str | None
    date: str | None
    date_reason: str | None
    cue_start: int | None
    cue_end: int | None
    evidence: str
    payload: Mapping[str, Any]
    article_id: str


class Told(NamedTuple):
    """A statement with its id, its place among those of its article, and the text of the article."""

    id: str
    place: int
    statement: Statement | Kept
    text: str

    @property
    def context(self) -> str:
        """The sentence in which it stands."""
        return self.text[self.statement.context_start : self.statement.context_end]


Kinds = Mapping[str, Sequence[Told]]
"""The statements of an article by their kind, in the order of the text."""


@dataclass(frozen=True, slots=True)
class Filed:
    """An article's facts and what it says, in the order of the text."""

    facts: Facts
    told: tuple[Told, ...]


def filed(extraction: Extraction) -> Filed:
    """The article of an extraction as the fold takes it; equal statements are taken once."""
    document = extraction.document
    facts = facts_of(document, origin_of(extraction), sketch(document))
    return Filed(facts, told_of(document.text, extraction.statements))


def told_of(text: str, statements: tuple[Statement, ...]) -> tuple[Told, ...]:
    """The statements with ids, sorted by place."""
    by_id = {s.id: s for s in statements}
    order = sorted([(s.start, s.end, i, s) for i, s in by_id.items()])  # ids differ: statements are never compared
    return tuple([_NEW(Told, (i, place, s, text)) for place, (_, _, i, s) in enumerate(order)])


def by_kind(told: Iterable[Told]) -> dict[str, list[Told]]:
    """The statements by their kind."""
    found: dict[str, list[Told]] = {}
    for one in told:
        found.setdefault(one.statement.kind, []).append(one)
    return found


def facts_of(document: Document, origin: str, signature: tuple[int, ...] = ()) -> Facts:
    """The facts of a document."""
    return Facts(
        id=document.id,
        url=document.url,
        publisher=document.publisher,
        title=document.title,
        published=document.published,
        content_hash=document.content_hash,
        origin=origin,
        language=document.language,
        excerpt=document.text[:EXCERPT],
        sketch=signature,
    )


def origin_of(extraction: Extraction) -> str:
    """Who made the statements: the origins, sorted, joined by a blank; empty where nothing was said."""
    return " ".join(sorted({s.origin for s in extraction.statements}))
