"""Papers signed of which no clause tells by whom: by the states that the sentence names, else the two of the story."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extraction.events_act import Act, Part
from relgraph.extraction.events_attacks import lead_end
from relgraph.extraction.events_sides import MOST, PAIR, of_story, states_in
from relgraph.extraction.events_untold import one_a_clause
from relgraph.extraction.events_when import by_day, when_of
from relgraph.extraction.places import place_in
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import UNREAL, reading
from relgraph.gazetteer.hit import Hit
from relgraph.model import Span

SIGNED = re.compile(r"(?:signed|initial+ed|inked)\b(?!\s+(?:into|up|off)\b(?!\s+(?:on|in)\b))")
NONE = UNREAL | {"denied"}
EXAMPLE = "Kenya and Mali have lived in peace since a treaty was signed in March 2009."
COUNTER = "Kenya and Mali have lived in peace since a book was read in March 2009."


def read(scene: Scene, told: Sequence[Act]) -> list[Act]:
    """The signings, one a clause in which nothing else is told."""
    signed = (hit for hit in scene.hits_of("event") if hit.id == "sign" and SIGNED.match(scene.text, hit.start))
    return one_a_clause(scene, told, signed, _act)


def _act(scene: Scene, span: Span, verb: Hit) -> Act | None:
    status = reading(scene, verb.start, verb.end).status
    keys = () if status in NONE else _signers(scene, verb)
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
        spots=(verb.start,),
    )


def _signers(scene: Scene, verb: Hit) -> Sequence[str]:
    """The states that the sentence names if they are two or more, else the story's two, unless it names a third one."""
    sentence, pair = scene.sentence_at(verb.start), of_story(scene)
    named = states_in(scene, sentence) if sentence else []
    return named[:MOST] if len(named) >= PAIR else pair if {*named} <= {*pair} else ()
