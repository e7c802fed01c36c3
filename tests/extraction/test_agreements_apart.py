"""What one side stresses or resolves concerns another only where the sentence names it; and talks of others are theirs."""

from __future__ import annotations

import pytest
from agreeing import told

MEETING = "Kenyan President Ann Mwangi met Tanzanian President Juma Salehe in Arusha on Friday."


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("Kenya stressed the importance of trade with Tanzania.", [("KEN+TZA", "trade", "proposed")]),
        ("Kenya and Tanzania stressed the importance of trade.", [("KEN+TZA", "trade", "agreed")]),
        ("Kenya stressed the importance of trade.", []),
        ("Kenya decided to cut tariffs.", []),
    ],
)
def test_what_a_side_stresses_or_resolves(clause, expected):
    assert told(MEETING, clause) == expected


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Talks on tourism went on until midnight.", True),
        ("Talks on tourism began in Kenya.", True),
        ("Tourism was also on the table.", True),
        ("A memorandum on tourism was signed in the palace.", True),
        ("The Uganda talks on tourism have been bogged down.", False),
        ("Tourism was on the agenda of Uganda.", False),
    ],
)
def test_talks_and_papers_are_of_others_where_the_sentence_names_them(sentence, counts):
    assert bool(told(MEETING, sentence)) == counts
