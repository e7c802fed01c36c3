"""The frames of verbs that judge: what they need behind them to say something of what they judge."""

from __future__ import annotations

from collections.abc import Sequence

from relgraph.extraction.quotes_units import Token
from relgraph.extraction.quotes_words import ADJECTIVES, CLAUSE, DETERMINERS, HEARERS, PREPOSITIONS, small, voices

NEAR = 4
"""So few tokens behind a verb stands what it judges."""
REACH = 8
"""What is judged has fewer tokens, and so few stand before the `that` of a claim."""
WORRIES = small("worries")
IDEAS = small("ideas")
"""With a `that` behind them these are claims too: `dismissed the idea that`."""
JUDGMENTS = small("judgments")
POINTING = DETERMINERS - {"that", "this", "these", "those"}
"""Words that need a noun behind them."""


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
    claims = any(
        voices().get(t.low) in {"saying", "paper"} or t.low in WORRIES
        for t in tokens[start : min(stop - 1, start + NEAR)]
    )
    claims = claims or any(
        tokens[i].low in IDEAS and tokens[i + 1].low == "that" for i in range(start, stop - 1)[:NEAR]
    )
    judged = any(t.low == "as" and tokens[i + 1].text.islower() for i, t in enumerate(tokens[start : stop - 1], start))
    return tokens[start].low == "any" or claims or (judged and tokens[start].low not in PREPOSITIONS | {"as"})


def _called_a(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Whether something is given a name or a judgment: `called the meeting a mistake`, `called the answer pitiful`."""
    named = tokens[start].capital or tokens[start].low in (DETERMINERS | HEARERS | {"it"}) - {"a", "an"}
    near = tokens[start + 1 : min(stop, start + NEAR)]
    if tokens[start].low in HEARERS and near and near[0].text.islower() and near[0].low.endswith("s"):
        return True  # `called them mercenaries`
    return named and (any(t.low in {"a", "an", "as"} for t in near) or _judged(tokens, start, stop))


def _judged(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Whether an adjective closes what is called so, or stands before its first preposition."""
    end = next((i for i in range(start + 1, stop) if tokens[i].low in PREPOSITIONS | CLAUSE | {",", "and"}), stop)
    last = tokens[end - 1]
    enough = 1 + (tokens[start].low in POINTING) < end - start < REACH
    return enough and last.text.islower() and (last.low in JUDGMENTS or last.low.endswith(ADJECTIVES))


FRAMES = {"d": _turned_down, "j": _described, "k": _called_a, "y": _likens}
"""The frames of verbs that judge, by their letters in `data/cues_said.tsv`."""
