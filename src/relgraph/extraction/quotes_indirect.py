"""Indirect speech: the clause that gives what somebody said, without its quoted parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.quotes_acts import Act
from relgraph.extraction.quotes_agents import CHARGES
from relgraph.extraction.quotes_back import POINTERS
from relgraph.extraction.quotes_complement import has_verb
from relgraph.extraction.quotes_content import Content
from relgraph.extraction.quotes_direct import is_title
from relgraph.extraction.quotes_found import Quote, Reading
from relgraph.extraction.quotes_units import Token, Unit
from relgraph.extraction.quotes_words import (
    BE,
    CLAUSE,
    COUNTS,
    DAYS,
    DETERMINERS,
    FINITE,
    FIRST_PERSON,
    HAVE,
    LINKS,
    MODAL,
    NOT,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    adverb,
    small,
    voices,
)
from relgraph.extraction.scene import PEOPLE, Scene
from relgraph.model import Span

_COUNTED = re.compile(rf"\d,\d{{3}}|\d\.\d|\d ?%|\bper ?cent\b|\b{one_of('before a number')} \d")
_CLOSERS = frozenset("”\"’'»")
GIVING = small("giving")
"""With a thing behind them these are deeds of a country: `announced a loan`, `promised 200 tons`."""
EMPTY = small("empty")
"""What is announced with the article alone was told elsewhere: `announced the step`."""
KNOWN = frozenset({"the", "this", "that"})
PLACED = small("placed")
JOINING = frozenset({"and", "but"})
FEWEST = 2
"""A clause of fewer words says nothing."""
REASONS = small("reasons")
"""Who criticises without one of these words says nothing but that he does."""
JOINED = 5
"""A clause that `and` joins to a passage needs fewer words of its own."""
LABEL = 3
"""A passage of fewer words inside a clause is a label."""
WHOLE = 11
"""So many words before a passage are a clause of their own, whatever the last of them."""
FEW, LONG = 4, 10
"""So few words in quotation marks, with so many behind them, are a part of what is told in other words."""
TORN = 9
"""A clause that breaks off at an article has as many words."""
NO_VERBS = ("ous", "ss")
"""What ends so is no verb in its third person."""
BESIDE = 6
"""Before a quoted passage, a clause must have as many words of its own to stand as a statement of its own.

One fewer where it has its verb, or leans on the passage with a preposition: `Poles would judge it “by the queue”`.
"""


def reported(scene: Scene, readings: Sequence[Reading]) -> Iterator[Quote]:
    """The indirect quotes of a document; the last one of a paragraph may go on over its further sentences."""
    for k, reading in enumerate(readings):
        for quote in indirect(scene, reading):
            span = Span(quote.start, quote.end)
            if scene.entities[quote.speaker].kind in PEOPLE:
                span = _goes_on(scene, readings, k, span)
            yield replace(quote, end=span.end)


def indirect(scene: Scene, reading: Reading) -> Iterator[Quote]:
    """The indirect quotes of a unit; two speakers joined by `and` give one each."""
    for content in reading.contents:
        keys = reading.speakers[reading.acts.index(content.act)]
        if keys and _deed(scene, reading, content, keys[0]):
            continue
        for span in clauses(scene.text, reading.unit, content) if keys else ():
            cue = Span(content.act.cue.start, content.act.cue.end)
            partly = content.place == "after" and any(span.start < p.start < span.end for p in reading.unit.passages)
            rule = f"quoted.indirect.{'partly' if partly else content.place}"
            for key in keys:
                yield Quote(span.start, span.end, key, "indirect", rule, reading.via(content.act), cue)


def _deed(scene: Scene, reading: Reading, content: Content, key: str) -> bool:
    """Whether a country or body does or counts something, where a person would speak: `Japan pledged $4 million`."""
    kind, tokens = scene.entities[key].kind, reading.unit.tokens
    if kind not in {"country", "organization"}:
        return False
    start, end = content.tokens
    if content.place == "according":
        return bool(_COUNTED.search(scene.text, tokens[start].start, tokens[end - 1].end))
    gives = tokens[content.act.first].low in GIVING and not _clause(tokens, start, end)
    thinks = content.act.cue.id == "think" and tokens[start - 1].low != "that"
    return kind == "country" and (gives or thinks)


def _clause(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether what is reported has a verb of its own, and is no thing that is given or begun."""
    if tokens[start - 1].low == "that" or tokens[start].low in {"to", "it", "that"}:
        return True
    verb = next((i for i in range(start, end) if tokens[i].low in FINITE), end)
    return verb < end and not any(tokens[i].low in RELATIVES | CLAUSE for i in range(start, verb))


