"""Lines that name officials: those of a list of participants, and the labels by which a transcript tells who speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from relgraph.text.lines import Line
from relgraph.text.offices import opens_with_office

_WORD = r"[^\W\d_a-zß-öø-ÿ][\w.’'-]*"
_NAME = rf"{_WORD}(?:\s(?:{_WORD}|of|for|and|the|al|bin|de|van|von))"
_CAPITALS = r"[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ.’'-]*"
_LABEL = re.compile(
    rf"(?P<who>(?:(?:MR|MS|MRS|DR)\.\s)?{_CAPITALS}(?:\s{_CAPITALS}){{0,6}}(?:\s\([^()\n]{{1,40}}\))?)"
    r"(?P<mark>:|\s(?:[–—-]|--))(?=\s)"
)
_TURNS = frozenset("QA")
_OFFICIAL = re.compile(
    rf"(?:[-–—•*·]\s*|\d\d?[.)]\s+)?(?P<who>{_NAME}{{1,9}})"
    rf"(?:\s?\((?:the\s)?{_NAME}{{0,4}}\)|,\s(?:the\s)?{_NAME}{{0,4}})[;,.]?"
)


def speech_start(lines: Sequence[Line]) -> int:
    """The number of the line with which officials are listed or speak, of its heading if it has one; past all if none.

    Two lines tell it: of a list both at once, of a transcript the first two labels.
    """
    listed = next((n for n, pair in enumerate(pairwise(lines)) if all(map(_is_official, pair))), len(lines))
    spoken = [n for n, line in enumerate(lines) if _is_label(line)]
    if len(spoken) > 1 and spoken[0] < listed:
        return spoken[0]
    headed = 0 < listed < len(lines) and lines[listed - 1].text.endswith(":")
    return listed - headed


def label(text: str) -> re.Match[str] | None:
    """By what a transcript tells who speaks, at the start of a line: `PRIME MINISTER MORITA:`, `Q –`.

    Before a dash an office stands, or a question or answer: towns and agencies stand before one too.
    """
    found = _LABEL.match(text)
    told = found and (found["mark"] == ":" or found["who"] in _TURNS or opens_with_office(found["who"]))
    return found if told else None


def _is_label(line: Line) -> bool:
    found = label(line.text)
    return found is not None and opens_with_office(found["who"])


def _is_official(line: Line) -> bool:
    """Whether a line holds a title, a name and a country, and no more: `- President Ana Kirova (Slovakia)`."""
    match = _OFFICIAL.fullmatch(line.text)
    return match is not None and opens_with_office(match["who"])
