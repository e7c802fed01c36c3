"""Known names, titles, sectors and cues, and where they stand in a text."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from relgraph.gazetteer import officials
from relgraph.gazetteer.hit import Hit
from relgraph.gazetteer.scan import Gazetteer
from relgraph.gazetteer.surfaces import surfaces


@lru_cache(maxsize=4)
def load(overlay: Path | None = None) -> Gazetteer:
    """The gazetteer of `data/` and of the user's own folder. Raises DataError with file and line for a bad row."""
    return Gazetteer(surfaces(overlay))


__all__ = ["Gazetteer", "Hit", "load", "officials"]
