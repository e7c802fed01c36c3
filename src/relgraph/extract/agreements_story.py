"""Whose talks a place in the text belongs to: the meetings and signings of the document, by place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from relgraph.extract.events_act import Act
from relgraph.extract.scene import Scene
from relgraph.model import Statement

HEADLINE_WEIGHT = 3
FAR = 1500
"""Characters beyond which an act does not lend its sides to a clause before the story's own pair does."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place at which the text speaks of an act between sides."""

    at: int
    sides: tuple[str, ...]
    act: Act


class Story:
    """The acts of a document by place, and the pair of which it tells."""

    def __init__(self, scene: Scene, earlier: Sequence[Statement]) -> None:
        acts = scene.notes.get("acts", ())
        self.places = sorted(_places(scene, acts if isinstance(acts, tuple) else ()), key=lambda p: p.at)
        self.main = _main(scene, earlier)

    def sides_at(self, start: int, end: int, *, must: str = "", size: int = 0) -> tuple[str, ...]:
        """The sides of the act that the sentence `start:end` tells of, else of the nearest one before, else the pair.

        `must` is a side that has to be among them, `size` how many they have to be.
        """
        fitting = [p for p in self.places if (not must or must in p.sides) and (not size or len(p.sides) == size)]
        before = [p for p in fitting if p.at < end]
        if before and before[-1].at > start - FAR:
            return before[-1].sides
        if self.main and (not must or must in self.main) and (not size or len(self.main) == size):
            return self.main
        nearest = before[-1:] or fitting[:1]
        return nearest[0].sides if nearest else ()

    def event_at(self, start: int, end: int, sides: Sequence[str], *, signed: bool) -> str | None:
        """The ref of the event at which the parties came to terms: told in the sentence, else the nearest before."""
        party = set(sides)
        fitting = [p for p in self.places if party <= set(p.sides) and p.act.ref]
        here = [p for p in fitting if start <= p.at < end]
        kinds = [p for p in here or fitting if (p.act.kind == "agreement_signed") == signed] or here or fitting
        before = [p for p in kinds if p.at < end]
        best = before[-1:] or kinds[:1]
        return best[0].act.ref if best else None


def sides_of(scene: Scene, keys: Iterable[str]) -> tuple[str, ...]:
    """The countries and organisations behind entities that the document knows, each once."""
    known = (scene.side_of(key) for key in keys if key in scene.entities)
    return tuple(dict.fromkeys(side for side in known if side and side in scene.entities))


def _places(scene: Scene, acts: Sequence[Act]) -> Iterable[Place]:
    for act in acts:
        sides = sides_of(scene, (part.key for part in act.parts))
        if len(sides) > 1:
            yield from (Place(at, sides, act) for at in act.spots or (act.cue[0],))


def _main(scene: Scene, earlier: Sequence[Statement]) -> tuple[str, ...]:
    """The pair of the first meeting, else the two that the document names most, else empty."""
    for status in ("happened", "planned", "past_reference"):
        for deed in earlier:
            if deed.kind == "met_with" and deed.status == status:
                pair = sides_of(scene, (deed.payload["a"], deed.payload["b"]))
                if len(pair) == 2:
                    return pair
    return _named_most(scene)


def _named_most(scene: Scene) -> tuple[str, ...]:
    counts: Counter[str] = Counter()
    headline = next((b for b in scene.document.blocks if b.kind == "headline"), None)
    for mention in scene.mentions:
        for side in sides_of(scene, (mention.key,)):
            in_headline = headline is not None and headline.start <= mention.start < headline.end
            counts[side] += HEADLINE_WEIGHT if in_headline else 1
    best = [side for side, n in counts.most_common(2) if n >= HEADLINE_WEIGHT]
    return tuple(best) if len(best) == 2 else ()
