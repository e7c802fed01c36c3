"""Whose official somebody is by what stands right beside the name: for whom he speaks, to whom he is sent, his seat."""

from __future__ import annotations

import pytest
from quoting import scene


def leaders(sentence: str) -> dict[str, str | None]:
    told = scene(f"The talks went on in the north.\n\n{sentence}")
    return {e.name: e.country or e.org for e in told.entities.values() if e.kind == "leader"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kenji Ota, the Japanese roving ambassador, flew to Rome.", {"Kenji Ota": "JPN"}),
        ("The State Department's Ned Price said so.", {"Ned Price": "USA"}),
        ("Estonia's spy chief, Kaupo Rosin, warned of attacks.", {"Kaupo Rosin": "EST"}),
        ("Reps. Ana Sorley of Ohio and Mark Dunne of Iowa, as well as Rep. Al Brisk of Maine, signed.",
         {"Ana Sorley": "USA", "Mark Dunne": "USA", "Al Brisk": "USA"}),
        ],
)  # fmt: skip
def test_what_stands_beside_a_name_tells_whose_it_is(sentence, expected):
    assert leaders(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Kirova (Slovakia) won the race in Rome.",
        "Ana Kirova, representing the growers, walked out.",
        "Ana Kirova, a well known teacher of English, was glad.",
        "Ana Kirova - then a student - was glad in Slovakia.",
        "Slovakia's richest singer, Ana Kirova, was glad.",
    ],
)
def test_who_wins_or_teaches_is_no_leader(sentence):
    assert leaders(sentence) == {}
