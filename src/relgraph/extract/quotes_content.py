"""The clause that an act reports: behind it, before it or around it, as ranges of tokens of the unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from relgraph.extract.quotes_acts import Act, links
from relgraph.extract.quotes_subjects import Range
from relgraph.extract.quotes_units import MARK, Token
from relgraph.extract.quotes_words import (
    CLAUSE,
    DAYS,
    DETERMINERS,
    HEARERS,
    LINKS,
    NEAR,
    OPENERS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    TIMES,
    adverb,
)

Place = Literal["after", "before", "around", "according"]

THAT_WITHIN = 25
"""How many tokens may stand between a cue and its `that`: place, day and hearer."""
ADDRESSEE = 8
SOURCE = 6
"""A last stretch of so few words behind an act names the agency (`, BelTA has learned`)."""


@dataclass(frozen=True, slots=True)
class Content:
    """What an act reports, and where it stands to the act."""

    act: Act
    tokens: Range
    place: Place


def contents(tokens: Sequence[Token], acts: Sequence[Act], known: Sequence[bool]) -> list[Content]:
    """The content of each act that has one and that lies in no other's content.

    `known` tells for each act whether its speaker is: an unknown one does not take over what others say in it.
    """
    end = _unit_end(tokens)
    found, first = _closing(tokens, acts, known, end)
    for k in range(first, len(acts)):
        if found and found[-1].place == "after" and acts[k].right <= found[-1].tokens[1]:
            continue
        content = _content(tokens, acts, k, end)
        if content:
            found.append(content)
    return found


def _unit_end(tokens: Sequence[Token]) -> int:
    end = len(tokens)
    while end and tokens[end - 1].text in {".", "!", "?", ",", ";", ":", "…"}:
        end -= 1
    return end


def _closing(
    tokens: Sequence[Token], acts: Sequence[Act], known: Sequence[bool], end: int
) -> tuple[list[Content], int]:
    """The last act to which all that stands before it belongs (`…, Wang said on Monday`), and the number of the next."""
    for k in range(len(acts) - 1, -1, -1):
        act = acts[k]
        if known[k] and act.left > _opening(tokens, 0) and _closes(tokens, acts, k, end):
            content = _before(tokens, act, "according" if act.according else "before")
            return ([content] if content else []), k + 1
    return [], 0


def _closes(tokens: Sequence[Token], acts: Sequence[Act], k: int, end: int) -> bool:
    act = acts[k]
    if not act.according and not ("c" in act.takes and act.own and _comma_before(tokens, act.left)):
        return False
    stop = next((i for i in range(act.right, end) if tokens[i].text == ","), end)
    if stop + 1 < end and _resumes(tokens, stop + 1, end):
        return False
    return _rest(tokens, act, min(stop, links(tokens, acts[k + 1].left) if k + 1 < len(acts) else end)) >= stop


def _resumes(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether what is reported goes on behind the act and its comma, or only an afterthought or a source follows."""
    low = tokens[start].low
    if low in RELATIVES or low in LINKS or low in PREPOSITIONS or low.endswith("ing"):
        return False
    return not (end - start <= SOURCE and tokens[start].text[0].isupper())


def _rest(tokens: Sequence[Token], act: Act, stop: int) -> int:
    """Where place, day and hearer behind the act end."""
    i = _adjuncts(tokens, act.right, stop)
    if "a" in act.takes and not act.behind:
        i = _adjuncts(tokens, _hearer(tokens, i, stop), stop)
    return i


def _comma_before(tokens: Sequence[Token], left: int) -> bool:
    return left > 0 and (tokens[left - 1].text == "," or tokens[left - 1].text[0] == MARK)


def _before(tokens: Sequence[Token], act: Act, place: Place) -> Content | None:
    start, end = _opening(tokens, 0), act.left
    while end > start and (tokens[end - 1].text == "," or tokens[end - 1].low in LINKS):
        end -= 1
    return Content(act, (start, end), place) if end > start else None


def _opening(tokens: Sequence[Token], start: int) -> int:
    """Behind the link words and adverbs that open a sentence (`But`, `Meanwhile,`)."""
    i = start
    while i < len(tokens) and (tokens[i].low in LINKS or (tokens[i].low in OPENERS)):
        i += 1
        if i < len(tokens) and tokens[i].text == ",":
            i += 1
    return i


def _content(tokens: Sequence[Token], acts: Sequence[Act], k: int, end: int) -> Content | None:
    act = acts[k]
    stop = _stop(tokens, acts, k, end)
    if act.according:
        start = act.right + (act.right < stop and tokens[act.right].text == ",")
        return Content(act, (start, stop), "according") if start < stop and act.left <= _opening(tokens, 0) else None
    if act.behind:
        return None
    if _bracketed(tokens, act, end):
        return Content(act, (_opening(tokens, 0), stop), "around")
    start = _complement(tokens, act, stop)
    return Content(act, (start, stop), "after") if start is not None and start < stop else None


def _bracketed(tokens: Sequence[Token], act: Act, end: int) -> bool:
    """`Australia, she noted, does it in three`: the act stands between two commas."""
    return (
        act.own
        and "c" in act.takes
        and act.left > 1
        and tokens[act.left - 1].text == ","
        and act.right < end
        and tokens[act.right].text == ","
        and tokens[act.right + 1].text[0] != MARK
        and len(act.subject.parts) == 1
    )


