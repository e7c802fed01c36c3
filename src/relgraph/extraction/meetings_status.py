"""Whether a contact happened: what its words, those around it and the headline say."""

from __future__ import annotations

import re

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import clause
from relgraph.extraction.events_visits_status import plans_first
from relgraph.extraction.meetings_contact import Contact, is_headline
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.status import Reading, reading
from relgraph.gazetteer.hit import Hit

TO_DO = re.compile(rf"(?<!\bhow )\bto {one_of('ahead in a headline')}\b")
"""What a headline says is still to come: "Minister to visit Oslo for talks"."""
AFTER_IT = re.compile(r"\W*(?:following|after|during|at|in)\s+(?:an?|his|her|their|the)\b[^,]*$", re.IGNORECASE)
AT_IT = re.compile(
    r"\b(?:during|in|at|over|after|following)\s+(?:an?|the|his|her|their)?\s*(?:[\w\-]+\s+){0,3}$", re.IGNORECASE
)
"""What stands before a meeting at which something is asked for or refused: "urged B during a call to open"."""
OWN = re.compile(
    r"\b(?:about|on|(?<!ahead )of|from|after|following|since|during)\s+(?:his|her|their|its)\s+(?:[\w\-]+\s+){0,2}$",
    re.IGNORECASE,
)
"""What stands before talks that are over, whatever is to be done about them."""
SINCE = re.compile(rf"(?:\s+{one_of('meeting face to face')})?\s+since\b")
"""What tells when those met last who have not met: "have not met since 2017"."""
NEAR = 40
"""Characters behind a noun of contact within which words such as "last month" speak of it."""
EARLIER = re.compile(r"\bearlier\b(?!\s+(?:this|in|that)\b)|\b(?:earlier|later)\s+(?:on\s+)?\w+day\b", re.IGNORECASE)
EARLIER_TODAY = re.compile(r"[^,;.]{0,90}?\bearlier (?:in|on) the day\b", re.IGNORECASE)
"""What tells that the news of the day goes on behind who met: "He had met B earlier in the day"."""
ANNOUNCED = re.compile(r"(?:\s+(?:on\s+\w+day|today|yesterday))?\s+(?:that\s+)?(?:the\s+)?")
"""What stands between the words of an office and whom they tell of."""
OFFICE = re.compile(rf"\b{one_of('offices with news')}\s+(?:on\s+\w+day\s+)?$", re.IGNORECASE)
OTHER_TIME = re.compile(rf"[^;.]{{0,90}}?\b{one_of('of another time')}\b")
BEFORE_DOING = re.compile(r"\bbefore\s+(?:\w+ly\s+|also\s+)?(?:meeting|\w+ing\s)", re.IGNORECASE)
BESIDE = re.compile(rf"\b{one_of('beside a summit')}\s[^,;.]*$", re.IGNORECASE)
FATE = re.compile(
    r"(?:\s+\([A-Z]+\))?(?P<ahead>,?\s+to\s+(?:be\s+held|take\s+place)\b)?(?(ahead)|"
    r"(?:\s+(?:on|about|over|to)\s[^,;.]{2,60}?)?(?:,\s+(?:which|that)\s[^,;.]{3,80},)?\s+"
    rf"(?:(?P<plan>(?:is|are)\s+(?:tentatively\s+)?{one_of('set for a time')}\s+(?:for|to|on|in))"
    rf"|(?:has|have|was|were)\s+(?:been\s+)?{one_of('has been dropped')}(?!\s+(?:until|till|to)\b)"
    rf"|{one_of('came to nothing')})\b)",
    re.IGNORECASE,
)
"""What becomes of a meeting: "a meeting of A and B on cod, which was due today, has been put off"."""
COMING = re.compile(
    r"(?:\s+(?:in|at|on)(?:\s+(?!that\b|\w+ing\b)\w+){1,4}?)?,?\s+"
    r"(?:(?P<maybe>could|may|might|should|would\s+be(?=\s+(?!\w+ed\b|held\b|led\b|begun\b)\w))|will|would"
    rf"|(?:is|are)\s+(?:now\s+|still\s+|also\s+)?{one_of('set for a time')}\s+to)\s",
    re.IGNORECASE,
)


def status_of(line: Line, hit: Hit, contact: Contact) -> Reading:
    """The status that the clause tells; behind "After his talks with A, B will …" that of what follows."""
    told = reading(line.scene, *_verb_of(line, hit, contact))
    if told.status in {"wish", "denied"} and not contact.firm and AT_IT.search(line.text, line.start, hit.start):
        told = Reading("happened", "at it")
    if told.status in {"planned", "wish"} and OWN.search(line.text, line.start, hit.start):
        told = _own(line, hit)
    if told.status == "denied" and SINCE.match(line.text, contact.anchor[1]):
        return Reading("past_reference", "not since")
    if told.status == "happened":
        return _none(line, hit, contact) or _coming(line, hit, contact) or _following(line, hit, told)
    if told.reason.lower() == "before" and _is_passed(line, contact):
        return Reading("happened", "before … -ing")
    if told.is_pluperfect and (_is_of_today(line, contact) or _is_announced(line, contact)):
        return Reading("happened", "earlier")  # "where he had met B earlier" is no background
    return told


