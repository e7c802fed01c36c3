"""The small words by which a sentence shows who speaks and where a clause begins."""

from __future__ import annotations

import re
from functools import lru_cache

from relgraph.config import from_data, resource
from relgraph.extraction.alternatives import words as words_of
from relgraph.tables import rows, table


def words(line: str) -> frozenset[str]:
    """The words of a line, as a set."""
    return frozenset(line.split())


def persons(*names: str) -> re.Pattern[str]:
    """The words of lists, with a capital or without one; `i` has one always, and `US` is nobody."""
    forms = [f"[{w[0].upper()}{w[0]}]{w[1:]}" if len(w) > 1 else w.upper() for name in names for w in _lists()[name]]
    return re.compile(rf"\b(?:{'|'.join(forms)})\b")


def small(name: str) -> frozenset[str]:
    """The words of a list of `data/small_words.tsv`, from relgraph's own folder: the rules are built on them."""
    return frozenset(_lists()[name])


@lru_cache(maxsize=1)
def _lists() -> dict[str, tuple[str, ...]]:
    file = resource("data", "small_words.tsv")
    return {placed.row["list"]: tuple(placed.row["words"].split()) for placed in rows(file, ("list", "words"))}


FIRST_PERSON = persons("first person")
"""Who speaks of himself or of his side."""
ADDRESS = persons("first person", "second person")
"""Who speaks of himself, or to somebody."""
BE = small("be")
BEGUN = small("begun")
"""Before a participle these say that somebody does it: `began demanding`."""
HAVE = small("have")
DO = small("do")
MODAL = small("modal")
FINITE = BE | HAVE | MODAL - {"to"}
"""Auxiliaries that make a clause, behind its subject."""
NOT = small("not")
DETERMINERS = small("determiners")
COUNTS = small("counts")
LINKS = small("links")
RELATIVES = small("relatives")
WHOSE = RELATIVES | {"whose"}
"""Where one of these begins, the head of a phrase has ended."""
PRONOUNS = small("pronouns")
PREPOSITIONS = small("prepositions")
CLAUSE = small("clause")
DAYS = small("days")
TIMES = small("times")
NEAR = small("near")
ADVERBS = small("adverbs")
NO_ADVERBS = words_of("no adverbs")
TITLES = small("titles")
JOINTS = small("joints")
AFTERTHOUGHTS = small("afterthoughts")
CONTRASTS = small("contrasts")
FIRM_JOINTS = CONTRASTS | small("firm joints")
OPENERS = small("openers")
PAST = small("past")
HEARERS = small("hearers")
SMALL = small("small")
PARTICLES = small("particles")
ADJECTIVES = tuple(sorted(small("adjectives")))
"""Endings of adjectives, most of which judge: `unacceptable`, `outrageous`."""


def adverb(low: str) -> bool:
    """Whether a word may stand between a subject and its verb, or after the verb, without a weight of its own."""
    return low in ADVERBS or (low.endswith("ly") and low not in NO_ADVERBS)


def owns(low: str) -> bool:
    """Whether a word tells whose something is: `Norway's`."""
    return low.endswith(("'s", "’s"))


@from_data
def voices() -> dict[str, str]:
    """What the head word of a subject tells: word → body, voice, paper, nobody and so on (`data/cues_voice.tsv`)."""
    return {placed.row["surface"]: placed.row["class"] for placed in table("cues_voice.tsv", ("surface", "class"))}
