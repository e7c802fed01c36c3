"""The fold of what changed: the same functions as the fold of everything, on the groups that a batch touches.

articles ─copies→ originals ─keys→ entities ─claims→ reports, deals, quotes, offices ─groups→ pieces of the graph
"""

from relgraph.stores.folding.claimed import Heard
from relgraph.stores.folding.work import Work

__all__ = ["Heard", "Work"]
