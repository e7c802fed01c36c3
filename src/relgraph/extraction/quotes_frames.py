"""The frames of verbs that judge: what they need behind them to say something of what they judge."""

from __future__ import annotations

from collections.abc import Sequence

from relgraph.extraction.quotes_units import Token
from relgraph.extraction.quotes_words import DETERMINERS, HEARERS, PREPOSITIONS, small, voices

NEAR = 4
"""So few tokens behind a verb stands what it judges."""
IDEAS = small("ideas")
"""With a `that` behind them these are claims too: `dismissed the idea that`."""


def _likens(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Whether something is taken for something: `welcomed the talks as a step`."""
    return any(tokens[i].low == "as" and tokens[i + 1].low in DETERMINERS for i in range(start + 1, stop - 1))


def _described(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Whether something is described as something, whatever it is: `described the remarks as unfortunate`."""
    return any(tokens[i].low == "as" and tokens[i + 1].low != "well" for i in range(start + 1, stop - 1))


def _turned_down(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Whether what somebody rejects is told: `any link between`, `claims that`, `the findings as biased`."""
    if start + 2 >= stop:
        return False
    claims = any(voices().get(t.low) in {"saying", "paper"} for t in tokens[start : min(stop - 1, start + NEAR)])
    claims = claims or any(
        tokens[i].low in IDEAS and tokens[i + 1].low == "that" for i in range(start, stop - 1)[:NEAR]
    )
    judged = any(t.low == "as" and tokens[i + 1].text.islower() for i, t in enumerate(tokens[start : stop - 1], start))
    return tokens[start].low == "any" or claims or (judged and tokens[start].low not in PREPOSITIONS | {"as"})


def _called_a(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Whether something is given a name or a judgment: `called the meeting a mistake`."""
    named = tokens[start].capital or tokens[start].low in (DETERMINERS | HEARERS | {"it"}) - {"a", "an"}
    return named and any(t.low in {"a", "an", "as"} for t in tokens[start + 1 : min(stop, start + NEAR)])


FRAMES = {"d": _turned_down, "j": _described, "k": _called_a, "y": _likens}
"""The frames of verbs that judge, by their letters in `data/cues_said.tsv`."""
