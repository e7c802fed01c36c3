"""Names of states that stand for others: a region of another state, a town in it, somebody of that name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from relgraph.config import from_data
from relgraph.extraction.alternatives import one_of
from relgraph.gazetteer import Hit
from relgraph.tables import table, words
from relgraph.text.lazy import compiled

_OF_STATES = ("demonym", "capital", "seat")
_TOWNS = frozenset({"capital", "place"})
_ENOUGH_PLACES = 2
_BESIDE = re.compile(r",?\s(?:and|or)\s|,\s")
_BEHIND_TOWN = re.compile(r",\s")
_LAST_WORD = re.compile(r"\b([A-Z][\w'’-]+)\s$")
_SURNAMES = re.compile(r" ((?:[A-Z][a-z]+|O'|-)+(?: (?:[A-Z][a-z]+|O'|-)+)*)\b")
_CHARGED = re.compile(r"\s(?:(of|in)|to|for)\s$")
_REGION_OF = rf"\b{one_of('before a region of a state')}\s$"
_GOVERNED = rf"(?:'s)?\s{one_of('behind a region of a state')}\s"
_FATHERS = (" bin ", " ibn ")
_WHO_STATE = frozenset({"paper", "body", "government"})
"""Classes of voices behind which a noun is a verb."""
_LONGEST_NAME = 24


def without_namesakes(plain: str, hits: list[Hit]) -> list[Hit]:
    """The hits but those of states whose names mean another: `Lebanon, Ohio`, `Ann England`; a region is a place.

    Nor those of words that are names (`Qaboos bin Said`) or nouns (`Gulf states`, but not `the report states`).
    """
    told = [row for row in _namesakes() if row[0] in plain]
    meant = {
        id(hit): _as_place(hit, surface, country) if kind == "region" else None
        for surface, kind, country in told
        for hit in _meant(plain, hits, surface, kind, country)
    }
    return [other for hit in hits if (other := meant.get(id(hit), hit))] if meant else hits


def _as_place(hit: Hit, surface: str, country: str) -> Hit:
    return hit._replace(family="place", id=surface, row={"names": "", "country": country})


def _meant(plain: str, hits: Sequence[Hit], surface: str, kind: str, country: str) -> list[Hit]:
    """The hits of a name that mean its other bearer."""
    named = [hit for hit in hits if hit.family == "country" and plain[hit.start : hit.end] == surface]
    match kind:
        case "region":
            return named if _is_region(plain, hits, named, country) else _behind_towns(plain, hits, named)
        case "town":
            regions = {hit.start for hit in hits if _lies_in(hit, country)}
            return [h for h in named if (gap := _BEHIND_TOWN.match(plain, h.end)) and gap.end() in regions]
        case "given":
            towns = [h for h in hits if h.family in _TOWNS and plain[h.start : h.end] == surface]
            return list(_given(plain, hits, [*named, *towns]))
        case "son":
            spoken = [hit for hit in hits if plain.startswith(surface, hit.start)]
            return [hit for hit in spoken if plain[max(0, hit.start - 5) : hit.start].lower().endswith(_FATHERS)]
        case "noun":
            ends = {hit.end for hit in hits if hit.family == "voice" and hit.id in _WHO_STATE}
            verbs = [h for h in hits if h.family == "said" and plain[h.start : h.end] == surface]
            return [h for h in verbs if h.start - 1 not in ends]
    people = [hit for hit in named if _bears(plain, hit)]
    return named if people and not _is_told_otherwise(hits, named) else people


def _is_region(plain: str, hits: Sequence[Hit], named: Sequence[Hit], country: str) -> bool:
    """Whether the text names who governs it, or two places of the country and no state beside it."""
    if not named or _is_told_otherwise(hits, named):
        return False
    if any(_has_a_governor(plain, hit) for hit in named):
        return True
    places = {plain[hit.start : hit.end] for hit in hits if _lies_in(hit, country)}
    return len(places) >= _ENOUGH_PLACES and not any(_stands_by_state(plain, hit, hits) for hit in named)


def _has_a_governor(plain: str, hit: Hit) -> bool:
    """Whether a word for those who govern or speak for a region stands beside it: `Georgia Governor Ann Vale`."""
    ahead = compiled(_REGION_OF).search(plain, max(0, hit.start - _LONGEST_NAME), hit.start)
    return ahead is not None or compiled(_GOVERNED).match(plain, hit.end) is not None


def _is_told_otherwise(hits: Sequence[Hit], named: Sequence[Hit]) -> bool:
    """Whether the text names the state by its people, capital or seat, too."""
    return any(hit.id == named[0].id and hit.family in _OF_STATES for hit in hits)


def _lies_in(hit: Hit, country: str) -> bool:
    return hit.family == "place" and hit.row.get("country") == country


def _stands_by_state(plain: str, hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether another state stands in one row with it: `Ukraine and Georgia`."""
    others = (other for other in hits if other.family == "country" and other.id != hit.id)
    return any(_BESIDE.fullmatch(plain, min(hit.end, other.end), max(hit.start, other.start)) for other in others)


def _behind_towns(plain: str, hits: Sequence[Hit], named: Sequence[Hit]) -> list[Hit]:
    """Those behind a town of another state and a comma: `Athens, Georgia`, not `Batumi, Georgia`.

    Before a further state it is one of a list: `Baku, Georgia and Peru`.
    """
    towns = {hit.end: hit.row.get("country") or hit.id for hit in hits if hit.family in {"place", "capital"}}
    commas = {hit.start: hit.start - len(", ") for hit in named if plain.endswith(", ", 0, hit.start)}
    behind = [h for h in named if h.start in commas and towns.get(commas[h.start], h.id) != h.id]
    return [hit for hit in behind if not _stands_by_state(plain, hit, hits)]


def _bears(plain: str, hit: Hit) -> bool:
    """Whether it stands behind a given name: `Michael Jordan`."""
    ahead = _LAST_WORD.search(plain, max(0, hit.start - _LONGEST_NAME), hit.start)
    return ahead is not None and ahead.group(1) in words("given_names.tsv", "name")


def _given(plain: str, hits: Sequence[Hit], named: Sequence[Hit]) -> Iterator[Hit]:
    """Those before a surname: `Jordan Vale`, not `Jordan Valley`, nor in `the envoy to Jordan Ann Vale`."""
    ordinary = words("common_words.tsv")
    taken = {hit.start for hit in hits if hit.family != "person"}
    for hit in named:
        run = _SURNAMES.match(plain, hit.end)
        if run and run.start(1) not in taken and not any(word.lower() in ordinary for word in run[0].split()):
            charged = _CHARGED.search(plain, max(0, hit.start - _LONGEST_NAME), hit.start)
            if not (charged and (charged[1] or any(h.family == "role" for h in hits if h.end == charged.start()))):
                yield hit


@from_data
def _namesakes() -> list[tuple[str, str, str]]:
    columns = ("surface", "kind", "country")
    return [(p.row["surface"], p.row["kind"], p.row["country"]) for p in table("namesakes.tsv", columns)]
