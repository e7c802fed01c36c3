"""The nodes of entities, articles and statements, and the edges between an article and what stands in it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from relgraph.fold.claims import Ground
from relgraph.fold.dates import dated, sound
from relgraph.fold.facts import Facts, Told
from relgraph.fold.keys import kind_of
from relgraph.fold.traits import Traits
from relgraph.model import Edge, Node, plain

LABELS = {
    "leader": "Leader",
    "person": "Person",
    "country": "Country",
    "organization": "Organization",
    "sector": "Sector",
}


def entity_node(entity_id: str, traits: Traits, caption: Mapping[str, str]) -> Node:
    """The node of an entity, of all that its keys gather and of what the gazetteer knows of it."""
    label = LABELS[kind_of(entity_id)]
    name = caption.get("name") or traits.name() or entity_id.rpartition(":")[2]
    return Node(entity_id, label, name, _PROPERTIES[label](traits, name, caption))


def _leader(traits: Traits, name: str, caption: Mapping[str, str]) -> dict[str, Any]:
    first, last = traits.span()
    return {
        **_known(country=traits.first("country"), gender=traits.first("gender")),
        "roles": traits.values("role"),
        "aliases": traits.aliases(name),
        **_known(first_seen=first, last_seen=last),
    }


def _organization(traits: Traits, name: str, caption: Mapping[str, str]) -> dict[str, Any]:
    country = caption.get("country") or traits.first("country")
    return {"kind": caption.get("kind") or "body", **_known(country=country), "aliases": traits.aliases(name)}


def _named(traits: Traits, name: str, caption: Mapping[str, str]) -> dict[str, Any]:
    return {"aliases": traits.aliases(name)}


def _sector(traits: Traits, name: str, caption: Mapping[str, str]) -> dict[str, Any]:
    return _known(iptc=caption.get("iptc"))


_PROPERTIES = {
    "Leader": _leader,
    "Person": _named,
    "Country": _named,
    "Organization": _organization,
    "Sector": _sector,
}


def _known(**values: str | None) -> dict[str, str]:
    return {k: v for k, v in values.items() if v}


def article_node(facts: Facts, root: str) -> Node:
    """The node of an article; `root` is the id of its original."""
    properties = {
        **_known(url=facts.url, publisher=facts.publisher, published=sound(facts.published)),
        "content_hash": facts.content_hash,
        "origin": facts.origin,
        "language": facts.language,
        "excerpt": facts.excerpt,
        **({"reprint_of": root} if root != facts.id else {}),
    }
    return Node(facts.id, "Article", facts.title or facts.excerpt[:80] or facts.id, properties)


def statement_node(told: Told, edge_ids: Sequence[str], event_id: str | None) -> Node:
    """The node of a statement, with the edges that it supports."""
    s = told.statement
    properties = {
        "kind": s.kind,
        "edge_ids": list(edge_ids),
        **_known(event_id=event_id, status=s.status),
        **dated(sound(s.date)),
        "evidence": s.evidence,
        "start": s.start,
        "end": s.end,
        "context": told.context,
        "context_start": s.context_start,
        **{k: v for k, v in (("cue_start", s.cue_start), ("cue_end", s.cue_end)) if v is not None},
        "rule": s.rule,
        "origin": s.origin,
        "confidence": s.confidence,
        "article_id": s.article_id,
        "payload": json.dumps(plain(s.payload), ensure_ascii=False, sort_keys=True),
    }
    return Node(told.id, "Statement", f"{s.kind}: {s.evidence[:60]}", properties)


def states_edge(article: str, statement: str) -> Edge:
    """The edge from an article to a statement of its."""
    return Edge(f"states:{statement}", "STATES", article, statement)


def mention_edges(article: str, mentions: Iterable[Told], ground: Ground) -> list[Edge]:
    """One edge from the article to each entity that it names."""
    named = mentioned(mentions, ground)
    return [Edge(f"mentions:{article}|{who}", "MENTIONS", article, who, properties) for who, properties in named]


def mentioned(mentions: Iterable[Told], ground: Ground) -> list[tuple[str, dict[str, Any]]]:
    """Whom an article names, sorted, with what is said of that."""
    held: dict[str, list[Told]] = {}
    resolve = ground.resolver()
    for one in mentions:
        held.setdefault(resolve(one.statement.payload["entity"]["key"]), []).append(one)
    return [(who, _counted(told)) for who, told in sorted(held.items())]


def _counted(told: Sequence[Told]) -> dict[str, Any]:
    first, count = told[0].statement, told[0].statement.payload.get("count", 1)
    if len(told) > 1:
        first = min(told, key=lambda t: (t.statement.start, t.id)).statement
        count = sum([t.statement.payload.get("count", 1) for t in told])
    return {
        "count": count,
        "resolved_by": first.rule,
        "start": first.start,
        "end": first.end,
    }
