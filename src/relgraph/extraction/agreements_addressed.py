"""Whom a clause of agreement names as its parties: after "between", "with" and "by", and those whom it addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from relgraph.extraction.agreements_clauses import Clause
from relgraph.extraction.agreements_sides import sides_of
from relgraph.extraction.agreements_subject import runs_in
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import SIDES, Actor
from relgraph.extraction.meetings_sides import BETWEEN, BY
from relgraph.extraction.places import country_at
from relgraph.extraction.scene import Scene
from relgraph.model import Mention

WITH = re.compile(r"\b(?:with|alongside)\s+(?:both\s+)?$", re.IGNORECASE)
TO_MEET = {
    "joint": re.compile(rf"(?:[\w\s]{{0,25}}\s|\s)to\s{one_of('meets whom')}\s(?:with\s)?(?:(?:an?|the|both)\s)?"),
    "accept": re.compile(r"\s(?:by|from|of)\s(?:the\s)?"),
}
"""What stands between an agreement and with whom it is: "agreed on Friday to meet B", "accepted an offer by B"."""
NOT_WITH = re.compile(rf"\b{one_of('before another with')}\s+with\s+(?:both\s+)?$", re.IGNORECASE)
"""Words whose "with" brings nobody who acts: "in line with UN resolutions"."""
AUTHOR = re.compile(r"\b(?:by|of|from)\s+(?:both\s+|the\s+)?$", re.IGNORECASE)
ADDRESSED = re.compile(r"\b(?:to|for|on|upon|from|that)\s+(?:the\s+)?$", re.IGNORECASE)
LISTED = re.compile(r",?\s(?:and|or|&)\s(?:the\s)?|,\s(?:the\s)?")
NATION = re.compile(rf"{one_of('nations')}\b", re.IGNORECASE)
"""What makes a state of an adjective before it: "called on the X nation"."""
ADDRESS_REACH = 4
TALKS = frozenset({"talk", "topic", "about", "stance", "avow", "adopt"})
"""Classes in whose topic "with" may bring somebody who is no party: "discussed relations with Japan"."""
ACTS = frozenset({"deliver", "intent", "pledge", "grant", "permit"})
"""Classes of what a side does or will do, which concern the one that it names close behind."""
AGREED = frozenset({"joint", "resolve"})
"""Classes that do so where one side alone agrees to what is for another: "agreed to sell drones to Kenya"."""
TO_DO = re.compile(r"\sto\s[a-z]")
GIVES = re.compile(rf"(?:\s(?:on\s)?\w+day)?(?:\sto)?\s{one_of('does for another', 'takes from another')}\b")
GIVEN_TO = re.compile(r"\b(?:to|for|on|upon|that)\s+(?:the\s+)?$", re.IGNORECASE)
TAKES = re.compile(rf"\b{one_of('takes from another')}\b")
"""What makes who is named behind "from" a side: "agreed to buy gas from Qatar", not "to accept refugees from Syria"."""
SIGNED = frozenset({"deed", "signing"})
"""Classes of a signing of which a clause need not name the parties."""
PASSIVE = frozenset({"deed", "sign", "signing", "settled", "authored", "made", "tabled"})
"""Classes after which "by" brings the parties."""
BROKER = "broker"
"""What a cue tells of whose "by" brings no party: "a truce brokered by"."""
CLOSE = 60
"""Characters behind a cue in which the one side stands that an act concerns."""


def named_after(scene: Scene, clause: Clause, *, addressed: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sides after "between", and those after "with", after "by", or addressed."""
    clause = _of_asking(scene, clause)
    between: tuple[str, ...] = ()
    partner: list[str] = []
    for run in runs_in(scene, clause.cue.start if clause.cue.id == "topic" else clause.cue.end, clause.end):
        found, tied = _tied(scene, clause, run, addressed=addressed)
        between, partner = (between or found, partner) if tied else (between, [*partner, *found])
    if not partner and clause.cue.id in TO_MEET:
        partner.extend(_right_behind(scene, clause))
    if not partner or (clause.cue.id == "authored" and len(partner) == 1):
        partner.extend(_elsewhere(scene, clause, addressed=addressed))
    return between, sides_of(scene, partner)


def _of_asking(scene: Scene, clause: Clause) -> Clause:
    """A clause up to what the one named right behind its cue is asked to do: "urged Hungary to end aid to Serbia"."""
    asked = TO_DO.search(scene.text, clause.cue.end, clause.end) if clause.cue.id == "ask" else None
    by = scene.text.endswith(" by", 0, clause.cue.end)  # "was asked by the court to explain a sale to Chad"
    named = asked and (by or any(scene.mentions_in(clause.cue.end, asked.start(), *SIDES)))
    return replace(clause, end=asked.start()) if asked and named else clause


def _tied(scene: Scene, clause: Clause, run: Sequence[Actor], *, addressed: bool) -> tuple[tuple[str, ...], bool]:
    """Those of a run whom a clause makes parties, and whether "between" does so."""
    text, first = scene.text, run[0]
    sides = tuple(a.side for a in run if a.side)
    if first.several:
        between = BETWEEN.search(text, max(clause.cue.start, first.start - 12), first.start) is not None
        near = addressed and first.start - clause.cue.end <= ADDRESS_REACH
        return (_meant(scene, clause, sides), True) if between else (sides if near else (), False)
    at = first.start
    before = max(clause.cue.start, at - 12)
    if BETWEEN.search(text, before, at):
        return sides_of(scene, sides), True
    if WITH.search(text, before, at) and not _is_other_with(text, clause, at):
        return () if clause.cue.id in TALKS and _bound(scene, first.start) else sides, False
    passive = clause.cue.id in PASSIVE and clause.cue.row["noun"] != BROKER
    by = passive and (AUTHOR if clause.cue.id == "authored" else BY).search(text, before, at)
    return sides if by or (addressed and _is_addressed(text, first, clause)) else (), False


