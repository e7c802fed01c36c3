"""Whom a meeting was with: officials and leaders of a state, not its head; never two of those who were met."""

from __future__ import annotations

import pytest
from telling import FAR, A, B, pairs

BOTH = ("bortnik", "kosimbekov")


@pytest.mark.parametrize(
    ("sentence", "met"),
    [
        (f"{A} met three Uzbek leaders.", {("UZB", "bortnik", "happened")}),
        (f"{A} met the Uzbek leader.", {(*BOTH, "happened")}),
    ],
)
def test_several_leaders_of_one_state_are_not_its_head(sentence, met):
    assert pairs(f"{B} is ill.", *FAR, sentence) == met


@pytest.mark.parametrize(
    ("sentence", "met"),
    [
        (f"{B} criticised {A}, who apologised after meeting a Kenyan diplomat.", {("KEN", "bortnik", "happened")}),
        ("After a meeting with Uzbek and Kenyan officials, the deputy director of the museum, Jo Raman, left.", set()),
    ],
)
def test_whom_a_meeting_is_with_is_who_was_met(sentence, met):
    assert pairs(sentence) == met


@pytest.mark.parametrize(
    ("sentence", "met"),
    [
        (f"{A} received a congratulatory call from {B}.", {(*BOTH, "happened")}),
        (f"{A} rejected a call from {B} for restraint.", set()),
    ],
)
def test_a_call_from_somebody_is_one_where_it_is_taken(sentence, met):
    assert pairs(sentence) == met


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The meeting of Kenyan Foreign Minister Ann Mwangi with her Greek counterpart Nikos Kavala was long.",
            "happened",
        ),
        (
            "The meeting of Kenyan Foreign Minister Ann Mwangi with her Greek counterpart Nikos Kavala has been put off.",
            "cancelled",
        ),
        (
            "Kenyan Foreign Minister Ann Mwangi joined a trilateral with Greek Foreign Minister Nikos Kavala.",
            "happened",
        ),
        ("Kenyan Foreign Minister Ann Mwangi is ready for talks with Greek Foreign Minister Nikos Kavala.", None),
        ("Kenyan Foreign Minister Ann Mwangi was open to a meeting with Greek Foreign Minister Nikos Kavala.", None),
        ("The meeting of Kenyan Foreign Minister Ann Mwangi with farmers was long; Nikos Kavala read.", None),
    ],
)
def test_of_one_with_the_other_is_a_meeting_and_readiness_for_one_is_none(sentence, expected):
    assert pairs(sentence) == ({("kavala", "mwangi", expected)} if expected else set())


@pytest.mark.parametrize(
    ("sentence", "met"),
    [
        (
            "Kari Lund, Danish trade secretary, Ola Brun, Danish health secretary, and Nils Moen, Danish defence "
            "minister, met with Ministers Ana Soto of Chile and Rosa Vega of Peru.",
            {(x, y) for x in ("brun", "lund", "moen") for y in ("soto", "vega")},
        ),
        (
            "Mr. Arne Dahl, Minister of Fisheries of Norway, and Ms. Maria Pinto, Minister of the Sea of Portugal, met.",
            {("dahl", "pinto")},
        ),
        ("Foreign Ministers Ada Bako (Nigeria) and Paul Eto (Cameroon) met in New York.", {("bako", "eto")}),
        ("Fijian President Jone Vula (left) and Tongan President Sione Mafi hold talks.", {("mafi", "vula")}),
        ("Foreign Minister Ada Bako and Paul Eto (both sick) met.", set()),
        ("The ministers of trade of Fiji, Jone Vula, and Tonga, Sione Mafi, met in Suva.", {("mafi", "vula")}),
        (
            "Cuban President Raul Pino received the ambassadors of Fiji, Jone Vula, and Tonga, Sione Mafi.",
            {("mafi", "pino"), ("mafi", "vula"), ("pino", "vula")},
        ),
        (
            "Besides Cuba's president, Raul Pino, other participants in the talks were Presidents Jone Vula of Fiji and Sione "
            "Mafi of Tonga.",
            {("mafi", "pino"), ("mafi", "vula"), ("pino", "vula")},
        ),
        (
            "Attending the meeting were Fijian Prime Minister Jone Vula and Tongan Prime Minister Sione Mafi.",
            {("mafi", "vula")},
        ),
        ("Attending the funeral were Fijian Premier Jone Vula and Tongan Premier Sione Mafi.", set()),
        ("Attending the conference were Fijian novelist Jone Vula and Tongan singer Sione Mafi.", set()),
        (
            "Participants in the meeting were told that Fijian Premier Jone Vula and Tongan Premier Sione Mafi would not come.",
            set(),
        ),
        ("Dutch Premier Piet Vos met Sofia Pinto, Portugal's economy minister.", {("pinto", "vos")}),
        ("Dutch Premier Piet Vos flew to Sofia Monday.", set()),
    ],
)
def test_those_of_a_list_met_whom_the_list_names_with_their_offices(sentence, met):
    assert {(a, b) for a, b, _ in pairs(sentence)} == met


