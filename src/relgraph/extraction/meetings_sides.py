"""Who was in contact with whom: the subject and the partner of a cue, found by their place in the sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import Actor, groups
from relgraph.extraction.clauses_groups import NOMINATIVE
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.scene import Scene, once
from relgraph.text.absolute import MONTHS

GOVERNED = re.compile(
    r"\b(?:in|at|to|from|of|with|by|for|on|against|about|near|into|over|under|between|towards?|than|including|via"
    r"|like|within|during|despite|among|through|past|beside|alongside|behind|opposite|besides)\s+(?:(?-i:[a-z]+ing)\s+)?$",
    re.IGNORECASE,
)
"""A preposition right before a noun phrase: it is no subject."""
OBJECT = re.compile(r"\bto\s+(?!the\b|all\b|both\b|his\b|her\b|its\b|their\b)[a-z]+\s+$")
"""An infinitive right before it: "is to brief the League"."""

WITH = re.compile(
    r"\b(?:with|involving|alongside|beside"
    rf"|{one_of('who led or brokered a meeting')} by)"
    r"\s+(?:both\s+)?$",
    re.IGNORECASE,
)
INCLUDING = re.compile(r"\bwith\s+[^,;:.]{3,50},?\s+(?:including|among them|namely)\s+$", re.IGNORECASE)
ON_OCCASION = re.compile(
    rf"\b(?:after|following|before|during|ahead of|at|for|{one_of('comes from an occasion')})\s+"
    r"(?:(?:an?|his|her|their)\s+)?(?:[\w\-'’]+\s+){0,3}$",
    re.IGNORECASE,
)
"""What stands before a meeting at which, or after which, the subject of the sentence does something."""
WITHIN = re.compile(r"\b(?:in|into|over)\s+(?:(?:an?|his|her|their)\s+)?(?:[\w\-]+\s+){0,3}$", re.IGNORECASE)
WITH_THEM = re.compile(r"\bwith\s")
ON, ON_DAY = re.compile(r"\b(?:on|in)\s+$", re.IGNORECASE), re.compile(rf"(?:\w+day|{'|'.join(MONTHS)})\b")
GERUND, WHEN = re.compile(r"\w+ing\b"), re.compile(r"\b(?:after|before)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
"""What makes the subject of the sentence that of a verb: "A met B after seeing C"."""
AND_ALSO = re.compile(
    rf"(?:(?!\bwho\b)[^;:.]){{0,60}}?\b(?:and|but)\s+(?:(?:{one_of('between and and a verb')}|\w+ly)\s+)*"
)
"""What joins two deeds of one: "met B in Oslo and will see C", up to the second verb."""
REFERENCE = re.compile(r"(?:he|she|the\s+[a-z])", re.IGNORECASE)
ONLY_WITH = re.compile(r"\s+with\s+(?:(?:the|his|her|its)\s+)?")
BY = re.compile(r"\bby\s+(?:both\s+)?$", re.IGNORECASE)
TO = re.compile(r"\bto\s+$", re.IGNORECASE)
OF, OF_NAME = re.compile(r"\s+of\s+$", re.IGNORECASE), re.compile(r"\s+[A-Z][a-z]+")
"""Before the members of a meeting; behind a country that is only part of a name: "the Ukraine Donor Platform"."""
BARE = re.compile(
    rf"[\s,]*(?:then-|ex-|(?:(?:here|there|again|{one_of('ways of meeting')}|twice|first|also|today"
    rf"|yesterday|late|early|(?:on\s+)?\w+day)\b\s*(?:{one_of('parts of the day')}\s+)?){{1,2}})?\s*"
    r"(?:on\s+)?(?:not\s+only\s+)?(?:(?:two|three|four|some|several|both|all)\s+of\s+)?",
    re.IGNORECASE,
)
TITLES = r"(?:(?:Mr|Mrs|Ms|Dr|H\.\s?E)\.?\s+)*"
HYPHEN = re.compile(r"\s?[-–—/]\s?")
WHICH_WAS = re.compile(r",?\s+(?:which|that)\s+(?:was|is|were|will be)\s+(?:also\s+)?(?=\S+ by\b)", re.IGNORECASE)
AUXILIARY = re.compile(r"\b(?:ha[sd]|have|not|would|could|should|(?-i:may)|might|must)\b", re.IGNORECASE)
STOP = re.compile(
    r"[;:]|\b(?:who|which|that|said|says|where|while|after|before|following|came|amid|despite|because"
    r"|and (?:said|told|then))\b",
    re.IGNORECASE,
)
ASIDE = re.compile(r",[^,]{1,120},|\([^)]{1,60}\)")
TITLE_ON = re.compile(r"(?:\s+(?:and|&|of|for|to|on|the|[A-Z][\w'’\-]*),?)*\s+[A-Z][\w'’\-]*,?(?=\s+[a-z])")
"""The rest of a title that goes on behind a name: "A, Assistant to the President and Director of the Council, met"."""
COUNTED = re.compile(r"(?:the\s+)?(?:two|both|three|four)\b", re.IGNORECASE)
MADE = re.compile(rf"\b{one_of('made between')}\s+between\b", re.IGNORECASE)
"""What is between two, and no talks of theirs: "the meeting follows a deal between A and B"."""
VERB = re.compile(r"\b(?:\w+ed|told)\s+$")
CHAIN = re.compile(r"\b(?:and|then|but)\b|[,:–—]|\s-\s", re.IGNORECASE)
TIGHT = re.compile(r"\b(?:as|while|after|before|when|by|to|in)\s+$", re.IGNORECASE)
RELATIVE = re.compile(r"\b(?:who|which)\b", re.IGNORECASE)
SOURCE = re.compile(rf"\s+(?:told \w+|{one_of('tells the news')})(?:\s+(?:on\s+)?\w+day)?\W*$", re.IGNORECASE)
PHRASE = re.compile(
    r"\W*(?:\w+ing\s+(?:[\w\-]+\s+){0,3})?(?:in|at|on|during|after|following|before|ahead of|prior to|amid|since)\b",
    re.IGNORECASE,
)
AMONG = re.compile(r",?\s+(?:including|among them|namely|such as)\s+(?:the\s+|its\s+)?", re.IGNORECASE)
ITSELF = re.compile(r"\b(?:it|they)(?:['’](?:d|ll))?(?:\s+(?:ha[sd]|have|would|will|was|were|also|already|\w+ly))*\s+$")
DESCRIBED = re.compile(
    r"\s+(?:with\s+)?(?:(?:the|his|her|its|their|an?)\s+)?"
    rf"(?:(?!{one_of('no description')}\b)[a-z][a-z\-]*(?<!ed)(?<!ing)\s+){{1,5}}"
)
"""What is said of somebody between the verb and his name."""
IT_DID = re.compile(r"\s*(?:It|(?:But|And|Yet)\s+it)(?:\s+(?:ha[sd]|also|later|then|will|would|\w+ly))*\s+")
TO_OTHERS = re.compile(r"\s+to\s+(?!(?:the|his|her|its|their|an?|both)?\s*$)")
CLAUSE, FINITE = re.compile(r"that\b"), re.compile(r"\s+(?:ha[sd]|have|was|were|did|said)\b")
"""What shows that a name opens a clause of its own: "met the farmers A had invited"."""
AND = re.compile(r"[^;.]{0,160},\s+and\s+")
FEW = 7
LOOK_BACK = 500
NEIGHBOURS = 12
"""How many actors on either side of a cue are looked at."""
REACH, BETWEEN_REACH = 90, 60
BETWEEN = re.compile(r"\b(?:between|among|amongst)\s+(?:both\s+)?$", re.IGNORECASE)


def subject(line: Line, cue: int, *, loose: bool = False) -> list[Actor]:
    """The last group before the cue that no preposition governs; `loose` takes a comma for "and", as headlines do."""
    return _subject(line.scene, line, cue, loose)


@once
def _subject(scene: Scene, line: Line, cue: int, loose: bool) -> list[Actor]:
    if named := _itself(line, cue):
        return named
    found = [a for a in line.actors if a.end <= cue][-NEIGHBOURS:]
    together = groups(scene, found, loose=loose)
    if together and (verb := _verb_before(line, together[-1], cue)) is not None:
        return _subject(scene, line, verb, loose)
    for group in reversed(together):
        gap = line.text[group[-1].end : cue]
        if antecedent := _is_antecedent(gap):
            counted = group[-1].several and COUNTED.match(line.text, group[-1].start)
            return group if counted else group[-1:] if group[-1].named else _named_before(found, group)
        if antecedent is None and not is_governed(line, group[0].start):
            return group if _is_near(gap) and not _is_object(line, group[0]) else []
    return []


def _verb_before(line: Line, met: list[Actor], cue: int) -> int | None:
    """The verb of meeting before, whose subject this one has too: "A met B after seeing C", "met B and spoke to C"."""
    gerund = GERUND.match(line.text, cue) and WHEN.search(line.text, max(line.start, cue - REACH), cue)
    if not gerund and not AND_ALSO.fullmatch(line.text, met[-1].end, cue):
        return None
    verbs = [h for h in line.scene.hits_in(line.start, met[0].start, "met") if h.id == "contact"]
    return verbs[-1].start if verbs and BARE.fullmatch(line.text, verbs[-1].end, met[0].start) else None


def _is_object(line: Line, actor: Actor) -> bool:
    """Whether "the two leaders" stand behind the verb of somebody else: "A praised the two leaders, and stressed"."""
    return actor.several and VERB.search(line.text, max(line.start, actor.start - 20), actor.start) is not None


def _itself(line: Line, cue: int) -> list[Actor]:
    """The state or body that "it" means where it speaks of itself: "Japan said it had expelled"."""
    if IT_DID.fullmatch(line.text, line.start, cue):
        return _state_before(line)
    if not line.scene.hits_in(line.start, cue, "said"):
        return []
    it = ITSELF.search(line.text, max(line.start, cue - REACH), cue)
    said = line.scene.hits_in(line.start, it.start(), "said") if it else []
    who = [a for a in line.actors if said and a.end <= said[-1].start][-1:]
    near = who and not who[0].named and is_adjacent(line, who[0], said[-1].start)
    if not near or it is None or len(line.text[said[-1].end : it.start()].split()) > FEW:
        return []
    return [replace(who[0], start=it.start(), end=it.start() + len("it"))]


def _named_before(found: Sequence[Actor], group: list[Actor]) -> list[Actor]:
    """Whom "who" means behind an apposition that ends in a body or state: "A, chairman of the Council, who"."""
    named = [a for a in found if a.named and a.end <= group[0].start and group[0].start - a.end < REACH]
    return named[-1:] or group


def _is_antecedent(gap: str) -> bool | None:
    """Whether "who" or "which" stands between, and right behind the group; None where no such word stands there."""
    own = ASIDE.sub(" ", gap)
    relative = RELATIVE.search(own)
    return None if relative is None else len(own[: relative.start()].split()) <= 1


def _is_near(gap: str) -> bool:
    """Whether a subject may stand so far before its verb: few words, but for asides and the verbs before this one."""
    title = TITLE_ON.match(gap)
    return _is_short(gap) or (title is not None and _is_short(gap[title.end() :]))


def _is_short(gap: str) -> bool:
    own = ASIDE.sub(" ", gap)
    *before, tail = CHAIN.split(own)
    return len(tail.split()) <= (4 if before else FEW) or bool(TIGHT.search(own))


def is_adjacent(line: Line, actor: Actor, cue: int) -> bool:
    """Whether the actor is the subject right before the cue."""
    return len(ASIDE.sub(" ", line.text[actor.end : cue]).split()) <= 3


def after(line: Line, end: int) -> list[list[Actor]]:
    """The groups behind a cue, in order."""
    return _after(line.scene, line, end)


@once
def _after(scene: Scene, line: Line, end: int) -> list[list[Actor]]:
    return groups(scene, [a for a in line.actors if a.start >= end][:NEIGHBOURS])


def behind(line: Line, end: int, way: re.Pattern[str]) -> list[Actor]:
    """The next group behind `end`, where `way` matches all that lies between."""
    near = after(line, end)[:1]
    return near[0] if near and way.fullmatch(line.text, end, near[0][0].start) else []


def direct_object(line: Line, end: int) -> list[Actor]:
    """The group right behind a verb: "met President X"."""
    for group in after(line, end)[:1]:
        subject_form = NOMINATIVE.fullmatch(line.text, group[0].start, group[0].end)
        near = BARE.fullmatch(line.text, end, group[0].start) or _is_described(line, end, group[0])
        if near and not subject_form:
            return group
    return []


def _is_described(line: Line, end: int, actor: Actor) -> bool:
    """Whether only a description stands before a name: "met with key coalition partner A"."""
    described = actor.named and DESCRIBED.fullmatch(line.text, end, actor.start) is not None
    return described and not CLAUSE.match(line.text, actor.start) and not FINITE.match(line.text, actor.end)


def other_than(line: Line, found: list[Actor], subject: Sequence[Actor]) -> list[Actor]:
    """The object, which is never the subject itself: "him" after "he met" is the last other leader before."""
    keys = {a.key for a in subject}
    if not found or found[0].key not in keys or found[0].end - found[0].start > len("them"):
        return found
    before = line.scene.mentions_in(max(0, found[0].start - LOOK_BACK), found[0].start, "leader")
    other = next((m for m in reversed(before) if m.key not in keys), None)
    return [replace(found[0], key=other.key, side=line.scene.side_of(other.key))] if other else []


def partner(line: Line, end: int, *, to: bool = False, noun: bool = False, of: bool = False) -> list[Actor]:
    """The group behind "with" after a cue ("talks on Saturday with Minister X"), behind a noun also "between"."""
    for group in after(line, end):
        gap = WHICH_WAS.sub(" ", line.text[end : group[0].start])
        to_others = to and TO_OTHERS.match(gap) and not TO.search(gap)  # "spoke to farmers about his quarrel with B"
        if to_others or len(gap) > REACH or STOP.search(gap) or other_cue(line, end, group[0].start):
            return []
        if noun and BETWEEN.search(gap):
            if len(gap) > BETWEEN_REACH or AUXILIARY.search(gap) or MADE.search(gap):
                return []
            return _with_the_other(line, group)
        described = _is_described(line, end, group[0]) and "with" in gap
        if described or WITH.search(gap) or INCLUDING.search(gap) or (to and TO.search(gap)):
            mediated = BY.search(gap) and not group[0].named
            return [] if mediated or _is_bound(line, end, group[0]) else _spelled_out(line, group)
        if of and OF.fullmatch(gap):
            return _members(line, group) + _with_whom(line, group)
    return []


def _with_the_other(line: Line, group: list[Actor]) -> list[Actor]:
    """Those between whom a meeting was, with the one behind what is told of the first: "between A, who is …, and B"."""
    if not group[0].named or len({a.side for a in group}) > 1:
        return group
    rest = [a for a in line.actors if a.start >= group[-1].end and a.named and a.side != group[0].side]
    other = next((a for a in rest if AND.fullmatch(line.text, group[-1].end, a.start)), None)
    return [*group, other] if other else group


def _spelled_out(line: Line, group: list[Actor]) -> list[Actor]:
    """The people whom the text names behind "officials": "with senior Iraqi officials, among them A, B and C"."""
    following = [g for g in after(line, group[-1].end)[:2] if not g[0].several][:1]
    named = following and all(a.named for a in following[0])
    among = named and AMONG.fullmatch(line.text, group[-1].end, following[0][0].start)
    return following[0] if among and not any(a.named for a in group) else group


def _is_bound(line: Line, end: int, partner: Actor) -> bool:
    """Whether the "with" belongs to a noun such as "relations" right before it, and not to the word of contact."""
    bonds = [h for h in line.scene.hits_in(end, partner.start, "met") if h.id == "bond"]
    if are_people(line, partner):
        return False  # people: "a meeting on the conflict with the presidents of"
    return bool(bonds) and not partner.named and not line.text[bonds[-1].end : partner.start].strip().count(" ")


def is_governed(line: Line, start: int) -> bool:
    """Whether a preposition stands right before a noun phrase, so that it is no subject."""
    before = max(line.start, start - 40)
    if ON_DAY.match(line.text, start) and ON.search(line.text, before, start):
        return False  # "On Monday President A met", "In May Kazakh President A met"
    return bool(GOVERNED.search(line.text, before, start) or OBJECT.search(line.text, before, start))


def is_between(line: Line, group: Sequence[Actor]) -> bool:
    """Whether the group holds all the sides: "between A and B", "of A and B"."""
    before = line.text[max(line.start, group[0].start - 20) : group[0].start]
    return not re.search(r"\b(?:with|to|but|also)\s+(?:both\s+)?$", before, re.IGNORECASE)


def are_people(line: Line, actor: Actor) -> bool:
    """Whether a word for its people stands with a state: "Turkish officials", "the leaders of Ghana"."""
    return any(h.id == "side" for h in line.scene.hits_in(actor.start, actor.end, "met"))


def other_cue(line: Line, start: int, end: int) -> bool:
    """Whether another word of contact stands between, to which the partner would belong."""
    return any(h.id in {"contact", "nominal"} for h in line.scene.hits_in(start, end, "met"))


def _members(line: Line, group: list[Actor]) -> list[Actor]:
    """Those of "the meeting of A and B" who are states or people; the meeting of a body is its plenary."""
    states = [a for a in group if line.scene.entities[a.key].kind != "organization"]
    return [a for a in states if a.named or not OF_NAME.match(line.text, a.end)]


def _with_whom(line: Line, group: list[Actor]) -> list[Actor]:
    """The group behind "with", where one alone stands behind "of": "the meeting of A with his counterpart B"."""
    following = after(line, group[-1].end)[:1] if len(group) == 1 and group[0].named else []
    near = following and ONLY_WITH.fullmatch(line.text, group[-1].end, following[0][0].start)
    return following[0] if near else []


def main_subject(line: Line, cue: int, besides: Sequence[Actor]) -> list[Actor]:
    """The subject of the sentence for a cue in a phrase such as "after talks with X": before it, else behind it."""
    keys = {a.key for a in besides}
    before = subject(line, cue)
    if before and not keys & {a.key for a in before}:
        return before
    if _is_on_occasion(line, cue, besides) and (only := _only_leader(line, cue)) and only.key not in keys:
        return [only]
    end = max((a.end for a in besides), default=cue)
    for group in after(line, end):
        gap = line.text[end : group[0].start]
        told = line.scene.passage_at(cue) == line.scene.passage_at(group[0].start)  # not who only quotes it
        if told and "," in gap and len(group) == 1 and group[0].key in keys:
            return other_leader(line, group[0], {a.side for a in besides})
        if told and "," in gap and not is_governed(line, group[0].start) and not keys & {a.key for a in group}:
            return [] if _only_says(line, cue, group[-1].end) else group
        return []
    return []


def _is_on_occasion(line: Line, cue: int, besides: Sequence[Actor]) -> bool:
    """Whether the subject of the sentence did something at a meeting: "after talks with B", "in a chat with B"."""
    if ON_OCCASION.search(line.text, line.start, cue):
        return True
    within = WITHIN.search(line.text, line.start, cue)
    return bool(within and besides and WITH_THEM.search(line.text, cue, besides[0].start))


def other_leader(line: Line, reference: Actor, sides: set[str | None]) -> list[Actor]:
    """Whom "he" or "the president" means where it cannot mean one of `sides`: the last leader before of another."""
    if not REFERENCE.match(line.text, reference.start):
        return []
    before = line.scene.mentions_in(max(0, line.start - LOOK_BACK), reference.start, "leader")
    other = next((m for m in reversed(before) if line.scene.side_of(m.key) not in sides), None)
    return [replace(reference, key=other.key, side=line.scene.side_of(other.key))] if other else []


def _only_says(line: Line, cue: int, end: int) -> bool:
    """Whether the words behind only name the source: "The North did it at talks with B, A said."."""
    source = SOURCE.match(line.text, end, line.end)
    return source is not None and not PHRASE.match(line.text[line.start : cue])


def _only_leader(line: Line, cue: int) -> Actor | None:
    """The leader with whom the sentence opens, or goes on behind words in marks, if no other stands before the cue."""
    asides = [aside.span() for aside in ASIDE.finditer(line.text, line.start, cue)]
    own = [a for a in line.actors if a.end <= cue and not any(s < a.start < e for s, e in asides)]
    named = {a.key: a for a in reversed(own) if a.named}
    first = next(iter(named.values()), None)
    before = line.text[line.start : first.start].rstrip() if first else ""
    return first if first and len(named) == 1 and (not before or before[-1] in '"”') else None


def _state_before(line: Line) -> list[Actor]:
    """The state or body with which the sentence before opens: "Japan is at odds with Kenya. It held talks with it"."""
    before = line.scene.sentence_at(len(line.text[: line.start].rstrip()) - 1) if line.start else None
    opens = Line.at(line.scene, before.start) if before else None
    if opens is None:
        return []
    whole = (a for a in opens.actors[:1] if not (a.named or a.several or line.text[opens.start : a.start].strip()))
    return [replace(a, start=line.start, end=line.start + len("it")) for a in whole]
