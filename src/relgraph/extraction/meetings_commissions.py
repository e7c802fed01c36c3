"""Standing commissions of two states: "the border committee, which last met in May", "a joint commission will sit"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from relgraph.extraction import meetings_partners as partners
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import clause, kind_of_key
from relgraph.extraction.events_act import Act, Pair, Part, states_of
from relgraph.extraction.events_sides import not_as_places, of_story
from relgraph.extraction.events_when import ahead, by_day, when_of
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.places import place_in
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import PRESENT, UNREAL, reading
from relgraph.gazetteer.hit import Hit
from relgraph.model import Span

SESSION, BODY, BOTH = "session", "body", 2
COMMISSION = re.compile(rf"(?:high[\s-]level\s+)?{one_of('bodies of two states')}s?\b", re.IGNORECASE)
OF_TWO = re.compile(rf"\b{one_of('commissions of two')}\s+(?:[\w\-]+\s+){{0,3}}$", re.IGNORECASE)
AGAIN = re.compile(r"\b[Tt]he\s+(?:[\w\-]+\s+)?$")
"""Before a word for a commission that the text has named before."""
GATHERS = re.compile(
    rf"[^.;]{{0,110}}?\s(?P<verb>{one_of('commissions gather')}"
    rf"|held\s+(?:its|the|an?)\s+(?:[\w\-]+\s+){{0,3}}{one_of('sittings of a body')})\b",
    re.IGNORECASE,
)
OFTEN = re.compile(r"(?:\s+at least)?\s+(?:once|twice|every|annually|yearly|regularly)\b", re.IGNORECASE)
"""Behind a verb that tells how often a commission meets, and of no meeting."""
SITTING_OF = re.compile(
    rf"\b{one_of('sittings of a body')}\s+of\s+(?:(?:the|an?|their)\s+)?(?:[\w\-]+\s+){{0,4}}$", re.IGNORECASE
)
WHICH = re.compile(r"[^.;]{0,70}?,\s+(?:which|that|whose)\b")
"""What opens the clause behind which the sentence goes on: "a commission, which met in May, will sit again"."""
SINCE, FOR_LONG = re.compile(r"[^.;]{0,12}\ssince\b"), re.compile(r"[^.;]{0,12}\sfor\b")
NEAR = 90
EXAMPLE = "The border committee of Belarus and Uzbekistan, which last met in May 2019, is to gather in Minsk on June 3."
COUNTER = "The budget committee of Belarus, which last met in May 2019, is to gather on June 3."


def read(scene: Scene, told: Sequence[Act]) -> list[Act]:
    """The meetings with a day, or off, or ahead, of commissions that two states have together."""
    known = {spot for act in told if act.pairs for spot in act.places}
    acts = (_act(line, hit, verb, told) for line, hit in _commissions(scene) for verb in _verbs(line, hit))
    return [act for act in acts if act and not known & {act.cue[0], act.start}]


def _commissions(scene: Scene) -> Iterator[tuple[Line, Hit]]:
    """The words for commissions of two states, also where the text comes back to one."""
    named = False
    for hit in scene.hits_of("met"):
        body = hit.row["frame"] == BODY
        if not (body or (hit.id == SESSION and COMMISSION.match(scene.text, hit.start))) or scene.passage_at(hit.start):
            continue
        line = Line.at(scene, hit.start)
        of_two = line and (body or _is_of_two(line, hit))
        if line and (of_two or (named and AGAIN.search(scene.text, max(line.start, hit.start - NEAR), hit.start))):
            named = True
            yield line, hit


def _is_of_two(line: Line, hit: Hit) -> bool:
    ahead = max(line.start, hit.start - NEAR)
    return OF_TWO.search(line.text, ahead, hit.start) is not None or bool(partners.compound(line, hit))


def _verbs(line: Line, hit: Hit) -> Iterator[Span]:
    """What tells that a commission met: the verb behind it, else "a session of" before it."""
    verb = GATHERS.match(line.text, hit.end, line.end)
    again = (
        GATHERS.match(line.text, verb.end(), line.end) if verb and WHICH.match(line.text, hit.end, verb.end()) else None
    )
    for found in (verb, again):
        if found and not OFTEN.match(line.text, found.end()):
            yield Span(*found.span("verb"))
    sitting = None if verb else SITTING_OF.search(line.text, max(line.start, hit.start - NEAR), hit.start)
    if sitting and line.scene.dates_in(line.start, line.end):
        yield Span(sitting.start(), hit.end)


def _act(line: Line, hit: Hit, verb: Span, told: Sequence[Act]) -> Act | None:
    scene, span = line.scene, clause(line.scene, verb.start, verb.end)
    status = _status(line, verb)
    behind = next(iter(scene.dates_in(verb.end, span.end)), None)
    when = ahead(behind or when_of(scene, span, verb.start), status, scene.document.published)
    status = by_day(scene, status, when)
    both = _chairs(line, hit, verb) or _sides(line, hit, told)
    if status in UNREAL or len(both) != BOTH or (when is None and status in {"happened", "denied"}):
        return None
    start, end = min(hit.start, verb.start), max(hit.end, verb.end)
    return Act(
        kind="meeting",
        status=status,
        parts=tuple(Part(key) for key in both),
        start=start,
        end=end,
        cue=(verb.start, verb.end),
        rule="met.commission",
        mode="in_person",
        place=place_in(scene, span),
        when=when,
        pairs=(Pair(both[0], both[1], start, end),),
        spots=(verb.start,),
    )


def _status(line: Line, verb: Span) -> str:
    """The status of the verb; "has not met since May" tells of May, "has not met for years" of nothing."""
    status = reading(line.scene, verb.start, verb.end).status
    if status == "denied" and FOR_LONG.match(line.text, verb.end, line.end):
        return "unreal"
    if status == "happened" and line.text[verb.start : verb.end].lower() in PRESENT:
        return "planned"
    return "past_reference" if status == "denied" and SINCE.match(line.text, verb.end, line.end) else status


def _chairs(line: Line, hit: Hit, verb: Span) -> list[str]:
    """The two heads of a commission: "a joint commission chaired by A and B was to have met"."""
    end = verb.start if verb.start > hit.end else line.end
    heads = {a.key: a.side for a in line.actors if a.named and hit.end <= a.start and a.end <= end}
    return list(heads) if len(heads) == len(set(heads.values()) - {None}) == BOTH else []


def _sides(line: Line, hit: Hit, told: Sequence[Act]) -> list[str]:
    """The two states of a commission: in its name, in the sentence, of the story, or of the contact before."""
    scene = line.scene
    if two := partners.compound(line, hit):
        return _states(a.side for a in two)
    groups = (_states(scene.side_of(key) for key in group.keys) for group in scene.groups_in(line.start, line.end))
    named = _states(scene.side_of(m.key) for m in not_as_places(line, line.start, line.end))
    before = [act for act in told if act.pairs and act.cue[0] < hit.start]
    others = (named, of_story(scene), states_of(scene, before[-1]) if before else ())
    return next((list(both) for both in (*groups, *others) if len(both) == BOTH), [])


def _states(keys: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(key for key in keys if key and kind_of_key(key) == "country"))
