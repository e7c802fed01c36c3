"""Where an act took place, by the words right beside it: what is attacked, where one flies, the town of a summit."""

from __future__ import annotations

import re

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.events_act import Act
from relgraph.extraction.places import COUNTRIES, HERE, TOWNS, country_of, dateline_place
from relgraph.extraction.scene import Scene
from relgraph.text.absolute import MONTH, WEEKDAY

REACH = 60
"""How far behind an act, in characters, its place is named."""
NAME = rf"(?!(?:{MONTH}|{WEEKDAY})\b)(?P<place>[A-Z][\w’'\-]+(?:\s[A-Z][\w’'\-]+){{0,2}})(?!\w)"
AT = rf"(?:the\s(?:\w+\s){{0,2}}?(?:of\s)?|{one_of('parts of a country')}\s)*"
STRUCK = re.compile(rf"\s?(?:(?:on|against|in|into|of|near|for|at|over|around)\s)?{AT}{NAME}")
WENT = re.compile(rf"[^.;,:]{{0,24}}?\b(?:to|at|in|into|over\sin|for)\s{AT}{NAME}")
SIGNED = re.compile(rf"(?:\s{one_of('made papers')})?\sin\s{AT}{NAME}")


def where(scene: Scene, act: Act) -> str | None:
    """The place of an act without one."""
    match act.kind:
        case "conflict":
            return _behind(scene, act, STRUCK)
        case "visit":
            return _behind(scene, act, WENT)
        case "agreement_signed":
            return _behind(scene, act, SIGNED)
        case "summit":
            return _town_before(scene, act)
        case "statement":
            return _abroad(scene, act)
    return None


def _behind(scene: Scene, act: Act, way: re.Pattern[str]) -> str | None:
    """The place behind the word of an act, as the text spells it."""
    found = way.match(scene.text, act.cue[1], act.cue[1] + REACH)
    if found is None:
        return None
    start, end = found.span("place")
    known = scene.hits_in(start, start + 1, *TOWNS, *COUNTRIES)
    if known:
        return scene.text[known[0].start : known[0].end]
    return None if scene.mentions_in(start, end) or scene.hits_in(start, end, "role", "demonym") else found["place"]


def _town_before(scene: Scene, act: Act) -> str | None:
    """The town right before the word of a summit: `the Istanbul summit`."""
    towns = scene.hits_in(max(0, act.cue[0] - REACH), act.cue[0], *TOWNS)
    near = towns and scene.text[towns[-1].end : act.cue[0]] == " " and scene.text[act.cue[0]].islower()
    joined = near and scene.text.endswith("-", 0, towns[-1].start)  # `the Russia-Africa summit`
    return scene.text[towns[-1].start : towns[-1].end] if near and not joined else None


def _abroad(scene: Scene, act: Act) -> str | None:
    """The place of the dateline, where somebody of another state spoke, or spoke "here"."""
    place = dateline_place(scene) if act.status == "happened" else None
    sides = {scene.side_of(key) for key in act.keys}
    return place if place and (country_of(scene, place) not in sides or _is_here(scene, act)) else None


def _is_here(scene: Scene, act: Act) -> bool:
    """Whether a sentence of an act calls the place of the report "here"."""
    sentences = (sentence for spot in act.spots if (sentence := scene.sentence_at(spot)))
    return any(HERE.search(scene.text, sentence.start, sentence.end) for sentence in sentences)
