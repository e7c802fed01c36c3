"""The day of publication, as a source or the stamp of a page gives it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, date, datetime

from relgraph.config import from_data
from relgraph.text import days
from relgraph.text.absolute import DATE, MONTH, WEEKDAY, Written
from relgraph.text.tables import any_of

_CLOCK = re.compile(r"(?<!\d)[0-2]?\d[:.h][0-5]\d(?::[0-5]\d)?(?:\.\d+)?(?!\d)(?:\s?[ap]\.?m\b\.?)?", re.IGNORECASE)
_JUCHE = re.compile(rf"\((?P<year>(?:19|20)\d\d)\)\s+(?P<day>{MONTH}\s[0-3]?\d)\b")
"""The year before the day, as in the calendar of the DPRK: `Juche 96 (2007) July 24`."""
_BRIEF = re.compile(
    rf"(?<![\w.])(?P<day>[0-3]?\d)\.?\s(?P<month>{MONTH})\.?\s?['’]?(?P<year>(?:[12]\d)?\d\d)(?![\w:.])"
)
"""A year of two figures, or a day with a stop: `08 Feb 17`, `20 Jul.'06`, `3. Jun 2021`."""
_COMPACT = re.compile(r"\s*((?:19|20)\d\d)([01]\d)([0-3]\d)\s*")
_EARLIEST = "1800"
"""Years before are of other calendars: `1443/4/13 - 2021/11/18`."""
_AGO = re.compile(r"\b(\d+|an?|one)\s+(minute|hour|day|week|month|year)s?\s+ago\b", re.IGNORECASE)
_ONLY_DATE = re.compile(r"[12]\d\d\d-\d\d-\d\d(?=$|[T ])")
_WEEKDAY = re.compile(rf"\b{WEEKDAY}\b")
_YEAR = re.compile(r"(?<!\d)(?:[12]\d\d\d|\d\d[./-]\d\d[./-]\d\d)(?!\d)")
_WORD = re.compile(r"[^\W\d_]{2,}")
_HAS_FIGURE = re.compile("[0-9]")
_TELLS_YEAR = re.compile("[0-9][0-9./-][0-9./-][0-9]|[aA][gG][oO]")
_SHORT = 40
_STAMP_LENGTH = 160
_OTHER_WORDS = 7
_OTHER_WORDS_WITH_CLOCK = 10


@from_data
def _label() -> re.Pattern[str]:
    """What a stamp says of its date: `Last updated:`, `Published on`, a time zone."""
    return re.compile(rf"\b(?:last\s+)?(?:{any_of('clutter', 'stamp')}|[A-Z]{{2,4}}T)\b:?", re.IGNORECASE)


@from_data
def _newer() -> re.Pattern[str]:
    """What the stamp of a later change begins with."""
    return re.compile(any_of("clutter", "newer"), re.IGNORECASE)


def day_of(written: str | None) -> str | None:
    """The local day of a time as a source wrote it (`2024-05-16T23:30:00-05:00` is 16 May), ISO, or None."""
    if not written:
        return None
    if match := _ONLY_DATE.match(written.strip()):
        day = days.parse_day(match[0])
        return day.isoformat() if day else None
    return _rfc_day(written) or _written_day(written)


def moment_of(written: str | None) -> str | None:
    """A time as a source wrote it, ISO in UTC, so that the later of two is the greater; else its day, or None."""
    if not written or _ONLY_DATE.fullmatch(written.strip()):
        return day_of(written)
    moment = _iso_time(written) or _rfc_time(written)
    if moment is None:
        return day_of(written)
    with suppress(OverflowError):  # a zone that leads beyond the calendar
        moment = moment.astimezone(UTC) if moment.tzinfo else moment
    return moment.replace(tzinfo=None).isoformat()


def _rfc_day(written: str) -> str | None:
    moment = _rfc_time(written)
    return moment.date().isoformat() if moment else None


def _iso_time(written: str) -> datetime | None:
    try:
        return datetime.fromisoformat(written.strip())
    except ValueError:
        return None


def _rfc_time(written: str) -> datetime | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(written)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None


def _written_day(line: str) -> str | None:
    found = [iso for match in DATE.finditer(line) if len(iso := Written.of(match).iso() or "") == 10]
    return found[0] if found else None


def is_stamp(line: str) -> bool:
    """Whether a line holds a date, or an age ("6 days ago"), and hardly anything else."""
    if len(line) > _STAMP_LENGTH or not (_TELLS_YEAR if len(line) > _SHORT else _HAS_FIGURE).search(line):
        return False
    if _COMPACT.fullmatch(line):
        return _compact(line) is not None
    rest, dates = DATE.subn(" ", line)
    rest, ages = _AGO.subn(" ", rest)
    if not dates + ages:
        return False
    rest, clocks = _CLOCK.subn(" ", rest)
    others = len(_WORD.findall(_WEEKDAY.sub(" ", _label().sub(" ", rest))))
    if clocks:
        return others <= _OTHER_WORDS_WITH_CLOCK
    has_year = ages > 0 or _YEAR.search(line) is not None
    return others <= (_OTHER_WORDS if has_year else 2) and not rest.rstrip().endswith(".")


def stamped_day(lines: Sequence[str], *, headline: int | None, near: date | None) -> str | None:
    """The day that the stamps above a story give, ISO, or None.

    `headline` is the number of the headline among the lines; `near` the day that the dateline gives without a year.
    Of several the one with a time of day wins, then the nearest to the headline: so the clock of the page, which tells
    the day of printing, gives way.
    """
    found = []
    for number, line in enumerate(lines):
        day = _line_day(line, near)
        if day:
            agrees = near is not None and day[5:] == near.isoformat()[5:]
            timed = bool(_CLOCK.search(line)) and not _newer().match(line.strip())
            distance = abs(number - headline) if headline is not None else number
            found.append((not agrees, not timed, distance, day))
    return min(found)[3] if found else None


def _compact(line: str) -> str | None:
    """A day in eight figures that is all of a line: `20000822`."""
    written = _COMPACT.fullmatch(line)
    day = days.real_day(*map(int, written.groups())) if written else None
    return day.isoformat() if day else None


def _line_day(line: str, near: date | None) -> str | None:
    if compact := _compact(line):
        return compact
    line = _BRIEF.sub(_in_full, _JUCHE.sub(r"\g<day>, \g<year>", line))
    matches = list(DATE.finditer(line))
    if age := _AGO.search(line):
        crawled = next((iso for m in matches if len(iso := Written.of(m).iso() or "") == 10), None)
        return _aged(age, days.parse_day(crawled))
    written = [Written.of(m) for m in matches]
    isos = [_swapped(m, near) or w.iso() for w, m in zip(written, matches, strict=True)]
    return next((iso for iso in isos if iso and len(iso) == 10 and iso > _EARLIEST), None)


def _in_full(brief: re.Match[str]) -> str:
    return f"{brief['day']} {brief['month']} {days.full_year(brief['year'])}"


def _aged(age: re.Match[str], crawled: date | None) -> str | None:
    """A stamp such as "6 days ago" counts back from the day of the crawl; months and years are too coarse."""
    lengths = {"minute": 0, "hour": 0, "day": 1, "week": 7}
    if crawled is None or age[2].lower() not in lengths:
        return None
    number = int(age[1]) if age[1].isdigit() else 1
    day = days.shifted(crawled, -number * lengths[age[2].lower()]) if number < 10_000 else None
    return day.isoformat() if day else None


def _swapped(match: re.Match[str], near: date | None) -> str | None:
    """`05/06/2024` read in the way that agrees with the dateline."""
    return None if near is None or not match["d5"] else _agreeing(match, near)


def _agreeing(match: re.Match[str], near: date) -> str | None:
    numbers = {int(match["d5"]), int(match["m5"])}
    if numbers != {near.month, near.day}:
        return None
    day = days.real_day(days.full_year(match["y5"]), near.month, near.day)
    return day.isoformat() if day else None
