"""At which event parties came to terms: none of another kind, no background, no plan for what is done."""

from __future__ import annotations

import pytest
from telling import statements

MET = "Norwegian Prime Minister Kari Dahl met Icelandic Prime Minister Jon Olafsson in Reykjavik on Monday."
CALLED = "Norwegian Prime Minister Kari Dahl spoke by phone with Icelandic Prime Minister Jon Olafsson on Monday."
AGREED = "Norway and Iceland agreed to expand trade."
PERU = "Peruvian President Luis Rojas met Chilean President Ana Soto in Lima on Tuesday."
MUCH = ["The weather was mild in the whole of the north, and the harvest good."] * 24


def _held(*paragraphs: str) -> list[str]:
    """The types and statuses of the events at which Norway and Iceland came to terms, in the order of the text."""
    found = statements(*paragraphs)
    events = {s.payload["ref"]: f"{s.payload['event_type']} {s.status}" for s in found if s.kind == "event"}
    both = ["country:ISL", "country:NOR"]
    return [
        events.get(s.payload["event"], "-") for s in found if s.kind == "agreed_on" and s.payload["parties"] == both
    ]


@pytest.mark.parametrize(
    ("paragraphs", "event"),
    [
        ([MET, AGREED], "meeting happened"),
        ([AGREED, MET], "meeting happened"),
        ([CALLED, AGREED], "phone_call happened"),
        ([MET, PERU, AGREED], "meeting happened"),
        (["Norway and Iceland signed an agreement on trade in Reykjavik on Monday."], "agreement_signed happened"),
        ([MET, "Norway and Iceland signed an agreement on trade in 2019."], "agreement_signed past_reference"),
        (
            ["Norwegian Prime Minister Kari Dahl will visit Iceland on Friday.", "Norway and Iceland agreed on trade."],
            "-",
        ),
        (
            ["Norwegian Prime Minister Kari Dahl cancelled talks with Iceland's Jon Olafsson on Monday.", AGREED],
            "-",
        ),
        (["Norway expelled the ambassador of Iceland on Monday.", AGREED], "-"),
        (["Norway imposed sanctions on Iceland on Monday.", AGREED], "-"),
        (["Norwegian forces attacked Iceland on Monday.", AGREED], "-"),
        (["Norwegian Prime Minister Kari Dahl met Iceland's Jon Olafsson in 2003.", AGREED], "-"),
        (
            [MET, *MUCH, AGREED],
            "meeting happened",
        ),
        ([MET, PERU, *MUCH, AGREED], "-"),
    ],
)
def test_parties_come_to_terms_at_the_news_of_their_talks(paragraphs, event):
    assert _held(*paragraphs) == [event]


DENIED = "Kenya and Japan did not sign an agreement on rice, Kenyan Foreign Minister Ann Mwangi said."


@pytest.mark.parametrize(
    ("report", "statuses"),
    [
        ("Newspapers reported that Kenya and Japan had signed an agreement on rice.", []),
        ("Kenya and Japan signed an agreement on tea on Monday.", ["signed"]),
        ("Newspapers reported that Kenya and Norway had signed an agreement on rice.", ["signed"]),
    ],
)
def test_what_others_say_was_signed_is_nothing_where_the_story_denies_it(report, statuses):
    made = statements(f"TOKYO, May 5 - {DENIED}", report)
    assert [told.status for told in made if told.kind == "agreed_on" and told.status == "signed"] == statuses
