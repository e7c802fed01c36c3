"""Deals of firms, which are none of the states where they are at home."""

from __future__ import annotations

import pytest
from telling import statements

KINDS = {"agreed_on", "event", "met_with"}


def told(sentence: str) -> set[str]:
    return {s.kind for s in statements(sentence) if s.kind in KINDS}


@pytest.mark.parametrize(
    "sentence",
    [
        "German carmaker Volta signed a deal with Chinese battery maker Tianhe on Monday.",
        "The Dutch shipping company Havik and the Polish bank Sosna signed an energy agreement in Gdynia.",
        "Italian oil group Corda agreed with Norwegian shipbuilder Fjell on gas deliveries.",
    ],
)
def test_firms_sign_for_no_state(sentence):
    assert told(sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Germany signed a deal on batteries with China on Monday.",
        "Kenyan national oil company Petra signed a gas deal with Ugandan state company Nile on Monday.",
        "Kenya signed a deal on batteries with Chinese battery maker Tianhe on Monday.",
        "The German minister signed an energy agreement with the Chinese company Tianhe on Monday.",
    ],
)
def test_states_and_what_they_own_sign_for_them(sentence):
    assert "agreed_on" in told(sentence)
