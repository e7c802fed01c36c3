"""Who met whom, or will, or did not: one statement a pair, with its event, mode, place, date and status."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from relgraph.extraction.events_act import Act, Pair
from relgraph.extraction.events_merge import compatible, rank
from relgraph.extraction.events_story import story
from relgraph.extraction.events_when import DAY
from relgraph.extraction.meetings_when import dated
from relgraph.extraction.scene import Scene
from relgraph.extraction.statements import statement
from relgraph.model import Statement


def find(scene: Scene, earlier: Sequence[Statement] = ()) -> list[Statement]:
    """The contacts of the document; each names its event."""
    acts = story(scene)
    found = [(act, pair) for one in acts for act in [dated(scene, one, acts)] for pair in _best(scene, act)]
    return [_stated(scene, act, pair) for act, pair in found if not _is_again(act, pair, found)]


def _is_again(act: Act, pair: Pair, found: Sequence[tuple[Act, Pair]]) -> bool:
    """Whether a contact without a day only repeats one that the text tells otherwise."""
    return any(
        {pair.a, pair.b} == {other.a, other.b} and one.status == act.status and _is_vaguer(act, one)
        for one, other in found
        if one is not act
    )


def _is_vaguer(act: Act, one: Act) -> bool:
    """Whether an act has no date, or only the month of the day that another has."""
    if act.when is None or one.when is None:
        return act.when is None and (one.when is not None or one.spots < act.spots)
    return len(act.when.date) < DAY == len(one.when.date) and compatible(act.when, one.when)


def _best(scene: Scene, act: Act) -> list[Pair]:
    """Each pair once, by its people where they are named, with its plainest evidence."""
    people = {scene.side_of(part.key): part.key for part in act.parts if scene.side_of(part.key) != part.key}
    whole = [(replace(pair, a=people.get(pair.a, pair.a), b=people.get(pair.b, pair.b)), pair) for pair in act.pairs]
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
