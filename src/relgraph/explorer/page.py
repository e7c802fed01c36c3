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
from relgraph.explorer.payload import Row, escaped

SHAPES = {"country": "circularImage", "leader": "dot", "person": "dot", "sector": "square", "event": "diamond"}


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
            shape = SHAPES.get(node["kind"], "triangle")
            self.add_node(node["id"], shape=shape, size=node["r"], x=node["x"], y=node["y"], color=None)
        # Appended, because add_edge looks through all nodes for each edge.
        self.edges += [{"id": tie["id"], "from": tie["a"], "to": tie["b"]} for tie in data["ties"]]

    def generate_html(self, name: str = "explorer.html", local: bool = True, notebook: bool = False) -> str:
        """The whole page as text."""
        style, script, vis = asset("explorer.css"), bundle.script(), bundle.vis_network()
        picture = {"nodes": [_bare(node) for node in self.nodes], "edges": self.edges}
        self.html = self.templateEnv.get_template(self.path).render(
            about=self.data["about"],
            policy=bundle.policy(scripts=(vis, script), styles=(style,)),
            style=Markup(style),  # noqa: S704  # our own file
            vis=Markup(vis),  # noqa: S704  # pyvis' file, its hash checked
            script=Markup(script),  # noqa: S704  # our own files
            data=Markup(escaped(self.data | {"picture": picture})),  # noqa: S704  # escaped for a script element
            still=static.picture(self.data),
            top=static.top_ties(self.data),
        )
        self.html = self.html.encode("utf-8", "replace").decode("utf-8")  # lone surrogates are no text
        return self.html

    def write_html(self, name: str | Path, **_: Any) -> Path:
        """The path of the page, written whole or not at all, as UTF-8; missing folders are made."""
        return write_whole(Path(name), [self.generate_html()])


def _bare(node: Row) -> Row:
    return {k: node[k] for k in ("id", "shape", "size", "x", "y")}


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
