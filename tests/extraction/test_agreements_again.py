"""What a text says again of a subject: weaker words that name no partner add nothing to what binds the two already."""

from __future__ import annotations

import pytest
from agreeing import told

MEETING = "Peru's President Luis Rojas received Chilean President Ana Soto in Lima on Monday."
SIGNED = "They signed an agreement on copper mining."


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru is ready to supply more copper.",
        "Peru hopes for more copper mines.",
        "Rojas expressed the hope that copper mining would grow.",
        "Rojas offered more copper.",
    ],
)
def test_a_wish_behind_a_paper_on_the_same_is_none_of_its_own(sentence):
    signed, wish = ("CHL+PER", "mining", "signed"), ("CHL+PER", "mining", "proposed")
    assert told(MEETING, f"{SIGNED} {sentence}") == [signed]
    assert told(MEETING, f"{sentence} {SIGNED}") == [wish, signed]


@pytest.mark.parametrize(
    ("sentence", "further"),
    [
        ("Peru hopes for more vaccines.", ("CHL+PER", "health", "proposed")),
        ("Rojas offered copper and vaccines.", ("CHL+PER", "health", "proposed")),
        ("Rojas wants Chile to open more copper mines.", ("CHL+PER", "mining", "proposed")),
        ("The ministers pledged to open copper mines.", ("CHL+PER", "mining", "agreed")),
    ],
)
def test_another_subject_and_one_with_the_parties_named_are(sentence, further):
    assert further in told(MEETING, f"{SIGNED} {sentence}")


def test_in_what_several_declare_each_clause_stands():
    joint = "We, the presidents of Peru and Chile, agreed to expand copper mining. We hope to open more copper mines."
    statuses = {
        status for _, sectors, status in told(joint, title="Joint statement of Peru and Chile") if "mining" in sectors
    }
    assert statuses == {"agreed", "proposed"}
