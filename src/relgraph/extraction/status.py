"""Whether the act that a cue names happened, is planned, cancelled, denied, far back, or only imagined."""

from __future__ import annotations

import re
from datetime import date, timedelta

from relgraph.extraction.alternatives import one_of, words
from relgraph.extraction.clauses import clause
from relgraph.extraction.scene import Scene
from relgraph.gazetteer.hit import Hit
from relgraph.light import light
from relgraph.model import Span

FAR_BACK = timedelta(days=7)
"""An act that lies farther back than this from the day of publication is background."""

UNREAL = frozenset({"unreal", "wish"})
"""No act at all: a condition or supposition; a wish, an offer, a possibility."""
ORDER = ("unreal", "cancel", "deny", "wish", "plan", "past")
STATUS = {
    "unreal": "unreal",
    "wish": "wish",
    "cancel": "cancelled",
    "deny": "denied",
    "plan": "planned",
    "past": "past_reference",
}
REACH = {"deny": 5, "wish": 7}
"""Over how many words a word of status governs what follows; 12 for the others."""
TO = " to "
LONGEST = 60
"""Characters before "that" within which the word for a rumour stands."""
ABOVE = 110
"""How far before its clause a word of status may stand that speaks of it."""
OPENING, NEWS = 20, "week"
"""How near the start a time stands that opens a sentence; what lies a week back may be the news itself."""
LISTED = 14
"""Over so many words a plan reaches in a list: "is expected to visit the mosque, meet the king and hold a mass"."""
BARE = words("bare verbs of a list")
NEAR = re.compile(r"[\s\w\-’']{0,24}")
INFINITIVE = re.compile(r"\bto\s+(?:\w+ly\s+|also\s+|jointly\s+|then\s+)*$", re.IGNORECASE)
BOUND_FOR = re.compile(
    rf"\b{one_of('bound')}\b[^.;]{{0,60}}\bfor\s+(?:[^.;]{{0,80}}\bincluding\s+)?(?:[\w\-]+\s+){{0,4}}$", re.IGNORECASE
)
FOR_A = re.compile(
    rf"\b{one_of('plans for a meeting')}\b[^.;]{{0,30}}"
    r"\bfor (?:an?|another)\s+(?:[\w\-]+\s+){0,2}$",
    re.IGNORECASE,
)
FOR_WHAT = re.compile(rf"\bto\s+{one_of('what a meeting is for')}\b")
"""What parts a meeting from a time that belongs to what it was for: "met to follow up on the talks of last week"."""
SAID_IT = re.compile(rf"\b{one_of('tells the news')}\b[^.;]{{0,40}}\bit\s+had$")
"""A past that is only that of reported words: "said it had expelled"."""
FIRST_TO = re.compile(
    rf"\b(?<!for the )(?:first|second|third|last|only|latest)\b[^,;]{{1,60}}\bto\s+$|['’]s {one_of('decisions')} to\s+$"
    r"|\b(?:his|her|its|their|the) (?:decision|move) to\s+$"
    r"|\bvisited\b[^.;,]{1,60}\bto\s+$"
    rf"|\b(?:advantage of|{one_of('takes an occasion', 'uses an occasion')} the {one_of('occasions')}"
    rf"|{one_of('did go on to')})\b"
    r"[^.;,]{0,40}\bto\s+$",
    re.IGNORECASE,
)
"""Infinitives that tell of what was done: "the first to visit", "Trump's decision to recognise"."""
AIM = re.compile(rf"\bfor\s+{one_of('taking up talks')}$", re.IGNORECASE)
"""What talks are only an aim behind: "a basis for resuming talks"."""
TO_COME = re.compile(r"\s*(?:when|until|before|once|after)\b", re.IGNORECASE)
"""What opens a clause whose present tense is of what is to come: "will raise it when he meets B"."""
PRESENT = words("present tense of what is to come")
BEHIND = 90
"""Characters behind a "would" within which its "if" stands."""
WILL_NOT = re.compile(r"(?:will|would|won|wouldn)\b", re.IGNORECASE)
UNTIL = re.compile(r"\b(?:unless|until|till)\b", re.IGNORECASE)
"""What names the condition of a refusal to do something; of another denial only `UNLESS` does."""
UNLESS = re.compile(r"\bunless\b", re.IGNORECASE)
ASIDE = re.compile(r",\s[^,]{1,60},\s")
"""What is said in between, over which a word of status reaches: "is due, officials say, to meet"."""
INTENDS = re.compile(
    rf"\b(?:(?P<agreed>{one_of('agreed to do')})|(?P<refused>{one_of('refused to do')})"
    rf"|(?P<promised>{one_of('promised to do')})|{one_of('wished to do')})\b"
    r"(?P<between>(?:\s+\w+){0,4}?)\s+to\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
IF = re.compile(r"\bif\b", re.IGNORECASE)
HEARSAY = re.compile(rf"\s+(?:\w+\s+){{0,3}}?{one_of('hearsay')}\b", re.IGNORECASE)
THAT = re.compile(
    rf"(?:\s+\w+ly)?(?:\s+(?:on\s+)?\w+day)?\s+(?:(?:\w+\s+){{0,3}}?{one_of('hearsay')}(?:\s+by\s+[^,;.]{{1,40}})?(?:,[^,;.]{{1,70}},)?\s*)?"
    r"(?:that\s*)?",
    re.IGNORECASE,
)
"""What stands between a denial and what is denied: "denied a newspaper report that", "rejected claims by X that"."""
RUMOUR = re.compile(rf"\b{one_of('hearsay')}(?:\s+(?:in|by|from|on)\s+[^,;.]{{1,40}})?\s+$", re.IGNORECASE)
RUMOUR_OF = re.compile(rf"\b{one_of('hearsay')}\s+(?:of|about)\s+(?:[\w-]+\s+){{0,3}}$", re.IGNORECASE)
UNTRUE = re.compile(rf"\b(?:is|are|was|were)\s+(?:\w+ly\s+)?{one_of('untrue')}\b", re.IGNORECASE)
"""What is told of a rumour behind it: "reports that A met B are false"."""
NAMES = re.compile(r"\b[A-Z][\w.’'\-]*\s")
"""However long the names and titles of those who meet: "talks between A and B were put off until May"."""
FINITE = re.compile(rf"\w+ed|{one_of('verbs of a past without -ed')}|signed\b.*", re.IGNORECASE)
PUT_OFF = re.compile(one_of("puts off"), re.IGNORECASE)
WAS_TO = re.compile(r"(?:was|were)\b", re.IGNORECASE)
BUT_NOT = re.compile(rf"\bbut\b[^;.]{{0,80}}?\b{one_of('but not')}\b(?!\s+(?:until|till|to)\b)", re.IGNORECASE)
FATE = 200
"""Characters behind a word for a plan within which stands what became of it."""
NOTHING = re.compile(rf"\b{one_of('came to nothing')}\b", re.IGNORECASE)
SET_FOR = re.compile(rf"\b{one_of('set for a time')}\s+(?:for|to|on|in)\b", re.IGNORECASE)
NOT_HELD = re.compile(
    r"(?:(?:did|could)\s+not|cannot)\s+(?:take\s+place|happen|go\s+ahead)\b|(?:was|were)\s+not\s+held\b", re.I
)
"""What was called off, where it had been set for a day: "the meeting set for Friday did not take place"."""
TO_A_DAY = re.compile(rf"[^.;:]{{0,120}}?\b(?:until|till)\s+(?!{one_of('put off to no day')}|after\b)\w")
"""What is left of a plan that was put off: "has put off his meeting with B until June"."""
NOT_ONLY = re.compile(r"\s*(?:only|just|merely|least|later|sooner|earlier|less|fewer|more)\b", re.IGNORECASE)
PASSIVE = re.compile(r"\s(?:has|have|had|could|been|be|was|were)(?=\s)")
"""What parts a noun that is denied from its verb: "no agreement had been reached"."""


@light(frozen=True, slots=True)
class Reading:
    """The status of an act as its clause tells it, and the words that decided."""

    status: str
    reason: str

    @property
    def is_pluperfect(self) -> bool:
        """Whether "had" decided, which may also only tell the order of two acts."""
        return self.reason.lower() in {"had", "d"}


def reading(scene: Scene, start: int, end: int) -> Reading:
    """The status of the act whose cue stands at `start:end`: tense, modality and negation of its clause.

    Besides the statuses of events it may be one of `UNREAL`: nothing to report.
    """
    span = clause(scene, start, end)
    if untrue := _untrue(scene.text, span, start, end):
        return untrue
    deciding = {h.id: h for h in reversed(_deciding(scene, span, start, end))}
    if "past" in deciding and (intended := _intended(scene.text, span.start, start)):
        del deciding["past"]
        if not deciding:
            return intended
    decisive = next((name for name in ORDER if name in deciding), None)
    if decisive:
        return _told(scene, decisive, deciding[decisive], span)
    if "for" in scene.text[span.start : start].lower() and _is_for(scene.text, span.start, start):
        return Reading("planned", "for")
    if AIM.search(scene.text, span.start, end):
        return Reading("wish", "for … -ing")
    return _by_form(scene.text, span.start, start, end)


def _untrue(text: str, span: Span, start: int, end: int) -> Reading | None:
    """What a rumour tells that is called false behind it."""
    if text.startswith("that", span.start):
        rumour = RUMOUR.search(text, max(0, span.start - LONGEST), span.start)
    else:
        rumour = RUMOUR_OF.search(text, max(span.start, start - LONGEST), start)
    untrue = UNTRUE.search(text, end, span.end) if rumour else None
    return Reading("denied", untrue.group()) if untrue else None


def _by_form(text: str, clause_start: int, start: int, end: int) -> Reading:
    """What the form of a verb alone tells: an infinitive, or the present behind "when", is of what is to come."""
    if TO_COME.match(text, clause_start) and text[start:end].lower() in PRESENT:
        return Reading("planned", "when")
    to = "to" in text[clause_start:start].lower()
    if to and INFINITIVE.search(text, clause_start, start) and not FIRST_TO.search(text, clause_start, start):
        settled = INTENDS.search(text, clause_start, start)  # "agreed on Monday to", "refused a second time to"
        apart = settled and settled["between"] and (settled["agreed"] or settled["refused"])
        return (apart and _intended(text, clause_start, start)) or Reading("planned", "infinitive")
    return Reading("happened", "tense")


def _told(scene: Scene, name: str, hit: Hit, span: Span) -> Reading:
    """What a word of status tells; a plan or refusal on a condition is nothing yet."""
    if name == "plan" and _is_conditional(scene, hit, span):
        return Reading("unreal", "if … would")
    if name == "plan" and hit.end <= span.end and _came_to_nothing(scene, hit):
        return Reading("cancelled", "was to … but")
    if name == "cancel" and PUT_OFF.match(scene.text, hit.start) and TO_A_DAY.match(scene.text, hit.end):
        return Reading("planned", "put off")
    if name == "deny" and SET_FOR.search(scene.text, span.start, hit.start) and NOT_HELD.match(scene.text, hit.start):
        return Reading("cancelled", "set for … not held")
    if name == "deny" and _is_on_condition(scene, hit):
        return Reading("unreal", "would not … unless")
    return Reading(STATUS[name], scene.text[hit.start : hit.end])


def _came_to_nothing(scene: Scene, hit: Hit) -> bool:
    """Whether the sentence goes on to tell that a plan came to nothing: "was due to meet B but flew home instead"."""
    sentence = scene.sentence_at(hit.start)
    way = BUT_NOT if WAS_TO.match(scene.text, hit.start) else NOTHING
    return sentence is not None and way.search(scene.text, hit.end, min(sentence.end, hit.end + FATE)) is not None


def _intended(text: str, start: int, end: int) -> Reading | None:
    """What a verb of intention tells whose infinitive the cue is: "had agreed in principle to meet", "offered to"."""
    verb = INTENDS.search(text, start, end)
    if verb is None:
        return None
    status = "denied" if verb["refused"] else "planned" if verb["agreed"] or verb["promised"] else "wish"
    return Reading(status, verb.group())


def _is_for(text: str, start: int, end: int) -> bool:
    """Whether "for" before the cue tells what one leaves for or plans: "left for talks", "date for a meeting"."""
    return bool(BOUND_FOR.search(text, start, end) or FOR_A.search(text, start, end))


def _is_conditional(scene: Scene, hit: Hit, span: Span) -> bool:
    """Whether a "would" follows from an "if" in the sentence, before it or shortly behind."""
    sentence = scene.sentence_at(hit.start)
    if sentence is None or not scene.text[hit.start : hit.end].lower().startswith("would"):
        return False
    behind = IF.search(scene.text, hit.end, min(sentence.end, hit.end + BEHIND))
    return bool(behind or IF.search(scene.text, max(sentence.start, span.start - 150), hit.start))


def _is_on_condition(scene: Scene, hit: Hit) -> bool:
    """Whether a refusal names its condition: "would not sit down with B unless C was also at the table"."""
    sentence = scene.sentence_at(hit.start)
    condition = UNTIL if WILL_NOT.match(scene.text, hit.start) else UNLESS
    return bool(sentence and condition.search(scene.text, hit.end, sentence.end))


def _deciding(scene: Scene, span: Span, start: int, end: int) -> list[Hit]:
    inside = [h for h in scene.hits_in(span.start, span.end, "status") if _bears(scene.text, h, start, end)]
    above = scene.hits_in(max(0, span.start - ABOVE), span.start, "status")
    over = [h for h in above if _bears_over(scene.text, h, span.start)]
    return [*_opening(scene, span), *over, *inside]


def _opening(scene: Scene, span: Span) -> list[Hit]:
    """The words that open the sentence and hold for all its clauses: "Last year A met B", "Suppose A met B and …"."""
    sentence = scene.sentence_at(span.start)
    if sentence is None or sentence.start == span.start:
        return []
    hits = scene.hits_in(sentence.start, min(span.start, sentence.start + OPENING), "status")
    hits = [h for h in hits if h.start == sentence.start]
    times = [h for h in hits if h.id == "past" and h.row["where"] == "any"]
    times = [h for h in times if not scene.text[h.start : h.end].endswith(NEWS)]
    return [*times, *(h for h in hits if h.row["where"] == "opening")]


def _bears_over(text: str, hit: Hit, border: int) -> bool:
    """Whether a word before the clause speaks of it: "denied that …", "weeks after he visited …"."""
    if hit.id in {"past", "wish", "unreal"} and hit.start < border < hit.end:
        return True
    if hit.id == "past":
        return False
    if _lacks_hearsay(text, hit):
        return False
    return hit.id in {"unreal", "deny", "wish"} and bool(THAT.fullmatch(text, hit.end, border))


def _lacks_hearsay(text: str, hit: Hit) -> bool:
    """Whether a word that denies reports alone has none behind it: "dismissed the minister"."""
    return hit.row["where"] == "hearsay" and not HEARSAY.match(text, hit.end)


def _bears(text: str, hit: Hit, start: int, end: int) -> bool:
    """Whether a word of status stands where it speaks of the cue."""
    where = hit.row["where"]
    if text[hit.start : hit.end] == "May" or NOT_ONLY.match(text, hit.end) or _lacks_hearsay(text, hit):
        return False
    if hit.id == "past" and SAID_IT.search(text, max(0, hit.start - 70), hit.end):
        return False
    if hit.start >= end:
        plain = hit.id != "plan" or _reaches(hit.id, NAMES.sub("", text[end : hit.start]))
        plain = plain and not (hit.id == "past" and FOR_WHAT.search(text, end, hit.start))
        return (where in {"after", "any", "either"} and plain) or (
            where in {"next", "beside"} and not text[end : hit.start].strip()
        )
    if hit.end > start:
        return hit.id in {"past", "plan", "deny"} and hit.end == end and hit.start < start  # "no talks" end in the cue
    gap = text[hit.end : start]
    if _is_finite_beside(hit, text[hit.start : hit.end], gap, text[start:end]):
        return False
    return _bears_before(hit, gap, text[start:end], text[hit.end : hit.end + len(TO)] == TO)


def _bears_before(hit: Hit, gap: str, verb: str, to: bool) -> bool:
    """Whether a word of status before the cue governs it, over the words between; `to` is whether "to" follows it."""
    match hit.row["where"]:
        case "near" | "beside":
            gap = PASSIVE.sub("", gap) if hit.id == "deny" else gap
            return bool(NEAR.fullmatch(gap)) and len(gap.split()) <= (1 if hit.id == "past" else 2)
        case "any":
            return True
        case "before" | "opening" | "hearsay" | "either":
            return _reaches(hit.id, ASIDE.sub(" ", gap)) or _is_coordinated(hit, gap, verb)
        case "after":
            return to and _is_coordinated(hit, gap, verb)
        case _:
            return False


def _is_finite_beside(hit: Hit, word: str, gap: str, verb: str) -> bool:
    """Whether the cue is a finite verb beside the word, not below it: "agreed to expand trade and discussed"."""
    to = hit.id in {"plan", "wish", "deny"} and word.lower().endswith(" to")
    return to and gap.endswith("and ") and FINITE.fullmatch(verb) is not None


def _is_coordinated(hit: Hit, gap: str, verb: str) -> bool:
    """Whether the cue is a further infinitive after the first: "was due to open a school and hold talks"."""
    further = gap.endswith("and ") and "," not in gap
    listed = gap.endswith(", ") and len(gap.split()) <= LISTED
    return hit.id in {"plan", "wish"} and (further or listed) and verb.lower() in BARE


def _reaches(name: str, gap: str) -> bool:
    """Whether a word before the cue still governs it: not over a comma, nor over too many words."""
    return "," not in gap and len(gap.split()) <= REACH.get(name, 12)


def carried_out(told: Reading, when: str | None, published: str | None) -> str:
    """The status of an act; one that was the purpose of a journey long ago is taken for done."""
    if told.reason == "infinitive" and settle("happened", when, published) == "past_reference":
        return "past_reference"
    return told.status


def settle(status: str, when: str | None, published: str | None) -> str:
    """The status once the date is known: what lies ahead is planned, what lies far back is background."""
    if not when:
        return status
    if not published:
        return "past_reference" if status == "happened" and len(when) < len("2024-05-16") else status
    if status in {"happened", "past_reference"} and when > published[: len(when)]:
        return "planned"
    if status in {"happened", "planned"} and _far_back(when, published):
        return "past_reference"  # also "he is expected to speak of his talks there last month"
    if status == "past_reference" and len(when) == 10 and not _far_back(when, published):
        return "happened"
    return status


def _far_back(when: str, published: str) -> bool:
    """Whether a date lies more than a week back; a month before that of publication, named alone, always does."""
    last = _last_day(when)
    if len(when) == len("2024-05"):
        return when < published[: len(when)]
    return last is not None and date.fromisoformat(published) - last > FAR_BACK


def _last_day(when: str) -> date | None:
    """The last day that a date may mean."""
    year, month = int(when[:4]), int(when[5:7] or 12)
    if len(when) == 10:
        return date.fromisoformat(when)
    following = (year + 1, 1) if month == 12 else (year, month + 1)
    return date(*following, 1) - timedelta(days=1) if following[0] <= 9999 else None
