"""Rounds of talks: tables of sentences with the sides and the status."""

from __future__ import annotations

import pytest
from telling import FAR, A, B, events

from relgraph.extraction import events_rounds


def test_rounds_are_read_by_their_example_and_not_its_counterexample():
    assert ("negotiation", "happened", {"KEN"}) in events(events_rounds.EXAMPLE)
    assert "negotiation" not in {kind for kind, *_ in events(events_rounds.COUNTER)}


@pytest.mark.parametrize(
    ("sentence", "status", "sides"),
    [
        ("Negotiations on Turkey's accession to the bloc began in October 2015.", "past_reference", {"TUR"}),
        ("The fourth round of talks on trade between Japan and Kenya was held on Tuesday.", "happened", {"JPN", "KEN"}),
        ("Kenya suspended peace talks with the rebels on Tuesday.", "happened", {"KEN"}),
        ("Six-party talks on North Korea resume in Beijing on 3 June.", "planned", {"PRK"}),
        (f"{A} opened peace talks in Geneva on Tuesday.", "happened", {"bortnik"}),
    ],
)
def test_talks_that_go_on_are_a_negotiation_of_those_named(sentence, status, sides):
    assert ("negotiation", status, sides) in [(kind, told, set(who)) for kind, told, who in events(sentence)]


def test_talks_told_by_who_met_are_told_once():
    told = events(f"{A} and {B} began peace talks on Tuesday.")
    assert [set(who) for _, _, who in told] == [{"bortnik", "kosimbekov"}]


def test_talks_of_states_and_the_meeting_of_their_ministers_on_that_day_are_one():
    told = events(
        "The foreign ministers of Belarus and Uzbekistan ended their third round of consultations in Minsk on Tuesday.",
        f"{A} met {B} in Minsk on Tuesday.",
    )
    assert [kind for kind, *_ in told if kind in {"meeting", "negotiation"}] == ["meeting"]


def test_the_next_round_is_that_of_the_talks_told_before():
    told = events(
        "The foreign ministers of Croatia, Slovenia and Albania ended their third round of talks in Zadar on Tuesday.",
        *FAR,
        "The ministers' fourth round is planned for Tirana next spring.",
    )
    assert [set(who) for _, status, who in told if status == "planned"] == [{"HRV", "SVN", "ALB"}]


def test_a_round_told_in_passing_is_one_of_the_talks_named_before():
    told = events("Japan and Kenya hold talks, the third round of which was held in Oslo in March 2019.")
    assert ("negotiation", "past_reference", {"JPN", "KEN"}) in told


TWO = (
    "Japan and Kenya spoke of rice on Tuesday. Japan wants more of it, and Kenya has it.",
    "What Japan pays is not what Kenya asks. Japan and Kenya have asked for time.",
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The price has doubled since the last meeting in June 2019.", ("meeting", "past_reference")),
        ("Since the informal encounter in Oslo in March 2019 much had changed.", ("meeting", "past_reference")),
        ("In 2018, when negotiations over a port ended, nobody wept.", ("negotiation", "past_reference")),
        ("Officials look to the trade negotiations next month with hope.", ("negotiation", "planned")),
    ],
)
def test_talks_on_another_day_that_no_verb_tells_are_those_of_the_two_states_of_the_story(sentence, expected):
    assert (*expected, {"JPN", "KEN"}) in [(kind, told, set(who)) for kind, told, who in events(*TWO, *FAR, sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The price has doubled since the last meeting.",
        "The last proven contact was a telephone bill in June 2019.",
        "The working group of June 2019 was large.",
        "In 2018 the farms worked round-the-clock.",
        "A meeting of the family in June 2019 was short, said Norway, Chile and Peru.",
    ],
)
def test_talks_without_a_day_and_what_is_no_meeting_tell_nothing(sentence):
    told = [set(who) for kind, _, who in events(*TWO, *FAR, sentence) if kind in {"meeting", "negotiation"}]
    assert {"JPN", "KEN"} not in told


@pytest.mark.parametrize(
    "sentence",
    [
        "Japan moved closer to halting gas for Kenya as talks in Oslo on a price entered their last hours.",
        "Japan closed its border with Kenya on Tuesday as talks dragged on.",
        "Talks with Nairobi on a dam have stalled, Japan said.",
        "Negotiations with Kenya are continuing, Japan's foreign ministry said.",
        "Japan halted exports to Kenya after talks in Oslo failed.",
    ],
)
def test_talks_of_whose_course_a_verb_tells_are_those_of_the_two_states_of_the_sentence(sentence):
    assert ("negotiation", "happened", {"JPN", "KEN"}) in events(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Talks on the price of rice collapsed on Tuesday.",
        "Last-ditch talks in Oslo went nowhere on Tuesday.",
        "Japan broke off the talks on Tuesday.",
    ],
)
def test_talks_of_nobody_are_those_of_the_two_states_of_the_story(sentence):
    assert ("negotiation", "happened", {"JPN", "KEN"}) in events(TWO[0] + " " + sentence, TWO[1])


@pytest.mark.parametrize(
    "sentence",
    [
        "Japan will tax rice from Kenya, as talks with unions have failed.",
        "Japan threatened to shut a pipeline to Kenya unless talks resume.",
        "Japan told Kenya that it is ready for talks.",
        "Japan, Kenya and Togo heard that talks in Oslo had stalled.",
        "Talks with the rebels collapsed on Tuesday.",
        "Both sides must return to talks.",
        "Japan agreed to continue the consultations.",
        "The talks in Lome stalled over Ghana and Togo, which are not part of them.",
        "Negotiations in Oslo collapsed over Peru and Chile.",
    ],
)
def test_talks_of_others_or_still_to_be_are_no_negotiation_of_two_states(sentence):
    assert "negotiation" not in [kind for kind, *_ in events(TWO[0] + " " + sentence, TWO[1])]


@pytest.mark.parametrize(
    "sentence",
    [
        "Japan and Kenya were scheduled to sign a fishing deal on Monday, but the talks were called off.",
        "Japan and Kenya called off talks that were to open in Nairobi on Friday.",
    ],
)
def test_talks_that_were_called_off_were_not_held(sentence):
    assert {status for _, status, _ in events(sentence)} == {"cancelled"}
