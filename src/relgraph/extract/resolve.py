"""Whom the references mean: `the president`, `his counterpart`, `he`, `the two leaders`."""

from __future__ import annotations

from relgraph.extract.scene import Scene


def find(scene: Scene) -> None:
    """Add the references to the mentions and groups of the scene."""
    scene.mentions.sort(key=lambda m: (m.start, -m.end, m.key))
