"""The fold of everything at once: what every store must equal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from relgraph.fold import agreements, events, offices, quotes
from relgraph.fold.claims import Caption, Claims, Deal, Ground, Names, Office, Report, Sides, Words
from relgraph.fold.decisions import Rulings, rulings, split_pairs, stands_for
from relgraph.fold.edges import event_piece
from relgraph.fold.entities import clusters, gathered, homes, merged
from relgraph.fold.facts import Facts, Filed, by_kind
from relgraph.fold.graph import Graph, Piece, edge_order, node_order
from relgraph.fold.keys import entities_of
from relgraph.fold.nodes import article_node, entity_node, mention_edges, statement_node, states_edge
from relgraph.fold.reprints import originals
from relgraph.fold.speaker import Speaker
from relgraph.fold.traits import Traits, gather
from relgraph.model import Decision, Edge, Node

T = TypeVar("T")
K = TypeVar("K")


def fold(filed: Iterable[Filed], decisions: Iterable[Decision] = (), *, caption: Caption = lambda _: {}) -> Graph:
    """The graph of all articles under the user's decisions: the same for the same set in any order."""
    ruled = rulings(decisions)
    articles = sorted((heard(f, ruled) for f in filed), key=lambda f: f.facts.id)
    roots = originals(f.facts for f in articles)
    others = _others(articles, ruled)
    traits = _traits(articles, others)
    ids, apart = merged(clusters(traits, split_pairs(traits)), ruled.merges)
    canonical = Names(ids)
    served = Sides(homes(traits, ids, apart))
    grounds = {f.facts.id: Ground(canonical, served, others.get(f.facts.id, {})) for f in articles}
    pieces = _folded((claims(f, roots[f.facts.id], grounds[f.facts.id], ruled, caption) for f in articles), ruled)
    nodes = [
        *(entity_node(who, held, caption(who)) for who, held in gathered(traits, ids, apart).items()),
        *(node for piece in pieces for node in piece.nodes),
    ]
    edges = [Edge(*tie[:5]) for piece in pieces for tie in piece.ties]
    support = {tie[0]: tuple(v.id for v in sorted(tie[5], reverse=True)) for piece in pieces for tie in piece.ties}
    links, events = _links(support), {v.id: piece.event for piece in pieces if piece.event for v in piece.voices}
    for f in articles:
        said, ties = _article(f, roots[f.facts.id].id, grounds[f.facts.id], links, events)
        nodes += said
        edges += ties
    return Graph(tuple(sorted(nodes, key=node_order)), tuple(sorted(edges, key=edge_order)), support)


def heard(filed: Filed, ruled: Rulings) -> Filed:
    """The article without the statements that the user rejected."""
    return Filed(filed.facts, tuple(t for t in filed.told if t.id not in ruled.rejected))


def _others(articles: Iterable[Filed], ruled: Rulings) -> dict[str, dict[str, str]]:
    """The keys that splits turn, by article."""
    if not ruled.splits:
        return {}
    held = list(articles)
    unsplit, _ = merged(clusters(_traits(held, {})), ruled.merges)
    return {f.facts.id: stands_for(f.facts.id, entities_of(by_kind(f.told)), ruled.splits, unsplit) for f in held}


def _traits(articles: Iterable[Filed], others: Mapping[str, Mapping[str, str]]) -> dict[str, Traits]:
    return gather(
        (others.get(f.facts.id, {}).get(key, key), entity, f.facts.published)
        for f in articles
        for key, entity in entities_of(by_kind(f.told)).items()
    )


def claims(filed: Filed, root: Facts, ground: Ground, ruled: Rulings, caption: Caption) -> Claims:
    """The claims of one article."""
    return Speaker(filed.facts, root, ground, ruled, caption).claims(by_kind(filed.told))


def _folded(claimed: Iterable[Claims], ruled: Rulings) -> list[Piece]:
    """All groups folded, as the user judged."""
    made: list[Piece] = []
    held = list(claimed)
    named = _events([r for c in held for r in c.reports], made)
    _deals([d for c in held for d in c.deals], made)
    _quotes([q for c in held for q in c.quotes], named, made)
    _offices([o for c in held for o in c.offices], made)
    return [piece.judged(ruled.rejected, ruled.confirmed) for piece in made]


def _links(support: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """The edges that each statement supports, sorted."""
    found: dict[str, list[str]] = {}
    for edge_id in sorted(support):
        for statement in support[edge_id]:
            found.setdefault(statement, []).append(edge_id)
    return found


def _events(reports: Iterable[Report], made: list[Piece]) -> dict[tuple[str, str], str]:
    """Fold the events; the event of each (article, ref)."""
    named: dict[tuple[str, str], str] = {}
    for block in grouped(reports, events.block_of).values():
        for stretch in events.stretches(block):
            for happening in events.happenings(stretch):
                made.append(event_piece(happening))
                named |= {(r.article, r.ref): happening.id for r in happening.reports if r.ref}
    return named


def _deals(deals: Iterable[Deal], made: list[Piece]) -> None:
    made += [agreements.deal_piece(told, occasion) for occasion, told in grouped(deals, agreements.occasion).items()]


def _quotes(words: Iterable[Words], named: dict[tuple[str, str], str], made: list[Piece]) -> None:
    settled = [
        quotes.settled(same, [named.get((w.voice.article, w.ref or ""), "") for w in same])
        for block in grouped(words, quotes.block).values()
        for same in quotes.alike(block)
    ]
    made += map(quotes.quote_piece, settled)
    for event, told in grouped((q for q in settled if q.implicit), lambda q: q.event).items():
        made.append(quotes.occasion_piece(event, [w for q in told for w in q.words]))


def _offices(told: Iterable[Office], made: list[Piece]) -> None:
    made += map(offices.office_piece, grouped(told, offices.owner).values())


def _article(
    filed: Filed, root: str, ground: Ground, links: Mapping[str, list[str]], events: Mapping[str, str]
) -> tuple[list[Node], list[Edge]]:
    """The article's own nodes and edges."""
    article = filed.facts.id
    mentions = [t for t in filed.told if t.statement.kind == "mention"]
    said = [t for t in filed.told if t.statement.kind != "mention"]
    nodes = [statement_node(t, links.get(t.id, ()), events.get(t.id)) for t in said]
    edges = [*mention_edges(article, mentions, ground), *(states_edge(article, t.id) for t in said)]
    return [article_node(filed.facts, root), *nodes], edges


def grouped(items: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    """The items by key, in the order in which the keys come."""
    found: dict[K, list[T]] = {}
    for item in items:
        found.setdefault(key(item), []).append(item)
    return found
