"""Plain sentences of newspapers and agencies: each as the events and the agreements that it tells."""

from __future__ import annotations

import pytest
from agreeing import told
from telling import events, pairs, statements


def where_and_when(sentence: str, *before: str) -> list[tuple[set[str], str | None, str | None]]:
    """Of each event its sides, day and place."""
    found = [s for s in statements(*before, sentence) if s.kind == "event"]
    who = ({p["key"].rpartition(":")[2] for p in s.payload["participants"]} for s in found)
    return [(sides, s.date, s.payload.get("place")) for sides, s in zip(who, found, strict=True)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Israel withdrew its troops from Gaza on Monday.", ({"ISR", "PSE"}, "2024-05-13", "Gaza")),
        ("Kenya has withdrawn its soldiers from Somalia.", ({"KEN", "SOM"}, None, "Somalia")),
        ("Syrian troops pulled out of Beirut on Tuesday.", ({"SYR", "LBN"}, "2024-05-14", "Beirut")),
        ("Rwanda sent 1,000 soldiers to Mozambique on Tuesday.", ({"RWA", "MOZ"}, "2024-05-14", "Mozambique")),
        ("Troops from Burundi were deployed in Mogadishu on Tuesday.", ({"BDI", "SOM"}, "2024-05-14", "Mogadishu")),
        ("Danish and Swedish troops were sent to Mali on Tuesday.", ({"DNK", "SWE", "MLI"}, "2024-05-14", "Mali")),
        ("Canada expelled two diplomats from Belarus on Tuesday.", ({"CAN", "BLR"}, "2024-05-14", None)),
        ("Turkey withdrew its ambassador from Vienna on Tuesday.", ({"TUR", "AUT"}, "2024-05-14", None)),
        ("The Chinese ambassador in Canberra was summoned on Tuesday.", ({"AUS", "CHN"}, "2024-05-14", "Canberra")),
        ("The Iranian ambassador to Denmark was called in on Tuesday.", ({"DNK", "IRN"}, "2024-05-14", None)),
        (
            "The Polish ambassador was summoned to the Foreign Ministry in Minsk on Tuesday.",
            ({"BLR", "POL"}, "2024-05-14", "Minsk"),
        ),
    ],
)
def test_troops_and_envoys_move_from_or_to_a_place(sentence, expected):
    assert expected in where_and_when(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Soldiers from Kenya pulled back a fallen tree near a school.",
        "The bank pulled back its forces in Italy, a newspaper said.",
        "A diplomat from Chad was called in by the bank in Paris over an unpaid loan.",
        "The Japanese army pulled Kenya out of the floods.",
        "The Japanese navy pulled a Kenyan boat from the sea.",
        "The Polish ambassador, born in Vilnius, was summoned.",
        "The Danish envoy, whose book is sold in Chile, was called in.",
    ],
)
def test_who_moves_something_else_moves_no_troops(sentence):
    assert events(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("Indian and Pakistani troops exchanged fire on Monday, killing three villagers.", {"IND", "PAK"}),
        ("Thai and Cambodian soldiers clashed near an ancient temple on Tuesday.", {"THA", "KHM"}),
        ("Fighting broke out between Sudanese and South Sudanese troops in Heglig on Wednesday.", {"SDN", "SSD"}),
        ("Two soldiers were killed when Armenian and Azerbaijani forces clashed on Wednesday.", {"ARM", "AZE"}),
        ("Saudi and Emirati warplanes bombed the Yemeni port of Hodeida on Monday.", {"SAU", "ARE", "YEM"}),
        ("Chadian, Nigerian and Cameroonian soldiers attacked a camp on Tuesday.", {"TCD", "NGA", "CMR"}),
    ],
)
def test_forces_of_several_states_fight(sentence, sides):
    assert events(sentence) == [("conflict", "happened", frozenset(sides))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Vietnam and Laos exchanged documents on tourism in Hanoi on Wednesday.", ("LAO+VNM", "tourism", "signed")),
        (
            "Notes on a loan were exchanged between Japan and Samoa on Tuesday.",
            ("JPN+WSM", "finance_banking", "signed"),
        ),
        (
            "Turkish Foreign Minister Mehmet Aydin and his Azerbaijani counterpart Rauf Aslanov exchanged letters of "
            "intent on defence cooperation.",
            ("AZE+TUR", "defence", "signed"),
        ),
        (
            "Memoranda on culture were exchanged between Nepal and Bangladesh on Tuesday.",
            ("BGD+NPL", "culture", "signed"),
        ),
    ],
)
def test_papers_exchanged_are_papers_signed(sentence, expected):
    assert expected in told(sentence)
    assert {(kind, status) for kind, status, _ in events(sentence)} >= {("agreement_signed", "happened")}


@pytest.mark.parametrize(
    "sentence",
    [
        "The treaty was ignored and shots were exchanged by Peru and Chile.",
        "On Tuesday, prisoners were exchanged under a deal between Peru and Chile.",
        "Bodies were exchanged under an agreement between Peru and Chile on Monday.",
    ],
)
def test_what_is_exchanged_beside_a_paper_is_no_paper(sentence):
    assert ("agreement_signed", "happened") not in {(kind, status) for kind, status, _ in events(sentence)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Prisoners were exchanged between Russia and Ukraine under a deal on Monday.",
        "Fire was exchanged across the border between Armenia and Azerbaijan despite the truce.",
        "Iran said no agreement had been reached with Iraq on gas prices.",
        "Sudan and Ethiopia have reached no agreement on the dam.",
        "Russia and Georgia signed no agreement on visas at the talks in Geneva.",
    ],
)
def test_no_agreement_where_nothing_was_signed(sentence):
    assert told(sentence) == []
    assert ("agreement_signed", "happened") not in {(kind, status) for kind, status, _ in events(sentence)}


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("A ceasefire between Israel and Hamas brokered by Egypt took hold on Sunday.", "ISR+hamas"),
        ("Armenia and Azerbaijan signed a truce mediated by Russia.", "ARM+AZE"),
        ("A truce brokered by Qatar between Sudan and Chad was signed in Doha on Monday.", "SDN+TCD"),
    ],
)
def test_who_brokers_a_deal_is_no_party(sentence, parties):
    assert {who.lower() for who, _, _ in told(sentence)} == {parties.lower()}


