"""What sides agree on told by a clause of its own, whom a sentence means by "they" and "the five", and who declares."""

from __future__ import annotations

import pytest
from agreeing import told

from relgraph.extraction.agreements_rules import MEETING, A, B


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            f"{A} and {B} agreed on Monday that Tajikistan should share its water resources in line with UN resolutions.",
            [("BLR+UZB", "water", "agreed")],
        ),
        ("Kenya and Uganda agreed to keep the crossing open for trade.", [("KEN+UGA", "trade", "agreed")]),
        (
            "Ghana and Togo said they would accept a ruling on their maritime border.",
            [("GHA+TGO", "border_territory", "planned")],
        ),
        (
            "France expressed the hope that China would open its market to beef.",
            [("CHN+FRA", "agriculture", "proposed")],
        ),
        (
            "On tourism, Peru and Chile shared the view that more is needed.",
            [("CHL+PER", "tourism", "agreed")],
        ),
        ("Mali inked a deal with Russia for a solar park.", [("MLI+RUS", "renewables", "signed")]),
        ("Belgium is sending vaccines to the Comoros.", [("BEL+COM", "health", "planned")]),
    ],
)
def test_what_is_agreed_may_be_a_clause_of_its_own(sentence, expected):
    assert [(sides, status) for sides, _, status in told(sentence)] == [
        (sides, status) for sides, _, status in expected
    ]
    assert {sector for _, sector, _ in expected} <= {
        sector for _, sectors, _ in told(sentence) for sector in sectors.split()
    }


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ottawa called on Washington to scrap tariffs.", ("CAN+USA", "trade", "proposed")),
        ("Canada and the United States agreed to scrap tariffs.", ("CAN+USA", "trade", "agreed")),
        ("France and Mali decided to cancel joint military exercises.", ("FRA+MLI", "defence", "agreed")),
        ("Zambia asked South Africa to cancel its debt.", ("ZAF+ZMB", "finance_banking", "proposed")),
    ],
)
def test_what_is_called_off_may_be_what_one_agrees_on(sentence, expected):
    assert expected in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The signing of a trade agreement between France and Mali was cancelled.",
        "Talks on tariffs between Canada and the United States were called off.",
        "France and Mali did not agree to cancel their debt.",
    ],
)
def test_what_is_itself_called_off_is_no_agreement(sentence):
    assert not told(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "At a summit in Singapore, US President Ann Hale and Ri Chol of North Korea pledged to promote tourism.",
            "PRK+USA",
        ),
        ("According to Rachid, Egypt and Kazakhstan have approved a plan for tourism.", "EGY+KAZ"),
        ("The 57 member states of the OSCE agreed on tourism.", "OSCE"),
        ("Tunisia called on the Libyan nation to promote tourism.", "LBY+TUN"),
        ("Jordan will continue to urge Canada to promote tourism.", "CAN+JOR"),
    ],
)
def test_who_acts_and_who_is_addressed(sentence, expected):
    assert expected in {sides for sides, *_ in told(sentence)}


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        (f"{MEETING} Qosimbekov urged greater efforts for tourism.", [("BLR+UZB", "tourism", "proposed")]),
        (f"{MEETING} Bortnik demanded that the press write about tourism.", []),
        ("Qosimbekov urged greater efforts for tourism.", []),
    ],
)
def test_who_meets_another_says_to_him_what_has_to_be_done(paragraph, expected):
    assert told(paragraph) == expected


def test_a_number_means_the_states_that_a_sentence_named_together():
    named = "Cambodia, Laos, Myanmar, Thailand and Vietnam sent their ministers."
    assert ("KHM+LAO+MMR+THA+VNM", "trade", "agreed") in told(named, "The five countries agreed to lower tariffs.")
    assert not told("Cambodia and Laos sent ministers.", "The five countries agreed to lower tariffs.")


def test_those_who_name_themselves_declare_together():
    opening = "We, the leaders of Angola, Brazil, and the Kingdom of Norway, met at sea."
    found = told(opening, "We will promote tourism.", title="Declaration on the ocean")
    assert ("AGO+BRA+NOR", "tourism", "planned") in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Cambodian Prime Minister Hun Sen left after the summit on the 15th anniversary of dialogue relations with China.",
        "Leaders of Kenya arrived at the summit of the Forum on China-Africa Cooperation.",
        "Kenya held talks with Uganda on Nov. 4.",
    ],
)
def test_names_and_dates_are_no_subject_of_talks(sentence):
    assert not [found for found in told(sentence) if found[2] == "discussed" and found[1]]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Armenian deputy premier conferred with the Iranian president on tourism.", ("ARM+IRN", "tourism")),
        ("Italy and Niger signed an extension of their accord on migration.", ("ITA+NER", "migration_visa")),
        ("Peru and Chile agreed to expand tourism and to look into trade.", ("CHL+PER", "tourism trade")),
        ("Peru and Chile promised that tourists would be granted visas.", ("CHL+PER", "migration_visa")),
    ],
)
def test_other_ways_to_say_with_whom_and_on_what(sentence, expected):
    assert any(
        sides == expected[0] and set(expected[1].split()) <= set(sectors.split())
        for sides, sectors, _ in told(sentence)
    )


def test_the_two_sides_are_those_of_the_headline_where_the_text_is_about_them():
    before = "The Jordanian transport minister had met the US ambassador to Iraq on Sunday."
    talks = "Jordan and Iraq opened a market. Jordan sells salt to Iraq. Iraq sells dates to Jordan."
    found = told(before, talks, "The two sides agreed to lower tariffs.", title="Jordan, Iraq open border market")
    assert ("IRQ+JOR", "trade", "agreed") in found


def test_what_somebody_is_asked_to_do_in_a_headline_is_no_plan_of_his():
    found = told("Nothing else was said.", title="Kenya urges Sudan to open its railway")
    assert not [status for _, _, status in found if status == "planned"]


def test_the_name_of_an_office_is_no_subject():
    sentence = (
        "The tourism agreement was signed by Russian Minister of Trade and Economic Development Gref and by Norway."
    )
    assert told(sentence) == [("NOR+RUS", "tourism", "signed")]


@pytest.mark.parametrize(
    ("clause", "sectors"),
    [
        ("They agreed to expand trade; to open ports to ferries; and to train teachers.", "education trade transport"),
        (
            "They discussed tourism; the safety of flights; vaccines; and the price of gas.",
            "health oil_gas tourism transport",
        ),
        ("They agreed to expand trade; Kenya has a school.", "trade"),
    ],
)
def test_semicolons_part_the_items_of_a_list_or_two_sentences(clause, sectors):
    meeting = "Kenyan President Ann Mwangi met Tanzanian President Juma Salehe in Arusha on Friday."
    assert [listed for _, listed, _ in told(meeting, clause)] == [sectors]
