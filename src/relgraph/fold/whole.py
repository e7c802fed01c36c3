"""The fold of everything at once: what every store must equal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from relgraph.fold import agreements, edges, events, offices, quotes
from relgraph.fold.claims import Caption, Claims, Deal, Ground, Names, Office, Report, Sides, Speaker, Words
from relgraph.fold.decisions import Rulings, rulings, split_pairs, stands_for
from relgraph.fold.entities import clusters, gathered, homes
from relgraph.fold.facts import Facts, Filed
from relgraph.fold.graph import Graph, Piece, edge_order, node_order
from relgraph.fold.keys import entities_of
from relgraph.fold.nodes import article_node, entity_node, mention_edges, statement_node, states_edge
from relgraph.fold.reprints import originals
from relgraph.fold.traits import Traits, gather
from relgraph.model import Decision, Node

T = TypeVar("T")


def fold(filed: Iterable[Filed], decisions: Iterable[Decision] = (), *, caption: Caption = lambda _: {}) -> Graph:
    """The graph of all articles under the user's decisions: the same for the same set in any order."""
    ruled = rulings(decisions)
    articles = sorted((heard(f, ruled) for f in filed), key=lambda f: f.facts.id)
    roots = originals(f.facts for f in articles)
    others = _others(articles, ruled)
    traits = _traits(articles, others)
    canonical = Names(clusters(traits, [*ruled.merges, *split_pairs(traits)]))
    served = Sides(homes(traits, canonical))
    grounds = {f.facts.id: Ground(canonical, served, others.get(f.facts.id, {})) for f in articles}
    made = _folded((claims(f, roots[f.facts.id], grounds[f.facts.id], ruled, caption) for f in articles), ruled)
    made.nodes += entity_nodes(traits, canonical, caption)
    links = made.links()
    for f in articles:
        _article(f, roots[f.facts.id].id, grounds[f.facts.id], made, links)
    support = {edge_id: tuple(v.id for v in made.behind(edge_id)) for edge_id in made.support}
    return Graph(tuple(sorted(made.nodes, key=node_order)), tuple(sorted(made.edges, key=edge_order)), support)


def heard(filed: Filed, ruled: Rulings) -> Filed:
    """The article without the statements that the user rejected."""
    return Filed(filed.facts, tuple(t for t in filed.told if t.id not in ruled.rejected))


def _others(articles: Iterable[Filed], ruled: Rulings) -> dict[str, dict[str, str]]:
    """The keys that splits turn, by article."""
    if not ruled.splits:
        return {}
    held = list(articles)
    unsplit = clusters(_traits(held, {}), ruled.merges)
    return {f.facts.id: stands_for(f.facts.id, entities_of(f.told), ruled.splits, unsplit) for f in held}


def _traits(articles: Iterable[Filed], others: Mapping[str, Mapping[str, str]]) -> dict[str, Traits]:
    return gather(
        (others.get(f.facts.id, {}).get(key, key), entity, f.facts.published)
        for f in articles
        for key, entity in entities_of(f.told).items()
    )


def claims(filed: Filed, root: Facts, ground: Ground, ruled: Rulings, caption: Caption) -> Claims:
    """The claims of one article."""
    return Speaker(filed.facts, root, ground, ruled, caption).claims(filed.told)


def entity_nodes(traits: Mapping[str, Traits], canonical: Mapping[str, str], caption: Caption) -> list[Node]:
    """A node for each entity, of the traits of all its keys."""
    return [entity_node(who, held, caption(who)) for who, held in gathered(traits, canonical).items()]


def _folded(claimed: Iterable[Claims], ruled: Rulings) -> Piece:
    """All groups folded, as the user judged."""
    made = Piece()
    held = list(claimed)
    named = _events([r for c in held for r in c.reports], made)
    _deals([d for c in held for d in c.deals], made)
    _quotes([q for c in held for q in c.quotes], named, made)
    _offices([o for c in held for o in c.offices], made)
    return made.judged(ruled.rejected, ruled.confirmed)


def _events(reports: Iterable[Report], made: Piece) -> dict[tuple[str, str], str]:
    """Fold the events; the event of each (article, ref)."""
    named: dict[tuple[str, str], str] = {}
    for block in grouped(reports, events.block_of).values():
        for stretch in events.stretches(block):
            for happening in events.happenings(stretch):
                _take(edges.piece(happening), made)
                named |= {(r.article, r.ref): happening.id for r in happening.reports if r.ref}
    return named


def _deals(deals: Iterable[Deal], made: Piece) -> None:
    for occasion, told in grouped(deals, agreements.occasion).items():
        piece = Piece()
        agreements.agreement_edges(told, piece, occasion)
        _take(piece, made)


def _quotes(words: Iterable[Words], named: dict[tuple[str, str], str], made: Piece) -> None:
    settled = [
        quotes.settled(same, [named.get((w.voice.article, w.ref or ""), "") for w in same])
        for block in grouped(words, quotes.block).values()
        for same in quotes.alike(block)
    ]
    for quote in settled:
        _take(quotes.quote_piece(quote), made)
    for event, told in grouped((q for q in settled if q.implicit), lambda q: q.event).items():
        _take(quotes.occasion_piece(event, [w for q in told for w in q.words]), made)


def _offices(told: Iterable[Office], made: Piece) -> None:
    for block in grouped(told, offices.owner).values():
        _take(offices.office_piece(block), made)


def _take(piece: Piece, made: Piece) -> None:
    made.nodes += piece.nodes
    made.edges += piece.edges
    made.support |= piece.support
    made.events |= piece.events


def _article(filed: Filed, root: str, ground: Ground, made: Piece, links: Mapping[str, list[str]]) -> None:
    """The article's own nodes and edges."""
    mentions = [t for t in filed.told if t.statement.kind == "mention"]
    made.nodes.append(article_node(filed.facts, root))
    made.edges += mention_edges(filed.facts.id, mentions, ground)
    for told in (t for t in filed.told if t.statement.kind != "mention"):
        made.nodes.append(statement_node(told, links.get(told.id, ()), made.events.get(told.id)))
        made.edges.append(states_edge(filed.facts.id, told.id))


def grouped(items: Iterable[T], key: Callable[[T], str]) -> dict[str, list[T]]:
    """The items by key, in the order in which the keys come."""
    found: dict[str, list[T]] = {}
    for item in items:
        found.setdefault(key(item), []).append(item)
    return found
