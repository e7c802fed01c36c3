"""The patterns in a clause: its nodes, its variables, and bare patterns in expressions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relgraph.stores.cypher.clauses import Clause
from relgraph.stores.cypher.tokens import Token, closing, plain_name

MATCHING = frozenset({"MATCH", "OPTIONAL"})
_NAMES = frozenset({"word", "name"})


def find(found: Sequence[Token], *words: str) -> int | None:
    """The first place of one of these keywords or symbols."""
    return next((place for place, token in enumerate(found) if token.says(*words)), None)


def pattern_and_where(clause: Clause) -> tuple[list[Token], list[Token]]:
    """A MATCH cut at its WHERE, with all that stands in brackets."""
    body = list(clause.body)
    cut = next((p for p, t in enumerate(body) if t.says("WHERE") and t.depth == clause.block), len(body))
    return body[:cut], body[cut:]


def expressions(clause: Clause) -> list[Token]:
    """The tokens of a clause that are no pattern to match: of a MATCH its WHERE."""
    if clause.word in MATCHING:
        return pattern_and_where(clause)[1]
    return [] if clause.word == "CALL" else list(clause.body)


def variables(clause: Clause) -> set[str]:
    """The variables that the pattern of a MATCH names: nodes, relationships, paths."""
    pattern, _ = pattern_and_where(clause)
    return {plain_name(token) for place, token in enumerate(pattern) if _names(pattern, place, clause.block)}


def _names(pattern: Sequence[Token], place: int, block: int) -> bool:
    token = pattern[place]
    if token.kind not in _NAMES or (token.says(*MATCHING) and token.depth == block):
        return False
    opened = place > 0 and pattern[place - 1].says("(", "[")
    is_path = place + 1 < len(pattern) and pattern[place + 1].says("=") and token.depth == block
    return opened or is_path


def nodes(pattern: Sequence[Token]) -> Iterator[tuple[str, bool, Token]]:
    """The nodes of a pattern: name (may be empty), whether it has a label, and its bracket."""
    found = list(pattern)
    for place, token in enumerate(found):
        before = found[place - 1] if place else None
        a_call = before is not None and before.kind in _NAMES and not before.says("MATCH")
        if token.says("(") and not a_call:
            inside = found[place + 1 : closing(found, place)]
            named = bool(inside) and inside[0].kind in _NAMES
            rest = inside[1:] if named else inside
            yield plain_name(inside[0]) if named else "", bool(rest) and rest[0].says(":", "IS"), token


def bare_nodes(found: list[Token], block: int) -> Iterator[tuple[str, Token]]:
    """The named nodes of patterns that stand in an expression; those in EXISTS {…} and the like are left out."""
    for place, token in enumerate(found):
        if not token.says("(") or _in_subquery(found, place, block):
            continue
        end = closing(found, place)
        named = end - place > 1 and found[place + 1].kind in _NAMES
        if named and (_arrow_after(found, end) or _arrow_before(found, place)):
            yield plain_name(found[place + 1]), token


def _arrow_after(found: list[Token], end: int) -> bool:
    """Whether a relationship starts after a bracket: `)-[`, `)<-[`, `)--`, `)<--`."""
    after = found[end + 1 : end + 3]
    if after and after[0].says("--"):
        return True
    return len(after) == 2 and after[0].says("-", "<-") and after[1].says("[", "-")


def _arrow_before(found: list[Token], place: int) -> bool:
    """Whether a relationship ends before a bracket: `]-(`, `]->(`, `--(`, `-->(`."""
    before = found[max(0, place - 2) : place]
    if len(before) < 2:
        return False
    if before[1].says("--") or (before[0].says("--") and before[1].says(">")):
        return True
    return before[0].says("]") and before[1].says("-", "->")


def _in_subquery(found: list[Token], place: int, block: int) -> bool:
    """Whether a place stands inside EXISTS {…}, COUNT {…} or COLLECT {…}."""
    depth = found[place].depth
    for before in range(place - 1, 0, -1):
        token = found[before]
        if token.depth < depth and token.says("(", "[", "{"):
            if token.says("{") and found[before - 1].says("EXISTS", "COUNT", "COLLECT"):
                return True
            depth = token.depth
        if depth <= block:
            return False
    return False


def projected(clause: Clause) -> dict[str, str] | None:
    """What a WITH keeps: new name → the variable that it was, or "" for an expression. None for `WITH *`."""
    kept: dict[str, str] = {}
    for item in _items(clause):
        if item[0].says("*"):
            return None
        was = plain_name(item[0]) if item[0].kind in _NAMES and len(item) in {1, 3} else ""
        kept[plain_name(item[-1])] = was if len(item) == 1 or item[-2].says("AS") else ""
    return kept


def _items(clause: Clause) -> Iterator[list[Token]]:
    item: list[Token] = []
    for token in clause.level:
        if token.says("ORDER", "SKIP", "LIMIT", "OFFSET", "WHERE"):
            break
        if token.says(",") and item:
            yield item
            item = []
        elif not token.says("DISTINCT"):
            item.append(token)
    if item:
        yield item


def surely_set(clause: Clause) -> set[str]:
    """The variables of which a clause's WHERE says `IS NOT NULL`, where no OR or XOR weakens it."""
    where = find(clause.level, "WHERE")
    said = clause.level[where:] if where is not None else []
    if find(said, "OR", "XOR") is not None:
        return set()
    return {
        plain_name(said[place])
        for place in range(1, len(said) - 3)
        if [token.text.upper() for token in said[place + 1 : place + 4]] == ["IS", "NOT", "NULL"]
        and said[place - 1].says("WHERE", "AND")
    }
