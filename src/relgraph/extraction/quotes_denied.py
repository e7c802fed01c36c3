"""Denials of what the sentence before says that somebody else claims: `Iran denies this`, `which Iran denies`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relgraph.extraction.quotes_acts import Act
from relgraph.extraction.quotes_content import Content
from relgraph.extraction.quotes_found import Quote, Reading
from relgraph.extraction.quotes_indirect import POINTERS, clauses
from relgraph.extraction.quotes_units import Token
from relgraph.extraction.quotes_words import DETERMINERS, voices
from relgraph.extraction.scene import Scene
from relgraph.model import Span

NEAR = 1
"""So many paragraphs behind a claim its denial may stand."""


@dataclass(frozen=True, slots=True)
class Said:
    """A clause that somebody is reported to say; `keys` is empty where nobody is named."""

    span: Span
    block: int
    keys: tuple[str, ...]


def denied(scene: Scene, readings: Sequence[Reading]) -> Iterator[Quote]:
    """What somebody is reported to say, once more with another speaker, who denies it."""
    said: list[Said] = []
    if not any(act.cue.id == "deny" for reading in readings for act in reading.acts):
        return
    for reading in readings:
        block = reading.unit.block
        said += [one for content in reading.contents for one in _said(scene, reading, content)]
        for act, keys in zip(reading.acts, reading.speakers, strict=True):
            if keys and act.cue.id == "deny" and _points_back(reading.unit.tokens, act):
                claim = _claim(said, reading.unit.tokens[act.first].start, block)
                if claim and not set(claim.keys) & set(keys):
                    cue = Span(act.cue.start, act.cue.end)
                    start, end = claim.span.start, claim.span.end
                    yield Quote(start, end, keys[0], "indirect", "quoted.denied", reading.via(act), cue)


def _said(scene: Scene, reading: Reading, content: Content) -> Iterator[Said]:
    keys = reading.speakers[reading.acts.index(content.act)]
    for span in clauses(scene.text, reading.unit.tokens, content):
        yield Said(span, reading.unit.block, keys)


def _points_back(tokens: Sequence[Token], act: Act) -> bool:
    """Whether what is denied is `this`, `the allegations` or the sentence up to `which`."""
    if act.left and tokens[act.left - 1].low == "which":
        return True
    rest = [t.low for t in tokens[act.right : act.right + 3]]
    if rest and rest[0] in POINTERS:
        return len(rest) < 2 or not rest[1].isalpha()
    claims = len(rest) > 1 and rest[0] in DETERMINERS and voices().get(rest[1]) == "saying"
    return claims and (len(rest) < 3 or not rest[2].isalpha())


def _claim(said: Sequence[Said], place: int, block: int) -> Said | None:
    """The last thing reported before `place`, in its paragraph or the one before."""
    return next((one for one in reversed(said) if one.span.end <= place and one.block >= block - NEAR), None)
