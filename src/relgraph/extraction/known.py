"""People of the gazetteer: which of them a surname may mean, by the day, the titles and the side in the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from relgraph.config import from_data
from relgraph.extraction.mentions_titles import Title
from relgraph.extraction.scene import Scene
from relgraph.gazetteer import Hit, officials
from relgraph.gazetteer.offices import Office, offices_of
from relgraph.tables import cells, table
from relgraph.text.names import fold_name

EARLY = 10
"""Years before the first office in which a person is already spoken of."""
LATE = 25
"""Years after the last office."""


def short_names(scene: Scene) -> dict[tuple[int, int], list[Hit]]:
    """The hits of well-known surnames by their place."""
    found: dict[tuple[int, int], list[Hit]] = defaultdict(list)
    for hit in scene.hits_of("short"):
        found[hit.start, hit.end].append(hit)
    return found


def plausible(hit: Hit, titles: Sequence[Title], side: Hit | None, day: str | None) -> bool:
    """Whether nothing speaks against it: no other country is named as the person's, the day is near an office."""
    offices = offices_of(hit.row)
    sides = {hit.row["country"], *(office.side for office in offices)} - {""}
    named = {country_of(t.side) for t in titles if t.side} | ({country_of(side)} if side else set())
    countries = {s for s in named if len(s) == 3}
    if hit.row["country"] and countries and not named & sides:
        return False
    return day is None or not offices or _near(offices, int(day[:4]))


def spelled(name: str) -> list[Hit]:
    """The people of the gazetteer whose full name is this one in another spelling."""
    return _folded().get(fold_name(name), [])


@from_data
def _folded() -> dict[str, list[Hit]]:
    found: dict[str, list[Hit]] = defaultdict(list)
    for placed in table("leaders.tsv", ("id", "name", "aliases")):
        for name in [placed.row["name"], *cells(placed.row["aliases"])]:
            found[fold_name(name)].append(Hit(0, 0, "person", placed.row["id"], placed.row))
    return found


def official_country(name: str, day: str | None) -> str | None:
    """The one country in whose government somebody of this name sat near the day."""
    if day is None or int(day[:4]) > officials.LAST + officials.AFTER:
        return None
    countries = {o.country for o in officials.find(name) if o.near(day)}
    return next(iter(countries)) if len(countries) == 1 else None


def country_of(hit: Hit) -> str:
    """The country behind a hit, else the id of its organisation."""
    return hit.row.get("country") or hit.id if hit.family == "organization" else hit.id


def _near(offices: Sequence[Office], year: int) -> bool:
    first = min(int(office.start[:4]) for office in offices)
    last = max(int(office.end[:4]) if office.end else 9999 for office in offices)
    return first - EARLY <= year <= last + LATE
