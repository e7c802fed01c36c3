"""A statement as an event: the lead of the story is what somebody said, and no meeting stands beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import pairwise

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import Actor, clause, groups, kind_of_key
from relgraph.extraction.events_act import Act, Part
from relgraph.extraction.events_sides import is_body
from relgraph.extraction.events_when import LEAD as LEAD_IN
from relgraph.extraction.events_when import by_day, when_of
from relgraph.extraction.meetings_contact import BE
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.meetings_sides import is_adjacent, subject
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import reading
from relgraph.gazetteer.hit import Hit
from relgraph.model import Sentence, When

HAPPENED = "happened"
OCCASION = re.compile(rf"{one_of('occasions of speaking')}\b")
IN_A = re.compile(r"\b(?:in\s+(?:an?|his|her|the)|told\s+an?|told|in|on)\s+(?:[\w\-]+\s+){0,3}$", re.IGNORECASE)
"""What stands before the occasion at which somebody speaks: "in a televised"."""
BEFORE, LONG_BEFORE = 40, 90
LEAD, FIRST = 3, 2
OWN_CLAUSE = re.compile(
    r"(?:^\W*(?:\w+ing\s[^,;]*)?|[,:;.”\"’'–—-]\s*|\b(?:and|but|as|while|where)\s+)$", re.IGNORECASE
)
JOINT = re.compile(rf"\bjoint\s+(?:\w+\s+)?{one_of('joint papers')}\b", re.IGNORECASE)
ISSUED = re.compile(rf"\b{one_of('issued')}\s+(?:an?\s+|the\s+)?(?:[\w\-]+\s+){{0,2}}{JOINT.pattern}", re.IGNORECASE)
WORD = re.compile(r"[Jj]oint\s")
TOGETHER = frozenset({"meeting", "summit", "negotiation", "visit"})
PAIR = 2
CLOSES = re.compile(r"[,”\"'’]\s$")
OF = re.compile(r"\s+of\b")
OFFICE = 45
NEAR = 60
SPEECH = frozenset({"say", "warn", "accuse", "criticise"})
OPENING = re.compile(r"(?:also\s+)?(?:in|on|at|during|after|late|early|back)\b[^,;]{0,60}", re.IGNORECASE)
"""A phrase that opens a sentence, up to its date: "In a speech on"."""
SPOKE_WITH = re.compile(rf"{one_of('spoke with')}\s+(?:[\w\-]+\s+){{0,3}}with\b", re.IGNORECASE)
CALLS_OFF = re.compile(r"call(?:s|ed)?\s+(?:off|back|in|up)\b", re.IGNORECASE)
PRONOUN = 4
NOT_SAID = frozenset({"plan", "wish", "deny", "unreal", "past"})
"""Classes of words of status: between speaker and saying they leave it unsaid."""
NEED_MORE = frozenset("st")
"""Ways to go on without which a word says nothing: "held that", "made a call for"."""
THAT = re.compile(r"\s+that\b")
PUBLIC = re.compile(rf"\b{one_of('speaking bodies')}$", re.IGNORECASE)
HEARD = re.compile(r"\W*remarks\b", re.IGNORECASE)
"""How the record of what was said at a meeting is titled."""
BLAMES = frozenset({"criticise", "accuse", "warn", "write"})
FINITE = frozenset({"past", "third"})
BILATERAL = frozenset({"meeting", "phone_call", "negotiation", "agreement_signed", "letter_message"})
TITLED = re.compile(
    rf"\b{one_of('titles of statements')}\s+"
    r"(?:on|regarding|about|(?P<by>by|from|issued by|of(?=\s(?:the\s|(?-i:[A-Z])))))\b",
    re.IGNORECASE,
)
TOPIC = re.compile(r"\s(?:on|regarding|about|concerning|following|after|at)\s", re.IGNORECASE)
"""What ends the name of the body that makes a statement."""
ANOTHER = re.compile(r"(?:,|\sand)\s+(?=the\s)")
"""What parts one body from another: "the EU and the", but not "African Union Peace and"."""
OWNED_BY = re.compile(r"\bof\s+(?:the\s+)?$")
NO_MORE = re.compile(r"(?:\W|\b(?:the|and)\b)*", re.IGNORECASE)
OF_STATE = re.compile(rf"\b{one_of('speaking bodies')}\b", re.IGNORECASE)
PUBLISHED = re.compile(
    rf"\b{one_of('issues words')}\s+(?:an?\s+|the\s+)?(?:[\w\-]+\s+){{0,2}}{one_of('titles of statements')}\b",
    re.IGNORECASE,
)
EXAMPLE = "Egyptian President Hosni Mahfuz said on Wednesday that he feared a war in Iraq."
COUNTER = "Egyptian President Hosni Mahfuz met Iraqi President Saad Hilmi. He said he was glad."


def read(scene: Scene, acts: Sequence[Act]) -> list[Act]:
    """The statement that is itself the news, if there is one."""
    lead = _lead(scene)
    title = scene.text[lead[0].start : lead[0].end] if lead else ""
    titled = bool(TITLED.search(title) or TITLED.search(scene.document.title or ""))
    others = {act.cue for act in acts}
    heard = HEARD.match(title) and any(act.pairs and act.cue[0] < lead[0].end for act in acts)
    news = _titled(scene, lead[0]) if titled and lead and not heard else None
    news = news or _in_headline(scene, others, acts)
    if not news and lead:
        told = (said for s in lead if (said := _said(scene, s, others)) and (s in lead[:FIRST] or _opens(said)))
        news = next((said for said in told if titled or not _is_taken(scene, said, lead, acts)), None)
        news = None if news and not titled and _on_arrival(news, lead, acts) else news
    joint = [] if news and JOINT.search(title) else _joint(scene, acts)
    stated = [*([news] if news else []), *joint, *_long_ago(scene)]
    return [*stated, *_to_an_audience(scene, {key for act in stated for key in act.keys})]


def _to_an_audience(scene: Scene, known: Set[str]) -> list[Act]:
    """What leaders, but for those `known`, say on an occasion of their own: "A said in a speech"."""
    acts: dict[str, Act] = {}
    for found in OCCASION.finditer(scene.text):
        sentence = scene.sentence_at(found.start())
        if sentence is None or scene.passage_at(found.start()):
            continue
        if IN_A.search(scene.text, max(sentence.start, found.start() - BEFORE), found.start()):
            act = _said_near(scene, sentence, found.start())
            if act and not act.keys & known:
                acts.setdefault(act.parts[0].key, act)
    return list(acts.values())


def _said_near(scene: Scene, sentence: Sentence, place: int) -> Act | None:
    """What a leader says in a sentence, near a place of it."""
    hits = [h for h in scene.hits_in(sentence.start, sentence.end, "said") if abs(h.start - place) < LONG_BEFORE]
    for hit in hits:
        line = Line.at(scene, hit.start) if _has_content(hit) and not scene.passage_at(hit.start) else None
        who = (subject(line, hit.start)[:1] or _speaker_behind(line, hit)) if line else []
        if who and kind_of_key(who[0].key) == "leader":
            when = when_of(scene, clause(scene, hit.start, hit.end), hit.start)
            act = _act(scene, (who[0].key,), min(who[0].start, hit.start), max(who[0].end, hit.end), None)
            status = by_day(scene, "happened", when)
            return replace(act, cue=(hit.start, hit.end), when=when, status=status, rule="statement.occasion")
    return None


def _joint(scene: Scene, acts: Sequence[Act]) -> list[Act]:
    """The statement that the sides of a meeting issue together: "the two presidents issued a joint declaration"."""
    near = ((max(0, m.start() - NEAR), m.end() + NEAR) for m in WORD.finditer(scene.text))
    found = (m for start, end in near if (m := ISSUED.search(scene.text, start, end)))
    issued = next((m for m in found if not scene.passage_at(m.start())), None)
    line = Line.at(scene, issued.start()) if issued else None
    if issued is None or line is None or reading(scene, issued.start(), issued.end()).status != "happened":
        return []
    own = dict.fromkeys(a.side for a in subject(line, issued.start()) if a.side)
    ordered = sorted(acts, key=lambda act: act.cue[0])
    first = next(
        (act for act in ordered if act.kind in TOGETHER and act.status == "happened" and len(act.parts) > 1), None
    )
    story = dict.fromkeys(scene.side_of(part.key) for part in first.parts) if first else {}
    who = tuple(key for key in (own if len(own) > 1 else story) if key in scene.entities and key)
    if len(who) < PAIR:
        return []
    when = when_of(scene, clause(scene, issued.start(), issued.end()), issued.start())
    status = by_day(scene, "happened", when)
    act = _act(scene, who, issued.start(), issued.end(), None)
    return [replace(act, when=when, rule="statement.joint", status=status)]


def _long_ago(scene: Scene) -> list[Act]:
    """What somebody said on a day of its own, long before: "In 2015 A warned B against it"."""
    hits = [h for h in scene.hits_of("said") if h.id in SPEECH and h.row["form"] == "past" and _dated(scene, h)]
    hits = [h for h in hits if not scene.passage_at(h.start) and not _tells_else(scene, h)]
    return [act for hit in hits if (act := _back_then(scene, hit))]


def _dated(scene: Scene, hit: Hit) -> bool:
    """Whether a date stands near enough to be that of a saying."""
    return bool(scene.dates_in(hit.start - NEAR, hit.start + NEAR + 1))


def _back_then(scene: Scene, hit: Hit) -> Act | None:
    line = Line.at(scene, hit.start)
    who = subject(line, hit.start)[:1] if line else []
    when = when_of(scene, clause(scene, hit.start, hit.end), hit.start) if who else None
    if line is None or when is None or not _speaks(line, who[0], hit) or not _is_day_of(line, when, hit, who[0]):
        return None
    if who[0].end - who[0].start < PRONOUN:
        return None  # "…, she said" tells where the report has it from
    act = _act(scene, (who[0].key,), min(who[0].start, hit.start), hit.end, None)
    act = replace(act, status=by_day(scene, "happened", when), when=when, rule="statement.dated")
    return replace(act, cue=(hit.start, hit.end)) if act.status == "past_reference" else None


def _is_day_of(line: Line, when: When, hit: Hit, who: Actor) -> bool:
    """Whether a date is that of the saying: it opens the sentence, or stands beside speaker or verb."""
    opens = OPENING.fullmatch(line.text, line.start, when.start) and (when.end, who.start)
    gaps = ((line.start, when.start), (who.end, when.start), (when.end, hit.start), (hit.end, when.start), opens)
    return any(gap and gap[0] <= gap[1] and LEAD_IN.fullmatch(line.text, *gap) is not None for gap in gaps)


def _in_headline(scene: Scene, others: Set[tuple[int, int]], acts: Sequence[Act]) -> Act | None:
    """What the headline itself says that somebody said, and nothing else: "A hails the deal"."""
    headlines = [s for s in scene.document.sentences[:1] if scene.document.blocks[s.block].kind == "headline"]
    said = next((said for s in headlines if (said := _said(scene, s, others))), None)
    if said and any(_takes(scene, act, said) and act.cue[0] < headlines[0].end for act in acts):
        return None
    if said is None or said.when:
        return said
    again = (act for s in _lead(scene)[1:] if (act := _said(scene, s, others)) and act.keys == said.keys)
    return replace(said, when=next((act.when for act in again if act.when), None))


def _opens(said: Act) -> bool:
    """Whether a leader by name opens what he says, rather than that a quotation names him, or a state, at its end."""
    return said.start < said.cue[0] and all(kind_of_key(key) == "leader" for key in said.keys)


def _is_taken(scene: Scene, said: Act, lead: Sequence[Sentence], acts: Sequence[Act]) -> bool:
    """Whether the lead tells of another act of the speaker, or the story names one state, and no body that speaks."""
    sides = {entity.country for entity in scene.entities.values() if entity.country}
    sides |= {key for key in said.keys if kind_of_key(key) == "org"}
    return len(sides) < PAIR or any(a.cue[0] < lead[-1].end and _takes(scene, a, said) for a in acts)


def _takes(scene: Scene, act: Act, said: Act) -> bool:
    """Whether an act is one with another side of him who says something, or of his state, on this day."""
    if act.status != HAPPENED:
        return False
    sides = {scene.side_of(key) for key in act.keys}
    held = act.pairs or act.kind != "negotiation"
    by_state = all(kind_of_key(key) == "country" for key in said.keys)  # "Japan said it had expelled two diplomats"
    return (
        bool(held) and (by_state or act.kind in BILATERAL) and bool(sides & {scene.side_of(key) for key in said.keys})
    )


def _on_arrival(said: Act, lead: Sequence[Sentence], acts: Sequence[Act]) -> bool:
    """Whether the lead first tells of a journey, so that what is said on it is no news of its own."""
    visits = [act for act in acts if act.kind == "visit" and act.rule != "visit.guest" and act.cue[0] < lead[-1].end]
    return any(act.cue[0] < said.cue[0] for act in visits)


def _lead(scene: Scene) -> list[Sentence]:
    """The headline and the first sentences of the text; what the body only repeats counts once."""
    lead: dict[str, Sentence] = {}
    for sentence in scene.document.sentences[: 2 * LEAD]:
        lead.setdefault(scene.text[sentence.start : sentence.end], sentence)
    return list(lead.values())[:LEAD]


def _titled(scene: Scene, headline: Sentence) -> Act | None:
    """The speaker whom the headline names: "Statement by NSC Spokesperson A", else the first leader of the text."""
    if JOINT.search(scene.text, headline.start, headline.end):
        sides = _joint_sides(scene, headline)
        return _act(scene, tuple(sides), headline.start, headline.end, None) if len(sides) > 1 else None
    leaders = scene.mentions_in(headline.start, headline.end, "leader")
    bodies = () if leaders else _of_bodies(scene, headline)
    opening = next((s for s in scene.document.sentences if s.start >= headline.end), None) if bodies else None
    heads = scene.mentions_in(opening.start, opening.end, "leader") if opening else []
    leaders = leaders or [m for m in heads if scene.side_of(m.key) in bodies]
    if bodies and not leaders:
        return _act(scene, bodies, headline.start, headline.end, None)
    leaders = leaders or scene.mentions_in(headline.start, len(scene.text), "leader")
    return _act(scene, (leaders[0].key,), leaders[0].start, leaders[0].end, None) if leaders else None


def _of_bodies(scene: Scene, headline: Sentence) -> tuple[str, ...]:
    """The bodies, or the state whose office it is, by which a title says that a statement is: "Statement by the G7"."""
    title = TITLED.search(scene.text, headline.start, headline.end)
    if title is None:
        return ()
    topic = TOPIC.search(scene.text, title.end(), headline.end) if title["by"] else None
    behind = title.end(), topic.start() if topic else headline.end
    start, end = behind if title["by"] else (headline.start, title.start())
    stops = [start, *(m.end() for m in ANOTHER.finditer(scene.text, start, end)), end]
    return tuple(dict.fromkeys(side for part in pairwise(stops) for side in _owners(scene, *part)))


def _owners(scene: Scene, start: int, end: int) -> list[str]:
    """Whom some words name, and nothing else ("Kenya and Chad"), or whose body or office they do.

    That is the last behind "of" ("Head of Asian Affairs of Peru"), else the first.
    """
    named = scene.mentions_in(start, end, "country", "organization")
    edges = [start, *(edge for m in named for edge in (m.start, m.end)), end]
    if all(NO_MORE.fullmatch(scene.text, *gap) for gap in zip(edges[::2], edges[1::2], strict=True)):
        return [side for m in named if (side := scene.side_of(m.key))]
    roles = [h for h in scene.hits_in(start, end, "role") if h.row["class"] != "person"]
    office = roles or OF_STATE.search(scene.text, start, end)
    known = [m for m in named if (office if m.kind == "country" else scene.entities[m.key].gazetteer_id)]
    behind = [m for m in known if OWNED_BY.search(scene.text, start, m.start)]
    side = scene.side_of([*known[:1], *behind][-1].key) if known else None
    return [side] if side else []


def _joint_sides(scene: Scene, headline: Sentence) -> list[str]:
    """Whose joint statement it is: the states of the headline or, where these are more, those with whom it opens."""
    named = dict.fromkeys(m.key for m in scene.mentions_in(headline.start, headline.end, "country", "organization"))
    first = next((s for s in scene.document.sentences if s.start >= headline.end), None)
    line = Line.at(scene, first.start) if first else None
    opening = dict.fromkeys(a.key for g in groups(scene, line.actors)[:1] for a in g) if line else named
    return list(opening if len(opening) > len(named) else named)


def _said(scene: Scene, sentence: Sentence, others: Set[tuple[int, int]]) -> Act | None:
    """The first saying of the sentence by a leader or an office, in a clause of its own, whose cue tells no other act.

    "Japan recalled its ambassador" is no memory.
    """
    if issued := _issued(scene, sentence):
        return issued
    for hit in scene.hits_in(sentence.start, sentence.end, "said"):
        if hit.row["form"] not in FINITE or (hit.start, hit.end) in others or _tells_else(scene, hit):
            continue
        line = Line.at(scene, hit.start)
        if line is None:
            continue
        if behind := _speaker_behind(line, hit):
            return _act(scene, (behind[0].key,), hit.start, behind[0].end, hit)
        speaker = subject(line, hit.start)[:1]
        if speaker and _speaks(line, speaker[0], hit):
            return _act(scene, (speaker[0].key,), min(speaker[0].start, hit.start), hit.end, hit)
    return None


def _issued(scene: Scene, sentence: Sentence) -> Act | None:
    """What a body of states made known, and did: "The African Union issued a statement"."""
    issued = PUBLISHED.search(scene.text, sentence.start, sentence.end)
    line = Line.at(scene, issued.start()) if issued else None
    body = subject(line, issued.start())[:1] if issued and line else []
    if issued is None or not body or not is_body(scene, body[0].start, body[0].end):
        return None
    when = when_of(scene, clause(scene, *issued.span()), issued.start())
    if by_day(scene, reading(scene, *issued.span()).status, when) != HAPPENED:
        return None
    return replace(_act(scene, (body[0].key,), body[0].start, issued.end(), None), when=when)


def _speaker_behind(line: Line, hit: Hit) -> list[Actor]:
    """The leader right behind the word of saying: "It will rain, said President A"."""
    if not CLOSES.search(line.text, max(line.start, hit.start - 3), hit.start):
        return []
    return [a for a in line.actors if a.start == hit.end + 1 and kind_of_key(a.key) == "leader"]


def _tells_else(scene: Scene, said: Hit) -> bool:
    """Whether the word of saying is one for a deed or a reception as well: "congratulates", "welcomes"."""
    passive = BE.search(scene.text, max(0, said.start - NEAR), said.start)
    if passive or OF.match(scene.text, said.end):
        return True  # "A accused of meddling" and "A was praised" tell what others say
    if not set(said.row["takes"]) - NEED_MORE and not THAT.match(scene.text, said.end):
        return True  # "made a visit", "held a summit"
    if SPOKE_WITH.match(scene.text, said.start) or CALLS_OFF.match(scene.text, said.start):
        return True
    return bool(scene.hits_in(said.start, said.start + 1, "event"))


def _has_content(hit: Hit) -> bool:
    """Whether a word tells what somebody says, or whom he blames; no thanks and no praise."""
    return hit.row["form"] in FINITE and ("c" in hit.row["takes"] or hit.row["class"] in BLAMES)


def _speaks(line: Line, actor: Actor, hit: Hit) -> bool:
    """Whether a leader, a state or a body that says something in so many words is the subject right before the cue."""
    if not OWN_CLAUSE.search(line.text[line.start : actor.start]):
        return False
    between = line.scene.hits_in(actor.end, hit.start, "status")
    if any(h.id in NOT_SAID for h in between):
        return False
    return is_adjacent(line, actor, hit.start) and (kind_of_key(actor.key) == "leader" or _is_office(line, actor, hit))


def _is_office(line: Line, actor: Actor, hit: Hit) -> bool:
    """Whether a state or a body of states says something in so many words; a body by a word for nothing else."""
    if kind_of_key(actor.key) == "org":
        return hit.id in SPEECH and "n" not in hit.row["takes"] and is_body(line.scene, actor.start, actor.end)
    return _has_content(hit) and kind_of_key(actor.key) == "country" and _is_public(line, actor)


def _is_public(line: Line, actor: Actor) -> bool:
    """Whether a state speaks by its name or one of its bodies, and no official without a name."""
    names = line.scene.mentions_in(actor.start, actor.end, "country")
    bare = any(m.end == actor.end for m in names)
    return actor.end - actor.start < OFFICE and (bare or PUBLIC.search(line.text, actor.start, actor.end) is not None)


def _act(scene: Scene, keys: tuple[str, ...], start: int, end: int, hit: Hit | None) -> Act:
    dates = scene.dates_in(start, end + 40) if hit else []
    return Act(
        kind="statement",
        status="happened",
        parts=tuple(Part(key) for key in keys),
        start=start,
        end=end,
        cue=(hit.start, hit.end) if hit else (start, end),
        rule="statement.lead" if hit else "statement.titled",
        when=dates[0] if dates else None,
    )
