"""Ways to say that two were in contact: each rule has a name, a sentence that it reads, one that it must not."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from relgraph.extract import meetings_sides as sides
from relgraph.extract.clauses import Actor
from relgraph.extract.meetings_sides import Line
from relgraph.gazetteer.hit import Hit


@dataclass(frozen=True, slots=True)
class Contact:
    """Who met whom: the two groups, the place of the word that bears tense and modality, and who was host."""

    left: list[Actor]
    right: list[Actor]
    anchor: tuple[int, int]
    host: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A way to say that two were in contact."""

    name: str
    frame: str
    read: Callable[[Line, Hit], Contact | None]
    example: str
    counter: str


ALONE = re.compile(
    r"\s*(?:[.,;:!?)\"”]|$|(?:in|on|at|for|to|during|ahead|after|before|as|and|again|here|twice|once|today|yesterday|tomorrow|privately"
    r"|separately|briefly|face|this|last|next|earlier|later|over|behind|under|via|by|from|several|three|four|amid|but|while|when|virtually"
    r"|mon|tues|wednes|thurs|fri|satur|sun|alone|there|regularly|informally|daily|recently|about|until|late|early|within)\w*\b)",
    re.IGNORECASE,
)
"""What follows a verb of meeting that has no object: "the two met in Rome"."""
PASSIVE = re.compile(r"\s+(?:\w+ly\s+)?(?:\w+\s+){0,3}by\s+$", re.IGNORECASE)
BE = re.compile(r"\b(?:was|were|is|are|be|been|being)\s+(?:\w+ly\s+|also\s+|earlier\s+)*$", re.IGNORECASE)
WITH_WHOM = re.compile(r",?\s+with whom\s+$", re.IGNORECASE)
NO_CALL = re.compile(
    r"\s+(?:for|on|upon|to (?!the|president|prime|king)|from|out|off|in|into|it|him|her|them|itself|himself)\b",
    re.IGNORECASE,
)


def _join(line: Line, hit: Hit) -> Contact | None:
    """Verbs of meeting: with object, with "with", or a plural subject alone."""
    anchor = (hit.start, hit.end)
    right = sides.direct_object(line, hit.end) or sides.partner(line, hit.end)
    if right and PASSIVE.search(line.text, hit.end, right[0].start):
        return None
    left = _whom(line, hit) or sides.subject(line, hit.start, loose=_is_headline(line))
    if right:
        left = left or sides.main_subject(line, hit.start, right)
        return Contact(left, right, anchor) if left else None
    if whom := _relative_partner(line, left):
        return Contact(whom, left, anchor)
    return Contact(left, [], anchor) if ALONE.match(line.text, hit.end) else None


def _whom(line: Line, hit: Hit) -> list[Actor]:
    """The subject right before the verb, where the partner stands before "with whom"."""
    near = [a for a in line.actors if a.end <= hit.start]
    return near[-1:] if near and WITH_WHOM.search(line.text, line.start, near[-1].start) else []


def _relative_partner(line: Line, subject: list[Actor]) -> list[Actor]:
    if not subject or not WITH_WHOM.search(line.text, line.start, subject[0].start):
        return []
    before = [a for a in line.actors if a.end < subject[0].start]
    return before[-1:]


def _with(line: Line, hit: Hit) -> Contact | None:
    """Verbs whose partner follows "with" or "to": "spoke with", "sat down with", "talked to"."""
    anchor = (hit.start, hit.end)
    right = sides.partner(line, hit.end, to=True)
    left = sides.subject(line, hit.start, loose=_is_headline(line))
    if right and left:
        return Contact(left, right, anchor)
    return Contact(left, [], anchor) if len(left) > 1 and ALONE.match(line.text, hit.end) else None


def _view(line: Line, hit: Hit) -> Contact | None:
    """Two who discuss something: "A and B exchanged views", "discussed it with B"."""
    left = sides.subject(line, hit.start, loose=_is_headline(line))
    right = sides.partner(line, hit.end)
    if not left or (not right and len({a.side for a in left}) < 2):
        return None
    return Contact(left, right, (hit.start, hit.end))


def _host(line: Line, hit: Hit) -> Contact | None:
    """The subject received the object; in the passive the other way round."""
    anchor = (hit.start, hit.end)
    near = sides.after(line, hit.end)[:1]
    if near and BE.search(line.text, line.start, hit.start) and PASSIVE.fullmatch(line.text, hit.end, near[0][0].start):
        guests = sides.subject(line, hit.start)
        return Contact(near[0], guests, anchor, "left") if guests else None
    guests = sides.direct_object(line, hit.end)
    hosts = sides.subject(line, hit.start, loose=_is_headline(line))
    if not guests or not hosts or not any(a.named for a in guests):
        return None
    return Contact(hosts, guests, anchor, "left")


def _call(line: Line, hit: Hit) -> Contact | None:
    """The subject rang the object."""
    right = sides.direct_object(line, hit.end) or sides.partner(line, hit.end, to=True)
    left = sides.subject(line, hit.start, loose=_is_headline(line))
    return Contact(left, right, (hit.start, hit.end)) if left and right else None


