"""What kind of event a contact is, and how those in it met: in a room, by phone, by video."""

from __future__ import annotations

import re

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import clause, kind_of_key
from relgraph.extraction.events_act import Pair
from relgraph.extraction.meetings_contact import Contact, is_headline
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.meetings_nouns import is_call
from relgraph.extraction.places import place_in
from relgraph.extraction.scene import HEADS, Scene, once
from relgraph.gazetteer.hit import Hit

FAR = frozenset({"phone", "video"})
"""The modes of those who are in no one place."""
CALL_TITLE = re.compile(
    rf"\b(?:{one_of('calls in a title')}|call (?:with|between|{one_of('to whom a title says the call is')}))\b",
    re.IGNORECASE,
)
CALL_WITH = re.compile(rf"\s+(?:with|between|{one_of('to whom a title says the call is')})\b")
ROUNDS = re.compile(rf"\b{one_of('begin or end talks')}", re.IGNORECASE)
"""Verbs of talks that go on for rounds."""
NEAR = 50
"""Characters before the noun for talks within which such a verb stands."""
NEGOTIATORS = re.compile(rf"\b{one_of('those who negotiate')}\b", re.IGNORECASE)
SPOKE = re.compile(rf"{one_of('spoke')}\b", re.IGNORECASE)
DIALOGUE = re.compile(rf"\b{one_of('talks held each year')}\b", re.IGNORECASE)
"""A word for talks that two states hold each year, about everything and nothing."""
MEETING = re.compile(r"meetings?\b", re.IGNORECASE)

UNTOLD = frozenset({"with", "view"})
"""Frames of verbs that do not tell how two spoke."""
VERBS = frozenset({"contact", "telling"})
"""Classes of cues that are verbs."""


def all_named(contact: Contact) -> bool:
    """Whether persons with a name stand on both sides, each for himself: what is surest."""
    return all(a.named and not a.several for a in (*contact.left, *contact.right))


def kind_of(line: Line, hit: Hit) -> str:
    """The type of the event: the cue's own, or a call where the sentence or the headline speaks of one."""
    if hit.row["type"] or hit.id not in VERBS:
        return hit.row["type"] or "meeting"
    by_phone = "phone" in _media(line, hit)
    spoke = hit.row["frame"] == "with" and not hit.row["mode"]
    above = hit.row["frame"] in UNTOLD and not hit.row["mode"] and is_headline(line)  # "A discusses trade with B"
    called = (spoke and _is_call(line.scene)) or (above and _opens_with_call(line.scene))
    return "phone_call" if by_phone or called else "meeting"


def event_kind(line: Line, hit: Hit, contact: Contact, pairs: tuple[Pair, ...]) -> str:
    """The type; a "summit" of two leaders is a meeting, but that of a body is none; talks of states a negotiation."""
    if (
        not contact.met
        or _is_negotiation(line, hit, contact)
        or _are_in_talks(line, hit)
        or _are_negotiators(line, contact)
    ):
        return "negotiation"
    kind = "phone_call" if _spoke_far(line, hit, contact) else kind_of(line, hit)
    of_two = len(pairs) == 1 and "org" not in {kind_of_key(pairs[0].a), kind_of_key(pairs[0].b)}
    return "meeting" if kind == "summit" and of_two else kind


def _is_negotiation(line: Line, hit: Hit, contact: Contact) -> bool:
    """Whether the talks are those of states, without any name: "talks between A and B", "A and B began talks"."""
    if (
        hit.row["frame"] != "talks"
        or DIALOGUE.search(line.text, hit.start, hit.end)
        or any(a.named for a in (*contact.left, *contact.right))
    ):
        return False
    return not contact.left or ROUNDS.search(line.text, max(line.start, hit.start - NEAR), hit.start) is not None


IN_TALKS = re.compile(
    r"\b(?:is|are|was|were|been|be|locked)\s+(?:\w+\s+)?in\s+[\"“]?(?:[\w-]+\s+){0,2}$", re.IGNORECASE
)
"""What tells talks that go on: "has been in intensive talks with"."""


