"""Documents that are the record of a contact by their title."""

from __future__ import annotations

import pytest
from telling import events

from relgraph.extraction import events_readouts

BODY = (
    "Climate Advisor Amina Odhiambo of Kenya thanked all who came. The talk was of rain and of rice.",
    "Those who spoke asked for more water.",
)


def told(title: str) -> list[tuple[str, str, frozenset[str]]]:
    return [event for event in events(*BODY, title=title) if event[0] in {"meeting", "phone_call"}]


@pytest.mark.parametrize(
    "title",
    [
        events_readouts.TITLE,
        "Readout of State House Meeting with Faith Leaders on Water",
        "Readout from the State House Convening on Child Care",
        "Read-out of the Third Roundtable on Supply Chains",
        "Remarks by Climate Advisor Amina Odhiambo of Kenya Before Cabinet Meeting",
        "Opening Remarks by Climate Advisor Amina Odhiambo of Kenya at the Start of a Meeting with Farmers",
    ],
)
def test_a_record_tells_the_meeting_that_its_text_takes_for_known(title):
    assert told(title) == [("meeting", "happened", frozenset({"odhiambo"}))]


def test_a_record_of_calls_tells_a_call():
    assert told("Readout of State House Calls with Coast Officials") == [
        ("phone_call", "happened", frozenset({"odhiambo"}))
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Readout of the Climate Advisor's Travel to the Coast",
        "Readout of a Trip to Two Farms",
        "Remarks by Climate Advisor Amina Odhiambo of Kenya on Rain",
        "State House Speaks of a Meeting with Faith Leaders",
        "Reading of a Poem at the Meeting of Farmers",
    ],
)
def test_a_title_of_anything_else_tells_no_meeting(title):
    assert told(title) == []


@pytest.mark.parametrize(
    ("house", "told", "state"),
    [
        ("The White House", "The President spoke with King Tuala of Samoa about the storm.", "USA"),
        ("Prime Minister's Office, 10 Downing Street", "The Prime Minister spoke to King Tuala of Samoa.", "GBR"),
    ],
)
def test_a_head_without_a_name_speaks_with_another_by_phone_on_a_page_of_his_house(house, told, state):
    assert ("phone_call", "happened", frozenset({state, "tuala"})) in events(house, told, title="News and releases")
