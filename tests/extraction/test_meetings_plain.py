"""Plain sentences of newspapers and agencies: who met whom, and whose official each of them is."""

from __future__ import annotations

from functools import partial

import pytest
import telling

pairs = partial(telling.pairs, published="2024-05-16")


@pytest.mark.parametrize(
    ("sentence", "met"),
    [
        ("Israeli-Palestinian talks resumed in Cairo on Monday.", {("ISR", "PSE", "happened")}),
        ("The Greek-Turkish meeting lasted three hours.", {("GRC", "TUR", "happened")}),
        ("The Russian-Ukrainian talks in Istanbul ended without a deal.", {("RUS", "UKR", "happened")}),
        ("The Thai-Cambodian talks will be held in Poipet on Friday.", {("KHM", "THA", "planned")}),
        ("Israeli-Palestinian peace talks have been stalled since 2014.", set()),
        ("The Polish-Lithuanian border talks proposal was sent to Oslo.", set()),
        ("Efforts to revive Chinese-Indian talks go on.", set()),
    ],
)
def test_talks_bear_the_adjectives_of_two_states(sentence, met):
    assert pairs(sentence) == met


@pytest.mark.parametrize(
    ("sentence", "met"),
    [
        (
            "After meeting Uganda's president in Entebbe, Rwandan Foreign Minister Claude Nkusi flew home.",
            ("UGA", "nkusi", "happened"),
        ),
        (
            "Having met Egypt's president, Palestinian leader Samir Hamdan left for Riyadh.",
            ("EGY", "hamdan", "happened"),
        ),
        (
            "After talks with the Thai foreign minister in Bangkok, Lao Prime Minister Bounmy Sisavath flew home.",
            ("THA", "sisavath", "happened"),
        ),
    ],
)
def test_an_office_of_one_state_is_no_title_of_the_official_of_another(sentence, met):
    assert pairs(sentence) == {met}


@pytest.mark.parametrize(
    ("sentence", "met"),
    [
        ("Finland's Salo met Sweden's Holm in Oslo.", {("holm", "salo", "happened")}),
        ("Talks between Peru's Vidal and Chile's Tapia failed.", {("tapia", "vidal", "happened")}),
        ("Slovakia's Hudec will host Hungary's Barta next week.", {("barta", "hudec", "planned")}),
        ("Kenya's Mutiso held talks with Ethiopian Foreign Minister Dawit Bekele.", {("bekele", "mutiso", "happened")}),
        ("Japan's Toyota Motor met Germany's Siemens in Delhi.", set()),
        ("Latvia's Saeima met Estonia's Riigikogu.", set()),
        ("Kenya's Wanjiru met Ethiopia's Tola in the last lap of the marathon.", set()),
    ],
)
def test_a_surname_behind_a_state_is_somebody_who_meets_another(sentence, met):
    assert pairs(sentence) == {(*sorted(who), status) for *who, status in met}


@pytest.mark.parametrize("firm", ["Toyota Motor", "Hanwha Ocean", "TotalEnergies", "Siemens"])
def test_a_firm_behind_a_state_is_no_leader(firm):
    assert not pairs(f"Japan's {firm} met Indian Prime Minister Ravi Menon in Delhi.")


def test_the_first_word_of_a_portfolio_is_nobody():
    told = "Trade Minister Pekka Salo of Finland met Namibia's Mines and Energy Minister Ottilie Shikongo."
    assert telling.sides(told, names=["Mines", "Shikongo"]) == {"Shikongo": "NAM"}


TAPIA, GRANT = "Chilean President Rosa Tapia", "Canadian Prime Minister Paul Grant"
OCAMPO = "Mexican President Luis Ocampo"


@pytest.mark.parametrize(
    "sentence",
    [
        f"{TAPIA}, joined by {GRANT}, held talks with {OCAMPO} in Lima.",
        f"{TAPIA} met {OCAMPO}, joined by {GRANT}.",
        f"{TAPIA}, joined by {GRANT}, in a call with {OCAMPO} promised help.",
    ],
)
def test_who_joined_one_for_talks_met_the_other_too(sentence):
    met = {("grant", "tapia"), ("grant", "ocampo"), ("ocampo", "tapia")}
    assert pairs(sentence) == {(*sorted(both), "happened") for both in met}


