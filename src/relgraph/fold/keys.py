"""The keys that an article uses, and what it knows of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from relgraph.fold.facts import Kinds

KINDS = {"leader": "leader", "person": "person", "country": "country", "org": "organization", "sector": "sector"}


def kind_of(key: str) -> str:
    """The kind of entity that a key names."""
    return KINDS.get(key.partition(":")[0], "person")


def entities_of(kinds: Kinds) -> dict[str, Mapping[str, Any]]:
    """What the article knows of each key that it uses; of a key that it does not mention, the kind alone."""
    known: dict[str, Mapping[str, Any]] = {}
    for _, _, statement, _ in kinds.get("mention", ()):
        entity = statement.payload["entity"]
        known.setdefault(entity["key"], entity)
    for kind, used in _USED.items():
        for _, _, statement, _ in kinds.get(kind, ()):
            for key in used(statement.payload, known):
                if key not in known:
                    known[key] = {"key": key, "kind": kind_of(key)}
    return known


def is_nobody(key: str) -> bool:
    """Whether a key stands for a voice that the article does not name: said, but an edge of nobody."""
    return key.startswith("person:?")


def side_key(key: str, known: Mapping[str, Mapping[str, Any]]) -> str:
    """The key of the country or organisation behind a key: itself, or whom the leader serves."""
    if key.startswith(("country:", "org:")):
        return key
    entity = known.get(key, {})
    if entity.get("org"):
        return str(entity["org"])
    return f"country:{entity['country']}" if entity.get("country") else key


def _office(p: Mapping[str, Any], known: Mapping[str, Mapping[str, Any]]) -> list[str]:
    return [p["leader"], p["side"]]


def _event(p: Mapping[str, Any], known: Mapping[str, Mapping[str, Any]]) -> list[str]:
    return [x["key"] for x in p.get("participants", ())] + [f"sector:{s}" for s in p.get("sectors", ())]


def _met(p: Mapping[str, Any], known: Mapping[str, Mapping[str, Any]]) -> list[str]:
    return [p["a"], p["b"]]


def _agreed(p: Mapping[str, Any], known: Mapping[str, Mapping[str, Any]]) -> list[str]:
    parties = [side_key(key, known) for key in p.get("parties", ())]
    sectors = [f"sector:{s['id']}" for s in p.get("sectors", ())]
    return parties + (sectors or ["sector:unspecified"] if parties else sectors)


def _quoted(p: Mapping[str, Any], known: Mapping[str, Mapping[str, Any]]) -> list[str]:
    return [] if is_nobody(p["speaker"]) else [p["speaker"]]


_USED: Mapping[str, Callable[[Mapping[str, Any], Mapping[str, Mapping[str, Any]]], list[str]]] = {
    "office": _office,
    "event": _event,
    "met_with": _met,
    "agreed_on": _agreed,
    "quoted": _quoted,
}
"""The keys in the arguments of a statement, by its kind."""
