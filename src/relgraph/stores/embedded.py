"""The embedded store: a record in one file, and Cypher on a projection beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from relgraph.errors import UsageError
from relgraph.fold.claims import Caption
from relgraph.protocols import Result
from relgraph.stores.database import Database
from relgraph.stores.record import Record

if TYPE_CHECKING:
    from relgraph.stores.cypher import Projection


class EmbeddedStore(Record):
    """A store in one database, with its projection for Cypher in a folder (a temporary one where it is None)."""

    def __init__(
        self,
        database: Database,
        folder: Path | None,
        *,
        caption: Caption = lambda _: {},
        say: Callable[[str], None] = lambda _: None,
    ) -> None:
        super().__init__(database, caption=caption, say=say)
        self._folder = folder
        self._projection: Projection | None = None

    def query(self, cypher: str, params: Mapping[str, Any]) -> Result:
        """The rows of a Cypher question. Raises QueryError for a faulty or refused one."""
        if not self.database.exists:
            raise UsageError(f"{self.database.name}: nothing is stored yet. Begin with `relgraph ingest PATH`.")
        if self._projection is None:
            from relgraph.stores.cypher import open_projection

            self._projection = open_projection(self.view(), self._folder, self._say)
        return self._projection.query(cypher, params)

    def close(self) -> None:
        """Let the projection and the file go."""
        if self._projection is not None:
            self._projection.close()
            self._projection = None
        super().close()
