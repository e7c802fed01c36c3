"""The sectors of a story: the subjects of its talks, agreements and quarrels, not what it names in passing.

Each trigger of `data/sectors.tsv` speaks for its sector: the more often it stands there and the larger its share of all
triggers, the more; more also beside a word of talks or agreement or in the headline, and less where it is a weak one.
A sector counts from `ENOUGH` on. The weights are the middle of the plateau of a grid over the annotated articles, on
which both halves agree.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from relgraph.extract.scene import Scene
from relgraph.extract.statements import statement
from relgraph.gazetteer.hit import Hit
from relgraph.model import Entity, Statement

TALKING = frozenset({"joint", "adopt", "sign", "signing", "deed", "talk", "topic"})
"""Classes of the agreement cues beside which a trigger weighs more; so do all cues of meetings."""
NONE = "-"
"""The row of `data/sectors.tsv` whose words only look like a sector ("Security Council")."""
BESIDE = 80
WEAK = 0.15
NAMED, NAMED_AT_MOST = 0.3, 5.0
BESIDE_CUE, BESIDE_CUE_AT_MOST = 0.2, 4.0
SHARE = 3.0
IN_HEADLINE = 0.5
IN_AGREEMENT = 1.0
ENOUGH = 1.25


@dataclass(slots=True)
class Weight:
    """What speaks for a sector so far."""

    first: Hit
    named: float = 0.0
    beside: float = 0.0
    headline: bool = False
    agreed: bool = False
    count: int = 0

    def enough(self, everything: float) -> bool:
        """Whether the sector counts; its row may ask for more or less than the others."""
        return self.total(everything) >= float(self.first.row["enough"] or ENOUGH)

    def total(self, everything: float) -> float:
        """The sum of the weights; `everything` is what all triggers of the document count together."""
        return (
            SHARE * self.named / everything
            + NAMED * min(self.named, NAMED_AT_MOST)
            + BESIDE_CUE * min(self.beside, BESIDE_CUE_AT_MOST)
            + IN_HEADLINE * self.headline
            + IN_AGREEMENT * self.agreed
        )


def find(scene: Scene, earlier: Sequence[Statement]) -> list[Statement]:
    """A `mention` statement for each sector of the story, at the first of its words."""
    weights = _weights(scene, _agreed(earlier))
    everything = sum(weight.named for weight in weights.values())
    return [_mention(scene, sector, w) for sector, w in weights.items() if w.agreed or w.enough(everything)]


def triggers(scene: Scene, start: int, end: int) -> list[Hit]:
    """The words in `start:end` that speak of a sector."""
    return [hit for hit in scene.hits_in(start, end, "sector") if hit.id != NONE]


def _agreed(earlier: Sequence[Statement]) -> set[str]:
    return {sector["id"] for made in earlier if made.kind == "agreed_on" for sector in made.payload["sectors"]}


def _weights(scene: Scene, agreed: set[str]) -> dict[str, Weight]:
    cues = [hit.start for hit in scene.hits if hit.family == "met" or (hit.family == "agreed" and hit.id in TALKING)]
    weights: dict[str, Weight] = {}
    for hit in triggers(scene, 0, len(scene.text)):
        kind = _block_kind(scene, hit)
        if kind == "clutter":
            continue
        weight = weights.setdefault(hit.id, Weight(hit, agreed=hit.id in agreed))
        share = 1.0 if hit.row["strength"] == "strong" else WEAK
        weight.count += 1
        weight.named += share
        weight.beside += share * _beside(cues, hit)
        weight.headline |= kind == "headline" and share == 1.0
    return weights


def _block_kind(scene: Scene, hit: Hit) -> str:
    sentence = scene.sentence_at(hit.start)
    return scene.document.blocks[sentence.block].kind if sentence else "clutter"


def _beside(cues: Sequence[int], hit: Hit) -> bool:
    nearest = bisect_left(cues, hit.start - BESIDE)
    return nearest < len(cues) and cues[nearest] < hit.end + BESIDE


def _mention(scene: Scene, sector: str, weight: Weight) -> Statement:
    hit = weight.first
    entity = Entity(key=f"sector:{sector}", kind="sector", name=hit.row["label"])
    return statement(
        scene,
        kind="mention",
        start=hit.start,
        end=hit.end,
        payload={"entity": entity.to_dict(), "count": weight.count},
        rule="mention.sector",
    )
