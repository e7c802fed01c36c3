"""Phrases of a sentence: their heads, names and owners, and where they end before adverbs, auxiliaries and days."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extraction.alternatives import words as words_of
from relgraph.extraction.quotes_units import MAY, Token
from relgraph.extraction.quotes_words import (
    BE,
    BEGUN,
    CLAUSE,
    COUNTS,
    DAYS,
    DETERMINERS,
    DO,
    HAVE,
    NEAR,
    PREPOSITIONS,
    TIMES,
    WHOSE,
    adverb,
    owns,
    small,
    voices,
)

Range = tuple[int, int]
"""The first token of a phrase, and the one behind its last."""
GOING_ON = small("going on")
"""Behind these, `to say` is said."""
CHANCES = words_of("occasions")
USED = words_of("uses an occasion")
"""With these anything is a means to say something, with `took` only a chance is."""
TAKEN = USED | words_of("takes an occasion")
"""Before one of the chances these say that it was not missed: `took the opportunity to`."""
APPROACHING = small("approaching")
"""Who does this `to express` something expresses it."""
GOING_ON_WITH = small("going on with")
WITH, MEANS = 3, 16
"""So many words have `at pains to` and `went on to`, and at most `used the anniversary of the war to`."""
FRONTING = PREPOSITIONS | small("fronting")
"""With one of these a time or place opens a sentence."""
BEFORE_MAY = frozenset({"in", "last", "this"})
"""Behind one of these it is the month, else somebody's name."""
BEFORE_DAYS = NEAR | {"on", "in", "the", "of"}
WEEK = frozenset({"yesterday", "today", "tonight"}) | {d for d in DAYS if d.endswith("day")}
"""The days that are hardly anybody's name, as months are."""
LENGTHS = TIMES | small("fronting")
"""How long something lasts: `days`, `hours`."""
AROUND = frozenset({"after", "before", "since"})
COUNTING = DETERMINERS | COUNTS | NEAR
LENGTH = 4
"""So few words tell how long before or after something: `the last two hours before`."""
AUXILIARIES = HAVE | BE | DO | BEGUN
GIVEN_BY = frozenset({"by", "from"})
"""Behind a paper these tell who gave it."""
ISSUED = small("issued")
"""What may stand between a paper and the `by` of who gave it."""
INITIALS = re.compile(r"\s*\(([A-Z][A-Za-z-]{1,9})\)")
"""How a body is called for short, in brackets behind its name."""
ENDS_HEAD = PREPOSITIONS | WHOSE
OWNER = 3
"""Among so many first words stands whose somebody is: `Sri Lanka's minister`, `the cartels' chief`."""
BEHIND_IN = small("behind in")
"""With `in` these tell how something is said: `in turn`, `in fact`."""


