"""The events of a document, read once and shared by the stations."""

from __future__ import annotations

from relgraph.extract import (
    events_ceremonies,
    events_deeds,
    events_letters,
    events_signed,
    events_statement,
    events_summits,
    events_visits,
    meetings_next,
    meetings_read,
)
from relgraph.extract.clauses import kind_of_key
from relgraph.extract.events_act import Act
from relgraph.extract.events_fill import fill, unpaired
from relgraph.extract.events_merge import merge, named
from relgraph.extract.scene import Scene

NOTE = "acts"


def story(scene: Scene) -> tuple[Act, ...]:
    """All acts of the document, merged, in the order of the text, named e1, e2 …; kept in the scene's notes."""
    known = scene.notes.get(NOTE)
    if isinstance(known, tuple):
        return known
    acts = [*meetings_read.read(scene), *events_visits.read(scene)]
    acts += events_signed.read(scene, acts)
    acts += [*events_letters.read(scene), *events_deeds.read(scene), *events_ceremonies.read(scene)]
    acts += events_summits.read(scene, acts)
    acts += meetings_next.read(scene, acts)
    acts += events_statement.read(scene, acts)
    events = merge(scene, acts)
    kept = named([event for event in events if event.firm or not _known(scene, event, events)])
    told = tuple(unpaired(fill(scene, kept)))
    scene.notes[NOTE] = told
    return told


def _known(scene: Scene, weak: Act, acts: list[Act]) -> bool:
    """Whether a firm act tells of the same sides, or of any where the weak one names nobody: then it adds nothing."""
    firm = [act for act in acts if act.firm and act.pairs and weak.status in {act.status, "happened"}]
    if all(kind_of_key(key) in {"country", "org"} for key in weak.keys):
        return bool(firm) or weak.borrowed
    return any(all(_stands(scene, key, act) for key in weak.keys) for act in firm)


def _stands(scene: Scene, key: str, act: Act) -> bool:
    """Whether somebody stands in an act: by himself, or a country by one of its people."""
    return key in act.keys or (kind_of_key(key) == "country" and key in {scene.side_of(other) for other in act.keys})
