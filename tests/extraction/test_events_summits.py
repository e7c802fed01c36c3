"""Meetings and summits as events: who took part, and what lies ahead."""

from __future__ import annotations

import pytest
from telling import A, B, events, statements

from relgraph.extraction import meetings_next


def test_the_next_of_a_row_takes_the_sides_of_the_story():
    assert ("meeting", "planned", {"BLR", "UZB"}) in events(meetings_next.EXAMPLE)
    assert events(meetings_next.COUNTER) == []


def test_those_who_speak_before_a_bilateral_meeting_met():
    welcome = "We are glad that you came to Minsk."
    told = events(welcome, title=f"Remarks by {A} and {B} before bilateral meeting")
    assert "meeting" in [kind for kind, *_ in told]
    told = events(welcome, title=f"Remarks by {A} on {B}")
    assert "meeting" not in [kind for kind, *_ in told]


def test_those_who_attended_a_summit_take_part_in_it():
    told = events(f"{A} chaired the summit in Minsk on Tuesday.", f"It was attended by {B} and others.")
    assert ("summit", "happened", {"bortnik", "kosimbekov", "BLR"}) in [(k, s, set(w)) for k, s, w in told]
    told = events(
        "The leaders of Ghana, Senegal and Togo agreed at a summit in Accra on Tuesday to patrol their waters."
    )
    assert ("summit", "happened", {"GHA", "SEN", "TGO"}) in told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{A} left here on Tuesday for the NATO meeting in Oslo.", ("meeting", "planned", {"bortnik", "NOR"})),
        (f"{A} will attend the NATO leaders' meeting on Friday.", ("summit", "planned", {"bortnik"})),
        ("It was agreed at a meeting of the Arab League on Tuesday.", ("meeting", "happened", {"LEAGUE"})),
        (f"{A} took part in the NATO summit on Tuesday.", ("summit", "happened", {"bortnik"})),
        ("They gather in Oslo next week for a NATO summit.", ("summit", "planned", {"NATO", "NOR"})),
        ("It was said at a meeting of the choir on Tuesday.", None),
        ("It was said at the Pentagon meeting on Tuesday.", None),
    ],
)
def test_the_meeting_of_a_body_has_those_who_go_there(sentence, expected):
    told = [(k, s, set(w)) for k, s, w in events(sentence) if k in {"meeting", "summit"}]
    assert told == ([expected] if expected else [])


def test_ministers_meet_and_two_alone_make_no_summit():
    told = events("The Arab League opened its ministerial meeting in Riyadh on Tuesday.")
    assert [kind for kind, *_ in told] == ["meeting"]
    told = events(f"{A} is in a hurry as talk grows of a summit with Japan.")
    assert "summit" not in {kind for kind, *_ in told}


def test_who_is_met_one_by_one_is_met_at_several_meetings():
    one_by_one = f"{A} met separately with {B} and Kazakh President Timur Aliev."
    assert [set(keys) for kind, _, keys in events(one_by_one) if kind == "meeting"] == [
        {"bortnik", "kosimbekov"},
        {"bortnik", "alev"},
    ]
    together = f"{A} met {B} and Kazakh President Timur Aliev."
    assert [set(keys) for kind, _, keys in events(together)] == [{"bortnik", "kosimbekov", "alev"}]


def test_the_day_told_elsewhere_is_that_of_the_event_too():
    text = f"A paper was signed in Minsk on Tuesday. The meeting was chaired by {A} and {B}."
    found = [s for s in statements(text) if s.kind == "event" and s.payload["event_type"] == "meeting"]
    assert [s.date for s in found] == ["2024-05-14"]


def test_what_a_headline_has_somebody_do_lies_ahead():
    told = events("More is known.", title="Belarusian president Arkady Bortnik to visit Uzbekistan for talks on rice")
    assert [(kind, status, set(who)) for kind, status, who in told] == [("visit", "planned", {"bortnik", "UZB"})]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"The paper wrote of a summit to be attended by {A} in Kenya.", ("planned", {"bortnik", "KEN"})),
    ],
)
def test_the_town_of_its_name_is_host_and_who_is_to_attend_makes_it_a_plan(sentence, expected):
    assert expected in [(status, set(who)) for kind, status, who in events(sentence) if kind == "summit"]


def test_who_only_tells_of_a_summit_takes_no_part():
    told = events(f"Japan will announce a fund at the summit, said {A} in Kenya.")
    assert "bortnik" not in {key for kind, _, keys in told for key in keys if kind == "summit"}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Japan and Kenya are expected to start talks on rice in June.", "negotiation"),
        ("Officials of Japan and Kenya resumed talks on rice on Tuesday.", "negotiation"),
        ("Officials of Japan and Kenya held talks on rice on Tuesday.", "meeting"),
        (f"{A} and {B} began talks on rice on Tuesday.", "meeting"),
    ],
)
def test_talks_of_states_that_begin_or_go_on_are_a_negotiation(sentence, kind):
    assert [told for told, *_ in events(sentence)] == [kind]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{A} spoke ahead of a summit on Friday of European Union leaders in Riga.", {"EU", "LVA"}),
        (f"{A} told reporters that a NATO summit would be held in Riga.", {"NATO", "LVA"}),
    ],
)
def test_a_summit_ahead_is_that_of_its_body(sentence, expected):
    assert ("summit", "planned", expected) in events(sentence)


