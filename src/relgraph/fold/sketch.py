"""A sketch of a text by which near copies are found: MinHash over shingles of five words.

One permutation for all values, as Li, Owen and Zhang (2012) make it, and empty ones filled from the next, as
Shrivastava and Li (2014) do: one hash a shingle in place of one a shingle and value.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence
from zlib import crc32

from relgraph.model import Document
from relgraph.text.layout import story

FACTORS = (0x9E3779B, 0x85EBCA7, 0xC2B2AE3, 0x27D4EB3, 0x165667B)
"""What the hash of a word counts by its place in a shingle: odd, and so that five products fit into 64 bits."""
SIZE = 64
SHORTEST = 30
"""Words below which only an equal text is a copy."""
_LETTERS = bytes(c if (chr(c).isalnum() and c < 128) or c == ord("_") else ord(" ") for c in range(256))
_LANES = sum(factor << 64 * place for place, factor in enumerate(reversed(FACTORS)))
"""The factors as one number, each in a lane of 64 bits, the last one first."""
_CLASSES = bytes(lowest % SIZE for lowest in range(256))
"""The class of a hash by its lowest byte."""
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
    return _filled(_least(_shingles(words)))


def _shingles(words: Sequence[bytes]) -> array[int]:
    """A hash of each five words in a row, of the hashes of its words.

    All are made at once: one long number holds the hashes of the words, each in a lane of 64 bits, and is multiplied
    by another that holds the factors, the last one first, so that each lane gets the sum of five products. One by one
    they would take twice as long.
    """
    lanes = int.from_bytes(_little(array("Q", [*map(crc32, words)])), "little")
    sums = _little(array("I", (lanes * _LANES).to_bytes(8 * (len(words) + len(FACTORS)), "little")))
    first = len(FACTORS) - 1  # lanes before it, and behind the last word, hold sums of fewer than five
    return sums[2 * first : 2 * len(words) : 2]


def _little(numbers: array[int]) -> array[int]:
    """The numbers with their least byte first, on every machine."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _least(hashes: array[int]) -> list[int]:
    """The least hash of each of `SIZE` classes; `_NONE` for a class without one."""
    found = [_NONE] * SIZE
    lowest = _little(hashes[:]).tobytes()[:: hashes.itemsize]
    for kind, value in zip(lowest.translate(_CLASSES), hashes, strict=True):
        if value < found[kind]:  # noqa: PLR1730  # a call for each shingle costs half as much again
            found[kind] = value
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
