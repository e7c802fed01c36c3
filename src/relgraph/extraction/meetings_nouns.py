"""Nouns of contact: "held talks with B", "the meeting between A and B", "A's call with B", "A-B negotiations"."""

from __future__ import annotations

import re
from dataclasses import replace

from relgraph.extraction import meetings_owner as whose
from relgraph.extraction import meetings_partners as partners
from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of, words
from relgraph.extraction.clauses import Actor, clause, groups, kind_of_key, opening
from relgraph.extraction.meetings_contact import Contact, is_headline
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.meetings_sides import BETWEEN
from relgraph.extraction.meetings_speaker import speaker
from relgraph.extraction.scene import Scene, once
from relgraph.gazetteer.hit import Hit

SESSION = re.compile(r"(?:session|round)s?\b", re.IGNORECASE)
CO_CHAIRS = re.compile(r"co-?\s?chair", re.IGNORECASE)
JOINT = re.compile(r"joint\b", re.IGNORECASE)
PLENARY = words("takes part in")
TO_OPEN = re.compile(rf"\b{one_of('ready to open talks')}\b[^.;]{{0,80}}\bto\s+$", re.IGNORECASE)
DURING = re.compile(
    rf"\b(?:in|during|at|after|following|{one_of('comes out of a meeting')} (?:from|of)"
    r"|on the (?:sidelines|margins) of)\s+(?:an?|the|their|his|her|its|bilateral)?\s*"
    r"(?:(?!for\b|to\b|with\b)[\w\-’']+\s+){0,4}$",
    re.IGNORECASE,
)
ATTENDED = re.compile(r",?\s+(?:(?:which|that)\s+)?(?:was|is|were|will be)?\s*attended by\b", re.IGNORECASE)
"""What shows that a meeting of a body is its plenary."""
FORWARD = re.compile(
    r"\W*(?:\w+ing\s+(?:[\w\-]+\s+){1,3})?(?:in|during|at|after|following|before|ahead of|prior to)\s+"
    r"(?:his|her|their)\s+(?:[\w\-]+\s+){0,3}$",
    re.IGNORECASE,
)
NO_CALL = re.compile(
    rf"\s+(?:for|on|upon|to (?!the|{one_of('titles behind a call to')})"
    r"|from|out|off|in|into|it|him|her|them|itself|himself)\b",
    re.IGNORECASE,
)
GIVES = re.compile(r"(?:host|h[eo]ld)", re.IGNORECASE)
FOR_WHOM = re.compile(rf"[^,;.]{{0,60}}?\s(?:for|in honou?r of)\s+{sides.TITLES}", re.IGNORECASE)
REMARKS = re.compile(r"\W*remarks by\b", re.IGNORECASE)
BEFORE = re.compile(
    r"\b(?:before|after|at|in|during)[\W_]+(?:(?:an?|their)[\W_]+)?(?:[a-z\-]+[\W_]+){0,2}$", re.IGNORECASE
)
AUXILIARY = re.compile(r"\s+been\s+(?:\w+ed|no|any)\b", re.IGNORECASE)
HAVE = re.compile(r"ha(?:d|s|ve|ving)", re.IGNORECASE)
PARTICIPLE = re.compile(r"\s+(?:\w+ly\s+|also\s+|already\s+|neither\s+|never\s+)?\w+ed\s+(?!with\b)", re.IGNORECASE)
"""What makes "have" a mere helper: "have maintained close contacts"."""
CALL = re.compile(r"\bcalls?$", re.IGNORECASE)
STANDING = re.compile(rf"(?:\s+\([A-Z\d+]+\))?\s+(?:is|are|{one_of('is a standing body')})\s+(?:an?|the|for|as)\b")
"""What tells of talks as an institution: "the A-B Human Rights Dialogue is a mechanism"."""
AT_A_HALT = re.compile(rf"\s+(?:have|has|had)\s+(?:long\s+)?been\s+{one_of('talks are at a halt')}\b", re.IGNORECASE)
HELD = re.compile(
    rf"\s+(?:(?:is|was|are|were|has been|had been|will be)\s+(?:also\s+|then\s+)?{one_of('held or dropped')}"
    rf"|{one_of('takes place')})\b",
    re.IGNORECASE,
)
AS_VERB = re.compile(
    r"\b(?:after|before|since|when|while|upon|by|of|on|also|and|from|for|without|despite"
    rf"|{one_of('avoids or denies a meeting')})\s+$|,\s+$",
    re.IGNORECASE,
)
TAKES_CALL = re.compile(
    rf"\b{one_of('takes a call')}\s+(?:(?:today|yesterday|on\s+\w+day)\s+)?"
    r"(?:an?|the|another)\s+(?:[\w\-\"“”]+\s+){0,2}$",
    re.IGNORECASE,
)
FROM = re.compile(r"[^,;.]{0,40}?\bfrom\s+$", re.IGNORECASE)
IN_TOUCH = re.compile(r"\bin\s+$")
CONTACTS = re.compile(r"contacts?\b", re.IGNORECASE)
"""What two have only where a verb says so: "had no contact with"."""
WITH = re.compile(r"\bwith\s+$")
LOOSE = re.compile(r"[;:.]|,\s|\b(?:to|after|before|during|following|at|by|about|from|against)\b", re.IGNORECASE)
AFTER = 60
THERE = re.compile(
    r"\bthere\s+(?:was|is|were|are|will be|would be|had been|has been)\s+(?:[\w\-]+\s+){0,4}$", re.IGNORECASE
)
NOT_ONLY = re.compile(r"\s+not\s+only\b")
"""What shows that each of those behind it is the partner of somebody else: "talks not only with A but also with B"."""
INCLUDES = re.compile(
    rf"\b{one_of('journeys')}\b[^.;]{{0,70}}?\binclud(?:es?|ed|ing)\b"
    r"[^.;]{0,60}$"
)
AT_IT = re.compile(r"\s+(?:at|during|in)\s+(?:an?|the|their)\s+(?:[\w\-’']+\s+){0,5}")
PAIR = 2
OPENS = re.compile(one_of("talks open"), re.IGNORECASE)