def test_a_summit_without_names_is_that_of_the_bodies_of_its_sentence():
    told = events("Leaders from the European Union and from the south gather in Oslo on Tuesday for a summit.")
    assert ("summit", {"EU", "NOR"}) in [(kind, set(who)) for kind, _, who in told]


@pytest.mark.parametrize(
    "sentence",
    [
        "Indian Prime Minister Arun Mehta hosted a roundtable with chiefs of technology firms on Monday.",
        "Indian Prime Minister Arun Mehta met with the leadership of a caucus on Monday.",
    ],
)
def test_a_leader_who_receives_people_of_no_state_meets_them_alone(sentence):
    assert ("meeting", "happened", frozenset({"mehta"})) in events(sentence)


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The leaders of Belarus, Kenya and Japan met in Nairobi on Tuesday.", "happened"),
        ("Leaders of the African Union meet in Nairobi on Friday for a summit on rice.", "planned"),
    ],
)
def test_leaders_of_three_states_hold_a_summit_and_a_weekday_ahead_is_a_plan(sentence, status):
    assert [told for kind, told, _ in events(sentence) if kind == "summit"] == [status]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{A} said that the officials who attended the summit in Nairobi on Tuesday were traitors.", []),
        (f"{A} chaired a meeting on rice in Minsk on Tuesday.", [("meeting", {"bortnik"})]),
    ],
)
def test_who_tells_of_a_summit_was_not_there_and_who_chairs_a_meeting_was(sentence, expected):
    assert [(kind, set(who)) for kind, _, who in events(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (f"{A} took part in the Forum on Peace and Security in Nairobi on Tuesday.", "happened"),
        (f"{A} will attend the World Economic Forum on Africa in Nairobi.", "planned"),
        (f"{A} addressed the annual security forum in Nairobi on Tuesday.", "happened"),
    ],
)
def test_who_attends_a_forum_is_told_as_of_a_summit(sentence, status):
    assert any(kind == "summit" and told == status and "bortnik" in who for kind, told, who in events(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The Forum on Peace and Security in Nairobi has a new site.",
        f"{A} addressed a business forum in Nairobi on Tuesday.",
        f"{A} wrote in an online forum about Nairobi.",
        "Kenya joined the forum of cotton growers.",
    ],
)
def test_a_forum_without_its_guests_is_no_summit(sentence):
    assert "summit" not in {kind for kind, *_ in events(sentence)}


@pytest.mark.parametrize(
    ("sentence", "status", "who"),
    [
        (f"{A} met {B} on the sidelines of the G20 summit in Osaka on Tuesday.", "happened", {"bortnik", "kosimbekov"}),
        (
            f"On the margins of a climate summit in Nairobi, {A} and {B} held talks on Tuesday.",
            "happened",
            {"bortnik", "kosimbekov"},
        ),
        (f"{A} will meet {B} on the sidelines of the Quad summit next week.", "planned", {"bortnik", "kosimbekov"}),
        (f"{A} said on the fringes of a summit in Oslo on Tuesday that rice is dear.", "happened", {"bortnik"}),
    ],
)
def test_those_who_meet_or_speak_beside_a_summit_attend_it(sentence, status, who):
    assert any(told == status and who <= keys for kind, told, keys in events(sentence) if kind == "summit")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ministers met on the sidelines of the Arab League summit, the king of Jordan said on Tuesday in Oslo.",
        f"{A} and {B} met on the sidelines of a trade forum in Oslo on Tuesday.",
    ],
)
def test_nobody_else_attends_it_nor_is_a_forum_a_summit_by_that(sentence):
    assert not [keys for kind, _, keys in events(sentence) if kind == "summit" and {"JOR", "bortnik"} & keys]


@pytest.mark.parametrize(
    ("sentence", "status", "who"),
    [
        (
            "Leaders of Kenya, Chad and Togo gathered in Oslo on Tuesday for a summit.",
            "happened",
            {"KEN", "TCD", "TGO"},
        ),
        ("The presidents of Kenya and Chad attended the summit in Oslo on Tuesday.", "happened", {"KEN", "TCD"}),
        ("The premiers of Kenya, Chad and Togo will gather in Oslo on Monday for a summit.", "planned", {"KEN", "TCD"}),
        ("Leaders of Kenya and Chad did not attend the summit in Oslo on Tuesday.", "denied", {"KEN", "TCD"}),
    ],
)
def test_states_take_part_by_their_leaders_without_a_name(sentence, status, who):
    assert any(told == status and who <= keys for kind, told, keys in events(sentence) if kind == "summit")


@pytest.mark.parametrize(
    ("sentence", "status", "day"),
    [
        ("The decision was made at the NATO summit held on September 9 in Oslo.", "past_reference", "2023-09-09"),
        ("The goal was set during an African Union summit on October 3.", "past_reference", "2023-10-03"),
        ("The NATO summit on Monday will decide on it.", "planned", "2024-05-20"),
        ("The NATO summit on Tuesday agreed that members will pay more.", "happened", "2024-05-14"),
        ("The African Union summit in Nairobi in July is to elect a chairman.", "planned", "2024-07"),
        (f"{A} is expected to speak of it at a NATO summit in March.", "planned", "2025-03"),
    ],
)
def test_the_tense_told_of_a_summit_says_on_which_side_its_day_lies(sentence, status, day):
    told = [s for s in statements(sentence) if s.kind == "event" and s.payload["event_type"] == "summit"]
    assert [(s.status, s.date) for s in told] == [(status, day)]
