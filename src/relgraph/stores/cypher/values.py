"""Values between Python and the engine: dates are `datetime.date`, lists and maps Python's own, all the way down."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from relgraph import ontology
from relgraph.model import Edge, Node

_TAG = "\u0001"  # marks, in the engine's JSON, a value that JSON cannot carry
_FULL_DATE = "0000-01-01"


def _date(value: Any) -> dt.date:
    return dt.date.fromisoformat(str(value))


_SCALARS: Mapping[str, Callable[[Any], Any]] = {
    "java.lang.Boolean": bool,
    "java.lang.Integer": int,
    "java.lang.Long": int,
    "java.lang.Double": float,
    "java.lang.Float": float,
    "java.time.LocalDate": _date,
    "com.arcadedb.query.opencypher.temporal.CypherDate": _date,
}


def properties(noun: Node | Edge) -> dict[str, Any]:
    """The properties of a node or edge as JSON that the engine takes; dates are whole days, absent values left out."""
    types = ontology.NODES[noun.label] if isinstance(noun, Node) else ontology.EDGES[noun.kind]
    row: dict[str, Any] = {"id": noun.id}
    if isinstance(noun, Node):
        row["name"] = noun.name
    for name, value in noun.properties.items():
        if value is not None:
            row[name] = whole_day(str(value)) if types.get(name) == "date" else value
    return row


def whole_day(date: str) -> str:
    """An ISO date with its first day where only year or month are known."""
    return date[:10] + _FULL_DATE[len(date) :]


def rows_of(batch: Any) -> list[dict[str, Any]]:
    """The rows of a batch that the engine wrote as JSON, with the objects that its JSON only points at."""
    side = batch[1]

    def restore(found: dict[str, Any]) -> Any:
        tagged = found.get(_TAG)
        return found if tagged is None else _tagged(tagged[0], tagged[1], side)

    rows: list[dict[str, Any]] = json.loads(str(batch[0]), object_hook=restore)
    return rows


def _tagged(kind: str, payload: Any, side: Any) -> Any:
    if kind == "x":
        return from_java(side[payload])
    if kind == "D":
        return dt.date.fromisoformat(payload)
    if kind == "i":
        return int(payload)
    return float(payload) if kind == "n" else payload


def from_java(value: Any) -> Any:
    """An object of the engine as Python's own types: nodes and edges become dicts, paths lists of these."""
    if value is None:
        return None
    name = str(value.getClass().getName()) if hasattr(value, "getClass") else type(value).__name__
    if name in _SCALARS:
        return _SCALARS[name](value)
    if hasattr(value, "getPropertyNames"):
        return _record(value)
    if hasattr(value, "getStartVertex"):
        return list(_path(value))
    return _collection(value) if hasattr(value, "iterator") or hasattr(value, "entrySet") else str(value)


def _collection(value: Any) -> Any:
    if hasattr(value, "entrySet"):
        return {str(entry.getKey()): from_java(entry.getValue()) for entry in value.entrySet()}
    return [from_java(item) for item in value]


def _record(value: Any) -> dict[str, Any]:
    row: dict[str, Any] = {str(key): from_java(value.get(key)) for key in sorted(map(str, value.getPropertyNames()))}
    if hasattr(value, "getOutVertex"):
        ends = {"from": str(value.getOutVertex().get("id")), "to": str(value.getInVertex().get("id"))}
        return {"relation": str(value.getTypeName())} | ends | row
    return {"label": str(value.getTypeName())} | row


def _path(value: Any) -> Iterator[Any]:
    nodes, edges = list(value.getVertices()), list(value.getEdges())
    for place, node in enumerate(nodes):
        yield from_java(node)
        if place < len(edges):
            yield from_java(edges[place])


def parameters(given: Mapping[str, Any]) -> dict[str, Any]:
    """Parameters as both engines take them: a date as its ISO text, for `date($since)`."""
    return {name: _plain(value) for name, value in given.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    return value
