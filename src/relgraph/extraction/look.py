"""From a document to a scene: one scan for all known surfaces, and the dates."""

from __future__ import annotations

from bisect import bisect_right

from relgraph.extraction.scene import Scene
from relgraph.gazetteer import Gazetteer, Hit
from relgraph.gazetteer.view import without_accents
from relgraph.model import Block, Document
from relgraph.text import find_dates

OUT_OF_SCOPE = frozenset({"clutter", "stamp"})


def look(document: Document, gazetteer: Gazetteer) -> Scene:
    """The scene with hits and dates; what stands in clutter or a stamp is left out."""
    plain = without_accents(document.text)
    hits = gazetteer.scan(document.text, plain)
    outside = [block for block in document.blocks if block.kind in OUT_OF_SCOPE]
    if outside:
        hits = [hit for hit in hits if not within(outside, hit)]
    scene = Scene(document, hits=hits, dates=find_dates(document), plain=plain)
    scene.notes["publisher"] = gazetteer.scan(document.publisher or "")
    return scene


def within(blocks: list[Block], hit: Hit) -> bool:
    """Whether the hit begins in one of the blocks, which are sorted."""
    i = bisect_right(blocks, hit.start, key=lambda block: block.start) - 1
    return i >= 0 and hit.start < blocks[i].end
