"""Countries, governments by their capital or seat, and organisations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from relgraph.extract.scene import Scene
from relgraph.gazetteer import Hit
from relgraph.gazetteer.tables import files, rows
from relgraph.model import Entity, Mention
from relgraph.text.names import fold_name

_AS_PLACE = re.compile(
    r"\b(?:in|at|near|from|outside|around|through|via|into|across|inside|of|downtown|central|leave|leaving|left|"
    r"visit|visited|visiting|arrive|arrived|reach|reached)\s+(?:the\s+)?$"
)
_AS_GOVERNMENT = re.compile(
    r"(?:'s?)?\s+(?:has|had|have|is|was|will|would|wants?|says?|said|sees?|backs?|accused?s?|denie[sd]|insists?|hopes?|"
    r"remains?|believes?|called|calls|considers?|supports?|maintains?|agreed|and\s+(?:Moscow|Beijing|Washington|Kiev|Kyiv))\b"
    r"|'s\s+(?:government|policy|support|stance|position|ties|relations|ambassador|envoy|backing|decision)"
)
_TO_OR_WITH = re.compile(r"\b(?:with|between|against|by|urged?s?|pressure on|ties to)\s+$")

_ETHNIC = re.compile(r"\bethnic[\s-]+$")
_TONGUE = re.compile(r"-(?:speaking|language|speakers?|born)\b|\s+(?:language|descent|origin)\b")


def find(scene: Scene) -> list[Mention]:
    """The mentions of countries and organisations; their entities go to the scene."""
    mentions = []
    for hit in _chosen(scene):
        if reason := _reason(scene, hit):
            mentions.append(_mention(scene, hit, reason))
    return mentions


def _chosen(scene: Scene) -> Iterator[Hit]:
    """One hit a place: of two states that share a name the one that the text names otherwise, else the first."""
    sure = {h.id for h in scene.hits if h.family in {"country", "demonym"} and "?" not in h.row}
    last: Hit | None = None
    for hit in scene.hits:
        if hit.family not in {"country", "demonym", "capital", "seat", "organization"}:
            continue
        if last and (last.start, last.end) == (hit.start, hit.end):
            continue
        last = hit
        yield hit
    del sure


def _reason(scene: Scene, hit: Hit) -> str | None:
    if hit.family == "capital":
        return "metonym" if _is_government(scene, hit) else None
    if hit.family == "demonym" and _no_state(scene.plain, hit):
        return None
    return {"country": "name", "demonym": "nationality", "seat": "office", "organization": "name"}[hit.family]


def _no_state(plain: str, hit: Hit) -> bool:
    """Whether an adjective means a people or a language: `ethnic Albanian`, `English-speaking`."""
    return bool(_ETHNIC.search(plain, max(0, hit.start - 12), hit.start) or _TONGUE.match(plain, hit.end))


def _is_government(scene: Scene, hit: Hit) -> bool:
    if any(d.start <= hit.start < d.end for d in scene.document.datelines):
        return False
    before = scene.plain[max(0, hit.start - 24) : hit.start]
    if _AS_PLACE.search(before):
        return False
    return bool(_AS_GOVERNMENT.match(scene.plain, hit.end) or _TO_OR_WITH.search(before))


def _mention(scene: Scene, hit: Hit, reason: str) -> Mention:
    entity = _entity(scene, hit)
    scene.entities.setdefault(entity.key, entity)
    return Mention(hit.start, hit.end, entity.key, entity.kind, reason)


def add_side(scene: Scene, country: str | None, org: str | None) -> None:
    """Let the scene know whom a person serves, even where the text does not name it by itself."""
    if country and f"country:{country}" not in scene.entities:
        entity = _country(country, captions()["countries.tsv"].get(country, country))
        scene.entities[entity.key] = entity
    if org and org not in scene.entities:
        ident = org.partition(":")[2]
        caption = captions()["organizations.tsv"].get(ident, ident)
        scene.entities[org] = Entity(key=org, kind="organization", name=caption, gazetteer_id=ident)


@lru_cache(maxsize=1)
def captions() -> dict[str, dict[str, str]]:
    """The names shown of countries and organisations, by table and id."""
    tables = {"countries.tsv": "iso3", "organizations.tsv": "id"}
    return {
        name: {p.row[ident]: p.row["caption"] for path in files(name) for p in rows(path, (ident, "caption"))}
        for name, ident in tables.items()
    }


def _country(iso3: str, caption: str) -> Entity:
    return Entity(key=f"country:{iso3}", kind="country", name=caption, country=iso3, gazetteer_id=iso3)


def _entity(scene: Scene, hit: Hit) -> Entity:
    if hit.family == "seat":
        name = scene.text[hit.start : hit.end]
        return Entity(key=f"org:{fold_name(name)}", kind="organization", name=name, country=hit.id)
    if hit.family == "organization" or not (len(hit.id) == 3 and "caption" in hit.row and "kind" not in hit.row):
        return Entity(
            key=f"org:{hit.id}",
            kind="organization",
            name=hit.row["caption"],
            country=hit.row["country"] or None,
            gazetteer_id=hit.id,
        )
    return _country(hit.id, hit.row["caption"])
