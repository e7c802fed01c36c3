"""Whose official a title without a country means, sieve by sieve, and the role that is shown."""

from __future__ import annotations

import pytest

from relgraph.extraction import RulesAnnotator
from relgraph.extraction.mentions_may import has_office
from relgraph.extraction.rows import row
from relgraph.model import Article, Entity
from relgraph.text import clean

RULES = RulesAnnotator()


def person(text: str, name: str) -> Entity:
    article = Article(id="t", source="t.txt", text=text, raw_hash="0", published="2015-03-10")
    entities = RULES.scene(clean(article)).entities.values()
    return next(e for e in entities if name in e.name and e.kind in {"leader", "person"})


def side(text: str, name: str) -> str | None:
    found = person(text, name)
    return found.country or found.org


PAIR = "Chad and Niger talk\n\nOfficials of Chad and Niger met in Geneva. Chad and Niger want a road.\n\n"


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        # whose the institution, the party or the province of the title is
        ("Chad seeks aid\n\nTory leader Tom Vlahu said Chad was poor.\n", "GBR"),
        ("Chad seeks aid\n\nRepublican senator Tom Vlahu said Chad was poor.\n", "USA"),
        ("Chad seeks aid\n\nTom Vlahu, the Knesset speaker, said Chad was poor.\n", "ISR"),
        ("Chad seeks aid\n\nMinister for the Middle East Tom Vlahu said Chad was poor.\n", "GBR"),
        ("Chad seeks aid\n\nMember of the Commission Tom Vlahu went to Chad.\n", "org:EU"),
        ("Bangladesh and India talk\n\nForeign Secretary Tom Vlahu of the MEA met them. India, India.\n", "IND"),
        ("Pakistan talks\n\nForeign Secretary Tom Vlahu said Pakistan would wait.\n", "PAK"),
        ("Sweden votes\n\nSocial Democrat leader Tom Vlahu said Sweden, not Denmark, had won. Sweden did.\n", "SWE"),
        ("Thailand votes\n\nDemocrat Party leader Tom Vlahu said Thailand, not Laos, had won. Thailand did.\n", "THA"),
        ("Iraq fights\n\nRepublican Guard commander Tom Vlahu said Iraq, not Iran, had won. Iraq did.\n", "IRQ"),
        ("Uganda builds\n\nTrade PS Tom Vlahu said Uganda would pay, and not Chad. Uganda will.\n", "UGA"),
        # whose own the office is
        ("Talks\n\nChadian President Idris Tano's adviser Tom Vlahu went to Niger.\n", "TCD"),
        ("Talks\n\nThe Chadian prime minister's adviser Tom Vlahu went to Niger.\n", "TCD"),
        (PAIR + "Niger said it would send Foreign Minister Tom Vlahu to Chad.\n", "NER"),
        (PAIR + "Niger was represented by Water Minister Tom Vlahu.\n", "NER"),
        (PAIR + "Water Minister Tom Vlahu signed on behalf of Niger.\n", "NER"),
        (PAIR + "The pact was signed for Niger by Water Minister Tom Vlahu and for Chad by its envoy.\n", "NER"),
        (PAIR + "For Niger, the pact was signed by Water Minister Tom Vlahu, and for Chad by its envoy.\n", "NER"),
        (PAIR + "Envoy Tom Vlahu, representing Niger, and Minister Ali Deby, representing Chad, signed.\n", "NER"),
        (PAIR + "Niger sent its envoy Tom Vlahu.\n", "NER"),
        (PAIR + "Nigerien President Omar Seku and Water Minister Tom Vlahu left.\n", "NER"),
        # whom he leads, faces, calls in, goes on for
        (PAIR + "Water Minister Tom Vlahu led the Nigerien side.\n", "NER"),
        (PAIR + "A senior Nigerien diplomat, Deputy Minister Tom Vlahu, left.\n", "NER"),
        (PAIR + "The head of the Nigerien delegation, Water Minister Tom Vlahu, left.\n", "NER"),
        (PAIR + "Niger, whose then-premier Tom Vlahu left, agreed.\n", "NER"),
        (PAIR + "Nigerien army spokesman Tom Vlahu left.\n", "NER"),
        (PAIR + "Tom Vlahu, an adviser to Nigerien President Omar Seku, left.\n", "NER"),
        # who publishes
        ("Ministry of Water\nRepublic of Niger\n\nMinister Tom Vlahu went to Chad. Chad and Chad and Chad agreed.\n", "NER"),
        ("The Namibian\n\nWater Minister Tom Vlahu said Chad and Namibia agreed. Chad and Chad signed.\n", "NAM"),
        # rebels serve no state
        (PAIR + 'Rebel "foreign minister" Tom Vlahu said so in Chad.\n', None),
        (PAIR + "Rebel spokesman Tom Vlahu said so in Chad.\n", None),
        # the counterpart, the partner, the host and the guest
        (PAIR + "Water Minister Tom Vlahu and his Chadian counterpart, Idris Tano, agreed.\n", "NER"),
        (PAIR + "Chadian Water Minister Idris Tano met his counterpart Tom Vlahu.\n", "NER"),
        (PAIR + "Chad's Idris Tano-Bey met Water Minister Tom Vlahu.\n", "NER"),
        (PAIR + "Chadian Water Minister Idris Tano was received on Monday by President Tom Vlahu.\n", "NER"),
        (PAIR + "Chadian President Idris Tano flew to Niamey, where he is to meet Prime Minister Tom Vlahu.\n", "NER"),
        (PAIR + "In Niamey, Water Minister Tom Vlahu said so.\n", "NER"),
        (PAIR + "Chadian Foreign Minister Idris Tano smiled. Foreign Minister Tom Vlahu did not.\n", "NER"),
        # where the story is at home
        ("Dam opens\n\nWater Minister Tom Vlahu opened a dam in Chad.\n", "TCD"),
        ("Dam opens\n\nNIAMEY, March 9 (AFP) - Water Minister Tom Vlahu praised Niger and Chad.\n", "NER"),
        ("Dam opens\nBy Ana Brack\nNIAMEY, March 9, 2015\n\nWater Minister Tom Vlahu praised Niger and Chad.\n", "NER"),
        # what a state does not have
        ("Talks\n\nTOKYO, March 9 (Kyodo) - President Tom Vlahu praised Japan and Peru.\n", "PER"),
        ("Talks\n\nPrime Minister Tom Vlahu praised the United States and Hungary.\n", "HUN"),
    ],
)  # fmt: skip
def test_a_sieve_tells_whose_official_somebody_is(story, expected):
    assert side(story, "Vlahu") == expected


