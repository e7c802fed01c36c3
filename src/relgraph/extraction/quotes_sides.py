"""Whom `each side` means that blames the other: the two sides of which the report speaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from relgraph.extraction.quotes_acts import Act
from relgraph.extraction.quotes_units import Unit
from relgraph.extraction.scene import PEOPLE, Scene

Keys = tuple[str, ...]
PAIRS = frozenset({("each", "other"), ("one", "another")})
TWO = 2
CLEAR = 1.5
"""So many times as often as a third country, the second of the two sides is named."""


def both_sides(scene: Scene, unit: Unit, act: Act) -> Keys:
    """The two countries that say the same of each other: `each side accused the other`, `blamed each other`."""
    if not _mutual(unit, act):
        return ()
    here = tuple(dict.fromkeys(_countries(scene, unit.start, unit.tokens[act.first].start)))
    return here if len(here) == TWO else _two(scene)


def _mutual(unit: Unit, act: Act) -> bool:
    tokens, (start, end) = unit.tokens, act.subject.parts[0]
    behind = tuple(t.low for t in tokens[act.right : act.right + 2])
    each = behind == ("the", "other") and any(t.low == "each" for t in tokens[start : min(end, start + 2)])
    return each or behind in PAIRS


def _two(scene: Scene) -> Keys:
    """The two countries named most, where no third is named nearly as often."""
    most = Counter(_countries(scene, 0, len(scene.text))).most_common(TWO + 1)
    third = most[TWO][1] if len(most) > TWO else 0
    return tuple(key for key, _ in most[:TWO]) if len(most) >= TWO and most[1][1] >= CLEAR * third else ()


def _countries(scene: Scene, start: int, end: int) -> Iterator[str]:
    for mention in scene.mentions_in(start, end, "country", *PEOPLE):
        side = scene.side_of(mention.key)
        if side and side.startswith("country:"):
            yield side