def _flank(line: Line, hit: Hit) -> Contact | None:
    """Who stood beside whom."""
    right = sides.direct_object(line, hit.end)
    left = sides.subject(line, hit.start) or sides.main_subject(line, hit.start, right)
    return Contact(left, right, (hit.start, hit.end)) if left and right else None


def _noun(line: Line, hit: Hit) -> Contact | None:
    """Nouns of meeting: "held talks with B", "the meeting between A and B", "A's meeting with B", "A-B talks"."""
    light = light_before(line, hit)
    anchor = (light.start, light.end) if light else (hit.start, hit.end)
    right = sides.partner(line, hit.end, of=hit.row["frame"] != "talks", to=hit.row["frame"] == "call")
    if not right and (both := sides.compound(line, hit.start)):
        return Contact([], both, anchor)
    left = sides.subject(line, light.start, loose=_is_headline(line)) if light else sides.owner(line, hit.start)
    left = [a for a in left if a.key not in {b.key for b in right}]
    if right and not left and (light or len({a.side for a in right}) < 2):
        left = sides.main_subject(line, hit.start, right)
    if right:
        return Contact(left, right, anchor)
    return Contact(left, [], anchor) if light and left else None


def light_before(line: Line, hit: Hit) -> Hit | None:
    """The verb that carries the noun: "held" of "held fruitful talks"."""
    for verb in reversed(line.scene.hits_in(max(line.start, hit.start - 90), hit.start, "met")):
        if verb.id == "light":
            gap = line.text[verb.end : hit.start]
            return verb if len(gap.split()) <= 8 and not re.search(r"[;:.]|,\s", gap) else None
        if verb.id == "contact":
            return None
    return None


def _call_noun(line: Line, hit: Hit) -> Contact | None:
    """A call, where it is no call for or on somebody."""
    return None if NO_CALL.match(line.text, hit.end) else _noun(line, hit)


RULES = {
    rule.frame: rule
    for rule in (
        Rule(
            "met.join",
            "join",
            _join,
            "Belarusian President Arkady Bortnik met Uzbek President Jahongir Qosimbekov in Samarkand on Tuesday.",
            "Belarusian President Arkady Bortnik met the deadline that Uzbek President Jahongir Qosimbekov had set.",
        ),
        Rule(
            "met.with",
            "with",
            _with,
            "Belarusian President Arkady Bortnik sat down with Uzbek President Jahongir Qosimbekov.",
            "Belarusian President Arkady Bortnik spoke about Uzbekistan.",
        ),
        Rule(
            "met.view",
            "view",
            _view,
            "Belarusian President Arkady Bortnik and Uzbek President Jahongir Qosimbekov exchanged views on trade.",
            "Belarusian President Arkady Bortnik reviewed the budget.",
        ),
        Rule(
            "met.host",
            "host",
            _host,
            "Belarusian President Arkady Bortnik received Uzbek Foreign Minister Jahongir Qosimbekov in Minsk.",
            "Belarusian President Arkady Bortnik received a letter from Uzbek President Jahongir Qosimbekov.",
        ),
        Rule(
            "met.call",
            "call",
            _call_noun,
            "Belarusian President Arkady Bortnik had a telephone conversation with Uzbek President Jahongir Qosimbekov.",
            "Belarusian President Arkady Bortnik repeated his call for peace with Uzbek President Jahongir Qosimbekov.",
        ),
        Rule(
            "met.rang",
            "rang",
            _call,
            "Belarusian President Arkady Bortnik telephoned Uzbek President Jahongir Qosimbekov on Sunday.",
            "Belarusian President Arkady Bortnik telephoned the winner of the song contest.",
        ),
        Rule(
            "met.flank",
            "flank",
            _flank,
            "Belarusian President Arkady Bortnik, flanked by Uzbek President Jahongir Qosimbekov, opened the plant.",
            "Belarusian President Arkady Bortnik spoke, flanked by his bodyguards.",
        ),
        Rule(
            "met.talks",
            "talks",
            _noun,
            "Belarusian President Arkady Bortnik held talks on Saturday with Uzbek President Jahongir Qosimbekov.",
            "Belarusian President Arkady Bortnik talks about Uzbekistan.",
        ),
        Rule(
            "met.encounter",
            "encounter",
            _noun,
            "The meeting of Belarusian President Arkady Bortnik and Uzbek President Jahongir Qosimbekov lasted an hour.",
            "Belarusian President Arkady Bortnik chaired a meeting of the cabinet.",
        ),
        Rule(
            "met.body",
            "body",
            _noun,
            "A session of the intergovernmental commission between Belarus and Uzbekistan was held in Minsk.",
            "The intergovernmental commission was praised in Belarus.",
        ),
    )
}
"""The rules by the frame of their cues (`data/cues_met.tsv`)."""


def _is_headline(line: Line) -> bool:
    sentence = line.scene.sentence_at(line.start)
    return sentence is not None and line.scene.document.blocks[sentence.block].kind in {"headline", "deck"}
