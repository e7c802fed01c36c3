"""Whom "he" or "the minister" of a contact means: nobody of the side of those whom he met, if another can be meant."""

from __future__ import annotations

import re
from dataclasses import replace

from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.clauses import Actor
from relgraph.extraction.meetings_contact import Contact
from relgraph.extraction.meetings_line import Line

HE = re.compile(r"he|she", re.IGNORECASE)
THE_ROLE = re.compile(r"[Tt]he\s+(?:[a-z\-]+\s+){0,3}[a-z\-]+,?")


def of_two_sides(line: Line, contact: Contact) -> Contact:
    """The contact, with the last leader of another side for a reference to one of the side that he met."""
    left = _he(line, contact) or _the_role(line, contact.left, contact.right)
    right = [] if left else _the_role(line, contact.right, contact.left)
    return replace(contact, left=left or contact.left, right=right or contact.right) if left or right else contact


def _he(line: Line, contact: Contact) -> list[Actor]:
    """Whom "he" means, no colleague of the partner: "He will hold talks with the Chinese premier"."""
    who = contact.left[0] if len(contact.left) == 1 else None
    if who is None or not HE.fullmatch(line.text, who.start, who.end):
        return []
    theirs = {a.side for a in contact.right if a.named and line.scene.mentions_in(a.start, a.end, "country")}
    return sides.other_leader(line, who, set(theirs)) if who.side in theirs - {None} else []


def _the_role(line: Line, one: list[Actor], other: list[Actor]) -> list[Actor]:
    """Whom "the minister" means who is received by a president with a name: none of the president's own."""
    who = one[0] if len(one) == 1 and other and all(a.named and not a.several for a in (*one, *other)) else None
    if who is None or who.side is None or {a.side for a in other} != {who.side}:
        return []
    roles = [a for a in (who, *other) if THE_ROLE.fullmatch(line.text, a.start, a.end)]
    return sides.other_leader(line, who, {who.side}) if roles == [who] else []
