"""Subjects between two states in a text that tells of others as well: in sentences of just the two, and of their talks."""

from __future__ import annotations

import pytest
from agreeing import agreements

OTHERS = (
    "Bolivia, Brazil and Argentina watch. Brazil and Argentina hold elections. Bolivia, Paraguay and Uruguay are"
    " silent, and Brazil, Uruguay and Paraguay wait. Argentina and Bolivia pay more than Brazil and Uruguay do."
)
KENYA = "Kenyan Foreign Minister Ann Mwangi met Tanzanian Foreign Minister Juma Salehe in Arusha on Friday."
PERU = "Peru's President Luis Rojas received Chilean President Ana Soto in Lima on Monday."
NORWAY = "Norwegian Prime Minister Kari Dahl held talks with Icelandic Prime Minister Jon Olafsson in Reykjavik."


def _among(*paragraphs: str) -> set[tuple[str, str]]:
    """The parties and the sectors that the rule tells."""
    found = [s for s in agreements(*paragraphs, OTHERS) if s.rule == "agreed.between.named"]
    return {
        ("+".join(key[-3:] for key in s.payload["parties"]), sector["id"])
        for s in found
        for sector in s.payload["sectors"]
    }


@pytest.mark.parametrize(
    ("story", "sentences", "expected"),
    [
        (PERU, "Copper mining on the border of Peru and Chile grows. Mining firms are glad.", ("CHL+PER", "mining")),
        (
            PERU,
            "The railway from Peru to Chile is closed. Trains stopped in 2012. Railways rust.",
            ("CHL+PER", "transport"),
        ),
        (PERU, "Chile and Peru quarrel over visas. Visa rules are strict.", ("CHL+PER", "migration_visa")),
        (
            KENYA,
            "Dairy farmers in Kenya are angry with Tanzania. Milk is dear. Farmers rallied.",
            ("KEN+TZA", "agriculture"),
        ),
        (KENYA, "Tourism in Tanzania feeds Kenya. Tourists stay away. Tourist buses wait.", ("KEN+TZA", "tourism")),
        (
            NORWAY,
            "Fishing vessels of Norway enter Icelandic waters. Mackerel quotas expired. Fisheries suffer.",
            ("ISL+NOR", "agriculture"),
        ),
        (NORWAY, "A gas pipeline ties Iceland to Norway. Natural gas is dear. Oil is cheap.", ("ISL+NOR", "oil_gas")),
    ],
)
def test_what_a_sentence_of_just_the_two_names(story, sentences, expected):
    assert expected in _among(story, sentences)


@pytest.mark.parametrize(
    ("story", "sentences"),
    [
        (PERU, "Copper mining in Peru and Bolivia grows. Mining firms are glad."),
        (PERU, "Copper mining grows. Mining firms are glad."),
        (PERU, "Peru and Chile could not speak of copper mining. Mining firms are glad."),
        (
            "Peru's president spoke in Lima.",
            "Copper mining on the border of Peru and Chile grows. Mining firms are glad.",
        ),
        (PERU, "A copper lamp from Chile hangs in Peru."),
    ],
)
def test_near_misses_among_others(story, sentences):
    assert _among(story, sentences) == set()
