"""Papers that are signed: by whom, and when."""

from __future__ import annotations

import pytest
from telling import FAR, A, B, events, pairs, statements


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            ["They spoke of the recently signed security agreement between Japan and Kenya."],
            ("agreement_signed", "past_reference", {"JPN", "KEN"}),
        ),
        (["India signed the Artemis Accords in 2023."], ("agreement_signed", "past_reference", {"IND"})),
        (
            ["The leaders backed the town as laid out in a 1984 agreement between Britain and China."],
            ("agreement_signed", "past_reference", {"GBR", "CHN"}),
        ),
        (["Japan strikes $10B deal with Kenya."], ("agreement_signed", "happened", {"JPN", "KEN"})),
        (["Japan and Kenya exchanged notes on a loan."], ("agreement_signed", "happened", {"JPN", "KEN"})),
        (["Notes were exchanged between Japan and Kenya."], ("agreement_signed", "happened", {"JPN", "KEN"})),
        (
            [f"{A} met {B} in Minsk.", "Following the meeting the co-chairs signed a protocol."],
            ("agreement_signed", "happened", {"BLR", "UZB"}),
        ),
        (
            [f"On 14 March 1995 {A} met {B} in Minsk. At the end the two sides signed a treaty on trade."],
            ("agreement_signed", "past_reference", {"BLR", "UZB"}),
        ),
        (
            ["A memorandum on a cable was signed on Tuesday.", f"Envoys looked on as {A} and {B} signed."],
            ("agreement_signed", "happened", {"bortnik", "kosimbekov"}),
        ),
    ],
)
def test_who_signed_and_when(paragraphs, expected):
    assert expected in [(kind, status, set(who)) for kind, status, who in events(*paragraphs)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The pact was signed for Peru by Justice Minister Rosa Quispe and for Portugal by Foreign Minister Rui Neves.",
            ("neves", "kuispe", "happened"),
        ),
        (
            "The loan will be signed by Ambassador Kenji Mori, representing Japan, and Minister Amal Haddad, for Lebanon.",
            ("hadad", "mori", "planned"),
        ),
        (
            "For Iceland, the treaty was signed by Minister Jon Einarsson, and for Chad by its ambassador, Ali Deby.",
            ("debi", "enarson", "happened"),
        ),
    ],
)
def test_who_signs_for_each_side(sentence, expected):
    assert {(*sorted(expected[:2]), expected[2])} == pairs(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A peace agreement was signed on Tuesday between Ethiopia and Eritrea.", ("happened", {"ETH", "ERI"})),
        ("A treaty between Ethiopia and Eritrea is to be signed next week.", ("planned", {"ETH", "ERI"})),
        ("China and Japan agreed on Tuesday to a truce in their trade war.", ("happened", {"CHN", "JPN"})),
        (
            "The work is done under an agreement that Brazil and China signed in 2010.",
            ("past_reference", {"BRA", "CHN"}),
        ),
        (
            "Since the signing of the 2010 treaty between Brazil and China, trade grew.",
            ("past_reference", {"BRA", "CHN"}),
        ),
        ("Egypt was the first country to sign a peace treaty with Israel.", ("past_reference", {"EGY", "ISR"})),
        ("It is bound by an agreement reached with Kenya in March 2019.", ("past_reference", {"KEN"})),
        ("Japan helped Kenya under an accord signed in March.", ("past_reference", {"JPN", "KEN"})),
        ("Under the 2015 nuclear deal with Iran, inspectors may come.", ("past_reference", {"IRN"})),
        ("China gave its negotiators 90 days to strike a deal with Japan.", None),
        ("Japan likes the idea of a 2030 deal with Kenya.", None),
        ("Japan and Kenya exchanged notes of protest.", None),
    ],
)
def test_papers_of_two_and_papers_of_a_year(sentence, expected):
    told = [(status, set(who)) for kind, status, who in events(sentence) if kind == "agreement_signed"]
    assert told == ([expected] if expected else [])


