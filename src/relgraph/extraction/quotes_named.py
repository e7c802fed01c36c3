"""What shows in a mention whether a pronoun behind it may mean it, and which country or body opens a sentence."""

from __future__ import annotations

from relgraph.extraction.quotes_speaker import UNNAMED
from relgraph.extraction.quotes_words import DETERMINERS, PREPOSITIONS, voices
from relgraph.extraction.scene import Scene
from relgraph.model import Entity, Mention

LED = 20
"""So many characters before a name stands the preposition on which it hangs."""
OPENING = 6
"""A name that begins so few characters into a sentence is its subject."""


def hangs(scene: Scene, mention: Mention, pronoun: int) -> bool:
    """Whether a name is not who speaks: one behind a preposition, or which a comma alone parts from the pronoun.

    `Standing next to Mr Blair he said`, `The president, he said, was tired`.
    """
    if scene.text[mention.end : pronoun].strip() == ",":
        return True
    words = scene.text[max(0, mention.start - LED) : mention.start].lower().split()
    while words and words[-1] in DETERMINERS:
        words.pop()
    return bool(words) and words[-1] in PREPOSITIONS


def by_name(scene: Scene, mention: Mention) -> bool:
    """Whether a mention is no pronoun, and stands outside quotation marks."""
    return mention.reason != "pronoun" and scene.passage_at(mention.start) is None


def several(scene: Scene, mention: Mention) -> bool:
    """Whether a role stands in the plural (`the MPs`), whomever it was taken for."""
    return mention.reason == "role" and scene.text[mention.end - 1] == "s"


def opening(scene: Scene, start: int, stop: int, *kinds: str) -> tuple[str, ...]:
    """The country or body (or one of these kinds) with which a sentence opens."""
    found = scene.mentions_in(start, min(stop, start + OPENING), *(kinds or ("country", "organization")))
    return next(((m.key,) for m in found if scene.passage_at(m.start) is None), ())


def a_body(entity: Entity) -> bool:
    """Whether who has no name is no single person: `the think tank`, `the ministers`."""
    words = entity.name.lower().split()
    told = {voices().get(words[-1]), voices().get(" ".join(words[-2:]))}
    return entity.key.startswith(UNNAMED) and (words[-1].endswith("s") or not told.isdisjoint({"body", "group"}))
