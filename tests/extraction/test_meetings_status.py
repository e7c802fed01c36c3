"""Whether a meeting that a sentence tells happened, is planned, was denied or called off, or is background."""

from __future__ import annotations

import pytest
from telling import FAR, A, B, pairs

BOTH = ("bortnik", "kosimbekov")


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (f"The pact follows months of negotiations between {A} and {B}.", "past_reference"),
        (f"After weeks of delay {A} met {B}.", "happened"),
        (f"Following months of tension, {A} had talks with {B} on Tuesday.", "happened"),
        (f"The accord caps years of talks between {A} and {B}.", "past_reference"),
        (f"The follow-up talks between {A} and {B} lasted for weeks.", "happened"),
        (f"{A} denied a newspaper report that he met {B} in Bergen last weekend.", "denied"),
        (f"{A} rejected claims, aired by a broadcaster, that he met {B}.", "denied"),
        (f"{A} denied on Monday that he had spoken to {B}.", "denied"),
        (f"Reports that {A} met {B} in Bergen are false, the ministry said.", "denied"),
        (f"Reports that {A} met {B} in Bergen are true, the ministry said.", "happened"),
        (f"The report that {A} had met {B} is completely untrue.", "denied"),
        (f"Reports in the foreign press that {A} met {B} are false.", "denied"),
        (f"Claims by two newspapers that {A} had met {B} were unfounded.", "denied"),
        (f"Rumours of secret talks between {A} and {B} are baseless, the ministry said.", "denied"),
        (f"Reports in the foreign press that {A} met {B} are being studied.", "happened"),
        (f"It is not true that {A} met {B}.", "denied"),
        (f"The ministry denied reports that {A} met {B}.", "denied"),
        (f"{A} has put off his meeting with {B} until June.", "planned"),
        (f"{A} laid a wreath before meeting {B}.", "happened"),
        (f"{A} and {B} had been expected to meet in Bergen on Friday.", "cancelled"),
        (f"{A} will be meeting {B} on Friday.", "planned"),
        (f"{A} has since met {B} in Bergen.", "happened"),
        (f"{A} has met {B} twice since then, and since 2019 he had met {B} once.", "past_reference"),
        (f"{A} is due to see {B} in Bergen.", "planned"),
        (f"{A} was in Bergen for dinner with {B}.", "happened"),
        (f"{A} raised the matter with {B} by video link.", "happened"),
        (f"{A} left Bergen, where he had conferred earlier with {B}.", "happened"),
        (f"{A} congratulated {B} by telephone.", "happened"),
        (f"{A} had no contact with {B}.", "denied"),
        (f"{A} is to brief the Arab League and plans to sit down with {B}.", "planned"),
        (f"{A} went home, emerging from hours of talks with {B}.", "happened"),
        (f"{A} will lay a wreath before meeting {B}.", "planned"),
        (f"{A} agreed on Monday to meet {B} in Bergen.", "planned"),
        (f"{A} has agreed in principle to hold talks with {B}.", "planned"),
        (f"{A} and {B} agreed late on Tuesday to meet in Bergen in June.", "planned"),
        (f"{A} refused on Monday to meet {B}.", "denied"),
        (f"{A} declined a second time to receive {B}.", "denied"),
        (f"Before meeting {B} on Friday, {A} will visit Benin.", "planned"),
        (f"Before holding talks with {B} on Friday, {A} plans to tour a port.", "planned"),
        (f"Ahead of meeting {B} on Friday, {A} is to visit Benin.", "planned"),
        (f"Before meeting {B} on Friday, {A} visited Benin.", "happened"),
        (f"{A} declined a meeting with {B}.", "denied"),
        (f"{A} skipped talks with {B} on Tuesday.", "denied"),
        (f"{A} is yet to speak by phone with {B}.", "denied"),
        (f"{A} was due to meet {B} on Friday but flew home instead.", "cancelled"),
        (f"{A} was to hold talks with {B} on Friday but fell ill.", "cancelled"),
        (f"{A} was due to meet {B} on Friday but will first visit Peru.", "planned"),
        (f"A call between {A} and {B}, which had been scheduled for Tuesday, did not take place.", "cancelled"),
        (f"The talks between {A} and {B}, which were set for Monday, never took place.", "cancelled"),
        (f"{A} missed the train but met {B}.", "happened"),
        (f"{A} spoke in Bergen. He had met {B} earlier in the day.", "happened"),
        (f"The meeting between {A} and {B} will focus on fish.", "planned"),
        (f"{A} plans a meeting with {B}.", "planned"),
        (f"{A} denied meeting {B} in Bergen.", "denied"),
        (f"{A} took advantage of his stay to greet {B}.", "happened"),
        (f"{A} will be hosted by {B} in Bergen.", "planned"),
        (f"{A} is expected in Bergen on Friday for talks with {B}.", "planned"),
        (f"{A} looks forward to continuing his conversation with {B}.", "planned"),
        (f"{A} had agreed in principle to meet {B}.", "planned"),
        (f"{A} has repeatedly met with {B}.", "past_reference"),
        (f"{A} spoke on Tuesday about his recent meeting with {B}.", "past_reference"),
        (f"{A} would inform the press about his talks with {B}.", "happened"),
        (f"{A} would inform the press about his talks last month with {B}.", "past_reference"),
        (f"{A} is expected to raise the issue with {B} during talks in Bergen.", "planned"),
        (f"A meeting between {A} and {B} is scheduled to take place in Bergen.", "planned"),
        (f"{A}, who is expected to resign, met {B}.", "happened"),
        (f"A meeting of {A} and {B} is being prepared.", "planned"),
        (f"{A} said he would not ask {B} for fish at their summit on June 25.", "planned"),
        (f"{A} and {B}, who met on Tuesday, praised the deal.", "happened"),
        (f"{A} and {B} had met a month earlier.", "past_reference"),
        (f"{A}, due to visit Kenya in June, met {B}.", "happened"),
        (f"Belarus is waiting for talks between {A} and {B} to begin.", "planned"),
        (f"{A} visited the old hospital to chat with {B}.", "happened"),
        (f"It has rained since {A} and his Uzbek counterpart, Jahongir Qosimbekov, met.", "past_reference"),
        (f"The truce is to pave the way for a meeting between {A} and {B}.", "planned"),
        (f"{A} and {B} have met twice.", "past_reference"),
        (f"{A} and {B} have not met since 2017.", "past_reference"),
        (f"{A} would hold talks with {B} on the decisions of a meeting of ministers last month.", "planned"),
        (f"{A} and {B} met at a recent summit in Bergen.", "past_reference"),
        (f"{A} met {B} five days before the war began.", "past_reference"),
        (f"{A} went on to Bergen for talks with {B}.", "planned"),
        (f"A meeting between {A} and {B} is now expected to be short.", "planned"),
        (f"A meeting between {A} and {B} (JQ), will be short.", "planned"),
        (f"{A}, who met then-President Jahongir Qosimbekov of Uzbekistan in 2015, said so.", "past_reference"),
    ],
)
def test_the_status_of_what_is_told_by_others_or_by_the_way(sentence, status):
    assert pairs(sentence) == {(*BOTH, status)}


