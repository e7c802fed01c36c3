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
        f"{SOLBERG}, in a joint press appearance with {OLDEN} on Tuesday, warned of war.",
        f"{SOLBERG} told visiting {OLDEN} on Tuesday that it would rain.",
        f"{SOLBERG} told {OLDEN} during a visit to Denmark that it would rain.",
        f"{OLDEN}, whom {SOLBERG} met on Tuesday, said so.",
        f"At their meeting, {SOLBERG} briefed {OLDEN} on the harvest.",
        f"{SOLBERG} urged {OLDEN} during a phone call to open the border.",
        f'{SOLBERG} received an "urgent" telephone call from {OLDEN}.',
        f"{SOLBERG} received a courtesy call from {OLDEN}.",
        f"{SOLBERG} and {OLDEN} on Saturday inaugurated a bridge.",
        f"Fish was discussed by {SOLBERG} and {OLDEN} at talks in Bergen.",
        f"{SOLBERG} received on Monday at the Royal Palace in Oslo Mr. Lars Olden, Prime Minister of Denmark.",
        f"Remarks by {SOLBERG} and {OLDEN} at Press Conference.",
        f"The joint press conference of {SOLBERG} and {OLDEN} lasted an hour.",
        f"{SOLBERG} paid a visit to {OLDEN} at his home.",
        f"{SOLBERG} and {OLDEN} co-chaired a retreat in Bergen.",
        f"{SOLBERG} told reporters after a meeting with {OLDEN} in Bergen that sanctions could be lifted.",
        f"{SOLBERG} and {OLDEN} failed to agree at talks in Bergen.",
        f"Meeting in Bergen, {SOLBERG} and {OLDEN} pressed a red button.",
        f"{SOLBERG}, meeting her counterpart {OLDEN} in Bergen, promised support.",
        f"{SOLBERG} and {OLDEN} embraced in Bergen before opening talks.",
        f"Erna Solberg, Prime Minister of Norway and Head of the National Council of Elders met with {OLDEN}.",
        f"On Tuesday {SOLBERG} met with top hostage negotiator and {OLDEN}.",
        f"{SOLBERG} met veteran peace broker Lars Olden, the Danish prime minister.",
        f"{SOLBERG}, accompanied by her staff, was whisked to Bergen in an army plane for a meeting with {OLDEN}.",
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
        ("A sixth round of Norwegian-Danish negotiations was held in Vienna.", "happened"),
        ("The deal was made at a Norwegian-Danish-Swedish meeting held on Monday night.", "happened"),
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
        "Norway and Denmark have maintained close contacts.",
        "Norway wants talks with Denmark.",
        f"{SOLBERG} saw {OLDEN} as a rival.",
        f"{SOLBERG} told a meeting of farmers that {OLDEN} was wrong.",
        f"{SOLBERG} chaired a meeting on the dispute between {OLDEN} and the King of Denmark.",
        "Denmark and Norway meet in the final on Sunday.",
        "The envoy of Kenya wrote that talks between Norway and Denmark would be useful.",
        "Norway spoke of a basis for resuming talks with Denmark.",
        f"{SOLBERG} said she would meet {OLDEN} only if it rained.",
        f"{SOLBERG} will not negotiate with {OLDEN} until it rains.",
        f"The meeting follows a deal between {SOLBERG} and {OLDEN}.",
        "Norwegian Prime Minister Erna Solberg chaired a meeting of the Denmark Donor Platform.",
        f"{SOLBERG} would not sit down with {OLDEN} unless others were at the table.",
        f"It is very likely that {SOLBERG} met {OLDEN}.",
        f"{SOLBERG} said {OLDEN} was in Bergen for the summit of the Alliance.",
        "The Norway-Denmark Human Rights Dialogue is a mechanism to discuss freedom.",
        f"Kenya praised {SOLBERG} and {OLDEN}, and the court told the two leaders and stressed the need of rain.",
        f"{SOLBERG} expressed hope that the two governments set up a body in order to hold talks with {OLDEN}.",
        f"Hopes rise for talks between {SOLBERG} and {OLDEN}.",
        f"{SOLBERG} would propose holding talks with {OLDEN}.",
        f"{SOLBERG} expressed hope that they hold talks with {OLDEN}.",
        "The summit of NATO, which will be attended by Norwegian Prime Minister Erna Solberg, is in Oslo.",
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
        (f"{SOLBERG} will be hosted by {OLDEN} in Bergen.", "planned"),
        (f"{SOLBERG} is expected in Bergen on Friday for talks with {OLDEN}.", "planned"),
        (f"{SOLBERG} looks forward to continuing her conversation with {OLDEN}.", "planned"),
        (f"{SOLBERG} had agreed in principle to meet {OLDEN}.", "planned"),
        (f"{SOLBERG} has repeatedly met with {OLDEN}.", "past_reference"),
        (f"{SOLBERG} spoke on Tuesday about her recent meeting with {OLDEN}.", "past_reference"),
        (f"{SOLBERG} would inform the press about her talks with {OLDEN}.", "happened"),
        (f"{SOLBERG} would inform the press about her talks last month with {OLDEN}.", "past_reference"),
        (f"{SOLBERG} is expected to raise the issue with {OLDEN} during talks in Bergen.", "planned"),
        (f"A meeting between {SOLBERG} and {OLDEN} is scheduled to take place in Bergen.", "planned"),
        (f"{SOLBERG}, who is expected to resign, met {OLDEN}.", "happened"),
        (f"A meeting of {SOLBERG} and {OLDEN} is being prepared.", "planned"),
        (f"{SOLBERG} has invited {OLDEN} for talks in Bergen.", "planned"),
        (f"{SOLBERG} said she would not ask {OLDEN} for fish at their summit on June 25.", "planned"),
        (f"{SOLBERG} and {OLDEN}, who met on Tuesday, praised the deal.", "happened"),
        (f"{SOLBERG} and {OLDEN} had met a month earlier.", "past_reference"),
        (f"{SOLBERG}, due to visit Kenya in June, met {OLDEN}.", "happened"),
        (f"Norway is waiting for talks between {SOLBERG} and {OLDEN} to begin.", "planned"),
        (f"{SOLBERG} visited the old hospital to chat with {OLDEN}.", "happened"),
        (f"It has rained since {SOLBERG} and her Danish counterpart, Lars Olden, met.", "past_reference"),
        (f"The truce is to pave the way for a meeting between {SOLBERG} and {OLDEN}.", "planned"),
        (f"{SOLBERG} and {OLDEN} have met twice.", "past_reference"),
        (f"In an earlier call, {SOLBERG} had urged {OLDEN} to go.", "past_reference"),
        (f"{SOLBERG} would hold talks with {OLDEN} on the decisions of a meeting of ministers last month.", "planned"),
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
        ("The Norway-Poland-Denmark tripartite talks in Oslo made a joint statement on Tuesday.", {*STATES, "POL"}),
        (
            f"Many of them - including {SOLBERG} and Polish Foreign Minister Adam Nowak - held talks with {OLDEN}.",
            {*BOTH, "nowak"},
        ),
        (f"{SOLBERG} arrives in Bergen to preside over the joint committee meetings with {OLDEN}.", set(BOTH)),
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
            f"{SOLBERG} met {ARDERN} as well as {OLDEN}.",
            {(*BOTH, "happened"), ("ardern", "solberg", "happened")},
        ),
        (
            f"{SOLBERG} met {ARDERN} and later {OLDEN}.",
            {(*BOTH, "happened"), ("ardern", "solberg", "happened")},
        ),
        (
            f"{SOLBERG} talked with Lars Olden, prime minister of the Kingdom of Denmark, and {ARDERN} on Monday.",
            {(*BOTH, "happened"), ("ardern", "solberg", "happened"), ("ardern", "olden", "happened")},
        ),
    ],
)
def test_those_of_one_side_met_who_are_alone(sentence, met):
    assert pairs(sentence) == met