@pytest.mark.parametrize(
    ("sentence", "met"),
    [
        (
            "Norway held consultations not only with the Israelis but also with the Egyptians.",
            {("ISR", "NOR", "happened"), ("EGY", "NOR", "happened")},
        ),
        (
            f"{OCAMPO} met not only the Rwandan president but also the Congolese foreign minister.",
            {("RWA", "ocampo", "happened"), ("COD", "ocampo", "happened")},
        ),
        ("There were consultations not only with the Israelis but also with the Egyptians.", set()),
        (f"{OCAMPO} will meet the Rwandan president but not the Congolese one.", {("RWA", "ocampo", "planned")}),
    ],
)
def test_those_whom_one_met_besides_did_not_meet_each_other(sentence, met):
    assert pairs(sentence) == met


@pytest.mark.parametrize(
    ("sentence", "mode"),
    [
        (f"{TAPIA} met WHO head Peter Lang by video link on Monday.", "video"),
        (f"Via video conference, {TAPIA} received {OCAMPO}.", "video"),
        (f"{TAPIA} received {OCAMPO} in Lima.", "in_person"),
        (f"{TAPIA} told {OCAMPO} in a call on Sunday that it would rain.", "phone"),
        (f"In a call on May 12, {TAPIA} and {OCAMPO} discussed fish.", "phone"),
        (f"{TAPIA} called {OCAMPO} on Thursday and raised the case.", "phone"),
        (f"{TAPIA} called on {OCAMPO} in Lima on Sunday.", "in_person"),
        (f"{TAPIA} received today at her palace in Lima {OCAMPO}.", "in_person"),
        (f"{TAPIA} received yesterday a phone call from {OCAMPO}.", "phone"),
    ],
)
def test_the_words_tell_how_two_met(sentence, mode):
    assert [s.payload["mode"] for s in telling.statements(sentence) if s.kind == "met_with"] == [mode]


def test_who_calls_somebody_something_calls_nobody_up():
    assert not pairs(f'{TAPIA} called {OCAMPO} on Sunday "a liar".')
    assert not pairs(f"{TAPIA} called {OCAMPO} a liar on Sunday.")


@pytest.mark.parametrize(
    ("sentence", "first", "second"),
    [
        (f"Prime Minister Jane Harrow and Foreign Secretary Ann Pell met {OCAMPO}.", "Harrow", "Pell"),
        (f"Prime Minister Jane Harrow, Foreign Secretary Ann Pell and {GRANT} met {OCAMPO}.", "Harrow", "Pell"),
    ],
)
def test_nobody_of_those_who_meet_somebody_is_of_his_state(sentence, first, second):
    assert "MEX" not in telling.sides(sentence, names=[first, second]).values()


@pytest.mark.parametrize(
    ("body", "sentence", "met"),
    [
        ("The United Nations", "The Secretary-General met Chadian President Idriss Moussa.", ("UN", "mousa")),
        ("NATO", "Norwegian Minister Kari Solbakk was received by the Secretary General.", ("NATO", "solbak")),
        ("The WHO", "President Idriss Moussa of Chad held talks with the Director-General.", ("WHO", "mousa")),
        ("The EU", "Kenyan Foreign Minister Peter Mutiso and the High Representative met.", ("EU", "mutiso")),
        ("NATO", "NATO's Secretary General and Norwegian Prime Minister Kari Solbakk met.", ("NATO", "solbak")),
        ("The EU", "The European Commission President and Moldovan Premier Ion Rusu met.", ("EU", "rusu")),
        ("The IAEA", "The Director-General of the IAEA met Iranian Minister Reza Karimi.", ("IAEA", "karimi")),
        ("The UN and NATO", "The Secretary-General met Chadian President Idriss Moussa.", None),
        ("The village", "The Secretary-General met Chadian President Idriss Moussa.", None),
        ("The United Nations", "The Secretary-General of the party met Chadian President Idriss Moussa.", None),
        ("The United Nations", "The ministry's secretary-general met Chadian President Idriss Moussa.", None),
        ("The United Nations", "The former Secretary-General met Chadian President Idriss Moussa.", None),
        ("The United Nations", "The general secretary met Chadian President Idriss Moussa.", None),
    ],
)
def test_a_bare_office_of_a_body_stands_for_the_only_one_that_is_named(body, sentence, met):
    assert pairs(f"{body} had sent tents to the town on Sunday.", sentence) == ({(*met, "happened")} if met else set())


