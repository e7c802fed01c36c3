"""The seams of relgraph on one screen. What implements one is chosen by name from a `Registry`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

from relgraph.model import Article, Decision, Document, Edge, Extraction, Mention, Node, Quarantined, Statement


class Reader(Protocol):
    """Finds articles. An input that cannot be used comes out as `Quarantined`, in its place among the others."""

    def read(self, locator: str) -> Iterator[Article | Quarantined]: ...


class Annotator(Protocol):
    """Adds mentions and statements to a document; several may run, in order."""

    name: str
    version: str

    def annotate(self, document: Document) -> Extraction: ...


@dataclass(frozen=True, slots=True)
class Known:
    """What the ledger knows of an article: enough to see whether it must be read again."""

    raw_hash: str
    content_hash: str
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """One transaction: what is new or changed, what was seen unchanged, what could not be used.

    `rivals` are the articles of `extractions` whose kept state the run has met, too.
    """

    extractions: Sequence[Extraction] = ()
    unchanged: Sequence[str] = ()
    rivals: Collection[str] = ()
    quarantined: Sequence[Quarantined] = ()
    run: str | None = None  # id of the run in the ledger


@dataclass(slots=True)
class Applied:
    """What a batch did, as ids of articles: each input ends as exactly one of these."""

    new: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    reprint: list[str] = field(default_factory=list)
    quarantined: dict[str, int] = field(default_factory=dict)  # reason → count


class View(Protocol):
    """The public graph of a store, sorted and read-only; reports, explorer, exports and verify read this alone."""

    def nodes(self, label: str | None = None) -> Iterator[Node]: ...
    def edges(self, kind: str | None = None) -> Iterator[Edge]: ...
    def node(self, node_id: str) -> Node | None: ...
    def edge(self, edge_id: str) -> Edge | None: ...
    def evidence(self, edge_id: str) -> list[Node]:
        """The `Statement` nodes behind an edge, newest first."""
        ...

    def statements(self, article_id: str | None = None) -> Iterator[Statement]:
        """The statements as the extractor made them."""
        ...

    def text(self, article_id: str) -> str:
        """The cleaned text of an article. Raises StoreError for an unknown id."""
        ...

    def meta(self) -> Mapping[str, Any]:
        """schema, versions, sample (true where the articles are invented), articles."""
        ...


@dataclass(frozen=True, slots=True)
class Result:
    """Rows of a query: names of the columns, and a tuple a row, converted to Python's own types all the way down."""

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]

    def dicts(self) -> list[dict[str, Any]]:
        """A dict a row."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run in the ledger: when, which version, and how its inputs ended."""

    id: str
    started: str
    version: str
    command: str
    counts: Mapping[str, int] = field(default_factory=dict)


@runtime_checkable
class Store(Protocol):
    """Keeps articles, statements, decisions and the folded graph; one batch is one transaction."""

    def apply(self, batch: Batch) -> Applied: ...
    def retract(self, ids: Iterable[str]) -> int: ...
    def known(self, ids: Iterable[str]) -> dict[str, Known]: ...
    def copies(self, documents: Iterable[Document]) -> set[str]:
        """The ids of kept articles that are copies of these, whole or nearly, or of such, and maybe a few more."""
        ...

    def decide(self, row: Decision) -> None: ...
    def decisions(self) -> list[Decision]: ...
    def begin(self, run: Run) -> None:
        """Write a run into the ledger; the batches that name it add to its counts."""
        ...

    def runs(self) -> list[Run]: ...
    def extractions(self, ids: Iterable[str] | None = None) -> Iterator[Extraction]:
        """Kept documents with their statements (entities and mentions are in the `mention` statements), by id."""
        ...

    def origins(self) -> Iterator[tuple[str, str]]:
        """Each article with the origins of its statements, joined by blanks."""
        ...

    def caption(self, key: str) -> Mapping[str, str]:
        """What is known of a country, organisation or sector beyond the articles: name, iptc, kind, country."""
        ...

    def check(self) -> list[tuple[str, str]]:
        """Faults of the store's own files and rows, as (place, problem)."""
        ...

    def release(self, inputs: Iterable[Quarantined]) -> int:
        """Take inputs out of quarantine; how many there were."""
        ...

    def quarantined(self) -> list[Quarantined]: ...
    def view(self) -> View: ...
    def query(self, cypher: str, params: Mapping[str, Any]) -> Result: ...
    def backup(self, path: Path) -> None: ...
    def migrate(self) -> list[str]: ...
    def close(self) -> None: ...


class Exporter(Protocol):
    """Writes the graph of a view to a file or folder; the same bytes for the same graph."""

    def export(self, view: View, path: Path) -> None: ...


__all__ = [
    "Annotator",
    "Applied",
    "Batch",
    "Exporter",
    "Known",
    "Mention",
    "Reader",
    "Result",
    "Run",
    "Store",
    "View",
]
