"""Refusals that show the place: message, line, column, and a caret below the words of the query."""

from __future__ import annotations

from relgraph.errors import QueryError


def fault(query: str, message: str, at: int | None = None) -> QueryError:
    """The QueryError with `message` and, where `at` is known, the line of the query with a caret below."""
    if at is None:
        return QueryError(message)
    line_start = query.rfind("\n", 0, at) + 1
    line_end = query.find("\n", at)
    line = query[line_start : len(query) if line_end < 0 else line_end]
    number, column = query.count("\n", 0, at) + 1, at - line_start
    shown, column = _window(line.replace("\t", " "), column)
    return QueryError(f"line {number}, column {at - line_start + 1}: {message}\n  {shown}\n  {' ' * column}^")


def offset(query: str, line: int, column: int) -> int:
    """The place in the query of a line (from 1) and column (from 0), kept inside the query."""
    lines = query.split("\n")
    before = sum(len(text) + 1 for text in lines[: max(line - 1, 0)])
    return min(before + column, len(query))


def _window(line: str, column: int, width: int = 100) -> tuple[str, int]:
    """The part of a long line around the column, and the column within that part."""
    first = max(0, column - width // 2) if len(line) > width else 0
    return line[first : first + width], column - first
