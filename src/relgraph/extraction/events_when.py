"""When an act took place, as its clause or sentence says."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import Reading, settle
from relgraph.gazetteer.hit import Hit
from relgraph.model import Sentence, Span, When

LEAD = re.compile(r"(?:on|in|late|later|early|last|earlier|this|at|the|by|since|during|\s|,|\()*", re.IGNORECASE)
BOUND = re.compile(r"\s*(?:who|whom|whose|which|that|because|if|since)\b", re.IGNORECASE)
RESUMED = re.compile(r",\s+(?:\w+\s+){0,3}$")
"""Before a cue: the main clause goes on behind what was said of its subject, "A, who was in Fiji, held a meeting"."""
WHOSE = re.compile(r",\s(?:who|whose|which)\b[^,;.]*$")
"""Before a date: it is told of somebody named right before, "A, who flew in on Monday"."""
WHEN = re.compile(r"\s*(?:when|where)\b", re.IGNORECASE)
OF_SAYING = 18
CLOSING = 24
YEAR = re.compile(r"[\w\s]+,?\s+(?:19|20)\d\d\W*")
PAST_TENSE = re.compile(rf"(?:\w+ed|{one_of('irregular pasts')})\b", re.IGNORECASE)
PAST = frozenset({"happened", "past_reference"})
"""The statuses of what was so."""
DAY = len("2024-05-16")
MONTH = len("2024-05")
WEEK = timedelta(days=7)
WEEKDAY = "weekday+stamp"
"""The reason of a date that the text gives as a day of the week."""
OF_YEAR = re.compile(r"(?<![\d\-–/])((?:1[89]|20)\d\d)\s+(?:[\w\-’']+\s+){0,3}$")
"""A year as the adjective of what a noun tells: "a 2012 visit", "the 1953 armistice agreement"."""
NEAR_YEAR = 50
WORDS = frozenset({"joint", "pledge", "avow"})
"""Classes of words of agreement behind which stands what is to come."""


def when_of(scene: Scene, span: Span, cue: int) -> When | None:
    """The date nearest to the cue in its clause, else before its "when", else the one that opens the sentence.

    The day of a saying is none, nor that of what was only agreed on.
    """
    if own := _of_year(scene, cue):
        return own
    dates = scene.dates_in(span.start, span.end)
    others = (of_saying, _of_content, _of_subject)
    inside = [w for w in dates if not any(other(scene, w, cue) for other in others)]
    if inside:
        return min(inside, key=lambda w: (abs(w.start - cue), w.start))
    sentence = scene.sentence_at(cue)
    if sentence and WHEN.match(scene.text, span.start):
        return next(reversed(scene.dates_in(sentence.start, span.start)), None)
    bound = BOUND.match(scene.text, span.start) and not RESUMED.search(scene.text, span.start, cue)
    if sentence is None or bound:
        return None
    opening = scene.dates_in(sentence.start, min(sentence.end, sentence.start + 40))
    first = next((w for w in opening if LEAD.fullmatch(scene.text, sentence.start, w.start)), None)
    return first or _closing(scene, sentence)


def _of_year(scene: Scene, cue: int) -> When | None:
    """The year right before the noun of the act, where no fuller date holds it."""
    year = OF_YEAR.search(scene.text, max(0, cue - NEAR_YEAR), cue)
    if year is None or any(w.start <= year.start() < w.end for w in scene.dates_in(year.start() - NEAR_YEAR, cue)):
        return None
    return When(year.start(1), year.end(1), year.group(1), "explicit")


def _closing(scene: Scene, sentence: Sentence) -> When | None:
    """The full date that ends a caption: "A speaks beside B, after a meeting, in Oslo on December 3, 2018"."""
    last = scene.dates_in(max(sentence.start, sentence.end - CLOSING), sentence.end)[-1:]
    full = [w for w in last if len(w.date) == DAY and YEAR.fullmatch(scene.text, w.start, sentence.end)]
    return full[0] if full else None


def ahead(when: When | None, status: str, published: str | None) -> When | None:
    """The weekday or month of a plan lies ahead: "a meeting was scheduled for Monday" is the next Monday."""
    if not when or not published or status != "planned":
        return when
    if when.reason == "relative+stamp" and len(when.date) == MONTH and when.date < published[:MONTH]:
        return replace(when, date=f"{int(when.date[:4]) + 1}{when.date[4:]}")
    if when.reason != WEEKDAY:
        return when
    day, today = date.fromisoformat(when.date), date.fromisoformat(published)
    return replace(when, date=(day + WEEK).isoformat()) if today - WEEK < day < today else when


def over(scene: Scene, when: When | None) -> When | None:
    """The date of what a past tense tells, which never lies ahead: "signed on May 5" is the last one."""
    published = scene.document.published
    if not when or not published or when.date <= published[: len(when.date)]:
        return when
    if when.date[:4] in scene.text[when.start : when.end]:
        return when
    year = f"{int(when.date[:4]) - 1:04}"
    return replace(when, date=year + when.date[4:].replace("-02-29", "-02"))


def of_past(scene: Scene, when: When | None, told: Reading, cue: int) -> When | None:
    """The date of an act, which does not lie ahead where nothing but the past tense of its verb tells of it."""
    past = told.reason == "tense" and PAST_TENSE.match(scene.text, cue)
    return over(scene, when) if past else when


def by_day(scene: Scene, status: str, when: When | None) -> str:
    """The status of an act once its day, if it has one, is held against that of publication."""
    return settle(status, when.date if when else None, scene.document.published)


def of_saying(scene: Scene, when: When, cue: int) -> bool:
    """Whether the date belongs to a verb of saying right before it, not the cue's own: "they said on Friday"."""
    said = scene.hits_in(max(0, when.start - 40), when.start, "said")
    said = [h for h in said if not _is_deed(scene, h)]
    return any(when.start - h.end < OF_SAYING and h.start != cue for h in said)


def _is_deed(scene: Scene, said: Hit) -> bool:
    """Whether a word of saying is one of an act: "will be held in 2025", "a phone call on Monday"."""
    acts = scene.hits_in(max(0, said.start - OF_SAYING), said.start + 1, "met", "event")
    return any(act.end > said.start for act in acts)


def _of_subject(scene: Scene, when: When, cue: int) -> bool:
    """Whether the date is of the subject alone: "A, who flew in on Monday, met", "A, president since 2018, met"."""
    if when.start > cue or scene.text.find(",", when.end, cue) < 0:
        return False
    sentence = scene.sentence_at(cue)
    if sentence is None:
        return False
    return scene.text.endswith("since ", 0, when.start) or bool(WHOSE.search(scene.text, sentence.start, when.start))


def _of_content(scene: Scene, when: When, cue: int) -> bool:
    """Whether a date behind a word of agreement is that of what was agreed on: "agreed to start talks in May".

    A date right behind it ("agreed on Monday to …") is its own, as is one that is over by the day of publication.
    """
    words = [h for h in scene.hits_in(cue, cue + 1, "agreed") if h.id in WORDS and h.row["status"] != "signed"]
    if not words or when.start < words[0].end or LEAD.fullmatch(scene.text, words[0].end, when.start):
        return False
    published = (scene.document.published or "")[: len(when.date)]
    return when.date >= published if len(when.date) < DAY else when.date > published