def _goes_on(scene: Scene, readings: Sequence[Reading], k: int, span: Span) -> Span:
    """The span to the end of its paragraph, where the rest speaks in the first person and has no act of its own.

    News from translated readouts puts a whole speech behind one `emphasized that`.
    """
    unit = readings[k].unit
    end = scene.document.blocks[unit.block].end
    alone = k + 1 == len(readings) or readings[k + 1].unit.block != unit.block
    if not alone or unit.passages or span.end < unit.end - 1 or not FIRST_PERSON.search(scene.text, unit.end, end):
        return span
    return Span(span.start, unit.end + len(scene.text[unit.end : end].rstrip(" .\n")))


def clauses(text: str, unit: Unit, content: Content) -> Iterator[Span]:
    """The words of the content outside quotation marks, where they say something of their own."""
    tokens, (start, end) = unit.tokens, content.tokens
    if content.act.cue.id == "deny" and _says_nothing(tokens, start, end):
        return
    if tokens[content.act.first].low in GIVING and _names_only(tokens, start, end):
        return
    if tokens[content.act.first].low == "added" and _amount(tokens, start, end):
        return
    inside = range(start, end) if unit.passages else ()
    quoted = [i for i in inside if tokens[i].quoted and not _label(text, tokens[i], content)]
    if not quoted:
        blamed = any(t.low in REASONS for t in tokens[start:end]) or (
            tokens[start].low in DETERMINERS and end - start >= JOINED
        )
        if content.act.cue.id != "criticise" or blamed:
            yield from _span(text, tokens, start, end, _fewest(content.act))
    elif _whole(text, tokens, content, quoted):
        yield from _span(text, tokens, start, end)
    elif content.place == "before" and tokens[quoted[0] - 1].text != "," and _own(text, tokens, start, quoted[0]):
        yield from _span(text, tokens, start, quoted[0])
    elif content.place == "according" and start >= content.act.right:
        if tokens[start].low not in PREPOSITIONS and _own(text, tokens, start, quoted[0]):
            yield from _span(text, tokens, start, quoted[0])
    elif content.place == "after":
        torn = tokens[quoted[0] - 1].low in DETERMINERS  # `he would make a “strong pitch” for the talks`
        for read in (_partly, _beside) if torn else (_beside, _partly):
            if found := [*read(text, tokens, content, quoted)]:
                yield from found
                return


def _beside(text: str, tokens: Sequence[Token], content: Content, quoted: Sequence[int]) -> Iterator[Span]:
    """The clauses before and behind what stands in quotation marks."""
    start, end = content.tokens
    own = _own(text, tokens, start, quoted[0])
    if own:
        yield from _span(text, tokens, start, quoted[0] - (tokens[quoted[0] - 1].low in LINKS))
    yield from _span(text, tokens, _second(tokens, quoted[-1], end, FINITE if own else frozenset()), end)


def _partly(text: str, tokens: Sequence[Token], content: Content, quoted: Sequence[int]) -> Iterator[Span]:
    """A clause with few words in quotation marks that goes on behind them: long, where an auxiliary stands before them.

    `he was “sorry” for the delay …`, but `failure would have caused “great damage” to its interests`. Behind a comma
    the report goes on: `it was a “dangerous game”, as she arrived in Suva`.
    """
    start, end = content.tokens
    few = all(len(text[tokens[i].start : tokens[i].end].split()) <= FEW for i in quoted)
    behind = sum(t.text[0].isalnum() for t in tokens[quoted[-1] + 1 : end])
    long = LONG if tokens[quoted[0] - 1].low in BE | MODAL else FEW
    apart = tokens[quoted[-1] + 1].text == "," if quoted[-1] + 1 < end else True
    if few and behind >= long and quoted[0] > start + 1 and not apart:
        yield from _span(text, tokens, start, end)


