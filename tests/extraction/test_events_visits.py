"""Visits: tables of sentences with status, guests and hosts."""

from __future__ import annotations

import pytest
from telling import FAR, A, B, events, statements

from relgraph.extraction import events_journeys


@pytest.mark.parametrize("rule", events_journeys.RULES.values(), ids=lambda rule: rule.name)
def test_each_rule_of_visits_reads_its_example_and_not_its_counterexample(rule):
    assert [s for s in statements(rule.example) if s.kind == "event" and s.rule == rule.name]
    assert not [s for s in statements(rule.counter) if s.kind == "event" and s.payload["event_type"] == "visit"]


@pytest.mark.parametrize(
    ("sentence", "status", "guests"),
    [
        (f"{A} visited Japan on Tuesday.", "happened", {"bortnik", "JPN"}),
        (f"{A} will visit Japan in June.", "planned", {"bortnik", "JPN"}),
        (f"{A} arrived in Japan on Tuesday for talks.", "happened", {"bortnik", "JPN"}),
        (f"{A} cancelled a visit to Japan.", "cancelled", {"bortnik", "JPN"}),
        (f"{A} did not visit Japan.", "denied", {"bortnik", "JPN"}),
        (f"{A} will be in Tokyo for two days along with his aides.", "planned", {"bortnik", "JPN"}),
        (f"{A} visited Japan in 2019.", "past_reference", {"bortnik", "JPN"}),
        (f"{A} paid an official visit to Japan on Tuesday.", "happened", {"bortnik", "JPN"}),
        (f"{A} is the first leader of his country to visit Japan.", "happened", {"bortnik", "JPN"}),
        (f"{A} invited {B} to visit Belarus.", "planned", {"kosimbekov", "BLR"}),
        (f"{A} flies to Tokyo on Monday.", "planned", {"bortnik", "JPN"}),
        (f"{A} will be visiting Tokyo in June.", "planned", {"bortnik", "JPN"}),
        (f"{A} returned home on Tuesday after a two-day visit to Japan.", "happened", {"bortnik", "JPN"}),
        (f"{A} left Japan on Tuesday.", "happened", {"bortnik", "JPN"}),
        (f"{A} slipped into Tokyo on Tuesday.", "happened", {"bortnik", "JPN"}),
        (f"{A} turned up in Tokyo on Tuesday.", "happened", {"bortnik", "JPN"}),
        (f"{A} arrived at Tokyo on Tuesday.", "happened", {"bortnik", "JPN"}),
        (f"{A} is about to leave for Japan.", "planned", {"bortnik", "JPN"}),
        (f"{A} is expected to leave for Japan on Friday.", "planned", {"bortnik", "JPN"}),
        (f"{A} and his most senior aides are in Tokyo.", "happened", {"bortnik", "JPN"}),
        (f"During a 2012 visit to Japan, {A} spoke of rice.", "past_reference", {"bortnik", "JPN"}),
    ],
)
def test_a_visit_has_a_guest_a_host_and_a_status(sentence, status, guests):
    assert ("visit", status, guests) in events(sentence)


def test_what_has_been_done_at_some_time_is_background():
    assert ("visit", "past_reference", {"bortnik", "JPN"}) in events(*FAR, f"{A} has visited Japan.")
    assert ("visit", "happened", {"bortnik", "JPN"}) in events(*FAR, f"{A} has arrived in Japan.")


def test_each_stop_of_a_tour_is_a_visit():
    told = events(f"{A} returned home after visits to Russia, China and Kazakhstan.")
    assert [host for kind, _, keys in told if kind == "visit" for host in keys & {"RUS", "CHN", "KAZ"}] == [
        "RUS",
        "CHN",
        "KAZ",
    ]