def _verb_of(line: Line, hit: Hit, contact: Contact) -> tuple[int, int]:
    """The word that tells whether a contact happened: of a summit beside which two meet the one before it."""
    if contact.anchor[0] != hit.start or not BESIDE.search(line.text, line.start, hit.start):
        return contact.anchor
    verbs = [h for h in line.scene.hits_in(line.start, hit.start, "met") if h.id in {"contact", "nominal"}]
    return (verbs[-1].start, verbs[-1].end) if verbs else contact.anchor


def _is_of_today(line: Line, contact: Contact) -> bool:
    """Whether a pluperfect only tells the order of two acts of one day."""
    start, end = contact.anchor
    near = EARLIER.search(line.text, line.start, end + len(" earlier"))
    return bool(near or EARLIER_TODAY.match(line.text, start, line.end))


def _is_announced(line: Line, contact: Contact) -> bool:
    """Whether an office tells of a contact as of news: "The Kremlin said A had met B"."""
    first = min((a for a in (*contact.left, *contact.right) if a.named), key=lambda a: a.start, default=None)
    said = line.scene.hits_in(line.start, first.start, "said")[-1:] if first else []
    if first is None or not said or not ANNOUNCED.fullmatch(line.text, said[0].end, first.start):
        return False
    if any(a.named for a in line.actors if a.end <= said[0].start):
        return False
    office = OFFICE.search(line.text, line.start, said[0].start)
    return office is not None and not OTHER_TIME.match(line.text, contact.anchor[1], line.end)


def _own(line: Line, hit: Hit) -> Reading:
    """What is told of talks that are over: "would inform C about his talks last month with B"."""
    near = line.scene.hits_in(hit.end, min(line.end, hit.end + NEAR), "status")
    back = any(h.id == "past" and h.row["where"] == "any" for h in near)
    return Reading("past_reference" if back else "happened", "their own")


def _none(line: Line, hit: Hit, contact: Contact) -> Reading | None:
    """What "no" between the verb and the noun denies: "had no contact with"."""
    words = line.scene.hits_in(contact.anchor[1], hit.start, "status")
    return Reading("denied", "no") if any(h.id == "deny" and h.row["where"] == "near" for h in words) else None


def _following(line: Line, hit: Hit, told: Reading) -> Reading:
    """What a headline says is to be done, and what follows "After his talks with A, B will …"."""
    if is_headline(line) and TO_DO.search(line.text, line.start, hit.start):
        return Reading("planned", "headline")
    opens = AFTER_IT.match(line.text[line.start : hit.start])
    comma = line.text.find(",", hit.end, line.end) if opens else -1
    coming = line.scene.hits_in(comma, min(line.end, comma + 160), "status") if comma >= 0 else []
    coming = [h for h in coming[:1] if h.id == "plan" and not line.scene.hits_in(comma, h.start, "said")]
    return Reading("planned", "following") if coming else told


def _is_passed(line: Line, contact: Contact) -> bool:
    """Whether a gerund behind "before" goes on with what was done: "laid a wreath before meeting B"."""
    before = BEFORE_DOING.search(line.text, line.start, contact.anchor[1] + 1)
    if before is None:
        return False
    if not line.text[line.start : before.start()].strip():
        comma = line.text.find(",", max(a.end for a in (*contact.right, *contact.left)), line.end)
        comma = line.text.find(",", contact.anchor[1], line.end) if comma < 0 else comma
        return not plans_first(line, comma)
    return not any(h.id == "plan" for h in line.scene.hits_in(line.start, before.start(), "status"))


def _coming(line: Line, hit: Hit, contact: Contact) -> Reading | None:
    """What the verb behind a noun of contact tells: "the talks between A and B will focus on gas", "could be held"."""
    if hit.id != "nominal" or contact.anchor[0] != hit.start:
        return None
    end = max((a.end for a in (*contact.left, *contact.right) if a.end > hit.end), default=hit.end)
    verb = COMING.match(line.text, end, line.end)
    if verb:
        return Reading("unreal" if verb["maybe"] else "planned", "verb behind")
    fate = FATE.match(line.text, end, line.end)
    return Reading("planned" if fate["plan"] or fate["ahead"] else "cancelled", "verb behind") if fate else None


def is_purpose(line: Line, hit: Hit, contact: Contact) -> bool:
    """Whether an infinitive only says what another contact is for: "met to talk", "met to continue consultations"."""
    if hit.row["frame"] in {"view", "tell"} or (hit.row["frame"] == "with" and not contact.right):
        return True
    span = clause(line.scene, hit.start, hit.end)
    before = line.scene.hits_in(span.start, contact.anchor[0], "met")
    return any(h.id == "contact" and h.row["frame"] != "see" for h in before)  # one visits a town to meet somebody
