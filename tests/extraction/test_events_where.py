"""Where an event took place, by the words beside it, in the manner of many outlets."""

from __future__ import annotations

import pytest
from telling import FAR, A, B, statements


def places(sentence: str, *before: str) -> set[str | None]:
    return {s.payload["place"] for s in statements(*(before or FAR), sentence) if s.kind == "event"}


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Russian troops seized Kramville on Wednesday.", "Kramville"),
        ("Japanese jets bombed the village of Tandu Hill on Wednesday.", "Tandu Hill"),
        ("Russian forces invaded Georgia in 2008.", "Georgia"),
        ("A paper signed in Geneva in 1966 obliged Guyana and Venezuela to talk.", "Geneva"),
        ("Guyana and Venezuela are bound by an agreement initialled in Tandu in 1966.", "Tandu"),
        (f"{A} flew to Kramville on Wednesday.", "Kramville"),
        (f"{A} cancelled a trip to Kramville on Wednesday.", "Kramville"),
        (f"{A} arrived in the Croatian capital Zagreb on Wednesday.", "Zagreb"),
        (f"{A} arrived in the Croatian town of Kramville on Wednesday.", "Kramville"),
        (f"{A} visited a factory in Zagreb on Wednesday.", "Zagreb"),
        (f"{A} and {B} met at the Istanbul summit in 1999.", "Istanbul"),
    ],
)
def test_the_place_stands_beside_the_act(sentence, place):
    assert place in places(sentence)


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        (f"{A} flew home for good on Wednesday.", "Good"),
        ("Russian troops seized President Ilham Qasimov on Wednesday.", "President Ilham"),
        (f"{A} and {B} agreed on trade at the Russia-Africa summit in May.", "Africa"),
        (f"{A} visited on Wednesday.", "Wednesday"),
        (f"{A} and {B} met at No. 12 Long Street on Wednesday.", "No"),
    ],
)
def test_people_days_and_parts_of_names_are_no_places(sentence, place):
    assert place not in places(sentence)


@pytest.mark.parametrize(("speaker", "place"), [(A, "Tokyo"), ("Japanese Prime Minister Koji Hoshino", None)])
def test_a_statement_abroad_is_made_where_the_report_is_from(speaker, place):
    lead = f"TOKYO, May 16 (Kyodo) -- {speaker} said on Thursday that Russia must leave. He said so to reporters."
    told = statements(lead, title="Russia must leave, leader says")
    assert {s.payload["place"] for s in told if s.payload.get("event_type") == "statement"} == {place}
