"""States that share a name, or a word of it: `North and South Korea`, `the two Koreas`."""

from __future__ import annotations

import pytest

from relgraph.extraction import RulesAnnotator
from relgraph.extraction.look import look
from relgraph.extraction.rows import row
from relgraph.gazetteer import load
from relgraph.model import Article
from relgraph.text import clean

BOTH = {"PRK", "KOR"}


def told(sentence: str) -> dict:
    article = Article(id="a", source="a.txt", raw_hash="0", text=f"SEOUL (Wire) - {sentence}\n", published="2018-01-10")
    return row(RulesAnnotator().annotate(clean(article)))


@pytest.mark.parametrize(
    ("sentence", "countries"),
    [
        ("Delegations from North and South Korea met on Monday to discuss trade.", BOTH),
        ("Talks between South and North Korea ended on Tuesday.", BOTH),
        ("North and South Korean officials met at Panmunjom on Monday.", BOTH),
        ("North, South Korea agree to hold military talks on Monday.", BOTH),
        ("Both Koreas agreed to open a liaison office.", BOTH),
        ("The border between the two Koreas has been closed for decades.", BOTH),
        ("The two Sudans signed a deal on oil on Monday.", {"SDN", "SSD"}),
        ("Winds from the north and south kept Korean boats in port.", {"KOR"}),
        ("Trade between North and South America grew.", set()),
        ("The Philippines and South Korea signed a deal on trade.", {"PHL", "KOR"}),
    ],
)
def test_both_states_are_named(sentence: str, countries: set[str]) -> None:
    assert set(told(sentence)["countries"]) == countries


@pytest.mark.parametrize(
    "sentence",
    [
        "Delegations from North and South Korea met on Monday to discuss trade.",
        "Talks between North and South Korea ended on Tuesday.",
        "The two Koreas held talks on Monday.",
        "The foreign ministers of North and South Korea met on Monday.",
    ],
)
def test_both_states_meet(sentence: str) -> None:
    assert [{met["a"], met["b"]} for met in told(sentence)["met_with"]] == [BOTH]


@pytest.mark.parametrize(
    "sentence", ["Both Koreas agreed to open a liaison office.", "The Koreas agreed to resume rail links."]
)
def test_both_states_agree(sentence: str) -> None:
    assert {frozenset(deal["parties"]) for deal in told(sentence)["agreed_on"]} == {frozenset(BOTH)}


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("South and North Korea met. The North was late, and the South's team left.", {"North", "South"}),
        ("North Korean and South Korean officials met on the North's side.", {"North"}),
        ("North Korea sent men to the south of South Korea. The North Star and the South American team won.", set()),
        ("North Korea met South Africa. The North was late, and the South's team left.", set()),
    ],
)
def test_the_directions_alone_name_the_two_of_one_name(sentence: str, named: set[str]) -> None:
    article = Article(id="a", source="a.txt", raw_hash="0", text=f"{sentence}\n")
    extraction = RulesAnnotator().annotate(clean(article))
    assert {sentence[m.start : m.end] for m in extraction.mentions if m.start > 0} & {"North", "South"} == named


def test_a_state_whose_people_bear_its_name_is_named_once() -> None:
    article = Article(id="a", source="a.txt", raw_hash="0", text="He flew to Laos on Monday.\n")
    named = [m.key for m in RulesAnnotator().annotate(clean(article)).mentions if m.kind == "country"]
    assert named == ["country:LAO"]


@pytest.mark.parametrize(
    ("sentence", "countries"),
    [
        ("Voters in Georgia, Arizona and Ohio will choose on Tuesday.", set()),
        ("A plant opened in Athens, Georgia, on Monday.", set()),
        ("A plant opened in Batumi, Georgia, on Monday.", {"GEO"}),
        ("Georgia and Ukraine met envoys from Arizona and Ohio on Monday.", {"GEO", "UKR"}),
        ("Georgia received guests from Arizona and Ohio in Tbilisi on Monday.", {"GEO"}),
        ("He was born in Lebanon, Ohio, and Cuba let him in.", {"CUB"}),
        ("Officials from Lebanon, Cuba and Peru met on Monday.", {"LBN", "CUB", "PER"}),
        ("The ministers met in Baku, Georgia and Peru.", {"GEO", "PER"}),
        ("Georgia Governor Dale Hughes met Norway's trade minister on Monday.", {"NOR", "USA"}),
        ("The governor of Georgia, Dale Hughes, flew to Norway on Monday.", {"NOR", "USA"}),
        ("The state of Georgia has an office in Norway and one in Kenya.", {"KEN", "NOR"}),
        ("Georgia's prime minister met the governor of Texas on Monday.", {"GEO"}),
        ("Jordan Varlow met the Croatian president.", {"HRV"}),
        ("The Croatian president thanked Israel O'Varlow and Chad Kelm-Varlow.", {"HRV"}),
        ("Officials toured the Jordan Valley on Monday.", set()),
        ("Jordan Foreign Minister Tarek Varlow met the Croatian president.", {"JOR", "HRV"}),
        ("The envoy to Jordan James Varlow met the Croatian president.", {"JOR", "HRV"}),
        ("Foreign Minister of Georgia Maka Varlow met the Croatian president.", {"GEO", "HRV"}),
        ("Georgia Parliament approved a treaty with Croatia.", {"GEO", "HRV"}),
        ("Israel Defense Forces said a rocket was fired.", {"ISR"}),
        ("Michael Jordan opened the fair on Monday. Jordan smiled.", set()),
        ("Michael Jordan opened the fair on Monday. The Jordanian envoy said Jordan was glad.", {"JOR"}),
        ("Patrons of Michael Ireland met on Monday, and Irish guests came to Ireland.", {"IRL"}),
    ],
)
def test_a_name_of_a_state_may_mean_another(sentence: str, countries: set[str]) -> None:
    assert set(told(sentence)["countries"]) == countries


@pytest.mark.parametrize(
    ("sentence", "countries"),
    [
        ("Peru praised the Tunis Agenda on Monday.", {"PER"}),
        ("Peru said progress was made in both Vienna and now in Riyadh.", {"PER"}),
        ("Peru took part in the Khartoum peace talks and the Beijing Donor Conference.", {"PER"}),
        ("Tunis Warns Peru over fishing", {"TUN", "PER"}),
    ],
)
def test_a_capital_in_the_name_of_a_paper_or_a_meeting_is_no_government(sentence: str, countries: set[str]) -> None:
    assert set(told(sentence)["countries"]) == countries


@pytest.mark.parametrize(
    ("sentence", "verbs"),
    [
        ("The Member States and the Gulf states meet in Oslo on Monday.", 0),
        ("New states that trade must pay, and the States Parties will meet.", 0),
        ("The report states that growth will slow.", 1),
        ("The ministry states that growth will slow.", 1),
    ],
)
def test_states_are_no_verb_but_behind_who_speaks(sentence: str, verbs: int) -> None:
    scene = look(clean(Article(id="a", source="a.txt", raw_hash="0", text=sentence)), load())
    assert len(scene.hits_of("said")) == verbs
