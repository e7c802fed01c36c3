"""What two states deal with besides what the words of agreement tell: the subjects of a story about their meeting.

Where a text opens with two states that meet and is about them, what stands out as a subject of the story is one between
the two, whatever verb tells of it, if its sentence names no third side and tells of nothing past.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from relgraph.extraction.agreements_evidence import trimmed
from relgraph.extraction.agreements_sides import sides_of
from relgraph.extraction.agreements_story import PAIR, Story
from relgraph.extraction.scene import HEADS, Scene
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
UNDONE = frozenset({"deny", "cancel", "unreal", "past"})
"""Words by which it did not come about, only might, or is over."""


def between(scene: Scene, story: Story, made: Sequence[Statement]) -> list[Statement]:
    """A statement for each subject of the story between two states that no agreement of theirs has."""
    if not _meet(story):
        return []
    pair = tuple(sorted(story.main))
    own = (m for m in made if set(m.payload["parties"]) == set(pair))
    words = _words(scene, pair, known={s["id"] for m in own for s in m.payload["sectors"]})
    if not words:
        return []
    weights, whole = subjects(scene)
    told = (place for sector, place in words.items() if _stands_out(weights[sector], whole))
    return [_made(scene, story, word, sentence, pair) for word, sentence in told]


def _meet(story: Story) -> bool:
    """Whether the document is about two states that meet, and opens with that."""
    pair = story.main
    return (
        len(pair) == PAIR
        and all(side.startswith("country:") for side in pair)
        and set(story.most_named) == set(pair)
        and story.opens_with(pair)
        and story.is_between(pair)
    )


def _stands_out(weight: Weight, whole: Whole) -> bool:
    """Whether a sector is a subject of the story; a single word is one in a long text, where it is dealt with."""
    several = weight.count > 1 or (weight.dealt > 0 and whole.length > LONG)
    return several and weight.total(whole) >= ENOUGH


def _words(scene: Scene, pair: Sequence[str], *, known: Container[str]) -> dict[str, tuple[Hit, Sentence]]:
    """For each other sector of cooperation the first word that speaks strongly of it where a sentence is of the two."""
    found: dict[str, tuple[Hit, Sentence]] = {}
    sentence, counts = None, False
    for word in unnamed(scene)[0]:
        if word.row["strength"] != STRONG or word.row["quarrel"] or word.id in known or word.id in found:
            continue
        if sentence is None or word.start >= sentence.end:
            sentence = scene.sentence_at(word.start)
            counts = sentence is not None and _is_of_both(scene, sentence, pair)
        if sentence and counts:
            found[word.id] = word, sentence
    return found


def _is_of_both(scene: Scene, sentence: Sentence, pair: Sequence[str]) -> bool:
    """Whether a sentence of the story names no other side, and tells of nothing that is over or did not come about."""
    if scene.document.blocks[sentence.block].kind in {"clutter", *HEADS}:
        return False
    if any(hit.id in UNDONE for hit in scene.hits_in(sentence.start, sentence.end, "status")):
        return False
    named = sides_of(scene, (m.key for m in scene.mentions_in(sentence.start, sentence.end)))
    return set(named) <= set(pair)


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
            "parties": list(pair),
            "sectors": [{"id": word.id, "start": word.start, "end": word.end}],
            "what": scene.text[word.start : end],
            "event": story.event_at(sentence.start, sentence.end, pair, status=status),
        },
        rule=RULE,
        status=status,
        cue=(word.start, word.end),
    )