def noun(line: Line, hit: Hit) -> Contact | None:
    """The contact that a noun names: by its partners, its two states, its verb, its owner or its sentence."""
    held = light_before(line, hit)
    if CONTACTS.match(line.text, hit.start) and (held is None or IN_TOUCH.search(line.text, held.end, hit.start)):
        return None
    ways = (_taken, _gerund, _included, _noun)
    return next((contact for way in ways if (contact := way(line, hit))), None)


def _noun(line: Line, hit: Hit) -> Contact | None:
    light = light_before(line, hit)
    if both := partners.compound(line, hit):
        return _between_two(line, both, light or hit)
    right = sides.partner(line, hit.end, noun=True, of=hit.row["frame"] != "talks", to=hit.row["frame"] == "call")
    left = _left(line, hit, light, right)
    right = right or (partners.relative_partner(line, left) or _feted(line, hit, light) if light else [])
    if light and len(left) > 1 and _only_opens(line, hit, light):
        return Contact(_states(left), [], place(light), met=False)
    if not right and not light and (speakers := heard_before(line, hit)):
        return Contact(speakers, [], place(hit))
    if light and _is_plenary(line, light) and not (right and any(a.named for a in (*left, *right))):
        return None
    if right or left:
        return _with_partner(line, hit, light, (left, right))
    during = hit.row["type"] != "negotiation" and DURING.search(line.text, max(line.start, hit.start - 120), hit.start)
    return (_told(line, hit) if during else None) or _theirs(line, hit)


def _theirs(line: Line, hit: Hit) -> Contact | None:
    """The two leaders whose meeting it is: "Their meeting in Vienna was tense"."""
    both = whose.theirs(line, hit.start)
    return Contact(both, [], place(hit), firm=False) if len(both) == PAIR and all(a.named for a in both) else None


