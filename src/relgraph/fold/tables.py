"""The tables of `data/` that the fold reads: roles, variants of names, codes."""

from __future__ import annotations

import re
from itertools import chain

from relgraph.config import from_data
from relgraph.tables import table
from relgraph.text.names import fold_name

_FOR = frozenset({"of", "to", "for"})
"""The words between an office and what it is for."""
_COMING = re.compile(r"-(?:elect|designate)\b")
"""Who has yet to take an office up is known by it."""


@from_data
def single_holders() -> frozenset[str]:
    """The roles that one person holds at a time: another holder ends the term of one who is long not called so."""
    return frozenset(placed.row["role"] for placed in table("single_offices.tsv", ("role",)))


@from_data
def event_codes() -> dict[tuple[str, str], dict[str, str]]:
    """The codes of other event systems by type and status of an event, as properties."""
    return {
        (row["event_type"], row["status"]): {k: row[k] for k in ("cameo", "plover") if row[k]}
        for _, _, row in table("codes.tsv", ("event_type", "status", "cameo", "plover"))
    }


@from_data
def whole_countries() -> frozenset[str]:
    """The names of countries, as a report gives them for a place."""
    return frozenset(
        name
        for _, _, row in table("countries.tsv", ("caption", "names"))
        for known in (row["caption"], *row["names"].split("|"))
        for name in (known, f"the {known}")
    )


@from_data
def surname_variants() -> dict[str, frozenset[str]]:
    """Each spelling of a surname that no rule of letters joins → the first spellings of its rows."""
    return _spellings("surname_variants.tsv")


@from_data
def name_variants() -> dict[str, frozenset[str]]:
    """The same of surnames and first names."""
    return _spellings("surname_variants.tsv", "first_names.tsv")


def _spellings(*files: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for _, _, row in chain.from_iterable(table(file, ("spellings",)) for file in files):
        spellings = [fold_name(s) for s in row["spellings"].split("|")]
        for spelling in spellings:
            found.setdefault(spelling, set()).add(spellings[0])
    return {spelling: frozenset(firsts) for spelling, firsts in found.items()}


@from_data
def _roles() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for _, _, row in table("roles.tsv", ("id", "surfaces", "class", "covers")):
        means = {row["id"], row["class"], *row["covers"].split("|")} - {""}
        for surface in row["surfaces"].split("|"):
            found.setdefault(surface, set()).update(means)
    return {surface: frozenset(means) for surface, means in found.items()}


@from_data
def role_means(role: str) -> frozenset[str]:
    """What a role stands for: its own id, its class and what it may cover; empty if unknown.

    It is known by its last words ("deputy secretary of state"), else by those before what it is for ("ambassador to
    Peru"); what it is for says nothing: an aide to the president is none.
    """
    words = _COMING.sub("", role.lower()).split()
    end = next((i for i, word in enumerate(words) if i and word in _FOR), len(words))
    for last in (len(words), end):
        for first in range(end):
            if means := _roles().get(" ".join(words[first:last])):
                return means
    return frozenset()
