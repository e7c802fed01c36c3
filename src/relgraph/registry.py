"""Families of parts (readers, annotators, stores, exporters): one visible table each, plus entry points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

from relgraph.errors import MissingExtraError, UsageError


class Registry:
    """Names and the places where their parts live, imported when first asked for.

    `group` is the entry point group by which other packages add to the table (`relgraph.readers`, …).
    """

    def __init__(self, noun: str, table: Mapping[str, str], *, group: str | None = None) -> None:
        self.noun = noun
        self.table = dict(table)
        self.group = group

    def names(self) -> list[str]:
        """The known names, sorted."""
        return sorted({*self.table, *(ep.name for ep in self._added())})

    def __contains__(self, name: str) -> bool:
        return name in self.names()

    def __iter__(self) -> Iterator[str]:
        return iter(self.names())

    def get(self, name: str) -> Any:
        """The part called `name`. Raises UsageError with the known names for an unknown one."""
        if name in self.table:
            module, _, attribute = self.table[name].partition(":")
            return getattr(import_module(module), attribute)
        for ep in self._added():
            if ep.name == name:
                return ep.load()
        raise UsageError(f"no {self.noun} is called {name!r}. Known: {', '.join(self.names())}.")

    def _added(self) -> list[Any]:
        if not self.group:
            return []
        from importlib.metadata import entry_points  # here: it brings the readers of mail and archives with it

        return list(entry_points(group=self.group))


def need(module: str, *, extra: str, why: str) -> Any:
    """The optional module, or MissingExtraError that names the extra to install."""
    try:
        return import_module(module)
    except ImportError as exc:
        raise MissingExtraError(
            f"{why} needs {module.partition('.')[0]}. Install it: pip install 'relgraph[{extra}]'."
        ) from exc
