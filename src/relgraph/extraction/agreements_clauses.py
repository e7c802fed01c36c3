"""The clauses that words of agreement open: the cue, where its subject may stand, and what it is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from relgraph.extraction.agreements_cues import cues as cues_of
from relgraph.extraction.agreements_spread import following, spread
from relgraph.extraction.agreements_subject import is_owned
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import BORDER, SIDES
from relgraph.extraction.scene import Scene
from relgraph.gazetteer.hit import Hit
from relgraph.light import light
from relgraph.model import Sentence, Span

FRAME = frozenset({"gift", "paper", "talks", "ties", "matter", "stop", "and", "yet", "seek", "call", "warn"})
"""Classes of `data/cues_agreed.tsv` that open no clause."""
GOVERNS = re.compile(r"(?:[\w\s,'’-]{0,25})?\b(?:to|on|of|for|in|that)\s+(?:\w+ly\s+|further\s+|jointly\s+)?")
MARK = re.compile(r"\s[–—-]{1,2}\s|:\s+(?=[A-Z“\"‘'])|,\s+(?=(?:they|he|she|it|we)\s)|\?")
HALT = re.compile(rf";\s|{MARK.pattern}")
"""What ends a clause, unless it parts the items of a list."""
SERIES = re.compile(r"[^;]{3,}(?:;[^;]{3,}){2}")
"""Three things or more that semicolons part: "trade; the safety of flights; and aid"."""
NOUN_BEFORE = re.compile(
    r"(?:\b(?:the|an?|this|that|these|those|its|his|her|their|our|no|any|some|every|of|with|for|under|by|into|amid|after|despite|over)|['’]s)\s+(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
ADJECTIVE = re.compile(
    r"\b(?:(?:the|an?|its|their|his|her|this)|(?<!the\s)(?:two|three|several|\d+))\s$", re.IGNORECASE
)
PAST = re.compile(r"\w{3,}ed\b")
PARTICIPLE = re.compile(r"(?!(?:was|were|been|being|be|is|are)\b).*ed", re.IGNORECASE)
WHICH = re.compile(r"which|where|who", re.IGNORECASE)
RELATIVE = re.compile(r"\b(?:that|which|who)\s$")
ACTOR_BEFORE = re.compile(rf"\b(?:he|she|it|we|they|I|who|and|also|again|still|{one_of('who acts')})\s$", re.IGNORECASE)
NOUN_AFTER = re.compile(r"\s+(?:that|of|by|for)\b")
ITEM = re.compile(r"\s*(?:[-•*–—·]|\(?\d{1,2}[.)]|\(?[a-z][.)])")
MOST_ITEMS, FIRST_WORDS = 30, 12
LISTS = re.compile(r":\s*\Z")
"""The end of a sentence that announces lines of a list."""
PAPERS = frozenset({"sign", "signing", "deed"})
"""Classes of which the lines tell the papers, whatever stands before the colon: "were signed in the presence of A:"."""
RELATED = frozenset({"deliver", "permit", "grant"})
"""Classes that tell nothing behind "that": "capabilities that allow them"."""
NOMINAL = frozenset({"topic", "signing", "deliver"})
HOLDS = frozenset({"joint", "pledge", "resolve", "settled"})
"""Classes behind which a clause or an infinitive tells what the sides do."""
WISHES = frozenset({"wish", "demand", "offer"})
"""Classes behind which a clause alone does so: "hoped that China would open its market"."""
CONTENTS = frozenset({"duty", "deliver", "permit"})
"""Classes that belong to what was agreed where they stand in the clause that tells it."""
ASIDES = frozenset({"wish", "offer", "grant", "adopt", "about", "covers"})
"""Classes that do so in an infinitive alone: "agreed to keep the crossing open for trade"."""
REQUESTS = frozenset({"demand", "ask"})
"""Classes of words that are verbs and nouns: "calls for"."""
TOLD_BY_CLAUSE, TOLD_BY_INFINITIVE = HOLDS | WISHES, CONTENTS | ASIDES
INFINITIVE = re.compile(r"(?:\s+on\s+\w+|\s+\w+day)?\s+to\s+[a-z]+\s[^,;:“”\"]*(?<!\band\s)")
CONTENT = re.compile(r"(?:[^;:“”\"]{0,40}?\bthat\b)[^;:“”\"]*")
OWN_SUBJECT = re.compile(r",(?P<who>(?:\s[^\s,]+){1,6}?)(?:\s(?:also|then|later|\w+ly|have|has|had))*\s(?=\w{3,}ed\b)")
"""Several who stand between the last comma and a verb: "Requested by A, the two leaders also talked"."""
REACH = 160
SPEAKER = 90
"""Characters over which words behind a comma and before "said" tell who says so."""


@light(frozen=True, slots=True)
class Clause:
    """A cue with its sentence, the stretch before it where its subject stands, and the end of its scope.

    `act` is the last cue that it governs, else the cue itself: in "agreed to sign" the cue is "agreed", the act "sign".
    `opens` is where its own words begin; `fresh` is false where it shares the subject of the cue before.
    """

    cue: Hit
    act: Hit
    sentence: Sentence
    opens: int
    end: int
    fresh: bool

    @property
    def scope(self) -> Span:
        """What stands behind the cue up to the end of what it is about."""
        return Span(self.act.end, max(self.act.end, self.end))

    @property
    def front(self) -> Span:
        """What stands before the cue in its own part of the sentence."""
        return Span(self.opens, self.cue.start)


def clauses(scene: Scene) -> Iterator[Clause]:
    """The clauses of the document in the order of the text; a governed cue opens none."""
    for sentence, hits in _by_sentence(scene):
        opening = any(hit.id not in FRAME or hit.id == "talks" for hit in hits)
        if opening and scene.document.blocks[sentence.block].kind != "clutter":
            yield from _of_sentence(scene, sentence, hits)


def _by_sentence(scene: Scene) -> Iterator[tuple[Sentence, list[Hit]]]:
    """The words of agreement of each sentence that has any."""
    sentence: Sentence | None = None
    group: list[Hit] = []
    for hit in cues_of(scene):
        if sentence is None or hit.start >= sentence.end:
            if sentence and group:
                yield sentence, group
            sentence, group = scene.sentence_at(hit.start), []
        group.append(hit)
    if sentence and group:
        yield sentence, group


def _of_sentence(scene: Scene, sentence: Sentence, hits: Sequence[Hit]) -> Iterator[Clause]:
    own = (_as_noun(scene, h) for h in hits if h.id not in FRAME)
    cues = [*(h for h in own if not _is_noun(scene, h)), *spread(scene, sentence, hits)]
    # "WHO" in capitals is a body, and no "who" that ends a clause.
    stops = [h.start for h in hits if h.id == "stop" and not scene.text[h.start : h.end].isupper()]
    hard = [h.start for h in hits if h.id == "stop" and not WHICH.match(scene.text, h.start, h.end)]
    chains = _absorbed(scene, _chains(scene, sorted(cues, key=lambda h: h.start)), stops)
    chains = _with_contents(scene, chains)
    for place, (cue, act) in enumerate(chains):
        after = chains[place + 1][0].start if place + 1 < len(chains) else sentence.end
        before = chains[place - 1][1].end if place else sentence.start
        opens = _opening(scene, before, cue.start) if place else sentence.start
        end = _end(scene, act, hard if act.id == "covers" else stops, after, sentence)
        yield Clause(cue, act, sentence, opens or before, end, fresh=opens is not None)


def _absorbed(scene: Scene, chains: list[tuple[Hit, Hit]], stops: Sequence[int]) -> list[tuple[Hit, Hit]]:
    """The chains without the nouns that stand in the scope of the cue before: "agreed to resume talks on"."""
    kept: list[tuple[Hit, Hit]] = []
    for cue, act in chains:
        nominal = cue.id in NOMINAL or cue.row["noun"] == "own"
        held = kept and nominal and kept[-1][1].id not in NOMINAL and kept[-1][1].end <= cue.start
        if held and not _parted(scene, kept[-1][1].end, cue.start, stops):
            if kept[-1][1].id in {"plan", "intent"}:
                kept[-1] = (kept[-1][0], act)
            continue
        if not kept or cue.start >= kept[-1][1].end:
            kept.append((cue, act))
    return kept


def _with_contents(scene: Scene, chains: list[tuple[Hit, Hit]]) -> list[tuple[Hit, Hit]]:
    """The chains without the words for duties and plans in what was agreed: "agreed that the North should disarm"."""
    kept: list[tuple[Hit, Hit]] = []
    for cue, act in chains:
        held = kept and _is_content(scene.text, kept[-1][1], cue)
        if not held:
            kept.append((cue, act))
    return kept


def _is_content(text: str, act: Hit, cue: Hit) -> bool:
    """Whether a word stands in what was agreed or wished: behind "that", or in the same infinitive."""
    start = act.end - len("that") if text.endswith(" that", act.start, act.end) else act.end
    if act.id in TOLD_BY_CLAUSE and cue.id in CONTENTS and CONTENT.fullmatch(text, start, cue.start):
        return True
    if act.id not in HOLDS:
        return False
    further = text.endswith(" and to ", start, cue.start)
    return (further or cue.id in TOLD_BY_INFINITIVE) and INFINITIVE.fullmatch(text, start, cue.start) is not None


def _parted(scene: Scene, start: int, end: int, stops: Sequence[int]) -> bool:
    return bool(BORDER.search(scene.text, start, end)) or following(stops, start) < end


def _as_noun(scene: Scene, hit: Hit) -> Hit:
    """A word that may be a verb as the noun that its owner makes of it: "Mali's call for"."""
    may_be = hit.id in REQUESTS and hit.row["noun"] == "side"
    return hit._replace(row={**hit.row, "noun": "own"}) if may_be and is_owned(scene, hit.start) else hit


def _is_noun(scene: Scene, hit: Hit) -> bool:
    """Whether a verb's form stands as a noun or an adjective: "the sign", "signs that", "two proposed roads"."""
    text = scene.text
    if PARTICIPLE.fullmatch(text, hit.start, hit.end) and ADJECTIVE.search(text, max(0, hit.start - 12), hit.start):
        return True
    if hit.id in RELATED and RELATIVE.search(text, max(0, hit.start - 8), hit.start):
        return True
    kind = hit.row["noun"]
    if kind == "try":
        return False
    if kind == "told":
        return not scene.hits_in(hit.start - REACH, hit.start, "said")
    return kind not in {"", "own"} and not _follows_side(scene, hit.start) and _is_noun_here(scene, hit, kind)


