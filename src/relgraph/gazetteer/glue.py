"""Words that a scraper ran together (`ComradeKim Jong Unwith`, `Zelenskyywas`), taken apart for the scan."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection

_SIGN = re.compile(r"[a-z]{2}[A-Z][a-z]")
_JOINED = re.compile(r"\b[A-Z]?[a-z]{2,}(?=[A-Z][a-z])")
_TAILED = re.compile(
    r"\b([A-Z][a-z]{1,15}?)(?:and|with|was|is|said|says|on|in|to|for|of|at|who|has|had|will|last|told|as|by|or|but|from)\b"
)


_ACTED = re.compile(r"\b([A-Z][a-z]{1,15}?)([a-z]{3,12}ed)\b")


class Apart:
    """A text with blanks put in where words run together, and the way back to its offsets."""

    def __init__(self, text: str, breaks: list[int]) -> None:
        pieces = [text[a:b] for a, b in zip([0, *breaks], [*breaks, len(text)], strict=True)]
        self.text = " ".join(pieces)
        self._shifted = [place + n for n, place in enumerate(breaks)]

    def back(self, position: int) -> int:
        """The offset in the original text."""
        return position - bisect_right(self._shifted, position - 1)


def apart(text: str, ordinary: Collection[str], surnames: Collection[str]) -> Apart | None:
    """The text taken apart behind ordinary words and known surnames; None where nothing runs together."""
    if not _SIGN.search(text):
        return None
    breaks = {m.end() for m in _JOINED.finditer(text) if m.group().lower() in ordinary}
    breaks |= {m.end(1) for m in _TAILED.finditer(text) if m.group(1) in surnames and m.group().lower() not in ordinary}
    breaks |= {m.end(1) for m in _ACTED.finditer(text) if m.group(1) in surnames and m.group(2) in ordinary}
    return Apart(text, sorted(breaks)) if breaks else None
