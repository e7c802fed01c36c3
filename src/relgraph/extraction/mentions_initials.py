"""What a document tells of a body that it names by its initials."""

from __future__ import annotations

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.scene import Scene, once
from relgraph.text.lazy import compiled

_USED = rf"(?<![\w.'-])([A-Z]{{3,6}})\s(?:[a-z]+\s)?{one_of('members of movements')}\b"
_IN_FULL = rf"\b{one_of('movements')}\b[\w\s'-]{{0,40}}\(([A-Z]{{3,6}})\)"


@once
def movements(scene: Scene) -> frozenset[str]:
    """The initials of movements and parties: by `Liberation Front (ABC)`, `ABC rebels`."""
    return frozenset(found.group(1) for way in (_USED, _IN_FULL) for found in compiled(way).finditer(scene.plain))
