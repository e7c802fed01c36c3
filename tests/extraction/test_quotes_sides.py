"""What two sides say of each other, and what nouns tell that somebody claims: invented sentences."""

from __future__ import annotations

import pytest
from quoting import quotes

MUTUAL = [
    (
        "India and Pakistan exchanged fire on Sunday. Each side accused the other of shooting first.",
        {"India", "Pakistan"},
    ),
    ("Armenia and Azerbaijan held talks. The neighbours blamed each other for the delay.", {"Armenia", "Azerbaijan"}),
    ("Eritrea and Ethiopia, which accuse each other of arming rebels, will meet in May.", {"Eritrea", "Ethiopia"}),
    (
        "Thai and Cambodian troops fought. Both armies accused one another of crossing the border.",
        {"Thailand", "Cambodia"},
    ),
    ("Sudan and Chad have accused each other of sheltering rebels for years.", {"Sudan", "Chad"}),
    ("Greece and Turkey are at odds, and each government says the other broke the accord.", {"Greece", "Turkey"}),
    (
        "Talks between Kenya and Somalia collapsed when each delegation claimed the other had lied.",
        {"Kenya", "Somalia"},
    ),
    ("Moscow and Kyiv accused each other on Thursday of shelling the plant.", {"Russia", "Ukraine"}),
    ("Kuwait and Iraq met in Geneva, where they blamed one another for the delay.", {"Kuwait", "Iraq"}),
]
NOT_MUTUAL = [
    "The two ministers congratulated each other on the accord between Chile and Peru.",
    "Brazil and Argentina helped each other to fight the fires.",
    "The villagers of Oda and Meru accused each other of stealing goats, police said.",
    "Each delegate from Norway read the other half of the text.",
    "France and Spain know each other well.",
]
CLAIMS = [
    (
        "The summit was overshadowed by US claims that Iran was building a plant.",
        "United States",
        "Iran was building a plant",
    ),
    ("He dismissed Eritrea's allegation that Ethiopian troops had crossed.", "Eritrea", "Ethiopian troops had crossed"),
    ("Diplomats doubt Moscow's assurance that the gas will flow again.", "Russia", "the gas will flow again"),
    ("Rabat's position is that the islands have been Moroccan.", "Morocco", "the islands have been Moroccan"),
    ("There is no patience for Hungary's complaint that the rules are unfair.", "Hungary", "the rules are unfair"),
    (
        "Markets fell on President Ann Lee's warning that the budget could not be saved.",
        "Ann Lee",
        "the budget could not be saved",
    ),
    ("The dispute turns on Chinese accusations that Vietnam had drilled there.", "China", "Vietnam had drilled there"),
    ("Nobody heard Saudi assertions that the line had been closed.", "Saudi Arabia", "the line had been closed"),
    (
        "The bank acted on Japan's promise that the loan would be repaid, which Iran denies.",
        "Japan",
        "the loan would be repaid",
    ),
    (
        "The envoy came to discuss Washington's offer that inspectors return in June.",
        "United States",
        "inspectors return in June",
    ),
]
NO_CLAIMS = [
    "The claims that the plant was unsafe were never proved.",
    "Iran's claim to the islands is old.",
    "Poland's hope is to join by 2004.",
    "Kenya's charge of two dollars that visitors pay will rise.",
    "Peru's offer that day was low.",
]


@pytest.mark.parametrize(("text", "speakers"), MUTUAL)
def test_each_of_two_sides_says_it_of_the_other(text, speakers):
    assert {name for name, kind, _ in quotes(text) if kind == "indirect"} == speakers


@pytest.mark.parametrize("text", NOT_MUTUAL)
def test_what_two_do_together_is_no_quote(text):
    assert quotes(text) == []


JOINT = [
    "Prime Minister Arvid Hansk of Norway and President Luis Rao of Peru met in Suva and pledged to build a port.",
    "Norwegian Foreign Minister Elin Brask and Peru's Luis Rao held talks, urging all to lay down arms.",
    "Norwegian Foreign Minister Elin Brask and her Peruvian counterpart, Luis Rao, warned that the sea was rising.",
    "Norway and Peru affirm our commitment to an open sea and to equal rights in each of our nations.",
    "Norway and Peru met in Suva and vowed to rebuild the port together.",
    "Norway and Peru reaffirmed their support for a truce at sea.",
    "President Ann Lee of Peru, King Tuala of Samoa and Prime Minister Ole Hansk of Norway sat down and called for aid.",
]
ONE_SIDE = [
    "Norwegian Prime Minister Ole Hansk and his foreign minister, Elin Brask, said the port was open.",
    "Norwegian Prime Minister Ole Hansk and Norwegian Foreign Minister Elin Brask left, saying the port was open.",
]


@pytest.mark.parametrize("text", JOINT)
def test_what_two_sides_say_together_is_nobodys_quote(text):
    assert quotes(text) == []


@pytest.mark.parametrize("text", ONE_SIDE)
def test_two_of_one_side_say_the_same(text):
    assert sorted(name for name, _, words in quotes(text) if words == "the port was open") == [
        "Elin Brask",
        "Ole Hansk",
    ]


def test_two_states_at_the_head_of_a_clause_say_the_same():
    said = quotes("Hungary and Slovakia left the room early, saying the port was open.")
    assert [name for name, _, _ in said] == ["Hungary", "Slovakia"]


@pytest.mark.parametrize(("text", "speaker", "words"), CLAIMS)
def test_a_noun_tells_what_somebody_claims(text, speaker, words):
    assert quotes(text) == [(speaker, "indirect", words)]


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_a_noun_without_its_owner_or_its_clause_claims_nothing(text):
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Foreign Minister Elin Brask said the two had gone over plans for “a shared sea”.",
            "the two had gone over plans for",
        ),
        (
            "Foreign Minister Elin Brask said Oslo would judge the treaty “by the queue at the gate”.",
            "Oslo would judge the treaty",
        ),
        ("Foreign Minister Elin Brask said the funds had been meant “to feed the town”.", "the funds had been meant"),
    ],
)
def test_a_clause_stands_beside_the_quote_on_which_it_leans(text, words):
    assert ("Elin Brask", "indirect", words) in quotes(text)
