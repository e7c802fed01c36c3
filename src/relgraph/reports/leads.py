"""The first paragraph of each report: sentences made of the graph's own figures."""

from __future__ import annotations

from collections import Counter

from relgraph.explorer.entries import Entry
from relgraph.model import Node
from relgraph.reports import parts
from relgraph.reports.facts import Facts
from relgraph.reports.words import capital, count, day_in_words, listed

NOT_COUNTED = ("discussed", "proposed", "planned", "cancelled", "denied")


def overview(facts: Facts) -> list[str]:
    """What the graph holds."""
    sides = {side for entry in _firm(facts) for pair in facts.pairs(entry) for side in pair}
    between = count(len(sides), "country or organisation", "countries and organisations")
    told = "reports" if len(facts.articles) == 1 else "report"
    return [f"{_sources(facts)} {told} {_sums(facts)} between {between}.", *_strongest(facts), *_not_counted(facts)]


def country(facts: Facts, side: Node) -> list[str]:
    """What is reported of a country or organisation."""
    if not facts.of_relation("met", "agreed", "quoted"):
        return [f"Nothing is reported of {facts.the(side.id)}."]
    partners = Counter(
        other
        for entry in _firm(facts)
        for pair in facts.pairs(entry)
        if side.id in pair
        for other in pair
        if other != side.id
    )
    first = f"The articles report {_sums(facts)} of {facts.the(side.id)} with {count(len(partners), 'partner')}."
    names = [f"{facts.the(other)} ({number})" for other, number in _ranked(partners)[:3]]
    return [first, *([f"First among them: {listed(names)}."] if names else []), *_when(facts), *_not_counted(facts)]


def pair(facts: Facts, a: Node, b: Node) -> list[str]:
    """What is reported between two."""
    if not facts.entries:
        return [f"Nothing is reported between {facts.the(a.id)} and {facts.the(b.id)}."]
    between = f"Between {facts.the(a.id)} and {facts.the(b.id)} the articles report {_sums(facts)}."
    return [between, *_when(facts), *_not_counted(facts)]


def leader(facts: Facts, person: Node) -> list[str]:
    """What is reported of a person."""
    met = facts.of_relation("met", firm=True)
    quoted = [e for e in facts.of_relation("quoted") if e.source == person.id]
    held = [
        f"{e.details.get('role', 'representative')} of {facts.the(e.target)}" for e in facts.of_relation("represents")
    ]
    office = [f"{person.name} appears as {listed(dict.fromkeys(held))}."] if held else []
    told = f"{count(len(met), 'meeting')} and {count(len(quoted), 'quote')} are reported."
    return [*office, capital(told), *_when(facts), *_not_counted(facts)]


def sector(facts: Facts, field: Node) -> list[str]:
    """What is reported of a sector."""
    made = parts.once_each(facts.of_relation("agreed"))
    if not made:
        return [f"No agreement on {field.name} is reported."]
    steps = Counter(entry.status or "" for entry in made)
    told = listed(f"{number:,} {status}" for status, number in _ranked(steps))
    return [f"On {field.name} the articles tell of {len(made):,} agreements, plans and talks: {told}."]


def week(facts: Facts, since: str) -> list[str]:
    """What is new."""
    fresh = sum(1 for day in parts.published_days(facts) if day >= since)
    told = "reports" if fresh == 1 else "report"
    return [
        f"{count(fresh, 'article')} published since {day_in_words(since)} {told} for the first time {_sums(facts)}.",
        *_strongest(facts),
        *_not_counted(facts),
    ]


def quality(facts: Facts) -> list[str]:
    """On what the graph rests."""
    held = list(facts.view.nodes("Statement"))
    sure = sum(1 for s in held if float(s.properties.get("confidence") or 0) >= 0.8)
    told = "gives" if len(facts.articles) == 1 else "give"
    return [f"{_sources(facts)} {told} {count(len(held), 'statement')}, {sure:,} of them with confidence from 0.8 up."]


def _firm(facts: Facts) -> list[Entry]:
    return parts.once_each(facts.of_relation("met", "agreed", firm=True))


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _sources(facts: Facts) -> str:
    outlets = {a.properties.get("publisher") for a in facts.articles.values()} - {None}
    days = parts.published_days(facts)
    span = f", published from {day_in_words(days[0])} to {day_in_words(days[-1])}," if days else ""
    return f"{count(len(facts.articles), 'article')} of {count(len(outlets), 'outlet')}{span}"


def _sums(facts: Facts) -> str:
    met, quoted = len(facts.of_relation("met", firm=True)), len(facts.of_relation("quoted"))
    agreed = len(parts.once_each(facts.of_relation("agreed", firm=True)))
    return listed((count(met, "meeting"), count(agreed, "agreement"), count(quoted, "quote")))


def _strongest(facts: Facts) -> list[str]:
    ranked = parts.by_pair(facts, _firm(facts))
    if not ranked:
        return []
    (a, b), tied = ranked[0]
    met = sum(entry.relation == "met" for entry in tied)
    told = listed(count(n, what) for n, what in ((met, "meeting"), (len(tied) - met, "agreement")) if n)
    return [f"Most meetings and agreements tie {facts.the(a)} and {facts.the(b)}: {told}."]


def _when(facts: Facts) -> list[str]:
    days = sorted(entry.date for entry in _firm(facts) if entry.date)
    if not days:
        return []
    if days[0] == days[-1]:
        return (
            [f"Meetings and agreements that are dated fell on {day_in_words(days[0])}."] if len(days[0]) == 10 else []
        )
    first, last = day_in_words(days[0]), day_in_words(days[-1])
    return [f"Dated meetings and agreements run from {first} to {last}."]


def _not_counted(facts: Facts) -> list[str]:
    entries = parts.once_each(facts.of_relation("met", "agreed"))
    counts = Counter(entry.status or "" for entry in entries)
    held = [f"{counts[status]:,} {status}" for status in NOT_COUNTED if counts[status]]
    against = sum(1 for entry in entries if entry.disputed)
    told = [f"Not counted in this: {listed(held)}."] if held else []
    return told + ([f"Disputed: {against:,}."] if against else [])