def named(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the phrase ends in a name: capitals behind no preposition (`the envoy to Croatia` ends in none)."""
    i = end
    while i > start and (tokens[i - 1].capital or tokens[i - 1].text == "."):
        i -= 1
    if i == end or tokens[end - 1].low in DAYS or tokens[start].low in PREPOSITIONS or tokens[start].low in CLAUSE:
        return False
    if tokens[start].low in DETERMINERS and any(t.low in PREPOSITIONS for t in tokens[start + 1 : i]):
        return False  # `the chairman of the exiled People's Party`
    if i > start + 1 and tokens[i - 1].low == "and":
        i -= 1  # `minister of foreign affairs and trade`
        while i > start and tokens[i - 1].capital:
            i -= 1
    return i == start or tokens[i - 1].low not in PREPOSITIONS


def head(tokens: Sequence[Token], start: int, end: int) -> int:
    """The noun that heads a phrase: the last word before its first preposition or its `who`."""
    return next((i for i in range(start + 1, end) if tokens[i].low in ENDS_HEAD), end) - 1


def kinds(tokens: Sequence[Token], start: int, noun: int) -> list[str]:
    """What the noun of a phrase tells of a speaker, with the word before it and alone."""
    two = f"{tokens[noun - 1].low} {tokens[noun].low}" if noun > start else ""
    return [kind for word in (two, tokens[noun].low) if (kind := voices().get(word))]


def owned(words: Sequence[Token]) -> bool:
    """Whether words open with whose somebody or something is."""
    return any(owns(t.low) or t.text == "'" for t in words[:OWNER])


def timed(tokens: Sequence[Token], start: int) -> int | None:
    """Where the `after` stands to which a length of time leads up: `two days after`, `hours before`."""
    for i in range(start, min(len(tokens) - 1, start + LENGTH)):
        if tokens[i].low in LENGTHS:
            return i + 1 if tokens[i + 1].low in AROUND else None
        if tokens[i].low not in COUNTING and not tokens[i].text.isdigit():
            return None
    return None


def behind_paper(words: Sequence[Token]) -> int | None:
    """Where who gave a paper begins: `a brief statement by the ministry`."""
    for i in range(1, len(words) - 1):
        if words[i].low in GIVEN_BY or words[i].low == "of":
            paper = words[i - 1 - (i > 1 and words[i - 1].low in ISSUED)]
            return i + 1 if voices().get(paper.low) == "paper" else None
    return None


def behind_fronted(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the phrase begins behind a time or place without a comma: `Ahead of the trip the State Department`."""
    start = behind_day(tokens, start, end)
    if start >= end or tokens[start].low not in FRONTING:
        return start
    articles = (i for i in range(end - 2, start + 1, -1) if tokens[i].low == "the")
    return next((i for i in articles if tokens[i - 1].low not in PREPOSITIONS), start)


def behind_day(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where a name begins behind a day without a comma: `On Monday Hansk`, `Late Saturday Hansk`, `Last week Hansk`."""
    i = start
    while i < end and (tokens[i].low in BEFORE_DAYS or tokens[i].low in DAYS or tokens[i].low in TIMES):
        i += 1
    timed = start < i < end and tokens[i].capital and (tokens[start].low in BEFORE_DAYS or tokens[start].low in WEEK)
    return i if timed and (tokens[i - 1].low in DAYS or tokens[i - 1].low in TIMES) else start


def skip_back(tokens: Sequence[Token], end: int) -> int:
    """The end of what stands before `end` once adverbs, auxiliaries, days and asides are passed over."""
    if end and tokens[end - 1].text == ",":
        inner = _skip_fillers(tokens, end - 1)
        return inner if inner < end - 1 and inner and tokens[inner - 1].text == "," else end
    inner = _skip_fillers(tokens, end)
    return skip_back(tokens, inner) if inner < end and inner and tokens[inner - 1].text == "," else inner


def _skip_fillers(tokens: Sequence[Token], end: int) -> int:
    while end and (size := _filler(tokens, end)):
        end -= size
    return end


def _filler(tokens: Sequence[Token], end: int) -> int:
    low = tokens[end - 1].low
    one, two = (tokens[end - 2].low if end > 1 else ""), (tokens[end - 3].low if end > 2 else "")
    if low in AUXILIARIES or adverb(low) or low == "here" or (low == "since" and one in HAVE):
        return 1
    if low in DAYS or (low == MAY and (one in BEFORE_MAY or one.isdigit())):
        return 3 if two == "on" and one in NEAR else 2 if one in {"on", "in", "last", "this"} else 1
    if low in TIMES:
        return 3 if two in DAYS else 2 if one in NEAR or one in DAYS else 0
    if low == "part" and two == "for":
        return 3
    if (one == "in" and low in BEHIND_IN) or (one, low) == ("as", "well"):
        return 2
    return _in_paper(tokens, end) or going_on(tokens, end)


def _in_paper(tokens: Sequence[Token], end: int) -> int:
    """How long is what parts somebody from the verb by which he speaks: `in a joint statement`."""
    if voices().get(tokens[end - 1].low) != "paper":
        return 0
    sizes = (size for size in (3, 4) if size < end and tokens[end - size].low == "in")
    return next((size for size in sizes if tokens[end - size + 1].low in {"a", "an"}), 0)


def going_on(tokens: Sequence[Token], end: int) -> int:
    """How long is what leads to an infinitive that is done: `continues to`, `was quick to`, `used the occasion to`."""
    word = tokens[end - 2].low if end > 1 and tokens[end - 1].low == "to" else ""
    if word and (size := _using(tokens, end, word)):
        return size
    if word in GOING_ON_WITH:
        return WITH
    return 2 * (word in GOING_ON)


def _using(tokens: Sequence[Token], end: int, word: str) -> int:
    """How long is `used the anniversary of the war to`, `wrote to the king to`: what somebody does something by."""
    for i in range(end - 3, max(end - MEANS, 0), -1):
        if tokens[i].text in {",", ";"} or tokens[i].quoted:
            return 0
        if tokens[i].low in APPROACHING:
            return end - i
        if tokens[i].low in TAKEN and tokens[i + 1].low in DETERMINERS:
            return end - i if word in CHANCES or tokens[i].low in USED else 0
    return 0
