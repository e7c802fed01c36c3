"""Whose papers are named, so that `the statement said` is known to be theirs."""

from __future__ import annotations

from collections.abc import Iterator

from relgraph.extraction.quotes_phrases import ISSUED
from relgraph.extraction.quotes_speaker import speakers
from relgraph.extraction.quotes_subjects import Subject, after
from relgraph.extraction.quotes_units import Unit
from relgraph.extraction.quotes_words import small, voices
from relgraph.extraction.scene import Scene

Keys = tuple[str, ...]
READ_FROM = small("read from")
PAPER_BEHIND = 3
"""So few tokens before a paper stands the `in` that says where somebody spoke: `said in an interim report`."""
GIVEN_BY = frozenset({"by", "from"})


def read_from(unit: Unit, speaker: Keys) -> dict[str, Keys]:
    """The papers from which somebody is said to have spoken: `said in a statement`."""
    known, tokens = voices(), unit.tokens if speaker else ()
    return {
        token.low: speaker
        for i, token in enumerate(tokens)
        if known.get(token.low) == "paper" and {t.low for t in tokens[max(0, i - PAPER_BEHIND) : i]} & READ_FROM
    }


def given(scene: Scene, unit: Unit) -> dict[str, Keys]:
    """The papers whose givers are named: `a release from the ministry`, `a statement issued by the army`."""
    found = {paper: speakers(scene, unit, giver) for paper, giver in givers(scene, unit)}
    return {paper: keys for paper, keys in found.items() if keys}


def givers(scene: Scene, unit: Unit) -> Iterator[tuple[str, Subject]]:
    """The papers of a unit behind which a `by` or `from` tells who gave them, with the words for these."""
    tokens = unit.tokens
    for hit in scene.hits_in(unit.start, unit.end, "voice"):
        by = unit.index(hit.end) if hit.id == "paper" else len(tokens)
        by += by < len(tokens) and tokens[by].low in ISSUED
        giver = after(tokens, by + 1) if by < len(tokens) and tokens[by].low in GIVEN_BY else None
        if giver:
            yield tokens[unit.index(hit.end) - 1].low, giver
