"""Which sides stand behind a word of agreement: its subject, those that its clause addresses, or those of the talks."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from relgraph.extraction.agreements_clauses import Clause
from relgraph.extraction.agreements_frame import Frame
from relgraph.extraction.agreements_sides import sides_of
from relgraph.extraction.agreements_story import Story
from relgraph.extraction.agreements_subject import Subject, governed, runs_in
from relgraph.extraction.agreements_words import pattern
from relgraph.extraction.clauses import SIDES, Actor
from relgraph.extraction.meetings_sides import BETWEEN, BY
from relgraph.extraction.places import country_at
from relgraph.extraction.scene import Scene

WITH = re.compile(r"\b(?:with|alongside)\s+(?:both\s+)?$", re.IGNORECASE)
TO_FROM = re.compile(r"\b(?:to|from)\s+(?:the\s+)?$")
CALL_FROM = re.compile(r"\b(?:call|phone call|telephone call|visit)\s+from\s+(?:[a-z]+\s+){0,2}$")
"""What brings somebody who calls: "received a phone call from A to discuss"."""
WITH_THE = re.compile(r"\bwith\s+(?:the\s+)?$")
NOT_WITH = re.compile(
    r"\b(?:line|accordance|keeping|consistent|conformity|compl(?:y|ies|iance|ying)|deal(?:s|t|ing)?|cop(?:e|ing)|associated"
    r"|connected|confronted|faced)\s+with\s+(?:both\s+)?$",
    re.IGNORECASE,
)
"""Words whose "with" brings nobody who acts: "in line with UN resolutions"."""
WHOSE = re.compile(r"\s+(?:her|his|its|their|the|both|all)\s+(?:\w+\s+)?", re.IGNORECASE)
AUTHOR = re.compile(r"\b(?:by|of|from)\s+(?:both\s+|the\s+)?$", re.IGNORECASE)
ADDRESSED = re.compile(r"\b(?:to|for|on|upon|from|that)\s+(?:the\s+)?$", re.IGNORECASE)
PEOPLE_OF = re.compile(r"\s+(?:the\s+)?[a-z]+s\s+of\s+(?:the\s+)?")
"""What stands before a body whose people somebody addresses: "invited inspectors of the agency"."""
AMONG = re.compile(r",?\s+(?:and|including|as well as|especially|particularly)\s+(?:the\s+)?")
"""What ties one who is addressed to all others: "urged the international community and the US"."""
TO_ALL = re.compile(r"\s+(?:on\s+)?(?:the\s+|all\s+)?")
ADDRESS_REACH = 4
TALKS = frozenset({"talk", "topic", "about", "stance", "avow", "adopt"})
"""Classes in whose topic "with" may bring somebody who is no party: "discussed relations with Japan"."""
ACTS = frozenset({"wish", "deliver", "intent", "offer", "pledge", "announce", "grant"})
"""Classes of what a side wants or will do, which concern the one that they name close behind."""
THE = re.compile(r"\bthe\s+(?:(?!between|among|with|by|of|to|from|for)[a-z]+\s+){0,2}$")
REACH = 40
"""Characters in which the article and the adjectives of a noun phrase stand: "by the foreign ministers of A"."""
CLOSE = 60
MUCH_MORE = 1.5
"""How many times as often the text names the pair of the story as the one last named, where it means the former."""
KNOWN = 0.25
"""The share of all namings of sides that "the two countries" have at least, where they are not named beside it."""
IMPERSONAL = frozenset({"about", "tabled", "settled"})
"""Classes that tell what talks were about, and not who acts."""
SIGNED = frozenset({"deed", "signing"})
"""Classes of a signing of which a clause need not name the parties."""
KNOWN_PAIR = 0.4
"""The share of all namings of sides that two sides have at least, of which only the sentence names the second."""
PASSIVE = frozenset({"deed", "sign", "settled", "authored", "made", "tabled"})
"""Classes after which "by" brings the parties."""


@dataclass(frozen=True, slots=True)
class Parties:
    """The parties of a clause; `joint` where it lets them act together, `told` where it names the partner.

    `lone` is true for one side that acts for itself, `framed` where the document as a whole tells its partner.
    """

    sides: tuple[str, ...]
    joint: bool
    told: bool
    start: int
    lone: bool = False
    framed: bool = False


def parties(scene: Scene, clause: Clause, who: Subject | None, story: Story, *, addressed: bool) -> Parties:
    """The parties of a clause: named there, else those of the act that the text tells of at this place."""
    between, partner = _named_after(scene, clause, addressed=addressed)
    start = who.start if who else clause.cue.start
    sentence = clause.sentence
    told = who is not None and (not who.pronoun or _are_named(scene, clause, who))
    told = told or len(partner) > 1 or story.near(sentence.start, sentence.end)
    if len(between) > 1:
        return Parties(between, joint=True, told=True, start=start)
    if not told or (who is not None and not who.sides and not who.collective):
        pair = _pair(scene, clause, who, story) if not told else ()
        return Parties(pair, joint=bool(pair), told=False, start=start)
    if who is not None and (who.paired or who.collective or who.body):
        return _together(clause, who, story, () if addressed and not who.body else partner)
    own = who.sides if who and not _stands_behind(scene, clause, partner) else ()
    if clause.cue.id == "topic" and len(own) == 1:
        own = _both(scene, clause) or own
    sides = tuple(dict.fromkeys((*own, *partner)))
    if len(sides) > 1:
        return Parties(sides, joint=len(own) > 1 or (bool(own) and not addressed), told=True, start=start)
    return _with_story(scene, clause, sides, story, start=start, addressed=addressed and bool(own))


def _are_named(scene: Scene, clause: Clause, who: Subject) -> bool:
    """Whether the sentence names those whom "they" means: "A and B said they would"."""
    named = sides_of(scene, (m.key for m in scene.mentions_in(clause.sentence.start, who.start, *SIDES)))
    return len(who.sides) > 1 and set(who.sides) <= set(named)


def _together(clause: Clause, who: Subject, story: Story, partner: Sequence[str]) -> Parties:
    """The parties where the subject speaks of several: "the two sides", a body of states, a pair with one named."""
    sentence = clause.sentence
    if who.paired:
        sides = story.sides_at(sentence.start, sentence.end, must=who.sides[0])
    else:
        sides = _collective(who, story, clause) if who.collective else who.sides
        sides = tuple(dict.fromkeys((*sides, *partner)))
    return Parties(sides, joint=True, told=True, start=who.start)


def _pair(scene: Scene, clause: Clause, who: Subject | None, story: Story) -> tuple[str, ...]:
    """The two states that a document is about, where no act stands near: for "they discussed", "was signed"."""
    signed = who is None and clause.cue.id in SIGNED
    talking = who is not None and who.pronoun and clause.cue.id in TALKS
    talking = talking or (who is None and clause.cue.id in IMPERSONAL and _names_talks(scene, clause))
    pair = (signed and story.main) or story.frame.pair
    return pair if (signed or talking) and all(side.startswith("country:") for side in pair) else ()


def _stands_behind(scene: Scene, clause: Clause, partner: Sequence[str]) -> bool:
    """Whether those who act are named behind the cue alone: "a plan proposed by A", not "B rejected a plan by A"."""
    if clause.cue.id == "authored" and pattern("answers").search(scene.text, clause.opens, clause.cue.start):
        return False
    return clause.cue.id in {"authored", "made"} or (clause.cue.id == "tabled" and len(partner) > 1)


def _both(scene: Scene, clause: Clause) -> tuple[str, ...]:
    """The two sides that meet before the word for their talks: "A joined B in Paris for talks on"."""
    runs = runs_in(scene, clause.opens, clause.cue.start)
    free = sides_of(scene, (a.side for run in runs if not governed(scene.text, run[0]) for a in run if a.side))
    return free if len(free) == 2 else ()


def _is_local(side: str) -> bool:
    """Whether a body is none that the gazetteer knows, but an office or a firm of which only the text speaks."""
    return side.startswith("org:") and side[4:].islower()


def called(clause: Clause, who: Subject | None, frame: Frame) -> Parties | None:
    """Who calls on whom where somebody's words say what has to be done: "Iran must stop", "access must be granted"."""
    voice = frame.voice_at(clause.cue.start) or frame.issuer
    if not voice or (who is not None and who.collective):
        return None
    others = tuple(side for side in who.sides if side != voice and not _is_local(side)) if who else ()
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
    return sides if story.share(sides) >= KNOWN else ()


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
        sides = story.partner_of(one[0], sentence.end) or pair
    else:
        sides = story.sides_at(sentence.start, sentence.end, must=(*one, "")[0])
    if not sides and one and one[0].startswith("org:"):
        sides = (one[0], *list(_placed(scene, clause))[:1])
    if len(sides) < 2 and len(one) == 1:
        sides = _beside(scene, clause, one[0], story) or sides
    return Parties(sides, joint=False, told=told, start=start, lone=bool(one))


