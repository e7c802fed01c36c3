"""Whose head a bare office means on a page of a government: for the White House "the President" is its own."""

from __future__ import annotations

import re

from relgraph.config import from_data
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import BORDER
from relgraph.extraction.entities import is_country
from relgraph.extraction.focus import Focus
from relgraph.extraction.mentions_home import TOP, host, publishing
from relgraph.extraction.mentions_places import add_side
from relgraph.extraction.mentions_title import Title
from relgraph.extraction.scene import Scene, once
from relgraph.gazetteer import Hit
from relgraph.gazetteer.offices import Office, offices_of, role_of
from relgraph.tables import table

_HEADS = frozenset({"state", "government", "royal"})
_LINE = rf"(?im)^\W*(?:the\s)?{one_of('houses of heads')}\b[^\n.]{{0,60}}$"
_HOST = one_of("hosts of heads")
_OWNS = ("'s ", "’s ")


def publisher(scene: Scene) -> str | None:
    """The state whose government publishes."""
    return next(filter(is_country, publishing(scene)), None)


def is_own(scene: Scene, title: Title, *, others: bool) -> bool:
    """Whether a bare office is that of the state that publishes, though the text names nobody who bears it there.

    Where it names `others` who bear it, only on a page of the head's own house.
    """
    state = publisher(scene)
    if state is None or title.kind not in _HEADS or not scene.plain[title.hit.start].isupper() or speaks(scene, title):
        return False
    if scene.plain.startswith(" of ", title.end) or not _has(state, title, scene.document.published):
        return False
    add_side(scene, state, None)
    return not others or _is_house(scene)


def speaks(scene: Scene, title: Title) -> bool:
    """Whether the bearer of an office speaks in a transcript, so that it may be another's there: `PRESIDENT A:`."""
    label = rf"(?m)^\W*(?:THE\s)?{re.escape(scene.plain[title.hit.start : title.hit.end].upper())}\b[^:\n]{{0,30}}:"
    return publisher(scene) is not None and re.search(label, scene.plain) is not None


def faces(focus: Focus, title: Title, key: str) -> bool:
    """Whether the clause of an office names somebody as the other side: `The President spoke with President Sisi`."""
    places = [m for m in focus.named if m.key == key and m.reason != "role"]
    if focus.scene.plain.startswith(_OWNS, title.end):
        return False
    before = [(m.end, title.start) for m in places if m.end <= title.start]
    behind = [(title.end, m.start) for m in places if m.start >= title.end]
    return any(_meets(focus.scene, *between) for between in (*before[-1:], *behind[:1]))


def _meets(scene: Scene, start: int, end: int) -> bool:
    """Whether a word of contact, and no other clause, stands between two."""
    sentence = scene.sentence_at(start - 1)
    if sentence is None or end > sentence.end or scene.plain.startswith(_OWNS, start):
        return False
    between = scene.plain[start:end]
    return bool(scene.hits_in(start, end, "met")) and '"' not in between and not BORDER.search(between)


@once
def _is_house(scene: Scene) -> bool:
    """Whether the page is that of a head of state or government, by its host or a line above the story."""
    top = re.search(_LINE, scene.plain[:TOP]) or re.search(_LINE, scene.document.publisher or "")
    return bool(top or re.search(_HOST, host(scene)))


def _has(state: str, title: Title, day: str | None) -> bool:
    """Whether somebody has such an office of a state on a day."""
    return any(
        (role := role_of(office.role)) is not None and _same(title, role) and (not day or office.covers(day))
        for office in _offices().get(state, ())
    )


def _same(title: Title, role: Hit) -> bool:
    """Whether a bare title is that of an office: the same, or one that it covers (`Head of State`)."""
    covers = title.hit.row["covers"].split("|") if title.kind != "royal" else ["royal"]
    return title.hit.id == role.id or role.row["class"] in covers


@from_data
def _offices() -> dict[str, list[Office]]:
    """The offices of the leaders that the gazetteer knows, by the side for which they are held."""
    found: dict[str, list[Office]] = {}
    for placed in table("leaders.tsv", ("id", "name", "country", "offices")):
        for office in offices_of(placed.row):
            found.setdefault(office.side, []).append(office)
    return found
