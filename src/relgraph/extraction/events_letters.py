"""Letters, messages, congratulations: who wrote to whom."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import Actor, clause, groups
from relgraph.extraction.events_act import Act, Part, sides_of
from relgraph.extraction.events_attacks import lead_end
from relgraph.extraction.events_when import by_day, when_of
from relgraph.extraction.meetings_contact import is_passive
from relgraph.extraction.meetings_line import Line, as_actor
from relgraph.extraction.meetings_settled import is_by_month
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import UNREAL, reading
from relgraph.gazetteer.hit import Hit
from relgraph.model import When

HEAD_OF = r"(?:(?:[a-z\-]+\s+){1,4}of\s+(?:the\s+(?:[A-Z]\w+\s+){1,2}of\s+)?)?(?:the\s+)?"
"""What may stand before the name of a state whose head writes or reads: "the president of the Republic of"."""
TO = re.compile(rf"[^.;]{{0,60}}\b(?:to|for)\s+(?:the\s+)?{HEAD_OF}$")
FROM = re.compile(rf"[^.;]{{0,40}}\bfrom\s+(?:the\s+)?{HEAD_OF}$")
TO_BODY = re.compile(r"(?:\s+[\w\-]+){0,4}\s+(?:to|among)\s+(?:the\s+)?(?:members\s+of\s+(?:the\s+)?)?")
RIGHT_BEHIND = re.compile(r"\s+(?:the\s+)?")
IN_A = re.compile(r"\b(?:in|by)\s+(?:an?|his|her|its|the)\s+(?:[\w\-]+\s+){0,3}$", re.IGNORECASE)
DIRECT_TO = re.compile(r"(?:\s+(?:of|on|dated)\s[^,.;]{1,30})?\s+(?:to|for)\s+(?:the\s+)?")
INFORMED = re.compile(rf"\s+(?:ha[sd]\s+)?(?:\w+ly\s+)?{one_of('tells in a letter')}\s+(?:the\s+)?")
"""What stands between writer and reader of "In a letter, A informed B that"."""
DIRECT_FROM = re.compile(r"\s+from\s+(?:the\s+)?")
HANDED = re.compile(
    rf"(?:[^.;,]{{0,25}}\s+(?:was|were|has been|had been|will be)\s+{one_of('handed over')}(?:\s+over)?\s+to"
    rf"|(?:\s+(?:on\s+)?\w+day)?\s+{one_of('letter reaches')})\s+(?:the\s+)?"
)
BY = re.compile(r"(?:\s+(?:on\s+)?\w+day)?\s+by\s+(?:the\s+)?")
SENT_BY = re.compile(
    rf"[^.;,]{{0,40}}?\s+(?:was|were|has been)\s+{one_of('handed over')}\s+(?:[^.;,]{{0,25}}\s+)?by\s+(?:the\s+)?"
)
SPOKEN = re.compile(r"congratulat|condol", re.IGNORECASE)
"""Verbs of letters that may also be said to somebody's face."""
FIGURE = re.compile(rf"\b{one_of('of a message that is a figure of speech')}\s+$", re.IGNORECASE)
"""What makes a message one that no paper bears: "sends a strong message"."""
RECEIVES, FROM_WHOM = re.compile(r"receiv", re.IGNORECASE), re.compile(r"\s+(?:[\w\-]+\s+){0,4}from\s+[a-z]")
EXCHANGE = re.compile(r"exchang", re.IGNORECASE)
CARRIED = 60
Letter = tuple[list[Actor], list[Actor], tuple[int, int]]
"""Who writes, who reads, and the words by whose tense it is told."""
NEAR, OPENING, LOOK_BACK = 40, 12, 300
EXAMPLE = (
    "Armenian President Aram Sarkissian has sent a letter of congratulation to Uruguayan President Martina Olivera."
)
COUNTER = "Armenian President Aram Sarkissian sent his children to school."


def read(scene: Scene, told: Sequence[Act]) -> list[Act]:
    """The letters and messages that the document tells of; who met has congratulated by word of mouth."""
    acts: list[Act] = []
    met = [sides_of(scene, act) for act in told if act.pairs or act.kind == "visit"]
    for hit in scene.hits_of("event"):
        if hit.id == "letter" and (line := Line.at(scene, hit.start)):
            spoken = SPOKEN.match(scene.text, hit.start)
            acts += [act for act in _act(line, hit) if not spoken or sides_of(scene, act) not in met]
    return acts


