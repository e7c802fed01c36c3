"""Whose official somebody is whose title names no state: by the place, the act, and the state of the story."""

from __future__ import annotations

import pytest
from quoting import annotator

from relgraph.model import Article
from relgraph.text import clean


def leaders(text: str) -> dict[str, str | None]:
    scene = annotator().scene(clean(Article(id="t", source="t.txt", text=text, raw_hash="t")))
    return {e.name: e.country or e.org for e in scene.entities.values() if e.kind == "leader"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("From Lusaka she flew on to Lilongwe, where President Chisomo Mbewe was waiting.", {"Chisomo Mbewe": "MWI"}),
        ("Budapest was less polite: Foreign Minister Zoltan Kerekes called the letter from Kyiv a joke.",
         {"Zoltan Kerekes": "HUN"}),
        ("Niger has expelled Ambassador Luc Thibaudet, the French foreign ministry said.", {"Luc Thibaudet": "FRA"}),
        ("Ankara recalled its ambassador, Serdar Kocaman, from Stockholm on Sunday.", {"Serdar Kocaman": "TUR"}),
        ("They were handed to Qataris by the Iraqi interior ministry, whose minister, Qasim Araji, saw them off.",
         {"Qasim Araji": "IRQ"}),
        ("Peru wants more rice from Laos. Its ambassador to Laos, Luis Quispe, told the ministry so.",
         {"Luis Quispe": "PER"}),
        ("Finance Minister Arun Mehta told the Lok Sabha that talks with Nepal would resume.", {"Arun Mehta": "IND"}),
        ("Deputy Prime Minister Teo Hock will visit Brunei on Monday, Singapore's foreign ministry said.",
         {"Teo Hock": "SGP"}),
        ("Commission President Jose Barreto said Croatia was ready.", {"Jose Barreto": "org:EU"}),
        ("Ole Hansk, South Africa's deputy foreign minister, said that Niger's delegation, led by Foreign Minister Luc Sani, "
         "had left.", {"Ole Hansk": "ZAF", "Luc Sani": "NER"}),
        ("The Foreign Minister, Luis Quispe, met the Japanese ambassador on Monday.", {"Luis Quispe": None}),
        ("Peru was represented by the Head of its Mission to NATO, Ambassador Luis Quispe.", {"Luis Quispe": "PER"}),
    ],
)  # fmt: skip
def test_the_place_or_the_act_tells_whose_official_somebody_is(text, expected):
    assert leaders(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BEIRUT: Prime Minister Fouad Karam discussed the border with U.S. mediator Jon Weiss.",
         {"Fouad Karam": "LBN", "Jon Weiss": "USA"}),
        ("COTONOU – President Patrice Adjovi has received the resignation of three ministers.",
         {"Patrice Adjovi": "BEN"}),
        ("TRIPOLI – Foreign Minister Aguila Salehi flew in under Egyptian auspices.", {"Aguila Salehi": "LBY"}),
        ("BRUSSELS – President Patrice Adjovi has arrived.", {"Patrice Adjovi": None}),
        ("PARIS – Chad and Mali met Niger's men. President Patrice Adjovi was not there.", {"Patrice Adjovi": None}),
    ],
)  # fmt: skip
def test_a_report_from_a_capital_leaves_its_state_out(text, expected):
    assert leaders(text) == expected


def test_ministers_are_of_the_state_with_which_a_story_opens_and_which_it_names_most():
    story = "Bangladesh will build a reactor with Russia. Bangladesh has waited, said {} Yeafesh Osman. India watches."
    assert leaders(story.format("Science Minister")) == {"Yeafesh Osman": "BGD"}
    assert leaders(story.format("General")) == {"Yeafesh Osman": None}
