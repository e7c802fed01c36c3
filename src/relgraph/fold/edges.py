"""The edges of one event: who met whom, who took part, what it was about, where it was reported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from relgraph.fold.agreements import agreement_edges
from relgraph.fold.claims import Deal, Meet, Part, Report, Voice
from relgraph.fold.dates import dated, precision
from relgraph.fold.events import Happening
from relgraph.fold.graph import Piece, Tie
from relgraph.fold.ids import edge_id
from relgraph.fold.tables import event_codes, whole_countries
from relgraph.fold.voices import best, certainty, seen, sources
from relgraph.model import Node
from relgraph.ontology import EVENT_TYPES, FIRM

Pair = tuple[str, str]
"""The ids of two that met, in order."""
Taking = Mapping[str, list[tuple[Part, Report]]]
"""Who takes part in an event, by id, with the reports that say so."""
RANK = ("happened", "cancelled", "denied", "planned")
"""The statuses of one event, the one that holds first."""
ROLES = ("host", "guest", "party")
IN_PERSON = ("meeting", "phone_call", "visit", "agreement_signed", "ceremony")
"""The families of events at which persons stand for their countries."""
PRECISIONS = ("day", "month", "year")
NAMES = 4


def event_piece(happening: Happening) -> Piece:
    """The event with all its edges."""
    reports = happening.reports
    found = {r.status for r in reports}
    day = common_date(reports, strongest(found))
    deals = [deal for r in reports for deal in r.deals]
    taking: dict[str, list[tuple[Part, Report]]] = {}
    for report in reports:
        for part in report.parts:
            taking.setdefault(part.id, []).append((part, report))
    envoys = _envoys(reports, taking)
    shown = [_shown([part.name for part, _ in taking[who]]) for who in sorted(taking) if who not in envoys]
    made = Piece([event_node(happening, found, day, deals, shown)], event=happening.id)
    _took_part(made, taking, envoys)
    _meetings(happening, made)
    if deals:
        agreement_edges(deals, made, happening.id, event=happening.id, date=day, denied="denied" in found)
    _about(happening, deals, made)
    _reported(happening, made)
    return made


def report_voices(report: Report) -> tuple[Voice, ...]:
    """The statements of one report."""
    if not report.meets and not report.deals:
        return report.voices
    return (*report.voices, *[m.voice for m in report.meets], *[d.voice for d in report.deals])


def as_status(status: str) -> str:
    """How a report's status counts in the graph: a look back says that it happened."""
    return "happened" if status == "past_reference" else status


def strongest(found: Iterable[str]) -> str:
    """The status that holds."""
    known = set(map(as_status, found))
    for status in RANK:
        if status in known:
            return status
    return "happened"


def disputed(found: Iterable[str]) -> bool:
    """Whether some say that it happened and others deny it."""
    return {"happened", "denied"} <= set(map(as_status, found))


def event_node(
    happening: Happening, found: set[str], date: str | None, deals: Iterable[Deal], shown: Sequence[str]
) -> Node:
    """The event: its type and place as most sources give them; `found` is what its reports say of it as a whole.

    `shown` are the names of those who took part.
    """
    reports = happening.reports
    voices = [v for r in reports for v in (r.voices or [m.voice for m in r.meets])]
    roots = [r.root for r in reports]
    kind = common([r.event_type for r in reports], roots, EVENT_TYPES) or "other"
    place = common_place([r.place for r in reports], roots)
    status = strongest(found)
    settled = "denied" in found and any(deal.voice.status in FIRM for deal in deals)
    properties = {
        "event_type": kind,
        **dated(date),
        **({"place": place} if place else {}),
        "status": status,
        "disputed": settled or disputed(found),
        "sources": sources(voices),
        "implicit": all(r.implicit for r in reports),
        **event_codes().get((kind, status), {}),
    }
    return Node(happening.id, "Event", _title(kind, shown, place, date), properties)


def _envoys(reports: Sequence[Report], taking: Taking) -> dict[str, str]:
    """The one person of each country that took part, by the country; a country that is host to the event has none."""
    if reports[0].family not in IN_PERSON:
        return {}
    side = {who: told[-1][0].side for who, told in taking.items()}
    if len({*side.values()}) == len(side):
        return {}
    stood = Counter(side.values())
    hosts = {part.id for report in reports for part in report.parts if part.role == "host"}
    people = {country: who for who, country in side.items() if who != country}
    two = [one for one in side if stood[one] == 2 and one in people and one.startswith("country:")]  # it and a person
    return {country: people[country] for country in two if country not in hosts}


def _title(kind: str, shown: Sequence[str], place: str | None, date: str | None) -> str:
    who = ", ".join(shown[:NAMES]) + (" …" if len(shown) > NAMES else "")
    tail = ", ".join([x for x in (place, date) if x])
    head = kind.replace("_", " ").capitalize()
    return head + (f": {who}" if who else "") + (f" ({tail})" if tail else "")


def _shown(names: Sequence[str]) -> str:
    """The name that most reports give; of equals the longest, then the first by alphabet."""
    if len(set(names)) == 1:
        return names[0]
    return min(names, key=lambda n: (-names.count(n), -len(n), n))


def common(values: Sequence[str | None], sources: Sequence[str], order: Sequence[str] = ()) -> str | None:
    """The value that most sources give, one each; of equals the first in `order`, then the first told."""
    known = set(values) - {None, ""}
    if len(known) < 2:
        return known.pop() if known else None
    votes = Counter(value for value, _ in {(v, source) for v, source in zip(values, sources, strict=True) if v})
    rank = {value: i for i, value in enumerate(order)}
    return min(votes, key=lambda v: (-votes[v], rank.get(v, len(rank)), values.index(v)))


