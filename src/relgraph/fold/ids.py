"""Ids of what is folded: pure functions of what makes the thing, led by its day: neighbours in time lie together."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256


def hashed(*parts: object, size: int = 20) -> str:
    """A short hash of parts."""
    return sha256("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()[:size]


def day_id(day: str | None, *parts: object) -> str:
    """The id of an event, an occasion or a quote."""
    return _opening(day) + hashed(*parts)


@lru_cache(maxsize=1024)
def _opening(day: str | None) -> str:
    return f"{(day or '').replace('-', '').ljust(8, '0')}-"


def edge_id(owner: str, *parts: object) -> str:
    """The id of an edge, with the id of what it was folded with before the dot."""
    return f"{owner}.{_part(*parts)}"


@lru_cache(maxsize=16384)
def _part(*parts: object) -> str:
    return hashed(*parts, size=10)
