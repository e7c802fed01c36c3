"""Dates that name their day, as newspapers write them: `16 May 2024`, `Nov. 18-19, 2006`, `2024-05-16`, `16.05.24`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from relgraph.text import days

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"),
    "December",
)
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _any_of(*names: str) -> str:
    return "(?:" + "|".join(form for name in names for form in (name, name.upper())) + ")"


MONTH = _any_of(*MONTHS, *SHORT_MONTHS) + r"(?!\w)"
WEEKDAY_NAME = _any_of(*WEEKDAYS)
WEEKDAY = f"(?:{WEEKDAY_NAME}|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)"
_DAY = r"(?P<{0}>[0-3]?\d)(?:st|nd|rd|th)?(?!\w)"
_SPAN = r"(?:\s?(?:[-–—]|to|and|or|until)\s?[0-3]?\d(?:st|nd|rd|th)?(?!\w)){0,3}"
_YEAR = r"(?P<{0}>[12]\d\d\d)(?!\w)"

DATE = re.compile(
    rf"(?<![\w.])(?:{WEEKDAY}\.?,?\s+\(?(?:the\s+)?)?"
    rf"(?:{_DAY.format('d1')}{_SPAN}\s*(?:of\s+)?,?(?P<m1>{MONTH})\.?(?:\s?,?\s*{_YEAR.format('y1')})?"
    rf"|(?P<m2>{MONTH})\.?\s?(?:{_DAY.format('d2')}{_SPAN}(?:\s?,?\s*{_YEAR.format('y2')})?|,?\s*{_YEAR.format('y3')})"
    r"|(?P<y4>[12]\d\d\d)(?P<s4>[-/.])(?P<m4>[01]?\d)(?P=s4)(?P<d4>[0-3]?\d)(?:(?=T\d)|(?!\w))"
    r"|(?P<d5>[0-3]?\d)(?P<s5>[-/.])(?P<m5>[0-3]?\d)(?P=s5)(?P<y5>[12]\d\d\d|\d\d)(?![\w%]|\.\d))"
)
"""Any of these forms. The groups are numbered by form; `Written.of` reads them."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a written date says: its parts, each None where the text leaves it out."""

    year: int | None
    month: int | None
    day: int | None

    @classmethod
    def of(cls, match: re.Match[str]) -> Written:
        """The parts of a match of `DATE`. A day and a month that could change places leave only the year."""
        part = match.groupdict()
        if part["m1"]:
            return cls(_number(part["y1"]), days.month_number(part["m1"]), int(part["d1"]))
        if part["m2"]:
            return cls(_number(part["y2"] or part["y3"]), days.month_number(part["m2"]), _number(part["d2"]))
        if part["y4"]:
            return cls(int(part["y4"]), int(part["m4"]), int(part["d4"]))
        return cls._in_figures(int(part["d5"]), int(part["m5"]), part["s5"], days.full_year(part["y5"]))

    @classmethod
    def _in_figures(cls, first: int, second: int, separator: str, year: int) -> Written:
        if separator == "." or first > 12 or first == second:
            return cls(year, second, first)
        return cls(year, first, second) if second > 12 else cls(year, None, None)

    def iso(self, stamp: date | None = None) -> str | None:
        """The date, ISO, shortened to what is known; without a year the day nearest to the stamp, if there is one."""
        if self.month is None:
            return f"{self.year:04d}" if self.year else None
        if self.day is None:
            return f"{self.year:04d}-{self.month:02d}" if self.year and self.month <= 12 else None
        if self.year is not None:
            day = days.real_day(self.year, self.month, self.day)
        else:
            day = days.nearest_day(self.month, self.day, stamp) if stamp else None
        return day.isoformat() if day else None


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None
