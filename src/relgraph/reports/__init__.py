"""The graph as reports to read and print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from relgraph.errors import UsageError
from relgraph.protocols import View
from relgraph.registry import Registry

REPORTS = Registry(
    "report",
    {
        "overview": "relgraph.reports.kinds:overview",
        "country": "relgraph.reports.kinds:country",
        "pair": "relgraph.reports.kinds:pair",
        "leader": "relgraph.reports.kinds:leader",
        "sector": "relgraph.reports.kinds:sector",
        "week": "relgraph.reports.kinds:week",
        "quality": "relgraph.reports.kinds:quality",
    },
)
FORMS = Registry(
    "form",
    {
        "html": "relgraph.reports.forms:page",
        "md": "relgraph.reports.forms:markdown",
        "json": "relgraph.reports.forms:as_json",
    },
)


def render(
    view: View,
    *,
    kind: str = "overview",
    names: Sequence[str] = (),
    since: str | None = None,
    form: str = "html",
    **known: Mapping[str, Any] | None,
) -> str:
    """A report as text in the form named: html, md or json.

    `names` says of whom or what it is, as people type it. `known` is what a view does not hold: `quarantined`
    (reason → count) and `quality` (measure → value), shown at the end. Raises UsageError for a kind, form or
    name that is not known.
    """
    from relgraph.reports.facts import Facts

    facts = Facts.of(view, since=_day(since), **known)
    return str(FORMS.get(form)(REPORTS.get(kind)(facts, tuple(names))))


def write(view: View, path: str | Path, *, form: str | None = None, **choices: Any) -> Path:
    """The path of a written report, in the form that its suffix names; `choices` are those of `render`."""
    from relgraph.explorer.page import write_whole

    target = Path(path)
    return write_whole(target, [render(view, form=form or _form(target), **choices)])


def _form(path: Path) -> str:
    suffix = path.suffix.lower().lstrip(".")
    form = {"htm": "html", "markdown": "md"}.get(suffix, suffix)
    if form not in FORMS:
        raise UsageError(f"{path}: a report is written as .html, .md or .json. Give the file one of these endings.")
    return form


def _day(text: str | None) -> str | None:
    from datetime import date

    if text is None:
        return None
    try:
        return date.fromisoformat(text + {4: "-01-01", 7: "-01"}.get(len(text), "")).isoformat()
    except ValueError as exc:
        raise UsageError(f"since {text!r} is no day. Write it as 2024-05-01, 2024-05 or 2024.") from exc


__all__ = ["FORMS", "REPORTS", "render", "write"]
