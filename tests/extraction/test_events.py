"""Events of all kinds: the examples of the rules, what is no event, and in which order events are told."""

from __future__ import annotations

import pytest
from telling import FAR, A, B, events, statements

from relgraph.extraction import (
    events_ceremonies,
    events_dated,
    events_letters,
    events_signed,
    events_statement,
    events_summits,
    meetings_crowd,
)

MODULES = {
    "meeting": meetings_crowd,
    "ceremony": events_ceremonies,
    "letter_message": events_letters,
    "agreement_signed": events_signed,
    "statement": events_statement,
    "summit": events_summits,
    "other": events_dated,
}


@pytest.mark.parametrize("kind", MODULES)
def test_each_kind_reads_its_example_and_not_its_counterexample(kind):
    module = MODULES[kind]
    assert kind in {event[0] for event in events(module.EXAMPLE)}
    assert kind not in {event[0] for event in events(module.COUNTER)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Fans visited the stadium in Japan before the match.",
        f"{A} visited a school in Minsk.",
        f"{A} signed a decree on pensions.",
        f"{A} sold his house. He was in Tokyo.",
        "The company signed a contract with its workers.",
        f"{A} sent his regards to the workers.",
        "A man was shot in a quarrel between neighbours in Japan.",
        "Prices in Belarus rose by two per cent, and wages fell.",
    ],
)
def test_what_is_no_act_between_states_gives_nothing(sentence):
    assert events(sentence) == []


def test_refs_follow_the_order_of_the_text():
    told = [s for s in statements(f"{A} met {B}.", f"{A} will visit Japan.") if s.kind == "event"]
    assert [s.payload["ref"] for s in told] == ["e1", "e2"]


@pytest.mark.parametrize(
    ("sentence", "status", "parts"),
    [
        (f"{A} deplored the loss of lives in a crash in a message to {B}.", "happened", {"bortnik", "kosimbekov"}),
        (f"In March 2023, {A} wrote to {B} that rice was dear.", "past_reference", {"bortnik", "kosimbekov"}),
        (f"{A} cabled his condolences to {B} on Tuesday.", "happened", {"bortnik", "kosimbekov"}),
        (f"{A} has written to the United Nations about rice.", "happened", {"bortnik", "UN"}),
        (
            f"{A} received a message of greeting from the president of Kenya.",
            "happened",
            {"bortnik", "KEN"},
        ),
        (f"{A} sent his condolences to the people of Japan on Tuesday.", "happened", {"bortnik", "JPN"}),
        (f"{A} received New Year cards from party leaders of various lands.", "happened", {"bortnik"}),
        (f"{A} received a letter of thanks from the pupils of a school.", "happened", {"bortnik"}),
    ],
)
def test_letters_are_read_with_their_day_and_whoever_writes_them(sentence, status, parts):
    assert ("letter_message", status, parts) in [(kind, told, set(who)) for kind, told, who in events(sentence)]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (f"{B} conferred the Order of the Sun on {A} on Tuesday.", {"bortnik", "kosimbekov"}),
        (f"{A} and {B} laid the foundation stone of a school on Tuesday.", {"bortnik", "kosimbekov"}),
        (f"{A} attended the launch of a power plant on Tuesday.", {"bortnik"}),
        (f"{A} spoke of rice and cut the ribbon of a bridge.", {"bortnik"}),
        (f"{A} opened a new wing of the hospital in Minsk on Tuesday.", {"bortnik"}),
        (f"{A} will travel to Lyon, where he is to open an honorary consulate.", {"bortnik"}),
        (f"The bridge, built in two years, was opened on Tuesday by {A} and {B}.", {"bortnik", "kosimbekov"}),
    ],
)
def test_orders_stones_ribbons_and_launches_are_ceremonies(sentence, parts):
    assert [set(who) for kind, _, who in events(sentence) if kind == "ceremony"] == [parts]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{A} opened the talks with a joke.",
        f"{A} opened up about his years at the university.",
        f"{A} asked {B} to open the border.",
        f"{A} sent a strong message to Japan.",
        f"{A} sent New Year cards to the winners.",
        "The school was opened to the children of the town.",
        f"The opening of the school pleased {A}.",
    ],
)
def test_what_else_is_opened_or_sent_is_no_ceremony_and_no_letter(sentence):
    assert not {"ceremony", "letter_message"} & {kind for kind, *_ in events(sentence)}


@pytest.mark.parametrize(
    "sentence",
    [
        f"Belarusian Ambassador Ivan Kulik called on {B} and delivered a letter from {A}.",
        f"{B} received Belarusian Foreign Minister Ivan Kulik on Tuesday. The minister conveyed a message from {A}.",
        f"Belarusian envoy Ivan Kulik met {B} and handed over a message from {A} on trade.",
    ],
)
def test_what_a_letter_brought_by_ones_own_envoy_reaches_is_the_leader_whom_he_saw(sentence):
    assert {"bortnik", "kosimbekov"} in [set(who) for kind, _, who in events(sentence) if kind == "letter_message"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{A} made a rare trip to Japan in March.", ("visit", "past_reference")),
        (f"{A} wrote to {B} on April 17 about rice.", ("letter_message", "past_reference")),
        (f"{A} arrived in Japan on Tuesday.", ("visit", "happened")),
    ],
)
def test_what_an_undated_story_tells_of_a_month_is_background(sentence, expected):
    assert expected in {(kind, status) for kind, status, _ in events(*FAR, sentence, published=None)}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (f"{A} will be sworn in as president in September.", "planned"),
        (f"{A} was sworn in on Tuesday.", "happened"),
        (f"{A} is going to the funeral of the queen.", "planned"),
        (f"{A} plans to attend a parade in Tokyo on 3 September.", "planned"),
        (f"{A} will lay flowers at the Peace Memorial.", "planned"),
    ],
)
def test_a_ceremony_that_somebody_will_attend_lies_ahead(sentence, status):
    assert ("ceremony", status, {"bortnik"}) in events(sentence)


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (f"{A} telephoned {B} to thank him.", "past_reference"),
        (f"{A} later telephoned {B} to thank him.", "happened"),
        (f"{A} telephoned {B} in the evening to thank him.", "happened"),
    ],
)
def test_a_call_late_in_a_story_is_news_at_an_hour_of_its_day(sentence, status):
    assert ("phone_call", status, {"bortnik", "kosimbekov"}) in events(*FAR, sentence)


@pytest.mark.parametrize(
    ("told", "passing"),
    [
        (
            f"{A} and {B} met in Osh in March 2019.",
            f"At the time {A} and {B} met over the fence, and agreed on a gate.",
        ),
        (f"{A} held talks with {B} in May 2020.", f"{A}, who met {B}, has said little about it."),
        (f"{A} met {B} at a fair in 2016.", "He met Qosimbekov twice, a report says."),
    ],
)
def test_a_contact_told_late_and_without_a_day_is_that_of_another_day_told_of_the_same_people(told, passing):
    statuses = [status for kind, status, who in events("Rice is dear.", *FAR, told, passing) if kind == "meeting"]
    assert statuses == ["past_reference"]


def test_the_meeting_that_is_the_news_stays_beside_one_of_long_ago():
    told = events(f"{A} met {B} in Minsk.", *FAR, f"{A} and {B} last met in Osh in March 2019.")
    assert [status for kind, status, _ in told if kind == "meeting"] == ["happened", "past_reference"]
