"""A sentence with those who stand in it as possible parties: what the rules of meetings and events read."""

from __future__ import annotations

from relgraph.extraction.clauses import Actor, actors
from relgraph.extraction.scene import Scene, once
from relgraph.light import light
from relgraph.model import Mention

ENDLESS, STRIDE = 2400, 800
"""Of a longer sentence only the part around the cue is read."""


@light(frozen=True, slots=True, eq=False)
class Line:
    """A sentence, with those who stand in it as possible parties: one object a sentence, equal to itself alone."""

    scene: Scene
    start: int
    end: int
    actors: tuple[Actor, ...]
    text: str
    """The document's text."""

    @classmethod
    def at(cls, scene: Scene, position: int) -> Line | None:
        """The line that holds `position`: its sentence, of an endless one the part around."""
        sentence = scene.sentence_at(position)
        if sentence is None:
            return None
        start, end = sentence.start, sentence.end
        if end - start > ENDLESS:
            part = start + (position - start) // STRIDE * STRIDE
            start, end = max(start, part - STRIDE), min(end, part + 2 * STRIDE)
        return _line(scene, start, end)


@once
def _line(scene: Scene, start: int, end: int) -> Line:
    return Line(scene, start, end, actors(scene, start, end), scene.text)


def as_actor(line: Line, mention: Mention) -> Actor:
    """Somebody who is mentioned, as a party; of a country's people the country."""
    side = line.scene.side_of(mention.key)
    named = mention.kind == "leader"
    return Actor(mention.start, mention.end, mention.key if named else side or mention.key, side, named)
