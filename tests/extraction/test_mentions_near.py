"""Ways to tell a leader by what stands near: a country before a full name, a body's pronoun, the office in the lead."""

from __future__ import annotations

import pytest
from quoting import scene


def leaders(sentence: str) -> list[tuple[str, str | None]]:
    return [(e.name, e.country or e.org) for e in scene(sentence).entities.values() if e.kind == "leader"]


@pytest.mark.parametrize(
    ("sentence", "name", "side"),
    [
        ("Sudan's irrigation minister said on Monday that the dam was safe. Osman Bakhiet said he had seen the plans.", "Osman Bakhiet", "SDN"),
        ("The Maldives' Ahmed Rasheed told the assembly that the sea was rising.", "Ahmed Rasheed", "MDV"),
        ("Brazil's Paulo Figueira has gone further and wants a vote.", "Paulo Figueira", "BRA"),
        ("The Gambian electoral commission sealed its doors. Its chairman, Lamin Touray, left by the back.", "Lamin Touray", "GMB"),
        ("The Lebanese parliament's budget committee, whose chair, Nabil Khoury, had threatened to resign, met on Monday.", "Nabil Khoury", "LBN"),
        ("The UN refugee agency opened an office in Goma. Its head, Marit Solvang, said the camp would be moved.", "Marit Solvang", "org:UNHCR"),
        ("In Bangui, the army-installed president, Michel Ngaro, declared an emergency.", "Michel Ngaro", "CAF"),
        ("PTTB governor, Somkid Charoen, said the baht was strong in Thailand.", "Somkid Charoen", "THA"),
        ("FSM President Wesley Penias signed the treaty.", "Wesley Penias", "FSM"),
        ("The Norwegian minister of fisheries, and Danish Foreign Minister Bent Mikkelsen met in Oslo.", "Bent Mikkelsen", "DNK"),
        ("With Foreign Minister Gunnar Larsson, the Deputy Secretary discussed trade with Sweden.", "Gunnar Larsson", "SWE"),
        ("U.N. envoy Vijay Numbiar is in Burma. His predecessor Ibrahim Gambiri was not.", "Ibrahim Gambiri", "org:UN"),
        ("Kenyan Foreign Minister Peter Oduor came. His predecessor, Moses Wetang, did not.", "Moses Wetang", "KEN"),
        ("President Karim Toure of Mali meets his successor, Ousmane Keita.", "Ousmane Keita", "MLI"),
        ("Ekiti Governor Ayo Fayosi of Nigeria blamed his predecessor, Dr. Tayo Adeyi.", "Tayo Adeyi", "NGA"),
        ("Former Irish minister for justice Tom Reilly spoke.", "Tom Reilly", "IRL"),
        ("The Irish Chief Justice, Tom Reilly, spoke.", "Tom Reilly", "IRL"),
    ],
)  # fmt: skip
def test_what_stands_near_tells_whose_leader_somebody_is(sentence, name, side):
    assert (name, side) in leaders(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The museum wants them back. Its director, Hilma Kautonde, said so in Windhoek.",
        "A delegation of the Sino-Japanese Friendship Association headed by its chairman Ikuo Hirata came to China.",
        'Egypt\'s "Sunken Ships" are on show in Paris.',
        "Spain's Banco Marino has shown interest.",
        "Larchmont University president Claudia Graves spoke. Larchmont president Claudia Graves was heard.",
        "The company chief and his predecessor Tom Reilly spoke in Kenya.",
        "The phone was made in China. Its successor Galaxy is sold in Kenya.",
        "Justice Tom Reilly of the Irish High Court told the paper so.",
        "The Kofi Annan Peacekeeping Training Centre is far away.",
        "He teaches at the Lee Kuan Yew School of Public Policy.",
        "Executive director Tom Reilly of a charity in Ireland said so.",
    ],
)
def test_heads_of_museums_clubs_and_charities_are_no_leaders(sentence):
    assert leaders(sentence) == []


def test_who_is_named_behind_somebody_according_to_whom_it_is_so_is_no_spokesman():
    found = scene("According to the spokesman, Mubarak is scheduled to meet the Israeli prime minister.")
    names = [found.text[m.start : m.end] for m in found.mentions if m.key == "leader:hosni-mubarak"]
    assert names == ["Mubarak"]


def test_a_spouse_whom_the_gazetteer_knows_is_nobody_else():
    found = scene("Biden spoke in Ohio. President Biden and first lady Jill Biden flew home.")
    assert {m.key for m in found.mentions if m.kind == "leader"} == {"leader:joe-biden", "leader:jill-biden"}


def test_a_blank_that_markdown_keeps_is_one_in_a_name():
    assert leaders("On Monday the Kenyan President Peter\\_Oduor spoke of rain and of the harvest.") == [
        ("Peter Oduor", "KEN")
    ]