@pytest.mark.parametrize(
    ("sentence", "hosts"),
    [
        (f"{A} has been to Kenya, Namibia and Zambia.", [{"KEN"}, {"NAM"}, {"ZMB"}]),
        (f"{A} will visit Aceh in Indonesia, as well as Kenya.", [{"IDN"}, {"KEN"}]),
        (f"{A} will travel to Kenya, Namibia and Zambia.", [{"KEN", "NAM", "ZMB"}]),
        (f"{A} toured a satellite plant in Cannes.", [{"FRA"}]),
        (f"{A} left here for the 14th meeting of the leaders (ABC) in Hanoi.", [{"VNM"}]),
    ],
)
def test_what_is_ahead_is_one_tour_and_what_is_past_several_visits(sentence, hosts):
    assert [set(keys) - {"bortnik"} for kind, _, keys in events(sentence) if kind == "visit"] == hosts


def test_a_visit_and_the_meeting_during_it_are_two_events():
    told = events(
        f"{A} arrived in Tashkent on Tuesday.", f"{B} met {A} in Tashkent on Wednesday.", "Uzbekistan is dry."
    )
    assert {kind for kind, *_ in told} == {"visit", "meeting"}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (f"Japan expects to sell more rice, visiting Belarusian president {A} said.", "happened"),
        (f"{A} is scheduled to meet {B} during his visit to Tashkent.", "planned"),
        (f"During his visit to Tashkent, {A} will stress the need for trade.", "planned"),
        (f"During his visit to Tashkent, {A} said that trade will grow.", "happened"),
        (f"{A} met {B} during his visit to Tashkent.", "happened"),
        (f"During his visit to Tashkent, {A} and {B} signed a three-year plan to plant trees.", "happened"),
    ],
)
def test_a_visit_lies_ahead_where_what_is_done_at_it_does(sentence, status):
    assert [told for kind, told, _ in events(sentence) if kind == "visit"] == [status]


@pytest.mark.parametrize(
    ("sentence", "hosts"),
    [
        (f"{A} visited northern Japan on Tuesday.", {"JPN"}),
        (f"{A} toured east China's Shandong Province.", {"CHN"}),
        (f"{A} arrived in war-torn Somalia on Tuesday.", {"SOM"}),
        (f"The tour will take {A} to Kenya, Namibia and Zambia.", {"KEN", "NAM", "ZMB"}),
        (f"{A} begins a tour which will take him to Kenya and Namibia.", {"KEN", "NAM"}),
    ],
)
def test_parts_of_a_country_and_the_stops_of_a_tour_are_hosts(sentence, hosts):
    assert {key for kind, _, keys in events(sentence) for key in keys if kind == "visit"} - {"bortnik"} == hosts


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (f"{A}'s trip to Japan will include talks on trade.", "planned"),
        (f"The visit of {A} to Japan could melt the ice.", "planned"),
        (f"The purpose of {A}'s trip to Japan is to boost trade.", "planned"),
        (f"{A}'s trip to Japan, which begins on Monday, comes amid a row.", "planned"),
        (f"{A} departs Friday on a trip to Japan.", "planned"),
        (f"Rice will be high on the agenda when {A} visits Japan.", "planned"),
        (f"{A} said on a visit to Japan that he would buy rice.", "happened"),
        (f"{A}'s trip to Japan comes amid a row.", "happened"),
    ],
)
def test_the_verb_behind_a_visit_tells_whether_it_lies_ahead(sentence, status):
    assert [told for kind, told, _ in events(sentence) if kind == "visit"] == [status]


