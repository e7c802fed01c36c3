"""Verbs of contact: who stands before them, and whom they reach."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extraction import meetings_owner as whose
from relgraph.extraction import meetings_partners as partners
from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import OWNED, Actor
from relgraph.extraction.events_sides import unnamed
from relgraph.extraction.meetings_contact import ALONE, AUXILIARIES, PASSIVE, Contact, is_headline, is_passive
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.meetings_speaker import me, speaker
from relgraph.extraction.places import country_at
from relgraph.gazetteer.hit import Hit
from relgraph.text.absolute import WEEKDAY

APPEAL = re.compile(rf"\s+(?:to|for)\b|,[^.;:]{{0,140}}?,\s+to\s+(?!{one_of('purpose of a call')}\b)", re.IGNORECASE)
TO_COME = re.compile(rf"\s+to\s+{one_of('asked to do')}\b", re.IGNORECASE)
"""What follows a welcome that only invites."""
WELCOMES = re.compile(r"welcom|greet", re.IGNORECASE)
TO_OFFICE = re.compile(r"(?:\s+for\s+(?:an?\s+)?[\w-]+|\s+\w+)?\s+(?:to|at)\s+$", re.IGNORECASE)
WHERE_HE = re.compile(r"(?:\s+to\s+[^,;.]{2,60})?,\s+where\s+", re.IGNORECASE)
"""Before the one who received whom somebody called in: "was called in, where Minister A protested"."""
HEADED = re.compile(r"\b(?:of|from)\s|['’]s?\s")
"""What tells who came for "both sides": "diplomats from both sides", "the two countries' ministers"."""
VISITOR = re.compile(rf"\s+(?:(?:the\s+)?visiting|(?:his|her|its)\s+(?:[a-z\-]+\s+)?{one_of('guests')})\b", re.I)
ON_VISIT = re.compile(
    rf"\s+[^.;:,\"“]{{3,80}}?\s(?:during|on)\s+(?:an?|his|her|their)\s+(?:[\w\-]+\s+){{0,2}}{one_of('journeys')}\b",
    re.IGNORECASE,
)
WRITTEN = re.compile(
    rf"\b(?:in|by|via|on|through)\s+(?:(?:an?|his|her|its|the)\s+)?(?:[\w\-]+\s+)?{one_of('ways of writing')}\b",
    re.IGNORECASE,
)
FAR = 120
"""Characters behind a verb of telling within which the way is told."""
TIME = re.compile(
    rf"\s+(?:[\w\-]+\s+){{1,4}}{one_of('stretches of time')}\s+"
    rf"(?:(?:(?:in|at|on)\s[^,;.]{{1,40}}\s|{one_of('spent the time')}\s+)?with\b|(?P<together>together)\b)"
)
WHERE = re.compile(
    r"(?:,?\s+(?:today|yesterday|here|on\s+\w+day|(?:at|in)\s+(?:the\s+|his\s+|her\s+)?(?:[A-Z][\w’']+|"
    rf"{one_of('seats of a leader')})(?:\s+(?:[A-Z]\w+|headquarters)){{0,3}})){{0,3}}"
    rf"(?:,?\s+(?:in|at|on))?,?\s+{sides.TITLES}"
)
"""When and where somebody was received, before who it was."""
TO_SAY = re.compile(
    r"(?:\s+(?:on|late|early|this|last)\s[^,.;]{1,30})?"
    rf"\s+to\s+(?:{one_of('purpose of a call')}|{one_of('said on the phone')})\b"
    rf"|\s+(?:on\s+)?(?-i:{WEEKDAY}|yesterday|today)\b(?!\W*[\"“]|\s+(?:an?|the)\b)",
    re.IGNORECASE,
)
"""What follows whom somebody rang: what for, or the day."""
PASSED = re.compile(r"\s+(?:[\w\-“”\"’']+,?\s+){0,9}?(?P<way>from|to|with)\s+(?:both\s+)?")
WAYS = {"pass": "to", "take": "from", "lodge": "with"}
"""What stands, by frame, between what passes from hand to hand and whom it reaches or comes from."""
AUXILIARY_WORDS = 5
"""Words between a subject and its verb, at most: "is thought to have delivered"."""
TO_WHOM = re.compile(r"\s+(?:to|with)\s+")
MET_BY = re.compile(r"(?:\s+(?:at|in|on)\s[^,;.]{1,40})?\s+by\s+$")
HALFWAY = re.compile(r"\s+(?:[\w'’]+\s+){0,3}half-?\s?way\b", re.IGNORECASE)
IN_FINAL = re.compile(
    rf"[^,;.]{{0,60}}?\s(?:in|for)\s+(?:an?|the)\s+(?:[\w\-]+\s+){{0,2}}{one_of('matches')}\b", re.IGNORECASE
)
A_WHILE = re.compile(rf"\s+for\s+(?:[\w\-]+\s+){{1,3}}{one_of('stretches of time')}\b")
"""What shows that somebody who was seen was met."""
AS_WHAT = re.compile(r"\s+as\b", re.IGNORECASE)
"""What somebody is seen as: "saw B as a rival"."""
THERE = re.compile("in the ")
TO_TALK = re.compile(r"\s+(?:in\s+[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?\s+)?(?:for|at|in)\s+(?!\w+ing\b)")
"""What stands between those who joined somebody and the contact for which they did."""
TALK = 25
"""Characters within which the noun of that contact begins."""
POST, HOME = re.compile(r"\s+(?:in|to)\s+(?:the\s+)?"), re.compile(rf"\s+{one_of('called home')}\b")
TO_MINISTRY, OFFICE = re.compile(rf"\bto\s+the\s+(?:\w+\s+){{0,2}}{one_of('ministries')}\s+in\s+$", re.IGNORECASE), 60
HOSTED = re.compile(rf"\b{one_of('done with a summit')} by\s+$", re.IGNORECASE)


def join(line: Line, hit: Hit) -> Contact | None:
    """Verbs of meeting: with object, with "with", or a plural subject alone."""
    right = sides.direct_object(line, hit.end) or sides.partner(line, hit.end) or me(line, hit.end)
    passive = right and PASSIVE.search(line.text, hit.end, right[0].start)
    if passive or HALFWAY.match(line.text, hit.end) or IN_FINAL.match(line.text, hit.end):
        return None
    return _met_by(line, hit) or _joined(line, hit, right)


def _joined(line: Line, hit: Hit, right: list[Actor]) -> Contact | None:
    anchor = (hit.start, hit.end)
    left = speaker(line, hit.start) or sides.subject(line, hit.start, loose=is_headline(line))
    right = sides.other_than(line, right, left)
    if right:
        left = left if any(a.named for a in left) else whose.possessor(line, hit.start) or left
        left = left or sides.main_subject(line, hit.start, right)
        return Contact(left, right, anchor) if left else None
    if whom := partners.relative_partner(line, left):
        return Contact(whom, left, anchor)
    if is_passive(line, hit):
        return None  # "the standards are met"
    if met := partners.antecedent_of_whom(line, left):
        return Contact(left, met, anchor)
    return (
        Contact(partners.both_who(line, hit.start) or left, [], anchor)
        if ALONE.match(line.text, hit.end, line.end)
        else None
    )


def _met_by(line: Line, hit: Hit) -> Contact | None:
    """A guest who is met on arrival: "A was met at the airport by Minister B"."""
    hosts = sides.behind(line, hit.end, MET_BY) if is_passive(line, hit) else []
    guests = sides.subject(line, hit.start) if hosts else []
    named = all(a.named for a in hosts) and any(a.named for a in guests)
    return Contact(hosts, guests, (hit.start, hit.end), "left") if named else None


def with_(line: Line, hit: Hit) -> Contact | None:
    """Verbs whose partner follows "with" or "to": "spoke with", "sat down with", "talked to"."""
    anchor = (hit.start, hit.end)
    right = sides.partner(line, hit.end, to=True)
    left = speaker(line, hit.start) or sides.subject(line, hit.start, loose=is_headline(line))
    if right and left:
        return Contact(left, right, anchor)
    if hit.row["type"] == "negotiation" and len({a.side for a in left if not a.named}) > 1 and not right:
        return Contact(left, [], anchor, met=False)
    far = left and not left[-1].named and not sides.is_adjacent(line, left[-1], hit.start)
    if len(left) < 2 or far or not ALONE.match(line.text, hit.end, line.end):
        return None
    borrowed = all(a.several and not HEADED.search(line.text, a.start, a.end) for a in left)
    return Contact(left, [], anchor, firm=not borrowed or hit.row["mode"] == "phone")


def view(line: Line, hit: Hit) -> Contact | None:
    """Two who discuss something: "A and B exchanged views", "discussed it with B", "was discussed by A and B"."""
    by = sides.behind(line, hit.end, PASSIVE) if is_passive(line, hit) else []
    if len({a.side for a in by if a.named}) > 1:
        return Contact(by, [], (hit.start, hit.end), firm=False)
    left = speaker(line, hit.start) or sides.subject(line, hit.start, loose=is_headline(line))
    right = sides.partner(line, hit.end)
    if not left or (not right and len({a.side for a in left}) < 2):
        return None
    return Contact(left, right, (hit.start, hit.end), firm=bool(right))


def is_to_visitor(text: str, end: int) -> bool:
    """Whether what is told is told on a visit: "told visiting Minister B", "told Minister B during a visit"."""
    return VISITOR.match(text, end) is not None or ON_VISIT.match(text, end) is not None


def guest(line: Line, hit: Hit) -> Contact | None:
    """The subject told something to a visitor, or to the host of the visit."""
    right = [a for a in sides.direct_object(line, hit.end) if _is_somebody(line, a)]
    left = sides.subject(line, hit.start, loose=is_headline(line)) if right else []
    near = left and (left[-1].named or sides.is_adjacent(line, left[-1], hit.start))
    return Contact(left, right, (hit.start, hit.end), "left") if near and is_to_visitor(line.text, hit.end) else None


def told(line: Line, hit: Hit) -> Contact | None:
    """The subject, somebody with a name, told another of another side something, or was told; else as `guest`.

    What somebody is told in writing, or in a speech, is no contact.
    """
    if WRITTEN.search(line.text, max(line.start, hit.start - FAR), min(line.end, hit.end + FAR)):
        return None
    by = sides.behind(line, hit.end, PASSIVE) if is_passive(line, hit) else []
    right = by or sides.direct_object(line, hit.end) or me(line, hit.end)
    left = (speaker(line, hit.start) or sides.subject(line, hit.start)) if right else []
    foreign = left and _are_foreign(left, right)
    return Contact(left, right, (hit.start, hit.end), "left") if foreign else guest(line, hit)


def raised(line: Line, hit: Hit) -> Contact | None:
    """The subject raised something with somebody; told an object by video link or on a visit."""
    media = any(h.id == "medium" for h in line.scene.hits_in(hit.end, line.end, "met"))
    shown = media or is_to_visitor(line.text, hit.end)
    with_whom = sides.partner(line, hit.end)
    right = [a for a in with_whom if a.named or shown] or (sides.direct_object(line, hit.end) if shown else [])
    left = (speaker(line, hit.start) or sides.subject(line, hit.start)) if right else []
    return Contact(left, right, (hit.start, hit.end)) if left else None


def medium(line: Line, hit: Hit) -> Contact | None:
    """Who turned to whom by phone or video, whatever the verb: "A complained by telephone to B"."""
    right = sides.behind(line, hit.end, TO_WHOM)
    told = not right or sides.other_cue(line, max(line.start, hit.start - AUXILIARIES), hit.start)
    left = [] if told else sides.subject(line, hit.start)
    return Contact(left, right, (hit.start, hit.end)) if left else None


def passed(line: Line, hit: Hit) -> Contact | None:
    """Who gave something to somebody of another side, or got it from him, both with a name; no letter."""
    if is_passive(line, hit):
        return _passed_by(line, hit)
    right = next(iter(sides.after(line, hit.end)), [])
    way = PASSED.fullmatch(line.text, hit.end, right[0].start) if right else None
    if way is None or way["way"] != WAYS[hit.row["frame"]]:
        return None
    if WRITTEN.search(line.text, max(line.start, hit.start - FAR), min(line.end, hit.end + FAR)):
        return None
    left = sides.subject(line, hit.start)
    near_by = left and len(line.text[left[-1].end : hit.start].split()) <= AUXILIARY_WORDS
    return Contact(left, right, (hit.start, hit.end)) if near_by and _are_foreign(left, right) else None


def _passed_by(line: Line, hit: Hit) -> Contact | None:
    """Who gave and who got what stands before the verb: "the note was delivered by A to B"."""
    givers = sides.behind(line, hit.end, PASSIVE)
    getters = sides.behind(line, givers[-1].end, TO_WHOM) if givers else []
    return Contact(givers, getters, (hit.start, hit.end)) if getters and _are_foreign(givers, getters) else None


def dialled(line: Line, hit: Hit) -> Contact | None:
    """Who called somebody with a name to say something to him: "called B to thank him"."""
    right = sides.direct_object(line, hit.end)
    if not right or not all(a.named for a in right) or not TO_SAY.match(line.text, right[-1].end):
        return None
    left = sides.subject(line, hit.start)
    return Contact(left, right, (hit.start, hit.end)) if left else None


def _are_foreign(left: list[Actor], right: list[Actor]) -> bool:
    """Whether all have a name, and whom it reaches stands for another side."""
    named = all(a.named for a in left) and all(a.named and not a.several for a in right)
    return named and right[-1].side not in {None, *(a.side for a in left)}


def spent(line: Line, hit: Hit) -> Contact | None:
    """The subject spent some time with somebody: "spent two hours with President B", "they spent an hour together"."""
    time = TIME.match(line.text, hit.end, line.end)
    together = time is not None and time["together"] is not None
    right = sides.direct_object(line, time.end()) if time and not together else []
    left = sides.subject(line, hit.start) if right or together else []
    return Contact(left, right, (hit.start, hit.end)) if any(a.named for a in (right or left)) else None


def joint(line: Line, hit: Hit) -> Contact | None:
    """Two leaders of different sides who agree or stress something together, as subject or after "by"."""
    near = sides.after(line, hit.end)[:1]
    passive = near and is_passive(line, hit) and PASSIVE.search(line.text, hit.end, near[0][0].start)
    who = near[0] if passive else sides.subject(line, hit.start)
    leaders = [a for a in who if a.named]
    if len({a.side for a in leaders} - {None}) < 2:
        return None
    return Contact(leaders, [], (hit.start, hit.end), firm=False)


def gather(line: Line, hit: Hit) -> Contact | None:
    """What brings several together: "Hosted by A, the round brought together B and C"."""
    guests = sides.direct_object(line, hit.end)
    hosts = next(
        (
            g
            for g in sides.after(line, line.start)
            if HOSTED.search(line.text, max(line.start, g[0].start - 60), g[0].start)
        ),
        [],
    )
    hosts = hosts or [a for a in sides.subject(line, hit.start) if a.named]
    if not guests and len(hosts) > 1 and ALONE.match(line.text, hit.end, line.end):
        return Contact(hosts, [], (hit.start, hit.end))
    return Contact(hosts, guests, (hit.start, hit.end), "left") if len(guests) + len(hosts) > 1 else None


def host(line: Line, hit: Hit) -> Contact | None:
    """The subject received the object; in the passive the other way round."""
    anchor = (hit.start, hit.end)
    if is_passive(line, hit) and (hosts := sides.behind(line, hit.end, PASSIVE)):
        guests = sides.subject(line, hit.start)
        return Contact(hosts, guests, anchor, "left") if guests else None
    guests = sides.direct_object(line, hit.end) or sides.behind(line, hit.end, WHERE)
    guests = guests or me(line, hit.end)
    hosts = speaker(line, hit.start) or sides.subject(line, hit.start, loose=is_headline(line))
    guests = sides.other_than(line, guests, hosts) or partners.antecedent_of_whom(line, hosts)
    if not guests or not hosts or not _came(line, hit, guests) or TO_COME.match(line.text, guests[-1].end):
        return None
    return Contact(hosts, guests, anchor, "left")


def _came(line: Line, hit: Hit, guests: list[Actor]) -> bool:
    """Whether guests are people: with a name, or those of a state where they are no deed that is welcomed."""
    if any(a.named for a in guests):
        return True
    welcomed = WELCOMES.match(line.text, hit.start)
    return not welcomed and all(_is_somebody(line, a) for a in guests) and not OWNED.match(line.text, guests[-1].end)


def ring(line: Line, hit: Hit) -> Contact | None:
    """The subject rang the object."""
    right = sides.direct_object(line, hit.end) or sides.partner(line, hit.end, to=True)
    left = speaker(line, hit.start) or sides.subject(line, hit.start, loose=is_headline(line))
    return Contact(left, right, (hit.start, hit.end)) if left and right else None


def flank(line: Line, hit: Hit) -> Contact | None:
    """Who stood beside whom, of another side: one's own ministers are retinue."""
    right = sides.direct_object(line, hit.end)
    right = right if all(a.named for a in right) or not THERE.match(line.text, hit.start) else []
    left = sides.subject(line, hit.start) or sides.main_subject(line, hit.start, right)
    foreign = [a for a in right if a.side not in {b.side for b in left}]
    return Contact(left, foreign, (hit.start, hit.end)) if left and foreign else None


