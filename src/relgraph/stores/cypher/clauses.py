"""A query cut into its clauses, and the names of the columns that it returns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from relgraph.stores.cypher.tokens import Token, plain_name, tokens

READING = frozenset({"MATCH", "OPTIONAL", "WITH", "UNWIND", "CALL", "RETURN", "UNION", "FINISH"})
WRITING = frozenset(
    {"CREATE", "MERGE", "SET", "DELETE", "DETACH", "NODETACH", "REMOVE", "FOREACH", "INSERT", "DROP", "ALTER"}
    | {"GRANT", "DENY", "REVOKE", "RENAME", "START", "STOP", "TERMINATE", "ENABLE", "DEALLOCATE", "REALLOCATE"}
)
ASKING_OTHERWISE = frozenset({"EXPLAIN", "PROFILE", "USE", "SHOW", "LOAD"})
_OPENERS = READING | WRITING | ASKING_OTHERWISE
_UNFINISHED = frozenset(
    {"AND", "OR", "XOR", "NOT", "IN", "AS", "WHERE", "BY", "RETURN", "DISTINCT", "WITH", "MATCH", "ON", "UNWIND"}
    | {"WHEN", "THEN", "ELSE", "CASE", "IS", "CONTAINS", "LIMIT", "SKIP", "OFFSET", "YIELD", "STARTS", "ENDS"}
)
_NAME_BEFORE = frozenset(".:|&!,([=<>+-*/%^") | {"<>", "<=", ">=", "=~", "..", "--", "->", "<-"}
_NAME_AFTER = frozenset(".:,)]}=+*/%^|<>") | {"<>", "<=", ">=", "=~", ".."}
_CLAUSE_PAIRS = frozenset({("OPTIONAL", "MATCH"), ("DETACH", "DELETE"), ("NODETACH", "DELETE")})


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause and the tokens after its first word, those inside its brackets included.

    `block` is the number of brackets around it: clauses of a subquery have a higher one.
    """

    word: str
    start: int
    block: int
    body: tuple[Token, ...]

    @property
    def level(self) -> list[Token]:
        """The tokens of the body that stand in no bracket of it."""
        return [token for token in self.body if token.depth == self.block]


def clauses(found: list[Token]) -> list[Clause]:
    """The clauses in the order in which they open; a subquery's stand by themselves and in the body around them."""
    return [_clause(found, place) for place in openings(found)]


def openings(found: list[Token]) -> list[int]:
    """The places in `found` of the words that open a clause."""
    return [place for place, token in enumerate(found) if token.says(*_OPENERS) and _opens(found, place)]


def _opens(found: list[Token], place: int) -> bool:
    """Whether the word there opens a clause: no label, property, key, alias or variable, nor `STARTS WITH`."""
    before = found[place - 1] if place else None
    after = found[place + 1] if place + 1 < len(found) else None
    if after is not None and after.kind == "symbol" and after.text in _NAME_AFTER:
        return found[place].says("RETURN", "WITH") and after.text == "*"
    if before is None or before.says("UNION", "ALL") or before.kind not in {"word", "symbol"}:
        return True
    if (before.text.upper(), found[place].text.upper()) in _CLAUSE_PAIRS:
        return False
    if before.kind == "word":
        return before.text.upper() in {"EXPLAIN", "PROFILE"} or before.text.upper() not in _UNFINISHED
    return before.text not in _NAME_BEFORE


def _clause(found: list[Token], place: int) -> Clause:
    first = found[place]
    end = next(
        (p for p in range(place + 1, len(found)) if found[p].depth < first.depth or _next_opens(found, p, first)),
        len(found),
    )
    return Clause(first.text.upper(), first.start, first.depth, tuple(found[place + 1 : end]))


def _next_opens(found: list[Token], place: int, first: Token) -> bool:
    token = found[place]
    return token.depth == first.depth and token.says(*_OPENERS) and _opens(found, place)


def columns(query: str) -> tuple[str, ...]:
    """The names of the columns that the query returns, as far as its text shows them (not those of `RETURN *`)."""
    last = [clause for clause in clauses(tokens(query)) if clause.word == "RETURN" and clause.block == 0][-1:]
    return tuple(_column(query, item) for clause in last for item in items(clause) if item[-1].text != "*")


def items(clause: Clause) -> Iterator[list[Token]]:
    """The tokens of each expression that RETURN or WITH gives, those in its brackets included."""
    item: list[Token] = []
    body = list(clause.body)
    if body and body[0].says("DISTINCT"):
        body.pop(0)
    for token in body:
        outside = token.depth == clause.block
        if outside and token.says("ORDER", "SKIP", "LIMIT", "OFFSET", "WHERE", ";"):
            break
        if outside and token.says(","):
            yield item
            item = []
        else:
            item.append(token)
    if item:
        yield item


def _column(query: str, item: list[Token]) -> str:
    if len(item) > 2 and item[-2].says("AS"):
        return plain_name(item[-1])
    return query[item[0].start : item[-1].start + len(item[-1].text)]