@pytest.mark.parametrize(
    ("sentence", "hosts"),
    [
        (f"Japan and Belarus became partners. {A} paid a state visit to the country.", {"JPN"}),
        (f"Japan sells rice. {A} will visit the kingdom on Monday.", {"JPN"}),
        (f"{A} made a brief stop in Tokyo on Tuesday.", {"JPN"}),
        (f"On the last leg of a visit to Japan, {A} planted a tree.", {"JPN"}),
        ("It was the first visit to Japan by a Belarusian president since 1993.", set()),
    ],
)
def test_the_host_is_the_country_spoken_of_or_that_of_the_place(sentence, hosts):
    assert {key for kind, _, keys in events(sentence) for key in keys if kind == "visit"} - {"bortnik"} == hosts


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            f"{A} made a flying visit to the rebel-held southern Albanian town of Vlonik.",
            ("happened", {"bortnik", "ALB"}),
        ),
        (f"{A} will leave Japan on Friday.", ("happened", {"bortnik", "JPN"})),
        (f"{A} will leave Japan on Friday for Kenya.", ("planned", {"bortnik", "KEN"})),
        (f"{A} said peace in the Middle East matters.", None),
    ],
)
def test_journeys_to_parts_of_the_world_and_to_towns_of_a_people(sentence, expected):
    told = [(status, set(who)) for kind, status, who in events(sentence) if kind == "visit"]
    assert told == ([expected] if expected else [])


def test_a_visit_without_a_goal_is_to_where_the_report_is_from():
    told = events(
        "NAIROBI, May 16 (Reuters) - Rain fell over the hills of the country all day.",
        f"{A}'s visit is part of a flurry.",
    )
    assert ("visit", {"bortnik", "KEN"}) in [(kind, set(who)) for kind, _, who in told]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{A}, who will travel next Sunday to Lima, likes rice.", ("planned", {"bortnik", "PER"})),
        (f"{A}, who has been in the Indonesian capital since Monday, likes rice.", ("happened", {"bortnik", "IDN"})),
        (f"{A} visited on Monday the Iron Company in Hama, Syria.", ("happened", {"bortnik", "SYR"})),
        (f"It was the third stop of {A}'s swing that has taken him to Japan.", ("happened", {"bortnik", "JPN"})),
    ],
)
def test_days_between_and_capitals_of_a_people_hide_no_goal(sentence, expected):
    assert expected in [(status, set(who)) for kind, status, who in events(sentence) if kind == "visit"]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (f"The talks will be attended by {A} after he concludes his visit to Japan.", "planned"),
        (f"The talks were attended by {A} after he concluded his visit to Japan.", "happened"),
    ],
)
def test_what_follows_a_plan_in_the_present_tense_lies_ahead(sentence, status):
    assert {told for kind, told, _ in events(sentence) if kind == "visit"} == {status}


def test_as_recently_as_opens_no_clause():
    told = events(f"{A} visited Japan as recently as March 2023, when rice was cheap.")
    assert ("visit", "past_reference", {"bortnik", "JPN"}) in [(kind, status, set(who)) for kind, status, who in told]


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("Germany's foreign minister was in Tbilisi in March 2023.", {"DEU", "GEO"}),
        ("German troops were in Mali in March 2023.", set()),
        ("Trade grew during the Chinese visit to Kenya in March 2023.", set()),
    ],
)
def test_a_visitor_without_a_name_is_one_by_office(sentence, sides):
    assert {key for kind, _, who in events(sentence) for key in who if kind == "visit"} == sides


@pytest.mark.parametrize(
    ("sentence", "status", "parts"),
    [
        (f"{B} welcomed {A} to Tashkent on Tuesday.", "happened", {"bortnik", "UZB"}),
        (f"US President Joe Biden will host {A} at the White House in June.", "planned", {"bortnik", "USA"}),
        ("Leaders from Kenya, Mali and Japan arrived in Oslo on Tuesday.", "happened", {"KEN", "MLI", "JPN", "NOR"}),
        (f"{A} cut short his six-day visit to Kenya on Tuesday.", "happened", {"bortnik", "KEN"}),
    ],
)
def test_guests_received_and_lists_of_leaders_are_visitors(sentence, status, parts):
    assert ("visit", status, parts) in [(kind, told, set(who)) for kind, told, who in events(sentence)]


@pytest.mark.parametrize(
    "sentence", [f"{B} received {A} in Oslo on Tuesday.", f"{B} welcomed his deputy to Tashkent on Tuesday."]
)
def test_who_is_received_elsewhere_or_at_home_is_no_visitor(sentence):
    assert "visit" not in {kind for kind, *_ in events(sentence)}


