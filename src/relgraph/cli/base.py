"""The app, and the way a command joins it: a panel of the help, examples that work, the options that all share."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any

import typer

from relgraph.cli import output
from relgraph.errors import FULL, RelgraphError, UsageError

READ, ASK, SHARE, DECIDE, KEEP = "Read articles", "Ask", "Share", "Decide", "Look after"
"""The panels of `relgraph --help`, in this order."""

Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No messages on stderr but errors.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="More messages on stderr.")]

app = typer.Typer(
    name="relgraph",
    help="Reads news articles and builds a diplomatic-relations knowledge graph, with the words that prove each edge.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def group(name: str, summary: str, panel: str) -> typer.Typer:
    """A command with commands below it, such as `relgraph quarantine list`."""
    below = typer.Typer(help=summary, no_args_is_help=True, rich_markup_mode="rich", pretty_exceptions_enable=False)
    app.add_typer(below, name=name, rich_help_panel=panel)
    return below


def command(
    panel: str, *examples: str, name: str | None = None, to: typer.Typer = app
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Register a function as a command.

    The function gets its own arguments only: the voice (`--quiet`, `--verbose`) is set around it, and a RelgraphError
    that leaves it, or a file that cannot be read or written, becomes one message on stderr and an exit code.
    """

    def register(function: Callable[..., None]) -> Callable[..., None]:
        to.command(name, rich_help_panel=panel, epilog=_epilog(examples))(_with_voice(function))
        return function

    return register


def _with_voice(function: Callable[..., None]) -> Callable[..., None]:
    @wraps(function)
    def run(*, quiet: bool, verbose: bool, **arguments: Any) -> None:
        output.set_voice(quiet=quiet, verbose=verbose)
        try:
            function(**arguments)
        except RelgraphError as exc:
            output.complain(str(exc))
            raise typer.Exit(exc.exit_code) from exc
        except UnicodeEncodeError as exc:  # a shell hands on any bytes
            output.complain(f"{exc.object[:80]!r} is no text: it holds broken bytes. Write it otherwise.")
            raise typer.Exit(UsageError.exit_code) from exc
        except OSError as exc:
            if exc.errno in FULL:
                output.complain(f"{exc.strerror}: nothing was written in its place. Make room, then try again.")
            elif exc.filename is None:  # not a file: a closed pipe, a fault of the network
                raise
            else:
                output.complain(f"{exc.filename}: {exc.strerror}. Name another file or folder, or change its rights.")
            raise typer.Exit(1) from exc

    signature = inspect.signature(function, eval_str=True)
    shared = [
        inspect.Parameter("quiet", inspect.Parameter.KEYWORD_ONLY, default=False, annotation=Quiet),
        inspect.Parameter("verbose", inspect.Parameter.KEYWORD_ONLY, default=False, annotation=Verbose),
    ]
    run.__signature__ = signature.replace(parameters=[*signature.parameters.values(), *shared])  # type: ignore[attr-defined]
    run.__annotations__ = {p.name: p.annotation for p in run.__signature__.parameters.values()}  # type: ignore[attr-defined]
    return run


def _epilog(examples: tuple[str, ...]) -> str:
    lines = (line.replace("[", r"\[") for line in examples)
    return "[bold]Examples[/bold]\n\n" + "\n\n".join(f"  {line}" for line in lines)