def _is_noun_here(scene: Scene, hit: Hit, kind: str) -> bool:
    """Whether a word that may be a noun is one, where nobody who acts stands right before it."""
    text = scene.text
    if kind in {"side", "verb"}:
        near = scene.hits_in(hit.start - 20, hit.start, "agreed")
        paper = any(h.end == hit.start - 1 for h in near if h.id == "paper")
        return not paper and not ACTOR_BEFORE.search(text, max(0, hit.start - 24), hit.start)
    surface = text[hit.start : hit.end].lower()
    if surface == "signs" and NOUN_AFTER.match(text, hit.end):
        return True
    return not PAST.match(surface) and bool(NOUN_BEFORE.search(text, max(0, hit.start - 30), hit.start))


def _follows_side(scene: Scene, start: int) -> bool:
    """Whether the word before is somebody who may act: "the two sides pledge"."""
    mentions, several = scene.mentions_in(start - 80, start, *SIDES), scene.groups_in(start - 40, start)
    return start - 1 in {*(m.end for m in mentions), *(g.end for g in several)}


def _chains(scene: Scene, cues: Sequence[Hit]) -> list[tuple[Hit, Hit]]:
    """Each governing cue with the last one that it governs."""
    chains: list[tuple[Hit, Hit]] = []
    for cue in cues:
        if chains and _governs(scene.text, chains[-1][1], cue):
            chains[-1] = (chains[-1][0], cue)
        else:
            chains.append((cue, cue))
    return chains


