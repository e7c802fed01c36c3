"""What a reader tells of an input, in a form that every store can keep and look up."""

from __future__ import annotations

from dataclasses import fields, replace

from relgraph.model import Article, Quarantined, digest
from relgraph.readers.places import shown
from relgraph.text.normalize import normalize

LONGEST = 1000
"""Characters of what is looked up by an index: one of Neo4j takes 8,000 bytes."""

_PATHS = ("id", "source", "detail")
"""What holds the name of a file."""
_NAMES = {kind: [f.name for f in fields(kind) if f.name != "text"] for kind in (Article, Quarantined)}


def fit(found: Article | Quarantined) -> Article | Quarantined:
    """The same with characters that can be written in all names and times, and none too long to be looked up.

    A text stays as it is: it is cleaned with the article.
    """
    told = {name: value for name in _NAMES[type(found)] if (value := getattr(found, name))}
    made = {name: (shown if name in _PATHS else normalize)(value) for name, value in told.items()}
    made |= {name: _short(made[name]) for name in ("id", "publisher") if len(made.get(name, "")) > LONGEST}
    return found if made == told else replace(found, **made)  # type: ignore[arg-type]  # all are fields of its own


def _short(name: str) -> str:
    """The beginning of a name, and what tells it from others that begin so."""
    return f"{name[: LONGEST - 25]}~{digest(name)}"
