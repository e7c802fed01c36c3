"""Whom the references mean, and by which sieve."""

from __future__ import annotations

import pytest
from test_mentions import scene

TWO = "Azerbaijani President Ilham Aliyev received Belarusian President Aleksandr Lukashenko. "


def references(text: str) -> list[tuple[str, str, str]]:
    found = scene(text, published="2024-05-16")
    sieves = {"role", "nationality + role", "counterpart", "pronoun"}
    return [
        (found.text[m.start : m.end], found.entities[m.key].name, m.reason)
        for m in found.mentions
        if m.reason in sieves
    ]


@pytest.mark.parametrize(
    ("sentence", "words", "name", "reason"),
    [
        ("The Azerbaijani leader agreed.", "The Azerbaijani leader", "Ilham Aliyev", "nationality + role"),
        ("The president of Belarus agreed.", "The president of Belarus", "Aleksandr Lukashenko", "nationality + role"),
        ("The head of state thanked everybody.", "The head of state", "Ilham Aliyev", "role"),
        ("He thanked everybody.", "He", "Ilham Aliyev", "pronoun"),
        (
            "Aliyev thanked his Belarusian counterpart.",
            "his Belarusian counterpart",
            "Aleksandr Lukashenko",
            "counterpart",
        ),
    ],
)
def test_a_reference_means_one_of_the_two(sentence, words, name, reason):
    assert (words, name, reason) in references(TWO + sentence)


@pytest.mark.parametrize(
    "sentence",
    ["The minister agreed.", "A president agreed.", "She agreed.", "The president's office agreed.", "The presidential race is on."],
)  # fmt: skip
def test_a_reference_that_fits_nobody_means_nobody(sentence):
    assert [r for r in references(TWO + sentence) if r[2] != "counterpart"] == []


def test_gender_parts_two_people():
    text = "Moldovan President Ms. Tamara Vlahu met Romanian Prime Minister Mr. Ion Popa. She praised his plan."
    found = references(text)
    assert ("She", "Tamara Vlahu", "pronoun") in found
    assert ("his", "Ion Popa", "pronoun") in found


def test_an_older_office_is_told_by_the_day():
    found = scene("The president of France and French President Francois Hollande are one.", published="2016-02-02")
    assert {found.entities[m.key].name for m in found.mentions if m.kind == "leader"} == {"Francois Hollande"}


@pytest.mark.parametrize(
    ("sentence", "words", "keys"),
    [
        ("The two leaders signed.", "The two leaders", {"leader:ilham-aliyev", "leader:aleksandr-lukashenko"}),
        ("Both sides signed.", "Both sides", {"country:AZE", "country:BLR"}),
        ("The two countries signed.", "The two countries", {"country:AZE", "country:BLR"}),
        ("They signed.", "They", {"country:AZE", "country:BLR"}),
    ],
)
def test_words_for_several_mean_the_pair(sentence, words, keys):
    found = scene(TWO + sentence, published="2024-05-16")
    assert (words, keys) in [(found.text[g.start : g.end], set(g.keys)) for g in found.groups]


def test_leaders_of_other_countries_are_no_pair():
    found = scene(TWO + "The leaders of Chad and Niger stayed at home.")
    assert [g for g in found.groups if found.text[g.start : g.end].lower() == "the leaders"] == []
