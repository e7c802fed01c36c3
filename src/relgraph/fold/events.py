"""Which reports tell of the same event.

Reports fold within a block (one family of types, the same sides). Within it, those that lie in reach of each other in
time make a stretch, and a stretch folds by itself: so a new report costs its stretch and not its block.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from relgraph.fold.claims import NOWHERE, PATIENCE, Report
from relgraph.fold.dates import number, precision
from relgraph.fold.ids import day_id

REACH = 1
"""Days by which reports of one event may differ."""
OFTEN = ("conflict",)
"""Families of what two sides do again and again: the one day told of a month need not be what another means by it."""


@dataclass(slots=True)
class Happening:
    """An event: the reports that tell of it, and who stood on each side, as far as they are named."""

    first: str | None
    reports: list[Report] = field(default_factory=list)
    roots: set[str] = field(default_factory=set)
    persons: dict[str, AbstractSet[str]] = field(default_factory=dict)
    id: str = ""

    def add(self, reports: Sequence[Report]) -> None:
        """Take in one document's report, with its reprints."""
        for side, people in reports[0].persons.items():
            self.persons[side] = self.persons.get(side) or people
        self.roots.add(reports[0].root)
        self.reports.extend(reports)

    def fits(self, report: Report) -> bool:
        """Whether the report may tell of it: of another document, and naming nobody else on any side."""
        if report.root in self.roots:
            return False
        for side, people in report.persons.items():
            mine = self.persons.get(side)
            if mine and people and people.isdisjoint(mine):
                return False
        return True

    @property
    def named(self) -> bool:
        """Whether it knows a person on any side."""
        return any(self.persons.values())


def stretches(reports: Iterable[Report]) -> Iterator[list[Report]]:
    """The reports of one block, cut where no report reaches over the gap."""
    placed = sorted([(r.reach, r.id, r) for r in reports])  # ids differ: reports are never compared
    held: list[Report] = []
    end = None
    for (low, high), _, report in placed:
        if end is not None and low > end + REACH:
            yield held
            held, end = [], None
        held.append(report)
        end = high if end is None else max(end, high)
    if held:
        yield held


def block_of(report: Report) -> str:
    """The block in which the report folds: one of its reprints' own where nothing places it among others."""
    return f"!{report.root}" if alone(report) else report.block


def alone(report: Report) -> bool:
    """Whether nothing places the report among others."""
    return report.reach == NOWHERE


def happenings(reports: Sequence[Report]) -> list[Happening]:
    """The events of one stretch, or of reports that stay alone; reprints go with their originals."""
    told = sorted(_with_reprints(reports), key=_order)
    plans = [twins for twins in told if twins[0].held]
    made = _folded([twins for twins in told if not twins[0].held] if plans else told)
    for plan in plans:
        next(h for h in made if any(r.id == plan[0].held for r in h.reports)).add(plan)
    _name(made)
    return made


def _folded(told: Sequence[Sequence[Report]]) -> list[Happening]:
    made: list[Happening] = []
    if len(told) == 1:
        made.append(Happening(told[0][0].date))
        made[0].add(told[0])
        return made
    by_day = [r for r in told if _by_day(r[0])]
    _dated(by_day, made)
    if len(by_day) < len(told):
        days = list(made)
        _coarse([r for r in told if r[0].date and not _by_day(r[0])], days, made)
        _undated([r for r in told if not r[0].date], days, made)
    return made


def _dated(told: Sequence[Sequence[Report]], made: list[Happening]) -> None:
    """Reports of a day join the event of that day or the next; those that name nobody look for one like them first."""
    bare = []
    for report in told:
        if any(report[0].persons.values()):
            _place(report, [h for h in made if _near(h, report[0])], made)
        else:
            bare.append(report)
    for report in bare:
        near = [h for h in made if _near(h, report[0])]
        _place(report, [h for h in near if not h.named] or (near if len(near) == 1 else []), made)


def _order(told: Sequence[Report]) -> tuple[str, str, str]:
    return (told[0].date or "", told[0].published or "", told[0].id)


def _with_reprints(reports: Sequence[Report]) -> list[list[Report]]:
    """Each report with the same report of its reprints, the original first."""
    if len({r.root for r in reports}) == len(reports):
        return [[r] for r in reports]
    twins: dict[tuple[str, ...], list[Report]] = {}
    for r in sorted(reports, key=lambda r: (r.published or "9", r.article, r.id)):
        words = r.voices[0].evidence if r.voices else r.meets[0].voice.evidence
        twins.setdefault((r.root, r.event_type, r.date or "", r.status, words), []).append(r)
    return [part for same in twins.values() for part in _apart(same)]


