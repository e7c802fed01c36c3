"""Help from state to state: who gives, who gets, and what is none."""

from __future__ import annotations

import pytest
from telling import events, statements


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Japan will lend Kenya up to 39 million dollars to rebuild it.", {"JPN", "KEN"}),
        ("Japan announced a large aid package for Kenya on Tuesday.", {"JPN", "KEN"}),
        ("Japan will lend Kenya an ear.", set()),
    ],
)
def test_help_has_a_giver_and_who_is_helped(sentence, expected):
    assert {key for kind, _, keys in events(sentence) if kind == "aid" for key in keys} == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The World Bank has approved a loan of 100 million dollars for Kenya.",
        "Kenya received 200,000 doses of vaccine from the World Bank on Tuesday.",
        "The World Bank handed over 12 patrol boats to Kenya on Tuesday.",
    ],
)
def test_help_is_told_by_who_gives_and_by_who_receives(sentence):
    assert {key for kind, _, keys in events(sentence) if kind == "aid" for key in keys} == {"BANK", "KEN"}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Japan pledged to contribute five million dollars to the hospitals of Kenya.", "planned"),
        ("Japan has promised to send tents to Kenya.", "planned"),
        ("Japan has committed 20 million pounds to refugees in Kenya.", "happened"),
        ("Japan donated $5 million to help flood victims in Kenya.", "happened"),
        ("Relief supplies donated by Japan reached Kenya on Tuesday.", "happened"),
        ("Five million dollars of Japanese aid was delivered to Kenya on Tuesday.", "happened"),
        ("Japanese medical supplies were sent to Kenya on Tuesday.", "happened"),
        ("Tents sent by Japan arrived in Kenya on Tuesday.", "happened"),
        ("Japan extended a credit line of five million dollars to Kenya.", "happened"),
    ],
)
def test_help_is_told_once_whatever_it_is_told_by(sentence, status):
    told = [(status, keys) for kind, status, keys in events(sentence) if kind == "aid"]
    assert told == [(status, {"JPN", "KEN"})]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenyan rice was sent to a buyer in Japan.",
        "German vehicles were delivered to dealers in Poland.",
        "Danish trucks were shipped to Iraq by a firm.",
        "Norwegian weapons were given to rebels in Chad.",
        "Japan delivered vehicles to two large dealers in Kenya.",
        "Peru supplied weapons for militants in Mali.",
    ],
)
def test_trade_and_arms_for_rebels_help_no_state(sentence):
    assert "aid" not in {kind for kind, *_ in events(sentence)}


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("Danish tents were given to refugees in Kenya.", {"DNK", "KEN"}),
        ("German weapons were handed over to the army of Ukraine.", {"DEU", "UKR"}),
        ("Japan sent food to a town in Kenya besieged by rebels.", {"JPN", "KEN"}),
        ("Japan sent tents to people in Kenya who lost land to rebels.", {"JPN", "KEN"}),
        ("Japan lent 5 million dollars to Kenya to support small companies.", {"JPN", "KEN"}),
    ],
)
def test_help_goes_to_people_in_need_and_to_states_and_their_organs(sentence, sides):
    assert [set(who) for kind, _, who in events(sentence) if kind == "aid"] == [sides]


@pytest.mark.parametrize(
    "sentence",
    [
        "Japan pledged not to send weapons to Kenya.",
        "Japan has promised never to give trucks to Kenya.",
        "Japan promised on Monday not to supply fuel to Kenya.",
    ],
)
def test_a_promise_not_to_help_is_help_denied_once(sentence):
    assert [(kind, status) for kind, status, _ in events(sentence)] == [("aid", "denied")]


@pytest.mark.parametrize(
    "sentence",
    ["Weapons given to Kenya were found in Togo.", "Kenyan rice was sent to Kenya.", "Aid was delivered to Kenya."],
)
def test_help_needs_one_who_gives_and_another_who_is_helped(sentence):
    assert "aid" not in {kind for kind, *_ in events(sentence)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Japan will provide food to Kenya, its foreign ministry said on Wednesday.",
        "Japan is to send tents to Kenya.",
        "Japan pledged on Tuesday to send tents to Kenya.",
        "Japan promised on Monday to provide food aid to Kenya.",
    ],
)
def test_help_that_is_promised_or_to_come_is_planned_once_and_on_no_day_of_the_promise(sentence):
    found = [s for s in statements(sentence) if s.kind == "event" and s.payload["event_type"] == "aid"]
    assert [(str(s.status), s.date) for s in found] == [("planned", None)]
