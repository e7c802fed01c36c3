"""Where what is reported ends, and the report itself goes on: `rejected the link, but the ships had sailed`."""

from __future__ import annotations

from collections.abc import Sequence

from relgraph.extraction.quotes_acts import Act
from relgraph.extraction.quotes_units import Token
from relgraph.extraction.quotes_words import (
    CONTRASTS,
    COUNTS,
    DETERMINERS,
    FINITE,
    HAVE,
    HEARERS,
    PAST,
    PRONOUNS,
    RELATIVES,
    adverb,
    small,
    voices,
)

UNDONE = small("undone")
STEPS = small("steps")
"""What a report calls what was said or done: `condemned the raid, a step that may delay the vote`."""
PURSUING = small("pursuing")
"""With these the speaker does something else: `ruled out new taxes, seeking to calm the markets`."""
TURNS = CONTRASTS | {"and", "but", "as"}
"""With these, behind a comma, a clause begins that is no part of a thing that is told."""
TOLD_IN, POSTED = small("told in"), small("posted")
OWN = frozenset({"a", "an", "his", "her", "its", "their"})
ANOTHERS = frozenset({"of", "by", "from"})
"""Behind these follows whose paper it is, not the speaker's: `a mistake in a statement of the council`."""
CALLED = 6
"""`in a joint telephone call` has so many words."""
SUBJECT = 8
"""A subject has fewer words."""
FEWEST = 4
"""Before a noun that names it, what is said has as many words."""


def end_of(tokens: Sequence[Token], act: Act, start: int, stop: int) -> int:
    """The token behind the last of what an act reports, which begins at `start` and ends at `stop` at most."""
    return _deed(tokens, act, start, _told_in(tokens, act, start, _named_again(tokens, start, stop)))


def _told_in(tokens: Sequence[Token], act: Act, start: int, stop: int) -> int:
    """Where the report tells in what call or paper it was said: `accused Fiji of theft in a call with his guest`."""
    papers = TOLD_IN if "c" not in act.takes else TOLD_IN & POSTED
    for i in range(start + 2, stop - 2):
        if tokens[i].low not in {"in", "during"} or tokens[i + 1].low not in OWN:
            continue
        noun = next((k for k in range(i + 2, min(stop, i + CALLED)) if tokens[k].low in papers), None)
        others = noun is None or any(t.low in ANOTHERS for t in tokens[noun + 1 : noun + 2])
        if not others and not any(t.low in FINITE or t.low in {"that", ","} for t in tokens[i:stop]):
            return i
    return stop


def _named_again(tokens: Sequence[Token], start: int, stop: int) -> int:
    """Where the report names what was said, and says more of it: `…, a charge that Fiji rejects`."""
    for i in range(start + FEWEST, stop - 2):
        if tokens[i].text == ",":
            article = tokens[i + 1].low in {"a", "an"}
            noun = next((k for k in range(i + 1, min(stop - 1, i + 2 + 2 * article)) if _said(tokens[k])), None)
            if noun and (tokens[noun + 1].low in RELATIVES | PAST or tokens[noun + 1].low.endswith("ed")):
                return i
    return stop


def _said(token: Token) -> bool:
    return voices().get(token.low) in {"saying", "calling"} or token.low in STEPS


def _deed(tokens: Sequence[Token], act: Act, start: int, stop: int) -> int:
    """Where the subject goes on to do something else: `reaffirmed his support for a truce and met the envoy`."""
    stop = next((i for i in range(start + 1, stop - 2) if tokens[i].low == "but" and _undone(tokens, i + 1)), stop)
    if not set("nk") & set(act.takes) or tokens[start - 1].low == "that":
        return stop
    for i in range(start + 1, stop - 2):
        if tokens[i].low in FINITE:
            return stop
        if tokens[i].text == "," and (tokens[i + 1].low in PURSUING or _new_clause(tokens, i + 1, stop)):
            return i
        if tokens[i].low not in {"and", "but"}:
            continue
        verb = i + 1 + adverb(tokens[i + 1].low)
        if verb + 1 < stop and (tokens[verb].low in HAVE or _does(tokens[verb], tokens[verb + 1])):
            return i
    return stop


def _new_clause(tokens: Sequence[Token], joint: int, stop: int) -> bool:
    """Whether the report goes on with a subject of its own: `rejected the link, but the report has raised fears`."""
    if tokens[joint].low not in TURNS:
        return False
    verb = next((i for i in range(joint + 1, min(stop, joint + SUBJECT)) if tokens[i].low in FINITE), None)
    return verb is not None and not any(t.text == "," for t in tokens[joint:verb])


def _undone(tokens: Sequence[Token], verb: int) -> bool:
    """`…, but refused to say more`: what the speaker leaves unsaid."""
    return tokens[verb].low in UNDONE and (tokens[verb].low != "did" or tokens[verb + 1].low == "not")


def _does(verb: Token, follower: Token) -> bool:
    """Whether a word is a verb in the past with an object behind it, and no participle before a noun."""
    if not verb.text.islower():
        return False
    behind = follower.capital or follower.low in DETERMINERS | PRONOUNS | HEARERS | COUNTS
    return verb.low in PAST or (verb.low.endswith("ed") and behind)
