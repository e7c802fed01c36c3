"""Reporting acts: cues that somebody performs, each with its subject and with the words that attribute."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from relgraph.extraction import quotes_subjects as subjects
from relgraph.extraction.quotes_agents import by_agent
from relgraph.extraction.quotes_phrases import GIVEN_BY, named, skip_back, timed
from relgraph.extraction.quotes_subjects import INHERITED, WHO, Subject
from relgraph.extraction.quotes_units import Token, Unit, units
from relgraph.extraction.quotes_use import PASSING_ON, performed
from relgraph.extraction.quotes_words import (
    BE,
    CLAUSE,
    CONTRASTS,
    DAYS,
    DO,
    HAVE,
    JOINTS,
    LINKS,
    MODAL,
    NEAR,
    PREPOSITIONS,
    PRONOUNS,
    adverb,
    owns,
    small,
    voices,
)
from relgraph.extraction.scene import Scene, once
from relgraph.gazetteer.hit import Hit
from relgraph.light import light

ADDRESSED = 9
"""Between a paper and what it says stand fewer tokens: to whom it was sent."""
PASSED_ON = 14
"""Between `quoted` and `as saying` stand no more tokens than these."""
OWNED = 8
"""`In Prime Minister Ole Hansk's view` has so many words."""
RELAY_WITHIN = 8
"""Before whom a medium quotes, so few tokens name it: `the official news agency quoted him`."""
CLOSE = 8
"""Behind an inverted subject no more than so many tokens of place and day close its sentence."""
PRAISE_AND_BLAME = frozenset({"criticise", "praise"})
"""Acts of which a participle tells enough: `Slamming the council for its silence, he said`."""
JUDGED = frozenset("bjkxy")
"""So do those that take an object and what is said of it: `Terming the island a bridge`."""
BEFORE_PARTICIPLES = small("before participles")
RELAYING = small("relaying")
RESOLVED = small("resolved")
OPEN = small("open")
"""Behind these it is open whether somebody said anything."""
TURNS = CONTRASTS | {"but", "when"}
"""With these a clause with a subject of its own begins."""
INNER_TURNS = frozenset({"where", "because"})
"""With these as well, up to a comma."""
PLACED = small("placed")
"""What may follow an inverted subject that closes its clause."""
AROUND = PLACED | DAYS | NEAR - {"that"}
SUBORDINATORS = small("subordinators")
HANDED_OUT = small("handed out")
"""What is told according to these is news, and nobody's words."""


@light(frozen=True, slots=True)
class Act:
    """A cue that reports, as ranges of tokens of its unit.

    `subject` is the one that holds, inherited ones included; `own` is false where it is inherited. `left:right` is
    the whole attribution, subject and cue; `first:last` the cue. `behind` is true where the subject follows the cue,
    `noun` where the cue is a participle on a noun (`a letter saying`), `agent` where the
    subject stands behind the `by` of a passive.
    """

    cue: Hit
    first: int
    last: int
    left: int
    right: int
    subject: Subject
    own: bool = True
    behind: bool = False
    noun: bool = False
    agent: bool = False

    @property
    def takes(self) -> str:
        """How its content may follow: the letters of `data/cues_said.tsv`."""
        return self.cue.row["takes"]

    @property
    def according(self) -> bool:
        """Whether it is a preposition (`according to X`)."""
        return self.cue.row["form"] == "prep"


def acts(unit: Unit, cues: Sequence[Hit]) -> list[Act]:
    """The acts of a unit, in the order of the text; `cues` are the hits of the family `said` in it."""
    found: list[Act] = []
    for cue in () if cues and _asks(unit.tokens) else cues:
        first, last = unit.index(cue.start), unit.index(cue.end)
        if first < len(unit.tokens) and unit.tokens[first].start == cue.start:
            opener = _opener(unit.tokens, cue, first, last)
            act = opener or _act(unit.tokens, cue, first, last, found)
            if act and act.own and act.left and unit.tokens[act.left - 1].low in OPEN:
                continue  # `asked whether she called for talks`
            if act:
                found.append(act)
    return _with_openers(found)


def _asks(tokens: Sequence[Token]) -> bool:
    """Whether a sentence asks whether somebody said something: `Has Fiji asked for help?`."""
    return bool(tokens) and tokens[-1].text == "?" and tokens[0].low in HAVE | BE | DO | MODAL


def _opener(tokens: Sequence[Token], cue: Hit, first: int, last: int) -> Act | None:
    return Act(cue, first, last, first, last, INHERITED, own=False) if _opens(tokens, cue, first, last) else None


