"""Whom a description means that only says whence somebody is and what he is: `the Tajik diplomat`, `the official`."""

from __future__ import annotations

from collections.abc import Sequence

from relgraph.extraction.quotes_units import Token
from relgraph.extraction.quotes_words import small
from relgraph.extraction.scene import PEOPLE, Scene

DESCRIBED = small("described")
"""What a person may be called whatever office he holds."""
ANYBODY = small("anybody")
"""What any of them may be called, so that `the diplomat` is who spoke last."""
LONGEST = 4

Keys = tuple[str, ...]


def described(scene: Scene, words: Sequence[Token], spoke: Sequence[str], last: Keys, named: Keys) -> Keys:
    """Whom the words mean: the last speaker where he fits, else who of that country spoke last, else `named`.

    `spoke` are the persons who have spoken so far, `last` is the last speaker nearby, `named` whom the mentions give.
    """
    if not 1 < len(words) <= LONGEST or words[0].low != "the" or words[-1].low not in DESCRIBED:
        return named
    country = _country(scene, words)
    if country is None:
        return last if len(words) == 2 and words[-1].low in ANYBODY and _person(scene, last) else named
    if _person(scene, named) and scene.side_of(named[0]) == country:
        return named
    sides = {key: scene.side_of(key) for key in spoke}
    own = next((key for key in reversed(spoke) if sides[key] == country), None)
    if own:
        return (own,)
    unplaced = next(((key,) for key in reversed(spoke) if sides[key] is None), ())
    return unplaced or (() if _person(scene, named) else named)


def _country(scene: Scene, words: Sequence[Token]) -> str | None:
    found = scene.mentions_in(words[1].start, words[-1].start, "country")
    return found[0].key if found else None


def _person(scene: Scene, keys: Keys) -> bool:
    return len(keys) == 1 and scene.entities[keys[0]].kind in PEOPLE
