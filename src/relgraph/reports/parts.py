"""The sections that reports share. Each says in a sentence where it has nothing to show."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from relgraph import __version__
from relgraph.explorer.entries import Entry, shortened
from relgraph.ontology import AGREED_STATUSES, NO_SECTOR
from relgraph.reports import figures
from relgraph.reports.blocks import Block, Figure, Proofs, Section, Table, Text
from relgraph.reports.facts import HAPPENED, Facts
from relgraph.reports.words import count, day_in_words, listed

SHOWN = 10
MEASURED = (
    "F1 from 0 to 1 on annotated articles that the rules were written with: how much of what is there was found, and "
    "how much of what was found is right. 'Unseen' is F1 on articles that they were not written with."
)
OPEN = {"planned", "proposed", "cancelled", "denied"}
Pair = tuple[str, str]


def section(title: str, blocks: Iterable[Block | None], *, empty: str) -> Section:
    """The blocks that are there under a title, or the sentence that nothing is."""
    found = [block for block in blocks if block is not None]
    return Section(title, found or [Text(empty)])


def proofs(facts: Facts, entries: Sequence[Entry], *, most: int = SHOWN, above: Sequence[Entry] = ()) -> list[Block]:
    """The first entries with their sentences, and how many more there are; those that stand above are left out."""
    shown = {entry.id for entry in above}
    left = [entry for entry in entries if entry.id not in shown]
    found = facts.proofs(left, most)
    rest, before = len(left) - len(found), len(entries) - len(left)
    told = filter(None, (f"{rest:,} more" if rest else "", f"{before:,} under Key ties" if before else ""))
    return [
        *([Proofs(tuple(found))] if found else []),
        *([Text(f"And {listed(told)}.")] if rest or before else []),
    ]


def by_pair(facts: Facts, entries: Iterable[Entry]) -> list[tuple[Pair, list[Entry]]]:
    """The pairs of sides with their entries, those with most meetings and agreements first, then most quotes."""
    found: dict[Pair, list[Entry]] = defaultdict(list)
    for entry in entries:
        for pair in facts.pairs(entry):
            found[pair].append(entry)
    return sorted(
        found.items(), key=lambda item: (-sum(e.relation != "quoted" for e in item[1]), -len(item[1]), item[0])
    )


def strongest(facts: Facts) -> list[tuple[Pair, list[Entry]]]:
    """The pairs with most meetings and agreements; where there are none, those with most quotes."""
    ranked = by_pair(facts, once_each(facts.of_relation("met", "agreed", "quoted", firm=True)))
    acting = [(pair, tied) for pair, tied in ranked if any(entry.relation != "quoted" for entry in tied)]
    return (acting or ranked)[:SHOWN]


def newest_of_strongest(facts: Facts) -> list[Entry]:
    """The newest entry of each of the strongest pairs, a meeting or agreement where there is one."""
    found = [next((e for e in tied if e.relation != "quoted"), tied[0]) for _, tied in strongest(facts)]
    return list({entry.id: entry for entry in found}.values())


def key_ties(facts: Facts) -> Section:
    """The strongest pairs, with counts and the newest sentence of each."""
    ranked = strongest(facts)
    table = Table(
        ("Between", "Meetings", "Agreements", "Quotes", "Outlets", "Last"),
        [(f"{facts.name(a)} and {facts.name(b)}", *_counted(facts, tied)) for (a, b), tied in ranked],
    )
    newest = Proofs(tuple(facts.proof(entry) for entry in newest_of_strongest(facts)))
    blocks: list[Block] = [table, newest] if ranked else []
    return section("Key ties", blocks, empty="No two countries or organisations are tied here.")


def _counted(facts: Facts, tied: Sequence[Entry]) -> tuple[int | str, ...]:
    counts = Counter(entry.relation for entry in tied)
    outlets = set().union(*(facts.outlets.get(entry.id, set()) for entry in tied))
    last = max((e.placed or "" for e in tied), default="")
    return counts["met"], counts["agreed"], counts["quoted"], len(outlets), day_in_words(last) if last else ""


def timeline(facts: Facts) -> Section:
    """Bars over time."""
    firm = once_each(facts.of_relation("met", "agreed", "quoted", firm=True))
    return section("Timeline", [figures.bars(firm)], empty="Nothing is dated.")


def agreements(facts: Facts, *, above: Sequence[Entry] = ()) -> Section:
    """Agreements by sector and status, and the newest of them."""
    found = facts.of_relation("agreed")
    stated = [(sector, entry.status or "") for entry in once_each(found) for sector in entry.sectors]
    counts, totals = Counter(stated), Counter(sector for sector, _ in stated)
    statuses = [status for status in AGREED_STATUSES if any(s == status for _, s in counts)]
    ranked = sorted(totals, key=lambda s: (s == f"sector:{NO_SECTOR}", -totals[s], s))
    rows = [(_sector(facts, s), *(counts[s, status] or "" for status in statuses)) for s in ranked]
    firm = [entry for entry in found if entry.status in HAPPENED]
    blocks: list[Block] = (
        [Table(("Sector", *statuses), rows), *proofs(facts, once_each(firm), above=above)] if rows else []
    )
    return section("Agreements by sector and status", blocks, empty="No agreement is reported.")


def _sector(facts: Facts, sector: str) -> str:
    return "no sector named" if sector == f"sector:{NO_SECTOR}" else facts.name(sector)


def once_each(entries: Iterable[Entry]) -> list[Entry]:
    """One entry for each agreement, with all its sectors: the graph has one edge a party and sector."""
    found: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for entry in entries:
        parties = frozenset({entry.source, *entry.details.get("partners", ())})
        matter = (entry.event, entry.status, entry.date, entry.details.get("what"))
        found[(entry.id,) if entry.relation != "agreed" else (parties, *matter)].append(entry)
    return [replace(one[0], sectors=tuple(sorted({s for e in one for s in e.sectors}))) for one in found.values()]


def meetings(facts: Facts, *, above: Sequence[Entry] = ()) -> Section:
    """The newest meetings that happened."""
    met = facts.of_relation("met", firm=True)
    return section("Meetings", proofs(facts, met, above=above), empty="No meeting is reported.")


def quotes(facts: Facts, *, most: int = SHOWN, above: Sequence[Entry] = ()) -> Section:
    """The newest quotes with their occasion."""
    said = facts.of_relation("quoted")
    return section("Quotes", proofs(facts, said, most=most, above=above), empty="Nobody is quoted.")


def open_ends(facts: Facts) -> Section:
    """What is planned, cancelled or denied: it never counts above."""
    found = [e for e in once_each(facts.of_relation("met", "agreed")) if e.status in OPEN]
    return section(
        "Planned, proposed, cancelled, denied", proofs(facts, found), empty="Nothing is planned, cancelled or denied."
    )


def disputed(facts: Facts) -> Section:
    """What reports contradict each other on."""
    found = [entry for entry in once_each(facts.of_relation("met", "agreed")) if entry.disputed]
    return section("Disputed", proofs(facts, found), empty="No two reports contradict each other.")


def single_source(facts: Facts) -> Section:
    """What rests on one outlet only."""
    firm = once_each(facts.of_relation("met", "agreed", firm=True))
    lone = [entry for entry in firm if (entry.sources or len(facts.outlets.get(entry.id, ()))) <= 1]
    outlets = Counter(name for entry in lone for name in facts.outlets.get(entry.id, ()))
    rows = sorted(outlets.items(), key=lambda item: (-item[1], item[0]))
    of = count(len(firm), "meeting or agreement", "meetings and agreements")
    share = Text(f"{len(lone):,} of {of} rest on one outlet.")
    more = f"And {len(rows) - SHOWN:,} more outlets." if len(rows) > SHOWN else ""
    blocks: list[Block] = [share, Table(("Outlet", "Only there"), rows[:SHOWN], more)] if lone else []
    return section("What rests on one outlet only", blocks, empty="Nothing rests on one outlet only.")


def new_since(facts: Facts) -> Section | None:
    """What articles published since a day report; None where no day is given."""
    if not facts.since:
        return None
    new = [entry for entry in facts.of_relation("met", "agreed", "quoted") if first_report(facts, entry) >= facts.since]
    title = f"New since {day_in_words(facts.since)}"
    return section(title, proofs(facts, once_each(new), most=20), empty="Nothing new is reported.")


def first_report(facts: Facts, entry: Entry) -> str:
    """The day of the first report of an entry, or an empty text."""
    reports = (facts.article(statement) for statement in facts.statements.get(entry.id, ()))
    days = (shortened(a.properties.get("published"), "day") for a in reports if a)
    return min((day for day in days if day), default="")


def published_days(facts: Facts) -> list[str]:
    """The days on which articles were published, sorted."""
    days = (shortened(a.properties.get("published"), "day") for a in facts.articles.values())
    return sorted(day for day in days if day)


def last_week(facts: Facts) -> str:
    """The first of the last seven days on which articles were published."""
    days = published_days(facts)
    return (date.fromisoformat(days[-1]) - timedelta(days=6)).isoformat() if days else "0001-01-01"


def matrix(facts: Facts) -> Section:
    """Who is tied to whom, as a matrix and on a map."""
    firm = once_each(facts.of_relation("met", "agreed", "quoted", firm=True))
    drawn: list[Figure | None] = [figures.matrix(facts, firm), figures.world(facts, firm)]
    return section("Countries", drawn, empty="No two countries are tied here.")


def how_made(facts: Facts) -> Section:
    """Where all this comes from, and how far it can be trusted."""
    days = published_days(facts)
    outlets = {str(a.properties.get("publisher")) for a in facts.articles.values() if a.properties.get("publisher")}
    made = list(facts.view.nodes("Statement"))
    reprints = sum(1 for a in facts.articles.values() if a.properties.get("reprint_of"))
    rows: list[tuple[str, str]] = [
        ("Articles", f"{len(facts.articles):,}" + (f", {reprints:,} of them reprints" if reprints else "")),
        ("Outlets", f"{len(outlets):,}"),
        ("Published", f"{day_in_words(days[0])} to {day_in_words(days[-1])}" if days else "unknown"),
        ("Statements", f"{len(made):,}"),
        ("Extracted by", listed(sorted({str(s.properties.get("origin") or "unknown") for s in made}))),
        ("Report by", f"relgraph {__version__}, schema {facts.view.meta().get('schema')}"),
    ]
    if facts.quarantined is not None:
        held = ", ".join(f"{reason} {n:,}" for reason, n in sorted(facts.quarantined.items()))
        rows.append(("Quarantine", held or "empty"))
    if facts.quality:
        rows.append(("Measured", MEASURED))
    rows += [(f"Measured: {name}", str(value)) for name, value in (facts.quality or {}).items()]
    note = Text(
        "Every line above rests on a sentence of an article, found by rules and not by a model. Rules miss sentences "
        "and misread some: read the sentence before you rely on it."
    )
    return Section("How this was made", [Table(("", ""), rows), note])
