"""Who and what a sentence names: countries, organisations, people with their country and role."""

from __future__ import annotations

import pytest

from relgraph.extraction import RulesAnnotator
from relgraph.extraction.scene import Scene
from relgraph.model import Article, Entity
from relgraph.text import clean

RULES = RulesAnnotator()


def scene(text: str, published: str = "2015-03-10") -> Scene:
    story = f"Talks go on\n\n{text}\n\nThis is the last sentence of the story.\n"
    return RULES.scene(clean(Article(id="t", source="t.txt", text=story, raw_hash="0", published=published)))


def people(text: str, **options: str) -> list[Entity]:
    return [e for e in scene(text, **options).entities.values() if e.kind in {"leader", "person"}]


def leaders(text: str, **options: str) -> list[tuple[str, str | None]]:
    return [(e.name, e.country or e.org) for e in people(text, **options) if e.kind == "leader"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sylvan Foreign Minister Ana Brack of Moldova spoke.", [("Ana Brack", "MDA")]),
        ("Moldova's president, Tamara Vlahu, spoke.", [("Tamara Vlahu", "MDA")]),
        ("US envoy Bill Hartigan spoke.", [("Bill Hartigan", "USA")]),
        ("In Moldova, Office of Rivers and Budget Director Tamara Vlahu spoke.", [("Tamara Vlahu", "MDA")]),
        ("The Moldovan ambassador in Turkey Tamara Vlahu spoke.", [("Tamara Vlahu", "MDA")]),
        ("The former Socialist prime minister, Tamara Vlahu, of Moldova spoke.", [("Tamara Vlahu", "MDA")]),
        ("Their candidate for prime minister, Tamara Vlahu, spoke in Moldova.", [("Tamara Vlahu", "MDA")]),
        ("Minister for Children, Young People and Families Tamara Vlahu spoke in Moldova.", [("Tamara Vlahu", "MDA")]),
        ("Jordan Vlahu, the 28-year-old president of Moldova, spoke.", [("Jordan Vlahu", "MDA")]),
        ("Chief UN investigator Lars Hedin spoke.", [("Lars Hedin", "org:UN")]),
        ("Secretary Hartigan of the Moldovan union and Secretary Holt spoke.", [("Hartigan", "MDA"), ("Holt", "USA")]),
        ("The president of Moldova, Tamara Vlahu, spoke.", [("Tamara Vlahu", "MDA")]),
        ("Tamara Vlahu, the Moldovan president, spoke.", [("Tamara Vlahu", "MDA")]),
        ("Turkish Deputy Prime Minister and Foreign Minister Orhan Selvi spoke.", [("Orhan Selvi", "TUR")]),
        ("Ghana's Minister of Trade and Industry Kofi Ampah spoke.", [("Kofi Ampah", "GHA")]),
        ("Kenyan Minister for Information Njoroge Waweru spoke.", [("Njoroge Waweru", "KEN")]),
        ("UN special envoy Lars Hedin spoke.", [("Lars Hedin", "org:UN")]),
        ("White House spokesman Rick Dorrance spoke.", [("Rick Dorrance", "USA")]),
        ("Presidents Omar Seku of Mali, Idris Tano of Chad and Paul Ebwe of Gabon met.",
         [("Omar Seku", "MLI"), ("Idris Tano", "TCD"), ("Paul Ebwe", "GAB")]),
        ("Former Peruvian president Hugo Quispe spoke.", [("Hugo Quispe", "PER")]),
        ("Acting Latvian Defence Minister Janis Ozolins spoke.", [("Janis Ozolins", "LVA")]),
        ("Dutch Prime Minister Jan van der Meer spoke.", [("Jan van der Meer", "NLD")]),
        ("Kuwaiti Foreign Minister Khalid bin Nasser al-Rashidi spoke.", [("Khalid bin Nasser al-Rashidi", "KWT")]),
        ("Chief Election Commissioner (CEC) M. A. Karim of Bangladesh spoke.", [("M. A. Karim", "BGD")]),
        ("Egyptian Defense Minister Amir Peretzi spoke.", [("Amir Peretzi", "EGY")]),
        ("Bangladesh's trade minister, Shamsul Islam, spoke.", [("Shamsul Islam", "BGD")]),
        ("Tomas Brandt, head of the African section of the Arab League, spoke.", [("Tomas Brandt", "org:ARAB LEAGUE")]),
    ],
)  # fmt: skip
def test_a_title_or_an_apposition_makes_a_leader(sentence, expected):
    assert leaders(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Political analyst Mark Ruffin said so.",
        "Jane Porter, a professor at the University of Kent, said so.",
        "Hugo Brandt, chief executive of the oil company Petrox, said so.",
        "Erin Moss, vice president of the US-China Business Council, said so.",
        "The chairman of the company, Paul Gruber, said so.",
        "Head coach Luis Moreno said so.",
        "They drove to Salah al-Din and saw the Federal Trade Commission.",
        "Meanwhile, the ministers went home.",
        "They know that [Moldovan Defence Minister Pavel] Horn saw it.",
        "The delegation is headed by Moldovan Minister Mc- Horn.",
        "A statue of Vladimir Lenin stands there.",
    ],
)
def test_others_are_no_leaders(sentence):
    assert leaders(sentence) == []


