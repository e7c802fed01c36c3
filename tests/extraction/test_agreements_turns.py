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
        ("Kuwait and Iraq finished marking their land border.", ("IRQ+KWT", "border_territory", "agreed")),
        (
            "Slovenia and Croatia submitted their border dispute to arbitration.",
            ("HRV+SVN", "border_territory", "agreed"),
        ),
        ("Italy and Libya set in motion a plan to tend the vineyards.", ("ITA+LBY", "agriculture", "agreed")),
        ("Senegal and Gambia cut the ribbon on a highway.", ("GMB+SEN", "transport", "agreed")),
        ("The United Arab Emirates and Israel lifted visa rules.", ("ARE+ISR", "migration_visa", "agreed")),
        ("Hanoi and Seoul renewed a memorandum on tourism.", ("KOR+VNM", "tourism", "agreed")),
        ("The Netherlands and Suriname are close to an extradition treaty.", ("NLD+SUR", "legal_justice", "discussed")),
        ("Kyiv and Warsaw are inching towards a deal on grain.", ("POL+UKR", "agriculture", "discussed")),
        ("Britain has paid Rwanda 240 million pounds for its tourism.", ("GBR+RWA", "tourism", "agreed")),
        ("Ethiopia has started exporting electricity to Kenya.", ("ETH+KEN", "energy", "agreed")),
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
        "Peru renewed a law on tourism.",
        "Peru is close to a record harvest of grain.",
        "Peru has paid farmers 240 million soles.",
        "Peru has started exporting grapes.",
        "The row dominated the conversation at home.",
    ],
)
def test_near_misses(sentence):
    assert told(sentence) == []
