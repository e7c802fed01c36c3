"""Sieves by what the whole document tells: which institutions, offices and countries it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from relgraph.config import from_data
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.mentions_home import COUNTRY, ENVOYS, SINGLE
from relgraph.extraction.mentions_may import RARE
from relgraph.extraction.mentions_near import opposed
from relgraph.extraction.mentions_outlet import outlet_home
from relgraph.extraction.mentions_roles import office
from relgraph.extraction.mentions_stage import Bearer, Stage
from relgraph.extraction.mentions_titles import Title
from relgraph.tables import cells, table

_TOLD = re.compile(rf"\s(?:(?:has|had|also)\s)?{one_of('told to somebody')}\s(?:the\s)?([A-Z][\w' ]{{2,30}})")
_WORD = re.compile(r"[\w.'()-]+(?<![.,])")
OFTEN = 3 * COUNTRY
"""The weight of a country from which on a report from elsewhere is about it."""


@from_data
def _sides() -> dict[str, list[str]]:
    return {p.row["words"]: cells(p.row["sides"]) for p in table("title_sides.tsv", ("words", "sides"))}


@from_data
def _longest() -> int:
    """The number of words in the longest row."""
    return max(len(_WORD.findall(phrase)) for phrase in _sides())


def institution(stage: Stage, bearer: Bearer) -> str | None:
    """Whose the party, the parliament or the province of the title is, one that only one state has first.

    Or whose parliament or party somebody speaks to: `Minister X told the Lok Sabha`.
    """
    phrases = [_without_post(stage, title) for title in bearer.person.titles]
    phrases += [told[1] for _, end in bearer.places if (told := _TOLD.match(stage.plain, end))]
    found = [sides for phrase in phrases for sides in _of_phrase(phrase)]
    found.sort(key=lambda sides: len(sides) > 1)
    return _most_named(stage, bearer, found[0]) if found else None


def _without_post(stage: Stage, title: Title) -> str:
    """The words of a title without whom one is sent to: `Permanent Representative to the UN`, `Mission to NATO`."""
    phrase = stage.phrase(title)
    posted = title.hit.id in ENVOYS or "ission to " in phrase
    return phrase.partition(" to ")[0] if posted else phrase


def _of_phrase(phrase: str) -> Iterator[list[str]]:
    """The states that may be meant by the institutions in a phrase, for each that is no part of a longer one."""
    found: list[str] = []
    for run in _runs(phrase):
        sides = _sides().get(run) or _sides().get(run.removesuffix("'s"))
        if sides and not any(run in longer for longer in found):
            found.append(run)
            yield sides


def _most_named(stage: Stage, bearer: Bearer, sides: Sequence[str]) -> str | None:
    if len(sides) == 1 and not sides[0].endswith("?"):
        return sides[0]
    weights = stage.home.weights
    named = [side for side in (s.rstrip("?") for s in sides) if weights[side] or side in stage.home.bodies]
    named = [side for side in named if side not in opposed(stage, bearer)]
    most = max(weights.values(), default=0)
    named = [side for side in named if RARE * weights[side] >= most or side in stage.home.bodies]
    here = [side for side in (*stage.home.at_dateline, outlet_home(stage.scene)) if side in named]
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


def same_office(stage: Stage, bearer: Bearer) -> str | None:
    """`President X and his predecessor, Y`: the side of the one who had the office before, or has it after."""
    fellow = next((title.fellow for title in bearer.titles if title.fellow), None)
    return next((p.side for p in stage.placed if fellow and p.person is fellow), None)


def faces(stage: Stage, bearer: Bearer) -> str | None:
    """`Minister X and his Burkinabe counterpart, Y`: the country named most but that of the counterpart."""
    for placed in stage.placed:
        if placed.person and any(title.opposite is bearer.person for title in placed.person.titles):
            return next((side for side, _ in stage.home.weighed if side != placed.side), None)
    return None


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
    if title is None or title.gap == "of" or title.role != office(stage.plain, title.hit.start, title.hit):
        return None
    country = title.hit.row.get("country") or None
    elsewhere = title.hit.id == "secretary_of_state" and stage.home.weights and country not in stage.home.weights
    return None if elsewhere else country


def only_country(stage: Stage, bearer: Bearer) -> str | None:
    """The country that a document names, if it names one, and no other government's or body's page it is.

    A report from another country's town that names this one seldom, or with its officials, leaves its own out.
    """
    side, weight = stage.home.weighed[0] if len(stage.home.weighed) == 1 else (None, 0)
    foreign = {*stage.home.publishing} - {side}
    outlet = outlet_home(stage.scene)
    town = {stage.home.seat, outlet if outlet in stage.home.at_dateline else None}
    elsewhere = not town <= {None, side} and (side in stage.home.marked or weight < OFTEN)
    return None if foreign or elsewhere else side
