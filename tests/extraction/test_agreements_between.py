"""Subjects between two states that meet, whatever verb tells of them; and none where a third side or nobody deals."""

from __future__ import annotations

import pytest
from agreeing import told

KENYA = "Kenyan Foreign Minister Ann Mwangi met Tanzanian Foreign Minister Juma Salehe in Arusha on Friday."
NORWAY = "Norwegian Prime Minister Kari Dahl held talks with Icelandic Prime Minister Jon Olafsson in Reykjavik."
PERU = "Peru's President Luis Rojas received Chilean President Ana Soto in Lima on Monday."


@pytest.mark.parametrize(
    ("story", "sentences", "expected"),
    [
        (KENYA, "Milk exports have dogged Kenya for years. Dairy farmers lost millions.", ("KEN+TZA", "agriculture")),
        (
            KENYA,
            "Poultry farmers are angry. Tanzania burnt 6,000 chicks from Kenyan hatcheries.",
            ("KEN+TZA", "agriculture"),
        ),
        (
            KENYA,
            "Air services are dear. Kenyan airlines lost passengers when the airports shut.",
            ("KEN+TZA", "transport"),
        ),
        (KENYA, "Tour operators in Kenya want entry. Tourism on both sides is in decline.", ("KEN+TZA", "tourism")),
        (NORWAY, "Mackerel quotas were the hard part. Fishing vessels of Norway stay out.", ("ISL+NOR", "agriculture")),
        (
            NORWAY,
            "Carbon storage is where Iceland leads. Emissions of both shall fall: climate change.",
            ("ISL+NOR", "environment_climate"),
        ),
        (
            NORWAY,
            "Iceland's geothermal plants fascinate Norway. Renewable energy is its pride.",
            ("ISL+NOR", "renewables"),
        ),
        (NORWAY, "Students from Iceland pay no fees. Universities of the two share a chair.", ("ISL+NOR", "education")),
        (
            NORWAY,
            "Norwegian frigates call at Keflavik. Joint exercises and naval drills off Iceland grow.",
            ("ISL+NOR", "defence"),
        ),
        (PERU, "Copper keeps both afloat. Chilean mining firms dig in Peru.", ("CHL+PER", "mining")),
        (PERU, "A railway from Arica to Tacna lies idle. Trains stopped running in 2012.", ("CHL+PER", "transport")),
        (PERU, "Visas are a burden for migrants. Chile keeps its visa rules.", ("CHL+PER", "migration_visa")),
        (
            PERU,
            "Extradition moves slowly. Chile's supreme court holds the extradition file.",
            ("CHL+PER", "legal_justice"),
        ),
        (PERU, "Vaccines came from Chile first. Hospitals in Tacna thanked them.", ("CHL+PER", "health")),
    ],
)
def test_a_subject_of_the_story_is_one_between_the_two(story, sentences, expected):
    assert expected in {(parties, sector) for parties, listed, _ in told(story, sentences) for sector in listed.split()}


@pytest.mark.parametrize(
    "sentences",
    [
        "Rain spoiled the dinner. The guests left early.",
        "Brazil, Japan, India and Peru buy copper. Brazil, Japan and India mine copper. Japan, India and Brazil sell copper.",
        "Copper prices did not come up. Nobody would have spoken of copper.",
        "The president wore a poncho. A copper statue stands in the hall.",
        "The chief guest praised the copper roof.",
        "Copper mines were shared between Peru and Chile a century earlier. Last year copper was dear.",
        "Copper mining in Peru and Bolivia grows. Copper firms of Bolivia are glad.",
    ],
)
def test_near_misses_tell_no_subject(sentences):
    assert told(PERU, sentences) == []


@pytest.mark.parametrize(
    "sentences",
    [
        "A one-stop border post at Namanga opens soon. The border crossing is shut.",
        "The election in Kenya is near. Parties court voters before the election.",
        "The ceasefire in the north holds. Peace talks of the clans go on.",
    ],
)
def test_what_states_fall_out_over_takes_a_word_of_agreement(sentences):
    assert told(KENYA, sentences) == []


def test_a_text_that_opens_with_something_else_tells_no_subject():
    opening = "The harvest in the valley was good, and the markets in the villages were full of people. " * 12
    assert not list(told(opening, PERU, "Copper keeps both afloat. Chilean mining firms dig in Peru."))


def test_states_that_do_not_deal_with_each_other_have_no_subject_between_them():
    assert told("Peru sells copper. Chile sells copper as well. Copper mining in Peru and Chile grows.") == []


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Copper mining on the border will grow.", "planned"),
        ("Chile hopes that copper mining grows.", "proposed"),
        ("Copper mining on the border has grown.", "proposed"),
    ],
)
def test_it_never_counts_as_settled(sentence, status):
    assert told(PERU, sentence, "Copper mining matters to both.")[0][2] == status


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("The ministers stressed that cooperation in mining flagged.", True),
        ("The way led past a mining museum.", False),
    ],
)
def test_a_single_word_counts_where_somebody_deals_with_it(sentence, counts):
    walk = "The guests walked through the old town in the rain, and the hosts told them of its long past. " * 12
    assert any("mining" in sectors for _, sectors, _ in told(PERU, sentence, walk)) == counts
