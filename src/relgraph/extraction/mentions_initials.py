"""What a document tells of a body that it names by its initials."""

from __future__ import annotations

import re

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.scene import Scene, once

_USED = re.compile(rf"(?<![\w.'-])([A-Z]{{3,6}})\s(?:[a-z]+\s)?{one_of('members of movements')}\b")
_IN_FULL = re.compile(rf"\b{one_of('movements')}\b[\w\s'-]{{0,40}}\(([A-Z]{{3,6}})\)")


@once
def movements(scene: Scene) -> frozenset[str]:
    """The initials of movements and parties: by `Liberation Front (ABC)`, `ABC rebels`."""
    return frozenset(found.group(1) for way in (_USED, _IN_FULL) for found in way.finditer(scene.plain))
