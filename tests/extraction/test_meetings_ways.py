"""Ways to tell a meeting, talks or a call: tables of sentences with the pairs or the events that they tell."""

from __future__ import annotations

from functools import partial

import pytest
import telling

from relgraph.extraction import meetings_bodies, meetings_lists

STAMP = "2019-05-16"
FAR = ("Rain fell all day over the hills.", "Nobody had seen such rain.", "The old people said so, too.")
SOLBERG, OLDEN = "Norwegian Prime Minister Erna Solberg", "Danish Prime Minister Lars Olden"
BOTH = ("olden", "solberg")
STATES = ("DNK", "NOR")


pairs = partial(telling.pairs, published=STAMP)
events = partial(telling.events, published=STAMP)


@pytest.mark.parametrize(
    "sentence",
    [
        f"{SOLBERG} received a phone call on Sunday from {OLDEN}.",
        f"{SOLBERG} called {OLDEN} on Monday to discuss fishing.",
        f"{SOLBERG} granted an audience to {OLDEN}.",
        f"{SOLBERG} held a bilateral with {OLDEN}.",
        f"{SOLBERG} was given a warm welcome by {OLDEN}.",
        f"{SOLBERG} speaks at a news conference alongside {OLDEN}.",
        f"{SOLBERG}, standing beside {OLDEN}, said that it would rain.",
        f"At a joint press conference in Oslo, {SOLBERG} and {OLDEN} praised the deal.",
        f"{SOLBERG} and {OLDEN} dined together in Bergen.",
        f"A round of talks, which was co-chaired by {SOLBERG} and {OLDEN}, took place in Oslo.",
    ],
)
def test_two_leaders_were_in_contact(sentence):
    assert pairs(sentence) == {(*BOTH, "happened")}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The talks between the foreign ministers of Norway and Denmark lasted three hours.", "happened"),
        ("A meeting of the defence ministers of Norway and Denmark is planned for June.", "planned"),
        ("The call followed talks between high-level Norwegian and Danish officials.", "happened"),
        ("Norwegian and Danish negotiators failed to agree on fish after two days of talks in Oslo.", "happened"),
        ("There will be a meeting on the war with the prime ministers of Norway and Denmark.", "planned"),
        ("The ambassador of Denmark was summoned to the foreign ministry of Norway.", "happened"),
        ("Norway said it had summoned the Danish ambassador.", "happened"),
    ],
)
def test_two_states_were_in_contact(sentence, status):
    assert (*STATES, status) in pairs(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        f"{SOLBERG} called {OLDEN} a good friend.",
        "The US-Denmark talks proposal was sent to Norway.",
        "Trust has not yet been built at talks that are still needed, said Norway of Denmark.",
        "Efforts to revive stalled Norway-Denmark talks go on.",
        f"{SOLBERG} reached a negotiated settlement.",
    ],
)
def test_nobody_met_anybody(sentence):
    assert not {tuple(who) for *who, _ in pairs(sentence)} & {BOTH, STATES}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (f"{SOLBERG} denied a newspaper report that she met {OLDEN} in Bergen last weekend.", "denied"),
        (f"{SOLBERG} rejected claims, aired by a broadcaster, that she met {OLDEN}.", "denied"),
        (
            f"Asked about reports that {SOLBERG} and {OLDEN} had talked over the phone, an aide said there was"
            " no such contact.",
            "denied",
        ),
        (f"{SOLBERG} and {OLDEN} had been expected to meet in Bergen on Friday.", "cancelled"),
        (f"{SOLBERG} will be meeting {OLDEN} on Friday.", "planned"),
        (f"{SOLBERG} is due to see {OLDEN} in Bergen.", "planned"),
        (f"{SOLBERG} spent two hours with {OLDEN} in Bergen.", "happened"),
        (f"{SOLBERG} was in Bergen for dinner with {OLDEN}.", "happened"),
        (f"{SOLBERG} raised the matter with {OLDEN} by video link.", "happened"),
        (f"{SOLBERG} laid a wreath before meeting {OLDEN}.", "happened"),
        (f"{SOLBERG} left Bergen, where she had conferred earlier with {OLDEN}.", "happened"),
        (f"{SOLBERG} congratulated {OLDEN} by telephone.", "happened"),
        (f"{SOLBERG} had no contact with {OLDEN}.", "denied"),
        (f"{SOLBERG} is to brief the Arab League and plans to sit down with {OLDEN}.", "planned"),
        (f"{SOLBERG} went home, emerging from hours of talks with {OLDEN}.", "happened"),
        (f"{SOLBERG} will lay a wreath before meeting {OLDEN}.", "planned"),
        (f"The meeting between {SOLBERG} and {OLDEN} will focus on fish.", "planned"),
        (f"{SOLBERG} plans a meeting with {OLDEN}.", "planned"),
        (f"{SOLBERG} denied meeting {OLDEN} in Bergen.", "denied"),
        (f"{SOLBERG} took advantage of her stay to greet {OLDEN}.", "happened"),
        (f"{SOLBERG}, who met then-Prime Minister Lars Olden of Denmark in 2015, said so.", "past_reference"),
    ],
)
def test_the_status_of_what_is_told_by_others_or_by_the_way(sentence, status):
    assert pairs(sentence) == {(*BOTH, status)}


@pytest.mark.parametrize(
    ("sentence", "met"),
    [
        ("We, the Ministers of Foreign Affairs of Norway, Poland and Denmark, met in Oslo today.", set(STATES)),
        (
            f"{SOLBERG} held talks with Danish officials, among them {OLDEN} and Danish Foreign Minister Jeppe Kragh.",
            {"kragh"},
        ),
        (
            f"{SOLBERG} and {OLDEN} were later joined by Polish Foreign Minister Adam Nowak for a working lunch.",
            {"nowak"},
        ),
        (f"Talks between {SOLBERG} and the West African bloc ECOWAS were held in Oslo.", {"ECOWAS"}),
    ],
)
def test_all_are_named_who_met(sentence, met):
    assert met <= {who for *both, _ in pairs(sentence) for who in both}


