"""Long texts, which are about more than they open with: whom a clause does not name is seldom its partner there."""

from __future__ import annotations

import pytest
from agreeing import told

MEETING = "Kenyan President Ann Mwangi met Tanzanian President Juma Salehe in Arusha on Friday."
OTHERS = "Kenya and Tanzania share a lake and a border."
WALK = "The road runs along the lake, and the villages on its shore have little to say about the towns. " * 70


@pytest.mark.parametrize(
    ("opening", "clause", "expected"),
    [
        (MEETING, "Kenya agreed to cut tariffs.", ("KEN+TZA", "trade", "agreed")),
        (MEETING, "Kenya hopes to sell electricity.", ("KEN+TZA", "energy", "proposed")),
        (OTHERS, "Kenya agreed with Tanzania to cut tariffs.", ("KEN+TZA", "trade", "agreed")),
        (OTHERS, "Kenya urged Tanzania to cut tariffs.", ("KEN+TZA", "trade", "proposed")),
        (OTHERS, "Kenya and Tanzania called for lower tariffs.", ("KEN+TZA", "trade", "proposed")),
    ],
)
def test_what_a_long_text_opens_with_or_a_clause_names(opening, clause, expected):
    assert expected in told(opening, WALK, clause)


@pytest.mark.parametrize(
    "clause",
    [
        "Kenya agreed to cut tariffs.",
        "Kenya hopes to sell electricity to Tanzania.",
        "Kenya should sell electricity to Tanzania.",
        "Kenya stressed the importance of trade with Tanzania.",
    ],
)
def test_what_one_side_thinks_in_a_long_text_about_other_things(clause):
    assert told(OTHERS, WALK, clause, f"Earlier this year {MEETING}") == []
