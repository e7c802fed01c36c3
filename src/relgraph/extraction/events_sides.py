"""The two states that a story is about: the sides of what it tells without naming anybody."""

from __future__ import annotations

from collections import Counter

from relgraph.extraction.clauses import kind_of_key
from relgraph.extraction.scene import Scene, once

LEAD, PAIR = 5, 2
LATER = 0.2
"""What a mention behind the lead weighs beside one in it."""


@once
def of_story(scene: Scene) -> tuple[str, ...]:
    """The two states most named in the headline and first sentences, of equals the one most named in all."""
    counted: Counter[str] = Counter()
    for sentence in scene.document.sentences[:LEAD]:
        for mention in scene.mentions_in(sentence.start, sentence.end, "country", "leader"):
            if (side := scene.side_of(mention.key)) and kind_of_key(side) == "country":
                counted[side] += 1
    weight: dict[str, float] = dict(counted)
    for mention in scene.mentions:
        if (side := scene.side_of(mention.key)) in weight and side:
            weight[side] += LATER
    ordered = sorted(weight, key=lambda side: (-weight[side], side))
    return tuple(side for side in ordered[:PAIR] if side in scene.entities)
