"""What is known of an entity over all articles: each name, role, gender and country, how often and when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

_SINGLE = ("role", "gender", "country", "org", "gazetteer_id")
"""The kinds of which an article gives an entity one at most."""
_OWN = ({"name", "surname"}, {"country", "org"}, {"gender"})
"""The kinds of which an entity that has one of its own takes none of those that are merged into it."""
Trait = tuple[str, str]
"""Kind and value: ("role", "president")."""


class Held(NamedTuple):
    """In how many articles a trait stands, and the first and last day of these ("" where no day is known)."""

    n: int
    first: str
    last: str

    def plus(self, other: Held) -> Held:
        """Both together."""
        days = [d for d in (self.first, other.first) if d]
        return Held(self.n + other.n, min(days, default=""), max(self.last, other.last))


@dataclass(slots=True)
class Traits:
    """The traits of one key, or of all keys of an entity."""

    held: dict[Trait, Held] = field(default_factory=dict)

    def take(self, trait: Trait, held: Held) -> None:
        """Count a trait in."""
        known = self.held.get(trait)
        self.held[trait] = known.plus(held) if known else held

    def join(self, other: Traits) -> None:
        """Count in all that another key holds."""
        for trait, held in other.held.items():
            self.take(trait, held)

    def absorb(self, other: Traits) -> None:
        """Count in what an entity holds that is merged into this one; its names are aliases where this one has any."""
        mine = {kind for kind, _ in self.held}
        full = set().union(*(kinds for kinds in _OWN if kinds & mine))
        for (kind, value), held in other.held.items():
            if kind not in full:
                self.take((kind, value), held)
            elif kind in {"name", "surname"}:
                self.take(("alias", value), held)

    def of(self, kind: str) -> dict[str, Held]:
        """The values of one kind."""
        return {value: held for (k, value), held in self.held.items() if k == kind}

    def values(self, kind: str) -> list[str]:
        """The values of one kind, sorted."""
        return sorted(self.of(kind))

    def first(self, kind: str) -> str | None:
        """The value that stands in most articles; of equals the first by alphabet."""
        found = self.of(kind)
        return min(found, key=lambda v: (-found[v].n, v)) if found else None

    def name(self) -> str | None:
        """The full name that stands in most articles, of equals the longest; a surname where there is no other.

        One in capitals comes last, and is shown in lower case but for its first letters.
        """
        found = self.of("name") or self.of("surname")
        if not found:
            return None
        name = min(found, key=lambda v: (v.isupper(), " " not in v, -found[v].n, -len(v), v))
        return name.title() if name.isupper() and " " in name else name

    def aliases(self, name: str) -> list[str]:
        """All other names, sorted."""
        return sorted({v for k, v in self.held if k in {"name", "surname", "alias"}} - {name})

    def span(self) -> tuple[str, str]:
        """The first and the last day on which an article names it."""
        named = [h for (k, _), h in self.held.items() if k == "kind"]
        return min((h.first for h in named if h.first), default=""), max((h.last for h in named), default="")


def traits_of(entity: Mapping[str, Any]) -> set[Trait]:
    """The traits that one article gives an entity."""
    found = {("kind", entity["kind"])}
    for alias in entity.get("aliases", ()):
        found.add(("alias", alias))
    if name := entity.get("name"):
        found.add(("surname" if entity.get("partial") else "name", name))
    for kind in _SINGLE:
        if value := entity.get(kind):
            found.add((kind, value))
    return found


def gather(told: Iterable[tuple[str, Mapping[str, Any], str | None]]) -> dict[str, Traits]:
    """The traits of each key, of (key, entity, day of publication)."""
    found: dict[str, Traits] = {}
    for key, entity, day in told:
        traits = found.setdefault(key, Traits())
        for trait in traits_of(entity):
            traits.take(trait, Held(1, day or "", day or ""))
    return found
