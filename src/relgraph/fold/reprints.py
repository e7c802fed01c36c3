"""Which articles are copies of another: the same text, or nearly (an agency's report under another headline).

Copies go by single link; the original is the earliest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from hashlib import blake2b

from relgraph.fold.claims import NEVER
from relgraph.fold.facts import Facts
from relgraph.fold.sketch import SIZE

BANDS, ROWS = 12, 4
"""Bands of four values: two texts that share 80 % of their shingles meet in one of them with p = .998."""
ALIKE = 0.6
"""The share of equal values from which two articles are copies."""
_BITS = 30
"""Bits of a band's number: Python sorts numbers of so many in a third less time than longer ones."""
_SAME = SIZE.bit_length() - 1
"""The lowest bits of a value that follow from its place in a sketch and tell nothing."""
_PRIME, _WIDE, _MASK = 0x9E3779B97F4A7C15, 1 << (_BITS + _SAME), (1 << _BITS) - 1
_POWERS = tuple(pow(_PRIME, i, _WIDE) for i in (3, 2, 1))
_STARTS = tuple(i * pow(_PRIME, ROWS, _WIDE) for i in range(0, ROWS * BANDS, ROWS))
"""What the place of a band counts in its number."""


def bands(facts: Facts) -> tuple[int, ...]:
    """The places where copies of the article meet, as numbers: its hash, and pieces of its sketch."""
    found = [int.from_bytes(blake2b(facts.content_hash.encode(), digest_size=4).digest(), "big") >> (32 - _BITS)]
    cube, square, prime = _POWERS
    rows = (facts.sketch[i : ROWS * BANDS : ROWS] for i in range(ROWS))
    for start, a, b, c, d in zip(_STARTS, *rows, strict=False):  # none of an empty sketch
        found.append((start + a * cube + b * square + c * prime + d) >> _SAME & _MASK)
    return tuple(found)


def copies(one: Facts, other: Facts) -> bool:
    """Whether two articles are copies of each other."""
    if one.content_hash == other.content_hash:
        return True
    if not one.sketch or not other.sketch:
        return False
    return sum(map(int.__eq__, one.sketch, other.sketch)) >= ALIKE * SIZE


def age(facts: Facts) -> tuple[str, str]:
    """The order in which articles came out: of copies the first is the original."""
    return (facts.published or NEVER, facts.id)


def originals(articles: Iterable[Facts], places: Callable[[Facts], Iterable[int]] = bands) -> dict[str, Facts]:
    """The original of each article, by the article's id: itself where it copies nothing; `places` gives its bands."""
    known = {a.id: a for a in articles}
    first: dict[int, str] = {}
    met: dict[int, list[str]] = {}
    for facts in known.values():
        for band in places(facts):
            if (other := first.setdefault(band, facts.id)) != facts.id:
                met.setdefault(band, [other]).append(facts.id)
    beside: dict[str, set[str]] = {}
    for ids in met.values():
        for other in ids[1:]:
            beside.setdefault(ids[0], set()).update(ids)
            beside.setdefault(other, set()).update(ids)
    return _families(known, beside)


def _families(known: dict[str, Facts], beside: dict[str, set[str]]) -> dict[str, Facts]:
    root = {name: facts for name, facts in known.items() if name not in beside}
    for start in beside:
        if start in root:
            continue
        family, todo = {start}, [start]
        while todo:
            one = todo.pop()
            near = {o for o in beside.get(one, ()) if o not in family and copies(known[one], known[o])}
            family |= near
            todo.extend(near)
        first = min((known[i] for i in family), key=age)
        root |= dict.fromkeys(family, first)
    return root