@pytest.mark.parametrize(
    ("sentence", "met"),
    [
        (
            f"{A} met {B} and spoke with Fijian Premier Jone Vula.",
            {(*BOTH, "happened"), ("bortnik", "vula", "happened")},
        ),
        (
            f"{A} met {B} on Monday and will see Fijian Premier Jone Vula on Friday.",
            {(*BOTH, "happened"), ("bortnik", "vula", "planned")},
        ),
        (
            f"{A} met {B} in Suva and then signed a deal with Fijian Premier Jone Vula.",
            {(*BOTH, "happened"), ("bortnik", "vula", "happened")},
        ),
        (
            f"{A} met {B}, who then spoke with Fijian Premier Jone Vula.",
            {(*BOTH, "happened"), ("kosimbekov", "vula", "happened")},
        ),
        (
            f"{A} met {B}, who is leaving office and will see Fijian Premier Jone Vula.",
            {(*BOTH, "happened"), ("kosimbekov", "vula", "planned")},
        ),
        (
            f"{A} was received by {B} and met Fijian Premier Jone Vula.",
            {(*BOTH, "happened"), ("bortnik", "vula", "happened")},
        ),
    ],
)
def test_who_met_one_and_met_another_is_the_subject_of_both(sentence, met):
    assert pairs(sentence) == met


@pytest.mark.parametrize(
    ("paragraph", "met"),
    [
        (
            "The Chadian delegation was led by Ali Saleh. Heading the team from Niger was Idi Garba. The two delegations "
            "met in Diffa on Monday.",
            {("garba", "saleh")},
        ),
        (
            "Russian and Ukrainian negotiators sat down on Friday. Vlad Medin led the Russian team. The Ukrainian side "
            "was represented by Rustam Umar.",
            {("medin", "umar")},
        ),
        (
            "Delegations from Chad, Niger and Mali held talks. The Chadian delegation was led by Ali Saleh. Heading the "
            "team from Niger was Idi Garba. Mali's delegation was headed by Paul Keba.",
            {("garba", "keba"), ("garba", "saleh"), ("keba", "saleh")},
        ),
        (
            "The Chadian team was led by Ali Saleh. The Niger team was headed by Idi Garba. Both teams later met in Diffa.",
            set(),
        ),
        ("Marie Berg led a Chadian team of scientists. She met Nigerien Premier Idi Garba.", set()),
        ("Chad beat Niger in the match on Monday. Ali Saleh led the Chadian side in the final.", set()),
        (
            f"{A}, {B} and Fijian President Jone Vula came to Suva. They will hold talks on Friday.",
            {BOTH, ("bortnik", "vula"), ("kosimbekov", "vula")},
        ),
        (
            f"{A} flew to Suva on Monday with {B}. They met Fijian President Jone Vula.",
            {("bortnik", "vula"), ("kosimbekov", "vula")},
        ),
    ],
)
def test_delegations_and_they_are_who_leads_and_who_came(paragraph, met):
    assert {(a, b) for a, b, _ in pairs(paragraph)} == met


@pytest.mark.parametrize(
    ("sentence", "met"),
    [
        (f"The Kremlin said {A} had spoken with {B} by phone.", {(*BOTH, "happened")}),
        (f"The president's office said on Monday that {A} had met {B}.", {(*BOTH, "happened")}),
        (f"The Kremlin said {A} had met {B} in June 2019.", {(*BOTH, "past_reference")}),
        (f"The Kremlin said {A} had met {B} several times.", {(*BOTH, "past_reference")}),
        (f"The biography said {A} had met {B}.", {(*BOTH, "past_reference")}),
        (f"Minsk has neither confirmed nor denied talks between {A} and {B}.", set()),
        (f"The ministry would not confirm that {A} had met {B}.", set()),
        (f"The palace declined to say whether {A} had met {B}.", set()),
    ],
)
def test_what_an_office_tells_is_news_and_what_it_does_not_confirm_is_none(sentence, met):
    assert pairs(sentence) == met


@pytest.mark.parametrize(
    ("paragraph", "status"),
    [
        (f"{A} and {B} pose for a photo in Suva on May 8, 2020. {A} and {B} spoke on Friday.", "happened"),
        (f"{A} and {B} pose in Suva on May 8, 2020. It was shown first on May 8, 2020.", "past_reference"),
        (f"{A} and {B} pose for a photo in Suva on May 8, 2020. {A} spoke of the harvest.", "past_reference"),
    ],
)
def test_a_caption_tells_the_news_where_the_story_has_its_day(paragraph, status):
    assert pairs("The rain goes on in Suva.", paragraph, published=None) == {(*BOTH, status)}
