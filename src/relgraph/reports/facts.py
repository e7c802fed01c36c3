"""The graph as reports read it: entries with their statements and articles, each looked up once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations
from typing import Any

from relgraph.explorer import marks, names
from relgraph.explorer.entries import ENDS, Entry, read, shortened
from relgraph.explorer.proof import newest_first
from relgraph.explorer.remembered import Remembered
from relgraph.explorer.sides import pairs, side_of, sides
from relgraph.model import Node
from relgraph.ontology import FIRM
from relgraph.protocols import View
from relgraph.reports.blocks import Proof
from relgraph.reports.words import day_in_words, headline, with_article

OF_ONE_ARTICLE = 2
"""No more entries of one article stand in a list, while those of others wait."""
WAITING = 20
"""So many times the entries that a list shows are looked through for other articles."""
LOOKED_AT = 8
"""So many of the newest statements of an entry are compared for the one that a report shows."""
HAPPENED = {None, "happened", *FIRM}
TALKS = {"meeting", "phone_call", "negotiation"}
"""Events that say no more of a meeting of two than the meeting itself."""
VAGUE = {"statement", "other"}
"""Events that are no occasion."""


class Index:
    """The graph of a view, each part looked up once and shared by all reports on it."""

    def __init__(self, view: View) -> None:
        self.view = view

    @cached_property
    def nodes(self) -> Mapping[str, Node]:
        """All nodes that can stand in a tie, by id."""
        return {node.id: node for label in ENDS for node in self.view.nodes(label)}

    @cached_property
    def articles(self) -> Mapping[str, Node]:
        """All articles by id."""
        return {node.id: node for node in self.view.nodes("Article")}

    @cached_property
    def behind(self) -> Mapping[str, str]:
        """The country or organisation behind each leader."""
        return sides(self.view)

    @cached_property
    def present(self) -> Mapping[str, int]:
        """How many took part in each event."""
        return Counter(edge.target for edge in self.view.edges("TOOK_PART_IN"))

    @cached_property
    def statements(self) -> Mapping[str, list[Node]]:
        """The statements behind each edge, newest first."""
        found: dict[str, list[Node]] = defaultdict(list)
        for statement in self.view.nodes("Statement"):
            for edge in statement.properties.get("edge_ids") or ():
                found[edge].append(statement)
        return {k: sorted(v, key=lambda s: newest_first(s, self.articles), reverse=True) for k, v in found.items()}


@dataclass(frozen=True, kw_only=True)
class Facts:
    """A graph, and what the caller knows besides: what lies in quarantine, and the measured quality of the extraction.

    `entries` is the part of the graph that the report is about.
    """

    index: Index
    entries: Sequence[Entry] = ()
    since: str | None = None
    quarantined: Mapping[str, int] | None = None
    quality: Mapping[str, Any] | None = None

    @classmethod
    def of(cls, view: View, **known: Any) -> Facts:
        """The facts of the whole graph."""
        once = Remembered(view)
        return cls(index=Index(once), entries=tuple(read(once)), **known)

    def about(self, entries: Iterable[Entry]) -> Facts:
        """The same graph with only these entries in view."""
        return replace(self, entries=tuple(entries))

    @property
    def view(self) -> View:
        """The view that all is read from."""
        return self.index.view

    @property
    def nodes(self) -> Mapping[str, Node]:
        """All nodes that can stand in a tie, by id."""
        return self.index.nodes

    @property
    def articles(self) -> Mapping[str, Node]:
        """All articles by id."""
        return self.index.articles

    @property
    def statements(self) -> Mapping[str, list[Node]]:
        """The statements behind each edge, newest first."""
        return self.index.statements

    def name(self, node_id: str | None) -> str:
        """The name of a node as the graph shows it."""
        node = self.nodes.get(node_id or "")
        return node.name if node else str(node_id or "")

    def the(self, node_id: str | None) -> str:
        """The name of a node as it stands in a sentence, with its article."""
        node = self.nodes.get(node_id or "")
        return with_article(node.name) if node and node.label in {"Country", "Organization"} else self.name(node_id)

    def of_relation(self, *relations: str, firm: bool = False) -> list[Entry]:
        """The entries of these relations, newest first; with `firm` only what happened or was agreed."""
        found = (e for e in self.entries if e.relation in relations and (not firm or e.status in HAPPENED))
        return sorted(found, key=lambda e: (e.placed or "", e.id), reverse=True)

    def pairs(self, entry: Entry) -> list[tuple[str, str]]:
        """The pairs of countries or organisations that an entry ties together; an agreement of several ties all."""
        if entry.relation != "agreed":
            return pairs(entry, self.index.behind, self.nodes)
        parties = {self.side(party) for party in (entry.source, *entry.details.get("partners", ()))}
        return list(combinations(sorted(party for party in parties if party), 2))

    def side(self, node_id: str) -> str | None:
        """The country or organisation behind a node."""
        return side_of(node_id, self.index.behind, self.nodes)

    def touches(self, entry: Entry, node_id: str) -> bool:
        """Whether an entry speaks of a node: as its end, partner or occasion, or by the people who serve it."""
        ends = [*entry.ends(), *entry.details.get("partners", ()), entry.event]
        return any(end == node_id or (end and self.side(end) == node_id) for end in ends)

    @cached_property
    def outlets(self) -> dict[str, set[str]]:
        """The publishers behind each entry in view."""
        return {entry.id: set(self._publishers(entry)) for entry in self.entries}

    def _publishers(self, entry: Entry) -> Iterator[str]:
        for statement in self.statements.get(entry.id, ()):
            if article := self.article(statement):
                yield outlet(article)

    def article(self, statement: Node) -> Node | None:
        """The article that makes a statement."""
        return self.articles.get(str(statement.properties.get("article_id")))

    def proof(self, entry: Entry) -> Proof:
        """An entry with the sentence that names most of its ends, the newest of them."""
        statement, pieces = self._best(entry)
        article = self.article(statement) if statement else None
        known = article.properties if article else {}
        return Proof(
            headline=headline(self, entry),
            when=_when(entry),
            status=entry.status,
            disputed=entry.disputed,
            outlets=entry.sources or len(self.outlets.get(entry.id, ())),
            occasion=self._occasion(entry),
            pieces=pieces,
            publisher=known.get("publisher"),
            title=article.name if article else None,
            url=known.get("url"),
            published=shortened(known.get("published"), "day"),
            edge=entry.id,
        )

    def _occasion(self, entry: Entry) -> str | None:
        """The event around an entry; None where a meeting of two is itself the event."""
        event = self.nodes.get(entry.event or "")
        if event is None or event.properties.get("event_type") in VAGUE:
            return None
        itself = entry.relation == "met" and event.properties.get("event_type") in TALKS
        return None if itself and self.index.present[event.id] <= 2 else event.name

    def _best(self, entry: Entry) -> tuple[Node | None, tuple[str, ...]]:
        spoken_of = (*entry.ends(), *entry.details.get("partners", ()), *entry.details.get("about", ()))
        spellings = [s for i in spoken_of if i in self.nodes for s in names.spellings(self.nodes[i])]
        made = [(s, tuple(marks.pieces(s, spellings))) for s in self.statements.get(entry.id, ())[:LOOKED_AT]]
        return max(made, key=lambda one: len({p for p in one[1] if p[0] in "nN"}), default=(None, ()))

    def proofs(self, entries: Sequence[Entry], most: int) -> list[Proof]:
        """The first entries with their sentences: of one article only a few, while others wait.

        What says the same of the same sentence stands once.
        """
        first: list[tuple[int, Proof]] = []
        later: list[tuple[int, Proof]] = []
        articles: Counter[tuple[str | None, ...]] = Counter()
        for place, proof in enumerate(self._different(entries[: most * WAITING])):
            article = (proof.publisher, proof.published, proof.title)
            articles[article] += 1
            (first if articles[article] <= OF_ONE_ARTICLE else later).append((place, proof))
            if len(first) == most:
                break
        chosen = sorted([*first, *later][:most], key=lambda placed: placed[0])
        return [proof for _, proof in chosen]

    def _different(self, entries: Iterable[Entry]) -> Iterator[Proof]:
        seen: set[tuple[str, str]] = set()
        for entry in entries:
            proof = self.proof(entry)
            if (proof.headline, proof.sentence) not in seen:
                seen.add((proof.headline, proof.sentence))
                yield proof


def outlet(article: Node | None) -> str:
    """The outlet of an article, in words where it has none."""
    return str((article.properties.get("publisher") if article else None) or "outlet not named")


def _when(entry: Entry) -> str:
    """When it was, else when it was reported; of a meeting also where and how."""
    reported = f"reported {day_in_words(entry.placed)}" if entry.placed else None
    said = entry.relation in {"quoted", "represents"}
    undated = reported if said and reported else ", ".join(filter(None, ["undated", reported]))
    mode = str(entry.details.get("mode", "")).replace("_", " ").replace("unspecified", "")
    met = [entry.details.get("place"), mode] if entry.relation == "met" else []
    return ", ".join(filter(None, [day_in_words(entry.date) if entry.date else undated, *met]))
