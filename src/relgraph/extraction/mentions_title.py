"""A title as it stands around a name."""

from __future__ import annotations

from dataclasses import dataclass, field

from relgraph.gazetteer import Hit

PREDECESSOR = "predecessor"
"""The role of who had an office before another or has it after."""


@dataclass(slots=True)
class Title:
    """A phrase that gives somebody a role: `start:end` holds it whole, with article, country and modifiers."""

    start: int
    end: int
    role: str
    hit: Hit
    side: Hit | None = None
    past: bool = False
    words: tuple[str, ...] = field(default=())
    gap: str = "direct"
    phrase: tuple[int, int] = (0, 0)
    shown: str = ""
    listed: bool = False  # `X, President, Council on Education`
    acronym: bool = False  # `PLDT president X`
    opposite: object = None  # the person whose counterpart the bearer is
    fellow: object = None  # the person before or after whom the bearer has the office

    @property
    def kind(self) -> str:
        """The class of the role in `roles.tsv`."""
        return self.hit.row["class"]
