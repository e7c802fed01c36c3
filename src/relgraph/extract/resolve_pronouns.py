"""Pronouns for one person (`he`, `her`), by gender, actor and distance."""

from __future__ import annotations

import re

from relgraph.extract.focus import Focus
from relgraph.extract.look import OUT_OF_SCOPE
from relgraph.extract.scene import Scene
from relgraph.model import Mention

_PRONOUN = re.compile(r"\b(?:(he|his|him|himself)|(she|her|hers|herself))\b", re.I)
REACH = 1500
"""How far back, in characters, a pronoun looks for whom it means."""


def find(scene: Scene, focus: Focus) -> list[Mention]:
    """The pronouns outside of quoted passages that somebody of the document fits."""
    found = []
    for match in _PRONOUN.finditer(scene.plain):
        if scene.passage_at(match.start()) or _out_of_scope(scene, match.start()):
            continue
        gender = "m" if match.group(1) else "f"
        if key := _who(scene, focus, match.start(), gender):
            mention = Mention(match.start(), match.end(), key, scene.entities[key].kind, "pronoun")
            found.append(mention)
            if match.group().lower() in {"he", "she"}:
                focus.add(mention)
    return found


def _out_of_scope(scene: Scene, position: int) -> bool:
    return any(b.kind in OUT_OF_SCOPE and b.start <= position < b.end for b in scene.document.blocks)


def _who(scene: Scene, focus: Focus, position: int, gender: str) -> str | None:
    def fits(key: str) -> bool:
        return focus.people[key].gender() in {gender, None}

    def sure(key: str) -> bool:
        return focus.people[key].gender() == gender

    sentence = scene.sentence_at(position)
    start = sentence.start if sentence else position
    return (
        focus.before(position, sure, acting=True, since=start)
        or focus.before(position, fits, acting=True, since=start)
        or focus.before(position, sure, acting=True, since=position - REACH)
        or focus.before(position, fits, acting=True, since=position - REACH)
        or focus.before(position, sure, since=position - REACH)
        or focus.before(position, fits, since=position - REACH)
    )
