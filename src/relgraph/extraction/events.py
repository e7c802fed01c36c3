"""The events of a document as statements."""

from __future__ import annotations

from collections.abc import Sequence

from relgraph.extraction.events_act import Act, Part
from relgraph.extraction.meetings_when import told
from relgraph.extraction.scene import Scene
from relgraph.extraction.statements import statement
from relgraph.model import Statement

MOVEMENT = "movement"


def find(scene: Scene, earlier: Sequence[Statement] = ()) -> list[Statement]:
    """One statement for each event, in the order of the text."""
    return [_stated(scene, act) for act in told(scene)]


def _of_states(scene: Scene, act: Act) -> list[Part]:
    """Those who took part, without armed groups and parties of no state, unless nobody else did."""
    movements = {f"org:{hit.id}" for hit in scene.hits_of("organization") if hit.row.get("kind") == MOVEMENT}
    kept = [part for part in act.parts if part.key not in movements]
    return kept or list(act.parts)


def _stated(scene: Scene, act: Act) -> Statement:
    return statement(
        scene,
        kind="event",
        start=act.start,
        end=act.end,
        payload={
            "ref": act.ref,
            "event_type": act.kind,
            "place": act.place,
            "participants": [{"key": part.key, "role": part.role} for part in _of_states(scene, act)],
            "sectors": list(act.sectors),
        },
        rule=act.rule,
        status=act.status,
        date=act.when,
        cue=act.cue if act.start <= act.cue[0] and act.cue[1] <= act.end else None,
    )
