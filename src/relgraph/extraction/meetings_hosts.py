"""Contacts of a visitor with hosts whom the text does not name: "on his visit to Oman, A held talks with officials"."""

from __future__ import annotations

import re

from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import SIDES, Actor, kind_of_key
from relgraph.extraction.events_act import Act
from relgraph.extraction.meetings_contact import Contact
from relgraph.extraction.meetings_line import Line
from relgraph.gazetteer.hit import Hit

VISITS = "visits"
"""The note under which the journeys of the document stand."""
FRAMES = frozenset({"join", "with", "talks", "encounter"})
UNNAMED = re.compile(
    r"[\s,]*(?:on \w+day\s+)?(?:(?:separately|also|again|here|there)\s+)?(?:with\s+)?"
    rf"(?:the|his|her|its|a|an|some|several|other|many)?\s*(?:{one_of('hosts')}\s+){{0,4}}",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"\s+(?:from|of)\s+(?!(?:the|its|that)\s+(?:country|host|government|island|region)\b)", re.IGNORECASE
)
EXAMPLE = "Belarusian President Arkady Bortnik visited Uzbekistan on Tuesday. He held talks with senior officials."
COUNTER = "Belarusian President Arkady Bortnik praised Uzbekistan on Tuesday. He held talks with senior officials."


def read(line: Line, hit: Hit, cue: int) -> Contact | None:
    """The visitor who is the subject before `cue`, and the country visited, where officials without a name follow."""
    if hit.row["frame"] not in FRAMES or line.scene.passage_at(hit.start):
        return None
    end = _unnamed(line, hit.end)
    guests = [a for a in sides.subject(line, cue) if a.named and kind_of_key(a.key) == "leader"] if end else []
    host = _host(line, guests, hit.start) if guests else None
    if host is None or host in {a.side for a in guests}:
        return None
    return Contact(guests, [Actor(hit.end, end, host, host, named=False)], (cue, hit.end), "right")


def _unnamed(line: Line, end: int) -> int:
    """Where the word for those who receive ends, if nobody is named behind the cue; else 0."""
    for noun in line.scene.hits_in(end, min(line.end, end + 60), "met", "role"):
        if noun.family == "met" and not (noun.id == "side" and noun.row["frame"] == "host"):
            continue
        named = line.scene.mentions_in(end, noun.end + 12, *SIDES)
        owned = any(m.start < noun.end or OTHERS.match(line.text, noun.end) for m in named)
        plain = UNNAMED.fullmatch(line.text, end, noun.start) and not OTHERS.match(line.text, noun.end)
        return noun.end if plain and not owned else 0
    return 0


def _host(line: Line, guests: list[Actor], cue: int) -> str | None:
    """The country which one of the guests visits, as told last before the cue, else in the same sentence."""
    visits = line.scene.notes.get(VISITS)
    told = [act for act in visits if isinstance(act, Act)] if isinstance(visits, list) else []
    theirs = [act for act in told if act.keys & {a.key for a in guests} and act.cue[0] < line.end]
    near = [act for act in theirs if act.cue[0] < cue] or theirs
    return next((part.key for part in near[-1].parts if part.role == "host"), None) if near else None
