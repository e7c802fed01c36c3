"""What a document about two states is about besides what its words of agreement tell: the subjects of their dealings.

Where a text tells of two states that meet or come to terms, what stands out as a subject of the story and is named in
sentences that name no third side is a subject between the two, whatever verb tells of it; in a text that tells of
others as well, what is named in a sentence of just the two, or in the one that tells of their talks.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass

from relgraph.extraction.agreements_evidence import trimmed
from relgraph.extraction.agreements_sides import sides_of
from relgraph.extraction.agreements_story import Story
from relgraph.extraction.scene import Scene
from relgraph.extraction.sectors import STRONG, subjects, unnamed
from relgraph.extraction.sectors_weight import Weight, Whole
from relgraph.extraction.statements import statement
from relgraph.gazetteer.hit import Hit
from relgraph.model import Sentence, Statement

RULE, RULE_AMONG = "agreed.between", "agreed.between.named"
"""The rule in a document about the two, and in one that tells of others as well."""
PAIR = 2
ENOUGH, ENOUGH_AMONG = 3.0, 3.5
"""What has to speak for a sector, by `sectors_weight`, to be a subject between the two; among others, more."""
LONG = 1000
"""Characters of a text in which a single word may be what somebody deals with."""
AHEAD = (("wish", "proposed"), ("plan", "planned"))
"""Words that put it into the time to come, and the status that they leave; the first one counts."""
UNDONE = frozenset({"deny", "cancel", "unreal"})
"""Words by which it did not come about, or only might."""


@dataclass(frozen=True, slots=True)
class Both:
    """Two states, where the text tells of an act of theirs, and whether the whole document is about them."""

    pair: tuple[str, ...]
    spots: tuple[int, ...]
    whole: bool


def between(scene: Scene, story: Story, made: Sequence[Statement]) -> list[Statement]:
    """A statement for each subject of the story between two states that no agreement of theirs has."""
    if not (made or story.main):
        return []
    pairs = dict.fromkeys(tuple(sorted(pair)) for pair in (story.most_named, story.main))
    return [one for pair in pairs for one in _of_pair(scene, story, pair, made)]


def _of_pair(scene: Scene, story: Story, pair: tuple[str, ...], made: Sequence[Statement]) -> list[Statement]:
    sides = set(pair)
    own = [m for m in made if set(m.payload["parties"]) == sides]
    both = _dealing(story, pair, dealt=bool(own))
    if both is None:
        return []
    words = _words(scene, both, known={s["id"] for m in own for s in m.payload["sectors"]})
    if not words:
        return []
    weights, whole = subjects(scene)
    enough = ENOUGH if both.whole else ENOUGH_AMONG
    told = (place for sector, place in words.items() if _stands_out(weights[sector], whole, enough))
    return [_made(scene, story, word, sentence, both) for word, sentence in told]


def _stands_out(weight: Weight, whole: Whole, enough: float) -> bool:
    """Whether a sector is a subject of the story; a single word is one in a long text, where it is dealt with."""
    several = weight.count > 1 or (weight.dealt > 0 and whole.length > LONG)
    return several and weight.total(whole) >= enough


def _dealing(story: Story, pair: tuple[str, ...], *, dealt: bool) -> Both | None:
    """Two states that meet or, in a document about them alone, come to terms, if they do."""
    if len(pair) < PAIR or not all(side.startswith("country:") for side in pair):
        return None
    sides = set(pair)
    meet = set(story.main) == sides
    whole = (meet or dealt) and set(story.most_named) == sides and story.is_between(pair)
    spots = tuple(place.at for place in story.places if set(place.sides) == sides)
    return Both(pair, spots, whole) if whole or meet else None


def _words(scene: Scene, both: Both, *, known: Container[str]) -> dict[str, tuple[Hit, Sentence]]:
    """For each other sector the first word that speaks strongly of it where a sentence is of the two."""
    found: dict[str, tuple[Hit, Sentence]] = {}
    sentence, counts = None, False
    for word in unnamed(scene)[0]:
        if word.row["strength"] != STRONG or word.id in known or word.id in found:
            continue
        if sentence is None or word.start >= sentence.end:
            sentence = scene.sentence_at(word.start)
            counts = sentence is not None and _is_of_both(scene, sentence, both)
        if sentence and counts:
            found[word.id] = word, sentence
    return found


def _is_of_both(scene: Scene, sentence: Sentence, both: Both) -> bool:
    """Whether a sentence tells of an act of the two or names them alone, and of nothing that did not come about.

    In a document about the two alone, one that names no other side is of them as well.
    """
    if scene.document.blocks[sentence.block].kind == "clutter":
        return False
    if any(hit.id in UNDONE for hit in scene.hits_in(sentence.start, sentence.end, "status")):
        return False
    if any(sentence.start <= spot < sentence.end for spot in both.spots):
        return True
    named = set(sides_of(scene, (m.key for m in scene.mentions_in(sentence.start, sentence.end))))
    return named <= set(both.pair) if both.whole else named == set(both.pair)


def _made(scene: Scene, story: Story, word: Hit, sentence: Sentence, both: Both) -> Statement:
    told = {hit.id for hit in scene.hits_in(sentence.start, sentence.end, "status")}
    status = next((status for kind, status in AHEAD if kind in told), "proposed")
    end = trimmed(scene.text, word.end, sentence.end)
    return statement(
        scene,
        kind="agreed_on",
        start=sentence.start,
        end=end,
        payload={
            "parties": list(both.pair),
            "sectors": [{"id": word.id, "start": word.start, "end": word.end}],
            "what": scene.text[word.start : end],
            "event": story.event_at(sentence.start, sentence.end, both.pair, status=status),
        },
        rule=RULE if both.whole else RULE_AMONG,
        status=status,
        cue=(word.start, word.end),
    )
