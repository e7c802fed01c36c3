"""The day of a contact that another sentence tells: of the signing it is part of, of the words said at it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.events_act import Act, sides_of
from relgraph.extraction.events_story import story
from relgraph.extraction.events_when import DAY, PAST, WHOSE, ahead, by_day, when_of
from relgraph.extraction.meetings_day import began, of_sentence
from relgraph.extraction.meetings_speaker import is_transcript
from relgraph.extraction.scene import Scene, once
from relgraph.model import Block, Sentence, Span, When
from relgraph.text import days
from relgraph.text.absolute import DATE, Written

PAIR = 2
YEAR = len("2024")
RECORD = "readout.title"
"""The rule of a contact of which the whole document is the record."""
LEAD = 4
"""In so many sentences at the head stands the day of the words that were said at a meeting."""
ABOVE = frozenset({"stamp", "clutter"})
TOP = 1000
"""Characters at the head of a document within which its own day stands, in a block of `ABOVE`."""
ISSUED = re.compile(rf"(?:[\w.-]+\s+){{0,4}}{one_of('issued papers')}\b", re.IGNORECASE)
OF_SIDES = frozenset({"agreement_signed", "statement"})
"""Kinds of acts of which the lead tells as of what states do."""
TOLD = frozenset({"happened", "cancelled"})
AGAIN = re.compile(
    rf"(?:the|both)\s+(?:[\w-]+\s+)?{one_of('meetings and papers once more')}\b",
    re.IGNORECASE,
)
SAID_AT = re.compile(
    rf"\b{one_of('said at a meeting')}\b[^.;\"”]{{0,40}}\b(?:when|while|during|at|in)\s+", re.IGNORECASE
)
SAME_DAY = re.compile(r"\b(?:(?:earlier|later) (?:in|on) the|(?:earlier|later)? ?that|the same) day\b", re.IGNORECASE)
HERE = 20
"""Characters in which what belongs to a word stands right beside it."""
LONG = 100
"""Characters of a clause about a guest, at most."""
ARRIVED = re.compile(rf"\b{one_of('has arrived')}\b[^.;,]*$")
"""Behind it stands the day of an arrival, and not that of the plan for which somebody came."""
NOT_NEWS = re.compile(rf"\b{one_of('no news')}\b", re.IGNORECASE)


@once
def told(scene: Scene) -> tuple[Act, ...]:
    """The acts of the document, those without a day with the one that the text tells elsewhere."""
    acts = story(scene)
    dated = [one for one in acts if one.status == "happened" and one.kind != "visit" and _is_day(one.when)]
    told_on = ((act, _day(scene, act, dated)) for act in acts)
    return tuple(act if when is act.when else _on(scene, act, when) for act, when in told_on)


def _on(scene: Scene, act: Act, when: When | None) -> Act:
    """The act on a day; what was done in a year before is background: "signed a pact when they met in 2019"."""
    earlier = act.status == "happened" and when and when.date[:YEAR] < (scene.document.published or "")[:YEAR]
    past = earlier and by_day(scene, act.status, when) == "past_reference"
    return replace(act, when=when, status="past_reference" if past else act.status)


def _day(scene: Scene, act: Act, dated: Sequence[Act]) -> When | None:
    """The day of an act: its own, else the one that the text tells elsewhere."""
    if act.when is None or _is_vague(scene, act, act.when):
        return _elsewhere(scene, act, dated) or act.when
    return _planned(scene, act, act.when) if act.status == "planned" else began(scene, act, act.when)


def _is_vague(scene: Scene, act: Act, when: When) -> bool:
    """Whether a date is but the year of publication: news of a contact has its day, "this year" may be another's."""
    news = act.status == "happened" and bool(act.pairs)
    return news and when.date == (scene.document.published or "")[:YEAR]


def _elsewhere(scene: Scene, act: Act, dated: Sequence[Act]) -> When | None:
    """The day that another clause tells, of the same sentence or of one around it."""
    if act.status in PAST and (own := of_sentence(scene, act)) and _is_past(scene, own):
        return own
    if not act.pairs:
        return _of_record(scene, act) or _of_opening(scene, act)
    if act.status == "planned":
        return _of_same_day(scene, act) or _of_transcript(scene, act)
    return _of_contact(scene, act, dated) if act.status in TOLD else None


def _of_record(scene: Scene, act: Act) -> When | None:
    """The day of a document that is itself the record of a contact, or the statement."""
    if act.rule == RECORD:
        return _of_first_sentence(scene, act) or _of_document(scene)
    states = act.kind == "statement" and act.status == "happened"
    return _of_document(scene) or _of_lead(scene, act) if states else None


