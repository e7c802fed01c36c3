"""The page: pyvis' Network with a template, escaping and positions of our own."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jinja2 import Environment, FunctionLoader
from markupsafe import Markup
from pyvis.network import Network

from relgraph.explorer import bundle, static
from relgraph.explorer.assets import asset
from relgraph.explorer.payload import Row, escaped, packed

SHAPES = {"country": "circularImage", "leader": "dot", "person": "dot", "sector": "square", "event": "diamond"}
PYVIS_ONLY = {"label", "color", "font"}
"""What pyvis adds to a node, and our page does not need."""


class Explorer(Network):  # type: ignore[misc]  # pyvis has no types
    """A pyvis network that writes one file: no request, escaped data, fixed places, the same bytes every time.

    Of pyvis it takes the vis-network file, the lists of nodes and edges, and the options. Its own page is left:
    it asks other hosts for style sheets, and parts of it run scripts that stand in the data.
    """

    def __init__(self, data: Row) -> None:
        super().__init__(directed=True, cdn_resources="in_line")
        self.data = data
        self.templateEnv = Environment(loader=FunctionLoader(asset), autoescape=True, trim_blocks=True)
        self.path = "explorer.html"
        self.toggle_physics(False)
        for node in data["nodes"]:
            self.add_node(node["id"], shape=SHAPES.get(node["kind"], "triangle"), color=None, **_rest(node))
        self.ties = static.ties(data)
        # Appended, because add_edge looks through all nodes for each edge.
        self.edges += [{"from": tie.a, "to": tie.b, "relation": tie.relation} for tie in self.ties]

    def generate_html(self, name: str = "explorer.html", local: bool = True, notebook: bool = False) -> str:
        """The whole page as text."""
        style, script, vis = bundle.style(), bundle.script(), bundle.vis_network()
        self.html = self.templateEnv.get_template(self.path).render(
            about=self.data["about"],
            policy=bundle.policy(scripts=(vis, script), styles=(style,)),
            style=Markup(style),  # noqa: S704  # our own file
            vis=Markup(vis),  # noqa: S704  # pyvis' file, its hash checked
            script=Markup(script),  # noqa: S704  # our own files
            data=Markup(escaped(self._block())),  # noqa: S704  # escaped for a script element
            still=static.picture(self.data, self.ties),
            top=static.top_ties(self.data, self.ties),
        )
        self.html = self.html.encode("utf-8", "replace").decode("utf-8")  # lone surrogates are no text
        return self.html

    def _block(self) -> Row:
        """The data as the script reads it, without repeating the names of fields."""
        nodes = [{k: v for k, v in node.items() if k not in PYVIS_ONLY} for node in self.nodes]
        tables = {k: packed(self.data[k]) for k in ("entries", "statements", "articles")}
        return self.data | {"nodes": packed(nodes)} | tables

    def write_html(self, name: str | Path, **_: Any) -> Path:
        """The path of the page, written whole or not at all, as UTF-8; missing folders are made."""
        return write_whole(Path(name), [self.generate_html()])


def _rest(node: Row) -> Row:
    return {k: v for k, v in node.items() if k != "id"}


def write_whole(path: Path, parts: Iterable[str]) -> Path:
    """The path, after the text has replaced whatever stood there in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.writelines(parts)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)
    return path
