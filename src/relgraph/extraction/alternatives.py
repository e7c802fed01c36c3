"""Lists of words as alternatives of a pattern, from relgraph's own `data/alternatives.tsv`: patterns are built once."""

from __future__ import annotations

import re
from functools import lru_cache

from relgraph.config import resource
from relgraph.tables import rows

ANY_ENDING = "*"


@lru_cache(maxsize=256)
def words(name: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(_lists()[name])


def one_of(name: str) -> str:
    """The words of a list as one group of a regular expression, the longer before the shorter."""
    return f"(?:{'|'.join(_pattern(word) for word in sorted(_lists()[name], key=lambda w: (-len(w), w)))})"


def _pattern(word: str) -> str:
    written = re.escape(word.removesuffix(ANY_ENDING)).replace(r"\ ", r"\s+").replace("'", "['’]")
    return written + (r"\w*" if word.endswith(ANY_ENDING) else "")


@lru_cache(maxsize=1)
def _lists() -> dict[str, tuple[str, ...]]:
    return {
        placed.row["list"]: tuple(placed.row["words"].split("|"))
        for placed in rows(resource("data", "alternatives.tsv"), ("list", "words"))
    }
