"""The reports: each is a lead of sentences and a choice of sections."""

from __future__ import annotations

from collections.abc import Sequence

from relgraph.errors import UsageError
from relgraph.explorer import names as finding
from relgraph.explorer.entries import Entry
from relgraph.model import Node
from relgraph.reports import actors, grounds, leads, parts
from relgraph.reports.blocks import Report, Section
from relgraph.reports.facts import Facts
from relgraph.reports.words import day_in_words

SIDES = ("Country", "Organization")
PEOPLE = ("Leader", "Person")


def overview(facts: Facts, names: Sequence[str]) -> Report:
    """The whole graph on a few pages."""
    shown = parts.newest_of_strongest(facts)
    return _report(
        facts, "overview", "Diplomatic relations: overview", leads.overview(facts),
        parts.key_ties(facts), parts.timeline(facts), parts.matrix(facts), parts.meetings(facts, above=shown),
        parts.agreements(facts, above=shown), parts.quotes(facts, above=shown),
    )  # fmt: skip


def country(facts: Facts, names: Sequence[str]) -> Report:
    """One country or organisation: its partners, people, meetings, agreements, and what it says."""
    (side,) = _nodes(facts, names, 1, "country", SIDES)
    own = facts.about(entry for entry in facts.entries if facts.touches(entry, side.id))
    return _report(
        own, "country", side.name, leads.country(own, side),
        actors.partners(own, side), parts.timeline(own), actors.people(own, side), actors.map_of(own, side),
        parts.meetings(own), parts.agreements(own), actors.quotes_of(own, side),
    )  # fmt: skip


def pair(facts: Facts, names: Sequence[str]) -> Report:
    """Two countries, organisations or people, over time."""
    a, b = _nodes(facts, names, 2, "pair", (*SIDES, *PEOPLE))
    own = facts.about(entry for entry in facts.entries if _ties(facts, entry, a, b))
    return _report(
        own, "pair", f"{a.name} and {b.name}", leads.pair(own, a, b),
        parts.timeline(own), parts.meetings(own), parts.agreements(own), parts.quotes(own),
    )  # fmt: skip


def leader(facts: Facts, names: Sequence[str]) -> Report:
    """One person: offices, partners, meetings and quotes."""
    (person,) = _nodes(facts, names, 1, "leader", PEOPLE)
    own = facts.about(entry for entry in facts.entries if person.id in entry.ends())
    return _report(
        own, "leader", person.name, leads.leader(own, person),
        actors.offices(own, person), actors.met_by(own, person), parts.timeline(own), parts.meetings(own),
        parts.quotes(own, most=20),
    )  # fmt: skip


def sector(facts: Facts, names: Sequence[str]) -> Report:
    """One sector: who agreed on it with whom, and how far."""
    (field,) = _nodes(facts, names, 1, "sector", ("Sector",))
    own = facts.about(entry for entry in facts.entries if field.id in (*entry.ends(), *entry.sectors))
    return _report(
        own, "sector", f"Sector: {field.name}", leads.sector(own, field),
        actors.parties(own, field), parts.timeline(own), parts.matrix(own), parts.agreements(own), parts.meetings(own),
    )  # fmt: skip


def week(facts: Facts, names: Sequence[str]) -> Report:
    """What articles published since a day report, the newest seven days where none is given."""
    since = facts.since or parts.last_week(facts)
    new = facts.about(entry for entry in facts.entries if parts.first_report(facts, entry) >= since)
    shown = parts.newest_of_strongest(new)
    return _report(
        new, "week", f"Reported since {day_in_words(since)}", leads.week(new, since),
        parts.key_ties(new), parts.matrix(new), parts.meetings(new, above=shown),
        parts.agreements(new, above=shown), parts.quotes(new, above=shown),
    )  # fmt: skip


def quality(facts: Facts, names: Sequence[str]) -> Report:
    """What the graph rests on: sources, rules, confidence, and what it does not know."""
    return _report(
        facts, "quality", "Quality of the graph", leads.quality(facts),
        grounds.outlets(facts), grounds.coverage(facts), grounds.rules(facts), grounds.unknown(facts),
    )  # fmt: skip


def _nodes(facts: Facts, names: Sequence[str], wanted: int, kind: str, labels: Sequence[str]) -> list[Node]:
    if len(names) != wanted:
        example = {1: "NAME", 2: "NAME NAME"}[wanted]
        raise UsageError(f"a {kind} report is of {wanted}, and {len(names)} given: relgraph report {kind} {example}.")
    return [finding.find(facts.view, name, labels=labels) for name in names]


def _ties(facts: Facts, entry: Entry, a: Node, b: Node) -> bool:
    ends = (*entry.ends(), *entry.details.get("partners", ()))
    of_ends = {end for end in ends if end} | {facts.side(end) for end in ends if end}
    return entry.relation in {"met", "agreed", "quoted"} and {a.id, b.id} <= of_ends


def _report(facts: Facts, kind: str, title: str, lead: list[str], *sections: Section) -> Report:
    """A report with what every one ends on: what is new, open, disputed, rests on one outlet, and how it was made."""
    fresh = () if kind == "week" else filter(None, [parts.new_since(facts)])
    last = () if kind == "quality" else (parts.open_ends(facts),)
    return Report(
        kind=kind,
        title=title,
        lead=lead,
        sections=[*fresh, *sections, *last, parts.disputed(facts), parts.single_source(facts), parts.how_made(facts)],
        sample=bool(facts.view.meta().get("sample")),
    )
