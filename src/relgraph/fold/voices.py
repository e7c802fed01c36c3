"""What several statements of one thing say together: the best of them, how sure, how many sources, seen from to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from math import prod

from relgraph.fold.claims import NEVER, Voice

SUREST = 0.99
"""No number of sources makes a thing certain; the user's own word does."""


def sources(voices: Sequence[Voice]) -> int:
    """How many publishers say so, reprints not counted."""
    return len({v.source for v in voices}) if len(voices) > 1 else len(voices)


def certainty(voices: Sequence[Voice]) -> float:
    """How sure the voices are together, as if their sources were independent of each other."""
    if len(voices) == 1:
        return _together((voices[0].confidence,))
    held: dict[str, float] = {}
    for v in voices:
        if v.confidence > held.get(v.source, 0.0):
            held[v.source] = v.confidence
    return _together(tuple([held[s] for s in sorted(held)]))


@lru_cache(maxsize=1024)
def _together(sure: tuple[float, ...]) -> float:
    if max(sure, default=0.0) >= 1.0:
        return 1.0
    return round(min(SUREST, 1.0 - prod([1.0 - s for s in sure])), 3)


def best(voices: Sequence[Voice], fits: Callable[[Voice], bool]) -> Voice:
    """The surest of the voices that fit; of equals the first."""
    fitting = [v for v in voices if fits(v)]
    return fitting[0] if len(fitting) == 1 else min(fitting, key=lambda v: (-v.confidence, v))


def seen(voices: Iterable[Voice]) -> dict[str, str]:
    """The first and the last day on which it was published, as properties."""
    days = {v.seen for v in voices} - {NEVER}
    return {"first_seen": min(days), "last_seen": max(days)} if days else {}
