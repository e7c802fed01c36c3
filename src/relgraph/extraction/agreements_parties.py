"""Which sides stand behind a word of agreement: its subject, those that its clause addresses, or those of the talks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extraction.agreements_addressed import SIGNED, TALKS, named_after
from relgraph.extraction.agreements_answers import AUTHORS, answering, proposing
from relgraph.extraction.agreements_clauses import Clause
from relgraph.extraction.agreements_frame import Frame
from relgraph.extraction.agreements_sides import sides_of
from relgraph.extraction.agreements_story import Story
from relgraph.extraction.agreements_subject import Subject
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import SIDES
from relgraph.extraction.scene import Scene
from relgraph.light import light

WHOSE = re.compile(r"\s+(?:her|his|its|their|the|both|all)\s+(?:\w+\s+)?", re.IGNORECASE)
PARTNER = re.compile(rf"\b{one_of('partners')}\b", re.IGNORECASE)
"""Whom somebody addresses without a name: "urged her neighbours"."""
REGION = re.compile(rf"(?<!South )(?<!-)\b{one_of('regions of states')}\b")
"""With whose states one alone deals: "will lend Africa more"."""
CLOSE = 60
MUCH_MORE = 1.5
"""How many times as often the text names the pair of the story as the one last named, where it means the former."""
KNOWN = 0.25
"""The share of all namings of sides that "the two countries" have at least, where they are not named beside it."""


@light(frozen=True, slots=True)
class Parties:
    """The parties of a clause; `joint` where it lets them act together, `told` where it names the partner.

    `lone` is true for one side that acts for itself, `framed` where the document as a whole tells its partner;
    `regional` where one state deals with those of a region, who are no party by a name of their own.
    """

    sides: tuple[str, ...]
    joint: bool
    told: bool
    start: int
    lone: bool = False
    framed: bool = False
    regional: bool = False


def parties(scene: Scene, clause: Clause, who: Subject | None, story: Story, *, addressed: bool) -> Parties:
    """The parties of a clause: named there, else those of the act that the text tells of at this place."""
    between, partner = named_after(scene, clause, addressed=addressed)
    partner = sides_of(scene, (*partner, *answering(scene, clause, story.frame)) or proposing(scene, clause))
    start = who.start if who else clause.cue.start
    sentence = clause.sentence
    told = who is not None and (not who.pronoun or _are_named_before(scene, clause, who))
    told = told or len(partner) > 1 or story.near(sentence.start, sentence.end)
    if len(between) > 1:
        return Parties(between, joint=True, told=True, start=start)
    if not told or (who is not None and not who.sides and not who.collective):
        pair = _pair(clause, who, story) if not told else ()
        return Parties(pair, joint=bool(pair), told=False, start=start)
    if who is not None and (who.collective or who.body):
        return _together(clause, who, story, () if addressed and not who.body else partner)
    own = who.sides if who and not _is_comment(clause, partner) else ()
    sides = tuple(dict.fromkeys((*own, *partner)))
    if len(sides) > 1:
        return Parties(sides, joint=len(own) > 1 or (bool(own) and not addressed), told=True, start=start)
    if _deals_with_region(scene, clause, own):
        return Parties(own, joint=False, told=True, start=start, regional=True)
    return _with_story(scene, clause, sides, story, start=start, addressed=addressed and bool(own))


def _is_comment(clause: Clause, partner: Sequence[str]) -> bool:
    """Whether who stands before others' proposal or decision is no party: "Mali welcomed a plan by Chad and Niger"."""
    return clause.cue.id in AUTHORS and (len(partner) > 1 or clause.cue.row["status"] == "planned")


def _deals_with_region(scene: Scene, clause: Clause, own: Sequence[str]) -> bool:
    """Whether a clause of one state names a region: "China will train African doctors"."""
    alone = len(own) == 1 and own[0].startswith("country:")
    return alone and REGION.search(scene.text, clause.cue.end, clause.end) is not None