SALO, SOLBAKK, HOLM = "Pekka Salo of Finland", "Kari Solbakk of Norway", "Nils Holm of Sweden"
LISTED = f"Foreign Ministers {SALO}, {SOLBAKK} and {HOLM} flew to Oslo on Monday."
OF_LIST = {("holm", "salo"), ("holm", "solbak"), ("salo", "solbak")}
CLOSED = "Kenya and Uganda closed the border on Monday."
OF_THREE = {("KEN", "TZA"), ("KEN", "UGA"), ("TZA", "UGA")}


@pytest.mark.parametrize(
    ("before", "sentence", "both", "status"),
    [
        (LISTED, "The ministers held talks on fishing.", OF_LIST, "happened"),
        (LISTED, "The three ministers will meet again on Friday.", OF_LIST, "planned"),
        (LISTED.replace(f", {SOLBAKK}", ""), "The ministers held talks on fishing.", {("holm", "salo")}, "happened"),
        (CLOSED, "The two countries' foreign ministers spoke by phone on Tuesday.", {("KEN", "UGA")}, "happened"),
        (CLOSED, "The foreign ministers of the two countries spoke on Tuesday.", {("KEN", "UGA")}, "happened"),
        (CLOSED, "The two countries' presidents did not meet on Tuesday.", {("KEN", "UGA")}, "denied"),
        (
            "Kenya, Uganda and Tanzania closed their borders.",
            "The three countries' foreign ministers met in Arusha on Tuesday.",
            OF_THREE,
            "happened",
        ),
        (
            "Officials from Kenya, Uganda and Tanzania are here.",
            "The three sides will hold talks on Friday.",
            OF_THREE,
            "planned",
        ),
        (CLOSED, "The three countries' foreign ministers met in Arusha on Tuesday.", set(), ""),
    ],
)
def test_the_ministers_are_those_whom_the_text_named_just_before(before, sentence, both, status):
    assert pairs(before, sentence) == {(*two, status) for two in both}


MUTISO, OKELLO = "Kenyan Minister Peter Mutiso", "Ugandan Minister Grace Okello"


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (f"{MUTISO} joined {OKELLO} in Kampala for talks on Monday.", "happened"),
        (f"{MUTISO} will join {OKELLO} for a meeting in Kampala on Friday.", "planned"),
        (f"{MUTISO} did not join {OKELLO} for talks in Kampala on Monday.", "denied"),
        (f"{MUTISO} joined {OKELLO} in condemning the coup.", None),
        (f"{MUTISO} joined {OKELLO} in calling for talks on fish.", None),
        (f"The panel was co-founded by {MUTISO} and {OKELLO}.", None),
        (f"{MUTISO} joined {OKELLO} at a rally in Kampala on Monday.", None),
        (f"Co-chaired by {MUTISO} and {OKELLO}, the commission reviewed trade on Monday.", "happened"),
        (f"The consultations, chaired jointly by {MUTISO} and {OKELLO}, covered trade.", "happened"),
        (f"The donors' conference will be co-chaired by {MUTISO} and {OKELLO} on Friday.", "planned"),
    ],
)
def test_who_joins_another_for_talks_or_chairs_with_him_meets_him(sentence, status):
    assert pairs(sentence) == ({("mutiso", "okelo", status)} if status else set())
