"""Third sides that speak to the two of a conflict: "Jakarta offered to mediate", "The UN appealed for restraint"."""

from __future__ import annotations

import re

from relgraph.extraction.agreements_clauses import Clause
from relgraph.extraction.agreements_parties import Parties
from relgraph.extraction.agreements_sides import sides_of
from relgraph.extraction.agreements_story import Story
from relgraph.extraction.agreements_subject import Subject
from relgraph.extraction.agreements_topics import Sector
from relgraph.extraction.agreements_words import pattern
from relgraph.extraction.clauses import SIDES
from relgraph.extraction.scene import Scene

KINDS = frozenset({"offer", "ask", "demand"})
"""Classes of what a third side says to those in conflict."""
PEACE = "peace_conflict"
CLOSE = re.compile(r"\s+(?:[\w-]+\s+){0,2}")
"""What may stand between the cue and the word of mediators: not others, as in "asked its people to stay calm"."""
ABOUT = 0.4
"""The share of all namings of sides that the two in conflict have at least."""


def mediated(scene: Scene, clause: Clause, who: Subject | None, story: Story) -> Parties | None:
    """The third side and the two of the story, where its words are those of a mediator and name neither alone."""
    if clause.act.id not in KINDS or who is None or who.collective or who.pronoun or not peace(scene, clause):
        return None
    pair = story.pair
    named = sides_of(scene, (m.key for m in scene.mentions_in(clause.cue.end, clause.end, *SIDES)))
    third = [side for side in who.sides if side not in pair]
    strange = set(named) - set(pair) - set(who.sides)
    if not pair or not third or len(third) < len(who.sides) or strange or len(set(named) & set(pair)) == 1:
        return None
    fits = story.share(pair) >= ABOUT
    return Parties((*third, *pair), joint=False, told=True, start=who.start) if fits else None


def peace(scene: Scene, clause: Clause) -> list[Sector]:
    """Peace, as the subject of a clause whose cue a word of mediators follows: "urged restraint"."""
    word = pattern("mediation").search(scene.text, clause.act.end, clause.end)
    near = word and CLOSE.fullmatch(scene.text, clause.act.end, word.start())
    return [{"id": PEACE, "start": word.start(), "end": word.end()}] if word and near else []
