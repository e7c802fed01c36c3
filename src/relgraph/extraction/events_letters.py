"""Letters, messages, congratulations: who wrote to whom."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import Actor, clause
from relgraph.extraction.events_act import Act, Part, sides_of
from relgraph.extraction.events_attacks import lead_end
from relgraph.extraction.events_when import by_day, when_of
from relgraph.extraction.meetings_line import Line, as_actor
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import UNREAL, reading
from relgraph.gazetteer.hit import Hit
from relgraph.model import When

HEAD_OF = r"(?:(?:[a-z\-]+\s+){1,4}of\s+(?:the\s+(?:[A-Z]\w+\s+){1,2}of\s+)?)?(?:the\s+)?"
"""What may stand before the name of a state whose head writes or reads: "the president of the Republic of"."""
TO = re.compile(rf"[^.;]{{0,60}}\b(?:to|for)\s+(?:the\s+)?{HEAD_OF}$")
FROM = re.compile(rf"[^.;]{{0,40}}\bfrom\s+(?:the\s+)?{HEAD_OF}$")
IN_A = re.compile(r"\b(?:in|by)\s+(?:an?|his|her|its|the)\s+(?:[\w\-]+\s+){0,3}$", re.IGNORECASE)
DIRECT_TO = re.compile(r"(?:\s+(?:of|on|dated)\s[^,.;]{1,30})?\s+(?:to|for)\s+(?:the\s+)?")
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
    sent = not of_noun or any(h.id == "letter" and h.row["frame"] == "verb" for h in scene.hits_in(*anchor, "event"))
    return "past_reference" if settled == "happened" and not sent and anchor[0] >= lead_end(scene) else settled


def _verb(line: Line, hit: Hit) -> Letter:
    """ "A congratulated B", "A wrote to B"."""
    return sides.subject(line, hit.start), sides.direct_object(line, hit.end), (hit.start, hit.end)


def _noun(line: Line, hit: Hit) -> Letter:
    """ "A sent a message to B", "A sent B a message", "A received a letter from B"."""
    carry = [h for h in line.scene.hits_in(max(line.start, hit.start - CARRIED), hit.start, "event") if h.id == "carry"]
    if not carry:
        return _in_writing(line, hit)
    return _carried(line, hit, carry[-1])


def _carried(line: Line, hit: Hit, verb: Hit) -> Letter:
    """Who writes and who reads what a verb carries: its subject sends, brings or receives it; a figure is no paper."""
    anchor, sender = (verb.start, verb.end), sides.subject(line, verb.start)
    if FIGURE.search(line.text, verb.end, hit.start):
        return [], [], anchor
    if EXCHANGE.match(line.text, verb.start):
        return sender[:1], sides.partner(line, hit.end) or sender[1:2], anchor
    if reader := sides.behind(line, hit.end, TO):
        return sender, reader, anchor
    if writer := sides.behind(line, hit.end, FROM):
        carried = sender and sender[0].side == writer[0].side
        return writer, _reached(line, writer) if carried else sender, anchor
    return sender, [a for a in line.actors if verb.end <= a.start and a.end <= hit.start], anchor


def _reached(line: Line, writer: list[Actor]) -> list[Actor]:
    """Whom a letter reached that one of the writer's side brought: the leader of another side named last before."""
    before = line.scene.mentions_in(max(0, writer[0].start - LOOK_BACK), writer[0].start, "leader")
    other = next((m for m in reversed(before) if line.scene.side_of(m.key) not in {writer[0].side, None}), None)
    return [as_actor(line, other)] if other else []


def _in_writing(line: Line, hit: Hit) -> Letter:
    """ "in a letter to B, A urged": who says it is the subject, however much he says before it."""
    reader = next(iter(sides.after(line, hit.end)), [])
    written = IN_A.search(line.text, max(line.start, hit.start - NEAR), hit.start)
    if not reader or not written or not DIRECT_TO.fullmatch(line.text, hit.end, reader[0].start):
        return [], [], (hit.start, hit.end)
    own = [a for a in line.actors if a.named and a.end <= hit.start and a.side != reader[0].side]
    return sides.main_subject(line, hit.start, reader) or own[:1], reader, (hit.start, hit.end)
