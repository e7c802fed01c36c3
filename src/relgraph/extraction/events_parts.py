"""Who acts in a deed and whom it strikes: the subject of its verb, and the sides that its clause names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extraction import meetings_owner as whose
from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import Actor, opening
from relgraph.extraction.events_named import adjective
from relgraph.extraction.events_sides import is_side, joined
from relgraph.extraction.meetings_contact import is_passive
from relgraph.extraction.meetings_line import Line, as_actor
from relgraph.extraction.places import lands
from relgraph.extraction.scene import Scene
from relgraph.gazetteer.hit import Hit
from relgraph.model import Span

NEED_AGENT = frozenset({"missile", "caught", "held"})
"""Objects of deeds that say nothing without the one who acts: "two men were arrested near US barracks"."""
DECISION = re.compile(rf"\b{one_of('decisions')} to\s+$")
ANNOUNCED = re.compile(rf"\b{one_of('brings about')}\s+(?:(?:the|an?)\s+)?(?:[a-z\-]+\s+)?$")
VOTED = re.compile(
    rf"\b{one_of('votes')}(?:,?\s+(?!{one_of('no vote')}\b)[\w\-]+){{0,6}},?\s+to\s+$",
    re.IGNORECASE,
)
"""What makes a measure one that is taken: "voted on Saturday to impose"; not "voted against a plan to"."""
BY = re.compile(r"\bby\s")
IS = re.compile(r"\b(?:is|are|(?<!is )(?<!are )to be)\s+(?:\w+ly\s+)?$")
"""Before what tells a state of things, or what is wished: "flights are banned", "hopes to be offered"."""
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
BODY, NAMES, MOST, PAIR, AID = 90, 30, 4, 2, "aid"


def parts(line: Line, span: Span, hit: Hit) -> list[Actor]:
    """Who acts and whom it strikes: the subject of a verb, and the countries that the clause names."""
    frame, doers = hit.row["frame"], agents(line, hit)
    done = hit.id != AID and frame not in {"", "body"} and is_passive(line, hit)
    passive = done and not IS.search(line.text, max(line.start, hit.start - NAMES), hit.start)
    told = passive and (frame not in NEED_AGENT or BY.search(line.text, hit.end, span.end) is not None)
    if not doers and not told and (frame in NEED_AGENT or (hit.id == "sanction" and frame == "verb")):
        return []  # "fired out of Lebanon", "a sanctioned company": who did it is not told
    end = min(line.end, span.end + NAMES) if frame == "status" else _end(line, span, hit)  # "recognised Jerusalem as …"
    both = _named(line, Span(span.start, end), hit) if told else []
    if not told or (frame not in FORCES and len({a.side for a in both}) < PAIR):
        both = _named(line, Span(hit.start if doers or frame else _noun_start(line, hit), end), hit)
    known = {a.side for a in doers}
    return [*doers, *(a for a in both if a.side not in known)][:MOST]


def _named(line: Line, span: Span, hit: Hit) -> list[Actor]:
    """The states and bodies that a stretch names; where nobody but a town is named, its state, of what is abroad.

    Before the verb a state is none where it only tells the place: "in Chad, a Danish consulate was closed".
    """
    scene, frame = line.scene, hit.row["frame"]
    before = {h.start for h, _ in lands(scene, span.start, hit.start)} if frame not in ABROAD else ()
    mentions = scene.mentions_in(span.start, span.end, "country", "organization")
    mentions = [m for m in mentions if is_side(scene, m) and m.start not in before]
    named = [Actor(m.start, m.end, m.key, scene.side_of(m.key), named=False) for m in mentions]
    spans = ((hit.end, span.end), (span.start, hit.start)) if frame in ABROAD else ()
    there = [place for start, end in spans for place in lands(scene, start, end, moved=frame in MOVED)][:1]
    known = {a.key for a in named}
    return named + [Actor(h.start, h.end, key, key, named=False) for h, key in there if key not in known]


def lacks_doer(line: Line, hit: Hit, told: Sequence[Actor]) -> bool:
    """Whether a verb strikes one state, and nobody tells who did it: "a law allowing the US to stay"."""
    alone = len({a.side for a in told}) == 1 and told[0].start >= hit.start
    return alone and not line.text.endswith(" of", hit.start, hit.end) and not is_passive(line, hit)


def agents(line: Line, hit: Hit) -> list[Actor]:
    """Who acts: the subject of the verb, else the owner of a "decision to", who "voted to"; of a noun its owner."""
    frame, word = hit.row["frame"], line.text[hit.start : hit.end]
    if not frame:
        return []
    if word.endswith(" of") and frame not in AGENTS and not VERBAL_OF.match(word):
        return _of_noun(line, hit)
    found = sides.subject(line, hit.start)
    near = [a for a in found if hit.id == "aid" or sides.is_adjacent(line, found[-1], hit.start)]
    found = [a for a in near if hit.id != "aid" or not a.several]  # "they give" tells what some do
    found = found or _of_organ(line, hit.start)
    if not found and (measure := measure_before(line.scene, hit)):
        found = whose.owner(line, measure.start) or adjective(line, measure)
    if not found and (decided := DECISION.search(line.text, max(line.start, hit.start - 40), hit.start)):
        found = whose.owner(line, decided.start())
    if not found and (voted := VOTED.search(line.text, max(line.start, hit.start - BODY), hit.start)):
        found = sides.subject(line, voted.start())
    return found


def measure_before(scene: Scene, hit: Hit) -> Hit | None:
    """The measure that a participle right behind it only describes: "Canadian sanctions imposed on Chad"."""
    near = scene.hits_in(max(0, hit.start - NAMES), hit.start, "event") if hit.row["frame"] == "measure" else []
    return next((h for h in near if h.id == "measure" and h.end == hit.start - 1), None)


def _of_noun(line: Line, hit: Hit) -> list[Actor]:
    """Whose deed a noun tells, or who announced it: "Chile's expulsion of two envoys", "announced the closure of"."""
    found = whose.owner(line, hit.start) or adjective(line, hit)
    told = None if found else ANNOUNCED.search(line.text, max(line.start, hit.start - 40), hit.start)
    return sides.subject(line, told.start()) if told else found


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
