"""Work grows with the length of a text, whatever stands in it: counted in calls, four times the text in about four times."""

from __future__ import annotations

import sys

import pytest

from relgraph.extraction import RulesAnnotator
from relgraph.model import Article
from relgraph.text import clean

RULES = RulesAnnotator()
OPENING = "The leaders met in the capital on Monday for talks on trade.\n\n"
LENGTH = 6_000


def calls(text: str) -> int:
    document = clean(Article(id="t", source="t.txt", text=OPENING + text, raw_hash="0", published="2024-05-16"))
    count = 0

    def step(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(step)
    try:
        RULES.scene(document)
    finally:
        sys.setprofile(None)
    return count


def names(count: int) -> str:
    return " ".join(f"President Ivan A{chr(97 + i % 26)}{chr(97 + i // 26)}ov said so." for i in range(count))


@pytest.mark.parametrize(
    "unit",
    [
        "President Ivan Petrov of Russia met Prime Minister Jean Dupont. Petrov said he agreed. ",
        "U.S. ",
        "President ",
        "President, ",
        "He said he told him. ",
        "They met in Baku and Baku said no. ",
        "“ ",
        "( ",
        "A. B. ",
    ],
)
def test_four_times_the_text_takes_about_four_times_the_steps(unit):
    short, long = (calls(unit * (size // len(unit))) for size in (LENGTH, 4 * LENGTH))
    assert long <= 6 * short


def test_many_people_take_no_longer_each():
    assert calls(names(480)) <= 6 * calls(names(120))
