"""Articles made by hand for the tests of the Neo4j store: two leaders, a place, a text that says that they met."""

from __future__ import annotations

from collections.abc import Sequence

from relgraph.model import Document, Edge, Entity, Extraction, Node, Sentence, Statement, digest
from relgraph.protocols import Batch, Store

COUNTRIES = ("AZE", "BLR", "KAZ", "GEO", "TUR")
ORIGIN = "rules/1"


def article(number: int, *, day: int = 1, other: int | None = None, word: str = "met") -> Extraction:
    """An article of its own: leaders `number` and `other` met on a day of May 2024."""
    a, b = f"Aron Avar{number}", f"Bela Bodor{number + 1 if other is None else other}"
    text = f"{a} {word} {b} in Baku. 'Zoë' said it: \u201cé\u201d."
    sentence = len(text)
    people = [_leader(a, number), _leader(b, number + 1)]
    document = Document(
        id=f"https://wire.example/{number}",
        source=f"made/{number}.txt",
        text=text,
        content_hash=digest(text),
        raw_hash=digest(text, "raw"),
        publisher=f"Outlet {number % 3}",
        title=f"Title {number}",
        published=f"2024-05-{day:02d}",
        sentences=(Sentence(0, sentence, 0),),
    )
    told = [_mention(document, person, text.index(person.name), sentence) for person in people]
    told.append(
        Statement(
            article_id=document.id,
            kind="met_with",
            start=0,
            end=len(a) + len(word) + len(b) + 2,
            evidence=f"{a} {word} {b}",
            context_start=0,
            context_end=sentence,
            payload={"a": people[0].key, "b": people[1].key, "mode": "in_person", "place": "Baku", "event": None},
            rule="met.active",
            confidence=0.9,
            origin=ORIGIN,
            status="happened",
            date=f"2024-05-{day:02d}",
            date_reason="explicit",
        )
    )
    return Extraction(document=document, entities=tuple(people), statements=tuple(told))


def articles(numbers: range) -> list[Extraction]:
    """Several of them."""
    return [article(number, day=1 + number % 28) for number in numbers]


def _leader(name: str, number: int) -> Entity:
    country = COUNTRIES[number % len(COUNTRIES)]
    return Entity(
        key=f"leader:{country}:{name.lower()}", kind="leader", name=name, country=country, role="president", gender="m"
    )


def _mention(document: Document, person: Entity, start: int, sentence: int) -> Statement:
    return Statement(
        article_id=document.id,
        kind="mention",
        start=start,
        end=start + len(person.name),
        evidence=person.name,
        context_start=0,
        context_end=sentence,
        payload={"entity": person.to_dict(), "count": 1},
        rule="full name",
        confidence=0.9,
        origin=ORIGIN,
    )


def graph(store: Store) -> tuple[list[Node], list[Edge]]:
    """All nodes and edges."""
    return list(store.view().nodes()), list(store.view().edges())


def apply(*stores: Store, extractions: Sequence[Extraction], **more: object) -> None:
    """The same batch to each store."""
    for store in stores:
        store.apply(Batch(extractions=extractions, **more))
