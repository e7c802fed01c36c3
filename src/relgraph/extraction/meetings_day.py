"""The day of what is over, where its clause has none: at the end of its sentence, of a saying, of a call."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.events_act import Act
from relgraph.extraction.events_when import DAY, of_saying
from relgraph.extraction.scene import Scene
from relgraph.model import Sentence, When
from relgraph.text import days
from relgraph.text.dates import numbers

CLOSES = re.compile(r"\s?(?:\w+\s?)?[.\"]*\s*")
"""Behind a date, to the end of its sentence: `on Friday evening.`."""
OTHERS = re.compile(rf"\b{one_of('day of another')}\b", re.IGNORECASE)
"""Words between an act and a date that make it the date of something else."""
FAR = 40
"""How far before a day, in characters, its contact is named."""
CONTACT = re.compile(r"\s(?:(?:here|held|there)\s)?(?:(?:on|late|early|last)\s){0,2}")
"""Between a contact and its day: `in a telephone call on Tuesday`."""
NO_DAY = frozenset({"visit.guest", "visit.in", "visit.back", "visit.away", "talks.rounds"})
"""Rules of stays: the day in their sentence is that of something else."""
ENDED = re.compile(
    rf"\b{one_of('has ended')}\s(?:a|an|the|his|her|their)\s(?:[a-z]+\s)?(?P<days>[a-z]+)-day\b", re.IGNORECASE
)
"""Before a visit: `wound up a three-day`, `concluded his official two-day`."""
LETTERS = frozenset({"letter.noun", "letter.verb"})


def of_sentence(scene: Scene, act: Act) -> When | None:
    """The one date of the sentence, where it is the act's by its place in it."""
    sentence = scene.sentence_at(act.cue[0])
    dates = scene.dates_in(sentence.start, sentence.end) if sentence else ()
    if sentence is None or len(dates) != 1 or dates[0].reason == "dateline" or act.rule in NO_DAY:
        return None
    when = dates[0]
    if act.rule in LETTERS:
        return when
    apart = when.start < act.cue[1] or OTHERS.search(scene.text, act.cue[1], when.start)
    return when if not apart and (_closes(scene, sentence, act, when) or _of_contact(scene, act, when)) else None


def began(scene: Scene, act: Act, when: When) -> When:
    """The first day of a visit that ended on a day: `concluded a three-day visit to Hanoi on Friday`."""
    sentence = scene.sentence_at(act.cue[0]) if act.kind == "visit" and len(when.date) == DAY else None
    ended = ENDED.search(scene.text, sentence.start, act.cue[1]) if sentence else None
    count = numbers().get(ended["days"].lower()) if ended else None
    first = days.shifted(date.fromisoformat(when.date), 1 - count) if count else None
    return replace(when, date=first.isoformat()) if first else when


def _closes(scene: Scene, sentence: Sentence, act: Act, when: When) -> bool:
    """Whether a date ends the sentence of an act, and is not the day on which somebody told of it."""
    told = act.kind != "statement" and of_saying(scene, when, act.cue[0])
    return not told and CLOSES.fullmatch(scene.text, when.end, sentence.end) is not None


def _of_contact(scene: Scene, act: Act, when: When) -> bool:
    """Whether a date stands right behind the contact at which something was agreed: `agreed in a call on Friday`."""
    contacts = scene.hits_in(max(act.cue[1], when.start - FAR), when.start, "met") if act.pairs else ()
    return any(CONTACT.fullmatch(scene.text, hit.end, when.start) for hit in contacts)
