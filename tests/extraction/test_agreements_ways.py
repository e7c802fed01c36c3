"""Agreements in the words of other outlets and decades: who with whom, on what, by which of the many ways to say it."""

from __future__ import annotations

import pytest
from agreeing import told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Kenya and Tanzania have ironed out their differences over transit trade.",
            ("KEN+TZA", "logistics", "agreed"),
        ),
        (
            "The Hungarian and Slovak prime ministers saw eye to eye on minority rights.",
            ("HUN+SVK", "human_rights", "agreed"),
        ),
        (
            "Russia and Norway edged closer to an accord on their maritime border.",
            ("NOR+RUS", "border_territory", "discussed"),
        ),
        ("Cuba and Venezuela have stepped up cooperation in education.", ("CUB+VEN", "education", "agreed")),
        ("Kazakhstan and China are in negotiations over a gas pipeline.", ("CHN+KAZ", "oil_gas", "discussed")),
        ("Israel and Jordan have resumed talks on water.", ("ISR+JOR", "water", "discussed")),
        (
            "Mexico and Guatemala share a commitment to fighting drug trafficking.",
            ("GTM+MEX", "legal_justice", "agreed"),
        ),
        ("Egypt and Sudan failed to agree on wheat.", ("EGY+SDN", "agriculture", "discussed")),
        ("Cuba and Panama are close to agreeing on gas exploration.", ("CUB+PAN", "oil_gas", "discussed")),
        (
            "The ministers of Norway and Iceland are nearing a deal on fisheries.",
            ("ISL+NOR", "agriculture", "discussed"),
        ),
        ("Peru and Chile hailed the conclusion of a treaty on tourism.", ("CHL+PER", "tourism", "signed")),
        ("Peru and Chile hailed the conclusion of talks on a water treaty.", ("CHL+PER", "water", "discussed")),
        ("The presidents of Peru and Chile welcomed the signing of a pact on water.", ("CHL+PER", "water", "signed")),
        ("Talks between Peru and Chile will focus on tourism.", ("CHL+PER", "tourism", "planned")),
        ("Japan and Kenya exchanged notes on a railway.", ("JPN+KEN", "transport", "signed")),
        ("Japan exchanged diplomatic notes with Kenya on a railway.", ("JPN+KEN", "transport", "signed")),
        ("Notes were exchanged between Japan and Kenya on a railway.", ("JPN+KEN", "transport", "signed")),
        ("An exchange of notes between Japan and Kenya on a railway took place.", ("JPN+KEN", "transport", "signed")),
        (
            "Japan and Kenya exchanged the instruments of ratification of an extradition treaty.",
            ("JPN+KEN", "legal_justice", "signed"),
        ),
    ],
)
def test_verbs_of_two_sides(sentence, expected):
    assert expected in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The UN secretary-general urged Sudan to let aid workers in.", ("SDN+UN", "humanitarian_aid", "proposed")),
        (
            "A declaration on combating terrorism was adopted by the foreign ministers of Spain and Algeria.",
            ("DZA+ESP", "counter_terrorism", "signed"),
        ),
        ("Tariffs were discussed by the presidents of Brazil and Argentina.", ("ARG+BRA", "trade", "discussed")),
        ("Bolivia was asked by Brazil to resume gas deliveries.", ("BOL+BRA", "oil_gas", "proposed")),
        ("Chile has been asked by Peru to extradite a banker.", ("CHL+PER", "legal_justice", "proposed")),
        ("Finland urged Hungary to end its gas imports from Russia.", ("FIN+HUN", "oil_gas", "proposed")),
        ("Finland called on Hungary to lift its block on arms for Ukraine.", ("FIN+HUN", "defence", "proposed")),
        (
            "Malta urged Cuba and Haiti to join the peace talks with Chad.",
            ("CUB+HTI+MLT", "peace_conflict", "proposed"),
        ),
        ("Mexico agreed to a US request to extradite two drug lords.", ("MEX+USA", "legal_justice", "agreed")),
        ("Kenya agreed to a UK proposal to build a port.", ("GBR+KEN", "infrastructure", "agreed")),
        (
            "Uruguay turned down a request by Argentina to halt its oil exploration.",
            ("ARG+URY", "oil_gas", "proposed"),
        ),
        (
            "The Greek and Turkish foreign ministers sat down in Athens over the continental shelf.",
            ("GRC+TUR", "border_territory", "discussed"),
        ),
        (
            "Talks in Vienna on Thursday between Serbia and Montenegro on electricity supplies ended early.",
            ("MNE+SRB", "energy", "discussed"),
        ),
        (
            "Egypt will hold talks with Sudanese officials in Khartoum next week to try to settle the border dispute.",
            ("EGY+SDN", "border_territory", "planned"),
        ),
    ],
)
def test_sides_wherever_the_clause_names_them(sentence, expected):
    assert expected in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Iran is to supply Armenia with gas from 2007.", ("ARM+IRN", "oil_gas", "planned")),
        ("Bolivia plans to sell natural gas to Paraguay.", ("BOL+PRY", "oil_gas", "planned")),
        ("Laos will export 9,000 megawatts of power to Thailand.", ("LAO+THA", "energy", "planned")),
        (
            "Fiji and New Zealand will hold a joint disaster relief exercise.",
            ("FJI+NZL", "humanitarian_aid", "planned"),
        ),
        ("Vietnam and the Philippines conducted joint naval patrols.", ("PHL+VNM", "defence", "agreed")),
        ("France would return 200 hostages to Benin.", ("BEN+FRA", "humanitarian_aid", "planned")),
        ("Zimbabwe and Namibia will hold joint exercises of their air forces.", ("NAM+ZWE", "defence", "planned")),
        ("Belarus hopes to work together with Uzbekistan on energy.", ("BLR+UZB", "energy", "proposed")),
    ],
)
def test_a_verb_behind_will_or_a_plan_makes_a_cue(sentence, expected):
    assert expected in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Belarus wants to thank Uzbekistan for its help with energy.",
        "Belarus and Uzbekistan launched a surprise attack on a refinery.",
        "Belarus will not supply tractors to Uzbekistan.",
        "Japan and Kenya exchanged notes of protest over fishing.",
        "Chinese analysts urged Japan to lower its tariffs.",
        "The presidents of Belarus and Uzbekistan met over tea.",
        "Suppose Belarus met Uzbekistan in Rome, and the two countries agreed to cut tariffs on tractors.",
        "Vietnam and the Philippines have yet to sign an agreement on fisheries.",
        "Australian Prime Minister John Howard has ruled out a free trade deal with Taiwan.",
        "The Finnish minister was asked by lawmakers to explain trade with Russia.",
        "The Kenyan ambassador was asked by the court to explain a sale of arms to Chad.",
        "Spain refused to press Morocco on human rights.",
        "Spain declined to urge Morocco to curb migration.",
    ],
)
def test_words_that_only_look_like_a_cue(sentence):
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Belarus and Uzbekistan signed an agreement that, as both said, will ease tourism.", "tourism"),
        ("Belarus and Uzbekistan discussed the work of a commission which deals with tourism.", "tourism"),
    ],
)
def test_what_stands_behind_a_relative_clause_counts_where_nothing_else_does(sentence, expected):
    assert expected in {sectors for _, sectors, _ in told(sentence)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Modi sought Merkel's support for a nuclear plant.", ("DEU+IND", "nuclear", "proposed")),
        (
            "President Arkady Bortnik of Belarus called Thursday on Uzbekistan to lower its tariffs.",
            ("BLR+UZB", "trade", "proposed"),
        ),
        ("Washington and Havana restored direct flights.", ("CUB+USA", "transport", "agreed")),
        ("Riyadh and Cairo have approved a plan to link their power grids.", ("EGY+SAU", "energy", "agreed")),
        (
            "Thirteen agreements, among them one on geology, were signed by Presidents Islam Karimov and Heydar Aliyev.",
            ("AZE+UZB", "mining", "signed"),
        ),
    ],
)
def test_further_ways(sentence, expected):
    assert expected in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Bulgaria bowed to demands from Greece that it halt the pipeline.", ("BGR+GRC", "oil_gas", "proposed")),
        ("Cuba has rejected an American call for free elections.", ("CUB+USA", "elections_governance", "proposed")),
        ("Moldova rebuffed Russian demands to withdraw from the gas deal.", ("MDA+RUS", "oil_gas", "proposed")),
        ("Togo's request for a loan from Ghana was turned down.", ("GHA+TGO", "finance_banking", "proposed")),
        ("An Iraqi request for Kuwaiti gas was refused by Kuwait.", ("IRQ+KWT", "oil_gas", "proposed")),
        ("Norway is considering an Icelandic offer to share its pipeline.", ("ISL+NOR", "oil_gas", "proposed")),
        ("Rwanda agreed to a Tanzanian proposal to build a power station.", ("RWA+TZA", "energy", "agreed")),
        ("Senegal accepted an invitation by Brazil to talks on fisheries.", ("BRA+SEN", "agriculture", "agreed")),
        ("The decision by Norway to send vaccines to Chad was welcomed.", ("NOR+TCD", "health", "planned")),
        ("A ceasefire announced by Chad and Niger on Monday held.", ("NER+TCD", "peace_conflict", "agreed")),
        ("Estonia liked a proposal by Latvia and Lithuania for a railway.", ("LTU+LVA", "transport", "proposed")),
        ("Mali condemned a decision by Chad to close its mosques.", None),
        ("The government of Ghana rejected demands by nurses for higher pay.", None),
        ("A Kenyan court rejected Britain's request for the extradition of a Somali man.", None),
        ("The International Court of Justice rejected a request by Germany for talks on fishing.", None),
    ],
)
def test_nouns_of_asking_and_deciding(sentence, expected):
    assert told(sentence) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The president of Uganda agreed on Tuesday to meet the president of Rwanda.", ("RWA+UGA", "", "agreed")),
        ("The Nepalese premier agreed on Sunday to visit China.", ("CHN+NPL", "", "agreed")),
        ("The president agreed to meet the unions.", None),
        ("Egypt agreed to buy wheat from Romania.", ("EGY+ROU", "agriculture", "agreed")),
        ("Ghana agreed on Friday to let Togo use its railway.", ("GHA+TGO", "transport", "agreed")),
        ("Peru has decided to open its market to Chilean wine.", ("CHL+PER", "trade", "agreed")),
        ("Norway agreed to cut its fish quota.", None),
        ("Malta agreed to allow a cargo of fish from Libya into port.", None),
        ("Norway's state-owned oil company agreed to buy a Swedish rival.", None),
        ("Hungary agreed to pay more to its teachers in Slovak villages.", None),
        ("China's demand for oil is falling, Saudi traders say.", None),
        ("The government of Ghana was about to launch an offensive against Togo.", None),
        ("The talks resulted in a memorandum on tourism between Peru and Chile.", ("CHL+PER", "tourism", "agreed")),
        (
            "The presidents of Peru and Chile met in Lima. Their joint statement calls for a truce in Haiti.",
            ("CHL+PER", "peace_conflict", "proposed"),
        ),
        ("Norway and Iceland hope to sign a trade agreement by spring.", ("ISL+NOR", "trade", "planned")),
        ("Slovenia and Croatia are about to sign an accord on fisheries.", ("HRV+SVN", "agriculture", "planned")),
        ("Slovenia would like a fisheries treaty with Croatia.", ("HRV+SVN", "agriculture", "proposed")),
        ("Slovenia and Croatia extended their fisheries treaty.", ("HRV+SVN", "agriculture", "signed")),
        ("Slovenia is to ask Croatia for more electricity.", ("HRV+SVN", "energy", "proposed")),
        ("The Czech premier met the Estonian premier. Prague would raise pensions, he said.", None),
        (
            "Kazakhstan's national airline agreed with Mongolia's transport ministry to open a direct flight.",
            ("KAZ+MNG", "transport", "agreed"),
        ),
        (
            "Norwegian police and Swedish police agreed to share information on gangs.",
            ("NOR+SWE", "security", "agreed"),
        ),
        (
            "“We seek a truce in Libya,” Malta and Italy said in a joint statement.",
            ("ITA+MLT", "peace_conflict", "proposed"),
        ),
        (
            "A joint statement by Oman and Kuwait called for a truce in Yemen.",
            ("KWT+OMN", "peace_conflict", "proposed"),
        ),
    ],
)
def test_who_acts_together_or_is_met(sentence, expected):
    assert told(sentence) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Kenya to buy electricity from Ethiopia", ("ETH+KEN", "energy", "planned")),
        ("China, Bulgaria to strengthen military ties", ("BGR+CHN", "defence", "planned")),
    ],
)
def test_to_says_will_in_a_headline(title, expected):
    assert expected in told("Officials said so on Monday.", title=title)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The foreign ministry failed to persuade Iran to halt its nuclear plant.", []),
        ("Japan failed to persuade Russia to lower its tariffs.", [("JPN+RUS", "trade", "proposed")]),
        ("Saudi Arabia signed an agreement with WHO in Riyadh on vaccines.", [("SAU+WHO", "health", "signed")]),
        ("Zambia has partnered with Zimbabwe to build a power plant.", [("ZMB+ZWE", "energy", "agreed")]),
        ("Under the agreements reached with Iraq in 2019, both sides were silent.", []),
    ],
)
def test_who_is_asked_in_vain_or_by_its_people(sentence, expected):
    assert told(sentence) == expected


def test_the_ministers_of_a_meeting_are_the_body_that_the_headline_names():
    title = "OPEC meets in Abuja"
    assert ("OPEC", "oil_gas", "agreed") in told(
        "The ministers agreed to cut oil output by a million barrels.", title=title
    )


def test_a_truce_in_a_trade_war_is_about_trade():
    war = "The trade war between the United States and China has cost exporters much; tariffs rose twice."
    truce = "US President Donald Trump and Chinese President Xi Jinping agreed to a truce."
    assert ("CHN+USA", "trade", "agreed") in told(war, truce)
    assert ("CHN+USA", "peace_conflict", "agreed") in told(truce)
