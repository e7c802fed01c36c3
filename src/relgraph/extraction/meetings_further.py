"""Whom a verb of contact reaches besides: "met A in Oslo on Monday and B in Rome on Tuesday", each at his own time."""

from __future__ import annotations

import re
from dataclasses import replace

from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import Actor
from relgraph.extraction.events_act import Act, Pair, Part
from relgraph.extraction.events_when import by_day
from relgraph.extraction.meetings_contact import Contact
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.places import place_in
from relgraph.model import Span
from relgraph.text.absolute import WEEKDAY

AT = (
    rf"(?:,?\s+(?:(?:on|late|early|last|this|next)\s+)*{WEEKDAY}\b|,?\s+(?:{one_of('time of another contact')})\b"
    r"|\s+(?:in|at|on)\s+(?:the\s+(?:[a-z]+\s+)?)?(?!and\b)[\w.’'\-]+(?:\s+(?-i:[A-Z])[\w.’'\-]*){0,3})"
)
"""Where and when one was met."""
AND = re.compile(rf"{AT}+(?:,|,?\s+and)\s+(?:(?:then|later|also)\s+)?(?:with\s+)?(?:the\s+)?", re.IGNORECASE)
ENDS = re.compile(rf"(?:['’]s\s[\w\s]{{1,30}})?{AT}+\s*(?:[.,;]|$|\band\b)", re.IGNORECASE)
MOST = 3


def further(line: Line, contact: Contact, act: Act) -> list[Act]:
    """The act once more for each who follows with a time or place of his own."""
    if not contact.right or not contact.left or contact.right[0].start < contact.anchor[1] or len(act.pairs) != 1:
        return []
    found: list[Act] = []
    end = contact.right[-1].end
    for group in sides.after(line, end)[:MOST]:
        joins = len(group) == 1 and AND.fullmatch(line.text, end, group[0].start)
        listed = joins and (group[0].named or "and" in joins.group().lower().split())
        if not listed or not ENDS.match(line.text, group[0].end, line.end):
            break  # "in Munich, Germany" is a place
        found.append(_again(line, contact, act, group[0]))
        end = group[0].end
    return found


def _again(line: Line, contact: Contact, act: Act, other: Actor) -> Act:
    ends = ENDS.match(line.text, other.end, line.end)
    span = Span(other.end, ends.end() if ends else other.end)
    when = next(iter(line.scene.dates_in(span.start, span.end)), None)
    reached = {a.key for a in contact.right}
    first = next((part for part in act.parts if part.key not in reached), act.parts[0])
    pair = Pair(first.key, other.key, act.pairs[0].start, other.end)
    return replace(
        act,
        status=by_day(line.scene, act.status, when) if when else act.status,
        parts=(first, Part(other.key, "guest" if first.role == "host" else first.role)),
        start=min(act.start, other.start),
        end=other.end,
        place=place_in(line.scene, span),
        when=when,
        pairs=(pair,),
        spots=(other.start,),
    )
