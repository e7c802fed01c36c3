"""Words for several: `the two leaders`, `both sides`, `the two countries`, `they`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from relgraph.extract.scene import Group, Scene
from relgraph.gazetteer.tables import files, rows

_OPENING = r"(?:the\s+two|both(?:\s+the)?|the|two|our\s+two|our|their\s+two|these\s+two)"
_PLURAL = re.compile(r"\b(?:they|their|them|each other|one another)\b", re.I)


def find(scene: Scene) -> list[Group]:
    """The groups whose members the text tells, sorted by place."""
    sides = _Pairs(scene)
    found = list(_phrases(scene, sides))
    taken = {g.start for g in found}
    for match in _PLURAL.finditer(scene.plain):
        keys = sides.before(match.start(), leaders=False)
        if keys and match.start() not in taken:
            found.append(Group(match.start(), match.end(), keys, "plural pronoun"))
    return sorted(found, key=lambda g: g.start)


def _phrases(scene: Scene, pairs: _Pairs) -> Iterator[Group]:
    nouns, pattern = _nouns()
    for match in pattern.finditer(scene.plain):
        noun = match.group(1).lower()
        if keys := pairs.before(match.start(), leaders=nouns[noun] == "people"):
            yield Group(match.start(), match.end(), keys, f"{noun} of the pair")


@lru_cache(maxsize=1)
def _nouns() -> tuple[dict[str, str], re.Pattern[str]]:
    """The nouns of `group_words.tsv` with their kind, and the pattern of a phrase that ends in one."""
    nouns = {p.row["word"]: p.row["kind"] for path in files("group_words.tsv") for p in rows(path, ("word", "kind"))}
    longest_first = "|".join(sorted(nouns, key=len, reverse=True))
    adjective = r"(?:(?!both|two|of|and|to|in|their|our)[a-z-]+\s+)??"
    return nouns, re.compile(rf"\b{_OPENING}\s+{adjective}({longest_first})\b", re.I)


class _Pairs:
    """The pairs of sides, and of people, that the text spoke of before a place."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.starts = [s.start for s in scene.document.sentences]
        self.order = [(m.start, m.key) for m in scene.mentions if m.kind != "sector"]
        counts = Counter(side for _, key in self.order if (side := scene.side_of(key)))
        self.main = tuple(key for key, _ in counts.most_common(2)) if len(counts) > 1 else ()

    def before(self, position: int, *, leaders: bool) -> tuple[str, ...]:
        """The two of the nearest sentence that names exactly two; else the two that the document speaks of most."""
        sentences = self.scene.document.sentences
        here = bisect_right(self.starts, position)
        for sentence in reversed(sentences[max(0, here - 4) : here]):
            keys = self._named(sentence.start, min(sentence.end, position), leaders=leaders)
            if len(keys) == 2:
                return keys
        return self.main if not leaders else self._leaders_of_main(position)

    def _named(self, start: int, end: int, *, leaders: bool) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for mention in self.scene.mentions_in(start, end):
            side = self.scene.side_of(mention.key)
            if leaders and mention.kind == "leader":
                found[mention.key] = None
            elif not leaders and side and mention.kind != "sector":
                found[side] = None
        return tuple(found)

    def _leaders_of_main(self, position: int) -> tuple[str, ...]:
        found: dict[str, str] = {}
        for start, key in reversed(self.order):
            side = self.scene.side_of(key)
            if start < position and self.scene.entities[key].kind == "leader" and side in self.main:
                found.setdefault(side, key)
        return tuple(found.values()) if len(found) == 2 else ()