def test_one_state_alone_signs_no_deal():
    assert "agreement_signed" not in {kind for kind, *_ in events("India signed a contract in 2023.")}


def test_armed_groups_take_no_part_in_events():
    told = events("Israel and Hamas signed a truce on Tuesday.")
    assert ("agreement_signed", "happened", {"ISR"}) in told


@pytest.mark.parametrize(
    "sentence",
    [
        "The signing of two agreements - on rice and on tea - has been dropped with it.",
        "A treaty between Belarus and Uzbekistan was to be signed there.",
    ],
)
def test_what_was_to_be_signed_on_a_journey_called_off_is_off(sentence):
    told = events(f"{A} has called off a visit to Uzbekistan.", sentence)
    assert ("agreement_signed", "cancelled", {"BLR", "UZB"}) in [(k, s, set(w)) for k, s, w in told]


@pytest.mark.parametrize(
    ("sentence", "status", "sides"),
    [
        ("Japan and the European Union (EU) signed a pact on Tuesday.", "happened", {"JPN", "EU"}),
        ("The deal, signed between Japan and Kenya, sets up a fund.", "happened", {"JPN", "KEN"}),
        (
            "Under the contract for gas from Japan to Kenya signed in 1998, both pay less.",
            "past_reference",
            {"JPN", "KEN"},
        ),
        ("The European Union often names an agreement it reached with Japan in 2019.", "past_reference", {"EU", "JPN"}),
        ("The EU formally signed an agreement with Japan.", "happened", {"EU", "JPN"}),
    ],
)
def test_a_paper_is_signed_by_the_sides_that_its_phrase_names(sentence, status, sides):
    assert ("agreement_signed", status, sides) in [(kind, told, set(who)) for kind, told, who in events(sentence)]


def test_a_party_without_a_state_signs_no_truce_alone():
    assert "agreement_signed" not in {kind for kind, *_ in events("Fatah reached a deal with the opposition.")}


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("Peru, which would have to agree under a 1929 accord with Chile, is silent.", {"PER", "CHL"}),
        ("North Korea and South Korea are in a tense truce under the 1953 armistice.", {"PRK", "KOR"}),
    ],
)
def test_a_paper_of_a_year_belongs_to_the_two_of_its_sentence(sentence, sides):
    assert {key for kind, _, who in events(sentence) for key in who if kind == "agreement_signed"} == sides


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Nothing was signed by Japan and Kenya on Tuesday.", ("denied", {"JPN", "KEN"})),
        (f"{A} and {B} put their names to it on Tuesday.", ("happened", {"bortnik", "kosimbekov"})),
        (
            f"{A} signed the agreement for Belarus and {B} for Uzbekistan on Tuesday.",
            ("happened", {"bortnik", "kosimbekov"}),
        ),
        ("Sudan signed a truce with the main rebel faction on Tuesday.", ("happened", {"SDN"})),
    ],
)
def test_nothing_names_each_for_his_state_and_a_partner_of_none(sentence, expected):
    assert [(status, set(who)) for kind, status, who in events(sentence) if kind == "agreement_signed"] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{A} and {B} signed the minutes on Tuesday.",
        f"The minutes were initialled by {A} and {B} on Tuesday.",
        f"{A} signed a book of rules with {B} on Tuesday.",
    ],
)
def test_two_who_put_their_names_to_something_need_no_word_for_a_paper(sentence):
    assert "agreement_signed" in {kind for kind, *_ in events(sentence)}


