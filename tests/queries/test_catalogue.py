"""Each question of the catalogue: its header is whole, and it answers rightly on the hand-made graph."""

from __future__ import annotations

import re

import pytest
from handmade import HandmadeView
from handmade_rows import ASKED, CASES, TODAY

from relgraph.queries import bind, catalogue, find
from relgraph.stores.cypher import open_projection

QUESTIONS = catalogue()


@pytest.fixture(scope="module")
def projection(tmp_path_factory):
    made = open_projection(HandmadeView(), tmp_path_factory.mktemp("catalogue") / "p", lambda _: None)
    yield made
    made.close()


@pytest.fixture(scope="module")
def empty():
    made = open_projection(HandmadeView([], []), None, lambda _: None)
    yield made
    made.close()


def test_there_are_at_least_25_questions_and_each_has_expected_rows():
    assert len(QUESTIONS) >= 25
    assert {question.name for question in QUESTIONS} == set(ASKED)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.name)
def test_the_header_is_whole(question):
    assert question.title
    assert question.question.endswith(("?", "."))
    assert all(column.text for column in question.columns)
    assert len(question.example) == len(question.columns)
    used = set(re.findall(r"\$(\w+)", question.cypher))
    assert {parameter.name for parameter in question.parameters} == used
    assert all(parameter.text for parameter in question.parameters)


@pytest.mark.parametrize(("name", "given", "rows"), CASES, ids=[name for name, *_ in CASES])
def test_it_answers_with_the_expected_rows(projection, name, given, rows):
    question = find(name)
    found = projection.query(question.cypher, bind(HandmadeView(), question, given, today=lambda: TODAY))
    assert found.columns == tuple(column.name for column in question.columns)
    assert found.rows == rows


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.name)
def test_it_is_portable(question):
    code = re.sub(r"//[^\n]*", "", question.cypher)
    assert ";" not in code
    assert not re.search(r"\*(?!\.\.\d|\d+\.\.\d)\s*\]", code), "an unbounded path"
    assert not re.search(r"\b(id|labels|properties)\s*\(", code, re.IGNORECASE)
    assert "ORDER BY" in code


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.name)
def test_nothing_found_is_no_error(empty, question):
    given, _ = ASKED[question.name]
    result = empty.query(question.cypher, bind(HandmadeView(), question, given, today=lambda: TODAY))
    assert (result.rows, result.columns) == ([], tuple(column.name for column in question.columns))
