"""Where an act took place, as spelled in the text."""

from __future__ import annotations

import re

from relgraph.extraction.alternatives import one_of, words
from relgraph.extraction.clauses import OWNED
from relgraph.extraction.scene import Scene, once
from relgraph.gazetteer.hit import Hit
from relgraph.model import Entity, Span
from relgraph.text.absolute import MONTH, WEEKDAY

TOWNS = ("capital", "place")
COUNTRIES = ("country",)
IN = re.compile(
    rf"\b(?:in|at|to|near|inside|outside|into|from|out of|{one_of('visits a place')})\s+"
    rf"(?:the\s+|{one_of('quarters')}\s+|(?:[a-z]+\s+)?{one_of('kinds of places')}\s+(?:of\s+)?)*$",
    re.IGNORECASE,
)
INTO = re.compile(rf"\b(?:from|to|into|out of|{one_of('forms of visit')})\s+(?:the\s+)?$", re.IGNORECASE)
ISO3 = re.compile(r"[A-Z]{3}")
HERE = re.compile(r"here\b(?<!\w{5})" + "".join(f"(?<!{word} here)" for word in sorted(words("told here"))))
"""The place of the dateline, and no "reported here"; what comes before is asked last, since "here" is quickly found."""
BUILDING = re.compile(r"\b(?:at|in)\s+(?:the\s+)?((?:[A-Z][\w'’\-]+\s+(?:of\s+(?:the\s+)?)?){0,4})$")
JOINED = re.compile(r"[-–—][A-Z]")
"""Behind a name that is a part of another: "at the Russia-Africa summit"."""
OWNER = re.compile(r"(?P<town>[A-Z][\w\-]+)['’]s\s")
AT_SEAT = re.compile(r"\b(?<!door )(?:at|in|to|of)\s+(?:the\s+)?$")
BEHIND_SEAT = re.compile(rf"\s*(?:[,.;:)]|$|{one_of('behind a building')}\b|{WEEKDAY}\b)")
"""No noun follows: "at the White House on Friday", and no "White House talks"."""
NAME = r"[A-Z][\w’'\-]*(?: (?:[A-Z][\w’'\-]*|of|the|&)){0,6}"
SETTING = re.compile(
    rf"^\W*(?!Via\b)(?P<room>{NAME})\W*\n\W*(?:(?P<town>{NAME}), {NAME}\W*\n\W*)?(?:\d\d?:\d\d|\Z)", re.MULTILINE
)
"""Lines above the hour or the first label of a transcript."""
GONE = re.compile(rf"\b{one_of('on the way')}\b[^;]*\b(?:to|into)\s+(?:the\s+)?$", re.IGNORECASE)
TOPIC = re.compile(rf"\b{one_of('about')}\b", re.IGNORECASE)
TOWN = re.compile(
    rf"\b(?:in|at)\s+(?:the\s+(?:[a-z\-]+\s+){{0,3}}(?:of\s+)?|{one_of('quarters')}\s+)?"
    rf"(?!(?:{MONTH}|{WEEKDAY})\b|Nos?\.?\s\d)([A-Z][\w’'\-]+(?:\s+[A-Z][\w’'\-]+){{0,2}})(?<!['’]s)(?=[\s,.;)]|$)"
)


def place_in(scene: Scene, span: Span, *, last: bool = False) -> str | None:
    """The place that a stretch of text names: its town, else its building, else "here", else its country.

    What stands behind "to discuss" or "about" is what was talked of; a place "to" which nobody went is none.
    Of several the first, or the `last` where the stretch stands before the act.
    """
    topic = None if last else TOPIC.search(scene.text, span.start, span.end)
    span = Span(span.start, topic.start()) if topic else span
    hits = [h for h in scene.hits_in(span.start, span.end, *TOWNS, *COUNTRIES) if is_place(scene, h)]
    hits = hits if last else [h for h in hits if _is_reached(scene, span, h)]
    hits = hits[::-1] if last else hits
    town = next((scene.text[h.start : h.end] for h in hits if h.family in TOWNS), None)
    if building := _seat(scene, span) or town or _building(scene, span):
        return building
    if HERE.search(scene.text, span.start, span.end) and (here := dateline_place(scene)):
        return here
    country = next((scene.text[h.start : h.end] for h in hits), None)
    return _unknown_town(scene, span) or country


