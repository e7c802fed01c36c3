"""Which tests stay together where several processes run them, and which begin first.

xdist's own marks of groups do not hold with every pytest, and the process that deals the tests out knows names alone.
"""

from __future__ import annotations

import re

from xdist.scheduler import LoadScopeScheduling

LONG = ("stores/test_invariants.py", "extraction/test_growth.py")
"""Files whose tests take long and share nothing: each test is a part of its own."""


def part(name: str) -> str:
    """The part of a test: one of the server's two, the browser's, that of its file, or its own."""
    name = name.removeprefix("tests/")
    file = name.partition("::")[0]
    if name.startswith("neo4j/"):
        return "neo4j"
    if re.search(r"neo4j.*::|^stores/.*\[neo4j\b", name):
        return "neo4j elsewhere"
    if file.startswith("explorer/"):
        return "explorer"
    return name if file in LONG else file


def place(name: str) -> int:
    """Where a test stands in the order: what takes long begins first, and what takes little fills the end."""
    if part(name).startswith("neo4j"):
        return 0
    return 1 if part(name) == "explorer" or "::" in part(name) else 2


class ByParts(LoadScopeScheduling):
    """Gives each process a part at a time, in the order of the tests."""

    def __init__(self, config, log=None) -> None:
        super().__init__(config, log)
        config.option.loadscopereorder = False

    def _split_scope(self, nodeid: str) -> str:
        return part(nodeid)
