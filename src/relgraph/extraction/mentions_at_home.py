"""Sieves that ask where the story is at home: who publishes, whence it comes, and of which country it tells."""

from __future__ import annotations

from relgraph.extraction.entities import is_country
from relgraph.extraction.mentions_home import ENVOYS, RIVAL
from relgraph.extraction.mentions_outlet import outlet_home
from relgraph.extraction.mentions_stage import Bearer, Place, Stage, bare

MAIN, HALF = 0.6, 0.5
"""The share of all that a document names from which on it is at home in one country; enough for offices that hardly
leave theirs, if no rival is named half as much."""
NEXT, LEAST = 3, 5
"""An outlet's country that is named so many times less than the first is not what its story is about: of those who are
met abroad, and of the others."""
_ABROAD = frozenset({"foreign", "envoy", "spokes", "state", "royal", "government", "military", "rank"})
"""Classes of offices whose bearers of another country stand in a story without it."""
_RANKS = frozenset({"military", "rank", "honorific"})
_PARTISAN = frozenset({"party", "leader"})
_VAGUE = frozenset({"minister", "leader"})
"""Roles that tell too little for a guess."""
MUCH = 1.5
"""So many times more often than the other of two is the story's own country named, where another opens it."""
_ANYWHERE = frozenset({"envoy", "military", "rank", "leader", "head"})
"""Classes of offices whose bearers may be of any state that a story names."""
_INNER = frozenset({"minister", "foreign", "deputy", "parliament", "party"})
_SENT = frozenset({"envoy", "military", "rank"})
FEW = 2
"""A report from a capital that names more countries than these, and not its own, is about others."""
_AT_HOME = frozenset({"minister", "parliament", "local"})
_OF_STATES = _AT_HOME | {"state", "government", "foreign", "deputy", "royal"}
"""Classes of offices that a report from a capital gives to its state, even where it does not name it."""


def publisher(stage: Stage, bearer: Bearer) -> str | None:
    """The state whose government publishes, for those who speak or act for one."""
    if bearer.kinds <= _PARTISAN:
        return None
    return next(iter(stage.home.publishing), None)


def dateline(stage: Stage, bearer: Bearer) -> str | None:
    """The country from whose capital the story comes, for those who are no envoys to it."""
    if ENVOYS & bearer.roles:
        return None
    weights = stage.home.weights
    own = outlet_home(stage.scene)
    here = {c for c in stage.home.at_dateline if c in weights and weights[c] >= weights[own or ""]}
    told = bool(bearer.kinds & _OF_STATES) and not bearer.retired and not here
    if told and stage.home.seat and len(stage.home.weights) <= FEW:
        here = {stage.home.seat}
    elif told and own in stage.home.at_dateline:  # `Doha - (QNA) -`
        here = {*stage.home.at_dateline}
    return next(iter(here)) if len(here) == 1 else None


def of_outlet(stage: Stage, bearer: Bearer) -> str | None:
    """The country of the paper or agency whose story it is, if the story is about it and comes from nowhere else."""
    home, side = stage.home, outlet_home(stage.scene)
    if side is None or bearer.retired or bearer.kinds <= _RANKS | {"leader"} or ENVOYS & bearer.roles:
        return None
    if any(home.weights[town] >= home.weights[side] for town in {*home.at_dateline} - {side}):
        return None
    times = NEXT if any(t.kind in _ABROAD for t in bearer.titles) else LEAST
    most = max(home.weights.values(), default=0)
    return side if side in home.weights and times * home.weights[side] >= most else None


def unmarked(stage: Stage, bearer: Bearer) -> str | None:
    """Of two countries the one with which a story opens, if only the other's officials are named with their country."""
    if bearer.kinds <= _RANKS or ENVOYS & bearer.roles:
        return None
    marked = [side for side in stage.home.pair if side in stage.home.marked]
    side = stage.home.other(marked[0]) if len(stage.home.pair) == 2 and len(marked) == 1 else None
    weights = stage.home.weights
    much = side is not None and weights[side] > MUCH * weights[marked[0]] and not bearer.retired
    return side if side == _first(stage) or much else None


def main_country(stage: Stage, bearer: Bearer) -> str | None:
    """The country of a story about one, for offices that are seldom met abroad."""
    abroad = any(t.kind in _ABROAD and (bare(stage.plain, t) or t.kind == "envoy") for t in bearer.titles)
    if abroad or bearer.roles <= _VAGUE:
        return None
    (main, weight), (_, second) = [*stage.home.weighed, ("", 0), ("", 0)][:2]
    share = weight / max(1, sum(stage.home.weights.values()))
    alone = share >= MAIN or (bearer.kinds & _AT_HOME and share >= HALF and weight >= RIVAL * second)
    if not alone or main != _first(stage):
        return None
    return None if outlet_home(stage.scene) in {*stage.home.weights} - {main} else main


def of_the_story(stage: Stage, bearer: Bearer) -> str | None:
    """The country with which a story opens and which it names most, for ministers, deputies and heads of parties."""
    if not bearer.kinds & _INNER or bearer.kinds & _SENT or bearer.retired:
        return None
    (most, weight), (_, second) = [*stage.home.weighed, ("", 0), ("", 0)][:2]
    return most if most == _first(stage) and weight > MUCH * second else None


def of_the_opening(stage: Stage, bearer: Bearer) -> str | None:
    """The country with which a story opens, where the text around somebody without one speaks of it, too.

    None where another is named just as often.
    """
    offices = bearer.kinds - {"honorific"}
    first = _first(stage) if offices and not offices & _ANYWHERE else None
    if first is None or first not in _around(stage, bearer.places[0]):
        return None
    weights = stage.home.weights
    return first if list(weights.values()).count(weights[first]) == 1 else None


def _around(stage: Stage, place: Place) -> set[str | None]:
    """Of whom the sentence of a place and the one before speak first, and whose official was named last."""
    start = place[0]
    opening, _ = stage.sentence(start)
    here = (p.side for p in stage.within(opening, start) if is_country(p.side))
    before = (p.side for p in stage.within(*stage.before(start)) if is_country(p.side))
    people = (p.side for p in reversed(stage.within(0, start)) if p.roles and is_country(p.side))
    return {next(here, None), next(before, None), next(people, None)}


def _first(stage: Stage) -> str | None:
    return next((p.side for p in stage.placed if p.side in stage.home.weights), None)
