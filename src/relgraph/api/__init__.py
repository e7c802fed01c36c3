"""relgraph in Python and notebooks: open a store, ask it, extract one article.

import relgraph
g = relgraph.open("relgraph.db")
g.query("top-pairs").df()
"""

from __future__ import annotations

from relgraph.api.opened import OpenGraph, open_graph
from relgraph.api.page import Page
from relgraph.api.proofs import Explanation, Proof
from relgraph.api.reading import Reading, extract
from relgraph.api.rows import Result
from relgraph.api.scoring import evaluate
from relgraph.api.status import Status

open = open_graph  # noqa: A001  # `relgraph.open(path)` is the name that users read

__all__ = ["Explanation", "OpenGraph", "Page", "Proof", "Reading", "Result", "Status", "evaluate", "extract", "open"]
