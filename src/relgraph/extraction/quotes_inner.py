"""What a quoted report says that others said: a spokesman's read-out in quotation marks, in the third person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relgraph.extraction.quotes_acts import acts
from relgraph.extraction.quotes_content import PERSON, contents
from relgraph.extraction.quotes_found import Quote, Reading
from relgraph.extraction.quotes_indirect import indirect
from relgraph.extraction.quotes_speaker import speakers
from relgraph.extraction.quotes_units import Unit, masked
from relgraph.extraction.quotes_words import ADDRESS
from relgraph.extraction.scene import PEOPLE, Scene, between
from relgraph.model import Passage, Sentence


def inner(scene: Scene, readings: Sequence[Reading]) -> Iterator[Quote]:
    """The indirect quotes of persons inside passages that fill their paragraph and speak of nobody as `I` or `we`."""
    for reading in readings:
        for passage in reading.unit.passages:
            if _reports(scene, passage):
                for sentence in between(scene.document.sentences, passage.start - 1, passage.end):
                    yield from _of_sentence(scene, passage, sentence)


def _reports(scene: Scene, passage: Passage) -> bool:
    block = scene.document.blocks[passage.block]
    fills = passage.start - block.start <= 2 and block.end - passage.end <= 2
    return fills and not ADDRESS.search(scene.text, passage.start, passage.end)


def _of_sentence(scene: Scene, passage: Passage, sentence: Sentence) -> Iterator[Quote]:
    start, end = max(sentence.start, passage.start), min(sentence.end, passage.end)
    unit = Unit(start, end, sentence.block, masked(scene.text, start, end, ()), ())
    found = acts(unit, scene.hits_in(start, end, "said"))
    who = tuple(_person(scene, speakers(scene, unit, act.subject)) for act in found)
    held = contents(unit.tokens, found, [PERSON if keys else 0 for keys in who])
    yield from indirect(scene, Reading(unit, tuple(found), tuple(held), who))


def _person(scene: Scene, keys: tuple[str, ...]) -> tuple[str, ...]:
    return keys if keys and scene.entities[keys[0]].kind in PEOPLE else ()
