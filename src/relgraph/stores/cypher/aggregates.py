"""Where the embedded engine does not see an aggregate in an expression, and gives a row for each row it counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relgraph.stores.cypher.clauses import Clause, items
from relgraph.stores.cypher.tokens import Token, closing

_AGGREGATES = ("COUNT", "SUM", "AVG", "MIN", "MAX", "COLLECT", "STDEV", "STDEVP", "PERCENTILECONT", "PERCENTILEDISC")
_BLIND = ("AND", "OR", "XOR", "NOT", "IN", "IS", "STARTS", "ENDS", "CONTAINS", "=~")
_OVER_A_LIST = ("ANY", "ALL", "NONE", "SINGLE", "REDUCE")
_SUBQUERIES = ("EXISTS", "COUNT", "COLLECT")


def unseen_aggregates(clause: Clause) -> Iterator[Token]:
    """The operators and points in what RETURN or WITH gives that hide an aggregate from the engine."""
    for item in items(clause) if clause.word in {"RETURN", "WITH"} else ():
        found = (_hiding(item, place) for place in _aggregates(item))
        yield from (item[place] for place in found if place is not None)


def _aggregates(item: Sequence[Token]) -> Iterator[int]:
    """The places of the outermost aggregates; those of a subquery are of its own clauses."""
    place = 0
    while place < len(item) - 1:
        opens = item[place + 1]
        called = opens.says("(") and item[place].says(*_AGGREGATES)
        if called:
            yield place
        if called or (opens.says("{") and item[place].says(*_SUBQUERIES)):
            place = closing(list(item), place + 1)
        place += 1


def _hiding(item: list[Token], place: int) -> int | None:
    """The place of what hides the aggregate at `place`: looked for from its bracket outwards."""
    first, last = place, closing(item, place + 1)
    while True:
        while last + 1 < len(item) and item[last + 1].says("["):
            last = closing(item, last + 1)
        if last + 1 < len(item) and item[last + 1].says("."):
            return last + 1
        around = _opening(item, first)
        blind = next((p for p in _operands(item, first, around) if item[p].says(*_BLIND)), None)
        if blind is not None or around is None:
            return blind
        first, last = around, closing(item, around)


def _opening(item: Sequence[Token], place: int) -> int | None:
    """The bracket around a place."""
    return next((p for p in range(place - 1, -1, -1) if item[p].depth < item[place].depth), None)


def _operands(item: Sequence[Token], place: int, around: int | None) -> list[int]:
    """The places beside `place` in its bracket, up to the commas; of a walk over a list, the list alone."""
    depth = item[place].depth
    left = right = place
    while left - 1 > (-1 if around is None else around) and not _parts(item[left - 1], depth, ","):
        left -= 1
    while right + 1 < len(item) and item[right + 1].depth >= depth and not _parts(item[right + 1], depth, ","):
        right += 1
    own = [p for p in range(left, right + 1) if item[p].depth == depth]
    if around is None or not _walks(item, own, around):
        return own
    end = next((i for i, p in enumerate(own) if _parts(item[p], depth, "WHERE", "|")), len(own))
    return own[2:end]


def _parts(token: Token, depth: int, *words: str) -> bool:
    return token.depth == depth and token.says(*words)


def _walks(item: Sequence[Token], own: Sequence[int], around: int) -> bool:
    """Whether `x IN …` here names the items of a list: `[x IN …]`, `any(x IN …)`, `reduce(s = 0, x IN … | …)`."""
    over = item[around].says("[") or (around > 0 and item[around - 1].says(*_OVER_A_LIST))
    return over and len(own) > 2 and item[own[0]].kind in {"word", "name"} and item[own[1]].says("IN")
