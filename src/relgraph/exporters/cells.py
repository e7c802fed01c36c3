"""Values as cells of a CSV file, and back, so that no spreadsheet takes a cell for a formula."""

from __future__ import annotations

import json
from typing import Any

DANGER = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠")
"""A text cell that begins so gets an apostrophe in front, which reading takes off again; an empty text is one alone."""


def cell(value: Any) -> str:
    """A value as a cell: lists as JSON, truth as true and false, None as nothing, text guarded against formulas."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, list | tuple):
        return json.dumps(value, ensure_ascii=False, default=str)
    return guarded(str(value))


def guarded(text: str) -> str:
    """Text that no spreadsheet takes for a formula, and that is told from an absent one."""
    return f"'{text}" if not text or text.startswith(DANGER) else text


def unguarded(text: str) -> str:
    """The text that `guarded` was given."""
    return text[1:] if text.startswith("'") else text


def value(text: str, kind: str) -> Any:
    """The value of a cell, by the type that the schema names; None for an empty cell."""
    if text == "":
        return None
    if kind.endswith("[]"):
        return json.loads(text)
    if kind == "bool":
        return text == "true"
    if kind in {"int", "float"}:
        return int(text) if kind == "int" else float(text)
    return unguarded(text)