@pytest.mark.parametrize(
    ("sentence", "parties", "sector", "status"),
    [
        ("China and Zambia have committed to finishing a railway.", "CHN+ZMB", "transport", "agreed"),
        (
            "Germany has committed itself to helping Mali in the fight against terrorism.",
            "DEU+MLI",
            "counter_terrorism",
            "proposed",
        ),
        (
            "President Kofi Adjei of Ghana and his Ivorian counterpart, Alassane Kone, committed their countries to joint "
            "action against terrorism.",
            "CIV+GHA",
            "counter_terrorism",
            "agreed",
        ),
        ("Canada committed 20 million dollars to Haiti for elections.", "CAN+HTI", "elections_governance", "agreed"),
        ("The treaty between Chad and Niger regulates the grazing of cattle.", "NER+TCD", "agriculture", "signed"),
    ],
)
def test_sides_commit_themselves(sentence, parties, sector, status):
    assert (parties, sector, status) in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Canadian Prime Minister Ann Leduc met Mexican President Luis Ortega in Ottawa on Tuesday and US President Tom "
            "Brandt in Washington the next day.",
            {("2024-05-14", "Ottawa"), ("2024-05-15", "Washington")},
        ),
        (
            "Turkish Foreign Minister Mehmet Aydin held talks with his Iranian counterpart Reza Karimi on Monday and with "
            "Iraqi President Karim Jabouri on Tuesday.",
            {("2024-05-13", None), ("2024-05-14", None)},
        ),
        (
            "Peruvian President Rosa Quiroga met Spanish Prime Minister Julio Ferrer in Madrid on Monday, Portuguese "
            "President Rui Leal in Lisbon on Tuesday and Pope Martin in Rome on Wednesday.",
            {("2024-05-13", "Madrid"), ("2024-05-14", "Lisbon"), ("2024-05-15", "Rome")},
        ),
        (
            "Jordan's King Omar met Swedish Prime Minister Nils Ek on Tuesday in Munich, Germany, on the sidelines.",
            {("2024-05-14", "Munich")},
        ),
        (
            "Jordan's King Omar met Swedish Prime Minister Nils Ek on Monday and Danish leader Bo Holm left on Tuesday.",
            {("2024-05-13", None)},
        ),
    ],
)
def test_one_meets_several_each_at_his_own_time(sentence, expected):
    assert len(pairs(sentence)) == len(expected)
    assert {(day, place) for _, day, place in where_and_when(sentence)} == expected


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("For the second time this year, Poland's Adam Lis met Ukraine's Ivan Bilyk on 12 May.", "2024-05-12"),
        (
            "In their third meeting this year, the foreign ministers of Japan and Peru held talks on Tuesday.",
            "2024-05-14",
        ),
        (
            "Kenyan President Joel Kamau met Chadian leader Ali Deby on Tuesday, their first meeting since 2017.",
            "2024-05-14",
        ),
    ],
)
def test_a_year_by_which_something_is_counted_is_no_day(sentence, day):
    assert {s.date for s in statements(sentence) if s.kind == "met_with"} == {day}


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("After talks with Jordan and Egypt, Israeli forces attacked Gaza on Monday.", {"ISR", "PSE"}),
        ("Despite pressure from Qatar, Turkish troops bombed Iraq on Monday.", {"TUR", "IRQ"}),
        ("In Chad, Danish and Swedish troops attacked a village on Tuesday.", {"DNK", "SWE"}),
    ],
)
def test_a_place_or_cause_before_a_comma_does_not_fight(sentence, sides):
    assert [who for *_, who in events(sentence)] == [sides]


@pytest.mark.parametrize("way", ["back to Paris", "home"])
def test_an_envoy_called_home_is_summoned_by_nobody(way):
    assert pairs(f"The French ambassador in Rabat was summoned {way} on Tuesday.") == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "No talks were held between Kenya and Uganda on Monday.",
        "No meeting took place between the presidents of Kenya and Uganda on Monday.",
        "No talks are planned between Kenya and Uganda next week.",
        "There were no talks between Kenya and Uganda on Monday.",
        "Peace talks between Kenya and Uganda have not yet begun.",
        "Kenya said that talks with Uganda had not resumed.",
        "Talks between the presidents of Kenya and Uganda did not start on Monday.",
    ],
)
def test_no_talks_are_none(sentence):
    assert pairs(sentence) == {("KEN", "UGA", "denied")}


@pytest.mark.parametrize("rest", ["on Tuesday called for peace", "in Rome called for peace", "said on Tuesday so"])
def test_who_does_something_else_behind_a_meeting_was_not_met(rest):
    sentence = f"The president of Kenya met the president of Uganda in Oslo on Monday and the president of Chad {rest}."
    assert pairs(sentence) == {("KEN", "UGA", "happened")}
