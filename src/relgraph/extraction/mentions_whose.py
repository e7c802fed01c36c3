"""Whose official somebody is whose title names no side: sieves from sure to less sure, and nobody's where none answers.

A wrong country costs more than none: it joins people to states that they never served. So each sieve here was right at
least four times in five on articles that it was not written with, and the bare guess that a story is at home in the
country named most is made for domestic offices alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from relgraph.config import from_data
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.entities import Person
from relgraph.extraction.mentions_home import SINGLE, Home
from relgraph.extraction.mentions_titles import Title, title_words
from relgraph.extraction.scene import Scene
from relgraph.tables import cells, table

REACH = 90
"""How far around a name, in characters, words are looked for that tell whose it is."""
MAIN = 0.6
"""The share of all that a document names from which on it is at home in one country."""
MOST = 8
"""So many places of a title are read, the first."""
LONGEST = 5
"""Words in the longest row of `title_sides.tsv`."""
_ABROAD = frozenset({"foreign", "envoy", "spokes", "state", "royal", "government", "military", "rank"})
"""Classes of offices whose bearers of another country stand in a story without it."""
_RANKS = frozenset({"military", "rank", "honorific"})
_VAGUE = frozenset({"minister", "leader", "mr", "mrs", "dr", "sir"})
"""Roles that tell too little for a guess."""
_ON_BEHALF = re.compile(r"(?:[^.;,]{0,40}\s)?(?:on behalf of|for)\s+(?:the\s+)?")
_IN = ("In ", "In the ", "At home in ", "Back in ")
_TOLD_IN = re.compile(r"\s+(?:said|told\s+\w+)\s+in\s+")
_SIBLING = re.compile(r",?\s+and\s+|,\s+|\s+&\s+|[^.;:()]{0,60};\s+(?:and\s+)?")
_TITLED = frozenset({"title", "list", "apposition"})
_WORD = re.compile(r"[\w.'’()-]+(?<![.,])")

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Placed:
    """A country, an organisation or somebody of it, where the text names it."""

    start: int
    end: int
    side: str
    roles: frozenset[str] = frozenset()


@lru_cache(maxsize=8)
def _cue(name: str) -> re.Pattern[str]:
    """The words of a list, right before a title."""
    return re.compile(
        rf"\b{one_of(name)}(?:\s[^.;:()]{{0,40}}\b(?:with|by|from))?\s+(?:(?:the|his|her)\s+)?$", re.IGNORECASE
    )


@from_data
def _sides() -> dict[str, list[str]]:
    return {p.row["words"]: cells(p.row["sides"]) for p in table("title_sides.tsv", ("words", "sides"))}


@from_data
def _offices() -> dict[str, tuple[bool, frozenset[str]]]:
    rows = table("offices_of_states.tsv", ("role", "has", "sides"))
    return {p.row["role"]: (p.row["has"] == "only", frozenset(cells(p.row["sides"]))) for p in rows}


def has_office(side: str, role: str) -> bool:
    """Whether a state knows an office: no kingdom has a president."""
    only, sides = _offices().get(role, (False, frozenset()))
    return (side in sides) == only


@dataclass(slots=True)
class Bearer:
    """A person with a title that names no side: the places of it, and the roles."""

    person: Person
    places: list[Place]
    titles: list[Title]

    @classmethod
    def of(cls, person: Person) -> Bearer:
        """The bearer in the places where he has his title, else in all."""
        titled = [(start, end) for start, end, reason in person.places if reason in _TITLED]
        places = titled or [(start, end) for start, end, _ in person.places]
        return cls(person, places[:MOST], [t for t in person.titles if not t.past])

    @property
    def in_list(self) -> bool:
        """Whether several bear the title together."""
        return any(title.hit.row.get("number") == "plural" for title in self.titles)

    @property
    def roles(self) -> set[str]:
        """The ids of the roles."""
        return {title.hit.id for title in self.titles if title.kind != "honorific"}

    @property
    def kinds(self) -> set[str]:
        """The classes of the roles."""
        return {title.kind for title in self.titles}


class Whose:
    """Tells of the people of one document whose officials they are."""

    def __init__(self, scene: Scene, home: Home, placed: Iterable[Placed], names: Iterable[Place]) -> None:
        self.scene = scene
        self.names = sorted(set(names))
        opening = scene.document.sentences[:1]
        self.headline = (opening[0].start, opening[0].end) if opening else (0, 0)
        self.plain = scene.plain
        self.home = home
        self.placed = sorted(placed, key=lambda p: (p.start, p.end))
        self.starts = [p.start for p in self.placed]
        self.sieves: tuple[tuple[str, Callable[[Bearer], str | None]], ...] = (
            ("institution", self._institution),
            ("of somebody", self._of_somebody),
            ("same side", self._same_side),
            ("sent", self._sent),
            ("on behalf", self._on_behalf),
            ("in order", self._in_order),
            ("sibling", self._sibling),
            ("other side", self._other_side),
            ("there", self._there),
            ("spoken of", self._spoken_of),
            ("other bearer", self._other_bearer),
            ("owner", self._owner),
            ("only country", self._only_country),
            ("publisher", self._publisher),
            ("told there", self._told_there),
            ("dateline", self._dateline),
            ("main country", self._main_country),
        )

    def of(self, person: Person) -> tuple[str | None, str]:
        """The country or organisation that a person serves, and the sieve that tells it."""
        bearer = Bearer.of(person)
        for name, sieve in self.sieves:
            side = sieve(bearer)
            if side and self._may_serve(bearer, side):
                self._learn(bearer, side)
                return side, name
        return None, ""

    def _learn(self, bearer: Bearer, side: str) -> None:
        """Let what was told of one help with those who come later."""
        for title in bearer.titles:
            self.home.bears(title.hit.id, side)
        for start, end in bearer.places:
            i = bisect_left(self.starts, start)
            self.starts.insert(i, start)
            self.placed.insert(i, Placed(start, end, side, frozenset(bearer.roles)))

    def _may_serve(self, bearer: Bearer, side: str) -> bool:
        bare = [title for title in bearer.titles if _bare(self.plain, title)]
        taken = any(side in self.home.bearers[title.hit.id] for title in bare if title.hit.id in SINGLE)
        return not taken and all(_has(side, title) for title in bare)

    def _sentence(self, position: int) -> Place:
        sentence = self.scene.sentence_at(position)
        return (sentence.start, sentence.end) if sentence else (position, position)

    def _in(self, start: int, end: int) -> Sequence[Placed]:
        i = bisect_left(self.starts, start)
        return self.placed[i : bisect_left(self.starts, end, i)]

    def _last(self, start: int, end: int) -> str | None:
        """The side named last within a stretch."""
        found = [p.side for p in self._in(start, end) if p.end <= end]
        return found[-1] if found else None

    def _behind_cue(self, name: str, place: Place, *, pronoun: bool = False) -> str | None:
        """The side named last in the sentence before a cue that stands right before the title.

        With `pronoun` the one of whom the sentence before speaks first, where this one begins with "he" or "she".
        """
        opening, _ = self._sentence(place[0])
        found = _cue(name).search(self.plain, max(opening, place[0] - REACH), place[0])
        if found is None:
            return None
        if pronoun and _HE.match(self.plain, opening):
            before, _ = self._sentence(max(0, opening - 3))
            return next((p.side for p in self._in(before, opening) if p.roles), None)
        return self._last(opening, found.start())

    def _institution(self, bearer: Bearer) -> str | None:
        """Whose the party, the parliament or the province of the title is: `Tory leader`."""
        for title in bearer.person.titles:
            for phrase in _runs(self.plain[title.phrase[0] : title.phrase[1]]):
                if sides := _sides().get(phrase) or _sides().get(phrase.removesuffix("'s")):
                    return self._most_named(sides)
        return None

    def _most_named(self, sides: Sequence[str]) -> str | None:
        if len(sides) == 1 and not sides[0].endswith("?"):
            return sides[0]
        named = [side for side in (s.rstrip("?") for s in sides) if self.home.weights[side]]
        here = [side for side in self.home.at_dateline if side in named]
        if here:
            return here[0]
        return max(named, key=lambda side: self.home.weights[side], default=None)

    def _of_somebody(self, bearer: Bearer) -> str | None:
        """`Donald Trump's former ambassador X`: the side of whom the office belongs to."""
        for title in bearer.titles:
            for owner in self._in(title.phrase[0] - REACH, title.phrase[1]):
                if owner.end <= title.hit.start and self._owns(owner.end, title):
                    return owner.side
        return None

    def _owns(self, end: int, title: Title) -> bool:
        return _OWNS.fullmatch(self.plain, end, title.hit.start) is not None

    def _same_side(self, bearer: Bearer) -> str | None:
        """`Kenya was represented by Minister X`, `its envoy`: the side named last before."""
        for place in bearer.places:
            if side := self._behind_cue("of the same side", place) or self._its(place[0], bearer):
                return side
        return None

    def _its(self, position: int, bearer: Bearer) -> str | None:
        if bearer.in_list or not _ITS.match(self.plain, position):
            return None
        return self._last(self._sentence(position)[0], position)

    def _sent(self, bearer: Bearer) -> str | None:
        """`Japan said it would send Foreign Minister X`."""
        return next((side for p in bearer.places if (side := self._behind_cue("sends", p))), None)

    def _on_behalf(self, bearer: Bearer) -> str | None:
        """`Minister X signed on behalf of Kenya`."""
        for _, end in bearer.places:
            match = _ON_BEHALF.match(self.plain, end, self._sentence(end - 1)[1])
            found = self._in(match.end(), match.end() + 1) if match else ()
            if found:
                return found[0].side
        return None

    def _in_order(self, bearer: Bearer) -> str | None:
        """`Presidents A of Chad and B of Mali saw their ministers, X and Y, sign`: as many sides as names, in order."""
        if not bearer.in_list:
            return None
        start, end = bearer.places[0]
        row = self._row(start, end)
        opening, _ = self._sentence(start)
        for sides in (self._sides_in(opening, row[0][0]), self._sides_in(*self.headline)):
            if len(sides) == len(row) > 1:
                return sides[row.index((start, end))]
        return None

    def _sides_in(self, start: int, end: int) -> list[str]:
        return list(dict.fromkeys(p.side for p in self._in(start, end)))

    def _row(self, start: int, end: int) -> list[Place]:
        """The names of the list in which one stands."""
        i = self.names.index((start, end))
        first = last = i
        while first and _SIBLING.fullmatch(self.plain, self.names[first - 1][1], self.names[first][0]):
            first -= 1
        while last + 1 < len(self.names) and _SIBLING.fullmatch(
            self.plain, self.names[last][1], self.names[last + 1][0]
        ):
            last += 1
        return self.names[first : last + 1]

    def _sibling(self, bearer: Bearer) -> str | None:
        """`Kenyan President X and Defence Minister Y`: the next in a list, of another office."""
        for start, _ in bearer.places:
            before = [p for p in self._in(max(0, start - 2 * REACH), start) if p.roles and p.end <= start]
            another = before and not before[-1].roles & bearer.roles
            if another and _SIBLING.fullmatch(self.plain, before[-1].end, start):
                return before[-1].side
        return None

    def _other_side(self, bearer: Bearer) -> str | None:
        """`Levy met President X`: the other side of the two that the document speaks of."""
        for place in bearer.places:
            if side := self.home.other(self._behind_cue("of the other side", place, pronoun=True)):
                return side
        return None

    def _there(self, bearer: Bearer) -> str | None:
        """`In Dhaka, Minister X said`: the country of the place that opens the sentence, if the text names it."""
        for start, _ in bearer.places:
            opening, _ = self._sentence(start)
            for hit in self.scene.hits_in(opening, min(start, opening + 14), "capital", "country"):
                near = hit.id in self.home.named or self.plain[hit.end : start] == ", "
                if near and self.plain[opening : hit.start] in _IN:
                    return hit.id
        return None

    def _spoken_of(self, bearer: Bearer) -> str | None:
        """The country of whose ambassador the text spoke before the name came."""
        roles = {t.hit.id for t in bearer.titles if t.kind == "envoy" or t.hit.id in SINGLE}
        taken = set().union(*(self.home.bearers[role] for role in roles))
        spoken = {side for role in roles for place, side in self.home.spoken_of[role] if place < bearer.places[0][0]}
        wanted = spoken - taken
        return next(iter(wanted)) if len(wanted) == 1 else None

    def _other_bearer(self, bearer: Bearer) -> str | None:
        """The other one of two countries where somebody of the first bears the same office."""
        roles = SINGLE.intersection(t.hit.id for t in bearer.titles if _bare(self.plain, t))
        taken = set().union(*(self.home.bearers[role] for role in roles))
        return self.home.other(next(iter(taken))) if len(taken) == 1 else None

    def _only_country(self, bearer: Bearer) -> str | None:
        return self.home.weighed[0][0] if len(self.home.weighed) == 1 else None

    def _publisher(self, bearer: Bearer) -> str | None:
        return next(iter(self.home.publishing), None)

    def _owner(self, bearer: Bearer) -> str | None:
        """The country of an office that hardly another has: `Secretary X`."""
        title = bearer.person.best()
        if title is None or title.gap == "of" or title.role != self.plain[title.hit.start : title.hit.end].lower():
            return None
        return title.hit.row.get("country") or None

    def _dateline(self, bearer: Bearer) -> str | None:
        """The country from whose capital the story comes, for those who are no envoys to it."""
        if {"ambassador", "envoy"} & bearer.roles or bearer.kinds <= _RANKS:
            return None
        return next((c for c in self.home.at_dateline if c in self.home.weights), None)

    def _told_there(self, bearer: Bearer) -> str | None:
        """`Spokesman X told reporters in Beijing`."""
        for _, end in bearer.places:
            for hit in self.scene.hits_in(end, end + 40, "capital"):
                if hit.id in self.home.named and _TOLD_IN.fullmatch(self.plain, end, hit.start):
                    return hit.id
        return None

    def _main_country(self, bearer: Bearer) -> str | None:
        """The country of a story about one, for offices that are seldom met abroad."""
        if any(t.kind in _ABROAD and _bare(self.plain, t) for t in bearer.titles) or bearer.roles <= _VAGUE:
            return None
        least = MAIN * sum(self.home.weights.values())
        return next((c for c, weight in self.home.weighed if weight >= least), None)


def _has(side: str, title: Title) -> bool:
    return has_office(side, title.hit.id) and all(has_office(side, word.upper()) for word in title.role.split())


def _runs(phrase: str) -> Iterator[str]:
    """The runs of words in a phrase, the longer first."""
    found = [m.span() for m in _WORD.finditer(phrase)]
    for length in range(LONGEST, 0, -1):
        for i in range(len(found) - length + 1):
            yield phrase[found[i][0] : found[i + length - 1][1]]


def _bare(plain: str, title: Title) -> bool:
    """Whether a title is that of a state, and of nothing within it: no `president of the party`."""
    return not plain.startswith(" of ", title.hit.end) and _whole(plain, title)


def _whole(plain: str, title: Title) -> bool:
    """Whether no name or portfolio stands before a title: no `federal revenue secretary`."""
    ahead = plain[title.start : title.hit.start].lower().split()
    return all(word.removesuffix("'s") in title_words() for word in ahead)


_OWNS = re.compile(r"'s?\s+(?:[a-z-]+\s+){0,3}")
_HE = re.compile(r"(?:He|She)\b")
_ITS = re.compile(r"(?:its|their)\b", re.IGNORECASE)
