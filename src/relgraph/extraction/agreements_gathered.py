"""The many who come together in a story: three states or more that its opening lists beside a word of meeting."""

from __future__ import annotations

from relgraph.extraction.agreements_sides import sides_of
from relgraph.extraction.clauses import SIDES, Actor, actors, groups
from relgraph.extraction.scene import Scene
from relgraph.model import Sentence

OPENING = 8
"""Sentences in which a story tells who comes together."""
MANY = 3
CONTACTS = frozenset({"contact", "nominal", "light", "visit", "travel", "trip", "summit", "many"})
"""Classes of the cues of meetings and events that bring them together."""

ASIDE = frozenset({"stop", "and", "yet", "matter", "gift", "ties"})
"""Classes of words of agreement that bring nobody together."""


def gathered(scene: Scene) -> tuple[str, ...]:
    """The sides of the longest list of those who meet in the opening of a document; empty where fewer than three do."""
    lists = (_listed(scene, sentence) for sentence in scene.document.sentences[:OPENING])
    return max(lists, key=len, default=())


def _listed(scene: Scene, sentence: Sentence) -> tuple[str, ...]:
    place = sentence.start, sentence.end
    named = {scene.side_of(m.key) for m in scene.mentions_in(*place, *SIDES)}
    if len(named) < MANY or not _meet(scene, sentence):
        return ()
    runs = groups(scene, [a for a in actors(scene, *place) if a.side and not a.several], loose=True)
    hosts: list[Actor] = []
    lists: list[tuple[str, ...]] = []
    for run in runs:
        lists += [sides_of(scene, (a.side for a in [*hosts, *run] if a.side))] if len(run) > 1 else []
        hosts += [a for a in run if a.named]
    return max((states for one in lists if len(states := _states(one)) >= MANY), key=len, default=())


def _states(sides: tuple[str, ...]) -> tuple[str, ...]:
    """The states among the sides where they are many, for a body beside them is their own; else all sides."""
    states = tuple(side for side in sides if side.startswith("country:"))
    return states if len(states) >= MANY else sides


def _meet(scene: Scene, sentence: Sentence) -> bool:
    near = scene.hits_in(sentence.start, sentence.end, "met", "event", "agreed")
    return any((hit.family == "agreed" and hit.id not in ASIDE) or hit.id in CONTACTS for hit in near)
