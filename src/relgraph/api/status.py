"""What is in a store: articles, nodes and edges by kind, dates, quarantine, versions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import relgraph
from relgraph.annotators import ANNOTATORS, OWN, load, overlay
from relgraph.model import Noun
from relgraph.protocols import Store, View


@dataclass(frozen=True, slots=True, kw_only=True)
class Status(Noun):
    """A store in figures; `published` and `occurred` are the first and last day known, or None."""

    store: str
    sample: bool
    articles: int
    statements: int
    nodes: Mapping[str, int]
    edges: Mapping[str, int]
    published: tuple[str, str] | None
    occurred: tuple[str, str] | None
    quarantine: Mapping[str, int]
    outdated: int
    runs: int
    version: str
    schema: int


def status(store: Store, name: str) -> Status:
    """The figures of a store that is called `name`."""
    view = store.view()
    nodes, edges = (_counted(view) for _counted in (_nodes, _edges))
    return Status(
        store=name,
        sample=bool(view.meta().get("sample")),
        articles=nodes.get("Article", 0),
        statements=nodes.get("Statement", 0),
        nodes=nodes,
        edges=edges,
        published=_range(n.properties.get("published") for n in view.nodes("Article")),
        occurred=_range(n.properties.get("date") for n in view.nodes("Event")),
        quarantine=dict(sorted(Counter(q.reason for q in store.quarantined()).items())),
        outdated=_outdated(view),
        runs=len(store.runs()),
        version=relgraph.__version__,
        schema=int(view.meta()["schema"]),
    )


def _outdated(view: View) -> int:
    """How many articles another version of the rules, or other tables, made; the class alone is asked if it can."""
    rules = load([OWN])[0] if overlay() else ANNOTATORS.get(OWN)
    present, before = f"{OWN}/{rules.version}", f"{OWN}/"
    made = (str(node.properties.get("origin", "")).split() for node in view.nodes("Article"))
    return sum(any(part.startswith(before) and part != present for part in origin) for origin in made)


def _nodes(view: View) -> dict[str, int]:
    return dict(sorted(Counter(node.label for node in view.nodes()).items()))


def _edges(view: View) -> dict[str, int]:
    return dict(sorted(Counter(edge.kind for edge in view.edges()).items()))


def _range(dates: Iterable[str | None]) -> tuple[str, str] | None:
    days = sorted(day for day in dates if day)
    return (days[0], days[-1]) if days else None
