"""Agreements of two that name no sector but the relations or the act itself; subjects of talks behind a clause."""

from __future__ import annotations

import pytest
from agreeing import told

KENYA = "Kenyan Foreign Minister Ann Mwangi met Ghanaian Foreign Minister Kofi Badu in Accra."


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A memorandum on bilateral relations was signed by Kenya and Ghana.", ("GHA+KEN", "", "signed")),
        ("A protocol on friendship was initialled by Norway and Peru on Tuesday.", ("NOR+PER", "", "signed")),
        ("A joint statement on relations was adopted by Oman and Qatar.", ("OMN+QAT", "", "signed")),
        ("Kenya and Ghana adopted a joint declaration in Accra.", ("GHA+KEN", "", "agreed")),
        ("Kenya and Ghana agreed to stay in close touch.", ("GHA+KEN", "", "agreed")),
        ("The leaders of Oman and Qatar discussed their next summit.", ("OMN+QAT", "", "discussed")),
        ("Peru and Chile have set up a joint commission that will meet each year.", ("CHL+PER", "", "agreed")),
        ("Kenya and Ghana announced closer cooperation between their ministries.", ("GHA+KEN", "", "agreed")),
        ("Oman and Qatar announced the opening of a new chapter in relations.", ("OMN+QAT", "", "agreed")),
        (
            "Kenya and Ghana discussed tourism, in which both see a future, and fisheries.",
            ("GHA+KEN", "agriculture tourism", "discussed"),
        ),
        (
            "Peru and Chile held talks on copper, which both mine, and on railways.",
            ("CHL+PER", "mining transport", "discussed"),
        ),
        (
            "Norwegian and Icelandic ministers discussed fishing quotas, which expire in June, as well as tariffs.",
            ("ISL+NOR", "agriculture trade", "discussed"),
        ),
        (
            "Ministers of Kenya and Ghana talked about cocoa, a crop that both grow, about banking and about visas.",
            ("GHA+KEN", "agriculture finance_banking migration_visa", "discussed"),
        ),
    ],
)
def test_what_two_do_without_a_sector_and_what_they_speak_of(sentence, expected):
    assert told(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Mwangi pledged to lift tariffs on cocoa.", ("GHA+KEN", "agriculture trade", "proposed")),
        ("Badu promised to send 200 teachers by June.", ("GHA+KEN", "education", "proposed")),
    ],
)
def test_what_one_pledges_in_a_story_of_two_who_meet_is_for_the_other(sentence, expected):
    assert told(KENYA, sentence) == [expected]


@pytest.mark.parametrize(
    "sentences",
    [
        "Kenya adopted a constitution. Ghana adopted another.",
        "A letter about friendship was signed by a singer from Kenya.",
        "Kenyan President Ann Mwangi met her family in Accra over the holidays.",
        "Kenyan Foreign Minister Ann Mwangi met voters in Nakuru. Mwangi pledged to lift tariffs on cocoa.",
        "Kenya announced the opening of a new chapter in the life of its railways.",
    ],
)
def test_near_misses(sentences):
    assert told(sentences) == []


def test_a_further_act_keeps_its_own_subject():
    talked, agreed = told("Peru and Chile discussed tourism and agreed on fisheries.")
    assert (talked[1], agreed[1]) == ("tourism", "agriculture")
