"""Words for several: `the two leaders`, `both sides`, `the two countries`, `they`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable
from itertools import pairwise
from operator import attrgetter

from relgraph.config import from_data
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.focus import Focus
from relgraph.extraction.resolve_delegations import Delegations
from relgraph.extraction.resolve_roles import fits, roles_of
from relgraph.extraction.scene import Group, Scene
from relgraph.gazetteer import Hit
from relgraph.text.dates import numbers

_AND = re.compile(r",?\s+(?:and|(?:[\w-]+\s+){1,4}with|met|meets)\s+", re.I)
_LISTED = re.compile(r"(?:\s+of\s+[A-Z][^,.;]{2,30}|\s\([^()]{1,40}\))?(?:,\s+(?:and\s+)?|\s+and\s+)", re.I)
_OF_OTHERS = re.compile(r"\s+of\s+(?!the\s+two\b|both\b|our\b|their\b|state\b|government\b)")
SPOUSE = re.compile(rf"\b{one_of('spouses')}\b")
_TWO = ("the two", "both", "two", "our two", "their two", "these two")
STATE = "country:"
PAIR, MOST = 2, 4
"""How many a list names, at most, whom "they" means together."""
REACH = 34
"""How far before its noun, in characters, a phrase for several may begin."""


Fits = Callable[[str], bool]


@from_data
def _numbers() -> dict[str, int]:
    """The words of numbers above two, of which a text may name so many people before."""
    return {word: number for word, number in numbers().items() if 2 < number < 9}


@from_data
def _opening() -> re.Pattern[str]:
    """How a phrase for two opens: `the two`, `both`, with an adjective that is no number."""
    return re.compile(
        r"\b(?:the\s+two|both(?:\s+the)?|the|two|our(?:\s+two)?|their\s+two|these\s+two)\s+"
        rf"(?:(?!both|two|{'|'.join(_numbers())}|of|and|to|in|their|our)[a-z-]+\s+)?$",
        re.I,
    )


@from_data
def _counting() -> re.Pattern[str]:
    return re.compile(rf"\b(?:all|all\s+the|the|all\s+of\s+the)\s+({'|'.join(_numbers())})\s+$", re.I)


def find(scene: Scene, focus: Focus) -> list[Group]:
    """The groups whose members the text tells, sorted by place."""
    pairs = _Pairs(scene, focus)
    delegations = Delegations(scene)
    hits = scene.hits_of(*_FAMILIES)
    read = [group for hit in hits if (group := delegations.read(hit) or _group(scene, pairs, hit))]
    return sorted((*read, *both), key=attrgetter("start")) if (both := _sharing(scene)) else read


def _sharing(scene: Scene) -> list[Group]:
    """The states that share a name, by its plural: `both Koreas`, `the two Koreas`."""
    keys: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for mention in scene.mentions:
        if mention.kind == "country":
            keys[mention.start, mention.end].append(mention.key)
    return [Group(*place, tuple(both), "shared name") for place, both in keys.items() if len(both) > 1]


def _group(scene: Scene, pairs: _Pairs, hit: Hit) -> Group | None:
    if hit.family == "pronoun":
        joined = scene.plain[max(0, hit.start - 1) : hit.start] == "-"  # "a get-to-know-each-other tour"
        keys = pairs.before(hit.start, either=True) if hit.row["kind"] == "plural" and not joined else ()
        return Group(hit.start, hit.end, keys, "plural pronoun") if keys else None
    if hit.row["kind"] == "delegation":
        return None
    if hit.row["kind"] == "pair":
        return _bare_pair(scene, pairs, hit)
    if counted := _counted(scene, pairs, hit):
        return counted
    opening = _opening().search(scene.plain[max(0, hit.start - REACH) : hit.start])
    if opening is None or _named(scene, hit, opening.group()) or _OF_OTHERS.match(scene.plain, hit.end):
        return None
    states = hit.row["kind"] == "states"
    two = opening.group().lower().startswith(_TWO)
    keys = () if two else pairs.of_list(hit)
    keys = keys or (pairs.of_office(hit) if hit.row["kind"] == "people" else pairs.before(hit.start, states=states))
    start = max(0, hit.start - REACH) + opening.start()
    return Group(start, hit.end, keys, f"{hit.id} of the pair") if keys else None


def _counted(scene: Scene, pairs: _Pairs, hit: Hit) -> Group | None:
    """`the three presidents`, `all six countries`: those meant, if the text named just so many of them before."""
    number = _counting().search(scene.plain, max(0, hit.start - REACH), hit.start)
    if number is None or _OF_OTHERS.match(scene.plain, hit.end):
        return None
    many = _numbers()[number.group(1).lower()]
    keys = pairs.all_of_office(hit) if hit.row["kind"] == "people" else pairs.sides(hit.start, many)
    return Group(number.start(), hit.end, keys, "number") if len(keys) == many else None


def _bare_pair(scene: Scene, pairs: _Pairs, hit: Hit) -> Group | None:
    """`the two` or `the pair` as the subject of what follows: `when the two met in June`."""
    acts = scene.hits_in(hit.end + 1, hit.end + 2, "met", "said", "agreed", "event", "status", "group")
    if (
        not acts
        or any(h.family == "group" or h.id == "side" for h in acts)
        or scene.plain[max(0, hit.start - 4) : hit.start].lower() != "the "
    ):
        return None
    keys = pairs.before(hit.start, leaders=pairs.is_leader) or pairs.before(hit.start)
    return Group(hit.start - 4, hit.end, keys, f"{hit.id} of the pair") if keys else None


def _named(scene: Scene, hit: Hit, opening: str) -> bool:
    """Whether the words are part of a name, or the phrase says itself whose they are: `the United States`."""
    return any(m.end > hit.start for m in scene.mentions_in(hit.start - len(opening), hit.end)) or bool(
        scene.mentions_in(hit.start - len(opening), hit.start)
    )


_HEADS = frozenset({"state", "government"})
_FAMILIES = ("pronoun", "group")


class _Pairs:
    """The pairs of sides, and of people, that the text spoke of before a place."""

    def __init__(self, scene: Scene, focus: Focus) -> None:
        self.scene = scene
        self.focus = focus
        self.starts = [s.start for s in scene.document.sentences]
        self.order = [(m.start, m.key) for m in scene.mentions if m.kind != "sector"]
        counts: Counter[str] = Counter()
        for key, times in Counter(key for _, key in self.order).items():
            if side := scene.side_of(key):
                counts[side] += times
        self.counts = counts
        self.main = tuple(key for key, _ in counts.most_common(2)) if len(counts) > 1 else ()
        states = [key for key, _ in counts.most_common() if key.startswith(STATE)]
        self.main_states = tuple(states[:2]) if len(states) > 1 else ()

    def is_leader(self, key: str) -> bool:
        """Whether an entity is somebody with an office, and not only the spouse of such a one."""
        entity = self.scene.entities[key]
        return entity.kind == "leader" and not SPOUSE.search(entity.role or "")

    def of_office(self, hit: Hit) -> tuple[str, ...]:
        """The two who bear the office that the words name ("the two presidents"), else the two leaders spoken of.

        Where presidents or heads of government are meant, they may be any two heads, and nobody below.
        """
        role = next((h for h in self.scene.hits_in(hit.start, hit.start + 1) if h.family == "role"), None)
        if role is None:
            return self.before(hit.start, leaders=self.is_leader)
        heads = role.row["class"] in _HEADS
        found = self.before(hit.start, leaders=self._with(lambda borne: fits(role, borne)))
        others = self._with(lambda borne: borne.row["class"] in _HEADS) if heads else self.is_leader
        return found or self.before(hit.start, leaders=others)

    def of_list(self, hit: Hit) -> tuple[str, ...]:
        """The three or four who bear the office that the words name, where the sentence before lists just these."""
        here = bisect_right(self.starts, hit.start)
        before = self.scene.document.sentences[max(0, here - 2) : here - 1] if hit.row["kind"] == "people" else ()
        keys = self._tied(before[0].start, before[0].end) if before else ()
        return keys if len(keys) > PAIR and set(keys) <= set(self.all_of_office(hit)) else ()

    def sides(self, position: int, many: int) -> tuple[str, ...]:
        """So many states or bodies as the nearest sentence before names that names just these."""
        sentences = self.scene.document.sentences
        here = bisect_right(self.starts, position)
        named = (self._named(s.start, min(s.end, position), None) for s in reversed(sentences[max(0, here - 4) : here]))
        return next((keys for keys in named if len(keys) == many), ())

    def all_of_office(self, hit: Hit) -> tuple[str, ...]:
        """Everybody named before who bears the office that the words name; "leaders" are heads where there are any."""
        role = next((h for h in self.scene.hits_in(hit.start, hit.start + 1) if h.family == "role"), None)
        named = dict.fromkeys(key for start, key in self.order if start < hit.start and self.is_leader(key))
        heads = self._with(lambda borne: borne.row["class"] in _HEADS)
        wanted = heads if role is None or role.id == "leader" else self._with(lambda borne: fits(role, borne))
        return tuple(key for key in named if wanted(key))

    def _with(self, wanted: Callable[[Hit], bool]) -> Fits:
        """Tells whether a leader bears a role that is wanted."""

        def bears(key: str) -> bool:
            person = self.focus.people.get(key) if self.is_leader(key) else None
            return person is not None and any(wanted(borne) for borne in roles_of(person))

        return bears

    def before(
        self, position: int, *, leaders: Fits | None = None, either: bool = False, states: bool = False
    ) -> tuple[str, ...]:
        """The two of the nearest sentence that names exactly two; else the two that the document speaks of most.

        They are sides, or people who fit `leaders`; with `either` the leaders of those sides where it says "A and B".
        """
        sentences = self.scene.document.sentences
        here = bisect_right(self.starts, position)
        opens = either and here > 1 and self.starts[here - 1] == position
        for sentence in reversed(sentences[max(0, here - 4) : here]):
            place = (sentence.start, min(sentence.end, position))
            if either and (people := self._tied(*place)):
                return people
            keys = self._named(*place, leaders)
            if opens and sentence is sentences[here - 2] and (people := self._leaders_of(keys, *place)):
                return people
            keys = tuple(key for key in keys if key.startswith(STATE)) if states else keys
            here_named = leaders is not None and sentence.end > position
            if len(keys) == 2 and (here_named or self._weighty(keys)):
                return keys
        if states:
            return self.main_states
        return self.main if leaders is None else self._leaders_of_main(position, leaders)

    def _tied(self, start: int, end: int) -> tuple[str, ...]:
        """The two leaders whom "and" ties, where a stretch names no other; or the three or four of one list."""
        found = [m for m in self.scene.mentions_in(start, end, "leader") if self.is_leader(m.key)]
        keys = tuple(dict.fromkeys(m.key for m in found))
        if not PAIR <= len(keys) <= MOST:
            return ()
        plain, two = self.scene.plain, tuple(pairwise(found))
        if len(keys) == PAIR:
            return keys if any(a.key != b.key and _AND.fullmatch(plain, a.end, b.start) for a, b in two) else ()
        listed = all(_LISTED.fullmatch(plain, a.end, b.start) for a, b in two)
        return keys if listed and plain.endswith(" and ", found[-2].end, found[-1].start) else ()

    def _leaders_of(self, sides: tuple[str, ...], start: int, end: int) -> tuple[str, ...]:
        """The only two leaders whom a stretch names, where one is of each of two sides."""
        keys = tuple(
            dict.fromkeys(m.key for m in self.scene.mentions_in(start, end, "leader") if self.is_leader(m.key))
        )
        theirs = {self.scene.entities[key].country for key in keys}
        return keys if len(keys) == 2 and {f"{STATE}{country}" for country in theirs} == set(sides) else ()

    def _weighty(self, keys: tuple[str, ...]) -> bool:
        """Whether the document speaks of both often enough to mean them: no place named by the way."""
        if len(self.main) < 2:
            return True
        least = min(self.counts[self.scene.side_of(key) or key] for key in keys)
        return least * 3 >= self.counts[self.main[1]]

    def _named(self, start: int, end: int, leaders: Fits | None) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for mention in self.scene.mentions_in(start, end):
            side = self.scene.side_of(mention.key)
            if leaders and mention.kind == "leader" and leaders(mention.key):
                found[mention.key] = None
            elif leaders is None and side and mention.kind != "sector":
                found[side] = None
        return tuple(found)

    def _leaders_of_main(self, position: int, leaders: Fits) -> tuple[str, ...]:
        found: dict[str, str] = {}
        for start, key in reversed(self.order):
            side = self.scene.side_of(key) if start < position else None
            if side in self.main and leaders(key):
                found.setdefault(side, key)
        return tuple(found.values()) if len(found) == 2 else ()
