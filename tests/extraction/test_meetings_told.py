"""Further ways to tell a contact: exchanges, what one told another, teams by their heads, offices for names."""

from __future__ import annotations

from functools import partial

import pytest
import telling

from relgraph.extraction import meetings_heads

STAMP = "2019-05-16"
SUNDAL, OLDEN = "Norwegian Prime Minister Astrid Sundal", "Danish Prime Minister Lars Olden"
VIKA = "Swedish Foreign Minister Berit Vika"
BOTH = ("olden", "sundal")

pairs = partial(telling.pairs, published=STAMP)


@pytest.mark.parametrize(
    "sentence",
    [
        f"{SUNDAL} and {OLDEN} shook hands across a round table.",
        f"{SUNDAL} has embraced {OLDEN} at the airport.",
        f"{SUNDAL} shook the hand of {OLDEN} as she made her way to the stage.",
        f"{SUNDAL} told {OLDEN} in Paris on Tuesday that it would rain.",
        f"{SUNDAL} met here on Tuesday {OLDEN}.",
        f"{SUNDAL} was led past the guests at the gate but later held a meeting with {OLDEN}.",
        f"{SUNDAL} hosted a dinner in honour of {OLDEN}.",
        f"{SUNDAL} emerged from six hours of talks with {OLDEN}.",
        f"{SUNDAL} and {OLDEN} emerged from six hours of talks in Bergen to announce a truce.",
        f"{SUNDAL} rang her counterpart, {OLDEN}, on Sunday.",
        f"{SUNDAL} told {OLDEN} that it would rain.",
        f"{OLDEN}, in Oslo for a day, was told by {SUNDAL} that it would rain.",
        f"{SUNDAL} raised the matter with {OLDEN}.",
        f"{SUNDAL} sat across from {OLDEN} at the table.",
        f"{SUNDAL} sat across the table from {OLDEN}.",
        f"Emerging from a three-hour session with {OLDEN}, {SUNDAL} spoke of movement.",
        f"{SUNDAL} and {OLDEN} co-chaired the third session of the joint committee here today.",
        f"{OLDEN} was received at the old air base in Bergen by {SUNDAL}.",
        f"{SUNDAL} told her host, {OLDEN}, that it would rain.",
        f"{SUNDAL} told {OLDEN} in the old palace that it would rain.",
        f"{SUNDAL} lectured {OLDEN} at her Oslo residence on Tuesday.",
        f"It followed a meeting held behind closed doors on May 8 between {SUNDAL} and {OLDEN}.",
        f"Delegations led by {SUNDAL} and {OLDEN} discussed fishing.",
        f"{SUNDAL} and {OLDEN} agreed on gas, the ministry said after the two held talks in Bergen.",
        f"{SUNDAL} warned of war after meeting at her ranch with {OLDEN}.",
        f"{SUNDAL} went fishing with {OLDEN}.",
        f"{SUNDAL} travelled to Bergen for talks with {OLDEN}, and she spoke by telephone with {VIKA}.",
        f"In September {SUNDAL} received {OLDEN}.",
        f"Astrid Sundal, Norway's chief delegate to the Whaling Commission, put it to him in a meeting with {OLDEN}.",
        f"{SUNDAL} saw {OLDEN} for twenty minutes.",
        f"{SUNDAL} spent two hours with {OLDEN}.",
        f"{SUNDAL} and {OLDEN} spent an hour together on Monday.",
        f"{SUNDAL} briefed {OLDEN} on the harvest.",
        f"{SUNDAL} reached {OLDEN} by telephone.",
        f"{SUNDAL} received at the Ministry's headquarters here today {OLDEN}.",
        f"{SUNDAL} spoke after the two-hour meeting, which was also attended by {OLDEN}.",
        f"{OLDEN} was seen off at the airport by {SUNDAL}.",
        f"Astrid Sundal, chief of Norway's joint council, went straight into talks with {OLDEN}.",
    ],
)
def test_two_were_in_contact(sentence):
    assert BOTH in {pair[:2] for pair in pairs(sentence)}


