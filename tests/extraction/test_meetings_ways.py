"""Ways to tell a meeting, talks or a call: tables of sentences with the pairs or the events that they tell."""

from __future__ import annotations

from functools import partial

import pytest
import telling

from relgraph.extraction import meetings_bodies, meetings_lists

STAMP = "2019-05-16"
SUNDAL, OLDEN = "Norwegian Prime Minister Astrid Sundal", "Danish Prime Minister Lars Olden"
BOTH = ("olden", "sundal")
STATES = ("DNK", "NOR")


pairs = partial(telling.pairs, published=STAMP)
events = partial(telling.events, published=STAMP)


@pytest.mark.parametrize(
    "sentence",
    [
        f"{SUNDAL} received a phone call on Sunday from {OLDEN}.",
        f"{SUNDAL} granted an audience to {OLDEN}.",
        f"{SUNDAL} held a bilateral with {OLDEN}.",
        f"{SUNDAL} was given a warm welcome by {OLDEN}.",
        f"{SUNDAL} speaks at a news conference alongside {OLDEN}.",
        f"{SUNDAL}, standing beside {OLDEN}, said that it would rain.",
        f"At a joint press conference in Oslo, {SUNDAL} and {OLDEN} praised the deal.",
        f"{SUNDAL} and {OLDEN} dined together in Bergen.",
        f"A round of talks, which was co-chaired by {SUNDAL} and {OLDEN}, took place in Oslo.",
        f"{SUNDAL}, in a joint press appearance with {OLDEN} on Tuesday, warned of war.",
        f"{SUNDAL} told visiting {OLDEN} on Tuesday that it would rain.",
        f"{SUNDAL} told {OLDEN} during a visit to Denmark that it would rain.",
        f"{OLDEN}, whom {SUNDAL} met on Tuesday, said so.",
        f"{SUNDAL} urged {OLDEN} during a phone call to open the border.",
        f'{SUNDAL} received an "urgent" telephone call from {OLDEN}.',
        f"{SUNDAL} received a courtesy call from {OLDEN}.",
        f"{SUNDAL} and {OLDEN} on Saturday inaugurated a bridge.",
        f"{SUNDAL} and {OLDEN} opened a bridge at the border.",
        f"{SUNDAL} and {OLDEN} broke ground on a tunnel.",
        f"Fish was discussed by {SUNDAL} and {OLDEN} at talks in Bergen.",
        f"{SUNDAL} received on Monday at the Royal Palace in Oslo Mr. Lars Olden, Prime Minister of Denmark.",
        f"Remarks by {SUNDAL} and {OLDEN} at Press Conference.",
        f"{SUNDAL} paid a visit to {OLDEN} at his home.",
        f"{SUNDAL} and {OLDEN} co-chaired a retreat in Bergen.",
        f"{SUNDAL} told reporters after a meeting with {OLDEN} in Bergen that sanctions could be lifted.",
        f"{SUNDAL} and {OLDEN} failed to agree at talks in Bergen.",
        f"{SUNDAL}, meeting her counterpart {OLDEN} in Bergen, promised support.",
        f"Astrid Sundal, Prime Minister of Norway and Head of the National Council of Elders met with {OLDEN}.",
        f"{SUNDAL}, accompanied by her staff, was whisked to Bergen in an army plane for a meeting with {OLDEN}.",
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
        f"{SUNDAL} called {OLDEN} a good friend.",
        "The US-Denmark talks proposal was sent to Norway.",
        "Trust has not yet been built at talks that are still needed, said Norway of Denmark.",
        "Efforts to revive stalled Norway-Denmark talks go on.",
        f"{SUNDAL} reached a negotiated settlement.",
        "Norway and Denmark have maintained close contacts.",
        "Norway wants talks with Denmark.",
        f"{SUNDAL} saw {OLDEN} as a rival.",
        f"{SUNDAL} told a meeting of farmers that {OLDEN} was wrong.",
        f"{SUNDAL} chaired a meeting on the dispute between {OLDEN} and the King of Denmark.",
        "Denmark and Norway meet in the final on Sunday.",
        "The envoy of Kenya wrote that talks between Norway and Denmark would be useful.",
        "Norway spoke of a basis for resuming talks with Denmark.",
        f"{SUNDAL} said she would meet {OLDEN} only if it rained.",
        f"{SUNDAL} will not negotiate with {OLDEN} until it rains.",
        f"The meeting follows a deal between {SUNDAL} and {OLDEN}.",
        "Norwegian Prime Minister Astrid Sundal chaired a meeting of the Denmark Donor Platform.",
        f"{SUNDAL} would not sit down with {OLDEN} unless others were at the table.",
        f"It is very likely that {SUNDAL} met {OLDEN}.",
        f"{SUNDAL} said {OLDEN} was in Bergen for the summit of the Alliance.",
        "Norway and Denmark exchanged notes on a road.",
        "The Norway-Denmark Human Rights Dialogue is a mechanism to discuss freedom.",
        f"Kenya praised {SUNDAL} and {OLDEN}, and the court told the two leaders and stressed the need of rain.",
        f"{SUNDAL} expressed hope that the two governments set up a body in order to hold talks with {OLDEN}.",
        f"Hopes rise for talks between {SUNDAL} and {OLDEN}.",
        f"{SUNDAL} would propose holding talks with {OLDEN}.",
        f"{SUNDAL} expressed hope that they hold talks with {OLDEN}.",
        "The summit of NATO, which will be attended by Norwegian Prime Minister Astrid Sundal, is in Oslo.",
    ],
)
def test_nobody_met_anybody(sentence):
    assert not {tuple(who) for *who, _ in pairs(sentence)} & {BOTH, STATES}


