"""A sketch of a text by which near copies are found: MinHash over shingles of five words.

One permutation for all values, as Li, Owen and Zhang (2012) make it, and empty ones filled from the next, as
Shrivastava and Li (2014) do: one hash a shingle in place of one a shingle and value.
"""

from __future__ import annotations

from collections.abc import Iterable
from zlib import crc32

from relgraph.model import Document
from relgraph.text.layout import story

SHINGLE = 5
SIZE = 64
SHORTEST = 30
"""Words below which only an equal text is a copy."""
_LETTERS = bytes(c if (chr(c).isalnum() and c < 128) or c == ord("_") else ord(" ") for c in range(256))
_NONE = 1 << 32
"""More than any hash."""
_STEP = 0x1000003
_MASK = 0xFFFFFFFF


def sketch(document: Document) -> tuple[int, ...]:
    """The sketch of a document's story; empty for one that is too short to tell."""
    text = " ".join(story(document.text, document.blocks)).lower().encode("utf-8", "surrogatepass")
    words = text.translate(_LETTERS).split()
    if len(words) < SHORTEST:
        return ()
    return _filled(_least(map(crc32, map(b" ".join, zip(*(words[i:] for i in range(SHINGLE)), strict=False)))))


def _least(hashes: Iterable[int]) -> list[int]:
    """The least hash of each of `SIZE` classes; `_NONE` for a class without one."""
    found = [_NONE] * SIZE
    for value in hashes:
        if value < found[value % SIZE]:  # noqa: PLR1730  # a call for each shingle costs half as much again
            found[value % SIZE] = value
    return found


def _filled(least: list[int]) -> tuple[int, ...]:
    """The values, each gap filled from the next class that has one, with the distance counted in."""
    if _NONE not in least:
        return tuple(least)
    filled = []
    for i in range(SIZE):
        far = next(d for d in range(SIZE) if least[(i + d) % SIZE] != _NONE)
        filled.append((least[(i + far) % SIZE] + far * _STEP) & _MASK)
    return tuple(filled)