def test_a_list_at_the_end_names_who_took_part():
    told = {(who, other) for who, other, _ in pairs(*meetings_lists.EXAMPLE)}
    assert told == {("bortnik", "kosimbekov"), ("alev", "bortnik")}
    assert not pairs(*meetings_lists.COUNTER)


def test_we_of_a_transcript_takes_in_the_guest():
    told = pairs(
        f"{SOLBERG} and {OLDEN} spoke to the press in Oslo.",
        "PRIME MINISTER SOLBERG: It is a pleasure to have Prime Minister Olden here.",
        "We met for two hours this morning.",
        "PRIME MINISTER OLDEN: Thank you.",
        "PRIME MINISTER SOLBERG: It was good.",
    )
    assert (*BOTH, "happened") in told


def test_who_is_only_in_touch_does_not_meet():
    assert not pairs("The two countries had been in contact, Norway said, and Denmark said so, too.")


def test_the_heads_of_delegations_met():
    told = (
        "Norwegian Foreign Minister Ine Hagen led the Norwegian side while Danish Foreign Minister Jeppe Kragh"
        " headed the Danish delegation."
    )
    found = pairs("Political consultations between Norway and Denmark were held in Oslo on Tuesday.", told)
    assert ("hagen", "kragh", "happened") in found


def test_a_delegation_is_met_in_its_head():
    told = f"{SOLBERG} met members of a Danish delegation led by Foreign Minister Jeppe Kragh in Oslo."
    assert pairs(told) == {("kragh", "solberg", "happened")}


def test_who_is_met_on_arrival_meets():
    told = f"{SOLBERG} was met at the airport by {OLDEN}."
    assert pairs(told) == {(*BOTH, "happened")}


def test_a_time_long_past_that_opens_the_sentence_holds_for_all_of_it():
    told = f"Last year {SOLBERG} went home and, after a long day, {SOLBERG} met {OLDEN}."
    assert pairs(told) == {(*BOTH, "past_reference")}


def test_the_meeting_of_the_two_leaders_is_theirs():
    told = pairs(f"{SOLBERG} called {OLDEN} on Monday.", "It follows the two leaders' meeting in Bergen in 2017.")
    assert told == {(*BOTH, "happened"), (*BOTH, "past_reference")}


def test_a_contact_told_late_of_strangers_is_background():
    told = "Kenyan President Uhuru Kenyatta met Egyptian President Hosni Mahfuz in Nairobi."
    assert pairs(f"{SOLBERG} met {OLDEN}.", *FAR, told) >= {("kenyatta", "mahfuz", "past_reference")}


def test_a_body_meets_and_its_example_is_read():
    assert ("meeting", "happened", frozenset({"NATO"})) in events(meetings_bodies.EXAMPLE)
    assert not {kind for kind, *_ in events(meetings_bodies.COUNTER)} & {"meeting", "summit"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("OPEC ministers will meet in Vienna on June 25.", ("meeting", "planned", frozenset({"OPEC"}))),
        (
            "The UN Security Council held an emergency meeting on Libya on Tuesday.",
            ("meeting", "happened", frozenset({"UNSC"})),
        ),
        ("African Union leaders met in Niamey on Tuesday.", ("summit", "happened", frozenset({"UNION"}))),
        ("Egypt will host a summit on the Nile on Sunday.", ("summit", "planned", frozenset({"EGY"}))),
        (
            "Mexico and the United States are negotiating a new trade deal.",
            ("negotiation", "happened", frozenset({"MEX", "USA"})),
        ),
        (
            f"{SOLBERG} and Norwegian Foreign Minister Ine Hagen held a roundtable with young farmers.",
            ("meeting", "happened", frozenset({"solberg", "hagen"})),
        ),
    ],
)
def test_meetings_without_a_pair_are_events(sentence, expected):
    assert expected in events(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        f"{SOLBERG} brushed aside rumours that she had secretly met {OLDEN}.",
        f"{SOLBERG} dismissed reports of a meeting with {OLDEN}.",
        f"{SOLBERG} refuted claims that she had met {OLDEN}.",
    ],
)
def test_a_rumour_that_is_rejected_is_a_denial(sentence):
    assert pairs(sentence) == {(*BOTH, "denied")}


def test_a_dismissal_is_no_denial():
    assert pairs(f"{SOLBERG} dismissed her minister and met {OLDEN}.") == {(*BOTH, "happened")}


@pytest.mark.parametrize("verb", ["declined to comment on", "neither confirmed nor denied"])
def test_a_rumour_without_comment_is_nothing(verb):
    assert pairs(f"{SOLBERG} {verb} reports that she had spoken to {OLDEN}.") == set()


def test_the_label_of_the_host_is_not_whom_a_question_names():
    assert (
        pairs(
            "THE PRESIDENT: Good afternoon.",
            "Q Will you meet President Ferrand of France?",
            f"THE PRESIDENT: No. I spoke with {OLDEN} yesterday.",
        )
        == set()
    )


@pytest.mark.parametrize(
    ("put_off", "status"),
    [
        ("were put off until Thursday", "planned"),
        ("were postponed until further notice", "cancelled"),
        ("were postponed", "cancelled"),
    ],
)
def test_what_is_put_off_to_a_day_is_planned(put_off, status):
    assert pairs(f"Talks between {SOLBERG} and {OLDEN} {put_off}.") == {(*BOTH, status)}
