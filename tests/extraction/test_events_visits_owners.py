"""Whose visit a noun tells: by the country before it, by an office, in headlines."""

from __future__ import annotations

import pytest
from telling import A, events


@pytest.mark.parametrize(
    ("headline", "status", "parts"),
    [
        (f"{A} begins Japan visit", "happened", {"bortnik", "JPN"}),
        (f"{A} cuts short Kenya visit as floods spread", "happened", {"bortnik", "KEN"}),
        (f"{A} cancels Australia trip", "cancelled", {"bortnik", "AUS"}),
        (f"{A} wraps up a Kenya tour", "happened", {"bortnik", "KEN"}),
    ],
)
def test_the_country_right_before_a_visit_is_no_visitor(headline, status, parts):
    assert ("visit", status, parts) in events(headline, f"{A} spoke of rice.")


@pytest.mark.parametrize(
    ("sentence", "status", "parts"),
    [
        ("Qatar's emir, who landed in Tokyo late on Sunday, likes rice.", "happened", {"QAT", "JPN"}),
        ("Kenya's president left for Tokyo on Monday.", "happened", {"KEN", "JPN"}),
        (f"{A} arrived in the West African nation of Togo on Monday.", "happened", {"bortnik", "TGO"}),
        ("Kenya's president stayed overnight in Tokyo.", "happened", {"KEN", "JPN"}),
        ("The sultan of Oman will travel to Japan.", "planned", {"OMN", "JPN"}),
        (f"They will sign papers during {A}'s visit to Japan in June.", "planned", {"bortnik", "JPN"}),
    ],
)
def test_the_visitor_may_be_named_by_office(sentence, status, parts):
    assert ("visit", status, parts) in events(sentence)
