"""Whom `each side` means that blames the other: the two sides of which the report speaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from relgraph.extraction.quotes_acts import Act
from relgraph.extraction.quotes_units import Token, Unit
from relgraph.extraction.quotes_words import small
from relgraph.extraction.scene import PEOPLE, Scene, once

Keys = tuple[str, ...]
PAIRS = frozenset({("each", "other"), ("one", "another")})
JOINTLY = small("jointly")
TWO = 2
CLEAR = 1.5
"""So many times as often as a third country, the second of the two sides is named."""


def both_sides(scene: Scene, unit: Unit, act: Act) -> Keys:
    """The two countries that say the same of each other: `each side accused the other`, `blamed each other`."""
    tokens = unit.tokens
    words = tokens[act.right : act.right + 2]
    behind = (words[0].low, words[-1].low) if words else ()
    each = behind == ("the", "other") and _each(tokens, *act.subject.parts[0])
    if not each and behind not in PAIRS:
        return ()
    here = tuple(dict.fromkeys(_countries(scene, unit.start, tokens[act.first].start)))
    return here if len(here) == TWO else _two(scene)


def together(scene: Scene, unit: Unit, act: Act, keys: Keys) -> bool:
    """Whether two states take one position, which is an agreement: `Fiji and Samoa reaffirmed`, `vowed`."""
    states = len(keys) == TWO and all(scene.entities[key].kind == "country" for key in keys)
    said = [t.low for t in unit.tokens[act.first : act.last + 1]]
    return states and said[0] in JOINTLY and said[-1] != "that"


def _each(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a subject is `each side`, `and each government`."""
    return any(t.low == "each" for t in tokens[start : min(end, start + 2)])


@once
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
