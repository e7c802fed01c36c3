"""Statements of what the document knows of each entity, and of the offices that it gives to people."""

from __future__ import annotations

from collections import Counter

from relgraph.extraction.scene import Scene
from relgraph.extraction.statements import statement
from relgraph.model import Mention, Statement


def known_of(scene: Scene) -> list[Statement]:
    """One `mention` statement an entity: what the document knows of it, at its first place."""
    counts = Counter(m.key for m in scene.mentions)
    return [
        statement(
            scene,
            kind="mention",
            start=m.start,
            end=m.end,
            payload={"entity": scene.entities[m.key].to_dict(), "count": counts[m.key]},
            rule=f"mention.{m.reason}",
        )
        for m in _firsts(scene)
    ]


def offices(scene: Scene) -> list[Statement]:
    """One `office` statement a leader whose side and role the text tells."""
    found = []
    for m in _firsts(scene):
        entity, side = scene.entities[m.key], scene.side_of(m.key)
        if entity.kind == "leader" and entity.role and side:
            payload = {"leader": m.key, "side": side, "role": entity.role}
            found.append(
                statement(scene, kind="office", start=m.start, end=m.end, payload=payload, rule="office.title")
            )
    return found


def _firsts(scene: Scene) -> list[Mention]:
    first: dict[str, Mention] = {}
    for m in scene.mentions:
        first.setdefault(m.key, m)
    return list(first.values())
