"""The command line: each command parses, calls one function of the library, and prints."""

from __future__ import annotations

from relgraph.cli import articles
from relgraph.cli.base import app

__all__ = ["app", "articles", "main"]


def main() -> None:
    """Run the command line of this process."""
    app()
