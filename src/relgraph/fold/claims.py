"""What one article claims, in the words of the whole store.

A report is one event as one document tells it, with the meetings and agreements that the document places there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import NamedTuple

from relgraph.fold.dates import last_day, number, precision
from relgraph.ontology import EVENT_FAMILIES

NEVER = "9999-12-31"
NOWHERE = (0, -1)
PATIENCE = 3
"""Days after an event in which an undated report of it is published, and days before it for an undated plan."""
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
