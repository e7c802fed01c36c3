"""Parameters as typed on a command line or given in Python, as the values that Cypher takes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any

from relgraph.errors import QueryError
from relgraph.protocols import View
from relgraph.queries.names import LABELS, resolve, resolve_edge
from relgraph.queries.question import Parameter, Question

_NUMBER = re.compile(r"-?\d+(\.\d+)?$")
_PARTIAL = {4: "-01-01", 7: "-01"}


def bind(
    view: View, question: Question, given: Mapping[str, Any], *, today: Callable[[], dt.date] = dt.date.today
) -> dict[str, Any]:
    """A value for each parameter of a question: the given one, else its default.

    Raises QueryError for a name that the question does not have, a value of the wrong form, a missing value, and a
    name of a person or country that fits none or several.
    """
    known = {parameter.name for parameter in question.parameters}
    if known and (unknown := sorted(set(given) - known)):
        raise QueryError(f"{question.name} has no parameter {unknown[0]!r}. Known: {', '.join(sorted(known))}.")
    bound = {name: _free(value) for name, value in given.items() if name not in known}
    for parameter in question.parameters:
        bound[parameter.name] = _value(view, question, parameter, given.get(parameter.name, parameter.default), today)
    return bound


def _value(
    view: View, question: Question, parameter: Parameter, given: Any, today: Callable[[], dt.date]
) -> str | int | float | list[str] | None:
    if given is None:
        meaning = parameter.text or parameter.type
        raise QueryError(f"{question.name} needs {parameter.name} ({meaning}): -p {parameter.name}=…")
    if given == "null":
        return None
    if parameter.type in LABELS:
        return resolve(view, parameter.type, str(given))
    if parameter.type == "edge":
        return resolve_edge(view, str(given)).id
    try:
        return today().isoformat() if given == "today" else _FORMS[parameter.type](given)
    except ValueError as exc:
        raise QueryError(f"{parameter.name}={given}: not a {_EXPECTED[parameter.type]}.") from exc


def _date(value: Any) -> str:
    """An ISO date; a year or month stands for its first day."""
    if isinstance(value, dt.date):
        return value.isoformat()[:10]
    text = str(value)
    return dt.date.fromisoformat(text + _PARTIAL.get(len(text), "")).isoformat()


def _list(value: Any) -> list[str]:
    """Several words: a list, or text with commas."""
    items = value.split(",") if isinstance(value, str) else value
    return [str(item).strip() for item in items if str(item).strip()]


_FORMS: Mapping[str, Callable[[Any], Any]] = {"str": str, "int": int, "float": float, "date": _date, "str[]": _list}
_EXPECTED = {
    "int": "whole number",
    "float": "number",
    "date": "date (2024-05-16, 2024-05 or 2024)",
    "str": "text",
    "str[]": "list (a,b,c)",
}


def _free(value: Any) -> Any:
    """A value for a query without a header: typed numbers, true and false are what they look like, the rest text."""
    if not isinstance(value, str):
        return value.isoformat() if isinstance(value, dt.date) else value
    if match := _NUMBER.match(value):
        return float(value) if match[1] else int(value)
    return {"true": True, "false": False, "null": None}.get(value, value)
