"""Events of all kinds: the examples of the rules, what is no event, and in which order events are told."""

from __future__ import annotations

import pytest
from telling import A, B, events, statements

from relgraph.extraction import (
    events_ceremonies,
    events_dated,
    events_letters,
    events_signed,
    events_statement,
    events_summits,
    meetings_crowd,
)

MODULES = {
    "meeting": meetings_crowd,
    "ceremony": events_ceremonies,
    "letter_message": events_letters,
    "agreement_signed": events_signed,
    "statement": events_statement,
    "summit": events_summits,
    "other": events_dated,
}


@pytest.mark.parametrize("kind", MODULES)
def test_each_kind_reads_its_example_and_not_its_counterexample(kind):
    module = MODULES[kind]
    assert kind in {event[0] for event in events(module.EXAMPLE)}
    assert kind not in {event[0] for event in events(module.COUNTER)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Fans visited the stadium in Japan before the match.",
        f"{A} visited a school in Minsk.",
        f"{A} signed a decree on pensions.",
        f"{A} sold his house. He was in Tokyo.",
        "The company signed a contract with its workers.",
        f"{A} sent his regards to the workers.",
        "A man was shot in a quarrel between neighbours in Japan.",
        "Prices in Belarus rose by two per cent, and wages fell.",
    ],
)
def test_what_is_no_act_between_states_gives_nothing(sentence):
    assert events(sentence) == []


def test_refs_follow_the_order_of_the_text():
    told = [s for s in statements(f"{A} met {B}.", f"{A} will visit Japan.") if s.kind == "event"]
    assert [s.payload["ref"] for s in told] == ["e1", "e2"]


@pytest.mark.parametrize(
    ("sentence", "status", "parts"),
    [
        (f"{A} deplored the loss of lives in a crash in a message to {B}.", "happened", {"bortnik", "kosimbekov"}),
        (f"In March 2023, {A} wrote to {B} that rice was dear.", "past_reference", {"bortnik", "kosimbekov"}),
        (f"{A} cabled his condolences to {B} on Tuesday.", "happened", {"bortnik", "kosimbekov"}),
    ],
)
def test_letters_are_read_with_their_day_and_whoever_writes_them(sentence, status, parts):
    assert ("letter_message", status, parts) in [(kind, told, set(who)) for kind, told, who in events(sentence)]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (f"{B} conferred the Order of the Sun on {A} on Tuesday.", {"kosimbekov"}),
        (f"{A} and {B} laid the foundation stone of a school on Tuesday.", {"bortnik", "kosimbekov"}),
        (f"{A} attended the launch of a power plant on Tuesday.", {"bortnik"}),
        (f"{A} spoke of rice and cut the ribbon of a bridge.", {"bortnik"}),
    ],
)
def test_orders_stones_ribbons_and_launches_are_ceremonies(sentence, parts):
    assert [set(who) for kind, _, who in events(sentence) if kind == "ceremony"] == [parts]