def _act(line: Line, hit: Hit) -> list[Act]:
    scene = line.scene
    sender, reader, anchor = _verb(line, hit) if hit.row["frame"] == "verb" else _noun(line, hit)
    received = not reader and bool(sender) and _is_received(line, hit, anchor)
    if not received and (not sender or not reader or sender[0].side == reader[0].side):
        return []
    told = reading(scene, *anchor)
    if told.status in UNREAL:
        return []
    when = when_of(scene, clause(scene, hit.start, hit.end), hit.start)
    when = when if when and (abs(when.start - anchor[0]) < NEAR or when.start < line.start + OPENING) else None
    both = (*sender, *reader)
    return [
        Act(
            kind="letter_message",
            status=_status(line, told.status, when, anchor, of_noun=anchor == (hit.start, hit.end)),
            parts=tuple(Part(key) for key in dict.fromkeys(a.key for a in both)),
            start=min(anchor[0], *(a.start for a in both)),
            end=max(hit.end, *(a.end for a in both)),
            cue=(hit.start, hit.end),
            rule=f"letter.{hit.row['frame']}",
            when=when,
        )
    ]


def _is_received(line: Line, hit: Hit, anchor: tuple[int, int]) -> bool:
    """Whether a leader gets what writers send whom the text does not name: "received cards from party leaders"."""
    behind = FROM_WHOM.match(line.text, hit.end, line.end)
    return behind is not None and RECEIVES.match(line.text, anchor[0]) is not None


def _status(line: Line, told: str, when: When | None, anchor: tuple[int, int], *, of_noun: bool) -> str:
    """The status; a letter that no verb sends, behind the lead, is background."""
    scene = line.scene
    settled = by_day(scene, told, when)
    if settled == "happened" and when is None and is_by_month(line):
        return "past_reference"
    sent = not of_noun or any(h.id == "letter" and h.row["frame"] == "verb" for h in scene.hits_in(*anchor, "event"))
    return "past_reference" if settled == "happened" and not sent and anchor[0] >= lead_end(scene) else settled


def _verb(line: Line, hit: Hit) -> Letter:
    """ "A congratulated B", "A wrote to B"."""
    if is_passive(line, hit) and (writer := sides.behind(line, hit.end, BY)):
        return writer, sides.subject(line, hit.start), (hit.start, hit.end)
    reader = sides.direct_object(line, hit.end)
    if not reader and not SPOKEN.search(line.text, hit.start, hit.end):
        reader = _named(line, hit.end, RIGHT_BEHIND)
    return sides.subject(line, hit.start), reader, (hit.start, hit.end)


def _named(line: Line, end: int, way: re.Pattern[str]) -> list[Actor]:
    """The state or body behind "to", which is no party elsewhere: "wrote to the United Nations"."""
    near = line.scene.mentions_in(end, min(line.end, end + CARRIED), "country", "organization")
    return [as_actor(line, m) for m in near if way.fullmatch(line.text, end, m.start)][:1]


def _noun(line: Line, hit: Hit) -> Letter:
    """ "A sent a message to B", "A sent B a message", "A received a letter from B"."""
    carry = [h for h in line.scene.hits_in(max(line.start, hit.start - CARRIED), hit.start, "event") if h.id == "carry"]
    if not carry:
        return _in_writing(line, hit)
    return _carried(line, hit, carry[-1])


def _carried(line: Line, hit: Hit, verb: Hit) -> Letter:
    """Who writes and who reads what a verb carries; a "strong message" is no paper."""
    if FIGURE.search(line.text, verb.end, hit.start):
        return [], [], (hit.start, hit.end)
    sender = sides.subject(line, verb.start)
    if EXCHANGE.match(line.text, verb.start):
        return sender[:1], sides.partner(line, hit.end) or sender[1:2], (verb.start, verb.end)
    return *(_passed_on(line, hit) or _sent(line, hit, sender, verb)), (verb.start, verb.end)


def _sent(line: Line, hit: Hit, sender: list[Actor], verb: Hit) -> tuple[list[Actor], list[Actor]]:
    """Who wrote and who reads what the subject of the verb sends, brings or receives."""
    if reader := sides.behind(line, hit.end, TO) or _named(line, hit.end, TO_BODY):
        return sender or _writer(line, hit, reader), reader
    if writer := sides.behind(line, hit.end, FROM):
        carried = sender and sender[0].side == writer[0].side
        return writer, _reached(line, writer) if carried else sender
    between = [a for a in line.actors if verb.end <= a.start and a.end <= hit.start]
    return sender, between


