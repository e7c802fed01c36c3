"""Sieves by the words around a title that names no side: who sends whom, who meets whom, who speaks where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.entities import is_country
from relgraph.extraction.mentions_guests import away
from relgraph.extraction.mentions_home import ENVOYS
from relgraph.extraction.mentions_stage import OTHER, REACH, Bearer, Place, Placed, Stage, behind
from relgraph.extraction.mentions_titles import Title
from relgraph.gazetteer import Hit
from relgraph.text.lazy import compiled

Named = TypeVar("Named", Hit, Placed)
_ARTICLE = re.compile(r"(?:the\s+)?")
SIBLING = re.compile(r",?\s+and\s+(?:of\s+(?:the\s+)?)?|,\s+|\s+&\s+|[^.;:()]{0,60};\s+(?:and\s+)?")
_ON_BEHALF = re.compile(rf",?\s+(?:[^.;,]{{0,40}}?\s)?(?<!and ){one_of('signs for')}\s+(?:the\s+)?")
_FOR = re.compile(rf"\b(?i:{one_of('signs for')})\s+(?:the\s+)?(?:(?:[A-Z]\w+\s+){{1,3}}of\s+)?$")
_SIGNED_BY = re.compile(r"(?:\s(?:side|government))?(?:,[^.;,]{0,80})?\s+by\s+(?:the\s+|its\s+)?")
_IN = ("In ", "In the ", "At home in ", "Back in ")
_PLACES = ("capital", "country", "seat")
_TO = (" to ", " in ", " for ", " at ", " to the ", " in the ")
_OWNS = re.compile(r"'s?\s+(?:[a-z-]+\s+){0,3}")
_ITS = re.compile(r"(?:its|their)\b", re.IGNORECASE)
_SERVES = re.compile(r"\sto\s(?:\w+\s){0,3}")
_ARM = (
    rf"(?i)\s{one_of('arms of a state')}\s"
    rf"|(?:\s(?:[a-z]+\s)?{one_of('public bodies')})?,\swhose\s(?:then[-\s])?(?:[a-z]+\s)?"
)
_THERE = re.compile(r",?\swhere\s(?:(?:the|its)\s|[a-z]+\s(?:the\s)?)?$")
_HEARD = re.compile(rf"\s{one_of('told to somebody')}\s(?:[a-z]+\s){{1,3}}in\s")
_INVITED = re.compile(r"(?i)\binvitation (?:of|from|by|extended by)\s(?:(?:the|his|her)\s(?:\w+\s)?)?$")
_EXPLAINED = re.compile(r":\s(?:its\s|the\s)?$")
_MEETS = rf"(?i),?\s+(?:\w+\s+)?{one_of(OTHER)}(?:\s[^.;:()]{{0,30}}?\b(?:with|by))?\s+"
_FURTHER = re.compile(r"(?:\s+of\s+[A-Z][\w\s'-]*?)?(?:,\s+(?:and\s+)?|\s+and\s+|\s*&\s*)(?:the\s+)?")
"""What stands between those whom somebody meets, or the states that he visits: `A of Chad and B of Mali`."""


def of_somebody(stage: Stage, bearer: Bearer) -> str | None:
    """`Donald Trump's former ambassador X`: the side of whom the office belongs to."""
    return next((side for title in bearer.person.titles if (side := _owner(stage, title))), None)


def _owner(stage: Stage, title: Title) -> str | None:
    """The side of whom or of which a title names as owner, before the role or behind it."""
    for owner in stage.within(title.phrase[0] - REACH, title.phrase[1]):
        owned = _OWNS.fullmatch(stage.plain, owner.end, title.hit.start) if owner.end <= title.hit.start else None
        if owned or (owner.end < title.hit.start and compiled(_ARM).fullmatch(stage.plain, owner.end, title.hit.start)):
            return owner.side
    further = stage.within(title.hit.end, title.phrase[1])
    served = (p for p in further if p.roles and _SERVES.fullmatch(stage.plain, title.hit.end, p.start))
    return next((master.side for master in served), None)


def same_side(stage: Stage, bearer: Bearer) -> str | None:
    """`Kenya was represented by Minister X`, `Kenya sent Minister X`, `its envoy`."""
    for place in bearer.places:
        side = stage.subject("of the same side", place) or _its(stage, place, bearer)
        if side:
            return side
    return None


def _its(stage: Stage, place: Place, bearer: Bearer) -> str | None:
    if bearer.in_list or not _ITS.match(stage.plain, place[0]):
        return None
    opening, _ = stage.sentence(place[0])
    if opening == place[0]:
        return stage.topic(place)
    sides = [p.side for p in stage.within(opening, place[0]) if p.end <= place[0]]
    if bearer.roles & ENVOYS:  # `Chad, which backs the Front, recalled its ambassador`: no movement has one
        sides = [side for side in sides if is_country(side) and side not in _posts(stage, bearer)] or sides
    return sides[-1] if sides else None


def on_behalf(stage: Stage, bearer: Bearer) -> str | None:
    """`Minister X signed on behalf of Kenya`, `signed for Kenya by Minister X`."""
    for start, end in bearer.places:
        opening, closing = stage.sentence(end - 1)
        match = _ON_BEHALF.match(stage.plain, end, closing)
        found = stage.at(match.end()) if match else _signed_for(stage, opening, start)
        if found:
            return found.side
    return None


def _signed_for(stage: Stage, opening: int, start: int) -> Placed | None:
    """For whom a paper was signed by the one whose title begins here."""
    before = [p for p in stage.within(opening, start) if p.end <= start][-1:]
    ones = (p for p in before if not p.roles and _SIGNED_BY.fullmatch(stage.plain, p.end, start))
    return next((p for p in ones if _FOR.search(stage.plain, opening, p.start)), None)


def in_order(stage: Stage, bearer: Bearer) -> str | None:
    """`Presidents A of Chad and B of Mali saw their ministers, X and Y, sign`: as many sides as names, in order."""
    if not bearer.in_list:
        return None
    row = stage.row(bearer.places[0], SIBLING)
    opening, _ = stage.sentence(row[0][0])
    for sides in (stage.sides(opening, row[0][0]), stage.sides(*stage.headline)):
        if len(sides) == len(row) > 1 and bearer.places[0] in row and all(is_country(side) for side in sides):
            return sides[row.index(bearer.places[0])]
    return None


def sibling(stage: Stage, bearer: Bearer) -> str | None:
    """`Kenyan President X and Defence Minister Y`: the next in a list, of another office."""
    if "envoy" in bearer.kinds:
        return None
    for place in bearer.places:
        start = place[0]
        before = [p for p in stage.within(max(0, start - 2 * REACH), start) if p.roles and p.end <= start]
        another = before and not before[-1].roles & bearer.roles and not before[-1].roles <= ENVOYS
        if (
            another
            and SIBLING.fullmatch(stage.plain, before[-1].end, start)
            and not _opens_a_clause(stage, before[-1], place)
        ):
            return before[-1].side
    return None


def _opens_a_clause(stage: Stage, before: Placed, place: Place) -> bool:
    """Whether somebody speaks behind an apposition that ends: `met his colleague, A, Minister B announced`."""
    apart = stage.plain[before.end : place[0]].strip() == ","
    return apart and bool(stage.scene.hits_in(place[1], place[1] + 3, "said"))


def met_there(stage: Stage, bearer: Bearer) -> str | None:
    """`travelled to Nairobi for talks with President X`, `In Kyiv she met Minister X`: those of the place."""
    for place in bearer.places:
        position = stage.cued(OTHER, place)
        opening, _ = stage.sentence(place[0])
        hits = stage.scene.hits_in(opening, position, *_PLACES, "demonym") if position is not None else ()
        for hit in reversed(hits):
            if f" {stage.plain[opening : hit.start].lower()}".endswith(_TO) and _is_place(stage, hit):
                return hit.id
    return None


def _is_place(stage: Stage, hit: Hit) -> bool:
    return hit.family != "demonym" or stage.plain.startswith(" capital", hit.end)


def other_side(stage: Stage, bearer: Bearer) -> str | None:
    """`Levy met President X`, `X will visit Brunei`: the other side of the two that the document speaks of."""
    for place in bearer.places:
        if side := stage.home.other(stage.subject(OTHER, place) or next(_visited(stage, place[1]), None)):
            return side
    return None


def meets(stage: Stage, bearer: Bearer) -> str | None:
    """`X met President Levy`: the other side of the two that the document speaks of."""
    for place in bearer.places:
        official = next((p.side for p in _met(stage, place) if p.roles), None)  # `told French radio` meets nobody
        side = stage.home.other(official)
        if side in stage.home.named:  # and not only by the town in which they met
            return side
    return None


def _visited(stage: Stage, end: int) -> Iterator[str]:
    """The countries that are visited by the words behind a name."""
    match = behind("visits").match(stage.plain, end)
    hits = stage.scene.hits_in(match.end(), match.end() + REACH, *_PLACES) if match else ()
    return (hit.id for hit in _one_after_another(stage, match.end(), hits)) if match else iter(())


def _met(stage: Stage, place: Place) -> Iterator[Placed]:
    """Those who are met by the words behind a name or a row of names."""
    match = compiled(_MEETS).match(stage.plain, stage.row(place, SIBLING)[-1][1])  # `X and Y met French Z`
    if match:
        named = stage.within(match.end(), match.end() + 2 * REACH)
        for ones in (named, [p for p in named if p.roles]):
            yield from _one_after_another(stage, match.end(), ones)


def _one_after_another(stage: Stage, start: int, found: Iterable[Named]) -> Iterator[Named]:
    """Those of a row that begins at a place, at most behind an article."""
    tie = _ARTICLE
    for one in found:
        if not tie.fullmatch(stage.plain, start, one.start):
            return
        yield one
        start, tie = one.end, _FURTHER


def _posts(stage: Stage, bearer: Bearer) -> set[str | None]:
    """The countries to which the titles of an envoy tell that he is sent."""
    places = (h for t in bearer.titles for h in stage.scene.hits_in(*t.phrase, "capital", "country"))
    return {h.id for h in places if stage.plain.endswith((" to ", " to the "), 0, h.start)}


def opposed(stage: Stage, bearer: Bearer) -> set[str]:
    """Whom somebody meets, by whom he is met, where he is a visitor and to whom he is sent: not his own side."""
    found: set[str | None] = _posts(stage, bearer) if bearer.roles & ENVOYS else set()
    for place in bearer.places:
        sent = stage.cued("of the same side", place)  # `conveyed to Minister X a message from President Y`
        found |= {None if sent else stage.subject(OTHER, place), *_visited(stage, place[1])}
        found |= {partner.side for partner in _met(stage, place)} | {*away(stage, place)}
    return {side for side in found if side}


def invites(stage: Stage, bearer: Bearer) -> str | None:
    """`At the invitation of President X, Levy visited Peru`: the country that is visited."""
    for place in bearer.places:
        opening, closing = stage.sentence(place[0])
        if _INVITED.search(stage.plain, max(opening, place[0] - REACH), place[0]):
            visits = (m.start() for m in behind("visits").finditer(stage.plain, opening, closing))
            if side := next((side for start in visits for side in _visited(stage, start)), None):
                return side
    return None


def speaks_there(stage: Stage, bearer: Bearer) -> str | None:
    """`In Dhaka, Minister X said`, `flew to Kigali, where Minister X`."""
    ways = (_opened, _where, _heard) if "spokes" in bearer.kinds else (_opened, _where)
    return next((side for place in bearer.places for way in ways if (side := way(stage, place))), None)


def _heard(stage: Stage, place: Place) -> str | None:
    """The country in whose capital a spokesman speaks: `told reporters in Beijing`."""
    told = _HEARD.match(stage.plain, place[1])
    hits = stage.scene.hits_in(told.end(), told.end() + 1, "capital") if told else ()
    return hits[0].id if hits else None


def _where(stage: Stage, place: Place) -> str | None:
    """The country last named before `where` and a title, or of whom a clause speaks that a colon ends."""
    opening, _ = stage.sentence(place[0])
    start = max(opening, place[0] - REACH)
    if where := _THERE.search(stage.plain, start, place[0]):
        hits = stage.scene.hits_in(start, where.start(), *_PLACES)
        return hits[-1].id if hits and hits[-1].end == where.start() else None
    clause = _EXPLAINED.search(stage.plain, opening, place[0])
    actors = stage.within(opening, clause.start()) if clause else ()
    return actors[0].side if actors and actors[0].start == opening and not actors[0].roles else None


def _opened(stage: Stage, place: Place) -> str | None:
    opening, _ = stage.sentence(place[0])
    for hit in stage.scene.hits_in(opening, min(place[0], opening + 14), "capital", "country"):
        near = hit.id in stage.home.named or stage.plain[hit.end : place[0]] == ", "
        if near and stage.plain[opening : hit.start] in _IN:
            return hit.id
    return None
