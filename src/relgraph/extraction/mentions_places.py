"""Countries, governments by their capital or seat, and organisations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from relgraph.config import from_data
from relgraph.extraction.alternatives import one_of
from relgraph.extraction.scene import Scene
from relgraph.gazetteer import Hit
from relgraph.model import Entity, Mention
from relgraph.tables import table
from relgraph.text.names import fold_name

_FAMILIES = ("country", "demonym", "capital", "seat", "organization")
_VERBS = ("said", "met", "agreed", "event")
_ETHNIC = re.compile(r"\b[Ee]thnic[\s-]+$")
_TONGUE = re.compile(rf"-{one_of('of a tongue')}\b|\s+{one_of('behind a tongue')}\b")

_SPOKEN = re.compile(rf"\b(?:in|into|{one_of('spoken')})\s(?:both\s|fluent\s)?(?:[A-Z][a-z]+ and\s)?$")
_SPOKEN_END = re.compile(
    r"(?: and [A-Z][a-z]+)?"
    r"(?:[.;:)\"]|\s?(?:--|[–—])|\n\n|\s(?:on|at|for|to|with|that|but|about|instead|during|before|by)\b)"
)


def find(scene: Scene) -> list[Mention]:
    """The mentions of countries and organisations; their entities go to the scene."""
    mentions = []
    for hit in _chosen(scene):
        if reason := _reason(scene, hit):
            mentions.append(_mention(scene, hit, reason))
    return mentions


def _chosen(scene: Scene) -> Iterator[Hit]:
    """One hit a place: of two states that share a name the one that the text names otherwise, else the first.

    In the plural such a name means both: `the two Koreas`.
    """
    datelines = scene.document.datelines
    hits = scene.hits_of(*_FAMILIES)
    everywhere = Counter((start, end) for start, end, _ in {(h.start, h.end, h.id) for h in hits})
    shared = len(everywhere) < len(hits)
    sure = Counter(h.id for h in hits if everywhere[h.start, h.end] == 1) if shared else Counter[str]()
    chosen: dict[tuple[int, int], Hit] = {}
    several: list[Hit] = []
    for hit in hits:
        if any(d.start <= hit.start < d.end for d in datelines):
            continue
        place = (hit.start, hit.end)
        if everywhere[place] > 1 and hit.family == "country" and scene.plain[hit.end - 1] == "s":
            several.append(hit)
        elif place not in chosen or sure[hit.id] > sure[chosen[place].id]:
            chosen[place] = hit
    return chain(chosen.values(), several)


def _reason(scene: Scene, hit: Hit) -> str | None:
    if hit.family == "capital":
        return "metonym" if _is_government(scene, hit) else None
    if hit.family == "demonym" and _no_state(scene.plain, hit):
        return None
    if hit.family == "country" and (_only_a_place(scene, hit) or scene.plain.startswith("$", hit.end)):
        return None
    return {"country": "name", "demonym": "nationality", "seat": "office", "organization": "name"}[hit.family]


def _only_a_place(scene: Scene, hit: Hit) -> bool:
    """Whether a city state or a territory is named as a place alone."""
    kind = hit.row["kind"]
    if kind == "city":
        return _sign(_words_before(scene.plain, hit.start), "before") == "place" and not _among_states(scene, hit)
    return kind == "territory" and not _is_government(scene, hit)


def _among_states(scene: Scene, hit: Hit) -> bool:
    """Whether a city state stands in a row of states: `delegations from Djibouti and Ethiopia`."""
    near = scene.hits_in(max(0, hit.start - 24), hit.end + 6, "country")
    gaps = (scene.plain[min(hit.end, o.end) : max(hit.start, o.start)] for o in near if o.id != hit.id)
    return any(gap.strip() in {",", "and", ", and"} for gap in gaps)


def _no_state(plain: str, hit: Hit) -> bool:
    """Whether an adjective means a people or a language: `ethnic Albanian`, `English-speaking`, `said in English`."""
    spoken = _SPOKEN_END.match(plain, hit.end) and _SPOKEN.search(plain, max(0, hit.start - 24), hit.start)
    return bool(spoken or _ETHNIC.search(plain, max(0, hit.start - 12), hit.start) or _TONGUE.match(plain, hit.end))


def _is_government(scene: Scene, hit: Hit) -> bool:
    """Whether a capital stands for the government, by the words on both sides of it or of one to which it is tied."""
    return _acts(scene, hit) or any(_acts(scene, other) for other in _tied(scene, hit))


def _acts(scene: Scene, hit: Hit) -> bool:
    signs = {_sign(_words_before(scene.plain, hit.start), "before"), _sign(_words_after(scene.plain, hit.end), "after")}
    if "place" in signs:
        return False
    verbs = scene.hits_in(hit.end, hit.end + 3, *_VERBS)
    return any(signs) or any(scene.plain[hit.end : verb.start].isspace() for verb in verbs)


def _tied(scene: Scene, hit: Hit) -> Iterator[Hit]:
    """The capitals that stand beside one: `Moscow and Beijing agreed`, `Tokyo-Seoul ties`."""
    for other in scene.hits_in(max(0, hit.start - 24), hit.end + 24, "capital"):
        gap = scene.plain[hit.end : other.start] if other.start >= hit.end else scene.plain[other.end : hit.start]
        if other.id != hit.id and gap.strip() in {"and", "-", "or"}:
            yield other


def _words_before(plain: str, position: int) -> list[str]:
    words = plain[max(0, position - 30) : position].split()
    return [" ".join(words[-n:]).lower() for n in (2, 1) if len(words) >= n]


def _words_after(plain: str, position: int) -> list[str]:
    tail = plain[position : position + 40]
    words = (tail[1:] if tail.startswith(" ") else tail).split()
    return [" ".join(words[:n]).rstrip(".,;:").lower() for n in (3, 2, 1) if len(words) >= n]


def _sign(phrases: Iterable[str], side: str) -> str | None:
    return next((says for phrase in phrases if (says := _signs().get((phrase, side)))), None)


@from_data
def _signs() -> dict[tuple[str, str], str]:
    return {
        (p.row["surface"].lower(), p.row["side"]): p.row["says"]
        for p in table("metonym_signs.tsv", ("surface", "side", "says"))
    }


def _mention(scene: Scene, hit: Hit, reason: str) -> Mention:
    key = _key(scene, hit)
    if key not in scene.entities:
        scene.entities[key] = _entity(scene, hit, key)
    return Mention(hit.start, hit.end, key, "country" if key.startswith("country:") else "organization", reason)


def _key(scene: Scene, hit: Hit) -> str:
    if hit.family == "seat":
        return f"org:{fold_name(scene.text[hit.start : hit.end])}"
    return f"country:{hit.id}" if "iso3" in hit.row else f"org:{hit.id}"


def add_side(scene: Scene, country: str | None, org: str | None) -> None:
    """Let the scene know whom a person serves, even where the text does not name it by itself."""
    if country and f"country:{country}" not in scene.entities:
        entity = _country(country, captions()["countries.tsv"].get(country, country))
        scene.entities[entity.key] = entity
    if org and org not in scene.entities:
        ident = org.partition(":")[2]
        caption = captions()["organizations.tsv"].get(ident, ident)
        scene.entities[org] = Entity(key=org, kind="organization", name=caption, gazetteer_id=ident)


@from_data
def captions() -> dict[str, dict[str, str]]:
    """The names shown of countries and organisations, by table and id."""
    tables = {"countries.tsv": "iso3", "organizations.tsv": "id"}
    return {
        name: {p.row[ident]: p.row["caption"] for p in table(name, (ident, "caption"))}
        for name, ident in tables.items()
    }


def _country(iso3: str, caption: str) -> Entity:
    return Entity(key=f"country:{iso3}", kind="country", name=caption, country=iso3, gazetteer_id=iso3)


def _entity(scene: Scene, hit: Hit, key: str) -> Entity:
    if hit.family == "seat":
        name = " ".join(scene.text[hit.start : hit.end].split())
        return Entity(key=key, kind="organization", name=name, country=hit.id)
    if "iso3" in hit.row:
        return _country(hit.id, hit.row["caption"])
    country = hit.row["country"] or None
    return Entity(key=key, kind="organization", name=hit.row["caption"], country=country, gazetteer_id=hit.id)
