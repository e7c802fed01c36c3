"""A place in a text where a known surface stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, Self


class Hit(NamedTuple):
    """A surface of the gazetteer found at `start:end`.

    `family` is the table it comes from (country, demonym, metonym, city, organization, person, role, sector, cue …);
    `id` what it names there (AZE, EU, a person's id, a role, a sector, a cue class such as `met`);
    `row` the other columns of its row, by name.
    Within a family the longest surface wins; hits of different families may overlap (`trade` in `trade agreement`).
    """

    start: int
    end: int
    family: str
    id: str
    row: Mapping[str, str]

    def to_dict(self) -> dict[str, Any]:
        """The fields as JSON types."""
        return {**self._asdict(), "row": dict(self.row)}

    @classmethod
    def from_dict(cls, row: Mapping[str, Any]) -> Self:
        """The hit that `to_dict` wrote."""
        return cls(**row)