def _reached(line: Line, writer: list[Actor]) -> list[Actor]:
    """Whom a letter reached that one of the writer's side brought: the leader of another side named last before."""
    before = line.scene.mentions_in(max(0, writer[0].start - LOOK_BACK), writer[0].start, "leader")
    other = next((m for m in reversed(before) if line.scene.side_of(m.key) not in {writer[0].side, None}), None)
    return [as_actor(line, other)] if other else []


def _passed_on(line: Line, hit: Hit) -> tuple[list[Actor], list[Actor]] | None:
    """Who wrote and who reads what a third one delivers: "delivered a letter from A to B"."""
    writer, reader = [*sides.after(line, hit.end)[:2], [], []][:2]
    if not writer or not reader or not FROM.fullmatch(line.text, hit.end, writer[0].start):
        return None
    return (writer, reader) if DIRECT_TO.fullmatch(line.text, writer[-1].end, reader[0].start) else None


def _in_writing(line: Line, hit: Hit) -> Letter:
    """ "in a letter to B, A urged", and what two behind the noun tell of it."""
    anchor = (hit.start, hit.end)
    near = sides.after(line, hit.end)[:2]
    if len(near) > 1 and (found := _of_two(line, hit, *near)):
        return found
    if not near and (asked := _asked_before(line, hit)):
        return asked
    if not near or not DIRECT_TO.fullmatch(line.text, hit.end, near[0][0].start):
        return [], [], anchor
    return (_writer(line, hit, near[0]) if _is_written(line, hit) else []), near[0], anchor


def _asked_before(line: Line, hit: Hit) -> Letter | None:
    """ "A asked B in a letter to send rice"."""
    before = groups(line.scene, [a for a in line.actors if a.end <= hit.start])[-2:]
    written = IN_A.search(line.text, before[1][-1].end, hit.start) if len(before) > 1 else None
    gap = (before[0][-1].end, before[1][0].start) if written else (0, 0)
    return (before[0], before[1], gap) if written and INFORMED.fullmatch(line.text, *gap) else None


def _of_two(line: Line, hit: Hit, one: list[Actor], other: list[Actor]) -> Letter | None:
    """ "a letter to B from A", "a letter from A was handed to B", "in a letter, A told B"."""
    gap, anchor = (one[-1].end, other[0].start), (hit.start, hit.end)
    if DIRECT_TO.fullmatch(line.text, hit.end, one[0].start):
        return (other, one, anchor) if DIRECT_FROM.fullmatch(line.text, *gap) else None
    if DIRECT_FROM.fullmatch(line.text, hit.end, one[0].start) and HANDED.fullmatch(line.text, *gap):
        return one, other, _verb_in(line, gap, anchor)
    if HANDED.fullmatch(line.text, hit.end, one[0].start) and BY.fullmatch(line.text, *gap):
        return other, one, _verb_in(line, (hit.end, one[0].start), anchor)
    if SENT_BY.fullmatch(line.text, hit.end, one[0].start) and DIRECT_TO.fullmatch(line.text, *gap):
        return one, other, _verb_in(line, (hit.end, one[0].start), anchor)
    return (one, other, gap) if _is_written(line, hit) and INFORMED.fullmatch(line.text, *gap) else None


def _verb_in(line: Line, gap: tuple[int, int], anchor: tuple[int, int]) -> tuple[int, int]:
    """The verb between the two names by whose tense a letter is told, else its `anchor`."""
    sent = (h for h in line.scene.hits_in(*gap, "event") if h.id == "carry")
    return next(((h.start, h.end) for h in sent), anchor)


def _is_written(line: Line, hit: Hit) -> bool:
    """Whether something is said "in a letter"."""
    return IN_A.search(line.text, max(line.start, hit.start - NEAR), hit.start) is not None


def _writer(line: Line, hit: Hit, reader: list[Actor]) -> list[Actor]:
    """Who says something "in a letter": the subject, however much he says before it."""
    own = [a for a in line.actors if a.named and a.end <= hit.start and a.side != reader[0].side]
    return sides.main_subject(line, hit.start, reader) or own[:1]
