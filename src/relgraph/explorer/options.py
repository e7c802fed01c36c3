"""What a page shows: the choices made when it is built, and the limits of size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Literal

from relgraph.errors import UsageError
from relgraph.ontology import AGREED_STATUSES

STATUSES = ("happened", *AGREED_STATUSES, "cancelled", "denied")
"""The statuses that a page may be narrowed to: background counts as happened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The choices behind one page; the defaults show everything.

    `around` holds names as people type them, and `hops` how far to go from them. `top` keeps the most linked nodes.
    `aggregate` puts a country or organisation in the place of its people. `per_tie` caps the statements kept for
    each tie: newest and surest first, the rest is counted. `stamp` is a day to print on the page: without it, equal
    graphs give equal bytes.
    """

    heading: str = "Diplomatic relations"
    around: tuple[str, ...] = ()
    hops: int = 1
    countries: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    statuses: tuple[str, ...] = ()
    min_sources: int = 0
    top: int | None = None
    aggregate: Literal["country"] | None = None
    force: bool = False
    per_tie: int = 24
    stamp: str | None = None

    @classmethod
    def of(cls, **choices: Any) -> Options:
        """The options of choices as a command line has them: lists of names, days as text, None for the default."""
        given = {name: value for name, value in choices.items() if value is not None}
        for name in ("since", "until"):
            if isinstance(given.get(name), str):
                given[name] = _day(name, given[name])
        for name in ("around", "countries", "statuses"):
            if name in given:
                given[name] = (given[name],) if isinstance(given[name], str) else tuple(given[name])
        if wrong := [status for status in given.get("statuses", ()) if status not in STATUSES]:
            raise UsageError(f"no status is called {wrong[0]!r}. Known: {', '.join(STATUSES)}.")
        return cls(**given)

    def said(self) -> Iterator[str]:
        """The choices that narrow the page, in words, for its header."""
        for field in fields(self):
            value = getattr(self, field.name)
            if field.name in _NARROWING and value != field.default:
                shown = ", ".join(value) if isinstance(value, tuple) else str(value)
                yield f"{field.name.replace('_', ' ')} {shown}"


def _day(name: str, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as exc:
        raise UsageError(f"{name} {text!r} is no day. Write it as 2024-05-01.") from exc


_NARROWING = {"around", "hops", "countries", "since", "until", "statuses", "min_sources", "top", "aggregate"}

FULL = 500
"""Up to so many nodes the page opens on all of them; above, on the countries, with lines hidden while moving."""

LARGE = 2_000
"""Up to so many nodes a page is written without asking."""

HUGE = 5_000
"""Up to so many nodes a page is written with `force`; beyond, never."""