def _are_named_before(scene: Scene, clause: Clause, who: Subject) -> bool:
    """Whether the sentence names those whom "they" means: "A and B said they would"."""
    named = sides_of(scene, (m.key for m in scene.mentions_in(clause.sentence.start, who.start, *SIDES)))
    return len(who.sides) > 1 and set(who.sides) <= set(named)


def _together(clause: Clause, who: Subject, story: Story, partner: Sequence[str]) -> Parties:
    """The parties where the subject speaks of several: "the two sides", a body of states."""
    sides = _collective(who, story, clause) if who.collective else who.sides
    return Parties(tuple(dict.fromkeys((*sides, *partner))), joint=True, told=True, start=who.start)


def _pair(clause: Clause, who: Subject | None, story: Story) -> tuple[str, ...]:
    """The two states that a document is about, where no act stands near: for "they discussed", "was signed"."""
    signed = who is None and clause.cue.id in SIGNED
    talking = who is not None and who.pronoun and clause.cue.id in TALKS
    pair = (signed and story.main) or story.frame.pair
    return pair if (signed or talking) and all(side.startswith("country:") for side in pair) else ()


def called(clause: Clause, who: Subject | None, frame: Frame) -> Parties | None:
    """Who calls on whom where somebody's words say what has to be done: "Iran must stop", "access must be granted"."""
    voice = frame.voice_at(clause.cue.start) or frame.issuer
    if not voice or (who is not None and who.collective):
        return None
    others = tuple(side for side in who.sides if side != voice) if who else ()
    partners = others or ((frame.target,) if frame.target and voice == frame.issuer else ())
    start = who.start if who else clause.cue.start
    return Parties((voice, *partners), joint=False, told=True, start=start, framed=not others) if partners else None


def _collective(who: Subject, story: Story, clause: Clause) -> tuple[str, ...]:
    """Whom words such as "the two sides" mean; one who tells of the talks of others is none of them."""
    sentence = clause.sentence
    sides = story.sides_at(sentence.start, sentence.end, size=who.size) or who.sides
    sides = sides or story.named_together(who.size, sentence.end)
    if len(who.sides) > 1 and set(who.sides) < set(sides):
        sides = who.sides
    if len(sides) == len(story.main) and story.share(story.main) > MUCH_MORE * story.share(sides):
        sides = story.main
    mediator = story.frame.voice_at(clause.cue.start)
    if mediator in sides and story.main and mediator not in story.main and len(story.main) == len(sides):
        sides = story.main
    if story.share(sides) >= KNOWN:
        return sides
    return story.named_together(who.size, sentence.end)


def _with_story(
    scene: Scene, clause: Clause, one: tuple[str, ...], story: Story, *, start: int, addressed: bool
) -> Parties:
    """The parties where the clause names one at most: the others are those of the talks that the text tells of."""
    sentence = clause.sentence
    told = addressed and (any(scene.groups_in(clause.cue.end, clause.end)) or _is_partner(scene, clause))
    if not told and (framed := story.frame.partner_of(one)):
        return Parties((*one, framed), joint=False, told=False, start=start, lone=True, framed=True)
    if addressed and not told:
        pair = story.frame.pair if one[0] in story.frame.pair else ()
        sides = pair or story.partner_of(one[0], sentence.end)
    else:
        sides = story.sides_at(sentence.start, sentence.end, must=(*one, "")[0])
    if not sides and one and one[0].startswith("org:"):
        sides = one
    return Parties(sides, joint=False, told=told, start=start, lone=bool(one))


def _is_partner(scene: Scene, clause: Clause) -> bool:
    """Whether a word for the partner stands right behind the cue: "urged her neighbours"."""
    word = PARTNER.search(scene.text, clause.cue.end, min(clause.end, clause.cue.end + CLOSE))
    return word is not None and bool(WHOSE.fullmatch(scene.text, clause.cue.end, word.start()))
