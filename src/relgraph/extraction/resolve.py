"""Whom the references mean: `the president`, `his counterpart`, `he`, `the two leaders`.

The sieves go from sure to unsure: role with country, role alone, counterpart, pronoun, groups. Each mention keeps the
name of its sieve as its reason.
"""

from __future__ import annotations

from relgraph.extraction import resolve_groups, resolve_pronouns, resolve_roles
from relgraph.extraction.focus import Focus
from relgraph.extraction.mentions_people import Cast
from relgraph.extraction.scene import Scene


def find(scene: Scene, cast: Cast) -> None:
    """Add the references to the mentions and groups of the scene."""
    focus = Focus(scene, cast.people)
    scene.mentions += resolve_roles.find(scene, focus, cast.names)
    scene.mentions += resolve_pronouns.find(scene, focus)
    scene.mentions.sort(key=lambda m: (m.start, -m.end, m.key))
    scene.groups = resolve_groups.find(scene, focus)