@pytest.mark.parametrize(
    ("sentence", "met"),
    [
        ("We, the Ministers of Foreign Affairs of Norway, Poland and Denmark, met in Oslo today.", set(STATES)),
        (
            f"{SUNDAL} held talks with Danish officials, among them {OLDEN} and Danish Foreign Minister Jeppe Kragh.",
            {"kragh"},
        ),
        (f"Talks between {SUNDAL} and the West African bloc ECOWAS were held in Oslo.", {"ECOWAS"}),
        ("The Norway-Poland-Denmark tripartite talks in Oslo made a joint statement on Tuesday.", {*STATES, "POL"}),
        (f"{SUNDAL} arrives in Bergen to preside over the joint committee meetings with {OLDEN}.", set(BOTH)),
    ],
)
def test_all_are_named_who_met(sentence, met):
    assert met <= {who for *both, _ in pairs(sentence) for who in both}


ARDERN, LARSEN = "New Zealand Prime Minister Ruth Ardern", "New Zealand Foreign Minister Kiri Larsen"
AT_HOME = ("ardern", "larsen", "happened")


@pytest.mark.parametrize(
    ("sentence", "met"),
    [
        (f"{ARDERN} and {LARSEN} have been engaged in talks for weeks.", {AT_HOME}),
        (f"{ARDERN} and {LARSEN} met in Auckland on Monday.", {AT_HOME}),
        (f"{ARDERN} and {LARSEN} met in Auckland with survivors of the storm.", set()),
        (
            f"{ARDERN} hosted {LARSEN} and New Zealand Justice Minister Tama Nowak for breakfast.",
            {AT_HOME, ("ardern", "nowak", "happened"), ("larsen", "nowak", "happened")},
        ),
        (
            f"{SUNDAL} met {ARDERN} as well as {OLDEN}.",
            {(*BOTH, "happened"), ("ardern", "sundal", "happened")},
        ),
        (
            f"{SUNDAL} met {ARDERN} and later {OLDEN}.",
            {(*BOTH, "happened"), ("ardern", "sundal", "happened")},
        ),
        (
            f"{SUNDAL} talked with Lars Olden, prime minister of the Kingdom of Denmark, and {ARDERN} on Monday.",
            {(*BOTH, "happened"), ("ardern", "sundal", "happened"), ("ardern", "olden", "happened")},
        ),
    ],
)
def test_those_of_one_side_met_who_are_alone(sentence, met):
    assert pairs(sentence) == met


def test_a_known_king_behind_his_state_meets_in_its_place():
    assert {tuple(who) for *who, _ in pairs(f"{SUNDAL} held talks with Jordan's King Abdullah II and ministers.")} == {
        ("ii", "sundal")
    }


def test_he_is_no_colleague_of_the_premier_whose_country_is_named():
    told = pairs(
        "Mongolian Prime Minister Bat Erdene visits Norway.",
        "Bat Erdene will meet King Sigurd of Norway.",
        f"He will also hold talks with {SUNDAL}.",
    )
    assert ("erdene", "sundal", "planned") in told


