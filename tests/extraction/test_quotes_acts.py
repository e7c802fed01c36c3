"""Which cue is a reporting act, and who stands as its subject."""

from __future__ import annotations

import pytest
from quoting import acts, quotes, subject


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Elin Brask said the talks were open.", "Elin Brask"),
        ("Elin Brask, Norway's president, said the talks were open.", "Elin Brask"),
        ("The head of the delegation, Ole Hansk, said the talks were open.", "Ole Hansk"),
        ("Anil Rao, the country's former envoy to Croatia, said the talks were open.", "Anil Rao"),
        ("On Monday, Elin Brask, speaking in Paris, said the talks were open.", "Elin Brask"),
        ("Elin Brask, who heads the council, said the talks were open.", "Elin Brask"),
        ("Elin Brask, a doctor, part of the same party as the Red Lions, said the talks were open.", "Elin Brask"),
        (
            "Anil Rao is ill, and the party's leader Elin Brask, who is not, said the talks were open.",
            "the party's leader Elin Brask",
        ),
        ("Elin Brask has also repeatedly said the talks were open.", "Elin Brask"),
        ("Elin Brask, for her part, said the talks were open.", "Elin Brask"),
        ("The talks are open, said Elin Brask on Friday.", "Elin Brask"),
        ("“The talks are open,” wrote actor and producer Anil Rao, in a letter.", "actor and producer Anil Rao"),
        ("The talks are open, while the ministry said the border was closed.", "the ministry"),
        ("She was received by Elin Brask, who told her that the talks were open.", "She was received by Elin Brask"),
        ("The party which the king dismissed from government in April said the talks were open.", "The party"),
        ("The plan which Elin Brask announced is a good one.", "Elin Brask"),
        ("The spokesman, Suleiman al-Amr, told reporters that the talks were open.", "Suleiman al-Amr"),
    ],
)
def test_the_subject_of_an_act(sentence, expected):
    *_, (unit, act) = acts(sentence)
    assert subject(unit, act) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The two sides did not say when the talks would open.",
        "The minister will announce the result on Friday.",
        "The minister has yet to announce the result.",
        "The minister was told that the talks were open.",
        "The claim was made by the proposed council.",
        "The plan proposed by the council was read.",
        "Home Office Questions will follow at noon.",
        "He was accused of saying too much.",
        "The minister left without saying a word.",
        "He was asked whether Elin Brask called for talks.",
        "The envoy brought a gift from Elin Brask inviting the king to come.",
    ],
)
def test_no_act(sentence):
    assert acts(sentence) == []


def test_a_letter_that_says_speaks_for_its_sender():
    (_, act), *_ = acts("Elin Brask sent a letter saying that the talks were open.")
    assert act.noun
    assert not act.own


def test_a_participle_on_another_noun_reports_nothing():
    assert acts("Elin Brask signed an agreement promising that the talks would be open.") == []


def test_all_that_hangs_on_an_opening_participle_borrows_the_subject_behind():
    found = acts(
        "Noting that the border was closed and saying that it was late, Elin Brask stressed that the talks were open."
    )
    assert [subject(unit, act) for unit, act in found] == ["Elin Brask"] * 3


def test_an_opening_participle_without_a_subject_reports_nothing():
    assert acts("Noting that the border was closed and saying that it was late.") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Foreign Minister Elin Brask turned down the first request on the spot and said she would come.",
            ["she would come"],
        ),
        ("Foreign Minister Elin Brask sent a brief protest by post and said she would come.", ["she would come"]),
        ("Fiji and Norway say the sea is open.", ["the sea is open", "the sea is open"]),
        ("Foreign Minister Elin Brask did say the sea was open.", ["the sea was open"]),
        ("The plan will see Fiji ask for more of these ships, Foreign Minister Elin Brask said.", None),
    ],
)
def test_a_base_form_behind_one_is_a_noun(text, words):
    said = [told for _, _, told in quotes(text)]
    assert said == (words or ["The plan will see Fiji ask for more of these ships"])


@pytest.mark.parametrize(
    "sentence",
    [
        "The row prompted Foreign Minister Elin Brask to warn that the ships would leave.",
        "The vote came on Friday, leading Foreign Minister Elin Brask to insist the ships would leave.",
        "A storm caused Foreign Minister Elin Brask to announce on Monday that the ships would leave.",
        "Foreign Minister Elin Brask wrote to the king of Fiji to confirm that the ships would leave.",
        "Foreign Minister Elin Brask telephoned her colleague on Monday to say the ships would leave.",
        "Foreign Minister Elin Brask has written to the council to complain that the ships would leave.",
        "Ole Hansk came late; Foreign Minister Elin Brask came early, noting that the ships would leave.",
        "Foreign Minister Elin Brask sent a letter to the council saying the ships would leave.",
        "Foreign Minister Elin Brask continued to insist that the ships would leave.",
        "Foreign Minister Elin Brask went on to claim that the ships would leave.",
        "Foreign Minister Elin Brask had in fact warned that the ships would leave.",
        "Foreign Minister Elin Brask, in private, has conceded that the ships would leave.",
        "Foreign Minister Elin Brask had written on Facebook that the ships would leave.",
        "Foreign Minister Elin Brask assured on Monday that the ships would leave.",
        "Foreign Minister Elin Brask exuded confidence that the ships would leave.",
    ],
)
def test_what_is_said_in_the_infinitive_or_in_a_letter(sentence):
    assert quotes(sentence) == [("Elin Brask", "indirect", "the ships would leave")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The row led Foreign Minister Elin Brask to a wall that the army had built.",
        "Foreign Minister Elin Brask wrote to the king, and hoped to say more.",
        "The envoy handed over a letter from the king inviting the minister to come.",
        "Foreign Minister Elin Brask sent a message to the council.",
        "Foreign Minister Elin Brask was driven to confirm nothing.",
        "Foreign Minister Elin Brask went on to the port, and has written to the king.",
        "Foreign Minister Elin Brask invited the king of Fiji to tea in the garden.",
        "Foreign Minister Elin Brask has invited all the envoys to dinner on Monday.",
        "Foreign Minister Elin Brask took the flag and put it on the table that had been set.",
        "Foreign Minister Elin Brask exuded confidence in the talks with Fiji.",
    ],
)
def test_what_is_not_said(sentence):
    assert quotes(sentence) == []