@pytest.mark.parametrize(
    ("sentence", "status", "parts"),
    [
        (f"{A} spent two hours in Tashkent on Tuesday.", "happened", {"bortnik", "UZB"}),
        (f"Trade Minister Pavel Korsun accompanied {A} to Tashkent on Monday.", "happened", {"bortnik", "UZB"}),
        (f"{A} flew home from Tashkent on Tuesday.", "happened", {"bortnik", "UZB"}),
        (f"{A} flew into Tashkent on Tuesday after a state visit to Japan.", "past_reference", {"bortnik", "JPN"}),
        (f"{A} returned home on Tuesday after a state visit to Japan.", "happened", {"bortnik", "JPN"}),
        (f"{A}, who returned from Tashkent on Monday, likes rice.", "past_reference", {"bortnik", "UZB"}),
        (f"{A} is on his way back from Tashkent.", "happened", {"bortnik", "UZB"}),
        (f"{A} was received in Tashkent on Tuesday by {B}.", "happened", {"bortnik", "UZB"}),
        (f"{A} is nevertheless expected in Tashkent on July 12.", "planned", {"bortnik", "UZB"}),
    ],
)
def test_who_stays_goes_along_or_comes_back_was_there(sentence, status, parts):
    assert ("visit", status, parts) in [(kind, told, set(who)) for kind, told, who in events(sentence)]


def test_money_is_spent_on_no_visit():
    assert events(f"{A} spent ten million dollars in Tashkent.") == []


def test_who_flew_in_came_to_where_the_report_is_from():
    told = events(f"TASHKENT, May 16 (Reuters) - {A}, who flew in on Wednesday night, bought rice on Thursday.")
    assert ("visit", "happened", {"bortnik", "UZB"}) in [(kind, status, set(who)) for kind, status, who in told]


def test_the_guest_is_the_leader_of_the_side():
    told = events(f"{B} and {A} spoke on Tuesday.", "The Belarusian guest had arrived in Tashkent on Monday.")
    assert ("visit", "happened", {"bortnik", "UZB"}) in told


def test_who_had_been_due_somewhere_is_not_expected_there():
    assert "visit" not in {kind for kind, *_ in events(f"{A} had been due in Tashkent on Tuesday for talks.")}


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ((*FAR, f"{A} has been to Japan."), [("past_reference", {"bortnik", "JPN"})]),
        ((f"{A} received an invitation to visit Japan on Tuesday.",), []),
        (
            (f"{A} arrived in Japan on Monday.", f"{A} visited Japan on Tuesday."),
            [("happened", {"bortnik", "JPN"})],
        ),
        (
            (f"{A} began a tour of Japan and Kenya on Tuesday.",),
            [("happened", {"bortnik", "JPN"}), ("happened", {"bortnik", "KEN"})],
        ),
        ((f"NAIROBI, May 16 (Reuters) - {A} arrived here on Tuesday.",), [("happened", {"bortnik", "KEN"})]),
    ],
)
def test_stays_tours_and_invitations_tell_as_many_visits_as_were_made(sentences, expected):
    assert [(status, set(who)) for kind, status, who in events(*sentences) if kind == "visit"] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"On his way back from Kenya and Namibia, {A} made a stop in Tokyo.", {"KEN", "NAM"}),
        (f"{A} arrived in Tokyo on Monday on his way from Kenya.", {"KEN"}),
        (f"{A} visited Japan as part of a three-nation tour which also included Kenya and Namibia.", {"KEN", "NAM"}),
        (f"{A} arrived in Tokyo on Monday after concluding his visit to Namibia.", {"NAM"}),
        (f"{A} arrived in Tokyo on Monday after visiting Kenya.", {"KEN"}),
        (f"{A} flew home on Monday after visiting Kenya.", set()),
        (f"{A} will travel to Tokyo after visiting Kenya.", set()),
    ],
)
def test_the_earlier_stops_of_a_journey_are_background(sentence, expected):
    told = {
        key for kind, status, who in events(sentence) if (kind, status) == ("visit", "past_reference") for key in who
    }
    assert told - {"bortnik"} == expected


