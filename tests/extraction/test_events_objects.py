"""Deeds of states and of those who act for them: to the citizens of another, refused, late in a story, never done."""

from __future__ import annotations

import pytest
from telling import FAR, events


def told(sentence: str, *before: str) -> set[tuple[str, str, frozenset[str]]]:
    return set(events(*before, sentence))


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("Thai police arrested a Laotian general on Wednesday.", {"THA", "LAO"}),
        ("Kenyan prosecutors on Wednesday detained two Turkish bankers.", {"KEN", "TUR"}),
        ("The Moroccan navy has seized a Spanish trawler.", {"MAR", "ESP"}),
        ("A Malian court freed three Ivorian captains on Wednesday.", {"MLI", "CIV"}),
        ("Chilean border guards detained five Bolivians on Wednesday.", {"CHL", "BOL"}),
        ("Norwegian customs seized a Russian yacht on Wednesday.", {"NOR", "RUS"}),
        ("Ghana freed twelve Togolese on Wednesday.", {"GHA", "TGO"}),
        ("Oman has released an Iranian engineer.", {"OMN", "IRN"}),
        ("Peru's supreme court on Wednesday jailed a Chilean businessman.", {"PER", "CHL"}),
        ("Two Kenyan teachers were arrested by Ugandan soldiers on Wednesday.", {"KEN", "UGA"}),
        ("Japan arrested a Chinese skipper on Wednesday.", {"JPN", "CHN"}),
        ("The Greek coastguard handed over nine Turkish migrants on Wednesday.", {"GRC", "TUR"}),
    ],
)
def test_what_belongs_to_a_state_acts_for_it_on_those_of_another(sentence, sides):
    assert ("other", "happened", frozenset(sides)) in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thai fans arrested the attention of a Laotian singer on Wednesday.",
        "The arrest warrant was handed by a Kenyan clerk to a Turkish lawyer on Wednesday.",
        "Kenyan schools hired a Tanzanian teacher on Wednesday.",
        "A Greek banker was seized with doubt in a Turkish bath on Wednesday.",
        "The film on Norwegian customs was a Russian success on Wednesday.",
        "Japan and Kenya opened a bridge at the border.",
    ],
)
def test_other_people_and_things_of_states_do_none(sentence):
    assert not told(sentence)


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Kenya expelled two Japanese diplomats on Monday.", "past_reference"),
        ("Peru closed its border with Chile on Tuesday.", "past_reference"),
        ("Peru closed its border with Chile on Wednesday.", "happened"),
        ("Oman freed six Iranian sailors on May 10.", "past_reference"),
    ],
)
def test_a_deed_late_in_a_story_is_news_of_yesterday_at_most(sentence, status):
    assert {told_status for _, told_status, _ in told(sentence, *FAR)} == {status}


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya has not recalled its ambassador to Japan.",
        "Norway did not expel the Russian diplomats.",
        "Chile never closed its border with Peru.",
        "The offer to withdraw its troops from Mali came from Ghana.",
        "The ministers spoke of ways to freeze the assets of Oman.",
        "Japan has lent Kenya a billion yen over the past two decades.",
        "Norway has given Mali 40 million euros since 2004.",
        "The two signed a paper under which Japan will provide Kenya with a grant of 40 million yen.",
        "Any attack on Kenya would be a mistake, the minister said.",
        "The talks were to stop further attacks on Mali.",
        "A plane crashed near Nairobi, Kenya, killing 98 people.",
        "The trial of six Iraqi officers on charges of genocide went on.",
        "The accord is about the cessation of hostilities in Mali.",
        "NATO published a report on Wednesday.",
        "Kenya offered food aid to Somalia.",
        "The ministers spoke on Wednesday for four hours and more of the harvest, of fish, and of the elections in Mali.",
    ],
)
def test_what_is_only_not_done_aimed_at_or_goes_on_for_years_is_no_deed(sentence):
    deeds = {"other", "sanction", "aid", "conflict"}
    assert not {kind for kind, _, _ in told(sentence, *FAR)} & deeds


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Norway refused to recall its ambassador to Mali.", ("other", "denied", {"NOR", "MLI"})),
        ("Kenya has refused to give food aid to Somalia.", ("aid", "denied", {"KEN", "SOM"})),
        ("Sri Lankan presidential elections began on Wednesday.", ("other", "happened", {"LKA"})),
        ("The Dutch general election is to be held on May 30.", ("other", "planned", {"NLD"})),
    ],
)
def test_refusals_and_votes(sentence, expected):
    kind, status, sides = expected
    assert (kind, status, frozenset(sides)) in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("Chile handed back nine stolen statues to Peru on Wednesday.", {"CHL", "PER"}),
        ("Mali pardoned two Ivorian pilots on Wednesday.", {"MLI", "CIV"}),
        ("Oman scrapped visas for travellers from Kenya on Wednesday.", {"OMN", "KEN"}),
        ("Georgia lifted its visa requirements for Ukrainians on Wednesday.", {"GEO", "UKR"}),
    ],
)
def test_more_words_of_deeds_with_their_objects(sentence, sides):
    assert ("other", "happened", frozenset(sides)) in told(sentence)
