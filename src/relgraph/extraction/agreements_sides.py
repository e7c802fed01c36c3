"""The sides behind those whom a text names: countries and organisations, and the states of a bloc."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from relgraph.config import from_data
from relgraph.extraction.scene import Scene
from relgraph.tables import cells, table


def sides_of(scene: Scene, keys: Iterable[str]) -> tuple[str, ...]:
    """The countries and organisations behind entities that the document knows, each once."""
    known = (scene.side_of(key) for key in keys if key in scene.entities)
    return tuple(dict.fromkeys(one for side in known if side in scene.entities for one in _members(scene, side)))


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