@pytest.mark.parametrize(
    "sentence",
    [
        f"{SUNDAL} praised a prisoner exchange with {OLDEN}.",
        f"{SUNDAL} urged {OLDEN} to think of Paris.",
        f"{SUNDAL} told Norwegian Trade Minister Ola Vinje to think of Paris.",
        f"{SUNDAL} told {OLDEN} in an open letter that it would rain.",
        f"{SUNDAL} told {OLDEN} via Twitter that it would rain.",
        f"In a letter dated Saturday, {SUNDAL} informed {OLDEN} that it would rain.",
        f"{SUNDAL} reassured {OLDEN} in a message of condolence.",
        f"{SUNDAL} notified {OLDEN} of the storm in writing.",
        f"{SUNDAL} and {OLDEN} struck a defiant tone.",
        f"{SUNDAL} and {OLDEN} reached for their phones.",
        f"{SUNDAL} and {OLDEN} decided not to stand again.",
        f"{SUNDAL} caught up with {OLDEN} in the polls.",
    ],
)
def test_these_are_no_contacts(sentence):
    assert pairs(sentence) == set()


def test_the_delegation_is_its_head():
    text = f"A delegation of the Swedish fishery board headed by Minister Berit Vika came to Oslo. {SUNDAL} received the delegation."
    assert {pair[:2] for pair in pairs(text)} == {("sundal", "vika")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"The prime ministers of Norway and Denmark met in Bergen. {SUNDAL} thanked {OLDEN}.",
            {("olden", "sundal", "happened")},
        ),
        (
            f"The prime ministers of Norway, Denmark and Sweden met in Bergen. {SUNDAL} thanked {OLDEN}.",
            {("DNK", "NOR", "happened"), ("DNK", "SWE", "happened"), ("NOR", "SWE", "happened")},
        ),
        (f"{SUNDAL} will raise it when she meets {OLDEN} in Bergen.", {("olden", "sundal", "planned")}),
        (f"{SUNDAL} was to have met {OLDEN} in Bergen.", {("olden", "sundal", "cancelled")}),
        (f"{SUNDAL} should meet {OLDEN} in Bergen, a newspaper wrote.", set()),
        (
            f"{SUNDAL} and the foreign ministers of Denmark, Sweden, Finland and Iceland will meet in Bergen.",
            {(*sorted((state, "sundal")), "planned") for state in ("DNK", "SWE", "FIN", "ISL")},
        ),
        (f"{SUNDAL} met {OLDEN} in March.", {("olden", "sundal", "past_reference")}),
        (f"{SUNDAL} and {OLDEN} will co-chair the commission in June.", {("olden", "sundal", "planned")}),
        (f"{SUNDAL} turned down an invitation to meet {OLDEN}.", {("olden", "sundal", "denied")}),
        (
            f"{SUNDAL} met {OLDEN} after receiving {VIKA}.",
            {("olden", "sundal", "happened"), ("sundal", "vika", "happened")},
        ),
    ],
)
def test_who_met_whom_and_whether_it_happened(text, expected):
    assert pairs(text) == expected


@pytest.mark.parametrize(
    "led",
    [
        f"{SUNDAL} led the Norwegian side, {OLDEN} the Danish one.",
        f"{SUNDAL} headed the Norwegian team. The Danish delegation was led by {OLDEN}.",
        f"{SUNDAL} and {OLDEN} led their respective delegations.",
    ],
)
def test_the_heads_of_two_sides_met(led):
    assert BOTH in {pair[:2] for pair in pairs("The fishery talks of Norway and Denmark ended in Bergen.", led)}


def test_heads_of_sides_in_a_game_met_nobody():
    assert len(pairs(*meetings_heads.EXAMPLE)) == 1
    assert pairs(*meetings_heads.COUNTER) == set()


