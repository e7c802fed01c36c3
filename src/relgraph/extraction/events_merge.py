"""One event however often the text mentions it: the acts of a document put together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import replace
from datetime import date, timedelta

from relgraph.extraction.events_act import Act, Pair, Part
from relgraph.extraction.places import is_state
from relgraph.extraction.scene import Scene
from relgraph.model import When
from relgraph.ontology import EVENT_FAMILIES

STAY = timedelta(days=6)
PAST, NEVER_YET = "past_reference", frozenset({"planned", "denied", "cancelled"})
BESIDE = 300
"""So near stand talks of states and the meeting of those who held them, where one of them has no day."""


def merge(scene: Scene, acts: Iterable[Act]) -> list[Act]:
    """The events of the document in the order of their first mention."""
    events: list[Act] = []
    spots: list[list[int]] = []  # of each event; written into it once, at the end
    shelves: defaultdict[Hashable, list[int]] = defaultdict(list)  # only acts of one shelf are compared
    for act in sorted(acts, key=lambda a: (a.cue[0], a.kind)):
        shelf = shelves[_shelf(scene, act)]
        place = next((i for i in shelf if same(scene, events[i], act)), None)
        if place is None:
            shelf.append(len(events))
            events.append(act)
            spots.append([*act.places])
        else:
            events[place] = join(scene, events[place], act)
            spots[place] += act.places
    return [replace(event, spots=tuple(places)) for event, places in zip(events, spots, strict=True)]


def _shelf(scene: Scene, act: Act) -> Hashable:
    """What acts of one event have in common: family, and topic or sides."""
    if _is_plenary(act):
        return "plenary"
    return family(act.kind), act.topic, () if act.topic else frozenset(_by_side(scene, act))


def named(events: Iterable[Act]) -> list[Act]:
    """The events in the order of the text, each with its name e1, e2 …"""
    ordered = sorted(events, key=lambda e: (e.start, e.end, e.kind))
    return [replace(event, ref=f"e{number}") for number, event in enumerate(ordered, 1)]


def family(kind: str) -> str:
    """Types that may be the same event."""
    return EVENT_FAMILIES.get(kind, kind)


def same(scene: Scene, one: Act, other: Act) -> bool:
    """Whether two acts of one shelf tell of one event: one status and date, and nobody against anybody."""
    return (
        not _other_level(scene, one, other)
        and (one.status == other.status or not ((one.tensed and other.tensed) or _apart(one, other)))
        and (compatible(one.when, other.when) or _one_stay(one, other))
        and (_same_sides(scene, one, other) or _one_deed(scene, one, other) or _one_summit(one, other))
    )


def _apart(one: Act, other: Act) -> bool:
    """Whether one lies back, by its day, and the other never was or is to come: "the 1952 pact", "has not signed"."""
    back, ahead = (one, other) if one.status == PAST else (other, one)
    return back.status == PAST and back.when is not None and ahead.status in NEVER_YET


def _other_level(scene: Scene, one: Act, other: Act) -> bool:
    """Whether one is a negotiation of states and the other a meeting of their leaders, not told as of one day."""
    kinds = {one.kind, other.kind}
    if "negotiation" not in kinds or len(kinds) == 1 or bool(_names(scene, one)) == bool(_names(scene, other)):
        return False
    if one.when and other.when:
        return one.when.date != other.when.date
    return abs(one.cue[0] - other.cue[0]) > BESIDE


def compatible(one: When | None, other: When | None) -> bool:
    """Whether two dates may be the same day."""
    if one is None or other is None:
        return True
    short = min(len(one.date), len(other.date))
    return one.date[:short] == other.date[:short]


def _one_stay(one: Act, other: Act) -> bool:
    """Whether two dates may lie within one visit: arrival on Tuesday, talks on Wednesday."""
    if one.kind != "visit" or one.when is None or other.when is None or len(one.when.date) + len(other.when.date) != 20:
        return False
    return abs(date.fromisoformat(one.when.date) - date.fromisoformat(other.when.date)) <= STAY


def _one_deed(scene: Scene, one: Act, other: Act) -> bool:
    """Whether acts with a topic share a side: "the missile launch", told once with and once without its target."""
    mine, theirs = set(_by_side(scene, one)), set(_by_side(scene, other))
    return bool(one.topic) and (mine <= theirs or theirs <= mine)


def _one_summit(one: Act, other: Act) -> bool:
    """Whether both are plenary: a story seldom has two of them on one day."""
    return _is_plenary(one) and _is_plenary(other)


def _is_plenary(act: Act) -> bool:
    """Whether an act is a summit that makes no pairs: it is never the meeting of two on its sidelines."""
    return act.kind == "summit" and not act.pairs


def _same_sides(scene: Scene, one: Act, other: Act) -> bool:
    mine, theirs = _by_side(scene, one), _by_side(scene, other)
    if set(mine) != set(theirs) or (one.kind == "visit" and _hosts(one) != _hosts(other)):
        return False
    return all(_fits(mine[side], theirs[side]) for side in mine)


def _hosts(act: Act) -> set[str]:
    return {part.key for part in act.parts if part.role == "host"}


def _fits(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether the people of a side are the same, or one act names none."""
    return not mine or not theirs or bool(mine & theirs)


