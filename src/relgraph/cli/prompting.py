"""The prompt: Cypher with history, completion and lines that go on until a semicolon or an empty line."""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from relgraph.cli import output
from relgraph.cli.base import ASK, command
from relgraph.cli.options import Form, StoreUrl, opened, pairs, store_url
from relgraph.errors import RelgraphError
from relgraph.ontology import EDGES, NODES
from relgraph.protocols import Store

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession

CYPHER = (
    "MATCH", "OPTIONAL MATCH", "WHERE", "RETURN", "ORDER BY", "LIMIT", "SKIP", "WITH", "DISTINCT", "AS", "AND", "OR",
    "NOT", "IN", "CONTAINS", "STARTS WITH", "count", "collect", "date", "exists", "CASE", "WHEN", "THEN", "ELSE", "END",
)  # fmt: skip

NAME = re.compile(r"[a-z]+(-[a-z]+)*")

HELP = """\
A question ends with ; or an empty line. A name of the catalogue, with NAME=VALUE behind it, asks that question.
:help      this
:schema    the labels, relations and properties of the graph
:queries   the questions of the catalogue
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
            question, given = _parts(text)
            write_rows(ask(self.store, question, given), self.form)
        except RelgraphError as exc:
            output.complain(str(exc))


def _parts(text: str) -> tuple[str, dict[str, str]]:
    """A name of the catalogue with its parameters, or Cypher as it stands."""
    first, _, rest = text.partition(" ")
    if not NAME.fullmatch(first) or not all("=" in word for word in shlex.split(rest)):
        return text, {}
    return first, pairs(shlex.split(rest), what="parameter")


def _show_help(shell: Shell, rest: list[str]) -> None:
    output.emit(HELP)


def _show_schema(shell: Shell, rest: list[str]) -> None:
    for title, schema in (("nodes", NODES), ("edges", EDGES)):
        output.emit(title)
        for name, properties in schema.items():
            output.emit(f"  {name:<14}{', '.join(f'{p} {kind}' for p, kind in properties.items())}")


def _show_queries(shell: Shell, rest: list[str]) -> None:
    from relgraph.queries import catalogue

    for question in catalogue():
        output.emit(f"{question.name:<28}{question.title}")


def _set_format(shell: Shell, rest: list[str]) -> None:
    known = [form.value for form in Form if form not in {Form.parquet, Form.xlsx}]
    if rest and rest[0] in known:
        shell.form = Form(rest[0])
    else:
        output.complain(f":format takes one of {', '.join(known)}.")


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
    from prompt_toolkit.completion import WordCompleter
    from prompt_toolkit.history import FileHistory
    from prompt_toolkit.key_binding import KeyBindings

    from relgraph.config import cache_folder

    folder = cache_folder()
    folder.mkdir(parents=True, exist_ok=True)
    keys = KeyBindings()
    keys.add("enter")(_enter)
    return PromptSession(
        history=FileHistory(str(folder / "shell_history")),
        completer=WordCompleter(list(words()), ignore_case=True, match_middle=False),
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
    first = text.strip().partition(" ")[0]
    return (
        not text.strip()
        or text.startswith(":")
        or text.rstrip().endswith(";")
        or (len(lines) > 1 and not lines[-1].strip())
        or bool(NAME.fullmatch(first))
    )


def words() -> Iterable[str]:
    """What the prompt completes: labels, relations, properties, words of Cypher, names of the catalogue."""
    from relgraph.queries import catalogue

    properties = {p for schema in (NODES, EDGES) for types in schema.values() for p in types}
    names = {question.name for question in catalogue()}
    return sorted({*NODES, *EDGES, *properties, *CYPHER, *COMMANDS, ":quit", *names, "id", "name"})
