"""Who leads a side or faces one: `X led the Polish side`, `he and his Polish counterpart`."""

from __future__ import annotations

import re

from relgraph.extraction.mentions_stage import Bearer, Place, Stage

_LEADS = re.compile(
    r"(?:,?\s+|\b)(?:who\s+|is\s+|was\s+|are\s+)*(?:leads?|led|leading|heads?|headed|heading|represents?|represented|representing)"
    r"\s+(?:(?:the|a|an|its|his|her)\s+)?(?:\w+-member\s+)?"
)
_OWN = re.compile(r"\s+(?:[\w-]+\s+){0,3}(?:sides?|delegations?|teams?|missions?|negotiators)\b")


def leads(stage: Stage, bearer: Bearer) -> str | None:
    """`Foreign Minister X led the Polish side`, `the director general who led its delegation`."""
    for place in bearer.places:
        if side := _led(stage, bearer, place):
            return side
    return None


def _led(stage: Stage, bearer: Bearer, place: Place) -> str | None:
    """Whose side stands behind a verb of leading, behind the name or within the title."""
    openings = [_LEADS.match(stage.plain, place[1]), *(_LEADS.search(stage.plain, *t.phrase) for t in bearer.titles)]
    for own in (stage.at(opening.end()) for opening in openings if opening):
        if own and _OWN.match(stage.plain, own.end):
            return own.side
    return None
