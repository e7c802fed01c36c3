"""JSON Lines: the whole graph, a node or edge a line; or the statements alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import relgraph
from relgraph.exporters.files import whole_file
from relgraph.exporters.lines import one_line
from relgraph.ontology import SCHEMA_VERSION
from relgraph.protocols import View


class JsonLines:
    """One line of what it is, then a line a node, then a line an edge, sorted; reads back to the same graph."""

    def export(self, view: View, path: Path) -> None:
        """Write the graph."""
        with whole_file(path) as file:
            file.writelines(line(row) for row in rows(view))


class StatementLines:
    """A line a statement as the extractor made it, with the id and the title of its article."""

    def export(self, view: View, path: Path) -> None:
        """Write the statements."""
        with whole_file(path) as file:
            file.writelines(line({"id": s.id, **s.to_dict()}) for s in view.statements())


def rows(view: View) -> Iterator[dict[str, Any]]:
    """The lines of an export: `meta`, then nodes, then edges."""
    sample = bool(view.meta().get("sample"))
    yield {"is": "meta", "relgraph": relgraph.__version__, "schema": SCHEMA_VERSION, "sample": sample}
    for node in view.nodes():
        yield {"is": "node", **node.to_dict()}
    for edge in view.edges():
        yield {"is": "edge", **edge.to_dict()}


def line(row: dict[str, Any]) -> str:
    """A row as a line of JSON, its keys in a fixed order."""
    return one_line(row, sort_keys=True) + "\n"
