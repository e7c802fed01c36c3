"""Talks and meetings that nobody is said to hold: "Peace talks resumed on Monday", "the first round was in May"."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import clause, kind_of_key
from relgraph.extraction.events_act import CONTACTS, Act, Pair, Part
from relgraph.extraction.events_attacks import lead_end
from relgraph.extraction.events_sides import PAIR, not_as_places, of_story
from relgraph.extraction.events_when import PAST, ahead, by_day, when_of
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.places import place_in
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import UNREAL, Reading, reading
from relgraph.gazetteer.hit import Hit
from relgraph.model import Span, When

GO_ON = re.compile(rf"[^.;:]{{0,110}}?\s(?P<verb>{one_of('talks go on')})\b", re.IGNORECASE)
"""What follows talks of which the sentence tells that they were, are or will be held."""
TAKES_UP = re.compile(rf"\b(?P<verb>{one_of('takes up talks')})\s+(?:[\w\-’']+\s+){{0,4}}$", re.IGNORECASE)
OF_A_KIND = re.compile(
    rf"\b(?:\w+-{one_of('parties to talks')}|{one_of('kinds of talks')}|rounds? of(?:\s+[\w\-]+){{0,3}})\s+$",
    re.IGNORECASE,
)
ROUND = re.compile(r"rounds?\b(?!\s+of\s+(?!which\b))", re.IGNORECASE)
OF_ELSE = re.compile(rf"\s+of\s+(?!(?:[\w\-]+\s+){{0,3}}{one_of('held in rounds')}\b)")
"""What follows a round that is none of talks: "another round of strikes"."""
OF_WHICH = re.compile(r"\s+of which\b")
HOME = rf"{one_of('who meet at home')}\b"
TALKS = re.compile(rf"(?:[\w\-]+\s+)*?{one_of('rounds of talks')}\b", re.IGNORECASE)
WITH, WITH_WHOM = re.compile(r"\s+with\b"), re.compile(r"\s+(?:with|between|among)\b")
OVER, AND = re.compile(r"\s+(?:over|about)\s+(?:the\s+)?"), re.compile(r"\s+and\s+(?:the\s+)?")
AT_HOME = re.compile(rf"\b{HOME}(?:['’]s?)?\s+(?:[\w\-]+\s+)?$", re.IGNORECASE)
OF_HOME = re.compile(rf"\s+of\s+(?:the\s+|its\s+|an?\s+)?(?:[\w\-]+\s+)?{HOME}", re.IGNORECASE)
NO = re.compile(r"\bno\s+(?:[a-z\-]+\s+){0,3}$", re.IGNORECASE)
PLANNED = re.compile(rf"\b{one_of('set for a time')}\b", re.IGNORECASE)
HELD = frozenset({"talks", "encounter", "body"})
NO_MEETING = re.compile(rf"(?:{one_of('no single meeting', 'bodies of two states')})\b", re.IGNORECASE)
"""Words of contact that tell of no meeting by themselves: a committee, the clock round which somebody works."""
OF_DAY = "talks.day"
NEAR, MOST = 60, 6
STATES, SIDES = ("country",), ("country", "organization")
EXAMPLE = "Peace talks between the government of Kenya and the rebels resumed in Geneva on Tuesday."
COUNTER = "Peace talks matter to the government of Kenya and the rebels, it was said on Tuesday."


def read(scene: Scene, told: Sequence[Act]) -> list[Act]:
    """The rounds of talks that no rule of meetings has read; of meetings those of another day than the news."""
    known = {spot for act in told for spot in act.places}
    met = {spot for act in told if act.kind in CONTACTS for spot in act.places}
    hits = [
        h for h in scene.hits_of("met") if h.start not in known and _is_held(scene, h) and not scene.passage_at(h.start)
    ]
    acts = (act for hit in hits if (act := _act(scene, hit)))
    return [act for act in acts if act.rule != OF_DAY or not _is_told_beside(scene, act, met)]


def _is_told_beside(scene: Scene, act: Act, known: Container[int]) -> bool:
    """Whether another word of its clause tells of the meeting already: "a third round of talks between A and B"."""
    span = clause(scene, *act.cue)
    return any(hit.start in known for hit in scene.hits_in(span.start, span.end, "met"))


def _is_held(scene: Scene, hit: Hit) -> bool:
    """Whether the word is one of talks, or of a meeting or session, that states may hold with one another."""
    noun = hit.id == "nominal" and hit.row["frame"] in HELD and hit.row["type"] != "summit"
    if not noun and hit.id != "session":
        return False
    if hit.id == "session" and OF_ELSE.match(scene.text, hit.end) and not OF_WHICH.match(scene.text, hit.end):
        return False  # a round of voting, of strikes
    return not is_at_home(scene, hit) or (hit.id == "session" and ROUND.match(scene.text, hit.start) is not None)


def is_at_home(scene: Scene, hit: Hit) -> bool:
    """Whether a meeting is that of a court, a party, a board."""
    at_home = AT_HOME.search(scene.text, max(0, hit.start - NEAR), hit.start) or OF_HOME.match(scene.text, hit.end)
    return at_home is not None


def _is_of_rounds(scene: Scene, hit: Hit) -> bool:
    """Whether talks are negotiations, by themselves or by the word before: "six-party talks"."""
    if hit.id == "session":
        return ROUND.match(scene.text, hit.start) is not None
    kind = OF_A_KIND.search(scene.text, max(0, hit.start - NEAR), hit.start)
    return hit.row["type"] == "negotiation" or kind is not None


def _act(scene: Scene, hit: Hit) -> Act | None:
    line = Line.at(scene, hit.start)
    rounds = _is_of_rounds(scene, hit)
    verb = _verb(line, hit, rounds) if line else None
    if line is None or (verb is None and not scene.dates_in(line.start, line.end)):
        return None
    word = verb or Span(hit.start, hit.end)
    told, span = _status(scene, hit, word), clause(scene, word.start, word.end)
    when = ahead(when_of(scene, span, word.start), told, scene.document.published)
    status = by_day(scene, told, when)
    if _is_none(scene, hit, verb, told, when):
        return None
    other_day = when is not None and status != "happened"
    keys = _who(line, hit, word, rounds, other_day) if verb else _of_day(line, hit, rounds, (status, when))
    if len(keys) < (1 if rounds and verb else PAIR):
        return None
    start, end = min(hit.start, word.start), max(hit.end, word.end)
    return Act(
        kind="negotiation" if rounds or hit.row["frame"] == "talks" else "meeting",
        status=status,
        parts=tuple(Part(key) for key in keys),
        start=start,
        end=end,
        cue=(hit.start, hit.end),
        rule=OF_DAY if verb is None else "talks.rounds" if rounds else "talks.other",
        place=place_in(scene, span),
        when=when,
        pairs=_pair(scene, keys, Span(start, end)) if verb and hit.id == "session" else (),
    )


def _who(line: Line, hit: Hit, verb: Span, rounds: bool, other_day: bool) -> list[str]:
    """Who holds talks of which a verb tells; on another day than that of the news also the two states of the story."""
    named = _parties(line, verb, SIDES if rounds else STATES)
    named = _with_speaker(line, hit, named) if len(named) == 1 else named
    if not (rounds or other_day):
        return [] if _is_of_others(line, hit, verb) else _two(line, named)
    return named or (list(of_story(line.scene)) if other_day else [])


def _two(line: Line, named: list[str]) -> list[str]:
    """The only two states of the sentence, or those of the story if it names no other: "as talks in Lome stalled"."""
    two = list(of_story(line.scene))
    bodies = line.scene.mentions_in(line.start, line.end, "organization")
    keys = two if len(named) < PAIR and set(named) <= set(two) and (named or not bodies) else named
    return keys if len(keys) == PAIR else []


def _is_of_others(line: Line, hit: Hit, verb: Span) -> bool:
    """Whether the noun is none of talks of states, by itself or by who holds them: "talks with the unions failed"."""
    whom = WITH_WHOM.match(line.text, hit.end)
    states = line.scene.mentions_in(hit.end, verb.start, "country")
    return not TALKS.match(line.text, hit.start) or bool(whom and not states) or _are_matter(line, verb)


def _are_matter(line: Line, verb: Span) -> bool:
    """Whether the only states that a sentence names are what the talks are about: "stalled over Ghana and Togo"."""
    behind = line.scene.hits_in(verb.end, line.end, "country")[:PAIR]
    over = behind and OVER.fullmatch(line.text, verb.end, behind[0].start)
    both = over and len(behind) == PAIR and AND.fullmatch(line.text, behind[0].end, behind[1].start)
    return bool(both) and not line.scene.mentions_in(line.start, verb.start, "country")


def _with_speaker(line: Line, hit: Hit, named: list[str]) -> list[str]:
    """The side with which talks are held, and the one that tells of them: "Talks with Togo have failed, Ghana said"."""
    others = [m.key for m in line.scene.mentions_in(line.start, line.end, "country") if m.key not in named]
    return [*named, *dict.fromkeys(others)] if WITH.match(line.text, hit.end) else named


def _of_day(line: Line, hit: Hit, rounds: bool, told: tuple[str, When | None]) -> list[str]:
    """Who held the talks of a day long past, of which no verb tells: "since the last meeting in June"."""
    if NO_MEETING.match(line.text, hit.start) or not _is_other_day(line, hit, rounds, *told):
        return []
    keys = _parties(line, Span(hit.start, hit.end), SIDES)
    two = list(of_story(line.scene))
    return keys if rounds and len(keys) >= PAIR else two if len(keys) < PAIR else []


def _is_other_day(line: Line, hit: Hit, rounds: bool, status: str, when: When | None) -> bool:
    """Whether the day is long past; or ahead, that of a round, or right behind the talks: "the talks next month"."""
    if status == "past_reference":
        return True
    near = when is not None and len(line.text[hit.end : when.start].split()) <= 1
    return status == "planned" and rounds and (near or hit.id == "session")


DROPPED = re.compile(rf"(?:(?:has|have|had|was|were|been)\s+)*{one_of('has been dropped')}", re.IGNORECASE)


def told_by(scene: Scene, verb: Span) -> Reading:
    """The status that the verb of the talks gives; "is planned for" itself tells of what is to come."""
    told = reading(scene, verb.start, verb.end)
    ahead = told.status == "happened" and PLANNED.search(scene.text, verb.start, verb.end)
    return replace(told, status="planned") if ahead else told


def _status(scene: Scene, hit: Hit, verb: Span) -> str:
    """The status by the verb; "no talks" were none, and of those still to be nothing is told."""
    status = told_by(scene, verb).status
    if NO.search(scene.text, max(0, hit.start - NEAR), hit.start):
        return "denied" if status in PAST else "unreal"
    dropped = DROPPED.match(scene.text, verb.start) or status == "planned"
    return "cancelled" if dropped and reading(scene, hit.start, hit.end).status == "cancelled" else status


def _is_none(scene: Scene, hit: Hit, verb: Span | None, told: str, when: When | None) -> bool:
    """Whether nothing is told: a wish, talks in passing, talks of no round that somebody is only to take up."""
    if told in UNREAL or (when is None and (verb is None or hit.start >= lead_end(scene))):
        return True
    return verb is not None and verb.end <= hit.start and told not in PAST and not _is_of_rounds(scene, hit)


def _pair(scene: Scene, keys: Sequence[str], span: Span) -> tuple[Pair, ...]:
    """The two sides of a round or a session: "whose last session was held in Paris in May"."""
    two = len(keys) == PAIR and scene.side_of(keys[0]) != scene.side_of(keys[1])
    return (Pair(keys[0], keys[1], span.start, span.end),) if two else ()


def _verb(line: Line, hit: Hit, rounds: bool) -> Span | None:
    """The verb that tells of the talks: before them ("resumed peace talks") or behind ("peace talks resumed")."""
    taken = rounds or TALKS.match(line.text, hit.start)
    found = TAKES_UP.search(line.text, max(line.start, hit.start - NEAR), hit.start) if taken else None
    found = found or GO_ON.match(line.text, hit.end, line.end if rounds else min(line.end, hit.end + NEAR))
    return Span(*found.span("verb")) if found else None


def _parties(line: Line, verb: Span, kinds: tuple[str, ...]) -> list[str]:
    """Who talks: the subject of the verb, and those of `kinds` that the sentence names otherwise than as a place."""
    scene = line.scene
    subject = [a.key for a in sides.subject(line, verb.start) if kind_of_key(a.key) != "person"]
    named = not_as_places(line, line.start, line.end, *kinds)
    taken = {scene.side_of(key) for key in subject}
    return list(dict.fromkeys([*subject, *(m.key for m in named if m.key not in taken)]))[:MOST]
