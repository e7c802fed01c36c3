"""A sketch of a text by which near copies are found: MinHash over shingles of five words (Broder 1997)."""

from __future__ import annotations

import re
from functools import cache
from random import Random
from zlib import crc32

from relgraph.model import Document
from relgraph.text.layout import story

SHINGLE = 5
SIZE = 64
SHORTEST = 30
"""Words below which only an equal text is a copy."""
_PRIME = (1 << 61) - 1
_WORD = re.compile(r"\w+")


@cache
def _lines() -> tuple[tuple[int, int], ...]:
    rng = Random(1997)  # noqa: S311  # no secret: the same lines on every machine
    return tuple((rng.randrange(1, _PRIME), rng.randrange(_PRIME)) for _ in range(SIZE))


def sketch(document: Document) -> tuple[int, ...]:
    """The sketch of a document's story; empty for one that is too short to tell."""
    words = [w for part in story(document.text, document.blocks) for w in _WORD.findall(part.lower())]
    if len(words) < SHORTEST:
        return ()
    shingles = {crc32(" ".join(words[i : i + SHINGLE]).encode()) for i in range(len(words) - SHINGLE + 1)}
    return tuple(min((a * s + b) % _PRIME for s in shingles) & 0xFFFFFFFF for a, b in _lines())