def _opens(tokens: Sequence[Token], cue: Hit, first: int, last: int) -> bool:
    """`Noting that …, he stressed`: a participle opens the sentence, and its subject comes later."""
    alone = first == 0 or (first == 1 and tokens[0].low in BEFORE_PARTICIPLES)
    if not alone or cue.row["form"] != "ing" or last >= len(tokens):
        return False
    judges = cue.id in PRAISE_AND_BLAME or not JUDGED.isdisjoint(cue.row["takes"])
    return judges or tokens[last].low == "that" or tokens[last].quoted


def _with_openers(found: Sequence[Act]) -> list[Act]:
    """The acts, with the next subject lent to a participle that opens the sentence and to what hangs on it."""
    if not any(act.subject is INHERITED for act in found):
        return list(found)
    lender = next((act.subject for act in found if act.own and not act.according), None)
    lent = [act for act in found if act.subject is not INHERITED or lender]
    return [replace(act, subject=lender) if lender and act.subject is INHERITED else act for act in lent]


def _act(tokens: Sequence[Token], cue: Hit, first: int, last: int, earlier: Sequence[Act]) -> Act | None:
    if cue.row["form"] == "prep":
        return _according(tokens, cue, first, last)
    agent = by_agent(tokens, cue, first, last)
    if agent or not performed(tokens, cue, first, last):
        return Act(cue, first, last, *agent[:3], agent=not agent.prompted) if agent else None
    behind = _inverted(tokens, first, last, reports="c" in cue.row["takes"]) if cue.id != "tell" else None
    if behind:
        return Act(cue, first, last, first, behind.parts[-1][1], behind, behind=True)
    floor = earlier[-1].last if earlier and not earlier[-1].behind else 0
    relayed = _relayed(tokens, first, floor)
    subject = _passed_on(tokens, first, floor) or relayed or subjects.before(tokens, first, cue.row["form"], floor)
    serial = first > 0 and tokens[first - 1].text == "," and not relayed
    if subject is INHERITED or (subject and serial and _in_series(subject, earlier)):
        return _inheriting(tokens, cue, first, last, earlier)
    told = subject is not None and (_told(tokens, cue, last) or _aside(tokens, subject, last))
    if subject is None or not told or (cue.row["form"] == "third" and _clause(tokens, subject)):
        return None
    left, subject = _begin(tokens, subject, first, earlier)
    return Act(cue, first, last, _relaying(tokens, left, floor) if relayed else left, last, subject)


def _begin(tokens: Sequence[Token], subject: Subject, verb: int, earlier: Sequence[Act]) -> tuple[int, Subject]:
    """Where an act begins, and its subject: that of the act before in `said Ole, a farmer, who added`."""
    left = min(p[0] for p in subject.parts)
    if not subject.relative or not earlier or not earlier[-1].behind or left >= earlier[-1].right:
        return left, subject
    if tokens[earlier[-1].right].low == "to":  # `said Ole to the king, who replied`
        return left, subject
    return next((i for i in range(earlier[-1].right, verb) if tokens[i].low in WHO), verb), earlier[-1].subject


def _told(tokens: Sequence[Token], cue: Hit, last: int) -> bool:
    """Whether anything can follow a verb that reports with `that` alone: `held that`, and not `held talks`.

    Behind a colon the words stand in the next paragraph.
    """
    return cue.row["takes"] != "t" or any(
        t.quoted or (t.start >= tokens[last - 1].end and t.text in {"that", ":"}) for t in tokens
    )


def _aside(tokens: Sequence[Token], subject: Subject, last: int) -> bool:
    """Whether an attribution stands between two commas: `Fiji, she answered, has no ships`."""
    left = subject.parts[0][0]
    return left > 1 and tokens[left - 1].text == "," and last < len(tokens) and tokens[last].text == ","


def _in_series(subject: Subject, earlier: Sequence[Act]) -> bool:
    """Whether the act before stands in the subject: `thanked her host, welcomed the talks and urged …`."""
    start, end = subject.parts[0]
    return bool(earlier) and earlier[-1].own and not earlier[-1].behind and start <= earlier[-1].first < end


def _clause(tokens: Sequence[Token], subject: Subject) -> bool:
    """Whether a subject has a verb of its own, so that the cue is a noun: `has refused Palestinian demands`."""
    start, end = subject.parts[0]
    return not subject.relative and any(t.low in HAVE or t.low in BE - {"'s"} for t in tokens[start:end])


def _relaying(tokens: Sequence[Token], left: int, floor: int) -> int:
    """Where the clause begins that relays what somebody says: `…, the agency quoted him as saying`."""
    start = left
    while start > max(floor, left - RELAY_WITHIN) and tokens[start - 1].text != "," and not tokens[start - 1].quoted:
        start -= 1
    return start if start and start > left - RELAY_WITHIN else left


