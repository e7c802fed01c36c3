"""What goes where: data on stdout, messages on stderr, colours and progress on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from relgraph.exporters.lines import one_line


class Voice:
    """How much this run says on stderr."""

    quiet = False
    verbose = False


def set_voice(*, quiet: bool, verbose: bool) -> None:
    """Set how much the run says; each command does it anew."""
    Voice.quiet, Voice.verbose = quiet, verbose


def emit(text: str) -> None:
    """A line of data on stdout; what is no text, as in the name of a file, as stderr has it."""
    sys.stdout.write(text.encode("utf-8", "backslashreplace").decode() + "\n")


def emit_json(value: Any, *, indent: int | None = None) -> None:
    """A value as JSON on stdout, one line unless `indent` is given."""
    emit(dumps(value, indent=indent))


def dumps(value: Any, *, indent: int | None = None) -> str:
    """A value as JSON; dates as ISO strings."""
    return one_line(value, indent=indent)


def say(text: str) -> None:
    """A message on stderr, unless the run is quiet."""
    if not Voice.quiet:
        sys.stderr.write(text + "\n")


def detail(text: str) -> None:
    """A message that only `--verbose` shows."""
    if Voice.verbose:
        say(text)


def complain(text: str) -> None:
    """An error on stderr, also when the run is quiet."""
    sys.stderr.write(f"relgraph: {text}\n")


def next_step(command: str) -> None:
    """The next command to try, on stderr."""
    say(f"next: {command}")


def many(n: int, name: str) -> str:
    """A number with its noun: `1 article`, `2 articles`."""
    return f"{n} {name}" if n == 1 else f"{n} {name}s"


def summary(counts: Mapping[str, int]) -> str:
    """Counts as words: `3 new, 0 updated`."""
    return ", ".join(f"{n} {name}" for name, n in counts.items())


@contextmanager
def progress(title: str) -> Iterator[Any]:
    """A function that takes the number of articles done; it draws on a terminal only."""
    if Voice.quiet or not sys.stderr.isatty():
        yield lambda done: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description} {task.completed:,} articles"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None)
        yield lambda done: bar.update(task, completed=done)


def emit_lines(rows: Iterable[Mapping[str, Any]]) -> None:
    """A JSON object a line on stdout."""
    for row in rows:
        emit_json(row)