def _feted(line: Line, hit: Hit, light: Hit) -> list[Actor]:
    """For whom a meal or reception was given: "A hosted a working dinner at the guest house for B"."""
    guests = sides.behind(line, hit.end, FOR_WHOM) if GIVES.match(line.text, light.start) else []
    return [a for a in guests[:1] if a.named]


def _gerund(line: Line, hit: Hit) -> Contact | None:
    """The noun's form as a verb: "after meeting President A, B said", "with A meeting B"."""
    opens = line.text[hit.start : hit.end] == "Meeting" and hit.start == line.start
    verb = opens or line.text[hit.start : hit.end] == "meeting"
    right = (sides.direct_object(line, hit.end) or sides.partner(line, hit.end)) if verb else []
    if not right or not (right[0].named or sides.are_people(line, right[0])):
        return None
    near = [a for a in line.actors if a.named and a.end == hit.start - 1]
    if near and WITH.search(line.text, max(line.start, near[0].start - 8), near[0].start):
        return Contact(near[:1], right, place(hit))
    if not opens and not AS_VERB.search(line.text, max(line.start, hit.start - 20), hit.start):
        return None
    left = sides.main_subject(line, hit.start, right)
    return Contact(left, right, place(hit)) if left else None


def _included(line: Line, hit: Hit) -> Contact | None:
    """What a journey brings with it: "A's visit includes talks with B"."""
    told = line.text.find("includ", line.start, hit.start) >= 0
    verb = INCLUDES.search(line.text, line.start, hit.start) if told else None
    right = sides.partner(line, hit.end, noun=True) if verb else []
    if verb is None or not right or not any(a.named for a in right):
        return None
    named = [a for a in line.actors if a.named and a.end <= hit.start and a.side not in {b.side for b in right}]
    left = whose.possessor(line, hit.start) or named[:1]
    return Contact(left, right, place(hit)) if left else None


def press(line: Line, hit: Hit) -> Contact | None:
    """Who faced the press together: "at a news conference with President B, A said"."""
    if speakers := heard_before(line, hit):
        return Contact(speakers, [], place(hit))
    right = sides.partner(line, hit.end)
    officials = right and sides.are_people(line, right[0])
    right = right if officials else [a for a in right if a.named]
    left = sides.main_subject(line, hit.start, right)
    if not right and (not JOINT.match(line.text, hit.start) or len({a.side for a in left if a.named}) < 2):
        return None
    return Contact(left, right, place(hit)) if any(a.named for a in left) else None


def place(hit: Hit) -> tuple[int, int]:
    """Where a cue stands: what bears the tense of a contact that no verb carries."""
    return hit.start, hit.end


def _left(line: Line, hit: Hit, light: Hit | None, right: list[Actor]) -> list[Actor]:
    """Those who hold the talks: the subject of the verb that carries the noun, or its owner."""
    told = speaker(line, light.start) if light else []
    found = told or (sides.subject(line, light.start, loose=is_headline(line)) if light else _holder(line, hit, right))
    return [a for a in found if a.key not in {b.key for b in right}]


def forum(line: Line, hit: Hit) -> Contact | None:
    """What two states hold under both their names: "the fifth Indonesia-Australia Ministerial Forum"."""
    both = partners.compound(line, hit)
    return _between_two(line, both, light_before(line, hit) or hit) if both else None


def session(line: Line, hit: Hit) -> Contact | None:
    """A round or session that a verb carries, or that is one with somebody: "A and B co-chaired the third session"."""
    light = light_before(line, hit)
    if not SESSION.match(line.text, hit.start):
        return noun(line, hit) if light and CO_CHAIRS.match(line.text, light.start) else None
    return noun(line, hit) if light or any(a.named for a in sides.partner(line, hit.end, noun=True)) else None


def heard_before(line: Line, hit: Hit) -> list[Actor]:
    """The speakers of a headline: "Remarks by President A and Prime Minister B Before Bilateral Meeting"."""
    if not REMARKS.match(line.text, line.start) or not BEFORE.search(line.text, line.start, hit.start):
        return []
    named = [a for a in line.actors if a.named and a.end <= hit.start]
    return named if len({a.side for a in named} - {None}) > 1 else []


