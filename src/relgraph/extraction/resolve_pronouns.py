"""Pronouns for one person (`he`, `her`), by gender, actor and distance."""

from __future__ import annotations

from relgraph.extraction.focus import Focus
from relgraph.extraction.scene import Scene
from relgraph.gazetteer import Hit
from relgraph.model import Mention

BEHIND = 6
"""Within so many characters behind `His Majesty` a title begins that is his."""
REACH = 1500
"""How far back, in characters, a pronoun looks for whom it means."""


def find(scene: Scene, focus: Focus) -> list[Mention]:
    """The pronouns outside of quoted passages that somebody of the document fits."""
    found = []
    for hit in scene.hits_of("pronoun"):
        titled = " " in hit.id and scene.hits_in(hit.end, hit.end + BEHIND, "role")  # `His Highness the Emir`
        if hit.row["kind"] == "plural" or titled or scene.passage_at(hit.start):
            continue
        others = _spoken_of(scene, hit) if hit.row["kind"] == "subject" else frozenset()
        others |= _commoners(focus) if hit.row["rank"] else frozenset()
        if key := _who(focus, hit.start, hit.row["gender"], others):
            mention = Mention(hit.start, hit.end, key, scene.entities[key].kind, "pronoun")
            found.append(mention)
            _learn(focus, mention, hit.row["gender"])
            if hit.row["kind"] == "subject":
                focus.add(mention)
    return found


def _commoners(focus: Focus) -> frozenset[str]:
    """Those whom no `Highness` or `Majesty` means."""
    return frozenset(k for k, p in focus.people.items() if all(title.kind != "royal" for title in p.titles))


def _learn(focus: Focus, mention: Mention, gender: str) -> None:
    """Keep for later what a pronoun tells of the only person whom its sentence names, and names before it."""
    person, sentence = focus.people[mention.key], focus.scene.sentence_at(mention.start)
    if sentence is None or not gender or person.gender() is not None:
        return
    named = focus.scene.mentions_in(sentence.start, sentence.end, "leader", "person")
    if {m.key for m in named} == {mention.key} and named[0].end <= mention.start:
        person.genders.add(gender)


def _spoken_of(scene: Scene, hit: Hit) -> frozenset[str]:
    """Whom a speaker names: who says `he said X was ill` is not X, nor anybody in the words that he speaks."""
    sentence = scene.sentence_at(hit.start)
    if sentence is None or not scene.hits_in(hit.end, hit.end + 12, "said"):
        return frozenset()
    named = scene.mentions_in(sentence.start, sentence.end, "leader", "person")
    return frozenset(m.key for m in named if m.start > hit.start or scene.passage_at(m.start))


def _who(focus: Focus, position: int, gender: str, others: frozenset[str]) -> str | None:
    def fits(key: str) -> bool:
        return key not in others and focus.people[key].gender() in {gender, None}

    def sure(key: str) -> bool:
        return key not in others and focus.people[key].gender() == gender

    sentence = focus.scene.sentence_at(position)
    start = sentence.start if sentence else position
    return (
        focus.before(position, sure, acting=True, since=start)
        or focus.before(position, fits, acting=True, since=start)
        or focus.subject(position, sure, since=position - REACH)
        or focus.subject(position, fits, since=position - REACH)
        or focus.before(position, sure, since=position - REACH)
        or focus.before(position, fits, since=position - REACH)
    )
