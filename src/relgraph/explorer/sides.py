"""The country or organisation behind each person and each office of a state, and the graph seen from there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from relgraph.explorer.entries import Entry
from relgraph.model import Node
from relgraph.protocols import View

WHOLE = {"Country", "Organization", "Sector"}


def sides(view: View) -> dict[str, str]:
    """Who stands behind each leader or office of a state: its country, else whom the leader represented last."""
    found: dict[str, str] = {}
    terms = sorted(view.edges("REPRESENTS"), key=lambda e: (str(e.properties.get("last_seen") or ""), e.id))
    for node in (*view.nodes("Leader"), *view.nodes("Organization")):
        if country := node.properties.get("country"):
            found[node.id] = f"country:{country}"
    found.update({edge.source: edge.target for edge in terms if edge.source not in found})
    known = {node.id for label in ("Country", "Organization") for node in view.nodes(label)}
    whole = {node: found.get(side, side) for node, side in found.items()}  # of an office: the state that it serves
    return {node: side for node, side in whole.items() if side in known}


def aggregate(entries: Iterable[Entry], behind: Mapping[str, str], nodes: Mapping[str, Node]) -> Iterator[Entry]:
    """The entries between countries, organisations and sectors, each country in the place of its people."""
    for entry in entries:
        ends = [behind.get(end, end) for end in entry.ends()]
        if entry.relation in {"met", "agreed", "quoted"} and all(nodes[end].label in WHOLE for end in ends):
            source, target = ends[0], ends[1] if len(ends) > 1 else None
            if source != target:
                yield replace(entry, source=source, target=target)


def country_of(node: Node, behind: Mapping[str, str]) -> str | None:
    """The ISO code of a node's country, or None."""
    if node.label == "Country":
        return node.id.partition(":")[2]
    side = behind.get(node.id, "")
    if side.startswith("country:"):
        return side.partition(":")[2]
    return node.properties.get("country")


def pairs(entry: Entry, behind: Mapping[str, str], nodes: Mapping[str, Node]) -> list[tuple[str, str]]:
    """The pairs of countries or organisations that an entry ties together, each in the order of ids."""
    if entry.relation not in {"met", "agreed", "quoted"}:
        return []
    others = entry.details.get("partners", ()) if entry.relation == "agreed" else [entry.target]
    home = side_of(entry.source, behind, nodes)
    away = {side_of(other, behind, nodes) for other in others if other} - {None, home}
    return sorted((min(home, other), max(home, other)) for other in away if home and other)


def side_of(node_id: str, behind: Mapping[str, str], nodes: Mapping[str, Node]) -> str | None:
    """The country or organisation that a node is, or that stands behind it."""
    node = nodes.get(node_id)
    if node is None:
        return None
    return behind.get(node_id, node_id if node.label in {"Country", "Organization"} else None)
