"""Who has no office and reports nothing, but opens the sentence before `she said`: a farmer, a player."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from relgraph.extraction.quotes_acts import Act
from relgraph.extraction.quotes_units import Unit
from relgraph.extraction.quotes_words import (
    CLAUSE,
    COUNTS,
    DETERMINERS,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    TITLES,
    small,
    voices,
)
from relgraph.extraction.scene import PEOPLE, Covered, Scene, between, once
from relgraph.tables import words
from relgraph.text.lazy import compiled
from relgraph.text.names import UPPER

BACK = 600
"""So many characters before a pronoun whom it means may be named."""
PERSONAL = frozenset({"he", "she"})
NO_NAMES = DETERMINERS | PREPOSITIONS | CLAUSE | PRONOUNS | COUNTS | TITLES
_WORD = rf"{UPPER}[\w’'-]+"
_NAME = rf"{_WORD}(?:\s(?:{'|'.join(sorted(PARTICLES))}))*(?:\s{_WORD}){{1,3}}"
_OPENING = rf"(?P<name>{_NAME})(?P<told>,\s(?:(?:an?\s)?\d\d\b|who\b))?(?:\s[a-z])?"
_APPOSED = (
    r"(?:[^,.]{1,40},?\s)?(?:"
    rf"(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Oo]ur)\s(?:[\w’'-]+\s){{0,5}}?[a-z]+,\s(?P<name>{_NAME})(?P<told>,)\s[a-z]"
    rf"|[a-z]+\s(?P<aged>{_NAME}),\s\d\d,)"
)
"""`On Tuesday the headteacher, Waveney Torres, stood`, `At the landing boatman Desmond Henry, 58, was`."""


_WITHOUT_NAME = (
    rf"(?:An?|One|Another)\s(?:[\w’'-]+\s){{0,3}}?({'|'.join(sorted(small('without a name')))})\b(?!,?\s{UPPER})"
)
"""`A young officer of the guard`, and not `A young officer, Ole Hansk`."""


@once
def without_name(scene: Scene) -> dict[int, str]:
    """The sentences that open with somebody without a name, and name nobody, each with its noun.

    `An officer of the guard was not so sure`.
    """
    found = ((s, compiled(_WITHOUT_NAME).match(scene.text, s.start, s.end)) for s in scene.document.sentences)
    return {s.start: m[1] for s, m in found if m and not scene.mentions_in(s.start, s.end, *PEOPLE)}


def opener_without_name(scene: Scene, start: int, stop: int, pronoun: str) -> str:
    """The noun by which somebody without a name, whom a pronoun may mean, opens the last sentence of a stretch."""
    before = between(scene.document.sentences, start, stop)[-1:]
    noun = without_name(scene).get(before[0].start, "") if before else ""
    return "" if noun in small("men" if pronoun in {"she", "her"} else "women") else noun


def introduced(scene: Scene, noun: str, stop: int, role: str) -> bool:
    """Whether a noun has stood for somebody without a name before `stop`, and is no part of the last speaker's role."""
    known = any(noun == other and at < stop for at, other in without_name(scene).items())
    return known and noun not in role.split()


def strangers(scene: Scene, read: Sequence[tuple[Unit, Sequence[Act]]], taken: Covered) -> Iterator[tuple[int, int]]:
    """Where names stand that open the nearest sentence before a pronoun that speaks."""
    for unit, acts in read:
        if any(act.own and _pronoun(unit, act) for act in acts):
            yield from _before(scene, unit, taken)


def _pronoun(unit: Unit, act: Act) -> bool:
    start, end = act.subject.parts[0]
    return end - start == 1 and unit.tokens[start].low in PERSONAL


def _before(scene: Scene, unit: Unit, taken: Covered) -> Iterator[tuple[int, int]]:
    for sentence in reversed(between(scene.document.sentences, unit.start - BACK, unit.start)):
        if sentence.block < unit.block - 1 or scene.hits_in(sentence.start, sentence.start + 1, "leader", "role"):
            return
        for form in (_OPENING, _APPOSED):
            found = compiled(form).match(scene.text, sentence.start, sentence.end)
            if found and _is_name(found, taken):
                yield found.span(_group(found))
                return


def _group(found: re.Match[str]) -> str:
    return "name" if found["name"] else "aged"


def _is_name(found: re.Match[str], taken: Covered) -> bool:
    told = {group for group, text in found.groupdict().items() if text}
    name = _group(found)
    parts = [(m.start() + found.start(name), m[0]) for m in re.finditer(r"\S+", found[name])]
    plain = all(
        start not in taken and part.lower() not in NO_NAMES and part.lower() not in voices() for start, part in parts
    )
    return plain and (bool(told & {"aged", "told"}) or parts[0][1] in words("given_names.tsv", "name"))
