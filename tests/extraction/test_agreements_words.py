"""Words that look like one of agreement, of a subject or of a partner, and are none."""

from __future__ import annotations

import pytest
from agreeing import told

MEETING = "Kenyan President Ann Mwangi met Tanzanian President Juma Salehe in Arusha on Friday."
TOURISM = "Tourism matters to both, and tourists come back."


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They agree to develop tourism.", {"agreed"}),
        ("By clicking the button you agree to receive offers on tourism.", set()),
        ("Kenya and Tanzania raised tourism.", {"discussed"}),
        ("Kenya and Tanzania raised flags at the tourism fair.", set()),
    ],
)
def test_words_that_are_none(sentence, expected):
    assert {status for _, _, status in told(MEETING, TOURISM, sentence)} - {"proposed"} == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Uganda wants to step up trade with Kenya.", {"KEN+UGA"}),
        ("Uganda wants to step up trade in its standoff with Kenya.", set()),
    ],
)
def test_who_is_at_odds_is_no_partner(sentence, expected):
    assert {parties for parties, _, _ in told(MEETING, sentence)} == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Six documents were signed, including on energy and education.", [("KEN+TZA", "education energy", "signed")]),
        ("Both agreements were signed, including on energy.", [("KEN+TZA", "energy", "signed")]),
        ("The presidents shook hands on a deal on energy.", [("KEN+TZA", "energy", "agreed")]),
        ("The presidents shook hands on the sidelines of a fair.", []),
        ("Juma Salehe joined Ann Mwangi to discuss energy.", [("KEN+TZA", "energy", "discussed")]),
        ("Senator Paul Otieno joined 'The Evening Hour' to discuss energy.", []),
        ("Senator Paul Otieno joined Radio's ‘Evening Hour’ to discuss energy.", []),
    ],
)
def test_how_many_papers_whose_hands_and_who_joins(sentence, expected):
    assert told(MEETING, sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "sectors"),
    [
        ("They discussed the Palestinian issue.", "peace_conflict"),
        ("They discussed visas for the Palestinians.", "migration_visa"),
        ("They agreed to open the ports for Palestinians.", "transport"),
    ],
)
def test_the_name_of_a_people_is_no_subject(sentence, sectors):
    assert [listed for _, listed, _ in told(MEETING, sentence)] == [sectors]


def test_a_participle_tells_no_permission():
    assert told("Kenya built a road, allowing Tanzania to export tea.") == []
