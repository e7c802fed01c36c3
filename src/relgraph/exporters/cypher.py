"""A Cypher script that makes the graph in an empty database: `cypher-shell -f graph.cypher`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from relgraph.exporters.files import whole_file
from relgraph.model import Edge, Node
from relgraph.ontology import EDGES, NODES, PropertyTypes
from relgraph.protocols import View

# A backslash is written by its code, because Neo4j turns \uXXXX into its character before it looks for escapes.
UNFIT = re.compile("[\x00-\x1f'\\\\\x7f-\x9f\u2028\u2029\ud800-\udfff]")
SHORT = {"'": "\\'", "\\": "\\u005c\\u005c", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


class CypherScript:
    """One statement a node and an edge, between two of a transaction's size; constraints first."""

    def export(self, view: View, path: Path) -> None:
        """Write the script."""
        labels = {node.id: node.label for node in view.nodes()}
        with whole_file(path) as file:
            file.writelines(_constraint(label) for label in NODES)
            file.writelines(_create_node(node) for node in view.nodes())
            file.writelines(_create_edge(edge, labels) for edge in view.edges())


def _constraint(label: str) -> str:
    return f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE;\n"


def _create_node(node: Node) -> str:
    values = {"id": node.id, "name": node.name, **node.properties}
    return f"CREATE (:{node.label} {_map(values, NODES[node.label])});\n"


def _create_edge(edge: Edge, labels: Mapping[str, str]) -> str:
    ends = (
        f"({variable}:{labels[node_id]} {{id: {literal(node_id)}}})"
        for variable, node_id in (("a", edge.source), ("b", edge.target))
    )
    values = _map({"id": edge.id, **edge.properties}, EDGES[edge.kind])
    return f"MATCH {', '.join(ends)} CREATE (a)-[:{edge.kind} {values}]->(b);\n"


def _map(values: Mapping[str, Any], types: PropertyTypes) -> str:
    return "{" + ", ".join(_entries(values, types)) + "}"


def _entries(values: Mapping[str, Any], types: PropertyTypes) -> Iterator[str]:
    for name, value in sorted(values.items()):  # a server gives properties in an order of its own
        if value is not None:
            yield f"{name}: {literal(value, types.get(name, 'str'))}"


def literal(value: Any, kind: str = "str") -> str:
    """A value as Cypher writes it; a date by `date()`."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, list | tuple):
        return "[" + ", ".join(literal(item, kind.removesuffix("[]")) for item in value) + "]"
    text = "'" + UNFIT.sub(lambda m: SHORT.get(m[0], f"\\u{ord(m[0]):04x}"), str(value)) + "'"
    return f"date({text})" if kind == "date" else text
