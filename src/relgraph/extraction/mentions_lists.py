"""Titles that several share: `Presidents A of Chad, B of Mali and C`, `the Polish and Czech presidents, A and B`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from relgraph.extraction.mentions_reading import Reading
from relgraph.extraction.mentions_titles import Title
from relgraph.extraction.scene import Scene
from relgraph.gazetteer import Hit

_NEXT_IN_LIST = re.compile(
    r"(?:\s+(?:of|from)\s+[A-Z][\w\s'-]*?)?(?:\s*\([^()]{1,30}\))?\s*(?:,\s+and|,|;|\band|&)\s+(?:the\s+)?"
)
_ANOTHERS = re.compile(r",?\s+and\s+(?P<side>[A-Z][\w\s]*?)'s?,\s+")
_IN_TURN = re.compile(r",\s+(?:and\s+)?(?:of\s+)?(?P<side>[A-Z][\w\s]*?),\s+")
_AND = re.compile(r"(?:'s)?(?:,\s+and|,|\s+and|\s+&)\s+(?:the\s+)?")
FAR = 80
"""The countries of a title stand within so many characters before it."""


def share_titles(scene: Scene, readings: Sequence[Reading]) -> None:
    """Give those who are named in a row the title of the first or last, or the country that is theirs in turn."""
    _share_forward(scene, readings)
    _share_sides(scene, readings)
    _share_titles_of_others(scene, readings)
    _share_back(scene, readings)


def _plural(titles: Sequence[Title]) -> Title | None:
    return next((t for t in titles if t.hit.row.get("number") == "plural"), None) if titles else None


def _share_forward(scene: Scene, readings: Sequence[Reading]) -> None:
    """Give the title of several to each name of a list: `Presidents A of Chad, B of Mali and C`."""
    for one, other in pairwise(readings):
        title = _plural(one.before)
        if title is None or other.before or other.candidate.common:
            continue
        if _NEXT_IN_LIST.fullmatch(scene.plain[one.candidate.end : other.candidate.start]):
            other.before = [replace(title, side=None if one.side else title.side, gap="list")]


def _share_sides(scene: Scene, readings: Sequence[Reading]) -> None:
    """Give each of a row its own country, where as many stand before or behind the title of all."""
    for row in _rows(readings):
        title = row[0].before[0]
        sides = _sides(scene, title, row[0].candidate.start)
        if len(sides) == len(row) and not any(reading.side for reading in row):
            for reading, side in zip(row, sides, strict=True):
                gap = title.gap if reading is row[0] else "list"
                reading.before = [replace(title, side=side, gap=gap), *reading.before[1:]]


def _rows(readings: Sequence[Reading]) -> Iterator[list[Reading]]:
    """Those who share one title of several, each row with two names or more."""
    row: list[Reading] = []
    for reading in readings:
        title = _plural(reading.before[:1])
        if row and title and title.hit == row[0].before[0].hit:
            row.append(reading)
            continue
        if len(row) > 1:
            yield row
        row = [reading] if title else []
    if len(row) > 1:
        yield row


def _sides(scene: Scene, title: Title, name: int) -> list[Hit]:
    """The countries of a title of several, in the order of the text: before it, or between it and the first name."""
    if title.side is None:
        return []
    before = title.side.start < title.hit.start
    start, end = (title.hit.start - FAR, title.side.end) if before else (title.side.start, name)
    hits = scene.hits_in(start, end, "country", "demonym")
    found = hits[-1:] if before else hits[:1]
    for one, other in pairwise(reversed(hits)) if before else pairwise(hits):
        left, right = (other, one) if before else (one, other)
        if not _AND.fullmatch(scene.plain[left.end : right.start]):
            break
        found = [other, *found] if before else [*found, other]
    return found


def _share_titles_of_others(scene: Scene, readings: Sequence[Reading]) -> None:
    """Give a title to the next who is named by a country alone: `Chad's president, A, and Mali's, B`.

    One title of several does for all: `the presidents of Chad, A, Mali, B, and of Togo, C`.
    """
    for one, other in pairwise(readings):
        several = _plural(one.before)
        title = several or next((t for t in one.before if t.gap == "comma"), None) if one.before else None
        if title is None or other.titles:
            continue
        form = _IN_TURN if several else _ANOTHERS
        if match := form.fullmatch(scene.plain[one.candidate.end : other.candidate.start]):
            start = one.candidate.end + match.start("side")
            side = next(iter(scene.hits_in(start, start + 1, "country")), None)
            other.before = [replace(title, start=start, end=other.candidate.start, side=side)] if side else []


def _share_back(scene: Scene, readings: Sequence[Reading]) -> None:
    """Give the title behind a list to each name of it: `A, B and C, secretaries of the Central Committee`."""
    for other, one in pairwise(reversed(readings)):
        title = _plural(other.after)
        gap = scene.plain[one.candidate.end : other.candidate.start]
        if title and not one.titles and _NEXT_IN_LIST.fullmatch(gap) and not one.candidate.common:
            one.after = [replace(title, end=one.candidate.end)]
