"""Occasions at which two face others together: "at a joint press conference with B", a commission of two states."""

from __future__ import annotations

import re

from relgraph.extraction import meetings_partners as partners
from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.meetings_contact import Contact
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.meetings_nouns import heard_before, place
from relgraph.gazetteer.hit import Hit

SESSION = re.compile(r"\b(?:meeting|session|sitting|round)\s+of\s+the\b[^.;,]{0,60}$", re.IGNORECASE)
CONVENED = re.compile(
    r"\s+(?:meeting|session|met|meets|convened|was held|took place|will meet|will be held)\b", re.IGNORECASE
)
JOINT = re.compile(r"joint\b", re.IGNORECASE)


def press(line: Line, hit: Hit) -> Contact | None:
    """Who faced the press together: "at a news conference with President B, A said"."""
    if speakers := heard_before(line, hit):
        return Contact(speakers, [], place(hit))
    right = [a for a in sides.partner(line, hit.end) if a.named]
    left = sides.main_subject(line, hit.start, right)
    if not right and (not JOINT.match(line.text, hit.start) or len({a.side for a in left if a.named}) < 2):
        return None
    return Contact(left, right, place(hit)) if any(a.named for a in left) else None


def body(line: Line, hit: Hit) -> Contact | None:
    """A commission of two states, where its session is told: "the meeting of the A-B commission was held"."""
    both = partners.compound(line, hit.start) or sides.partner(line, hit.end, noun=True, of=True)
    met = SESSION.search(line.text, max(line.start, hit.start - 90), hit.start) or CONVENED.match(line.text, hit.end)
    return Contact([], both, place(hit)) if met and len(both) > 1 else None