@pytest.mark.parametrize(
    "story",
    [
        # nobody guesses where two are as likely
        PAIR + "Water Minister Tom Vlahu spoke.\n",
        # whom somebody meets is no countryman
        "Call\n\nPrime Minister Tom Vlahu spoke with German Chancellor Angela Merkel.\n",
        "Visit\n\nForeign Minister Tom Vlahu will travel to Berlin for talks with Germany.\n",
        # the country of an embassy is not that of the ambassador
        "Talks\n\nFormer ambassador to Germany Tom Vlahu spoke about Chad.\n",
        "Talks\n\nThe special envoy for Syria, Tom Vlahu, spoke about Niger and Chad.\n",
    ],
)
def test_no_country_is_better_than_a_wrong_one(story):
    assert side(story, "Vlahu") is None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A UN delegate from Qatar, Tom Vlahu, spoke.", "QAT"),
        ("Tom Vlahu, head of the North Korean UN mission, spoke.", "PRK"),
        ("The ambassador of Ghana to Italy, Tom Vlahu, spoke.", "GHA"),
        ("Tom Vlahu, deputy secretary of the Russian Security Council, spoke.", "RUS"),
        ("Tom Vlahu, chairman of the exiled Bhutan People's Party, spoke.", "BTN"),
        ("Tom Vlahu, general secretary of the Communist Party of Vietnam, spoke.", "VNM"),
    ],
)
def test_a_title_tells_whom_an_envoy_or_a_body_serves(sentence, expected):
    assert side(f"Talks go on\n\n{sentence}\n", "Vlahu") == expected


