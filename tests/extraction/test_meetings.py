"""Meetings: tables of sentences with the pairs, status and mode that they tell."""

from __future__ import annotations

import pytest
from telling import A, B, pairs, statements

from relgraph.extraction import meetings_abroad
from relgraph.extraction.meetings_rules import RULES
from relgraph.model import Statement


def only(*paragraphs: str) -> Statement:
    found = [s for s in statements(*paragraphs) if s.kind == "met_with"]
    assert len(found) == 1, [(s.evidence, s.rule) for s in found]
    return found[0]


BOTH = ("bortnik", "kosimbekov")


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_each_rule_reads_its_example_and_not_its_counterexample(rule):
    assert [s for s in statements(rule.example) if s.kind == "met_with" and s.rule.removesuffix(".named") == rule.name]
    assert not [s for s in statements(rule.counter) if s.kind == "met_with"]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (f"{A} met {B} in Samarkand on Tuesday.", "happened"),
        (f"{A} and {B} held talks in Samarkand.", "happened"),
        (f"{A} will meet {B} next week.", "planned"),
        (f"{A} is to hold talks with {B} in June.", "planned"),
        (f"{A} was to meet {B} in Samarkand.", "planned"),
        (f"{A} is expected to meet {B}.", "planned"),
        (f"{A} is to be received in Samarkand by {B}.", "planned"),
        (f"After his meeting with {B}, {A} will fly home.", "planned"),
        (f"After his meeting with {B}, {A} flew home.", "happened"),
        (f"In his meeting with {B}, {A} said that rain would fall.", "happened"),
        (f"During their meeting, {A} and {B} are expected to discuss trade.", "planned"),
        (f"Addressing reporters ahead of his meeting with {B}, {A} said rain would fall.", "planned"),
        (f"{A} did not meet {B} in Samarkand.", "denied"),
        (f"{A} has never met {B}.", "denied"),
        (f"{A} refused to meet {B}.", "denied"),
        (f"{A} had met {B} in 2019.", "past_reference"),
        (f"{A} met {B} in March 2019.", "past_reference"),
        (f"A meeting between {A} and {B} was called off.", "cancelled"),
        (f"Talks between {A} and {B} were postponed.", "cancelled"),
        (f"{A} cancelled a meeting with {B}.", "cancelled"),
        (f"{A} said there had been no official talks with {B}.", "denied"),
        (f"{A} met {B} not only in Samarkand.", "happened"),
        (f"{A} is expected to visit the city's mosque, meet with {B} and hold a mass.", "planned"),
        (f"A meeting between {A} and {B} was pushed back.", "planned"),
    ],
)
def test_the_status_follows_tense_modality_and_negation(sentence, status):
    assert pairs(sentence) == {(*BOTH, status)}


def test_what_a_leader_was_to_do_on_a_journey_called_off_is_off():
    off = f"{A} has called off a visit to Uzbekistan planned for next week."
    on = f"{A} has announced a visit to Uzbekistan planned for next week."
    assert pairs(f"{off} Bortnik was to meet {B} in Samarkand.") == {(*BOTH, "cancelled")}
    assert pairs(f"{on} Bortnik was to meet {B} in Samarkand.") == {(*BOTH, "planned")}


