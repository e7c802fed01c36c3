"""Whose head a bare office means on a page of a government: for the White House "the President" is its own."""

from __future__ import annotations

import re

from relgraph.config import from_data
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import BORDER
from relgraph.extraction.focus import Focus
from relgraph.extraction.mentions_home import TOP, host, publisher
from relgraph.extraction.mentions_places import add_side
from relgraph.extraction.mentions_title import Title
from relgraph.extraction.quotes_labels import labels
from relgraph.extraction.scene import Scene, once
from relgraph.gazetteer import Hit
from relgraph.gazetteer.offices import Office, offices_of, role_of
from relgraph.tables import table

_HEADS = frozenset({"state", "government", "royal"})
_LINE = rf"(?im)^\W*(?:the\s)?{one_of('houses of heads', 'named houses')}\b[^\n.]{{0,60}}$"
_HOST = one_of("hosts of heads")
_OWNS = ("'s ", "’s ")


def own(scene: Scene, title: Title, *, others: bool) -> str | None:
    """The key of the state that publishes, where a bare office is its own, though the text names nobody who bears it.

    Where it names `others` who bear it, only on a page of the head's own house. The scene knows the state from then.
    """
    state = publisher(scene)
    if state is None or title.kind not in _HEADS or not scene.plain[title.hit.start].isupper() or speaks(scene, title):
        return None
    of_another = scene.plain.startswith(" of ", title.end) or not _has(state, title, scene.document.published)
    if of_another or (others and not _is_house(scene)):
        return None
    add_side(scene, state, None)
    return f"country:{state}"


def speaks(scene: Scene, title: Title) -> bool:
    """Whether the bearer of an office speaks in a transcript, so that it may be another's there: `PRESIDENT A:`."""
    office = f"{scene.plain[title.hit.start : title.hit.end].upper()} "
    return publisher(scene) is not None and any(label.startswith(office) for label in _labels(scene))


@once
def _labels(scene: Scene) -> frozenset[str]:
    """The words of the labels of a transcript, without article and colon, each with a blank behind it."""
    blocks = (*labels(scene), *(block for block in scene.document.blocks if block.kind == "speaker"))
    told = (scene.plain[block.start : block.end].rstrip(" :") for block in blocks)
    return frozenset(f"{label.removeprefix('THE ')} " for label in told)


def faces(focus: Focus, title: Title, key: str) -> bool:
    """Whether the clause of an office names somebody as the other side: `The President spoke with President Sisi`."""
    sentence = focus.scene.sentence_at(title.start)
    if sentence is None or focus.scene.plain.startswith(_OWNS, title.end):
        return False
    places = [m for m in focus.within(sentence.start, sentence.end) if m.key == key and m.reason != "role"]
    before = [(m.end, title.start) for m in places if m.end <= title.start]
    behind = [(title.end, m.start) for m in places if m.start >= title.end]
    return any(_meets(focus.scene, *between) for between in (*before[-1:], *behind[:1]))


def _meets(scene: Scene, start: int, end: int) -> bool:
    """Whether a word of contact, and no other clause, stands between two of a sentence."""
    if scene.plain.startswith(_OWNS, start):
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
