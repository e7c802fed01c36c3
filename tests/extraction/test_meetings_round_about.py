"""Meetings that no plain verb tells: by phone, at a table laid for a guest, with words between; pairs as tables."""

from __future__ import annotations

from functools import partial

import pytest
import telling

from relgraph.extraction import meetings_both

STAMP = "2019-05-16"
SUNDAL, OLDEN = "Norwegian Prime Minister Astrid Sundal", "Danish Foreign Minister Lars Olden"
HAPPENED = {("olden", "sundal", "happened")}

pairs = partial(telling.pairs, published=STAMP)


@pytest.mark.parametrize(
    "sentence",
    [
        f"{SUNDAL} apologized by telephone to {OLDEN} on Tuesday.",
        f"{SUNDAL} complained over the phone to {OLDEN}.",
        f"{SUNDAL} protested by phone to {OLDEN} about the nets.",
        f"{SUNDAL} has been in touch by phone with {OLDEN}.",
        f"{SUNDAL} offered her condolences by telephone to {OLDEN} on Wednesday.",
        f"{SUNDAL} appealed by video link to {OLDEN} to open the strait.",
        f"{SUNDAL} hosted a working dinner at the Harbour House for {OLDEN}.",
        f"{SUNDAL} held a banquet on Tuesday in honour of {OLDEN}.",
        f"{SUNDAL} hosted a lunch in Bergen for {OLDEN}, who is on a three-day tour.",
        f"{SUNDAL} met with long-time rival {OLDEN}.",
        f"{SUNDAL} met old rival {OLDEN} in Bergen on Tuesday.",
        f"{SUNDAL} received her fellow trawler captain {OLDEN} in Bergen.",
        f"{SUNDAL} held talks with chief fisheries negotiator {OLDEN}.",
        f"A six-hour session on cod between {SUNDAL} and {OLDEN} ended on Tuesday.",
        f"The quota was settled at a meeting between {SUNDAL}, who had asked for it, and {OLDEN}.",
        f"{OLDEN}, whom {SUNDAL} received on Tuesday, spoke of cod.",
        f"{SUNDAL} was overheard calling the quota a joke in a conversation with {OLDEN}.",
        f"Astrid Sundal of Norway grumbled in a meeting with {OLDEN}.",
    ],
)
def test_two_were_in_contact(sentence):
    assert pairs(f"{SUNDAL} and {OLDEN} were in the news.", sentence) == HAPPENED


@pytest.mark.parametrize(
    "sentence",
    [
        f"{SUNDAL} spoke by telephone to reporters about {OLDEN}.",
        f"{SUNDAL} said by telephone that {OLDEN} was ill.",
        f"{SUNDAL} hosted a dinner for fishermen whom {OLDEN} had offended.",
        f"{SUNDAL} met with angry fishermen that {OLDEN} had offended.",
        f"{SUNDAL} met with a firm refusal by {OLDEN}.",
        f"{SUNDAL} spoke of the gap between Norway, which is rich, and {OLDEN}.",
        f"{OLDEN}, whom {SUNDAL} never received, spoke of cod.",
    ],
)
def test_two_were_not_in_contact(sentence):
    assert not any(status == "happened" for *_, status in pairs(f"{SUNDAL} and {OLDEN} were in the news.", sentence))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            f"{SUNDAL} spoke at a news conference alongside the leaders of Ghana, Chile and Kenya.",
            {("GHA", "sundal", "happened"), ("CHL", "sundal", "happened"), ("KEN", "sundal", "happened")},
        ),
        (f"{SUNDAL} met with Nils Brandt in Bergen.", set()),
        ("Nils Brandt received Kari Lund in Bergen.", set()),
        (f"Far from {SUNDAL}, Nils Brandt met with Kari Lund.", set()),
    ],
)
def test_who_of_them_counts(sentence, expected):
    assert pairs("Nils Brandt, a researcher, and Kari Lund, a lawyer, said that it rained.", sentence) == expected


LISTS = [
    "Mayor Nils Brandt of Bergen, Governor Kari Lund, and Mayor Ole Vik",
    "Minister Nils Brandt, an old friend, Minister Kari Lund, and Minister Ole Vik",
    "Minister Nils Brandt, Minister Kari Lund and Minister Ole Vik",
    "Nils Brandt, Minister of Fish; Kari Lund, Minister of Nets; and Ole Vik, Minister of Salt",
    "Nils Brandt, Deputy Secretary, Government of Norway; Kari Lund, Minister, Government of Norway; "
    "and Ole Vik, Minister of Salt",
]


