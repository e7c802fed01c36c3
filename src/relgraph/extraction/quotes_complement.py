"""How what is reported follows its cue: over place, day and hearer to the clause, noun phrase or infinitive."""

from __future__ import annotations

from collections.abc import Sequence

from relgraph.extraction.quotes_acts import Act
from relgraph.extraction.quotes_frames import FRAMES
from relgraph.extraction.quotes_subjects import WHO
from relgraph.extraction.quotes_units import Token
from relgraph.extraction.quotes_use import behind_call, behind_noun
from relgraph.extraction.quotes_words import (
    AFTERTHOUGHTS,
    BE,
    CLAUSE,
    COUNTS,
    DAYS,
    DETERMINERS,
    FINITE,
    HAVE,
    HEARERS,
    MODAL,
    NEAR,
    PREPOSITIONS,
    PRONOUNS,
    TIMES,
    adverb,
    small,
    voices,
)

THAT_WITHIN = 25
"""How many tokens may stand between a cue and its `that`: place, day and hearer."""
ADDRESSEE = 8
ASIDE = 16
"""An occasion between commas has fewer tokens."""
YEAR = 4
"""A number of so many digits may be a year: `said in 1994`."""
NO_CLAUSE = small("no clause")
"""Behind a verb these open no clause."""
SUBORDINATE = small("subordinate")
"""What may open a clause of its own behind a verb, up to a comma: `said since the council was away, he would`."""
OCCASIONS = small("occasions")
"""Behind a hearer these tell when he was told, and nothing of what."""
ASKING = small("open") | small("asking")
"""What opens a question that is told: `said whether`, `explained why`."""
ASKING_WHO = small("asking who")
"""What opens one behind a verb of asking or telling."""
NEWS = small("news")
MEDIUMS = small("mediums")
"""Behind `news` or `state` these are media: `told state radio`."""
ATTENDING = small("attending")
"""Behind a hearer these tell where he is: `told delegates attending the summit`."""
VERBS = FINITE - {"be", "been", "being", "having", "'s"}
"""Behind what looks like a hearer these make it the subject of a clause."""
NAMING_NOBODY = frozenset({"he", "she", "they"})
"""With these a clause opens where else only `that` does: `indicated he was ready`."""
PRONOMINAL = frozenset({"both", "all"})
"""These open a subject: `said both sides would come`."""
NOTHING = small("nothing")
"""`said little of substance`."""
FELT = frozenset({"feeling", "paper"})
"""What is conveyed and says nothing: `his condolences`, `a message from the king`."""
QUANTITIES = small("quantities")
"""With a number behind them these count, and open no place: `said at least 40 people`, `said about 200`."""
SHARES = small("shares")
"""What `a` counts: `about a third`."""
MEALS = small("meals")
"""`invited him to tea`: to come, and to say nothing."""
DANGERS = small("dangers")
"""`warned travellers against`: what somebody is warned of."""
BORDERS = PREPOSITIONS | CLAUSE | DETERMINERS | PRONOUNS
"""Words with which another phrase begins."""
NOT_DONE = DETERMINERS | PRONOUNS | HEARERS
"""What behind `to` is no verb."""
NO_PLACE = small("no place")
"""What these join to a verb is its matter, and neither place, day nor hearer: `argued for`."""


def rest(tokens: Sequence[Token], act: Act, stop: int) -> int:
    """Where place, day and hearer behind the act end."""
    i = adjuncts(tokens, act.right, stop)
    if "a" in act.takes and not act.behind:
        heard = hearer(tokens, i, stop)
        attending = i < heard < stop and (tokens[heard].low.endswith("ing") or tokens[heard].low in OCCASIONS)
        i = stop if attending else adjuncts(tokens, heard, stop)
    return stop if i < stop and tokens[i].low in OCCASIONS else i


def complement(tokens: Sequence[Token], act: Act, stop: int) -> int | None:
    """The token with which the content behind the cue begins, or None where the cue takes none of this form."""
    takes, start = act.takes, act.right
    while start < stop and tokens[start].low in AFTERTHOUGHTS:
        start += 1
    if start + 2 < stop and tokens[start].text == tokens[start + 2].text == "," and adverb(tokens[start + 1].low):
        start += 3  # `insists, however, that`
    question = takes == "wq" and start < stop and tokens[start].low != "that"  # which says nothing
    if start >= stop or question or _feels(tokens, act, start, stop) or tokens[start].low.endswith(("self", "selves")):
        return None
    if takes in {"q", "s", "t", "ts", "tq", "tu"} or takes in FRAMES:
        return _only(tokens, act, start, stop)
    if "x" in takes:
        start += tokens[start].low == "of"  # `was accused by Iran of`
        return start if start + 1 < stop and any(t.low == "of" for t in tokens[start - 1 : stop]) else None
    if "n" in takes:
        start = _behind_terms(tokens, _behind_aside(tokens, start, stop), stop)
    if "o" in takes or "b" in takes:
        asks = "n" in takes or "b" in takes or _asked(tokens, act, stop)
        return _at_noun(tokens, start, stop) if asks else None
    return _clause(tokens, act, start, stop) if "c" in takes else _at_clause(tokens, start, stop, takes)


