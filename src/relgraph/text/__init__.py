"""From an article to a document: cleaning, blocks, sentences, quoted passages, dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from relgraph.text.dates import find_dates

if TYPE_CHECKING:
    from relgraph.text.cleaning import MAX_CHARACTERS, clean


def __getattr__(name: str) -> Any:
    """The cleaning, imported when first used: who reads documents needs none of its many patterns."""
    if name in {"MAX_CHARACTERS", "clean"}:
        from relgraph.text import cleaning

        return getattr(cleaning, name)
    raise AttributeError(f"module 'relgraph.text' has no attribute {name!r}")


__all__ = ["MAX_CHARACTERS", "clean", "find_dates"]
