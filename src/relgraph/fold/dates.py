"""Dates that may be short of a day: `2024`, `2024-06`, `2024-06-16`."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from functools import lru_cache


def first_day(iso: str) -> str:
    """The first day of what the date names."""
    return f"{iso}-01-01" if len(iso) == 4 else f"{iso}-01" if len(iso) == 7 else iso


def last_day(iso: str) -> str:
    """The last day of what the date names."""
    if len(iso) == 4:
        return f"{iso}-12-31"
    if len(iso) == 7:
        year, month = int(iso[:4]), int(iso[5:])
        return f"{iso}-{monthrange(year, month)[1]:02d}"
    return iso


def precision(iso: str) -> str:
    """year, month or day."""
    return "year" if len(iso) == 4 else "month" if len(iso) == 7 else "day"


@lru_cache(maxsize=16384)
def number(iso: str) -> int:
    """The number of the date's first day, for counting days between two."""
    return date.fromisoformat(first_day(iso)).toordinal()


def dated(iso: str | None) -> dict[str, str]:
    """`date` and `precision` as properties, or nothing for an unknown date."""
    return {"date": first_day(iso), "precision": precision(iso)} if iso else {}


@lru_cache(maxsize=16384)
def sound(iso: str | None) -> str | None:
    """The date itself where the calendar knows it, else None."""
    if not iso:
        return None
    try:
        date.fromisoformat(first_day(iso))
    except ValueError:
        return None
    return iso
