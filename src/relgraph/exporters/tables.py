"""A table a label and a relation, with typed columns: as CSV or as Parquet."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from relgraph.exporters.cells import cell
from relgraph.exporters.files import folder, whole_file, whole_path
from relgraph.model import Edge, Node
from relgraph.ontology import EDGES, NODES
from relgraph.protocols import View
from relgraph.registry import need


@dataclass(frozen=True, slots=True)
class Table:
    """The nodes of a label, or the edges of a relation: `columns` name the types of the schema."""

    name: str
    columns: dict[str, str]
    rows: list[dict[str, Any]]


def tables(view: View) -> Iterator[Table]:
    """All tables, those of the nodes first; labels and relations without rows have one, too."""
    for label, types in NODES.items():
        rows = [_node_row(node) for node in view.nodes(label)]
        yield Table(label, {"id": "str", "name": "str", **types}, rows)
    for kind, types in EDGES.items():
        rows = [_edge_row(edge) for edge in view.edges(kind)]
        yield Table(kind, {"id": "str", "source": "str", "target": "str", **types}, rows)


def _node_row(node: Node) -> dict[str, Any]:
    return {"id": node.id, "name": node.name, **node.properties}


def _edge_row(edge: Edge) -> dict[str, Any]:
    return {"id": edge.id, "source": edge.source, "target": edge.target, **edge.properties}


class CsvTables:
    """A folder of CSV files, and `schema.json` with the type of each column."""

    def export(self, view: View, path: Path) -> None:
        """Write the folder."""
        types = {}
        for table in tables(view):
            types[table.name] = table.columns
            with whole_file(folder(path) / f"{table.name}.csv") as file:
                writer = csv.writer(file, lineterminator="\n")
                writer.writerow(table.columns)
                writer.writerows([cell(row.get(name)) for name in table.columns] for row in table.rows)
        with whole_file(path / "schema.json") as file:
            json.dump(types, file, indent=1)


class ParquetTables:
    """A folder of Parquet files with real types: dates, nullable integers, lists of strings."""

    def export(self, view: View, path: Path) -> None:
        """Write the folder. Raises MissingExtraError without pyarrow."""
        arrow = need("pyarrow", extra="parquet", why="the export as Parquet")
        parquet = need("pyarrow.parquet", extra="parquet", why="the export as Parquet")
        for table in tables(view):
            schema = arrow.schema([(name, _arrow(arrow, kind)) for name, kind in table.columns.items()])
            rows = [{n: _real(row.get(n), kind) for n, kind in table.columns.items()} for row in table.rows]
            with whole_path(folder(path) / f"{table.name}.parquet") as beside:
                parquet.write_table(arrow.Table.from_pylist(rows, schema=schema), beside)


def _real(value: Any, kind: str) -> Any:
    """A real date where the schema says date, all else as it is."""
    return date.fromisoformat(value) if kind == "date" and isinstance(value, str) else value


def _arrow(arrow: Any, kind: str) -> Any:
    if kind.endswith("[]"):
        return arrow.list_(_arrow(arrow, kind[:-2]))
    return {"int": arrow.int64(), "float": arrow.float64(), "bool": arrow.bool_(), "date": arrow.date32()}.get(
        kind, arrow.string()
    )
