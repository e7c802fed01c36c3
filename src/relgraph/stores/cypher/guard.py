"""What relgraph refuses to ask, in every store alike: writes, files, unknown procedures, and eight shapes.

The embedded engine answers eight shapes of query with wrong rows. Each is refused before it runs, with the
rewrite that both engines answer alike.
"""

from __future__ import annotations

from itertools import pairwise

from relgraph.stores.cypher.clauses import ASKING_OTHERWISE, WRITING, Clause, clauses
from relgraph.stores.cypher.place import fault
from relgraph.stores.cypher.shapes import wrong_shapes
from relgraph.stores.cypher.tokens import Token, plain_name, tokens

PROCEDURES = ("db.labels", "db.propertykeys", "db.relationshiptypes")
"""The procedures that a question may call, in lower case."""

_UNCLOSED = {"'": "string", '"': "string", "`": "name in backticks"}
_DISGUISED = ("\\u0022", "\\u0027", "\\u005c", "\\u0060")


def check(query: str) -> None:
    """Pass a query that reads and is answered alike everywhere. Raises QueryError with place and remedy."""
    found = tokens(query)
    if not found:
        raise fault(query, "the query is empty.")
    _refuse_broken(query, found)
    parts = clauses(found)
    for clause in parts:
        _refuse_clause(query, clause)
    _refuse_files(query, found)
    for problem in wrong_shapes(parts):
        raise fault(query, problem.message, problem.at)


def _refuse_broken(query: str, found: list[Token]) -> None:
    """Quotes that never close, and escapes that turn into quotes only inside a server."""
    for place, token in enumerate(found):
        if token.kind == "symbol" and token.text in _UNCLOSED:
            raise fault(query, f"this {_UNCLOSED[token.text]} has no end.", token.start)
        if token.says("\\"):
            raise fault(query, "a backslash stands outside a string.", token.start)
        if token.kind in {"string", "name"} and any(escape in token.text.lower() for escape in _DISGUISED):
            raise fault(query, "write a quote or backslash in a string as \\' \\\" \\\\, not as \\u00….", token.start)
        if token.says(";") and place + 1 < len(found):
            raise fault(query, "one query at a time: take away what follows the semicolon.", token.start)


def _refuse_clause(query: str, clause: Clause) -> None:
    if clause.word in WRITING:
        raise fault(
            query,
            f"{clause.word} writes, and a question only reads. To change the graph, change its articles "
            "(relgraph ingest, retract) or decide (relgraph merge, split, reject).",
            clause.start,
        )
    if clause.word in ASKING_OTHERWISE:
        raise fault(query, f"{clause.word} is refused: a question begins with MATCH, UNWIND or RETURN.", clause.start)
    if clause.word == "CALL":
        _refuse_procedure(query, clause)


def _refuse_procedure(query: str, clause: Clause) -> None:
    level = clause.level
    if level and level[0].says("{", "("):
        transactions = next((token for token in level if token.says("TRANSACTIONS")), None)
        if transactions is not None:
            raise fault(query, "a question runs in one transaction of its own.", transactions.start)
        return
    name = ""
    for token in level:
        if token.kind not in {"word", "name", "property"} and not token.says("."):
            break
        if name and token.says("YIELD", "RETURN"):
            break
        name += plain_name(token)
    if name.lower() not in PROCEDURES:
        known = ", ".join(("db.labels", "db.propertyKeys", "db.relationshipTypes"))
        raise fault(query, f"the procedure {name or '?'} is refused. A question may call {known}.", clause.start)


def _refuse_files(query: str, found: list[Token]) -> None:
    """LOAD CSV wherever it stands: it reads any file and any address."""
    for first, second in pairwise(found):
        if first.says("LOAD") and second.says("CSV"):
            raise fault(query, "LOAD CSV reads files, and a question reads the graph alone.", first.start)
