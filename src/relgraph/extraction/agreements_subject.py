"""Who acts in a clause of agreement: those who stand free before its cue, "we", or the owner of a proposal."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from relgraph.extraction.agreements_frame import Frame
from relgraph.extraction.agreements_sides import sides_of
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import BORDER, SIDES, Actor, actors, groups
from relgraph.extraction.scene import PEOPLE, Scene, once
from relgraph.light import light
from relgraph.model import Mention

GOVERNED = re.compile(
    r"\b(?:of|to|from|by|for|on|in|at|against|about|over|into|via|during|under|towards?|with|including|than|like)\s+$",
    re.IGNORECASE,
)
MEMBERS = re.compile(rf"\b{one_of('act for a body')}\b", re.IGNORECASE)
"""Those through whom a body of states acts, wherever they stand beside its name."""
ALSO_MEMBERS = re.compile(rf"{MEMBERS.pattern}|\b{one_of('act for a body behind its name')}\b", re.IGNORECASE)
MEMBERS_OF = re.compile(r"\s+of\s+(?:the\s+)?(?:[\w-]+\s+)?")
"""What ties members to their body: "members of the pan-European organisation"."""
NUMBER = {"two": 2, "both": 2, "pair": 2, "three": 3, "trio": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
PLURAL_GAP = re.compile(r"\s*(?:\w+\s+){0,3}")
SUBORDINATE = re.compile(r"\W*(?:As|While|When|Since|Although|Though|If|Because|Unless|Until|Once)\s[^;:]*,\s")
OWNS = re.compile(r"(?:['’]s?)?\s(?:\w+\s)?")
GENITIVE = re.compile(r"['’]s?\s(?:\w+\s)?")
BODY = re.compile(r"\b(?:an?|the)\s(?:[a-z-]+\s)?$", re.IGNORECASE)
"""What makes an adjective of the body behind it: "an EU demand"."""
PEOPLES = re.compile(r"[^s]s$")
"""How the name of a people ends that is no adjective: "Cypriots demand"."""
OF_STATE = re.compile(rf"(?:['’]s?)?\s(?:[a-z]+\s){{0,2}}{one_of('words of what acts for a state')}\b")
"""What stands behind a state whose own firm or agency acts."""
JOINTLY = re.compile(r"\bjoint(?:ly)?\b")
JOINT_PAPER = re.compile(
    rf"(?:^|[\n.,;:“\"]\s*|\bthat\s)(?:[Tt]he|[Aa]|[Tt]his)\s(?:[a-z]+\s)?joint\s{one_of('joint papers')}\s"
    r"(?:(?:issued|signed|released)\s)?(?:by|of|from)\s(?:the\s)?$"
)
"""What opens a clause in which those behind "by" act: "A joint statement by Oman and Kuwait called for"."""
OWN_PAPER = re.compile(
    rf"\b(?:the|their|this|a)\s(?:[a-z]+\s)?joint\s{one_of('joint papers')}\s(?:also\s|\w+ly\s)?$", re.IGNORECASE
)
"""The paper of the two who meet, where it says itself what they do: "Their joint statement calls for"."""
OUR = re.compile(rf"\bour\s+(?:two\s+|both\s+)?{one_of('our states')}\b", re.IGNORECASE)
WE = re.compile(
    rf"\b(?:(?:we|I)(?:['’](?:ve|re|ll|d|m))?|our {one_of('our side')})\b(?:\s\w+){{0,3}}\s*$",
    re.IGNORECASE,
)
SEVERAL = re.compile(
    rf"\b(?:the\s+)?({'|'.join(NUMBER)})\s+(?:(?:[\w-]+\s+){{0,2}}\w+s\s+)?(?:(?:have|has|had|also|then|\w+ly)\s+){{0,2}}$",
    re.IGNORECASE,
)
REACH = 400
"""Characters before a quote within which its speaker is looked for."""
TITLED = 40
"""Characters before a body in which the word for its members stands."""
NAME, ADVERBS = 80, 2
"""Characters before a cue within which its subject stands, and words between the two."""
PRONOUNS = frozenset({"they", "them", "their"})


@light(frozen=True, slots=True)
class Subject:
    """Who acts: where the words begin, the sides, whether the words speak of several at once, and of how many."""

    start: int
    sides: tuple[str, ...]
    collective: bool = False
    size: int = 0
    body: bool = False
    pronoun: bool = False


def subject(scene: Scene, start: int, cue: int, frame: Frame) -> Subject | None:
    """The first sides that stand free of a preposition in the part of `start:cue` nearest to the cue."""
    start = _main_clause(scene, start, cue)
    if _is_stranger(scene, start, cue):
        return Subject(cue, ())
    runs = [run for run in runs_in(scene, start, cue) if not governed(scene.text, run[0])]
    if not runs and (our := OUR.search(scene.text, start, cue)):
        return Subject(our.start(), frame.joint, collective=not frame.joint)
    if not runs:
        return _speaker(scene, start, cue, frame) or _firm(scene, start, cue) or _several(scene, start, cue)
    run = runs[-1]
    for earlier in reversed(runs[:-1]):
        if _parted(scene, earlier[-1].end, run[0].start):
            break
        run = earlier
    return _subject(scene, run, cue)


def _firm(scene: Scene, start: int, cue: int) -> Subject | None:
    """The state whose own firm or agency acts: "Norway's state-owned oil company agreed with"."""
    near = scene.mentions_in(start, cue, "country")
    own = [m for m in near if OF_STATE.match(scene.text, m.end, cue)]
    return Subject(own[0].start, sides_of(scene, (m.key for m in own))) if own else None


def _several(scene: Scene, start: int, cue: int) -> Subject | None:
    """Two or more without names right before the cue: "the two foes had agreed"; not "six documents were signed"."""
    paper = OWN_PAPER.search(scene.text, max(start, cue - NAME), cue)
    if paper:
        return Subject(paper.start(), (), collective=True)
    several = SEVERAL.search(scene.text, max(start, cue - NAME), cue)
    if several is None or any(hit.id == "paper" for hit in scene.hits_in(several.start(), cue, "agreed")):
        return None
    return Subject(several.start(), (), collective=True, size=NUMBER[several[1].lower()])


def _is_stranger(scene: Scene, start: int, cue: int) -> bool:
    """Whether somebody of no known side stands right before the cue."""
    start, strangers = max(start, cue - NAME), _strangers(scene)
    if bisect_left(strangers, start) == bisect_left(strangers, cue):
        return False
    near = [a for a in actors(scene, start, cue) if a.end <= cue]
    gap = scene.text[near[-1].end : cue] if near else ""
    return bool(near) and near[-1].named and near[-1].side is None and len(gap.split()) <= ADVERBS and "," not in gap


@once
def _strangers(scene: Scene) -> list[int]:
    """Where those stand who are of no known side."""
    named = [m.start for m in scene.mentions if m.kind in PEOPLE and scene.side_of(m.key) is None]
    several = [g.start for g in scene.groups if any(scene.side_of(key) is None for key in g.keys)]
    return sorted(named + several)


def _main_clause(scene: Scene, start: int, cue: int) -> int:
    """Where the main clause begins in a sentence that opens with another one: "As NATO trains, Japan agreed"."""
    opening = SUBORDINATE.match(scene.text, start, cue)
    return opening.end() if opening and actors(scene, opening.end(), cue) else start


def owner(scene: Scene, start: int, cue: int) -> Subject | None:
    """Whose proposal it is: the owner or the adjective right before the noun, "Kyiv's request", "a Polish proposal"."""
    mention = _before(scene, start, cue)
    if mention is None or not OWNS.fullmatch(scene.text, mention.end, cue):
        return None
    sides = sides_of(scene, (mention.key,))
    owned = scene.text[mention.end : cue].strip() != ""
    return Subject(mention.start, sides) if sides and (owned or _is_adjective(scene, mention)) else None


def is_owned(scene: Scene, noun: int) -> bool:
    """Whether a word is a noun by its owner or an adjective right before it: "Mali's call for", "an EU demand that"."""
    mention = _before(scene, max(0, noun - NAME), noun)
    if mention is None:
        return False
    if scene.text[mention.end : noun] == " ":
        return _is_adjective(scene, mention)
    return GENITIVE.fullmatch(scene.text, mention.end, noun) is not None


def _before(scene: Scene, start: int, noun: int) -> Mention | None:
    """The side named last before a noun."""
    return next((m for m in reversed(scene.mentions_in(start, noun, *SIDES)) if m.end <= noun), None)


def _is_adjective(scene: Scene, mention: Mention) -> bool:
    if mention.kind == "organization":
        return BODY.search(scene.text, max(0, mention.start - TITLED), mention.start) is not None
    if PEOPLES.search(scene.text, mention.start, mention.end):
        return False
    short = scene.text[mention.start : mention.end].isupper()  # "a US request"
    return short or any(h.end == mention.end for h in scene.hits_in(mention.start, mention.end, "demonym"))


def _speaker(scene: Scene, start: int, cue: int, frame: Frame) -> Subject | None:
    """Who speaks of itself as "we" before the cue: the speaker of the quote, those of a joint document, its issuer."""
    we = WE.search(scene.text, start, cue)
    if we and (together := _speaking_together(scene, cue)):
        return together
    voice = frame.voice_at(cue) or frame.issuer
    sides = frame.joint or ((voice,) if voice else ())
    if we is None or not sides:
        return _named_near(scene, cue) if we else None
    return Subject(we.start(), sides)


def _speaking_together(scene: Scene, cue: int) -> Subject | None:
    """The sides that say together behind a quote what stands in it: "…," Malta and Italy said in a joint statement."""
    passage, sentence = scene.passage_at(cue), scene.sentence_at(cue)
    if passage is None or sentence is None or not JOINTLY.search(scene.text, passage.end, sentence.end):
        return None
    run = next(iter(runs_in(scene, passage.end, sentence.end)), [])
    found = _subject(scene, run, cue) if len(run) > 1 else None
    return found if found and len(found.sides) > 1 else None


def _named_near(scene: Scene, cue: int) -> Subject | None:
    """The side named last outside of the quote in which the cue stands, in its sentence or the one before."""
    passage, sentence = scene.passage_at(cue), scene.sentence_at(cue)
    if passage is None or sentence is None:
        return None
    after = [a for a in actors(scene, passage.end, sentence.end) if a.side]
    opens = max(0, passage.start - REACH)
    before = [a for a in actors(scene, opens, passage.start) if a.side and not a.several]
    told = (after or before[-1:])[:1]
    return _subject(scene, told, cue) if told and told[0].side else None


def _parted(scene: Scene, start: int, end: int) -> bool:
    """Whether a clause border or a word such as "said" stands between."""
    stops = (h for h in scene.hits_in(start, end, "agreed") if h.id == "stop")
    return any(stops) or bool(BORDER.search(scene.text, start, end))


def runs_in(scene: Scene, start: int, end: int) -> list[list[Actor]]:
    """Who stands in a stretch of text, those together whom a list joins."""
    return groups(scene, [a for a in actors(scene, start, end) if a.side], loose=True)


def governed(text: str, actor: Actor) -> bool:
    """Whether a preposition takes somebody out of the running: "of Japan", "in Tokyo, Japan"."""
    if _is_member_of(text, actor) or JOINT_PAPER.search(text, max(0, actor.start - TITLED), actor.start):
        return False
    before = GOVERNED.search(text, max(0, actor.start - 12), actor.start)
    return bool(before) and not (actor.several and before is not None and before.group().startswith("of"))


def _is_member_of(text: str, actor: Actor) -> bool:
    """Whether a body stands behind its members: "the 55 member states of the OSCE"."""
    body = actor.side is not None and actor.side.startswith("org:")
    found = MEMBERS.finditer(text, max(0, actor.start - TITLED), actor.start) if body else ()
    return any(MEMBERS_OF.fullmatch(text, members.end(), actor.start) for members in found)


def _subject(scene: Scene, run: Sequence[Actor], cue: int) -> Subject:
    first, last = run[0], run[-1]
    words = scene.text[first.start : first.end].lower().split()
    size = next((NUMBER[w] for w in words if w in NUMBER), 0)
    sides = sides_of(scene, (a.side for a in run if a.side))
    body = len(sides) == 1 and sides[0].startswith("org:") and _speaks_as_body(scene, first, last, cue)
    pronoun = words[0] in PRONOUNS
    return Subject(first.start, sides, collective=first.several, size=size, body=body, pronoun=pronoun)


def _speaks_as_body(scene: Scene, first: Actor, last: Actor, cue: int) -> bool:
    """Whether an organisation acts through its members: "NATO leaders", "ministers of the ECB's council"."""
    sentence = scene.sentence_at(first.start)
    opens = sentence.start if sentence else first.start
    if MEMBERS.search(scene.text, opens, last.end):
        return True
    behind = ALSO_MEMBERS.search(scene.text, last.end, cue)
    return behind is not None and bool(PLURAL_GAP.fullmatch(scene.text, last.end, behind.start()))
