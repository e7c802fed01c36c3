"""The stations that make statements, in their order; each sees the statements of those before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from importlib import import_module

from relgraph.extraction.scene import Scene
from relgraph.model import Statement

Station = Callable[[Scene, Sequence[Statement]], list[Statement]]

NAMES = ("meetings", "events", "quotes", "agreements", "sectors")
"""Modules of this package; the verb of each is `find(scene, earlier)`."""


@lru_cache(maxsize=1)
def stations() -> tuple[Station, ...]:
    """The verbs of all stations, imported when the first document comes."""
    return tuple(import_module(f"relgraph.extraction.{name}").find for name in NAMES)


def run(scene: Scene) -> list[Statement]:
    """The statements of all stations."""
    found: list[Statement] = []
    for find in stations():
        found += find(scene, tuple(found))
    return found
