"""Whose head somebody is whose title names its body by a pronoun: `The commission met. Its chairman, X, spoke`."""

from __future__ import annotations

import re

from relgraph.extraction.alternatives import words
from relgraph.extraction.mentions_names import kinds_of_bodies
from relgraph.extraction.mentions_phrases import Phrases
from relgraph.gazetteer import Hit

_OWNER = ("Its ", "its ", "whose ")
_WORD = re.compile(r"[A-Za-z]+")


def body_meant(phrases: Phrases, start: int) -> tuple[Hit | None, tuple[str, ...]]:
    """The organisation, or the word for a public body, that a pronoun at the start of a title stands for."""
    sentence = phrases.scene.sentence_at(start) if phrases.plain.startswith(_OWNER, start) else None
    if sentence is None:
        return None, ()
    before = phrases.scene.sentence_at(max(0, sentence.start - 3)) if sentence.start == start else None
    opening = (before or sentence).start
    found = [w for w in _WORD.finditer(phrases.plain, opening, start) if _is_public(w.group().lower())]
    hits = phrases.scene.hits_in(opening, start, "organization")
    if hits and (not found or hits[-1].end >= found[-1].end()):
        return hits[-1], ()
    return None, tuple(word.group().lower() for word in found[-1:])


def _is_public(word: str) -> bool:
    """Whether a word is that of a body which a state or several have; the head of a delegation may be a club's."""
    return kinds_of_bodies().get(word) == "public" and word not in words("teams")