def _inheriting(tokens: Sequence[Token], cue: Hit, first: int, last: int, earlier: Sequence[Act]) -> Act | None:
    """The act with the subject of another verb; none where a participle hangs on a noun that is no paper."""
    if cue.row["form"] == "ing" and any(t.low in RESOLVED for t in tokens[max(0, first - PASSED_ON) : first]):
        return None  # `adopted a resolution, demanding`: the text of a resolution is nobody's word
    noun = _on_noun(tokens, first, cue)
    if noun and not _on_paper(tokens, first):
        return None
    subject = _inherited(tokens, first, earlier)
    return Act(cue, first, last, _link(tokens, first), last, subject, own=False, noun=noun) if subject else None


def _passed_on(tokens: Sequence[Token], first: int, floor: int) -> Subject | None:
    """`Ivanov was quoted by the agency as telling`: the subject stands before the passive."""
    if first == 0 or tokens[first - 1].low != "as":
        return None
    for i in range(first - 2, max(floor, first - PASSED_ON), -1):
        if tokens[i].low in PASSING_ON and tokens[i - 1 - adverb(tokens[i - 1].low)].low in BE:
            return subjects.before(tokens, i, "past", floor)
    return None


def _relayed(tokens: Sequence[Token], first: int, floor: int) -> Subject | None:
    """`the agency quoted Ivanov as telling`: who is quoted speaks."""
    if first == 0 or tokens[first - 1].low != "as":
        return None
    for i in range(first - 3, max(floor, first - PASSED_ON) - 1, -1):
        if tokens[i].low in RELAYING and tokens[i - 1].low not in BE:
            comma = next((k for k in range(i + 2, first - 1) if tokens[k].text == ","), first - 1)
            return Subject(((i + 1, comma),))
    return None


def _according(tokens: Sequence[Token], cue: Hit, first: int, last: int) -> Act | None:
    if cue.row["takes"] == "h":
        return Act(cue, first, last, first, last, Subject(((first + 1, first + 2),)), behind=True)
    if cue.row["takes"] == "v":
        start = next((i for i in range(first - 1, max(-1, first - OWNED), -1) if tokens[i].low in {"in", ","}), first)
        mine = tokens[start].low == "in" and start + 1 < first and owns(tokens[first - 1].low)
        mine = mine and (last == len(tokens) or tokens[last].low not in PREPOSITIONS | {"and"})
        return Act(cue, first, last, start, last, Subject(((start + 1, last),)), behind=True) if mine else None
    subject = subjects.after(tokens, last)
    if subject is None or tokens[subject.parts[0][1] - 1].low in HANDED_OUT:
        return None
    subject = _whose_paper(tokens, last, subject)
    return Act(cue, first, last, first, max(p[1] for p in subject.parts), subject, behind=True)


def _whose_paper(tokens: Sequence[Token], start: int, subject: Subject) -> Subject:
    """Who gave the paper that speaks (`said a statement from the embassy`), where it is said; else the subject."""
    end = max(p[1] for p in subject.parts)
    given = end < len(tokens) and tokens[end].low in GIVEN_BY and _paper(tokens, start, end)
    return (subjects.after(tokens, end + 1) if given else None) or subject


def _paper(tokens: Sequence[Token], start: int, end: int) -> bool:
    return any(voices().get(t.low) == "paper" for t in tokens[start:end])


def _inverted(tokens: Sequence[Token], first: int, last: int, *, reports: bool) -> Subject | None:
    """The subject behind the cue: right after a passage (`“…,” said X`), or closing its sentence (`…, said X.`)."""
    before = first - 1
    comma = before >= 0 and tokens[before].text == ","
    if comma:
        before -= 1
    passage = before >= 0 and tokens[before].quoted
    within = passage and not comma and before > 0 and tokens[before - 1].low in PRONOUNS
    if within or not (passage or comma) or tokens[first].low.endswith("ing"):
        return None  # `he “at once” asked the guard`: the passage stands inside the clause; `…,” referring to the war`
    while last < len(tokens) and adverb(tokens[last].low):
        last += 1
    subject = subjects.after(tokens, last)
    subject = _whose_paper(tokens, last, subject) if subject else None
    if subject is None or not (passage or (reports and _closes(tokens, first, subject))):
        return None
    return subject


