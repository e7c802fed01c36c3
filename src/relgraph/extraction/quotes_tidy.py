"""One entry for one saying: headline and deck repeat the story, and a passage may stand twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from relgraph.extraction.quotes_found import Quote
from relgraph.extraction.scene import HEADS, Covered, Scene

WHOLE = "quoted.blocks"
"""So begin the rules that give a paragraph as one quote."""
_WORD = re.compile(r"\w+")


def tidy(scene: Scene, quotes: Iterable[Quote]) -> list[Quote]:
    """The quotes by place, without those that another one holds: the body's words before those above it."""
    found = sorted(quotes, key=lambda q: (q.start, q.end, q.speaker))
    body = [quote for quote in found if not _above(scene, quote)]
    return list(_once(scene, _outside(body))) if body else list(_longest(scene, _outside(found)))


def _outside(quotes: Sequence[Quote]) -> list[Quote]:
    """The quotes without those that stand in a paragraph that is one quote, and are not that."""
    whole = Covered((quote.start, quote.end) for quote in quotes if quote.rule.startswith(WHOLE))
    return [quote for quote in quotes if quote.rule.startswith(WHOLE) or quote.start not in whole]


def _once(scene: Scene, quotes: Iterable[Quote]) -> Iterator[Quote]:
    """The quotes without those whose words the same speaker has said before."""
    said: set[tuple[str, str]] = set()
    for quote in quotes:
        words = (quote.speaker, _folded(scene, quote))
        if words not in said:
            said.add(words)
            yield quote


def _longest(scene: Scene, quotes: Iterable[Quote]) -> Iterator[Quote]:
    """Of quotes above a story, of which there are few, those whose words are no part of what stands before."""
    said: dict[str, list[str]] = {}
    for quote in quotes:
        words, before = f" {_folded(scene, quote)} ", said.setdefault(quote.speaker, [])
        if not any(words in other for other in before):
            before.append(words)
            yield quote


def _folded(scene: Scene, quote: Quote) -> str:
    return " ".join(_WORD.findall(scene.text[quote.start : quote.end].lower()))


def _above(scene: Scene, quote: Quote) -> bool:
    sentence = scene.sentence_at(quote.start)
    return sentence is not None and scene.document.blocks[sentence.block].kind in HEADS
