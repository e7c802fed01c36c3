"""What the events of a story tell of one another: the place of a visit is that of the talks during it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from relgraph.extract.events_act import Act
from relgraph.extract.events_merge import compatible
from relgraph.extract.places import country_of, dateline_place, place_in
from relgraph.extract.scene import Scene
from relgraph.model import Span

FAR = frozenset({"phone", "video"})
SIDELINES = re.compile(
    r"\bon the (?:sidelines|margins)|\bin the margins|\b(?:before|after) the (?:[\w\-]+ )?(?:talks|meeting|summit)"
)
FORMAL = frozenset({"agreement_signed", "ceremony"})
AT_HAND = frozenset({"meeting", "negotiation", "summit", "agreement_signed"})


def fill(scene: Scene, acts: Sequence[Act]) -> list[Act]:
    """The acts with place and mode made good from the sentence, the visit, the main event and the dateline."""
    visits = [act for act in acts if act.kind == "visit"]
    main = next(
        (a for a in acts if a.kind in {"summit", "meeting"} and a.status == "happened" and a.when and a.place), None
    )
    aside = [_aside(scene, act, main) if act.kind != "visit" else _timed(scene, act, acts) for act in acts]
    return [_placed(scene, act, visits) if act.kind in AT_HAND and act.mode not in FAR else act for act in aside]


def _timed(scene: Scene, visit: Act, acts: Sequence[Act]) -> Act:
    """A visit without a tense of its own has that of the talks for which it is made."""
    sides = {scene.side_of(key) for key in visit.keys}
    talks = [a for a in acts if a.pairs and a.tensed and sides == {scene.side_of(key) for key in a.keys}]
    planned = talks and all(act.status == "planned" for act in talks)
    return replace(visit, status="planned") if planned and not visit.tensed and visit.status == "happened" else visit


def _aside(scene: Scene, act: Act, main: Act | None) -> Act:
    """What passes on the sidelines of the main event has its day and place."""
    sentence = scene.sentence_at(act.cue[0])
    if main is None or act is main or sentence is None or act.kind not in AT_HAND or act.mode in FAR or act.when:
        return act
    if not SIDELINES.search(scene.text, max(0, sentence.start - 1), act.cue[0]):
        return act
    return replace(act, when=main.when, place=act.place or main.place)


def unpaired(acts: Sequence[Act]) -> list[Act]:
    """The acts with each contact told once: two who signed at the meeting that the text tells met at that meeting."""
    contacts = [act for act in acts if act.kind not in FORMAL]
    return [_without(act, contacts) if act.kind in FORMAL else act for act in acts]


def _without(act: Act, contacts: Sequence[Act]) -> Act:
    told = {
        frozenset((pair.a, pair.b))
        for other in contacts
        if other.status == act.status and compatible(other.when, act.when)
        for pair in other.pairs
    }
    return replace(act, pairs=tuple(pair for pair in act.pairs if frozenset((pair.a, pair.b)) not in told))


def _placed(scene: Scene, act: Act, visits: Sequence[Act]) -> Act:
    place = act.place or _of_sentence(scene, act) or _of_visit(scene, act, visits) or _of_dateline(scene, act)
    shown = "in_person" if place and act.pairs else act.mode
    return replace(act, place=place, mode=shown)


def _of_sentence(scene: Scene, act: Act) -> str | None:
    """A place named before the cue in its sentence: "In Islamabad … will hold talks", "arrived in Japan and met"."""
    sentence = scene.sentence_at(act.cue[0])
    return place_in(scene, Span(sentence.start, act.cue[0]), last=True) if sentence else None


def _of_visit(scene: Scene, act: Act, visits: Sequence[Act]) -> str | None:
    sides = {scene.side_of(key) for key in act.keys}
    fitting = [v for v in visits if v.status == act.status and {scene.side_of(key) for key in v.keys} <= sides]
    return next((visit.place for visit in fitting), None)


def _of_dateline(scene: Scene, act: Act) -> str | None:
    """The dateline's place, where a side is at home there and the act is news."""
    place = dateline_place(scene)
    hosts = {scene.side_of(part.key) for part in act.parts if part.role == "host"}
    at_home = hosts or {scene.side_of(key) for key in act.keys}
    return place if act.status == "happened" and country_of(scene, place) in at_home else None
