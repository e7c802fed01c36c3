"""relgraph in Python and notebooks: open a store, ask it, extract one article.

    import relgraph
    g = relgraph.open("relgraph.db")
    g.query("top-pairs").df()

Names are imported when first used, so that a command loads no more than it needs.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from relgraph.api.opened import OpenGraph
    from relgraph.api.opened import open_graph as open  # noqa: A004  # `relgraph.open(path)` is the name that users read
    from relgraph.api.page import Page
    from relgraph.api.proofs import Explanation, Proof
    from relgraph.api.reading import Reading, extract
    from relgraph.api.rows import Result
    from relgraph.api.scoring import evaluate
    from relgraph.api.status import Status

_PLACES = {
    "Explanation": "proofs:Explanation",
    "OpenGraph": "opened:OpenGraph",
    "Page": "page:Page",
    "Proof": "proofs:Proof",
    "Reading": "reading:Reading",
    "Result": "rows:Result",
    "Status": "status:Status",
    "evaluate": "scoring:evaluate",
    "extract": "reading:extract",
    "open": "opened:open_graph",
}


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module 'relgraph.api' has no attribute {name!r}")
    module, _, attribute = _PLACES[name].partition(":")
    return getattr(import_module(f"relgraph.api.{module}"), attribute)


__all__ = [
    "Explanation",
    "OpenGraph",
    "Page",
    "Proof",
    "Reading",
    "Result",
    "Status",
    "evaluate",
    "extract",
    "open",
]
