"""What is reported behind a verb and where it ends, and what follows verbs of reporting without being a report."""

from __future__ import annotations

import pytest
from quoting import quotes

ENVOY = "Elin Brask"

CONTENTS = [
    pytest.param("at least 40 people had died in the port", "said at least 40 people had died in the port"),
    pytest.param("about a third of the ships had left", "said about a third of the ships had left"),
    pytest.param("the ships had left", "said on Sept. 18 the ships had left"),
    pytest.param("secret loans", "warned in a recent interview against secret loans"),
    pytest.param("the bank would fail in June", "warned the bank would fail in June"),
    pytest.param("the answer pitiful", "called the answer pitiful"),
    pytest.param("the sanctions illegal", "called the sanctions illegal and left the hall"),
    pytest.param("restraint", "has urged restraint"),
    pytest.param("any knowledge of the flight", "has disclaimed any knowledge of the flight"),
    pytest.param(
        "the ships would stay",
        "assured the transitional president of Fiji, Ole Hansk, that the ships would stay",
    ),
    pytest.param("the road would open", "used the occasion to announce that the road would open"),
    pytest.param(
        "the measure was not aimed at Fiji", "was at pains to emphasize that the measure was not aimed at Fiji"
    ),
    pytest.param("the ships had left", "repeated in Tokyo that the ships had left"),
    pytest.param("the ships would leave", "said the ships would leave but refused to say when the port would open"),
    pytest.param("both sides would come", "said both sides would come, and thanked her guest"),
    pytest.param("a new road", "did not rule out a new road"),
    pytest.param("Poles, who like ships, would pay", "reckoned that Poles, who like ships, would pay"),
    pytest.param("40 ships had been lost", "added 40 ships had been lost"),
    pytest.param("as president she would end the war", "said as president she would end the war"),
    pytest.param("as many as 40 ships had left", "said as many as 40 ships had left"),
    pytest.param("nothing in the deal would change", "said nothing in the deal would change"),
    pytest.param("to end the war both sides must talk", "said in a statement that to end the war both sides must talk"),
    pytest.param("the road would open", "likes to say the road would open"),
    pytest.param("the road would open", "took the opportunity to explain that the road would open"),
    pytest.param("he was ready to leave", "indicated he was ready to leave"),
    pytest.param("the idea that the ships had left", "dismissed the idea that the ships had left"),
]
"""What is reported, and the words behind the speaker's name."""


@pytest.mark.parametrize(("content", "words"), CONTENTS)
def test_what_is_reported(content, words):
    assert quotes(f"Foreign Minister Elin Brask {words}.") == [(ENVOY, "indirect", content)]


@pytest.mark.parametrize(
    "words",
    [
        "called the attorney general on Monday",
        "indicated the road to the port",
        "dismissed the idea of a new port",
        "focused on countering the ships of the islands",
        "repeated the exercise in Tokyo",
        "said nothing of substance",
        "asked why the ships had left",
        "was asked about the ships and denied it within the hour",
        "maintains ties with the islands",
        "signed the note, the office said in a short statement that did not name the ships",
        "read a similar note that the ships had left",
        "conveyed a message from the king on the war in the south",
        "called the chief executive on Monday",
        "added three ships to the list",
        "called her colleague right after the vote",
        "missed the chance to say that the ships had left",
        "had no opportunity to explain that the ships had left",
        "smiled as the “guest of honour” came in",
        "laughed at the “silly rumours” of a war",
    ],
)
def test_what_is_no_report(words):
    assert [q for q in quotes(f"Foreign Minister Elin Brask {words}.") if q[0] == ENVOY] == []
