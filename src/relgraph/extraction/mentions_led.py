"""Who leads a side or faces one: `X led the Polish side`, `he and his Polish counterpart`."""

from __future__ import annotations

import re

from relgraph.extraction.mentions_stage import Bearer, Place, Stage

_LEADS = re.compile(
    r"(?:,?\s+|\b)(?:who\s+|is\s+|was\s+|are\s+)*(?:leads?|led|leading|heads?|headed|heading|represents?|represented|representing)"
    r"\s+(?:(?:the|a|an|its|his|her)\s+)?(?:\w+-member\s+)?"
)
_OWN = re.compile(r"\s+(?:[\w-]+\s+){0,3}(?:sides?|delegations?|teams?|missions?|negotiators)\b")
_ITS = re.compile(r"\b(?:leads?|led|heads?|headed)\s+its\s+(?:[\w-]+\s+){0,2}(?:delegation|side|team)\b")
_COUNTERPART = re.compile(r"\b(?:his|her)\s+(?:then\s+)?")
_FACES = re.compile(r"\s+(?:\w+\s+)?counterparts?\b")
_DELEGATION = re.compile(r"(?:The|Their)\s(?:visiting\s)?(?:delegation|mission|team|side|group)\b")


def leads(stage: Stage, bearer: Bearer) -> str | None:
    """`Foreign Minister X led the Polish side`, `the director general who led its delegation`."""
    for place in bearer.places:
        if side := _led(stage, bearer, place) or _led_by_phrase(stage, bearer, place):
            return side
    return None


def _led(stage: Stage, bearer: Bearer, place: Place) -> str | None:
    """Whose side stands behind a verb of leading, behind the name or within the title."""
    openings = [_LEADS.match(stage.plain, place[1]), *(_LEADS.search(stage.plain, *t.phrase) for t in bearer.titles)]
    for own in (stage.at(opening.end()) for opening in openings if opening):
        if own and _OWN.match(stage.plain, own.end):
            return own.side
    return None


def _led_by_phrase(stage: Stage, bearer: Bearer, place: Place) -> str | None:
    """Whose delegation it is by `who led its delegation`: that of whom the sentence speaks first."""
    its = any(_ITS.search(stage.plain, *title.phrase) for title in bearer.titles)
    return next(iter(stage.sides(stage.sentence(place[0])[0], place[0])), None) if its else None


def led_by(stage: Stage, bearer: Bearer) -> str | None:
    """`X met a Malian delegation. The delegation was led by Minister Y`: the side of the delegation."""
    for place in bearer.places:
        opening, _ = stage.sentence(place[0])
        if stage.cued("of the same side", place) and _DELEGATION.match(stage.plain, opening):
            before = reversed(stage.within(*stage.before(place[0])))
            return next((p.side for p in before if not p.roles and _OWN.match(stage.plain, p.end)), None)
    return None


def faced_by(stage: Stage, place: Place) -> str | None:
    """The side of the counterpart of the first whom a sentence names."""
    opening, stop = stage.sentence(place[0])
    if any(p.roles for p in stage.within(opening, place[0])):
        return None
    for his in _COUNTERPART.finditer(stage.plain, place[1], stop):
        faced = stage.at(his.end())
        if faced and not faced.roles and _FACES.match(stage.plain, faced.end):
            return faced.side
    return None
