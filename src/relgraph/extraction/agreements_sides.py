"""The sides behind those whom a text names: countries and organisations, and the states of a bloc."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain

from relgraph.config import from_data
from relgraph.extraction.scene import Scene, once
from relgraph.tables import cells, table


def sides_of(scene: Scene, keys: Iterable[str]) -> tuple[str, ...]:
    """The countries and organisations behind entities that the document knows, each once."""
    return tuple(dict.fromkeys(chain.from_iterable(_sides_of(scene, key) for key in keys)))


@once
def _sides_of(scene: Scene, key: str) -> tuple[str, ...]:
    side = _state_of(scene, scene.side_of(key)) if key in scene.entities else None
    return _members(scene, side) if side in scene.entities else ()


def _is_local(side: str) -> bool:
    """Whether a body is none that the gazetteer knows, but an office or a firm of which only the text speaks."""
    return side.startswith("org:") and side[4:].islower()


def _state_of(scene: Scene, side: str | None) -> str | None:
    """The state of an office or a firm that is named by it, "the Ukrainian Foreign Ministry"; else the side itself."""
    return _states_in_names(scene).get(side, side) if side else None


@once
def _states_in_names(scene: Scene) -> dict[str, str]:
    """The one state that the name of such a body holds, by the body's key."""
    found: dict[str, set[str]] = {}
    for body in (m for m in scene.mentions if m.kind == "organization" and _is_local(m.key)):
        inside = scene.mentions_in(body.start, body.end, "country")
        found.setdefault(body.key, set()).update(m.key for m in inside if m.end <= body.end)
    return {key: states.pop() for key, states in found.items() if len(states) == 1}


def namings(scene: Scene) -> Counter[str]:
    """How often the document names each side, by whatever name."""
    counts: Counter[str] = Counter()
    for key, times in Counter(mention.key for mention in scene.mentions).items():
        counts.update(dict.fromkeys(sides_of(scene, (key,)), times))
    return counts


def _members(scene: Scene, side: str) -> tuple[str, ...]:
    """The states of a bloc, if the document knows them all; else the side itself."""
    members = _blocs().get(side, ())
    return members if members and all(key in scene.entities for key in members) else (side,)


@from_data
def _blocs() -> dict[str, tuple[str, ...]]:
    return {
        f"org:{placed.row['id']}": tuple(f"country:{code}" for code in cells(placed.row["members"]))
        for placed in table("blocs.tsv", ("id", "members"))
    }
