"""Offices that stand before names, whatever letters they are written in."""

from __future__ import annotations

from relgraph.config import from_data
from relgraph.tables import cells, table

_OFFICES = frozenset({"state", "government", "foreign", "minister", "deputy", "envoy", "spokes", "official"})
_MOST_WORDS = 4


def opens_with_office(name: str) -> bool:
    """Whether a name stands behind an office: `PRIME MINISTER MORITA`, and not `PRINCE RUPERT`."""
    said = name.lower().split()
    return any(" ".join(said[:n]) in _offices() for n in range(1, min(_MOST_WORDS, len(said) - 1) + 1))


@from_data
def _offices() -> frozenset[str]:
    roles = (p.row for p in table("roles.tsv", ("surfaces", "class")))
    return frozenset(word.lower() for row in roles if row["class"] in _OFFICES for word in cells(row["surfaces"]))
