"""A sketch of a text by which near copies are found: MinHash over shingles of five words.

One permutation for all values, as Li, Owen and Zhang (2012) make it, and empty ones filled from the next, as
Shrivastava and Li (2014) do: one hash a shingle in place of one a shingle and value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from zlib import crc32

from relgraph.model import Document
from relgraph.text.layout import story

SHINGLE = 5
SIZE = 64
SHORTEST = 30
"""Words below which only an equal text is a copy."""
_WORD = re.compile(rb"\w+")
_STEP = 0x1000003
_MASK = 0xFFFFFFFF


def sketch(document: Document) -> tuple[int, ...]:
    """The sketch of a document's story; empty for one that is too short to tell."""
    text = " ".join(story(document.text, document.blocks)).lower().encode("utf-8", "surrogatepass")
    words = _WORD.findall(text)
    if len(words) < SHORTEST:
        return ()
    return _filled(_least(crc32(b" ".join(words[i : i + SHINGLE])) for i in range(len(words) - SHINGLE + 1)))


def _least(hashes: Iterable[int]) -> list[int | None]:
    """The least hash of each of `SIZE` classes; None for a class without one."""
    found: list[int | None] = [None] * SIZE
    for value in hashes:
        known = found[value % SIZE]
        if known is None or value < known:
            found[value % SIZE] = value
    return found


def _filled(least: list[int | None]) -> tuple[int, ...]:
    """The values, each gap filled from the next class that has one, with the distance counted in."""
    if None not in least:
        return tuple(value for value in least if value is not None)
    filled = []
    for i in range(SIZE):
        far = next(d for d in range(SIZE) if least[(i + d) % SIZE] is not None)
        filled.append((int(least[(i + far) % SIZE] or 0) + far * _STEP) & _MASK)
    return tuple(filled)
