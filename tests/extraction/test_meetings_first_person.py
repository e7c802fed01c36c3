"""Meetings of which those who met tell themselves: transcripts and statements, as tables."""

from __future__ import annotations

from functools import partial

import pytest
import telling

STAMP = "2019-05-16"
pairs = partial(telling.pairs, published=STAMP)
LABELS = (
    "PRESIDENT SUNDAL: Welcome to Oslo.",
    "PRESIDENT OLDEN: Thank you. It is good to be here.",
)
PEOPLE = "Norwegian President Astrid Sundal and Danish President Lars Olden were seen in the streets of Oslo."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("We met a year ago in Bergen.", {("olden", "sundal", "past_reference")}),
        ("We have just had an excellent discussion on cod.", {("olden", "sundal", "happened")}),
        ("Today we held long talks on cod.", {("olden", "sundal", "happened")}),
        ("Over the years, you and I have spent many hours together.", {("olden", "sundal", "happened")}),
        ("We will meet again in Copenhagen next month.", {("olden", "sundal", "planned")}),
        ("We talked.", {("olden", "sundal", "happened")}),
        ("We had a long talk in Bergen.", {("olden", "sundal", "happened")}),
        ("We met with Finnish Minister Kari Lund in Bergen.", None),
        ("We need talks.", set()),
        ("We did not meet the target.", set()),
        ("They met in Bergen, the fishermen tell me.", None),
        ("We had a good harvest.", set()),
        ("We had a problem with the talks.", set()),
    ],
)
def test_one_of_a_transcript_says_that_the_two_met(words, expected):
    found = pairs(PEOPLE, *LABELS, f"PRESIDENT SUNDAL: {words}")
    if expected is None:
        assert ("olden", "sundal", "happened") not in found
    else:
        assert found == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "I have spoken today to Finnish Foreign Minister Kari Lund and to Swedish Foreign Minister Ole Vik.",
            {("lund", "sundal", "happened"), ("sundal", "vik", "happened")},
        ),
        ("I met Swedish Foreign Minister Ole Vik in Bergen on Tuesday.", {("sundal", "vik", "happened")}),
        ("Swedish Foreign Minister Ole Vik met Finnish Foreign Minister Kari Lund.", {("lund", "vik", "happened")}),
    ],
)
def test_who_alone_stands_at_the_head_says_i(words, expected):
    head = "Statement of the Minister for Foreign Affairs of Norway, Astrid Sundal, on cod."
    rest = "The strait is calm and the nets are full, and there is no cause for alarm in any of the ports of the coast."
    assert pairs(head, f"{rest} {rest} {rest}", words) == expected
