"""Who and what the text names: countries, organisations and people, each with the reason of its mention."""

from __future__ import annotations

from relgraph.extract import mentions_people, mentions_places
from relgraph.extract.quotes_voices import voiced
from relgraph.extract.scene import Scene
from relgraph.model import Entity, Mention
from relgraph.text.names import fold_name


def find(scene: Scene) -> mentions_people.Cast:
    """Fill the scene with mentions and entities, sorted by place, the longer first; the people come back."""
    scene.mentions = mentions_places.find(scene)
    cast = mentions_people.find(scene)
    scene.mentions = [m for m in scene.mentions if not (m.kind == "country" and cast.hides(m.start, m.end))]
    scene.mentions += _offices(scene)
    scene.mentions.sort(key=lambda m: (m.start, -m.end, m.key))
    return cast


def _offices(scene: Scene) -> list[Mention]:
    """Bodies and nameless spokespeople that speak: `Army spokesman`, `US embassy`, where no mention holds them whole."""
    found = []
    for voice in voiced(scene):
        if voice.shape != "office" or any(m.start <= voice.start and voice.end <= m.end for m in scene.mentions):
            continue
        name = " ".join(scene.text[voice.start : voice.end].split())
        key = f"org:{fold_name(name)}"
        scene.entities.setdefault(key, Entity(key=key, kind="organization", name=name))
        found.append(Mention(voice.start, voice.end, key, "organization", "voice"))
    return found
