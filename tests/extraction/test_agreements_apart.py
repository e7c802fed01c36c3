"""What one side stresses or resolves concerns another only where the sentence names it."""

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