def _beside(scene: Scene, clause: Clause, one: str, story: Story) -> tuple[str, ...]:
    """One side and the only other one that the sentence names, if the document is about the two."""
    named = sides_of(scene, (m.key for m in scene.mentions_in(clause.sentence.start, clause.sentence.end, *SIDES)))
    pair = (one, *(side for side in named if side != one))
    if clause.cue.id in IMPERSONAL or any(_is_local(side) for side in pair):
        return ()
    return pair if len(pair) == 2 and story.share(pair) >= KNOWN_PAIR else ()


def _is_partner(scene: Scene, clause: Clause) -> bool:
    """Whether a word for the partner stands right behind the cue: "urged her neighbours"."""
    word = pattern("partner").search(scene.text, clause.cue.end, min(clause.end, clause.cue.end + CLOSE))
    return word is not None and bool(WHOSE.fullmatch(scene.text, clause.cue.end, word.start()))


def _named_after(scene: Scene, clause: Clause, *, addressed: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sides after "between", and those after "with", after "by", or addressed."""
    text = scene.text
    between = _of_paper(scene, clause) if clause.cue.id in SIGNED | IMPERSONAL else ()
    partner: list[str] = []
    opens = clause.cue.start if clause.cue.id in {"topic", "rounds"} else clause.cue.end
    if clause.cue.id == "pact":
        between = sides_of(scene, (m.key for m in scene.mentions_in(clause.cue.start, clause.cue.end, *SIDES)))
    for run in runs_in(scene, opens, clause.end):
        first = run[0]
        sides = [a.side for a in run if a.side]
        if first.several:
            tied = BETWEEN.search(text, max(clause.cue.start, first.start - 12), first.start)
            between = between or (_meant(scene, clause, sides) if tied else ())
            partner += sides if addressed and first.start - clause.cue.end <= ADDRESS_REACH else []
            continue
        article = THE.search(text, max(clause.cue.start, first.start - REACH), first.start)
        at = article.start() if article else first.start
        before = max(clause.cue.start, at - 12)
        if BETWEEN.search(text, before, at):
            between = between or sides_of(scene, sides)
        elif WITH.search(text, before, at) and not _is_other_with(text, clause, at):
            partner += [] if clause.cue.id in TALKS and _bound(scene, first.start) else sides
        elif (addressed and _is_addressed(text, first, clause)) or (
            clause.cue.id in PASSIVE and (BY if clause.cue.id != "authored" else AUTHOR).search(text, before, at)
        ):
            partner += sides
    if clause.cue.id == "pact" and len(between) == 1 and partner:
        between = sides_of(scene, [*between, *partner])
    if not partner and clause.cue.id in TALKS | {"joint"}:
        partner = _fronted(scene, clause) or _met_before(scene, clause)
    if addressed and not partner:
        partner = list(_placed(scene, clause))[:1] or _concerned(scene, clause)
    if not partner and not between and clause.cue.id == "joint":
        partner = _supplied(scene, clause)
    return between, sides_of(scene, partner)


def _is_other_with(text: str, clause: Clause, at: int) -> bool:
    """Whether "with" belongs to words that bring nobody who acts; the cue of a paper may be "deal with" itself."""
    return clause.cue.id != "pact" and NOT_WITH.search(text, max(clause.cue.start, at - 30), at) is not None


def _of_paper(scene: Scene, clause: Clause) -> tuple[str, ...]:
    """The two whose paper or talks a clause names before its cue: "Italy's deal with Albania was signed in Rome"."""
    if clause.cue.id in IMPERSONAL and not _names_talks(scene, clause):
        return ()
    front = scene.mentions_in(clause.opens, clause.cue.start, *SIDES)
    ends = {m.end for m in front}
    tied = any(_is_second(scene.text, m.start, ends) for m in front)
    sides = sides_of(scene, (m.key for m in front))
    return sides if tied and len(sides) == 2 else ()


def _is_second(text: str, start: int, ends: Collection[int]) -> bool:
    """Whether "with", or a dash behind another name, ties a name to the one before it."""
    dashed = text[start - 1 : start] in {"-", "–"} and start - 1 in ends
    return dashed or WITH_THE.search(text, max(0, start - 16), start) is not None


def _names_talks(scene: Scene, clause: Clause) -> bool:
    near = scene.hits_in(clause.opens, clause.cue.start, "agreed")
    return any(hit.id == "talks" for hit in near)


def _fronted(scene: Scene, clause: Clause) -> list[str]:
    """With whom the sentence begins: "With President B, he reviewed", "In talks with B, A agreed"."""
    runs = [run for run in runs_in(scene, clause.opens, clause.cue.start) if not run[0].several]
    first = runs[0] if len(runs) > 1 else []
    if not first or not WITH.search(scene.text, max(0, first[0].start - 12), first[0].start):
        return []
    comma = scene.text[first[-1].end : first[-1].end + 1] == ","
    return [a.side for a in first if a.side] if comma and not _bound(scene, first[0].start) else []


def _met_before(scene: Scene, clause: Clause) -> list[str]:
    """Whom the subject met for the sake of the act: "held contacts with B to discuss", "met B to discuss"."""
    met = {h.end + 1 for h in scene.hits_in(clause.opens, clause.cue.start, "met") if h.id == "contact"}
    found: list[str] = []
    subject, *behind = runs_in(scene, clause.opens, clause.cue.start) or [[]]
    for run in behind if subject and not subject[0].several else []:
        start = run[0].start
        with_them = WITH.search(scene.text, max(clause.opens, start - 12), start) and not _bound(scene, start)
        called = CALL_FROM.search(scene.text, max(clause.opens, start - 40), start)
        if not run[0].several and (with_them or called or start in met):
            found += [a.side for a in run if a.side]
    return found


def _concerned(scene: Scene, clause: Clause) -> list[str]:
    """The one other side that what somebody wants or will do names in whatever way: "to buy Russian arms"."""
    own = sides_of(scene, (m.key for m in scene.mentions_in(clause.opens, clause.cue.start, *SIDES)))
    end = min(clause.end, clause.cue.end + CLOSE)
    named = sides_of(scene, (m.key for m in scene.mentions_in(clause.cue.end, end, *SIDES)))
    others = [side for side in named if side not in own and side.startswith("country:")]
    noun = clause.cue.row["noun"] == "own"
    return others if len(others) == 1 and own and clause.act.id in ACTS and not noun else []


def _meant(scene: Scene, clause: Clause, sides: Sequence[str | None]) -> tuple[str, ...]:
    """Whom "the two countries" behind "between" are: the two sides that the sentence names, else those of the group."""
    named = sides_of(scene, (m.key for m in scene.mentions_in(clause.sentence.start, clause.sentence.end, *SIDES)))
    meant = sides_of(scene, (side for side in sides if side))
    return named if len(named) == 2 and not (len(meant) == 2 and set(meant).isdisjoint(named)) else meant


def _placed(scene: Scene, clause: Clause) -> Iterator[str]:
    """Countries after "to" and the like, which could be places elsewhere: "will supply tractors to Uzbekistan"."""
    for hit in scene.hits_in(clause.cue.end, clause.end, "country", "capital", "demonym"):
        near = hit.start - clause.cue.end <= ADDRESS_REACH or scene.text[clause.cue.end : hit.start] == " the "
        if hit.family == "demonym" and not pattern("nation").match(scene.text, hit.end + 1):
            continue
        before = max(clause.cue.end, hit.start - 16)
        capital = hit.family == "capital"
        key = country_at(scene, hit) if capital and near else f"country:{hit.id}"
        addressed = not capital and ADDRESSED.search(scene.text, before, hit.start)
        if key in scene.entities and (near or addressed):
            yield key


def _supplied(scene: Scene, clause: Clause) -> list[str]:
    """To or from whom goes what one side agreed to give or take: "agreed to buy jets from India"."""
    if not pattern("trades").match(scene.text, min(clause.cue.end + len(" to "), clause.end), clause.end):
        return []
    hits = scene.hits_in(clause.cue.end, clause.end, "country")
    named = (h for h in hits if TO_FROM.search(scene.text, max(clause.cue.end, h.start - 12), h.start))
    return [f"country:{h.id}" for h in named if f"country:{h.id}" in scene.entities][:1]


def _is_addressed(text: str, actor: Actor, clause: Clause) -> bool:
    """Whether somebody stands directly after the cue, after "to" and the like, or after people of theirs."""
    if any(at <= actor.start <= at + ADDRESS_REACH for at in (clause.cue.end, clause.act.end)):
        return True
    if PEOPLE_OF.fullmatch(text, clause.cue.end, actor.start) or _is_among_all(text, actor, clause):
        return True
    return bool(ADDRESSED.search(text, max(clause.cue.start, actor.start - 12), actor.start))


def _is_among_all(text: str, actor: Actor, clause: Clause) -> bool:
    """Whether somebody is named behind words for everybody: "urged the international community and the US"."""
    start = clause.cue.end
    everybody = pattern("everybody").search(text, start, min(actor.start, start + REACH))
    tied = everybody and AMONG.fullmatch(text, everybody.end(), actor.start)
    return bool(everybody and tied and TO_ALL.fullmatch(text, start, everybody.start()))


def _bound(scene: Scene, start: int) -> bool:
    """Whether "with" belongs to a noun before it: "discussed relations with Japan"."""
    return any(h.id == "bond" for h in scene.hits_in(max(0, start - 40), start, "met"))
