"""Stores to test: each made fresh, opened as often as a test likes, and taken away."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from relgraph.stores import open_store

TALKS = (
    "BAKU, 16 May 2024 – Azerbaijan President Ilham Aliyev met with Belarus President Aleksandr Lukashenko in Baku on "
    "16 May 2024. The two leaders agreed to expand trade between Azerbaijan and Belarus."
)
"""The text of an article with a meeting and an agreement."""


class Made:
    """A place for one store."""

    def __init__(self, url: str) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="relgraph-test-"))
        self.url = url.format(folder=self.folder)

    def open(self):
        return open_store(self.url, create=True)

    def close(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


class OnServer(Made):
    """The one database of a server, without nodes; constraints and indexes stay, since to make them takes long."""

    def __init__(self, url, server) -> None:
        self.url, self.server = url, server

    def close(self) -> None:
        self.server.clear()


MAKERS: dict[str, Callable[[], Made]] = {
    "embedded": lambda: Made("{folder}/relgraph.db"),
    "networkx": lambda: Made("networkx:{folder}/graph.json"),
}
"""The stores that need no server."""
