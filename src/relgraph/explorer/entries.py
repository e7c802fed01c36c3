"""The rows of the explorer: an entry is one edge of the graph (meeting, agreement, quote, office), made plain.

A tie is all entries of one relation between the same two nodes: that is what a line in the picture stands for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from relgraph.model import Edge, Node
from relgraph.ontology import NO_SECTOR
from relgraph.protocols import View

RELATIONS: Mapping[str, str] = {
    "MET_WITH": "met",
    "AGREED_ON": "agreed",
    "QUOTED": "quoted",
    "REPRESENTS": "represents",
    "TOOK_PART_IN": "took_part",
    "ABOUT": "about",
}
"""The relations that the picture shows, by the kind of edge behind them."""

ENDS = ("Leader", "Person", "Country", "Organization", "Sector", "Event")
"""The labels that can stand in the picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One edge of the graph, with what the page needs of it.

    `target` is None for a quote that speaks about nobody in the graph and was given on no occasion in it. `date` is
    the day it occurred; `placed` the day that puts it among others: the same, or that of the first report.
    """

    id: str
    relation: str
    source: str
    target: str | None
    status: str | None = None
    date: str | None = None
    placed: str | None = None
    sources: int = 0
    confidence: float | None = None
    disputed: bool = False
    event: str | None = None
    sectors: tuple[str, ...] = ()
    details: Mapping[str, Any] = field(default_factory=dict)

    def ends(self) -> tuple[str, ...]:
        """The ids of its one or two nodes."""
        return (self.source,) if self.target is None else (self.source, self.target)


def shortened(value: Any, precision: str | None) -> str | None:
    """A date of the graph as ISO, cut to what is known: `2024`, `2024-06`, `2024-06-16`."""
    if value is None:
        return None
    text = value.isoformat() if isinstance(value, date) else str(value)
    return text[: {"year": 4, "month": 7}.get(precision or "day", 10)]


def read(view: View) -> list[Entry]:
    """All entries of a graph, in the order of their ids."""
    events = {node.id: node for node in view.nodes("Event")}
    reported = first_reports(view)
    known = {node.id for label in ENDS for node in view.nodes(label)}
    about = _sectors_of_events(view)
    made = (_entry(edge, events, about, reported) for kind in RELATIONS for edge in view.edges(kind))
    fitting = (_with_known_ends(entry, known) for entry in made)
    return sorted((entry for entry in fitting if entry), key=lambda entry: entry.id)


def _sectors_of_events(view: View) -> dict[str, list[str]]:
    sectors: dict[str, list[str]] = defaultdict(list)
    for edge in view.edges("ABOUT"):
        sectors[edge.source].append(edge.target)
    return sectors


def _with_known_ends(entry: Entry, known: set[str]) -> Entry | None:
    if entry.source not in known:
        return None
    if entry.target is None or entry.target in known:
        return entry
    return replace(entry, target=None) if entry.relation == "quoted" else None


def first_reports(view: View) -> dict[str, str]:
    """The day on which each edge was first reported, by its id."""
    published = {a.id: shortened(a.properties.get("published"), "day") for a in view.nodes("Article")}
    found: dict[str, str] = {}
    for statement in view.nodes("Statement"):
        if day := published.get(str(statement.properties.get("article_id"))):
            for edge in statement.properties.get("edge_ids") or ():
                found[edge] = min(day, found.get(edge, day))
    return found


def _entry(
    edge: Edge, events: Mapping[str, Node], about: Mapping[str, list[str]], reported: Mapping[str, str]
) -> Entry:
    known = edge.properties
    relation = RELATIONS[edge.kind]
    event = edge.target if relation in {"quoted", "took_part"} else known.get("event_id")
    occasion = events.get(event or "")
    when = _date(edge, occasion)
    return Entry(
        id=edge.id,
        relation=relation,
        source=edge.source,
        target=_target(edge, events),
        status=_status(edge, occasion, events),
        date=when,
        placed=when or reported.get(edge.id),
        sources=int(known.get("sources") or 0),
        confidence=known.get("confidence"),
        disputed=bool(known.get("disputed")),
        event=None if occasion is None or occasion.properties.get("implicit") else occasion.id,
        sectors=_sectors(edge, about),
        details=_details(edge),
    )


def _date(edge: Edge, occasion: Node | None) -> str | None:
    known = edge.properties
    if own := shortened(known.get("date"), known.get("precision")):
        return own
    if occasion is not None:
        return shortened(occasion.properties.get("date"), occasion.properties.get("precision"))
    return None


def _status(edge: Edge, occasion: Node | None, events: Mapping[str, Node]) -> str | None:
    if edge.kind == "ABOUT":
        occasion = events.get(edge.source)
    own = edge.properties.get("status")
    if own is None and edge.kind in {"TOOK_PART_IN", "ABOUT"} and occasion is not None:
        own = occasion.properties.get("status")
    return "happened" if own == "past_reference" else own


def _target(edge: Edge, events: Mapping[str, Node]) -> str | None:
    if edge.kind != "QUOTED":
        return edge.target
    # Whom a quote is about says more in a picture than the occasion, which the evidence panel names.
    about = [other for other in edge.properties.get("about") or () if other != edge.source]
    if about:
        return str(about[0])
    occasion = events.get(edge.target)
    return None if occasion is None or occasion.properties.get("implicit") else occasion.id


def _sectors(edge: Edge, about: Mapping[str, list[str]]) -> tuple[str, ...]:
    if edge.kind in {"AGREED_ON", "ABOUT"}:
        return (edge.target,)
    event = edge.target if edge.kind == "TOOK_PART_IN" else edge.properties.get("event_id")
    return tuple(s for s in about.get(event or "", ()) if s != f"sector:{NO_SECTOR}")


_DETAILS = ("place", "mode", "role", "what", "partners", "text", "kind", "about", "first_seen", "last_seen")


def _details(edge: Edge) -> dict[str, Any]:
    found = {name: edge.properties.get(name) for name in _DETAILS}
    return {k: v.isoformat() if isinstance(v, date) else v for k, v in found.items() if v not in (None, "", [], ())}


def ties(entries: Iterable[Entry]) -> dict[tuple[str, str, str], list[Entry]]:
    """The entries by relation and pair of ends; a meeting has no direction, so its ends stand in the order of ids."""
    grouped: dict[tuple[str, str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.target is not None:
            ends = (entry.source, entry.target)
            first, second = sorted(ends) if entry.relation == "met" else ends
            grouped[entry.relation, first, second].append(entry)
    return grouped


def actors(entries: Iterable[Entry]) -> Iterator[str]:
    """The ids of the ends of entries, as often as they occur."""
    for entry in entries:
        yield from entry.ends()
