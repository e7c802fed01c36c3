"""From the cues of contact to acts: who met whom, when, where, how, and whether it happened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from relgraph.extraction import meetings_abroad, meetings_hosts, meetings_lists
from relgraph.extraction.clauses import Actor, clause, kind_of_key
from relgraph.extraction.events_act import Act, Pair, Part
from relgraph.extraction.events_attacks import lead_end
from relgraph.extraction.events_when import ahead, when_of
from relgraph.extraction.meetings_contact import Contact, Rule, is_headline
from relgraph.extraction.meetings_nouns import is_call, light_before
from relgraph.extraction.meetings_rules import RULES
from relgraph.extraction.meetings_sides import Line
from relgraph.extraction.places import place_in
from relgraph.extraction.resolve_groups import SPOUSE
from relgraph.extraction.scene import Scene, once
from relgraph.extraction.status import UNREAL, Reading, carried_out, reading, settle
from relgraph.gazetteer.hit import Hit


def read(scene: Scene) -> list[Act]:
    """The contacts that the document tells, clause by clause, in its order."""
    acts = [act for line, hit in _cues(scene) for act in _acts(line, hit)]
    return [*acts, *meetings_lists.read(scene, acts)]


def _cues(scene: Scene) -> Iterator[tuple[Line, Hit]]:
    for hit in scene.hits_of("met"):
        line = Line.at(scene, hit.start) if hit.id in {"contact", "nominal"} else None
        if line and (line.actors or scene.groups_in(line.start, line.end)):
            yield line, hit


def _acts(line: Line, hit: Hit) -> list[Act]:
    """What a cue tells: one contact, of a leader who met several one by one as many."""
    rule = RULES.get(hit.row["frame"])
    contact = _contact(line, hit, rule) if rule else None
    return [act for one in _one_by_one(line, hit, contact) if (act := _act(line, hit, rule, one))]


def _one_by_one(line: Line, hit: Hit, contact: Contact | None) -> list[Contact | None]:
    if contact is None or len(contact.right) < PAIR or not (_apart(line) or _is_plural(line, hit)):
        return [contact]
    return [replace(contact, right=[a]) for a in contact.right]


def _act(line: Line, hit: Hit, rule: Rule | None, contact: Contact | None) -> Act | None:
    pairs = pairs_of(line, contact, hit) if contact and contact.met else ()
    if contact and not any(a.named for a in (*contact.left, *contact.right)) and _are_others(line, contact):
        return None
    summit = kind_of(line, hit) == "summit"
    if rule is None or contact is None or len(_parts(line, contact)) < 2 or (contact.met and not pairs and not summit):
        return None
    scene = line.scene
    borrowed = all(a.several for a in (*contact.left, *contact.right))
    pairs = tuple(replace(pair, plain=contact.firm and not borrowed) for pair in pairs)
    told = _reading(line, hit, contact)
    if (
        told.status in UNREAL
        or (hit.row["frame"] == "joint" and told.status in NOT_JOINT)
        or (told.reason == "infinitive" and _is_purpose(line, hit, contact))
    ):
        return None
    span = clause(scene, hit.start, hit.end)
    when = when_of(scene, span, hit.start) if told.reason != "for" else None
    when = ahead(when, told.status, scene.document.published)
    day, today = when.date if when else None, scene.document.published
    status = settle(carried_out(told, day, today), day, today)
    if not contact.firm and told.reason.lower() in {"had", "d"}:
        status = "happened"
    elif not contact.firm and status != told.status and (status == "planned" or hit.row["frame"] == "joint"):
        status, when = told.status, None  # what two agree on may lie ahead, the agreeing does not
    if status == "happened" and when is None and contact.firm and _is_aside(line, contact):
        status = "past_reference"
    return Act(
        kind=_kind(line, hit, contact, pairs),
        status=status,
        parts=_parts(line, contact),
        start=min((pair.start for pair in pairs), default=hit.start),
        end=max((pair.end for pair in pairs), default=hit.end),
        cue=(hit.start, hit.end),
        rule=f"{rule.name}.named" if contact.firm and _all_named(contact) else rule.name,
        mode=_mode(line, hit, contact),
        place=place_in(scene, span),
        when=when,
        pairs=pairs,
        spots=(hit.start,),
        tensed=told.reason.lower() not in {"had", "d"} or when is not None,
        firm=contact.firm,
        borrowed=borrowed,
    )


def _is_aside(line: Line, contact: Contact) -> bool:
    """Whether the text names a contact late, and the first sentences nobody of those who were in it."""
    late = {a.side for a in (*contact.left, *contact.right)} - {None}
    return line.start >= lead_end(line.scene) and bool(late) and not _early_sides(line.scene) & late


@once
def _early_sides(scene: Scene) -> frozenset[str | None]:
    """The sides that the first sentences name."""
    return frozenset(scene.side_of(m.key) for m in scene.mentions_in(0, lead_end(scene)))


def _all_named(contact: Contact) -> bool:
    """Whether persons with a name stand on both sides, each for himself: what is surest."""
    return all(a.named and not a.several for a in (*contact.left, *contact.right))


def _contact(line: Line, hit: Hit, rule: Rule) -> Contact | None:
    """What the rule reads; where it finds one side alone, the other may be the country to which it went."""
    contact = rule.read(line, hit)
    alone = contact is None or (contact.met and len({a.key for a in (*contact.left, *contact.right)}) < 2)
    if not alone:
        return contact
    light = light_before(line, hit) if hit.id == "nominal" else None
    cue = light.start if light else hit.start
    return meetings_abroad.read(line, hit) or meetings_hosts.read(line, hit, cue) or contact


NOT_JOINT = frozenset({"planned", "denied", "cancelled"})
"""What two have not agreed on together shows no contact."""


TO_DO = re.compile(
    r"(?<!\bhow )\bto (?:visit|meet|hold|host|attend|travel|fly|receive|go|head|join|open|begin|start)\b"
)
"""What a headline says is still to come: "Minister to visit Oslo for talks"."""
AFTER_IT = re.compile(r"\W*(?:following|after|during|at|in)\s+(?:an?|his|her|their|the)\b[^,]*$", re.IGNORECASE)


def _reading(line: Line, hit: Hit, contact: Contact) -> Reading:
    """The status that the clause tells; behind "After his talks with A, B will …" that of what follows."""
    told = reading(line.scene, *contact.anchor)
    if told.reason.lower() == "before" and _is_passed(line, contact):
        return Reading("happened", "before … -ing")
    if told.status == "happened" and (coming := _coming(line, hit, contact)):
        return coming
    if told.status == "happened" and is_headline(line) and TO_DO.search(line.text, line.start, hit.start):
        return Reading("planned", "headline")
    opens = told.status == "happened" and AFTER_IT.match(line.text[line.start : hit.start])
    comma = line.text.find(",", hit.end, line.end) if opens else -1
    coming = line.scene.hits_in(comma, min(line.end, comma + 160), "status") if comma >= 0 else []
    coming = [h for h in coming[:1] if h.id == "plan" and not line.scene.hits_in(comma, h.start, "said")]
    return Reading("planned", "following") if coming else told


def _is_passed(line: Line, contact: Contact) -> bool:
    """Whether a gerund behind "before" goes on with what was done: "laid a wreath before meeting B"."""
    before = BEFORE_DOING.search(line.text, line.start, contact.anchor[1])
    ahead = line.scene.hits_in(line.start, before.start(), "status") if before else []
    return before is not None and not any(h.id == "plan" for h in ahead)


def _coming(line: Line, hit: Hit, contact: Contact) -> Reading | None:
    """What the verb behind a noun of contact tells: "the talks between A and B will focus on gas", "could be held"."""
    if hit.id != "nominal" or contact.anchor[0] != hit.start:
        return None
    ends = [a.end for a in (*contact.left, *contact.right) if a.end > hit.end]
    verb = COMING.match(line.text, max(ends, default=hit.end))
    return Reading("unreal" if verb and verb.group("maybe") else "planned", "verb behind") if verb else None


def _is_purpose(line: Line, hit: Hit, contact: Contact) -> bool:
    """Whether an infinitive only says what another contact is for: "met to talk", "met to continue consultations"."""
    if hit.row["frame"] == "view" or (hit.row["frame"] == "with" and not contact.right):
        return True
    span = clause(line.scene, hit.start, hit.end)
    before = line.scene.hits_in(span.start, contact.anchor[0], "met")
    return any(h.id == "contact" and h.row["frame"] != "see" for h in before)  # one visits a town to meet somebody


def _are_others(line: Line, contact: Contact) -> bool:
    """Whether countries stand for teams, or "they" for people whom nobody named."""
    both = (*contact.left, *contact.right)
    they = all(a.several and THEY.fullmatch(line.text, a.start, a.end) for a in both)
    return they or is_sport(line.scene)


def is_sport(scene: Scene) -> bool:
    """Whether the document is about sport: countries that meet there are teams."""
    if "sport" not in scene.notes:
        words = {scene.text[h.start : h.end].lower() for h in scene.hits_of("event") if h.id == "sport"}
        scene.notes["sport"] = len(words) > 1
    return scene.notes["sport"] is True


def _parts(line: Line, contact: Contact) -> tuple[Part, ...]:
    roles = ("host", "guest") if contact.host == "left" else ("party", "party")
    left, right = principals(line, contact)
    keyed = {a.key: Part(a.key, roles[0]) for a in left} | {a.key: Part(a.key, roles[1]) for a in right}
    return tuple(keyed.values())


BEFORE_DOING = re.compile(r"\bbefore\s+(?:\w+ly\s+|also\s+)?(?:meeting|\w+ing\s)", re.IGNORECASE)
COMING = re.compile(
    r"(?:\s+(?:in|at|on)\s[\w\s]{1,30}?)?\s+(?:(?P<maybe>could|may|might|should)|will|would|(?:is|are)\s+(?:due|set|scheduled|likely)\s+to)\s",
    re.IGNORECASE,
)
CALL_TITLE = re.compile(
    r"\b(?:phone call|telephone|by phone|call (?:with|between|to President|to Prime))\b", re.IGNORECASE
)
THEY = re.compile(r"they", re.IGNORECASE)
CALL_WITH = re.compile(r"\s+(?:with|between|to President|to Prime)\b")
MEETING = re.compile(r"meetings?\b", re.IGNORECASE)
MOST, PAIR = 4, 2
"""Up to so many principals all pairs count; of more, only those that the text links."""


def pairs_of(line: Line, contact: Contact, hit: Hit) -> tuple[Pair, ...]:
    """The pairs of a contact: left with right, and within a group those of different sides, up to four principals."""
    left, right = principals(line, contact)
    found = [(a, b) for a in left for b in right]
    if len(left) + len(right) <= MOST:
        found += [
            pair
            for group in (left, right)
            for pair in _within(group)
            if _together(line, pair, hit, bool(left and right))
        ]
    if kind_of(line, hit) == "summit":
        found = [(a, b) for a, b in found if a.named and b.named]
    named = {(a.key, b.key): (a, b) for a, b in found if a.key != b.key and _different(a, b)}
    return tuple(Pair(a, b, *_span(one, other, hit)) for (a, b), (one, other) in named.items())


def principals(line: Line, contact: Contact) -> tuple[list[Actor], list[Actor]]:
    """Those of each group who count: no private persons, no spouse or delegation beside its own head."""
    headed = {a.side for a in (*contact.left, *contact.right) if a.named}
    left, right = (
        [
            a
            for a in group
            if kind_of_key(a.key) != "person" and _leads(line, a, group) and (a.named or a.side not in headed)
        ]
        for group in (contact.left, contact.right)
    )
    return left, right


def _leads(line: Line, actor: Actor, group: list[Actor]) -> bool:
    """Whether an actor is no spouse beside the head of the same side."""
    role = line.scene.entities[actor.key].role or ""
    return not SPOUSE.search(role) or not any(a.named and a.side == actor.side and a.key != actor.key for a in group)


def _within(group: list[Actor]) -> list[tuple[Actor, Actor]]:
    return [(a, b) for i, a in enumerate(group) for b in group[i + 1 :] if a.side and b.side and a.side != b.side]


def _together(line: Line, pair: tuple[Actor, Actor], hit: Hit, opposite: bool) -> bool:
    """Whether two of one group met each other too: always without an opposite group, else if named and not apart."""
    one_by_one = _is_plural(line, hit) or _apart(line)
    return not opposite or (all(a.named and not a.several for a in pair) and not one_by_one)


def _is_plural(line: Line, hit: Hit) -> bool:
    """Whether the noun speaks of several occasions: "meetings with A and B"."""
    return line.text[hit.start : hit.end].lower().endswith(("meetings", "summits", "calls", "conversations"))


def _different(a: Actor, b: Actor) -> bool:
    return a.side != b.side or (a.named and b.named)


def _apart(line: Line) -> bool:
    return any(h.id == "apart" for h in line.scene.hits_in(line.start, line.end, "met"))


def _span(a: Actor, b: Actor, hit: Hit) -> tuple[int, int]:
    return min(a.start, b.start, hit.start), max(a.end, b.end, hit.end)


def kind_of(line: Line, hit: Hit) -> str:
    """The type of the event: the cue's own, or a call where the sentence or the headline speaks of one."""
    if hit.row["type"] or hit.id != "contact":
        return hit.row["type"] or "meeting"
    by_phone = "phone" in _media(line, hit)
    spoke = hit.row["frame"] == "with" and not hit.row["mode"]
    return "phone_call" if by_phone or (spoke and _is_call(line.scene)) else "meeting"