def _between_two(line: Line, both: list[Actor], cue: Hit) -> Contact | None:
    """ "EU-Iran talks": no contact where they are mere background, in a phrase without a date."""
    background = sides.is_governed(line, opening(line.text, both[0].start))
    told = line.scene.dates_in(line.start, line.end) or any(
        h.id == "light" for h in line.scene.hits_in(cue.end, cue.end + AFTER, "met")
    )
    idle = (background or STANDING.match(line.text, cue.end)) and cue.id != "light" and not told
    return None if idle or AT_A_HALT.match(line.text, cue.end) else Contact([], both, place(cue))


def _with_partner(line: Line, hit: Hit, light: Hit | None, found: tuple[list[Actor], list[Actor]]) -> Contact | None:
    left, right = found
    if any(kind_of_key(a.key) == "org" for a in left) and ATTENDED.match(line.text, hit.end):
        return None
    if right and BETWEEN.search(line.text, hit.end, right[0].start):  # "A was angry at a meeting between B and C"
        return Contact([], right, place(light or hit), firm=_is_firm(light, right)) if len(right) > 1 else None
    if not right:
        theirs = len(left) > 1 and all(a.several for a in left)  # "the two leaders' conversation on March 18"
        return Contact(left, [], place(light or hit), firm=light is not None) if light or theirs else None
    there = THERE.search(line.text, max(line.start, hit.start - 60), hit.start)
    whole = len({a.side for a in right}) > 1 and (sides.is_between(line, right) or bool(there and not left))
    whole = whole and not NOT_ONLY.match(line.text, hit.end)
    if not left and not whole:
        left = sides.main_subject(line, hit.start, right) or _in_focus(line, hit, right)
        if not left or line.scene.passage_at(hit.start) != line.scene.passage_at(left[0].start):
            return None
    return Contact(left, right, place(light or hit), firm=_is_firm(light, right))


def _is_firm(light: Hit | None, right: list[Actor]) -> bool:
    return bool(light) or not all(a.several for a in right)


def _in_focus(line: Line, hit: Hit, right: list[Actor]) -> list[Actor]:
    """The one who acts in the sentence before: "A will visit Haifa. A meeting with B was scheduled for Monday"."""
    before = line.scene.sentence_at(len(line.text[: line.start].rstrip()) - 1) if line.start else None
    if before is None or line.text[line.start : hit.start].count(" ") > 1 or not HELD.match(line.text, right[-1].end):
        return []
    leaders = line.scene.mentions_in(before.start, before.end, "leader")
    other = next((m for m in leaders if m.key != leaders[0].key), None)
    met = other and any(h.id == "contact" for h in line.scene.hits_in(leaders[0].end, other.start, "met"))
    if not leaders or leaders[0].key in {a.key for a in right} or (other and not met):
        return []
    key, side = leaders[0].key, line.scene.side_of(leaders[0].key)
    return [Actor(line.start, hit.end, key, side, named=True)]


def _only_opens(line: Line, hit: Hit, light: Hit) -> bool:
    """Whether they agree to open talks that are not held yet."""
    opens = hit.row["frame"] == "talks" and OPENS.match(line.text, light.start)
    return bool(opens and TO_OPEN.search(line.text, max(line.start, light.start - 120), light.start))


def takes_up(line: Line, hit: Hit) -> bool:
    """Whether talks are only begun or taken up again: "the two sides will launch new talks"."""
    light = light_before(line, hit) if hit.row["frame"] == "talks" else None
    return light is not None and OPENS.match(line.text, light.start) is not None


def _is_plenary(line: Line, light: Hit) -> bool:
    return line.text[light.start : light.end].lower() in PLENARY


