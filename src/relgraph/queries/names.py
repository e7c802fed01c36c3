"""From a name as a person types it to the id of a node: without diacritics, by alias, by part of a name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from relgraph.errors import QueryError
from relgraph.model import Edge, Node
from relgraph.protocols import View

LABELS: Mapping[str, tuple[str, ...]] = {
    "leader": ("Leader",),
    "country": ("Country",),
    "organization": ("Organization",),
    "sector": ("Sector",),
    "actor": ("Leader", "Country", "Organization", "Person"),
}
"""The labels among which a parameter of each type finds its node."""

_SHOWN = 10


def resolve(view: View, kind: str, typed: str) -> str:
    """The id of the one node that is called so. Raises QueryError that lists the candidates, or the nearest names.

    An id wins, then a whole name or alias, then a name that holds all the typed words.
    """
    nodes = list(_candidates(view, kind))
    folded = _fold(typed)
    words = set(folded.split())
    found = (
        [node for node in nodes if typed in _ids(node)]
        or [node for node in nodes if folded in _names(node)]
        or [node for node in nodes if words and any(words <= set(name.split()) for name in _names(node))]
    )
    if len(found) == 1:
        return found[0].id
    raise _several(kind, typed, found) if found else _none(kind, typed, nodes)


def resolve_edge(view: View, typed: str) -> Edge:
    """The edge with this id, or the one whose id begins so. Raises QueryError where none or several do."""
    if edge := view.edge(typed):
        return edge
    found = [edge for edge in view.edges() if typed and edge.id.startswith(typed)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise QueryError(_no_edge(view, typed))
    listed = "".join(f"\n  {edge.id}" for edge in found[:_SHOWN])
    raise QueryError(f"{len(found)} edges begin with {typed!r}; write more of the id:{listed}")


def _no_edge(view: View, typed: str) -> str:
    node = view.node(typed)
    if node is None or node.label != "Statement":
        return f"no edge has the id {typed!r}. `relgraph query meetings-of` and the explorer show ids."
    if edges := node.properties["edge_ids"]:
        return f"{typed!r} is a statement. Ask for what it supports:" + "".join(f"\n  {edge}" for edge in edges)
    return f"{typed!r} is a statement without an edge: its sides are one entity or unknown, or the edge was rejected."


def _candidates(view: View, kind: str) -> Iterator[Node]:
    for label in LABELS[kind]:
        yield from view.nodes(label)


def _ids(node: Node) -> set[str]:
    """The id, and what follows its first colon: `AZE` for `country:AZE`."""
    return {node.id, node.id.partition(":")[2]}


def _names(node: Node) -> list[str]:
    aliases = node.properties.get("aliases") or ()
    return [_fold(name) for name in (node.name, *aliases)]


def _fold(name: str) -> str:
    from relgraph.text.names import fold_name  # heavy: a question without names must not wait for it

    return fold_name(name)


def _several(kind: str, typed: str, found: list[Node]) -> QueryError:
    listed = "".join(f"\n  {node.name}  ({node.id})" for node in found[:_SHOWN])
    more = f"\n  and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    return QueryError(f"{typed!r} fits {len(found)} nodes; give more of the name, or the id:{listed}{more}")


def _none(kind: str, typed: str, nodes: list[Node]) -> QueryError:
    known = {part: node.name for node in nodes for name in _names(node) for part in (*name.split(), name)}
    near = [known[name] for name in get_close_matches(_fold(typed), known, n=3, cutoff=0.8)]
    hint = f" Did you mean {' or '.join(dict.fromkeys(near))}?" if near else ""
    return QueryError(f"the store knows no {kind} called {typed!r}.{hint}")