def test_whose_adviser_somebody_is_bears_his_own_title():
    found = {
        e.name: e.role for e in people("Moldovan President Tamara Vlahu's foreign policy adviser Ion Brack spoke.")
    }
    assert found["Tamara Vlahu"] == "president"
    assert "adviser" in (found["Ion Brack"] or "")


def test_a_spouse_behind_a_bare_name_stands_for_the_same_country():
    text = "Moldovan President Ion Vlahu came. The king received Vlahu and his wife Ana Sorokan."
    assert ("Ana Sorokan", "MDA") in leaders(text)


def test_behind_an_honorific_a_town_is_a_name():
    assert [e.name for e in people("“We shall see,” Dr Paris-Okoro said. Mr Wellington left.")] == [
        "Paris-Okoro",
        "Wellington",
    ]


def test_a_country_in_a_first_name_is_not_at_home():
    assert "country:JOR" not in {m.key for m in scene("Moldovan President Jordan Vlahu came. He left.").mentions}


@pytest.mark.parametrize(
    ("sentence", "published", "expected"),
    [
        ("Putin spoke.", "2016-05-05", [("Putin", "RUS")]),
        ("Mr Obama spoke.", "2012-05-05", [("Obama", "USA")]),
        ("President Bush spoke.", "2005-05-05", [("Bush", "USA")]),
        ("Donald Tusk spoke.", "2016-05-05", [("Donald Tusk", "org:EU")]),
        ("Donald Tusk spoke.", "2010-05-05", [("Donald Tusk", "POL")]),
        ("Jordanian minister Abbas Hamdan spoke.", "2016-05-05", [("Abbas Hamdan", "JOR")]),
        ("Moamer Kadhafi spoke.", "2005-05-05", [("Moamer Kadhafi", "LBY")]),
    ],
)
def test_the_gazetteer_knows_people_by_day_and_country(sentence, published, expected):
    assert leaders(sentence, published=published) == expected


def test_the_fullest_name_of_the_text_is_shown():
    (one,) = people("President Vlahu of Moldova left. Tamara Vlahu came back. Vlahu slept.")
    assert (one.name, one.role, one.aliases) == ("Tamara Vlahu", "president", ("Vlahu",))


def test_two_bearers_of_a_surname_stay_two():
    found = leaders("Ivorian President Paul Diallo met Guinean President Sekou Diallo.")
    assert found == [("Paul Diallo", "CIV"), ("Sekou Diallo", "GIN")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Baku and Tbilisi agreed.", {"AZE", "GEO"}),
        ("He arrived in Baku.", set()),
        ("Moscow said no.", {"RUS"}),
        ("Talks between Berlin and Paris failed.", {"DEU", "FRA"}),
        ("They met in Singapore.", set()),
        ("Singapore signed.", {"SGP"}),
        ("Ethnic Albanians and English-speaking guests came.", set()),
        ("The Bank of China is near the South China Sea.", set()),
        ("It cost 257 U.S. dollars.", set()),
    ],
)
def test_countries_are_counted_where_they_act(sentence, expected):
    found = scene(sentence)
    assert {m.key.partition(":")[2] for m in found.mentions if m.kind == "country"} == expected


def test_the_office_of_a_government_acts_for_its_country():
    found = scene("The Kremlin declined to comment.")
    (office,) = [m for m in found.mentions if m.kind == "organization"]
    assert found.side_of(office.key) == "country:RUS"


def test_a_mention_holds_the_whole_phrase():
    found = scene("Visiting Moldovan President Tamara Vlahu spoke.")
    (m,) = [m for m in found.mentions if m.kind == "leader"]
    assert found.text[m.start : m.end] == "Visiting Moldovan President Tamara Vlahu"


def test_who_speaks_bears_the_office_of_the_headline():
    text = "Chadian FM asks for aid\n\nOumar Debrah told reporters that rain was late. Debrah left at noon.\n"
    found = RULES.scene(clean(Article(id="t", source="t.txt", text=text, raw_hash="0")))
    (one,) = [e for e in found.entities.values() if e.kind == "leader"]
    assert (one.name, one.country, one.role) == ("Oumar Debrah", "TCD", "fm")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("President Ivan Petrov of Russia and Ghana's Minister of Trade Kofi Ampah met.", {"RUS", "GHA"}),
        ("Gabonese President Paul Ebwe and his Malian counterpart Omar Seku met.", {"GAB", "MLI"}),
        ("Gabon's president, Paul Ebwe, and Mali's, Omar Seku, met.", {"GAB", "MLI"}),
        ("Prime Minister Paul Ebwe met his Malian counterpart Omar Seku in Gabon.", {"GAB", "MLI"}),
    ],
)
def test_each_leader_serves_his_own_country(sentence, expected):
    assert {country for _, country in leaders(sentence)} == expected


def test_the_arabic_article_makes_no_other_name():
    found = scene("Iraqi Prime Minister Omar Hadi Al-Bakri spoke. Prime Minister Bakri smiled. Mr Alami smiled, too.")
    named = [(found.text[m.start : m.end], found.entities[m.key].name) for m in found.mentions if m.kind == "leader"]
    assert ("Prime Minister Bakri", "Omar Hadi Al-Bakri") in named
    assert all(name != "Omar Hadi Al-Bakri" for words, name in named if "Alami" in words)
