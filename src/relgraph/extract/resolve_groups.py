"""Words for several: `the two leaders`, `both sides`, `the two countries`, `they`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter

from relgraph.extract.scene import Group, Scene
from relgraph.gazetteer import Hit

_OPENING = re.compile(
    r"\b(?:the\s+two|both(?:\s+the)?|the|two|our(?:\s+two)?|their\s+two|these\s+two)\s+"
    r"(?:(?!both|two|of|and|to|in|their|our)[a-z-]+\s+)?$",
    re.I,
)
_OF_OTHERS = re.compile(r"\s+of\s+(?!the\s+two\b|both\b|our\b|their\b|state\b)")
REACH = 34
"""How far before its noun, in characters, a phrase for several may begin."""


def find(scene: Scene) -> list[Group]:
    """The groups whose members the text tells, sorted by place."""
    pairs = _Pairs(scene)
    return [group for hit in scene.hits if hit.family in _FAMILIES and (group := _group(scene, pairs, hit))]


def _group(scene: Scene, pairs: _Pairs, hit: Hit) -> Group | None:
    if hit.family == "pronoun":
        keys = pairs.before(hit.start, leaders=False) if hit.row["kind"] == "plural" else ()
        return Group(hit.start, hit.end, keys, "plural pronoun") if keys else None
    if hit.row["kind"] == "pair":
        return _bare_pair(scene, pairs, hit)
    opening = _OPENING.search(scene.plain[max(0, hit.start - REACH) : hit.start])
    if opening is None or _named(scene, hit, opening.group()) or _OF_OTHERS.match(scene.plain, hit.end):
        return None
    keys = pairs.before(hit.start, leaders=hit.row["kind"] == "people")
    start = max(0, hit.start - REACH) + opening.start()
    return Group(start, hit.end, keys, f"{hit.id} of the pair") if keys else None


def _bare_pair(scene: Scene, pairs: _Pairs, hit: Hit) -> Group | None:
    """`the two` or `the pair` as the subject of what follows: `when the two met in June`."""
    acts = scene.hits_in(hit.end + 1, hit.end + 2, "met", "said", "agreed", "event", "status")
    if not acts or scene.plain[max(0, hit.start - 4) : hit.start].lower() != "the ":
        return None
    keys = pairs.before(hit.start, leaders=True) or pairs.before(hit.start, leaders=False)
    return Group(hit.start - 4, hit.end, keys, f"{hit.id} of the pair") if keys else None


def _named(scene: Scene, hit: Hit, opening: str) -> bool:
    """Whether the words are part of a name, or the phrase says itself whose they are: `the United States`."""
    return any(m.end > hit.start for m in scene.mentions_in(hit.start - len(opening), hit.end)) or bool(
        scene.mentions_in(hit.start - len(opening), hit.start)
    )


_FAMILIES = frozenset({"pronoun", "group"})


class _Pairs:
    """The pairs of sides, and of people, that the text spoke of before a place."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.starts = [s.start for s in scene.document.sentences]
        self.order = [(m.start, m.key) for m in scene.mentions if m.kind != "sector"]
        counts = Counter(side for _, key in self.order if (side := scene.side_of(key)))
        self.counts = counts
        self.main = tuple(key for key, _ in counts.most_common(2)) if len(counts) > 1 else ()

    def before(self, position: int, *, leaders: bool) -> tuple[str, ...]:
        """The two of the nearest sentence that names exactly two; else the two that the document speaks of most."""
        sentences = self.scene.document.sentences
        here = bisect_right(self.starts, position)
        for sentence in reversed(sentences[max(0, here - 4) : here]):
            keys = self._named(sentence.start, min(sentence.end, position), leaders=leaders)
            if len(keys) == 2 and self._weighty(keys):
                return keys
        return self.main if not leaders else self._leaders_of_main(position)

    def _weighty(self, keys: tuple[str, ...]) -> bool:
        """Whether the document speaks of both often enough to mean them: no place named by the way."""
        if len(self.main) < 2:
            return True
        least = min(self.counts[self.scene.side_of(key) or key] for key in keys)
        return least * 3 >= self.counts[self.main[1]]

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