def _behind_aside(tokens: Sequence[Token], start: int, stop: int) -> int:
    """Behind an occasion between commas: `stressed, during a call with his guest, the need to`."""
    if start + 1 >= stop or tokens[start].text != "," or tokens[start + 1].low not in PREPOSITIONS:
        return start
    return next((i + 1 for i in range(start + 1, min(stop, start + ASIDE)) if tokens[i].text == ","), start)


def _behind_terms(tokens: Sequence[Token], start: int, stop: int) -> int:
    """Behind how strongly something is said: `condemned in the strongest possible terms the attack`."""
    if start < stop and tokens[start].low == "in":
        return next((i + 1 for i in range(start, min(stop - 1, start + ADDRESSEE)) if tokens[i].low == "terms"), start)
    return start


def _asked(tokens: Sequence[Token], act: Act, stop: int) -> bool:
    """Whether somebody is asked to do something: `called on the union to`, and not `called on Yeltsin, and left`."""
    visits = tokens[act.last - 1].low == "on"
    for i in range(act.right + 1, stop - 1):
        asks = _infinitive(tokens, i, stop) if visits else tokens[i].low == "to" and tokens[i + 1].low not in MEALS
        if tokens[i].low == "that" or asks:
            return True
        if visits and tokens[i].low in {"and", "or"} and tokens[i + 1].low.endswith("ed"):
            return False
    return False


