"""Where an act took place, as spelled in the text."""

from __future__ import annotations

import re

from relgraph.extract.scene import Scene
from relgraph.gazetteer.hit import Hit
from relgraph.model import Span

TOWNS = ("capital", "place")
COUNTRIES = ("country",)
IN = re.compile(
    r"\b(?:in|at|to|near|outside)\s+(?:the\s+|nearby\s+|neighbou?ring\s+|\w+n\s+capital,?\s+(?:of\s+)?|capital,?\s+)*$",
    re.IGNORECASE,
)
OWNER = re.compile(r"['’]s\b")
HERE = re.compile(r"\bhere\b")
HALL = re.compile(
    r"\b(?:at|in)\s+(?:the\s+)?((?:[A-Z][\w'’\-]+\s+(?:of\s+(?:the\s+)?)?){0,4}"
    r"(?:House|Palace|Hall|Guesthouse|Hotel|Castle|Office|Kremlin|Beehive|Elysee|Villa|Residence|Centre|Center|Airport|Acre|University|Mausoleum))\b"
)


def place_in(scene: Scene, span: Span) -> str | None:
    """The place that a clause names: its town, else its building, else its country; "here" is the dateline's place."""
    hits = [h for h in scene.hits_in(span.start, span.end, *TOWNS, *COUNTRIES) if _is_place(scene.text, h)]
    for families in (TOWNS, ("hall",), COUNTRIES):
        if families == ("hall",):
            if hall := HALL.search(scene.text, span.start, span.end):
                return hall.group(1)
            if HERE.search(scene.text, span.start, span.end) and (place := dateline_place(scene)):
                return place
        elif hit := next((h for h in hits if h.family in families), None):
            return scene.text[hit.start : hit.end]
    return None


def _is_place(text: str, hit: Hit) -> bool:
    return bool(IN.search(text, max(0, hit.start - 40), hit.start))


def dateline_place(scene: Scene) -> str | None:
    """The place of the dateline."""
    return next((d.place for d in scene.document.datelines if d.place), None)


def country_of(scene: Scene, place: str | None) -> str | None:
    """The key of the country in which a place lies, if the gazetteer knows it."""
    if not place:
        return None
    at = scene.text.find(place)
    hits = scene.hits_in(at, at + 1, *TOWNS, *COUNTRIES) if at >= 0 else []
    code = next((code_of(h) for h in hits), None)
    return f"country:{code}" if code else None


def code_of(hit: Hit) -> str | None:
    """The ISO code of the country that a hit of a country, capital or place stands for."""
    if hit.family == "place":
        return hit.row.get("iso3") or hit.row.get("country")
    return hit.id