def _kind(line: Line, hit: Hit, contact: Contact, pairs: tuple[Pair, ...]) -> str:
    """The type; a "summit" of two leaders is a meeting, talks between states a negotiation."""
    if not contact.met or _is_negotiation(hit, contact) or _are_in_talks(line, hit):
        return "negotiation"
    kind = kind_of(line, hit)
    return "meeting" if kind == "summit" and len(pairs) == 1 else kind


def _is_negotiation(hit: Hit, contact: Contact) -> bool:
    """Whether the talks are those "between A and B" as states, without any name."""
    return hit.row["frame"] == "talks" and not contact.left and not any(a.named for a in contact.right)


IN_TALKS = re.compile(
    r"\b(?:is|are|was|were|been|be|locked)\s+(?:\w+\s+)?in\s+[\"“]?(?:[\w-]+\s+){0,2}$", re.IGNORECASE
)
"""What tells talks that go on: "has been in intensive talks with"."""


def _are_in_talks(line: Line, hit: Hit) -> bool:
    return hit.row["frame"] == "talks" and IN_TALKS.search(line.text, line.start, hit.start) is not None


def _is_call(scene: Scene) -> bool:
    """Whether title or headline is about a call, so that "spoke with" is one."""
    if "call" not in scene.notes:
        headlines = [b for b in scene.document.blocks if b.kind in {"headline", "deck"}]
        hits = [h for b in headlines for h in scene.hits_in(b.start, b.end, "met") if h.row["mode"] == "phone"]
        told = any(h.end - h.start > len("calls") or CALL_WITH.match(scene.text, h.end) for h in hits)
        scene.notes["call"] = told or bool(CALL_TITLE.search(scene.document.title or ""))
    return scene.notes["call"] is True


def _mode(line: Line, hit: Hit, contact: Contact) -> str:
    """How they met: by the word, the medium, or the place; people with a name who have a meeting are in one room."""
    if hit.row["mode"]:
        return hit.row["mode"]
    if kind_of(line, hit) == "phone_call":
        return "phone"
    if media := _media(line, hit):
        return media[0]
    hits = line.scene.hits_in(line.start, line.end, "met")
    meeting = MEETING.match(line.text, hit.start) is not None and _all_named(contact)
    return "in_person" if meeting or any(h.id == "face" for h in hits) else "unspecified"


def _media(line: Line, hit: Hit) -> list[str]:
    """The media that the sentence names: "by phone", "by video link"; for a verb also "in a telephone call"."""
    hits = line.scene.hits_in(line.start, line.end, "met")
    calls = [h for h in hits if h.row["frame"] == "call" and h.id == "nominal"] if hit.id == "contact" else []
    return [h.row["mode"] for h in hits if h.id == "medium"] + [h.row["mode"] for h in calls if is_call(line, h)]
