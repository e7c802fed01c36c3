"""The shapes of query that the embedded engine answers with wrong rows, and their rewrites.

They were found by comparing random queries and the catalogue with Neo4j 5.26; `docs/cypher.md` has the same names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from relgraph.ontology import EDGES, NODES
from relgraph.stores.cypher.aggregates import unseen_aggregates
from relgraph.stores.cypher.clauses import Clause
from relgraph.stores.cypher.patterns import (
    MATCHING,
    bare_nodes,
    expressions,
    find,
    nodes,
    pattern_and_where,
    projected,
    surely_set,
    variables,
)
from relgraph.stores.cypher.tokens import Token, plain_name

_DATES = {name for types in (*NODES.values(), *EDGES.values()) for name, kind in types.items() if kind == "date"}
_COMPARING = ("=", "<>", "<", "<=", ">", ">=", "IN", "=~", "STARTS", "ENDS", "CONTAINS")
_TEXTS = {"string", "param"}
_QUANTIFIERS = ("ANY", "ALL", "NONE", "SINGLE")


@dataclass(frozen=True, slots=True)
class Problem:
    """A wrong shape: the message with the rewrite, and its place in the query."""

    message: str
    at: int


def wrong_shapes(parts: Sequence[Clause]) -> Iterator[Problem]:
    """The wrong shapes among the clauses of a query."""
    yield from _filter_after_limit(parts)
    yield from _pattern_on_null(parts)
    yield from _or_with_quantifier(parts)
    yield from _xor_before_call(parts)
    yield from _match_on_unwound(parts)
    yield from _filtered_shortest_path(parts)
    yield from _aggregate_as_operand(parts)
    yield from _date_beside_text(parts)


def _filter_after_limit(parts: Sequence[Clause]) -> Iterator[Problem]:
    """A1: `WITH … LIMIT … WHERE` filters before the limit."""
    for clause in parts:
        level = clause.level
        cut, where = find(level, "LIMIT", "SKIP", "OFFSET"), find(level, "WHERE")
        if clause.word == "WITH" and cut is not None and where is not None and cut < where:
            yield Problem(
                "WHERE after SKIP or LIMIT of the same WITH is answered wrongly. "
                "Put a second WITH between: … LIMIT 3 WITH * WHERE …",
                level[where].start,
            )


@dataclass(frozen=True, slots=True)
class _Scope:
    """The variables that OPTIONAL MATCH may have left null, and those that are bound for sure."""

    null: frozenset[str] = frozenset()
    bound: frozenset[str] = frozenset()

    def after(self, clause: Clause) -> _Scope:
        """The scope behind a clause: what it binds, renames, drops, or shows not to be null."""
        null, bound = self.null, self.bound
        if clause.word == "OPTIONAL":
            null |= variables(clause) - bound
        elif clause.word == "MATCH":
            null, bound = null - variables(clause), bound | variables(clause)
        elif clause.word == "WITH" and (kept := projected(clause)) is not None:
            null = frozenset(new for new, old in kept.items() if old in null)
            bound = frozenset(new for new, old in kept.items() if old in bound)
        return _Scope(null - surely_set(clause), bound | surely_set(clause))


def _pattern_on_null(parts: Sequence[Clause]) -> Iterator[Problem]:
    """A2: a null variable in a bare pattern or pattern comprehension matches anything."""
    scopes = [_Scope()]
    for clause in parts:
        while len(scopes) - 1 < clause.block:
            scopes.append(scopes[-1])  # a subquery sees what stands around it
        del scopes[clause.block + 1 :]
        after = _Scope() if clause.word == "UNION" else scopes[-1].after(clause)
        suspects = (scopes[-1].null | after.null) - surely_set(clause)  # WHERE of a WITH sees the new names
        if clause.word in MATCHING:
            suspects -= variables(clause)
        for name, token in bare_nodes(expressions(clause), clause.block):
            if name in suspects:
                yield Problem(
                    f"{name} may be null after OPTIONAL MATCH, and a bare pattern with it is answered wrongly. "
                    "Write EXISTS { MATCH … }, COUNT { MATCH … }, or a second OPTIONAL MATCH with collect().",
                    token.start,
                )
        scopes[-1] = after


def _or_with_quantifier(parts: Sequence[Clause]) -> Iterator[Problem]:
    """A3: OR beside any/all/none/single(…) loses rows where a node of the pattern has no label."""
    labelled: set[str] = set()
    for clause in parts:
        if clause.word not in MATCHING:
            continue
        pattern, where = pattern_and_where(clause)
        labelled |= {name for name, has_label, _ in nodes(pattern) if has_label}
        bare = [token for name, has_label, token in nodes(pattern) if not has_label and name not in labelled]
        if bare and _has_quantifier(where) and find(where, "OR") is not None:
            yield Problem(
                "OR beside any(…), all(…), none(…) or single(…) loses rows where a node of the pattern has no label. "
                "Label each node of the pattern, or write `value IN list`.",
                bare[0].start,
            )


def _has_quantifier(found: Sequence[Token]) -> bool:
    """Whether any, all, none or single is called over a list."""
    return any(
        token.says(*_QUANTIFIERS) and found[place + 1].says("(") and found[place + 3].says("IN")
        for place, token in enumerate(found[:-3])
    )


def _xor_before_call(parts: Sequence[Clause]) -> Iterator[Problem]:
    """A4: `(NOT EXISTS { … }) XOR …` followed by CALL."""
    for place, clause in enumerate(parts):
        xor = find(clause.body, "XOR")
        if xor is None or clause.word == "CALL" or not _has_not_exists(clause.body):
            continue
        if any(later.word == "CALL" for later in parts[place + 1 :]):
            yield Problem(
                "XOR with NOT EXISTS { … } before CALL is answered wrongly. Write (a AND NOT b) OR (b AND NOT a).",
                clause.body[xor].start,
            )


def _has_not_exists(found: Sequence[Token]) -> bool:
    return any(a.says("NOT") and b.says("EXISTS") for a, b in pairwise(found))


def _match_on_unwound(parts: Sequence[Clause]) -> Iterator[Problem]:
    """A5: `MATCH … UNWIND … AS x MATCH …` with x in the second MATCH finds nothing: it filters before it unwinds."""
    matched: dict[int, bool] = {}
    unwound: dict[int, set[str]] = {}
    for clause in parts:
        block = clause.block
        if clause.word in {"WITH", "UNION", "RETURN", "CALL"}:
            matched[block], unwound[block] = False, set()
        elif clause.word == "UNWIND" and matched.get(block):
            unwound.setdefault(block, set()).add(plain_name(clause.body[-1]))
        elif clause.word == "MATCH":
            matched[block] = True
            if used := unwound.get(block, set()) & _words(clause):
                yield Problem(
                    f"MATCH on {min(used)} directly after MATCH … UNWIND … finds nothing. Put WITH * between: "
                    f"UNWIND … AS {min(used)} WITH * MATCH …",
                    clause.start,
                )
        elif clause.word == "OPTIONAL":
            matched[block] = True


def _filtered_shortest_path(parts: Sequence[Clause]) -> Iterator[Problem]:
    """A6: `MATCH p = shortestPath(…) WHERE …p…` takes any shortest path first and filters it afterwards."""
    for clause in parts:
        pattern, where = pattern_and_where(clause)
        if clause.word not in MATCHING or find(pattern, "SHORTESTPATH", "ALLSHORTESTPATHS") is None:
            continue
        paths = {plain_name(a) for a, b in pairwise(pattern) if b.says("=") and b.depth == clause.block}
        used = next((token for token in where if plain_name(token) in paths), None)
        if used is not None:
            yield Problem(
                "a filter on the path of shortestPath(…) is answered wrongly. Bound the path instead: "
                "MATCH p = (a)-[:MET_WITH*1..3]-(b) WHERE … ORDER BY length(p) LIMIT 1",
                used.start,
            )


def _aggregate_as_operand(parts: Sequence[Clause]) -> Iterator[Problem]:
    """A7: an aggregate before a property, or beside AND, NOT, IN, IS NULL …: it is null, or each row is given."""
    for token in (token for clause in parts for token in unseen_aggregates(clause)):
        yield Problem(
            f"{token.text} on an aggregate is answered wrongly. Name the aggregate first: "
            "WITH …, max(m.date) AS last RETURN …, last.year AS year",
            token.start,
        )


def _date_beside_text(parts: Sequence[Clause]) -> Iterator[Problem]:
    """A8: `e.date >= '2024-01-01'` finds nothing anywhere; `e.date = '2024-01-01'` finds nothing in Neo4j alone.

    A parameter is a text there: a date is handed over as one.
    """
    for clause in parts:
        pattern = pattern_and_where(clause)[0] if clause.word in MATCHING else []
        for found, text in chain(_compared(clause.body), _wanted(pattern)):
            written = text.text if text.kind == "param" else "'2024-01-01'"
            yield Problem(
                f"{plain_name(found)} is a date, and beside a text it finds nothing. Write date({written}); "
                "for a part of it e.date.year = 2024, or toString(e.date) STARTS WITH '2024-05'",
                found.start,
            )


def _compared(found: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """The dates of nodes and edges that are compared with a text, from either side, each with the text."""
    for place, token in enumerate(found):
        if token.kind != "property" or token.text not in _DATES:
            continue
        after = [t for t in found[place + 1 : place + 4] if not t.says("WITH", "[")]
        before = found[max(0, place - 4) : place - 2]  # before `e.`
        if len(after) > 1 and after[0].says(*_COMPARING) and after[1].kind in _TEXTS:
            yield token, after[1]
        elif len(before) > 1 and before[0].kind in _TEXTS and before[1].says(*_COMPARING):
            yield token, before[0]


def _wanted(pattern: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """The dates that a pattern wants to be a text, each with the text: `(e:Event {date: '2024-01-01'})`."""
    for key, colon, value in zip(pattern, pattern[1:], pattern[2:], strict=False):
        if key.text in _DATES and colon.says(":") and value.kind in _TEXTS:
            yield key, value


def _words(clause: Clause) -> set[str]:
    """The names in a clause, and those in its brackets."""
    return {plain_name(token) for token in clause.body if token.kind in {"word", "name"}}
