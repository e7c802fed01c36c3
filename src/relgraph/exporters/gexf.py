"""GEXF 1.3 for Gephi: with names, colours, and days for its timeline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from relgraph.exporters.files import whole_file
from relgraph.exporters.xml import scalar, xml_attribute
from relgraph.model import Edge, Node
from relgraph.ontology import EDGES, NODES
from relgraph.protocols import View

COLORS = {
    "Leader": (230, 119, 0),
    "Person": (240, 140, 90),
    "Country": (25, 113, 194),
    "Organization": (12, 133, 153),
    "Sector": (47, 158, 68),
    "Event": (134, 142, 150),
    "Article": (206, 212, 218),
    "MET_WITH": (230, 119, 0),
    "AGREED_ON": (47, 158, 68),
    "QUOTED": (112, 72, 232),
}
GREY = (173, 181, 189)
TYPES = {"int": "integer", "float": "double", "bool": "boolean"}
LEFT_OUT = ("Statement", "STATES")
"""The proofs: Gephi draws a network, and they would bury it."""

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n'
    "<meta><creator>relgraph</creator></meta>\n"
    '<graph mode="dynamic" defaultedgetype="directed" timeformat="date">\n'
)


class Gexf:
    """The graph without its statements."""

    def export(self, view: View, path: Path) -> None:
        """Write the graph."""
        nodes = {name: types for name, types in NODES.items() if name not in LEFT_OUT}
        edges = {name: types for name, types in EDGES.items() if name not in LEFT_OUT}
        with whole_file(path) as file:
            file.write(HEAD)
            file.writelines(_attributes("node", {"node_label": "str", **_types(nodes)}))
            file.writelines(_attributes("edge", _types(edges)))
            file.write("<nodes>\n")
            file.writelines(_node(node) for node in view.nodes() if node.label not in LEFT_OUT)
            file.write("</nodes>\n<edges>\n")
            file.writelines(_edge(edge) for edge in view.edges() if edge.kind not in LEFT_OUT)
            file.write("</edges>\n</graph>\n</gexf>\n")


def _types(schema: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    types = {name: kind for properties in schema.values() for name, kind in properties.items()}
    return dict(sorted(types.items()))


def _attributes(owner: str, types: Mapping[str, str]) -> Iterator[str]:
    yield f'<attributes class="{owner}" mode="static">\n'
    for name, kind in types.items():
        yield f'<attribute id="{name}" title="{name}" type="{TYPES.get(kind, "string")}"/>\n'
    yield "</attributes>\n"


def _node(node: Node) -> str:
    head = f'<node id="{xml_attribute(node.id)}" label="{xml_attribute(node.name)}"{_spell(node.properties)}>'
    return f"{head}{_values({'node_label': node.label, **node.properties})}{_color(node.label)}</node>\n"


def _edge(edge: Edge) -> str:
    ends = f'source="{xml_attribute(edge.source)}" target="{xml_attribute(edge.target)}"'
    head = (
        f'<edge id="{xml_attribute(edge.id)}" {ends} kind="{edge.kind}" label="{edge.kind}"{_spell(edge.properties)}>'
    )
    return f"{head}{_values(edge.properties)}{_color(edge.kind)}</edge>\n"


def _values(values: Mapping[str, Any]) -> str:
    cells = (
        f'<attvalue for="{name}" value="{xml_attribute(scalar(value))}"/>'
        for name, value in sorted(values.items())  # a server gives properties in an order of its own
        if value is not None
    )
    return f"<attvalues>{''.join(cells)}</attvalues>"


def _spell(properties: Mapping[str, Any]) -> str:
    """From when to when Gephi's timeline shows it: the days it was seen, or its own day."""
    first = properties.get("first_seen") or properties.get("date") or properties.get("published")
    last = properties.get("last_seen") or properties.get("date") or properties.get("published")
    return f' start="{first}" end="{last}"' if first and last else ""


def _color(name: str) -> str:
    red, green, blue = COLORS.get(name, GREY)
    return f'<viz:color r="{red}" g="{green}" b="{blue}"/>'
