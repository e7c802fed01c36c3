"""Whose talks a place in the text belongs to: the meetings and signings of the document, by place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from relgraph.extract.events_act import Act
from relgraph.extract.scene import Scene
from relgraph.gazetteer.tables import cells, files, rows
from relgraph.model import Statement

FAR = 1500
"""Characters beyond which an act does not lend its sides to a clause before the story's own pair does."""

NEAR = 1000
"""Characters over which words without subject, and "they", still speak of an act."""
EACH, TOGETHER = 0.25, 0.8
"""The share of all namings of sides that each party, and all of them, have in a story about them."""
MOST_PARTNERS = 2
"""Sets of sides with which a side may act in a story that still tells whom its words address."""


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
        self._scene = scene
        self._counts: Counter[str] | None = None

    def signed_near(self, start: int, end: int) -> bool:
        """Whether the text tells of a signing or a deal in the sentence `start:end` or shortly before."""
        return any(start - NEAR < p.at < end and p.act.kind == "agreement_signed" for p in self.places)

    def near(self, start: int, end: int) -> bool:
        """Whether an act stands in the sentence `start:end` or shortly before."""
        return any(start - NEAR < p.at < end for p in self.places)

    def is_between(self, sides: Sequence[str]) -> bool:
        """Whether the document is about these sides, and about each of them."""
        if self._counts is None:
            self._counts = Counter(s for m in self._scene.mentions for s in sides_of(self._scene, (m.key,)))
        counts = [self._counts[side] for side in sides]
        total = sum(self._counts.values())
        return min(counts) >= total * EACH and sum(counts) >= total * TOGETHER

    def sides_at(self, start: int, end: int, *, must: str = "", size: int = 0) -> tuple[str, ...]:
        """The sides of the act that the sentence `start:end` tells of, else of the nearest one before, else the pair.

        `must` is a side that has to be among them, `size` how many they have to be.
        """
        fitting = [p for p in self.places if (not must or must in p.sides) and (not size or len(p.sides) == size)]
        own = [p for p in fitting if not p.act.borrowed]
        here = [p for p in own if start <= p.at < end]
        before = [p for p in own if start - FAR < p.at < start and p.act.status != "past_reference"]
        if here or before:
            return (here or before)[-1].sides
        if self.main and (not must or must in self.main) and (not size or len(self.main) == size):
            return self.main
        nearest = [p for p in fitting if p.at < end][-1:] or fitting[:1]
        return nearest[0].sides if nearest else ()

    def partner_of(self, side: str, end: int) -> tuple[str, ...]:
        """With whom `side` speaks before `end`: in its nearest act, unless it has acts with many others."""
        own = [p for p in self.places if side in p.sides and p.act.status != "past_reference"]
        if len({frozenset(p.sides) for p in own}) > MOST_PARTNERS:
            return ()
        nearest = [p for p in own if p.at < end][-1:] or own[:1]
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
    return tuple(dict.fromkeys(one for side in known if side in scene.entities for one in _members(scene, side)))


def _members(scene: Scene, side: str) -> tuple[str, ...]:
    """The states of a bloc, if the document knows them all; else the side itself."""
    members = _blocs().get(side, ())
    return members if members and all(key in scene.entities for key in members) else (side,)


@lru_cache(maxsize=1)
def _blocs() -> dict[str, tuple[str, ...]]:
    return {
        f"org:{placed.row['id']}": tuple(f"country:{code}" for code in cells(placed.row["members"]))
        for path in files("blocs.tsv")
        for placed in rows(path, ("id", "members"))
    }


def _places(scene: Scene, acts: Sequence[Act]) -> Iterable[Place]:
    for act in acts:
        sides = sides_of(scene, (part.key for part in act.parts))
        if len(sides) > 1:
            yield from (Place(at, sides, act) for at in act.spots or (act.cue[0],))


def _main(scene: Scene, earlier: Sequence[Statement]) -> tuple[str, ...]:
    """The pair of the first meeting; empty where nobody meets."""
    for status in ("happened", "planned", "past_reference"):
        for deed in earlier:
            if deed.kind == "met_with" and deed.status == status:
                pair = sides_of(scene, (deed.payload["a"], deed.payload["b"]))
                if len(pair) == 2:
                    return pair
    return ()