def _apart(same: list[Report]) -> list[list[Report]]:
    """Twins of different articles together; two of one article stay two."""
    piles: list[list[Report]] = []
    for report in same:
        pile = next((p for p in piles if report.article not in {r.article for r in p}), None)
        if pile is None:
            piles.append([report])
        else:
            pile.append(report)
    return piles


def _by_day(report: Report) -> bool:
    return report.date is not None and precision(report.date) == "day" and not alone(report)


def _near(happening: Happening, report: Report) -> bool:
    return (
        happening.first is not None
        and report.date is not None
        and abs(number(happening.first) - report.reach[0]) <= REACH
        and happening.fits(report)
    )


def _place(told: Sequence[Report], near: Sequence[Happening], made: list[Happening]) -> None:
    """Put a dated report into the nearest event, or open one."""
    report = told[0]
    if len(near) == 1:
        target = near[0]
    elif near:
        target = min(near, key=lambda h: abs(number(h.first or "") - number(report.date or "")))
    else:
        target = Happening(report.date)
        made.append(target)
    target.add(told)


def _coarse(coarse: Iterable[Sequence[Report]], days: Sequence[Happening], made: list[Happening]) -> None:
    """A month or a year joins the one event that lies in it, else the others that say the same month or year.

    What happens often joins only these.
    """
    for told in coarse:
        report = told[0]
        told_of = () if report.family in OFTEN else days
        within = [h for h in told_of if (h.first or "").startswith(report.date or "-") and h.fits(report)]
        same = [h for h in made if h.first == report.date and h.fits(report)]
        if len(within) == 1:
            within[0].add(told)
        else:
            _place(told, [] if alone(report) else same[:1], made)


def _undated(undated: Iterable[Sequence[Report]], days: Sequence[Happening], made: list[Happening]) -> None:
    """An undated report joins the nearest event of the days before it was published, else others told then.

    A plan joins the nearest of the days after.
    """
    opened: list[tuple[int, Happening]] = []
    for told in sorted(undated, key=_order):
        report = told[0]
        if alone(report):
            made.append(_opened(told))
            continue
        day = number(report.published or "")
        near = _nearest(report, day, days)
        if len(near) != 1:
            near = [h for first, h in opened if _told_then(h, day - first, report)][:1] if not near else []
        if near:
            near[0].add(told)
        else:
            made.append(_opened(told))
            opened.append((day, made[-1]))


def _opened(told: Sequence[Report]) -> Happening:
    happening = Happening(None)
    happening.add(told)
    return happening


def _told_then(happening: Happening, days: int, report: Report) -> bool:
    """Whether an undated report can be of an undated event that was first told so many days before."""
    plans = report.status == "planned" == happening.reports[0].status
    lasts = report.family == "visit"  # the one visit, told on each of its days
    ahead = report.status == "planned" and any(r.status == "happened" and _before(r, report) for r in happening.reports)
    return days <= (PATIENCE if plans or lasts else REACH) and not ahead and happening.fits(report)


def _before(told: Report, report: Report) -> bool:
    return (told.published or "") < (report.published or "")


def _nearest(report: Report, day: int, days: Iterable[Happening]) -> list[Happening]:
    """The events nearest before the day of publication, or after it for a plan."""
    way = -1 if report.status == "planned" else 1
    gaps = [(way * (day - number(h.first or "")), h) for h in days if h.fits(report)]
    within = [(gap, h) for gap, h in gaps if 0 <= gap <= PATIENCE]
    nearest = min((gap for gap, _ in within), default=0)
    return [h for gap, h in within if gap == nearest]


def _name(made: Sequence[Happening]) -> None:
    """Give each event its id: family, sides, first date; where two share them, the lowest report tells them apart."""
    taken: set[str] = set()
    lowest = {id(h): min([r.id for r in h.reports]) for h in made}
    for happening in sorted(made, key=lambda h: (h.first or "9", lowest[id(h)])) if len(made) > 1 else made:
        lead, low = happening.reports[0], lowest[id(happening)]
        place = happening.first if happening.first and not alone(lead) else low
        day = happening.first or lead.published
        name = day_id(day, lead.family, lead.sides, place)
        happening.id = name if name not in taken else day_id(day, lead.family, lead.sides, place, low)
        taken.add(happening.id)
