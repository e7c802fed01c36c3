"""Calendar arithmetic on ISO dates: which day a word means, seen from the day of the stamp."""

from __future__ import annotations

from datetime import date, timedelta

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def month_number(word: str) -> int:
    """1 to 12 for a month's name or its abbreviation in any case."""
    return MONTHS.index(word[:3].lower()) + 1


def weekday_number(word: str) -> int:
    """0 (Monday) to 6 for a weekday's name or its abbreviation in any case."""
    return WEEKDAYS.index(word[:3].lower())


def real_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def full_year(digits: str) -> int:
    """The year of four digits, or of two: 24 is 2024, 97 is 1997."""
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < 70 else 1900)


def nearest_day(month: int, day: int, stamp: date) -> date | None:
    """The day of that month which lies nearest to the stamp, in the year before, of, or after it."""
    found = [d for year in (stamp.year - 1, stamp.year, stamp.year + 1) if (d := real_day(year, month, day))]
    return min(found, key=lambda d: abs(d - stamp), default=None)


def day_of_week(weekday: int, stamp: date, *, ahead: bool) -> date | None:
    """The last such weekday up to the stamp's own day, or, `ahead`, the next from the stamp's own day on."""
    distance = (weekday - stamp.weekday()) % 7 if ahead else -((stamp.weekday() - weekday) % 7)
    return shifted(stamp, distance)


def nearest_weekday(weekday: int, day: date) -> date | None:
    """The weekday that lies at most three days from a day."""
    return shifted(day, (weekday - day.weekday() + 3) % 7 - 3)


def shifted(day: date, days: int) -> date | None:
    """The day so many days later, or None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def month_of(stamp: date, months: int) -> str:
    """The ISO month so many months after the stamp's."""
    index = stamp.year * 12 + stamp.month - 1 + months
    return f"{index // 12:04d}-{index % 12 + 1:02d}"


def month_seen_from(month: int, stamp: date, *, ahead: bool) -> str:
    """The ISO month of that number: the latest up to the stamp's, or, `ahead`, the next from the stamp's on."""
    year = stamp.year
    if ahead and month < stamp.month:
        year += 1
    if not ahead and month > stamp.month:
        year -= 1
    return f"{year:04d}-{month:02d}"


def parse_day(iso: str | None) -> date | None:
    """The day of an ISO date of full length, else None."""
    try:
        return date.fromisoformat(iso[:10]) if iso else None
    except ValueError:
        return None