def _amount(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether something grows by a number: `the index added 2.2 percent`, and not `added 40 ships were lost`."""
    counted = tokens[start].text[0].isdigit() or tokens[start].low in COUNTS
    return counted and not has_verb(tokens, start, end)


def _says_nothing(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether what is denied stands elsewhere: `denied the allegations`, `denied it within the hour`."""
    noun = tokens[end - 1].low
    claims = end - start <= LABEL and (noun in CHARGES or voices().get(noun) == "saying")
    points = tokens[start].low in POINTERS and (end - start == 1 or tokens[start + 1].low in PREPOSITIONS)
    return claims or points


def _names_only(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a step is announced of which nothing is told but when or where: `announced the decision on Friday`."""
    if end - start < FEWEST or tokens[start].low not in KNOWN or tokens[start + 1].low not in EMPTY:
        return False
    rest = tokens[start + FEWEST : end]
    placed = len(rest) > 1 and rest[0].low in PLACED and rest[1].capital
    return not rest or placed or rest[0].low in DAYS


def _fewest(act: Act) -> int:
    """So many words say something: one that is asked for or denied (`urged restraint`), three without their `that`."""
    return FEWEST - (act.cue.id in {"demand", "deny"}) + (act.takes in {"c", "t"})


def _whole(text: str, tokens: Sequence[Token], content: Content, quoted: Sequence[int]) -> bool:
    """Whether a clause is said as a whole, with the few words in quotation marks that it opens with."""
    start, end = content.tokens
    opens = quoted[0] == start and len(quoted) == 1 and set("cs") & set(content.act.takes)
    return bool(opens) and _names_subject(text, tokens, start, end)


def _names_subject(text: str, tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a short passage is only the subject of what is reported (`that “lasting peace” can only be …`)."""
    follower = tokens[start + 1].low if start + 1 < end else "to"
    short = len(text[tokens[start].start : tokens[start].end].split()) <= LABEL and end - start > BESIDE
    return short and follower not in PREPOSITIONS


def _label(text: str, token: Token, content: Content) -> bool:
    """Whether a passage is only a name or label in a clause that is no quote itself."""
    passage = text[token.start : token.end]
    count = len(passage.split())
    others = content.act.cue.id == "deny" and "c" in content.act.takes and count <= LABEL
    return others or is_title(passage) or (content.place != "after" and count < LABEL)


def _aside(tokens: Sequence[Token], passage: int, end: int) -> bool:
    """Whether a passage stands between commas, and the clause goes on behind it."""
    commas = passage + 2 < end and tokens[passage - 1].text == "," and tokens[passage + 1].text == ","
    return commas and tokens[passage + 2].low not in CLAUSE  # `he was calm, “half and half”, when it rained`


def _second(tokens: Sequence[Token], passage: int, end: int, verbs: frozenset[str]) -> int:
    """Where a further clause begins behind a passage: `it was “…” and that he would …`, or one of the `verbs`."""
    if _aside(tokens, passage, end):
        return passage + 2
    for i in range(passage, end - 1):
        if tokens[i].low in JOINING and tokens[i + 1].low in PRONOUNS | verbs | {"that"}:
            return i + 1 + (tokens[i + 1].low == "that")
    return end


def _span(text: str, tokens: Sequence[Token], start: int, end: int, fewest: int = FEWEST) -> Iterator[Span]:
    while start < end and tokens[end - 1].text in {",", ";", ":", "."}:
        end -= 1
    while start < end and tokens[start].text in {",", ";", ":", "."}:
        start += 1
    words = (t for t in tokens[start:end] if t.text[0].isalnum())
    if len(list(islice(words, fewest))) == fewest:
        stop = tokens[end - 1].end
        yield Span(tokens[start].start, stop - (text[stop - 1] == "." and text[stop - 2] in _CLOSERS))


def _own(text: str, tokens: Sequence[Token], start: int, passage: int) -> bool:
    """Whether the words before a passage are many enough to stand by themselves, and not only its beginning."""
    last = tokens[passage - 1].low
    count = sum(t.text[0].isalnum() for t in tokens[start:passage])
    if _headless(text, tokens, start, passage):
        return False
    if last in LINKS or count >= WHOLE:
        return count >= JOINED
    if last in RELATIVES or last in NOT or last in HAVE or (last in DETERMINERS and count < TORN):
        return False
    leans = last in PREPOSITIONS - MODAL
    verb = last not in MODAL | DETERMINERS and any(t.low in FINITE for t in tokens[start:passage])
    return count >= BESIDE - (leans or verb) and last not in BE and not _predicate(text, tokens[passage])


def _headless(text: str, tokens: Sequence[Token], start: int, passage: int) -> bool:
    """Whether the words before a passage are a subject whose verb it brings: `a refusal “means that …”`."""
    if any(t.low in FINITE or t.low.endswith("ed") for t in tokens[start:passage]):
        return False
    last, first = tokens[passage - 1], _first(text, tokens[passage])
    verb = first in FINITE or (first.endswith(("s", "ed")) and not first.endswith(NO_VERBS))
    return verb and last.low not in PREPOSITIONS | DETERMINERS


def _first(text: str, passage: Token) -> str:
    """The first word of a passage behind its adverbs."""
    return next((w for w in text[passage.start + 1 : passage.end].split() if not adverb(w.lower())), "")


def _predicate(text: str, passage: Token) -> bool:
    """Whether a passage brings the verb of its clause (`a visit “was not on the agenda”`)."""
    first = _first(text, passage).lower()
    return first != "to" and (first in MODAL or first in BE or first in HAVE)
