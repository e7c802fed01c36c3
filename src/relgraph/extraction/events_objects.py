"""The object that a word of an act needs beside it: sanctions that are imposed, envoys who are expelled."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.events_named import READERS
from relgraph.extraction.meetings_contact import BE
from relgraph.extraction.scene import Scene
from relgraph.gazetteer.hit import Hit
from relgraph.model import Span
from relgraph.text.absolute import WEEKDAY

REACH, BEFORE, BEHIND, FEW = 70, 40, 45, 2
ALONE = frozenset({"", "verb", "thanks", "own", "mutual"})
"""Frames of words that need no object; neither do those by whose people a deed is told."""
ARRIVAL = "arrival"
"""Mode of words of aid whose subject is help: "Norwegian aid reached Chad"."""
VICTIMS = {"gunmen": "envoy"}
"""Whom a verb that wants fighters may strike without naming these."""
MISHAP = re.compile(rf"\b{one_of('mishaps and holidays')}\b", re.IGNORECASE)
BY_CHANCE = frozenset({"gunmen", "embassy", "alert", "border"})
"""Objects to which as much happens that no state does: "the embassy was closed for Easter"."""
PEOPLE = frozenset({"caught", "held"})
PLACE, FAR = re.compile(r"\b(?:at|along|near)\s+(?:the|their)\s+(?:[a-z]+\s+)?$"), 30
"""Before what tells where something is done: "opened a bridge at the border"."""
ASSAULT, BESIDE = "assault", re.compile(rf"\b{one_of('beside something')}\s+(?:[\w’']+\s+){{1,3}}$")
CITIZENS = re.compile(r"\s+(?:(?!(?:by|in|of|from|with|for|at|on|is|are|was|were|be)\b)[\w,.\-]+\s+){0,4}$")
"""What lies between a verb and the state of those to whom something is done: "arrested two suspected Laotian"."""
GROUND = re.compile(rf"\s+(?:\w+\s+)?{one_of('kinds of places')}\b")
NEAREST = {"body": 30, "embassy": 30, "supply": 40, "troops": 40, "resolution": 60}
"""How near the object must follow, where less than `REACH`."""
AS_SUCH = re.compile(r"\s*(?:$|[.,;]|(?:in|as an?|on|and|before|after)\b)")
MONEY = re.compile(
    r"[^.;]{0,50}(?:[$€£¥]?\s?\d[\d.,]*\s?(?:m|bn|million|billion)\b"
    rf"|\b[mb]illion\s+(?:[A-Z]\w+\s+)?{one_of('money of states')}\b)",
    re.IGNORECASE,
)
BARE = re.compile(r"\s+(?:(?:recently|already|newly|has|have|had|will|would)\s+)*")
ELSE = re.compile(rf"\s+(?!{WEEKDAY}\b)(?:(?:its|his|her|their|all)\b|(?:the|an?)\s+[A-Z]|[A-Z])")
"""An object that a verb has behind it, which is then not the thing before it: "the army pulled Kenya out"."""


def has_object(scene: Scene, span: Span, hit: Hit) -> bool:
    """Whether the object that the word needs follows it closely, or stands before its passive."""
    wanted = hit.row["frame"]
    if wanted in ALONE or wanted in READERS:
        return True
    if wanted == "gunmen" and is_by_gunmen(scene, span, hit):
        return True
    if wanted in BY_CHANCE and _is_mishap(scene, hit):
        return False
    if wanted == "relief" and MONEY.match(scene.text, hit.end, span.end):
        return True
    end = hit.end + NEAREST.get(wanted, REACH)
    end = end if wanted == "status" else min(span.end, end)
    near = scene.hits_in(min(span.start, hit.start - BEFORE), end, "event")
    wanted = VICTIMS.get(wanted, wanted)
    things = [h for h in near if h.id == wanted and not _is_where(scene, hit, h)]
    if things and _is_object(scene, span, hit, things):
        return True
    return _is_body(scene, hit) or _is_state(scene, hit) or (wanted in PEOPLE and _has_citizens(scene, span, hit))


def _is_mishap(scene: Scene, hit: Hit) -> bool:
    sentence = scene.sentence_at(hit.start)
    return sentence is not None and MISHAP.search(scene.text, sentence.start, sentence.end) is not None


def _is_where(scene: Scene, hit: Hit, thing: Hit) -> bool:
    """Whether a thing only tells where something is done: "attacked outside the Danish embassy"."""
    where = BESIDE if hit.row["mode"] == ASSAULT else PLACE
    return where.search(scene.text, thing.start - FAR, thing.start) is not None


def _has_citizens(scene: Scene, span: Span, hit: Hit) -> bool:
    """Whether those of a state stand right behind the verb: "freed two Kenyans", "arrested a Laotian general"."""
    near = scene.hits_in(hit.end, min(span.end, hit.end + BEHIND), "demonym")[:1]
    return any(
        CITIZENS.fullmatch(scene.text, hit.end, demonym.start) and not GROUND.match(scene.text, demonym.end)
        for demonym in near
    )


def _is_object(scene: Scene, span: Span, hit: Hit, things: Sequence[Hit]) -> bool:
    """Whether one of the `things` near a word is its object: behind it, before its passive, before its participle."""
    start = hit.end if not BE.search(scene.text, span.start, hit.start) else span.start
    if things[-1].start >= start:
        return True
    before = [thing for thing in things if hit.start - BEFORE <= thing.start < hit.start]
    verb = " " not in scene.text[hit.start : hit.end] and hit.row["mode"] != ARRIVAL
    if verb and ELSE.match(scene.text, hit.end):
        return False
    return bool(before) and BARE.fullmatch(scene.text, before[-1].end, hit.start) is not None


def is_by_gunmen(scene: Scene, span: Span, hit: Hit) -> bool:
    """Whether fighters of no state stand before the verb, or a movement is its subject."""
    before = max(span.start, hit.start - REACH)
    if any(h.id == "gunmen" for h in scene.hits_in(before, hit.start, "event")):
        return True
    bodies = scene.mentions_in(max(span.start, hit.start - 40), hit.start, "organization")
    return bool(bodies) and len(scene.text[bodies[-1].end : hit.start].split()) <= FEW


def _is_body(scene: Scene, hit: Hit) -> bool:
    """Whether an organisation follows a verb of joining or leaving."""
    joins = hit.row["frame"] in {"body", "pact"}
    near = scene.mentions_in(hit.end, hit.end + NEAREST["body"], "organization") if joins else []
    return bool(near) and len(scene.text[hit.end : near[0].start].split()) <= 1


def _is_state(scene: Scene, hit: Hit) -> bool:
    """Whether a state itself is recognised: its name follows, and nothing that it owns."""
    near = scene.mentions_in(hit.end, hit.end + NEAREST["body"], "country") if hit.row["frame"] == "status" else []
    gap = scene.text[hit.end : near[0].start].split() if near else []
    return bool(near) and len(gap) <= 1 and AS_SUCH.match(scene.text, near[0].end) is not None
