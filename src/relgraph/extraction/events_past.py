"""What a state did on a day long past, by whatever verb: "Tokyo sent parts to the agency in May", "Paris apologised".

The deeds whose verbs the tables know are read before (`events_deeds`, `events_dated`); here any other verb in the past
tense tells one, where a state acts on another or alone, but for verbs of being, growing, meeting and thinking.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import Actor
from relgraph.extraction.events_act import Act, Part
from relgraph.extraction.events_dated import kind_of, with_others
from relgraph.extraction.events_untold import one_a_clause
from relgraph.extraction.events_when import PAST, by_day
from relgraph.extraction.meetings_contact import BE
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.places import place_in
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import reading
from relgraph.model import Span, When

VERB = re.compile(rf"\b(?!{one_of('no deeds')}\b)(?:[a-z]+ed|{one_of('irregular pasts')})\b")
LONG_AGO = "past_reference"
DATED, NEAR = "dated", 70
EXAMPLE = "The talk was of rice. Belarus sent the parts to Japan in March 2019."
COUNTER = "The talk was of rice. Belarus grew by a third like Japan in March 2019."


def read(scene: Scene, told: Sequence[Act]) -> list[Act]:
    """The deeds, one a clause in which nothing else is told and a day long past stands."""
    days = (when for when in scene.dates if by_day(scene, "happened", when) == LONG_AGO)
    return one_a_clause(scene, told, days, _act)


def _act(scene: Scene, span: Span, when: When) -> Act | None:
    line = Line.at(scene, span.start)
    if line is None:
        return None
    near = (verb for verb in _verbs(scene, span) if abs(verb.start - when.start) < NEAR)
    found = ((verb, parts) for verb in near if (parts := _parts(line, span, verb)))
    verb, parts = next(found, (None, ()))
    return _told(scene, span, when, verb, parts) if verb else None


def _told(scene: Scene, span: Span, when: When, verb: Span, parts: Sequence[Actor]) -> Act:
    return Act(
        kind=kind_of(scene, span, "other"),
        status=LONG_AGO,
        parts=tuple(Part(a.key) for a in parts),
        start=parts[0].start,
        end=verb.end,
        cue=(verb.start, verb.end),
        rule="event.past",
        place=place_in(scene, span),
        when=when,
        topic=scene.text[verb.start : verb.end],
    )


def _verbs(scene: Scene, span: Span) -> Iterator[Span]:
    """The past tenses of a clause that were so, but for those whose deeds are read elsewhere."""
    for verb in VERB.finditer(scene.text, span.start, span.end):
        known = any(hit.id == DATED for hit in scene.hits_in(verb.start(), verb.start() + 1, "event"))
        if not known and reading(scene, verb.start(), verb.end()).status in PAST:
            yield Span(verb.start(), verb.end())


def _parts(line: Line, span: Span, verb: Span) -> Sequence[Actor]:
    """Who acts, by a name right before the verb, and whom the clause names behind it; alone only a state."""
    agents = sides.subject(line, verb.start)
    if (
        not agents
        or not sides.is_adjacent(line, agents[-1], verb.start)
        or BE.search(line.text, agents[-1].end, verb.start)
    ):
        return ()
    return with_others(line, Span(verb.end, span.end), agents)
