"""The loops that the benchmark compares the catalogue with answer each question as the catalogue does."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest
from handmade import HandmadeView
from handmade_rows import CASES, TODAY

from relgraph.queries import bind, catalogue, find

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture(scope="module")
def loops():
    sys.path.insert(0, str(BENCHMARKS))
    yield importlib.import_module("loops")
    sys.path.remove(str(BENCHMARKS))


@pytest.fixture(scope="module")
def network(loops):
    return loops.Network.read(HandmadeView())


def test_each_question_has_its_loop(loops):
    assert sorted(loops.LOOPS) == [question.name for question in catalogue()]


@pytest.mark.parametrize(("name", "given", "rows"), CASES, ids=[case[0] for case in CASES])
def test_a_loop_gives_the_rows_of_its_question(loops, network, name, given, rows):
    bound = bind(HandmadeView(), find(name), given, today=lambda: TODAY)
    assert loops.LOOPS[name](network, bound) == rows
