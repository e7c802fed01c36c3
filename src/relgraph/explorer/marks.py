"""A sentence cut into pieces that the page shows plain or marked: names, cue, sectors, and the evidence itself.

A piece is a string whose first character says what it is: t text, n name, c cue, s sector; in capitals inside the
evidence. So no offset reaches the browser, which counts characters otherwise than Python.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from relgraph.model import Node

Found = tuple[int, int, str]
LONGEST = 1_200
"""Longer sentences are cut around the evidence."""


def pieces(statement: Node, names: Iterable[str]) -> list[str]:
    """The pieces of the statement's sentence; `names` are the spellings of the nodes that it speaks of."""
    known = statement.properties
    context, shift = str(known.get("context") or known.get("evidence") or ""), int(known.get("context_start") or 0)
    if not known.get("context"):
        shift = int(known.get("start") or 0)
    evidence = _inside(known.get("start"), known.get("end"), shift, len(context))
    found = [*_cue(known, shift, len(context)), *_sectors(known, shift, len(context)), *_names(context, names)]
    cut = list(_cut(context, _apart(found), evidence))
    return _shortened(cut) if len(context) > LONGEST else cut


def _inside(start: Any, end: Any, shift: int, size: int) -> tuple[int, int]:
    if start is None or end is None:
        return (0, size)
    return max(0, int(start) - shift), min(size, int(end) - shift)


def _cue(known: Any, shift: int, size: int) -> Iterator[Found]:
    if known.get("cue_start") is not None and known.get("cue_end") is not None:
        start, end = _inside(known["cue_start"], known["cue_end"], shift, size)
        if start < end:
            yield start, end, "c"


def _sectors(known: Any, shift: int, size: int) -> Iterator[Found]:
    payload = json.loads(known.get("payload") or "{}")
    for sector in payload.get("sectors") or ():
        if isinstance(sector, dict) and sector.get("start") is not None:
            start, end = _inside(sector["start"], sector["end"], shift, size)
            if start < end:
                yield start, end, "s"


def _names(context: str, names: Iterable[str]) -> Iterator[Found]:
    for form in sorted({form for name in names for form in _forms(name)}):
        yield from ((start, start + len(form), "n") for start in _places(context, form))


def _places(context: str, form: str) -> Iterator[int]:
    """Where the form stands as whole words."""
    start = context.find(form)
    while start >= 0:
        before, after = context[start - 1 : start], context[start + len(form) : start + len(form) + 1]
        if not (before.isalnum() or after.isalnum()):
            yield start
        start = context.find(form, start + len(form))


def _forms(name: str) -> Iterator[str]:
    """The name, and its last word where it can be a surname."""
    words = name.split()
    if words:
        yield name
    if len(words) > 1 and len(words[-1]) > 2 and words[-1][0].isupper():
        yield words[-1]


def _apart(found: Iterable[Found]) -> list[Found]:
    """The marks in the order of the text, without those that overlap an earlier or longer one."""
    kept: list[Found] = []
    for start, end, kind in sorted(found, key=lambda f: (f[0], -f[1], f[2])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, kind))
    return kept


def _cut(context: str, marks: list[Found], evidence: tuple[int, int]) -> Iterator[str]:
    borders = {0, len(context), *evidence, *(b for start, end, _ in marks for b in (start, end))}
    places = sorted(borders)
    for start, end in pairwise(places):
        kind = next((kind for a, b, kind in marks if a <= start and end <= b), "t")
        within = evidence[0] <= start and end <= evidence[1]
        yield (kind.upper() if within else kind) + context[start:end]


def _shortened(cut: list[str]) -> list[str]:
    """The pieces, with long plain ones cut in their middle."""
    room = max(80, LONGEST // max(1, len(cut)))
    return [p if len(p) <= room else f"{p[: room // 2]} … {p[-room // 2 :]}" for p in cut]
