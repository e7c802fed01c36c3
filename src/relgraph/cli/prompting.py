"""The prompt: Cypher with history, completion and lines that go on until a semicolon or an empty line."""

from __future__ import annotations

import re
import sys
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Any

from relgraph.cli import output
from relgraph.cli.base import ASK, command
from relgraph.cli.options import Form, StoreUrl, opened, store_url
from relgraph.errors import RelgraphError
from relgraph.ontology import EDGES, NODES
from relgraph.protocols import Store

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession

NAME = re.compile(r"[a-z]+(-[a-z]+)*")
PARAMETERS = re.compile(r"(?:-p\s+)?(\w+)=(.*?)(?=\s+(?:-p\s+)?\w+=|\s*\Z)", re.DOTALL)

FORMS = [form.value for form in Form if form not in {Form.parquet, Form.xlsx}]

HELP = """\
Cypher ends with ; or an empty line. A name of the catalogue asks that question:
           meetings-of actor=Belarus since=2023
Tab completes, arrow up brings back what was asked, Ctrl-C drops what was typed.
:help      this
:schema    the labels, relations and properties of the graph
:queries   the questions of the catalogue; relgraph queries NAME shows their parameters
:format X  table, json, jsonl, csv or md
:quit      leave (also Ctrl-D)"""


@dataclass(slots=True)
class Shell:
    """A prompt on an open store."""

    store: Store
    form: Form = Form.table

    def run(self, text: str) -> bool:
        """Do what was typed; false where it was the wish to leave."""
        words = text.strip().rstrip(";").split()
        if not words:
            return True
        if words[0].startswith(":"):
            return self._command(words[0], words[1:])
        self._ask(text.strip().rstrip(";"))
        return True

    def _command(self, name: str, rest: list[str]) -> bool:
        if name in {":quit", ":exit", ":q"}:
            return False
        action = COMMANDS.get(name)
        if action is None:
            output.complain(f"{name} is not known. Known: {', '.join(COMMANDS)}, :quit.")
        else:
            action(self, rest)
        return True

    def _ask(self, text: str) -> None:
        from relgraph.api.asking import ask
        from relgraph.cli.tables import write_rows

        try:
            question, given = parts(text)
            write_rows(ask(self.store, question, given), self.form)
        except RelgraphError as exc:
            output.complain(str(exc))


def parts(text: str) -> tuple[str, dict[str, str]]:
    """A name of the catalogue with its parameters, or Cypher as it stands. A value may have blanks and apostrophes."""
    first, _, rest = text.partition(" ")
    if not _is_name(first, rest) or PARAMETERS.sub("", rest).strip():
        return text, {}
    return first, {found[1]: _unquoted(found[2]) for found in PARAMETERS.finditer(rest)}


def _is_name(first: str, rest: str) -> bool:
    """Whether a first word asks the catalogue; Cypher may begin in small letters, too."""
    from relgraph.queries import catalogue

    if any(first == question.name for question in catalogue()):
        return True
    return bool(NAME.fullmatch(first)) and ("-" in first or not rest)


def _unquoted(value: str) -> str:
    """A value without the quotes that someone set around it out of habit."""
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"" else value


def _entry(name: str, text: str, room: int) -> str:
    """A name and what belongs to it, in lines that fit the terminal."""
    width = get_terminal_size().columns
    return textwrap.fill(
        f"{name:<{room}}{text}", width, subsequent_indent=" " * room, break_long_words=False, break_on_hyphens=False
    )


def _show_help(shell: Shell, rest: list[str]) -> None:
    output.emit(HELP)


def _show_schema(shell: Shell, rest: list[str]) -> None:
    for title, schema in (("nodes", NODES), ("edges", EDGES)):
        output.emit(title)
        for name, properties in schema.items():
            output.emit(_entry(f"  {name}", ", ".join(f"{p} {kind}" for p, kind in properties.items()), 16))


def _show_queries(shell: Shell, rest: list[str]) -> None:
    from relgraph.queries import catalogue

    for question in catalogue():
        output.emit(_entry(question.name, question.question, 24))


def _set_format(shell: Shell, rest: list[str]) -> None:
    if rest and rest[0] in FORMS:
        shell.form = Form(rest[0])
    else:
        output.complain(f":format takes one of {', '.join(FORMS)}.")


COMMANDS: Mapping[str, Callable[[Shell, list[str]], None]] = {
    ":help": _show_help,
    ":schema": _show_schema,
    ":queries": _show_queries,
    ":format": _set_format,
}


@command(ASK, "relgraph shell", "relgraph shell --store news.db")
def shell(store: StoreUrl = None) -> None:
    """Ask question after question: Cypher with history and completion."""
    with opened(store) as graph:
        prompt = Shell(graph)
        if not sys.stdin.isatty():
            _run_all(prompt, sys.stdin.read())
            return
        output.say(f"{store_url(store)}. :help shows what there is, Ctrl-D leaves.")
        _converse(prompt, _session())


def _run_all(prompt: Shell, text: str) -> None:
    """Run what was piped in: questions that end with a semicolon, and commands, one a line."""
    pending: list[str] = []
    for line in text.splitlines():
        pending.append(line)
        if line.startswith(":") or line.rstrip().endswith(";"):
            if not prompt.run("\n".join(pending)):
                return
            pending = []
    prompt.run("\n".join(pending))


def _converse(prompt: Shell, session: PromptSession[str]) -> None:
    while True:
        try:
            if not prompt.run(session.prompt("relgraph> ")):
                return
        except EOFError:
            return
        except KeyboardInterrupt:
            continue


def _session() -> PromptSession[str]:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.history import FileHistory
    from prompt_toolkit.key_binding import KeyBindings

    from relgraph.cli.completing import Words
    from relgraph.config import cache_folder
    from relgraph.queries import catalogue

    folder = cache_folder()
    folder.mkdir(parents=True, exist_ok=True)
    keys = KeyBindings()
    keys.add("enter")(_enter)
    return PromptSession(
        history=FileHistory(str(folder / "shell_history")),
        completer=Words(catalogue(), [*COMMANDS, ":quit"], FORMS),
        key_bindings=keys,
        multiline=True,
        prompt_continuation="     ...> ",
    )


def _enter(event: Any) -> None:
    """Enter sends what is whole and begins a new line in what is not."""
    buffer = event.current_buffer
    if whole(buffer.text):
        buffer.validate_and_handle()
    else:
        buffer.insert_text("\n")


def whole(text: str) -> bool:
    """Whether it is complete: a command, a name of the catalogue, or Cypher that ends with ; or an empty line."""
    lines = text.split("\n")
    first, _, rest = text.strip().partition(" ")
    return (
        not text.strip()
        or text.startswith(":")
        or text.rstrip().endswith(";")
        or (len(lines) > 1 and not lines[-1].strip())
        or _is_name(first, rest)
    )
