"""Whose minister "the minister" is where nothing says so: the country at home in the document."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from relgraph.extraction.alternatives import one_of
from relgraph.extraction.scene import Scene

_LED = re.compile(r"\b(?:led|headed|chaired|co-chaired|represented)\s+by\s+(?:its\s+|the\s+|their\s+)?$")
_ITS = re.compile(r"(?:its|their)\b", re.I)
_OFFICIAL = re.compile(rf"\b{one_of('public bodies')}\b", re.I)
CAPITAL = 0.4
"""What naming a capital weighs beside naming its country."""
SINGLE = frozenset(
    {"president", "prime_minister", "premier", "chancellor", "foreign_minister", "king", "queen", "emir"}
)
"""Roles that one person of a country bears at a time."""


def _publishing(scene: Scene) -> list[str]:
    """The country whose government publishes: `UK Government`, `White House`, `Foreign Ministry of Chad`."""
    hits = scene.notes.get("publisher")
    states = [h for h in hits if h.family in {"country", "demonym", "seat"}] if isinstance(hits, list) else []
    official = any(h.family == "seat" for h in states) or _OFFICIAL.search(scene.document.publisher or "")
    return [h.id for h in states] if official else []


class Home:
    """The countries that a report takes for granted: its dateline's if it names it, then those that it names most."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.bearers: dict[str, set[str]] = defaultdict(set)
        self.spoken_of: dict[str, set[str]] = defaultdict(set)
        weights: Counter[str] = Counter()
        for mention in scene.mentions:
            if mention.kind == "country":
                weights[mention.key.partition(":")[2]] += 100
        datelines = scene.document.datelines
        at_dateline = []
        for hit in scene.hits_of("capital"):
            if "iso3" in hit.row:
                if any(d.start <= hit.start < d.end for d in datelines):
                    at_dateline.append(hit.id)
                else:
                    weights[hit.id] += int(100 * CAPITAL)
        most = [country for country, _ in weights.most_common()]
        first = [*_publishing(scene), *(c for c in at_dateline if c in weights)]
        self.order = list(dict.fromkeys([*first, *most, *at_dateline]))

    def bears(self, role: str, country: str) -> None:
        """Take in that somebody of a country is named with a role."""
        self.bearers[role].add(country)

    def speaks_of(self, role: str, country: str) -> None:
        """Take in that the text speaks of a country's bearer of a role: `the Malaysian prime minister`."""
        self.spoken_of[role].add(country)

    def of(self, position: int, roles: Iterable[str] = ()) -> str | None:
        """The country for a title at `position`: of the delegation that it leads, else the first that is free."""
        near = self._near(position)
        if near:
            return near
        single = SINGLE.intersection(roles)
        taken = set().union(*(self.bearers[role] for role in single))
        wanted = set().union(*(self.spoken_of[role] for role in single)) - taken
        free = [c for c in self.order if c not in taken and (len(wanted) != 1 or c in wanted)]
        if taken and free and len(wanted) != 1:
            # Whose president needs no country is at home, and so are the others who are named without one.
            self.order.remove(free[0])
            self.order.insert(0, free[0])
        return free[0] if free else next(iter(self.order), None)

    def _near(self, position: int) -> str | None:
        """The country last named before `its envoy`, or before `a delegation led by`."""
        if _ITS.match(self.scene.plain, position):
            return self._last(max(0, position - 200), position)
        sentence = self.scene.sentence_at(position)
        start = sentence.start if sentence else position
        return self._last(start, position) if _LED.search(self.scene.plain[start:position]) else None

    def _last(self, start: int, end: int) -> str | None:
        named = [m.key.partition(":")[2] for m in self.scene.mentions_in(start, end, "country")]
        return named[-1] if named else None
