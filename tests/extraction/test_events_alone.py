"""Meetings of which the text names one who met, and not the other."""

from __future__ import annotations

import pytest
from telling import A, B, events

from relgraph.extraction import events_alone


def met(*sentences: str) -> list[tuple[str, frozenset[str]]]:
    return [(status, names) for kind, status, names in events(*sentences) if kind == "meeting"]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (events_alone.EXAMPLE, "happened"),
        ("Working meeting with Kenyan President Jeremiah Okoro", "happened"),
        ("Farmers fear next week's meeting with Kenyan President Jeremiah Okoro.", "planned"),
        ("The farmers look to the meeting next week with Kenyan President Jeremiah Okoro.", "planned"),
    ],
)
def test_a_meeting_with_somebody_by_name_is_told_with_him_alone(sentence, status):
    assert (status, {"okoro"}) in met(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        events_alone.COUNTER,
        "The meeting with the farmers of Kenya was long.",
        "A meeting with Kenyan President Jeremiah Okoro would be of use if he had time.",
    ],
)
def test_what_names_nobody_who_met_tells_no_meeting(sentence):
    assert met(sentence) == []


def test_a_meeting_told_of_both_is_told_once():
    assert met(f"{A} met {B}.", f"After the meeting with {B}, the sponsors spoke of rice.") == [
        ("happened", {"bortnik", "kosimbekov"})
    ]
