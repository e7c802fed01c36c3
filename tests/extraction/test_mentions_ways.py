"""Ways in which a text tells that somebody is a leader: by a title far or near, a party, a country, a spouse."""

from __future__ import annotations

import pytest
from quoting import scene

from relgraph.extraction.mentions_names import titled


def leaders(sentence: str) -> list[tuple[str, str | None]]:
    return [(e.name, e.country or e.org) for e in scene(sentence).entities.values() if e.kind == "leader"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Moldovan Peasant Party (MPP) was glad, and MPP chief Ion Rotaru spoke.", [("Ion Rotaru", "MDA")]),
        ("The head of the Ghanaian delegation Kwesi Mensah spoke.", [("Kwesi Mensah", "GHA")]),
        ("On Friday, Moldova's aide, Ion Rotaru, spoke.", [("Ion Rotaru", "MDA")]),
        ("President of NRPP Hari Bastola spoke in Nepal.", [("Hari Bastola", "NPL")]),
        ("Governor of Montana Mark Steward spoke.", [("Mark Steward", "USA")]),
        ("Mayor of Nagasaki Tomihiro Tanabe met the Moldovan envoy.", [("Tomihiro Tanabe", "JPN")]),
        ("Korean President Yun Barok spoke.", [("Yun Barok", "KOR")]),
        ("North Korea was glad. Korean President Yun Barok spoke.", [("Yun Barok", "PRK")]),
        ("The SNP's Nicola Sturrock spoke.", [("Nicola Sturrock", "GBR")]),
        ("Republican Tom Harkness spoke.", [("Tom Harkness", "USA")]),
        ("Emma Rathbone was a Moldovan government minister until last year.", [("Emma Rathbone", "MDA")]),
        ("Ion Rotaru, the Moldovan president's spokesman, spoke.", [("Ion Rotaru", "MDA")]),
        ("Moldova's Ion Rotaru and Kenya's Paul Mwangi met in Bern.", [("Ion Rotaru", "MDA"), ("Paul Mwangi", "KEN")]),
        ("The Netherlands' Bert Kooijmans met Kenya's Paul Mwangi.",
         [("Bert Kooijmans", "NLD"), ("Paul Mwangi", "KEN")]),
        ("Security Advisor to the Vice President Dr. Phil Norton spoke in Moldova.", [("Phil Norton", "MDA")]),
        ("Moldova's Minister of Water Resources and Irrigation Dr. Ion Rotaru spoke.", [("Ion Rotaru", "MDA")]),
        ("The Moldovan High Commissioner to Brunei Datuk Ion Rotaru spoke.", [("Ion Rotaru", "MDA")]),
        ("Moldova's Deputy Minister of Energy and Industry Pengiran Haji Ion Rotaru spoke.", [("Ion Rotaru", "MDA")]),
        ("Moldovan Security Minister Lt. Gen. (ret) Ion Rotaru spoke.", [("Ion Rotaru", "MDA")]),
        ("Moldova's Deputy Prime Minister for Reintegration Octav Lupan spoke.", [("Octav Lupan", "MDA")]),
        ("Its MP from Assam, Ranjit Barkati, spoke in India.", [("Ranjit Barkati", "IND")]),
        ("Moldova's Ambassador-at-Large, Ion Rotaru, spoke.", [("Ion Rotaru", "MDA")]),
        ("Moldova's reconciliation minister, Ion Rotaru, delegates of the Balti movement and others spoke.",
         [("Ion Rotaru", "MDA")]),
        ("The head of Moldova's space agency Ion Rotaru spoke.", [("Ion Rotaru", "MDA")]),
        ("The Special Representative of the Secretary-General, Babacar Sow, spoke.", [("Babacar Sow", "org:UN")]),
        ("Moldova's minister Ion Rotaru, diplomats said, spoke.", [("Ion Rotaru", "MDA")]),
        ("The Moldovan envoy, Mr Ion Rotaru, spoke.", [("Ion Rotaru", "MDA")]),
        ("In a meeting with Moldovan Premier Ion Rotaru, the Deputy Secretary will speak.", [("Ion Rotaru", "MDA")]),
        ("Moldova's domestic trade secretary Ion Rotaru spoke.", [("Ion Rotaru", "MDA")]),
        ("The delegations were headed by Moldova's Ion Rotaru and Kenya's Paul Mwangi.",
         [("Ion Rotaru", "MDA"), ("Paul Mwangi", "KEN")]),
        ("An adviser to Moldovan President Ion Rotaru spoke.", [("Ion Rotaru", "MDA")]),
        ("Moldovan Security Council Secretary Ion Rotaru spoke.", [("Ion Rotaru", "MDA")]),
        ("UN Security Council member Lars Hedin spoke.", [("Lars Hedin", "org:UNSC")]),
        ("The Envoy of the OSCE Chairperson-in-Office for the Peace Process, Ambassador Lars Hedin, spoke.",
         [("Lars Hedin", "org:OSCE")]),
        ("Ion Rotaru, Minister of Economy, Trade, and Industry, spoke in Moldova.", [("Ion Rotaru", "MDA")]),
        ("The chief of the Hamas bloc of lawmakers, Khalid Hiya, spoke.", [("Khalid Hiya", "org:HAMAS")]),
        ("Ion Rotaru, chief spokesman for the Moldovan government, spoke.", [("Ion Rotaru", "MDA")]),
        ("Hong Kong Chief Executive Tony Chu spoke.", [("Tony Chu", "HKG")]),
        ("Ana Brack, Moldovan Prime Minister Petru Lup's adviser, spoke.", [("Ana Brack", "MDA"), ("Petru Lup", "MDA")]),
        ("Interpol chief Ronald Nobel spoke.", [("Ronald Nobel", "org:INTERPOL")]),
        ("FEMA Administrator Dora Crisp spoke.", [("Dora Crisp", "USA")]),
        ("Tom Harkness, who is running for Congress, spoke in Texas, USA.", [("Tom Harkness", "USA")]),
        ("Ana Brack, a serving Moldovan Government minister, spoke.", [("Ana Brack", "MDA")]),
        ("Parliament members Ana Brack and Ion Rotaru spoke in Moldova.", [("Ana Brack", "MDA"), ("Ion Rotaru", "MDA")]),
        ("Luc Ferrand, a veteran firebrand from the radical France Unbowed party, spoke.", [("Luc Ferrand", "FRA")]),
        ("Permanent Secretary in the Ministry of Trade Kayula Siame of Zambia spoke.", [("Kayula Siame", "ZMB")]),
        ("Canada will help Syrian refugees, Foreign Minister Paul Tremb of Canada said.", [("Paul Tremb", "CAN")]),
        ("In Ouarzu, farmers complained. Near Tamani, mothers of Chad wait.", []),
        ("The Moldovan side, led by Ion Rotaru, left Chisinau.", [("Ion Rotaru", "MDA")]),
        ("President Ana Brack of Chad hosted Moldova's Ion Rotaru on Friday.",
         [("Ana Brack", "TCD"), ("Ion Rotaru", "MDA")]),
        ("Governor of Moldova's Orhei Oblast Ion Rotaru spoke.", [("Ion Rotaru", "MDA")]),
        ("President Ana Brack of Chad named Idris Tano as ambassador to Mali.",
         [("Ana Brack", "TCD"), ("Idris Tano", "TCD")]),
        ("Ion Rotaru was appointed foreign minister of Moldova.", [("Ion Rotaru", "MDA")]),
        ("Moldovan minister for reintegration Ion Rotaru spoke.", [("Ion Rotaru", "MDA")]),
        ("Moldova's Ion Rotaru signed a text. They named Ana Brack a friend.", [("Ion Rotaru", "MDA")]),
        ("Choe Ryong Nam, member of the Political Bureau of the C.C., WPK, met the Cuban ambassador.",
         [("Choe Ryong Nam", "PRK")]),
    ],
)  # fmt: skip
def test_a_leader_by_what_stands_around_the_name(sentence, expected):
    assert leaders(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Sergei Bogdanov, president of Russian oil giant Tatneft, spoke.",
        "Zhou Liping, deputy general manager of the China Petroleum Corporation, spoke.",
        "FDT president Amadou Lokko spoke in Chad.",
        "Ted Dekker, President and COO, Home Hardware, spoke.",
        "Paul Hallett, chairman of the Moldova Human Rights Monitor, spoke.",
        "Robin Castle, Amnesty International's spokesperson in Moldova, spoke.",
        "Navy Senior Chief Petty Officer Scott Payton died in Moldova.",
        "The head of the Free Rivers Observatory (FRO) spoke in Moldova.",
        "It began at 9:30 p.m. Moldova time, and the official PMI survey fell.",
        "Ion Rotaru was a leader on the field in Moldova.",
        "The firm's Nicola Sturrock spoke.",
        "Emma Rathbone was a student in Moldova.",
    ],
)
def test_no_leader_by_what_stands_around_the_name(sentence):
    assert leaders(sentence) == []


