"""From statements to a graph: one event and one edge for whatever many reports say of one thing."""

from relgraph.fold.facts import Facts, Filed, Told, filed
from relgraph.fold.graph import Graph
from relgraph.fold.whole import fold

__all__ = ["Facts", "Filed", "Graph", "Told", "filed", "fold"]
