"""The house rules that a machine can check: sizes, names, words."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "src").rglob("*.py"))
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
TABLES = sorted((ROOT / "data").glob("*.tsv"))

LONGEST_FILE = 400
LONGEST_FUNCTION = 60
EMPTY_WORDS = re.compile(
    r"\b(powerful|robust|seamless(ly)?|simply|cutting-edge|state-of-the-art|leverage)\b", re.IGNORECASE
)
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """The functions of a file, and their lines without docstring."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
            yield node.name, (body[-1].end_lineno or 0) - body[0].lineno + 1


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_files_and_functions_stay_short(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE
    assert [(f, lines) for f, lines in functions(path) if lines > LONGEST_FUNCTION] == []


def test_most_functions_are_small():
    lines = sorted(count for path in SOURCES for _, count in functions(path))
    assert lines[len(lines) // 2] <= 8
    assert lines[int(len(lines) * 0.95)] <= 35


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_nothing_is_left_unfinished(path):
    assert UNFINISHED.findall(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_what_a_module_gives_is_sorted(path):
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "__all__" for t in node.targets):
            names = ast.literal_eval(node.value)
            # As ruff sorts them: constants, classes, the rest.
            assert names == sorted(names, key=lambda n: (not n.isupper(), not n[0].isupper(), n))


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_pages_use_no_empty_words_and_no_dead_links(path):
    text = path.read_text(encoding="utf-8")
    assert EMPTY_WORDS.findall(text) == []
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text)
    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("path", TABLES, ids=name)
def test_a_table_explains_itself_and_has_whole_rows(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    rows = [line for line in lines if line and not line.startswith("#")]
    columns = rows[0].count("\t")
    assert [row for row in rows if row.count("\t") > columns] == []
