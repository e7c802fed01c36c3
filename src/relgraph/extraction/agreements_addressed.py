"""Whom a clause of agreement names as its parties: after "between", "with" and "by", and those whom it addresses."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from relgraph.extraction.agreements_clauses import Clause
from relgraph.extraction.agreements_sides import sides_of
from relgraph.extraction.agreements_subject import runs_in
from relgraph.extraction.agreements_words import pattern
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import SIDES, Actor
from relgraph.extraction.meetings_sides import BETWEEN, BY
from relgraph.extraction.places import country_at
from relgraph.extraction.scene import Scene

WITH = re.compile(r"\b(?:with|alongside)\s+(?:both\s+)?$", re.IGNORECASE)
CALL_FROM = re.compile(r"\b(?:call|visit)\s+from\s+(?:[a-z]+\s+){0,2}$")
"""What brings somebody who calls: "received a phone call from A to discuss"."""
WITH_THE = re.compile(r"\bwith\s+(?:the\s+)?$")
NOT_WITH = re.compile(rf"\b{one_of('before another with')}\s+with\s+(?:both\s+)?$", re.IGNORECASE)
"""Words whose "with" brings nobody who acts: "in line with UN resolutions"."""
AUTHOR = re.compile(r"\b(?:by|of|from)\s+(?:both\s+|the\s+)?$", re.IGNORECASE)
ADDRESSED = re.compile(r"\b(?:to|for|on|upon|from|that)\s+(?:the\s+)?$", re.IGNORECASE)
PEOPLE_OF = re.compile(r"\s+(?:the\s+)?[a-z]+s\s+of\s+(?:the\s+)?")
"""What stands before a body whose people somebody addresses: "invited inspectors of the agency"."""
ADDRESS_REACH = 4
TALKS = frozenset({"talk", "topic", "about", "stance", "avow", "adopt"})
"""Classes in whose topic "with" may bring somebody who is no party: "discussed relations with Japan"."""
ACTS = frozenset({"deliver", "intent", "pledge", "grant", "permit"})
"""Classes of what a side does or will do, which concern the one that it names close behind."""
THE = re.compile(r"\bthe\s+(?:(?!between|among|with|by|of|to|from|for)[a-z]+\s+){0,2}$")
REACH = 40
"""Characters in which the article and the adjectives of a noun phrase stand: "by the foreign ministers of A"."""
IMPERSONAL = frozenset({"about", "tabled", "settled"})
"""Classes that tell what talks were about, and not who acts."""
SIGNED = frozenset({"deed", "signing"})
"""Classes of a signing of which a clause need not name the parties."""
PASSIVE = frozenset({"deed", "sign", "settled", "authored", "made", "tabled"})
"""Classes after which "by" brings the parties."""
OF_TALKS = frozenset({"topic", "rounds"})
"""Classes whose cue is a noun for talks, behind which stands between whom they are."""
CLOSE = 60
"""Characters behind a cue in which the one side stands that an act concerns."""


def named_after(scene: Scene, clause: Clause, *, addressed: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sides after "between", and those after "with", after "by", or addressed."""
    between = _in_front(scene, clause)
    partner: list[str] = []
    for run in runs_in(scene, clause.cue.start if clause.cue.id in OF_TALKS else clause.cue.end, clause.end):
        found, tied = _tied(scene, clause, run, addressed=addressed)
        between, partner = (between or found, partner) if tied else (between, [*partner, *found])
    if clause.cue.id == "pact" and len(between) == 1 and partner:
        between = sides_of(scene, [*between, *partner])
    return between, sides_of(scene, partner or _elsewhere(scene, clause, addressed=addressed))


def _in_front(scene: Scene, clause: Clause) -> tuple[str, ...]:
    """The sides that a clause names with its paper or talks, before or within its cue."""
    if clause.cue.id == "pact":
        return sides_of(scene, (m.key for m in scene.mentions_in(clause.cue.start, clause.cue.end, *SIDES)))
    return _of_paper(scene, clause) if clause.cue.id in SIGNED | IMPERSONAL else ()


def _tied(scene: Scene, clause: Clause, run: Sequence[Actor], *, addressed: bool) -> tuple[tuple[str, ...], bool]:
    """Those of a run whom a clause makes parties, and whether "between" does so."""
    text, first = scene.text, run[0]
    sides = tuple(a.side for a in run if a.side)
    if first.several:
        between = BETWEEN.search(text, max(clause.cue.start, first.start - 12), first.start) is not None
        near = addressed and first.start - clause.cue.end <= ADDRESS_REACH
        return (_meant(scene, clause, sides), True) if between else (sides if near else (), False)
    article = THE.search(text, max(clause.cue.start, first.start - REACH), first.start)
    at = article.start() if article else first.start
    before = max(clause.cue.start, at - 12)
    if BETWEEN.search(text, before, at):
        return sides_of(scene, sides), True
    if WITH.search(text, before, at) and not _is_other_with(text, clause, at):
        return () if clause.cue.id in TALKS and _bound(scene, first.start) else sides, False
    by = clause.cue.id in PASSIVE and (AUTHOR if clause.cue.id == "authored" else BY).search(text, before, at)
    return sides if by or (addressed and _is_addressed(text, first, clause)) else (), False


def _elsewhere(scene: Scene, clause: Clause, *, addressed: bool) -> Sequence[str]:
    """The partner where no run behind the cue tells it: named in front, met before, or only as a place."""
    partner: Sequence[str] = ()
    if clause.cue.id in TALKS | {"joint"}:
        partner = _fronted(scene, clause) or _met_before(scene, clause)
    if addressed and not partner:
        partner = list(placed(scene, clause))[:1] or _concerned(scene, clause)
    return partner


