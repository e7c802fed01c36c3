"""The dates that a document names, each with the reason why it means that day."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from relgraph.config import from_data
from relgraph.model import Dateline, Document, When
from relgraph.tables import Placed, table
from relgraph.text import days
from relgraph.text.absolute import DATE, MONTH, WEEKDAY_NAME, Written
from relgraph.text.tables import longest_first, words
from relgraph.text.windows import SPOKEN_REACH, WRITTEN_REACH, Windows, around

SILENT_KINDS = frozenset({"clutter", "stamp", "speaker"})


_MONTH_OF = r"(?:[Aa]n?|[Tt]he|[Hh]er|[Hh]is|[Ii]ts|[Tt]heir|(?<=['’])s)(?= [A-Z]\w+\.? [a-z])"
"""Before a month that says when something was: `a June summit`, `in her May visit`, `Trump's June summit`."""
_AT_END = r"(?=[,.;:)”\"]|$)"


@from_data
def numbers() -> dict[str, int]:
    """The words of numbers, in small letters."""
    told = {placed.row["word"]: _count(placed) for placed in table("numbers.tsv", ("word", "number"))}
    joined = {
        f"{ten}-{one}": told[ten] + told[one] for ten in told for one in told if told[ten] > 19 and told[one] < 10
    }
    return told | joined


def _count(placed: Placed) -> int:
    if not placed.row["number"].isdecimal():
        raise placed.fail(f"{placed.row['number']!r} is no number", "Write it in digits.")
    return int(placed.row["number"])


@from_data
def _relative() -> re.Pattern[str]:
    """Words that mean a day, a month or a year by the day of the stamp; the group that closes last names the form."""
    of_year = f"(?:of )?({{}}{_said('behind', 'here', 'ahead')}) year"
    spelled = sorted(map(re.escape, numbers()), key=len, reverse=True)
    counts = "|".join(f"{word}|{word.capitalize()}" for word in spelled)
    return re.compile(
        r"(?<!\w)(?=\w)(?:"
        rf"(?P<today>{_said('today')})|(?P<yesterday>{_said('yesterday')})|(?P<tomorrow>{_said('tomorrow')})"
        rf"|(?P<before>{_said('before')}|{_said('before at the end')}{_AT_END})"
        rf"|(?P<after>{_said('after')}|{_said('after at the end')}{_AT_END})"
        rf"|(?P<unit>(?P<which>{_said('behind', 'here', 'ahead')}) (?P<what>month|year))"
        rf"|(?P<weekday>(?:(?P<turn>{_said('behind', 'ahead')}) )?(?P<name>{WEEKDAY_NAME}))"
        r"|(?P<numbered>[Oo]n the (?P<number>[0-3]?\d)(?:st|nd|rd|th))"
        rf"|(?P<month>(?:(?P<side>{_said('behind', 'ahead')})|{_said('month')}|{_MONTH_OF})[ -](?P<word>{MONTH})"
        rf"(?!\.?\s?\d|(?: and [A-Z][a-z]+)? {of_year.format('')}))"
        rf"|(?P<told>(?P<named>{MONTH})\.?(?: and [A-Z][a-z]+)? {of_year.format('?P<turned>')})"
        r"|(?P<counted>(?=[\w-]+ (?:year|month|day))"
        rf"(?P<count>{counts}|\d{{1,3}}) (?P<units>years?|months?|days) (?P<way>ago|later|earlier))"
        rf"|(?P<year>{_said('month', 'year')}[ -](?P<digits>(?:19|20)\d\d)(?![-–/.,]?\d|[-–]))"
        r")(?!\w)"
    )


def _turn(word: str | None) -> int | None:
    """-1 for a word that turns back, 1 for one that turns ahead, 0 for one that stays, None for none of these."""
    found = (distance for kind, distance in _TURNS.items() if word and word.lower() in words("date_words", kind))
    return next(found, None)


def _said(*kinds: str) -> str:
    """The words of `data/date_words.tsv` of these kinds, as alternatives, the first letter in any case."""
    said = longest_first("date_words", *kinds)
    return f"(?:{'|'.join(f'[{word[0].upper()}{word[0]}]{re.escape(word[1:])}' for word in said)})"


@from_data
def _counts() -> re.Pattern[str]:
    """What counts the times up to a year, up to its end: "his first visit there"; none in "half of", "last week"."""
    unit = rf"(?:week|month|year|night|{WEEKDAY_NAME}|{MONTH})\b"
    return re.compile(rf"(?:{_said('counts')}|\d(?:st|nd|rd|th))\s(?!{unit})[^,.;:\n]{{1,40}}(?<! of )\Z")


HEAD = 1500
"""So many characters at the head of a page hold its pictures."""
_CLOSES = re.compile(r"\s?(?:[.)]|$)")
_TURNS = {"behind": -1, "here": 0, "ahead": 1}
_FAR = 60
_COUNTED = 60


@from_data
def _tense() -> re.Pattern[str]:
    """Verbs by their tense: the group `ahead` speaks of what is to come, all else of what has been."""
    said = {kind: "|".join(sorted(words("tenses", kind))) for kind in ("to", "do", "for", "ahead", "past")}
    return re.compile(
        r"\b(?:first (?:[\w'’]+ ){0,4}to \w+"
        rf"|(?P<ahead>(?:will|shall|would|going to|(?:is|are|was|were|{said['to']}) to|to (?:be|{said['do']}))"
        rf"(?: \w+){{1,2}}"
        rf"|(?:{said['for']}) for|{said['ahead']})|\w+ed|{said['past']})\b"
    )


@dataclass(slots=True)
class _Reader:
    """A document on its way through the dates; `day` is the day that the story named last."""

    text: str
    stamp: date | None
    sentences: list[int]
    day: date | None = None
    caption: bool = False
    pictured: bool = False  # the stamp is the day of a picture, days from that of the page
    found: list[When] = field(default_factory=list)

    def add(self, start: int, end: int, iso: str | None, reason: str) -> None:
        if iso is None:
            return
        shown = (self.caption and reason == "explicit") or (self.pictured and reason.endswith("+stamp"))
        self.found.append(When(start, end, iso, "caption" if shown else reason))
        if reason != "dateline":
            self.day = days.parse_day(iso) or self.day

    def is_ahead(self, at: int) -> bool:
        """Whether the last verb before a place in its sentence speaks of what is to come."""
        index = bisect_right(self.sentences, at) - 1
        start = self.sentences[index] if index >= 0 else 0
        last = None
        for match in _tense().finditer(self.text, max(start, at - 160), at):
            last = match
        return last is not None and last["ahead"] is not None


def find_dates(document: Document) -> tuple[When, ...]:
    """The dates that the story names, sorted by place, ISO, each shortened to what is known.

    A word that needs the day of the stamp gives nothing in a document without one. Of a range the first day counts.
    Where no day of the page is known, that of the picture at its head stands for it: words mean the day nearest to it.
    The day of a dateline has the reason `dateline`: it tells when a report was written, not when a thing occurred.
    """
    stamp = days.parse_day(document.published)
    shown = _shown(document.text) if stamp is None else None
    reader = _Reader(document.text, stamp or shown, [s.start for s in document.sentences])
    reader.pictured = shown is not None
    datelines = {d.start: d for d in document.datelines}
    windows = Windows(document.text)
    for block in document.blocks:
        if block.kind in SILENT_KINDS or not windows.any_in(block.start, block.end):
            continue
        reader.caption = block.kind == "caption"
        start = block.start
        if dateline := datelines.get(start):
            _read_dateline(reader, dateline)
            start = dateline.end
        _read_block(reader, windows, start, block.end)
    return tuple(reader.found)


def _shown(text: str) -> date | None:
    """The latest full date with which a sentence at the head of a page ends, as captions do."""
    written = (Written.of(m) for m in DATE.finditer(text, 0, HEAD) if _CLOSES.match(text, m.end()))
    full = (days.real_day(w.year, w.month, w.day) for w in written if w.year and w.month and w.day)
    return max((day for day in full if day), default=None)


def _read_dateline(reader: _Reader, dateline: Dateline) -> None:
    match = DATE.search(reader.text, dateline.start, dateline.end)
    if match:
        reader.add(match.start(), match.end(), dateline.date, "dateline")


def _read_block(reader: _Reader, windows: Windows, start: int, end: int) -> None:
    text = reader.text
    written = [
        m for span in around(windows.written, start, end, reach=WRITTEN_REACH) for m in DATE.finditer(text, *span)
    ]
    spoken = [
        m for span in around(windows.spoken, start, end, reach=SPOKEN_REACH) for m in _relative().finditer(text, *span)
    ]
    if written and spoken:
        ends = [w.end() for w in written]
        spoken = [m for m in spoken if not _overlaps(written, ends, m)]
    for match in sorted((*written, *spoken), key=lambda m: m.start()):
        if match.re is DATE:
            reader.add(match.start(), match.end(), _written(reader, match), "explicit")
        elif match.lastgroup:
            _FORMS[match.lastgroup](reader, match)


def _overlaps(written: list[re.Match[str]], ends: list[int], match: re.Match[str]) -> bool:
    index = bisect_right(ends, match.start())
    return index < len(written) and written[index].start() < match.end()


def _written(reader: _Reader, match: re.Match[str]) -> str | None:
    """The written date; a day without a year is the nearest one, or the next where the sentence looks far ahead."""
    written = Written.of(match)
    iso = written.iso(reader.stamp)
    near = days.parse_day(iso)
    if (
        written.year is None
        and near
        and reader.stamp
        and (reader.stamp - near).days > _FAR
        and reader.is_ahead(match.start())
    ):
        later = days.real_day(near.year + 1, near.month, near.day)
        return later.isoformat() if later else None
    return iso


def _by_stamp(reader: _Reader, match: re.Match[str], iso: str | None, reason: str = "relative+stamp") -> None:
    reader.add(match.start(), match.end(), iso, reason)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _from_stamp(distance: int) -> Callable[[_Reader, re.Match[str]], None]:
    def read(reader: _Reader, match: re.Match[str]) -> None:
        if reader.stamp and not reader.pictured:
            _by_stamp(reader, match, _iso(days.shifted(reader.stamp, distance)))

    return read


def _from_last_day(reader: _Reader, match: re.Match[str], distance: int) -> None:
    """The day so far from the one named last; what lies before that of the stamp, where none was named."""
    day = reader.day or (reader.stamp if distance < 0 else None)
    if day:
        _by_stamp(reader, match, _iso(days.shifted(day, distance)))


def _day_before(reader: _Reader, match: re.Match[str]) -> None:
    _from_last_day(reader, match, -1)


def _day_after(reader: _Reader, match: re.Match[str]) -> None:
    _from_last_day(reader, match, 1)


def _unit(reader: _Reader, match: re.Match[str]) -> None:
    if reader.stamp is None:
        return
    distance = _turn(match["which"]) or 0
    if distance == 0 and match["what"] == "year" and _is_counted(reader, match):
        return
    year = reader.stamp.year + distance
    _by_stamp(reader, match, f"{year:04d}" if match["what"] == "year" else days.month_of(reader.stamp, distance))


def _is_counted(reader: _Reader, match: re.Match[str]) -> bool:
    """Whether a year only bounds what is counted: "for the second time this year", "the first since 2013"."""
    return _counts().search(reader.text, max(0, match.start() - _COUNTED), match.start()) is not None


def _weekday(reader: _Reader, match: re.Match[str]) -> None:
    if reader.stamp is None:
        return
    number, turn = days.weekday_number(match["name"]), _turn(match["turn"])
    ahead = turn == 1 or (not turn and reader.is_ahead(match.start()))
    near = reader.pictured and not turn
    day = days.nearest_weekday(number, reader.stamp) if near else days.day_of_week(number, reader.stamp, ahead=ahead)
    if turn and day == reader.stamp:
        day = days.shifted(day, 7 if ahead else -7)
    _by_stamp(reader, match, _iso(day), "weekday+stamp")


def _numbered(reader: _Reader, match: re.Match[str]) -> None:
    stamp = reader.stamp
    day = days.real_day(stamp.year, stamp.month, int(match["number"])) if stamp else None
    if stamp and day and day <= stamp:
        _by_stamp(reader, match, day.isoformat())


def _month(reader: _Reader, match: re.Match[str]) -> None:
    if reader.stamp is None:
        return
    side = _turn(match["side"])
    ahead = side == 1 or (not side and reader.is_ahead(match.start()))
    month = days.month_seen_from(days.month_number(match["word"]), reader.stamp, ahead=ahead)
    reader.add(match.start("word"), match.end("word"), month, "relative+stamp")


def _month_of_year(reader: _Reader, match: re.Match[str]) -> None:
    if reader.stamp:
        year = reader.stamp.year + (_turn(match["turned"]) or 0)
        _by_stamp(reader, match, f"{year:04d}-{days.month_number(match['named']):02d}")


def _counted(reader: _Reader, match: re.Match[str]) -> None:
    """The year or month so many before the stamp's, or the year so many before or after that in its sentence."""
    if match["units"] == "days":
        return _counted_days(reader, match)
    ago, today = match["way"] == "ago", reader.stamp.isoformat() if reader.stamp else ""
    opening = reader.sentences[max(0, bisect_right(reader.sentences, match.start()) - 1)]
    here = reader.found[-1].date if reader.found and reader.found[-1].start >= opening else ""
    known = today if ago else here
    distance = _distance(match)
    year = int(known[:4]) + distance if known else 0
    if match["units"].startswith("year") and 0 < year <= int(today[:4] or date.max.year):
        _by_stamp(reader, match, f"{year:04d}")
    elif ago and reader.stamp and match["units"].startswith("month"):
        _by_stamp(reader, match, days.month_of(reader.stamp, distance))


def _counted_days(reader: _Reader, match: re.Match[str]) -> None:
    if match["way"] != "ago":
        _from_last_day(reader, match, _distance(match))
    elif reader.stamp:
        _by_stamp(reader, match, _iso(days.shifted(reader.stamp, _distance(match))))


def _distance(match: re.Match[str]) -> int:
    count = numbers().get(match["count"].lower()) or int(match["count"])
    return count if match["way"] == "later" else -count


def _year(reader: _Reader, match: re.Match[str]) -> None:
    if match.group().startswith("since") and _is_counted(reader, match):
        return
    reader.add(match.start("digits"), match.end("digits"), match["digits"], "explicit")


_FORMS: dict[str, Callable[[_Reader, re.Match[str]], None]] = {
    "today": _from_stamp(0),
    "yesterday": _from_stamp(-1),
    "tomorrow": _from_stamp(1),
    "before": _day_before,
    "after": _day_after,
    "unit": _unit,
    "weekday": _weekday,
    "numbered": _numbered,
    "month": _month,
    "told": _month_of_year,
    "counted": _counted,
    "year": _year,
}
"""What to do for each form of `_relative`."""
