"""An open store, with what an analyst asks of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from relgraph.api.page import Page
from relgraph.api.proofs import Explanation, explain
from relgraph.api.rows import Result
from relgraph.api.status import Status, status
from relgraph.config import settings
from relgraph.protocols import Store, View

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

    from relgraph.pipeline import IngestReport


class OpenGraph:
    """A store that is open for questions; use it with `with`, or call `close()`."""

    def __init__(self, store: Store, name: str) -> None:
        self.store = store
        self.name = name

    @property
    def view(self) -> View:
        """The public graph, sorted and read-only."""
        return self.store.view()

    def query(self, cypher_or_name: str, **params: Any) -> Result:
        """The rows of a Cypher question, or of a question of the catalogue by its name.

        Names of the catalogue take names as people type them (`leader="Ilham Aliyev"`).
        Raises QueryError for a question that is faulty or that would write.
        """
        from relgraph.api.asking import ask

        return ask(self.store, cypher_or_name, params)

    def explain(self, edge_id: str) -> Explanation:
        """The sentences behind an edge; the id may be cut short where it stays unique."""
        return explain(self.view, edge_id)

    def status(self) -> Status:
        """What is in the store."""
        return status(self.store, self.name)

    def nodes(self, label: str | None = None) -> pd.DataFrame:
        """A row a node, with real dtypes."""
        from relgraph.api import frames

        return frames.nodes(self.view.nodes(label), label)

    def articles(self) -> pd.DataFrame:
        """A row an article."""
        return self.nodes("Article")

    def statements(self) -> pd.DataFrame:
        """A row a statement: what one article says, with its evidence."""
        return self.nodes("Statement")

    def edges(self, kind: str | None = None) -> pd.DataFrame:
        """A row an edge, of one kind or of all."""
        from relgraph.api import frames

        view = self.view
        return frames.edges(view.edges(kind), kind, {n.id: n.name for n in view.nodes()})

    def networkx(self, kind: str | None = None, weight: str | None = None) -> nx.Graph[Any]:
        """A MultiDiGraph of all edges, or of one kind; with `weight` a folded Graph whose edges count them."""
        from relgraph.api.networks import folded, multigraph

        return folded(self.view, kind, weight) if weight else multigraph(self.view, kind)

    def explore(self, **choices: Any) -> Page:
        """The explorer: shown inline in a notebook, written by `.save(path)`.

        `choices` are those of `relgraph.explorer.Options`: `around=("Baku",)`, `hops=2`, `since=date(2024, 1, 1)` …
        """
        from relgraph import explorer

        return Page(explorer.html(self.view, **choices))

    def report(self, kind: str = "overview", *names: str, since: str | None = None) -> Page:
        """A report: shown inline in a notebook, written by `.save(path)`."""
        from relgraph.api.reporting import report

        return Page(report(self.store, kind=kind, names=names, since=since))

    def ingest(self, *locators: str | Path) -> IngestReport:
        """Read articles into the store; the same articles again change nothing."""
        from relgraph import pipeline

        return pipeline.ingest(self.store, [str(locator) for locator in locators])

    def close(self) -> None:
        """Let the store go."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"relgraph.open({self.name!r})"


def open_graph(
    store: str | Path | None = None, *, create: bool = False, say: Callable[[str], None] | None = None
) -> OpenGraph:
    """A store by path or URL (`relgraph.db`, `networkx:graph.json`, `neo4j://host`), open for questions.

    Without an argument it is the store of the settings. Raises StoreError where none is there, unless `create`.
    """
    from relgraph.stores import open_store

    name = settings({"store": str(store) if store else None})["store"].value
    return OpenGraph(open_store(name, create=create, say=say), name)
