"""What a noun of saying holds whose owner is named right before it: `a row over Slovak claims that the dam leaks`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relgraph.extraction.quotes_found import Quote, Reading
from relgraph.extraction.quotes_speaker import PEOPLE
from relgraph.extraction.quotes_words import PRONOUNS
from relgraph.extraction.scene import Scene
from relgraph.gazetteer.hit import Hit
from relgraph.model import Mention, Span

SPEAKERS = ("country", "organization", *PEOPLE)
THAT = " that "
OWNERS = frozenset({" ", "'s ", "’s "})
"""What may stand between an owner and the noun."""
FRONT = 25
"""A noun so near to the start of its sentence is the subject, and the verb that ends its clause is not known."""
REACH = 80
"""So many characters before the noun the mention of its owner may begin."""
FEWEST = 3


def claimed(scene: Scene, readings: Sequence[Reading]) -> Iterator[Quote]:
    """The clauses behind nouns of saying, outside of what acts report."""
    for hit in scene.hits_of("voice"):
        if hit.id != "saying" or not scene.text.startswith(THAT, hit.end) or _reported(readings, hit):
            continue
        owner, span = _owner(scene, hit), _clause(scene, hit)
        if owner and span:
            via = Span(owner.start, span.start - 1)
            yield Quote(span.start, span.end, owner.key, "indirect", "quoted.noun", via, Span(hit.start, hit.end))


def _reported(readings: Sequence[Reading], hit: Hit) -> bool:
    """Whether the noun is a verb after all, or stands in what somebody does with it (`repeated Slovak claims that`)."""
    for reading in readings:
        if reading.unit.start <= hit.start < reading.unit.end:
            tokens = reading.unit.tokens
            held = ((tokens[c.tokens[0]].start, tokens[c.tokens[1] - 1].end) for c in reading.contents)
            acts = any(
                (keys and act.cue.start == hit.start) or act.takes == "s"
                for act, keys in zip(reading.acts, reading.speakers, strict=True)
            )
            return acts or any(a <= hit.start < b for a, b in held)
    return False


def _owner(scene: Scene, hit: Hit) -> Mention | None:
    """Whose claim it is: the mention right before the noun."""
    near = scene.mentions_in(hit.start - REACH, hit.start, *SPEAKERS)
    owners = [m for m in near if m.reason != "pronoun" and scene.text[m.end : hit.start] in OWNERS]
    return max(owners, key=lambda m: m.end - m.start, default=None)


def _clause(scene: Scene, hit: Hit) -> Span | None:
    """The clause to the end of its sentence, where that shows: without a passage, and not of a subject."""
    sentence = scene.sentence_at(hit.start)
    if sentence is None or hit.start - sentence.start < FRONT or scene.passage_at(hit.start):
        return None
    start, end = hit.end + len(THAT), sentence.end
    end = start + len(scene.text[start:end].rstrip(" .\n"))
    words = scene.text[start:end].split()
    quoted = any(scene.passage_at(place) for place in (start, end - 1))
    few = len(words) < FEWEST + (words[:1] != [] and words[0].lower() in PRONOUNS)
    return None if quoted or few else Span(start, end)
