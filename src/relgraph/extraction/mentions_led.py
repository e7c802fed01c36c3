"""Who leads a side: `X led the Polish side`, `a team from the WHO, led by X`, `heading the Danish team was X`."""

from __future__ import annotations

import re

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.mentions_stage import Bearer, Stage
from relgraph.extraction.mentions_titles import Titles
from relgraph.gazetteer import Hit
from relgraph.text.lazy import compiled

FAR = 48
"""How far before the word for a delegation, in characters, its side begins."""

_LEADS = re.compile(
    rf"(?:,?\s+|\b)(?:who\s+|is\s+|was\s+|are\s+)*{one_of('leads or speaks for')}"
    r"\s+(?:(?:the|a|an|its|his|her)\s+)?(?:\w+-member\s+)?"
)
_OWN = re.compile(rf"\s+(?:[\w-]+\s+){{0,3}}{one_of('delegations and sides')}\b")

_TEAM = rf"(?:[\w-]+\s){{0,2}}\b{one_of('delegations and sides')}\b"
_LED_BY = (
    rf"(?:{_TEAM}[^.;:]{{0,60}}?,?\s(?:which\s(?:is|was)\s)?(?:led|headed|represented)\sby"
    rf"|(?i:\b{one_of('leads or speaks for')})\s(?:the\s)?{_TEAM}[^.;:,]{{0,40}}?\s(?:was|is))\s$"
)
_BEFORE = (" by ", " was ", " is ")
_SIDES = frozenset({"country", "organization", "demonym"})
_TALKS = frozenset({"contact", "nominal"})


def leads(stage: Stage, bearer: Bearer) -> str | None:
    """`Foreign Minister X led the Polish side`: whose side stands behind a verb of leading, or within the title."""
    behind = [_LEADS.match(stage.plain, end) for _, end in bearer.places]
    within = [_LEADS.search(stage.plain, *title.phrase) for title in bearer.titles]
    for own in (stage.at(opening.end()) for opening in (*behind, *within) if opening):
        if own and _OWN.match(stage.plain, own.end):
            return own.side
    return None


def side_led(titles: Titles, start: int, end: int) -> Hit | None:
    """The side whose delegation somebody without a title leads."""
    before = titles.plain.endswith(_BEFORE, 0, start)
    led = compiled(_LED_BY).search(titles.plain, max(0, start - 2 * FAR), start) if before else None
    if led is None:
        return _side_led(titles, end)
    ahead = titles.scene.hits_in(max(0, led.start() - FAR), led.start(), *_SIDES)
    within = titles.scene.hits_in(led.start(), start, *_SIDES)
    return within[0] if within else ahead[-1] if ahead and ahead[-1].end + 1 == led.start() else None


def _side_led(titles: Titles, end: int) -> Hit | None:
    """The side of which the words behind a name tell that he leads it, where the text tells of talks and no match."""
    opening = _LEADS.match(titles.plain, end)
    side = titles.side_at(opening.end()) if opening else None
    own = _OWN.match(titles.plain, side.end) if side is not None and side.family in _SIDES else None
    if own is None or titles.plain.startswith(" of ", own.end()):
        return None  # "a French team of scientists"
    if any(h.id == "sport" for h in titles.scene.hits_of("event")):
        return None
    return side if any(h.id in _TALKS for h in titles.scene.hits_of("met")) else None
