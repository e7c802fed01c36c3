"""A second verb behind what somebody did: whose it is, and that its plan is not that of the first."""

from __future__ import annotations

from dataclasses import replace

import pytest
from telling import A, B, events

from relgraph.extraction import RulesAnnotator, events_story
from relgraph.model import Article
from relgraph.text import clean

C = "Polish President Karol Nawrocki"


def told(sentence):
    return {(status, who) for kind, status, who in events(sentence) if kind == "meeting"}


FIRST = ("happened", frozenset({"bortnik", "kosimbekov"}))


@pytest.mark.parametrize(
    "sentence",
    [
        f"{A} and {C} met on Monday, and {A} called {B}.",
    ],
)
def test_the_subject_goes_on_over_what_is_said_in_between(sentence):
    pairs = {who for _, who in told(sentence)}
    assert frozenset({"bortnik", "nawrocki"}) in pairs
    assert frozenset({"kosimbekov", "nawrocki"}) not in pairs


def test_whom_somebody_met_who_had_done_more_is_the_subject_of_that():
    assert ("happened", frozenset({"bortnik", "nawrocki"})) not in told(f"{A} met {B}, who held talks with {C}.")


@pytest.mark.parametrize(
    ("sentence", "kind", "status"),
    [
        (f"{A} left Minsk on Sunday for a working visit to Japan.", "visit", "happened"),
        (f"{A} departed for a state visit to Japan on Tuesday.", "visit", "happened"),
        (f"{A} leaves on Tuesday for a state visit to Japan.", "visit", "planned"),
        (f"{A} drove to Kenya on Tuesday.", "visit", "happened"),
        (f"{A} said negotiations with Japan would begin within weeks.", "negotiation", "planned"),
        (f"A meeting between {A} and {B} is due on Friday.", "meeting", "planned"),
        ("Leaders of the G20 gathered in Tokyo on Saturday for a summit boycotted by Kenya.", "summit", "happened"),
        (f"{A} was sworn in as president in Minsk on Tuesday.", "ceremony", "happened"),
    ],
)
def test_what_is_planned_next_is_no_plan_of_what_was_done(sentence, kind, status):
    assert [told for what, told, _ in events(sentence) if what == kind] == [status]


MEETING_DENIED = "Kenyan Foreign Minister Ann Mwangi did not meet Japanese Foreign Minister Ken Morita."


@pytest.mark.parametrize(
    ("denial", "report", "statuses"),
    [
        (
            "Kenya and Japan did not sign an agreement on rice.",
            "Newspapers reported that Kenya and Japan had signed an agreement on rice.",
            {"denied"},
        ),
        (MEETING_DENIED, "Media reports said that Mwangi met Morita.", {"denied"}),
        (MEETING_DENIED, "Mwangi allegedly met Morita in Oslo.", {"denied"}),
        (MEETING_DENIED, "Speculation in both countries that Mwangi met Morita went on.", {"denied"}),
        (MEETING_DENIED, "Mwangi met Morita in Oslo on Tuesday.", {"denied", "happened"}),
        (
            MEETING_DENIED,
            "Newspapers reported that Mwangi met Norwegian Foreign Minister Per Vik.",
            {"denied", "happened"},
        ),
    ],
)
def test_what_others_say_and_the_story_denies_did_not_happen(denial, report, statuses):
    assert {status for _, status, _ in events(denial, report)} == statuses


def test_what_stands_in_no_sentence_is_nobody_s_report():
    text = f"Talks in Nairobi\n\nMedia reported that {A} met {B} in Nairobi on Monday and spoke of trade."
    scene = RulesAnnotator().scene(clean(Article(id="t", source="t", text=text, raw_hash="t")))
    (act, *_) = events_story.story(scene)
    border = text.index("\n") + 1
    assert scene.sentence_at(border) is None
    assert events_story._is_hearsay(scene, act)
    assert not events_story._is_hearsay(scene, replace(act, cue=(border, border), spots=()))
