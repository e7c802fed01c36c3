"""Deals of firms, which are none of their states: `German carmaker Volta signed with Chinese battery maker Tianhe`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.scene import Scene

_FIRM = re.compile(
    rf"(?:['’]s)?\s(?:(?!{one_of('words of what a state owns')}\b)[a-z-]+\s){{0,3}}"
    rf"(?:[a-z-]+maker|{one_of('kinds of companies')}|{one_of('kinds of firms')})\b(?![-’'])"
)


def of_firms(scene: Scene, start: int, sides: Iterable[str]) -> bool:
    """Whether the sentence at `start` names each of several states only as the home of a firm."""
    sentence = scene.sentence_at(start)
    if sentence is None:
        return False
    wanted = set(sides)
    named = [m for m in scene.mentions_in(sentence.start, sentence.end, "country") if m.key in wanted]
    return len(wanted) > 1 and {m.key for m in named} == wanted and all(_FIRM.match(scene.text, m.end) for m in named)
