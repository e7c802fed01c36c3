"""Words of deeds that tell of none: they describe a thing, are only asked for or to come, or named in passing."""

from __future__ import annotations

import re

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.events_attacks import lead_end
from relgraph.extraction.meetings_contact import is_headline
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.status import Reading
from relgraph.gazetteer.hit import Hit
from relgraph.model import When

URGED = re.compile(rf"\b{one_of('urging')}\b[^.;]{{0,80}}$", re.IGNORECASE)
THINKS = re.compile(rf"\b{one_of('thinking of')}\s+$", re.IGNORECASE)
GERUND = re.compile(r"\w+ing\b")
PARTICIPLE = re.compile(rf"\w+ed|{one_of('participles without -ed')}")
ADJECTIVE = re.compile(rf"\b{one_of('before an adjective')}\s+$|[\w.]-$", re.IGNORECASE)
ADVERB = 12
"""Characters of a word of `ADJECTIVE`, at the most."""
DESCRIBES = re.compile(rf"[ -]{one_of('described by a deed')}\b", re.IGNORECASE)
"""What a noun of a deed only describes: "an arrest warrant", "his re-election bid"."""
NAME = re.compile(r"\s+[A-Z][a-z]")
UNTIL = re.compile(rf"\b{one_of('before what is not yet')}\s[^,.;]{{0,60}}$", re.IGNORECASE)
PRESENT = re.compile(r"(?!\w+ed\b|\w+ing\b)\w+")
"""A deed in the present or as a bare verb, which behind `UNTIL` is still to be done: "once Japan lifts the ban"."""
NOT = re.compile(rf"\b(?:not|no|never|neither|nor|without|t|{one_of('cannot be')})\b", re.IGNORECASE)
AID, NEAR = "aid", 45
OVER_YEARS = re.compile(
    rf"\b(?:(?:over|during|in) the (?:past|last) (?:[\w\-]+ )?{one_of('spans of years')}|since (?:19|20)\d\d|so far"
    r"|(?:each|every|a) year)\b",
    re.IGNORECASE,
)
"""What makes help that of many years: no occasion."""
PAPER_SAYS = re.compile(rf"\b{one_of('rests on a paper')}\b", re.IGNORECASE)
"""Before what a paper provides for."""
WISHED = frozenset({"body", "status", "ties"})
CONFLICT, NOUNS, NEVER_YET = "conflict", frozenset({"", "own"}), frozenset({"planned", "denied"})
POLL, TURN, PAST = "poll", "turn", "past_reference"


def is_no_deed(line: Line, hit: Hit, told: Reading, when: When | None, status: str) -> bool:
    """Whether a cue tells no deed, as `told` and `when` it may have been, with the `status` that it would have."""
    never = hit.id == CONFLICT and hit.row["frame"] in NOUNS and status in NEVER_YET  # "the planned attack on Kenya"
    if never or _only_describes(line, hit) or _is_still_to_do(line, hit):
        return True
    if hit.row["frame"] == POLL:
        return when is None or when.precision == "year" or not -NEAR < when.start - hit.end < NEAR
    if hit.row["frame"] == TURN:
        return when is None or status != PAST
    if when is None and (_is_plain_no(told) or _is_wish(hit, told)):
        return True
    if hit.id == AID and (
        OVER_YEARS.search(line.text, line.start, line.end) or PAPER_SAYS.search(line.text, line.start, hit.start)
    ):
        return True
    return _is_only_thought(line, hit, told) or (told.status != "planned" and _is_aside(line, hit, when))


def _only_describes(line: Line, hit: Hit) -> bool:
    """Whether the word describes a thing or belongs to a name: "an arrest warrant", "the Unification Ministry"."""
    inside = line.text[hit.start].isupper() and hit.start > line.start and not is_headline(line)
    return bool(DESCRIBES.match(line.text, hit.end) or (inside and NAME.match(line.text, hit.end)))


def _is_still_to_do(line: Line, hit: Hit) -> bool:
    """Whether a deed is one that somebody waits for or demands: "until Japan recognises Kosovo"."""
    return bool(PRESENT.fullmatch(line.text, hit.start, hit.end) and UNTIL.search(line.text, line.start, hit.start))


def _is_wish(hit: Hit, told: Reading) -> bool:
    """Whether a plan without a day is no more than a wish: "moves to lift the ban", "will join the union"."""
    return told.status == "planned" and (told.reason == "infinitive" or hit.row["frame"] in WISHED)


def _is_plain_no(told: Reading) -> bool:
    """Whether a deed is only said not to be done; a refusal or denial of it is news."""
    return told.status == "denied" and NOT.search(told.reason) is not None


def _is_only_thought(line: Line, hit: Hit, told: Reading) -> bool:
    """Whether somebody is asked for the deed, or thinks of it: "urged Japan to lift", "considers shooting down"."""
    before, word = line.text[line.start : hit.start], line.text[hit.start : hit.end]
    asked = told.reason == "infinitive" and URGED.search(before)
    thought = GERUND.match(word) and THINKS.search(before)
    return bool(asked or thought or is_adjective(line, hit))


def is_adjective(line: Line, hit: Hit) -> bool:
    """Whether a participle only describes what follows: "a convicted man", "from Russian-occupied towns"."""
    participle = PARTICIPLE.fullmatch(line.text, hit.start, hit.end)
    return bool(participle and ADJECTIVE.search(line.text, max(line.start, hit.start - ADVERB), hit.start))


def _is_aside(line: Line, hit: Hit, when: When | None) -> bool:
    """Whether a noun behind the lead names a deed without a day: "a plan with the withdrawal of all troops"."""
    noun = hit.row["frame"] not in {"", "owned"} and line.text.endswith(" of", hit.start, hit.end)
    return noun and when is None and hit.start >= lead_end(line.scene)