def _of_contact(scene: Scene, act: Act, dated: Sequence[Act]) -> When | None:
    """The day of a contact, the surest telling first, as long as it is no day to come."""
    when = (
        _of_same_day(scene, act)
        or _of_saying(scene, act)
        or _of_sentence_before(scene, act)
        or _of_same_people(scene, act, dated)
        or _of_lead(scene, act)
        or _of_transcript(scene, act)
        or _of_opening(scene, act)
    )
    return when if when and by_day(scene, "happened", when) == "happened" else None


def _is_past(scene: Scene, when: When) -> bool:
    published = scene.document.published
    return published is None or when.date <= published[: len(when.date)]


def _of_opening(scene: Scene, act: Act) -> When | None:
    """The one day of the news that the opening names, for what it tells in a sentence without a day."""
    opening = scene.document.sentences[:LEAD]
    sentence = scene.sentence_at(act.cue[0])
    if act.status != "happened" or sentence not in opening or _has_day(scene, sentence, act):
        return None
    if NOT_NEWS.search(scene.text, sentence.start, act.cue[1] + HERE):
        return None
    named = scene.dates_in(opening[0].start, opening[-1].end)
    news = [w for w in named if w.reason != "dateline" and _is_day(w) and _is_news(scene, w)]
    return news[0] if len({when.date for when in news}) == 1 else None


def _planned(scene: Scene, act: Act, when: When) -> When | None:
    """The day of a plan, which lies ahead; that on which somebody arrived for it is none."""
    arrived = ARRIVED.search(scene.text, max(0, when.start - 3 * HERE), when.start)
    return None if arrived else ahead(when, act.status, scene.document.published)


def _of_same_day(scene: Scene, act: Act) -> When | None:
    """The day named last before "earlier in the day", "the same day"; that of the news, if it was named."""
    sentence = scene.sentence_at(act.cue[0])
    same = sentence and SAME_DAY.search(scene.text, sentence.start, sentence.end)
    before = [when for when in scene.dates_in(0, same.start()) if _is_day(when)] if same else []
    news = (when for when in reversed(before) if _is_news(scene, when) and not _of_guest(scene, 0, when))
    return next(news, None) or next(reversed(before), None)


def _of_same_people(scene: Scene, act: Act, dated: Sequence[Act]) -> When | None:
    """The day of what the same people, or their sides, did last before, of the acts with a day."""
    others = [one for one in dated if _covers(scene, one, act)]
    before = [one for one in others if one.spots[0] < act.spots[0]] or others
    nearest = max(before, key=lambda one: one.spots[0], default=None)
    return nearest.when if nearest else None


def _covers(scene: Scene, one: Act, act: Act) -> bool:
    """Whether all who took part in an act stand in another one, or their state does; a summit has guests."""
    strangers = [
        key
        for key in act.keys
        if key not in one.keys and scene.side_of(key) not in one.keys and not _stands_for(scene, key, one)
    ]
    return len(strangers) <= (1 if one.kind == "summit" and len(act.keys) > PAIR else 0)


def _stands_for(scene: Scene, side: str, act: Act) -> bool:
    """Whether a state has one of its own in an act."""
    return any(scene.side_of(key) == side for key in act.keys)


def _of_sentence_before(scene: Scene, act: Act) -> When | None:
    """The day in the sentence before, where this one goes on about it or it names the same: `The two met on Friday.`"""
    here = _index(scene, act.cue[0])
    if here < 1:
        return None
    sentence, last = scene.document.sentences[here], scene.document.sentences[here - 1]
    if act.rule == "met.joint" or act.kind == "agreement_signed" or AGAIN.match(scene.text, sentence.start):
        return _only_day(scene, last)
    if _has_day(scene, sentence, act) or not _names_all(scene, last, act):
        return None
    when = _only_day(scene, last)
    return when if when and _is_day(when) and _is_news(scene, when) else None


def _names_all(scene: Scene, sentence: Sentence, act: Act) -> bool:
    """Whether a sentence names everybody of an act, or the state or body of each."""
    named = {side for m in scene.mentions_in(sentence.start, sentence.end) for side in (m.key, scene.side_of(m.key))}
    return all(key in named or scene.side_of(key) in named for key in act.keys)


def _only_day(scene: Scene, sentence: Sentence) -> When | None:
    """The one day of which a sentence tells what was done."""
    deeds = scene.hits_in(sentence.start, sentence.end, "met", "event", "agreed")
    named = [when for when in scene.dates_in(sentence.start, sentence.end) if _is_day(when)]
    if not deeds or len(named) != 1:
        return None
    return when_of(scene, Span(sentence.start, sentence.end), deeds[0].start)