def test_a_word_before_a_known_name_is_part_of_it():
    assert leaders("Iranian Supreme Leader Seyed Ali Khamenei spoke.") == [("Seyed Ali Khamenei", "IRN")]


@pytest.mark.parametrize(
    "sentence",
    [
        'The rebel "prime minister" Ion Rotaru spoke.',
        "The foreign office minister, Ion Rotaru, spoke.",
        "PPP's Ion Rotaru spoke.",
    ],
)
def test_somebody_is_a_leader_even_of_no_country(sentence):
    assert [name for name, _ in leaders(sentence)] == ["Ion Rotaru"]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Ghanaian Prime Minister Brown and Moldovan Minister Ana Lup met.", "Moldovan Minister Ana Lup"),
        ("Ghanaian Prime Minister Brown and Foreign Minister Ana Lup met.", "Foreign Minister Ana Lup"),
        ("Ghanaian Prime Minister Gordon Brown and Foreign Minister Ana Lup met.", "Foreign Minister Ana Lup"),
        ("Bank of Japan governor Ana Lup met them.", "Bank of Japan governor Ana Lup"),
        ("Ana Lup is Moldova's energy minister.", "Moldova's energy minister"),
        ("Moldovan Water and Energy Minister Ana Lup met them.", "Moldovan Water and Energy Minister Ana Lup"),
    ],
)
def test_a_surname_that_is_an_ordinary_word_is_no_portfolio_of_the_next(sentence, named):
    found = scene(sentence)
    assert named in {found.text[m.start : m.end] for m in found.mentions}


