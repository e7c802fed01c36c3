"""Summits and plenary meetings: who of the story attended, and the country that was host. They make no pairs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import Actor, clause, groups, kind_of_key
from relgraph.extraction.events_act import Act, Part
from relgraph.extraction.events_attacks import lead_end
from relgraph.extraction.events_sides import HEADS, is_body
from relgraph.extraction.events_when import PAST_TENSE, WEEKDAY, ahead, by_day, over, when_of
from relgraph.extraction.meetings_contact import is_headline
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.meetings_nouns import light_before
from relgraph.extraction.meetings_sides import is_governed
from relgraph.extraction.places import lands, place_in
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import UNREAL, reading
from relgraph.gazetteer.hit import Hit
from relgraph.model import Mention, Span, When

ATTENDED = re.compile(
    rf"\b(?:{one_of('comes to a summit or misses it', 'takes part in')}"
    rf"|{one_of('speaks beside a summit')}(?:\s+[\w\-]+){{0,3}}\s{one_of('beside a summit')})"
    rf"\s+(?:the\s+|an?\s+|this\s+|that\s+|its\s+|their\s+)?(?:(?!that\b)[\w\-–.’']+\s+(?:\([^)]{{1,40}}\)\s+)?){{0,7}}$",
    re.IGNORECASE,
)
LEFT_FOR = re.compile(
    rf"\b{one_of('leaves for a summit')}"
    r"\s(?:here\s|home\s)?(?:\w+day\s)?(?:for|to)\s[^,;]{0,70}$",
    re.IGNORECASE,
)
HOSTED = re.compile(rf"\s+(?:that|which)\s+[\w\s]{{1,40}}\b{one_of('done with a summit')}\b", re.IGNORECASE)
OF_OTHERS = re.compile(r"\w[^,]*\s(?:who|whose|whom)\s*$", re.IGNORECASE)
WITH_THEM = re.compile(rf"\b{one_of('joined by guests')} by\b", re.IGNORECASE)
IT_WAS = re.compile(
    rf"\W*(?:it|the (?:summit|meeting)) (?:was|is|will be) (?:also )?{one_of('joined by guests')} by\b", re.IGNORECASE
)
OF_BODY = re.compile(r"(?:['’]s?)?\s+(?:\([^)]{1,12}\)\s+)?(?:[\w\-]+['’]?\s+){0,3}")
BY_BODY = re.compile(r"(?:\s+(?:on\s+)?\w+day)?\s+of\s+(?:the\s+)?")
OF_TWO = re.compile(r"s?\s+(?:with|between)\s+(?!(?:the\s+)?leaders\b)")
SPACE = re.compile(r"\s*")
MOST_BODIES, NEAR, REACH = 2, 60, 120
NOT_MET = frozenset({"denied", "cancelled"})
FORUM = "forum"
"""Frame of plenary meetings that count where a leader is said to be there."""
AHEAD = re.compile(
    rf"\b(?:prior to|ahead of|on the eve of|{one_of('leaves for a summit')}\s(?:here\s|home\s)?for)\s[^,;]{{0,90}}$",
    re.IGNORECASE,
)
"""What stands before a summit that is still to come: "left here for the meeting of the leaders"."""
TO_BE = re.compile(rf"\b(?:to be|will be|is due to be) {one_of('done with a summit')}\b", re.IGNORECASE)
SIDELINES = re.compile(rf"\b{one_of('beside a summit')}\s[^,;.]*$", re.IGNORECASE)
"""What stands before a summit beside which two meet, who attend it."""
WILL = re.compile(
    rf"(?:(?!\b(?:that|said|was|were|{PAST_TENSE.pattern})\b)[^,;.]){{0,60}}?\b{one_of('summit will')}\b", re.IGNORECASE
)
"""What follows a summit that is the subject of a plan: "the summit on Friday will bring together"."""
SUBJECT = re.compile(r"\W*(?:(?!(?:at|after|since|from|during|to|in)\b)[\w\-’'&]+\s+){0,6}", re.IGNORECASE)
HELD = re.compile(rf"[^,;.]{{0,80}}?(?<!be )\b(?:{one_of('was held')}|(?:that|which) took place)\b", re.IGNORECASE)
WAS_AT = re.compile(
    rf"\b(?:{PAST_TENSE.pattern}|(?:was|were|been)\s+\w+)\b[^,;.]{{0,60}}?\b(?:at|during)\s+(?:[\w\-–’']+\s+){{0,7}}$",
    re.IGNORECASE,
)
"""What stands before a summit at which something was done: "the pledge was made at the summit"."""
NEXT = re.compile(rf"\bnext\s+{one_of('times to come')}\b", re.IGNORECASE)
PRESENT = re.compile(rf"\b{one_of('leaders do at summits')}\b[^,;.]*$")
OPENS = re.compile(rf"\W*(?:at|during|{one_of('at a summit')})\s[^,;.]*", re.IGNORECASE)
EXAMPLE = "Egyptian President Hosni Mahfuz attended the climate summit in Nairobi on Tuesday."
COUNTER = "The climbers reached the summit in Kenya on Tuesday."


def read(scene: Scene, told: list[Act]) -> list[Act]:
    """The summits that no rule of meetings has read."""
    hits = [h for h in scene.hits_of("event") if h.id == "summit"]
    hits += [h for h in scene.hits_of("met") if h.id == "nominal" and _is_plenary(scene, h)]
    return [act for hit in hits if not _is_of_two(scene, hit) and (act := _act(scene, hit, told))]


def _is_plenary(scene: Scene, hit: Hit) -> bool:
    """Whether a noun is a summit, or the meeting of a body: "the OPEC meeting", "a meeting of the Arab League"."""
    if hit.row["type"] == "summit":
        return True
    line = Line.at(scene, hit.start) if hit.row["frame"] == "encounter" and not hit.row["type"] else None
    return any(is_body(scene, body.start, body.end) for body in (_of_body(line, hit) if line else ()))


def _kind(line: Line, hit: Hit) -> str:
    """The type of the cue; the meeting of the leaders of a body is a summit: "the APEC leaders' informal meeting"."""
    near = HEADS.search(line.text, max(line.start, hit.start - NEAR), min(line.end, hit.end + NEAR))
    return str(hit.row["type"]) or ("summit" if near else "meeting")


def _is_of_two(scene: Scene, hit: Hit) -> bool:
    """Whether a summit is the meeting of two, or only spoken of in marks: "a second summit with President A"."""
    return scene.passage_at(hit.start) is not None or OF_TWO.match(scene.text, hit.end) is not None


def _is_beside(scene: Scene, hit: Hit) -> bool:
    """Whether what is told took place on the sidelines of the summit."""
    return SIDELINES.search(scene.text, max(0, hit.start - REACH), hit.start) is not None


def _is_beside_none(line: Line, hit: Hit, told: Sequence[Act]) -> bool:
    """Whether those who are named did not meet on the sidelines of the summit, nor are to."""
    here = (act for act in told if act.pairs and line.start <= act.cue[0] < hit.start)
    return any(act.status in NOT_MET for act in here) and _is_beside(line.scene, hit)


def _act(scene: Scene, hit: Hit, before: Sequence[Act]) -> Act | None:
    line = Line.at(scene, hit.start)
    known = any(act.cue == (hit.start, hit.end) for act in before)
    if line is None or (known and not _beside(line, hit, before)) or _is_beside_none(line, hit, before):
        return None
    span = clause(scene, hit.start, hit.end)
    parts = _parts(line, hit, before)
    light = light_before(line, hit)
    told = reading(scene, light.start, light.end) if light else reading(scene, hit.start, hit.end)
    forum = hit.row["frame"] == FORUM and (_is_beside(scene, hit) or not _has_leader(parts))
    if forum or not parts or told.status in UNREAL:
        return None
    when = _day(line, hit, span, told.status)
    coming = told.status == "happened" and (_is_coming(line, hit, span) or _is_by_timetable(line, hit, when))
    status = by_day(scene, "planned" if coming else told.status, when)
    unnamed = all(part.role == "host" for part in parts)
    if when is None and hit.start >= lead_end(scene) and all(kind_of_key(part.key) == "org" for part in parts):
        return None  # "the EU summit" in passing
    if status == "happened" and when is None and unnamed and hit.start >= lead_end(scene):
        status = "past_reference"
    return Act(
        kind=_kind(line, hit),
        status=status,
        parts=parts,
        start=span.start,
        end=span.end,
        cue=(hit.start, hit.end),
        rule=f"summit.{_rule(hit)}",
        mode="in_person",
        place=place_in(scene, span) or place_in(scene, Span(line.start, line.end)),
        when=when,
        tensed=when is not None or _has_leader(parts),
    )


def _day(line: Line, hit: Hit, span: Span, told: str) -> When | None:
    """The day of the summit: that of a plan lies ahead, that of what a past tense tells never."""
    when = when_of(line.scene, span, hit.start)
    if _will_be(line, hit, span) or (told == "planned" and not _is_ahead(line, hit)):
        return ahead(when, "planned", line.scene.document.published)
    past = told == "happened" and not _is_coming(line, hit, span) and _is_over(line, hit)
    return over(line.scene, when) if past else when


def _is_coming(line: Line, hit: Hit, span: Span) -> bool:
    """Whether what stands around a summit tells that it is still to be."""
    return bool(
        _is_ahead(line, hit)
        or NEXT.search(line.text, span.start, span.end)
        or TO_BE.search(line.text, hit.end, line.end)
        or _will_be(line, hit, span)
    )


def _is_ahead(line: Line, hit: Hit) -> bool:
    """Whether something else took place before the summit, or somebody left for it."""
    return AHEAD.search(line.text, max(line.start, hit.start - REACH), hit.start) is not None


def _will_be(line: Line, hit: Hit, span: Span) -> bool:
    """Whether a plan tells of the summit itself, as its subject."""
    subject = SUBJECT.fullmatch(line.text, span.start, hit.start)
    return bool(subject and WILL.match(line.text, hit.end, line.end))


def _is_over(line: Line, hit: Hit) -> bool:
    """Whether a past tense tells of the summit: "was made at the summit", "the summit held on January 9"."""
    before = WAS_AT.search(line.text, max(line.start, hit.start - REACH), hit.start)
    return bool(before or HELD.match(line.text, hit.end, line.end))


def _rule(hit: Hit) -> str:
    """How a summit is told of: by its own word, as a forum, or as the meeting of a body."""
    return FORUM if hit.row["frame"] == FORUM else "attended" if hit.row["type"] else "body"


def _has_leader(parts: tuple[Part, ...]) -> bool:
    return any(kind_of_key(part.key) == "leader" for part in parts)


def _is_by_timetable(line: Line, hit: Hit, when: When | None) -> bool:
    """Whether a present tense with a day of the week tells what is to come: "meet in Oslo on Thursday for a summit"."""
    weekday = when is not None and when.reason == WEEKDAY and not is_headline(line)
    return weekday and PRESENT.search(line.text, max(line.start, hit.start - REACH), hit.start) is not None


def _parts(line: Line, hit: Hit, told: Sequence[Act]) -> tuple[Part, ...]:
    """The people who are subject of the sentence, where it says that they were there, and the country that was host."""
    named = [g for g in groups(line.scene, line.actors) if g[0].named]
    near = max(line.start, hit.start - 90), hit.start
    there = ATTENDED.search(line.text, *near) or LEFT_FOR.search(line.text, *near) or HOSTED.match(line.text, hit.end)
    subject = next((g for g in named if not is_governed(line, g[0].start)), []) if there else []
    if subject and subject[0].start > hit.start and line.actors[0].end <= hit.start:
        subject = []  # "Japan will send rice, it told the summit, said Minister A"
    if subject and there and OF_OTHERS.search(line.text, subject[-1].end, max(subject[-1].end, there.start())):
        subject = []  # "A said that all officials who attended the summit were traitors"
    subject = subject or _opening(line, hit) or (_heads(line, there.start()) if there else [])
    people = [*(a.key for a in subject), *_beside(line, hit, told), *_attendants(line, hit)]
    people = people or [m.key for m in _of_body(line, hit)] or _bodies(line, hit)
    hosts = _hosts(line, hit) or ([key for _, key in lands(line.scene, line.start, line.end)] if people else [])
    return (
        *(Part(key) for key in dict.fromkeys(people)),
        *(Part(key, "host") for key in hosts[:1] if key not in people),
    )


def _heads(line: Line, end: int) -> list[Actor]:
    """The states whose leaders go there: "Leaders of Kenya, Uganda and Chad gathered in Nairobi for a summit"."""
    states = [g for g in groups(line.scene, [a for a in line.actors if a.end <= end]) if not g[0].named and len(g) > 1]
    led = (g for g in states if HEADS.search(line.text, g[0].start, g[0].end) and not is_governed(line, g[0].start))
    return next(led, [])


def _beside(line: Line, hit: Hit, told: Sequence[Act]) -> list[str]:
    """The leaders who met on the sidelines of the summit."""
    last = next((act for act in reversed(told) if act.pairs and line.start <= act.cue[0] < line.end), None)
    if last is None or len(last.pairs) > 1 or not _is_beside(line.scene, hit):
        return []
    return [part.key for part in last.parts if kind_of_key(part.key) == "leader"]


def _opening(line: Line, hit: Hit) -> list[Actor]:
    """Who did something at the summit with which the sentence opens: "At the summit, A said"."""
    opens = OPENS.fullmatch(line.text, line.start, hit.start)
    return [a for a in sides.main_subject(line, hit.end, []) if a.named] if opens else []


def _bodies(line: Line, hit: Hit) -> list[str]:
    """The bodies of states that the clause names: "Leaders from the European Union gather for a summit"."""
    span = clause(line.scene, hit.start, hit.end)
    named = line.scene.mentions_in(span.start, span.end, "organization")
    return [m.key for m in named if is_body(line.scene, m.start, m.start + 1)][:MOST_BODIES]


def _of_body(line: Line, hit: Hit) -> list[Mention]:
    bodies = line.scene.mentions_in(max(line.start, hit.start - 50), min(line.end, hit.end + 50), "organization")
    found = [
        m
        for m in bodies
        if OF_BODY.fullmatch(line.text, m.end, hit.start) or BY_BODY.fullmatch(line.text, hit.end, m.start)
    ]
    return found[:1]


def _hosts(line: Line, hit: Hit) -> list[str]:
    """The state that is host by the verb: "Egypt will host a summit on the Nile"."""
    light = light_before(line, hit)
    if light is None or not line.text.startswith("host", light.start):
        return []
    return [a.key for a in sides.subject(line, light.start) if kind_of_key(a.key) == "country"][:1]


def _attendants(line: Line, hit: Hit) -> list[str]:
    """Those behind "attended by": in the sentence of the summit, or as "It was attended by" in the next one."""
    here = WITH_THEM.search(line.text, hit.end, line.end)
    if here:
        return [a.key for a in line.actors if a.start >= here.end()]
    gap = SPACE.match(line.text, line.end)
    following = Line.at(line.scene, gap.end()) if gap else None
    opening = IT_WAS.match(line.text, following.start) if following and following.start >= line.end else None
    return [a.key for a in following.actors if a.start >= opening.end()] if following and opening else []
