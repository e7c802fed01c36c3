"""Who acts in a deed and whom it strikes: the subject of its verb, and the sides that its clause names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extraction import meetings_owner as whose
from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import Actor, opening
from relgraph.extraction.events_sides import is_side, joined
from relgraph.extraction.meetings_contact import is_passive
from relgraph.extraction.meetings_line import Line, as_actor
from relgraph.extraction.places import lands
from relgraph.gazetteer.hit import Hit
from relgraph.model import Span

NEED_AGENT = frozenset({"missile", "caught", "held"})
"""Objects of deeds that say nothing without the one who acts: "two men were arrested near US barracks"."""
DECISION = re.compile(rf"\b{one_of('decisions')} to\s+$")
VOTED = re.compile(
    rf"\b{one_of('votes')}(?:,?\s+(?!{one_of('no vote')}\b)[\w\-]+){{0,6}},?\s+to\s+$",
    re.IGNORECASE,
)
"""What makes a measure one that is taken: "voted on Saturday to impose"; not "voted against a plan to"."""
BY = re.compile(r"\bby\s")
VERBAL_OF = re.compile(r"(?:pull|becam|becom|took|tak)", re.IGNORECASE)
"""Verbs that end in "of", as nouns do: "pulled out of", "became a member of"."""
FORCES = frozenset({"troops", "force"})
MOVED = FORCES | {"envoy"}
ABROAD = MOVED | {"embassy"}
"""Objects of deeds that are done in another country, told by one of its towns: "its embassy in Nairobi"; those that are
moved there or away, and those of them that fight."""
AGENTS = frozenset({"embassy", "captives"})
"""Objects of nouns before which the subject is who acts: "will expedite the opening of an embassy"."""
ORGAN = re.compile(
    rf"(?:['’]s?)?\s+(?:[\w\-]+\s+){{0,2}}{one_of('organs of a state')}(?:\s+in\s+(?:the\s+)?[A-Z][\w\-]+)?"
    rf"(?:,[^,]{{1,120}},|\s+(?:on\s+)?\w+day|\s+{one_of('before the verb of a deed')})*\s+"
)
"""What stands between a state, or its leader, and the verb of an organ: "Japan's lower house on Monday adopted"."""
SUBORDINATE = re.compile(rf"\W*{one_of('opens a clause that a comma ends')}\b", re.IGNORECASE)
BODY, NAMES, MOST = 90, 30, 4


def parts(line: Line, span: Span, hit: Hit) -> list[Actor]:
    """Who acts and whom it strikes: the subject of a verb, and the countries that the clause names."""
    frame, doers = hit.row["frame"], agents(line, hit)
    passive = frame in NEED_AGENT | FORCES and is_passive(line, hit)
    passive = passive and (frame in FORCES or BY.search(line.text, hit.end, span.end) is not None)
    if not doers and not passive and (frame in NEED_AGENT or (hit.id == "sanction" and frame == "verb")):
        return []  # "fired out of Lebanon", "a sanctioned company": who did it is not told
    start = span.start if passive else hit.start if doers or frame else _noun_start(line, hit)
    end = min(line.end, span.end + NAMES) if frame == "status" else _end(line, span, hit)  # "recognised Jerusalem as …"
    mentions = [m for m in line.scene.mentions_in(start, end, "country", "organization") if is_side(line.scene, m)]
    named = [Actor(m.start, m.end, m.key, line.scene.side_of(m.key), named=False) for m in mentions]
    there = lands(line.scene, hit.end, end, moved=frame in MOVED)[:1] if frame in ABROAD else []
    named += [Actor(h.start, h.end, key, key, named=False) for h, key in there if key not in {a.key for a in named}]
    known = {a.side for a in doers}
    return [*doers, *(a for a in named if a.side not in known)][:MOST]


def lacks_doer(line: Line, hit: Hit, told: Sequence[Actor]) -> bool:
    """Whether a verb strikes one state, and nobody tells who did it: "a law allowing the US to stay"."""
    alone = len({a.side for a in told}) == 1 and told[0].start >= hit.start
    return alone and not line.text.endswith(" of", hit.start, hit.end) and not is_passive(line, hit)


def agents(line: Line, hit: Hit) -> list[Actor]:
    """Who acts: the subject of the verb, else the owner of a "decision to", who "voted to"; of a noun nobody."""
    frame, word = hit.row["frame"], line.text[hit.start : hit.end]
    noun = not frame or (word.endswith(" of") and frame not in AGENTS and not VERBAL_OF.match(word))
    found = [] if noun else sides.subject(line, hit.start)
    near = [a for a in found if hit.id == "aid" or sides.is_adjacent(line, found[-1], hit.start)]
    found = [a for a in near if hit.id != "aid" or not a.several]  # "they give" tells what some do
    found = found or ([] if noun else _of_organ(line, hit.start))
    if not found and (decided := DECISION.search(line.text, max(line.start, hit.start - 40), hit.start)):
        found = whose.owner(line, decided.start())
    if not found and (voted := VOTED.search(line.text, max(line.start, hit.start - BODY), hit.start)):
        found = sides.subject(line, voted.start())
    return found


def _of_organ(line: Line, cue: int) -> list[Actor]:
    """Whose organ acts right before a verb: "Japan's lower house adopted", "the Trump administration is to impose"."""
    near = line.scene.mentions_in(max(line.start, cue - BODY), cue, "leader", "country")
    while near and not ORGAN.fullmatch(line.text, near[-1].end, cue):
        near = near[:-1]
    together = joined(line, near)
    governed = together and sides.is_governed(line, opening(line.text, together[0].start))
    return [] if governed else [as_actor(line, mention) for mention in together]


def _end(line: Line, span: Span, hit: Hit) -> int:
    """Where the clause of a deed ends: a subordinate one at its comma, if that parts no list of names."""
    if not SUBORDINATE.match(line.text, span.start):
        return span.end
    commas = (at.start() for at in re.finditer(",", line.text[hit.end : span.end]))
    names = line.scene.mentions_in(hit.end, span.end)
    ends = {m.end for m in names}
    return next((hit.end + at for at in commas if hit.end + at not in ends), span.end)


def _noun_start(line: Line, hit: Hit) -> int:
    """Where a noun's phrase begins: with a country right before it ("DPRK missile launch")."""
    near = line.scene.mentions_in(max(line.start, hit.start - 40), hit.start, "country")
    return near[-1].start if near and len(line.text[near[-1].end : hit.start].split()) <= 3 else hit.start
