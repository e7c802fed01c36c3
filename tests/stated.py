"""Made extractions: articles whose sentences are their statements, so that every span is true of its text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from relgraph.fold import Graph, filed, fold
from relgraph.model import Block, Decision, Document, Edge, Extraction, Node, Sentence, Statement, digest

ORIGIN = "made/1"


def who(key: str, name: str | None = None, **known: Any) -> dict[str, Any]:
    """An entity as a mention statement carries it; country and name come from the key where they are not given."""
    prefix, _, rest = key.partition(":")
    kind = {"org": "organization"}.get(prefix, prefix)
    country, _, folded = rest.partition(":") if prefix == "leader" else ("", "", rest)
    entity = {"key": key, "kind": kind, "name": name or folded.title(), "aliases": []}
    if prefix == "leader" and country not in {"", "-"}:
        entity["country"] = country
    return {**entity, **known}


def met(a: str, b: str, **more: Any) -> dict[str, Any]:
    return _act("met_with", {"a": a, "b": b, "mode": "in_person", "place": None, "event": None}, more)


def event(ref: str, event_type: str, *keys: str, sectors: tuple[str, ...] = (), **more: Any) -> dict[str, Any]:
    parts = [{"key": k, "role": "party"} for k in keys]
    payload = {"ref": ref, "event_type": event_type, "place": None, "participants": parts, "sectors": list(sectors)}
    return _act("event", payload, more)


def agreed(*parties: str, sectors: tuple[str, ...] = (), **more: Any) -> dict[str, Any]:
    named = [{"id": s, "start": 0, "end": 1} for s in sectors]
    payload = {"parties": list(parties), "sectors": named, "what": "on it", "event": None}
    return _act("agreed_on", payload, {"status": "agreed", **more})


def quoted(speaker: str, words: str, **more: Any) -> dict[str, Any]:
    payload = {"speaker": speaker, "kind": "direct", "about": [], "via": None, "event": None}
    return _act("quoted", payload, {"status": None, "words": words, **more})


def office(leader: str, side: str, role: str, **more: Any) -> dict[str, Any]:
    return _act("office", {"leader": leader, "side": side, "role": role}, {"status": None, **more})


def _act(kind: str, payload: dict[str, Any], more: dict[str, Any]) -> dict[str, Any]:
    known = {k: more.pop(k) for k in list(more) if k in payload}
    return {"kind": kind, "status": "happened", "payload": payload | known, **more}


def article(
    name: str,
    *said: dict[str, Any],
    entities: tuple[dict[str, Any], ...] = (),
    published: str | None = "2024-05-16",
    publisher: str | None = None,
    text: str | None = None,
    version: int = 0,
    updated: str | None = None,
) -> Extraction:
    """An article that says these things; entities that are not described are made of their keys."""
    known = {e["key"]: e for e in entities}
    for key in _keys(said):
        known.setdefault(key, who(key))
    parts = [_mention(e) for e in known.values()] + [dict(s) for s in said]
    lines = [part.pop("words", None) or f"{part['kind']} {i} {digest(name, part)}" for i, part in enumerate(parts)]
    body = "\n".join(lines) + (f"\n{text}" if text else "")
    statements, at = [], 0
    for part, line in zip(parts, lines, strict=True):
        statements.append(_statement(name, part, at, line))
        at += len(line) + 1
    document = Document(
        id=name,
        source=f"made/{name}",
        text=body,
        content_hash=digest(body),
        raw_hash=digest(body, version, published, updated, publisher),
        publisher=publisher,
        title=f"Article {name}",
        published=published,
        updated=updated,
        blocks=(Block(0, len(body), "paragraph"),),
        sentences=(Sentence(0, len(body), 0),),
    )
    return Extraction(document=document, statements=tuple(statements))


def copy_of(original: Extraction, name: str, **changes: Any) -> Extraction:
    """The same text in another article."""
    statements = tuple(replace(s, article_id=name) for s in original.statements)
    hashed = digest(original.document.raw_hash, name, changes)
    document = replace(original.document, id=name, source=f"made/{name}", raw_hash=hashed, **changes)
    return Extraction(document=document, statements=statements)


def _keys(said: tuple[dict[str, Any], ...]) -> list[str]:
    keys: list[str] = []
    for one in said:
        p = one["payload"]
        keys += [p[k] for k in ("a", "b", "speaker", "leader", "side") if k in p]
        keys += [x["key"] for x in p.get("participants", ())] + p.get("parties", []) + p.get("about", [])
    return list(dict.fromkeys(keys))


def _mention(entity: dict[str, Any]) -> dict[str, Any]:
    return {"kind": "mention", "payload": {"entity": entity, "count": 1}, "rule": "made.full_name"}


def _statement(name: str, part: dict[str, Any], at: int, line: str) -> Statement:
    fields = {"status": None, "date": None, "rule": "made", "confidence": 0.5, "origin": ORIGIN, **part}
    return Statement(
        article_id=name,
        start=at,
        end=at + len(line),
        evidence=line,
        context_start=at,
        context_end=at + len(line),
        **fields,
    )


def graph_of(*articles: Extraction, decisions: Iterable[Decision] = ()) -> Graph:
    """What the articles say together."""
    return fold(map(filed, articles), decisions)


def edges(graph: Graph, kind: str) -> list[Edge]:
    return [e for e in graph.edges if e.kind == kind]


def events(graph: Graph) -> list[Node]:
    return [n for n in graph.nodes if n.label == "Event"]
