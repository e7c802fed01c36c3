"""What keys name, looked up in the record when they are asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from relgraph.stores.database import Database


class Ids(Mapping[str, str]):
    """Key → id of the entity that it names; for all keys that any article uses."""

    def __init__(self, database: Database) -> None:
        self.db = database
        self._known: dict[str, tuple[str, str] | None] = {}

    def row(self, key: str) -> tuple[str, str] | None:
        """The id and the home of a key."""
        if key not in self._known:
            self._known[key] = self.db.row("SELECT id, home FROM canon WHERE key = ?", (key,))
        return self._known[key]

    def __getitem__(self, key: str) -> str:
        row = self.row(key)
        if row is None:
            raise KeyError(key)
        return row[0]

    def __iter__(self) -> Iterator[str]:
        return (key for (key,) in self.db.rows("SELECT key FROM canon"))

    def __len__(self) -> int:
        return int(self.db.row("SELECT COUNT(*) FROM canon")[0])


class Homes(Mapping[str, str]):
    """Id of a leader → key of the country or organisation that he serves."""

    def __init__(self, ids: Ids) -> None:
        self._ids = ids

    def __getitem__(self, who: str) -> str:
        row = self._ids.row(who)
        if row is None or not row[1]:
            raise KeyError(who)
        return row[1]

    def __iter__(self) -> Iterator[str]:
        return (who for who in self._ids if who in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)