def _stop(tokens: Sequence[Token], acts: Sequence[Act], k: int, end: int) -> int:
    """Where the content behind act `k` ends: at the next act that is joined on, or at the end of the sentence."""
    if _relative(tokens, acts[k]):
        end = next((i for i in range(acts[k].right, end) if tokens[i].text == ","), end)
    for act in acts[k + 1 :]:
        if act.takes == "q" and not _quotes(tokens, act):
            continue
        left = links(tokens, act.left)
        joined = left < act.left or tokens[act.left - 1].text in {";", ":"} or tokens[act.left - 1].text[0] == MARK
        if joined or not act.own:
            return min(left, end)
    return end


def _quotes(tokens: Sequence[Token], act: Act) -> bool:
    return any(t.text[0] == MARK for t in tokens[act.right : act.right + 4])


def _relative(tokens: Sequence[Token], act: Act) -> bool:
    return any(tokens[i].low in RELATIVES for i in range(act.left, act.first))


def _complement(tokens: Sequence[Token], act: Act, stop: int) -> int | None:
    """The token with which the content behind the cue begins, or None where the cue takes none of this form."""
    takes, start = act.takes, act.right
    while start < stop and adverb(tokens[start].low):
        start += 1
    if takes == "q":
        return None
    if "x" in takes:
        return next((i + 1 for i in range(start, stop) if tokens[i].low == "of"), None)
    if "o" in takes or "b" in takes:
        return _at_noun(tokens, start, stop)
    if "i" in takes and start < stop and tokens[start].low == "to":
        return start
    if "c" in takes:
        behind = _behind_that(tokens, start, stop, hearer="a" in takes)
        if behind is not None:
            return behind
        start = _adjuncts(tokens, start, stop) if "n" not in takes else start
        start = _hearer(tokens, start, stop) if "a" in takes else start
        start = _adjuncts(tokens, start, stop) if "a" in takes else start
    return _at_clause(tokens, start, stop, takes)


def _at_clause(tokens: Sequence[Token], start: int, stop: int, takes: str) -> int | None:
    if start >= stop:
        return None
    low = tokens[start].low
    if low == "that":
        return start + 1
    if low == "to":
        return start if "i" in takes or "a" in takes else None
    if low in {"whether", "why", "how", "if", "what"}:
        return start
    if tokens[start].text in {",", ":"} or low in PREPOSITIONS - {
        "in",
        "at",
        "on",
        "after",
        "during",
        "without",
        "with",
    }:
        return None
    return start if "c" in takes or "n" in takes or (low.endswith("ing") and "g" in takes) else None


def _at_noun(tokens: Sequence[Token], start: int, stop: int) -> int | None:
    if start >= stop:
        return None
    low = tokens[start].low
    if low == "that":
        return start + 1
    return start if low not in PREPOSITIONS and tokens[start].text not in {",", ":"} else None


def _behind_that(tokens: Sequence[Token], start: int, stop: int, *, hearer: bool) -> int | None:
    """Behind the `that` of the cue, over place, day and hearer."""
    for i in range(start, min(stop, start + THAT_WITHIN)):
        if tokens[i].low == "that":
            return i + 1 if i == start or hearer or _is_adjunct(tokens, start) else None
        if tokens[i].text in {";", ":"} or tokens[i].text[0] == MARK:
            return None
    return None


def _is_adjunct(tokens: Sequence[Token], i: int) -> bool:
    low = tokens[i].low
    return low in PREPOSITIONS or low in DAYS or low in NEAR or tokens[i].text == ","


def _adjuncts(tokens: Sequence[Token], start: int, stop: int) -> int:
    """Behind the days and prepositional phrases that may stand between a cue and its clause."""
    i = start
    while i < stop:
        low = tokens[i].low
        if (
            low in DAYS
            or adverb(low)
            or tokens[i].text == "May"
            or (low in NEAR and i + 1 < stop and tokens[i + 1].low in TIMES | DAYS)
        ):
            i += 1 + (low in NEAR)
        elif low in TIMES and i > start:
            i += 1
        elif low in PREPOSITIONS:
            i = _prepositional(tokens, i + 1, stop)
        else:
            return i
    return i


def _prepositional(tokens: Sequence[Token], start: int, stop: int) -> int:
    i = start
    if i < stop and (tokens[i].low in DAYS or tokens[i].text.isdigit()):
        return i + 1
    if i < stop and (tokens[i].low in DETERMINERS or tokens[i].low in PRONOUNS):
        i += 1
    capital = i < stop and tokens[i].text[0].isupper()
    while i < stop and not _new_phrase(tokens, i, capital):
        i += 1
    return i


def _new_phrase(tokens: Sequence[Token], i: int, capital: bool) -> bool:
    token = tokens[i]
    if not token.text[0].isalnum() or token.low in PREPOSITIONS | CLAUSE | DETERMINERS | PRONOUNS | DAYS:
        return True
    return token.text[0].isupper() and not capital


def _hearer(tokens: Sequence[Token], start: int, stop: int) -> int:
    """Behind the hearer: `told reporters`, `told the media`, `reminded him`."""
    i = start
    if i < stop and tokens[i].low in HEARERS:
        return i + 1
    if i < stop and tokens[i].low in DETERMINERS:
        i += 1
    capital = i < stop and tokens[i].text[0].isupper()
    while i < min(stop, start + ADDRESSEE) and not _new_phrase(tokens, i, capital):
        i += 1
    return i
