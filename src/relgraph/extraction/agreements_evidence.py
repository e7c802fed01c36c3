"""Where evidence ends: not in a mark, nor in a word that needs another one behind it."""

from __future__ import annotations

import re

from relgraph.tables import words

LAST = re.compile(r"(?:^|(?<=\W))[\w'’]+$")
MARKS = ' ,.;:(–—-\n\t\xa0”"“'


def trimmed(text: str, start: int, end: int) -> int:
    """The end of `start:end` without trailing marks, conjunctions, prepositions and articles; `start` at least."""
    dangling = words("dangling_words.tsv")
    while True:
        end = start + len(text[start:end].rstrip(MARKS))
        last = LAST.search(text, max(start, end - 20), end)
        if last is None or last.group().lower() not in dangling:
            return end
        end = last.start()
