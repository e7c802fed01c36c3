"""Who performs a cue and is not its subject: `accused by Iran of`, `a charge denied by Fiji`, `led Fiji to warn`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from relgraph.extraction.quotes_subjects import Subject, after
from relgraph.extraction.quotes_units import Token
from relgraph.extraction.quotes_words import BE, HAVE, adverb, small
from relgraph.gazetteer.hit import Hit

JUDGING = frozenset({"accuse", "criticise", "praise", "name", "tell", "warn"})
"""Acts that are told in the passive as well (`was condemned by`, `were told by`)."""
CHARGES = small("charges")
"""What is denied where its own words stand before: `a charge denied by Fiji`, `Fiji denied the claims`."""
PROMPTING = small("prompting")
"""Whom these make say something says it."""
PROMPTED_WITHIN = 14
"""Between these and their infinitive stand no more tokens."""


class Agent(NamedTuple):
    """Who performs a cue: `left:right` are the words that attribute; `prompted` if an infinitive follows him."""

    left: int
    right: int
    subject: Subject
    prompted: bool = False


def by_agent(tokens: Sequence[Token], cue: Hit, first: int, last: int) -> Agent | None:
    """Who stands behind the `by` of a passive, or before the infinitive that he is made to perform."""
    form = cue.row["form"]
    if form == "past" and last < len(tokens) and tokens[last].low == "by":
        return _passive(tokens, cue, first, last)
    return _prompted(tokens, first, last) if form == "base" and first and tokens[first - 1].low == "to" else None


def _passive(tokens: Sequence[Token], cue: Hit, first: int, last: int) -> Agent | None:
    """`has been accused by Iran of`, `charges that were denied by`: the subject stands behind the `by`."""
    left = first
    while left and (adverb(tokens[left - 1].low) or tokens[left - 1].low in BE | HAVE):
        left -= 1
    if cue.id == "deny":
        noun = left - (left > 0 and tokens[left - 1].low in {"which", "that"})
        if not noun or tokens[noun - 1].low not in CHARGES:
            return None
    elif cue.id not in JUDGING or not any(t.low in BE for t in tokens[left:first]):
        return None
    agent = _accuser(tokens, last + 1) if cue.id == "accuse" else after(tokens, last + 1)
    return Agent(left, max(p[1] for p in agent.parts), agent) if agent else None


def _prompted(tokens: Sequence[Token], first: int, last: int) -> Agent | None:
    """`prompting Fiji to warn`, `led the minister to accuse`: the subject stands before the infinitive."""
    for i in range(first - 2, max(-1, first - PROMPTED_WITHIN), -1):
        if tokens[i].text == "," or tokens[i].quoted or tokens[i].low == "to":
            return None
        if tokens[i].low in PROMPTING and i < first - 2:
            return Agent(i + 1, last, Subject(((i + 1, first - 1),)), prompted=True)
    return None


def _accuser(tokens: Sequence[Token], start: int) -> Subject | None:
    """Who stands before the `of` that says what somebody is accused of."""
    of = next((i for i in range(start, len(tokens)) if tokens[i].low == "of"), start)
    return Subject(((start, of),), lead=True) if of > start else None
