"""Ways to say that two were in contact: each rule has a name, a sentence that it reads, one that it must not."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from relgraph.extract import meetings_sides as sides
from relgraph.extract.clauses import Actor, clause, opening
from relgraph.extract.meetings_sides import Line
from relgraph.gazetteer.hit import Hit


@dataclass(frozen=True, slots=True)
class Contact:
    """Who met whom: the two groups, the word that bears tense and modality, and who was host.

    `firm` is false for words that show a contact only where the text names no other; `met` where nobody meets yet
    (they agree to open negotiations).
    """

    left: list[Actor]
    right: list[Actor]
    anchor: tuple[int, int]
    host: str = ""
    firm: bool = True
    met: bool = True


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
PLENARY = frozenset(
    {"attended", "attend", "attends", "attending", "took part in", "take part in", "takes part in", "taking part in"}
)
TO_OPEN = re.compile(r"\b(?:agreed?|agrees|decided|ready|plan\w*|promised|pledged)\b[^.;]{0,80}\bto\s+$", re.IGNORECASE)
SESSION = re.compile(r"\b(?:meeting|session|sitting|round)\s+of\s+the\b[^.;,]{0,60}$", re.IGNORECASE)
CONVENED = re.compile(
    r"\s+(?:meeting|session|met|meets|convened|was held|took place|will meet|will be held)\b", re.IGNORECASE
)
HOSTED = re.compile(r"\b(?:hosted|chaired|convened) by\s+$", re.IGNORECASE)
DURING = re.compile(
    r"\b(?:in|during|at|after|following|on the (?:sidelines|margins) of)\s+(?:an?|the|their|his|her|its|bilateral)?\s*"
    r"(?:[\w\-]+\s+){0,4}$",
    re.IGNORECASE,
)
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
    left = _whom(line, hit) or sides.subject(line, hit.start, loose=is_headline(line))
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
    left = sides.subject(line, hit.start, loose=is_headline(line))
    if right and left:
        return Contact(left, right, anchor)
    if len(left) < 2 or not ALONE.match(line.text, hit.end):
        return None
    return Contact(left, [], anchor, firm=not all(a.several for a in left))


def _view(line: Line, hit: Hit) -> Contact | None:
    """Two who discuss something: "A and B exchanged views", "discussed it with B"."""
    left = sides.subject(line, hit.start, loose=is_headline(line))
    right = sides.partner(line, hit.end)
    if not left or (not right and len({a.side for a in left}) < 2):
        return None
    return Contact(left, right, (hit.start, hit.end), firm=bool(right))


def _joint(line: Line, hit: Hit) -> Contact | None:
    """Two leaders of different sides who agree or stress something together, as subject or after "by"."""
    near = sides.after(line, hit.end)[:1]
    passive = (
        near and BE.search(line.text, line.start, hit.start) and PASSIVE.search(line.text, hit.end, near[0][0].start)
    )
    who = near[0] if passive else sides.subject(line, hit.start)
    leaders = [a for a in who if a.named]
    if len({a.side for a in leaders} - {None}) < 2:
        return None
    return Contact(leaders, [], (hit.start, hit.end), firm=False)


def _gather(line: Line, hit: Hit) -> Contact | None:
    """What brings several together: "Hosted by A, the round brought together B and C"."""
    guests = sides.direct_object(line, hit.end)
    hosts = next((g for g in sides.after(line, line.start) if HOSTED.search(line.text, line.start, g[0].start)), [])
    hosts = hosts or [a for a in sides.subject(line, hit.start) if a.named]
    if not guests and len(hosts) > 1 and ALONE.match(line.text, hit.end):
        return Contact(hosts, [], (hit.start, hit.end))
    return Contact(hosts, guests, (hit.start, hit.end), "left") if len(guests) + len(hosts) > 1 else None


def _host(line: Line, hit: Hit) -> Contact | None:
    """The subject received the object; in the passive the other way round."""
    anchor = (hit.start, hit.end)
    near = sides.after(line, hit.end)[:1]
    if near and BE.search(line.text, line.start, hit.start) and PASSIVE.fullmatch(line.text, hit.end, near[0][0].start):
        guests = sides.subject(line, hit.start)
        return Contact(near[0], guests, anchor, "left") if guests else None
    guests = sides.direct_object(line, hit.end)
    hosts = sides.subject(line, hit.start, loose=is_headline(line))
    if not guests or not hosts or not any(a.named for a in guests):
        return None
    return Contact(hosts, guests, anchor, "left")


def _call(line: Line, hit: Hit) -> Contact | None:
    """The subject rang the object."""
    right = sides.direct_object(line, hit.end) or sides.partner(line, hit.end, to=True)
    left = sides.subject(line, hit.start, loose=is_headline(line))
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
        background = sides.GOVERNED.search(line.text, line.start, opening(line.text, both[0].start))
        dated = line.scene.dates_in(line.start, line.end)
        return None if background and not light and not dated else Contact([], both, anchor)
    left = sides.subject(line, light.start, loose=is_headline(line)) if light else sides.owner(line, hit.start)
    left = [a for a in left if a.key not in {b.key for b in right}]
    if (
        light
        and hit.row["frame"] == "talks"
        and light_opens(line, light)
        and TO_OPEN.search(line.text, line.start, light.start)
    ):
        return Contact(_states(left), [], anchor, met=False) if len(left) > 1 else None
    if not left and not right and hit.row["type"] != "negotiation" and DURING.search(line.text, line.start, hit.start):
        return _told(line, hit)
    if right and not left and (light or len({a.side for a in right}) < 2):
        left = sides.main_subject(line, hit.start, right)
    if light and line.text[light.start : light.end].lower() in PLENARY and not any(a.named for a in (*left, *right)):
        return None
    if right:
        return Contact(left, right, anchor, firm=bool(light) or not all(a.several for a in right))
    return Contact(left, [], anchor) if light and left else None


def light_opens(line: Line, light: Hit) -> bool:
    """Whether the verb opens talks that are not held yet: "start", "launch", "resume"."""
    return bool(
        re.match(r"(?:start|begin|open|launch|resum|enter|kick)", line.text[light.start : light.end], re.IGNORECASE)
    )


def _states(people: list[Actor]) -> list[Actor]:
    """The sides of people, as states."""
    return [replace(a, key=a.side, named=False) for a in people if a.side]


def _told(line: Line, hit: Hit) -> Contact | None:
    """The leaders of a sentence that says what passed at a meeting: "A told B in a call", "A and B agreed at talks"."""
    span = clause(line.scene, hit.start, hit.end)
    people = {a.key: a for a in line.actors if a.named and a.end <= hit.start and not _of(line, a)}
    both = list(people.values())
    if not both:
        return _then(line, hit)
    if len(both) != 2 or len({a.side for a in both} - {None}) != 2 or both[-1].end < span.start - 90:
        return None
    return Contact(both[:1], both[1:], (hit.start, hit.end), firm=False)


def _then(line: Line, hit: Hit) -> Contact | None:
    """The subject behind a phrase that opens the sentence: "After their talks, A and B witnessed …"."""
    for group in sides.after(line, hit.end):
        if "," in line.text[hit.end : group[0].start] and len({a.side for a in group if a.named} - {None}) > 1:
            return Contact([a for a in group if a.named], [], (hit.start, hit.end), firm=False)
    return None


def _of(line: Line, actor: Actor) -> bool:
    return bool(re.search(r"\b(?:of|about|against|for|by|from)\s+$", line.text[line.start : actor.start]))


def light_before(line: Line, hit: Hit) -> Hit | None:
    """The verb that carries the noun: "held" of "held fruitful talks"."""
    for verb in reversed(line.scene.hits_in(max(line.start, hit.start - 90), hit.start, "met")):
        if verb.id == "light":
            gap = line.text[verb.end : hit.start]
            return verb if len(gap.split()) <= 8 and not re.search(r"[;:.]|,\s", gap) else None
        if verb.id == "contact":
            return None
    return None


def _body(line: Line, hit: Hit) -> Contact | None:
    """A commission of two states, where its session is told: "the meeting of the A-B commission was held"."""
    both = sides.compound(line, hit.start) or sides.partner(line, hit.end, of=True)
    met = SESSION.search(line.text, max(line.start, hit.start - 90), hit.start) or CONVENED.match(line.text, hit.end)
    return Contact([], both, (hit.start, hit.end)) if met and len(both) > 1 else None


def _call_noun(line: Line, hit: Hit) -> Contact | None:
    """A call, where it is no call for or on somebody."""
    return _noun(line, hit) if is_call(line, hit) else None


def is_call(line: Line, hit: Hit) -> bool:
    """Whether the noun means a conversation: "phone call" always, "call" not before "for" or "on"."""
    return hit.end - hit.start > len("calls") or not NO_CALL.match(line.text, hit.end)


A, B = "Belarusian President Arkady Bortnik", "Uzbek President Jahongir Qosimbekov"

RULES = {
    rule.frame: rule
    for rule in (
        Rule(
            "met.join",
            "join",
            _join,
            f"{A} met {B} in Samarkand on Tuesday.",
            f"{A} met the deadline that {B} had set.",
        ),
        Rule(
            "met.with",
            "with",
            _with,
            f"{A} sat down with {B}.",
            f"{A} spoke about Uzbekistan.",
        ),
        Rule(
            "met.view",
            "view",
            _view,
            f"{A} and {B} exchanged views on trade.",
            f"{A} reviewed the budget.",
        ),
        Rule(
            "met.joint",
            "joint",
            _joint,
            f"{A} and {B} agreed to open a plant.",
            f"{A} agreed with the view of the Uzbek press.",
        ),
        Rule(
            "met.gather",
            "gather",
            _gather,
            f"Hosted by {A}, the round brought together {B} and Kazakh President Timur Aliev.",
            "The festival brought together singers from Belarus and Uzbekistan.",
        ),
        Rule(
            "met.host",
            "host",
            _host,
            f"{A} received Uzbek Foreign Minister Jahongir Qosimbekov in Minsk.",
            f"{A} received a letter from {B}.",
        ),
        Rule(
            "met.call",
            "call",
            _call_noun,
            f"{A} had a telephone conversation with {B}.",
            f"{A} repeated his call for peace with {B}.",
        ),
        Rule(
            "met.rang",
            "rang",
            _call,
            f"{A} telephoned {B} on Sunday.",
            f"{A} telephoned the winner of the song contest.",
        ),
        Rule(
            "met.flank",
            "flank",
            _flank,
            f"{A}, flanked by {B}, opened the plant.",
            f"{A} spoke, flanked by his bodyguards.",
        ),
        Rule(
            "met.talks",
            "talks",
            _noun,
            f"{A} held talks on Saturday with {B}.",
            f"{A} talks about Uzbekistan.",
        ),
        Rule(
            "met.encounter",
            "encounter",
            _noun,
            f"The meeting of {A} and {B} lasted an hour.",
            f"{A} chaired a meeting of the cabinet.",
        ),
        Rule(
            "met.body",
            "body",
            _body,
            "A session of the intergovernmental commission between Belarus and Uzbekistan was held in Minsk.",
            "The intergovernmental commission was praised in Belarus.",
        ),
    )
}
"""The rules by the frame of their cues (`data/cues_met.tsv`)."""


def is_headline(line: Line) -> bool:
    """Whether the line stands in the headline or the deck."""
    sentence = line.scene.sentence_at(line.start)
    return sentence is not None and line.scene.document.blocks[sentence.block].kind in {"headline", "deck"}
