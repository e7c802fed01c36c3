"""Cypher on the embedded store: a projection of the record, and the guard that all stores share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from relgraph.stores.cypher.projection import Projection
from relgraph.stores.cypher.source import Changes, Source


def open_projection(source: Source, folder: Path | None, say: Callable[[str], None]) -> Projection:
    """The projection of a record, in `folder` (a temporary one where it is None); `say` gets a line on a rebuild."""
    return Projection(source, folder, say)


__all__ = ["Changes", "Projection", "Source", "open_projection"]
