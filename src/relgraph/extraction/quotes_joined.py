"""A further clause that somebody says behind his attribution: `“It is over,” she said, and Seoul would pay`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relgraph.extraction.quotes_acts import Act
from relgraph.extraction.quotes_found import Quote, Reading
from relgraph.extraction.quotes_units import Token
from relgraph.extraction.quotes_words import BE, DETERMINERS, FINITE, LINKS, PRONOUNS

NEAR = 8
"""Behind the cue, so few tokens of place, day or hearer stand before the comma of the next clause."""
JOINING = LINKS - {"then", "or"}
VERB_WITHIN = 10
FEWEST = 4
"""A clause has more tokens."""
CARRIED = FINITE - BE | {"is", "are", "was", "were"}
"""With one of these the subject of what was said goes on: `…, he said, and would come in May`."""


def joined(readings: Sequence[Reading], found: Sequence[Quote]) -> list[Quote]:
    """The indirect quotes of clauses that are joined to an attribution by a comma and a link word.

    None where one of those `found` so far stands.
    """
    return [q for q in _candidates(readings) if not any(q.start < other.end and q.end > other.start for other in found)]


def _candidates(readings: Sequence[Reading]) -> Iterator[Quote]:
    for reading in readings:
        for act, keys in zip(reading.acts, reading.speakers, strict=True):
            if keys and (span := _span(reading, act)):
                for key in keys:
                    yield Quote(*span, key, "indirect", "quoted.indirect.joined", reading.via(act))


def _span(reading: Reading, act: Act) -> tuple[int, int] | None:
    tokens = reading.unit.tokens
    start = _start(tokens, act)
    if start is None or "c" not in act.takes:
        return None
    end = _end(reading, start)
    return (tokens[start].start, tokens[end - 1].end) if end and _clause(tokens, start, end) else None


def _start(tokens: Sequence[Token], act: Act) -> int | None:
    """Where the clause begins, behind an attribution that closes what was said, or behind its quote."""
    for comma, token in enumerate(tokens[act.right : act.right + NEAR], act.right):
        if token.text == ",":
            closes = act.left > 0 and (tokens[act.left - 1].quoted or tokens[act.left - 1].text == ",")
            told = tokens[comma + FEWEST :] and tokens[comma + 1].low in JOINING
            return comma + 2 if told and (closes or tokens[comma - 1].quoted) else None
    return None


def _end(reading: Reading, start: int) -> int | None:
    """Where the clause ends: at a passage or semicolon, or with the sentence; None where others speak in it."""
    tokens, end = reading.unit.tokens, len(reading.unit.tokens)
    end = next((i for i in range(start, end) if tokens[i].quoted or tokens[i].text == ";"), end)
    while end > start and tokens[end - 1].text in {".", "!", "?", ","}:
        end -= 1
    return None if any(start <= act.first < end for act in reading.acts) else end


def _clause(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a subject with its verb stands there, or the verb of the subject before."""
    opens = tokens[start].capital or tokens[start].low in DETERMINERS | PRONOUNS | CARRIED
    verb = any(t.low in FINITE for t in tokens[start : min(end, start + VERB_WITHIN)])
    return opens and verb and end - start >= FEWEST
