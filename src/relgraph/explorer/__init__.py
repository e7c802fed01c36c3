"""The graph as one HTML file in which an analyst finds a tie and the sentence that proves it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from relgraph.explorer.options import Options
from relgraph.protocols import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a written page holds: counts of what it shows, and of the statements that the cap left out."""

    path: Path
    nodes: int
    ties: int
    entries: int
    statements: int
    dropped: int
    articles: int
    size: int
    sample: bool


def write(view: View, path: str | Path, *, options: Options | None = None, **choices: Any) -> Summary:
    """A page of the graph at `path`; `choices` are those of Options, by keyword.

    Raises UsageError for a name that fits none or several, and for more nodes than a browser carries.
    """
    from relgraph.explorer.page import Explorer

    data = _data(view, options or Options.of(**choices))
    explorer = Explorer(data)
    written = explorer.write_html(path)
    return Summary(
        path=written,
        nodes=len(data["nodes"]),
        ties=len(explorer.ties),
        entries=len(data["entries"]),
        statements=data["about"]["statements"],
        dropped=data["about"]["dropped"],
        articles=data["about"]["articles"],
        size=written.stat().st_size,
        sample=data["about"]["sample"],
    )


def html(view: View, *, options: Options | None = None, **choices: Any) -> str:
    """The page as text, for a notebook; the choices are those of `write`."""
    from relgraph.explorer.page import Explorer

    return Explorer(_data(view, options or Options.of(**choices))).generate_html()


def _data(view: View, options: Options) -> dict[str, Any]:
    from relgraph.explorer.choose import choose
    from relgraph.explorer.payload import payload
    from relgraph.explorer.remembered import Remembered

    known = Remembered(view)
    return payload(known, choose(known, options), options)


__all__ = ["Options", "Summary", "html", "write"]
