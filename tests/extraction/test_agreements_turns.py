"""Turns of phrase of other outlets: what figured in talks, what two renewed, what one secured from the other."""

from __future__ import annotations

import pytest
from agreeing import told

MET = "Norwegian Prime Minister Kari Dahl met Icelandic Prime Minister Jon Olafsson in Reykjavik on Monday."


@pytest.mark.parametrize(
    ("sentence", "sectors", "status"),
    [
        ("Vaccines figured prominently in their discussions.", "health", "discussed"),
        ("On extradition, the two saw eye to eye.", "legal_justice", "agreed"),
    ],
)
def test_what_is_told_of_talks(sentence, sectors, status):
    assert told(MET, sentence) == [("ISL+NOR", sectors, status)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Hanoi and Seoul renewed a memorandum on tourism.", ("KOR+VNM", "tourism", "agreed")),
        (
            "Kenya secured a $3.2 billion loan from China for a highway to Mombasa.",
            ("CHN+KEN", "finance_banking transport", "agreed"),
        ),
    ],
)
def test_what_two_did_and_what_one_got_from_the_other(sentence, expected):
    assert told(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya secured a loan from a bank for its railways.",
        "Kenyan police secured the airport.",
        "Peru renewed a law on tourism.",
    ],
)
def test_near_misses(sentence):
    assert told(sentence) == []
