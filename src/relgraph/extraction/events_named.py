"""Deeds told by the people in them: a debate of two, who is named for an office, whose arrest it was."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.clauses import Actor, clause, kind_of_key
from relgraph.extraction.events_sides import unnamed
from relgraph.extraction.events_when import by_day, when_of
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.meetings_owner import owner
from relgraph.extraction.places import lands
from relgraph.gazetteer.hit import Hit
from relgraph.model import Span

MOST, PAIR = 4, 2
ASIDE, LONGEST = re.compile(r"(?:since|after|before|when|who|until|while|following)\b", re.IGNORECASE), 10
PRESENT = re.compile(r"(?!was\b)\w+s\b")
NEAR = 40
FAR, LETTER = 60, 150
OF = re.compile(r"\s+of\s+")
WISHED_JOY = re.compile(r"\bcongratulat[^.;]*\bon\s+(?:his|her|their|the)\s+(?:[\w\-]+\s+){0,3}$", re.IGNORECASE)
OF_BY = re.compile(r"(?:(?<= of)|\s+of)\s[^,;.]+\sby\s+(?:the\s+)?")
BEFORE = re.compile(r"\s+(?:[\w\-]+\s+){0,2}")


def debate(line: Line, hit: Hit) -> list[Actor]:
    """The leaders of a sentence about a debate, if it names two: "A and B agreed to a debate on Monday"."""
    named = {a.key: a for a in line.actors if a.named and kind_of_key(a.key) == "leader"}
    return list(named.values())[:MOST] if len(named) > 1 else []


def steps(line: Line, hit: Hit) -> list[Actor]:
    """Who comes to power, leaves it or loses it: "A resigned"; "since A was elected" needs a day long past."""
    span = clause(line.scene, hit.start, hit.end)
    aside = ASIDE.match(line.text[span.start :][:LONGEST])
    past = aside and by_day(line.scene, "happened", when_of(line.scene, span, hit.start)) == "past_reference"
    if aside and (not past or PRESENT.match(line.text, hit.start)):
        return []
    return [a for a in sides.subject(line, hit.start) if _is_one(a, hit) and sides.is_adjacent(line, a, hit.start)]


def whose(line: Line, hit: Hit) -> list[Actor]:
    """Whose coming or going a noun tells: "A's resignation", "the resignation of A"."""
    return [a for a in owner(line, hit.start) or sides.behind(line, hit.end, OF) if _is_one(a, hit)]


def poll(line: Line, hit: Hit) -> list[Actor]:
    """The state that votes: "Guatemala's election", "the French election", "elections in Mali"."""
    scene = line.scene
    found = owner(line, hit.start) or adjective(line, hit)
    found = found or [a for a in sides.subject(line, hit.start) if not a.named]
    behind = [
        Actor(h.start, h.end, key, key, named=False) for h, key in lands(scene, hit.end, min(line.end, hit.end + NEAR))
    ]
    states = dict.fromkeys(a.side for a in found or behind[:1])
    return unnamed(hit, (key for key in states if key and kind_of_key(key) == "country"))


def owned(line: Line, hit: Hit) -> list[Actor]:
    """Whose deed a noun tells, and whom it strikes: "Canada's arrest of B", "the US detention of Iranian agents"."""
    if line.text[hit.start].isupper():
        return []  # "Ban Ki-moon"
    if WISHED_JOY.search(line.text, max(line.start, hit.start - LETTER), hit.start):
        return []  # "congratulated B on his re-election"
    scene, span = line.scene, clause(line.scene, hit.start, hit.end)
    doers = owner(line, hit.start) or adjective(line, hit) or _behind_by(line, span, hit)
    struck = scene.mentions_in(hit.end, min(span.end, hit.end + FAR), "country", "organization", "leader")
    known = {a.side or a.key for a in doers}
    others = dict.fromkeys(side for m in struck if (side := scene.side_of(m.key) or m.key) not in known)
    return [*doers, *unnamed(hit, [key for key in others if key in scene.entities][:1])] if doers else []


def _behind_by(line: Line, span: Span, hit: Hit) -> list[Actor]:
    """Who did what a noun tells to others: "the seizure of a Chinese trawler by Argentina"."""
    near = line.scene.mentions_in(hit.end, min(span.end, hit.end + 2 * FAR), "country", "organization")[:PAIR]
    return unnamed(hit, (m.key for m in near[1:] if OF_BY.fullmatch(line.text, hit.end, m.start)))


def adjective(line: Line, hit: Hit) -> list[Actor]:
    """The state or body named right before a noun: "the US detention"."""
    near = line.scene.mentions_in(max(line.start, hit.start - NEAR), hit.start, "country", "organization")[-1:]
    return unnamed(hit, (m.key for m in near if BEFORE.fullmatch(line.text, m.end, hit.start)))


def _is_one(actor: Actor, hit: Hit) -> bool:
    """Whether it is a leader, or the envoy of a state whom somebody killed."""
    if hit.row["type"] == "conflict" and actor.side is not None:
        return True
    return actor.named and kind_of_key(actor.key) == "leader"


READERS: Mapping[str, Callable[[Line, Hit], list[Actor]]] = {
    "debate": debate,
    "poll": poll,
    "turn": poll,
    "steps": steps,
    "whose": whose,
    "owned": owned,
}
"""By the frame of the cue."""
