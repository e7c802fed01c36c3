"""What a document about two states is about besides what its words of agreement tell: the subjects of their dealings.

Where a text tells of two states that meet or come to terms, what stands out as a subject of the story and is named in
sentences that name no third side is a subject between the two, whatever verb tells of it.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from relgraph.extraction.agreements_evidence import trimmed
from relgraph.extraction.agreements_sides import sides_of
from relgraph.extraction.agreements_story import Story
from relgraph.extraction.scene import Scene
from relgraph.extraction.sectors import STRONG, subjects, unnamed
from relgraph.extraction.sectors_weight import Weight, Whole
from relgraph.extraction.statements import statement
from relgraph.gazetteer.hit import Hit
from relgraph.model import Sentence, Statement

RULE = "agreed.between"
ENOUGH = 3.0
"""What has to speak for a sector, by `sectors_weight`, to be a subject between the two."""
LONG = 1000
"""Characters of a text in which a single word may be what somebody deals with."""
AHEAD = (("wish", "proposed"), ("plan", "planned"))
"""Words that put it into the time to come, and the status that they leave; the first one counts."""
UNDONE = frozenset({"deny", "cancel", "unreal"})
"""Words by which it did not come about, or only might."""


def between(scene: Scene, story: Story, made: Sequence[Statement]) -> list[Statement]:
    """A statement for each subject of the story between two states that no agreement of theirs has."""
    if not (made or story.main) or not _are_dealing(story, pair := story.most_named, made):
        return []
    known = {s["id"] for m in made if set(m.payload["parties"]) == set(pair) for s in m.payload["sectors"]}
    words = _words(scene, story, known)
    if not words:
        return []
    weights, whole = subjects(scene)
    told = (place for sector, place in words.items() if _stands_out(weights[sector], whole))
    return [_made(scene, story, word, sentence, pair) for word, sentence in told]


def _stands_out(weight: Weight, whole: Whole) -> bool:
    """Whether a sector is a subject of the story; a single word is one in a long text, where it is dealt with."""
    several = weight.count > 1 or (weight.dealt > 0 and whole.length > LONG)
    return several and weight.total(whole) >= ENOUGH


def _are_dealing(story: Story, pair: Sequence[str], made: Sequence[Statement]) -> bool:
    """Whether the document is about two states, and they meet or come to terms in it."""
    if len(pair) < 2 or not all(side.startswith("country:") for side in pair) or not story.is_between(pair):
        return False
    return set(story.main) == set(pair) or any(set(m.payload["parties"]) == set(pair) for m in made)


def _words(scene: Scene, story: Story, known: Container[str]) -> dict[str, tuple[Hit, Sentence]]:
    """For each other sector the first word that speaks strongly of it where a sentence is of the two alone."""
    found: dict[str, tuple[Hit, Sentence]] = {}
    sentence, counts = None, False
    for word in unnamed(scene)[0]:
        if word.row["strength"] != STRONG or word.id in known or word.id in found:
            continue
        if sentence is None or word.start >= sentence.end:
            sentence = scene.sentence_at(word.start)
            counts = sentence is not None and _is_of_both(scene, sentence, story)
        if sentence and counts:
            found[word.id] = word, sentence
    return found


def _is_of_both(scene: Scene, sentence: Sentence, story: Story) -> bool:
    """Whether a sentence names none but the two or tells of their meeting, and of nothing that did not come about."""
    if scene.document.blocks[sentence.block].kind == "clutter":
        return False
    if any(hit.id in UNDONE for hit in scene.hits_in(sentence.start, sentence.end, "status")):
        return False
    pair, act = set(story.most_named), story.places.last(sentence.start, sentence.end)
    if act is not None and set(act.sides) == pair:
        return True
    return set(sides_of(scene, (m.key for m in scene.mentions_in(sentence.start, sentence.end)))) <= pair


def _made(scene: Scene, story: Story, word: Hit, sentence: Sentence, pair: Sequence[str]) -> Statement:
    told = {hit.id for hit in scene.hits_in(sentence.start, sentence.end, "status")}
    status = next((status for kind, status in AHEAD if kind in told), "proposed")
    end = trimmed(scene.text, word.end, sentence.end)
    return statement(
        scene,
        kind="agreed_on",
        start=sentence.start,
        end=end,
        payload={
            "parties": sorted(pair),
            "sectors": [{"id": word.id, "start": word.start, "end": word.end}],
            "what": scene.text[word.start : end],
            "event": story.event_at(sentence.start, sentence.end, pair, status=status),
        },
        rule=RULE,
        status=status,
        cue=(word.start, word.end),
    )