def joined(line: Line, hit: Hit) -> Contact | None:
    """Those who came together for a contact: "A was joined by B and C for trilateral talks", "A joined B for talks"."""
    right = [a for a in sides.direct_object(line, hit.end) if a.named or sides.are_people(line, a)]
    for_what = TO_TALK.match(line.text, right[-1].end) if right else None
    talk = line.scene.hits_in(for_what.end() - 1, for_what.end() + TALK, "met") if for_what else []
    left = sides.subject(line, hit.start) if talk and talk[0].id == "nominal" else []
    return Contact([*left, *right], [], (hit.start, hit.end)) if left else None


def summon(line: Line, hit: Hit) -> Contact | None:
    """Who summoned the envoy of whom; in the passive the envoy stands before the verb."""
    subject = sides.subject(line, hit.start)
    if is_passive(line, hit):
        ways = (sides.behind(line, hit.end, way) for way in (PASSIVE, TO_OFFICE, WHERE_HE))
        envoys, hosts = subject, next((found for found in ways if found), []) or _post(line, subject, hit)
    else:
        envoys = sides.direct_object(line, hit.end) or partners.antecedent_of_whom(line, subject)
        hosts = subject
    called = [a for a in envoys if _is_envoy(line, a)]
    return Contact(hosts, called, (hit.start, hit.end), "left") if hosts and called else None


