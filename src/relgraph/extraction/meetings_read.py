"""From the cues of contact to acts: who met whom, when, where, how, and whether it happened."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import replace

from relgraph.extraction import meetings_abroad, meetings_heads, meetings_lists
from relgraph.extraction.clauses import clause
from relgraph.extraction.events_act import Act, Part
from relgraph.extraction.meetings_contact import Contact, Rule
from relgraph.extraction.meetings_further import further
from relgraph.extraction.meetings_kinds import FAR, all_named, event_kind, kind_of, mode_of
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.meetings_named import by_name
from relgraph.extraction.meetings_nouns import light_before, takes_up
from relgraph.extraction.meetings_pairs import MOST, PAIR, are_apart, is_plural, pairs_of, principals
from relgraph.extraction.meetings_partners import compound
from relgraph.extraction.meetings_reference import of_two_sides
from relgraph.extraction.meetings_rules import RULES
from relgraph.extraction.meetings_settled import settled
from relgraph.extraction.meetings_speaker import is_transcript, together
from relgraph.extraction.meetings_status import is_purpose, status_of
from relgraph.extraction.meetings_verbs import is_to_visitor
from relgraph.extraction.places import TOWNS, place_in
from relgraph.extraction.scene import Scene, once
from relgraph.extraction.status import UNREAL, Reading
from relgraph.gazetteer.hit import Hit
from relgraph.model import Span, When

NEAR = 40
"""How far before its noun the town of a meeting may stand."""
NOT_JOINT = frozenset({"planned", "denied", "cancelled"})
"""What two have not agreed on together shows no contact."""
CUES = frozenset({"contact", "nominal", "session", "medium"})
WE_DO = frozenset({"join", "with", "talks", "encounter", "spent"})
"""Frames of what two of a transcript say that they did."""
OTHER_NOUN = re.compile(r"\b(?:with|of|in)\b")
"""Between a verb and talks: it carries another noun, "had a problem with the talks"."""
JOINED = "joined"
"""The frame of a verb that carries a noun ("joined the talks") or shows a contact ("joined B for talks")."""
TELLING, TELL, TOLD = "telling", "tell", "met.tell"
"""The class of verbs of saying; the frame, and the rule, of those that reach their hearer wherever he is."""
IN_ROOM = frozenset({"joint", "encounter"})
"""Frames of what happens in one room, where nothing else is told."""
THEY = re.compile(r"they", re.IGNORECASE)


def read(scene: Scene) -> list[Act]:
    """The contacts that the document tells, clause by clause, in its order."""
    acts = _told_once([act for line, hit in _cues(scene) for act in _acts(line, hit)])
    return [*acts, *meetings_lists.read(scene), *meetings_heads.read(scene, acts)]


def _told_once(acts: list[Act]) -> list[Act]:
    """The acts, what only says what one told another joined to the contact of the two that is told in so many words."""
    known = {_of_two(act) for act in acts if not act.rule.startswith(TOLD)}
    spots: defaultdict[Hashable, list[int]] = defaultdict(list)
    kept: list[Act] = []
    for act in acts:
        if act.rule.startswith(TOLD) and _of_two(act) in known:
            spots[_of_two(act)] += act.spots
        else:
            kept.append(act)
    return [replace(act, spots=(*act.spots, *spots.pop(_of_two(act), ()))) for act in kept] if spots else kept


def _of_two(act: Act) -> Hashable:
    """Who met whom, and whether it happened."""
    return act.status, frozenset(key for pair in act.pairs for key in (pair.a, pair.b))


def _cues(scene: Scene) -> Iterator[tuple[Line, Hit]]:
    for hit in scene.hits_of("met"):
        shows = hit.id in CUES or hit.row["frame"] == JOINED or (hit.id == TELLING and _tells_hearer(scene, hit))
        line = Line.at(scene, hit.start) if shows else None
        if line and (_names_anybody(line) or is_transcript(scene) or (hit.id == "nominal" and compound(line, hit))):
            yield line, hit


def _names_anybody(line: Line) -> bool:
    return bool(line.actors) or bool(line.scene.groups_in(line.start, line.end))


def _tells_hearer(scene: Scene, hit: Hit) -> bool:
    """Whether a verb of saying may show a contact."""
    return hit.row["frame"] == TELL or is_to_visitor(scene.text, hit.end)


def _acts(line: Line, hit: Hit) -> list[Act]:
    """What a cue tells: one contact, of a leader who met several one by one as many."""
    rule = RULES.get(hit.row["frame"] or hit.id)
    contact = _contact(line, hit, rule) if rule else None
    if rule is None or contact is None:
        return []
    acts = [act for one in _one_by_one(line, hit, contact) if (act := _act(line, hit, rule, one))]
    return [*acts, *further(line, contact, acts[0])] if len(acts) == 1 else acts


def _one_by_one(line: Line, hit: Hit, contact: Contact) -> list[Contact]:
    if len(contact.right) < PAIR or not (are_apart(line) or is_plural(line, hit)):
        return [contact]
    return [replace(contact, right=[a]) for a in contact.right]


def _act(line: Line, hit: Hit, rule: Rule, contact: Contact) -> Act | None:
    pairs = pairs_of(line, contact, hit) if contact.met else ()
    parts, scene = _parts(line, contact), line.scene
    if len(parts) < PAIR or (contact.met and not pairs and len(parts) <= MOST and kind_of(line, hit) != "summit"):
        return None
    if not any(a.named for a in (*contact.left, *contact.right)) and _are_others(line, contact):
        return None
    borrowed = all(a.several for a in (*contact.left, *contact.right))
    if borrowed or not contact.firm:
        pairs = tuple(replace(pair, plain=False) for pair in pairs)
    told = status_of(line, hit, contact)
    if (
        told.status in UNREAL
        or (hit.row["frame"] == "joint" and told.status in NOT_JOINT)
        or (told.reason == "infinitive" and is_purpose(line, hit, contact))
    ):
        return None
    mode, span = mode_of(line, hit, contact), clause(scene, hit.start, hit.end)
    status, when = settled(line, hit, contact, told)
    if hit.row["frame"] == "joint" and _is_recalled(told, when):
        return None
    if status == "planned" and when is None and not all_named(contact) and takes_up(line, hit):
        pairs = ()
    return Act(
        kind=event_kind(line, hit, contact, pairs),
        status=status,
        parts=parts,
        start=min((pair.start for pair in pairs), default=hit.start),
        end=max((pair.end for pair in pairs), default=hit.end),
        cue=(hit.start, hit.end),
        rule=f"{rule.name}.named" if contact.firm and all_named(contact) else rule.name,
        mode="in_person" if mode == "unspecified" and status == "happened" and hit.row["frame"] in IN_ROOM else mode,
        place=_place(line, hit, mode, span),
        when=when,
        pairs=pairs,
        spots=(hit.start,),
        tensed=not told.is_pluperfect or when is not None,
        firm=contact.firm,
        borrowed=borrowed,
    )


def _is_recalled(told: Reading, when: When | None) -> bool:
    """Whether an act only dates another one: "since A and B agreed"; without a day also "A and B had agreed"."""
    return told.reason.lower() == "since" or (told.is_pluperfect and when is None)


def _place(line: Line, hit: Hit, mode: str, span: Span) -> str | None:
    """Where two met; of those who spoke from afar, and behind a word for what they spoke of, no place is theirs."""
    if mode in FAR:
        return None
    end = hit.start if hit.row["frame"] == "view" else span.end
    return _town_of(line, hit) or place_in(line.scene, Span(span.start, end))


def _town_of(line: Line, hit: Hit) -> str | None:
    """The town right before a noun of contact: "their Beijing meeting", "the Hanoi summit"."""
    towns = line.scene.hits_in(max(line.start, hit.start - NEAR), hit.start, *TOWNS) if hit.id == "nominal" else []
    near = towns and line.text[towns[-1].end : hit.start] == " " and not line.text.endswith("-", 0, towns[-1].start)
    return line.text[towns[-1].start : towns[-1].end] if near else None


def _contact(line: Line, hit: Hit, rule: Rule) -> Contact | None:
    """What the rule reads; where it finds one side alone, the other may be the country to which it went."""
    read = rule.read(line, hit)
    contact = by_name(line, of_two_sides(line, read)) if read else None
    alone = contact is None or (contact.met and len({a.key for a in (*contact.left, *contact.right)}) < PAIR)
    return (meetings_abroad.read(line, hit) or _together(line, hit) or contact) if alone else contact


def _together(line: Line, hit: Hit) -> Contact | None:
    """The two leaders of a transcript, where one of them says that they met or had talks."""
    if hit.row["frame"] not in WE_DO or not is_transcript(line.scene):
        return None
    verb = light_before(line, hit) if hit.id == "nominal" else hit
    return together(line, verb) if verb and not OTHER_NOUN.search(line.text, verb.end, hit.start) else None


def _are_others(line: Line, contact: Contact) -> bool:
    """Whether countries stand for teams, or "they" for people whom nobody named."""
    both = (*contact.left, *contact.right)
    they = all(a.several and THEY.fullmatch(line.text, a.start, a.end) for a in both)
    return they or is_sport(line.scene)


@once
def is_sport(scene: Scene) -> bool:
    """Whether the document is about sport: countries that meet there are teams."""
    words = {scene.text[h.start : h.end].lower() for h in scene.hits_of("event") if h.id == "sport"}
    return len(words) > 1


def _parts(line: Line, contact: Contact) -> tuple[Part, ...]:
    roles = ("host", "guest") if contact.host == "left" else ("party", "party")
    left, right = principals(line, contact)
    keyed = {a.key: Part(a.key, roles[0]) for a in left} | {a.key: Part(a.key, roles[1]) for a in right}
    return tuple(keyed.values())