def _is_other_with(text: str, clause: Clause, at: int) -> bool:
    """Whether "with" belongs to words that bring nobody who acts; the cue of a paper may be "deal with" itself."""
    return clause.cue.id != "pact" and NOT_WITH.search(text, max(clause.cue.start, at - 30), at) is not None


def _of_paper(scene: Scene, clause: Clause) -> tuple[str, ...]:
    """The two whose paper or talks a clause names before its cue: "Italy's deal with Albania was signed in Rome"."""
    if clause.cue.id in IMPERSONAL and not names_talks(scene, clause):
        return ()
    front = scene.mentions_in(clause.opens, clause.cue.start, *SIDES)
    ends = {m.end for m in front}
    tied = any(_is_second(scene.text, m.start, ends) for m in front)
    sides = sides_of(scene, (m.key for m in front))
    return sides if tied and len(sides) == 2 else ()


def _is_second(text: str, start: int, ends: Collection[int]) -> bool:
    """Whether "with", or a dash behind another name, ties a name to the one before it."""
    dashed = text[start - 1 : start] in {"-", "–"} and start - 1 in ends
    return dashed or WITH_THE.search(text, max(0, start - 16), start) is not None


def names_talks(scene: Scene, clause: Clause) -> bool:
    """Whether a clause names talks before its cue."""
    near = scene.hits_in(clause.opens, clause.cue.start, "agreed")
    return any(hit.id == "talks" for hit in near)


def _fronted(scene: Scene, clause: Clause) -> list[str]:
    """With whom the sentence begins: "With President B, he reviewed", "In talks with B, A agreed"."""
    runs = [run for run in runs_in(scene, clause.opens, clause.cue.start) if not run[0].several]
    first = runs[0] if len(runs) > 1 else []
    if not first or not WITH.search(scene.text, max(0, first[0].start - 12), first[0].start):
        return []
    comma = scene.text[first[-1].end : first[-1].end + 1] == ","
    return [a.side for a in first if a.side] if comma and not _bound(scene, first[0].start) else []


def _met_before(scene: Scene, clause: Clause) -> list[str]:
    """Whom the subject met for the sake of the act: "held contacts with B to discuss", "met B to discuss"."""
    met = {h.end + 1 for h in scene.hits_in(clause.opens, clause.cue.start, "met") if h.id == "contact"}
    found: list[str] = []
    subject, *behind = runs_in(scene, clause.opens, clause.cue.start) or [[]]
    for run in behind if subject and not subject[0].several else []:
        start = run[0].start
        with_them = WITH.search(scene.text, max(clause.opens, start - 12), start) and not _bound(scene, start)
        called = CALL_FROM.search(scene.text, max(clause.opens, start - 40), start)
        if not run[0].several and (with_them or called or start in met):
            found += [a.side for a in run if a.side]
    return found


def _concerned(scene: Scene, clause: Clause) -> list[str]:
    """The one other side that what somebody wants or will do names in whatever way: "to buy Russian arms"."""
    own = sides_of(scene, (m.key for m in scene.mentions_in(clause.opens, clause.cue.start, *SIDES)))
    end = min(clause.end, clause.cue.end + CLOSE)
    comma = scene.text.find(", ", clause.cue.end, end)
    near = scene.mentions_in(clause.cue.end, comma if comma >= 0 else end, *SIDES)
    named = sides_of(scene, (m.key for m in near))
    others = [side for side in named if side not in own and side.startswith("country:")]
    noun = clause.cue.row["noun"] == "own"
    return others if len(others) == 1 and own and clause.act.id in ACTS and not noun else []


def _meant(scene: Scene, clause: Clause, sides: Sequence[str | None]) -> tuple[str, ...]:
    """Whom "the two countries" behind "between" are: the two sides that the sentence names, else those of the group."""
    named = sides_of(scene, (m.key for m in scene.mentions_in(clause.sentence.start, clause.sentence.end, *SIDES)))
    meant = sides_of(scene, (side for side in sides if side))
    return named if len(named) == 2 and not (len(meant) == 2 and set(meant).isdisjoint(named)) else meant


def placed(scene: Scene, clause: Clause) -> Iterator[str]:
    """Countries after "to" and the like, which could be places elsewhere: "will supply tractors to Uzbekistan"."""
    for hit in scene.hits_in(clause.cue.end, clause.end, "country", "capital", "demonym"):
        near = hit.start - clause.cue.end <= ADDRESS_REACH or scene.text[clause.cue.end : hit.start] == " the "
        if hit.family == "demonym" and not pattern("nation").match(scene.text, hit.end + 1):
            continue
        before = max(clause.cue.end, hit.start - 16)
        capital = hit.family == "capital"
        key = country_at(scene, hit) if capital and near else f"country:{hit.id}"
        addressed = not capital and ADDRESSED.search(scene.text, before, hit.start)
        if key in scene.entities and (near or addressed):
            yield key


def _is_addressed(text: str, actor: Actor, clause: Clause) -> bool:
    """Whether somebody stands directly after the cue, after "to" and the like, or after people of theirs."""
    if any(at <= actor.start <= at + ADDRESS_REACH for at in (clause.cue.end, clause.act.end)):
        return True
    if PEOPLE_OF.fullmatch(text, clause.cue.end, actor.start):
        return True
    return bool(ADDRESSED.search(text, max(clause.cue.start, actor.start - 12), actor.start))


def _bound(scene: Scene, start: int) -> bool:
    """Whether "with" belongs to a noun before it: "discussed relations with Japan"."""
    return any(h.id == "bond" for h in scene.hits_in(max(0, start - 40), start, "met"))