def test_they_are_who_was_named_together_before():
    told = pairs(f"It follows a pledge of {SOLBERG} and {OLDEN} at their joint meeting with {ARDERN} in Bergen.")
    assert told == {(*BOTH, "happened"), ("ardern", "olden", "happened"), ("ardern", "solberg", "happened")}


def test_he_is_no_colleague_of_the_premier_whose_country_is_named():
    told = pairs(
        "Mongolian Prime Minister Bat Erdene visits Norway.",
        "Bat Erdene will meet King Harald of Norway.",
        f"He will also hold talks with {SOLBERG}.",
    )
    assert ("erdene", "solberg", "planned") in told


def test_the_president_behind_a_meeting_with_his_counterpart_is_the_other():
    told = pairs(
        "Kenyan President Uhuru Kenyatta praised Norway.",
        "In a meeting with his Egyptian counterpart Hosni Mahfuz in Cairo, the president spoke of Egypt as a friend.",
    )
    assert ("kenyatta", "mahfuz", "happened") in told


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
    assert (*BOTH, "happened") in pairs(f"{SOLBERG} and {OLDEN} went to a feast.", told)


def test_the_heads_of_a_delegation_are_named_behind():
    told = pairs(
        f"{SOLBERG} met with a delegation from Denmark in Oslo on Tuesday.",
        "The delegation was led by Danish Foreign Minister Jeppe Kragh.",
    )
    assert ("kragh", "solberg", "happened") in told


def test_without_a_day_of_publication_what_was_in_a_month_is_background():
    told = (f"{SOLBERG} praised {OLDEN} on Monday.", *FAR, f"At a summit in June, {SOLBERG} met {OLDEN}.")
    assert telling.pairs(*told, published=None) == {(*BOTH, "past_reference")}


def test_a_weekday_of_a_page_without_a_stamp_is_that_of_the_news():
    told = (
        f"{SOLBERG} praised {OLDEN} on Monday.",
        *FAR,
        f"Meeting {OLDEN} earlier on Friday, {SOLBERG} praised fish.",
    )
    caption = f"{SOLBERG} speaks to the press in Oslo on Friday, May 17, 2019."
    assert (*BOTH, "happened") in telling.pairs(caption, *told, published=None)


def test_a_word_of_a_compound_stands_for_nobody():
    told = (
        f"{SOLBERG}, who is on a get-to-know-each-other tour, told reporters after talks with {OLDEN} that it rained."
    )
    assert pairs(told) == {(*BOTH, "happened")}


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


def test_talks_that_go_on_are_no_background():
    told = "Kenyan President Uhuru Kenyatta is in talks with Egyptian President Hosni Mahfuz."
    assert ("kenyatta", "mahfuz", "happened") in pairs(f"{SOLBERG} met {OLDEN}.", *FAR, told)


def test_a_meeting_is_in_the_town_before_its_noun():
    told = telling.statements(f"{SOLBERG} praised {OLDEN} at their Paris meeting on Tuesday.", published=STAMP)
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