def _post(line: Line, envoys: Sequence[Actor], hit: Hit) -> list[Actor]:
    """The state at which an envoy has his post: "the ambassador in Canberra was", "summoned to the ministry in"."""
    if not envoys or HOME.match(line.text, hit.end):
        return []
    near = line.scene.hits_in(envoys[-1].start, min(line.end, hit.end + OFFICE), "country", "capital")
    words = [h for h in line.scene.hits_in(envoys[-1].start, hit.start, "event") if h.id == "envoy"][:1]
    at_post = (
        h
        for h in near
        if TO_MINISTRY.search(line.text, hit.end, h.start)
        or any(POST.fullmatch(line.text, w.end, h.start) for w in words)
    )
    return unnamed(hit, [key for h in at_post if (key := country_at(line.scene, h))][:1])


def _is_envoy(line: Line, actor: Actor) -> bool:
    """Whether the words of an actor name an ambassador, envoy or diplomat."""
    return any(h.id == "envoy" for h in line.scene.hits_in(actor.start, actor.end, "event"))


def see(line: Line, hit: Hit) -> Contact | None:
    """Who went to see whom: "visited President A", "saw the prime minister of B"."""
    seen = sides.direct_object(line, hit.end)
    if not seen or not all(_is_somebody(line, a) for a in seen):
        return None
    end = seen[-1].end
    if not A_WHILE.match(line.text, end):
        appeal = APPEAL.match(line.text, end, line.end) or AS_WHAT.match(line.text, end)
        sight = line.text[hit.start : hit.end].lower().startswith("see") and not ALONE.match(line.text, end, line.end)
        if appeal or sight:
            return None  # "called on Minister B to go", "wants to see Minister B gone"
    subject = speaker(line, hit.start) or sides.subject(line, hit.start, loose=is_headline(line))
    return Contact(subject, seen, (hit.start, hit.end), "right") if subject else None


def _is_somebody(line: Line, actor: Actor) -> bool:
    """Whether an actor is a person or official, and no mere country."""
    return actor.named or sides.are_people(line, actor)
