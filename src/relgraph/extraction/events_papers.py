"""Papers signed of which no clause tells by whom: by the states that the sentence names, else the two of the story."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.events_act import Act, Part
from relgraph.extraction.events_attacks import lead_end
from relgraph.extraction.events_sides import of_story, two_or_more
from relgraph.extraction.events_untold import one_a_clause
from relgraph.extraction.events_when import by_day, when_of
from relgraph.extraction.places import place_in
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import UNREAL, reading
from relgraph.gazetteer.hit import Hit
from relgraph.model import Span

SIGNED = re.compile(rf"{one_of('paper was signed')}\b(?!\s+(?:into|up|off)\b(?!\s+(?:on|in)\b))")
NONE = UNREAL | {"denied"}
EXAMPLE = "Kenya and Mali have lived in peace since a treaty was signed in March 2009."
COUNTER = "Kenya and Mali have lived in peace since a book was read in March 2009."


def read(scene: Scene, told: Sequence[Act]) -> list[Act]:
    """The signings, one a clause in which nothing else is told."""
    signed = (hit for hit in scene.hits_of("event") if hit.id == "sign" and SIGNED.match(scene.text, hit.start))
    return one_a_clause(scene, told, signed, _act)


def _act(scene: Scene, span: Span, verb: Hit) -> Act | None:
    status, sentence = reading(scene, verb.start, verb.end).status, scene.sentence_at(verb.start)
    keys = (two_or_more(scene, sentence) or of_story(scene)) if sentence and status not in NONE else ()
    if not keys:
        return None
    when = when_of(scene, span, verb.start)
    settled = by_day(scene, status, when)
    aside = settled == "happened" and when is None and verb.start >= lead_end(scene)
    return Act(
        kind="agreement_signed",
        status="past_reference" if aside else settled,
        parts=tuple(Part(key) for key in keys),
        start=verb.start,
        end=verb.end,
        cue=(verb.start, verb.end),
        rule="signed.unsaid",
        place=place_in(scene, span),
        when=when,
    )
