"""What a scraper ran into the story: `…in Gaza.MINISTER WARNS OF NEW RAIDS ON THE BORDERThe envoy…`, `Sign up here.`"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from relgraph.config import from_data
from relgraph.text.lines import Line, is_clutter
from relgraph.text.tables import any_of, longest_first

_SIGNS = "‘’'“”\"$.,:;&?!/-"
_LINK = re.compile(
    rf"[.!?…\"”’)](?=[‘“\"']?[A-Z])(?P<link>(?:[A-Z0-9{_SIGNS}]{{1,24}}+\s){{3,30}}[A-Z0-9{_SIGNS}]{{0,24}}[A-Z0-9?!’”'\"])"
    r"(?=[A-Z][a-z]|[“\"][A-Z][a-z]|A\s[a-z])"
)
"""Four words or more in capitals, right behind a full stop and right before a word with a small letter."""
_SENTENCE_END = re.compile(r"[.!?…][\"”’)]*(?=\s+[^\sa-z]|[A-Z“\"][A-Za-z]|\s*$)")
_WIDE = re.compile(r"(?=\s{3})")
_OPENS_SENTENCE = re.compile(r"(?:^|[.!?…:”’)]|(?<=\S)\")\s*$")
_WIDE_BLANKS = "    "
_BETWEEN_PARAGRAPHS = re.compile(r"(?<=\S) {4,}(?=[A-Z“\"‘(©])")
_NOTICE_LENGTH = 400
_SHORTEST_TITLE, _TITLE_LENGTH = 16, 200


_KINDS = ("terms", "inside", "aside")


@from_data
def _openings() -> re.Pattern[str]:
    """What a notice of the site begins with, and what stands before the headline of another story."""
    terms, inside, aside = (any_of("clutter", kind) for kind in _KINDS)
    return re.compile(rf"(?P<terms>{terms})|{inside}|(?P<aside>(?i:{aside}))")


@from_data
def _words() -> Any:
    """An automaton of the same words in small letters: few paragraphs hold one, and the pattern is slow to say so."""
    from ahocorasick_rs import AhoCorasick

    return AhoCorasick([word.lower() for word in longest_first("clutter", *_KINDS)])


def _opened(text: str) -> Iterator[re.Match[str]]:
    """The places of a paragraph where a notice or the headline of another story may begin."""
    return _openings().finditer(text) if _words().find_matches_as_indexes(text.lower()) else iter(())


@from_data
def _title_end() -> re.Pattern[str]:
    """Where the story goes on behind a headline without a mark at its end; a full stop is none of a headline."""
    return re.compile(rf"(?<=[\w?!’'])(?=\s(?:“|{any_of('clutter', 'opener')}\s[\w“]))|(?P<stop>\.\s)")


@from_data
def _to_reader() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('clutter', 'reader')}\b")


def is_terms(text: str) -> bool:
    """Whether a line, however long, tells on what terms the page may be used: `By entering your email and …`."""
    opening = _openings().match(text)
    return bool(opening and opening["terms"] and _notice_end(text, opening))


def apart(line: Line) -> Iterator[tuple[Line, bool]]:
    """The paragraphs of a line in their order, each with whether it is of the site: links, notices."""
    if _WIDE_BLANKS not in line.text and not (any(_opened(line.text)) or _LINK.search(line.text)):
        yield line, False
        return
    for part, linked in _told_apart(line):
        if linked:
            yield part, True
        else:
            yield from ((paragraph, paragraph is not line and is_clutter(paragraph)) for paragraph in _split(part))


def _split(line: Line) -> Iterator[Line]:
    """The paragraphs that only wide blanks set apart."""
    at = 0
    for gap in _BETWEEN_PARAGRAPHS.finditer(line.text):
        yield Line(line.start + at, line.start + gap.start(), line.text[at : gap.start()])
        at = gap.end()
    yield Line(line.start + at, line.end, line.text[at:]) if at else line


def _told_apart(line: Line) -> Iterator[tuple[Line, bool]]:
    at = 0
    for start, end in sorted([*(match.span("link") for match in _LINK.finditer(line.text)), *_of_site(line.text)]):
        if start >= at:
            yield from _part(line, at, start, linked=False)
            yield from _part(line, start, end, linked=True)
            at = end
    if at == 0:
        yield line, False
    else:
        yield from _part(line, at, len(line.text), linked=False)


def _of_site(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of the site in a paragraph, and the headlines of other stories with what leads to them."""
    for opening in _opened(text):
        start = opening.start()
        before = text[max(0, start - 3) : start]
        if opening["aside"]:
            end = None if before[-1:].isalnum() else _headline_end(text, opening, wide=before.isspace())
        else:
            end = _notice_end(text, opening) if _OPENS_SENTENCE.search(before) else None
        if end:
            yield start, end


def _notice_end(text: str, opening: re.Match[str]) -> int | None:
    """The end of the sentence, of terms only where they speak to the reader."""
    last = opening.start() + _NOTICE_LENGTH
    sentence = _SENTENCE_END.search(text, opening.end(), last)
    end = sentence.end() if sentence else min(len(text), last)
    return None if opening["terms"] and not _to_reader().search(text, opening.end(), end) else end


def _headline_end(text: str, opening: re.Match[str], *, wide: bool) -> int | None:
    """Where the headline of another story ends: before wide blanks where such stand before it, or where it can."""
    last = opening.start() + _TITLE_LENGTH
    if wide and (gap := _WIDE.search(text, opening.end(), last)):
        return gap.start()
    end = _title_end().search(text, opening.end() + _SHORTEST_TITLE, last)
    if end:
        return None if end["stop"] else end.start()
    return len(text) if len(text) <= last else None


def _part(line: Line, start: int, end: int, *, linked: bool) -> Iterator[tuple[Line, bool]]:
    words = line.text[start:end]
    start, end = end - len(words.lstrip()), start + len(words.rstrip())
    if start < end:
        yield Line(line.start + start, line.start + end, line.text[start:end]), linked
