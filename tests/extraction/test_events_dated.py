"""Deeds, talks, papers and wars of another day told without who acts, and the deeds of one state against another."""

from __future__ import annotations

import pytest
from telling import FAR, A, B, events

GOODS = "Belarus is rich in oats, and Uzbekistan in rice; rice is dear in Belarus, and so are oats in Uzbekistan."
STORY = f"{A} met {B} in Minsk on Thursday. {GOODS}"
BOTH = {"BLR", "UZB"}


def told_later(sentence: str) -> list[tuple[str, str, set[str]]]:
    """What a sentence tells behind the news that the leaders of Belarus and Uzbekistan met."""
    return [(kind, status, set(who)) for kind, status, who in events(STORY, *FAR, sentence)[1:]]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Direct flights from Belarus to Uzbekistan were halted in 1992.", "other"),
        ("Visas, introduced by Uzbekistan in 2001, are a burden for Belarus.", "other"),
        ("A state bank of Uzbekistan purchased the mill from Belarus in October 2022.", "other"),
        ("The first pipeline from Uzbekistan to Belarus was inaugurated in 2007.", "ceremony"),
        ("An agreement on taxes, which had been signed in 2001, has worked well.", "agreement_signed"),
        ("The first round was held in Riga in November 2022.", "negotiation"),
        ("The clashes broke out in July 2021 near a temple.", "conflict"),
        ("Fighting in April 2021 over a dam claimed fifty lives.", "conflict"),
        ("A truce announced in February 2022 held for barely a day.", "agreement_signed"),
        ("A round of working-level talks in Almaty in February 2023 ended without a result.", "negotiation"),
        ("The third meeting took place in Ankara in 2020.", "meeting"),
    ],
)
def test_a_day_long_past_tells_a_deed_of_the_states_named_and_talks_and_fights_of_the_story(sentence, kind):
    assert (kind, "past_reference", BOTH) in told_later(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Trade amounted to 197 million dollars in 2005.",
        "The harvest was bad in 1992.",
        "Flights were halted.",
        "Direct flights were halted in 1992.",
        "Visas, introduced by Uzbekistan in 2001, remain in force.",
        "The songs of 2019 are not forgotten.",
        "The film about Belarus and Uzbekistan was banned in 2014.",
        "A bakery on the road from Belarus to Uzbekistan was opened by his wife in 2012.",
    ],
)
def test_figures_private_life_and_what_has_no_day_or_names_no_two_states_are_no_deeds(sentence):
    assert told_later(sentence) == []


def test_where_a_second_state_is_named_in_passing_the_story_is_not_of_two():
    told = events(f"{A} met {B} in Minsk on Thursday.", *FAR, "The first round was held in Riga in November 2022.")
    assert "negotiation" not in {kind for kind, *_ in told}


@pytest.mark.parametrize(
    "sentence",
    [
        "A cabinet meeting was held in Minsk on 12 April 2023.",
        "The annual meeting of the club was held in Riga in 2022.",
        "The first round of voting was held in April 2020.",
        "The board meeting is scheduled for 6 June.",
        "The parliament session opened in March 2023.",
    ],
)
def test_what_is_held_at_home_is_no_meeting_of_two_states(sentence):
    assert not {kind for kind, *_ in told_later(sentence)} & {"meeting", "negotiation"}


def test_talks_still_to_come_are_those_of_the_story():
    assert ("negotiation", "planned", BOTH) in told_later("The consultations are planned for 6 June.")


def test_a_day_beside_something_else_dates_no_agreement():
    assert told_later("The agreement on firemen takes up an idea of 2021, said the minister.") == []


def test_an_attack_that_somebody_only_condemns_is_background():
    told = events("The council of Kenya condemned the airstrike on a market in Mali.")
    assert ("conflict", "past_reference", frozenset({"MLI"})) in told


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("Kenya has barred ministers of Japan from the country until further notice.", {"KEN", "JPN"}),
        ("Kenya and Mali on Tuesday reopened a pass in the hills after forty years.", {"KEN", "MLI"}),
        ("Kenya on Tuesday handed a note of protest to the ambassador of Japan.", {"KEN", "JPN"}),
    ],
)
def test_a_deed_against_another_state_is_news_in_the_lead(sentence, sides):
    assert ("other", "happened", frozenset(sides)) in events(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya on Tuesday reopened a school in the hills.",
        "Kenya closed its stock market on Tuesday after shares in Japan fell.",
        "Kenya has released a new stamp, made in Japan.",
        "Kenya evacuated two villages near the fires, as Japan sent planes.",
        "Kenya has shut its last mine, years after Japan built new ones.",
        "Kenyan Minister Amina Wanjiru has barred her driver from Japan.",
        "Kenya has been barred from the league, the paper in Japan wrote.",
    ],
)
def test_deeds_at_home_and_of_persons_are_no_news_between_states(sentence):
    assert "other" not in {kind for kind, *_ in events(sentence)}
