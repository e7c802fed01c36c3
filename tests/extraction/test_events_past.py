"""Deeds of states on a day long past, whatever the verb."""

from __future__ import annotations

import pytest
from telling import FAR, A, B, events

STORY = f"{A} met {B} in Minsk on Thursday."


def told_later(sentence: str) -> list[tuple[str, str, set[str]]]:
    """What a sentence tells behind the news that the leaders of Belarus and Uzbekistan met."""
    return [(kind, status, set(who)) for kind, status, who in events(STORY, *FAR, sentence)[1:]]


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("Japan in May 2022 asked Kenya to hand the two whalers over.", {"JPN", "KEN"}),
        ("In 2019 Chile offered Bolivia a strip of coast north of Arica.", {"CHL", "BOL"}),
        ("Peru, which dragged Chile to court in 2007, won most of the waters.", {"PER", "CHL"}),
        ("Norway allotted Russia a larger share of the cod in October 2021.", {"NOR", "RUS"}),
        ("Since March 2020 Turkey has demanded a visa from every Egyptian.", {"TUR", "EGY"}),
        ("Hungary and Slovakia put the quarrel to the judges in 1993.", {"HUN", "SVK"}),
        ("Ghana charged Togo with smuggling in June 2018.", {"GHA", "TGO"}),
        ("India nudged Nepal into line in 2015.", {"IND", "NPL"}),
        ("Japan apologised in 1995.", {"JPN"}),
        ("Kenya shelled out for the ferry in 2011.", {"KEN"}),
        ("Finland diverted the river in August 2009.", {"FIN"}),
        ("UNESCO put the old town on its list in 2014.", {"UNESCO"}),
        ("France conscripted sailors in 1914.", {"FRA"}),
    ],
)
def test_any_verb_of_a_state_on_a_day_long_past_tells_a_deed(sentence, sides):
    assert ("other", "past_reference", sides) in told_later(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Japan grew faster than Kenya in 2019.",
        "Japan fulfilled the promises that were made to all farmers and fishermen of the islands in March 2019.",
        "Exports of Kenya to Japan rose in 2019.",
        "Japan would ask Kenya for help, it said in 2019.",
        "Kenya did not ask Japan for help in 2019.",
        "Japan asked Kenya for help.",
        "A bank in Kenya hired clerks in 2019.",
        "A teacher in Kenya mended the roof in 2019.",
        "Kenya was dropped from the list in 2019.",
    ],
)
def test_growth_what_was_not_done_and_what_has_no_day_tell_none(sentence):
    assert "other" not in {kind for kind, *_ in told_later(sentence)}


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("Japan softened the sanctions on Kenya in May 2022.", {"JPN", "KEN"}),
        ("Norway, which designated the front a terrorist organisation in 1997, backs the talks.", {"NOR"}),
        ("Peru eased the embargo on Chile in March 2019.", {"PER", "CHL"}),
    ],
)
def test_measures_against_a_state_are_sanctions_whatever_the_verb(sentence, sides):
    assert ("sanction", "past_reference", sides) in told_later(sentence)
