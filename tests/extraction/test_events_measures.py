"""Measures of states against one another: voted, imposed, lifted, told once more."""

from __future__ import annotations

import pytest
from telling import FAR, events


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("The UN Security Council voted on Tuesday to impose sanctions on Belarus.", {"UN", "BLR"}),
        ("Japan agreed on Tuesday to impose sanctions on Belarus.", {"JPN", "BLR"}),
        ("European Union foreign ministers agreed on Monday to lift an arms embargo on Belarus.", {"EU", "BLR"}),
    ],
)
def test_a_measure_that_is_voted_or_agreed_is_taken_by_who_votes(sentence, sides):
    assert ("sanction", "happened", frozenset(sides)) in events(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The parliament of Kenya voted against a plan to impose sanctions on Belarus.",
        "Japan agreed in principle to impose sanctions on Belarus.",
    ],
)
def test_a_measure_that_is_voted_down_or_agreed_in_principle_is_not_taken(sentence):
    assert ("sanction", "happened") not in {(kind, status) for kind, status, _ in events(sentence)}


@pytest.mark.parametrize(
    ("sentence", "sides", "status"),
    [
        ("Diplomatic relations between Somalia and Djibouti were severed on Tuesday.", "SOM DJI", "happened"),
        ("Relations with France were broken off by Madagascar on Tuesday.", "FRA MDG", "happened"),
        ("Somalia announced the severance of diplomatic ties with Djibouti.", "SOM DJI", "happened"),
        ("Bolivia's ambassador to Paraguay has been recalled for consultations.", "BOL PRY", "happened"),
        ("Bolivia called home its ambassador to Paraguay.", "BOL PRY", "happened"),
        ("Bolivia will withdraw its ambassador from Paraguay next week.", "BOL PRY", "planned"),
        ("Chile's expulsion of two Peruvian envoys drew an angry response.", "CHL PER", "happened"),
        ("Botswana's foreign minister announced the expulsion of three Zimbabwean diplomats.", "BWA ZWE", "happened"),
        ("Chile gave the Peruvian consul 48 hours to leave the country.", "CHL PER", "happened"),
        ("Peruvian diplomats were told to leave Chile within 48 hours.", "CHL PER", "happened"),
        ("The Swedish embassy in Asmara was shut on Tuesday.", "SWE ERI", "happened"),
        ("The Spanish consulate in Santa Cruz, Bolivia, will be closed in June.", "ESP BOL", "planned"),
        ("Denmark resumed aid to Zambia on Tuesday.", "DNK ZMB", "happened"),
        ("Moldova terminated a treaty with Armenia on the use of the airport.", "MDA ARM", "happened"),
        ("Angola has cancelled a defence agreement with Portugal.", "AGO PRT", "happened"),
        ("Austria tightened visa rules for citizens of the Gambia.", "AUT GMB", "happened"),
        ("Finland boycotted the ministerial conference in Doha on Tuesday.", "FIN", "happened"),
        ("Niger was suspended from the African Union on Tuesday.", "NER UNION", "happened"),
        ("A ban on Serbian meat was imposed by Romania.", "ROU SRB", "happened"),
        ("The border between Mongolia and Kyrgyzstan was closed on Tuesday.", "MNG KGZ", "happened"),
        ("Forty Albanians were deported from Greece on Tuesday.", "ALB GRC", "happened"),
        ("Brazil received a protest note from Latvia.", "BRA LVA", "happened"),
        ("Cameroon put its army on high alert at the border with Nigeria.", "CMR NGA", "happened"),
        ("Panama's troops were placed on high alert along the Ecuadorean border.", "PAN ECU", "happened"),
        ("Cameroon mobilised its reservists on Tuesday.", "CMR", "happened"),
        ("Cameroon sent tanks to the Nigerian border on Tuesday.", "CMR NGA", "happened"),
        ("Thailand called off joint military exercises with Laos.", "THA LAO", "cancelled"),
        ("The Danish embassy in Islamabad was attacked on Tuesday.", "DNK PAK", "happened"),
        ("Protesters pelted the Swedish embassy in Amman with eggs.", "SWE JOR", "happened"),
        ("The Danish embassy in Islamabad was stormed by a crowd on Tuesday.", "DNK PAK", "happened"),
        ("The Seychelles coast guard boarded a Sri Lankan trawler on Tuesday.", "SYC LKA", "happened"),
        ("A Chinese trawler was seized by the Argentine navy.", "CHN ARG", "happened"),
        ("Zimbabwe's military attache was thrown out of Botswana for spying.", "ZWE BWA", "happened"),
        ("Spain pulled its ambassador out of Bolivia.", "ESP BOL", "happened"),
        ("Moroccan airliners were banned from Algerian airspace.", "MAR DZA", "happened"),
        ("Thai sugar was hit with a tariff of 20 per cent by Vietnam.", "THA VNM", "happened"),
    ],
)
def test_what_states_do_against_one_another_is_read_in_active_passive_and_noun(sentence, sides, status):
    told = [(kind, status, set(who)) for kind, status, who in events(sentence)]
    assert told == [("other", status, set(sides.split()))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Three Nicaraguan firms were put on a sanctions list by Canada.",
        "Canada added three Nicaraguan firms to its sanctions list.",
        "The assets of two Nicaraguan generals were frozen by Canada.",
        "Sanctions against Nicaragua were announced by Canada on Tuesday.",
        "Canada's new sanctions on Nicaragua were announced on Tuesday.",
        "Canadian aid to Nicaragua was cut off after the arrests.",
        "Canada has frozen all aid to Nicaragua over the arrests.",
        "The suspension of military aid to Nicaragua was announced by Canada.",
        "Canada cut aid to Nicaragua over the law.",
    ],
)
def test_a_sanction_is_read_in_the_passive_by_its_list_and_as_aid_that_is_stopped(sentence):
    assert ("sanction", "happened", {"CAN", "NIC"}) in [(k, status, set(who)) for k, status, who in events(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya put its hospitals on high alert over the fever on Tuesday.",
        "The landlord gave the tenants in Oslo 48 hours to leave.",
        "Kenya's opposition boycotted talks with the president on Tuesday.",
        "The Danish firm scrapped a deal with a Polish rival on Tuesday.",
        "The Danish bank closed its branch in Norway on Tuesday.",
        "Japan fears being left behind by Kenya.",
        "Flights between Kenya and Japan are banned.",
        "Japan hopes to be offered membership by Kenya.",
        "The Norwegian player was suspended from the league on Tuesday.",
        "The Danish embassy in Oslo was closed for Easter.",
        "The Danish embassy in Oslo will be closed on Monday for a public holiday.",
        "India put its navy on alert as a cyclone neared Sri Lanka.",
        "A tourist was attacked outside the Danish embassy in Oslo on Monday.",
        "Passengers boarded a Greek ship in Turkey on Monday.",
        "The border between Norway and Sweden was closed to skiers on Sunday after an avalanche.",
        "The Dutch army marched in a parade in Belgium on Monday.",
        "Italy sent water tanks to Malta on Monday.",
    ],
)
def test_near_misses_of_such_deeds_give_none(sentence):
    assert "other" not in {kind for kind, *_ in events(sentence)}


def test_news_told_once_more_in_passing_is_one_deed_and_a_recall_no_expulsion():
    told = events(
        "Chile expelled two Peruvian diplomats on Monday. Hours later Peru recalled its ambassador to Chile.",
        *FAR,
        "It was the season in which Chile expelled two Peruvian diplomats.",
    )
    assert [(kind, status) for kind, status, _ in told] == [("other", "happened"), ("other", "happened")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nicaragua is angry over Canadian sanctions imposed on Nicaragua.",
        "The talk was of Canada's sanctions imposed on Nicaragua.",
        "On Tuesday Nicaragua spoke of Canadian sanctions imposed on Nicaragua.",
    ],
)
def test_a_measure_that_its_participle_describes_is_background_of_its_owner(sentence):
    assert ("sanction", "past_reference", frozenset({"CAN", "NIC"})) in events(sentence)
