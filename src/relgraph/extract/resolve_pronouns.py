"""Pronouns for one person (`he`, `her`), by gender, actor and distance."""

from __future__ import annotations

from relgraph.extract.focus import Focus
from relgraph.extract.scene import Scene
from relgraph.model import Mention

REACH = 1500
"""How far back, in characters, a pronoun looks for whom it means."""


def find(scene: Scene, focus: Focus) -> list[Mention]:
    """The pronouns outside of quoted passages that somebody of the document fits."""
    found = []
    for hit in scene.hits:
        if hit.family != "pronoun" or hit.row["kind"] == "plural" or scene.passage_at(hit.start):
            continue
        if key := _who(scene, focus, hit.start, hit.row["gender"]):
            mention = Mention(hit.start, hit.end, key, scene.entities[key].kind, "pronoun")
            found.append(mention)
            if hit.row["kind"] == "subject":
                focus.add(mention)
    return found


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
