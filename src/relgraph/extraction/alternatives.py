"""Lists of words as alternatives of a pattern, from relgraph's own `data/alternatives.tsv`: patterns are built once."""

from __future__ import annotations

import re
from functools import lru_cache

from relgraph.config import resource
from relgraph.tables import rows

ANY_ENDING = "*"


@lru_cache(maxsize=256)
def words(*names: str) -> frozenset[str]:
    """The words of lists."""
    return frozenset(word for name in names for word in _lists()[name])


def one_of(*names: str) -> str:
    """The words of lists as one group of a regular expression, the longer before the shorter."""
    return f"(?:{'|'.join(_pattern(word) for word in sorted(words(*names), key=lambda w: (-len(w), w)))})"


def _pattern(word: str) -> str:
    written = re.escape(word.removesuffix(ANY_ENDING)).replace(r"\ ", r"\s+").replace("'", "['’]")
    return written + (r"\w*" if word.endswith(ANY_ENDING) else "")


@lru_cache(maxsize=1)
def _lists() -> dict[str, tuple[str, ...]]:
    return {
        placed.row["list"]: tuple(placed.row["words"].split("|"))
        for placed in rows(resource("data", "alternatives.tsv"), ("list", "words"))
    }
