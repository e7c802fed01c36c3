"""Office-holders named elsewhere in the text: "the foreign ministers of A and B met"."""

from __future__ import annotations

import re
from dataclasses import replace

from relgraph.extraction.alternatives import words
from relgraph.extraction.clauses import Actor, kind_of_key
from relgraph.extraction.meetings_contact import Contact
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.scene import Scene, once

HEADS = words("roles of heads")
THEY, BOTH = re.compile(r"they|the two|both", re.IGNORECASE), 2
NEAR = 40
"""Characters around a state within which the word for its office-holder stands."""


def by_name(line: Line, contact: Contact) -> Contact:
    """The contact with those whom the document names as the only holders of an office that the sentence gives them.

    A group of which the document leaves one without a name stays one of states.
    """
    left, right = _named(line, contact.left), _named(line, contact.right)
    known = left is contact.left and right is contact.right
    return contact if known else replace(contact, left=left, right=right)


def _named(line: Line, group: list[Actor]) -> list[Actor]:
    states = [a for a in group if not a.named and a.side and kind_of_key(a.key) == "country"]
    if len(states) < BOTH or len(states) < len(group):
        return group  # "Italian leaders" are several, of whom the one with a name may be none
    if people := _before_they(line, states):
        return people
    office = _office(line, group[0].start, group[-1].end + NEAR)
    holders = [_holders(line.scene, a.side, office) for a in states] if office else []
    if not holders or any(len(found) != 1 for found in holders):
        return group
    return [replace(a, key=found[0], named=True) for a, found in zip(states, holders, strict=True)]


def _before_they(line: Line, states: list[Actor]) -> list[Actor]:
    """The two leaders before "they" in the sentence, one of each state: "A had invited B when they met"."""
    if len(states) != BOTH or not THEY.fullmatch(line.text, states[0].start, states[0].end):
        return []
    named = [a for a in line.actors if a.named and a.end <= states[0].start]
    theirs = {a.side: a.key for a in named if not a.several}
    if len({a.key for a in named}) != BOTH or set(theirs) != {a.side for a in states}:
        return []
    return [replace(a, key=theirs[a.side], named=True) for a in states]


def _office(line: Line, start: int, end: int) -> str | None:
    """The office in the plural that a group of states has in common: "the presidents of A and B", "A and B leaders"."""
    for hit in line.scene.hits_in(start, min(line.end, end), "role"):
        word = line.text[hit.start : hit.end].lower()
        if word.endswith("s") and line.text[hit.start - 1] == " ":
            return word.replace("heads of", "head of").removesuffix("s")
    return None


@once
def _holders(scene: Scene, side: str | None, office: str) -> tuple[str, ...]:
    """The leaders of a side who hold an office; "leaders" are heads of state or government."""
    theirs = ((e.key, (e.role or "").lower()) for e in scene.entities.values() if e.kind == "leader" and e.country)
    found = ((key, role) for key, role in theirs if scene.side_of(key) == side)
    heads = office in HEADS
    return tuple(key for key, role in found if (_is_head(role) if heads else role.startswith(office)))


def _is_head(role: str) -> bool:
    return any(role == head or role.startswith(f"{head} of") for head in HEADS)
