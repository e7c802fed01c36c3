"""Agreements whose parties or subject the clause leaves to the story; what becomes of acts."""

from __future__ import annotations

import pytest
from agreeing import told

TWO = "Thai Foreign Minister Anan Sukhum met Cambodian Foreign Minister Sok Dara in Jakarta over their border dispute."


def test_a_third_side_that_addresses_one_of_two_in_conflict_speaks_to_that_one():
    clash = "Thailand and Cambodia traded fire again along their border. Thailand blamed Cambodia for the fighting."
    assert ("JPN+THA", "peace_conflict", "proposed") in told(clash, "Japan urged Thailand to accept a ceasefire.")


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The two countries agreed to send surveyors.", "agreed"),
        ("Cambodia proposed to Thailand that surveyors meet in June.", "proposed"),
        ("Thailand asked Cambodia to send its maps.", "proposed"),
        ("A memorandum of two pages was signed by both ministers.", "signed"),
        ("Cambodia and Thailand discussed the work of the surveyors.", "discussed"),
    ],
)
def test_an_act_without_a_subject_is_about_that_of_the_story(sentence, status):
    border = "The demarcation of the border has been in dispute since the border treaty of 1907."
    assert ("KHM+THA", "border_territory", status) in told(TWO, border, sentence)


def test_words_for_relations_keep_an_agreement_without_a_subject():
    border = "The demarcation of the border has been in dispute since the border treaty of 1907."
    assert ("KHM+THA", "", "agreed") in told(TWO, border, "They agreed to deepen their relations.")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Peru and Chile failed to reach agreement on fisheries.", [("CHL+PER", "agriculture", "discussed")]),
        ("Peru and Chile are understood to have agreed on fisheries.", [("CHL+PER", "agriculture", "agreed")]),
        ("The bank approved a loan to Peru for tourism.", []),
        ("Chile approved a loan to Peru for tourism.", [("CHL+PER", "finance_banking tourism", "agreed")]),
        ("Peru and Chile agreed to disagree on fisheries.", [("CHL+PER", "agriculture", "discussed")]),
        ("Peru deported two fishermen to Chile.", []),
        (
            "Peru proposed opening an air route to Chile and exchanging students.",
            [("CHL+PER", "education transport", "proposed")],
        ),
        ("Peru extradited two smugglers to Chile.", [("CHL+PER", "legal_justice", "agreed")]),
    ],
)
def test_what_becomes_of_acts_of_two(sentence, expected):
    assert told(sentence) == expected


def test_what_a_story_opens_with_is_what_it_is_about():
    lead = "Peruvian Foreign Minister Luis Rojas met Chilean Foreign Minister Ana Soto in Lima over fishing quotas."
    rest = "Peru sells copper to Chile, and Chile sells wine to Peru. Tourists from both countries cross daily."
    found = told(
        lead, rest, "The two countries agreed to send experts.", title="Peru, Chile at odds over fishing quotas"
    )
    assert ("CHL+PER", "agriculture", "agreed") in found


FISH = (
    "Peruvian President Luis Rojas met Chilean President Ana Soto in Lima on Monday over fishing quotas. Fishing vessels "
    "of both had been seized, and fishermen on both sides fear for their catch of anchovies.",
    "The air here is cold and clear, and the town smells of rain from early morning on, when the first walkers come out. "
    * 14,
)


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Rojas hoped that students would like the view.", False),
        ("He wants the hospital choir to sing.", False),
        ("Rojas hoped that Chile would open its schools to Peruvian students.", True),
        ("Rojas asked Chile to open its schools to Peruvian students.", True),
    ],
)
def test_a_word_in_passing_is_a_subject_only_where_the_clause_names_whom_it_concerns(sentence, named):
    assert any("education" in sectors or "health" in sectors for _, sectors, _ in told(*FISH, sentence)) == named
