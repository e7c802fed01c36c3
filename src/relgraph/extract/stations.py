"""The stations that make statements, in their order; each sees the statements of those before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec

from relgraph.extract.scene import Scene
from relgraph.model import Statement

Station = Callable[[Scene, Sequence[Statement]], list[Statement]]

NAMES = ("meetings", "events", "agreements", "sectors", "quotes")


def _load() -> tuple[Station, ...]:
    modules = [f"relgraph.extract.{name}" for name in NAMES]
    return tuple(import_module(module).find for module in modules if find_spec(module))


STATIONS = _load()
