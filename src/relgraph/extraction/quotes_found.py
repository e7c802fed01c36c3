"""What the stations of quotes hand on to each other."""

from __future__ import annotations

from typing import Literal

from relgraph.extraction.quotes_acts import Act
from relgraph.extraction.quotes_content import Content
from relgraph.extraction.quotes_units import Unit
from relgraph.light import light
from relgraph.model import Passage, Span


@light(frozen=True, slots=True)
class Reading:
    """A unit with its acts, what they report, and the speakers of each act (none where nobody is named)."""

    unit: Unit
    acts: tuple[Act, ...]
    contents: tuple[Content, ...]
    speakers: tuple[tuple[str, ...], ...]

    def place(self, passage: Passage) -> int:
        """The number of the token that stands for a passage."""
        return self.unit.index(passage.start) - 1

    def via(self, act: Act) -> Span:
        """The words that attribute."""
        tokens = self.unit.tokens
        right = max(act.right, act.last)
        if right < len(tokens) and tokens[right].low == "that" and not act.behind:
            right += 1
        return Span(tokens[act.left].start, tokens[right - 1].end)


@light(frozen=True, slots=True)
class Quote:
    """A quote with one speaker: its words, how they are attributed, and the rule that found it."""

    start: int
    end: int
    speaker: str
    kind: Literal["direct", "indirect"]
    rule: str
    via: Span | None = None
    cue: Span | None = None