def _closes(tokens: Sequence[Token], first: int, subject: Subject) -> bool:
    """Behind a comma alone: a name or body follows that ends the clause, and no name stands before the comma."""
    start, end = subject.parts[-1][0], max(p[1] for p in subject.parts)
    inside = tokens[start:end]
    speaks = {"body", "voice", "paper"} if tokens[first].low == "said" else {"body", "voice"}
    if inside[0].low in {"a", "an", "the"}:
        speaks |= {"person", "nobody"}
    office = any(voices().get(t.low) in speaks for t in inside)
    # `said the minister Ann Lee of Chile`
    head = next((i for i in range(start + 1, end) if tokens[i].low == "of"), end)
    whom = named(tokens, *subject.parts[0]) or (head - start > 1 and named(tokens, start, head))
    if not (office or whom) or any(t.low in HAVE | BE | MODAL for t in inside):
        return False
    if end < len(tokens) and tokens[end].text not in {".", ","} and tokens[end].low not in AROUND:
        return False
    ahead = subjects.before(tokens, first, "past") if len(tokens) - end > CLOSE else None
    return ahead is None or not any(named(tokens, *part) for part in ahead.parts)


def _inherited(tokens: Sequence[Token], first: int, earlier: Sequence[Act]) -> Subject | None:
    """The subject of the act before, or of a clause opened since by `while`, `when` or `but`; else of the sentence."""
    start = earlier[-1].right if earlier else 0
    for i in range(first - 2, start, -1):
        if tokens[i].text == ";":
            return subjects.lead(tokens, i + 1, first)
        if tokens[i].low in WHO and tokens[i - 1].text == "," and not any(t.text == "," for t in tokens[i:first]):
            return subjects.antecedent(tokens, i)  # `Maia Sandu, who came on Monday and said`
        if not _turns(tokens, i, first):
            continue
        if i + 1 < skip_back(tokens, first):
            return subjects.lead(tokens, i + 1, first)
    holders = (act for act in reversed(earlier) if act.cue.id != "think" and not _fronted(tokens, act, first))
    holder = next(holders, None)
    return holder.subject if holder else subjects.lead(tokens, 0, first)


def _fronted(tokens: Sequence[Token], act: Act, verb: int) -> bool:
    """Whether an act stands in the clause before its sentence: `After Fiji announced the talks, Ole left, saying`."""
    opens = act.left == 1 or (act.left > 0 and act.left - 1 == timed(tokens, 0))
    apart = any(t.text == "," for t in tokens[act.right : verb - 1])
    return act.own and opens and apart and tokens[act.left - 1].low in SUBORDINATORS


def _turns(tokens: Sequence[Token], i: int, verb: int) -> bool:
    """Whether a clause with a subject of its own begins at `i` that still holds at the verb."""
    low = tokens[i].low
    return low in TURNS or (low in INNER_TURNS and not any(t.text == "," for t in tokens[i:verb]))


def _on_noun(tokens: Sequence[Token], first: int, cue: Hit) -> bool:
    """Whether a participle hangs on the noun right before it (`agreement pledging`, `letter saying`)."""
    before = tokens[first - 1]
    return (
        cue.row["form"] == "ing"
        and before.text.isalpha()
        and before.low not in PREPOSITIONS | CLAUSE | LINKS | BE
        and not adverb(before.low)
    )


def _on_paper(tokens: Sequence[Token], first: int) -> bool:
    """Whether a participle tells what stands in a paper: `sent a letter to the council urging`."""
    to = next((i for i in range(first - 1, max(0, first - ADDRESSED), -1) if tokens[i].low == "to"), first)
    sent = all(t.text[0].isalnum() for t in tokens[to:first]) and voices().get(tokens[to - 1].low) == "paper"
    return sent or voices().get(tokens[first - 1].low) == "paper"


def _link(tokens: Sequence[Token], first: int) -> int:
    """Where an inherited act begins: at the adverbs before its verb."""
    while first and adverb(tokens[first - 1].low):
        first -= 1
    return first


def links(tokens: Sequence[Token], left: int) -> int:
    """`left` moved back over the comma and the link words by which an act is joined to what goes before."""
    while left and (tokens[left - 1].low in LINKS or tokens[left - 1].low in JOINTS or tokens[left - 1].text == ","):
        left -= 1
    return left


@once
def acting(scene: Scene) -> list[tuple[Unit, list[Act]]]:
    """Each unit of the story with its acts, which do not hang on who is resolved."""
    return list(_acting(units(scene), scene.hits_of("said")))


def _acting(found: Sequence[Unit], cues: Sequence[Hit]) -> Iterator[tuple[Unit, list[Act]]]:
    at = 0
    for unit in found:
        while at < len(cues) and cues[at].start < unit.start:
            at += 1
        stop = at
        while stop < len(cues) and cues[stop].start < unit.end:
            stop += 1
        yield unit, acts(unit, cues[at:stop])
        at = stop
