"""Sieves by what the whole document tells: which institutions, offices and countries it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from relgraph.config import from_data
from relgraph.extraction.mentions_home import SINGLE
from relgraph.extraction.mentions_outlet import outlet_home
from relgraph.extraction.mentions_stage import Bearer, Stage, bare
from relgraph.tables import cells, table

MAIN = 0.6
"""The share of all that a document names from which on it is at home in one country."""
NEXT = 2
"""An outlet's country that is named so many times less than the first is not what its story is about."""
_ABROAD = frozenset({"foreign", "envoy", "spokes", "state", "royal", "government", "military", "rank"})
"""Classes of offices whose bearers of another country stand in a story without it."""
_ENVOYS = frozenset({"ambassador", "envoy"})
_RANKS = frozenset({"military", "rank", "honorific"})
_PARTISAN = frozenset({"party", "leader"})
_VAGUE = frozenset({"minister", "leader"})
"""Roles that tell too little for a guess."""
_WORD = re.compile(r"[\w.'()-]+(?<![.,])")


@from_data
def _sides() -> dict[str, list[str]]:
    return {p.row["words"]: cells(p.row["sides"]) for p in table("title_sides.tsv", ("words", "sides"))}


@from_data
def _longest() -> int:
    """The number of words in the longest row."""
    return max(len(_WORD.findall(phrase)) for phrase in _sides())


def institution(stage: Stage, bearer: Bearer) -> str | None:
    """Whose the party, the parliament or the province of the title is, one that only one state has first."""
    found = [sides for title in bearer.person.titles for sides in _of_phrase(stage.phrase(title))]
    found.sort(key=lambda sides: len(sides) > 1)
    return _most_named(stage, found[0]) if found else None


def _of_phrase(phrase: str) -> Iterator[list[str]]:
    """The states that may be meant by the institutions in a phrase, for each that is no part of a longer one."""
    found: list[str] = []
    for run in _runs(phrase):
        sides = _sides().get(run) or _sides().get(run.removesuffix("'s"))
        if sides and not any(run in longer for longer in found):
            found.append(run)
            yield sides


def _most_named(stage: Stage, sides: Sequence[str]) -> str | None:
    if len(sides) == 1 and not sides[0].endswith("?"):
        return sides[0]
    weights = stage.home.weights
    named = [side for side in (s.rstrip("?") for s in sides) if weights[side] or side in stage.home.bodies]
    here = [side for side in stage.home.at_dateline if side in named]
    return here[0] if here else max(named, key=lambda side: weights[side], default=None)


def _runs(phrase: str) -> Iterator[str]:
    """The runs of words in a phrase, the longer first."""
    found = [m.span() for m in _WORD.finditer(phrase)]
    for length in range(_longest(), 0, -1):
        for i in range(len(found) - length + 1):
            yield phrase[found[i][0] : found[i + length - 1][1]]


def town(stage: Stage, bearer: Bearer) -> str | None:
    """The country in which the town or province of the title lies: `Nagasaki Mayor X`, `the governor of Basra`."""
    for title in (t for t in bearer.person.titles if t.kind == "local"):
        for hit in stage.scene.hits_in(*title.phrase, "place", "capital"):
            if country := hit.row.get("country") or hit.row.get("iso3"):
                return country
    return None


def counterpart(stage: Stage, bearer: Bearer) -> str | None:
    """`Minister X and his Burkinabe counterpart, Y`: of two sides the one that is not the counterpart's."""
    for placed in stage.placed:
        for title in placed.person.titles if placed.person else ():
            if title.opposite is bearer.person and (side := stage.home.other(placed.side)):
                return side
    opposite = next((t.opposite for t in bearer.titles if t.opposite), None)
    met = next((p for p in stage.placed if opposite and p.person is opposite), None)
    return stage.home.other(met.side) if met else None


