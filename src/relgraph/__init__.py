"""relgraph reads news articles and builds a diplomatic-relations knowledge graph, offline, with the proving words."""

from __future__ import annotations

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

__all__ = ["__version__", "extract", "open"]


def __getattr__(name: str) -> Any:
    """`relgraph.open` and `relgraph.extract`, imported when first used: `import relgraph` stays light."""
    if name in {"open", "extract"}:
        # By name: the package itself stands below all floors, and may not import one.
        return getattr(import_module("relgraph.api"), name)
    raise AttributeError(f"module 'relgraph' has no attribute {name!r}")
