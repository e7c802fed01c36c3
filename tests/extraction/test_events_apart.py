"""One who meets several of another side, one after the other, has as many meetings."""

from __future__ import annotations

import pytest
from telling import events

A = "Malaysian Foreign Minister Azrul Hakimi"


def met(sentence: str) -> list[frozenset[str]]:
    return [names for kind, _, names in events(sentence) if kind == "meeting"]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{A} met Kenyan President Jeremiah Okoro and Prime Minister Njeri Kamotho in Nairobi on Tuesday.",
        f"{A} held talks with Kenyan President Jeremiah Okoro and Prime Minister Njeri Kamotho on Tuesday.",
        f"{A} called on Kenyan President Jeremiah Okoro and Foreign Minister Njeri Kamotho in Nairobi.",
        f"{A} will meet Kenyan President Jeremiah Okoro and Foreign Minister Njeri Kamotho.",
    ],
)
def test_one_meets_the_leaders_of_another_side_one_by_one(sentence):
    assert sorted(met(sentence), key=sorted) == [frozenset({"hakimi", name}) for name in ("kamotho", "okoro")]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{A} met Kenyan President Jeremiah Okoro and Chilean Foreign Minister Gonzalo Leiva in Nairobi.",
        f"Kenyan President Jeremiah Okoro and Foreign Minister Njeri Kamotho received {A} in Nairobi.",
        f"{A} met Kenyan President Jeremiah Okoro in Nairobi on Tuesday.",
    ],
)
def test_who_meets_two_sides_and_who_is_received_by_two_has_one_meeting(sentence):
    assert len(met(sentence)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "The foreign ministers of Greece, Serbia, Hungary, Chile and Turkey met in Budapest on Tuesday.",
        "A meeting of the ministers of Greece, Serbia, Hungary, Chile and Turkey was held in Budapest on Tuesday.",
        "Officials from Greece, Serbia, Hungary, Chile and Turkey held talks in Budapest on Tuesday.",
    ],
)
def test_of_many_states_the_meeting_is_told_and_no_pairs(sentence):
    assert met(sentence) == [frozenset({"GRC", "SRB", "HUN", "CHL", "TUR"})]


def test_whom_one_telephones_one_telephones_one_by_one():
    told = events(f"{A} telephoned Kenyan President Jeremiah Okoro and Chilean President Gonzalo Leiva on Tuesday.")
    assert [names for kind, _, names in told if kind == "phone_call"] == [{"hakimi", "okoro"}, {"hakimi", "leva"}]