def _are_in_talks(line: Line, hit: Hit) -> bool:
    return hit.row["frame"] == "talks" and IN_TALKS.search(line.text, line.start, hit.start) is not None


def _spoke_far(line: Line, hit: Hit, contact: Contact) -> bool:
    """Whether leaders of two states spoke, at no place: they did so by phone."""
    spoke = hit.row["frame"] == "with" and not hit.row["mode"] and SPOKE.match(line.text, hit.start)
    with_whom = [a for a in contact.right if a.start >= hit.end]
    two = {a.side for a in (*contact.left, *with_whom)} - {None}
    if not (spoke and contact.left and with_whom and all_named(contact)) or len(two) == 1:
        return False
    near = place_in(line.scene, clause(line.scene, hit.start, hit.end))
    return near is None and not any(h.id == "face" for h in line.scene.hits_in(line.start, line.end, "met"))


def _are_negotiators(line: Line, contact: Contact) -> bool:
    """Whether those who meet are negotiators of both sides."""
    start = min([a.start for a in (*contact.left, *contact.right)], default=0)
    end = max([a.end for a in (*contact.left, *contact.right)], default=0)
    return NEGOTIATORS.search(line.text, max(line.start, start - 20), end) is not None


@once
def _is_call(scene: Scene) -> bool:
    """Whether title or headline is about a call, so that "spoke with" is one."""
    headlines = [b for b in scene.document.blocks if b.kind in HEADS]
    hits = [h for b in headlines for h in scene.hits_in(b.start, b.end, "met") if h.row["mode"] == "phone"]
    told = any(h.end - h.start > len("calls") or CALL_WITH.match(scene.text, h.end) for h in hits)
    return told or bool(CALL_TITLE.search(scene.document.title or ""))


@once
def _opens_with_call(scene: Scene) -> bool:
    """Whether the first sentence below the headline tells of a call, and first of that."""
    first = next((s for s in scene.document.sentences if scene.document.blocks[s.block].kind not in HEADS), None)
    line = Line.at(scene, first.start) if first else None
    hits = scene.hits_in(line.start, line.end, "met") if line else []
    told = (h.row["mode"] for h in hits if h.row["mode"] and line and (h.id != "nominal" or is_call(line, h)))
    return next(told, None) == "phone"


def mode_of(line: Line, hit: Hit, contact: Contact) -> str:
    """How they met: by the word, the medium, or the place; people with a name who have a meeting are in one room."""
    if hit.row["mode"]:
        return _shown(line, hit) or hit.row["mode"]
    if kind_of(line, hit) == "phone_call" or _spoke_far(line, hit, contact):
        return "phone"
    if media := _media(line, hit):
        return media[0]
    hits = line.scene.hits_in(line.start, line.end, "met")
    meeting = MEETING.match(line.text, hit.start) is not None and all_named(contact)
    return "in_person" if meeting or any(h.id == "face" for h in hits) else "unspecified"


def _shown(line: Line, hit: Hit) -> str | None:
    """The medium by which those met of whom the cue alone says that they were in one room: "met B by video link"."""
    span = clause(line.scene, hit.start, hit.end)
    media = [
        h for h in line.scene.hits_in(span.start, span.end, "met") if h.id == "medium" and h.row["mode"] == "video"
    ]
    return media[0].row["mode"] if media and hit.row["mode"] == "in_person" else None


def _media(line: Line, hit: Hit) -> list[str]:
    """The media that the sentence names: "by phone", "by video link"; for a verb also "in a telephone call"."""
    hits = line.scene.hits_in(line.start, line.end, "met")
    calls = [h for h in hits if h.row["frame"] == "call" and h.id == "nominal"] if hit.id in VERBS else []
    return [h.row["mode"] for h in hits if h.id == "medium"] + [h.row["mode"] for h in calls if is_call(line, h)]
