"""Datelines: the place, day and agency that open a report, in the forms of all agencies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from relgraph.config import from_data
from relgraph.tables import words
from relgraph.text import days
from relgraph.text.absolute import DATE, MONTH, Written
from relgraph.text.names import UPPER, latin
from relgraph.text.offices import opens_with_office
from relgraph.text.tables import rows

_CAPS = rf"(?:{UPPER}[{UPPER[1:-1]}'’.\-]*{UPPER[:-1]}.]|{UPPER}{{2}})"
_NAME = rf"(?:{UPPER}[\w'’.\-]*)"
_PLACE = rf"(?P<place>{_CAPS}(?:[\s/]{_CAPS}){{0,4}}|{_NAME}(?:\s(?:de|da|do|la|el|al|and|of|{_NAME})){{0,3}})"
_DAY = rf"(?:(?:\w+day,?\s)?(?:[0-3]?\d(?:st|nd|rd|th)?\s{MONTH}\.?|{MONTH}\.?\s?[0-3]?\d(?:st|nd|rd|th)?)"
_DAY += r"(?:\s?,?\s*[12]\d\d\d)*|[0-3]?\d\.[01]?\d\.(?:20)?\d\d)"
_AGENCY = r"(?P<agency>[A-Z][\w&.' -]{1,40}(?:/[A-Z][\w&.' -]{1,30}){0,3})"
_SMALL = r"(?P<small>[a-z]{3}|dapd)"
"""An agency that writes its name small: `Bonn (dpa) -`."""
_SLASHED = _AGENCY.replace("agency", "slashed").replace("/[A-Z]", "#[A-Z]")
_MARKED = rf"(?:\(\s?(?:{_AGENCY}|{_SMALL})\s?\)|/{_SLASHED}/\.?)"
_DASH = r"\s*(?:--+|[–—―-]+(?=\s|\w)|_(?=\s)|:)"
_END = r"\s*(?:\.?(?:--+|[–—―-]+(?=\s|\w))|_(?=\s)|:|/|\.(?=\s))"

_FORMS = (
    # By our reporter in CHIPATA | By Farming Desk, CHIPATA
    ("B", rf"(?:By|BY)\s[^\n]{{2,60}}?(?:\sin|,)\s(?P<place>{_CAPS}(?:\s{_CAPS}){{0,3}})\s*$"),
    # BELGRADE, September 26 - Baku Wire | Baku, October 12, Baku Wire | Baku, October 12, 2022, Baku Wire --
    (",", rf"{_PLACE},\s(?P<day>{_DAY})\s?[,–—-]\s(?P<agency>{_NAME}(?:\s{_NAME}){{0,3}})\s*(?:$|(?:--|[.:–—-])\s)"),
    # BAKU, 16 May (BelTA) – | HANOI, Nov. 2 , 2005 (Xinhua) | ORDUBAD, Azerbaijan, Dec 21 , 2006, 2006
    # Baku - May 16 (BelTA) - | Cusco, Peru, June 10, 2019.-
    (
        ",.-",
        rf"{_PLACE}(?:,\s(?P<region>{_NAME}(?:\s{_NAME})*))?(?:[,.]|\s-)\s?(?P<day>{_DAY})(?:[.,]?\s*{_MARKED})?(?:{_END}|\s*$)"
        rf"(?:\s*[0-2]?\d[:.][0-5]\d\s[A-Z]{{2,4}}\s*$)?",
    ),
    # SEOUL (Reuters) -
    ("(/", rf"{_PLACE}(?:,\s(?P<region>{_NAME}(?:\s{_NAME})*))?\s?{_MARKED}{_DASH}"),
    # BISHKEK, Kyrgyzstan (Sept. 20, 2012) -
    ("(", rf"{_PLACE}(?:,\s(?P<region>{_NAME}(?:\s{_NAME})*))?\s\((?P<day>{_DAY})\){_DASH}"),
    # Xinhua News Agency, Beijing, June 19th (Reporter Li Zhongfa)
    (
        ",",
        rf"(?P<agency>{_NAME}(?:\s{_NAME}){{0,3}}),\s{_PLACE},\s(?P<day>{_DAY})\s*(?:\([^()\n]{{1,60}}\))?(?:{_END}|\s*$|\s)",
    ),
    # MOSCOW. 16 May. TASS -
    (".", rf"{_PLACE}\.\s(?P<day>{_DAY})\.?\s{_AGENCY}{_END}"),
    # WASHINGTON — | SINGAPORE: | LONDON, England --
    (
        "-–—―:",
        rf"(?P<place>{_CAPS}(?:\s{_CAPS}){{0,3}})(?:,\s(?P<region>{_NAME}(?:\s{_NAME})?))?\s?(?:--+|[–—―]|\s-(?=\s)|:(?=\s))",
    ),
    # 8 March 2005 - A senior official
    ("-–—", rf"(?P<place>)(?P<day>[0-3]?\d\s{MONTH}\s[12]\d\d\d)\s(?:--+|[–—-])\s(?=[\"“‘A-Z])"),
    # (Reuters) -
    ("(", rf"(?P<place>)\({_AGENCY}\){_END}"),
)
"""Each form with the marks of which one stands in it; it is compiled when a paragraph first has one: half never are."""
_form = cache(re.compile)
_FIGURE = re.compile(r"\d")
_AGENCIES = ("agency", "slashed", "small")
_BARE = re.compile(rf"(?P<place>{_CAPS}(?:\s{_CAPS}){{0,2}})\s(?=[A-Z][a-z])")
# Names, then a mark or a figure: what most paragraphs fail at, at their second word.
_OPENING = re.compile(
    r"(?:By|BY)\s|(?:(?:[^\W\d_a-z][\w'’.\-]*+|de|da|do|la|el|al|and|of),?\s){0,8}"
    r"(?:[^\W\d_a-z][\w'’.\-]*+,?)?\s?(?:--|[–—―:(/0-9]|-\s)"
)
_WINDOW = 140


@dataclass(frozen=True, slots=True)
class Opening:
    """A dateline as written: how many characters it takes, its place, its day and its agency."""

    length: int
    place: str | None
    day: Written | None
    agency: str | None

    def date(self, stamp: date | None) -> str | None:
        """Its day, ISO; one without a year is the nearest to the stamp."""
        return self.day.iso(stamp) if self.day else None


def read_dateline(paragraph: str) -> Opening | None:
    """The dateline that opens the paragraph, or None."""
    if not _OPENING.match(paragraph):
        return None
    head = paragraph[:_WINDOW].partition("\n")[0]
    undated = not _FIGURE.search(head)
    for marks, form in _FORMS:
        if (undated and "<day>" in form) or not any(mark in head for mark in marks):
            continue
        if match := _form(form).match(head):
            return _opening(match)
    return None


def _opening(match: re.Match[str]) -> Opening | None:
    parts = match.groupdict()
    day = DATE.search(parts["day"]) if parts.get("day") else None
    place, agency = parts["place"] or None, next((parts[name] for name in _AGENCIES if parts.get(name)), None)
    if place in _agencies():
        place, agency = parts.get("region"), place
    if place and agency is None and not place.isupper() and match.end() == len(match.string):
        return None  # "Sunday, 16 June 2024" alone on its line is the clock of the page
    bare = not (day or agency or parts.get("region"))
    return Opening(match.end(), None if place and bare and _is_label(place) else place, _written(day), agency)


def _written(day: re.Match[str] | None) -> Written | None:
    return Written.of(day) if day else None


def _is_label(place: str) -> bool:
    """Whether capitals before a mark are ordinary words, an official or an address, and no town: `ATTENTION -`."""
    return (
        "." in place
        or opens_with_office(place)
        or all(word in words("common_words.tsv") for word in latin(place).lower().split())
    )


@from_data
def _agencies() -> frozenset[str]:
    return frozenset(name for (name,) in rows("agencies", columns=1))


def read_bare_place(paragraph: str, elsewhere: Sequence[str]) -> Opening | None:
    """A place in capitals that opens the paragraph without any mark ("WINDHOEK President …").

    It is one only where the text spells it as a name elsewhere: so "NATO Secretary General" has none.
    """
    match = _BARE.match(paragraph)
    if not match:
        return None
    name = match["place"].title()
    if "." in name:
        return None
    known = any(name in text for text in elsewhere)
    return Opening(match.end(), match["place"], None, None) if known else None


def day_without_year(opening: Opening | None) -> date | None:
    """Day and month of a dateline that names no year, placed in a leap year, to compare with stamps."""
    if opening is None or opening.day is None or opening.day.day is None or opening.day.month is None:
        return None
    return days.real_day(opening.day.year or 2024, opening.day.month, opening.day.day)
