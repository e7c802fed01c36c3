"""From a document to a scene: one scan for all known surfaces, and the dates."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from relgraph.extraction.namesakes import without_namesakes
from relgraph.extraction.scene import Scene
from relgraph.gazetteer import Gazetteer, Hit
from relgraph.gazetteer.view import without_accents
from relgraph.model import Block, Document
from relgraph.text import find_dates

OUT_OF_SCOPE = frozenset({"clutter", "stamp"})

_start = attrgetter("start")
_HALF = re.compile(r"\b(North|South)(?=(?:,| and| or| &) (?:the )?(?!\1)(?:North|South) ([A-Z]\w+))")
"""A state by its first word alone, with the word that it shares with the next: `North and South Korea`."""
_POLE = re.compile(r"\b[Tt]he (North|South)(?='s\b|[.,]|\s(?!of\b|and\b|or\b)[a-z])")
"""The direction alone: `the North`, `the South's officials`."""
_HOUR = re.compile(r"\d\s?[Pp]\.?[Mm]\b")


def look(document: Document, gazetteer: Gazetteer) -> Scene:
    """The scene with hits and dates; what stands in clutter or a stamp is left out."""
    plain = without_accents(document.text)
    hits = gazetteer.scan(document.text, plain)
    hits = sorted((*hits, *halves), key=_start) if (halves := _halves(plain, gazetteer)) else hits
    hits = sorted((*hits, *poles), key=_start) if (poles := _poles(plain, hits)) else hits
    hits = [hit for hit in hits if hit.id != "prime_minister" or not _is_clock(plain, hit)]
    hits, clutter = _parted(without_namesakes(plain, hits), document.blocks)
    scene = Scene(document, hits=hits, dates=find_dates(document), plain=plain)
    scene.notes["clutter"] = clutter
    scene.notes["publisher"] = gazetteer.scan(document.publisher or "")
    return scene


def _parted(hits: list[Hit], blocks: Sequence[Block]) -> tuple[list[Hit], list[Hit]]:
    """The hits of the story, and those that begin in clutter or a stamp."""
    outside = [block for block in blocks if block.kind in OUT_OF_SCOPE]
    told: list[Hit] = []
    passed: list[Hit] = []
    place = 0
    for block in outside:
        first = bisect_left(hits, block.start, place, key=_start)
        last = bisect_left(hits, block.end, first, key=_start)
        told += hits[place:first]
        passed += hits[first:last]
        place = last
    return told + hits[place:], passed


def _halves(plain: str, gazetteer: Gazetteer) -> list[Hit]:
    """The states that a text names by their first word alone."""
    if "North" not in plain or "South" not in plain:
        return []
    named = ((half, f"{half[1]} {half[2]}") for half in _HALF.finditer(plain))
    return [
        hit._replace(start=half.start(), end=half.end())
        for half, name in named
        for hit in gazetteer.scan(name)
        if (hit.start, hit.end) == (0, len(name)) and hit.family in {"country", "demonym"}
    ]


def _poles(plain: str, hits: Sequence[Hit]) -> list[Hit]:
    """The two states of one name, where a text calls them by their directions: `the North`, `the South`."""
    if "he North" not in plain and "he South" not in plain:
        return []
    named = {hit.row["caption"]: hit for hit in hits if hit.family in {"country", "demonym"}}
    pairs = ((named[name], named.get(f"South{name[5:]}")) for name in named if name.startswith("North "))
    north, south = next((pair for pair in pairs if pair[1]), (None, None))
    if north is None or south is None:
        return []
    meant = {"North": north._replace(family="country"), "South": south._replace(family="country")}
    return [meant[pole[1]]._replace(start=pole.start(1), end=pole.end(1)) for pole in _POLE.finditer(plain)]


def _is_clock(plain: str, hit: Hit) -> bool:
    """Whether a prime minister is an hour: `9:30 p.m.`."""
    return _HOUR.match(plain, hit.start - 1) is not None or _HOUR.match(plain, hit.start - 2) is not None