def _holder(line: Line, hit: Hit, right: list[Actor]) -> list[Actor]:
    """Whose meeting it is: "A's meeting with B", "talks she held with B"; A too in "in his meeting with B, A said"."""
    held = next((h for h in line.scene.hits_in(hit.end, hit.end + 40, "met") if h.id == "light"), None)
    near = sides.after(line, hit.end)[:1]
    if held and near and near[0][-1].end <= held.start and not line.text[hit.end : near[0][0].start].strip():
        return near[0]
    if right and FORWARD.match(line.text[line.start : hit.start]):
        return sides.main_subject(line, hit.start, right) or whose.owner(line, hit.start)
    return whose.owner(line, hit.start)


def _states(people: list[Actor]) -> list[Actor]:
    """The sides of people, as states."""
    return [replace(a, key=a.side, named=False) for a in people if a.side]


def _envoys(line: Line, hit: Hit) -> Contact | None:
    """The officials of two states who are subject: "US and Iranian negotiators failed to agree after talks"."""
    first = next(iter(groups(line.scene, [a for a in line.actors if a.end <= hit.start])), [])
    several = {a.side for a in first if not (a.named or a.several)}
    plain = len(several) > 1 and not sides.is_governed(line, first[0].start)
    return Contact([], first, place(hit)) if plain else None


def _told(line: Line, hit: Hit) -> Contact | None:
    """The leaders of a sentence that says what passed at a meeting: "A told B in a call", "A and B agreed at talks"."""
    span = clause(line.scene, hit.start, hit.end)
    people = {a.key: a for a in line.actors if a.named and a.end <= hit.start}
    both = list(people.values())
    if not both:
        return _envoys(line, hit)
    last = groups(line.scene, [a for a in line.actors if a.end <= hit.start])[-1:]
    if (
        last
        and len({a.side for a in last[0] if a.named} - {None}) > 1
        and AT_IT.fullmatch(line.text, last[0][-1].end, hit.start)
    ):
        return Contact(last[0], [], (hit.start, hit.end), firm=False)
    if len(both) != 2 or len({a.side for a in both} - {None}) != 2 or both[-1].end < span.start - 90:
        return None
    return Contact(both[:1], both[1:], (hit.start, hit.end), firm=False)


def light_before(line: Line, hit: Hit) -> Hit | None:
    """The verb that carries the noun: "held" of "held fruitful talks"."""
    return _light_before(line.scene, line, hit.start)


@once
def _light_before(scene: Scene, line: Line, noun: int) -> Hit | None:
    for verb in reversed(scene.hits_in(max(line.start, noun - 90), noun, "met")):
        if verb.id == "light" and not line.text[verb.start : verb.end].isupper():  # the treaty called START
            gap = line.text[verb.end : noun]
            other = AUXILIARY.match(gap) or (HAVE.fullmatch(line.text, verb.start, verb.end) and PARTICIPLE.match(gap))
            return verb if len(gap.split()) <= 8 and not LOOSE.search(gap) and not other else None
        if verb.id == "contact":
            return None
    return None


def call(line: Line, hit: Hit) -> Contact | None:
    """A call, where it is no call for or on somebody; "a call from B" where it is taken, and from people."""
    if is_call(line, hit):
        return noun(line, hit)
    taken = _taken(line, hit)
    return taken if taken and all(a.named for a in taken.right) else None


def _taken(line: Line, hit: Hit) -> Contact | None:
    """ "A received a phone call from B", "a courtesy call from B"."""
    if not CALL.search(line.text, hit.start, hit.end):
        return None
    verb = TAKES_CALL.search(line.text, max(line.start, hit.start - 60), hit.start)
    caller = sides.behind(line, hit.end, FROM) if verb else []
    left = sides.subject(line, verb.start()) if verb and caller else []
    return Contact(left, caller, place(hit)) if left else None


def is_call(line: Line, hit: Hit) -> bool:
    """Whether the noun means a conversation: "phone call" always, "call" not before "for" or "on"."""
    return hit.end - hit.start > len("calls") or not NO_CALL.match(line.text, hit.end)
