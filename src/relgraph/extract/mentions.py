"""Who and what the text names: countries, organisations and people, each with the reason of its mention."""

from __future__ import annotations

from collections.abc import Sequence

from relgraph.extract import mentions_people, mentions_places
from relgraph.extract.scene import Scene


def find(scene: Scene) -> None:
    """Fill the scene with mentions and entities, sorted by place, the longer first."""
    scene.mentions = [*mentions_places.find(scene), *mentions_people.find(scene)]
    scene.mentions.sort(key=lambda m: (m.start, -m.end, m.key))


__all__: Sequence[str] = ["find"]
