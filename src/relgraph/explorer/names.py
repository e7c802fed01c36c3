"""Nodes by the names that people type: without accents, by alias, by a part of the name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from anyascii import anyascii

from relgraph.errors import UsageError
from relgraph.model import Node
from relgraph.protocols import View

ACTORS = ("Leader", "Person", "Country", "Organization")
SHOWN_HITS = 8
EXACT = 3


def fold(text: str) -> str:
    """The text without accents and case: `Türkiye` and `turkiye` become one."""
    return " ".join(anyascii(text).casefold().split())


def spellings(node: Node) -> Iterator[str]:
    """The name, aliases and id of a node; for `country:AZE` also `AZE`."""
    yield node.name
    yield from node.properties.get("aliases") or ()
    yield node.id
    yield node.id.partition(":")[2]


def find(view: View, name: str, *, labels: Iterable[str] = ACTORS) -> Node:
    """The one node that `name` means. Raises UsageError, with the candidates, where that is none or several."""
    hits = matches(view, name, labels=labels)
    if len(hits) == 1:
        return hits[0]
    kinds = " or ".join(label.lower() for label in labels)
    if not hits:
        raise UsageError(f"no {kinds} in this graph is called {name!r}. Try a part of the name, or another spelling.")
    listed = "; ".join(f"{node.name} ({node.label.lower()}, {node.id})" for node in hits[:SHOWN_HITS])
    more = f"; and {len(hits) - SHOWN_HITS} more" if len(hits) > SHOWN_HITS else ""
    raise UsageError(f"{name!r} fits several: {listed}{more}. Give more of the name, or the id.")


def matches(view: View, name: str, *, labels: Iterable[str] = ACTORS) -> list[Node]:
    """The nodes that fit best: called exactly so (a country before others), else with all its words or their starts."""
    wanted = fold(name)
    if not wanted:
        return []
    graded = [(_grade(wanted, node), node) for label in labels for node in view.nodes(label)]
    best = max((grade for grade, _ in graded), default=0)
    hits = [node for grade, node in graded if grade == best] if best else []
    countries = [node for node in hits if node.label == "Country"]
    return countries if best == EXACT and len(countries) == 1 else hits


def _grade(wanted: str, node: Node) -> int:
    grades = (_fit(wanted, fold(spelling)) for spelling in spellings(node))
    return max(grades, default=0)


def _fit(wanted: str, known: str) -> int:
    if wanted == known:
        return EXACT
    words, asked = known.split(), wanted.split()
    if all(word in words for word in asked):
        return 2
    return 1 if all(any(word.startswith(part) for word in words) for part in asked) else 0
