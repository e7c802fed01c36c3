"""A folder for `neo4j-admin database import full`, with the command in its README."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from relgraph.exporters.files import folder, whole_file
from relgraph.model import Edge, Node
from relgraph.ontology import EDGES, NODES, PropertyTypes
from relgraph.protocols import View

TYPES = {"int": "long", "float": "double", "bool": "boolean", "str": "string"}
BETWEEN = "\x1f"
"""What stands between the items of a list: no text has it, for cleaning replaces control characters."""


class AdminImport:
    """A CSV file a label and relation, with typed headers."""

    def export(self, view: View, path: Path) -> None:
        """Write the folder."""
        target = folder(path)
        for label, types in NODES.items():
            header = ["id:ID", "name:string", *_typed(types), ":LABEL"]
            _write(target / f"nodes_{label}.csv", header, (_node_row(n, types) for n in view.nodes(label)))
        for kind, types in EDGES.items():
            header = [":START_ID", ":END_ID", "id:string", *_typed(types), ":TYPE"]
            _write(target / f"edges_{kind}.csv", header, (_edge_row(e, types) for e in view.edges(kind)))
        with whole_file(target / "README") as file:
            file.write(_readme())


def _typed(types: PropertyTypes) -> Iterator[str]:
    for name, kind in types.items():
        base, many, _ = kind.partition("[]")
        yield f"{name}:{TYPES.get(base, base)}{many}"


def _write(path: Path, header: list[str], rows: Iterable[Iterable[str]]) -> None:
    with whole_file(path) as file:
        file.write(",".join(header) + "\n")
        file.writelines(",".join(row) + "\n" for row in rows)


def _node_row(node: Node, types: PropertyTypes) -> Iterator[str]:
    yield from (_cell(node.id), _cell(node.name), *_cells(node.properties, types), node.label)


def _edge_row(edge: Edge, types: PropertyTypes) -> Iterator[str]:
    ends = _cell(edge.source), _cell(edge.target), _cell(edge.id)
    yield from (*ends, *_cells(edge.properties, types), edge.kind)


def _cells(properties: Mapping[str, Any], types: PropertyTypes) -> Iterator[str]:
    yield from (_cell(properties.get(name)) for name in types)


def _cell(value: Any) -> str:
    """A cell: text in quotes, so that an empty text is told from an absent one; lists joined."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    text = BETWEEN.join(value) if isinstance(value, list | tuple) else str(value)
    return '"' + text.replace('"', '""') + '"'


def _readme() -> str:
    nodes = " \\\n".join(f"  --nodes=nodes_{label}.csv" for label in NODES)
    edges = " \\\n".join(f"  --relationships=edges_{kind}.csv" for kind in EDGES)
    return (
        "The graph of relgraph for an empty Neo4j database. Stop the server, and run in this folder:\n\n"
        f"neo4j-admin database import full neo4j --overwrite-destination --array-delimiter=U+001F \\\n"
        f"  --multiline-fields=true --bad-tolerance=0 \\\n{nodes} \\\n{edges}\n\n"
        "Start the server, and run cypher/schema.cypher for constraints and indexes.\n"
    )
