"""For whose state somebody speaks: `President X reaffirmed Kenya's support`, `Minister X said Kenya stood ready`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.mentions_stage import Bearer, Stage
from relgraph.extraction.scene import Scene, once
from relgraph.text.lazy import compiled

NEAR = 30
"""How far before a country, in characters, the verb stands by which somebody speaks for it."""
_SPEAKS = rf"\b{one_of('speaks for a state')}\s(?:that\s)?(?:the\s)?$"
_OF_ITSELF = rf"'s\s(?:\w+\s){{0,2}}{one_of('own to a state')}\b|\s{one_of('what a state says of itself')}\b"


def speaks_for(stage: Stage, bearer: Bearer) -> str | None:
    """The country whose position somebody gives who is named last before the verb."""
    places = {end for _, end, _ in bearer.person.places}
    for verb, side in _claims(stage.scene):
        opening, _ = stage.sentence(verb)
        i = bisect_left(stage.names, (verb, 0)) - 1
        if i >= 0 and stage.names[i][0] >= opening and stage.names[i][1] in places:
            return side
    return None


@once
def _claims(scene: Scene) -> list[tuple[int, str]]:
    """Where a verb begins behind which somebody gives a country's own position, and the country."""
    return list(_found(scene))


def _found(scene: Scene) -> Iterator[tuple[int, str]]:
    for hit in scene.hits_of("country"):
        if compiled(_OF_ITSELF).match(scene.plain, hit.end):
            verb = compiled(_SPEAKS).search(scene.plain, max(0, hit.start - NEAR), hit.start)
            if verb:
                yield verb.start(), hit.id
