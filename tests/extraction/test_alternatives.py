"""The lists of words from the data: each is a group of a pattern, with any ending where the list says so."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import relgraph
from relgraph.config import resource
from relgraph.extraction.alternatives import one_of, words
from relgraph.tables import lines


@pytest.mark.parametrize(
    ("name", "text", "fits"),
    [
        ("journey verbs", "cancelled", True),
        ("journey verbs", "kicked  off", True),
        ("journey verbs", "kick", False),
        ("on the way", "travelling", True),
        ("on the way", "goer", False),
        ("words of the name of a state", "people’s", True),
    ],
)
def test_a_list_is_a_group_of_a_pattern(name, text, fits):
    assert bool(re.fullmatch(one_of(name), text)) is fits


def test_a_list_may_be_asked_for_its_words():
    assert "took part in" in words("takes part in")


def test_an_unknown_list_is_no_list():
    with pytest.raises(KeyError):
        words("nothing of the kind")


ASKING = frozenset({"one_of", "words", "small", "persons"})
LISTS = {
    **dict.fromkeys(("alternatives", "small_words"), 0),
    **dict.fromkeys(("abbreviations", "clutter", "date_words", "frequent_words", "page_parts", "tenses"), 1),
}
"""The tables of lists, and the column that names them."""


def asked() -> Iterator[str]:
    """The strings of the code, and how the names begin that it puts together."""
    for path in Path(relgraph.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ASKING:
                built = (part for part in node.args if isinstance(part, ast.JoinedStr))
                yield from (f"{head.value}*" for part in built if isinstance(head := part.values[0], ast.Constant))


def test_each_list_is_read_by_the_code():
    known = set(asked())
    built = tuple(name.removesuffix("*") for name in known if name.endswith(" *"))
    told = {
        (table, line.split("\t")[column])
        for table, column in LISTS.items()
        for _, line in lines(resource("data", f"{table}.tsv"))
    }
    headers = {"list", "kind"}
    assert {(table, n) for table, n in told if n not in known | headers and not n.startswith(built)} == set()
