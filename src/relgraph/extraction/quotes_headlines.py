"""Headlines that attribute by a colon: `Economy will grow: Orlov`, `Orlov: We are ready for talks`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relgraph.extraction.quotes_found import Quote
from relgraph.extraction.quotes_words import small
from relgraph.extraction.scene import PEOPLE, Scene
from relgraph.model import Span

_NAME = r"(?P<who>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})"
_WAYS = (re.compile(rf"(?P<said>[^:]+?)\s?:\s{_NAME}"), re.compile(rf"{_NAME}\s?:\s(?P<said>[^:]+)"))
_MARKED = re.compile(r"[“\"«„‘']([^“”\"«»„‘]+)[”\"»’']")
FEWEST = 4
"""What is said has as many words."""
NAMING = small("naming")
"""Behind these the colon tells who or what is meant: `agree on one thing: Orlov`."""


def headed(scene: Scene) -> Iterator[Quote]:
    """What a headline attributes to the one official of that name whom the body names with an office."""
    head = next((b for b in scene.document.blocks if b.kind == "headline"), None)
    if head is None or ":" not in scene.text[head.start : head.end]:
        return
    for way in _WAYS:
        match = way.fullmatch(scene.text, head.start, head.end)
        if match and (key := _official(scene, Span(*match.span("who")))) and _says(match["said"]):
            marked = _MARKED.fullmatch(scene.text, *match.span("said"))
            start, end = marked.span(1) if marked else match.span("said")
            who = Span(*match.span("who"))
            yield Quote(start, end, key, "direct" if marked else "indirect", "quoted.headline", who, who)
            return


def _official(scene: Scene, name: Span) -> str | None:
    """The key of the official whom the whole of a name means, where it means nobody else."""
    meant = [m.key for m in scene.mentions_in(name.start, name.end, "leader") if m.end == name.end]
    if len(meant) != 1 or not scene.entities[meant[0]].role or not _named_below(scene, meant[0], name):
        return None
    surname = scene.text[name.start : name.end].split()[-1]
    namesakes = [e.key for e in scene.entities.values() if e.kind in PEOPLE and surname in e.name.split()]
    return meant[0] if namesakes == meant else None


def _named_below(scene: Scene, key: str, name: Span) -> bool:
    return any(m.key == key and m.start > name.end for m in scene.mentions)


def _says(words: str) -> bool:
    said = re.findall(r"[\w’'-]+", words)
    return len(said) >= FEWEST and said[-1].lower() not in NAMING
