"""What the sieves ask that tell whose official somebody is: who is named where, and his own titles."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.entities import Person
from relgraph.extraction.mentions_home import Home
from relgraph.extraction.mentions_roles import title_words
from relgraph.extraction.mentions_titles import Title
from relgraph.extraction.scene import Scene
from relgraph.light import light

REACH = 90
"""How far around a name, in characters, words are looked for that tell whose it is."""
MOST = 8
"""So many places of a title are read, the first."""
_TITLED = frozenset({"title", "list", "apposition"})
OTHER = "of the other side"
_TO = (" to ", " for ", " in ", " at ", " visit ", " visits ", " visited ", " to the ", " in the ", " at the ")
HE = re.compile(r"(?:He|She)\b")

Place = tuple[int, int]


@light(frozen=True, slots=True)
class Placed:
    """A country, an organisation or somebody of it, where the text names it; people have roles."""

    start: int
    end: int
    side: str
    roles: frozenset[str] = frozenset()
    person: Person | None = None


@lru_cache(maxsize=16)
def cue(name: str) -> re.Pattern[str]:
    """The words of a list right before a title, with what may stand between: `met on Monday with the`."""
    more = r"(?:\s[^.;:()]{0,40}\b(?:with|by|from))?"
    return re.compile(rf"\b{one_of(name)}{more}\s+(?:(?:the|his|her)\s+)?$", re.IGNORECASE)


@lru_cache(maxsize=16)
def any_cue(name: str) -> re.Pattern[str]:
    """The words of a list anywhere."""
    return re.compile(rf"\b{one_of(name)}\b", re.IGNORECASE)


@lru_cache(maxsize=16)
def behind(name: str) -> re.Pattern[str]:
    """The words of a list right behind a name."""
    return re.compile(rf",?\s+{one_of(name)}\s+(?:the\s+)?", re.IGNORECASE)


@dataclass(slots=True)
class Bearer:
    """A person with a title that names no side: the places of it, and the titles."""

    person: Person
    places: list[Place]
    titles: list[Title]

    @classmethod
    def of(cls, person: Person) -> Bearer:
        """The bearer in the places where he has his title, else in all."""
        titled = [(start, end) for start, end, reason in person.places if reason in _TITLED]
        places = titled or [(start, end) for start, end, _ in person.places]
        return cls(person, places[:MOST], [t for t in person.titles if not t.past] or list(person.titles))

    @property
    def in_list(self) -> bool:
        """Whether several bear the title together."""
        return any(title.hit.row.get("number") == "plural" for title in self.titles)

    @property
    def retired(self) -> bool:
        """Whether all the offices are past ones."""
        return all(title.past for title in self.titles)

    @property
    def roles(self) -> set[str]:
        """The ids of the roles."""
        return {title.hit.id for title in self.titles if title.kind != "honorific"}

    @property
    def kinds(self) -> set[str]:
        """The classes of the roles."""
        return {title.kind for title in self.titles}


class Stage:
    """The sides of one document by place: countries, organisations, and the people of whom it is known."""

    def __init__(self, scene: Scene, home: Home, placed: Iterable[Placed], names: Iterable[Place]) -> None:
        self.scene = scene
        self.plain = scene.plain
        self.home = home
        self.names = sorted(set(names))
        self.placed = sorted(placed, key=lambda p: (p.start, p.end))
        self.starts = [p.start for p in self.placed]
        opening = scene.document.sentences[:1]
        self.headline = (opening[0].start, opening[0].end) if opening else (0, 0)

    def learn(self, bearer: Bearer, side: str) -> None:
        """Let what was told of one help with others."""
        for title in bearer.titles:
            self.home.bears(title.hit.id, side)
        for start, end, _ in bearer.person.places:
            i = bisect_left(self.starts, start)
            self.starts.insert(i, start)
            self.placed.insert(i, Placed(start, end, side, frozenset(bearer.roles), bearer.person))

    def sentence(self, position: int) -> Place:
        """Where the sentence of a position begins and ends."""
        sentence = self.scene.sentence_at(position)
        return (sentence.start, sentence.end) if sentence else (position, position)

    def before(self, position: int) -> Place:
        """The sentence before that of a position."""
        opening, _ = self.sentence(position)
        return self.sentence(max(0, opening - 3))[0], opening

    def within(self, start: int, end: int) -> Sequence[Placed]:
        """Who begins in a stretch."""
        i = bisect_left(self.starts, start)
        return self.placed[i : bisect_left(self.starts, end, i)]

    def sides(self, start: int, end: int) -> list[str]:
        """The sides that a stretch names, in its order, each once."""
        return list(dict.fromkeys(p.side for p in self.within(start, end)))

    def at(self, position: int) -> Placed | None:
        """Who begins at a place."""
        return next(iter(self.within(position, position + 1)), None)

    def topic(self, place: Place) -> str | None:
        """The side of which the sentence before that of a place speaks first."""
        return next((p.side for p in self.within(*self.before(place[0])) if not self._is_place(p)), None)

    def cued(self, name: str, place: Place) -> int | None:
        """Where a cue of a list begins that stands right before a title."""
        opening, _ = self.sentence(place[0])
        found = cue(name).search(self.plain, max(opening, place[0] - REACH), place[0])
        return found.start() if found else None

    def subject(self, name: str, place: Place) -> str | None:
        """The side named last in the sentence before a cue that stands right before the title.

        Where the sentence begins with "he" or "she", the side of whom the sentence before speaks first.
        """
        position = self.cued(name, place)
        if position is None:
            return None
        opening, _ = self.sentence(place[0])
        if HE.match(self.plain, opening):
            return next((p.side for p in self.within(*self.before(opening)) if p.roles), None)
        first = any_cue(name).search(self.plain, opening, position) if name == OTHER else None
        stop = first.start() if first else position  # of "met X and was received by Y" the subject stands before "met"
        actors = [p for p in self.within(opening, stop) if p.end <= stop and not self._is_place(p)]
        free = [p for p in actors if p.roles or name != OTHER or not self.plain.startswith("'s ", p.end)]
        return (free or actors)[-1].side if actors else None

    def _is_place(self, placed: Placed) -> bool:
        return not placed.roles and self.plain[max(0, placed.start - 9) : placed.start].endswith(_TO)

    def phrase(self, title: Title) -> str:
        """The words of a title, behind any name that stands before it."""
        start, end = title.phrase
        names = self.names[bisect_left(self.names, (start, 0)) : bisect_left(self.names, (title.hit.start, 0))]
        return self.plain[max([start, *(e for _, e in names if e <= title.hit.start)]) : end]

    def row(self, place: Place, tie: re.Pattern[str]) -> list[Place]:
        """The names of the list in which one stands."""
        first = last = bisect_left(self.names, place)
        while first and tie.fullmatch(self.plain, self.names[first - 1][1], self.names[first][0]):
            first -= 1
        while last + 1 < len(self.names) and tie.fullmatch(self.plain, self.names[last][1], self.names[last + 1][0]):
            last += 1
        return self.names[first : last + 1]


def whole(plain: str, title: Title) -> bool:
    """Whether no name or portfolio stands before a title: no `federal revenue secretary`."""
    ahead = plain[title.start : title.hit.start].lower().split()
    return all(word.removesuffix("'s") in title_words() for word in ahead)


def bare(plain: str, title: Title) -> bool:
    """Whether a title is that of a state, and of nothing within it: no `president of the party`."""
    return not plain.startswith(" of ", title.hit.end) and whole(plain, title)
