"""Words for several: `the two leaders`, `both sides`, `the two countries`, `they`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

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
    nouns = {p.row["word"]: p.row["kind"] for path in files("group_words.tsv") for p in rows(path, ("word", "kind"))}
    pattern = re.compile(
        rf"\b{_OPENING}\s+(?:(?!both|two|of|and|to|in|their|our)[a-z-]+\s+)??({'|'.join(sorted(nouns, key=len, reverse=True))})\b",
        re.I,
    )
    for match in pattern.finditer(scene.plain):
        kind = nouns[match.group(1).lower()]
        keys = pairs.before(match.start(), leaders=kind == "people")
        if keys:
            yield Group(match.start(), match.end(), keys, f"{match.group(1).lower()} of the pair")


class _Pairs:
    """The pairs of sides, and of people, that the text spoke of before a place."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.order = [(m.start, m.key) for m in scene.mentions if m.kind != "sector"]
        counts = Counter(side for _, key in self.order if (side := scene.side_of(key)))
        self.main = tuple(key for key, _ in counts.most_common(2)) if len(counts) > 1 else ()

    def before(self, position: int, *, leaders: bool) -> tuple[str, ...]:
        """The two of the nearest sentence that names exactly two; else the two that the document speaks of most."""
        sentences = [s for s in self.scene.document.sentences if s.start <= position]
        for sentence in reversed(sentences[-4:]):
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
