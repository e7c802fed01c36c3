"""Work grows with the length of a text, whatever stands in it: four times the text in about four times the steps.

Steps are calls of functions, and characters that regular expressions walk over in search of something.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest

from relgraph.extraction import RulesAnnotator, events_merge
from relgraph.extraction.events_act import Act
from relgraph.extraction.scene import Scene
from relgraph.gazetteer.phrases import ENOUGH
from relgraph.model import Article, Document
from relgraph.text import clean
from relgraph.text.lazy import compiled

RULES = RulesAnnotator()
OPENING = "The leaders met in the capital on Monday for talks on trade.\n\n"
LENGTH = 6_000


UNITS = [
    "President Ivan Petrov of Russia met Prime Minister Jean Dupont. Petrov said he agreed. ",
    "U.S. ",
    "President ",
    "President, ",
    "He said he told him. ",
    "They met in Baku and Baku said no. ",
    "“ ",
    "( ",
    "A. B. ",
    "met ",
    "agreed ",
    "said ",
    "signed ",
    "visited ",
    "France\n",
    "Egypt and Oman agreed to expand trade. ",
    "Egypt and Oman agreed to expand trade and ",
    "Egypt and Oman signed an agreement on energy in Cairo on Monday. ",
    "the deal between Egypt and Oman ",
    "President Ivan Petrov met President Jean Dupont and ",
    "President Petrov, President Dupont, ",
    "President Petrov visited Cairo and ",
    "Petrov said Dupont said ",
    "Egypt denied it. ",
    "Egypt met Oman.\n\n",
    "Egypt imposed sanctions on Oman. ",
    "Egypt gave aid to Oman. ",
    "Egypt suspended exports to Oman in 2019. ",
    "“We met,” President Petrov said. ",
    "XYZ said no. ",
    "They agreed to expand trade. It covers energy. ",
]


@pytest.fixture(scope="module", autouse=True)
def warm():
    """Have made what a process makes once: the stations, patterns, and the automaton that comes with many texts."""
    RULES.annotate(document("".join(UNITS) * (ENOUGH // sum(map(len, UNITS)) + 1)))


def document(text: str) -> Document:
    return clean(Article(id="t", source="t.txt", text=OPENING + text, raw_hash="0", published="2024-05-16"))


def calls(text: str) -> int:
    """How many calls of Python and C functions a text takes."""
    return steps(text)[0]


class Walking:
    """A pattern that counts the characters over which it walks."""

    walked = 0

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern

    def __getattr__(self, name: str) -> object:
        return getattr(self._pattern, name)

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        found = self._pattern.search(text, pos, endpos)
        Walking.walked += (found.end() if found else min(endpos, len(text))) - pos
        return found

    def finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        Walking.walked += min(endpos, len(text)) - pos
        return self._pattern.finditer(text, pos, endpos)


@pytest.fixture
def walking(monkeypatch):
    for name, module in list(sys.modules.items()):
        if name.startswith("relgraph.extraction."):
            for key, value in list(vars(module).items()):
                if isinstance(value, re.Pattern):
                    monkeypatch.setattr(module, key, Walking(value))
                elif value is compiled:
                    monkeypatch.setattr(module, key, lambda pattern: Walking(compiled(pattern)))


def steps(text: str) -> tuple[int, int]:
    """How many calls of Python and C functions a text takes, and over how many characters `walking` patterns walk."""
    read, before, count = document(text), Walking.walked, 0

    def step(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(step)
    try:
        RULES.annotate(read)
    finally:
        sys.setprofile(None)
    return count, Walking.walked - before


def names(count: int) -> str:
    return " ".join(f"President Ivan A{chr(97 + i % 26)}{chr(97 + i // 26)}ov said so." for i in range(count))


@pytest.mark.usefixtures("walking")
@pytest.mark.parametrize("unit", UNITS)
def test_four_times_the_text_takes_about_four_times_the_steps(unit):
    (short, near), (long, far) = (steps(unit * (size // len(unit))) for size in (LENGTH, 4 * LENGTH))
    assert long <= 6 * short
    assert far <= 6 * near + LENGTH


def test_nested_brackets_take_no_longer_each():
    short, long = (calls("(" * size + ")" * size) for size in (LENGTH, 4 * LENGTH))
    assert long <= 6 * short


def test_an_event_told_often_takes_in_each_of_its_places_once(monkeypatch):
    written = []

    def replaced(act: Act, **changes: object) -> Act:
        written.append(len(replace(act, **changes).spots))
        return replace(act, **changes)

    monkeypatch.setattr(events_merge, "replace", replaced)
    places = range(100)
    acts = [
        Act(kind="visit", status="happened", parts=(), start=i, end=i, cue=(i, i), rule="", spots=(i,)) for i in places
    ]
    merged = events_merge.merge(Scene(document("A")), acts)
    assert [event.spots for event in merged] == [tuple(places)]
    assert sum(written) <= 3 * len(places)


def test_many_people_take_no_longer_each():
    assert calls(names(480)) <= 6 * calls(names(120))


@pytest.mark.usefixtures("walking")
def test_many_subjects_of_one_sentence_take_no_longer_each():
    (_, near), (_, far) = (steps("Egypt and Oman signed an agreement on " + "trade energy " * n) for n in (100, 400))
    assert far <= 6 * near + LENGTH


def speeches(count: int) -> str:
    return "".join(
        f"President Petrov: We built bridge {i}.\n\nQuestion: And what of ship {i}?\n\n" for i in range(count)
    )


def test_many_speeches_take_no_longer_each():
    RULES.annotate(document(speeches(2)))  # what is read once for all texts
    assert calls(speeches(240)) <= 6 * calls(speeches(60))
