"""What the events of a story tell of one another: the place of a visit is that of the talks during it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import kind_of_key
from relgraph.extraction.events_act import Act, Pair, sides_of
from relgraph.extraction.events_merge import compatible
from relgraph.extraction.events_sides import HEADS
from relgraph.extraction.events_when import DAY
from relgraph.extraction.events_where import where
from relgraph.extraction.meetings_kinds import FAR
from relgraph.extraction.meetings_speaker import heard
from relgraph.extraction.places import country_of, dateline_place, place_in, setting
from relgraph.extraction.scene import Scene
from relgraph.model import Span

Sides = frozenset[str]
MANY = 3
NEAR = 400
NUMBER = re.compile(r"\d")
FORMAL = frozenset({"agreement_signed", "ceremony"})
WAS_TO = re.compile(
    rf"\b(?:was|were|had been)\s+(?:{one_of('set for a time')}\s+)?to\s+(?:have\s+)?(?:be\s+)?$", re.IGNORECASE
)
JOURNEYS = frozenset({"visit", "meeting"})
AT_HAND = frozenset({"meeting", "negotiation", "summit", "agreement_signed", "ceremony"})


def fill(scene: Scene, acts: Sequence[Act]) -> list[Act]:
    """The acts with place and mode made good from the sentence, the visit and the dateline."""
    visits, talks = _by_sides(scene, acts, lambda a: a.kind == "visit"), _by_sides(scene, acts, _is_talk)
    gone = [act for act in acts if act.kind in JOURNEYS and act.status == "cancelled"]
    off = frozenset(key for act in gone for key in act.keys), [sides_of(scene, act) for act in gone]
    acts = [_caption(scene, _of_leaders(scene, act)) for act in acts]
    acts = [_called_off(scene, _sequel(scene, act, acts[:place]), off) for place, act in enumerate(acts)]
    timed = [_timed(a, talks[sides_of(scene, a)]) if a.kind == "visit" else a for a in acts]
    placed = [
        _placed(scene, a, visits[sides_of(scene, a)]) if a.kind in AT_HAND and a.mode not in FAR else a for a in timed
    ]
    return [a if a.place else replace(a, place=where(scene, a)) for a in placed]


def _of_leaders(scene: Scene, act: Act) -> Act:
    """A meeting of the leaders of three states or more, without their names, is a summit."""
    states = [key for key in act.keys if kind_of_key(key) == "country"] if act.kind == "meeting" else []
    plenary = len(states) >= MANY and len(states) == len(act.keys) and HEADS.search(scene.text, act.start, act.end)
    return replace(act, kind="summit") if plenary else act


def _by_sides(scene: Scene, acts: Sequence[Act], wanted: Callable[[Act], bool]) -> defaultdict[Sides, list[Act]]:
    found: defaultdict[Sides, list[Act]] = defaultdict(list)
    for act in filter(wanted, acts):
        found[sides_of(scene, act)].append(act)
    return found


def _is_talk(act: Act) -> bool:
    return bool(act.pairs) and act.tensed


def _timed(visit: Act, talks: Sequence[Act]) -> Act:
    """A visit without a tense of its own has that of the talks for which it is made."""
    planned = bool(talks) and all(act.status == "planned" for act in talks)
    return replace(visit, status="planned") if planned and not visit.tensed and visit.status == "happened" else visit


def _caption(scene: Scene, act: Act) -> Act:
    """What only a caption of an undated story tells, with a full date that is no weekday of it, is background."""
    if act.status != "happened" or scene.document.published or act.when is None or len(act.when.date) != DAY:
        return act
    if act.kind == "statement":
        return act  # words are not seen in a picture
    told = {sentence.start for spot in act.spots if (sentence := scene.sentence_at(spot))}
    same = (w for w in (act.when, *scene.dates_in(0, len(scene.text))) if w.date == act.when.date)
    fresh = any(not NUMBER.search(scene.text, w.start, w.end) for w in same)  # a weekday is that of the news
    return replace(act, status="past_reference") if len(told) == 1 and not fresh else act


def _called_off(scene: Scene, act: Act, off: tuple[Sides, Sequence[Sides]]) -> Act:
    """What somebody "was to" do, or what was to be signed, on a journey that the story calls off is off, too."""
    people, sides = off
    was_to = WAS_TO.search(scene.text, max(0, act.cue[0] - 40), act.cue[0])
    named = {key for key in act.keys & people if scene.entities[key].kind == "leader"}
    theirs = named or (act.kind in FORMAL and sides_of(scene, act) in sides)
    return replace(act, status="cancelled") if act.status == "planned" and was_to and theirs else act


def _sequel(scene: Scene, act: Act, before: Sequence[Act]) -> Act:
    """A signing without a day, told right behind a meeting of the same sides long ago, belongs to that meeting."""
    if act.kind not in FORMAL or act.status != "happened" or act.when or not before:
        return act
    last = before[-1]
    near = last.kind in AT_HAND and last.status == "past_reference" and act.start - last.end < NEAR
    same = near and last.when and sides_of(scene, last) == sides_of(scene, act)
    return replace(act, status="past_reference", when=last.when) if same else act


def unpaired(acts: Sequence[Act]) -> list[Act]:
    """The acts with each contact told once: two who signed at the meeting that the text tells met at that meeting."""
    contacts: defaultdict[frozenset[str], list[Act]] = defaultdict(list)
    for act in acts:
        for pair in act.pairs if act.kind not in FORMAL else ():
            contacts[frozenset((pair.a, pair.b))].append(act)
    return [_without(act, contacts) if act.kind in FORMAL else act for act in acts]


def _without(act: Act, contacts: Mapping[frozenset[str], Sequence[Act]]) -> Act:
    def told(pair: Pair) -> bool:
        others = contacts.get(frozenset((pair.a, pair.b)), ())
        return any(other.status == act.status and compatible(other.when, act.when) for other in others)

    return replace(act, pairs=tuple(pair for pair in act.pairs if not told(pair)))


def _placed(scene: Scene, act: Act, visits: Sequence[Act]) -> Act:
    place = (
        act.place
        or _of_sentence(scene, act)
        or _of_setting(scene, act)
        or _of_dateline(scene, act)
        or _of_visit(scene, act, visits)
    )
    shown = "in_person" if place and act.pairs else act.mode
    return replace(act, place=place, mode=shown)


def _of_sentence(scene: Scene, act: Act) -> str | None:
    """A place named before the cue in its sentence: "In Islamabad … will hold talks", "arrived in Japan and met"."""
    sentence = scene.sentence_at(act.cue[0])
    return place_in(scene, Span(sentence.start, act.cue[0]), last=True) if sentence else None


def _of_visit(scene: Scene, act: Act, visits: Sequence[Act]) -> str | None:
    """The place of the visit during which two met or will meet; papers may be signed anywhere."""
    if act.kind in FORMAL:
        return None
    during = (visit.place for visit in visits if visit.status == act.status)
    return next(during, None) or (_of_stay(scene, visits) if act.status == "planned" else None)


def _of_stay(scene: Scene, visits: Sequence[Act]) -> str | None:
    """Where the guest is for whom something is planned: in the town of the dateline, if it lies in the host's state."""
    place = next((visit.place for visit in visits if visit.status == "happened"), None)
    here = dateline_place(scene) if place else None
    return here if here and country_of(scene, here) == country_of(scene, place) else place


def _of_setting(scene: Scene, act: Act) -> str | None:
    """The place of a transcript, for the meeting of which its title tells or at which its speakers say "we"."""
    head = next((block for block in scene.document.blocks if block.kind == "headline"), None)
    titled = head is not None and head.start <= act.cue[0] < head.end
    return setting(scene) if act.status == "happened" and (titled or act.keys <= heard(scene)) else None


def _of_dateline(scene: Scene, act: Act) -> str | None:
    """The dateline's place, where a side is at home there and the act is news."""
    place = dateline_place(scene)
    hosts = {scene.side_of(part.key) for part in act.parts if part.role == "host"}
    at_home = hosts or {scene.side_of(key) for key in act.keys}
    return place if act.status == "happened" and country_of(scene, place) in at_home else None
