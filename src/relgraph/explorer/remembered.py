"""A view that reads each label and each kind of edge from its store once: a page or report asks for them many times."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from relgraph.model import Edge, Node, Statement
from relgraph.protocols import View


class Remembered:
    """A `View` in front of another, for as long as one page or report is made."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._nodes: dict[str | None, list[Node]] = {}
        self._edges: dict[str | None, list[Edge]] = {}

    def nodes(self, label: str | None = None) -> Iterator[Node]:
        """The nodes of a label, or all."""
        if label not in self._nodes:
            self._nodes[label] = list(self._view.nodes(label))
        return iter(self._nodes[label])

    def edges(self, kind: str | None = None) -> Iterator[Edge]:
        """The edges of a kind, or all."""
        if kind not in self._edges:
            self._edges[kind] = list(self._view.edges(kind))
        return iter(self._edges[kind])

    def node(self, node_id: str) -> Node | None:
        """The node of that id."""
        return self._view.node(node_id)

    def edge(self, edge_id: str) -> Edge | None:
        """The edge of that id."""
        return self._view.edge(edge_id)

    def evidence(self, edge_id: str) -> list[Node]:
        """The statements behind an edge, newest first."""
        return self._view.evidence(edge_id)

    def statements(self, article_id: str | None = None) -> Iterator[Statement]:
        """The statements as the extractor made them."""
        return self._view.statements(article_id)

    def text(self, article_id: str) -> str:
        """The cleaned text of an article."""
        return self._view.text(article_id)

    def meta(self) -> Mapping[str, Any]:
        """What the store says of itself."""
        return self._meta

    @cached_property
    def _meta(self) -> Mapping[str, Any]:
        return self._view.meta()
