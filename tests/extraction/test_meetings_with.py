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
