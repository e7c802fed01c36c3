"""Which quotes are the same words: one edge however many outlets print them, to the event at which they were said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple
from zlib import crc32

from relgraph.fold.claims import Voice, Words
from relgraph.fold.dates import dated, number
from relgraph.fold.graph import Piece, Tie
from relgraph.fold.ids import day_id, edge_id
from relgraph.fold.tables import event_codes
from relgraph.fold.voices import certainty, sources
from relgraph.model import Node

REACH = 1
"""Days within which the same words are one quote."""
_NO_WORD = re.compile(r"[\W_]+")
_LETTERS = bytes(c if chr(c).isalnum() and c < 128 else ord(" ") for c in range(256))


class Quote(NamedTuple):
    """The same words of one speaker, as several articles print them, the first one first."""

    id: str
    words: tuple[Words, ...]
    event: str
    implicit: bool


def quote_id(first: Words) -> str:
    """Hash of the speaker, the words and the first statement's day."""
    day, voice = first.day, first.voice
    return day_id(day, "QUOTED", first.speaker, folded(voice.evidence), day or voice.id)


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """The words alone, in lower case: typography and punctuation differ from outlet to outlet."""
    if text.isascii():  # the same in half the time
        return b" ".join(text.lower().encode().translate(_LETTERS).split()).decode()
    return _NO_WORD.sub(" ", text.casefold()).strip()


def block(words: Words) -> int:
    """Quotes of one block can be the same: a short hash of the speaker and the words, which others may have too."""
    speaker, said = _said(words)
    return crc32(said.encode("utf-8", "surrogatepass"), crc32(speaker.encode("utf-8", "surrogatepass")))


def _said(words: Words) -> tuple[str, str]:
    """What is the same where two quotes are the same but for their days."""
    return words.speaker, folded(words.voice.evidence)


def place(words: Words) -> int:
    """The day's number, 0 where there is none."""
    return number(words.day) if words.day else 0


def alike(quotes: Sequence[Words]) -> Iterator[tuple[Words, ...]]:
    """The quotes of one block, those that are the same words together."""
    if len(quotes) == 1:
        yield tuple(quotes)
        return
    held: dict[tuple[str, str], list[Words]] = {}
    for words in quotes:
        held.setdefault(_said(words), []).append(words)
    for same in held.values():
        for stretch in stretches(same):
            yield from same_words(stretch)


def stretches(quotes: Iterable[Words]) -> Iterator[list[Words]]:
    """Quotes of the same words, cut where more than a day lies between two."""
    held: list[Words] = []
    for words in sorted(quotes, key=lambda w: (place(w), w.voice)):
        if held and place(words) - place(held[-1]) > REACH:
            yield held
            held = []
        held.append(words)
    if held:
        yield held


def same_words(stretch: Sequence[Words]) -> Iterator[tuple[Words, ...]]:
    """The quotes of one stretch, those within a day of the first together."""
    held: list[Words] = []
    for words in sorted(stretch, key=lambda w: (place(w), w.voice)):
        if held and place(words) - place(held[0]) > REACH:
            yield tuple(held)
            held = []
        held.append(words)
    if held:
        yield tuple(held)


def settled(same: tuple[Words, ...], events: Sequence[str]) -> Quote:
    """The quote with its event: that of the first article that names one, else the speaker's occasion there.

    `events` are those that the articles name for each of the words, "" for none.
    """
    first = same[0]
    if len(same) > 1:
        told = sorted(zip((w.voice for w in same), events, same, strict=True))
        first, events = told[0][2], [event for _, event, _ in told]
    found = next(filter(None, events), "")
    return Quote(quote_id(same[0]), same, found or occasion_id(first), implicit=not found)


def occasion_id(words: Words) -> str:
    """The event that stands for all that a speaker says in an article, where it names none."""
    return _occasion_id(words.voice.told, words.speaker, words.voice.root)


@lru_cache(maxsize=1024)
def _occasion_id(told: str, speaker: str, root: str) -> str:
    return day_id(told, "occasion", speaker, root)


def quote_piece(quote: Quote) -> Piece:
    """The edge of a quote, by itself."""
    tie = quote_tie(quote)
    return Piece(ties=[tie], voices=tie[5], event=quote.event)


def quote_tie(quote: Quote) -> Tie:
    """The edge of a quote."""
    words = quote.words
    first, voice = words[0], words[0].voice
    voices = [w.voice for w in words]
    properties: dict[str, Any] = {
        "text": voice.evidence,
        "kind": "direct" if "direct" in [w.kind for w in words] else "indirect",
        "about": list(first.about) if len(words) == 1 else sorted({a for w in words for a in w.about}),
        **dated(voice.date),
        "sources": sources(voices),
        "article_id": voice.article,
        "start": first.start,
        "end": first.end,
    }
    if first.via:
        properties["attributed_via"] = first.via
    properties["confidence"] = certainty(voices)
    return (quote.id, "QUOTED", first.speaker, quote.event, properties, voices)


def occasion_piece(event: str, said: Sequence[Words]) -> Piece:
    """The event that stands for an occasion of which nothing is known but that somebody spoke."""
    words = sorted(said, key=lambda w: w.voice)
    voices = [w.voice for w in words]
    speaker = words[0].speaker
    properties = {
        "event_type": "statement",
        **dated(min((v.date for v in voices if v.date), default=None)),
        "status": "happened",
        "disputed": False,
        "sources": sources(voices),
        "implicit": True,
        **event_codes().get(("statement", "happened"), {}),
    }
    node = Node(event, "Event", f"Statement: {words[0].name}", properties)
    name = edge_id(event, "TOOK_PART_IN", speaker)
    ties: list[Tie] = [(name, "TOOK_PART_IN", speaker, event, {"role": "party"}, voices)]
    by_article: dict[str, list[Voice]] = {}
    for voice in voices:
        by_article.setdefault(voice.article, []).append(voice)
    for article, told in by_article.items():
        ties.append((edge_id(event, "REPORTED_IN", article), "REPORTED_IN", event, article, {}, told))
    return Piece([node], ties, voices)