def _by_side(scene: Scene, act: Act) -> dict[str, frozenset[str]]:
    """The named people of an act by their side; a side without a name has none."""
    sides: dict[str, set[str]] = {}
    for part in act.parts:
        side = scene.side_of(part.key) or part.key
        sides.setdefault(side, set())
        if part.key != side:
            sides[side].add(part.key)
    return {side: frozenset(people) for side, people in sides.items()}


def join(scene: Scene, one: Act, other: Act) -> Act:
    """One act made of two, but for its spots: the names of both, the exacter date, a place, the better evidence."""
    best = min(
        (one, other), key=lambda act: (not act.firm, act.borrowed, -_names(scene, act), act.end - act.start, act.start)
    )
    return replace(
        best,
        kind="summit" if "summit" in {one.kind, other.kind} else best.kind,
        status=one.status if one.tensed or not other.tensed else other.status,
        tensed=one.tensed or other.tensed,
        firm=one.firm or other.firm,
        borrowed=one.borrowed and other.borrowed,
        parts=_parts(scene, one, other),
        mode=next((act.mode for act in (one, other) if act.mode != "unspecified"), "unspecified"),
        place=nearer(scene, one, other),
        when=exacter(one.when, other.when),
        pairs=_shortest((*one.pairs, *other.pairs)),
    )


def nearer(scene: Scene, one: Act, other: Act) -> str | None:
    """The place of the first, or of the other where that is a town and the first a whole state; war is all over it."""
    wide = one.place is None or (other.place and one.kind != "conflict" and is_state(scene, one.place))
    return other.place if wide else one.place


def _shortest(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """Each two once, with their plainest evidence, of equally plain ones the shortest."""
    best: dict[frozenset[str], Pair] = {}
    for pair in pairs:
        key = frozenset((pair.a, pair.b))
        kept = best.get(key)
        if kept is None or rank(pair) < rank(kept):
            best[key] = pair
    return tuple(best.values())


def rank(pair: Pair) -> tuple[bool, int, int]:
    """How good the evidence of a pair is, the best first: plain, short, early."""
    return not pair.plain, pair.end - pair.start, pair.start


def _names(scene: Scene, act: Act) -> int:
    return sum(1 for part in act.parts if scene.entities[part.key].kind == "leader")


def exacter(one: When | None, other: When | None) -> When | None:
    """The longer date; of two equally long ones the earlier."""
    if one is None or other is None:
        return one or other
    if len(one.date) == len(other.date):
        return min(one, other, key=lambda w: w.date)
    return max(one, other, key=lambda w: len(w.date))


def _parts(scene: Scene, one: Act, other: Act) -> tuple[Part, ...]:
    """All who took part; a country gives way to its own people."""
    parts: dict[str, Part] = {}
    for part in (*one.parts, *other.parts):
        if part.key not in parts or parts[part.key].role == "party":
            parts[part.key] = part
    peopled = {scene.side_of(key) for key in parts if key != scene.side_of(key)}
    keep_country = one.kind == "visit"
    return tuple(p for key, p in parts.items() if keep_country or key not in peopled)
