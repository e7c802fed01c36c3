"""Whose a meeting or a journey is: "Mr Modi's meeting with", "the two leaders' talks", "his stay includes talks"."""

from __future__ import annotations

import re

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import Actor
from relgraph.extraction.meetings_line import Line, as_actor
from relgraph.extraction.scene import Group

OWNED = re.compile(r"(?:\s?['’]s?)(?:\s+[\w\-]+){0,3}\s*|(?<=[Hh]is|[Hh]er|[Ii]ts)(?:\s+[\w\-]+){0,2}\s*")
THEIRS = re.compile(r"their(?:\s+[\w\-]+){0,3}\s*", re.IGNORECASE)
OF_JOURNEY = re.compile(rf"['’]s?\s+(?:[\w\-]+\s+){{0,3}}{one_of('journeys')}\b", re.IGNORECASE)


def owner(line: Line, cue: int) -> list[Actor]:
    """Whose meeting it is: "Mr Modi's meeting with …"."""
    several = [
        a
        for g in line.scene.groups_in(line.start, cue)
        if OWNED.fullmatch(line.text, g.end, cue)
        for a in _of_group(line, g)
    ]
    if several:
        return several
    mentions = line.scene.mentions_in(line.start, cue, "leader", "country", "organization")
    owned = [m for m in mentions if OWNED.fullmatch(line.text, m.end, cue)]
    return [a for m in owned[-1:] for a in [as_actor(line, m)]]


def _of_group(line: Line, group: Group) -> list[Actor]:
    """Those whom "the two leaders" means."""
    keys = [key for key in group.keys if key in line.scene.entities]
    return [
        Actor(
            group.start,
            group.end,
            key,
            line.scene.side_of(key),
            line.scene.entities[key].kind == "leader",
            several=True,
        )
        for key in keys
    ]


def possessor(line: Line, cue: int) -> list[Actor]:
    """Whose visit or trip the sentence is about: "A's visit will be an opportunity to meet B"."""
    mentions = line.scene.mentions_in(line.start, cue, "leader")
    return [as_actor(line, m) for m in mentions if OF_JOURNEY.match(line.text, m.end)][-1:]


def theirs(line: Line, cue: int) -> list[Actor]:
    """Those whom "their" means before a noun: "their first meeting"."""
    found = (g for g in line.scene.groups_in(line.start, cue) if THEIRS.fullmatch(line.text, g.start, cue))
    return [a for g in found for a in _of_group(line, g)]
