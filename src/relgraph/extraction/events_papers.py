"""Papers signed of which no clause tells by whom: by the states that the sentence names, else the two of the story."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extraction.clauses import clause
from relgraph.extraction.events_act import Act, Part
from relgraph.extraction.events_attacks import lead_end
from relgraph.extraction.events_past import is_told
from relgraph.extraction.events_sides import two_or_more
from relgraph.extraction.events_when import by_day, when_of
from relgraph.extraction.places import place_in
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import UNREAL, reading
from relgraph.model import Span

SIGNED = re.compile(r"\b(?:signed|initial+ed|inked)\b(?!\s+(?:into|up|off)\b(?!\s+(?:on|in)\b))")
NONE = UNREAL | {"denied"}
EXAMPLE = "Kenya and Mali have lived in peace since a treaty was signed in March 2009."
COUNTER = "Kenya and Mali have lived in peace since a book was read in March 2009."


def read(scene: Scene, told: Sequence[Act]) -> list[Act]:
    """The signings, one a clause in which nothing else is told."""
    known = sorted(spot for act in told for spot in (*act.spots, act.cue[0]))
    acts: dict[int, Act] = {}
    for verb in SIGNED.finditer(scene.text):
        if not scene.passage_at(verb.start()):
            span = clause(scene, verb.start(), verb.end())
            if span.start not in acts and not is_told(span, known) and (act := _act(scene, span, verb)):
                acts[span.start] = act
    return list(acts.values())


def _act(scene: Scene, span: Span, verb: re.Match[str]) -> Act | None:
    status, keys = reading(scene, verb.start(), verb.end()).status, two_or_more(scene, verb.start())
    if status in NONE or not keys:
        return None
    when = when_of(scene, span, verb.start())
    settled = by_day(scene, status, when)
    aside = settled == "happened" and when is None and verb.start() >= lead_end(scene)
    return Act(
        kind="agreement_signed",
        status="past_reference" if aside else settled,
        parts=tuple(Part(key) for key in keys),
        start=verb.start(),
        end=verb.end(),
        cue=verb.span(),
        rule="signed.unsaid",
        place=place_in(scene, span),
        when=when,
        spots=(verb.start(),),
    )
