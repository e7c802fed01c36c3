"""The statements that a page carries: newest and surest first, so many of each tie, the rest counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from relgraph.explorer.entries import Entry, ties
from relgraph.model import Node
from relgraph.protocols import View


@dataclass(frozen=True, slots=True)
class Evidence:
    """The statements that the page carries, each once, and the numbers of what each entry keeps and leaves of them.

    What no entry keeps is numbered on from the last statement: so the page can count it, each once. `articles` are
    those that state something here; `in_graph` is how many there are in all.
    """

    statements: list[Node]
    kept: Mapping[str, list[int]]
    dropped: Mapping[str, list[int]]
    publishers: Mapping[str, list[str]]
    articles: Mapping[str, Node]
    in_graph: int

    @property
    def left_out(self) -> int:
        """How many statements support an entry and are not in the page."""
        return len({number for numbers in self.dropped.values() for number in numbers})


def evidence(view: View, entries: Sequence[Entry], per_tie: int) -> Evidence:
    """The statements behind the entries, newest and surest first, `per_tie` of each tie and all of a lone entry's."""
    articles = {node.id: node for node in view.nodes("Article")}
    behind = _behind(view, {entry.id for entry in entries}, articles)
    used = sorted({s.id: s for s in _capped(entries, behind, per_tie)}.values(), key=lambda s: s.id)
    number = {statement.id: i for i, statement in enumerate(used)}
    for statement in sorted({s.id for found in behind.values() for s in found} - number.keys()):
        number[statement] = len(number)
    numbers = {entry: [number[s.id] for s in found] for entry, found in behind.items()}
    return Evidence(
        statements=used,
        kept={entry: [i for i in found if i < len(used)] for entry, found in numbers.items()},
        dropped={entry: [i for i in found if i >= len(used)] for entry, found in numbers.items()},
        publishers={e: sorted({_publisher(s, articles) for s in found} - {""}) for e, found in behind.items()},
        articles={i: articles[i] for i in sorted(_articles_of(behind) & articles.keys())},
        in_graph=len(articles),
    )


def _behind(view: View, wanted: set[str], articles: Mapping[str, Node]) -> dict[str, list[Node]]:
    found: dict[str, list[Node]] = defaultdict(list)
    for statement in view.nodes("Statement"):
        for edge in statement.properties.get("edge_ids") or ():
            if edge in wanted:
                found[edge].append(statement)
    return {edge: sorted(rows, key=lambda s: newest_first(s, articles), reverse=True) for edge, rows in found.items()}


def _articles_of(behind: Mapping[str, list[Node]]) -> set[str]:
    return {str(s.properties.get("article_id")) for found in behind.values() for s in found}


def newest_first(statement: Node, articles: Mapping[str, Node]) -> tuple[str, float, str]:
    """A key: sorted by it in reverse, the newest and surest statement comes first."""
    article = articles.get(str(statement.properties.get("article_id")))
    published = str(article.properties.get("published") or "") if article else ""
    return published, float(statement.properties.get("confidence") or 0), statement.id


def _capped(entries: Sequence[Entry], behind: Mapping[str, list[Node]], per_tie: int) -> Iterator[Node]:
    for tied in [*ties(entries).values(), *([e] for e in entries if e.target is None)]:
        room = max(1, per_tie // len(tied))
        for entry in tied:
            yield from behind.get(entry.id, [])[:room]


def _publisher(statement: Node, articles: Mapping[str, Node]) -> str:
    article = articles.get(str(statement.properties.get("article_id")))
    return str(article.properties.get("publisher") or "") if article else ""
