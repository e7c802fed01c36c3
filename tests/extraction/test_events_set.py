"""Meetings that are set for a day, or off, without a verb of meeting: tables of sentences with status and sides."""

from __future__ import annotations

import pytest
from telling import A, B, events

from relgraph.extraction import events_set

MET = (f"{A} met {B} in Minsk on Tuesday.", "They spoke of rice, of roads and of the weather of the last two summers.")


def test_meetings_that_are_set_are_read_by_their_example_and_not_its_counterexample():
    assert ("meeting", "cancelled", {"KEN", "UGA"}) in _told(events_set.EXAMPLE)
    assert events(events_set.COUNTER) == []


@pytest.mark.parametrize(
    ("sentence", "kind", "status", "sides"),
    [
        (
            "A session of the border experts, due in Minsk on 3 June, was put off.",
            "meeting",
            "cancelled",
            {"BLR", "UZB"},
        ),
        ("A meeting of local commanders set for Friday was called off.", "meeting", "cancelled", {"BLR", "UZB"}),
        ("A donors' conference is due to convene in Minsk next month.", "meeting", "planned", {"BLR", "UZB"}),
        ("The fourth round of the Minsk talks will be held in June.", "negotiation", "planned", {"BLR", "UZB"}),
        (
            "A meeting of the four neighbours - Ghana, Togo, Benin and Nigeria are the others - was brought forward to 17 June.",
            "meeting",
            "planned",
            {"GHA", "TGO", "BEN", "NGA"},
        ),
        (
            "Officials played down hopes for the meeting of the World Trade Organization to be held in Doha in June.",
            "meeting",
            "planned",
            {"WTO"},
        ),
        (
            "Kenya denied that it would sign a pact with Uganda at the bilateral meeting scheduled Monday in Entebbe.",
            "meeting",
            "planned",
            {"KEN", "UGA"},
        ),
        (
            "An extraordinary session of the Arab League to be convened in Cairo on 1 June will take up the matter.",
            "meeting",
            "planned",
            {"LEAGUE"},
        ),
        (
            "The meeting of technical teams of Laos and Kenya that was to have been held on 14 May was of no use to them.",
            "meeting",
            "cancelled",
            {"LAO", "KEN"},
        ),
        (
            "A meeting of deputy prime ministers of Togo, Benin and Ghana scheduled for 10 June fell through.",
            "meeting",
            "cancelled",
            {"TGO", "BEN", "GHA"},
        ),
    ],
)
def test_a_meeting_with_a_day_ahead_is_that_of_those_named_or_of_those_who_met_before(sentence, kind, status, sides):
    assert (kind, status, sides) in _told(*MET, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The court session is to be held on Friday.",
        "The meeting of the shareholders, scheduled for 10 June in Arusha, fell through.",
        "The Forum on China-Africa Cooperation, slated for June, drew a thousand guests.",
        "A conference on fish, planned for Kampala, drew a thousand guests.",
        "A meeting of the board will be held in due course.",
    ],
)
def test_no_meeting_is_set_of_others_nor_without_a_day(sentence):
    assert not [kind for kind, status, _ in _told(*MET, sentence) if status in {"planned", "cancelled"}]


def _told(*sentences: str) -> list[tuple[str, str, set[str]]]:
    return [(kind, status, set(who)) for kind, status, who in events(*sentences)]
