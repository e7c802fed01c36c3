"""Rows of an answer, as a table in a notebook, a DataFrame, dicts or tuples."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from relgraph import protocols
from relgraph.api.readable import readable

if TYPE_CHECKING:
    import pandas as pd

SHOWN = 200
"""So many rows are shown in a notebook; `.df()` and `.rows` have all."""


@dataclass(frozen=True, slots=True, repr=False)
class Result(protocols.Result):
    """What a question gave: `columns`, `rows`, `.dicts()`, `.df()`, and a table where a notebook shows it."""

    def df(self) -> pd.DataFrame:
        """The rows as a DataFrame with real dtypes: dates, nullable integers, strings."""
        from relgraph.api.frames import frame

        return frame(self.dicts(), columns=self.columns)

    def first(self, number: int) -> Result:
        """The answer with its first rows only."""
        return Result(self.columns, self.rows[:number])

    def __len__(self) -> int:
        return len(self.rows)

    def __repr__(self) -> str:
        return f"<Result: {len(self.rows)} rows of {', '.join(self.columns)}; .df(), .dicts(), .rows>"

    def _repr_html_(self) -> str:
        found = readable(self, marks=_SENTINELS)
        head = "".join(f"<th>{escape(c)}</th>" for c in found.columns)
        body = "".join(
            "<tr>" + "".join(f"<td>{_html(cell)}</td>" for cell in row) + "</tr>" for row in found.rows[:SHOWN]
        )
        more = f"<p>{SHOWN} of {len(self.rows)} rows.</p>" if len(self.rows) > SHOWN else ""
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


_SENTINELS = ("\ue000", "\ue001")  # of the private area: they pass through `escape` and stand in no article


def _html(cell: object) -> str:
    before, after = _SENTINELS
    return escape(shown(cell)).replace(before, "<mark>").replace(after, "</mark>")


def shown(cell: object) -> str:
    """A cell as people read it: nothing for None, lists joined by commas, figures without needless digits."""
    if cell is None:
        return ""
    if isinstance(cell, float):
        return f"{cell:.3g}"
    if isinstance(cell, list | tuple):
        return ", ".join(shown(c) for c in cell)
    return str(cell)
