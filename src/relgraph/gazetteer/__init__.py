"""Known names, titles, sectors and cues, and where they stand in a text."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from relgraph.config import use_data
from relgraph.gazetteer import officials
from relgraph.gazetteer.hit import Hit
from relgraph.gazetteer.scan import Gazetteer
from relgraph.gazetteer.surfaces import Surfaces
from relgraph.uncollected import uncollected


def load(overlay: Path | None = None) -> Gazetteer:
    """The gazetteer of `data/` and of the user's own folder, which is in use from now on.

    Raises DataError with file and line for a bad row.
    """
    use_data(overlay)
    return _made(overlay)


@lru_cache(maxsize=4)
@uncollected()
def _made(overlay: Path | None) -> Gazetteer:
    """The gazetteer of the folder in use."""
    if overlay:
        from relgraph.gazetteer.overlay import check  # here: most users have no tables of their own

        check(overlay)
    return Gazetteer(Surfaces())


__all__ = ["Gazetteer", "Hit", "load", "officials"]