@pytest.mark.parametrize(
    "sentence",
    [
        f"{A} was angry at a meeting between {B} and a poet.",
        f"{A} welcomed {B} to come to Minsk.",
        f"It was hoped that {A} and {B} meet each other halfway.",
        f"{A} and {B} will not agree to that.",
        "During a visit to Belarus and Uzbekistan in June, the writer saw Kazakh President Timur Aliev smile.",
        "Belarus and Uzbekistan traded. If demands are not met, another round of strikes will begin in June.",
        f"If {A} met {B}, the price of gas would fall.",
        f"Suppose that {A} met {B} tomorrow.",
        f"{A} should meet {B} more often.",
        f"{A} said he was ready to meet {B}.",
        f"{A} met with farmers in the east of Uzbekistan.",
        f"{A} met the deadline.",
        f"{A} and {B} made a call on both armies to stop.",
        f"{A} was joined by {B} in condemning the coup.",
        f"{A} praised {B} for his work.",
        f"{A} wrote to {B} in Tashkent.",
        f"{A} called for talks on the border of Uzbekistan.",
        "Belarus met Uzbekistan in the final match of the tournament and scored two goals.",
        f"{A} met reporters before the match against Uzbekistan.",
    ],
)
def test_what_is_no_meeting_gives_nothing(sentence):
    assert pairs(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "mode"),
    [
        (f"{A} spoke by phone with {B} on Tuesday.", "phone"),
        (f"{A} had a telephone conversation with {B}.", "phone"),
        (f"{A} and {B} discussed trade in a phone call on Tuesday.", "phone"),
        (f"{A} and {B} held a call on trade.", "phone"),
        (f"{A} made a call on {B} in Samarkand.", "in_person"),
        (f"{A} held a video conference with {B} on Tuesday.", "video"),
        (f"{A} met {B} in Samarkand.", "in_person"),
        (f"{A} received {B} in Minsk.", "in_person"),
        (f"{A} spoke of his meeting with {B}.", "in_person"),
        (f"{A} held talks with {B}.", "unspecified"),
    ],
)
def test_the_mode_is_shown_by_the_words(sentence, mode):
    assert only(sentence).payload["mode"] == mode


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{A} met {B} and Kazakh President Timur Aliev in Minsk.", 3),
        ("The presidents of Zambia, Malawi and Mozambique met in Chipata on Thursday.", 3),
        (f"{A} met Uzbek Foreign Minister Rustam Karimov and Uzbek Trade Minister Farhod Saidov.", 2),
        (f"{A} was joined by {B} and Kazakh President Timur Aliev for trilateral talks.", 3),
        (f"{A} met {B} and members of the Uzbek delegation.", 1),
        (f"{A} met Turkish officials in Ankara.", 1),
        (f"{A} met leaders of Oman and Qatar.", 2),
        ("The Belarusian and Uzbek delegations held talks on Monday.", 1),
        ("The talks between Belarus and Uzbekistan were held in Minsk.", 1),
        (f"{A} was received by {B} in Tashkent.", 1),
    ],
)
def test_the_number_of_pairs_follows_the_principals(sentence, expected):
    assert len(pairs(sentence)) == expected


def test_a_clause_about_the_two_is_no_further_partner():
    text = f"{A} held a meeting with {B}, and the two discussed fish."
    assert pairs(text) == {(*BOTH, "happened")}


def test_the_country_right_before_a_name_belongs_to_it():
    assert pairs(f"{A} will meet Uzbekistan's Jahongir Qosimbekov on Friday.") == {(*BOTH, "planned")}


def test_an_ally_is_no_diplomat():
    text = "Belarus, a Uzbek ally, condemned the treaty and summoned the Kazakh ambassador in Minsk on Tuesday."
    assert pairs(text) <= {("BLR", "KAZ", "happened")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"“I met {B} on Tuesday,” {A} said.", {(*BOTH, "happened")}),
        (f"“I recently met {B},” said {A}.", {(*BOTH, "happened")}),
        (f"“The poet met {B} on Tuesday,” {A} said.", set()),
        (f"“I met {B} on Tuesday,” the poet wrote.", set()),
    ],
)
def test_who_says_i_met(text, expected):
    assert pairs(text) == expected


