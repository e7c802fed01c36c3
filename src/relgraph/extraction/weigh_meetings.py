"""Meetings that no rule reads: two leaders in one sentence, told by the words around them (`data/weights_met.tsv`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import combinations, groupby
from typing import NamedTuple

from relgraph.extraction import weigh
from relgraph.extraction.clauses import clause
from relgraph.extraction.events_act import Act, Pair, Part
from relgraph.extraction.events_when import by_day, when_of
from relgraph.extraction.meetings_sides import MADE
from relgraph.extraction.meetings_verbs import WRITTEN
from relgraph.extraction.places import place_in
from relgraph.extraction.scene import Scene, once
from relgraph.extraction.status import UNREAL, reading
from relgraph.model import Mention, Sentence

TABLE = "met"
OPENING, LEADERS, APART = 6, 6, 400
"""So many sentences open a text; so many leaders of one are looked at, no two farther apart than so many characters."""
BEFORE, AFTER, FIRST = 30, 35, 5
"""Characters around the two whose words count, and how many of these words."""
NEAR, PHRASE = 80, 4
"""So near stands what makes two no subject; up to so many words between two are one phrase."""
GAPS = (3, 8, 15, 25, 40, 70, 120)
ABOVE = frozenset({"stamp", "clutter"})
PHONE, UNTOLD, LETTER = "phone", "unspecified", "letter_message"
VERBS = frozenset({"contact", "telling"})
CUES = frozenset({"nominal", "session", "medium", "light", "face"})
"""The other classes of `data/cues_met.tsv` whose words may bear the tense of a meeting."""
AFAR = frozenset({"letter", "thanks", "praise", "criticise", "warn", "write", "express", "blame"})
"""The classes of cues of letters and of saying by which one who is far away reaches the other."""
VERB = re.compile(r"\b(?!and\b)[a-z]{3,}\b")
AND = re.compile(
    r"\s*,?\s+and\s+(?:(?:his|her|the|with)\s+)?(?:[\w-]+\s+)?(?:counterpart|colleague|opposite number)?,?\s*"
)
"""What stands between two who are the subject together: "A and B", "A and his Uzbek counterpart, B"."""
BEHIND = re.compile(r"\b(?:by|with|between|of|to|for|from|after|in the presence of)\s+(?:[\w'’-]+\s+){0,4}$")
"""What stands before two who are no subject: "was opened by A and B"."""
ASIDE = re.compile(r"\b(?:about|between|calls? for|caught up)\b|\bafter\s+$")
"""What makes the second of two only what is spoken of, or one of another two: "a chat about B", "arrived after B"."""
NONE = UNREAL | {"denied"}
EXAMPLE = "Over coffee, Zambian Minister Joseph Mwale sorted out the wording with Angolan Minister Paulo Nunes."
COUNTER = "Zambian Minister Joseph Mwale named the road after Angolan Minister Paulo Nunes."


class Cue(NamedTuple):
    """The word that bears the tense of a contact, and how they met."""

    start: int
    end: int
    mode: str = UNTOLD


@dataclass(frozen=True, slots=True)
class Two:
    """Two leaders of different sides whom one sentence names."""

    sentence: Sentence
    one: Mention
    other: Mention

    @property
    def keys(self) -> frozenset[str]:
        """Who they are."""
        return frozenset((self.one.key, self.other.key))


def read(scene: Scene, told: Sequence[Act]) -> list[Act]:
    """The contacts that no act tells and the weights do; those of one word together are one meeting."""
    known = {frozenset((pair.a, pair.b)) for act in told for pair in act.pairs}
    known |= {act.keys for act in told if act.kind == LETTER}
    meetings: dict[Cue, list[Two]] = {}
    for two in _weighty(scene, known):
        meetings.setdefault(_cue(scene, two), []).append(two)
    return [act for cue, pairs in meetings.items() if (act := _act(scene, cue, pairs))]


def _weighty(scene: Scene, known: Set[frozenset[str]]) -> Iterator[Two]:
    """Each two who are not known to have met and weigh enough: once, where the words around them weigh most."""
    best: dict[frozenset[str], tuple[int, Two]] = {}
    for two in candidates(scene):
        left = two.keys not in known and not is_for_rules(scene, two)
        surplus = weigh.surplus(TABLE, features(scene, two)) if left else -1
        if surplus > best.get(two.keys, (-1, two))[0]:
            best[two.keys] = surplus, two
    return (two for _, two in best.values())


def is_for_rules(scene: Scene, two: Two) -> bool:
    """Whether the rules alone tell if two met: behind the opening of a text, by a verb of contact, as joint subject.

    What is told late in a text is told in passing: there words of contact are asked for.
    """
    text, ahead, end, start = scene.text, max(two.sentence.start, two.one.start - NEAR), two.one.end, two.other.start
    if two.sentence.start >= _opening(scene) or _has_verb(scene, two.sentence):
        return True
    if ASIDE.search(text, end, start) or MADE.search(text, ahead, start):
        return True
    return AND.fullmatch(text, end, start) is not None and not BEHIND.search(text, ahead, two.one.start)


@once
def _opening(scene: Scene) -> int:
    """Where the first sentences end that tell something, a headline among them."""
    kinds = scene.document.blocks
    told = [one.end for one in scene.document.sentences if kinds[one.block].kind not in ABOVE]
    return told[:OPENING][-1] if told else 0


@once
def _has_verb(scene: Scene, sentence: Sentence) -> bool:
    """Whether a verb of contact or telling stands in a sentence, or something is done in writing."""
    verbs = any(hit.id in VERBS for hit in scene.hits_in(sentence.start, sentence.end, "met"))
    return verbs or WRITTEN.search(scene.text, sentence.start, sentence.end) is not None


def candidates(scene: Scene) -> Iterator[Two]:
    """Each two leaders of different sides whom a sentence of the story names near one another."""
    named = scene.mentions_in(0, len(scene.text), "leader")
    for sentence, mentions in groupby(named, key=lambda m: scene.sentence_at(m.start)):
        if sentence is None or scene.document.blocks[sentence.block].kind in ABOVE:
            continue
        first: dict[str, Mention] = {}
        for mention in mentions:
            first.setdefault(mention.key, mention)
        for one, other in combinations(list(first.values())[:LEADERS], 2):
            near = one.end <= other.start <= one.end + APART
            if near and _are_of_two_sides(scene, one, other) and not _is_from_afar(scene, one, other):
                yield Two(sentence, one, other)


def _are_of_two_sides(scene: Scene, one: Mention, other: Mention) -> bool:
    return len({scene.side_of(one.key), scene.side_of(other.key)} - {None}) > 1


def _is_from_afar(scene: Scene, one: Mention, other: Mention) -> bool:
    """Whether what stands between two or right before them tells of no contact: "A criticised B"."""
    return any(hit.id in AFAR for hit in scene.hits_in(max(0, one.start - BEFORE), other.start, "said", "event"))


def features(scene: Scene, two: Two) -> list[str]:
    """What counts for or against a contact of the two: the words between them and around, and where they stand."""
    one, other, sentence = two.one, two.other, two.sentence
    between = weigh.stems(scene.text, one.end, other.start)
    before = weigh.stems(scene.text, max(sentence.start, one.start - BEFORE), one.start)
    after = weigh.stems(scene.text, other.end, min(sentence.end, other.end + AFTER))
    found = [
        *weigh.together("between", between),
        *weigh.together("before", before[:FIRST]),
        *weigh.together("after", after[:FIRST]),
        *weigh.together("first", between[:1]),
        *weigh.together("last", between[-1:]),
        f"gap {weigh.step(other.start - one.end, *GAPS)}",
        f"names between {min(3, len(scene.mentions_in(one.end, other.start)))}",
    ]
    if len(between) <= PHRASE:
        found.append(f"phrase {' '.join(between)}")
    if scene.passage_at(one.start):
        found.append("quoted")
    return found


def _act(scene: Scene, cue: Cue, pairs: Sequence[Two]) -> Act | None:
    told, span = reading(scene, cue.start, cue.end), clause(scene, cue.start, cue.end)
    when = when_of(scene, span, cue.start)
    status = by_day(scene, told.status, when)
    if status in NONE:
        return None
    met = [Pair(two.one.key, two.other.key, two.one.start, two.other.end) for two in pairs]
    return Act(
        kind="phone_call" if cue.mode == PHONE else "meeting",
        status=status,
        parts=tuple(Part(key) for key in dict.fromkeys(key for pair in met for key in (pair.a, pair.b))),
        start=min(pair.start for pair in met),
        end=max(pair.end for pair in met),
        cue=(cue.start, cue.end),
        rule="met.weighed",
        mode=cue.mode,
        place=place_in(scene, span),
        when=when,
        pairs=tuple(met),
        spots=(cue.start,),
    )


def _cue(scene: Scene, two: Two) -> Cue:
    """The word that bears the tense of a contact, and the way of it: a cue, else the first word behind one."""
    sentence, end, start = two.sentence, two.one.end, two.other.start
    hits = [hit for hit in scene.hits_in(sentence.start, sentence.end, "met") if hit.id in CUES]
    nearest = min(hits, key=lambda h: (not end <= h.start < start, abs(2 * h.start - end - start)), default=None)
    if nearest:
        return Cue(nearest.start, nearest.end, next((hit.row["mode"] for hit in hits if hit.row["mode"]), UNTOLD))
    verb = VERB.search(scene.text, end, start) or VERB.search(scene.text, two.other.end, sentence.end)
    return Cue(*verb.span()) if verb else Cue(two.one.start, end)