@pytest.mark.parametrize(
    ("role", "has", "has_not"),
    [("president", "FRA", "JPN"), ("prime_minister", "JPN", "USA"), ("king", "MAR", "FRA"), ("MINISTER", "FRA", "USA")],
)
def test_states_differ_in_their_offices(role, has, has_not):
    assert has_office(has, role)
    assert not has_office(has_not, role)


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Former Peruvian president Hugo Quispe spoke.", "former president"),
        ("The then-president Hugo Quispe of Peru spoke.", "then-president"),
        ("Peru's ex-foreign minister Hugo Quispe spoke.", "ex-foreign minister"),
        ("Peruvian PM Hugo Quispe spoke.", "prime minister"),
        ("Peru's newly elected president Hugo Quispe spoke.", "president"),
        ("The country's energy minister, Hugo Quispe, spoke in Peru.", "energy minister"),
        ("Hamas chief Hugo Quispe spoke.", "hamas chief"),
        ("UN special envoy Hugo Quispe spoke.", "un special envoy"),
        ("US Secretary of State Hugo Quispe spoke.", "secretary of state"),
        ("Peru's Deputy Finance Minister Hugo Quispe spoke.", "deputy finance minister"),
        ("Peruvian Minister of Foreign Affairs and Worship Hugo Quispe spoke.", "minister of foreign affairs and worship"),
        ("Hugo Quispe, Minister of Mineral Resources of Peru, spoke.", "minister of mineral resources"),
        ("Hugo Quispe, Peru's ambassador to Ghana, spoke.", "ambassador to ghana"),
        ("Hugo Quispe, president of the Republic of Peru, spoke.", "president"),
        ("Hugo Quispe, the governor of Salah al-Din, spoke in Iraq.", "governor of salah al-din"),
        ("Peru's acting foreign minister Ana Brack met her Chadian counterpart Hugo Quispe.", "foreign minister"),
        ("Ana Brack, Peru's deputy prime minister in charge of European integration, spoke.",
         "deputy prime minister in charge of european integration"),
    ],
)  # fmt: skip
def test_the_role_is_shown_as_written(sentence, role):
    name = "Quispe" if "Quispe" in sentence else "Brack"
    assert person(f"Talks go on\n\n{sentence}\n", name).role == role


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Somalia's Security Minister Mohamed Ahmed Sheikh Ali spoke.", "Mohamed Ahmed Sheikh Ali"),
        ("Kenya's Defence Cabinet Secretary Aden Dualeh spoke.", "Aden Dualeh"),
        ("Pakistan's Adviser on Commerce Razak Dawoodi spoke.", "Razak Dawoodi"),
        ("Mike German, leader of the Liberal Democrats in the assembly, spoke.", "Mike German"),
        ("BJP general secretary Ram Madhavan spoke.", "Ram Madhavan"),
        ("The president met Sudan's Ibrahim Ghandourr on Monday.", "Ibrahim Ghandourr"),
    ],
)
def test_names_are_found_whole(sentence, name):
    found = person(f"Talks go on\n\n{sentence}\n", name.split()[-1])
    assert (found.name, found.kind) == (name, "leader")


@pytest.mark.parametrize(
    "sentence",
    [
        "Those present were Hugo Quispe, President, American Council on Education.",
        "PLDT president Hugo Quispe spoke in the Philippines.",
        "Hugo Quispe, senior vice-president of the Long Distance Telephone Co., spoke.",
    ],
)
def test_presidents_of_companies_and_councils_are_no_leaders(sentence):
    assert person(f"Talks go on\n\n{sentence}\n", "Quispe").kind == "person"


def test_who_serves_a_movement_is_shown_with_it_and_without_a_country():
    article = Article(id="t", source="t.txt", text="Hamas leader Tom Vlahu went to Chad.\n", raw_hash="0")
    (leader,) = row(RULES.annotate(clean(article)))["leaders"]
    assert (leader["country"], leader["organization"]) == (None, "HAMAS")
