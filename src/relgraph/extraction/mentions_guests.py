"""Guests, and those to whom greetings go: whose officials they are not, and of whose state's day the greetings tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.mentions_phrases import WELCOMED
from relgraph.extraction.mentions_stage import REACH, Bearer, Place, Stage
from relgraph.text.lazy import compiled

_GUEST = rf"(?i)\b{one_of('words before a guest')}\s(?:the\s)?$"
_VISITING = rf"(?i)(?:the\s)?{one_of('visiting')}\s"
_HOST = rf"(?i)\b{one_of('words before a host')}\s(?:the\s)?$"
_WELCOMES = rf"(?i)\b{one_of('welcomes')}\s(?:the\s)?$"
_TO = re.compile(r"\s(?:in)?to\s(?:the\s)?")
_GREETS = rf"(?i)\s(?:[^.;:()\n]{{0,60}}?\s)?{one_of('greets')}\s(?:the\s)?"
_DAY = rf"(?i)\s(?:\w+\s){{0,3}}{one_of('days of a state')}\b"
_BEFALLS = rf"\s(?:and|over|after|following)\s(?:the\s)?(?:[\w-]+\s){{0,3}}{one_of('what befalls a state')}\s(?:of|in)"
_OF_A_DAY = rf"(?i)(?:\b{one_of('days of a state')}\sof|^{_BEFALLS})\s(?:the\s)?$"
_PLACES = ("country", "demonym")


def celebrates(stage: Stage, bearer: Bearer) -> str | None:
    """The state whose day it is, for whom greetings go to: `congratulated President X on the national day of Chad`."""
    greeted = (place for place in bearer.places if stage.cued("greets", place) is not None)
    return next((side for place in greeted if (side := _feted(stage, place[1]))), None)


def _feted(stage: Stage, start: int) -> str | None:
    """The only state that a sentence names from a place on, if it names it for its day or what befell it."""
    _, closing = stage.sentence(start - 1)
    hits = stage.scene.hits_in(start, closing, *_PLACES)
    if len({hit.id for hit in hits}) != 1:
        return None
    plain, hit = stage.plain, hits[0]
    owned = compiled(_DAY).match(plain, hit.end + 2 * plain.startswith("'s", hit.end), closing)
    return hit.id if owned or compiled(_OF_A_DAY).search(plain[start : hit.start]) else None


def hosts(stage: Stage, bearer: Bearer) -> str | None:
    """The country from which a story comes, for its host: `The host, Foreign Minister X, thanked Chad`."""
    before = (stage.plain[max(0, start - REACH) : start] for start, _ in bearer.places)
    return stage.home.seat if any(compiled(_HOST).search(ahead) for ahead in before) else None


def away(stage: Stage, place: Place) -> Iterator[str | None]:
    """The states of which somebody is none, by the words around his name, as he is a guest there or greets them."""
    opening, closing = stage.sentence(place[0])
    visits = compiled(_VISITING).match(stage.plain, place[0])
    if visits or compiled(_GUEST).search(stage.plain, max(opening, place[0] - REACH), place[0]):
        yield from (*stage.home.at_dateline, *stage.home.publishing, stage.home.seat, stage.topic(place))
        yield from (p.side for p in stage.within(opening, place[0]) if p.roles)
    greeted = compiled(_GREETS).match(stage.plain, place[1], closing)
    name = next((p for p in stage.names if greeted and p[0] == greeted.end()), None)
    yield _feted(stage, name[1]) if name else None
    yield from _welcomed(stage, place, opening)


def _welcomed(stage: Stage, place: Place, opening: int) -> Iterator[str]:
    """The country to which somebody is welcomed: `welcomed to Accra President X`, `welcomed President X to Ghana`."""
    near = max(opening, place[0] - REACH)
    to = _TO.match(stage.plain, place[1])
    if to and compiled(_WELCOMES).search(stage.plain, near, place[0]):
        yield from (hit.id for hit in stage.scene.hits_in(to.end(), to.end() + 1, "capital", "country"))
    for hit in stage.scene.hits_in(near, place[0], "capital", "country"):
        if hit.end + 1 == place[0] and compiled(WELCOMED).search(stage.plain, near, hit.start):
            yield hit.id
