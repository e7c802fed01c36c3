"""What somebody is said to claim where no verb reports it: `a quarrel over US allegations that …`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from relgraph.extraction.quotes_found import Quote, Reading
from relgraph.extraction.quotes_words import CONTRASTS, RELATIVES
from relgraph.extraction.scene import PEOPLE, Scene
from relgraph.gazetteer.hit import Hit
from relgraph.model import Mention, Span

NEAR = 40
"""So many characters before the noun begins who claims."""
FEWEST = 3
"""A claim has more words."""
_THAT = re.compile(r",?\s(?:(?:is|was|remains)\s)?that\s")
_OWNED = re.compile(r"['’]s?\s(?:[a-z]+\s)?")
_PLAIN = re.compile(r"\s(?:[a-z]+\s)?")
_TURN = re.compile(rf",\s(?:{'|'.join(sorted(RELATIVES | CONTRASTS | {'but'}))})\s")
"""Behind these the report goes on: `…, which Iran denies`."""


def claimed(scene: Scene, readings: Sequence[Reading]) -> Iterator[Quote]:
    """The indirect quotes that a noun of saying introduces, with whose it is before it and a `that` behind it."""
    for noun in scene.hits_of("voice"):
        that = _THAT.match(scene.text, noun.end) if noun.id in {"saying", "calling"} else None
        owner = _owner(scene, noun) if that else None
        if that and owner and not _reported(readings, that.end()):
            span = _clause(scene, that.end())
            if span and scene.text.count(" ", span.start, span.end) >= FEWEST:
                via = Span(owner.start, noun.end)
                yield Quote(
                    span.start, span.end, owner.key, "indirect", "quoted.claimed", via, Span(noun.start, noun.end)
                )


def _owner(scene: Scene, noun: Hit) -> Mention | None:
    """Whose the noun is: `Iran's`, `Mr Ole's`, `US`, `Iranian`."""
    for mention in scene.mentions_in(noun.start - NEAR, noun.start, "country", "organization", *PEOPLE):
        gap = scene.text[mention.end : noun.start]
        if _OWNED.fullmatch(gap) or (mention.kind == "country" and _PLAIN.fullmatch(gap)):
            return mention
    return None


def _reported(readings: Sequence[Reading], start: int) -> bool:
    """Whether somebody is read to report the claim, or what it stands in."""
    i = bisect_right(readings, start, key=attrgetter("unit.start")) - 1
    reading = readings[i] if i >= 0 else None
    if reading is None or start >= reading.unit.end:
        return False
    tokens = reading.unit.tokens
    held = (c.tokens for c in reading.contents if reading.speakers[reading.acts.index(c.act)])
    return any(tokens[first].start <= start < tokens[end - 1].end for first, end in held)


def _clause(scene: Scene, start: int) -> Span | None:
    """The claim, to the end of its sentence or to where the report goes on."""
    sentence = scene.sentence_at(start)
    if sentence is None or scene.passage_at(start) is not None:
        return None
    turn = _TURN.search(scene.text, start, sentence.end)
    end = turn.start() if turn else sentence.end
    return Span(start, start + len(scene.text[start:end].rstrip(" .!?\n")))
