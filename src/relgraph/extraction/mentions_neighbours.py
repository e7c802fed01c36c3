"""What names beside one another share: a title between them, the office of a counterpart, the side of a spouse."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.entities import Person, side_of
from relgraph.extraction.mentions_fits import fits_after
from relgraph.extraction.mentions_reading import Reading
from relgraph.extraction.mentions_stage import HE
from relgraph.extraction.mentions_title import PREDECESSOR
from relgraph.extraction.mentions_titles import Title
from relgraph.extraction.scene import Scene

NEAR = 12
"""So many names before a counterpart are looked at for the one whose office he has."""
_AND_MORE = re.compile(r"(?:,\s[A-Z]\w+)*,?\s(?:and|&)\s")
PORTFOLIO = 30
"""Characters within which the office stands whose portfolio a word opens."""
_ACTING = re.compile(rf"^{one_of('for a while in office')}\s+")
SPOUSES = frozenset({"wife", "husband"})


def let_stand(scene: Scene, readings: Sequence[Reading]) -> None:
    """Let names stand for their countries where several do in one sentence (`A of Chad, B of Mali`), or one is met.

    A surname alone does where it meets another, or somebody with an office: `Finland's Salo met Sweden's Holm`.
    """
    rows: dict[int, list[Reading]] = {}
    for reading in readings:
        sentence = scene.sentence_at(reading.candidate.start)
        if sentence and (reading.anchored or (reading.side and fits_after(reading.candidate))):
            rows.setdefault(sentence.start, []).append(reading)
    for row in rows.values():
        named = [r for r in row if r.side and len(r.candidate.words) > 1 and fits_after(r.candidate)]
        several = len(named) > 2 or (len(named) > 1 and any(r.anchored for r in named))
        met = [r for r in row if r.side is not None and r.side.start < r.candidate.start]
        for reading in named:
            reading.stands |= several or reading in met
        for reading in met:
            reading.stands |= len(row) > 1 and not _opens_a_portfolio(scene, reading.candidate.end)


def _opens_a_portfolio(scene: Scene, end: int) -> bool:
    """Whether an office goes on behind a word: `Kenya's Mines and Energy Minister`."""
    joint = _AND_MORE.match(scene.plain, end)
    if joint is None or scene.hits_in(joint.end(), joint.end() + 1, "country", "demonym"):
        return False
    return bool(scene.hits_in(joint.end(), joint.end() + PORTFOLIO, "role"))


def let_spouses_stand(scene: Scene, readings: Sequence[Reading]) -> None:
    """Let the spouse named beside a leader stand for the same country: `President A and Madam B`."""
    for one, other in pairwise(readings):
        if one.anchored and _is_spouse(other):
            gap = scene.plain[one.span[1] : other.span[0]]
            other.stands = bool(re.fullmatch(r",?\s+and\s+(?:(?:his|her)\s+)?|(?:[^.;]{0,60},)?\s+and\s+", gap))


def _is_spouse(reading: Reading) -> bool:
    return bool(reading.before) and reading.before[0].hit.id in SPOUSES


def let_spouses_join(scene: Scene, readings: Sequence[Reading]) -> None:
    """Let `his wife B` behind the bare name of a leader, or `A's wife B`, stand for the same country."""
    for i, (one, other) in enumerate(pairwise(readings)):
        if not _is_spouse(other) or other.person is None or one.person is None or other.person.stands:
            continue
        gap = scene.plain[one.candidate.end : other.before[0].hit.start]
        if re.fullmatch(r"'s?\s+", gap) and one.person is other.person:
            one.person = _namesake(readings[:i], other.person) or one.person
        if one.person.is_leader and re.fullmatch(r",?\s+and\s+(?:(?:his|her)\s+)?|'s?\s+", gap):
            other.person.stands = True
            other.person.country = other.person.country or side_of(one.person, scene.document.published)[0]


def _namesake(readings: Sequence[Reading], spouse: Person) -> Person | None:
    """The leader named last whose surname a spouse bears."""
    people = (r.person for r in reversed(readings) if r.person is not None and r.person is not spouse)
    return next((p for p in people if p.is_leader and p.key[-1] == spouse.key[-1]), None)


def settle_titles(readings: Sequence[Reading]) -> None:
    """Give a title between two names to one of them: behind a name that has one already, it is the next one's."""
    for one, other in pairwise(readings):
        if not other.before:
            continue
        claimed = {t.hit.start for t in other.before if t.gap != "list"}
        if claimed & {t.hit.start for t in one.after}:
            if any(t.kind != "honorific" for t in one.before):
                one.after = [t for t in one.after if t.hit.start not in claimed]
            elif other.after:  # `A, Norwegian trade secretary, B, Danish health minister, met`
                other.before = [t for t in other.before if t.hit.start not in claimed or t.kind == "honorific"]
        taken = {t.hit.start for t in one.before}
        other.before = [t for t in other.before if t.gap == "list" or t.hit.start not in taken]


def give_counterparts_roles(scene: Scene, readings: Sequence[Reading]) -> None:
    """Let `his Jordanian counterpart X` bear the office of the one who acts in the sentence, else in those before."""
    for i, reading in enumerate(readings):
        for title in (t for t in reading.titles if t.kind == "counterpart"):
            actor = _actor(scene, readings[max(0, i - NEAR) : i], reading)
            if actor and (office := _office(actor)):
                if title.hit.id == PREDECESSOR:
                    title.fellow, title.side = actor.person, title.side or office.side or actor.side
                else:
                    title.opposite = actor.person
                title.role = title.shown = _ACTING.sub("", office.role)
                title.hit = office.hit


def _actor(scene: Scene, earlier: Sequence[Reading], reading: Reading) -> Reading | None:
    """Who opens the sentence of a counterpart with an office; else who was named last with one."""
    sentence = scene.sentence_at(reading.candidate.start)
    opening = sentence.start if sentence else reading.candidate.start
    he_acts = HE.match(scene.plain, opening)  # `He was met by Minister X and will see his counterpart Y`
    here = [] if he_acts else [r for r in earlier if r.candidate.start >= opening]
    earlier = [r for r in earlier if r.candidate.start < opening] if he_acts else earlier
    others = (r for r in [*here, *reversed(earlier)] if r.person is not reading.person)
    return next((r for r in others if _office(r)), None)


def _office(reading: Reading) -> Title | None:
    titles = reading.person.titles if reading.person else reading.titles
    offices = [t for t in titles if t.kind not in {"counterpart", "honorific"} and not t.past]
    return offices[0] if offices else None
