"""The events of a document, read once and shared by the stations."""

from __future__ import annotations

from relgraph.extract import events_signed, events_statement, events_visits, meetings_read
from relgraph.extract.events_act import Act
from relgraph.extract.events_merge import merge
from relgraph.extract.scene import Scene

NOTE = "acts"


def story(scene: Scene) -> tuple[Act, ...]:
    """All acts of the document, merged, in the order of the text, named e1, e2 …; kept in the scene's notes."""
    kept = scene.notes.get(NOTE)
    if isinstance(kept, tuple):
        return kept
    acts = [*meetings_read.read(scene), *events_visits.read(scene), *events_signed.read(scene)]
    acts += events_statement.read(scene, acts)
    told = tuple(merge(scene, acts))
    scene.notes[NOTE] = told
    return told