@pytest.mark.parametrize(
    "sentence",
    [f"{A} and {B} signed up to a race.", f"{A} signed a ball, then a shirt.", f"{A} signed off, and so did {B}."],
)
def test_who_signs_up_or_alone_signs_nothing_with_another(sentence):
    assert "agreement_signed" not in {kind for kind, *_ in events(sentence)}


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("Fishermen complain about the Greek-Turkish accord on nets.", {"GRC", "TUR"}),
        ("Mexico lives by the US-Mexico water treaty.", {"USA", "MEX"}),
        ("The EU-Turkey Customs Union Protocol is a long text.", {"EU", "TUR"}),
        ("Exporters praise the India–Nepal trade pact.", {"IND", "NPL"}),
    ],
)
def test_a_paper_that_two_states_joined_by_a_hyphen_name_is_known(sentence, sides):
    assert ("agreement_signed", "past_reference", frozenset(sides)) in events(*FAR, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Talks on a Greek-Turkish accord drag on.",
        "Officials are busy with EU-Algeria negotiations on a trade pact.",
        "The US-Kenya partnership is strong.",
        "The Greek-Turkish border is closed, and the accord forgotten.",
        "A Kenya-born singer has a new deal.",
    ],
)
def test_talks_partnerships_and_papers_farther_on_are_none(sentence):
    assert "agreement_signed" not in {kind for kind, *_ in events(*FAR, sentence)}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (f"{A} and {B} thrashed out an arrangement on grain on Wednesday.", "happened"),
        (f"{A} and {B} are to append their signatures to a protocol on rivers.", "planned"),
        (f"An accord on power lines was wrapped up by {A} and {B} on Wednesday.", "happened"),
        (f"{A} and {B} affixed their signatures to a road map on Wednesday.", "happened"),
        (f"The protocol was initialled by {A} and {B} on Wednesday.", "happened"),
        (f"{A} and {B} stopped short of signing a protocol on Wednesday.", "denied"),
        (f"{A} and {B} came close to signing a treaty on Wednesday.", "denied"),
    ],
)
def test_papers_are_made_in_many_words(sentence, status):
    assert ("agreement_signed", status, frozenset({"bortnik", "kosimbekov"})) in events(sentence)


def test_an_old_pact_is_not_the_one_that_was_never_signed_or_is_to_come():
    story = "The 1952 treaty between Chile and Peru stands. Chile and Peru will sign a protocol on fishing in June."
    statuses = [status for kind, status, _ in events(story) if kind == "agreement_signed"]
    assert sorted(statuses) == ["past_reference", "planned"]


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("Kenya signed a loan deal with the IMF on Wednesday.", {"KEN", "IMF"}),
        ("Georgia initialled an association agreement with the European Union on Wednesday.", {"GEO", "EU"}),
    ],
)
def test_a_state_signs_with_a_body(sentence, sides):
    assert ("agreement_signed", "happened", frozenset(sides)) in events(sentence)


def test_a_sign_of_something_signs_nothing():
    assert not events("Kenya showed no sign of a deal with Mali on Wednesday.")


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Kenya signed an accord with Mali.", "past_reference"),
        ("Kenya signed an accord with Mali on Wednesday.", "happened"),
    ],
)
def test_what_others_than_the_two_of_the_story_signed_is_background(sentence, status):
    story = "Belarus and Japan spoke of grain. Japan wants more of it from Belarus."
    again = "Japan told Belarus so in May. Belarus, which sells to Japan, said yes."
    signed = {(kind, told, who) for kind, told, who in events(story, again, *FAR, sentence) if "KEN" in who}
    assert signed == {("agreement_signed", status, frozenset({"KEN", "MLI"}))}


@pytest.mark.parametrize(
    ("first", "second", "when", "place"),
    [
        (
            "Peru and Mongolia have concluded a mining treaty.",
            "The treaty was signed in Lima on Tuesday.",
            "14",
            "Lima",
        ),
        (f"{A} and {B} have signed a deal on rice.", "It was signed in Minsk on Monday.", "13", "Minsk"),
        ("Fiji has struck a visa deal with Samoa.", "The document was signed on Tuesday in Suva.", "14", "Suva"),
    ],
)
def test_a_signing_has_day_and_place_of_the_next_sentence(first, second, when, place):
    (signed,) = [s for s in statements(first, second) if s.kind == "event"]
    assert (signed.payload["event_type"], signed.payload["place"]) == ("agreement_signed", place)
    assert signed.date == f"2024-05-{when}"
