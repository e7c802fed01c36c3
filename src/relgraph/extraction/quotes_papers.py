"""Whose papers are named, so that `the statement said` is known to be theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relgraph.config import from_data
from relgraph.extraction.quotes_acts import acting
from relgraph.extraction.quotes_phrases import GIVEN_BY, ISSUED
from relgraph.extraction.quotes_subjects import Subject, after, before
from relgraph.extraction.quotes_units import Unit, at, masked
from relgraph.extraction.quotes_words import small, voices
from relgraph.extraction.scene import Scene, once
from relgraph.gazetteer.hit import Hit
from relgraph.light import light
from relgraph.model import Mention

Keys = tuple[str, ...]
READ_FROM = small("read from")
PAPER_BEHIND = 3
"""So few tokens before a paper stands the `in` that says where somebody spoke: `said in an interim report`."""
OWNED_WITHIN = 60
"""So many characters before a paper the body begins whose it is."""
SENT_WITHIN = 60
"""So many characters before a paper the verb begins by which somebody sends it."""
_GIVEN_BY = re.compile(rf"\s+(?:\w+\s+|of\s\w+\s)?(?:{'|'.join(sorted(GIVEN_BY))})\b")
_OWNED = re.compile(r"(?:['’]s?)?\s(?:[a-z-]+\s){0,2}")
_WROTE = re.compile(r"\b(?:wrote|written|writes)\sto\s")
_SENT = re.compile(
    rf"\b(?:{'|'.join(sorted(small('sending')))})\s+(?:an?|the|another|his|her|its|their)\s+(?:[\w-]+\s+){{0,3}}$"
)


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


@light(frozen=True, slots=True)
class Paper:
    """A paper whose giver or sender is told: its noun, the words for who gave it, and the unit in which they stand."""

    noun: str
    giver: Subject
    unit: Unit


@once
def papers(scene: Scene) -> list[Paper]:
    """The papers that somebody is said to have given, sent or written, in the order of the text.

    `a release from the ministry`, `a statement issued by the army`, `sent a message of greetings to`, `a UN report`.
    """
    named = [hit for hit in scene.hits_of("voice") if hit.id == "paper"]
    hits = [(hit, sent) for hit in named if (sent := _told(scene, hit)) is not None]
    units = [unit for unit, _ in acting(scene)] if hits else []
    found = ((hit, sent, at(units, hit.start) or _sentence(scene, hit.start)) for hit, sent in hits)
    given = [
        Paper(scene.text[hit.start : hit.end].lower().split()[-1], giver, unit)
        for hit, sent, unit in found
        if unit and (giver := _sender(unit, sent) if sent else _giver(unit, hit) or _owner(scene, unit, hit))
    ]
    return sorted([*given, *_letters(scene)], key=lambda paper: paper.unit.start)


def _letters(scene: Scene) -> Iterator[Paper]:
    """The letters of which only the verb tells: `the minister wrote to the mayor`."""
    wrote = list(_WROTE.finditer(scene.text))
    units = [unit for unit, _ in acting(scene)] if wrote else []
    for verb in wrote:
        unit = at(units, verb.start()) or _sentence(scene, verb.start())
        if unit and (giver := _sender(unit, verb.start())):
            yield Paper("letter", giver, unit)


def _owner(scene: Scene, unit: Unit, paper: Hit) -> Subject | None:
    """The body whose paper it is: `a UN report`."""
    body = _body(scene, paper)
    return Subject(((unit.index(body.start), unit.index(body.end)),), lead=True) if body else None


def _body(scene: Scene, paper: Hit) -> Mention | None:
    """The body whose name stands before a paper: `a UN report`, `the World Bank's annual report`."""
    near = scene.mentions_in(paper.start - OWNED_WITHIN, paper.start, "organization")
    return next((m for m in near if m.end <= paper.start and _OWNED.fullmatch(scene.text, m.end, paper.start)), None)


def _told(scene: Scene, paper: Hit) -> int | None:
    """Where the verb begins by which somebody sends a paper, 0 where else its giver or owner is told, else None."""
    sent = _SENT.search(scene.text, max(0, paper.start - SENT_WITHIN), paper.start)
    if _GIVEN_BY.match(scene.text, paper.end):
        return 0
    if sent:
        return sent.start()
    return 0 if _body(scene, paper) else None


def _sentence(scene: Scene, start: int) -> Unit | None:
    """The sentence of a paper, where nobody reports in it and nothing is quoted."""
    one = scene.sentence_at(start)
    if one is None or scene.passage_at(start) is not None:
        return None
    return Unit(one.start, one.end, one.block, masked(scene.text, one.start, one.end, ()), ())


def _sender(unit: Unit, verb: int) -> Subject | None:
    subject = before(unit.tokens, unit.index(verb), "past")
    return subject if subject and subject.parts else None


def _giver(unit: Unit, paper: Hit) -> Subject | None:
    """Who stands behind the `by` or `from` of a paper, and what it is of: `a message of greeting from Fiji`."""
    tokens, by = unit.tokens, unit.index(paper.end)
    if by < len(tokens) and tokens[by].low in ISSUED:
        by += 1
    elif by < len(tokens) and tokens[by].low == "of":
        by += 2
    return after(tokens, by + 1) if by < len(tokens) and tokens[by].low in GIVEN_BY else None