def test_they_of_a_delegation_meet_others():
    text = "A delegation from Uzbekistan was in Minsk on Tuesday, where they met Belarusian President Arkady Bortnik."
    assert pairs(text) == {("UZB", "bortnik", "happened")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (meetings_abroad.EXAMPLE, {("UZB", "bortnik", "planned")}),
        (meetings_abroad.COUNTER, set()),
        (f"{A} came to Tashkent for the talks of six states. Uzbekistan was glad.", set()),
        (f"In March 2019 {A} travelled to Uzbekistan to meet the president.", {("UZB", "bortnik", "past_reference")}),
        (f"{A} was in Uzbekistan last week for a rest. The talks were short.", set()),
        (f"{A} travelled to Uzbekistan and met the deadline.", set()),
        (f"{A} praised the plan for Uzbekistan for talks. Uzbekistan took note.", set()),
    ],
)
def test_the_country_visited_is_the_unnamed_side(text, expected):
    assert pairs(text) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"After meeting {B}, {A} called for peace.", {(*BOTH, "happened")}),
        (f"{A} flew home after meeting {B}.", {(*BOTH, "happened")}),
        (f"Ties grew warmer, with {A} meeting {B} three times.", {(*BOTH, "past_reference")}),
        (f"{A} spoke of the meeting {B} had left.", set()),
    ],
)
def test_meeting_may_be_a_verb(sentence, expected):
    assert pairs(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"{A} welcomed a high-level Uzbek delegation led by {B}.", {(*BOTH, "happened")}),
        (f"A seven-member team headed by {B} met {A} on Tuesday.", {(*BOTH, "happened")}),
        (f"{A} met with the delegation of the Rice Board headed by its chairman, {B}.", {(*BOTH, "happened")}),
        (f"{A} welcomed a delegation led by doctors.", set()),
    ],
)
def test_a_team_stands_for_the_one_who_leads_it(sentence, expected):
    assert pairs(sentence) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{A} pays a visit to Uzbekistan that includes talks with {B}.", {(*BOTH, "planned")}),
        (f"{A} left. His visit included talks with {B}.", {(*BOTH, "happened")}),
        (f"{A} posed for a group photo with {B}.", {(*BOTH, "happened")}),
        (f"{A} joined the army. The paper includes talks with poets.", set()),
    ],
)
def test_what_a_journey_or_a_round_brings_with_it(text, expected):
    assert pairs(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Belarusian officials held informal contacts with the Uzbeks.", {("BLR", "UZB", "happened")}),
        (f"Meeting {B} on Friday, {A} said it would rain.", {(*BOTH, "happened")}),
        ("There was a meeting on gas with the presidents of Belarus and Uzbekistan.", {("BLR", "UZB", "happened")}),
        (f"{A} said: || We have spoken today to our children.", set()),
    ],
)
def test_who_met_stands_where_nobody_looks_for_a_subject(text, expected):
    assert pairs(*text.split(" || ")) == expected


def test_they_who_met_are_no_countries():
    assert not pairs("Troops left Belarus for Uzbekistan. She had come along after they met in a bar.")
    assert not pairs(
        "Belarus is far from Uzbekistan. Her husband Ivan Pers recalls that he was shy when they first met."
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{A} met today in Tashkent, Uzbekistan with {B}.", {(*BOTH, "happened")}),
        (f"{A} visits Tashkent to meet {B}.", {(*BOTH, "planned")}),
        (f"{A} met with five presidents, including {B} and a poet.", {(*BOTH, "happened")}),
        (f"{A} met with five poets who praised presidents, including {B}.", set()),
        (
            f"{A} made the statements to reporters in the town of Osh following a meeting with {B}.",
            {(*BOTH, "happened")},
        ),
        ("Reporters told the poets in the town of Osh all about it following a meeting with Arkady Bortnik.", set()),
    ],
)
def test_the_partner_stands_behind_places_and_numbers(text, expected):
    assert pairs(text) == expected


def test_the_evidence_is_the_shortest_span_with_both_and_the_contact():
    met = only(f"On Tuesday the weather was fine. {A} met {B} in Samarkand, and it rained.")
    assert met.evidence == f"{A} met {B}"
    assert met.cue_start is not None
    assert met.evidence[met.cue_start - met.start : met.cue_end - met.start] == "met"


def test_the_evidence_names_them_where_the_text_does_so_once():
    told = only(f"{A} met {B} in Vienna.", "The two presidents agreed to expand trade and discussed security.")
    assert (told.evidence, str(told.status)) == (f"{A} met {B}", "happened")


def test_a_plan_without_a_subject_is_that_of_the_leader_before():
    assert pairs(f"{A} will visit Samarkand.") == set()
    assert ("bortnik", "kosimbekov", "planned") in pairs(
        f"{A} will fly to Samarkand. A meeting with {B} is scheduled for Monday."
    )


def test_a_plan_without_a_subject_is_that_of_the_one_who_acts_before():
    text = f"{A} was expected to meet {B}. A meeting with Kazakh President Timur Aliev was scheduled for Monday."
    assert ("alev", "bortnik", "planned") in pairs(text)


def test_place_and_date_come_from_the_clause():
    met = only(f"{A} met {B} in Tashkent on Tuesday.")
    assert (met.payload["place"], met.date) == ("Tashkent", "2024-05-14")


