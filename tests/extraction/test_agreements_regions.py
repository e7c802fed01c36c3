"""What one state does for the states of a region, which are no party by a name of their own."""

from __future__ import annotations

import pytest
from agreeing import agreements, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "China will provide African countries with loans for railways.",
            ("CHN", "finance_banking transport", "planned"),
        ),
        ("Japan pledged to send vaccines to Pacific island countries.", ("JPN", "health", "proposed")),
        ("India wants to expand trade with Latin America.", ("IND", "trade", "proposed")),
        ("Turkey offered to sell wheat to African nations.", ("TUR", "agriculture", "proposed")),
        ("Russia is ready to supply grain to Africa.", ("RUS", "agriculture", "proposed")),
        ("Brazil called for more trade with Arab states.", ("BRA", "trade", "proposed")),
        ("South Korea will help Africa fight malaria.", ("KOR", "health", "planned")),
        ("Norway promised Caribbean states aid for renewable energy.", ("NOR", "renewables", "proposed")),
        ("Germany plans to invest in hydrogen in African countries.", ("DEU", "renewables", "planned")),
        ("Cuba offered doctors to Caribbean nations.", ("CUB", "health", "proposed")),
    ],
)
def test_one_state_and_a_region(sentence, expected):
    assert [(who, about, status) for who, about, status in told(sentence)] == [expected]
    assert all(s.rule.endswith(".region") for s in agreements(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "China will sell railways to South Africa.",
        "A bank will provide African countries with loans for railways.",
        "Rain is expected in Africa, and Brazil harvested more coffee.",
        "Peru signed a law on trade.",
        "The World Cup in Africa promised to be a feast of sport.",
    ],
)
def test_no_region_no_deal(sentence):
    assert [s.rule for s in agreements(sentence) if s.rule.endswith(".region")] == []
