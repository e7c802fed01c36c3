"""Papers of two states that are only named, in force or with a date: "a 1984 agreement between Britain and China"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import Actor, clause
from relgraph.extraction.events_act import Act, Part
from relgraph.extraction.events_sides import of_story, unnamed
from relgraph.extraction.events_when import WEEKDAY, by_day, when_of
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.scene import Covered, Scene
from relgraph.extraction.status import reading
from relgraph.gazetteer.hit import Hit
from relgraph.model import Span, When

PAIR, NAME, REACH = 2, 60, 110
PAPER_OF = re.compile(
    r"(?:\s+(?:on|for|of|to)\s[^,;.]{2,50})?(?:\s+\([^)]{2,12}\))?\s+(?:reached\s+|struck\s+)?between\s+(?:the\s+)?"
)
TWO = "between "
IN_FORCE = re.compile(rf"\b{one_of('of a paper signed before')}\b")
LOOSE = re.compile(rf"{one_of('loose papers')}\b")
"""Words that name a paper only beside its day, or where it was made: "the partnership between A and B" is none."""
THE = re.compile(r"\b(?:the|this|under an?|(?:19|20)\d\d)\s+(?:[\w\-]+\s+){0,3}$", re.IGNORECASE)
UNDER = re.compile(r"\b(?:under|despite|thanks to|as part of|in line with)\s+(?:an?|the)\s+(?:[\w\-]+\s+){0,3}$")
"""Before a paper by which something else was done: the day is that of the deed."""
NEAR_DAY = 50
MADE = re.compile(
    r"(?:\s+(?:on|for|with|in|to)\s[^,;.]{2,50})?,?\s+(?:that (?:was|were)\s+|which (?:was|were)\s+)?"
    rf"{one_of('done with a paper')}\b|\s+(?:of|in)\b"
)
SIGNED = re.compile(rf"\b{one_of('done with a paper')}\b")
HYPHEN = re.compile(r"\s?[-–/]\s?")
ABOUT = re.compile(rf"\b{one_of('rounds of talks')}\b", re.IGNORECASE)
"""Before or within the name of a paper: it is still sought."""
FEW = re.compile(r"\s+(?:[\w\-’']+\s+){0,3}")
"""What may stand between a year and its paper: "the 2015 working paper"."""


def read(scene: Scene, told: Sequence[Act]) -> list[Act]:
    """The papers that no act told so far is about."""
    known = Covered((act.start, act.end) for act in told)
    papers = (h for h in scene.hits_of("event") if h.id == "paper" and h.start not in known)
    return [act for paper in papers if not scene.passage_at(paper.start) and (act := _paper(scene, paper))]


def _paper(scene: Scene, hit: Hit) -> Act | None:
    """The act behind a paper that stands between two, in force or with a date; none that is only sought."""
    span = clause(scene, hit.start, hit.end)
    when = when_of(scene, span, hit.start)
    when = None if when and _is_of_deed(scene, span, hit, when) else when
    dated = when is not None and abs(when.start - hit.start) <= NEAR_DAY
    pair = _joined(scene, hit)
    line = Line.at(scene, hit.start) if dated or pair or scene.text.find(TWO, hit.end, hit.end + REACH) > 0 else None
    if line is None:
        return None
    both = [a for a in sides.behind(line, hit.end, PAPER_OF) if not a.several] or pair
    if len({a.side for a in both} - {None}) < PAIR:
        both = _dated_parties(line, span, hit, when)
    settled = by_day(scene, "happened", when) if when else "past_reference"
    told = (when and settled == "past_reference") or reading(scene, hit.start, hit.end).status == "happened"
    if not both or not told or not (when or pair or _is_known(line, hit)):
        return None
    return Act(
        kind="agreement_signed",
        status=settled,
        parts=tuple(Part(key) for key in dict.fromkeys(a.key for a in both)),
        start=hit.start,
        end=both[-1].end,
        cue=(hit.start, hit.end),
        rule="signed.named",
        when=when,
        tensed=False,
    )


def _is_known(line: Line, hit: Hit) -> bool:
    """Whether a paper is told as one that there is: "the accord", "under a 1984 pact", "took effect"."""
    known = THE.search(line.text, line.start, hit.start) and not LOOSE.match(line.text, hit.start)
    return bool(known or IN_FORCE.search(line.text, line.start, line.end))


def _is_of_deed(scene: Scene, span: Span, hit: Hit, when: When) -> bool:
    """Whether a weekday is that of what was done by a paper: "on Tuesday, prisoners were freed under a deal"."""
    if when.reason != WEEKDAY or not UNDER.search(scene.text, span.start, hit.start):
        return False
    return when.end <= hit.start or not SIGNED.search(scene.text, hit.end, when.start)


def _joined(scene: Scene, hit: Hit) -> list[Actor]:
    """The two that a hyphen joins before a paper: "the EU-Turkey protocol"; none that is talked about."""
    near = scene.mentions_in(max(0, hit.start - NAME), hit.start, "country", "organization")[-2:]
    if len(near) < PAIR or LOOSE.match(scene.text[hit.start : hit.end].lower()):
        return []
    first, second = near
    joined = HYPHEN.fullmatch(scene.text, first.end, second.start) and FEW.fullmatch(scene.text, second.end, hit.start)
    sought = joined and ABOUT.search(scene.text, max(0, first.start - NAME), hit.start)
    return unnamed(hit, [first.key, second.key]) if joined and not sought else []


def _dated_parties(line: Line, span: Span, hit: Hit, when: When | None) -> list[Actor]:
    """The states near a paper of a time long past that no phrase ties to two: "the 2015 nuclear deal with Iran"."""
    past = by_day(line.scene, "happened", when) == "past_reference"
    if not past or when is None or abs(when.start - hit.start) > NEAR_DAY:
        return []
    if when.start > hit.start and not MADE.match(line.text, hit.end):
        return []
    loose = LOOSE.match(line.text, hit.start)
    if loose and when.end <= hit.start and not FEW.fullmatch(line.text, when.end, hit.start):
        return []
    near = line.scene.mentions_in(max(span.start, hit.start - NAME), min(span.end, hit.end + REACH), "country")
    keys = dict.fromkeys(m.key for m in near)
    wider = dict.fromkeys(m.key for m in line.scene.mentions_in(line.start, line.end, "country"))
    keys = wider if len(keys) < PAIR and len(wider) <= PAIR and not loose else keys
    return unnamed(hit, keys or of_story(line.scene)) if len(keys) <= PAIR else []
