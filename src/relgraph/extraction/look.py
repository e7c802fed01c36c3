"""From a document to a scene: one scan for all known surfaces, and the dates."""

from __future__ import annotations

import re

from relgraph.extraction.scene import Covered, Scene
from relgraph.gazetteer import Gazetteer, Hit
from relgraph.gazetteer.view import without_accents
from relgraph.model import Document
from relgraph.text import find_dates

OUT_OF_SCOPE = frozenset({"clutter", "stamp"})

_HOUR = re.compile(r"\d\s?[Pp]\.?[Mm]\b")


def look(document: Document, gazetteer: Gazetteer) -> Scene:
    """The scene with hits and dates; what stands in clutter or a stamp is left out."""
    plain = without_accents(document.text)
    hits = gazetteer.scan(document.text, plain)
    outside = Covered((block.start, block.end) for block in document.blocks if block.kind in OUT_OF_SCOPE)
    clutter: list[Hit] = []
    if _HOUR.search(plain):
        hits = [hit for hit in hits if hit.id != "prime_minister" or not _is_clock(plain, hit)]
    if outside:
        clutter = [hit for hit in hits if hit.start in outside]
        hits = [hit for hit in hits if hit.start not in outside]
    scene = Scene(document, hits=hits, dates=find_dates(document), plain=plain)
    scene.notes["clutter"] = clutter
    scene.notes["publisher"] = gazetteer.scan(document.publisher or "")
    return scene


def _is_clock(plain: str, hit: Hit) -> bool:
    """Whether a prime minister is an hour: `9:30 p.m.`."""
    return _HOUR.match(plain, hit.start - 1) is not None or _HOUR.match(plain, hit.start - 2) is not None
