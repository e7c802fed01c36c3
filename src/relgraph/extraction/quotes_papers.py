"""Whose papers are named, so that `the statement said` is known to be theirs."""

from __future__ import annotations

import re

from relgraph.config import from_data
from relgraph.extraction.quotes_acts import acting
from relgraph.extraction.quotes_phrases import GIVEN_BY, ISSUED
from relgraph.extraction.quotes_speaker import speakers
from relgraph.extraction.quotes_subjects import Subject, after
from relgraph.extraction.quotes_units import Unit, at
from relgraph.extraction.quotes_words import small, voices
from relgraph.extraction.scene import Scene, once
from relgraph.gazetteer.hit import Hit

Keys = tuple[str, ...]
READ_FROM = small("read from")
PAPER_BEHIND = 3
"""So few tokens before a paper stands the `in` that says where somebody spoke: `said in an interim report`."""
_GIVEN_BY = re.compile(rf"\s+(?:\w+\s+)?(?:{'|'.join(sorted(GIVEN_BY))})\b")


def read_from(unit: Unit, speaker: Keys) -> dict[str, Keys]:
    """The papers from which somebody is said to have spoken: `said in a statement`."""
    known, tokens = _papers(), unit.tokens if speaker else ()
    return {
        token.low: speaker
        for i, token in enumerate(tokens)
        if token.low in known and {t.low for t in tokens[max(0, i - PAPER_BEHIND) : i]} & READ_FROM
    }


@from_data
def _papers() -> frozenset[str]:
    return frozenset(word for word, kind in voices().items() if kind == "paper")


def given(scene: Scene, unit: Unit) -> dict[str, Keys]:
    """The papers of a unit whose givers are named: `a release from the ministry`, `a statement issued by the army`."""
    return {paper: keys for paper, giver in givers(scene)[unit.start] if (keys := speakers(scene, unit, giver))}


@once
def givers(scene: Scene) -> dict[int, list[tuple[str, Subject]]]:
    """The papers behind which a `by` or `from` tells who gave them, with the words for these, by the unit's start."""
    papers = [h for h in scene.hits_of("voice") if h.id == "paper" and _GIVEN_BY.match(scene.text, h.end)]
    units = [unit for unit, _ in acting(scene)] if papers else []
    found: dict[int, list[tuple[str, Subject]]] = {}
    for hit in papers:
        unit = at(units, hit.start)
        if unit and (giver := _giver(unit, hit)):
            found.setdefault(unit.start, []).append((scene.text[hit.start : hit.end].lower().split()[-1], giver))
    return found


def _giver(unit: Unit, paper: Hit) -> Subject | None:
    by = unit.index(paper.end)
    by += by < len(unit.tokens) and unit.tokens[by].low in ISSUED
    return after(unit.tokens, by + 1) if by < len(unit.tokens) and unit.tokens[by].low in GIVEN_BY else None