def _of_saying(scene: Scene, act: Act) -> When | None:
    """The day that the lead gives for the words said at the meeting: "A said here Friday" … "when meeting B"."""
    sentence = scene.sentence_at(act.cue[0])
    at = sentence and SAID_AT.search(scene.text, sentence.start, act.cue[1])
    if not at or act.cue[0] - at.end() > HERE:
        return None
    lead = [one for one in scene.document.sentences[:LEAD] if scene.hits_in(one.start, one.end, "said")]
    named = [when for one in lead for when in scene.dates_in(one.start, one.end) if _is_day(when)]
    return named[0] if len({when.date for when in named}) == 1 else None


def _of_lead(scene: Scene, act: Act) -> When | None:
    """The day of the news, where the lead tells what one of those did who met: "A said on Friday" … "A met B"."""
    sentence = scene.sentence_at(act.cue[0])
    if sentence is None or act.status != "happened" or _has_day(scene, sentence, act):
        return None
    if NOT_NEWS.search(scene.text, sentence.start, act.cue[1] + HERE):
        return None
    return next((when for one in scene.document.sentences[:LEAD] if (when := _news_of(scene, one, act))), None)


def _has_day(scene: Scene, sentence: Sentence, act: Act) -> bool:
    """Whether the sentence of an act has a day of its own, and not only a dateline's or that on which a guest came."""
    dates = scene.dates_in(sentence.start, sentence.end)
    named = (when for when in dates if when.reason != "dateline" and len(when.date) > YEAR)
    return any(when.start < act.cue[1] or not _of_guest(scene, act.cue[1], when) for when in named)


def _of_guest(scene: Scene, start: int, when: When) -> bool:
    """Whether a day behind `start` is told only of somebody named right before: "with A, who arrived on Sunday"."""
    return WHOSE.search(scene.text, max(start, when.start - LONG), when.start) is not None


def _of_document(scene: Scene) -> When | None:
    """The day in the head of a document that is itself the statement: "Joint Statement by A and B"."""
    published, headline = scene.document.published, _headline(scene)
    if not published or not headline or not ISSUED.match(scene.text, headline.start):
        return None
    heads = [(block.start, block.end) for block in scene.document.blocks if block.kind in ABOVE and block.start < TOP]
    written = (found for span in heads for found in DATE.finditer(scene.text, *span))
    own = (found for found in written if Written.of(found).iso() == published)
    return next((When(found.start(), found.end(), published, "explicit") for found in own), None)


def _of_first_sentence(scene: Scene, act: Act) -> When | None:
    """The day with which a record opens: "On December 14, the ministers hosted"."""
    first = next((one for one in scene.document.sentences if one.start >= act.end), None)
    return _only_day(scene, first) if first else None


def _headline(scene: Scene) -> Block | None:
    return next((block for block in scene.document.blocks if block.kind == "headline"), None)


def _of_transcript(scene: Scene, act: Act) -> When | None:
    """The day that somebody calls today, else that of its head, in a transcript whose title tells of the meeting."""
    headline = _headline(scene)
    titled = headline is not None and headline.start <= act.cue[0] < headline.end
    if not titled or not is_transcript(scene):
        return None
    dates = scene.dates_in(act.cue[1], len(scene.text))
    return next((when for when in dates if when.date == scene.document.published), None) or _of_document(scene)


def _news_of(scene: Scene, sentence: Sentence, act: Act) -> When | None:
    """The day of the news, right up to publication, of which a sentence tells something that one of an act did."""
    named = [when for when in scene.dates_in(sentence.start, sentence.end) if _is_day(when)]
    if not named:
        return None
    opens = named[0].start - sentence.start < HERE
    end = sentence.end if opens else named[0].start + 1
    persons = any(m.key in act.keys for m in scene.mentions_in(sentence.start, end, "leader", "person"))
    if not persons and not _tells_sides(scene, sentence, act):
        return None
    return next((when for when in named if _is_news(scene, when)), None)


def _tells_sides(scene: Scene, sentence: Sentence, act: Act) -> bool:
    """Whether a sentence of the lead tells of the paper or words of all sides of an act, whoever signed or spoke."""
    if act.kind not in OF_SIDES:
        return False
    named = scene.mentions_in(sentence.start, sentence.end, "leader", "person", "country", "organization")
    return sides_of(scene, act) <= {scene.side_of(m.key) or m.key for m in named}


def _is_news(scene: Scene, when: When) -> bool:
    """Whether a day is that of publication or the one before."""
    published = days.parse_day(scene.document.published)
    return published is not None and 0 <= (published - date.fromisoformat(when.date)).days <= 1


def _index(scene: Scene, position: int) -> int:
    return bisect_right(scene.document.sentences, position, key=attrgetter("start")) - 1


def _is_day(when: When | None) -> bool:
    return when is not None and len(when.date) == DAY
