"""Candidates for names of people: runs of capitalised words, without the titles, countries and dates in them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from relgraph.extract.look import OUT_OF_SCOPE
from relgraph.extract.scene import Scene
from relgraph.gazetteer import Hit
from relgraph.gazetteer.tables import words

_INITIALS = r"[A-Z]\.(?:-?[A-Z]\.)*"
_PREFIX = r"(?:(?:[Aa]l|[Ee]l|[Aa]s|[Aa]n|[Aa]sh|[Aa]d|[Aa]r|[Aa]t|[Aa]z|[Uu]l|[Bb]in|[Bb]en)-|[DdOo]')?"
_WORD = rf"(?:{_INITIALS}|{_PREFIX}[A-Z][A-Za-z]*(?:[-'](?!s\b)[A-Za-z]+)*(?:'(?= (?:al|el|ad)-))?)"
_PARTICLE = r"(?:bin|bint|ibn|van|von|der|den|de|da|do|dos|das|del|della|di|la|le|du|ten|ter|zu|al|el|ul|ur|af|av)"
_BLANK = r"(?: {1,2}|\n(?!\n))"
_RUN = re.compile(
    rf"(?<![\w'])(?:(?:van|von|de|da|di|du|ten|ter|bin|al|el){_BLANK}(?:(?:der|den|la){_BLANK})?)?"
    rf"{_WORD}(?:{_BLANK}(?:{_PARTICLE}{_BLANK}){{0,3}}{_WORD})*(?:,? (?:Jr|Sr)\b\.?)?"
)
_DASH = re.compile("[–—]")
_TOKEN = re.compile(r"[^\s\"]+")

_NEVER_NAMES = frozenset(
    {"country", "demonym", "seat", "capital", "organization", "decoy", "role", "place", "calendar", "outlet"}
)
_MAY_BE_A_NAME = frozenset({"honorific", "royal", "military", "person", "church"})


@dataclass(slots=True)
class Candidate:
    """Words that may be somebody's name. `known` is the person of the gazetteer that they name."""

    start: int
    end: int
    name: str
    words: tuple[str, ...]
    known: Hit | None = None
    opens: bool = False

    @property
    def shouted(self) -> bool:
        """Whether all its words are in capitals, as in a line of links or a headline."""
        return all(word.isupper() for word in self.words)

    @property
    def common(self) -> bool:
        """Whether all its words are words of ordinary English."""
        if self.words[0] in words("given_names.tsv", "name"):
            return False
        return all(word.lower() in words("common_words.tsv") for word in self.words)


def candidate(scene: Scene, start: int, end: int, known: Hit | None = None, *, opens: bool = False) -> Candidate:
    """The candidate that stands at `start:end`; `opens` where its capital may be that of a sentence."""
    dash = _DASH.search(scene.text, start, end)
    end = dash.start() if dash and known is None else end
    parts = tuple(m.group() for m in _TOKEN.finditer(scene.plain, start, end))
    return Candidate(start, end, " ".join(scene.text[start:end].split()), parts, known, opens)


def candidates(scene: Scene) -> Iterator[Candidate]:
    """The candidates by place."""
    blockers = [h for h in scene.hits if h.family in _NEVER_NAMES]
    people = [h for h in scene.hits if h.family == "person"]
    openings = {s.start for s in scene.document.sentences} | {p.start for p in scene.document.passages}
    datelines = {d.start: d.end for d in scene.document.datelines}
    for block in scene.document.blocks:
        if block.kind in OUT_OF_SCOPE:
            continue
        for run in _RUN.finditer(scene.plain, datelines.get(block.start, block.start), block.end):
            yield from _split(scene, run, blockers, people, openings)


def _split(
    scene: Scene, run: re.Match[str], blockers: list[Hit], people: list[Hit], openings: set[int]
) -> Iterator[Candidate]:
    start, end = run.span()
    known = _inside(people, start, end)
    walls = [h for h in _inside(blockers, start, end) if not any(h.start < p.end and p.start < h.end for p in known)]
    walls = [
        h for i, h in enumerate(walls) if not _part_of_name(h, walls[i - 1] if i else None, scene.plain, run.span())
    ]
    position = start
    for wall in sorted([*known, *walls], key=lambda h: h.start):
        yield from _trimmed(scene, position, min(wall.start, end), openings)
        if wall.family == "person":
            yield candidate(scene, wall.start, wall.end, wall)
        position = max(position, wall.end)
    yield from _trimmed(scene, position, end, openings)


def _inside(hits: list[Hit], start: int, end: int) -> list[Hit]:
    i = bisect_left(hits, start, key=lambda h: h.start)
    if i and hits[i - 1].end > start:
        i -= 1
    found = []
    while i < len(hits) and hits[i].start < end:
        found.append(hits[i])
        i += 1
    return found


def _part_of_name(hit: Hit, before: Hit | None, plain: str, run: tuple[int, int]) -> bool:
    """Whether a title or an outlet is a part of a name: `Martin Luther King`, `Minister Amir Peretz`, `Tasnim Aslam`."""
    start, end = run
    if " " in plain[hit.start : hit.end]:
        return False
    if hit.family == "outlet":
        return hit.end < end
    if hit.family in {"place", "calendar"}:
        return start < hit.start and hit.end < end and (before is None or before.end + 1 < hit.start)
    if hit.family != "role" or hit.row["class"] not in _MAY_BE_A_NAME:
        return False
    words_before = plain[start : hit.start].split()
    if before and before.family == "role" and before.end + 1 == hit.start:
        return before.row["class"] not in {"honorific", "royal"} and hit.row["class"] == "royal"
    if words_before and words_before[-1] in {"bin", "ibn", "bint"}:
        return True
    return hit.end == end and bool(words_before) and words_before[-1].lower() not in words("common_words.tsv")


def _trimmed(scene: Scene, start: int, end: int, openings: set[int]) -> Iterator[Candidate]:
    """The names in a piece, without small words at their borders and without the names of bodies and things."""
    tokens: list[re.Match[str]] = []
    for token in _TOKEN.finditer(scene.plain, _behind_genitive(scene.plain, start), end):
        if token.group().lower().rstrip("s") in _bodies() or token.group().lower() in _bodies():
            tokens.clear()
        else:
            tokens.append(token)
    while tokens and not _capital(tokens[-1].group()):
        tokens.pop()
    opens = bool(tokens) and tokens[0].start() in openings
    if opens and len(tokens) > 1 and tokens[0].group().lower() in words("common_words.tsv"):
        tokens.pop(0)
        opens = False
    while tokens and tokens[0].group().lower() in _SMALL and (opens or tokens[0].group().islower()):
        tokens.pop(0)
    if tokens and any(len(t.group().strip(".")) > 1 for t in tokens):
        found = candidate(scene, tokens[0].start(), tokens[-1].end(), opens=opens)
        if found.words:
            yield found


def _behind_genitive(plain: str, start: int) -> int:
    return start + 2 if plain[start : start + 2].lower() == "'s" else start


@lru_cache(maxsize=1)
def _bodies() -> frozenset[str]:
    return words("bodies.tsv")


_SMALL = frozenset({"the", "a", "an", "and", "of", "in", "on", "at", "but", "for", "to", "with", "as", "by", "from"})


def _capital(word: str) -> bool:
    return any(c.isupper() for c in word)
