"""Whom a quote is about, when and on what occasion it was said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from relgraph.extraction.quotes_found import Quote
from relgraph.extraction.quotes_words import small
from relgraph.extraction.scene import PEOPLE, Scene
from relgraph.model import Statement, When

STANDING_OUT = 2
"""Named so many times as often as the next one, or alone, somebody stands out."""
PARTIAL = 7
"""A quote with fewer blanks leans on its sentence."""
BESIDE_CUE = 60
"""A day so many characters from the cue, and outside the quote, is when it was said."""
DEEDS = small("deeds of a day")
FOREVER = "9999-12-31"
NOUN = 20
"""No noun of a deed is longer."""
OCCASIONS = frozenset({"meeting", "phone_call", "summit", "negotiation", "visit", "statement", "ceremony"})


def about(scene: Scene, quote: Quote) -> list[str]:
    """The one country or person that stands out: in the quote, or around a partial one."""
    own = {quote.speaker, scene.side_of(quote.speaker)}
    places = [(quote.start, quote.end)]
    sentence = scene.sentence_at(quote.start)
    if sentence and scene.text.count(" ", quote.start, quote.end) < PARTIAL:
        places.append((sentence.start, sentence.end))
    for start, end in places:
        mentions = scene.mentions_in(start, end, "country", *PEOPLE)
        named = Counter(m.key for m in mentions if m.key not in own)
        if named:
            return _outstanding(named)
    return []


def _outstanding(named: Counter[str]) -> list[str]:
    (first, most), *others = named.most_common(2)
    return [first] if not others or most >= STANDING_OUT * others[0][1] else []


def occasions(statements: Sequence[Statement]) -> list[Statement]:
    """The events at which somebody may have spoken."""
    events = (s for s in statements if s.kind == "event" and s.status in {"happened", None})
    return [event for event in events if event.payload["event_type"] in OCCASIONS]


def occasion(scene: Scene, quote: Quote, held: Sequence[Statement]) -> str | None:
    """The one of the events `held` in whose sentence, or else in whose paragraph, the quote stands."""
    sentence = scene.sentence_at(quote.start) if held else None
    if sentence is None:
        return None
    near = [e for e in held if sentence.start <= e.start < sentence.end] or [
        e for e in held if (at := scene.sentence_at(e.start)) and at.block == sentence.block
    ]
    return str(near[0].payload["ref"]) if near else None


def said_on(scene: Scene, quote: Quote) -> When | None:
    """The day that stands beside the cue: `said on Friday`."""
    cue = quote.cue
    sentence = scene.sentence_at(cue.start) if cue else None
    days = scene.dates_in(sentence.start, sentence.end) if sentence else ()
    if cue is None or not days:
        return None
    last = _last_day(scene.document.published)
    past = (d for d in days if d.date <= last[: len(d.date)])
    outside = (d for d in past if not quote.start <= d.start < quote.end and not _names(scene.text, d.end))
    near = min(outside, key=lambda d: abs(d.start - cue.end), default=None)
    return near if near and abs(near.start - cue.end) <= BESIDE_CUE else None


def _last_day(published: str | None) -> str:
    """The last day on which somebody may have spoken of whom a page tells: the one behind its stamp, for its zone."""
    return (date.fromisoformat(published) + timedelta(days=1)).isoformat() if published else FOREVER


def _names(text: str, end: int) -> bool:
    """Whether a day names what happened on it, and not when somebody spoke: `the 7 October attack`."""
    return text[end : end + 1] == " " and text[end + 1 : end + NOUN].split(" ", maxsplit=1)[0].strip(".,;:") in DEEDS
