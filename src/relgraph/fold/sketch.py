"""A sketch of a text by which near copies are found: MinHash over pieces of it.

The text is cut at each of one letter, wherever it stands: so an edit moves no cut but its own. Two pieces in a row are
a shingle, of five words' length on average; there are less than half as many as there are words.

One permutation for all values, as Li, Owen and Zhang (2012) make it, and empty ones filled from the next, as
Shrivastava and Li (2014) do: one hash a shingle in place of one a shingle and value.
"""

from __future__ import annotations

from collections.abc import Iterable
from zlib import crc32

from relgraph.model import Document
from relgraph.text.layout import story

SIZE = 64
SHORTEST = 150
"""Letters and digits below which only an equal text is a copy: those of 30 words."""
CUT = b"a"
"""A letter that stands in every second word or so, and seldom in the shortest ones."""
_LOWER = bytes(range(256)).lower()
_REST = bytes(c for c in range(256) if c >= 128 or not chr(c).isalnum())
"""What is passed over: outlets differ in spaces, quotation marks and dashes."""
_NONE = 1 << 32
"""More than any hash."""
_STEP = 0x1000003
_MASK = 0xFFFFFFFF


def sketch(document: Document) -> tuple[int, ...]:
    """The sketch of a document's story; empty for one that is too short to tell."""
    text = "".join(story(document.text, document.blocks)).encode("utf-8", "surrogatepass").translate(_LOWER, _REST)
    if len(text) < SHORTEST:
        return ()
    pieces = text.split(CUT)
    return _filled(_least(map(crc32, pieces[1:], map(crc32, pieces))))


def _least(hashes: Iterable[int]) -> list[int]:
    """The least hash of each of `SIZE` classes; `_NONE` for a class without one."""
    found = [_NONE] * SIZE
    for value in hashes:
        kind = value % SIZE
        if value < found[kind]:  # noqa: PLR1730  # a call for each shingle costs half as much again
            found[kind] = value
    return found


def _filled(least: list[int]) -> tuple[int, ...]:
    """The values, each gap filled from the next class that has one, and how far that is; of gaps alone none."""
    known = next((i for i, value in enumerate(least) if value != _NONE), None)
    if known is None:
        return ()
    for i in range(known - 1, known - SIZE, -1):  # counted from the end where it is below 0
        if least[i] == _NONE:
            least[i] = (least[i + 1] + _STEP) & _MASK
    return tuple(least)
