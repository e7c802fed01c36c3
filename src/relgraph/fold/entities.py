"""Which keys name one entity."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from relgraph.fold.traits import Traits


def clusters(bearers: Mapping[str, Traits], merges: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The canonical id of each key: the smallest key of its cluster."""
    root = {key: key for key in bearers}
    for a, b in merges:
        if a in root and b in root:
            low, high = sorted((_top(root, a), _top(root, b)))
            root[high] = low
    return {key: _top(root, key) for key in root}


def _top(root: Mapping[str, str], key: str) -> str:
    while root[key] != key:
        key = root[key]
    return key
