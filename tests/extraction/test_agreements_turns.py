"""Turns of phrase of other outlets: what dominated talks, what two wound up or went ahead with, what one secured."""

from __future__ import annotations

import pytest
from agreeing import told

MET = "Norwegian Prime Minister Kari Dahl met Icelandic Prime Minister Jon Olafsson in Reykjavik on Monday."


@pytest.mark.parametrize(
    ("sentence", "sectors", "status"),
    [
        ("Cod quotas dominated the conversation.", "agriculture", "discussed"),
        ("A power cable across the ocean was the centrepiece of the talks.", "energy", "discussed"),
        ("Fisheries remained a sticking point.", "agriculture", "discussed"),
        ("Vaccines figured prominently in their discussions.", "health", "discussed"),
        ("Dahl drew attention to emissions of Icelandic ships.", "environment_climate", "proposed"),
        ("The premiers lent their support to a subsea power cable.", "energy", "agreed"),
        ("The two set themselves the goal of doubling student exchanges.", "education", "agreed"),
        ("On extradition, the two saw eye to eye.", "legal_justice", "agreed"),
    ],
)
def test_what_is_told_of_talks(sentence, sectors, status):
    assert told(MET, sentence) == [("ISL+NOR", sectors, status)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Brazil and Argentina buried a row over shoe tariffs.", ("ARG+BRA", "trade", "agreed")),
        ("India and Bangladesh swapped enclaves along their border.", ("BGD+IND", "border_territory", "agreed")),
        (
            "Athens and Ankara resumed exploratory contacts on their maritime boundary.",
            ("GRC+TUR", "border_territory", "agreed"),
        ),
        (
            "Cyprus and Egypt moved ahead with a pipeline to carry natural gas from the Aphrodite field.",
            ("CYP+EGY", "oil_gas", "agreed"),
        ),
        ("Estonia and Latvia teamed up on an offshore wind park.", ("EST+LVA", "renewables", "agreed")),
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
        "Brazil swapped its coach before the match.",
        "Peru moved ahead with a copper mine.",
        "The row dominated the conversation at home.",
    ],
)
def test_near_misses(sentence):
    assert told(sentence) == []
