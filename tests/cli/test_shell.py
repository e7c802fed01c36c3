"""The prompt: what it understands, and that it works on a terminal."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import sys

import pexpect
import pytest
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document

from relgraph.cli.completing import Words
from relgraph.cli.prompting import COMMANDS, FORMS, Shell, parts, whole
from relgraph.queries import catalogue
from relgraph.stores import open_store

COUNT = "MATCH (c:Country) RETURN count(c) AS n"
ENTER, TAB, UP, CTRL_C, CTRL_D = "\r", "\t", "\x1b[A", "\x03", "\x04"


def test_the_shell_takes_what_is_piped_in(place, invoke):
    typed = f":format jsonl\n{COUNT}\n;\n:nonsense\nMATCH (a RETURN a;\n:queries\n:schema\n:help\n:quit\n{COUNT};\n"
    done = invoke("shell", stdin=typed)
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert json.loads(lines[0])["n"] > 0
    assert any(line.startswith("top-pairs") for line in lines)
    assert any(line.strip().startswith("MET_WITH") for line in lines)
    assert sum(line.startswith('{"n"') for line in lines) == 1
    assert ":nonsense is not known" in done.stderr


@pytest.mark.parametrize(
    ("typed", "is_whole"),
    [
        ("", True),
        (":help", True),
        ("MATCH (a) RETURN a.id AS id", False),
        ("MATCH (a)\nRETURN a.id AS id;", True),
        ("MATCH (a)\nRETURN a.id AS id\n", True),
        ("top-pairs", True),
        ("meetings-of actor='Ilham Aliyev'", True),
        ("MATCH", False),
    ],
)
def test_the_prompt_knows_when_a_question_is_whole(typed, is_whole):
    assert whole(typed) is is_whole


@pytest.mark.parametrize(
    ("typed", "name", "given"),
    [
        ("top-pairs", "top-pairs", {}),
        ("between a=South Korea b='Peru' limit=3", "between", {"a": "South Korea", "b": "Peru", "limit": "3"}),
        ("meetings-of -p actor=Côte d'Ivoire", "meetings-of", {"actor": "Côte d'Ivoire"}),
        ("match p=(a)-[:MET_WITH]-(b) return p", "match p=(a)-[:MET_WITH]-(b) return p", {}),
        ("meetings-of Belarus", "meetings-of Belarus", {}),
    ],
)
def test_a_name_takes_values_as_they_are_typed(typed, name, given):
    assert parts(typed) == (name, given)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (":sch", [":schema"]),
        ("top-c", ["top-country-pairs"]),
        ("meetings-of ac", ["actor="]),
        (":format js", ["json", "jsonl"]),
        ("MATCH (a:lea", ["Leader"]),
        ("MATCH (a)-[:MET", ["MET_WITH"]),
        ("MATCH (e) WHERE e.event_t", ["event_type"]),
        ("MATCH (a) ", []),
        ("MATCH (a)\nRET", ["RETURN"]),
        (" ", []),
        ("\n", []),
    ],
)
def test_the_prompt_completes_the_word_that_was_begun(typed, found):
    known = Words(catalogue(), COMMANDS, FORMS)
    assert [c.text for c in known.get_completions(Document(typed), CompleteEvent())] == found


def test_the_prompt_leaves_when_asked(place):
    store = open_store("relgraph.db")
    try:
        assert Shell(store).run(":quit") is False
        assert Shell(store).run("") is True
    finally:
        store.close()


@pytest.fixture
def terminal(place):
    """`relgraph shell` on a terminal of its own, ready for the first question."""
    environment = os.environ | {"TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1"}
    child = pexpect.spawn(
        sys.executable,
        ["-m", "relgraph", "shell"],
        env=environment,
        dimensions=(50, 100),
        encoding="utf-8",
        timeout=60,
    )
    child.expect("Ctrl-D leaves")
    child.expect("relgraph>")
    yield child
    child.kill(signal.SIGKILL)
    child.wait()  # `close` gives it a tenth of a second, which a busy machine does not
    child.close()


def answer(child: pexpect.spawn, typed: str, expected: str) -> str:
    """What the terminal shows after the typing: it must come to show what is expected."""
    child.send(typed)
    child.expect(expected)
    shown = child.before + child.after + child.buffer
    with contextlib.suppress(pexpect.TIMEOUT):
        while True:
            shown += child.read_nonblocking(4096, timeout=0.5)
    child.buffer = ""
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown)


def test_questions_commands_and_errors_on_a_terminal(terminal):
    assert "Ctrl-D" in answer(terminal, ":help" + ENTER, "Ctrl-C drops")
    assert "MET_WITH" in answer(terminal, ":schema" + ENTER, "REPORTED_IN")
    assert "Which leaders met" in answer(terminal, ":queries" + ENTER, "Whom do the articles name")
    answer(terminal, ":format nonsense" + ENTER, "takes one of")
    answer(terminal, ":format jsonl" + ENTER, "relgraph>")
    assert '"meetings"' in answer(terminal, "top-pairs limit=1" + ENTER, '"last"')
    assert "mismatched" in answer(terminal, "MATCH (l:Leader RETURN l;" + ENTER, "line 1, column 17")
    assert "top-pairs" in answer(terminal, "top-pears" + ENTER, "Did you mean")
    assert "relgraph:" in answer(terminal, "meetings-of actor='nobody" + ENTER, "the store knows no")


def test_a_question_over_several_lines_comes_back_whole(terminal):
    question = f"MATCH (c:Country){ENTER}RETURN count(c) AS n;"
    answer(terminal, ":format jsonl" + ENTER, "relgraph>")
    first = answer(terminal, question + ENTER, r'{"n": ?\d+}')
    assert "AS n;" in answer(terminal, UP, "AS n;")
    assert re.search(r'{"n": ?\d+}', first)[0] in answer(terminal, ENTER, r'{"n": ?\d+}')


def test_tab_completes_ctrl_c_drops_ctrl_d_leaves(terminal):
    answer(terminal, "MATCH (l:Lea", "Lea")
    answer(terminal, TAB, "Leader|der")
    answer(terminal, CTRL_C, "relgraph>")
    terminal.send(CTRL_D)
    terminal.expect(pexpect.EOF)
    terminal.wait()
    assert terminal.exitstatus == 0


def test_ctrl_c_ends_the_waiting_for_an_answer_and_the_prompt_goes_on(terminal):
    answer(terminal, ":format jsonl" + ENTER, "relgraph>")
    terminal.send("MATCH (a:Statement), (b:Statement), (c:Statement) RETURN count(*) AS endless;" + ENTER)
    terminal.expect("endless;")
    answer(terminal, CTRL_C, "relgraph>")
    answer(terminal, COUNT + ";" + ENTER, r'{"n": ?\d+}')
