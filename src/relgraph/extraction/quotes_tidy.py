"""One entry for one saying: headline and deck repeat the story, and a passage may stand twice."""

from __future__ import annotations

import re
from collections.abc import Iterable

from relgraph.extraction.quotes_found import Quote
from relgraph.extraction.scene import HEADS, Scene

_WORD = re.compile(r"\w+")


def tidy(scene: Scene, quotes: Iterable[Quote]) -> list[Quote]:
    """The quotes by place, without those that another one holds: the body's words before those above it."""
    placed = [(_above(scene, quote), quote) for quote in quotes]
    placed.sort(key=lambda one: (one[0], one[1].start, one[1].end, one[1].speaker))
    told = any(not above for above, _ in placed)
    whole = [quote for _, quote in placed if quote.rule.startswith("quoted.blocks")]
    kept: list[Quote] = []
    said: dict[str, list[str]] = {}
    for above, quote in placed:
        if above and told:
            break  # those above the body stand last
        if any(q.start <= quote.start < q.end and q is not quote for q in whole):
            continue
        words = f" {_folded(scene, quote)} "
        if any(_same(words, other, above=above) for other in said.get(quote.speaker, [])):
            continue
        said.setdefault(quote.speaker, []).append(words)
        kept.append(quote)
    return sorted(kept, key=lambda q: (q.start, q.end, q.speaker))


def _same(words: str, other: str, *, above: bool) -> bool:
    return words in other if above else words == other


def _folded(scene: Scene, quote: Quote) -> str:
    return " ".join(_WORD.findall(scene.text[quote.start : quote.end].lower()))


def _above(scene: Scene, quote: Quote) -> bool:
    sentence = scene.sentence_at(quote.start)
    return sentence is not None and scene.document.blocks[sentence.block].kind in HEADS
