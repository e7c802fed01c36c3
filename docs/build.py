"""Write what is generated in the docs: the transcript in the README and docs/cli.md. `make docs` runs it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
HEAD = "<!-- demo: begin of the transcript -->"
WHOLE = "<!-- demo: the transcript -->"
SECONDS = re.compile(r"\d+\.\d s;")


def transcript() -> str:
    """What `relgraph demo` prints in an empty folder, its seconds as they were."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {k: v for k, v in os.environ.items() if not k.startswith("RELGRAPH_")}
        command = [sys.executable, "-m", "relgraph", "demo"]
        done = subprocess.run(  # noqa: S603  # our own command
            command, cwd=folder, env=environment, check=True, capture_output=True, text=True, encoding="utf-8"
        )
    return done.stdout


def beginning(text: str) -> str:
    """The first lines of the transcript, up to the first proof with its source."""
    parts = text.split("\n\n")
    return "\n\n".join(parts[:3])


def block(document: str, mark: str) -> str:
    """The fenced block behind a mark."""
    found = re.search(re.escape(mark) + r"\n```text\n(.*?)```", document, re.DOTALL)
    if found is None:
        raise SystemExit(f"README.md: {mark} has no ```text block behind it.")
    return found[1]


def filled(document: str, mark: str, text: str) -> str:
    """The document with another text in the block behind a mark."""
    return document.replace(f"{mark}\n```text\n{block(document, mark)}```", f"{mark}\n```text\n{text.rstrip()}\n```")


def same_but_time(text: str) -> str:
    """A transcript without its seconds and the ends of its lines."""
    return "\n".join(line.rstrip() for line in SECONDS.sub("N s;", text).strip().splitlines())


def reference() -> str:
    """`docs/cli.md`: each command with its help."""
    from typer.main import get_command

    from relgraph.cli import app

    parts = ["# The command line\n", "Made from the help of each command by `make docs`.\n"]
    for path, command in _commands(get_command(app)):
        parts += [f"## relgraph {' '.join(path)}\n", f"{command.help}\n", "```text", *_examples(command), "```\n"]
        parts += [*_options(command), ""]
    return "\n".join(parts)


def _commands(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    below = getattr(command, "commands", None)
    if below is None:
        yield path, command
        return
    for name, each in below.items():
        yield from _commands(each, (*path, name))


def _examples(command: Any) -> list[str]:
    lines = [line.strip().replace(r"\[", "[") for line in command.epilog.split("\n\n")]
    return [line for line in lines if line.startswith(("relgraph ", "cat "))]


def _options(command: Any) -> Iterator[str]:
    for parameter in command.params:
        names = ", ".join(f"`{name}`" for name in parameter.opts)
        shown = f"`{parameter.metavar}`" if not parameter.opts[0].startswith("-") and parameter.metavar else names
        if parameter.opts[0].startswith("-") and parameter.metavar:
            shown = f"{names} `{parameter.metavar}`"
        yield f"- {shown}: {parameter.help or ''}".rstrip(": ")


def main() -> None:
    """Write both."""
    readme = ROOT / "README.md"
    text = transcript()
    document = filled(readme.read_text(encoding="utf-8"), HEAD, beginning(text))
    readme.write_text(filled(document, WHOLE, text), encoding="utf-8")
    (ROOT / "docs" / "cli.md").write_text(reference(), encoding="utf-8")


if __name__ == "__main__":
    main()
