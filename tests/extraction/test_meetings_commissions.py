"""Meetings of commissions that two states have together, as tables of stories."""

from __future__ import annotations

from functools import partial

import pytest
import telling

from relgraph.extraction import meetings_commissions

pairs = partial(telling.pairs, published="2019-05-16")
STORY = (
    "Norway and Denmark argued on Tuesday over cod, Norway's ministry of fish said.",
    "Denmark said that Norway took too much of it; Norway said that Denmark did.",
    "Norwegian trawlers stayed in port, and so did Danish ones.",
)


def states(status):
    return {("DNK", "NOR", status)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The joint fisheries commission, which last met in March 2018, has no chairman.", states("past_reference")),
        ("The bilateral border committee, which has not sat since 2016, is an empty name.", states("past_reference")),
        ("A joint commission on nets will meet in Bergen on June 3.", states("planned")),
        (
            "A Norwegian-Danish technical committee, which met in Aarhus last month, is at work.",
            states("past_reference"),
        ),
        ("The mixed commission on cod is to gather in Oslo next month.", states("planned")),
        ("The session of the joint cod committee held in Bergen in April 2017 went well.", states("past_reference")),
        ("A meeting of the Danish-Norwegian boundary commission is set for July 3 in Bergen.", states("planned")),
        ("The joint working group on nets convened in Aarhus in March 2018.", states("past_reference")),
        ("The joint committee held its first session in Oslo in 2015.", states("past_reference")),
        ("The intergovernmental commission met on Tuesday in Bergen.", states("happened")),
        ("The technical working group meets again in Bergen in August.", states("planned")),
        ("A border committee was to have met in Bergen on Monday but was called off.", states("cancelled")),
        ("The joint commission meets twice a year.", set()),
        ("The joint commission has not met for years.", set()),
        ("The budget committee of parliament met on Tuesday.", set()),
        ("The Senate's committee on nets will meet on June 3.", set()),
        ("The joint commission met its target.", set()),
        ("The European Commission met on Tuesday in Brussels.", set()),
    ],
)
def test_a_commission_of_two_states_meets(sentence, expected):
    assert pairs(*STORY, sentence) == expected


def test_those_who_chair_a_commission_meet():
    told = pairs(
        *STORY,
        "A joint commission chaired by Norwegian Minister Astrid Sundal and Danish Minister Lars Olden was to have met in "
        "Bergen this month but has been put off.",
    )
    assert told == {("olden", "sundal", "cancelled")}


def test_the_text_comes_back_to_a_commission():
    assert pairs(*STORY, "They have a joint commission.", "The commission meets again in Oslo in August.") == states(
        "planned"
    )


def test_the_example_is_read_and_the_counterexample_is_not():
    lead = f"{telling.A} and {telling.B} were in the news."
    assert ("BLR", "UZB", "planned") in pairs(lead, meetings_commissions.EXAMPLE)
    assert pairs(lead, meetings_commissions.COUNTER) == set()
