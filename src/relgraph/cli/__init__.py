"""The command line: each command parses, calls one function of the library, and prints."""

from __future__ import annotations

from typing import Annotated

import typer

from relgraph import __version__
from relgraph.cli import articles, asking, deciding, keeping, measuring, prompting, quarantining, sharing, showing
from relgraph.cli.base import app

PARTS = (articles, showing, asking, prompting, sharing, deciding, quarantining, keeping, measuring)
"""The groups of commands; importing them put their commands into the app."""

__all__ = ["app", "main"]


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"relgraph {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    pass


def main() -> None:
    """Run the command line of this process."""
    app()