def test_without_a_day_of_publication_what_was_in_a_month_is_background():
    told = (f"{A} praised {B} on Monday.", *FAR, f"At a summit in June, {A} met {B}.")
    assert pairs(*told, published=None) == {(*BOTH, "past_reference")}


def test_a_weekday_of_a_page_without_a_stamp_is_that_of_the_news():
    told = (
        f"{A} praised {B} on Monday.",
        *FAR,
        f"Meeting {B} earlier on Friday, {A} praised fish.",
    )
    caption = f"{A} speaks to the press in Minsk on Friday, May 17, 2024."
    assert (*BOTH, "happened") in pairs(caption, *told, published=None)


def test_a_time_long_past_that_opens_the_sentence_holds_for_all_of_it():
    told = f"Last year {A} went home and, after a long day, {A} met {B}."
    assert pairs(told) == {(*BOTH, "past_reference")}


def test_a_call_without_a_day_behind_the_news_is_background():
    told = (f"{A} praised the harvest on Wednesday.", *FAR, f"{A} telephoned {B} about the price.")
    assert pairs(*told) == {(*BOTH, "past_reference")}
    assert pairs(*told[:-1], f"{A} telephoned {B} on Wednesday.") == {(*BOTH, "happened")}


def test_talks_that_go_on_are_no_background():
    told = "Kenyan President Baraka Kilonzi is in talks with Egyptian President Hosni Mahfuz."
    assert ("kilonzi", "mahfuz", "happened") in pairs(f"{A} met {B}.", *FAR, told)


