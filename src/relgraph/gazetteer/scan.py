"""The gazetteer: all known surfaces of a text, in one pass."""

from __future__ import annotations

from collections.abc import Iterable

from relgraph.gazetteer.glue import apart
from relgraph.gazetteer.hit import Hit
from relgraph.gazetteer.phrases import Phrases
from relgraph.gazetteer.surfaces import Surface, Surfaces
from relgraph.gazetteer.view import letters, without_accents
from relgraph.tables import words
from relgraph.text.lazy import lazy

_NEW = tuple.__new__
"""How a named tuple is made, without the call that its own constructor adds for each of the many hits."""
Found = tuple[int, int, int, Surface]


class Gazetteer:
    """Finds all known surfaces of a text in one pass."""

    def __init__(self, surfaces: Surfaces) -> None:
        phrases = surfaces.phrases()
        self._surfaces = surfaces
        self._common = words("common_words.tsv")
        self._phrases = Phrases(phrases)
        self._meanings: list[list[Surface]] = [[]] * (max(phrases.values()) + 1)
        self._count = len(phrases)

    def __len__(self) -> int:
        return self._count

    @lazy
    def _glued(self) -> tuple[set[str], set[str]]:
        """Ordinary words, and surnames that may run into them."""
        titles = map(str.lower, self._surfaces.spelled("role"))
        people = self._surfaces.spelled("person", "decoy")
        return {*titles, *self._common}, {name.split()[-1] for name in people if name != name.lower()}

    def _learn(self, number: int) -> list[Surface]:
        """What a phrase means that is met for the first time."""
        meanings: list[Surface] = []
        for surface in self._surfaces.alike(number):
            if not any(_same(surface, other) for other in meanings):
                meanings.append(surface)
        self._meanings[number] = meanings  # when it is whole: another thread may scan with it
        return meanings

    def scan(self, text: str, kin: str | None = None) -> list[Hit]:
        """The hits by place: in a family the longest surface wins, families may overlap.

        `kin` is the text without accents, where the caller has it.
        """
        loose = apart(text, *self._glued)
        if loose is None:
            return self._scan(text, without_accents(text) if kin is None else kin)
        hits, back = self._scan(loose.text, without_accents(loose.text)), loose.back
        return [_NEW(Hit, (back(h.start), back(h.end), *h[2:])) for h in hits]

    def _scan(self, text: str, kin: str) -> list[Hit]:
        cased = f" {letters(kin)} "
        plain = cased.lower()
        found: list[Found] = []
        meanings, order = self._meanings, 0
        for number, start, stop in self._phrases.find(plain):
            for meaning in meanings[number] or self._learn(number):
                order += 1
                if meaning.free:
                    found.append((start, 1 - stop, order, meaning))
                    continue
                end = stop - 1 if not meaning.open_ended else _end(plain, stop)
                if meaning.cased is None or _spelt(meaning, cased[start + 1 : end]):
                    found.append((start, -end, order, meaning))
        found.sort()
        return _longest(text, found)


def _same(a: Surface, b: Surface) -> bool:
    """Whether two surfaces differ at most in their case, and that does not matter."""
    return a == b or (a.group == b.group == "person" and a.id == b.id)


def _end(plain: str, stop: int) -> int:
    while plain[stop].isalnum():
        stop += 1
    return stop


def _spelt(meaning: Surface, found: str) -> bool:
    """Whether the case is right: as in the table or all capitals; in people's names any, with a capital somewhere."""
    if meaning.group == "person":
        return found != found.lower()
    wanted = meaning.cased or ""
    return found.startswith(wanted) or (len(wanted) > 3 and found.isupper())


def _longest(text: str, found: Iterable[Found]) -> list[Hit]:
    """Leftmost-longest within each group; equal spans are all kept."""
    last: dict[str, tuple[int, int]] = {}
    kept = []
    for start, minus_end, _, meaning in found:
        before = last.get(meaning.group)
        if before is None or start > -before[1] - 2 or (start == before[0] and minus_end == before[1]):
            last[meaning.group] = (start, minus_end)
            end = -minus_end - 1
            if meaning.dotted and text[end : end + 1] == ".":
                end += 1
            kept.append(_NEW(Hit, (start, end, meaning.family, meaning.id, meaning.row)))
    return kept
