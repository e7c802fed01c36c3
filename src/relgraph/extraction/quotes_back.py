"""Denials without words of their own, and where they begin: `a charge Fiji denies`, `Fiji denies this`."""

from __future__ import annotations

from collections.abc import Sequence

from relgraph.extraction.quotes_acts import Act
from relgraph.extraction.quotes_agents import CHARGES
from relgraph.extraction.quotes_units import Token
from relgraph.extraction.quotes_words import DAYS, LINKS, PREPOSITIONS, small

POINTERS = small("pointers")
"""What is denied with one of these was said before."""
CONTENTED = PREPOSITIONS - small("placed") | {"that", "of"}
"""Behind a charge these tell what it is."""
OPENING = frozenset(",;:–—-(")
PHRASE = 4
"""A charge has fewer words before its noun: `an old and false charge`."""


def back(tokens: Sequence[Token], act: Act) -> int | None:
    """Where the phrase begins that denies what its sentence has said so far; None where the act does nothing so.

    `…, which Iran denies`, `… - a charge denied by Iran`, `…, claims that Iran has rejected`.
    """
    if act.cue.id != "deny" or not act.left:
        return None
    i = act.left - (tokens[act.left - 1].low in {"which", "that"})
    if i and _charge(tokens[i - 1], act):
        return _opened(tokens, i - 1)
    if i < act.left:
        return i if i and tokens[i].low == "which" else None
    noun = next((k for k in range(i, min(i + PHRASE, act.first - 1)) if _charge(tokens[k], act)), None)
    return None if noun is None or act.agent else _opened(tokens, noun)  # `a charge Iran denies`


def _charge(token: Token, act: Act) -> bool:
    """Whether a noun tells of a charge: `something Iran denies` is one, `something Iran rejected` may be anything."""
    return token.low in CHARGES or (token.low == "something" and "c" in act.takes)


def refuses(tokens: Sequence[Token], act: Act) -> bool:
    """Whether what is turned down may be an offer: `a loan, which Fiji rejected`."""
    return "c" not in act.takes and tokens[act.left - 1].low == "which" and tokens[act.left - 2].low not in CHARGES


def _opened(tokens: Sequence[Token], noun: int) -> int | None:
    """Where the phrase of a noun begins: behind a comma, dash or bracket, or with its sentence."""
    for i in range(noun, max(-1, noun - PHRASE - 1), -1):
        if i == 0 or tokens[i - 1].text in OPENING:
            return i
    return None


def wordless(tokens: Sequence[Token], act: Act) -> bool:
    """Whether what is denied was said before: `denied it within the hour`, `rejected the allegations`."""
    i, end = act.right, len(tokens)
    if act.cue.id != "deny" or act.agent or i >= end:
        return False
    if tokens[i].low in POINTERS and "c" in act.takes:
        return _ends(tokens, i + 1)
    noun = next((k for k in range(i, min(i + PHRASE, end)) if tokens[k].low in CHARGES), None)
    return noun is not None and not any(t.low in CONTENTED for t in tokens[i:noun]) and _ends(tokens, noun + 1)


def _ends(tokens: Sequence[Token], i: int) -> bool:
    """Whether a phrase ends before a token, or only place and day follow."""
    if i >= len(tokens) or not tokens[i].text[0].isalnum():
        return True
    low = tokens[i].low
    return low in LINKS or low in DAYS or (low in PREPOSITIONS and low not in CONTENTED)