@pytest.mark.parametrize("guests", LISTS)
@pytest.mark.parametrize("verb", ["met with", "held talks with", "received", "spoke by phone with"])
def test_a_leader_met_each_of_a_list(verb, guests):
    names = [(*sorted((who, "sundal")), "happened") for who in ("brandt", "lund", "vik")]
    assert pairs(f"{SUNDAL} {verb} {guests} on Tuesday.") >= set(names)


@pytest.mark.parametrize(
    "sentence",
    [
        f"{SUNDAL} met with {OLDEN}, his guest; Finnish Minister Kari Lund was at home.",
        f"{SUNDAL} met with {OLDEN}, a friend, Finnish Minister Kari Lund said.",
    ],
)
def test_who_stands_behind_a_list_is_not_met(sentence):
    assert pairs(sentence) == HAPPENED


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (
            "A meeting of the defence ministers of Norway, Denmark and Iceland on cod is scheduled for July 2.",
            "planned",
        ),
        ("Talks between Norway and Denmark on nets are set for June.", "planned"),
        ("A meeting between officials of Norway and Denmark, which was due today, has been put off.", "cancelled"),
        ("A meeting of the premiers of Norway and Denmark on the strait was called off.", "cancelled"),
        ("The fourth Norway-Denmark Ministerial Forum was held in Bergen on Tuesday.", "happened"),
        ("The Norway-Denmark Annual Leaders' Consultation, to be held here next week, will be about cod.", "planned"),
        ("They spoke of the Norway-Denmark Security Dialogue that was held in March 2018.", "past_reference"),
        ("They praised the talks between Norway and Denmark which took place in Bergen in 2017.", "past_reference"),
    ],
)
def test_what_becomes_of_talks_of_two_states(sentence, status):
    assert ("DNK", "NOR", status) in pairs("It rained in the north.", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "A forum on cod was held in Bergen by Norway and Denmark's press.",
        "The dialogue with Denmark is a matter for Norway.",
        "The Norway-Denmark dialogue is a mechanism for the press.",
    ],
)
def test_a_forum_needs_the_names_of_both(sentence):
    assert pairs("It rained in the north.", sentence) == set()


@pytest.mark.parametrize(
    "deed",
    [
        "concurred that nets should be mended",
        "committed to hold a regatta",
        "walked along the quay together",
        "stood on the pier in the rain",
        "argued for three hours about cod",
        "inspected the harbour on Tuesday",
        "vowed to share the herring",
        "mapped out a plan for the strait",
        "passed each other two red folders",
        "came across each other at a fair",
        "embraced each other on the quay",
        "travelled together to Bergen",
    ],
)
def test_what_two_leaders_do_together_shows_that_they_met(deed):
    assert pairs(f"{SUNDAL} and {OLDEN} {deed}.") == HAPPENED


@pytest.mark.parametrize(
    "sentence",
    [
        f"{SUNDAL} and {OLDEN} are to walk along the quay.",
        f"{SUNDAL} walked along the quay; {OLDEN} was at home.",
        f"Norway and Denmark argued about the fish that {SUNDAL} likes.",
        f"{SUNDAL} and {OLDEN} fell ill.",
        f"{SUNDAL} argued that {OLDEN} was wrong.",
    ],
)
def test_who_does_something_alone_or_not_yet_met_nobody(sentence):
    assert not {status for *_, status in pairs(sentence)} & {"happened", "past_reference"}


@pytest.mark.parametrize(
    "deed",
    [
        f"handed a protest note to {OLDEN}",
        f"delivered a warning to {OLDEN} in Aarhus",
        f"sought assurances from {OLDEN}",
        f"got a promise of cod from {OLDEN}",
        f"won a pledge from {OLDEN} on Tuesday",
        f"lodged a strong protest with {OLDEN}",
        f"conveyed her thanks to {OLDEN}",
        f"presented a plan for the strait to {OLDEN}",
        f"obtained a delay from {OLDEN}",
        f"is thought to have delivered a warning to {OLDEN}",
    ],
)
def test_what_passes_from_hand_to_hand_shows_that_they_met(deed):
    assert pairs(f"{SUNDAL} {deed}.") == HAPPENED


