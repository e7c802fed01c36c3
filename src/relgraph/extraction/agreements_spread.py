"""Cues that stand apart from their subject: "talks with the president on copper", "met the minister over fishing"."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import BORDER
from relgraph.extraction.scene import Scene
from relgraph.gazetteer.hit import Hit
from relgraph.model import Sentence
from relgraph.text.absolute import MONTH

WITH = re.compile(r"\s+(?:[\w\s]{1,25}\s)?(?:with|between)\s")
TRY = rf"(?:in\s+an?\s+(?:\w+\s+)?|as\s+part\s+of\s+(?:an?\s+)?){one_of('efforts')}\s+"
AIM = rf"(?:{TRY})?to\s+(?:try\s+(?:to|and)\s+)?{one_of('aims of talks')}"
NO_TOPIC = rf"(?!(?:the\s+)?\d|[A-Z][a-z]+day\b|{MONTH}|{one_of('no subject of talks')}\b)"
ON = re.compile(
    rf"(?:\s+(?:here|there|in|at|today|yesterday)\b[^,.;]{{0,40}}?)?,?\s+(?:on|about|over|regarding|concerning)\s+{NO_TOPIC}"
)
TOPIC = re.compile(rf",?\s(?:over|about|regarding|concerning|{AIM})\s+{NO_TOPIC}")
ON_TOPIC = re.compile(rf",?\s(?:on|over|about|regarding|concerning|{AIM})\s+{NO_TOPIC}")
"""Words that a subject of talks follows, wherever they stand behind the talks."""
TALKED = re.compile(rf"{one_of('talked')}\b", re.IGNORECASE)
"""What "on" tells the subject of; behind "met" it tells the day."""
PLAIN = re.compile(rf"(?:[\s,]|{one_of('around partners')}\b|[A-Z][\w.'’-]*|['’]s\b)*")
"""What may stand among partners, places and days: no verb."""
REACH = 160
FAR = 200
"""Characters behind a word for talks in which its subject stands."""


def spread(scene: Scene, sentence: Sentence, hits: Sequence[Hit]) -> Iterator[Hit]:
    """A cue for each word of talks or meeting whose partners or place stand before its subject."""
    stops = [h.start for h in hits if h.id == "stop"]
    for hit in (h for h in hits if h.id == "talks"):
        limit = min(sentence.end, following(stops, hit.end))
        with_whom = WITH.match(scene.text, hit.end)
        people = scene.mentions_in(hit.end, min(limit, hit.end + REACH)) if with_whom else []
        ends = [hit.end, *(p.end for p in people)]
        on = next((m for end in ends if (m := ON.match(scene.text, end, limit))), None)
        if on and not scene.hits_in(hit.end, on.start(), "said"):
            yield _topic(hit, on.end())
        elif end := _topic_behind(scene, hit, limit, ON_TOPIC):
            yield _topic(hit, end)


def contacts(scene: Scene) -> Iterator[Hit]:
    """A cue for each verb of meeting behind whose partner a subject stands: "met the minister over fishing"."""
    for hit in (h for h in scene.hits_of("met") if h.id == "contact"):
        sentence = scene.sentence_at(hit.start)
        words = ON_TOPIC if TALKED.match(scene.text, hit.start) else TOPIC
        end = _topic_behind(scene, hit, sentence.end, words) if sentence else 0
        if end and not any(h.end > hit.start for h in scene.hits_in(hit.start - REACH, hit.start + 1, "agreed")):
            yield Hit(hit.start, end, "agreed", "contact", {"status": "discussed", "noun": ""})


def following(places: Sequence[int], start: int) -> int:
    """The first of the sorted places from `start` on, or one beyond any text."""
    at = bisect_left(places, start)
    return places[at] if at < len(places) else sys.maxsize


def _topic(talks: Hit, end: int) -> Hit:
    return Hit(talks.start, end, "agreed", "topic", {"status": "discussed", "noun": ""})


def _topic_behind(scene: Scene, hit: Hit, limit: int, words: re.Pattern[str]) -> int:
    """Where the subject of talks begins behind their partners, place and day; 0 where nothing tells it."""
    topic = words.search(scene.text, hit.end, min(limit, hit.end + FAR))
    if topic is None or BORDER.search(scene.text, hit.end, topic.start()):
        return 0
    return topic.end() if _are_names(scene, hit.end, topic.start()) else 0


def _are_names(scene: Scene, start: int, end: int) -> bool:
    """Whether nothing but partners, places and days stands in `start:end`."""
    names = [(m.start, m.end) for m in scene.mentions_in(start, end)]
    days = [(d.start, d.end) for d in scene.dates_in(start, end)]
    at = start
    for first, last in sorted(names + days):
        if first >= at and not PLAIN.fullmatch(scene.text, at, first):
            return False
        at = max(at, last)
    return at >= end or PLAIN.fullmatch(scene.text, at, end) is not None