def _governs(text: str, one: Hit, other: Hit) -> bool:
    if one.end > other.start or other.start - one.end > 40:
        return False
    bound = text[one.start : one.end].endswith((" to", " in", " on", " of"))
    gap = text[one.end : other.start]
    if one.id in HOLDS and gap.endswith(" and to "):
        return False
    return not gap.strip() or bool(GOVERNS.fullmatch(gap)) or (bound and bool(re.fullmatch(r"\s+(?:\w+ly\s+)?", gap)))


def _opening(scene: Scene, start: int, end: int) -> int | None:
    """Where a new part of the sentence begins between two cues; None where both share a subject."""
    borders = list(BORDER.finditer(scene.text, start, end))
    if borders:
        return borders[-1].end()
    comma = scene.text.rfind(",", start, end)
    own = OWN_SUBJECT.match(scene.text, comma) if comma >= 0 else None
    several = own and own.end() == end and any(g.end == own.end("who") for g in scene.groups_in(comma, end))
    return comma + 1 if several else None


def _end(scene: Scene, act: Hit, stops: Sequence[int], after: int, sentence: Sentence) -> int:
    passage = scene.passage_at(act.start)
    stop = following(stops, act.end)
    end = min([after, stop, *([passage.end] if passage else [])])
    end = _before_speaker(scene, act.end, end) if end == stop else end
    mark = HALT.search(scene.text, act.end, end)
    if mark and mark[0][0] == ";" and SERIES.match(scene.text, act.end, sentence.end):
        mark = MARK.search(scene.text, act.end, end)
    end = mark.start() if mark else end
    reach = after if act.id in PAPERS else end
    listed = reach == sentence.end and LISTS.search(scene.text, act.end, sentence.end)
    return _end_of_list(scene, sentence, end) if listed else end


def _before_speaker(scene: Scene, start: int, end: int) -> int:
    """The end without the one who says so: "agreed to expand trade, the minister" said."""
    if not scene.hits_in(end, end + 1, "said"):
        return end
    comma = scene.text.rfind(", ", max(start, end - SPEAKER), end)
    return comma if comma > start else end


def _end_of_list(scene: Scene, sentence: Sentence, end: int) -> int:
    """The end of the numbered or dotted lines, or of papers, that a colon at the end of a sentence announces."""
    sentences = scene.document.sentences
    place = bisect_left(sentences, sentence.start, key=lambda s: s.start) + 1
    for item in sentences[place : place + MOST_ITEMS]:
        if not (ITEM.match(scene.text, item.start) or _opens_with_paper(scene, item.start)):
            break
        end = item.end
    return end


def _opens_with_paper(scene: Scene, start: int) -> bool:
    first = scene.hits_in(start, start + FIRST_WORDS, "agreed")
    return bool(first) and first[0].id == "paper"
