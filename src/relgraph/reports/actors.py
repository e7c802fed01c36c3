"""Sections about one country, person or sector."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from relgraph.explorer.entries import Entry
from relgraph.model import Node
from relgraph.ontology import AGREED_STATUSES
from relgraph.reports import figures
from relgraph.reports.blocks import Block, Section, Table
from relgraph.reports.facts import Facts
from relgraph.reports.parts import SHOWN, by_pair, once_each, proofs, section
from relgraph.reports.words import day_in_words, listed

MOST_ROWS = 20


def partners(facts: Facts, side: Node) -> Section:
    """With whom a country or organisation is tied, and how."""
    tied = [
        (pair, found)
        for pair, found in by_pair(facts, once_each(facts.of_relation("met", "agreed", "quoted", firm=True)))
    ]
    own = [(_other(pair, side.id), found) for pair, found in tied if side.id in pair]
    rows = [(facts.name(other), *_relations(found), _last(found)) for other, found in own[:MOST_ROWS]]
    table = Table(("Partner", "Meetings", "Agreements", "Quotes", "Last"), rows) if rows else None
    return section("Partners", [table], empty=f"Nobody is tied to {side.name}.")


def _other(pair: tuple[str, str], side: str) -> str:
    return pair[1] if pair[0] == side else pair[0]


def _relations(found: Iterable[Entry]) -> tuple[int, int, int]:
    counts = Counter(entry.relation for entry in found)
    return counts["met"], counts["agreed"], counts["quoted"]


def _last(found: Iterable[Entry]) -> str:
    days = [entry.placed for entry in found if entry.placed]
    return day_in_words(max(days)) if days else ""


def people(facts: Facts, side: Node) -> Section:
    """Who represents a country or organisation, and in which office."""
    terms: dict[str, list[Entry]] = defaultdict(list)
    for entry in facts.of_relation("represents"):
        if entry.target == side.id:
            terms[entry.source].append(entry)
    busy = Counter(end for entry in facts.of_relation("met", "quoted") for end in entry.ends())
    ranked = sorted(terms, key=lambda person: (-busy[person], facts.name(person)))
    rows = [(facts.name(p), _roles(terms[p]), busy[p], _seen(terms[p])) for p in ranked[:MOST_ROWS]]
    table = Table(("Name", "Office", "Meetings and quotes", "Seen in office"), rows) if rows else None
    return section("People", [table], empty=f"Nobody is named who represents {side.name}.")


def _roles(terms: Iterable[Entry]) -> str:
    return listed(dict.fromkeys(str(term.details.get("role") or "office not named") for term in terms))


def _seen(terms: Iterable[Entry]) -> str:
    days = [str(term.details[k]) for term in terms for k in ("first_seen", "last_seen") if term.details.get(k)]
    if not days:
        return ""
    first, last = day_in_words(min(days)), day_in_words(max(days))
    return first if first == last else f"{first} to {last}"


def map_of(facts: Facts, side: Node) -> Section:
    """The partners of a country or organisation on a map."""
    firm = once_each(facts.of_relation("met", "agreed", "quoted", firm=True))
    return section("On the map", [figures.world(facts, firm, of=side.id)], empty="No two countries are tied here.")


def quotes_of(facts: Facts, side: Node) -> Section:
    """What the people of a country or organisation say."""
    said = [entry for entry in facts.of_relation("quoted") if facts.side(entry.source) == side.id]
    return section(f"Quotes from {side.name}", proofs(facts, said), empty=f"Nobody of {side.name} is quoted.")


def offices(facts: Facts, person: Node) -> Section:
    """The offices of a person, by date, each with its proof."""
    held = sorted(facts.of_relation("represents"), key=lambda e: (str(e.details.get("first_seen") or ""), e.id))
    rows = [(str(e.details.get("role") or "office not named"), facts.name(e.target), _seen([e])) for e in held]
    blocks: list[Block] = [Table(("Office", "Of", "Seen"), rows), *proofs(facts, held, most=3)] if rows else []
    return section("Offices", blocks, empty=f"No office of {person.name} is reported.")


def met_by(facts: Facts, person: Node) -> Section:
    """Whom a person met, and how often."""
    counts: dict[str, list[Entry]] = defaultdict(list)
    for entry in facts.of_relation("met", firm=True):
        counts[next(end for end in (*entry.ends(), person.id) if end != person.id or entry.target is None)].append(
            entry
        )
    ranked = sorted(counts, key=lambda other: (-len(counts[other]), facts.name(other)))
    rows = [(facts.name(o), _home(facts, o), len(counts[o]), _last(counts[o])) for o in ranked[:MOST_ROWS]]
    table = Table(("Met", "Of", "Times", "Last"), rows) if rows else None
    return section("Met most often", [table], empty=f"No meeting of {person.name} is reported.")


def _home(facts: Facts, met: str) -> str:
    """The side of a person; empty for a side itself."""
    side = facts.side(met)
    return "" if side == met else facts.name(side)


def parties(facts: Facts, field: Node) -> Section:
    """Who agreed on a sector, by step."""
    made = [entry for entry in facts.of_relation("agreed") if entry.target == field.id]
    counts = Counter((entry.source, entry.status or "") for entry in made)
    totals = Counter(entry.source for entry in made)
    statuses = [status for status in AGREED_STATUSES if any(s == status for _, s in counts)]
    ranked = sorted(totals, key=lambda side: (-totals[side], facts.name(side)))[:SHOWN]
    rows = [(facts.name(side), *(counts[side, status] or "" for status in statuses)) for side in ranked]
    table = Table(("Party", *statuses), rows) if once_each(made) else None
    return section("Parties", [table], empty=f"Nobody agreed on {field.name}.")
