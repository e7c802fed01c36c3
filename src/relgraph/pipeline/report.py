"""How a run ended, in figures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from relgraph.model import Noun, Quarantined
from relgraph.protocols import Applied

Progress = Callable[[int], object]
"""Called with the number of articles done."""


@dataclass(slots=True, kw_only=True)
class IngestReport(Noun):
    """What became of the inputs of a run, and how large the graph is now."""

    seen: int = 0
    new: int = 0
    updated: int = 0
    unchanged: int = 0
    reprint: int = 0
    quarantined: Mapping[str, int] = field(default_factory=dict)
    nodes: int = 0
    edges: int = 0
    seconds: float = 0.0
    run: str = ""
    problems: list[Quarantined] = field(default_factory=list)

    def count(self, done: Applied) -> None:
        """Add what a batch did."""
        self.new += len(done.new)
        self.updated += len(done.updated)
        self.unchanged += len(done.unchanged)
        self.reprint += len(done.reprint)
        reasons = {*self.quarantined, *done.quarantined}
        self.quarantined = {r: self.quarantined.get(r, 0) + done.quarantined.get(r, 0) for r in sorted(reasons)}
        self.seen = self.new + self.updated + self.unchanged + self.reprint + sum(self.quarantined.values())
