"""Help from state to state: who gives it and who gets it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import Actor, clause
from relgraph.extraction.events_act import Act
from relgraph.extraction.events_objects import ARRIVAL
from relgraph.extraction.events_sides import unnamed
from relgraph.extraction.meetings_contact import is_passive
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.places import TOWNS, country_at
from relgraph.gazetteer.hit import Hit

FOR_WHAT = re.compile(r"\s+for\s+(?:[\w\-]+\s+){1,5}(?:(?:it|they|that|which|had|has|have)\s+)*")
GOAL = re.compile(
    rf"\b(?:to|for)\s+(?:{one_of('help to')}\s+)?(?:the\s+)?$"
    r"|\b(?:to\s+(?:[a-z\-]+\s+){1,5}|for\s+(?:[\w\-]+\s+){1,5})(?:in|of|from)\s+(?:the\s+)?$"
    rf"|\b{one_of('help comes to')}\s+(?:the\s+)?$"
)
BY = re.compile(r"\bby\s+(?:the\s+)?$")
THERE = re.compile(r"\s+(?:in\s+|at\s+)?(?:the\s+)?")
WHOSE = re.compile(r"\s(?:[a-z\-]+\s)?")
OTHERS = (
    rf"\s+(?!{one_of('help to')}\b)(?:(?!(?:to|for|by|in|and)\b)[\w\-]+\s+){{0,4}}?"
    rf"(?:{one_of('buyers and sellers')}|{one_of('partners of no state')})\b"
)
"""Whom nobody helps who sends them something, and who helps nobody: those of a trade, and rebels."""
TO_OTHERS = re.compile(rf"(?:(?!\b(?:to|for)\b)[^.;])*\b(?:to|for){OTHERS}")
BY_OTHERS = re.compile(rf"\s+by{OTHERS}")
TO = re.compile(r"\bto\s+(?:the\s+)?$")
GOODS = re.compile(one_of("goods of trade"), re.IGNORECASE)
MOVED = re.compile(one_of("moves goods"), re.IGNORECASE)
"""What is trade where its owner is told by a nationality alone: "Kenyan rice was sent to Japan"."""
BODY, OF_NOUN = 90, " of"


def helped(line: Line, hit: Hit, parts: list[Actor], told: Sequence[Act]) -> list[Actor]:
    """The giver, and who is helped: named behind "to" or "for", else the partner of the giver in the act before."""
    goals = [a for a in parts if _gives_or_gets(line, hit, a)]
    if hit.row["frame"] == "thanks":
        return goals
    if hit.row["mode"] == ARRIVAL:
        return _arrived(line, hit, parts)
    ends = hit.end, *(a.end for a in goals)
    if TO_OTHERS.match(line.text, hit.end, line.end) or any(BY_OTHERS.match(line.text, end) for end in ends):
        return []
    return _completed(line, hit, goals, told) if len(goals) == 1 else goals


def _completed(line: Line, hit: Hit, goals: list[Actor], told: Sequence[Act]) -> list[Actor]:
    """The one side that the clause names, and the other, as the sentence or the act before tells it."""
    if giver := _whose_help(line, hit, goals[0]):
        return [*giver, *goals]
    if town := _town_helped(line, hit, goals[0]):
        return [*goals, *unnamed(hit, [town])]
    last = next((act for act in reversed(told) if goals[0].key in act.keys and act.cue[0] < hit.start), None)
    theirs = [part.key for part in last.parts] if last else []
    others = dict.fromkeys(line.scene.side_of(key) for key in theirs if key != goals[0].key)
    return [*goals, *unnamed(hit, (key for key in others if key in line.scene.entities))]


def _arrived(line: Line, hit: Hit, parts: Sequence[Actor]) -> list[Actor]:
    """Whose help arrived, and where: "Norwegian aid reached Chad"."""
    there = [a for a in parts if THERE.fullmatch(line.text, hit.end, a.start)][:1]
    giver = _whose_help(line, hit, there[0]) if there else []
    return [*giver, *there] if giver else []


def _gives_or_gets(line: Line, hit: Hit, actor: Actor) -> bool:
    """Whether a side of the clause of a word of help is one who helps, or who is helped."""
    if actor.start <= hit.end + 1 or GOAL.search(line.text, hit.end, actor.start):
        return True
    done = line.text.endswith(OF_NOUN, hit.start, hit.end) or is_passive(line, hit)
    return done and BY.search(line.text, hit.end, actor.start) is not None


def _whose_help(line: Line, hit: Hit, helped: Actor) -> list[Actor]:
    """The state whose help was given to another: "Norwegian aid was delivered to Chad"."""
    if helped.start < hit.start or not (hit.row["mode"] == ARRIVAL or is_passive(line, hit)):
        return []
    near = max(line.start, hit.start - BODY), hit.start
    moved = MOVED.fullmatch(line.text, hit.start, hit.end)
    goods = [h for h in line.scene.hits_in(*near, "event") if h.id == "relief"]
    starts = [h.start for h in goods if not (moved and GOODS.fullmatch(line.text, h.start, h.end))]
    owners = [
        m for m in line.scene.mentions_in(*near, "country") if any(WHOSE.fullmatch(line.text, m.end, s) for s in starts)
    ]
    return [Actor(m.start, m.end, m.key, m.key, named=False) for m in owners[-1:] if m.key != helped.side]


def _town_helped(line: Line, hit: Hit, giver: Actor) -> str | None:
    """The state of the town to which help goes: "flew medicine to Khartoum"."""
    span = clause(line.scene, hit.start, hit.end)
    towns = line.scene.hits_in(hit.end, span.end, *TOWNS)
    goals = (country_at(line.scene, h) for h in towns if TO.search(line.text, hit.end, h.start))
    return next((key for key in goals if key and key != giver.side), None)


def thankful(line: Line, hit: Hit) -> list[Actor]:
    """Who gave and who thanks for it: "A thanked Korea for the pumps delivered in January"."""
    thanks = [h for h in line.scene.hits_in(max(line.start, hit.start - BODY), hit.start, "event") if h.id == "thanks"]
    giver = sides.direct_object(line, thanks[-1].end) if thanks else []
    given = giver and FOR_WHAT.fullmatch(line.text, giver[-1].end, hit.start)
    return [*sides.subject(line, thanks[-1].start), *giver] if given else []
