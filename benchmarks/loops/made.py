"""Made articles with what the plain ones of `stores.py` lack, so that every question of the catalogue has an answer.

Hosts and guests, words about somebody, plans, refusals, signatures, contradictions, analysts, and offices that pass on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from stores import OUTLETS, ROLES, Maker

from relgraph.model import Extraction, Statement

MONTH = 30 * 330
"""Articles of a month."""


def articles() -> Iterator[Extraction]:
    """Articles without end, by day: the same ones each time. A reprint says what its original says."""
    number = 0
    for n, made in enumerate(Maker().articles()):
        number = number if made.document.publisher == "Copier" else n
        yield replace(made, statements=tuple(_varied(made.statements, number)))


@dataclass(slots=True)
class _Story:
    """What was read so far of one article: the leaders in it, and the country of the last."""

    number: int
    leaders: list[str] = field(default_factory=list)
    country: str = ""

    def one_in(self, often: int, place: int = 0) -> bool:
        """Whether this is one story of so many; three outlets tell one."""
        return self.number // OUTLETS % often == place


def _varied(statements: Iterable[Statement], number: int) -> Iterator[Statement]:
    story = _Story(number)
    if number % 10 == 0:
        yield _analyst(next(iter(statements)), number)
    for said in statements:
        change = CHANGES.get(said.kind)
        yield change(said, story) if change else said


def _analyst(said: Statement, number: int) -> Statement:
    """A mention of somebody without office and country."""
    name = f"analyst {number // 10 % 500}"
    return _with(said, {"entity": {"key": f"person:{name}", "kind": "person", "name": name.title(), "aliases": []}})


def _office(said: Statement, story: _Story) -> Statement:
    """In every fifth country the offices pass on from month to month."""
    story.leaders.append(said.payload["leader"])
    story.country = said.payload["side"]
    if not story.country.endswith("K"):
        return said
    role = ROLES[(ROLES.index(said.payload["role"]) + story.number // MONTH) % len(ROLES)]
    return _with(said, {"role": role})


def _event(said: Statement, story: _Story) -> Statement:
    """A visit has a host and a guest, a meeting in ten three leaders; one outlet in three denies a signing in forty."""
    parts, kind = said.payload["participants"], said.payload["event_type"]
    if kind == "visit":
        return _with(said, {"participants": [{**parts[0], "role": "host"}, {**parts[1], "role": "guest"}]})
    if kind == "meeting" and story.one_in(10):
        return _with(said, {"participants": [{"key": leader, "role": "party"} for leader in story.leaders]})
    denied = kind == "agreement_signed" and story.one_in(40) and story.number % OUTLETS == 2
    return replace(said, status="denied") if denied else said


def _meeting(said: Statement, story: _Story) -> Statement:
    """Of a hundred stories one is cancelled, one denied, four planned for ten days later, two of them by month."""
    if story.one_in(100, 10) or story.one_in(100, 20):
        return replace(said, status="cancelled" if story.one_in(100, 10) else "denied")
    if not story.one_in(25, 5) or said.date is None:
        return said
    later = (date.fromisoformat(said.date) + timedelta(days=10)).isoformat()
    return replace(said, status="planned", date=later[:7] if story.one_in(50, 5) else later)


def _agreement(said: Statement, story: _Story) -> Statement:
    """Of seven stories one ends in a signature, one in a plan, one in a proposal."""
    step = {0: "signed", 1: "planned", 2: "proposed"}.get(story.number // OUTLETS % 7)
    return replace(said, status=step) if step else said


def _quote(said: Statement, story: _Story) -> Statement:
    """Two quotes in three are about a country; in one article of ten an analyst speaks."""
    about = [] if said.start % 3 == 0 else [story.country]
    analyst = {"speaker": f"person:analyst {story.number // 10 % 500}"}
    return _with(said, {"about": about, **(analyst if story.number % 10 == 0 and said.start % 2 else {})})


def _with(said: Statement, more: Mapping[str, Any]) -> Statement:
    return replace(said, payload={**said.payload, **more})


CHANGES: Mapping[str, Callable[[Statement, _Story], Statement]] = {
    "agreed_on": _agreement,
    "event": _event,
    "met_with": _meeting,
    "office": _office,
    "quoted": _quote,
}
