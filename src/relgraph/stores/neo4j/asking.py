"""Cypher asked of the server: it must be shown to read only, and runs in a READ transaction with a time limit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from relgraph.errors import QueryError
from relgraph.protocols import Result
from relgraph.stores.cypher.engine import ROW_LIMIT
from relgraph.stores.cypher.guard import PROCEDURES, check
from relgraph.stores.cypher.place import fault
from relgraph.stores.cypher.values import parameters

TIME_LIMIT = 60.0
"""Seconds after which the server gives a query up."""

_OFFSET = re.compile(r"\s*\(line \d+, column \d+ \(offset: (\d+)\)\).*", re.DOTALL)
_IDS = "MATCH (n) WHERE elementId(n) IN $ids RETURN elementId(n) AS place, n.id AS id"


def ask(session: Any, cypher: str, params: Mapping[str, Any]) -> Result:
    """The rows of a question. Raises QueryError for a faulty or refused one, with the place in it."""
    import neo4j
    from neo4j.exceptions import ClientError, TransientError

    check(cypher)
    given = parameters(params)

    def unit(tx: Any) -> Result:
        _refuse_writes(cypher, tx.run(f"EXPLAIN {cypher}", given).consume())
        return _rows(tx, cypher, given)

    try:
        answer: Result = session.execute_read(neo4j.unit_of_work(timeout=TIME_LIMIT)(unit))
    except (ClientError, TransientError) as exc:
        if not _about_the_query(str(exc.code)):
            raise
        raise _explained(cypher, str(exc.code), str(exc.message)) from exc
    return answer


def _refuse_writes(cypher: str, summary: Any) -> None:
    if summary.query_type != "r":
        raise QueryError("the server says that this query writes, and a question only reads.")
    for operator, details in _operators(summary.plan):
        if operator.startswith("LoadCSV"):
            raise QueryError("LOAD CSV reads files, and a question reads the graph alone.")
        if operator.startswith("ProcedureCall") and not details.lower().startswith(PROCEDURES):
            raise fault(cypher, f"the procedure {details.partition('(')[0]} is refused.")


def _operators(plan: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield str(plan["operatorType"]), str(plan.get("args", {}).get("Details", ""))
    for child in plan.get("children", ()):
        yield from _operators(child)


def _rows(tx: Any, cypher: str, given: Mapping[str, Any]) -> Result:
    found = tx.run(cypher, given)
    names = tuple(found.keys())
    raw: list[list[Any]] = []
    for record in found:
        if len(raw) == ROW_LIMIT:
            raise QueryError(f"more than {ROW_LIMIT:,} rows. Add LIMIT, or count and collect in the query.")
        raw.append(record.values())
    ids = _ends(tx, raw)
    return Result(names, [tuple(plain(value, ids) for value in row) for row in raw])


def _ends(tx: Any, raw: list[list[Any]]) -> dict[str, str]:
    """The ids of the nodes at the ends of returned edges: the driver knows only their inner places."""
    places = {place for row in raw for value in row for place in _places(value)}
    return {row["place"]: row["id"] for row in tx.run(_IDS, ids=sorted(places))} if places else {}


def _places(value: Any) -> Iterator[str]:
    if hasattr(value, "relationships"):
        for edge in value.relationships:
            yield from _places(edge)
    elif hasattr(value, "start_node"):
        yield from (value.start_node.element_id, value.end_node.element_id)
    elif isinstance(value, list):
        for item in value:
            yield from _places(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _places(item)


def plain(value: Any, ids: Mapping[str, str]) -> Any:
    """A value of the driver as Python's own: dates, and nodes, edges and paths in the form of the embedded store."""
    if isinstance(value, list):
        return [plain(item, ids) for item in value]
    if isinstance(value, dict):
        return {key: plain(item, ids) for key, item in value.items()}
    if hasattr(value, "relationships"):
        return list(_path(value, ids))
    if hasattr(value, "start_node"):
        ends = {"from": ids.get(value.start_node.element_id), "to": ids.get(value.end_node.element_id)}
        return {"relation": value.type} | ends | _properties(value, ids)
    if hasattr(value, "labels"):
        return {"label": ":".join(sorted(value.labels))} | _properties(value, ids)
    return _scalar(value)


def _scalar(value: Any) -> Any:
    if type(value).__module__ == "neo4j.time":
        return value.to_native() if type(value).__name__ == "Date" else value.iso_format()
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)


def _properties(value: Any, ids: Mapping[str, str]) -> dict[str, Any]:
    return {key: plain(item, ids) for key, item in sorted(value.items())}


def _path(value: Any, ids: Mapping[str, str]) -> Iterator[Any]:
    edges = list(value.relationships)
    for place, node in enumerate(value.nodes):
        yield plain(node, ids)
        if place < len(edges):
            yield plain(edges[place], ids)


def _about_the_query(code: str) -> bool:
    return ".Statement." in code or "TransactionTimedOut" in code


def _explained(cypher: str, code: str, message: str) -> QueryError:
    if "TransactionTimedOut" in code:
        return fault(cypher, f"not answered within {TIME_LIMIT:.0f} seconds. Bound its paths, or add labels.")
    if code.endswith("ParameterMissing"):
        return fault(cypher, f"{message}. Give each parameter a value: -p name=value.")
    place = _OFFSET.search(message)
    at = max(int(place[1]) - len("EXPLAIN "), 0) if place else None
    return fault(cypher, _OFFSET.sub("", message).strip(), at)
