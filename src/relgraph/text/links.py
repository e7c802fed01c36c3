"""Lines of links that a scraper ran into the story: `…in Gaza.MINISTER WARNS OF NEW RAIDS ON THE BORDERThe envoy…`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relgraph.text.lines import Line

_SIGNS = "‘’'“”\"$.,:;&?!/-"
_LINK = re.compile(
    rf"[.!?…\"”’)](?=[‘“\"']?[A-Z])(?P<link>(?:[A-Z0-9{_SIGNS}]{{1,24}}+\s){{3,30}}[A-Z0-9{_SIGNS}]{{0,24}}[A-Z0-9?!’”'\"])"
    r"(?=[A-Z][a-z]|[“\"][A-Z][a-z]|A\s[a-z])"
)
"""Four words or more in capitals, right behind a full stop and right before a word with a small letter."""


def apart(line: Line) -> Iterator[tuple[Line, bool]]:
    """The parts of a paragraph in their order, each with whether it is a line of links."""
    at = 0
    for match in _LINK.finditer(line.text):
        start, end = match.span("link")
        yield from _part(line, at, start, linked=False)
        yield from _part(line, start, end, linked=True)
        at = end
    if at == 0:
        yield line, False
    else:
        yield from _part(line, at, len(line.text), linked=False)


def _part(line: Line, start: int, end: int, *, linked: bool) -> Iterator[tuple[Line, bool]]:
    words = line.text[start:end]
    start, end = end - len(words.lstrip()), start + len(words.rstrip())
    if start < end:
        yield Line(line.start + start, line.start + end, line.text[start:end]), linked