def is_place(scene: Scene, hit: Hit) -> bool:
    """Whether a name stands after a preposition of place, and is no part of a title or a possessive."""
    titles = scene.mentions_in(max(0, hit.start - 80), hit.start + 1, "leader")
    inside = any(m.start <= hit.start and hit.end <= m.end for m in titles)
    return (
        not inside
        and not OWNED.match(scene.text, hit.end)
        and not JOINED.match(scene.text, hit.end)
        and bool(IN.search(scene.text, max(0, hit.start - 40), hit.start))
    )


def _seat(scene: Scene, span: Span) -> str | None:
    """The seat of a government as the building in which something was: "in the Oval Office of the White House"."""
    seats = [
        hit
        for hit in scene.hits_in(span.start, span.end, "seat")
        if AT_SEAT.search(scene.text, max(0, hit.start - 20), hit.start) and BEHIND_SEAT.match(scene.text, hit.end)
    ]
    return scene.text[seats[-1].start : seats[-1].end] if seats else None


def _building(scene: Scene, span: Span) -> str | None:
    """A building by its name: "at State House", "in the Great Hall"."""
    for hit in scene.hits_in(span.start, span.end, "event"):
        named = BUILDING.search(scene.text, max(span.start, hit.start - 60), hit.start) if hit.id == "hall" else None
        if named and scene.text[hit.start].isupper():
            owner = OWNER.match(named.group(1))
            return owner["town"] if owner else named.group(1) + scene.text[hit.start : hit.end]
    return None


def _is_inside(text: str, hit: Hit) -> bool:
    """Whether "in", "at" or "on" governs the name, and not "from" or "to"."""
    return INTO.search(text[max(0, hit.start - 14) : hit.start]) is None


def _is_reached(scene: Scene, span: Span, hit: Hit) -> bool:
    """Whether somebody is at a place: "in" it, or gone "to" it, and not only giving or turning to it."""
    return _is_inside(scene.text, hit) or GONE.search(scene.text, span.start, hit.start) is not None


def _unknown_town(scene: Scene, span: Span) -> str | None:
    """A capitalised name after "in" that names nothing else that is known."""
    for match in TOWN.finditer(scene.text, span.start, span.end):
        start, end = match.span(1)
        if (
            not scene.hits_in(start, end, *NAMES)
            and not scene.mentions_in(start, end)
            and not scene.dates_in(start, end)
        ):
            return match.group(1)
    return None


NAMES = ("country", "people", "demonym", "organization", "decoy", "seat", "role", "person", "met", "event", "sector")


def lands(scene: Scene, start: int, end: int, *, moved: bool = False) -> list[tuple[Hit, str]]:
    """The places named in `start:end` after a preposition, each with the key of its country.

    Of what is `moved`, also those to which it goes, or from which.
    """
    near = scene.hits_in(start, end, *TOWNS, *COUNTRIES)
    hits = [h for h in near if is_place(scene, h) and (moved or _is_inside(scene.text, h))]
    return [(h, country) for h in hits if (country := country_at(scene, h))]


def dateline_place(scene: Scene) -> str | None:
    """The place of the dateline or of the setting; what an agency sets in capitals reads as any other name."""
    place = next((d.place for d in scene.document.datelines if d.place), None) or setting(scene)
    return place.title() if place and place.isupper() else place


@once
def setting(scene: Scene) -> str | None:
    """The place on a line of its own above a transcript, its town if that is told: "Cabinet Room", "Oslo, Norway"."""
    label = next((block.start for block in scene.document.blocks if block.kind == "speaker"), 0)
    found = SETTING.search(scene.text, 0, label) if label else None
    return found["town"] or found["room"] if found else None


@once
def is_state(scene: Scene, place: str) -> bool:
    """Whether a place, as the document spells it, is a whole state."""
    return any(scene.text[hit.start : hit.end] == place for hit in scene.hits_of("country"))


@once
def country_of(scene: Scene, place: str | None) -> str | None:
    """The key of the country in which a place lies, if the gazetteer knows it and the document names it."""
    name = place.casefold() if place else None
    hits = (hit for hit in scene.hits_of(*TOWNS, *COUNTRIES) if scene.text[hit.start : hit.end].casefold() == name)
    return next((country for hit in hits if (country := country_at(scene, hit))), None)


def country_at(scene: Scene, hit: Hit) -> str | None:
    """The key of the country for which a hit of a country, capital or place stands.

    A country that the document names by its town alone becomes an entity of the scene, without a mention.
    """
    code = hit.row.get("iso3") or hit.row.get("country") if hit.family == "place" else hit.id
    if not code or not ISO3.fullmatch(code):
        return None
    key = f"country:{code}"
    scene.entities.setdefault(key, Entity(key=key, kind="country", name=hit.row.get("caption") or code, country=code))
    return key
