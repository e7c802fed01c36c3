"""Members of governments to January 2014, looked up by their folded name once a text was seen to hold a name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from relgraph.config import data_folders, from_data
from relgraph.tables import table
from relgraph.text.names import fold_name

TABLE = "officials.tsv"
LAST = 2014
"""The year in which the list ends."""
AFTER = 5
"""Years after the office in which the name alone still means its bearer."""


@dataclass(frozen=True, slots=True)
class Official:
    """A member of a government: country, name, first and last day in office (empty: still in office in 2014)."""

    country: str
    name: str
    start: str
    end: str

    def near(self, day: str) -> bool:
        """Whether the office, or the years after it, hold the day."""
        last = int(self.end[:4]) if self.end else LAST
        return self.start[:4] <= day[:4] and int(day[:4]) <= last + AFTER


def find(name: str) -> list[Official]:
    """The officials who bear the name, however it is spelled."""
    return list(_with_key(fold_name(name)))


def _with_key(key: str) -> Iterator[Official]:
    lines = _lines()
    i = bisect_left(lines, f"{key}\t")
    while i < len(lines) and lines[i].startswith(f"{key}\t"):
        yield Official(*lines[i].split("\t")[1:5])
        i += 1


@from_data
def _lines() -> list[str]:
    """The rows as they stand in the file, sorted by key: parsed only where a name fits, or the user has rows too."""
    own, *users = (folder / TABLE for folder in data_folders())
    if any(path.is_file() for path in users):
        return sorted("\t".join(placed.row.values()) for placed in table(TABLE))
    return sorted(line for line in own.read_text(encoding="utf-8").splitlines() if not line.startswith(("#", "key\t")))
