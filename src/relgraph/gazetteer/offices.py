"""Offices of the gazetteer's leaders: the role, its term, and who held it on a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from relgraph.config import from_data
from relgraph.gazetteer.hit import Hit
from relgraph.tables import cells, table


@dataclass(frozen=True, slots=True)
class Office:
    """A role held for a side (a country, or the id of an organisation) from a day to a day."""

    side: str
    role: str
    start: str
    end: str

    def covers(self, day: str) -> bool:
        """Whether the office was held on a day, or on some day of a month or year."""
        return self.start[: len(day)] <= day and (not self.end or day <= self.end[: len(day)])


def offices_of(row: Mapping[str, str]) -> list[Office]:
    """The offices in a row of `leaders.tsv`, the latest first."""
    return [_office(cell, row.get("country", "")) for cell in cells(row.get("offices", ""))]


@lru_cache(maxsize=4096)
def _office(cell: str, country: str) -> Office:
    role, _, term = cell.rpartition(" ")
    start, _, end = term.partition("/")
    side, colon, name = role.partition(":")
    return Office(side, name, start, end) if colon else Office(country, role, start, end)


def office_on(row: Mapping[str, str], day: str | None) -> Office | None:
    """The office that a leader held on a day; without a day, or outside all terms, the latest that had begun."""
    offices = offices_of(row)
    if day is None:
        return offices[0] if offices else None
    held = [o for o in offices if o.covers(day)] or [o for o in offices if o.start[: len(day)] <= day]
    return held[0] if held else None


@from_data
def _roles() -> dict[str, Hit]:
    found: dict[str, Hit] = {}
    for placed in table("roles.tsv", ("id", "surfaces", "class", "covers", "gender")):
        hit = Hit(0, 0, "role", placed.row["id"], placed.row)
        for surface in cells(placed.row["surfaces"]):
            found.setdefault(surface, hit)
    return found


def role_of(role: str) -> Hit | None:
    """The row of `roles.tsv` for a role as written, by the longest ending that it knows."""
    words = role.lower().split()
    return next((hit for i in range(len(words)) if (hit := _roles().get(" ".join(words[i:])))), None)
