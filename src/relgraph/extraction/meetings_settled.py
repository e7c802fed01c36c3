"""The status and the day of a contact: what its words tell, held against the day and its place in the text."""

from __future__ import annotations

import re

from relgraph.extraction.alternatives import one_of, words
from relgraph.extraction.clauses import clause
from relgraph.extraction.events_attacks import lead_end
from relgraph.extraction.events_when import ahead, when_of
from relgraph.extraction.meetings_contact import Contact
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.status import Reading, carried_out, settle
from relgraph.gazetteer.hit import Hit
from relgraph.model import When
from relgraph.text.absolute import MONTHS

BEHIND = re.compile(r"\s+(?:(?:on|in|of|this|next)\s+)?", re.IGNORECASE)
"""What stands between a noun of contact and its own day: "their summit on April 25"."""
HELD = re.compile(
    r"(?:\s+(?:with|between|of)\s[^,;.]{2,60})?,?\s+(?:that|which)\s+"
    rf"(?:(?:was|were|had been)\s+{one_of('was held')}|took\s+place)\b",
    re.IGNORECASE,
)
"""What opens the clause that gives the day of a meeting: "the dialogue that was held in July"."""
LONG_AGO = frozenset({"raise", "rang", "medium", "dial"})
"""Frames of what somebody did with another one day: told late and without a day, it was long ago."""
AFTER = "after"
HOUR = re.compile(rf"\b(?:{one_of('hours of the day')}|on \w+day)\b", re.IGNORECASE)
DONE = re.compile(rf"{one_of('pasts of contact')}\b", re.IGNORECASE)
MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")
PRESENT = re.compile(rf"\b(?:{one_of('present of captions')}|\w+day)\b")
"""What captions and news of the week have: their month is that of the day."""
RECENT = words("of the past")
"""What stands before a noun of contact that is over, whatever day the sentence names."""


def settled(line: Line, hit: Hit, contact: Contact, told: Reading) -> tuple[str, When | None]:
    """The status of a contact and its day; what its own words tell is stronger than a day that may be another's."""
    when, today = _day(line, hit, told), line.scene.document.published
    day = when.date if when else None
    status = settle(carried_out(told, day, today), day, today)
    if not contact.firm and told.is_pluperfect:
        status = settle("happened", day, today)  # "had agreed" only tells the order of two acts, but for its day
    elif _is_of_another(line, hit, contact, told, (status, when)):
        status, when = told.status, None
    if when is None and told.is_pluperfect and _is_before_news(line, contact):
        status = "happened"
    late = line.start >= lead_end(line.scene)
    if status == "happened" and when is None and (is_by_month(line) or (late and _is_long_ago(line, hit))):
        status = "past_reference"
    return status, when


def _day(line: Line, hit: Hit, told: Reading) -> When | None:
    """The day in the clause of a contact."""
    scene = line.scene
    when = when_of(scene, clause(scene, hit.start, hit.end), hit.start) if told.reason != "for" else None
    held = HELD.match(line.text, hit.end, line.end) if when is None and hit.id == "nominal" else None
    if held:
        when = when_of(scene, clause(scene, held.end() - 1, held.end()), held.end())
    return ahead(when, told.status, scene.document.published)


def _is_of_another(line: Line, hit: Hit, contact: Contact, told: Reading, found: tuple[str, When | None]) -> bool:
    """Whether the day that changes the status is that of something else.

    What two agree on may lie ahead, the agreeing does not; so does what two who met will sign, and the day on which
    somebody spoke of a recent meeting is not that of the meeting.
    """
    status, _ = found
    if not contact.firm and status != told.status and not _is_its_own(line, hit, contact, found):
        return True
    if status == "planned" and told.reason == "tense" and DONE.match(line.text, *contact.anchor):
        return True
    return told.reason.lower() in RECENT and status == "happened"


def _is_its_own(line: Line, hit: Hit, contact: Contact, found: tuple[str, When | None]) -> bool:
    """Whether a day decides of an act that the story alone tells: past, or behind it ("their summit on April 25")."""
    status, when = found
    last = max(a.end for a in (*contact.left, *contact.right))
    if when is None or (hit.row["frame"] == "joint" and not BEHIND.fullmatch(line.text, last, when.start)):
        return False
    return status != "planned" or BEHIND.fullmatch(line.text, hit.end, when.start) is not None


def _is_before_news(line: Line, contact: Contact) -> bool:
    """Whether a contact came right before what happened on a day of the news: "left on Monday after he had met B"."""
    start = min(a.start for a in (*contact.left, *contact.right))
    days = line.scene.dates_in(line.start, start)[-1:]
    after = days and line.text[days[0].end : start].split() == [AFTER]
    return bool(after) and settle("happened", days[0].date, line.scene.document.published) == "happened"


def _is_long_ago(line: Line, hit: Hit) -> bool:
    """Whether somebody rang or raised something one day, at no hour or weekday of the news: "he later telephoned B"."""
    return hit.row["frame"] in LONG_AGO and HOUR.search(line.text, line.start, line.end) is None


def is_by_month(line: Line) -> bool:
    """Whether a sentence behind the first tells the month alone, and the text no day of its own: "they met in June"."""
    late = line.start >= lead_end(line.scene) and not line.scene.document.published
    month = MONTH.search(line.text, line.start, line.end) if late else None
    return month is not None and not PRESENT.search(line.text, line.start, line.end)