@pytest.mark.parametrize(
    ("sentence", "status", "parts"),
    [
        ("An IAEA team will visit Japan next week.", "planned", {"IAEA", "JPN"}),
        ("A United Nations fact-finding mission arrived in Nairobi on Monday.", "happened", {"UN", "KEN"}),
        ("An ECOWAS mission is due in Nairobi on Thursday.", "planned", {"ECOWAS", "KEN"}),
        ("Japan is sending Foreign Minister Taro Mori to Nairobi on Friday.", "planned", {"mori", "KEN"}),
        ("Japanese Foreign Minister Taro Mori flies to Nairobi next week.", "planned", {"mori", "KEN"}),
        (f"{A} is on his way back from Nairobi.", "happened", {"bortnik", "KEN"}),
    ],
)
def test_missions_of_bodies_and_those_who_are_sent_are_visitors(sentence, status, parts):
    assert ("visit", status, parts) in events(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The IAEA arrived at a figure for Japan on Monday.",
        "The ECOWAS bank is due in court in Nairobi.",
        f"{A} spoke of a list that also included Kenya and Namibia.",
        "Japan is sending rice to Nairobi on Friday.",
        f"{A} kept a way from Kenya to the sea open.",
    ],
)
def test_what_bodies_send_and_lists_include_is_no_visit(sentence):
    assert "visit" not in {kind for kind, *_ in events(sentence)}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (f"{A} visited the textile mill on Tuesday.", "happened"),
        (f"{A} toured an ammunition factory and spoke to its workers.", "happened"),
        (f"{A} will visit the border villages in June.", "planned"),
        (f"{A}, who flew in last night, was silent.", "happened"),
        (f"{A} landed on Thursday with a team of five.", "happened"),
        (f"{A} made a flying visit on Sunday.", "happened"),
        (f"{A} cancelled the trip.", "cancelled"),
    ],
)
def test_journeys_to_where_no_country_is_known_have_a_guest_alone(sentence, status):
    assert ("visit", status, {"bortnik"}) in events(*FAR, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        f"{A} went through the draft article by article.",
        f"{A} went on to win the election.",
        f"{A} visited a friend.",
        f"Visiting hours of the hospital are over, {A} said.",
        f"{A} said: 'I visited a hospital on Tuesday.'",
        "The minister arrived at a figure of ten.",
        f"{A} took the visit for a joke.",
    ],
)
def test_who_goes_nowhere_makes_no_visit(sentence):
    assert "visit" not in {kind for kind, *_ in events(*FAR, sentence)}


def test_a_journey_told_with_its_place_is_told_once():
    told = events(f"{A} arrived in Tokyo on Tuesday.", *FAR, f"{A}, who flew in with a team of five, was silent.")
    assert [set(who) for kind, _, who in told if kind == "visit"] == [{"bortnik", "JPN"}]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ((f"{A} spoke of rice.", "He is expected in Tokyo on Sunday."), ("visit", "planned", {"bortnik", "JPN"})),
        (
            (f"{A}, who arrives from Asia, where he visited Japan, was silent.",),
            ("visit", "past_reference", {"bortnik", "JPN"}),
        ),
        ((f"{A} arrived in Oslo, where he visited a school.",), ("visit", "happened", {"bortnik", "NOR"})),
    ],
)
def test_who_is_expected_and_where_somebody_comes_from(sentences, expected):
    assert expected in events(*sentences)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (f"{A} flew in on Tuesday.", True),
        (f"{A} will travel again.", True),
        (f"{A} has travelled a lot of late.", False),
        (f"When {A} arrived, the crowd cheered.", False),
    ],
)
def test_a_journey_to_no_place_needs_a_day_or_is_a_plan(sentence, told):
    assert ("visit" in {kind for kind, *_ in events("Rain fell over the hills of Japan.", sentence)}) == told