@pytest.mark.parametrize(
    "sentence",
    [
        f"{SUNDAL} delivered a warning to {OLDEN} in a letter.",
        f"{SUNDAL} conveyed her thanks to {OLDEN} in a telegram.",
        f"{SUNDAL} gave a talk to fishermen whom {OLDEN} had invited.",
        f"{SUNDAL} ordered a note to be handed to {OLDEN}.",
        f"A sword was presented to {OLDEN}.",
        f"{SUNDAL} sought help from the people of {OLDEN}'s town.",
        f"{SUNDAL} will seek help, {OLDEN} said.",
    ],
)
def test_what_is_written_or_given_to_others_shows_no_meeting(sentence):
    assert not {status for *_, status in pairs(sentence)} & {"happened", "past_reference"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{SUNDAL} had invited {OLDEN} when they talked in Bergen last week.", ("olden", "sundal", "past_reference")),
        (f"{SUNDAL} will give {OLDEN} a map when they meet in Bergen on May 30.", ("olden", "sundal", "planned")),
        (f"{SUNDAL} praised {OLDEN} after they met in Bergen on Tuesday.", ("olden", "sundal", "happened")),
        ("Norway and Denmark are at odds. The two countries' experts will meet in June.", ("DNK", "NOR", "planned")),
        ("Norway and Denmark are at odds. The two countries' officials met on Tuesday.", ("DNK", "NOR", "happened")),
        (
            f"Danish Ambassador Lars Olden was called to the foreign ministry, where {SUNDAL} protested.",
            ("olden", "sundal", "happened"),
        ),
        (f'"It rained," {SUNDAL} told reporters after a meeting with {OLDEN}.', ("olden", "sundal", "happened")),
    ],
)
def test_who_they_are_whose_experts_meet_and_who_receives_an_envoy(sentence, expected):
    assert expected in pairs("It rained in the north.", sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"The lighthouse was opened on Tuesday by {SUNDAL} and {OLDEN}.", HAPPENED),
        (f"The quota was settled on Monday in a hut between {SUNDAL} and {OLDEN}.", HAPPENED),
        (f"The paper was initialled by two clerks in the presence of {SUNDAL} and {OLDEN}.", HAPPENED),
        (f"The bridge will be opened by {SUNDAL} and {OLDEN}.", {("olden", "sundal", "planned")}),
        (f"The wreath was laid jointly by {SUNDAL} and {OLDEN}.", HAPPENED),
        (f"{SUNDAL} will brief {OLDEN} on the catch.", {("olden", "sundal", "planned")}),
        (f"{SUNDAL} is to inform {OLDEN} of the catch.", {("olden", "sundal", "planned")}),
        (f"The lighthouse was opened by {SUNDAL} and her husband.", set()),
        (f"The plan was not opened by {SUNDAL} and {OLDEN}.", set()),
        (f"The quarrel of the fishermen was blamed by {SUNDAL} on {OLDEN}.", set()),
    ],
)
def test_what_was_done_by_both_shows_that_they_met(sentence, expected):
    assert pairs("It rained in the north.", sentence) == expected


def test_the_example_of_both_is_read_and_the_counterexample_is_not():
    assert pairs(meetings_both.EXAMPLE) == {("bortnik", "kosimbekov", "happened")}
    assert pairs(meetings_both.COUNTER) == set()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{SUNDAL} called {OLDEN} on Tuesday to thank him for the cod.", HAPPENED),
        (f"{SUNDAL} called {OLDEN} to offer her help.", HAPPENED),
        (f"{SUNDAL} called {OLDEN} to congratulate him.", HAPPENED),
        (f"{SUNDAL} called {OLDEN} a liar.", set()),
        (f"{SUNDAL} called {OLDEN} to order.", set()),
        (f"{SUNDAL} called for {OLDEN} to go.", set()),
        (f"The note was delivered by {SUNDAL} to {OLDEN}.", HAPPENED),
        (f"The medal was presented on Tuesday by {SUNDAL} to {OLDEN}.", HAPPENED),
        (f"The note was delivered by {SUNDAL}.", set()),
        ("Negotiators Nils Brandt and Kari Lund held the first session on Tuesday.", {("brandt", "lund", "happened")}),
        (
            f"Denmark waits. {SUNDAL} will travel to Copenhagen on Friday to meet with senior officials.",
            {("DNK", "sundal", "planned")},
        ),
        (f"Denmark waits. {SUNDAL} will travel to Copenhagen on Friday to meet with fishermen.", set()),
    ],
)
def test_who_called_whom_handed_what_to_whom_or_meets_officials_abroad(sentence, expected):
    assert pairs("It rained in the north.", sentence) == expected


@pytest.mark.parametrize(
    "talk",
    [
        "a quick word in the corridor",
        "a brief chat on Tuesday",
        "a tete-a-tete in Bergen",
        "a heated exchange",
        "a sit-down",
        "a one-on-one",
        "a heart-to-heart",
    ],
)
def test_small_words_for_talks(talk):
    assert pairs(f"{SUNDAL} had {talk} with {OLDEN}.") == HAPPENED
    assert pairs(f"{SUNDAL} had {talk} about {OLDEN}.") == set()