def _feels(tokens: Sequence[Token], act: Act, start: int, stop: int) -> bool:
    near = [t.low for t in tokens[start : min(stop, start + ADDRESSEE // 2)]]
    return act.cue.id == "express" and near[:1] != ["that"] and any(voices().get(low) in FELT for low in near)


def _clause(tokens: Sequence[Token], act: Act, start: int, stop: int) -> int | None:
    """Where the clause behind the cue begins: behind its `that`, or behind place, day and hearer."""
    takes = act.takes
    if "i" in takes and start < stop and tokens[start].low == "to":
        return start
    told = "a" in takes or act.cue.id == "promise"
    behind = _called(tokens, act, stop) or _behind_that(tokens, start, stop, told=told)
    if behind is not None:
        return behind
    first = start
    if "n" not in takes and act.cue.id != "express":
        start = adjuncts(tokens, start, stop)
    if "a" in takes:
        start = _behind_hearer(tokens, start, stop)
    if act.cue.id == "warn" and (danger := _danger(tokens, first, start, stop)):
        return danger
    if act.left and start < stop and tokens[start].low in {"as", "while"}:
        before = tokens[act.left - 1]
        if before.text == "," or before.quoted:
            return None  # `…, he said as the talks came to an end`
    found = _at_clause(tokens, start, stop, takes)
    if found is None and act.own and tokens[first].low in SUBORDINATE:  # not `commenting on the talks, said`
        comma = next((i for i in range(start, min(stop, start + THAT_WITHIN)) if tokens[i].text == ","), stop)
        return first if has_verb(tokens, comma + 1, stop) else None
    return found


def _behind_hearer(tokens: Sequence[Token], start: int, stop: int) -> int:
    """Behind the hearer and what follows him; the start where he has a verb: `warned the bank would fail`."""
    end = hearer(tokens, start, stop)
    if end + 1 < stop and tokens[end].text == "," and tokens[end + 1].low in WHO:  # `warned the war, which …, may`
        end = next((i + 1 for i in range(end + 1, stop - 1) if tokens[i].text == ","), end)
        speaks = tokens[end].low in VERBS
    else:
        speaks = any(tokens[i].low in VERBS for i in range(start + 1, min(end + 1, stop)))
    return start if speaks and tokens[start].low not in HEARERS else adjuncts(tokens, end, stop)


def _danger(tokens: Sequence[Token], first: int, start: int, stop: int) -> int | None:
    """Behind the `against` of a warning, wherever it was given: `warned in an interview against loans`."""
    if start + 1 < stop and tokens[start].low in DANGERS:
        return start + 1
    return next((i + 1 for i in range(first, min(start, stop - 1)) if tokens[i].low == "against"), None)


def _at_clause(tokens: Sequence[Token], start: int, stop: int, takes: str) -> int | None:
    if start >= stop:
        return None
    low = tokens[start].low
    if low == "that":
        return start + 1
    if low == "to":
        return start if "i" in takes or "a" in takes else None
    asks = low in ASKING or ("w" in takes and low in ASKING_WHO)
    if asks or ("c" in takes and _counts(tokens, start, stop)):
        return start
    if tokens[start].text in {",", ":"} or low in NO_CLAUSE | ATTENDING or _by_the_way(tokens, start, stop, takes):
        return None
    return start if "c" in takes or "n" in takes or (low.endswith("ing") and "g" in takes) else None


def _by_the_way(tokens: Sequence[Token], start: int, stop: int, takes: str) -> bool:
    """`told reporters when leaving the hotel`, `outlined late in 2022`: the occasion, and nothing that is said."""
    if "n" in takes and adjuncts(tokens, start, stop) >= stop:
        return True
    if tokens[start].low in NOTHING and not has_verb(tokens, start, stop):
        return True
    if tokens[start].low in {"this", "so"} and start + 1 < stop and tokens[start + 1].low in OCCASIONS | PREPOSITIONS:
        return True
    when = tokens[start].low in {"when", "while"}
    return when and start + 1 < stop and tokens[start + 1].low.endswith("ing")


def has_verb(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Whether an auxiliary stands before the next comma or clause: `nothing in the deal would change`."""
    end = next((i for i in range(start, stop) if tokens[i].text == "," or tokens[i].low in CLAUSE), stop)
    return any(t.low in FINITE for t in tokens[start:end])


def _at_noun(tokens: Sequence[Token], start: int, stop: int) -> int | None:
    if start >= stop:
        return None
    low = tokens[start].low
    if low == "that":
        return start + 1
    return start if low not in PREPOSITIONS and tokens[start].text not in {",", ":"} else None


def _behind_that(tokens: Sequence[Token], start: int, stop: int, *, told: bool) -> int | None:
    """Behind the `that` of the cue, over place, day and hearer."""
    for i, token in enumerate(tokens[start : min(stop, start + THAT_WITHIN)], start):
        if token.text in {";", ":"} or token.quoted:
            return None
        if token.low != "that":
            continue
        if tokens[i - 1].low == "so" or (i > start and tokens[i - 1].low in {"and", "but"}):
            return None  # `said he was tired, and that he would rest`, `said both had agreed, so that`
        placed = tokens[start].low in HEARERS and tokens[start + 1].low in PREPOSITIONS
        near = told and (i - start <= ADDRESSEE or placed or tokens[i - 1].text == ",")
        return i + 1 if i == start or near or _is_adjunct(tokens, start) else None
    return None


def _called(tokens: Sequence[Token], act: Act, stop: int) -> int | None:
    """What is called for, where the cue has a noun of demanding: `reiterated its call for`."""
    start = behind_call(tokens, act.right) if "s" in act.takes else None
    return None if start is None else _at_clause(tokens, start, stop, "n")


def _only(tokens: Sequence[Token], act: Act, start: int, stop: int) -> int | None:
    """The content of verbs that need a word more: a `that`, a noun of saying, or an `as`."""
    if act.takes in FRAMES:
        told = FRAMES[act.takes](tokens, start, stop)
        return start if told and not any(t.quoted for t in tokens[start:stop]) else None
    if act.takes == "tu" and tokens[start].low in NAMING_NOBODY and start + 1 < stop:
        return start
    if act.takes in {"t", "tq", "tu"}:
        return None if _infinitive(tokens, start, stop) else _behind_that(tokens, start, stop, told=False)
    if called := _called(tokens, act, stop):
        return called
    behind = _behind_that(tokens, start, stop, told=False) if act.takes == "ts" else None
    if behind is None and "s" in act.takes:
        behind = behind_noun(tokens, act.right)
    return behind if behind is not None and behind < stop else None


def _is_adjunct(tokens: Sequence[Token], i: int) -> bool:
    low = tokens[i].low
    return adverb(low) or low in PREPOSITIONS or low in DAYS or low in NEAR or tokens[i].text == ","


def adjuncts(tokens: Sequence[Token], start: int, stop: int) -> int:
    """Behind the days and prepositional phrases that may stand between a cue and its clause."""
    i = start
    while i < stop:
        low = tokens[i].low
        if (
            low in DAYS
            or (adverb(low) and low not in PRONOMINAL)
            or low == "here"
            or (low in {"late", "early"} and i + 1 < stop and tokens[i + 1].low in PREPOSITIONS)
            or (low == "there" and not _there_is(tokens, i, stop))
            or tokens[i].text == "May"
            or (low in NEAR and i + 1 < stop and tokens[i + 1].low in TIMES | DAYS)
        ):
            i += 1 + (low in NEAR and i + 1 < stop and tokens[i + 1].low in TIMES | DAYS)
        elif (low in TIMES or tokens[i].text.isdigit() or _in_date(tokens, i, stop)) and i > start:
            i += 1
        elif _counts(tokens, i, stop):
            return i
        elif low in PREPOSITIONS and (i > start or low not in NO_PLACE) and not _infinitive(tokens, i, stop):
            i = _prepositional(tokens, i + 1, stop)
        else:
            return i
    return i


def _counts(tokens: Sequence[Token], i: int, stop: int) -> bool:
    """`at least 40`, `up to two hundred`, `about 3,000`: how many, and no place."""
    number = i + 1 + (i + 1 < stop and tokens[i + 1].low in QUANTITIES)
    if tokens[i].low not in QUANTITIES or number >= stop or (tokens[i].low == "at" and number == i + 1):
        return False
    year = tokens[number].text.isdigit() and len(tokens[number].text) == YEAR
    share = tokens[number].low == "a" and number + 1 < stop and tokens[number + 1].low in SHARES
    return (tokens[number].text[0].isdigit() and not year) or tokens[number].low in COUNTS or share


def _there_is(tokens: Sequence[Token], i: int, stop: int) -> bool:
    """`said there was nothing wrong`: the word opens the clause, and is no place."""
    return i + 1 < stop and tokens[i + 1].low in BE | HAVE | MODAL


def _in_date(tokens: Sequence[Token], i: int, stop: int) -> bool:
    """Whether a comma stands inside a date or closes it (`August 16, 2024,`), or a stop in it (`Sept. 18`)."""
    if tokens[i].text == ".":
        return tokens[i - 1].low in DAYS and i + 1 < stop and tokens[i + 1].text.isdigit()
    return tokens[i].text == "," and tokens[i - 1].text.isdigit() and i + 1 < stop


def _infinitive(tokens: Sequence[Token], i: int, stop: int) -> bool:
    """Whether `to` opens an infinitive, and not a hearer (`to reporters`, `to the council`)."""
    if i + 1 >= stop or tokens[i].low != "to":
        return False
    word = tokens[i + 1]
    return word.text.islower() and word.low not in NOT_DONE


def _prepositional(tokens: Sequence[Token], start: int, stop: int) -> int:
    i = start
    if i < stop and (tokens[i].low in DAYS or tokens[i].text.isdigit()):
        return i + 1
    if i + 1 < stop and tokens[i].low.endswith("ing") and tokens[i + 1].low in DETERMINERS:
        i += 1  # `said after meeting his guest`
    if i < stop and (tokens[i].low in DETERMINERS or tokens[i].low in PRONOUNS):
        i += 1
    capital = i < stop and tokens[i].text[0].isupper()
    while i < stop and not _new_phrase(tokens, i, capital):
        i += 1
    return i if capital else _behind_name(tokens, i, stop)


def _new_phrase(tokens: Sequence[Token], i: int, capital: bool) -> bool:
    token = tokens[i]
    if token.text == "." and i and len(tokens[i - 1].text) <= 3:
        return False
    if not token.text[0].isalnum() or token.low in BORDERS or token.low in DAYS:
        return True
    return token.text[0].isupper() and not capital


def hearer(tokens: Sequence[Token], start: int, stop: int) -> int:
    """Behind the hearer: `told reporters`, `told the media`, `reminded him`."""
    i = start
    if i < stop and tokens[i].low in HEARERS:
        return i + 1
    if i < stop and tokens[i].low in DETERMINERS:
        i += 1
    medium = _medium(tokens, i, min(stop, start + ADDRESSEE))
    if medium:
        return medium
    capital = i < stop and tokens[i].text[0].isupper()
    while i < min(stop, start + ADDRESSEE) and not _new_phrase(tokens, i, capital):
        if tokens[i].low in ATTENDING and i > start:
            return i  # `told delegates attending the summit`
        i += 1
    return _behind_name(tokens, i, stop) if i > start else i


def _medium(tokens: Sequence[Token], start: int, stop: int) -> int | None:
    """Behind the medium that hears it (`told the official MENA news agency`), where its name goes on no further."""
    last = None
    for i in range(start, stop):
        if not tokens[i].text[0].isalnum() or tokens[i].low in BORDERS:
            break
        if voices().get(tokens[i].low) == "media" or (tokens[i].low in MEDIUMS and tokens[i - 1].low in NEWS):
            last = i + 1
    goes_on = last and last < len(tokens) and (tokens[last].capital or tokens[last].text[0].isdigit())
    return None if goes_on else last


def _behind_name(tokens: Sequence[Token], i: int, stop: int) -> int:
    """Behind a name that closes the phrase, where no verb follows it."""
    name = next((j for j in range(i, stop) if not tokens[j].capital), stop)
    closes = name == stop or not tokens[name].text[0].isalnum() or tokens[name].low in PREPOSITIONS | DAYS | PRONOUNS
    return name if closes else i
