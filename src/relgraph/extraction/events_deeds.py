"""Other acts between states: sanctions, aid, attacks, expulsions, severed ties, launches, joinings, exchanges."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from relgraph.extraction import events_attacks, events_help, events_named, events_parts
from relgraph.extraction import meetings_owner as whose
from relgraph.extraction import meetings_sides as sides
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.clauses import Actor, clause, kind_of_key
from relgraph.extraction.events_act import Act, Part
from relgraph.extraction.events_attacks import lead_end
from relgraph.extraction.events_dated import PRIVATE
from relgraph.extraction.events_objects import has_object
from relgraph.extraction.events_sides import two_or_more, unnamed
from relgraph.extraction.events_thoughts import is_no_deed
from relgraph.extraction.events_when import PAST, WEEKDAY, by_day, of_past, over, when_of
from relgraph.extraction.meetings_contact import is_passive
from relgraph.extraction.meetings_line import Line
from relgraph.extraction.places import lands, place_in
from relgraph.extraction.scene import Scene
from relgraph.extraction.status import UNREAL, Reading, reading
from relgraph.gazetteer.hit import Hit
from relgraph.model import Entity, Span, When

CLASSES = frozenset({"sanction", "aid", "conflict", "deed"})
ALIKE = frozenset({"aid", "conflict"})
"""Classes of which acts are one event whatever word tells them."""
FRESH, YESTERDAY = timedelta(days=2), timedelta(days=1)
WITH_OTHERS = "embassy", "supply", "troops", "accord", "motion", "rank", "ties", "caught", "held", "chair", "stopped"
LEAST = dict.fromkeys(("aid", "leave", "note", *WITH_OTHERS), 2)
"""How many sides an act must name, if more than one: by its class or its object."""
EXAMPLES = (
    ("sanction", "The United States imposed sanctions on Belarus on Tuesday.", "Belarus spoke about sanctions."),
    ("aid", "Japan sent medical supplies to Namibia on Tuesday.", "Japan sent a team to Namibia."),
    ("aid", "The president of Kenya thanked Japan for the pumps delivered in January.", "Japan delivered on its word."),
    ("aid", "Japan pledged two planeloads of tents to Kenya.", "Japan pledged two more talks to Kenya."),
    (
        "conflict",
        "Monday's attack on a market in Kenya killed five people.",
        "He died on Monday of a heart attack in Kenya.",
    ),
    (
        "conflict",
        "Belarus launched an offensive into northern Ukraine in 2022.",
        "Belarus launched a charm offensive in Kyiv.",
    ),
    ("conflict", "Gunmen killed two people in Mali on Monday.", "Cars killed two people in Mali on Monday."),
    ("conflict", "Belarus's invasion of Japan in 1975 failed.", "The war goes on after the invasion of Japan."),
    ("other", "Belarus expelled two Japanese diplomats on Tuesday.", "The school expelled two boys from Japan."),
    ("other", "North Korea fired two missiles on Tuesday.", "The company in Japan fired two men."),
    (
        "other",
        "North Korea launched a satellite on Tuesday.",
        "Missiles were fired out of Lebanon and landed in Israel.",
    ),
    ("other", "Japan severed diplomatic ties with Belarus.", "Japan cut taxes on wine from Belarus."),
    ("other", "Estonia and Latvia joined the European Union in 2004.", "Belarus wants to join the European Union."),
    (
        "other",
        "After joining the European Union, Estonia grew faster than others did.",
        "After joining the school, the children of Estonia grew faster than others did.",
    ),
    (
        "other",
        "Japan and Belarus agreed on the exchange of a hundred prisoners of war.",
        "Japan and Belarus agreed on the exchange of a hundred students of law.",
    ),
    ("other", "Belarus withdrew from UNESCO on Tuesday.", "The minister of Belarus left UNESCO on Tuesday."),
    ("other", "Japan imposed tariffs on steel from Belarus.", "Japan raised pay for teachers from Belarus."),
    ("other", "The UN Security Council adopted a resolution on Haiti.", "A court in Haiti adopted a child."),
    ("other", "Japan withdrew its troops from Haiti on Tuesday.", "Japan sent its athletes to Haiti on Tuesday."),
    ("other", "Japan opened an embassy in Kenya on Tuesday.", "The embassy of Japan in Kenya has an open door."),
    ("other", "Belarus suspended gas exports to Japan.", "The exports of Belarus and Japan rose again."),
    (
        "other",
        "Japan recognised Kosovo in 2008, before many others did.",
        "Japan recognised Kosovo's football team before many others did.",
    ),
    ("other", "Japan and Belarus exchanged prisoners on Tuesday.", "Prisoners in Japan and Belarus exchanged letters."),
    (
        "sanction",
        "The council voted in favour of a resolution toughening sanctions on Belarus.",
        "The council voted in favour of a resolution on the talk of sanctions in Belarus.",
    ),
    ("sanction", "Japan sanctioned two firms of Belarus.", "A sanctioned travel company of Belarus charged too much."),
    (
        "aid",
        "Japan provided security assistance to Kenya.",
        "Japan provided no word on assistance in Kenya.",
    ),
    ("sanction", "The sanctions imposed on Belarus by Japan hurt.", "Sanctions on Belarus by Japan are an idea."),
)
"""Of each kind of act a sentence that tells of it, and one that does not."""
OPENS = re.compile(r"\W*(?:(?:by|after|before|in|since|on)\s+)?", re.IGNORECASE)
FIRED_AT = re.compile(
    rf"\b{one_of('missiles')}\s+(?:\w+\s+)?(?:at|into|against|towards?)\s+(?!(?:the\s+)?(?:sea|waters)\b)"
)
ORGANS = {"org:UNSC": Entity(key="org:UN", kind="organization", name="UN")}
RECALLED = re.compile(
    rf"\b(?:of|about|on|over|after|following|since|to|despite|{one_of('recalls an attack')})\s+"
    r"(?:[\w’'.\-]+\s+){0,6}$",
    re.IGNORECASE,
)
"""What stands before an attack that somebody only speaks of."""
NEWS, TIME = re.compile(rf"\b{one_of('times of the news')}\b", re.IGNORECASE), 45
"""Words for a time that is that of the news though it is no day."""
BODY, NAMES = 90, 30
NOUNS, BETWEEN_STATES = (" of", "ing"), frozenset({"deed", "sanction"})
OWNED = "owned"
"""Frame of nouns, which without a day name what the reader knows already."""
OFF, PLEDGE, NOT_TO = "off", "pledge", re.compile(r"\s+(?:[\w\-]+\s+){0,2}?(?:not|never)\s+to\b")
TO_DO = re.compile(r"\s+to\s+(?:\w+ly\s+|also\s+)?")
RECEIPT = "receipt"
"""Mode of words of aid whose subject is who is helped; the giver follows."""


def read(scene: Scene, told: Sequence[Act] = ()) -> list[Act]:
    """The other acts that the document tells; who is helped may be the partner in the acts `told` already."""
    acts: list[Act] = []
    for hit in scene.hits_of("event"):
        if hit.id in CLASSES and not scene.passage_at(hit.start):
            acts += [act for act in _act(scene, hit, told) if not _is_told_here(scene, act, acts)]
    return acts


def _is_of_promise(scene: Scene, hit: Hit, told: Reading, when: When | None) -> bool:
    """Whether a weekday is that of a promise, not of what was promised: "pledged on Tuesday to send tents"."""
    if hit.id != "aid" or when is None or when.reason != WEEKDAY:
        return False
    infinitive = told.reason == "infinitive" and TO_DO.fullmatch(scene.text, when.end, hit.start)
    return bool(infinitive or (hit.row["mode"] == PLEDGE and told.status == "happened"))


def _is_told_here(scene: Scene, act: Act, acts: Sequence[Act]) -> bool:
    """Whether this word, or another of the sentence, has told the act: "attacked a town, killing five"."""
    if any(act.cue[0] == last.cue[0] and (act.topic == OWNED or _is_alike(act, last)) for last in acts[-2:]):
        return True
    if act.when is None and act.status == "past_reference" and any(_is_news_of(act, other) for other in acts):
        return True
    sentence = scene.sentence_at(act.cue[0]) if act.kind in ALIKE else None
    return any(
        sentence is not None and other.kind == act.kind and other.cue[0] >= sentence.start and act.keys <= other.keys
        for other in acts[-2:]
        if act.kind == "conflict" or (act.status, act.when) == (other.status, other.when)
    )


def _is_news_of(act: Act, other: Act) -> bool:
    """Whether an act told without a day is that which the story told as its news before, of the same."""
    return other.status == "happened" and (act.kind, act.topic, act.keys) == (other.kind, other.topic, other.keys)


def _is_alike(act: Act, other: Act) -> bool:
    """Whether two acts are of one kind and status, between the same."""
    return (act.kind, act.status, act.keys) == (other.kind, other.status, other.keys)


def _act(scene: Scene, hit: Hit, told_before: Sequence[Act]) -> list[Act]:
    span = clause(scene, hit.start, hit.end)
    line = Line.at(scene, hit.start) if has_object(scene, span, hit) else None
    if line is None or scene.text[hit.start - 1 : hit.start] == "-":
        return []
    told = reading(scene, hit.start, hit.end)
    if told.status in UNREAL:
        return []
    when = when_of(scene, span, hit.start)
    when = _day_of_attack(scene, hit, when) if hit.id == "conflict" else of_past(scene, when, told, hit.start)
    other = when is not None and when.start < hit.start and events_parts.measure_before(scene, hit)
    when = None if other or _is_of_promise(scene, hit, told, when) else when
    parts = _sides(line, span, hit, when)
    parts = (
        events_help.helped(line, hit, parts, told_before) if hit.id == "aid" and hit.row["mode"] != RECEIPT else parts
    )
    if unsaid := _lacks_sides(scene, hit, parts):
        parts = _unsaid(line, hit) if told.status in PAST and (when or not parts) else []
    if not parts:
        return []
    status = _status(scene, told.status, when, hit)
    if is_no_deed(line, hit, told, when, status) or _lacks_actor(line, hit, parts):
        return []
    return [
        Act(
            kind=_kind(line, span, hit),
            status=status,
            parts=tuple(Part(key) for key in dict.fromkeys(_whole(scene, a.key) for a in parts)),
            start=min(hit.start, *(a.start for a in parts)),
            end=max(hit.end, *(a.end for a in parts)),
            cue=(hit.start, hit.end),
            rule=f"event.{'unsaid' if unsaid else OWNED if hit.row['frame'] == OWNED else hit.id}",
            place=place_in(scene, span) or _moved(scene, span, hit),
            when=when,
            tensed=bool(hit.row["frame"]),
            topic=hit.row["mode"] or (hit.id if hit.id in ALIKE else hit.row["frame"]) or hit.id,
        )
    ]


def _moved(scene: Scene, span: Span, hit: Hit) -> str | None:
    """The place to which troops are moved, or from which."""
    there = lands(scene, hit.end, span.end, moved=True) if hit.row["frame"] in events_parts.FORCES else []
    return next((scene.text[h.start : h.end] for h, _ in there), None)


def _day_of_attack(scene: Scene, hit: Hit, when: When | None) -> When | None:
    """The day of an attack, which is not that on which somebody speaks of it: "denounced on Monday the bombing of"."""
    of_words = when is not None and when.end + NAMES < hit.start and _is_spoken_of(scene, hit)
    return None if of_words else over(scene, when)


def _lacks_sides(scene: Scene, hit: Hit, parts: Sequence[Actor]) -> bool:
    """Whether the clause names fewer sides than an act must have."""
    return len({scene.side_of(a.key) for a in parts}) < LEAST.get(hit.id, LEAST.get(hit.row["frame"], 1))


def _unsaid(line: Line, hit: Hit) -> list[Actor]:
    """The states of the sentence, two or more, for a verb of a deed with its object whose clause names nobody."""
    noun = line.text[hit.start : hit.end].endswith(NOUNS) or hit.row["frame"] in events_named.READERS
    private = hit.id == "deed" and PRIVATE.search(line.text, line.start, line.end)
    if noun or private or hit.id not in BETWEEN_STATES or is_passive(line, hit):
        return []
    return unnamed(hit, two_or_more(line.scene, line))


def _kind(line: Line, span: Span, hit: Hit) -> str:
    """The type of the act: missiles fired at another country are no test."""
    struck = FIRED_AT.search(line.text, hit.end, span.end) if hit.row["frame"] == "missile" else None
    return "conflict" if struck else str(hit.row["type"])


def _whole(scene: Scene, key: str) -> str:
    """The body for which an organ of it acts: the United Nations for their Security Council."""
    if key not in ORGANS:
        return key
    whole = ORGANS[key]
    scene.entities.setdefault(whole.key, whole)
    return whole.key


def _sides(line: Line, span: Span, hit: Hit, when: When | None) -> list[Actor]:
    """Who takes part, by the class of the cue."""
    if hit.id == "conflict":
        return _fighting(line, span, hit, when)
    if reader := events_named.READERS.get(hit.row["frame"]):
        return reader(line, hit)
    if hit.row["frame"] == "thanks":
        return events_help.thankful(line, hit)
    return _members(line, span, hit) if hit.row["frame"] in {"body", "pact"} else events_parts.parts(line, span, hit)


def _members(line: Line, span: Span, hit: Hit) -> list[Actor]:
    """Who joins or leaves, if the clause names it, and the body, else whoever is named behind the cue."""
    parts = events_parts.parts(line, span, hit)
    agents = [a for a in parts if a.start < hit.start] or whose.owner(line, hit.start)
    bodies = [a for a in parts if hit.start < a.start < hit.end + BODY and kind_of_key(a.key) == "org"]
    if not agents and OPENS.fullmatch(line.text, line.start, hit.start):
        agents = [a for a in sides.main_subject(line, hit.start, bodies) if not a.named]
    return [*agents, *(bodies or [a for a in parts if a.start > hit.start])] if agents else []


def _status(scene: Scene, status: str, when: When | None, hit: Hit) -> str:
    """The status; what stands behind the lead without a fresh date is background."""
    voted = events_parts.VOTED.search(scene.text, max(0, hit.start - BODY), hit.start)
    if hit.id == "sanction" and status == "planned" and voted:
        status = "happened"
    if hit.row["mode"] == PLEDGE and status == "happened":
        return "denied" if NOT_TO.match(scene.text, hit.end) else "planned"
    if hit.row["mode"] == OFF and status == "happened":
        return "cancelled"
    settled = by_day(scene, status, when)
    if settled != "happened":
        return settled
    if hit.id == "conflict" and _is_spoken_of(scene, hit):
        return "past_reference"
    if when is None:
        known = hit.row["frame"] == OWNED or events_parts.measure_before(scene, hit)
        return "past_reference" if known or _is_aside(scene, hit) else settled
    return "past_reference" if _is_background(scene, when, hit) else settled


def _is_aside(scene: Scene, hit: Hit) -> bool:
    """Whether an act without a day stands behind the lead and has no fresh one; in a story of war an attack is news."""
    if hit.start < lead_end(scene) or NEWS.search(scene.text, max(0, hit.start - TIME), hit.end + TIME):
        return False
    return not (hit.id == "conflict" and events_attacks.is_of_war(scene))


def _is_background(scene: Scene, when: When, hit: Hit) -> bool:
    """Whether the story is of something else than a deed of that day: it is long over, or only recalled."""
    attack, leads = hit.id == "conflict", hit.start < lead_end(scene)
    news = leads and (not attack or events_attacks.is_carried(scene, hit))
    return not news and _is_over(when.date, scene.document.published, FRESH if attack else YESTERDAY)


def _is_spoken_of(scene: Scene, hit: Hit) -> bool:
    """Whether an attack is only named as what somebody speaks of or what came before: "condemned the bombing"."""
    sentence = scene.sentence_at(hit.start)
    start = max(sentence.start if sentence else 0, hit.start - BODY)
    return not events_attacks.is_carried(scene, hit) and RECALLED.search(scene.text, start, hit.start) is not None


def _is_over(day: str, published: str | None, fresh: timedelta) -> bool:
    """Whether a day lies so far back that the news is about something else."""
    if not published or len(day) != len(published):
        return False
    return date.fromisoformat(published) - date.fromisoformat(day) > fresh


def _lacks_actor(line: Line, hit: Hit, parts: Sequence[Actor]) -> bool:
    """Whether no state acts: who joins must be one by its bare name; a body alone acts in the lead only."""
    body = hit.id == "deed" and len(parts) == 1 and kind_of_key(parts[0].key) == "org"
    aside = body and hit.start >= lead_end(line.scene)
    if hit.id == "deed" and hit.row["frame"] and hit.row["frame"] not in events_named.READERS:
        aside = aside or events_parts.lacks_doer(line, hit, parts)
    return aside or (hit.row["frame"] in {"body", "gathering"} and not _is_by_state(line, parts))


def _is_by_state(line: Line, parts: Sequence[Actor]) -> bool:
    """Whether a state itself acts, not its minister: by its bare name."""
    names = {(m.start, m.end) for m in line.scene.mentions_in(line.start, line.end, "country")}
    return any((a.start, a.end) in names for a in parts)


def _fighting(line: Line, span: Span, hit: Hit, when: When | None) -> list[Actor]:
    """Who fights: of a verb the state that attacks and the one that it attacks; of a noun also one alone."""
    verb = hit.row["frame"] == "verb" and not events_attacks.is_deal(line, hit)
    if verb and events_attacks.is_catch(line, hit):
        return []
    if verb and events_attacks.is_noun_too(line, hit) and not events_parts.agents(line, hit):
        return []
    both = [a for a in events_parts.parts(line, Span(hit.start, span.end), hit) if not a.named] if verb else []
    if len({a.side for a in both}) > 1:
        early = hit.start < lead_end(line.scene) and hit.row["mode"] != "war"
        return both if when or early else []
    return events_attacks.parties(line, span, hit, when)
