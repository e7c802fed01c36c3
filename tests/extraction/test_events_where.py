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
        ("Japan suspended its exports of rice to Chile in 1999.", None),
        ("Japan suspended its exports of rice in Chile in 1999.", "Chile"),
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


@pytest.mark.parametrize(
    ("said", "place"),
    [
        (f"{A} said", "Tokyo"),
        ("Japanese Prime Minister Koji Hoshino said", None),
        ("Japanese Prime Minister Koji Hoshino said at a rally here", "Tokyo"),
    ],
)
def test_a_statement_abroad_or_here_is_made_where_the_report_is_from(said, place):
    lead = f"TOKYO, May 16 (Kyodo) -- {said} on Thursday that Russia must leave. He said so to reporters."
    told = statements(lead, title="Russia must leave, leader says")
    assert {s.payload["place"] for s in told if s.payload.get("event_type") == "statement"} == {place}


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        (f"{A} met {B} at the Kremlin in Moscow on Wednesday.", "Kremlin"),
        (f"{A} met {B} in the Oval Office of the White House, in Washington, on Wednesday.", "White House"),
        (f"{A} met {B} at Zagreb's National Convention Center on Wednesday.", "Zagreb"),
        (f"{A} travelled to Zagreb to meet {B} on Wednesday.", "Zagreb"),
        (f"{A} met {B} on Wednesday and said aid to Kenya would go on.", None),
        (f"{A} and {B} discussed the crisis in Syria on Wednesday.", None),
        (f"{A} spoke by telephone with {B} on Wednesday and praised the help in Kenya.", None),
        (f"{A} met {B} next door to the White House talks on Wednesday.", None),
    ],
)
def test_two_met_where_they_were(sentence, place):
    assert {s.payload["place"] for s in statements(*FAR, sentence) if s.kind == "met_with"} == {place}


def test_of_two_places_of_one_act_the_town_is_exacter_than_its_state():
    told = places(f"{A} and {B} met in Zagreb on Wednesday.", f"{A} and {B} met in Croatia on Wednesday.")
    assert told == {"Zagreb"}
    attack = "Rebels attacked troops in {} on Wednesday."
    assert places(attack.format("Tbilisi"), attack.format("Georgia")) == {"Georgia"}


@pytest.mark.parametrize(
    ("above", "place"),
    [
        ("Cabinet Room\n\n2:08 P.M. EST", "Cabinet Room"),
        ("Grand Harbour Hotel\n\nZagreb, Croatia\n\n2:08 P.M. CET", "Zagreb"),
        ("Via Teleconference", None),
    ],
)
def test_a_transcript_has_its_place_above_it(above, place):
    title = f"Remarks by {A} Before Cabinet Meeting"
    words = (
        "PRESIDENT BORTNIK: Welcome, all of you.",
        "PRESIDENT QOSIMBEKOV: Thank you for the warm words, Mr. President.",
    )
    told = statements(above, *words, title=title)
    assert {s.payload["place"] for s in told if s.rule == "readout.title"} == {place}


def test_who_is_on_a_visit_will_meet_where_he_is():
    lead = f"ZAGREB, May 16 (HINA) -- {A} arrived in Croatia on Thursday for a three-day visit."
    told = statements(lead, "He will meet Croatian Prime Minister Ivo Maras on Friday.", published="2019-05-16")
    assert {s.payload["place"] for s in told if s.kind == "met_with"} == {"Zagreb"}
