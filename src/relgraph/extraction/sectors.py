"""The sectors of a story: the subjects of its talks, agreements and quarrels, not what it names in passing.

Each trigger of `data/sectors.tsv` speaks for its sector; `sectors_weight` says how much has to speak for it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from relgraph.extraction.agreements_story import places
from relgraph.extraction.scene import HEADS, PEOPLE, Covered, Scene, once
from relgraph.extraction.sectors_weight import SHARES, Weight, Whole
from relgraph.extraction.statements import statement
from relgraph.gazetteer.hit import Hit
from relgraph.model import Entity, Sentence, Statement

NAMED = ("country", "leader", "person")
"""Kinds of names and titles whose words say nothing of the story's subjects."""
NONE = "-"
"""The row of `data/sectors.tsv` whose words only look like a sector ("Security Council")."""
STRONG, FAINT = "strong", "faint"
DEALING = 160
"""Characters of its sentence before a word in which others say that it is what one deals with."""
FRAMES = frozenset({"stop", "and", "yet", "matter", "gift"})
"""Classes of `data/cues_agreed.tsv` that do not say so."""


def find(scene: Scene, earlier: Sequence[Statement]) -> list[Statement]:
    """A `mention` statement for each sector of the story, at the first of its words."""
    weights, whole = subjects(scene)
    agreed = agreed_on(earlier)
    return [_mention(scene, sector, w) for sector, w in weights.items() if w.enough(whole, agreed=sector in agreed)]


@once
def subjects(scene: Scene) -> tuple[Mapping[str, Weight], Whole]:
    """What speaks for each sector that has a word in the text, and what the text is as a whole."""
    weights = _weights(scene)
    most = max((weight.named for weight in weights.values()), default=0.0)
    return weights, Whole(most, len(scene.text), talks=bool(places(scene)))


def triggers(scene: Scene, start: int, end: int) -> list[Hit]:
    """The words in `start:end` that speak of a sector; a whole word of its row goes before one with any ending."""
    hits = {(hit.start, hit.id): hit for hit in scene.hits_in(start, end, "sector")}
    return [hit for hit in hits.values() if hit.id != NONE]


@once
def unnamed(scene: Scene) -> tuple[list[Hit], list[int]]:
    """The words of the document that speak of a sector and stand in no name or title, and where they begin."""
    names = Covered((m.start, m.end) for m in scene.mentions if m.kind in NAMED)
    found = triggers(scene, 0, len(scene.text))
    words = [hit for hit in found if hit.start not in names or not _inside_name(scene, hit)]
    return words, [hit.start for hit in words]


def _inside_name(scene: Scene, hit: Hit) -> bool:
    """Whether a word is a person's name, or part of a longer name or title ("Democratic Republic of the Congo")."""
    near = scene.mentions_in(max(0, hit.start - 100), hit.start + 1, *NAMED)
    size = hit.end - hit.start
    return any(m.end >= hit.end and (m.end - m.start > size or m.kind in PEOPLE) for m in near)


def _weights(scene: Scene) -> Mapping[str, Weight]:
    weights: dict[str, Weight] = {}
    by_sentence: dict[int, set[str]] = {}
    cues, sentence = _of_dealing(scene), None
    for hit in unnamed(scene)[0]:
        if sentence is None or hit.start >= sentence.end:
            sentence = scene.sentence_at(hit.start)
        kind = scene.document.blocks[sentence.block].kind if sentence else "clutter"
        if sentence is None or kind == "clutter":
            continue
        if (weight := weights.get(hit.id)) is None:
            weight = weights[hit.id] = Weight(hit)
        dealings = _dealings(cues, sentence, hit) if cues and kind not in HEADS else 0
        weight.add(SHARES[hit.row["strength"]], scene.text[hit.start : hit.end].lower(), dealings)
        if hit.row["strength"] == STRONG:
            by_sentence.setdefault(sentence.start, set()).add(hit.id)
    _beside(by_sentence, weights)
    return weights


def _dealings(cues: Sequence[int], sentence: Sentence, hit: Hit) -> int:
    """How many words of dealing stand before a word: "agreed to boost cooperation in areas such as"."""
    first = bisect_left(cues, max(sentence.start, hit.start - DEALING))
    return bisect_left(cues, hit.start, first) - first


def _of_dealing(scene: Scene) -> list[int]:
    """Where the words of dealing begin."""
    return [cue.start for cue in scene.hits_of("subject", "agreed") if cue.id not in FRAMES]


def _beside(by_sentence: Mapping[int, set[str]], weights: Mapping[str, Weight]) -> None:
    """Note how many other sectors stand in the same sentence."""
    for ids in by_sentence.values():
        for sector in ids:
            weights[sector].listed = max(weights[sector].listed, len(ids) - 1)


def agreed_on(earlier: Sequence[Statement]) -> set[str]:
    """The sectors of the document's agreements."""
    return {sector["id"] for made in earlier if made.kind == "agreed_on" for sector in made.payload["sectors"]}


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
