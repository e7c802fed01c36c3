"""What one article claims, in the words of the whole store: its keys resolved, its statements sorted into reports.

A report is one event as one document tells it, with the meetings and agreements that the document places there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from relgraph.fold.dates import last_day, number, precision, sound
from relgraph.fold.decisions import Rulings
from relgraph.fold.facts import Facts, Kinds, Told
from relgraph.fold.joining import find_held, join_parts, placed
from relgraph.fold.keys import entities_of, is_nobody, side_key
from relgraph.ontology import EVENT_FAMILIES

NEVER = "9999-12-31"
NOWHERE = (0, -1)
PATIENCE = 3
"""Days after an event in which an undated report of it is published, and days before it for an undated plan."""

_NEW = tuple.__new__
"""How a named tuple is made, without the call that its own constructor adds for each of the many statements."""
Caption = Callable[[str], Mapping[str, str]]
"""What the gazetteer knows of a key (name, iptc, kind, country); empty where it knows nothing."""


class Voice(NamedTuple):
    """One statement as the fold hears it; voices sort by the day they were published, then article and place.

    `seen` is the day of its article, `told` that of the article's original (`root`), `source` the original's publisher.
    `place` is that among the statements of its article, in a record its number among those of all.
    """

    seen: str
    article: str
    place: int
    id: str
    source: str
    root: str
    told: str
    status: str
    date: str | None
    confidence: float
    evidence: str


class Part(NamedTuple):
    """Who takes part in an event, in which role, under which name in the report."""

    id: str
    role: str
    name: str
    side: str


class Meet(NamedTuple):
    """A pair that met."""

    a: str
    b: str
    mode: str
    place: str | None
    voice: Voice


class Deal(NamedTuple):
    """Parties and what they agreed on."""

    parties: tuple[str, ...]
    sectors: tuple[str, ...]
    what: str
    voice: Voice


class Words(NamedTuple):
    """A quote: who, what about, and the event at which it was said, as the document's own name of it.

    `day` is that on which it was said, or published.
    """

    speaker: str
    name: str
    kind: str
    about: tuple[str, ...]
    via: str
    ref: str | None
    start: int
    end: int
    day: str | None
    voice: Voice


class Office(NamedTuple):
    """A leader who serves a side in a role."""

    leader: str
    side: str
    role: str
    voice: Voice


@dataclass(slots=True)
class Report:
    """One event as one document tells it.

    `id` and `at` are the id and the place of the statement that tells of it first. `held` is, for a plan that the
    document tells elsewhere as held, the id of the report that says so.
    """

    id: str
    at: int
    article: str
    root: str
    ref: str | None
    event_type: str
    date: str | None
    published: str | None
    status: str
    place: str | None
    implicit: bool
    parts: tuple[Part, ...] = ()
    sectors: tuple[str, ...] = ()
    voices: tuple[Voice, ...] = ()
    meets: tuple[Meet, ...] = ()
    deals: tuple[Deal, ...] = ()

    sides: tuple[str, ...] = ()
    persons: Mapping[str, AbstractSet[str]] = field(default_factory=dict)
    reach: tuple[int, int] = NOWHERE
    block: str = ""
    held: str = ""

    @property
    def family(self) -> str:
        """The family of its type: meeting for a negotiation or a summit."""
        return EVENT_FAMILIES.get(self.event_type, self.event_type)

    @property
    def is_news(self) -> bool:
        """Whether it tells of something that happened on the day on which it was published, or the day before."""
        if self.status != "happened" or self.reach == NOWHERE:
            return False
        return not self.date or (self.published is not None and 0 <= number(self.published) - self.reach[0] <= 1)

    def settle(self) -> None:
        """Conclude from its parts and dates what tells it apart from others.

        `sides` are who stood opposite whom: countries and organisations, or persons where all are of one country;
        `persons` those of each side, none for a side that stands for itself. Reports of one `block` can tell of the
        same event; with fewer than two sides, reprints alone can. `reach` are the first and the last day, as numbers,
        in which another report can have to do with this one; `NOWHERE` where it stays alone.
        """
        found: dict[str, set[str]] = {side: set() for _, _, _, side in self.parts}
        for who, _, _, side in self.parts:
            if who != side:
                found[side].add(who)
        self.persons = found
        self.sides = tuple(sorted(found if len(found) > 1 else {p.id for p in self.parts}))
        alone = len(self.sides) < 2
        self.block = f"!{self.root}" if alone else "|".join((self.family, *self.sides))
        self.reach = NOWHERE if alone else self._reach()

    def _reach(self) -> tuple[int, int]:
        if self.date and precision(self.date) == "day":
            return (number(self.date),) * 2
        if self.date and self.family == "other":
            return NOWHERE  # two deeds of one month that no type tells apart need not be one
        if self.date:
            return number(self.date), number(last_day(self.date))
        if self.published and self.status == "planned":
            return number(self.published), number(self.published) + PATIENCE
        if self.published and self.status != "past_reference":
            return number(self.published) - PATIENCE, number(self.published)
        return NOWHERE


@dataclass(slots=True)
class Claims:
    """All that one article claims."""

    reports: list[Report] = field(default_factory=list)
    deals: list[Deal] = field(default_factory=list)
    quotes: list[Words] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)


class Names(dict[str, str]):
    """Key → id of the entity that it names; an unknown one names itself."""

    def __missing__(self, key: str) -> str:
        return key


class Sides(dict[str, str]):
    """Key of a leader → key of the country or organisation that he serves, "" for none."""

    def __missing__(self, key: str) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class Ground:
    """What the keys of one article mean in the whole store.

    `names` gives the id of a key, `homes` the key of the country or organisation that it serves ("" for none),
    `turned` the keys of the article that a split of the user turned into others, `first` the place of its first
    statement: its number in a record.
    """

    names: Mapping[str, str]
    homes: Mapping[str, str]
    turned: Mapping[str, str] = field(default_factory=dict)
    first: int = 0

    def id(self, key: str) -> str:
        """The canonical id of a key."""
        return self.names[self.turned.get(key, key) if self.turned else key]

    def resolver(self) -> Callable[[str], str]:
        """What gives the canonical id of a key, as `id` does, in the shortest way."""
        return self.id if self.turned else self.names.__getitem__

    def side(self, key: str) -> str:
        """The id of the country or organisation behind a key: itself, or whom the leader serves."""
        home = self.homes[self.turned.get(key, key)]
        return self.names[home] if home else self.id(key)


class Speaker:
    """Turns the statements of one article into claims."""

    def __init__(self, facts: Facts, root: Facts, ground: Ground, ruled: Rulings, caption: Caption) -> None:
        self.facts, self.root, self.ground = facts, root, ground
        self.confirmed, self.caption = ruled.confirmed, caption
        self.resolve = ground.resolver()
        self._parts: dict[str, Part] = {}
        self._names: dict[str, str] = {}
        self.entities: Mapping[str, Mapping[str, Any]] = {}
        self.seen = sound(facts.published) or NEVER
        self.told = sound(root.published) or NEVER
        self.source = root.publisher or root.id
        self._root, self._first = root.id, ground.first

    def claims(self, kinds: Kinds, entities: Mapping[str, Mapping[str, Any]] | None = None) -> Claims:
        """The claims of the article; `entities` are what `entities_of` gives for these statements, where known."""
        self.entities = entities_of(kinds) if entities is None else entities
        claims = Claims(self._reports(kinds))
        self._deals(kinds.get("agreed_on", ()), claims)
        claims.quotes = [
            self._words(one) for one in kinds.get("quoted", ()) if not is_nobody(one.statement.payload["speaker"])
        ]
        claims.offices = [self._office(one) for one in kinds.get("office", ())]
        return claims

    def voice(self, one: Told) -> Voice:
        """The statement as a voice; a confirmed one is certain."""
        name, place, s, _ = one
        return _NEW(
            Voice,
            (
                self.seen,
                s.article_id,
                self._first + place,
                name,
                self.source,
                self._root,
                self.told,
                s.status or "happened",
                sound(s.date),
                1.0 if name in self.confirmed else s.confidence,
                s.evidence,
            ),
        )

    def part(self, key: str, role: str) -> Part:
        """The entity as a part of an event."""
        known = self._parts.get(key)
        if known is None:
            known = _NEW(Part, (self.resolve(key), role, self.name(key), self.ground.side(key)))
            self._parts[key] = known
        return known if known.role == role else known._replace(role=role)

    def name(self, key: str) -> str:
        """The name of whoever a key names: the gazetteer's, or that under which the article knows it."""
        name = self._names.get(key)
        if name is None:
            known = self.caption(self.resolve(key)).get("name") or self.entities.get(key, {}).get("name")
            name = self._names[key] = known or key.rpartition(":")[2]
        return name

    def _reports(self, kinds: Kinds) -> list[Report]:
        reports: dict[str, Report] = {}
        for one in kinds.get("event", ()):
            ref = one.statement.payload["ref"]
            if ref in reports:
                reports[ref].voices += (self.voice(one),)
            else:
                reports[ref] = self._report(one)
        alone = []
        for one in kinds.get("met_with", ()):
            meet = self._meet(one)
            if meet.a == meet.b:
                continue  # two names of one entity, as the whole store or the user knows
            report = reports.get(one.statement.payload.get("event") or "")
            if report is None:
                report = self._implied(one)
                alone.append(report)
            report.meets += (meet,)
            join_parts(report, [self.part(one.statement.payload[end], "party") for end in ("a", "b")])
        told = [*reports.values(), *alone]
        for report in told:
            report.settle()
        find_held(told)
        return told

    def _report(self, one: Told) -> Report:
        p = one.statement.payload
        report = self._empty(one, p["event_type"], ref=p["ref"])
        join_parts(report, [self.part(who["key"], who.get("role") or "party") for who in p.get("participants", ())])
        report.sectors = tuple(sorted(set(p.get("sectors", ()))))
        report.voices = (self.voice(one),)
        return report

    def _implied(self, one: Told) -> Report:
        kind = "phone_call" if one.statement.payload.get("mode") == "phone" else "meeting"
        return self._empty(one, kind, ref=None)

    def _empty(self, one: Told, event_type: str, *, ref: str | None) -> Report:
        """A report to which nothing belongs yet; one without a name in its document is implicit."""
        name, place, s, _ = one
        return Report(
            name,
            self._first + place,
            s.article_id,
            self._root,
            ref,
            event_type,
            sound(s.date),
            None if self.told == NEVER else self.told,
            s.status or "happened",
            s.payload.get("place"),
            ref is None,
        )

    def _meet(self, one: Told) -> Meet:
        p = one.statement.payload
        a, b = sorted((self.resolve(p["a"]), self.resolve(p["b"])))
        return _NEW(Meet, (a, b, p.get("mode") or "unspecified", p.get("place"), self.voice(one)))

    def _deals(self, told: Iterable[Told], claims: Claims) -> None:
        by_ref = {r.ref: r for r in claims.reports if r.ref}
        for one in told:
            deal = self._deal(one)
            report = by_ref.get(one.statement.payload.get("event") or "") or placed(deal, claims.reports)
            if report:
                report.deals += (deal,)
            else:
                claims.deals.append(deal)

    def _deal(self, one: Told) -> Deal:
        p = one.statement.payload
        parties = tuple(sorted({self.resolve(side_key(key, self.entities)) for key in p.get("parties", ())}))
        sectors = tuple(sorted({s["id"] for s in p.get("sectors", ())}))
        return _NEW(Deal, (parties, sectors, p.get("what") or "", self.voice(one)))

    def _words(self, one: Told) -> Words:
        s = one.statement
        p, voice = s.payload, self.voice(one)
        via, words = p.get("via"), ""
        if via and s.context_start <= via[0] <= via[1] <= s.context_end:
            words = one.text[via[0] : via[1]]
        about = tuple(sorted({self.resolve(key) for key in p["about"]})) if p.get("about") else ()
        day = voice.date if voice.date and precision(voice.date) == "day" else self.seen
        return _NEW(
            Words,
            (
                self.resolve(p["speaker"]),
                self.name(p["speaker"]),
                p.get("kind") or "direct",
                about,
                words,
                p.get("event"),
                s.start,
                s.end,
                day if day != NEVER else None,
                voice,
            ),
        )

    def _office(self, one: Told) -> Office:
        p = one.statement.payload
        parts = (self.resolve(p["leader"]), self.resolve(p["side"]), p.get("role") or "", self.voice(one))
        return _NEW(Office, parts)