def common_place(places: Sequence[str | None], sources: Sequence[str]) -> str | None:
    """The place that most sources give; of equals one within a country before the whole of it, then the first told."""
    known = list(dict.fromkeys(filter(None, places)))
    return common(places, sources, [p for p in known if p not in whole_countries()] if len(known) > 1 else ())


def common_date(told: Sequence[Report] | Sequence[Voice], status: str) -> str | None:
    """The date that most sources give, of those that say what holds and are most exact; of equals the earliest."""
    days = {one.date for one in told if one.date}
    if len(days) < 2:
        return days.pop() if days else None
    dated = [(one.date, one.root, one.status) for one in told if one.date]
    firm = [row for row in dated if as_status(row[2]) == status] or dated
    exact = min([precision(day) for day, _, _ in firm], key=PRECISIONS.index)
    told_so = sorted((day, root) for day, root, _ in firm if precision(day) == exact)
    return common([day for day, _ in told_so], [root for _, root in told_so])


def _took_part(made: Piece, taking: Taking, envoys: Mapping[str, str]) -> None:
    """Add who took part; what speaks of a country speaks of the one person who stands for it."""
    event = made.event
    countries = {who: country for country, who in envoys.items()}
    for who, told in taking.items():
        if who in envoys:
            continue
        role = common([part.role for part, _ in told], [r.root for _, r in told], ROLES) or "party"
        voices = _takers_voices(who, told)
        if who in countries:
            country = countries[who]
            voices = list(dict.fromkeys(voices + _takers_voices(country, taking[country])))
        made.ties.append((edge_id(event, "TOOK_PART_IN", who), "TOOK_PART_IN", who, event, {"role": role}, voices))


def _takers_voices(who: str, told: Iterable[tuple[Part, Report]]) -> list[Voice]:
    """What names a participant: the reports' own statements, and the meetings in which he is one of the pair."""
    found: list[Voice] = []
    for _, report in told:
        found += report.voices
        if report.meets:
            found += [m.voice for m in report.meets if who in (m.a, m.b)]
    return found


def _meetings(happening: Happening, made: Piece) -> None:
    meets = [m for r in happening.reports for m in r.meets]
    if not meets:
        return
    known = {(m.a, m.b) for m in meets}
    pairs: dict[Pair, list[Meet]] = {}
    side = {p.id: p.side for r in happening.reports for p in r.parts} if len(known) > 1 else {}
    for meet in meets:
        pairs.setdefault(_named((meet.a, meet.b), known, side), []).append(meet)
    denied = any(v.status == "denied" for r in happening.reports for v in r.voices)
    for (a, b), told in pairs.items():
        made.ties.append(_met(happening, a, b, told, denied))


def _named(pair: Pair, known: set[Pair], side: dict[str, str]) -> Pair:
    """The pair, with a country replaced by its person where the event knows exactly one such pair."""
    if len(known) == 1:
        return pair
    wider = [side.get(one, one) for one in pair]
    finer = {(a, b) for a, b in known if _covers(pair, (a, b), side) or _covers(pair, (b, a), side)}
    persons = {p for p in finer if set(p).isdisjoint(wider)}
    chosen = persons or finer
    return chosen.pop() if len(chosen) == 1 else pair


def _covers(wide: Pair, fine: Pair, side: dict[str, str]) -> bool:
    return all(w in (f, side.get(f)) for w, f in zip(wide, fine, strict=True)) and wide != fine


def _met(happening: Happening, a: str, b: str, told: Sequence[Meet], denied: bool) -> Tie:
    voices = [m.voice for m in told]
    found = {v.status for v in voices}
    status = strongest(found)
    lead = best(voices, lambda v: as_status(v.status) == status)
    date = common_date(voices, status) or common_date(happening.reports, status)
    publishers = [v.source for v in voices]
    place = common_place([m.place for m in told], publishers)
    mode = common([m.mode if m.mode != "unspecified" else None for m in told], publishers)
    properties: dict[str, Any] = {
        "event_id": happening.id,
        **dated(date),
        "mode": mode or "unspecified",
        **({"place": place} if place else {}),
        "status": status,
        "disputed": disputed(found) or (denied and status == "happened"),
        "sources": sources(voices),
        "evidence": lead.evidence,
        "statement": lead.id,
        "confidence": certainty([v for v in voices if as_status(v.status) == status]),
        **seen(voices),
    }
    return (edge_id(happening.id, "MET_WITH", a, b), "MET_WITH", a, b, properties, voices)


def _about(happening: Happening, deals: Sequence[Deal], made: Piece) -> None:
    event = happening.id
    held: dict[str, list[Voice]] = {}
    for report in happening.reports:
        for sector in report.sectors:
            held.setdefault(sector, []).extend(report.voices)
    for deal in deals:
        for sector in deal.sectors:
            held.setdefault(sector, []).append(deal.voice)
    for sector, voices in held.items():
        target = f"sector:{sector}"
        made.ties.append((edge_id(event, "ABOUT", target), "ABOUT", event, target, {}, voices))


def _reported(happening: Happening, made: Piece) -> None:
    """Add where it was reported, and all that tell of it."""
    event = happening.id
    held: dict[str, list[Voice]] = {}
    for report in happening.reports:
        held.setdefault(report.article, []).extend(report_voices(report))
    for article, told in held.items():
        made.ties.append((edge_id(event, "REPORTED_IN", article), "REPORTED_IN", event, article, {}, told))
    made.voices = [v for told in held.values() for v in told]
