"""The events of a document, read once and shared by the stations."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from relgraph.extraction import (
    events_alone,
    events_ceremonies,
    events_dated,
    events_deeds,
    events_letters,
    events_papers,
    events_past,
    events_readouts,
    events_rounds,
    events_set,
    events_signed,
    events_statement,
    events_summits,
    events_treaties,
    events_visits,
    meetings_bodies,
    meetings_both,
    meetings_commissions,
    meetings_crowd,
    meetings_next,
    meetings_read,
)
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.business import of_firms
from relgraph.extraction.clauses import kind_of_key
from relgraph.extraction.events_act import CONTACTS, Act, sides_of
from relgraph.extraction.events_apart import apart
from relgraph.extraction.events_attacks import lead_end
from relgraph.extraction.events_fill import fill, unpaired
from relgraph.extraction.events_merge import compatible, merge, named
from relgraph.extraction.events_when import PAST
from relgraph.extraction.scene import Scene

NOTE = "acts"
HEARSAY = re.compile(
    rf"\b{one_of('who only reports')}\b[^.;]{{0,60}}?\b(?:{one_of('tells the news')}|{one_of('hearsay')})\b"
    rf"|\b{one_of('hearsay')}(?:ly|\s+(?:[\w\-]+\s+){{0,4}}that)\b",
    re.IGNORECASE,
)
"""What makes an act one of which only others say that it was: "media reported that", "allegedly"."""


def story(scene: Scene) -> tuple[Act, ...]:
    """All acts of the document, merged, in the order of the text, named e1, e2 …; kept in the scene's notes."""
    known = scene.notes.get(NOTE)
    if isinstance(known, tuple):
        return known
    acts = [*meetings_read.read(scene), *events_visits.read(scene)]
    acts += events_signed.read(scene, acts)
    acts += events_treaties.read(scene, acts)
    acts += [*events_letters.read(scene, acts), *events_deeds.read(scene, acts), *events_ceremonies.read(scene)]
    acts += events_summits.read(scene, acts)
    acts += meetings_bodies.read(scene, acts)
    acts += meetings_next.read(scene, acts)
    acts += meetings_both.read(scene, acts)
    acts += meetings_commissions.read(scene, acts)
    acts += meetings_crowd.read(scene, acts)
    acts += events_rounds.read(scene, acts)
    acts += events_set.read(scene, acts)
    acts += events_readouts.read(scene, acts)
    acts += events_alone.read(scene, acts)
    acts += events_statement.read(scene, acts)
    acts += events_papers.read(scene, acts)
    acts += events_dated.read(scene, acts)
    acts += events_past.read(scene, acts)
    events = merge(scene, [act for act in acts if not of_firms(scene, act.cue[0], act.keys)])
    told = tuple(unpaired(fill(scene, named(apart(scene, _worth_telling(scene, _undenied(scene, events)))))))
    scene.notes[NOTE] = told
    return told


def _undenied(scene: Scene, events: list[Act]) -> list[Act]:
    """The events without what others say was done where the story denies it, of the same sides: the denial stands."""
    denied = [event for event in events if event.status == "denied"]
    return [
        event
        for event in events
        if event.status not in PAST
        or not any(_is_of_same(scene, event, other) for other in denied)
        or not _is_hearsay(scene, event)
    ]


def _is_of_same(scene: Scene, event: Act, denied: Act) -> bool:
    same = event.kind == denied.kind and compatible(event.when, denied.when)
    return same and sides_of(scene, event) == sides_of(scene, denied)


def _is_hearsay(scene: Scene, event: Act) -> bool:
    """Whether each sentence that tells an act has it from others."""
    told = [sentence for spot in event.places if (sentence := scene.sentence_at(spot))]
    return bool(told) and all(HEARSAY.search(scene.text, sentence.start, sentence.end) for sentence in told)


def _worth_telling(scene: Scene, events: list[Act]) -> list[Act]:
    """The events without those weak ones that add nothing to a firm one."""
    firm: defaultdict[tuple[str, str], set[int]] = defaultdict(set)  # who stands in which firm event, by status
    for number, event in enumerate(events):
        if event.firm and event.pairs:
            for key in event.keys | sides_of(scene, event):
                firm[event.status, key].add(number)
                if event.status != "past_reference":
                    firm["happened", key].add(number)
    past = {act.keys for act in events if act.status == "past_reference" and act.when and act.kind in CONTACTS}
    return [
        event
        for event in events
        if (event.firm or not _is_known(event, firm)) and not (event.keys in past and _is_in_passing(scene, event))
    ]


def _is_in_passing(scene: Scene, event: Act) -> bool:
    """Whether a contact is told as done, late and without a day: it is that of another day told of the same people."""
    undated = event.status == "happened" and event.when is None and event.kind in CONTACTS
    return undated and event.cue[0] >= lead_end(scene)


def _is_known(weak: Act, firm: Mapping[tuple[str, str], set[int]]) -> bool:
    """Whether a firm event holds the same people; a weak one that names nobody gives way to any."""
    if all(kind_of_key(key) in {"country", "org"} for key in weak.keys):
        return bool(firm) or weak.borrowed
    return bool(set.intersection(*(firm.get((weak.status, key), set()) for key in weak.keys)))