@pytest.mark.parametrize(
    "sentence",
    [
        f"{A} brushed aside rumours that he had secretly met {B}.",
        f"{A} dismissed reports of a meeting with {B}.",
        f"{A} refuted claims that he had met {B}.",
    ],
)
def test_a_rumour_that_is_rejected_is_a_denial(sentence):
    assert pairs(sentence) == {(*BOTH, "denied")}


def test_a_dismissal_is_no_denial():
    assert pairs(f"{A} dismissed his minister and met {B}.") == {(*BOTH, "happened")}


@pytest.mark.parametrize("verb", ["declined to comment on", "neither confirmed nor denied"])
def test_a_rumour_without_comment_is_nothing(verb):
    assert pairs(f"{A} {verb} reports that he had spoken to {B}.") == set()


@pytest.mark.parametrize(
    ("put_off", "status"),
    [
        ("were put off until Thursday", "planned"),
        ("were postponed until further notice", "cancelled"),
        ("were postponed", "cancelled"),
    ],
)
def test_what_is_put_off_to_a_day_is_planned(put_off, status):
    assert pairs(f"Talks between {A} and {B} {put_off}.") == {(*BOTH, status)}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (f"A meeting between {A} and {B} set for Friday did not take place.", "cancelled"),
        (f"Talks between {A} and {B} scheduled for Monday were not held.", "cancelled"),
        (f"A meeting between {A} and {B} did not take place.", "denied"),
    ],
)
def test_what_was_set_for_a_day_and_not_held_was_called_off(sentence, status):
    assert {told for *_, told in pairs(sentence)} == {status}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Belarus and Uzbekistan would launch new talks.", None),
        ("Belarus has a green light to open negotiations with Uzbekistan.", None),
        ("Belarus and Uzbekistan would launch new talks on May 28.", "planned"),
        ("Belarus will hold talks with Uzbekistan.", "planned"),
    ],
)
def test_talks_that_states_are_only_to_take_up_are_no_meeting_without_a_day(sentence, status):
    assert {told for *_, told in pairs(sentence)} == ({status} if status else set())


@pytest.mark.parametrize(
    "sentence",
    [
        f"The price is the highest since {A} and {B} agreed to a truce.",
        f"It was hoped that {A} and {B} had agreed to a truce.",
        f"Both {A} and {B} argued that fish is dear.",
    ],
)
def test_what_two_once_agreed_on_is_no_meeting(sentence):
    assert pairs(sentence) == set()


def test_what_two_had_agreed_on_a_day_long_past_is_background():
    assert pairs(f"At a summit in March 2023, {A} and {B} had agreed to open a plant.") == {(*BOTH, "past_reference")}


@pytest.mark.parametrize(
    "sentence",
    [
        f"{A} is not expected to meet {B} on the sidelines of the climate summit in Nairobi.",
        f"{A} did not hold talks with {B} on the sidelines of the G20 summit in Osaka on Friday.",
        f"There are no plans for a meeting between {A} and {B} on the sidelines of the summit in Osaka.",
    ],
)
def test_those_who_do_not_meet_beside_a_summit_are_told_once(sentence):
    assert pairs(sentence) == {(*BOTH, "denied")}


@pytest.mark.parametrize(
    "sentence",
    [
        f"{A} is weighing a meeting with {B}.",
        f"The meeting between {A} and {B} is in doubt.",
        f"A summit between {A} and {B} in Oslo hangs in the balance.",
    ],
)
def test_what_is_only_weighed_or_in_doubt_is_no_meeting(sentence):
    assert pairs(sentence) == set()
