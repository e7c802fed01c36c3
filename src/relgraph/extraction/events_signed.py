"""Agreements signed or concluded, and the two who put their names to one."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import Actor, clause, kind_of_key
from relgraph.extraction.events_act import Act, Pair, Part
from relgraph.extraction.events_attacks import lead_end
from relgraph.extraction.events_sides import not_as_places, of_story, unnamed
from relgraph.extraction.events_treaties import NAME, PAIR, PAPER_OF, REACH
from relgraph.extraction.events_when import by_day, of_past, when_of
from relgraph.extraction.meetings_contact import BE
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.places import place_in
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import UNREAL, reading
from relgraph.gazetteer.hit import Hit
from relgraph.model import When

BY = re.compile(r"(?:[^.;:]|(?<=[A-Z][a-z]{2})\.|(?<=Sept)\.){0,80}?\bby\s+(?:both\s+|then[\s\-])?$")
PEN = re.compile(rf"(?:{one_of('puts a name to a paper')}|put )", re.IGNORECASE)
NAMES_TO = re.compile(rf"{one_of('put names to a paper')}\s+(?!(?:up|off|in|on|for)\b)", re.IGNORECASE)
NOTHING = re.compile(r"\bnothing (?:was|has been|had been)\s+$", re.IGNORECASE)
FOR_EACH = re.compile(r"[^.;]{0,80}\bfor\s[^.;,]{1,40},?\s+and\s+")
BY_EACH = re.compile(
    rf"(?:,?\s+{one_of('signs for')}\s[^.;,]{{1,40}})?,?\s+and,?\s+"
    rf"(?:{one_of('signs for')}\s[^.;,]{{1,40}},?\s+)?(?:by\s+)?"
)
"""What stands between two of whom each signs for his side: "for Peru by A and for Chile by", "A, for Peru, and"."""
ENDS = re.compile(r"\s*[.,;!?]")
THEY = re.compile(
    rf"\b(?:they|both|(?:the\s+)?(?:two\s+)?{one_of('who signs together')})\s+"
    r"(?:['’]\s+(?:[\w\-]+\s+){1,4}?)?"
    rf"(?:also\s+|then\s+|have\s+|had\s+|will\s+|(?:is|are|were)\s+(?:{one_of('set for a time')}|to)\s+(?:to\s+)?)*$",
    re.IGNORECASE,
)
RECENTLY = re.compile(r"\b(?:recently|newly|already|just)[\s\-]+$", re.IGNORECASE)
BETWEEN = re.compile(r"[^.;,]{0,80}\bbetween\s+(?:the\s+)?")
THAT = re.compile(r"(?:that|which)\b[^,;]*", re.IGNORECASE)
FIRST = re.compile(r"\b(?:first|second|third|last|only)\b[^,;]{1,60}\bto\s+$", re.IGNORECASE)
TO_A = re.compile(r"(?:\s+(?:on\s+)?\w+day)?(?:\s+in\s+[A-Z]\w+)?\s+(?:to|on|upon)\s+(?:an?|the)\s+(?:[\w\-]+\s+){0,4}")
"""What stands between "agreed" and the paper: "on Tuesday to a truce"."""
SINCE = re.compile(r"\b(?:since|after|following|before|upon)\s+(?:the\s+)?$", re.IGNORECASE)
OPENING, NAMED_BEFORE = 12, 30
OF_MANY = re.compile(rf"{one_of('papers of many states')}\b")
SPACE = re.compile(r"\s*")
PARTICIPLE = re.compile(
    r"(?:,?\s+(?:on|for|of|to|from|with|in|about)\s[^,;.]{2,70})?,?"
    r"(?:\s+(?:(?:that|which)\s+)?(?:it|they|he|she)(?:\s+ha[sd])?)?\s*"
)
"""What may stand between a paper and the participle that tells of its making: "the contract for gas signed in"."""
STATELESS = re.compile(
    rf"\b(?:with|and)\s+(?:the\s+|an?\s+|its\s+)?(?:[\w\-]+\s+){{0,4}}?{one_of('partners of no state')}\b",
    re.IGNORECASE,
)
"""A partner without a state: "signed a truce with the main rebel faction"."""
LOOK_BACK = 250
BROKER = "broker"
"""Mode of a verb of which the sides stand behind "between" and not before it: "Egypt brokered a truce between"."""
BEFORE = "before"
"""Mode of a passive that tells of papers only where these are its subject: "prisoners were exchanged under a deal"."""
SUBJECT = re.compile(r"(?:\s+(?:on|for|of|to|about|between)\s(?:(?!\b(?:was|were|is|are|has|have|had)\b)[^,;.])*)?\s+")
IT_WAS = re.compile(r"\W*(?:it|they)\s+(?:was|were|will\s+be|is\s+to\s+be)\s+(?:\w+ly\s+)?", re.IGNORECASE)
NO_PAPER = re.compile(rf"{one_of('signs with no word for a paper')}\b", re.IGNORECASE)

EXAMPLE = "Argentine President Nestor Arrieta and Uruguayan President Hugo Silvera signed a trade deal in Montevideo."
COUNTER = "Argentine President Nestor Arrieta signed a law on the harvest."


def read(scene: Scene, told: Sequence[Act]) -> list[Act]:
    """The signings that the document tells; where a clause names nobody, by the sides of the story."""
    acts: list[Act] = []
    first = min(
        (act for act in told if not act.borrowed and len(act.parts) > 1), key=lambda act: act.cue[0], default=None
    )
    for hit in scene.hits_of("event"):
        if hit.id == "sign" and _has_paper(scene, hit) and (line := Line.at(scene, hit.start)):
            last = next((act for act in acts[-1:] if 0 < line.start - act.cue[0] < LOOK_BACK), first)
            acts += _act(line, hit, last)
    return acts


def _has_paper(scene: Scene, hit: Hit) -> bool:
    """Whether the word for a paper stands near, before or behind the verb."""
    span = clause(scene, hit.start, hit.end)
    if hit.row["frame"] == "agree":
        near = scene.hits_in(hit.end, min(span.end, hit.end + REACH), "event")
        return any(h.id == "paper" and TO_A.fullmatch(scene.text, hit.end, h.start) for h in near)
    start = span.start - NAMED_BEFORE if THAT.fullmatch(scene.text, span.start, hit.start) else span.start
    if hit.row["mode"] == BEFORE:
        near = [h for h in scene.hits_in(max(start, hit.start - REACH), hit.start, "event") if h.id == "paper"]
        ends = [at for h in near for at in (h.end, scene.text.rfind(" ", h.start, h.end)) if at > 0]  # "notes on"
        return any(SUBJECT.fullmatch(scene.text, at, hit.start) for at in ends)
    near = scene.hits_in(max(start, hit.start - REACH), min(span.end, hit.end + REACH), "event")
    return any(h.id == "paper" for h in near) or bool(
        NO_PAPER.match(scene.text, hit.start)
        or NOTHING.search(scene.text, span.start, hit.start)
        or _signs_the_same(scene, hit)
        or _signs_together(scene, hit)
    )


def _signs_together(scene: Scene, hit: Hit) -> bool:
    """Whether two sides put their names to what the sentence calls no paper: "A and B signed the minutes"."""
    line = Line.at(scene, hit.start) if NAMES_TO.match(scene.text, hit.start) else None
    return line is not None and len({a.side for a in _signers(line, hit) if a.side}) >= PAIR


def _signs_the_same(scene: Scene, hit: Hit) -> bool:
    """Whether a bare "signed" ends the clause, or "it was signed", and the sentence before names the paper."""
    sentence = scene.sentence_at(hit.start)
    same = ENDS.match(scene.text, hit.end) or (sentence and IT_WAS.fullmatch(scene.text, sentence.start, hit.start))
    if sentence is None or not (PEN.match(scene.text, hit.start) and same):
        return False
    return any(h.id == "paper" for h in scene.hits_in(max(0, sentence.start - LOOK_BACK), sentence.start, "event"))


def _act(line: Line, hit: Hit, first: Act | None) -> list[Act]:
    scene = line.scene
    signers = _signers(line, hit)
    own = len({a.side for a in signers}) > 1
    span = clause(scene, hit.start, hit.end)
    when = when_of(scene, span, hit.start)
    if not signers and _is_impersonal(line, hit):
        signers = _story(scene, hit, first)
    told = reading(scene, hit.start, hit.end)
    when = of_past(scene, when, told, hit.start)
    if (
        told.reason == "infinitive"
        and not PEN.match(line.text, hit.start)
        and not FIRST.search(line.text, line.start, hit.start)
    ):
        return []  # "ninety days to strike a deal" are no plan
    if (
        not signers
        or told.status in UNREAL
        or (len({a.side for a in signers}) < 2 and not _is_open(line, hit, signers))
    ):
        return []
    pairs = _joint(signers, hit) if PEN.match(line.text, hit.start) else ()
    return [
        Act(
            kind="agreement_signed",
            status=_status(line, hit, told.status, when, () if pairs else [a.side for a in signers]),
            parts=tuple(Part(key) for key in dict.fromkeys(a.key for a in signers)),
            start=min(hit.start, *(a.start for a in signers)),
            end=max(hit.end, *(a.end for a in signers)),
            cue=(hit.start, hit.end),
            rule="signed.joint" if pairs else "signed.sides" if own else "signed.story",
            mode="in_person" if pairs else "unspecified",
            place=place_in(scene, span),
            when=when,
            pairs=pairs,
        )
    ]


def _is_impersonal(line: Line, hit: Hit) -> bool:
    """Whether the clause leaves the signers to the story: a noun, a passive, or "the co-chairs signed"."""
    before = max(line.start, hit.start - 60), hit.start
    return hit.row["frame"] == "noun" or bool(BE.search(line.text, *before) or THEY.search(line.text, *before))


def _is_open(line: Line, hit: Hit, signers: Sequence[Actor] = ()) -> bool:
    """Whether one state alone may sign: a treaty of many, "the Artemis Accords", or a truce with those of no state."""
    near = line.scene.hits_in(hit.end, min(line.end, hit.end + NAME), "event")
    if any(kind_of_key(a.side or "") == "country" for a in signers) and STATELESS.search(
        line.text, line.start, line.end
    ):
        return True
    return bool(PEN.match(line.text, hit.start)) and any(
        h.id == "paper" and line.text[h.start].isupper() and OF_MANY.match(line.text, h.start) for h in near
    )


def _status(line: Line, hit: Hit, told: str, when: When | None, signers: Collection[str | None]) -> str:
    """The status; "the documents signed", "its signing of the Treaty", without a verb and a date, are background."""
    if hit.row["frame"] == "noun" and told == "happened" and _is_dropped(line, hit):
        return "cancelled"
    settled = by_day(line.scene, told, when)
    since = SINCE.search(line.text, max(line.start, hit.start - 30), hit.start) and hit.start >= lead_end(line.scene)
    named = hit.row["frame"] == "noun" and (_is_open(line, hit) or bool(since))
    late = hit.start >= lead_end(line.scene)
    described = _is_participle(line, hit, late=late)
    aside = (
        described
        or named
        or (late and _are_others(line.scene, signers))
        or FIRST.search(line.text, line.start, hit.start) is not None
    )
    if described and settled == "denied":
        return "past_reference"  # "refused to join the peace agreement reached in May"
    return "past_reference" if settled == "happened" and when is None and aside else settled


def _are_others(scene: Scene, signers: Collection[str | None]) -> bool:
    """Whether those who sign are others than the two whose story it is."""
    mine, pair = {*signers}, {*of_story(scene)}
    return bool(mine and pair) and not (mine <= pair or pair <= mine)


def _is_dropped(line: Line, hit: Hit) -> bool:
    """Whether the sentence is about a signing that is off: "The signing of two papers, on rice, has been dropped"."""
    opens = hit.start - line.start < OPENING
    words = line.scene.hits_in(hit.end, line.end, "status") if opens else []
    return any(h.id == "cancel" and BE.search(line.text, max(line.start, h.start - 30), h.start) for h in words)


def _is_participle(line: Line, hit: Hit, *, late: bool = True) -> bool:
    """Whether the cue describes a paper: "the deal signed by", "the recently signed deal".

    Farther from it ("the deal on gas signed by") it may also tell the news, unless it stands `late` in the story.
    """
    if RECENTLY.search(line.text, max(line.start, hit.start - 30), hit.start):
        return True
    papers = [h for h in line.scene.hits_in(max(line.start, hit.start - 90), hit.start, "event") if h.id == "paper"]
    finite = BE.search(line.text, max(line.start, hit.start - 60), hit.start)
    way = PARTICIPLE if late and not finite else SPACE
    return bool(papers) and way.fullmatch(line.text, papers[-1].end, hit.start) is not None


def _signers(line: Line, hit: Hit) -> list[Actor]:
    """Who signs: those after "by", the plural subject, or the subject with a partner that the clause names."""
    if hit.row["mode"] == BROKER:
        return sides.behind(line, hit.end, BETWEEN) or _beside_paper(line, hit)
    between = _by(line, hit) or _between(line, hit)
    if between:
        return between
    subject = sides.subject(line, hit.start, loose=True)
    if subject and all(a.several for a in subject):
        return [replace(a, key=a.side, named=False) for a in subject if a.side in line.scene.entities and a.side]
    partner = sides.partner(line, hit.end) or _second(line, hit.end, FOR_EACH)
    if subject and len({a.side for a in [*subject, *partner]}) < 2:
        span = clause(line.scene, hit.start, hit.end)
        found = not_as_places(line, hit.end, span.end, "country", "organization")
        others = [m for m in found if m.key != subject[0].side]
        partner = [Actor(m.start, m.end, m.key, m.key, named=False) for m in others[:1]]
    return [*subject, *partner]


def _by(line: Line, hit: Hit) -> list[Actor]:
    """Those after "by", unless they did something else to the paper: "signed a truce mediated by Russia"."""
    found = next((g for g in sides.after(line, hit.end)[:2] if BY.fullmatch(line.text, hit.end, g[0].start)), [])
    near = line.scene.hits_in(hit.end, found[0].start, "event") if found else []
    if any(h.id == "paper" for h in near):
        return []
    named = [a for a in found if a.named]
    other = _second(line, named[0].end, BY_EACH) if len(named) == 1 else []
    return [*named, *other] if other else list(found)


def _between(line: Line, hit: Hit) -> list[Actor]:
    """The states between which a paper stands that was signed: "the deal between A and B was signed"."""
    passive = hit.row["frame"] == "noun" or BE.search(line.text, max(line.start, hit.start - 60), hit.start)
    if not passive and not _is_participle(line, hit):
        return []
    return sides.behind(line, hit.end, BETWEEN) or _beside_paper(line, hit)


def _beside_paper(line: Line, hit: Hit) -> list[Actor]:
    """The states named behind the paper and before the verb: "the agreement between A and B is to be signed"."""
    papers = [h for h in line.scene.hits_in(max(line.start, hit.start - REACH), hit.start, "event") if h.id == "paper"]
    near = (sides.behind(line, paper.end, PAPER_OF) for paper in papers)
    return next((both for both in near if both and both[-1].end <= hit.start), [])


def _second(line: Line, end: int, way: re.Pattern[str]) -> list[Actor]:
    """The second who signs, behind such words: "A signed for Estonia and B for Tanzania"."""
    named = (a for g in sides.after(line, end) for a in g if a.named)
    return next(([a] for a in named if way.fullmatch(line.text, end, a.start)), [])


def _story(scene: Scene, hit: Hit, first: Act | None) -> list[Actor]:
    """The sides of the story's first act with two sides, where the clause itself names nobody."""
    if first is None or first.cue[0] >= hit.start:
        return []
    keys = dict.fromkeys(scene.side_of(part.key) for part in first.parts)
    return unnamed(hit, (key for key in keys if key and key in scene.entities))


def _joint(signers: list[Actor], hit: Hit) -> tuple[Pair, ...]:
    """The pairs of named signers of different sides, up to four of them."""
    named = [a for a in signers if a.named]
    if len(named) > 4:
        return ()
    return tuple(
        Pair(a.key, b.key, min(a.start, b.start, hit.start), max(a.end, b.end, hit.end))
        for i, a in enumerate(named)
        for b in named[i + 1 :]
        if a.side != b.side
    )
