"""What keys name, looked up in the record when they are asked for."""

from __future__ import annotations

from relgraph.stores.folding.traits import TraitBook


class Ids(dict[str, str]):
    """Key → id of the entity that it names; a key that no article uses names itself."""

    def __init__(self, book: TraitBook) -> None:
        super().__init__()
        self._book = book

    def __missing__(self, key: str) -> str:
        row = self._book.row(key)
        self[key] = row.id if row else key
        return self[key]


class Homes(dict[str, str]):
    """Key of a leader → key of the country or organisation that he serves, "" for none."""

    def __init__(self, book: TraitBook) -> None:
        super().__init__()
        self._book = book

    def __missing__(self, key: str) -> str:
        row = self._book.row(key)
        self[key] = row.home if row else ""
        return self[key]
