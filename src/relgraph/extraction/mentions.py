"""Who and what the text names: countries, organisations and people, each with the reason of its mention."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from relgraph.extraction import mentions_people, mentions_places
from relgraph.extraction.quotes_voices import Voice, voiced
from relgraph.extraction.scene import Scene, once
from relgraph.model import Entity, Mention
from relgraph.text.names import fold_name

_BRACKETED = re.compile(r"\(([^\W\d_]+)\)")


def find(scene: Scene) -> mentions_people.Cast:
    """Fill the scene with mentions and entities, sorted by place, the longer first; the people come back."""
    scene.mentions = mentions_places.find(scene)
    voices = voiced(scene)
    cast = mentions_people.find(scene, [v for v in voices if v.shape == "name"])
    scene.mentions += _offices(scene, [v for v in voices if v.shape == "office"])
    scene.mentions.sort(key=lambda m: (m.start, -m.end, m.key))
    return cast


@once
def _in_brackets(scene: Scene) -> frozenset[str]:
    """The words that stand alone in brackets."""
    return frozenset(_BRACKETED.findall(scene.plain))


@once
def _in_full(scene: Scene, name: str) -> str:
    """The name that stands before an abbreviation in brackets: `Consumer Protection Bureau (CPB)` for `CPB`."""
    if not (name.isupper() and name.isalpha() and name in _in_brackets(scene)):
        return name
    found = re.search(rf"((?:[A-Z][\w'-]+\s(?:(?:of|for|and|the|on)\s){{0,2}}){{2,8}})\({name}\)", scene.plain)
    return " ".join(scene.text[found.start(1) : found.end(1)].split()) if found else name


def _joined(scene: Scene, voice: Voice) -> bool:
    """Whether a phrase joins two that are named: `The African Union and the Arab League`."""
    inside = scene.mentions_in(voice.start, voice.end, "organization")
    return any(" and " in scene.text[one.end : other.start] for one, other in pairwise(inside))


def _offices(scene: Scene, voices: Iterable[Voice]) -> list[Mention]:
    """Bodies and nameless spokespeople that speak, where no mention holds them: `Army spokesman`, `US embassy`."""
    found = []
    for voice in voices:
        if any(m.start <= voice.start and voice.end <= m.end for m in scene.mentions) or _joined(scene, voice):
            continue
        name = _in_full(scene, " ".join(scene.text[voice.start : voice.end].split()))
        key = f"org:{fold_name(name)}"
        scene.entities.setdefault(key, Entity(key=key, kind="organization", name=name))
        found.append(Mention(voice.start, voice.end, key, "organization", "voice"))
    return found
