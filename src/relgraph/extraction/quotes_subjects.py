"""Who stands as the subject of a reporting cue: noun phrases as ranges of tokens, found by the small words around."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extraction.quotes_phrases import Range, named, owned, skip_back, timed
from relgraph.extraction.quotes_units import MARK, Token
from relgraph.extraction.quotes_words import (
    BE,
    BEGUN,
    CLAUSE,
    COUNTS,
    DAYS,
    DETERMINERS,
    HAVE,
    LINKS,
    MODAL,
    NEAR,
    PAST,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    TIMES,
    adverb,
    owns,
    small,
)
from relgraph.light import light

_SEAT = re.compile(r"[DRI][-–][A-Z]\w*")

SET_APART = small("set apart")
"""What opens an aside behind a name: `Ole Hansk, known as the Bear,`."""
WHO = frozenset({"who", "which"})
ESCORTED = small("escorted")
"""What opens an aside that tells who was with somebody: `accompanied by his minister`."""
BY = frozenset({"by", "with"})
SEGMENTS = 4
"""How many stretches between commas are looked at on the way from a cue to its subject."""
HEAD = 6
"""How many tokens a name with its title may have before an apposition that is not closed."""
REACH = 40
"""How many tokens a subject may lie away from its cue."""


@light(frozen=True, slots=True)
class Subject:
    """Noun phrases that may name the speaker, the best first; with `lead` the first name in them counts, else the last.

    `relative` is true where `who` follows: then even a name behind a preposition counts (`received by X, who told`).
    """

    parts: tuple[Range, ...]
    lead: bool = False
    relative: bool = False


INHERITED = Subject(())
"""The verb has no subject of its own: that of the verb before holds (`and said`, `, adding`)."""


def before(tokens: Sequence[Token], cue: int, form: str, floor: int = 0) -> Subject | None:
    """The subject that ends before token `cue` and begins behind `floor`.

    INHERITED where the verb goes on with the last subject; None without any.
    """
    end = skip_back(tokens, cue)
    quoted = end > floor and tokens[end - 1].quoted
    if end <= floor or (quoted and not (form == "ing" and _goes_on(tokens, end - 1, cue))):
        return None
    last = tokens[end - 1].low
    if quoted or last in LINKS:
        return INHERITED
    if form == "ing" and not _progressive(tokens, end, cue):
        return _with(tokens, end) or INHERITED
    if last in RELATIVES:
        return antecedent(tokens, end - 1)
    phrase = _behind_passage(tokens, end, floor)
    if last == "," and not phrase:
        return _behind_comma(tokens, end - 1)
    phrase = phrase or _phrase(tokens, end, floor)
    return _of_phrase(tokens, phrase) if phrase else None


def _behind_passage(tokens: Sequence[Token], end: int, floor: int) -> Range | None:
    """The name right behind a passage whose apposition has commas of its own: `“…,” Ann Lee, head of trade, said`."""
    start, least = end, max(floor, end - REACH)
    while start > least and tokens[start - 1].text[0] != MARK:
        start -= 1
    comma = next((i for i in range(start, end - 1) if tokens[i].text == ","), start)
    if start == least or comma - start < 2 or not all(t.capital or t.text == "." for t in tokens[start:comma]):
        return None
    told = tokens[comma + 1].text.islower() or owns(tokens[comma + 1].low)
    verb = any(t.low in HAVE | BE | MODAL for t in tokens[comma:end])
    return (start, comma) if told and not verb else None


def _goes_on(tokens: Sequence[Token], passage: int, cue: int) -> bool:
    """`he wanted “three months,” adding that`: the comma stands inside the marks, and no noun behind them is meant."""
    noun = cue + 1 < len(tokens) and tokens[cue + 1].low == "of"
    return passage > 0 and not noun and tokens[passage - 1].low not in DETERMINERS


def _of_phrase(tokens: Sequence[Token], phrase: Range) -> Subject | None:
    """The subject that a phrase before its verb shows: itself, or whom the `who` before it means."""
    start = phrase[0]
    if start and tokens[start - 1].low in WHO and _leads_on(tokens[start]):
        return antecedent(tokens, start - 1)  # `who at the height of the crisis warned`
    head = _phrase(tokens, start - 1) if _of_relative(tokens, phrase) else phrase
    return _with_head(tokens, head) if head else None


def after(tokens: Sequence[Token], start: int) -> Subject | None:
    """The subject that begins at token `start`, behind its verb (`said Samir Hosny, who`); None where none does."""
    if start >= len(tokens) or not _opens(tokens[start]):
        return None
    end = _run(tokens, start)
    if end == start:
        return None
    if end < len(tokens) and tokens[end].low == "and" and all(t.text.islower() for t in tokens[start:end]):
        twice = _run(tokens, end + 1)  # `wrote actor and producer Riz Okoro`
        end = twice if named(tokens, end + 1, twice) else end
    follower = end + 1
    if end < len(tokens) and tokens[end].text == "," and not named(tokens, start, end):
        stop = _run(tokens, follower)
        if stop > follower and named(tokens, follower, stop):
            return Subject(((follower, stop), (start, end)))
    return Subject(((start, end),), lead=True)


def lead(tokens: Sequence[Token], start: int, end: int) -> Subject | None:
    """The subject with which the clause `start:end` opens, behind what is fronted (`On Monday, …`)."""
    for _ in range(SEGMENTS):
        while start < end and _before_subject(tokens[start]):
            start += 1
        if start >= end or not (_fronted(tokens[start]) or _counts_time(tokens, start) or timed(tokens, start)):
            break
        comma = next((i for i in range(start, min(end, start + REACH)) if tokens[i].text == ","), None)
        if comma is None or comma + 1 >= end:
            break
        start = comma + 1
    stop = min(end, start + REACH)
    while stop > start and tokens[stop - 1].text == ",":
        stop -= 1
    return Subject(((start, stop),), lead=True) if start < stop else None


def _before_subject(token: Token) -> bool:
    return token.low in LINKS or adverb(token.low) or token.text == "," or token.quoted


def _progressive(tokens: Sequence[Token], end: int, cue: int) -> bool:
    return any(tokens[i].low in BE | BEGUN for i in range(end, cue))


def _with(tokens: Sequence[Token], end: int) -> Subject | None:
    """`with Xi slamming`: the noun phrase between `with` and the participle."""
    for i in range(end - 1, max(-1, end - 8), -1):
        if tokens[i].text in {",", ";", ":"} or tokens[i].quoted:
            return None
        if tokens[i].low == "with":
            return Subject(((i + 1, end),)) if i + 1 < end else None
    return None


def _phrase(tokens: Sequence[Token], end: int, floor: int = 0) -> Range | None:
    if end > floor and tokens[end - 1].low in PRONOUNS:
        return end - 1, end  # `missiles it says are able`
    start = end
    while start > floor and end - start < REACH and not _border(tokens, start - 1):
        start -= 1
    while start < end and (tokens[start].low in LINKS or tokens[start].low == "then"):
        start += 1
    return (start, end) if start < end else None


def _border(tokens: Sequence[Token], i: int) -> bool:
    text, low = tokens[i].text, tokens[i].low
    if text in {",", ";", ":", '"', "?", "!"} or tokens[i].quoted:
        return True
    return low in CLAUSE and low != "than" and (i == 0 or text.islower())


def _of_relative(tokens: Sequence[Token], phrase: Range) -> bool:
    """Whether the phrase has a verb of its own behind `which`: `the party which the king dismissed in May said`."""
    start, end = phrase
    relative = start > 0 and tokens[start - 1].low in {"which", "whom"}
    return relative and any(t.text.islower() and t.low.endswith("ed") for t in tokens[start + 1 : end])


def antecedent(tokens: Sequence[Token], who: int) -> Subject | None:
    """Whom the `who` at that token means: the phrase before it, or the name before an apposition in between."""
    if who > 2 and tokens[who - 1].low == "of":
        who -= 2  # `both of whom`
    comma = who > 0 and tokens[who - 1].text == ","
    phrase = _phrase(tokens, who - comma) if who > comma else None
    if phrase is None:
        return None
    start, end = phrase
    several = any(t.low == "and" for t in tokens[start:end])
    if comma and start > 1 and tokens[start - 1].text == "," and tokens[start].low in DETERMINERS and not several:
        named_before = _behind_comma(tokens, who - 1)
        return Subject(named_before.parts, relative=True) if named_before else None
    return Subject((phrase,), relative=True)


def _with_head(tokens: Sequence[Token], phrase: Range) -> Subject:
    """`Malhotra, a leader of the party (BJP) said`: an apposition that is not closed leads back to its name."""
    start, end = phrase
    head = _phrase(tokens, start - 1) if start > 1 and tokens[start - 1].text == "," else None
    if head is None or head[1] - head[0] > HEAD or _rank(tokens, head) > 0:
        return Subject((phrase,))
    article = tokens[start].low in {"a", "an"}
    if article or any(t.low == "of" for t in tokens[start:end]):
        return Subject((head, phrase))
    return Subject((phrase,))


def _behind_comma(tokens: Sequence[Token], comma: int) -> Subject | None:
    """The subject before an apposition or aside that ends at `comma`: `Maia Sandu, the president,` said."""
    parts: list[Range] = []
    end = comma
    for _ in range(SEGMENTS):
        segment = _segment(tokens, end)
        if segment is None:
            break
        if escort := _escort(tokens, segment):
            segment = escort
        part = _of_segment(tokens, segment)
        if part:
            parts.append(part)
            if _rank(tokens, part) == 0 or tokens[part[0] - 1].low in LINKS:
                break
        end = segment[0] - 1
        if end <= 0 or tokens[end].text != ",":
            break
    if len(parts) == 1 and _rank(tokens, parts[0]) < 2:
        parts += _role_ahead(tokens, parts[0])
    parts.sort(key=lambda part: _rank(tokens, part))
    return Subject(tuple(parts)) if parts else None


def _escort(tokens: Sequence[Token], segment: Range) -> Range | None:
    """The aside of whose company a segment is the end: `A, flanked by his minister, B, said`."""
    ahead = _segment(tokens, segment[0] - 1) if segment[0] > 1 and tokens[segment[0] - 1].text == "," else None
    together = ahead is not None and ahead[1] - ahead[0] > 2 and tokens[ahead[0]].low in ESCORTED
    return ahead if ahead and together and tokens[ahead[0] + 1].low in BY else None


def _role_ahead(tokens: Sequence[Token], name: Range) -> list[Range]:
    """The role before a name between commas (`the president of Belarus, Arkady Bortnik,`)."""
    segment = _segment(tokens, name[0] - 1) if name[0] > 1 and tokens[name[0] - 1].text == "," else None
    while segment and segment[0] < segment[1] and tokens[segment[0]].low in LINKS | CLAUSE:
        segment = segment[0] + 1, segment[1]  # `while his minister, Alois Mock, called for`
    if segment is None or segment[0] == segment[1] or not _of_somebody(tokens[segment[0] : segment[1]]):
        return []
    verb = any(t.low in HAVE | BE | MODAL for t in tokens[segment[0] : segment[1]])
    return [] if verb else [segment]


def _of_somebody(words: Sequence[Token]) -> bool:
    """Whether words open with whose a role is: `the`, `his`, `Sri Lanka's`."""
    return words[0].low in DETERMINERS or owned(words)


def _rank(tokens: Sequence[Token], part: Range) -> int:
    """Full names first, then single words (`University of Arkansas, Fayetteville,` may be a place), then the rest.

    What begins like an apposition (`head of the agency AICEP`) says of whose name stands before it.
    """
    if tokens[part[0]].low in {"a", "an"} or not named(tokens, *part):
        return 2
    apposed = part[0] > 0 and tokens[part[0] - 1].text == "," and not _opening(tokens[part[0]])
    return 1 if apposed else int(part[1] - part[0] == 1)


def _opening(token: Token) -> bool:
    """Whether a word may open a subject: a name, or what an article or possessive opens."""
    return token.capital or token.low in DETERMINERS


def _segment(tokens: Sequence[Token], end: int) -> Range | None:
    start = end
    while start and end - start < REACH and tokens[start - 1].text not in {",", ";", ":"}:
        if tokens[start - 1].quoted:
            break
        start -= 1
    return (start, end) if start < end else None


def _of_segment(tokens: Sequence[Token], segment: Range) -> Range | None:
    """The phrase of a segment that may name the subject: none of an aside, the head of an apposition, else its end."""
    if _parenthetical(tokens, segment) or _SEAT.fullmatch(tokens[segment[0]].text):
        return None
    first = tokens[segment[0]]
    if first.text.islower() and first.low in DETERMINERS:
        return segment
    who = next((i for i in range(segment[0] + 1, segment[1]) if tokens[i].low == "who"), segment[1])
    phrase = _phrase(tokens, who) or segment
    torn = phrase[0] > segment[0] and first.text.islower() and first.low not in LINKS
    return segment if torn else phrase  # `part of the same movement as the Red Crescent`


def _parenthetical(tokens: Sequence[Token], segment: Range) -> bool:
    first = tokens[segment[0]]
    if first.low in LINKS and named(tokens, segment[0] + 1, segment[1]):
        return False  # `…, but Turkey, which lies near, said`
    return first.text.islower() and (
        first.low in RELATIVES
        or first.low in PREPOSITIONS
        or first.low in CLAUSE
        or first.low.endswith(("ing", "ed"))
        or adverb(first.low)
        or first.low in SET_APART
    )


def _fronted(token: Token) -> bool:
    return token.low in PREPOSITIONS or token.low in CLAUSE or token.low.endswith("ing") or token.low in DAYS


def _leads_on(token: Token) -> bool:
    """Whether a time or place stands between a `who` and its verb, or a verb that no comma parts from the next."""
    verb = token.low.endswith("ed") or token.low in PAST
    return token.text.islower() and (verb or token.low in PREPOSITIONS or token.low in DAYS)


def _counts_time(tokens: Sequence[Token], i: int) -> bool:
    """`Three days after the talks, …`."""
    counted = tokens[i].low in COUNTS or tokens[i].text.isdigit()
    return counted and i + 1 < len(tokens) and tokens[i + 1].low in TIMES


def _opens(token: Token) -> bool:
    if token.text.islower() and (token.low in PREPOSITIONS or token.low.endswith("ing")):
        return False
    return token.text[0].isupper() or token.low in DETERMINERS or token.low in PRONOUNS or token.text[0].isalnum()


def _run(tokens: Sequence[Token], start: int) -> int:
    end = start
    while end < len(tokens) and end - start < REACH and not _stops(tokens, end):
        end += 1
    return end


def _stops(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    if (
        token.low in DAYS
        or token.low == "here"
        or (token.low in NEAR and i + 1 < len(tokens) and tokens[i + 1].low in TIMES | DAYS)
    ):
        return True
    if token.text == ".":
        return i + 1 == len(tokens)
    if not token.text[0].isalnum():
        return True
    return token.text.islower() and (
        token.low in LINKS or token.low in CLAUSE or token.low in PREPOSITIONS - {"of", "for"}
    )
