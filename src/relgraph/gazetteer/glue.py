"""Words that a scraper ran together (`ComradeKim Jong Unwith`, `Zelenskyywas`), taken apart for the scan."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection
from string import ascii_lowercase, ascii_uppercase

_SIGN = re.compile(r"[A-Z](?<=[a-z]{2}[A-Z])[a-z]")
_IN_WORD = re.compile(r"\w\Z")
_LONGEST = 30
"""So many characters before a capital hold the word that runs into it."""
_WORD = re.compile(r"[A-Z](?<!\w.)[a-z]{3,}\b")
_TAILED = re.compile(
    r"([A-Z][a-z]{1,15}?)(?:and|with|was|is|said|says|on|in|to|for|of|at|who|has|had|will|last|told|as|by|or|but|from)"
)
_ACTED = re.compile(r"([A-Z][a-z]{1,15}?)([a-z]{3,12}ed)")


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
    breaks = {m.start() for m in _SIGN.finditer(text) if _word_before(text, m.start()).lower() in ordinary}
    breaks |= {m.start() + end for m in _WORD.finditer(text) if (end := _name_end(m[0], ordinary, surnames))}
    return Apart(text, sorted(breaks)) if breaks else None


def _name_end(word: str, ordinary: Collection[str], surnames: Collection[str]) -> int:
    """Where a surname ends in a word that runs on with another, or 0."""
    tailed, acted = _TAILED.fullmatch(word), _ACTED.fullmatch(word)
    if tailed and tailed[1] in surnames and word.lower() not in ordinary:
        return tailed.end(1)
    return acted.end(1) if acted and acted[1] in surnames and acted[2] in ordinary else 0


def _word_before(text: str, capital: int) -> str:
    """The whole word, of small letters but for its first, that runs into a capital; empty where it is longer."""
    head = text[max(0, capital - _LONGEST) : capital]
    before = head.rstrip(ascii_lowercase)
    before = before[:-1] if before[-1:] in ascii_uppercase else before
    return "" if _IN_WORD.search(before) else head[len(before) :]