def test_the_president_behind_a_meeting_with_his_counterpart_is_the_other():
    told = pairs(
        "Kenyan President Baraka Kilonzi praised Norway.",
        "In a meeting with his Egyptian counterpart Hosni Mahfuz in Cairo, the president spoke of Egypt as a friend.",
    )
    assert ("kilonzi", "mahfuz", "happened") in told


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The leaders of the two countries met in Bergen on Tuesday.", "happened"),
        ("Experts from the two countries will meet at the border on Friday.", "planned"),
        ("Diplomats from both sides sat down for talks on Tuesday.", "happened"),
    ],
)
def test_those_of_the_two_countries_are_the_two(sentence, status):
    assert (*STATES, status) in pairs("Norway and Denmark are at odds over fish.", sentence)


def test_leaders_of_two_countries_who_often_meet_did_not_do_so_now():
    assert not pairs("Norway and Denmark are friends.", "The leaders of the two countries also often meet.")


def test_the_two_who_afterwards_held_talks_did_so_together():
    told = "The feast was attended by the two leaders, who afterwards held talks."
    assert (*BOTH, "happened") in pairs(f"{SUNDAL} and {OLDEN} went to a feast.", told)


def test_a_word_of_a_compound_stands_for_nobody():
    told = f"{SUNDAL}, on her first tour abroad, told reporters after talks with {OLDEN} that it rained."
    assert pairs(told) == {(*BOTH, "happened")}


def test_a_list_at_the_end_names_who_took_part():
    told = {(who, other) for who, other, _ in pairs(*meetings_lists.EXAMPLE)}
    assert told == {("bortnik", "kosimbekov"), ("alev", "bortnik")}
    assert not pairs(*meetings_lists.COUNTER)


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
    told = f"{SUNDAL} met members of a Danish delegation led by Foreign Minister Jeppe Kragh in Oslo."
    assert pairs(told) == {("kragh", "sundal", "happened")}


def test_who_is_met_on_arrival_meets():
    told = f"{SUNDAL} was met at the airport by {OLDEN}."
    assert pairs(told) == {(*BOTH, "happened")}


def test_the_meeting_of_the_two_leaders_is_theirs():
    told = pairs(f"{SUNDAL} telephoned {OLDEN} on Monday.", "It follows the two leaders' meeting in Bergen in 2017.")
    assert told == {(*BOTH, "happened"), (*BOTH, "past_reference")}


def test_a_meeting_is_in_the_town_before_its_noun():
    told = telling.statements(f"{SUNDAL} praised {OLDEN} at their Paris meeting on Tuesday.", published=STAMP)
    assert {s.payload["place"] for s in told if s.kind == "met_with"} == {"Paris"}


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
            f"{SUNDAL} and Norwegian Foreign Minister Ine Hagen held a roundtable with young farmers.",
            ("meeting", "happened", frozenset({"sundal", "hagen"})),
        ),
    ],
)
def test_meetings_without_a_pair_are_events(sentence, expected):
    assert expected in events(sentence)


def test_the_label_of_the_host_is_not_whom_a_question_names():
    assert (
        pairs(
            "THE PRESIDENT: Good afternoon.",
            "Q Will you meet President Ferrand of France?",
            f"THE PRESIDENT: No. I spoke with {OLDEN} yesterday.",
        )
        == set()
    )


def test_i_is_who_speaks_under_a_label():
    told = pairs(
        f"{SUNDAL} spoke to the press in Oslo.",
        "PRIME MINISTER SUNDAL: Good morning.",
        f"I had a good talk yesterday with {OLDEN}.",
        "QUESTION: I had a talk yesterday with President Ferrand of France.",
    )
    assert told == {(*BOTH, "happened")}


def test_i_is_whose_statement_a_text_is():
    spoken = f"I have spoken today to {OLDEN} to thank him."
    told = events(spoken, f"{SUNDAL} is in Oslo.", title=f"Statement by {SUNDAL} on fishing")
    assert ("phone_call", "happened", frozenset(BOTH)) in told


def test_the_head_of_a_delegation_is_named_behind():
    told = pairs(
        f"{SUNDAL} met with a delegation from Denmark in Oslo on Tuesday.",
        f"The delegation was led by {OLDEN}.",
    )
    assert told == {(*BOTH, "happened")}


def test_the_swiss_ambassador_is_one_person():
    assert ("CHE", "KEN", "happened") in pairs("Kenya summoned the Swiss ambassador over the remarks on Monday.")
