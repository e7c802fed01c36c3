"""Several with one title: each with the country that is his."""

from __future__ import annotations

import pytest
from quoting import scene


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The presidents of Poland and the Czech Republic, Jan Kowal and Petr Novotny, met in Brno.",
            {"Jan Kowal": "POL", "Petr Novotny": "CZE"},
        ),
        (
            "The French, German and Italian foreign ministers, Luc Ferrand, Ingrid Vogel and Aldo Rossi, met.",
            {"Luc Ferrand": "FRA", "Ingrid Vogel": "DEU", "Aldo Rossi": "ITA"},
        ),
        (
            "The leaders of Kenya, Uganda and Rwanda - Paul Mwangi, John Okello and Jean Habi - met in Arusha.",
            {"Paul Mwangi": "KEN", "John Okello": "UGA", "Jean Habi": "RWA"},
        ),
        (
            "Kenyan and Ugandan Foreign Ministers Paul Mwangi and John Okello met in Arusha on Monday.",
            {"Paul Mwangi": "KEN", "John Okello": "UGA"},
        ),
        (
            "Prime Ministers Jan Kowal of Poland and Petr Novotny of Slovakia spoke in Brno.",
            {"Jan Kowal": "POL", "Petr Novotny": "SVK"},
        ),
        (
            "Belgian ministers Guy Maes and Els Claes met Dutch and German officials in Ghent.",
            {"Guy Maes": "BEL", "Els Claes": "BEL"},
        ),
        (
            "Kenyan Foreign Minister Paul Mwangi and his counterpart from Bosnia and Herzegovina, Senad Hodzic, met.",
            {"Paul Mwangi": "KEN", "Senad Hodzic": "BIH"},
        ),
        (
            "Kenya's higher education minister, Paul Mwangi, met Rwandan Minister of Higher Education Jean Habi.",
            {"Paul Mwangi": "KEN", "Jean Habi": "RWA"},
        ),
        (
            "The foreign ministers of Poland, Jan Kowal, and Slovakia, Petr Novotny, met in Brno.",
            {"Jan Kowal": "POL", "Petr Novotny": "SVK"},
        ),
        (
            "The presidents of Kenya, Paul Mwangi, Uganda, John Okello, and of Rwanda, Jean Habi, signed in Arusha.",
            {"Paul Mwangi": "KEN", "John Okello": "UGA", "Jean Habi": "RWA"},
        ),
    ],
)
def test_each_of_a_list_has_his_own_country(sentence, expected):
    found = scene(sentence)
    assert {e.name: e.country for e in found.entities.values() if e.kind == "leader"} == expected


def test_ministers_of_others_are_no_title_of_a_name():
    found = scene("Dutch Prime Minister Jan Smit, their energy ministers and aides met in Ghent.")
    phrase = next(m for m in found.mentions if m.key.endswith("jan smit"))
    assert found.text[phrase.start : phrase.end] == "Dutch Prime Minister Jan Smit"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "President Jan Kowal, Poland\nForeign Minister Petr Novotny, the Czech Republic",
            {"Jan Kowal": "POL", "Petr Novotny": "CZE"},
        ),
        (
            "- President Jan Kowal, Poland;\n- Premier Petr Novotny, Slovakia.",
            {"Jan Kowal": "POL", "Petr Novotny": "SVK"},
        ),
        ("The race in Brno was long.\n\nJan Kowal, Poland\nPetr Novotny, Slovakia", {}),
    ],
)
def test_the_country_that_ends_the_line_of_an_official_is_his(lines, expected):
    found = scene(lines)
    assert {e.name: e.country for e in found.entities.values() if e.kind == "leader"} == expected


def test_who_has_yet_to_take_up_his_office_is_called_so():
    found = scene("Polish President-elect Jan Kowal met Slovak Prime Minister-designate Petr Novotny in Brno.")
    roles = {e.name: e.role for e in found.entities.values() if e.kind == "leader"}
    assert roles == {"Jan Kowal": "president-elect", "Petr Novotny": "prime minister-designate"}