@pytest.mark.parametrize("what", ["the Covid-19 pandemic", "the Cold War", "the Democrats", "the Kurds"])
def test_a_people_a_party_or_an_age_is_no_place(what):
    assert only(f"{A} met {B} to speak of answers to {what}.").payload["place"] is None


def test_the_day_of_a_saying_is_not_the_day_of_the_meeting():
    assert only(f"{A} met {B}, the ministry said on Wednesday.").date is None


def test_one_meeting_told_twice_is_one_event():
    told = statements(f"{A} met {B} in Tashkent.", f"{A} held talks with {B} on Tuesday.")
    assert [s.payload["event_type"] for s in told if s.kind == "event"] == ["meeting"]
    assert [s.date for s in told if s.kind == "met_with"] == ["2024-05-14"]


def test_each_pair_names_an_event_of_the_document():
    told = statements(f"{A} met {B} in Tashkent.", f"{B} will telephone Kazakh President Timur Aliev next week.")
    refs = {s.payload["ref"] for s in told if s.kind == "event"}
    assert {s.payload["event"] for s in told if s.kind == "met_with"} <= refs


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"A paper was signed in Minsk on Tuesday. The meeting was chaired by {A} and {B}.", "2024-05-14"),
        (f"A paper was signed in Minsk on Tuesday. Earlier {A} also met {B}.", None),
        (f"A paper was signed in Minsk on 1 March. The meeting was chaired by {A} and {B}.", None),
        (f"Ties are good, {A} said here Wednesday. Bortnik made the remark when holding talks with {B}.", "2024-05-15"),
        (f"A paper was signed in Minsk on Tuesday. Earlier in the day {A} met {B}.", "2024-05-14"),
        (f"Ties are good, {A} said here Wednesday. Rain fell. {A} spoke by phone with {B}.", "2024-05-15"),
        (f"Ties are good, {B} said here Wednesday. Rain fell. It grew. {A} also met Swiss envoy Urs Egli.", None),
        (f"Ties are good, {A} said here Wednesday. Rain fell. {A} once met {B}.", None),
        (f"Ties are good, {A} said here Wednesday. Rain fell. {A} had met {B} last week.", None),
        (f"Talks went on here Wednesday. {A} was to meet {B} later in the day.", "2024-05-15"),
        (f"{A} and {B} have agreed to meet in March.", "2025-03"),
        (f"{A} and {B} held a call on Monday.", "2024-05-13"),
        (f"{A} and {B} held a phone call on Monday.", "2024-05-13"),
        (f"{A} had a brief call on Monday with {B}.", "2024-05-13"),
        (f"{A}, who arrived in Tashkent on Monday, was also to meet {B}.", None),
        (f"{A}, who flew in on Monday, met {B}.", None),
        (f"{A}, who flew in on Monday, met {B} on Tuesday.", "2024-05-14"),
        (f"On Tuesday, {A}, who was visiting Oslo, held a meeting with {B}.", "2024-05-14"),
        (
            f"Ties are good, {A} said here Wednesday. Bortnik spoke at a meeting with {B}, who arrived on Monday.",
            "2024-05-15",
        ),
        (
            f"A port opened on Wednesday. Work began on May 2. Later in the day {A} met {B}.",
            "2024-05-15",
        ),
    ],
)
def test_another_sentence_tells_the_day(text, day):
    assert [s.date for s in statements(text) if s.kind == "met_with"] == [day]


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("Belarus and Uzbekistan sealed a trade pact on Wednesday.", "2024-05-15"),
        ("Belarus sealed a trade pact with Oman on Wednesday.", None),
    ],
)
def test_the_lead_tells_the_day_of_a_paper_of_its_sides(lead, day):
    told = statements(f"{lead} It is the first of its kind. Rain fell. {A} and {B} signed the pact.")
    assert [s.date for s in told if s.kind == "met_with"] == [day]


def test_a_contact_without_a_day_is_told_once():
    text = f"{A} met {B} on Tuesday. The weather was fine. Bortnik warmly welcomed Qosimbekov."
    assert [s.date for s in statements(text) if s.kind == "met_with"] == ["2024-05-14"]
