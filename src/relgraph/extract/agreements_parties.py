"""Which sides stand behind a word of agreement: its subject, those it names with "with", or the pair of the story."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from relgraph.extract.clauses import Actor, actors, groups
from relgraph.extract.scene import Scene
from relgraph.model import Statement

HEADLINE_WEIGHT = 3
WITH = re.compile(r"\b(?:with|between|among)\s+(?:the\s+|its\s+|his\s+|her\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Subject:
    """Who acts: where the words begin, the sides named, and whether the words speak of several sides at once."""

    start: int
    sides: tuple[str, ...]
    collective: bool = False

    @property
    def joint(self) -> bool:
        """Whether two or more sides act together."""
        return self.collective or len(self.sides) > 1


def subject(scene: Scene, left: int, cue: int) -> Subject | None:
    """The last run of sides, or words for several ("both sides"), between `left` and the cue."""
    named = [actor for actor in actors(scene, left, cue) if actor.side]
    plural = scene.groups_in(left, cue)
    if plural and (not named or plural[-1].start >= named[-1].start):
        last = plural[-1]
        return Subject(last.start, sides_of(scene, last.keys), collective=True)
    if not named:
        return None
    run = _run(scene, named)
    return Subject(run[0].start, _sides(run))


def others(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    """The sides that the scope of a cue names after "with", "between", "to" and the like."""
    found = [actor for actor in actors(scene, start, end) if actor.side]
    return _sides([a for a in found if WITH.search(scene.text, max(start, a.start - 16), a.start)])


def sides_of(scene: Scene, keys: Sequence[str]) -> tuple[str, ...]:
    """The sides behind entities, each once."""
    return tuple(dict.fromkeys(side for key in keys if (side := scene.side_of(key))))


def _run(scene: Scene, named: list[Actor]) -> list[Actor]:
    """The last actors that hang together; "A told B that" is no run."""
    run = groups(scene, named, loose=True)[-1]
    before = named[: len(named) - len(run)]
    if before and re.fullmatch(r"\s+(?:and|with)\s+[\w\s]{0,30}", scene.text[before[-1].end : run[0].start]):
        return [before[-1], *run]
    return run


def _sides(run: Sequence[Actor]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(actor.side for actor in run if actor.side))


def story_sides(scene: Scene, deeds: Sequence[Statement]) -> tuple[str, ...]:
    """The pair of the story: of its first meeting, else the two that it names most, else empty."""
    for status in ("happened", "planned", "past_reference"):
        for deed in deeds:
            if deed.kind == "met_with" and deed.status == status:
                pair = sides_of(scene, (deed.payload["a"], deed.payload["b"]))
                if len(pair) == 2:
                    return tuple(sorted(pair))
    return _named_most(scene)


def _named_most(scene: Scene) -> tuple[str, ...]:
    counts: Counter[str] = Counter()
    headline = next((b for b in scene.document.blocks if b.kind == "headline"), None)
    for mention in scene.mentions:
        side = scene.side_of(mention.key)
        if side:
            in_headline = headline is not None and headline.start <= mention.start < headline.end
            counts[side] += HEADLINE_WEIGHT if in_headline else 1
    best = [side for side, n in counts.most_common(2) if n >= HEADLINE_WEIGHT]
    return tuple(sorted(best)) if len(best) == 2 else ()
