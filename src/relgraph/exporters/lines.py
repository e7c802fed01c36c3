"""JSON that stays one line, whatever a reader takes for the end of a line."""

from __future__ import annotations

import json
from typing import Any

# str.splitlines and many tools break lines at these, too; JSON lets them stand.
ENDS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def one_line(value: Any, *, indent: int | None = None, sort_keys: bool = False) -> str:
    """A value as JSON, in one line unless `indent` is given; dates as ISO strings."""
    separators = None if indent or not sort_keys else (",", ":")
    text = json.dumps(value, ensure_ascii=False, indent=indent, sort_keys=sort_keys, separators=separators, default=str)
    return text.translate(ENDS)
