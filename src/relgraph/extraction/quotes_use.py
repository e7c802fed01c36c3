"""Whether a reporting cue is a verb that somebody performs, and no noun, plan, denial or participle."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from relgraph.extraction.quotes_phrases import GOING_ON, GOING_ON_WITH, going_on, skip_back
from relgraph.extraction.quotes_units import Token
from relgraph.extraction.quotes_words import (
    ADJECTIVES,
    BE,
    DETERMINERS,
    DO,
    HAVE,
    MODAL,
    NOT,
    PREPOSITIONS,
    PRONOUNS,
    adverb,
    owns,
    small,
    voices,
)
from relgraph.gazetteer.hit import Hit

NOT_BY = small("not by")
"""Behind these a participle tells of no act: `accused of saying`, `without saying`."""


PASSING_ON = small("passing on")
"""Behind these, `as saying` tells who said it."""
STRONGLY = small("strongly")
"""Behind `condemned in` these only tell how."""
MANY = small("many")
"""With these a verb stands in the plural, though they have no `s`."""
JOINED_WITHIN = 8
"""In so many tokens before it an `and` joins the subjects of a verb."""
MEANS = small("means")
"""`said by` these: how somebody says it, and not who."""
RECALLED = small("recalled")
"""Whom a country calls home: `recalled its ambassador`."""
INFINITIVE_WITHIN = 8
"""How many tokens before its `and` a joined infinitive may have its `to`."""
BEFORE_NOUNS = ("ed", "est", *ADJECTIVES)
"""Endings of participles and adjectives that stand before a noun: `reckless remarks`."""
NOUN_WITHIN = 20
"""How many tokens may stand between `gave` and the `that` of its warning."""
CALL_WITHIN = 4
"""How many tokens behind `issued` its appeal stands: article and adjectives."""


class Use(NamedTuple):
    """A cue with the words around it.

    `nearest` stands right before it, `previous` before its adverbs and auxiliaries; `nearby` are the next three.
    """

    cue: Hit
    form: str
    written: str
    nearest: str
    previous: str
    follower: str
    nearby: frozenset[str]


def performed(tokens: Sequence[Token], cue: Hit, first: int, last: int) -> bool:
    """Whether the cue at tokens `first:last` reports an act that took place."""
    if _leads_on(tokens, cue, last):
        return False
    if cue.row["takes"] == "s" and behind_noun(tokens, last) is None and behind_call(tokens, last) is None:
        return False
    i = first
    while i and (adverb(tokens[i - 1].low) or tokens[i - 1].low in HAVE):
        i -= 1
    if cue.row["form"] == "base" and _second_infinitive(tokens, i):
        return False
    if led := going_on(tokens, i):
        first = i = i - led  # `continues to insist`
    elif cue.row["form"] == "base" and not _several(tokens, i):
        return False
    use = Use(
        cue,
        cue.row["form"],
        tokens[first].text if first else "",
        tokens[first - 1].low if first else "",
        tokens[i - 1].low if i else "",
        tokens[last].low if last < len(tokens) else "",
        frozenset(t.low for t in tokens[last : last + 3]),
    )
    return not any(hinders(use) for hinders in HINDRANCES)


def _leads_on(tokens: Sequence[Token], cue: Hit, last: int) -> bool:
    """Whether a verb only leads to the one that says: `continued to insist`, `went on to claim`."""
    infinitive = cue.row["takes"] == "q" and last < len(tokens) and tokens[last].low == "to"
    return infinitive and tokens[last - 1].low in GOING_ON | GOING_ON_WITH


def _several(tokens: Sequence[Token], i: int) -> bool:
    """Whether several may stand before a base form, and it is no noun: `turned down the first request on the spot`."""
    end = skip_back(tokens, i)
    last = tokens[end - 1].low if end else ""
    if not last[:1].isalpha() or last.endswith("s") or last in MANY or (i and tokens[i - 1].low in DO):
        return True
    return any(t.low == "and" for t in tokens[max(0, end - JOINED_WITHIN) : end])


def _second_infinitive(tokens: Sequence[Token], i: int) -> bool:
    """`to search for and estimate`: a verb joined to an infinitive is no act either."""
    joined = i > 0 and tokens[i - 1].low in {"and", "or"}
    return joined and any(t.low in MODAL for t in tokens[max(0, i - INFINITIVE_WITHIN) : i - 1])


def behind_noun(tokens: Sequence[Token], start: int) -> int | None:
    """Behind the `that` of a noun of saying: `gave a warning to Slovakia on Monday that`."""
    said = False
    for i in range(start, min(len(tokens), start + NOUN_WITHIN)):
        if tokens[i].low == "that":
            return i + 1 if said else None
        if tokens[i].text in {",", ";", ":"} or tokens[i].quoted:
            return None
        said = said or voices().get(tokens[i].low) == "saying"
    return None


def behind_call(tokens: Sequence[Token], start: int) -> int | None:
    """Behind the `for` of a noun of demanding: `renewed its urgent appeal for`."""
    for i in range(start, min(len(tokens) - 1, start + CALL_WITHIN)):
        if voices().get(tokens[i].low) == "calling":
            return i + 2 if tokens[i + 1].low == "for" else None
        if not tokens[i].text[0].isalpha() or tokens[i].low in PREPOSITIONS:
            return None
    return None


def _heading(use: Use) -> bool:
    """`Home Office Questions`: in the middle of a sentence a capital makes it a name."""
    return use.form in {"third", "base"} and use.written[:1].isupper()


def _denied_or_planned(use: Use) -> bool:
    """`did not say`, `will announce`, `to say`."""
    return use.previous in NOT or use.previous in MODAL


def _passive(use: Use) -> bool:
    """`was told`: the subject hears it."""
    return use.form == "past" and use.previous in BE and "p" not in use.cue.row["takes"]


def _noun(use: Use) -> bool:
    """`the claim`, `Russia's proposed`, `in comments`, `increased demands`."""
    if use.nearest in DETERMINERS or owns(use.nearest):
        return True
    if use.form != "ing" and use.nearest in PREPOSITIONS:
        return True
    named = use.form == "third" and use.follower.endswith("ed") and "by" in use.nearby  # `claims denied by Fiji`
    return named or (use.form != "past" and use.nearest.endswith(BEFORE_NOUNS))


def _only_named(use: Use) -> bool:
    """`accused of saying`: the participle is talked about."""
    return use.form == "ing" and use.nearest in NOT_BY


def _participle(use: Use) -> bool:
    """`proposed by`, `accused of`, `hailed as`: what stands before is not who speaks."""
    if use.follower == "of" and use.cue.id in {"accuse", "tell"}:
        return use.cue.id == "accuse" or use.form != "past"
    if use.form != "past":
        return False
    if use.cue.id in {"deny", "criticise", "accuse"} and use.follower in PREPOSITIONS - {"on"}:
        return not (use.follower == "in" and use.nearby & STRONGLY)  # `condemned in the strongest terms`
    named = use.cue.id in {"praise", "name"} and use.follower == "as" and use.previous not in PRONOUNS
    return named or (use.follower == "by" and not use.nearby & MEANS and "p" not in use.cue.row["takes"])


def _withdraws(use: Use) -> bool:
    """`recalled its ambassador`."""
    return use.cue.id == "recall" and bool(use.nearby & RECALLED)


HINDRANCES: tuple[Callable[[Use], bool], ...] = (
    _heading,
    _denied_or_planned,
    _passive,
    _noun,
    _only_named,
    _participle,
    _withdraws,
)
