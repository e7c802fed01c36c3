"""Clauses of one side that name no partner: those who meet in the story are meant, others told of there are not."""

from __future__ import annotations

import pytest
from agreeing import told

MEETING = "Kenyan President Ann Mwangi met Tanzanian President Juma Salehe in Arusha on Friday."
OTHERS = "Last month Ugandan President Okello Mugume received Rwandan President Jean Habimana in Kampala."


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("Kenya agreed to cut tariffs.", [("KEN+TZA", "trade", "agreed")]),
        ("Kenya discussed tariffs.", [("KEN+TZA", "trade", "discussed")]),
        ("Uganda signed an agreement on tourism.", [("RWA+UGA", "tourism", "signed")]),
        ("Uganda hopes to sell electricity.", []),
        ("Uganda agreed to cut tariffs.", []),
        ("Uganda discussed tariffs.", []),
        ("Kenya stressed the importance of electricity.", []),
    ],
)
def test_whom_a_clause_of_one_side_concerns(clause, expected):
    assert told(MEETING, OTHERS, clause) == expected
