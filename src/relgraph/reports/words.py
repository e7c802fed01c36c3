"""Names, numbers and dates in sentences."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from relgraph.explorer.static import WORDS
from relgraph.ontology import NO_SECTOR
from relgraph.tables import words

if TYPE_CHECKING:
    from relgraph.explorer.entries import Entry
    from relgraph.reports.facts import Facts

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


MOST = 4
"""So many sectors stand in a heading."""

OTHERWISE = {"planned": "is to meet", "cancelled": "was to meet", "denied": "denies having met"}
"""How a meeting is told that did not happen, or has not yet."""


AGREED = {
    "signed": (" signed an agreement", " signed an agreement on {}"),
    "agreed": (" agreed", " agreed on {}"),
    "planned": (": agreement planned", ": agreement on {} planned"),
    "proposed": (": agreement proposed", ": agreement on {} proposed"),
    "discussed": (" discussed an agreement", " discussed {}"),
}
"""How a step towards an agreement is told behind the parties, without a sector and with sectors."""


def day_in_words(iso: str | None) -> str:
    """An ISO date, or what is known of it, in words: `14 March 2023`, `March 2023`, `2023`."""
    if not iso:
        return "on an unknown day"
    year, _, rest = iso[:10].partition("-")
    month, _, day = rest.partition("-")
    return " ".join(filter(None, (day.lstrip("0"), MONTHS[int(month) - 1] if month else "", year)))


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(parts: Iterable[str]) -> str:
    """The parts as a list in a sentence: `a, b and c`."""
    *first, last = [*parts] or [""]
    return f"{', '.join(first)} and {last}" if first else last


def with_article(name: str) -> str:
    """A name as it stands in a sentence: `the United States`, `France`."""
    return f"the {name}" if any(fnmatchcase(name, known) for known in words("names_with_the.tsv", "name")) else name


def capital(text: str) -> str:
    """A text that begins a sentence or a heading."""
    return text[:1].upper() + text[1:]


def headline(facts: Facts, entry: Entry) -> str:
    """Who did what with whom, or on what, in one line."""
    return capital(_agreed(facts, entry) if entry.relation == "agreed" else _told(facts, entry))


def _agreed(facts: Facts, entry: Entry) -> str:
    parties = sorted({entry.source, *entry.details.get("partners", ())}, key=facts.name)
    named = sorted(facts.name(s) for s in entry.sectors if s != f"sector:{NO_SECTOR}")
    sectors = listed([*named[:MOST], f"{len(named) - MOST} more sectors"] if len(named) > MOST + 1 else named)
    alone, on = AGREED.get(entry.status or "", AGREED["agreed"])
    return listed(map(facts.the, parties)) + (on.format(sectors) if sectors else alone)


def _told(facts: Facts, entry: Entry) -> str:
    who = facts.the(entry.source)
    if verb := OTHERWISE.get(entry.status or ""):
        return f"{who} {verb} {facts.the(entry.target)}"
    if entry.target is None or entry.relation == "quoted":
        about = facts.nodes.get(entry.target or "")
        return f"{who} said on {facts.the(about.id)}" if about and about.label != "Event" else f"{who} said"
    if entry.relation == "represents" and entry.details.get("role"):
        return f"{who}, {entry.details['role']} of {facts.the(entry.target)}"
    return f"{who} {WORDS[entry.relation]} {facts.the(entry.target)}"
