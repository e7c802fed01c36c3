"""Indirect speech: the clause that gives what somebody said, without its quoted parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relgraph.extract.quotes_content import Content
from relgraph.extract.quotes_found import Quote, Reading
from relgraph.extract.quotes_subjects import Range
from relgraph.extract.quotes_units import MARK, Token
from relgraph.extract.scene import Scene
from relgraph.model import Span

FEWEST = 2
"""A clause of fewer words says nothing."""
BESIDE = 7
"""Beside a quoted passage, a clause must have as many words of its own to stand as a statement of its own."""


def indirect(scene: Scene, reading: Reading) -> Iterator[Quote]:
    """The indirect quotes of a unit; two speakers joined by `and` give one each."""
    for content in reading.contents:
        keys = reading.speakers[reading.acts.index(content.act)]
        span = _clause(scene.text, reading.unit.tokens, content) if keys else None
        if span:
            cue = Span(content.act.cue.start, content.act.cue.end)
            rule = f"quoted.indirect.{content.place}"
            for key in keys:
                yield Quote(span.start, span.end, key, "indirect", rule, reading.via(content.act), cue)


def _clause(text: str, tokens: Sequence[Token], content: Content) -> Span | None:
    start, end = _outside(tokens, content.tokens)
    quoted = (start, end) != content.tokens
    words = sum(t.text[0].isalnum() for t in tokens[start:end])
    if words < (BESIDE if quoted else FEWEST):
        return None
    return Span(tokens[start].start, tokens[end - 1].end)


def _outside(tokens: Sequence[Token], content: Range) -> Range:
    """The longest stretch of the content that lies outside quotation marks."""
    best, start = (content[0], content[0]), content[0]
    for i in range(content[0], content[1] + 1):
        if i == content[1] or tokens[i].text[0] == MARK:
            if i - start > best[1] - best[0]:
                best = (start, i)
            start = i + 1
    return _stripped(tokens, best)


def _stripped(tokens: Sequence[Token], piece: Range) -> Range:
    start, end = piece
    while start < end and tokens[end - 1].text in {",", ";", ":", "."}:
        end -= 1
    while start < end and tokens[start].text in {",", ";", ":", "."}:
        start += 1
    return start, end
