"""Who met whom, or will, or did not: one statement a pair, with its event, mode, place, date and status."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from relgraph.extraction.events_act import Act, Pair
from relgraph.extraction.events_merge import compatible, rank
from relgraph.extraction.events_when import DAY
from relgraph.extraction.meetings_when import told
from relgraph.extraction.scene import Scene
from relgraph.extraction.statements import statement
from relgraph.model import Statement


def find(scene: Scene, earlier: Sequence[Statement] = ()) -> list[Statement]:
    """The contacts of the document; each names its event."""
    found = _by_name(scene, [(act, pair) for act in told(scene) for pair in _best(scene, act)])
    theirs: defaultdict[frozenset[str], list[Act]] = defaultdict(list)
    for act, pair in found:
        theirs[frozenset((pair.a, pair.b))].append(act)
    return [_stated(scene, act, pair) for act, pair in found if not _is_again(act, theirs[frozenset((pair.a, pair.b))])]


def _by_name(scene: Scene, found: list[tuple[Act, Pair]]) -> list[tuple[Act, Pair]]:
    """The contacts without those of two states of which the text tells by the names of their people.

    Talks that states mean to hold stay beside a meeting that their leaders mean to.
    """
    named: defaultdict[tuple[str, frozenset[str | None]], list[Act]] = defaultdict(list)
    for act, pair in found:
        if not {pair.a, pair.b} & (sides := _sides(scene, pair)):
            named[act.status, sides].append(act)
    return [
        (act, pair)
        for act, pair in found
        if not {pair.a, pair.b} & (sides := _sides(scene, pair))
        or not any(_is_same(act, one) for one in named[act.status, sides])
    ]


def _sides(scene: Scene, pair: Pair) -> frozenset[str | None]:
    return frozenset((scene.side_of(pair.a), scene.side_of(pair.b)))


def _is_same(act: Act, other: Act) -> bool:
    same = act.status != "planned" or act.kind == other.kind
    return same and (act.when is None or other.when is None or act.when.date == other.when.date)


def _is_again(act: Act, theirs: Sequence[Act]) -> bool:
    """Whether a contact without a day only repeats another one of the same two."""
    return any(one.status == act.status and _is_vaguer(act, one) for one in theirs if one is not act)


def _is_vaguer(act: Act, one: Act) -> bool:
    """Whether an act has no date, or only the month of the day that another has."""
    if act.when is None or one.when is None:
        return act.when is None and (one.when is not None or one.spots < act.spots)
    return len(act.when.date) < DAY == len(one.when.date) and compatible(act.when, one.when)


def _best(scene: Scene, act: Act) -> list[Pair]:
    """Each pair once, by its people where they are named, with its plainest evidence."""
    people = {side: part.key for part in act.parts if (side := scene.side_of(part.key)) != part.key}
    whole = [
        (replace(pair, a=people.get(pair.a, pair.a), b=people.get(pair.b, pair.b)), pair)
        if pair.a in people or pair.b in people
        else (pair, pair)
        for pair in act.pairs
    ]
    best: dict[frozenset[str], Pair] = {}
    for named, _ in sorted(whole, key=lambda two: ((two[0].a, two[0].b) != (two[1].a, two[1].b), *rank(two[1]))):
        best.setdefault(frozenset((named.a, named.b)), named)
    return [pair for key, pair in best.items() if len(key) == 2]


def _stated(scene: Scene, act: Act, pair: Pair) -> Statement:
    return statement(
        scene,
        kind="met_with",
        start=pair.start,
        end=pair.end,
        payload={"a": pair.a, "b": pair.b, "mode": act.mode, "place": act.place, "event": act.ref},
        rule=act.rule,
        status=act.status,
        date=act.when,
        cue=act.cue if pair.start <= act.cue[0] and act.cue[1] <= pair.end else None,
    )
