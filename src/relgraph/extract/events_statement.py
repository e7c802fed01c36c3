"""A statement as an event: the lead of the story is what somebody said, and no meeting stands beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extract.events_act import Act, Part
from relgraph.extract.meetings_sides import Line, subject
from relgraph.extract.scene import Scene
from relgraph.gazetteer.hit import Hit
from relgraph.model import Sentence

LEAD = 3
TITLED = re.compile(
    r"^\W*(?:(?:press|joint)\s+)?(?:statement|remarks)\s+(?:by|from|of)\b", re.IGNORECASE | re.MULTILINE
)
EXAMPLE = "Egyptian President Hosni Mahfuz said on Wednesday that he feared a war."
COUNTER = "Egyptian President Hosni Mahfuz met Iraqi President Saad Hilmi. He said he was glad."


def read(scene: Scene, acts: Sequence[Act]) -> list[Act]:
    """The statement that is itself the news, if there is one."""
    lead = _lead(scene)
    if not lead or any(act.cue[0] < lead[-1].end and act.status != "past_reference" for act in acts):
        return []
    for sentence in lead:
        for hit in scene.hits_in(sentence.start, sentence.end, "said"):
            line = Line.at(scene, hit.start)
            speaker = [a for a in subject(line, hit.start) if a.named] if line else []
            if speaker and scene.entities[speaker[0].key].kind == "leader":
                return [_act(scene, speaker[0].key, min(speaker[0].start, hit.start), hit)]
    return []


def _lead(scene: Scene) -> list[Sentence]:
    """The headline and the first sentences of the text."""
    story = [s for s in scene.document.sentences if scene.document.blocks[s.block].kind != "clutter"]
    return story[:LEAD]


def _act(scene: Scene, key: str, start: int, hit: Hit) -> Act:
    dates = scene.dates_in(hit.end, hit.end + 40)
    return Act(
        kind="statement",
        status="happened",
        parts=(Part(key),),
        start=start,
        end=hit.end,
        cue=(hit.start, hit.end),
        rule="statement.lead",
        when=dates[0] if dates else None,
        spots=(hit.start,),
    )
