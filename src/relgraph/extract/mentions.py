"""Who and what the text names: countries, organisations and people, each with the reason of its mention."""

from __future__ import annotations

from relgraph.extract import mentions_people, mentions_places
from relgraph.extract.scene import Scene


def find(scene: Scene) -> mentions_people.Cast:
    """Fill the scene with mentions and entities, sorted by place, the longer first; the people come back."""
    scene.mentions = mentions_places.find(scene)
    cast = mentions_people.find(scene)
    scene.mentions = [m for m in scene.mentions if not (m.kind == "country" and cast.hides(m.start, m.end))]
    scene.mentions.sort(key=lambda m: (m.start, -m.end, m.key))
    return cast