def spoken_of(stage: Stage, bearer: Bearer) -> str | None:
    """The country of whose ambassador or president the text spoke before the name came."""
    roles = {t.hit.id for t in bearer.titles if t.kind == "envoy" or t.hit.id in SINGLE}
    taken = set().union(*(stage.home.bearers[role] for role in roles))
    first = bearer.places[0][0]
    spoken = {side for role in roles for place, side in stage.home.spoken_of[role] if place < first}
    wanted = spoken - taken
    return next(iter(wanted)) if len(wanted) == 1 else None


def owner(stage: Stage, bearer: Bearer) -> str | None:
    """The country of an office that hardly another has: `Secretary X`."""
    title = bearer.person.best()
    if title is None or title.gap == "of" or title.role != stage.plain[title.hit.start : title.hit.end].lower():
        return None
    country = title.hit.row.get("country") or None
    elsewhere = title.hit.id == "secretary_of_state" and stage.home.weights and country not in stage.home.weights
    return None if elsewhere else country


def only_country(stage: Stage, bearer: Bearer) -> str | None:
    """The country that a document names, if it names one."""
    return stage.home.weighed[0][0] if len(stage.home.weighed) == 1 else None


def publisher(stage: Stage, bearer: Bearer) -> str | None:
    """The state whose government publishes, for those who speak or act for one."""
    if bearer.kinds <= _PARTISAN:
        return None
    return next(iter(stage.home.publishing), None)


def dateline(stage: Stage, bearer: Bearer) -> str | None:
    """The country from whose capital the story comes, for those who are no envoys to it."""
    if _ENVOYS & bearer.roles or (bearer.kinds <= _RANKS and not _commands(bearer)):
        return None
    here = {c for c in stage.home.at_dateline if c in stage.home.weights}
    if not here and "local" in bearer.kinds:
        here = set(stage.home.around)
    return next(iter(here)) if len(here) == 1 else None


def outlet(stage: Stage, bearer: Bearer) -> str | None:
    """The country of the paper or agency whose story it is, if the story is about it and comes from nowhere else."""
    home, side = stage.home, outlet_home(stage.scene)
    if side is None or {*home.at_dateline} - {side} or bearer.kinds <= _RANKS:
        return None
    if _ENVOYS & bearer.roles and not _sent_abroad(stage, bearer, side):
        return None
    most = max(home.weights.values(), default=0)
    return side if side in home.weights and NEXT * home.weights[side] >= most else None


def _sent_abroad(stage: Stage, bearer: Bearer, side: str) -> bool:
    """Whether the title tells of another country's capital as the post: `the ambassador in Pretoria`."""
    places = (h for t in bearer.titles for h in stage.scene.hits_in(*t.phrase, "capital", "country"))
    return any(h.id != side and stage.plain.endswith((" in ", " to "), 0, h.start) for h in places)


def _commands(bearer: Bearer) -> bool:
    """Whether a rank comes with a command: `Navy Commander`, `army chief`."""
    return any(title.hit.id == "commander" and " " in title.role for title in bearer.titles)


def unmarked(stage: Stage, bearer: Bearer) -> str | None:
    """Of two countries the one with which a story opens, if only the other's officials are named with their country."""
    if bearer.kinds <= _RANKS or _ENVOYS & bearer.roles:
        return None
    marked = [side for side in stage.home.pair if side in stage.home.marked]
    side = stage.home.other(marked[0]) if len(stage.home.pair) == 2 and len(marked) == 1 else None
    return side if side == _first(stage) else None


def main_country(stage: Stage, bearer: Bearer) -> str | None:
    """The country of a story about one, for offices that are seldom met abroad."""
    if any(t.kind in _ABROAD and bare(stage.plain, t) for t in bearer.titles) or bearer.roles <= _VAGUE:
        return None
    least = MAIN * sum(stage.home.weights.values())
    return next((c for c, weight in stage.home.weighed if weight >= least), None)


def _first(stage: Stage) -> str | None:
    return next((p.side for p in stage.placed if p.side in stage.home.weights), None)