def test_what_was_told_in_a_call_makes_no_second_contact():
    call = f"{SUNDAL} and {OLDEN} agreed in a telephone call on Tuesday to open a port."
    told = "Sundal told Olden that it would rain."
    assert pairs(call, told) == {("olden", "sundal", "happened")}
    found = telling.events(call, told, published=STAMP)
    assert [kind for kind, *_ in found if kind in {"meeting", "phone_call"}] == ["phone_call"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{SUNDAL} met {OLDEN} on Tuesday. Talks between Norway and Denmark were held in Bergen.", {BOTH}),
        (
            f"{SUNDAL} met {OLDEN} on Tuesday. Talks between Norway and Sweden were held in Bergen.",
            {BOTH, ("NOR", "SWE")},
        ),
        (
            f"{SUNDAL} met {OLDEN} on Tuesday. Talks between Norway and Denmark will be held in June.",
            {BOTH, ("DNK", "NOR")},
        ),
    ],
)
def test_states_whose_people_met_are_not_told_again(text, expected):
    assert {pair[:2] for pair in pairs(text)} == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister, who was received on Tuesday by Kenyan President Uhuru Kamau, spoke of tea.",
        "The minister also paid a courtesy call on Kenyan President Uhuru Kamau.",
        "The minister met Kenyan President Uhuru Kamau.",
    ],
)
def test_the_minister_who_meets_a_president_is_none_of_his_own(sentence):
    story = (
        "Kenyan Foreign Minister Monica Achieng welcomed Norwegian Foreign Minister Astrid Sundal in Nairobi on Monday.",
        "Norwegian Foreign Minister Astrid Sundal and Kenyan Foreign Minister Monica Achieng planted a tree.",
    )
    assert ("kamau", "sundal", "happened") in pairs(*story, sentence)


CALLED = "Kenyan President Peter Mutiso spoke by phone with Ugandan President Grace Okello on Wednesday."


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("Mutiso speaks with Okello", CALLED),
        ("Mutiso discusses trade with Okello", CALLED),
        ("President Mutiso speaks to President Okello", CALLED.replace("spoke by phone", "had a telephone call")),
    ],
)
def test_a_headline_and_the_call_below_it_are_one(title, lead):
    assert [kind for kind, *_ in telling.events(f"{lead} He thanked her.", title=title)] == ["phone_call"]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Uganda will call in the Kenyan ambassador for a meeting on Friday.", "planned"),
        ("The Kenyan ambassador was called in for talks at the Ugandan foreign ministry on Wednesday.", "happened"),
        ("The Kenyan ambassador was summoned to the Ugandan foreign ministry on Wednesday.", "happened"),
    ],
)
def test_who_is_called_in_meets_those_who_call(sentence, status):
    assert pairs(sentence) == {("KEN", "UGA", status)}


def test_a_headline_is_of_the_meeting_below_it_where_a_call_is_only_told_in_passing():
    lead = CALLED.replace("spoke by phone with", "met") + " It followed a call."
    for text in (lead, lead.replace(" on W", ", after a telephone call in May, on W")):
        told = telling.events(text, title="Mutiso discusses trade with Okello")
        assert ("meeting", "happened") in {(kind, status) for kind, status, _ in told}


def test_two_in_a_picture_are_no_call():
    told = "Kenyan President Peter Mutiso speaks with Ugandan President Grace Okello as they pose in Kampala on May 2."
    assert {kind for kind, *_ in telling.events(told, published=STAMP)} == {"meeting"}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("He left on Monday after he had met Ugandan President Grace Okello.", "happened"),
        ("He went home on Monday after he had held talks with Ugandan President Grace Okello.", "happened"),
        ("He spoke on Monday, a month after he had met Ugandan President Grace Okello.", "past_reference"),
        ("He left in 2012 after he had met Ugandan President Grace Okello.", "past_reference"),
    ],
)
def test_a_meeting_right_before_the_news_is_news(sentence, status):
    told = sentence.replace("He", "Kenyan President Peter Mutiso", 1)
    assert pairs(told) == {("mutiso", "okelo", status)}


def test_what_was_signed_at_a_meeting_long_past_is_background():
    told = telling.events(
        f"{SUNDAL} praised {OLDEN} on Monday.", "The two leaders signed a pact when they met in 2012.", published=STAMP
    )
    assert ("agreement_signed", "past_reference") in {(kind, status) for kind, status, _ in told}