def _elsewhere(scene: Scene, clause: Clause, *, addressed: bool) -> Sequence[str]:
    """The partner where no run behind the cue tells it: one named only as a place, or as whose something is."""
    if addressed:
        return list(placed(scene, clause)) or _concerned(scene, clause)
    return _given(scene, clause) if clause.cue.id in AGREED else ()


def _right_behind(scene: Scene, clause: Clause) -> Sequence[str]:
    """Whom somebody agrees to meet, or whose offer he accepts, right behind the cue."""
    between = TO_MEET[clause.cue.id].match(scene.text, clause.cue.end, clause.end)
    if between is None:
        return ()
    near = (run[0] for run in runs_in(scene, clause.cue.end, clause.end) if run[0].start <= between.end() < run[0].end)
    places = scene.mentions_in(between.end(), between.end() + 1, "country")
    return [actor.side for actor in near if actor.side] or [m.key for m in places]


def _is_other_with(text: str, clause: Clause, at: int) -> bool:
    """Whether "with" belongs to words that bring nobody who acts."""
    return NOT_WITH.search(text, max(clause.cue.start, at - 30), at) is not None


def _concerned(scene: Scene, clause: Clause) -> list[str]:
    """The one other side that what somebody wants or will do names in whatever way: "to buy Russian arms"."""
    end = min(clause.end, clause.cue.end + CLOSE)
    comma = scene.text.find(", ", clause.cue.end, end)
    near = scene.mentions_in(clause.cue.end, comma if comma >= 0 else end, *SIDES)
    acts = clause.act.id in ACTS and clause.cue.row["noun"] != "own"
    own = _own(scene, clause) if acts else ()
    return _one_other(scene, own, near) if own else []


def _given(scene: Scene, clause: Clause) -> Sequence[str]:
    """The one other state for which a side agrees to do something: "agreed to sell drones to Kenya"."""
    verb = GIVES.match(scene.text, clause.cue.end, clause.end)
    if verb is None:
        return ()
    at = verb.end()
    near = scene.mentions_in(at, min(clause.end, at + CLOSE), "country")
    to = ADDRESSED if TAKES.search(verb.group()) else GIVEN_TO
    return _one_other(
        scene, _own(scene, clause), [m for m in near if m.start == at + 1 or to.search(scene.text, at, m.start)]
    )


def _own(scene: Scene, clause: Clause) -> Sequence[str]:
    """The sides that a clause names before its cue."""
    return sides_of(scene, (m.key for m in scene.mentions_in(clause.opens, clause.cue.start, *SIDES)))


def _one_other(scene: Scene, own: Sequence[str], named: Sequence[Mention]) -> list[str]:
    """The state that is named where it is the only one but its `own`."""
    others = [s for s in sides_of(scene, (m.key for m in named)) if s not in own and s.startswith("country:")]
    return others if len(others) == 1 else []


def _meant(scene: Scene, clause: Clause, sides: Sequence[str | None]) -> tuple[str, ...]:
    """Whom "the two countries" behind "between" are: the two sides that the sentence names, else those of the group."""
    named = sides_of(scene, (m.key for m in scene.mentions_in(clause.sentence.start, clause.sentence.end, *SIDES)))
    meant = sides_of(scene, (side for side in sides if side))
    return named if len(named) == 2 and not (len(meant) == 2 and set(meant).isdisjoint(named)) else meant


def placed(scene: Scene, clause: Clause) -> Iterator[str]:
    """Countries after "to" and the like, which could be places elsewhere: "will supply tractors to Uzbekistan".

    With them those in a list with such a country, and the bodies right behind the cue: "called on Japan and the EU".
    """
    ends: list[int] = []
    for hit in scene.hits_in(clause.cue.end, clause.end, "country", "capital", "demonym"):
        near = _is_near(scene.text, clause, hit.start)
        if hit.family == "demonym" and not NATION.match(scene.text, hit.end + 1):
            continue
        before = max(clause.cue.end, hit.start - 16)
        capital = hit.family == "capital"
        key = country_at(scene, hit) if capital and near else f"country:{hit.id}"
        addressed = not capital and ADDRESSED.search(scene.text, before, hit.start)
        if key in scene.entities and (near or addressed or _is_listed(scene.text, ends, hit.start)):
            ends.append(hit.end)
            yield key
    for body in scene.mentions_in(clause.cue.end, clause.end, "organization"):
        if _is_near(scene.text, clause, body.start) or _is_listed(scene.text, ends, body.start):
            ends.append(body.end)
            yield body.key


def _is_listed(text: str, ends: Sequence[int], start: int) -> bool:
    return any(LISTED.fullmatch(text, end, start) for end in ends)


def _is_near(text: str, clause: Clause, start: int) -> bool:
    return start - clause.cue.end <= ADDRESS_REACH or text[clause.cue.end : start] == " the "


def _is_addressed(text: str, actor: Actor, clause: Clause) -> bool:
    """Whether somebody stands directly after the cue, or after "to" and the like."""
    if any(at <= actor.start <= at + ADDRESS_REACH for at in (clause.cue.end, clause.act.end)):
        return True
    return bool(ADDRESSED.search(text, max(clause.cue.start, actor.start - 12), actor.start))


def _bound(scene: Scene, start: int) -> bool:
    """Whether "with" belongs to a noun before it: "discussed relations with Japan"."""
    return any(h.id == "bond" for h in scene.hits_in(max(0, start - 40), start, "met"))
