"""Whom a description means that only says whence somebody is and what he is: `the Tajik diplomat`, `the official`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.quotes_speaker import PLURAL, first_named
from relgraph.extraction.quotes_units import Token
from relgraph.extraction.quotes_words import small
from relgraph.extraction.scene import PEOPLE, Scene

DESCRIBED = small("described")
"""What a person may be called whatever office he holds."""
ANYBODY = small("anybody")
"""What any of them may be called, so that `the diplomat` is who spoke last."""
LONGEST = 4
ABOVE = 400
"""So many characters above may somebody be named whose nationality means him."""

Keys = tuple[str, ...]


def described(scene: Scene, words: Sequence[Token], spoke: Sequence[str], last: Keys, named: Keys) -> Keys:
    """Whom the words mean: the last speaker where he fits, else who of that country spoke last, else `named`.

    `spoke` are the persons who have spoken so far, `last` is the last speaker nearby, `named` whom the mentions give.
    """
    if not 1 < len(words) <= LONGEST or words[0].low != "the":
        return named
    if len(words) == 2 and (side := _compatriot(scene, words[1])):
        return _of_country(scene, words[1], spoke, side)
    country = _country(scene, words)
    if words[-1].low in DESCRIBED and country:
        return _official(scene, spoke, country, named)
    anybody = words[-1].low in ANYBODY and all(t.text.islower() for t in words[1:])
    return last if anybody and _person(scene, last) else named


def _official(scene: Scene, spoke: Sequence[str], country: str, named: Keys) -> Keys:
    """Who of a country spoke last, where `named` is not of it."""
    if _person(scene, named) and scene.side_of(named[0]) == country:
        return named
    sides = {key: scene.side_of(key) for key in spoke}
    own = next((key for key in reversed(spoke) if sides[key] == country), None)
    if own:
        return (own,)
    unplaced = next(((key,) for key in reversed(spoke) if sides[key] is None), ())
    return unplaced or (() if _person(scene, named) else named)


def _compatriot(scene: Scene, word: Token) -> str | None:
    """The country of the one person whom a nationality means: `the Norwegian`, and not `the Danish`, `the Finns`."""
    if word.low.endswith(PLURAL) or not scene.hits_in(word.start, word.start + 1, "demonym"):
        return None
    found = scene.mentions_in(word.start, word.end, "country")
    return found[0].key if found and found[0].end == word.end else None


def _another(scene: Scene, word: Token, key: str) -> bool:
    """Whether the nationality meant another before somebody was named: `The Serb, 22, lost to X. The Serb said`."""
    alone = re.compile(rf"\b[Tt]he {word.text}(?:[.,;]|\s(?:in|on|at|\w+ed|{one_of('clause words')})\b)")
    return alone.search(scene.plain, 0, first_named(scene).get(key, 0)) is not None


def _of_country(scene: Scene, word: Token, spoke: Sequence[str], country: str) -> Keys:
    """Who of a country spoke last, else who of it was named last, a little above."""
    near = [m.key for m in scene.mentions_in(word.start - ABOVE, word.start, *PEOPLE)]
    own = (key for key in (*reversed(spoke), *reversed(near)) if scene.side_of(key) == country)
    return next(((key,) for key in own if not _another(scene, word, key)), ())


def _country(scene: Scene, words: Sequence[Token]) -> str | None:
    found = scene.mentions_in(words[1].start, words[-1].start, "country")
    return found[0].key if found else None


def _person(scene: Scene, keys: Keys) -> bool:
    return len(keys) == 1 and scene.entities[keys[0]].kind in PEOPLE