def test_the_fathers_behind_a_known_name_are_part_of_it():
    found = scene("Sultan Haitham bin Tariq of Oman spoke. A photo shows Ana Lup with Sultan Qaboos bin Said in Oman.")
    assert {"Sultan Haitham bin Tariq", "Sultan Qaboos bin Said"} <= {e.name for e in found.entities.values()}
    assert not found.hits_in(found.plain.index("Said"), found.plain.index("Said") + 1)


def test_a_majesty_is_no_pronoun():
    story = scene("Moldovan President Ion Rotaru met His Majesty King Abdullah II of Jordan.")
    assert [m.reason for m in story.mentions if m.kind == "leader"] == ["title", "known name"]


@pytest.mark.parametrize(("address", "name"), [("His Highness", "Tariq al Said"), ("His Excellency", "Ion Rotaru")])
def test_a_form_of_address_without_a_name_means_who_bears_it(address, name):
    story = scene(f"Moldovan President Ion Rotaru met Oman's Sultan Tariq al Said. Rotaru left. {address} smiled.")
    assert [story.entities[m.key].name for m in story.mentions if m.reason == "pronoun"] == [name]


def test_all_portfolios_behind_a_name_are_of_its_title():
    story = scene(
        "Ion Rotaru, Minister of Commerce, Industry and Tourism of Moldova, met Kenyan President Paul Mwangi."
    )
    assert "Ion Rotaru, Minister of Commerce, Industry and Tourism" in {
        story.text[m.start : m.end] for m in story.mentions
    }
    assert ("Ion Rotaru", "MDA") in [(e.name, e.country) for e in story.entities.values()]


@pytest.mark.parametrize(
    ("headline", "all_capitals"),
    [
        ("President al-Mabruk Receives Letter from Omani Counterpart", True),
        ("Premier van Dijk Signs Deal with Chad", True),
        ("President al-Mabruk receives letter from Omani counterpart", False),
    ],
)
def test_small_words_and_articles_of_names_leave_a_headline_in_capitals(headline, all_capitals):
    assert titled(headline) is all_capitals


def test_a_leaders_wife_stands_for_his_country():
    told = leaders("Moldovan President Ion Rotaru left. Rotaru's wife Ana Rotaru spoke.")
    assert told == [("Ion Rotaru", "MDA"), ("Ana Rotaru", "MDA")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Brack of Moldova spoke in English for an hour.",
        "In Moldova a guide -- fluent in Russian and Japanese -- led the way.",
        "In Moldova the banners were in English and French on all streets.",
        "The plant in Moldova cost US$4.9 billion.",
        "Moldova sent nobody to the Ibero-American Summit.",
        "The talks went on in Moldova for days.\n\nThen Mr German said that this was so.",
    ],
)
def test_a_tongue_a_currency_and_a_surname_are_no_country(sentence):
    assert {m.key for m in scene(sentence).mentions if m.kind == "country"} == {"country:MDA"}


def test_the_adjective_behind_in_is_a_country_before_a_noun():
    assert "FRA" in {e.country for e in scene("He met them in French and German cities.").entities.values()}
