"""GraphML: for Gephi, yEd, Cytoscape, igraph and networkx."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from relgraph.exporters.files import whole_file
from relgraph.exporters.xml import scalar, xml_attribute, xml_text
from relgraph.model import Edge, Node
from relgraph.ontology import EDGES, NODES, PropertyTypes
from relgraph.protocols import View

TYPES = {"int": "long", "float": "double", "bool": "boolean"}
"""GraphML's own types; all else is `string`: dates as ISO, lists as JSON."""

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n'
)


class GraphML:
    """The whole graph; `label` is what tools show: a node's name, an edge's relation."""

    def export(self, view: View, path: Path) -> None:
        """Write the graph."""
        with whole_file(path) as file:
            file.write(HEAD)
            file.writelines(_keys("n", _known(NODES, "label", "node_label")))
            file.writelines(_keys("e", _known(EDGES, "label")))
            file.write('<graph id="relgraph" edgedefault="directed">\n')
            file.writelines(_node(node) for node in view.nodes())
            file.writelines(_edge(edge) for edge in view.edges())
            file.write("</graph>\n</graphml>\n")


def _known(schema: Mapping[str, PropertyTypes], *first: str) -> dict[str, str]:
    types = {name: kind for properties in schema.values() for name, kind in properties.items()}
    return dict.fromkeys(first, "str") | dict(sorted(types.items()))


def _keys(prefix: str, types: Mapping[str, str]) -> Iterator[str]:
    owner = {"n": "node", "e": "edge"}[prefix]
    for name, kind in types.items():
        known = TYPES.get(kind, "string")
        yield f'<key id="{prefix}_{name}" for="{owner}" attr.name="{name}" attr.type="{known}"/>\n'


def _node(node: Node) -> str:
    values = {"label": node.name, "node_label": node.label, **node.properties}
    return f'<node id="{xml_attribute(node.id)}">{_data("n", values)}</node>\n'


def _edge(edge: Edge) -> str:
    ends = f'source="{xml_attribute(edge.source)}" target="{xml_attribute(edge.target)}"'
    values = {"label": edge.kind, **edge.properties}
    return f'<edge id="{xml_attribute(edge.id)}" {ends}>{_data("e", values)}</edge>\n'


def _data(prefix: str, values: Mapping[str, Any]) -> str:
    return "".join(
        f'<data key="{prefix}_{name}">{xml_text(scalar(value))}</data>'
        for name, value in sorted(values.items())  # a server gives properties in an order of its own
        if value is not None
    )
