"""Names, numbers and dates in sentences."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from relgraph.explorer.static import WORDS
from relgraph.ontology import NO_SECTOR

if TYPE_CHECKING:
    from relgraph.explorer.entries import Entry
    from relgraph.reports.facts import Facts

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


OTHERWISE = {"planned": "is to meet", "cancelled": "was to meet", "denied": "denies having met"}
"""How a meeting is told that did not happen, or has not yet."""


AGREED = {
    "signed": ("signed an agreement", "signed an agreement on"),
    "agreed": ("agreed", "agreed on"),
    "planned": ("plan an agreement", "plan an agreement on"),
    "proposed": ("(agreement proposed)", "(agreement proposed) on"),
    "discussed": ("discussed an agreement", "discussed"),
}
"""How a step towards an agreement is told without a sector, and with the sectors behind it."""


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


def headline(facts: Facts, entry: Entry) -> str:
    """Who did what with whom, or on what, in one line."""
    who = facts.name(entry.source)
    if entry.relation == "agreed":
        parties = listed(sorted({who, *map(facts.name, entry.details.get("partners", ()))}))
        sectors = listed(sorted(facts.name(s) for s in entry.sectors if s != f"sector:{NO_SECTOR}"))
        alone, on = AGREED.get(entry.status or "", ("agreed", "agreed on"))
        return f"{parties} {on} {sectors}" if sectors else f"{parties} {alone}"
    if verb := OTHERWISE.get(entry.status or ""):
        return f"{who} {verb} {facts.name(entry.target)}"
    if entry.target is None or entry.relation == "quoted":
        about = facts.nodes.get(entry.target or "")
        return f"{who} said on {about.name}" if about and about.label != "Event" else f"{who} said"
    if entry.relation == "represents" and entry.details.get("role"):
        return f"{who}, {entry.details['role']} of {facts.name(entry.target)}"
    return f"{who} {WORDS[entry.relation]} {facts.name(entry.target)}"
