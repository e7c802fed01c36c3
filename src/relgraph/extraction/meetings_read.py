"""From the cues of contact to acts: who met whom, when, where, how, and whether it happened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from relgraph.extraction import meetings_abroad, meetings_hosts, meetings_lists
from relgraph.extraction.clauses import clause
from relgraph.extraction.events_act import Act, Part
from relgraph.extraction.events_attacks import lead_end
from relgraph.extraction.events_when import ahead, when_of
from relgraph.extraction.meetings_contact import Contact, Rule
from relgraph.extraction.meetings_kinds import all_named, event_kind, kind_of, mode_of
from relgraph.extraction.meetings_nouns import light_before
from relgraph.extraction.meetings_pairs import PAIR, are_apart, is_plural, pairs_of, principals
from relgraph.extraction.meetings_rules import RULES
from relgraph.extraction.meetings_sides import Line
from relgraph.extraction.meetings_status import is_purpose, status_of
from relgraph.extraction.places import place_in
from relgraph.extraction.scene import Scene, once
from relgraph.extraction.status import UNREAL, carried_out, settle
from relgraph.gazetteer.hit import Hit


def read(scene: Scene) -> list[Act]:
    """The contacts that the document tells, clause by clause, in its order."""
    acts = [act for line, hit in _cues(scene) for act in _acts(line, hit)]
    return [*acts, *meetings_lists.read(scene, acts), *meetings_lists.heads(scene, acts)]


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
    if contact is None or len(contact.right) < PAIR or not (are_apart(line) or is_plural(line, hit)):
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
    told = status_of(line, hit, contact)
    if (
        told.status in UNREAL
        or (hit.row["frame"] == "joint" and told.status in NOT_JOINT)
        or (told.reason == "infinitive" and is_purpose(line, hit, contact))
    ):
        return None
    span = clause(scene, hit.start, hit.end)
    when = when_of(scene, span, hit.start) if told.reason != "for" else None
    when = ahead(when, told.status, scene.document.published)
    day, today = when.date if when else None, scene.document.published
    status = settle(carried_out(told, day, today), day, today)
    if not contact.firm and told.is_pluperfect:
        status = "happened"
    elif not contact.firm and status != told.status and (status == "planned" or hit.row["frame"] == "joint"):
        status, when = told.status, None  # what two agree on may lie ahead, the agreeing does not
    if status == "happened" and when is None and contact.firm and _is_aside(line, contact):
        status = "past_reference"
    return Act(
        kind=event_kind(line, hit, contact, pairs),
        status=status,
        parts=_parts(line, contact),
        start=min((pair.start for pair in pairs), default=hit.start),
        end=max((pair.end for pair in pairs), default=hit.end),
        cue=(hit.start, hit.end),
        rule=f"{rule.name}.named" if contact.firm and all_named(contact) else rule.name,
        mode=mode_of(line, hit, contact),
        place=place_in(scene, span),
        when=when,
        pairs=pairs,
        spots=(hit.start,),
        tensed=not told.is_pluperfect or when is not None,
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


THEY = re.compile(r"they", re.IGNORECASE)
